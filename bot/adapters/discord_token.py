"""What Discord says of a token: whose it is, and what the bot's owner allowed at the developer portal.

For an operator who asks; the running bot does not need to know. This file hears nobody and says nothing in a chat.
"""

from __future__ import annotations

import asyncio
from dataclasses import dataclass

import aiohttp
import discord
from discord.http import Route

from facts.errors import ConfigRefused

LASTS = 10.0
"""Seconds for all that is asked."""


@dataclass(frozen=True, slots=True)
class DiscordToken:
    """Whose a token is; ``words`` says that the bot may be given the words of all messages."""

    name: str
    words: bool


async def token_on_discord(token: str, rest_base: str, seconds: float = LASTS) -> DiscordToken:
    """Return what Discord says of a token.

    Raises ConfigRefused (K-DISCORD) where it refuses the token, and ConnectionError where it cannot be asked.
    """
    Route.BASE = rest_base
    client = discord.Client(intents=discord.Intents.none())
    try:
        async with asyncio.timeout(seconds):
            await client.login(token)
            about = await client.application_info()
        name = str(client.user)
    except discord.LoginFailure:
        raise ConfigRefused(
            "K-DISCORD", "Discord refuses the token.", "Copy it from the developer portal, page Bot, once more."
        ) from None
    except (discord.DiscordException, aiohttp.ClientError, TimeoutError, OSError) as error:
        raise ConnectionError(type(error).__name__) from None
    finally:
        await client.close()
    flags = about.flags
    return DiscordToken(name, flags.gateway_message_content or flags.gateway_message_content_limited)
