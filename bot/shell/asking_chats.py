"""What the chats say of the tokens, for ``doctor --online``; and what the log says of another copy with the same one.

Each chat is asked by itself and for some seconds at most; that one cannot be asked says nothing of the other.
"""

from __future__ import annotations

import asyncio
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from bot import operator_wording
from bot.config import Config
from bot.shell.running import discord_token, telegram_token
from facts.errors import ConfigRefused

ANOTHER_COPY = "somebody else has answered: another copy"
"""How the log begins to tell of it (``bot.adapters.discord_sending``)."""
STARTED = '"event": "running"'
"""How the log tells that the bot was started (``bot.shell.running``)."""


@dataclass(frozen=True, slots=True)
class Trouble:
    """Something that is not as it should be; ``code`` is empty where it is no error of the program's."""

    code: str
    text: str
    warning: bool = False


@dataclass(frozen=True, slots=True)
class Chat:
    """What one chat says: whose the token is and what is switched on, empty where it could not be asked."""

    name: str
    about: str
    troubles: tuple[Trouble, ...] = ()


def asked(config: Config) -> tuple[Chat, ...]:
    """Return what each chat says that there is a token for. A token that cannot be read is told of by ``doctor`` itself."""
    telegram = discord = ""
    with suppress(ConfigRefused):
        telegram = telegram_token(config)
    with suppress(ConfigRefused):
        discord = discord_token(config)
    return tuple(asyncio.run(_asked(telegram, discord, config))) if telegram or discord else ()


async def _asked(telegram: str, discord: str, config: Config) -> list[Chat]:
    asking = [*([_telegram(telegram, config)] if telegram else []), *([_discord(discord, config)] if discord else [])]
    return list(await asyncio.gather(*asking))


async def _telegram(token: str, config: Config) -> Chat:
    from bot.adapters.telegram_token import token_on_telegram  # noqa: PLC0415 - few commands need the library

    try:
        found = await token_on_telegram(token, config.telegram_base_url)
    except (ConfigRefused, ConnectionError) as error:
        return Chat("telegram", "", (_trouble(error),))
    troubles = []
    if not found.privacy:
        troubles.append(Trouble("", operator_wording.PRIVACY_OFF, warning=True))
    if found.trouble and found.webhook:
        troubles.append(Trouble("", operator_wording.webhook_failed(found.trouble), warning=True))
    about = operator_wording.telegram_token(
        found.name,
        privacy=found.privacy,
        inline=found.inline,
        guests=found.guests,
        joins=found.joins,
        webhook=found.webhook,
        waiting=found.waiting,
    )
    return Chat("telegram", about, tuple(troubles))


async def _discord(token: str, config: Config) -> Chat:
    from bot.adapters.discord_token import token_on_discord  # noqa: PLC0415 - few commands need the library

    try:
        found = await token_on_discord(token, config.discord_rest_base)
    except (ConfigRefused, ConnectionError) as error:
        return Chat("discord", "", (_trouble(error),))
    troubles: tuple[Trouble, ...] = ()
    if config.discord_message_content and not found.words:
        troubles = (Trouble("K-DISCORD", operator_wording.CONTENT_NOT_ALLOWED),)
    return Chat("discord", operator_wording.discord_token(found.name, words=found.words), troubles)


def _trouble(error: ConfigRefused | ConnectionError) -> Trouble:
    if isinstance(error, ConfigRefused):
        return Trouble(error.code, f"{error.what} {error.hint}")
    return Trouble("", operator_wording.chat_unreachable(str(error)))


def other_copies(log: Path | None) -> int:
    """Return how often the log tells that another copy answered with the same token, since the bot was last started.

    What was before that start was another copy too, but may be gone; a log that is kept from warnings up tells of no
    start, and all of it counts.
    """
    count = 0
    if log is not None:
        for file in (log.with_name(f"{log.name}.1"), log):
            with suppress(OSError):
                for line in file.read_text(encoding="utf-8", errors="replace").splitlines():
                    count = 0 if STARTED in line else count + line.count(ANOTHER_COPY)
    return count
