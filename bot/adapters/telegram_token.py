"""What Telegram says of a token: whose it is, and what the bot's owner switched on at @BotFather.

For an operator who asks; the running bot does not need to know. This file hears nobody and says nothing in a chat.
"""

from __future__ import annotations

import asyncio
from dataclasses import dataclass

from telegram.error import TelegramError

from bot.adapters.telegram_calls import Call
from bot.adapters.telegram_line import Line

LASTS = 10.0
"""Seconds for all that is asked."""


@dataclass(frozen=True, slots=True)
class TelegramToken:
    """Whose a token is. ``privacy`` keeps the bot from what is not meant for it; ``waiting`` updates are not fetched yet;
    ``trouble`` is what Telegram says of the last time it could not bring one.
    """

    name: str
    privacy: bool
    inline: bool
    guests: bool
    joins: bool
    webhook: bool
    waiting: int
    trouble: str


async def token_on_telegram(token: str, base_url: str, seconds: float = LASTS) -> TelegramToken:
    """Return what Telegram says of a token.

    Raises ConfigRefused (K-TELEGRAM) where it refuses the token, and ConnectionError where it cannot be asked.
    """
    line = Line(token, base_url, paced=False)
    try:
        async with asyncio.timeout(seconds):
            await line.begin()
            me, hook = await line.call(Call("getMe", {})), await line.call(Call("getWebhookInfo", {}))
    except (TelegramError, TimeoutError) as error:
        raise ConnectionError(type(error).__name__) from None
    finally:
        await line.end()
    return TelegramToken(
        name=me.text("username"),
        privacy=not me.on("can_read_all_group_messages"),
        inline=me.on("supports_inline_queries"),
        guests=me.on("supports_guest_queries"),
        joins=me.on("can_join_groups"),
        webhook=bool(hook.text("url")),
        waiting=hook.number("pending_update_count"),
        trouble=hook.text("last_error_message")[:200],
    )
