"""Discord as a place to talk in: what is heard goes to the conversation, what it answers goes back.

Reading, commands, sending and the line itself are files of their own beside this one, which only joins them. An
interaction that is not answered within a second is promised an answer. Nothing is decided here about what is said.
"""

from __future__ import annotations

import asyncio
import logging
from collections import OrderedDict
from collections.abc import Callable, Coroutine, Sequence
from contextlib import suppress
from datetime import datetime
from typing import Any, Protocol

import discord

from bot.adapters.discord_components import about_modal, modal_of
from bot.adapters.discord_gateway import LONGEST_WAIT, Gateway, refused
from bot.adapters.discord_hearing import used_of, written_of
from bot.adapters.discord_plain import Written
from bot.adapters.discord_reading import AskingAbout, Completing, Ignored, Used, read_interaction, read_message
from bot.adapters.discord_rights import in_private, may_send, sayable, without_file
from bot.adapters.discord_sending import Answering, Sent, say_in, take_away
from bot.adapters.discord_telling import Telling, Waiting
from bot.adapters.discord_windows import Windows
from bot.conversation.calls import Command
from bot.conversation.messages import Incoming, PlaceKind, Platform, Shape
from bot.conversation.replies import Reply
from facts.errors import StoreFailed

LOGGER = logging.getLogger("footnote")

PATIENCE = 1.0
"""Seconds after which an interaction is promised an answer. Discord waits for three."""
FINISHING = 8.0
"""Seconds that what is under way has to finish when the bot is stopped."""
_MOST_REMEMBERED = 5_000
"""Messages and interactions that are known when Discord brings them once more."""
_MOST_UNDER_WAY = 2_000
"""Answers that are under way at once at most; what comes beside them is left out."""


class Talk(Waiting, Protocol):
    """What the adapter needs of the conversation."""

    async def handle(self, incoming: Incoming) -> Reply | None: ...

    async def suggest(self, incoming: Incoming, command: str, argument: str, typed: str) -> list[tuple[str, str]]: ...


class Notes(Protocol):
    """Keeps short texts between two starts, as the conversation does."""

    async def noted(self, name: str) -> str: ...

    async def note(self, name: str, text: str) -> None: ...


class KeptNote:
    """Which commands were brought to Discord last, kept where everything else is."""

    def __init__(self, notes: Notes) -> None:
        self._notes = notes

    async def read(self) -> str:
        return await self._notes.noted("discord commands")

    async def write(self, text: str) -> None:
        await self._notes.note("discord commands", text)


