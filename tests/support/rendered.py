"""Whether a reply says on a platform what it says: its words, its values and its quotations letter for letter.

The renderers' own tests look at mark-up and limits; this looks at every reply of every dialogue, as a reader does.
"""

from __future__ import annotations

import re

from bot.conversation.messages import Platform
from bot.conversation.replies import (
    Actions,
    Claim,
    FormBlock,
    Heading,
    Listing,
    Quote,
    Reply,
    SourceLine,
    Text,
    ValueLine,
)
from bot.render import discord, telegram
from bot.render.discord_names import with_names
from bot.render.lines import plain
from bot.render.reply import reply_lines
from tests.bot.render.discord_reader import active, shown
from tests.support.discord import checking

_INVISIBLE = re.compile(r"[\u2060-\u2064\u200b\ufeff]")
"""What a renderer may put between letters that are not a source's, so that nothing can be pressed."""


def require_said(reply: Reply, platform: Platform) -> None:
    """Raise AssertionError where a reply, as the platform shows it, lacks something that it says."""
    text = _bare(_shown(reply, platform))
    for said in _says(with_names(reply) if platform is Platform.DISCORD else reply):
        assert _bare(said) in text, f"{platform} does not show: {said!r}\nbut:\n{text}"
    if platform is Platform.TELEGRAM:
        _require_tokens_fit(reply)


def _shown(reply: Reply, platform: Platform) -> str:
    match platform:
        case Platform.CONSOLE:
            return plain(reply_lines(reply)).replace("**", "").replace("> ", "")
        case Platform.TELEGRAM:
            return "\n".join(payload["text"] for payload in telegram.payloads(reply))
        case Platform.DISCORD:
            made = discord.payloads(reply)
            for payload in made:
                checking.rendered(payload)
            contents = [str(payload.get("content", "")) for payload in made]
            for content in contents:
                assert not active(content) & {"mention", "masked link", "command", "timestamp"}, content
            return "\n".join(shown(content) for content in contents)


def _says(reply: Reply) -> list[str]:
    said: list[str] = []
    for block in reply.blocks:
        match block:
            case ValueLine():
                said += [block.value, block.basis]
            case Quote() | Heading() | Text():
                said += block.text.split("\n")
            case Claim():
                said += [*block.text.split("\n"), block.note]
            case SourceLine():
                said += [block.title, *block.details, block.citation, block.host]
            case Listing():
                said += block.lines
            case FormBlock():
                said += [field.label for field in block.fields if field.name == block.asking]
            case _:
                pass
    return [one for one in said if one]


def _bare(text: str) -> str:
    return " ".join(_INVISIBLE.sub("", text).split())


def _require_tokens_fit(reply: Reply) -> None:
    for block in reply.blocks:
        if isinstance(block, Actions):
            for action in block.actions:
                assert len(action.token.encode()) <= telegram.LONGEST_TOKEN, action
