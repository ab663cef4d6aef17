"""The line to Telegram: one bot of the library, and the few things that are asked through it.

What is sent is plain data (``bot.adapters.telegram_calls``), and updates come back as they were written, so that one
that nobody can read does not take the others with it. The token is in every address that is called: the library and
what it calls through are kept from logging, and its errors never leave this file with the address in them.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Mapping
from typing import Any

from telegram import InputFile
from telegram.error import BadRequest, InvalidToken, TelegramError
from telegram.ext import ExtBot
from telegram.request import HTTPXRequest

from bot.adapters.telegram_calls import Call
from bot.adapters.telegram_fields import Fields, fields_of, updates_in
from bot.adapters.telegram_pace import AT_ONCE, Pace
from bot.adapters.telegram_reading import KINDS, Me
from bot.conversation.messages import Author, Place, Rank, Standing
from bot.conversation.replies import OutgoingFile
from facts.errors import ConfigRefused, ImportRefused

OFFICIAL = "https://api.telegram.org"
WAIT = 25
"""Seconds that Telegram holds a request for updates while there are none."""
_MOST_FETCHED = 20 * 1024 * 1024
"""Bytes of a file that Telegram hands to a bot."""
_CONNECTIONS = AT_ONCE + 16
_SILENT = ("telegram", "httpx", "httpcore", "hpack")


class _Updates(HTTPXRequest):
    """The way updates come: a reply that is no JSON as a whole is read update by update."""

    @staticmethod
    def parse_json_payload(payload: bytes) -> dict[str, Any]:
        try:
            return HTTPXRequest.parse_json_payload(payload)
        except (TelegramError, ValueError, RecursionError):
            try:
                return {"ok": True, "result": updates_in(payload)}
            except ValueError:
                raise TelegramError("a reply that is no JSON") from None


class _Bot(ExtBot[int]):
    """The library's bot, handed plain data."""

    async def ask(self, method: str, data: Mapping[str, object], wait: float | None = None) -> object:
        """Call a method and return its result as it is written; raises TelegramError."""
        if wait is None:
            return await self._post(method, dict(data))
        return await self._post(method, dict(data), read_timeout=wait)


class Line:
    """A line to Telegram. ``base_url`` is where the Bot API is; ``paced`` holds messages to the pace Telegram asks for."""

    def __init__(self, token: str, base_url: str = OFFICIAL, *, paced: bool = True) -> None:
        for name in _SILENT:
            logging.getLogger(name).setLevel(logging.CRITICAL)
        self._bot = _Bot(
            token,
            base_url=f"{base_url.rstrip('/')}/bot",
            base_file_url=f"{base_url.rstrip('/')}/file/bot",
            request=HTTPXRequest(connection_pool_size=_CONNECTIONS, pool_timeout=20.0, read_timeout=15.0),
            get_updates_request=_Updates(connection_pool_size=2),
            rate_limiter=Pace(paced=paced),
        )
        self._loop: asyncio.AbstractEventLoop | None = None

    async def begin(self) -> Me:
        """Return who the bot is; raises ConfigRefused (K-TELEGRAM) for a token that is refused, else TelegramError."""
        self._loop = asyncio.get_running_loop()
        try:
            await self._bot.initialize()
        except InvalidToken:
            raise token_refused() from None
        return Me(self._bot.id, self._bot.username)

    async def end(self) -> None:
        """Let the line go."""
        await self._bot.shutdown()

    async def updates(self, offset: int, wait: int, most: int = 100) -> list[object]:
        """Return the updates from ``offset`` on, as they are written; raises TelegramError."""
        data = {"offset": offset, "timeout": wait, "limit": most, "allowed_updates": list(KINDS)}
        found = await self._bot.ask("getUpdates", data, wait + 10.0)
        return found if isinstance(found, list) else []

    async def call(self, call: Call) -> Fields:
        """Call a method and return the object that it gives back; raises TelegramError."""
        return fields_of(await self.ask(call))

    async def ask(self, call: Call) -> object:
        """Call a method and return what it gives back, as it is written; raises TelegramError."""
        data = dict(call.parameters)
        file = data.get("document")
        if isinstance(file, OutgoingFile):
            data["document"] = InputFile(file.content, filename=file.name)
        return await self._bot.ask(call.method, data)

    async def standing(self, place: Place, author: Author) -> Standing:
        """Return what somebody is in a group, now; raises TelegramError where Telegram does not say."""
        who = {"chat_id": int(place.id), "user_id": int(author.id)}
        try:
            found = fields_of(await self._bot.ask("getChatMember", who, 3.0))
        except BadRequest as error:
            if any(
                word in error.message.lower()
                for word in ("user not found", "member not found", "participant", "user_id")
            ):
                return Standing(Rank.ABSENT)
            raise
        return Standing(rank_of(found))

    def fetch(self, file: str, most: int) -> bytes:
        """Return a file that somebody sent; for a worker thread. Raises ImportRefused I-SIZE, and I-READ where it fails."""
        assert self._loop is not None
        return asyncio.run_coroutine_threadsafe(self._fetch(file, min(most, _MOST_FETCHED)), self._loop).result()

    async def _fetch(self, file: str, most: int) -> bytes:
        try:
            found = await self._bot.get_file(file)
            if (found.file_size or 0) > most:
                raise _too_large()
            content = bytes(await found.download_as_bytearray())
        except TelegramError as error:
            if "too big" in error.message:
                raise _too_large() from None
            raise ImportRefused("I-READ", "Telegram did not hand over the file.", "Send it again.") from None
        if len(content) > most:
            raise _too_large()
        return content


def rank_of(member: Fields) -> Rank:
    """Return what a member of a chat is, as Telegram tells it.

    >>> rank_of(Fields({"status": "administrator", "can_change_info": True})).value
    'administrator'
    """
    match member.text("status"):
        case "creator":
            return Rank.OWNER
        case "administrator":
            return Rank.ADMINISTRATOR if member.on("can_change_info") else Rank.ASSISTANT
        case "member":
            return Rank.MEMBER
        case "restricted":
            return Rank.RESTRICTED if member.on("is_member") else Rank.ABSENT
        case _:
            return Rank.ABSENT


def token_refused() -> ConfigRefused:
    """Return what is said of a token that Telegram does not know."""
    return ConfigRefused("K-TELEGRAM", "Telegram refuses the token.", "Copy it from @BotFather once more.")


def _too_large() -> ImportRefused:
    return ImportRefused("I-SIZE", "The file is larger than it may be.", "Split it.")
