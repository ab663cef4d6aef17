"""Telegram as a place to talk in: what is heard goes to the conversation, what it answers goes back.

Reading, calls, sending, polling and menus are files of their own beside this one, which only joins them: an update is
handled once the conversation has answered it, the answer then waits in its chat's line, and what was told is marked as
told. Nothing is decided here about what is said.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Iterable
from contextlib import suppress
from typing import TYPE_CHECKING, Protocol

from telegram.error import TelegramError

from bot.adapters.telegram_calls import Call, aim_at, aim_of, alert, calls
from bot.adapters.telegram_fields import Fields
from bot.adapters.telegram_guests import guest_result, inline_results, inline_turn
from bot.adapters.telegram_holds import Holds
from bot.adapters.telegram_line import Line
from bot.adapters.telegram_outbox import Outbox, Post
from bot.adapters.telegram_polling import LONGEST_PAUSE, Polling
from bot.adapters.telegram_reading import Heard, Ignored, Inline, Me, Moved, Pressed, read
from bot.adapters.telegram_regrets import Regrets, regretting
from bot.adapters.telegram_sending import Sender, Sent
from bot.conversation.messages import Incoming, Place, Platform
from bot.conversation.presenting import error_reply
from bot.conversation.replies import Notice, Reply
from bot.render.telegram import payloads
from bot.voice import voice_of
from facts.errors import FactsError, StoreFailed

if TYPE_CHECKING:
    from bot.adapters.telegram_webhook import Door

LOGGER = logging.getLogger("footnote")

LOOKS = 5.0
"""Seconds between two looks at what is to be said unasked."""
_RESTS = 9.0
"""How much longer than a look the rest after it is, so that much that is asked does not make for much looking."""


class Talk(Protocol):
    """What the adapter needs of the conversation."""

    async def handle(self, incoming: Incoming) -> Reply | None: ...

    async def notices(self, platform: Platform) -> Iterable[Notice]: ...

    async def told(self, id_: str) -> None: ...

    async def moved(self, old: Place, new: Place) -> None: ...


class TelegramAdapter:
    """One bot on Telegram. ``now`` is the time in seconds, from which the age of a message is told; ``commands`` are the
    names that may be pressed in the bot's own sentences; ``prepared`` is awaited once it is known who the bot is. With a
    ``door`` updates are brought there, else they are asked for. ``unexpected`` logs an error that nobody planned for and
    returns what is said of it.
    """

    platform = Platform.TELEGRAM

    def __init__(
        self,
        line: Line,
        talk: Talk,
        *,
        now: Callable[[], float],
        commands: frozenset[str] = frozenset(),
        prepared: Callable[[Me], Awaitable[None]] | None = None,
        door: Door | None = None,
        unexpected: Callable[[Exception], FactsError] | None = None,
    ) -> None:
        self._line = line
        self._talk = talk
        self._now = now
        self._commands = commands
        self._prepared = prepared
        self._door = door
        self._unexpected = unexpected
        self._me = Me(0, "")
        self._look = asyncio.Event()
        self._telling: set[str] = set()
        """What is on its way."""
        self._said: set[str] = set()
        """What was said since it was last looked up what is to be said unasked."""
        clock = asyncio.get_running_loop().time
        holds = Holds(clock)
        self._sender = Sender(line.call, self._group_moved, holds=holds)
        self._outbox = Outbox(self._sender.send, clock, holds)
        self.ignored = 0

    @property
    def left_out(self) -> int:
        """How many answers were not sent because too many waited, or Telegram held their chat back for too long."""
        return self._outbox.dropped

    async def run(self, stop: asyncio.Event) -> None:
        """Talk until ``stop`` is set; what is under way is finished then. Raises ConfigRefused (K-TELEGRAM, K-TWICE)."""
        me = await self._begun(stop)
        if me is None:
            return
        self._me = me
        noticing = asyncio.ensure_future(self._notice())
        try:
            if self._prepared is not None:
                await self._quietly(self._prepared(me))
            LOGGER.info("talking on Telegram")
            await self._listen(stop)
        finally:
            noticing.cancel()
            await asyncio.wait({noticing})
            await self._outbox.drain(4.0)
            await self._line.end()

    async def _listen(self, stop: asyncio.Event) -> None:
        if self._door is None:
            await self._insist(Call("deleteWebhook", {}), stop)
            await Polling(self._line.updates, self.handle, _lane, room=self._outbox.room).run(stop)
            return
        from bot.adapters.telegram_webhook import Webhook  # noqa: PLC0415 - what it needs is an extra

        door = self._door
        await Webhook(door, self._handle_with_room, _lane).run(stop, lambda: self._insist(door.call(), stop))

    async def _handle_with_room(self, update: Fields) -> None:
        await self._outbox.room()
        await self.handle(update)

    async def _begun(self, stop: asyncio.Event) -> Me | None:
        """Return who the bot is, asking until Telegram can be reached; None where the program is stopped before."""
        pause = 1.0
        while not stop.is_set():
            try:
                return await self._line.begin()
            except TelegramError as error:
                LOGGER.warning("Telegram cannot be reached: %s", type(error).__name__)
            try:
                await asyncio.wait_for(stop.wait(), pause)
            except TimeoutError:
                pause = min(pause * 2, LONGEST_PAUSE)
        return None

    async def _insist(self, call: Call, stop: asyncio.Event) -> None:
        """Make a call without which nothing can be heard, until it is taken or the program is stopped."""
        pause = 1.0
        while not stop.is_set():
            try:
                await self._line.call(call)
            except TelegramError as error:
                LOGGER.warning("%s was not taken: %s", call.method, type(error).__name__)
            else:
                return
            with suppress(TimeoutError):
                await asyncio.wait_for(stop.wait(), pause)
            pause = min(pause * 2, LONGEST_PAUSE)

    @staticmethod
    async def _quietly(asked: Awaitable[object]) -> None:
        try:
            await asked
        except (TelegramError, StoreFailed) as error:
            LOGGER.warning("not all could be prepared: %s", type(error).__name__)

    # --- what is heard -----------------------------------------------------------------------------------------------

    async def handle(self, update: Fields) -> None:
        """Have an update answered; returns once the answer waits in its chat's line."""
        found = read(update, self._me, self._now(), self._line.fetch)
        match found:
            case Heard():
                if not found.guest:  # a guest is answered where nothing can be sent to
                    self._outbox.heard(int(found.incoming.place.id))
                await self._answer(found)
            case Pressed():
                await self._sender.answer(found.callback)
            case Inline():
                await self._answer_inline(found)
            case Moved():
                await self._talk.moved(found.old, found.new)
            case Ignored():
                self.ignored += 1
                LOGGER.debug("an update was passed over: %s", found.why)
        self._look.set()

    async def _answer(self, heard: Heard) -> None:
        reply: Reply | None = None
        shown = ""
        try:
            reply = await self._talk.handle(heard.incoming)
            if reply is not None:
                shown = alert(reply, payloads(reply, self._commands), aim_of(heard))
        except Exception as error:
            if self._unexpected is None:
                raise
            reply = error_reply(self._unexpected(error), voice_of(heard.incoming.author.language or "en"))
        finally:
            if heard.callback:
                await self._sender.answer(heard.callback, shown)
        if reply is None:
            return
        key = heard.incoming.key
        if shown:
            await self._told(key)
        elif heard.guest:
            await self._answer_guest(heard.guest, reply, key)
        else:
            aim = aim_of(heard)
            made = calls(reply, payloads(reply, self._commands), aim)
            self._post(key, aim.chat, made, regretting(aim, reply.language))

    async def _answer_guest(self, query: str, reply: Reply, key: str) -> None:
        result = guest_result(reply, self._me)
        if result is not None:
            await self._quietly(self._line.call(Call("answerGuestQuery", {"guest_query_id": query, "result": result})))
        await self._told(key)

    async def _answer_inline(self, inline: Inline) -> None:
        try:
            reply = await self._talk.handle(inline_turn(inline, self._me))
        except Exception as error:
            if self._unexpected is None:
                raise
            reply = error_reply(self._unexpected(error), voice_of(inline.author.language or "en"))
        data = inline_results(inline, reply, self._me)
        await self._quietly(self._line.call(Call("answerInlineQuery", data)))

    async def _group_moved(self, old: int, new: int) -> None:
        await self._talk.moved(Place(Platform.TELEGRAM, str(old)), Place(Platform.TELEGRAM, str(new)))

    # --- what is said ------------------------------------------------------------------------------------------------

    def _post(self, id_: str, chat: int, made: Iterable[Call], regrets: Regrets | None = None) -> bool:
        """Have something sent unless it is on its way already, as an answer or unasked; return False where it is left out."""
        if id_ in self._telling:
            return True

        async def then(sent: Sent) -> None:
            try:
                if sent is Sent.SAID:
                    self._said.add(id_)
                    await self._told(id_)
            finally:
                self._telling.discard(id_)

        self._telling.add(id_)
        taken = self._outbox.put(chat, Post(tuple(made), then, regrets))
        if not taken:
            self._telling.discard(id_)
        return taken

    async def _told(self, id_: str) -> None:
        try:
            await self._talk.told(id_)
        except StoreFailed as error:
            LOGGER.warning("that something was told is not kept: %s", error.code)

    async def _notice(self) -> None:
        """Say what is to be said unasked, soon after something was said and every few seconds."""
        clock = asyncio.get_running_loop().time
        while True:
            with suppress(TimeoutError):  # not wait_for, which can swallow that this is to end
                async with asyncio.timeout(LOOKS):
                    await self._look.wait()
            self._look.clear()
            self._said.clear()
            began = clock()
            try:
                for notice in await self._talk.notices(self.platform):
                    if notice.id not in self._said:  # else it was said while this was looked up
                        await self.send(notice)
            except StoreFailed as error:
                LOGGER.warning("what is to be said unasked is not known: %s", error.code)
            await asyncio.sleep(min((clock() - began) * _RESTS, LOOKS))

    async def send(self, notice: Notice) -> bool:
        """Have something said unasked; return False where the chat cannot be reached or too much waits for it."""
        aim = aim_at(notice)
        if not self._outbox.reachable(aim.chat):
            return False
        return self._post(notice.id, aim.chat, calls(notice.reply, payloads(notice.reply, self._commands), aim))


def _lane(update: Fields) -> str:
    """Return whose turn an update is: what one person says is answered in order."""
    for name in ("message", "edited_message", "callback_query", "inline_query", "guest_message"):
        if part := update.part(name):
            return str(part.part("from").number("id") or part.part("chat").number("id"))
    return ""
