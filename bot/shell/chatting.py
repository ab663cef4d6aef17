"""``chat``: the conversation at a prompt, as a member or as a moderator, without any token.

What is said and answered is ``bot.conversation``'s, how it is shown ``bot.adapters.console``'s; here are only the
streams and the options.
"""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Callable, Iterable
from contextlib import suppress
from typing import Annotated

import typer

from bot import wording
from bot.render.lines import line
from bot.shell.printing import print_lines
from bot.shell.session import session_of
from facts.errors import InputRefused, shown

PROMPT = "footnote> "

Role = Annotated[str, typer.Option("--as", metavar="ROLE", help="Talk as member, editor, moderator or stranger.")]
Language = Annotated[str, typer.Option("--language", metavar="CODE", help="The language the bot speaks: en or ru.")]


def chat(context: typer.Context, role: Role = "member", language: Language = "en") -> None:
    """Talk with the bot as people do in a chat: ask, and as a moderator keep the facts. /help lists what it takes.

    \b
    Examples:
      $ footnote chat
      $ footnote chat --as moderator
      $ footnote --community main chat --as member --language ru
    """
    from bot.adapters.console import RANKS, ConsoleAdapter  # noqa: PLC0415 - the conversation is needed by no other command
    from bot.conversation.commands import COMMANDS  # noqa: PLC0415
    from bot.voice import LANGUAGES  # noqa: PLC0415

    _require("--as", role, RANKS)
    _require("--language", language, LANGUAGES)
    session = session_of(context)
    asking = sys.stdin.isatty()
    with session.conversation() as conversation:
        adapter = ConsoleAdapter(
            conversation,
            _remembering() if asking else _next_line,
            print_lines,
            session=session.parts.random(6).hex(),
            takes_file=frozenset(name for one in COMMANDS if one.takes_file for name in (one.name, *one.aliases)),
            role=role,
            language=language,
        )
        if asking:
            print_lines([line(wording.CHAT_WELCOME)])
        asyncio.run(adapter.run())


def _require(option: str, value: str, known: Iterable[str]) -> None:
    if value not in known:
        raise InputRefused(
            "C-ROLE" if option == "--as" else "C-LANGUAGE",
            "%(option)s cannot be “%(value)s”.",
            "It can be: %(known)s.",
            option=option,
            value=shown(value),
            known=", ".join(known),
        )


def _next_line() -> str | None:
    """Return the next line of a pipe; None at its end."""
    return sys.stdin.readline() or None


def _remembering() -> Callable[[], str | None]:
    """Return what asks for a line at a terminal; the arrow keys bring earlier lines back where the system can do it.

    Nothing of it is kept on disk.
    """
    with suppress(ImportError):
        import readline  # noqa: PLC0415, F401 - importing it is what switches it on

    def ask() -> str | None:
        try:
            return input(PROMPT)
        except (EOFError, KeyboardInterrupt):
            typer.echo()
            return None

    return ask
