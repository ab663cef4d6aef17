"""The threads in which the store is used: a few that read, a few that fetch what was sent along, one that writes, in the order in which it was asked to.

A write that has begun is never cancelled: whoever waits for it may go away, it is finished all the same. This file
knows nothing of what is read or written.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from threading import Lock
from typing import TypeVar

from facts.errors import TooMuch

T = TypeVar("T")

READERS = 2
"""Threads that read. They share the interpreter with the loop that talks to the chats, and under a load that is more than the
machine can bear it gets its turn among them: on such a machine 447 and 735 of 1,000 interactions were answered later than
Discord waits with four of them, 3 with three, and none with two, twice; in a run three times as long, under still
more load, 251 of 3,000 with two (``bench/on_discord.py``).
"""
FETCHERS = 4
MOST_WAITING = 256
"""Writes that may wait for their turn; one more is refused politely."""


class Workers:
    """The worker threads of one conversation."""

    def __init__(self, readers: int = READERS, most_waiting: int = MOST_WAITING) -> None:
        self._readers = ThreadPoolExecutor(readers, thread_name_prefix="footnote-read")
        self._fetchers = ThreadPoolExecutor(FETCHERS, thread_name_prefix="footnote-fetch")
        self._writer = ThreadPoolExecutor(1, thread_name_prefix="footnote-write")
        self._most = most_waiting
        self._waiting = 0
        self._lock = Lock()

    async def fetch(self, job: Callable[[], T]) -> T:
        """Run a job that waits for others, as a download does, so that it holds up nothing that is read or written."""
        return await asyncio.wrap_future(self._fetchers.submit(job))

    async def read(self, job: Callable[[], T]) -> T:
        """Run a job that only reads, beside others, and return what it returns."""
        return await asyncio.wrap_future(self._readers.submit(job))

    def write(self, job: Callable[[], T]) -> Future[T]:
        """Have a job that writes run in its turn; raises TooMuch L-BUSY, and does nothing, where too many wait."""
        with self._lock:
            if self._waiting >= self._most:
                raise TooMuch(
                    "L-BUSY", "Too many changes are waiting; this one was not saved.", "Try again in a moment."
                )
            self._waiting += 1
        future = self._writer.submit(job)
        future.add_done_callback(self._done)
        return future

    def _done(self, _future: Future[T]) -> None:
        with self._lock:
            self._waiting -= 1

    def close(self) -> None:
        """Finish what was begun, writes in their order, and stop."""
        self._writer.shutdown(wait=True)
        self._fetchers.shutdown(wait=True)
        self._readers.shutdown(wait=True)
