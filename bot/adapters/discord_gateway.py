"""The line to Discord: the library's client with the few intents that the bot needs, and what is asked over it.

No privileged intent is asked for unless the settings do, so messages come with words only in private, where the bot is
mentioned, and its own; commands and menus always come whole. Nothing is cached that is not needed to answer. What the
library does badly with a broken line ends here: it would wait up to seventeen minutes, drop the line for one event that
it cannot read, and cannot be begun anew. This file knows no conversation: what comes in is handed to whoever listens.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Coroutine, Sequence
from typing import Any, Protocol

import discord
import yarl
from discord.gateway import DiscordWebSocket
from discord.http import Route

from bot.adapters.discord_commands import Payload, digest
from bot.adapters.discord_files import download
from bot.adapters.discord_hearing import person_of
from bot.adapters.discord_reading import standing_of
from bot.conversation.messages import Author, Place, Rank, Standing
from facts.errors import ConfigRefused

LOGGER = logging.getLogger("footnote")

REST_BASE = "https://discord.com/api/v10"
GATEWAY = "wss://gateway.discord.gg/"
LONGEST_WAIT = 60.0
"""Seconds that a call waits at most where Discord asks for patience; what asks for more is given up."""
_DOUBLINGS = 6
"""How often the pause before a broken line is begun anew is doubled at most: up to about a minute."""
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
    ``words`` asks for the words of all messages, which has to be allowed in the developer portal. ``rest_base`` and
    ``gateway`` are where Discord is, for the whole process; ``silence`` are the seconds after which a line over which
    nothing comes is given up, ``rest`` how long Discord wants a second greeting to wait.
    """

    def __init__(
        self,
        commands: Sequence[Payload] = (),
        note: Note | None = None,
        *,
        guild: int = 0,
        shards: int = 0,
        words: bool = False,
        rest_base: str = REST_BASE,
        gateway: str = GATEWAY,
        silence: float = 60.0,
        rest: float = 5.0,
    ) -> None:
        # The library keeps both in its classes; nothing but a class of its own could say them for one client.
        Route.BASE = rest_base
        DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(gateway)
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
            heartbeat_timeout=silence,
            max_ratelimit_timeout=LONGEST_WAIT,
        )
        self._connection.parsers = {
            event: parse if event in _MUST_BE_READ else _forgiving(event, parse)
            for event, parse in self._connection.parsers.items()
        }
        self._rest = rest
        self._launching: set[int] = set()
        self._payload = list(commands)
        self.note = note
        self._guild = guild
        self._home: asyncio.AbstractEventLoop | None = None
        self.heard: Callable[[discord.Message], Awaitable[None]] | None = None
        self.used: Callable[[discord.Interaction[Any]], Awaitable[None]] | None = None
        self.download: Callable[[str, int], Coroutine[Any, Any, bytes]] = download

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

    # --- the line ----------------------------------------------------------------------------------------------------

    async def before_identify_hook(self, shard_id: int | None, *, initial: bool = False) -> None:
        """Wait before a further greeting as long as Discord wants."""
        del shard_id
        if not initial:
            await asyncio.sleep(self._rest)

    async def launch_shard(self, gateway: yarl.URL, shard_id: int, *, initial: bool = False) -> None:
        """Open a line. Raises ConnectionError where that fails twice: the library would try for ever, every five seconds."""
        if shard_id in self._launching:
            raise ConnectionError("the line cannot be opened")
        self._launching.add(shard_id)
        try:
            await super().launch_shard(gateway, shard_id, initial=initial)
        finally:
            self._launching.discard(shard_id)
        opened = self.get_shard(shard_id)
        if opened is not None:
            opened._parent._backoff._max = _DOUBLINGS  # noqa: SLF001 - the library has no setting for it

    async def begin_anew(self) -> None:
        """Let go of a line and everything of it, so that ``login`` and ``connect`` can be called again.

        The library's own ``clear`` keeps the closed connections and the word that it was closed.
        """
        await self.close()
        self.clear()
        self.http.connector = discord.utils.MISSING
        await self._async_setup_hook()

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
        return asyncio.run_coroutine_threadsafe(self.download(url, most), self._home).result(_FETCHING)


_MUST_BE_READ = frozenset({"READY", "RESUMED"})
"""Events without which a line is of no use."""


def _forgiving(event: str, parse: Callable[[Any], Any]) -> Callable[[Any], Any]:
    """Return a reader of an event that leaves out what it cannot read, so that the line is kept for what follows."""

    def read(data: Any) -> Any:
        try:
            return parse(data)
        except Exception as error:  # noqa: BLE001 - whatever is wrong with one event, the next one is another
            # Not what was wrong: that would hold words of people.
            LOGGER.error("an event of Discord could not be read: %s (%s)", event, type(error).__name__)  # noqa: TRY400 - as above

    return read


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


__all__ = ["GATEWAY", "LONGEST_WAIT", "REST_BASE", "Gateway", "Note", "refused"]
