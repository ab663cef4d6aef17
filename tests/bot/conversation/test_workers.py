"""The threads: one write after the other, a bounded queue, nothing begun is given up."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable

import pytest

from bot.conversation.workers import Workers
from facts.errors import TooMuch


def test_writes_are_done_in_order_by_one_thread() -> None:
    workers = Workers()
    done: list[tuple[int, str]] = []

    def job(number: int) -> Callable[[], None]:
        return lambda: done.append((number, threading.current_thread().name))

    futures = [workers.write(job(number)) for number in range(50)]
    for future in futures:
        future.result()
    workers.close()
    assert [number for number, _ in done] == list(range(50))
    assert len({name for _, name in done}) == 1


def test_one_write_too_many_is_refused_and_the_others_are_done() -> None:
    gate = threading.Event()
    workers = Workers(most_waiting=3)
    futures = [workers.write(gate.wait) for _ in range(3)]
    with pytest.raises(TooMuch) as refused:
        workers.write(gate.wait)
    assert refused.value.code == "L-BUSY"
    gate.set()
    assert [future.result() for future in futures] == [True] * 3
    assert workers.write(gate.wait).result()
    workers.close()


def test_an_error_of_a_write_frees_its_place() -> None:
    workers = Workers(most_waiting=1)
    for _ in range(3):
        with pytest.raises(ZeroDivisionError):
            workers.write(lambda: 1 // 0).result()
    workers.close()


def test_reads_run_beside_each_other() -> None:
    both = threading.Barrier(2)

    async def talk() -> tuple[int, int]:
        return await asyncio.gather(workers.read(both.wait), workers.read(both.wait))

    workers = Workers()
    assert sorted(asyncio.run(talk())) == [0, 1]
    workers.close()
