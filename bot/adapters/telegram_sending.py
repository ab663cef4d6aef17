"""Calls carried out: what Telegram answers to each, and what is done about it.

Telegram says no for many reasons, few of which are anybody's fault: nothing was changed, the topic is gone, the group
has another id, too much was sent. What can be mended is mended once; a place that cannot be reached is marked and left
alone; a call that may have arrived is never made twice. This file knows no conversation.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import replace
from enum import Enum

from telegram.error import BadRequest, ChatMigrated, Forbidden, NetworkError, RetryAfter, TelegramError, TimedOut

from bot.adapters.telegram_calls import Call
from bot.adapters.telegram_fields import Fields
from bot.adapters.telegram_holds import Holds
from bot.adapters.telegram_library import pause_of

LOGGER = logging.getLogger("footnote")

LASTS = 60.0
"""Seconds after which an answer that Telegram holds back is dropped."""
_TRIES = 4
_SAME = ("message is not modified",)
_GONE = ("message to delete not found", "message identifier is not specified")
_ENTITIES = ("can't parse entities", "entity", "entities")
_TOPIC = ("message thread not found", "topic_deleted", "topic_id_invalid")
_QUOTE = ("quote_text_invalid",)
_NO_EDIT = (
    "message to edit not found",
    "message can't be edited",
    "message_id_invalid",
    "there is no text in the message to edit",
)
_NO_DELETE = ("message can't be deleted",)
_UNREACHABLE = (
    "chat not found",
    "not enough rights",
    "have no rights",
    "chat_write_forbidden",
    "topic_closed",
    "peer_id",
)
_DOWN = ("connecterror", "bad gateway", "internal server error", "service unavailable", "(50")


class Sent(Enum):
    """What became of a reply."""

    SAID = "said"
    UNREACHABLE = "unreachable"
    """The bot was blocked, removed or silenced there."""
    HELD = "held"
    """Telegram held the chat back for longer than an answer is worth."""
    FAILED = "failed"


class TooLate(TelegramError):
    """A chat is held back for longer than an answer is worth."""


class Sender:
    """Carries calls out, one after the other.

    ``call`` makes one, ``moved`` is told of a group's new id, ``sleep`` and ``clock`` are the event loop's or a test's;
    ``holds`` knows which chats are held back, and is told of it.
    """

    def __init__(
        self,
        call: Callable[[Call], Awaitable[Fields]],
        moved: Callable[[int, int], Awaitable[None]],
        *,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
        clock: Callable[[], float] | None = None,
        holds: Holds | None = None,
    ) -> None:
        self._call = call
        self._moved = moved
        self._sleep = sleep
        self._clock = clock or asyncio.get_running_loop().time
        self._holds = holds or Holds(self._clock)

    async def send(self, calls: Sequence[Call], since: float | None = None) -> Sent:
        """Carry calls out in order; the first that cannot be ends it. Nothing is raised but a cancellation.

        ``since`` is when the answer was made, if not now: a chat that Telegram holds back is waited for until it is
        ``LASTS`` seconds old, and not tried where it will be held for longer.
        """
        until = (self._clock() if since is None else since) + LASTS
        chat: int | None = None
        for call in calls:
            try:
                chat = await self._carry_out(call if chat is None else call.to(chat), until) or chat
            except Forbidden:
                return Sent.UNREACHABLE
            except TooLate:
                return Sent.HELD
            except BadRequest as error:
                unreachable = _says(error, _UNREACHABLE)
                LOGGER.warning("Telegram refused %s: %s", call.method, error.message[:100])
                return Sent.UNREACHABLE if unreachable else Sent.FAILED
            except TelegramError as error:
                LOGGER.warning("%s was not sent: %s", call.method, type(error).__name__)
                return Sent.FAILED
        return Sent.SAID

    async def answer(self, callback: str, text: str = "") -> None:
        """Answer a button, so that it stops turning; too late is no harm."""
        shown: dict[str, object] = {"text": text, "show_alert": True} if text else {}
        try:
            await self._call(Call("answerCallbackQuery", {"callback_query_id": callback, **shown}))
        except TelegramError as error:
            LOGGER.info("a button was not answered: %s", type(error).__name__)

    async def _carry_out(self, call: Call, until: float) -> int | None:
        """Make a call, mending what can be mended; return the chat's new id where it got one."""
        new: int | None = None
        tries = 0
        while tries < _TRIES:
            await self._patience(call, until)
            tries += 1
            try:
                await self._call(call)
            except ChatMigrated as error:
                old, new = call.parameters["chat_id"], error.new_chat_id
                assert isinstance(old, int)
                await self._moved(old, new)
                call = call.to(new).without("message_thread_id", "reply_parameters")
            except RetryAfter as error:
                tries -= 1  # it was not looked at: how often that may be is a matter of time
                self._holds.refused(_chat_of(call), pause_of(error))
            except BadRequest as error:
                if _done_already(call, error):
                    return new
                mended = _mended(call, error)
                if mended is None:
                    raise
                call = mended
            except NetworkError as error:
                if not _never_arrived(error) or tries == _TRIES or self._clock() > until:
                    raise
                await self._sleep(2.0 ** (tries - 1))
            else:
                self._holds.taken()
                return new
        raise TelegramError("tried often enough")

    async def _patience(self, call: Call, until: float) -> None:
        """Wait while a chat is held back; raises TooLate where that takes longer than ``until``."""
        while (wait := self._holds.left(_chat_of(call))) > 0.0:
            if self._clock() + wait > until:
                raise TooLate("held back")
            await self._sleep(wait)


def _chat_of(call: Call) -> int:
    chat = call.parameters.get("chat_id")
    return chat if isinstance(chat, int) else 0


def _done_already(call: Call, error: BadRequest) -> bool:
    return _says(error, _SAME) or (call.method == "deleteMessage" and _says(error, _GONE))


def _mended(call: Call, error: BadRequest) -> Call | None:
    """Return the call as it may be taken, None where nothing can be done about it."""
    parameters = call.parameters
    if _says(error, _TOPIC) and "message_thread_id" in parameters:
        return call.without("message_thread_id")
    if _says(error, _QUOTE) and isinstance(answers := parameters.get("reply_parameters"), Mapping):
        where = {name: value for name, value in answers.items() if not name.startswith("quote")}
        return replace(call, parameters={**parameters, "reply_parameters": where}) if where != answers else None
    if _says(error, _ENTITIES) and ("entities" in parameters or "caption_entities" in parameters):
        return call.without("entities", "caption_entities")
    if call.instead is not None and _says(error, _NO_EDIT):
        return call.instead
    if call.method == "deleteMessage" and _says(error, _NO_DELETE):
        return Call("editMessageText", {**parameters, "text": "—"})
    return None


def _never_arrived(error: NetworkError) -> bool:
    """Say whether a call failed before Telegram can have done it: no connection, or a server that says it is down."""
    words = error.message.lower()
    if isinstance(error, TimedOut):
        return "not* sent" in words  # the library had no free connection
    return any(known in words for known in _DOWN)


def _says(error: BadRequest, words: Sequence[str]) -> bool:
    return any(word in error.message.lower() for word in words)
