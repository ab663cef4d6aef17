"""What commands are called on Discord, where they stand in groups: ``/fact retire`` for what is typed as ``/retire``.

A command has one name wherever it is typed. Discord shows moderators' commands in groups instead, so a hint that names
one (“/retire 3”) is said with the name that is found there, and a line that is typed with that name is read as the
command. Pure data; this file knows nothing of what any command does.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from bot.conversation.replies import Block, Heading, Listing, Reply, Text

GROUPED: Mapping[str, str] = {
    "fact add": "addfact",
    "fact publish": "publish",
    "fact edit": "editfact",
    "fact retire": "retire",
    "fact supersede": "supersede",
    "fact show": "fact",
    "fact list": "facts",
    "fact find": "findfact",
    "fact conflicts": "conflicts",
    "fact asked": "asked",
    "fact history": "history",
    "fact revert": "revert",
    "doc add": "addsource",
    "doc update": "addsource",
    "doc list": "sources",
    "doc candidates": "candidates",
    "doc retire": "retiresource",
    "alias add": "alias",
    "alias list": "aliases",
    "alias remove": "unalias",
    "pack export": "export",
    "pack import": "import",
}
"""Commands in groups, by group and name: the command that each is."""

ALONE: Mapping[str, str] = {
    "fact": "showfact",
    "facts": "facts",
    "findfact": "findfact",
    "conflicts": "conflicts",
    "sources": "sources",
    "aliases": "aliases",
}
"""What members may look at too, so that it stands outside its group as well: the command and the name it has there."""

_TYPED_AS: Mapping[str, str] = {**{name: shown for shown, name in reversed(list(GROUPED.items()))}, **ALONE}
_HINT = re.compile(
    r"(?<![\w/])/("
    + "|".join(sorted((name for name, shown in _TYPED_AS.items() if name != shown), key=len, reverse=True))
    + r")(?![\w/])"
)
_LINE = re.compile(r"\s*/([a-z]+) +([a-z]+)(?=\s|$)")
_OWN = {shown: name for name, shown in ALONE.items()}
_WORD = re.compile(r"\s*/([a-z]+)(?=\s|$)")


def shown_as(command: str) -> str:
    """Return what a command is called on Discord, for somebody who may use it.

    >>> shown_as("retire"), shown_as("ask"), shown_as("fact")
    ('fact retire', 'ask', 'showfact')
    """
    return _TYPED_AS.get(command, command)


def command_of(shown: str) -> str:
    """Return the command that stands behind a name on Discord.

    >>> command_of("fact retire"), command_of("ask"), command_of("showfact")
    ('retire', 'ask', 'fact')
    """
    return GROUPED.get(shown) or _OWN.get(shown, shown)


def typed(text: str) -> str:
    """Return a typed line with the command's own name where it has the one that Discord shows.

    >>> typed("/fact retire 3 counted twice"), typed("/fact 3"), typed("When?")
    ('/retire 3 counted twice', '/fact 3', 'When?')
    """
    if found := _LINE.match(text):
        command = GROUPED.get(f"{found[1]} {found[2]}")
        if command is not None:
            return f"/{command}{text[found.end() :]}"
    if (found := _WORD.match(text)) and found[1] in _OWN:
        return f"/{_OWN[found[1]]}{text[found.end() :]}"
    return text


def hinted(text: str) -> str:
    """Return a sentence of the bot's with the commands it names as Discord shows them.

    >>> hinted("Did you mean /retire? See /help.")
    'Did you mean /fact retire? See /help.'
    """
    return _HINT.sub(lambda found: f"/{_TYPED_AS[found[1]]}", text)


def with_names(reply: Reply) -> Reply:
    """Return a reply whose own sentences name commands as Discord shows them; values, quotations and sources stay."""
    return replace(reply, blocks=tuple(_hinting(block) for block in reply.blocks))


def _hinting(block: Block) -> Block:
    match block:
        case Text(holding=True):
            return block
        case Text(text=text) | Heading(text=text):
            return replace(block, text=hinted(text))
        case Listing(lines=lines):
            return replace(block, lines=tuple(hinted(line) for line in lines))
        case _:
            return block


__all__ = ["ALONE", "GROUPED", "command_of", "hinted", "shown_as", "typed", "with_names"]
