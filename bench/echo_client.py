"""A bare echo client on Discord's library, the peer of ``bench/on_discord.py``; started by it as a process of its own.

    .venv/bin/python bench/echo_client.py REST_BASE GATEWAY TOKEN

The library's own Client with one handler that sends back what it got: what a bot costs that does nothing.
"""

from __future__ import annotations

import logging
import sys
from typing import Any

import discord
import yarl
from discord.gateway import DiscordWebSocket
from discord.http import Route


class Echo(discord.Client):
    """Answers a command with what was asked, and what is typed with what was typed."""

    def __init__(self) -> None:
        super().__init__(intents=discord.Intents(guilds=True), max_messages=None)

    async def on_interaction(self, interaction: discord.Interaction[Any]) -> None:
        """Send back what came."""
        data: Any = interaction.data
        said = data["options"][0]["value"]
        if interaction.type is discord.InteractionType.autocomplete:
            await interaction.response.autocomplete([discord.app_commands.Choice(name=said, value=said)])
        else:
            await interaction.response.send_message(said, allowed_mentions=discord.AllowedMentions.none())


def main() -> None:
    logging.disable(logging.CRITICAL)
    Route.BASE, gateway, token = sys.argv[1:]
    DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(gateway)
    Echo().run(token, log_handler=None)


if __name__ == "__main__":
    main()
