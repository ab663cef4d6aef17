"""``run``: the bot in the chats that it has a token for, until it is stopped.

What is half configured is refused before anything is opened. This file joins settings, conversation and adapters;
what each adapter does is its own affair.
"""

from __future__ import annotations

import asyncio
import re
import sys
from pathlib import Path
from typing import Annotated

import typer

from bot import logs, wording
from bot.config import TOKEN, Config
from bot.render.lines import line
from bot.shell.printing import print_lines
from bot.shell.session import Session, session_of
from facts.errors import ConfigRefused


Check = Annotated[bool, typer.Option("--check", help="Only say whether the settings are enough; connect to nothing.")]


def run(context: typer.Context, check: Check = False) -> None:
    """Answer people in the chats that there is a token for, until Ctrl-C or SIGTERM.

    \b
    Examples:
      $ footnote run --check
    """
    session = session_of(context)
    token = telegram_token(session.config)
    if not token:
        raise ConfigRefused(
            "K-NOTHING",
            "There is no chat to talk in.",
            "Set telegram_token or telegram_token_file; docs/operators.md says how to get one.",
        )
    if check:
        print_lines([line(f"Telegram: there is a token; {session.config.telegram_base_url} would be asked.")])
        return
    asyncio.run(_run(session, token))


async def _run(session: Session, token: str) -> None:
    from bot.adapters.telegram import TelegramAdapter  # noqa: PLC0415 - no other command needs the library
    from bot.adapters.telegram_line import Line  # noqa: PLC0415
    from bot.adapters.telegram_menus import Menus  # noqa: PLC0415
    from bot.conversation.commands import COMMANDS  # noqa: PLC0415
    from bot.conversation.messages import Platform  # noqa: PLC0415
    from bot.supervise import supervise  # noqa: PLC0415
    from bot.wiring import conversing  # noqa: PLC0415

    config, parts = session.config, session.parts

    def tell() -> None:
        print_lines([line(wording.STARTER_TAKEN)], sys.stderr)

    telegram = Line(token, config.telegram_base_url)
    with conversing(
        config,
        parts,
        standing={Platform.TELEGRAM: telegram.standing},
        unexpected=session.unexpected,
        begin_with_starter=tell,
    ) as conversation:
        adapter = TelegramAdapter(
            telegram,
            conversation,
            now=lambda: parts.clock().timestamp(),
            commands=frozenset(name for one in COMMANDS for name in (one.name, *one.aliases)),
            prepared=Menus(telegram.ask, COMMANDS).bring,
        )
        logs.LOGGER.info("running")
        await supervise([adapter])


def telegram_token(config: Config) -> str:
    """Return the token of the bot on Telegram, empty where none is set; raises ConfigRefused K-TELEGRAM."""
    if not config.telegram_token_file:
        return config.telegram_token
    if config.telegram_token:
        raise ConfigRefused(
            "K-TELEGRAM",
            "Both telegram_token and telegram_token_file are set.",
            "Keep one of the two.",
        )
    try:
        token = Path(config.telegram_token_file).read_text(encoding="ascii").strip()
    except (OSError, UnicodeDecodeError) as error:
        why = getattr(error, "strerror", None) or "it is no plain text"
        raise ConfigRefused(
            "K-TELEGRAM",
            f"The file that telegram_token_file names cannot be read ({why}).",
            "Name a file with the token and nothing else.",
        ) from None
    if not token or not re.fullmatch(TOKEN, token):
        raise ConfigRefused(
            "K-TELEGRAM",
            "The file that telegram_token_file names holds no token.",
            "Put into it what @BotFather gave, and nothing else.",
        )
    return token
