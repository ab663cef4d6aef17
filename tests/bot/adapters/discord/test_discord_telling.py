"""When the bot looks for what is to be said unasked: soon after something was said, and not after every answer of many."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from itertools import pairwise

import pytest

from bot.adapters.discord_gateway import Gateway
from bot.adapters.discord_telling import LEAST, LOOKS, RESTS, Telling
from bot.adapters.discord_windows import Windows
from bot.conversation.messages import Platform
from bot.conversation.replies import Notice
from facts.errors import StoreFailed
from tests.support.hasty import hasty


class Up(Gateway):
    """A line that is up, or is not."""

    def __init__(self, *, ready: bool = True) -> None:
        super().__init__()
        self._is_ready = ready

    def is_ready(self) -> bool:
        return self._is_ready


class Empty:
    """A conversation that has nothing to say unasked; each look at it takes ``long`` seconds."""

    def __init__(self, long: float = 0.0, *, broken: bool = False) -> None:
        self.looks: list[float] = []
        self._long = long
        self._broken = broken

    async def notices(self, platform: Platform) -> Iterable[Notice]:
        assert platform is Platform.DISCORD
        self.looks.append(asyncio.get_running_loop().time())
        await asyncio.sleep(self._long)
        if self._broken:
            raise StoreFailed("S-FAILED", "The store failed.", "")
        return ()

    async def told(self, id_: str) -> None:
        raise AssertionError(f"nothing was said: {id_}")


def looked(talk: Empty, *, asked_every: float, seconds: float = 100.0, ready: bool = True) -> list[float]:
    """Return when there was a look while somebody was answered every so many seconds, 0 for never."""

    async def play() -> None:
        telling = Telling(Up(ready=ready), talk, Windows())
        running = asyncio.ensure_future(telling.run())
        for _ in range(int(seconds / asked_every) if asked_every else 0):
            telling.soon()
            await asyncio.sleep(asked_every)
        await asyncio.sleep(0 if asked_every else seconds)
        assert not running.done()
        running.cancel()

    hasty(play(), still=True)
    return talk.looks


def test_where_nobody_says_anything_there_is_a_look_every_few_seconds() -> None:
    looks = looked(Empty(), asked_every=0.0)
    assert 100 / (LOOKS + LEAST) - 1 <= len(looks) <= 100 / LOOKS


def test_the_first_answer_is_followed_by_a_look_at_once() -> None:
    assert looked(Empty(), asked_every=50.0, seconds=50.0)[0] < 0.01


def test_many_answers_are_not_followed_by_a_look_each() -> None:
    assert 95 <= len(looked(Empty(), asked_every=0.02)) <= 101


@pytest.mark.parametrize("long", [0.2, 0.4])
def test_looks_that_take_long_take_no_more_than_a_tenth(long: float) -> None:
    looks = looked(Empty(long), asked_every=0.02)
    pauses = [after - before for before, after in pairwise(looks)]
    assert min(pauses) >= long * (1 + RESTS) - 0.01


def test_nothing_is_looked_up_that_could_not_be_said() -> None:
    assert looked(Empty(), asked_every=1.0, ready=False) == []


def test_a_store_that_fails_is_asked_again_later() -> None:
    assert len(looked(Empty(broken=True), asked_every=1.0)) > 50
