"""``run``: the bot in the chats that it has a token for, until it is stopped.

What is half configured is refused before anything is opened. This file joins settings, conversation and adapters;
what each adapter does is its own affair.
"""

from __future__ import annotations

import asyncio
import re
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bot import logs, wording
from bot.config import Config
from bot.render.lines import line
from bot.setting_keys import DISCORD_TOKEN, TOKEN
from bot.shell.printing import print_lines
from bot.shell.session import Session, session_of
from bot.shell.settling import settle
from facts.errors import ConfigRefused

if TYPE_CHECKING:
    from bot.adapters.telegram_webhook import Door
    from bot.conversation.conversation import Conversation, StandingOf
    from bot.supervise import Runs

TURNS = 0.001
"""Seconds after which a thread that reads the store lets the loop go on that talks to the chats. With Python's own .005 the
loop, which has to wait for each of its few turns while a question is looked up, answers several times as late where many
ask at once (measured).
"""

Check = Annotated[bool, typer.Option("--check", help="Only say whether the settings are enough; connect to nothing.")]


def run(context: typer.Context, check: Check = False) -> None:
    """Answer people in the chats that there is a token for, until Ctrl-C or SIGTERM.

    \b
    Examples:
      $ footnote run --check
    """
    session = session_of(context)
    telegram, discord = telegram_token(session.config), discord_token(session.config)
    if not telegram and not discord:
        raise ConfigRefused(
            "K-NOTHING",
            "There is no chat to talk in.",
            "Set telegram_token or discord_token, or the file of one; docs/operators.md says how to get one.",
        )
    if telegram:
        door_of(session.config, session.parts.random)
    if not check:
        asyncio.run(_run(session, telegram, discord))
        return
    if telegram:
        print_lines([line(f"Telegram: there is a token; {session.config.telegram_base_url} would be asked.")])
    if discord:
        print_lines([line("Discord: there is a token.")])


async def _run(session: Session, telegram: str, discord: str) -> None:
    from bot.conversation.messages import Platform  # noqa: PLC0415 - no other command needs any of this
    from bot.supervise import supervise  # noqa: PLC0415
    from bot.wiring import conversing  # noqa: PLC0415

    config, parts = session.config, session.parts
    standing: dict[Platform, StandingOf] = {}
    adapters: list[Callable[[Conversation], Runs]] = []
    if telegram:
        standing[Platform.TELEGRAM], on_telegram = _telegram(session, telegram)
        adapters.append(on_telegram)
    if discord:
        standing[Platform.DISCORD], on_discord = _discord(session, discord)
        adapters.append(on_discord)

    def tell() -> None:
        print_lines([line(wording.STARTER_TAKEN)], sys.stderr)

    with conversing(
        config, parts, standing=standing, unexpected=session.unexpected, begin_with_starter=tell, alone=True
    ) as conversation:
        logs.LOGGER.info("running")
        sys.setswitchinterval(TURNS)
        preparing = asyncio.create_task(_prepare(conversation))
        try:
            await supervise([adapter(conversation) for adapter in adapters])
        finally:
            preparing.cancel()
            await asyncio.wait({preparing})


async def _prepare(conversation: Conversation) -> None:
    """Read what is kept for as long as the bot runs, and settle it."""
    await conversation.prepare()
    settle()


def _telegram(session: Session, token: str) -> tuple[StandingOf, Callable[[Conversation], Runs]]:
    """Return whom to ask about people on Telegram, and what makes the adapter around a conversation."""
    from bot.adapters.telegram import TelegramAdapter  # noqa: PLC0415 - no other command needs the library
    from bot.adapters.telegram_line import Line  # noqa: PLC0415
    from bot.adapters.telegram_menus import Menus  # noqa: PLC0415
    from bot.conversation.commands import COMMANDS  # noqa: PLC0415

    telegram = Line(token, session.config.telegram_base_url)

    def adapter(conversation: Conversation) -> Runs:
        return TelegramAdapter(
            telegram,
            conversation,
            now=lambda: session.parts.clock().timestamp(),
            commands=frozenset(name for one in COMMANDS for name in (one.name, *one.aliases)),
            prepared=Menus(telegram.ask, COMMANDS).bring,
            door=door_of(session.config, session.parts.random),
            unexpected=session.unexpected,
        )

    return telegram.standing, adapter


def _discord(session: Session, token: str) -> tuple[StandingOf, Callable[[Conversation], Runs]]:
    """Return whom to ask about people on Discord, and what makes the adapter around a conversation."""
    from bot.adapters.discord import DiscordAdapter, KeptNote  # noqa: PLC0415 - no other command needs the library
    from bot.adapters.discord_commands import commands_payload  # noqa: PLC0415
    from bot.adapters.discord_gateway import Gateway  # noqa: PLC0415
    from bot.conversation.commands import COMMANDS  # noqa: PLC0415

    config = session.config
    gateway = Gateway(
        commands_payload(COMMANDS),
        guild=int(config.discord_test_guild or 0),
        shards=config.discord_shards,
        words=config.discord_message_content,
        rest_base=config.discord_rest_base,
        gateway=config.discord_gateway,
    )

    def adapter(conversation: Conversation) -> Runs:
        gateway.note = KeptNote(conversation)
        return DiscordAdapter(gateway, conversation, token, clock=session.parts.clock, commands=COMMANDS)

    return gateway.standing, adapter


def door_of(config: Config, random: Callable[[int], bytes]) -> Door | None:
    """Return where Telegram brings updates, None where they are asked for; raises ConfigRefused K-TELEGRAM."""
    if config.telegram_mode != "webhook":
        return None
    if not config.telegram_webhook_url:
        raise ConfigRefused(
            "K-TELEGRAM",
            "telegram_mode is webhook, and telegram_webhook_url is not set.",
            "Set the address at which Telegram finds the bot, or take polling.",
        )
    try:
        from bot.adapters.telegram_webhook import Door  # noqa: PLC0415 - what it needs is an extra
    except ImportError:
        raise ConfigRefused(
            "K-TELEGRAM", "A webhook needs the extra “webhook”.", "Install it, or take polling."
        ) from None
    host, _, port = config.telegram_webhook_listen.rpartition(":")
    return Door(config.telegram_webhook_url, host, int(port), random(32).hex())


def telegram_token(config: Config) -> str:
    """Return the token of the bot on Telegram, empty where none is set; raises ConfigRefused K-TELEGRAM."""
    return _token(config.telegram_token, config.telegram_token_file, "telegram", TOKEN, "what @BotFather gave")


def discord_token(config: Config) -> str:
    """Return the token of the bot on Discord, empty where none is set; raises ConfigRefused K-DISCORD."""
    what = "what the developer portal shows"
    return _token(config.discord_token, config.discord_token_file, "discord", DISCORD_TOKEN, what)


def _token(token: str, file: str, chat: str, pattern: str, what: str) -> str:
    code = f"K-{chat.upper()}"
    if not file:
        return token
    if token:
        raise ConfigRefused(code, f"Both {chat}_token and {chat}_token_file are set.", "Keep one of the two.")
    try:
        token = Path(file).read_text(encoding="ascii").strip()
    except (OSError, UnicodeDecodeError) as error:
        why = getattr(error, "strerror", None) or "it is no plain text"
        raise ConfigRefused(
            code,
            f"The file that {chat}_token_file names cannot be read ({why}).",
            "Name a file with the token and nothing else.",
        ) from None
    if not token or not re.fullmatch(pattern, token):
        raise ConfigRefused(
            code, f"The file that {chat}_token_file names holds no token.", f"Put into it {what}, and nothing else."
        )
    return token
