"""The loop in a hurry keeps the order of things, waits for what is under way, and for nothing else."""

from __future__ import annotations

import asyncio
import time
from concurrent.futures import ThreadPoolExecutor
from threading import Event

import pytest

from tests.support.hasty import hasty, hasty_loop


def test_an_hour_takes_a_moment_and_is_an_hour() -> None:
    async def play() -> float:
        loop = asyncio.get_running_loop()
        began = loop.time()
        await asyncio.sleep(3600)
        return loop.time() - began

    began = time.monotonic()
    assert 3600 <= hasty(play()) < 3700
    assert time.monotonic() - began < 600, "however slow the machine is"


def test_what_is_waited_for_comes_in_its_order() -> None:
    async def play() -> list[int]:
        order: list[int] = []

        async def after(seconds: int) -> None:
            await asyncio.sleep(seconds)
            order.append(seconds)

        await asyncio.gather(*map(after, (300, 20, 100, 3)))
        with pytest.raises(TimeoutError):
            async with asyncio.timeout(50):
                await asyncio.sleep(60)
        return order

    assert hasty(play()) == [3, 20, 100, 300]


def test_what_is_said_on_a_socket_arrives_before_any_time_is_up() -> None:
    async def play() -> None:
        async def echo(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            while line := await reader.readline():
                writer.write(line)
            writer.close()

        server = await asyncio.start_server(echo, "127.0.0.1", 0)
        reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname()[:2])
        began = asyncio.get_running_loop().time()
        for number in range(300):
            writer.write(b"%d\n" % number)
            async with asyncio.timeout(5):
                assert await reader.readline() == b"%d\n" % number
        assert hasty_loop().ahead < 5, began
        writer.close()
        await writer.wait_closed()
        server.close()
        await server.wait_closed()

    hasty(play())


def test_what_another_thread_does_is_waited_for() -> None:
    async def play(pool: ThreadPoolExecutor) -> float:
        may_end = Event()
        loop = hasty_loop()
        with loop.busy():
            work = asyncio.wrap_future(pool.submit(may_end.wait))
            loop.call_later(0.01, may_end.set)
            async with asyncio.timeout(600):
                await work
        return loop.ahead

    with ThreadPoolExecutor(1) as pool:
        assert hasty(play(pool)) == 0


def test_the_time_of_a_still_loop_is_that_of_its_waits() -> None:
    async def play() -> list[float]:
        loop = asyncio.get_running_loop()
        moments = [loop.time()]
        for seconds in (0.25, 3600.0):
            time.sleep(0.02)  # noqa: ASYNC251 - the machine is slow, and that is the point
            await asyncio.sleep(seconds)
            moments.append(loop.time())
        return moments

    assert hasty(play(), still=True) == pytest.approx([0.0, 0.25, 3600.25], abs=1e-5)
