"""Chats are served beside each other: one that fails leaves the others serving, and its error is told in the end."""

from __future__ import annotations

import asyncio
import logging
import os
import signal
from collections.abc import Iterator

import pytest

from bot.supervise import supervise
from facts.errors import ConfigRefused

REFUSED = ConfigRefused("K-DISCORD", "Discord refuses the token.", "Copy it.")


class Chat:
    """A chat that runs until it is stopped, or fails at once."""

    def __init__(self, error: Exception | None = None) -> None:
        self.error = error
        self.up = asyncio.Event()
        self.finished = False

    async def run(self, stop: asyncio.Event) -> None:
        self.up.set()
        if self.error is not None:
            raise self.error
        await stop.wait()
        self.finished = True


def test_all_run_until_they_are_stopped() -> None:
    async def play() -> None:
        stop, chats = asyncio.Event(), [Chat(), Chat()]
        running = asyncio.ensure_future(supervise(chats, stop))
        for chat in chats:
            await chat.up.wait()
        stop.set()
        await running
        assert [chat.finished for chat in chats] == [True, True]

    asyncio.run(play())


@pytest.mark.parametrize("error", [REFUSED, OSError("no route")])
def test_one_that_fails_leaves_the_other_serving(
    error: Exception, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def play() -> None:
        stop, well, broken = asyncio.Event(), Chat(), Chat(error)
        running = asyncio.ensure_future(supervise([broken, well], stop))
        await broken.up.wait()
        await well.up.wait()
        for _ in range(5):
            await asyncio.sleep(0)
        assert not running.done()
        assert not stop.is_set()
        stop.set()
        with pytest.raises(type(error)):
            await running
        assert well.finished

    monkeypatch.setattr(logging.getLogger("footnote"), "propagate", True)
    with caplog.at_level(logging.ERROR):
        asyncio.run(play())
    assert "one chat has ended, the others go on" in caplog.text


def test_where_none_is_left_the_error_is_told_at_once() -> None:
    async def play() -> None:
        with pytest.raises(ConfigRefused):
            await supervise([Chat(REFUSED)])

    asyncio.run(play())


@pytest.fixture(params=[signal.SIGTERM, signal.SIGINT])
def heard(request: pytest.FixtureRequest) -> Iterator[signal.Signals]:
    """A signal as a program finds it, however the tests were started: in the background Ctrl-C is switched off."""
    name: signal.Signals = request.param
    before = signal.signal(name, signal.default_int_handler if name is signal.SIGINT else signal.SIG_DFL)
    yield name
    signal.signal(name, before)


def test_a_signal_asks_to_stop_and_is_let_be_afterwards(heard: signal.Signals) -> None:
    before = signal.getsignal(heard)

    async def play() -> None:
        chats = [Chat(), Chat()]
        running = asyncio.ensure_future(supervise(chats))
        for chat in chats:
            await chat.up.wait()
        os.kill(os.getpid(), heard)
        await running
        assert [chat.finished for chat in chats] == [True, True]

    asyncio.run(play())
    assert signal.getsignal(heard) == before