class DiscordAdapter:
    """One bot on Discord. ``clock`` gives the moment in UTC, from which the age of a message is told; ``patience`` are
    the seconds after which an interaction is promised an answer, 0 for every one at once; ``pause`` is how long a
    broken line rests before it is begun anew, each time twice as long up to ``longest_pause``; ``longest`` is how long an answer is tried to be
    said before it is left out.
    """

    platform = Platform.DISCORD

    def __init__(
        self,
        gateway: Gateway,
        talk: Talk,
        token: str,
        *,
        clock: Callable[[], datetime],
        commands: Sequence[Command] = (),
        patience: float = PATIENCE,
        pause: float = 1.0,
        longest_pause: float = 60.0,
        longest: float = LONGEST_WAIT,
    ) -> None:
        self._gateway = gateway
        self._talk = talk
        self._token = token
        self._clock = clock
        self._private = {name for one in commands if one.private for name in (one.name, *one.aliases)}
        self._patience = patience
        self._pause = pause
        self._longest = longest
        self._longest_pause = longest_pause
        self._windows = Windows()
        self.telling = Telling(gateway, talk, self._windows)
        """What is said unasked."""
        self._under_way: set[asyncio.Task[None]] = set()
        self._known: OrderedDict[str, None] = OrderedDict()
        self.ignored = 0
        self.twice = 0
        """How often somebody else had answered already: another copy of the bot with the same token."""
        self.left_out = 0
        """Answers that were not said because Discord did not take them in time."""
        gateway.heard, gateway.used = self.heard, self.used

    # --- running -----------------------------------------------------------------------------------------------------

    async def run(self, stop: asyncio.Event) -> None:
        """Talk until ``stop`` is set; what is under way is finished then. Raises ConfigRefused (K-DISCORD)."""
        noticing = asyncio.ensure_future(self.telling.run())
        stopping = asyncio.ensure_future(stop.wait())
        talking = asyncio.ensure_future(self._connected(stop))
        try:
            await asyncio.wait({talking, stopping}, return_when=asyncio.FIRST_COMPLETED)
            if talking.done():
                talking.result()
        finally:
            if self._under_way:
                await asyncio.wait(set(self._under_way), timeout=FINISHING)
            for task in (noticing, stopping, talking):
                task.cancel()
            await asyncio.wait({noticing, stopping, talking})
            await self._gateway.close()

    async def _connected(self, stop: asyncio.Event) -> None:
        """Keep the line up: the library reconnects by itself, and what it gives up on is begun anew, ever more slowly."""
        pause = self._pause
        while not stop.is_set():
            began = asyncio.get_running_loop().time()
            try:
                await self._gateway.login(self._token)
                await self._gateway.connect(reconnect=True)
            except asyncio.CancelledError:
                raise
            except Exception as error:  # noqa: BLE001 - whatever broke the line, it is begun anew
                if (refusal := refused(error)) is not None:
                    raise refusal from None
                LOGGER.warning("Discord cannot be reached: %s", type(error).__name__)
            if asyncio.get_running_loop().time() - began > self._longest_pause:
                pause = self._pause
            with suppress(TimeoutError):
                async with asyncio.timeout(pause):
                    await stop.wait()
            pause = min(pause * 2, self._longest_pause)
            if not stop.is_set():
                await self._gateway.begin_anew()

    # --- what is heard -----------------------------------------------------------------------------------------------

    async def heard(self, message: discord.Message) -> None:
        """Have a message answered."""
        me = self._gateway.user
        if me is not None and message.author.id == me.id:  # every answer of ours comes back: not worth a look
            self.ignored += 1
            return
        written = written_of(message, self._clock())
        read = read_message(written, str(me.id) if me else "", self._gateway.fetch)
        if isinstance(read, Ignored) or self._again(read.key):
            self.ignored += 1
            return
        await self._finished(self._answer_message(message, written, read))

    async def _answer_message(self, message: discord.Message, written: Written, incoming: Incoming) -> None:
        reply = await self._talk.handle(incoming)
        if reply is not None:
            if reply.deletes and incoming.reply_to is not None and incoming.reply_to.ours:
                old = self._gateway.get_partial_messageable(message.channel.id)
                await take_away(old.get_partial_message(int(incoming.reply_to.id)))
            await self._ended(incoming.key, await self._in_time(self._say_back(message, written, reply)))
        self.telling.soon()

    async def _say_back(self, message: discord.Message, written: Written, reply: Reply) -> Sent:
        """Answer a message; where the bot may not write, in private."""
        if may_send(written.rights, thread=bool(written.spot.thread)):
            reference = message.to_reference(fail_if_not_exists=False)
            return await say_in(message.channel, without_file(reply, written.rights), self._windows, reply_to=reference)
        try:
            alone = await message.author.create_dm()
        except discord.HTTPException as error:
            LOGGER.info("somebody cannot be written to: %s", error.code)
            return Sent.UNREACHABLE
        return await say_in(alone, in_private(reply), self._windows)

    async def used(self, interaction: discord.Interaction[Any]) -> None:
        """Have an interaction answered."""
        me = self._gateway.user
        used = used_of(interaction, self._clock())
        read = read_interaction(used, str(me.id) if me else "", self._gateway.fetch)
        match read:
            case Ignored():
                self.ignored += 1
            case _ if self._again(used.id):
                self.ignored += 1
            case AskingAbout():
                await self._quietly(interaction.response.send_modal(about_modal(read.text, read.language)))
            case Completing():
                await self._complete(interaction, read)
            case Incoming() if (window := self._windows.window(read.text)) is not None:
                await self._quietly(interaction.response.send_modal(modal_of(window)))
            case Incoming():
                await self._finished(self._answer(interaction, used, read))

    def _again(self, key: str) -> bool:
        """Say whether Discord has brought something before, as it may where a line broke."""
        if key in self._known:
            return True
        self._known[key] = None
        if len(self._known) > _MOST_REMEMBERED:
            self._known.popitem(last=False)
        return False

    async def _complete(self, interaction: discord.Interaction[Any], typing: Completing) -> None:
        try:
            found = await self._talk.suggest(typing.incoming, typing.command, typing.argument, typing.typed)
        except StoreFailed:
            found = []
        choices = [
            discord.app_commands.Choice[str | int | float](name=label, value=int(value) if typing.as_number else value)
            for label, value in found[:25]
            if label.strip() and (value.isdecimal() or not typing.as_number)
        ]
        await self._quietly(interaction.response.autocomplete(choices))

    async def _answer(self, interaction: discord.Interaction[Any], used: Used, incoming: Incoming) -> None:
        pressed = incoming.shape is Shape.PRESS
        private = incoming.command in self._private or incoming.place.kind is PlaceKind.FOREIGN
        answering = Answering(
            interaction, self._windows, pressed=pressed, private=private or incoming.shape is Shape.FORM
        )
        handled = asyncio.ensure_future(self._talk.handle(incoming))
        if self._patience > 0:
            await asyncio.wait({handled}, timeout=self._patience)
        if not handled.done():
            sent = await self._in_time(answering.promise())
            if sent is Sent.TWICE:
                self.twice += 1
        reply = await handled
        if reply is not None:
            most = interaction.filesize_limit
            reply = sayable(reply, used.rights, thread=bool(used.spot.thread), most=most)
        sent = await self._in_time(answering.dismiss() if reply is None else answering.say(reply))
        if sent is Sent.LATE and reply is not None and not reply.private:
            channel = self._gateway.get_partial_messageable(int(used.spot.thread or used.spot.channel))
            sent = await self._in_time(say_in(channel, reply, self._windows))
        await self._ended(incoming.key, sent)
        self.telling.soon()

    async def settled(self) -> None:
        """Return once nothing is under way any more that somebody waits for."""
        while self._under_way:
            await asyncio.wait(set(self._under_way))

    async def _finished(self, answering: Coroutine[Any, Any, None]) -> None:
        """Let something be finished even where the bot is stopped meanwhile."""
        if len(self._under_way) >= _MOST_UNDER_WAY:
            answering.close()
            self._leave_out()
            return
        task = asyncio.ensure_future(answering)
        self._under_way.add(task)
        task.add_done_callback(self._under_way.discard)
        await task

    async def _in_time(self, saying: Coroutine[Any, Any, Sent]) -> Sent:
        """Say something, as long as that takes no longer than anybody waits for it."""
        try:
            async with asyncio.timeout(self._longest):
                return await saying
        except TimeoutError:
            self._leave_out()
            return Sent.LOST

    def _leave_out(self) -> None:
        self.left_out += 1
        LOGGER.warning("an answer was left out: Discord did not take it in time (%d so far)", self.left_out)

    async def _ended(self, key: str, sent: Sent) -> None:
        if sent is Sent.TWICE:
            self.twice += 1
        if sent in {Sent.SAID, Sent.TWICE}:
            await self.telling.told(key)

    @staticmethod
    async def _quietly(call: Coroutine[Any, Any, object]) -> None:
        try:
            await call
        except (discord.DiscordException, OSError) as error:
            LOGGER.info("an interaction was not answered: %s", type(error).__name__)
