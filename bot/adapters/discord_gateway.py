"""The line to Discord: the library's client with the few intents that the bot needs, and what is asked over it.

No privileged intent is asked for unless the settings do, so messages come with words only in private, where the bot is
mentioned, and its own; commands and menus always come whole. Nothing is cached that is not needed to answer. This file knows no conversation: what comes
in is handed to whoever listens.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from typing import Any, Protocol

import aiohttp
import discord

from bot.adapters.discord_commands import Payload, digest
from bot.adapters.discord_hearing import person_of
from bot.adapters.discord_reading import standing_of
from bot.conversation.messages import Author, Place, Rank, Standing
from facts.errors import ConfigRefused, ImportRefused

LOGGER = logging.getLogger("footnote")

_UNKNOWN = frozenset({10007, 10013})
"""Unknown member, unknown user."""
_FETCHING = 60.0
_FOR_GOOD = {
    4004: ("Discord refuses the token.", "Copy it once more from the Discord developer portal, page Bot."),
    4010: ("Discord refuses this shard.", "Take discord_shards out of the settings."),
    4011: (
        "The bot is on so many servers that it needs shards.",
        "Take discord_shards out of the settings, or raise it.",
    ),
    4012: ("Discord no longer speaks with this version of the program.", "Upgrade the program."),
    4013: ("Discord refuses what the bot asks to be told.", "Upgrade the program."),
    4014: (
        "Discord refuses what the bot asks to be told.",
        "Switch Message Content Intent on in the Discord developer portal, page Bot, or set discord_message_content to false.",
    ),
}
"""Close codes that trying again does not mend, with what to say of each."""


class Note(Protocol):
    """One short text that is kept between two starts."""

    async def read(self) -> str: ...

    async def write(self, text: str) -> None: ...


class Gateway(discord.AutoShardedClient):
    """The client. ``heard`` gets every message, ``used`` every interaction; ``commands`` are brought to Discord where
    ``note`` says that other ones were brought last; with ``guild`` they are shown on that server alone, at once.
    ``words`` asks for the words of all messages, which has to be allowed in the developer portal.
    """

    def __init__(
        self,
        commands: Sequence[Payload] = (),
        note: Note | None = None,
        *,
        guild: int = 0,
        shards: int = 0,
        words: bool = False,
    ) -> None:
        intents = discord.Intents.none()
        intents.guilds = intents.guild_messages = intents.dm_messages = True
        intents.message_content = words
        super().__init__(
            intents=intents,
            allowed_mentions=discord.AllowedMentions.none(),
            max_messages=None,
            member_cache_flags=discord.MemberCacheFlags.none(),
            chunk_guilds_at_startup=False,
            shard_count=shards or None,
        )
        self._payload = list(commands)
        self.note = note
        self._guild = guild
        self._home: asyncio.AbstractEventLoop | None = None
        self.heard: Callable[[discord.Message], Awaitable[None]] | None = None
        self.used: Callable[[discord.Interaction[Any]], Awaitable[None]] | None = None

    async def setup_hook(self) -> None:
        """Bring the commands to Discord, where they have changed; without them the bot still answers mentions."""
        self._home = asyncio.get_running_loop()
        try:
            await self._bring_commands()
        except discord.HTTPException as error:
            LOGGER.warning("Discord did not take the commands: %s (%s)", error.code, error.status)

    async def _bring_commands(self) -> None:
        if self.note is None or self.application_id is None:
            return
        wanted = f"{self.application_id}/{self._guild} {digest(self._payload)}"
        if await self.note.read() == wanted:
            return
        if self._guild:
            await self.http.bulk_upsert_guild_commands(self.application_id, self._guild, self._payload)
        else:
            await self.http.bulk_upsert_global_commands(self.application_id, self._payload)
        await self.note.write(wanted)
        LOGGER.info("the commands were brought to Discord")

    # --- what comes in -----------------------------------------------------------------------------------------------

    async def on_ready(self) -> None:
        """Say so in the log; Discord may say it any number of times."""
        LOGGER.info("talking on Discord, on %d servers", len(self.guilds))

    async def on_message(self, message: discord.Message) -> None:
        """Hand a message on."""
        if self.heard is not None:
            await self.heard(message)

    async def on_raw_message_edit(self, payload: discord.RawMessageUpdateEvent) -> None:
        """Hand an edited message on; where only its previews came, nothing was edited."""
        if self.heard is not None and payload.message.edited_at is not None:
            await self.heard(payload.message)

    async def on_interaction(self, interaction: discord.Interaction[Any]) -> None:
        """Hand an interaction on."""
        if self.used is not None:
            await self.used(interaction)

    async def on_error(self, event_method: str, /, *args: Any, **kwargs: Any) -> None:
        """Log what went wrong while something was handed on; the next one is not kept waiting by it."""
        del args, kwargs
        LOGGER.error("an event of Discord was not dealt with: %s", event_method, exc_info=True)  # noqa: LOG014 - the library calls this while it handles the error

    # --- what is asked -----------------------------------------------------------------------------------------------

    async def standing(self, place: Place, author: Author) -> Standing:
        """Return what somebody is on a server, now; raises discord.HTTPException or LookupError where it is not said."""
        guild = self.get_guild(int(place.id))
        if guild is None:
            raise LookupError("the bot is not on that server")
        try:
            member = await guild.fetch_member(int(author.id))
        except discord.NotFound as error:
            if error.code in _UNKNOWN:
                return Standing(Rank.ABSENT)
            raise
        return standing_of(person_of(member, discord.utils.utcnow(), permissions=member.guild_permissions.value))

    def fetch(self, url: str, most: int) -> bytes:
        """Return a file that somebody sent; for a worker thread. Raises ImportRefused I-SIZE, and I-READ where it fails."""
        assert self._home is not None
        future = asyncio.run_coroutine_threadsafe(self._fetch(url, most), self._home)
        return future.result(_FETCHING)

    async def _fetch(self, url: str, most: int) -> bytes:
        try:
            content = await self.http.get_from_cdn(url)
        except (discord.DiscordException, aiohttp.ClientError, OSError) as error:
            raise ImportRefused("I-READ", "Discord did not hand over the file.", "Send it again.") from error
        if len(content) > most:
            raise ImportRefused("I-SIZE", "The file is larger than it may be.", "Split it.")
        return content


def refused(error: BaseException) -> ConfigRefused | None:
    """Return what is said of an error that trying again does not mend; None where it may."""
    if isinstance(error, discord.LoginFailure):
        return _refusal(4004)
    if isinstance(error, discord.PrivilegedIntentsRequired):
        return _refusal(4014)
    return _refusal(error.code) if isinstance(error, discord.ConnectionClosed) else None


def _refusal(code: int) -> ConfigRefused | None:
    said = _FOR_GOOD.get(code)
    return ConfigRefused("K-DISCORD", *said) if said else None


__all__ = ["Gateway", "Note", "refused"]
