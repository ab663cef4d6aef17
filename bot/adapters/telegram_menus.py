"""The menus of commands that Telegram shows: for members, for who administers a chat, and in private, in each language.

A menu only says what there is; what somebody may do is decided when they do it. Menus are read first and set only
where they differ, since Telegram takes a while to show a change and counts every call. The only list of commands is
the conversation's.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence

from bot.adapters.telegram_calls import Call
from bot.adapters.telegram_reading import Me
from bot.conversation.calls import Command, Section
from bot.render.edges import shortened
from bot.voice import LANGUAGES, voice_of

LONGEST_DESCRIPTION = 256
_MEMBERS = frozenset({Section.MEMBERS, Section.ABOUT_YOU})
_KEEPERS = frozenset(Section)
_SCOPES = {
    "default": _MEMBERS,
    "all_private_chats": _KEEPERS,
    "all_group_chats": _MEMBERS,
    "all_chat_administrators": _KEEPERS,
}
"""What each kind of chat is shown."""

Ask = Callable[[Call], Awaitable[object]]


class Menus:
    """Brings Telegram's menus up to date. ``ask`` makes a call and returns its result as it is written."""

    def __init__(self, ask: Ask, commands: Sequence[Command]) -> None:
        self._ask = ask
        self._commands = commands

    async def bring(self, me: Me) -> None:
        """Set the menus that differ; raises what a call raises."""
        del me
        for scope, sections in _SCOPES.items():
            for language in LANGUAGES:
                where = where_of(scope, language)
                wanted = menu(self._commands, sections, language)
                if await self._ask(Call("getMyCommands", where)) != wanted:
                    await self._ask(Call("setMyCommands", {**where, "commands": wanted}))


def where_of(scope: str, language: str) -> dict[str, object]:
    """Return which menu is meant; the one without a language is shown to everybody who has none of their own."""
    where: dict[str, object] = {"scope": {"type": scope}}
    return where if language == "en" else {**where, "language_code": language}


def menu(commands: Sequence[Command], sections: frozenset[Section], language: str) -> list[dict[str, str]]:
    """Return the commands of some sections, with what each does."""
    voice = voice_of(language)
    return [
        {"command": one.name, "description": shortened(voice.say(one.summary), LONGEST_DESCRIPTION)}
        for one in commands
        if one.section in sections
    ][:100]
