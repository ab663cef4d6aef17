"""What is said on Discord without having been asked at that moment: answers to filed questions, changes for the log place,
results of commands whose answer never went out.

Looked up soon after something was said and every few seconds, and told as said once Discord has taken it. This file knows
what a notice is for and nothing of what is in it.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Iterable
from contextlib import suppress
from typing import Protocol

import discord

from bot.adapters.discord_gateway import Gateway
from bot.adapters.discord_sending import Sent, say_in
from bot.adapters.discord_windows import Windows
from bot.conversation.messages import PlaceKind, Platform
from bot.conversation.replies import Notice, Reply, Text
from bot.speech import said
from bot.voice import voice_of
from facts.errors import StoreFailed

LOGGER = logging.getLogger("footnote")

LOOKS = 5.0
"""Seconds between two looks at what is to be said unasked."""
LEAST = 1.0
RESTS = 9.0
"""Nothing is looked up for a second after a look, nor for this many times as long as the look took: however many ask, and
however much there is to look through, it costs those who ask no more than a tenth.
"""


class Waiting(Protocol):
    """What is needed of the conversation."""

    async def notices(self, platform: Platform) -> Iterable[Notice]: ...

    async def told(self, id_: str) -> None: ...


class Telling:
    """Says what is to be said unasked, over a line that may be down, in windows that cannot be opened unasked."""

    def __init__(self, gateway: Gateway, talk: Waiting, windows: Windows) -> None:
        self._gateway = gateway
        self._talk = talk
        self._windows = windows
        self._look = asyncio.Event()
        self._telling: set[str] = set()

    def soon(self) -> None:
        """Look soon: something was said, after which there may be more to say."""
        self._look.set()

    async def run(self) -> None:
        """Look soon after something was said and every few seconds, for ever."""
        clock = asyncio.get_running_loop().time
        while True:
            # Not wait_for, which can swallow that this is to end.
            with suppress(TimeoutError):
                async with asyncio.timeout(LOOKS):
                    await self._look.wait()
            self._look.clear()
            if self._gateway.is_ready():
                began = clock()
                await self.tell()
                await asyncio.sleep(min(max((clock() - began) * RESTS, LEAST), LOOKS))

    async def tell(self) -> None:
        """Say what is to be said unasked now."""
        try:
            for notice in await self._talk.notices(Platform.DISCORD):
                if notice.id in self._telling:
                    continue
                self._telling.add(notice.id)
                try:
                    if await self.send(notice):
                        await self.told(notice.id)
                finally:
                    self._telling.discard(notice.id)
        except StoreFailed as error:
            LOGGER.warning("what is to be said unasked is not known: %s", error.code)

    async def told(self, id_: str) -> None:
        """Have it kept that something was said; where that fails it is said once more, later."""
        try:
            await self._talk.told(id_)
        except StoreFailed as error:
            LOGGER.warning("that something was told is not kept: %s", error.code)

    async def send(self, notice: Notice) -> bool:
        """Say something unasked; return False where the place can no longer be reached."""
        channel = await self._channel(notice)
        if channel is None:
            return False
        reference = None
        if notice.reply_to.isdigit() and isinstance(channel, discord.PartialMessageable):
            message = channel.get_partial_message(int(notice.reply_to))
            reference = message.to_reference(fail_if_not_exists=False)
        return await say_in(channel, _in_public(notice), self._windows, reply_to=reference) is Sent.SAID

    async def _channel(self, notice: Notice) -> discord.abc.Messageable | None:
        place = notice.place
        id_ = place.thread or place.channel
        if place.kind is PlaceKind.FOREIGN:
            return None
        if id_.isdigit():
            return self._gateway.get_partial_messageable(int(id_))
        if place.kind is not PlaceKind.PRIVATE or not place.id.isdigit():
            return None
        try:
            return await (await self._gateway.fetch_user(int(place.id))).create_dm()
        except discord.HTTPException as error:
            LOGGER.info("somebody cannot be written to: %s", error.code)
            return None


def _in_public(notice: Notice) -> Reply:
    """Return what can be said where others read along: what was for one person alone is not said there afterwards."""
    if not notice.reply.private or notice.place.kind is PlaceKind.PRIVATE:
        return notice.reply
    sentence = said("I was interrupted, but it is done. What I had to say is for one person alone, so ask me again.")
    return Reply((Text(voice_of(notice.reply.language).say(sentence)),), language=notice.reply.language)


__all__ = ["Telling", "Waiting"]
