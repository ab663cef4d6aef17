"""What is still to be told: notices, receipts of what was saved, results that follow later; and what adapters note for themselves.

Whatever was saved and never reached anybody is told again until ``told`` says that it was sent. This file knows nothing of
commands and of how anything is sent.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import Future
from datetime import datetime
from typing import TypeVar

from bot.conversation.messages import Platform
from bot.conversation.notices import mark_told, waiting
from bot.conversation.replies import Notice
from bot.conversation.workers import Workers
from facts.errors import ConversationRefused
from facts.ledger import Slip
from facts.store.port import Store

NOTED = "adapter"
T = TypeVar("T")


class Telling:
    """Keeps what one conversation has still to tell. The keys of replies are those of the messages that they answer."""

    def __init__(
        self, store: Store, workers: Workers, clock: Callable[[], datetime], *, after_writing: Callable[[], None]
    ) -> None:
        self._store = store
        self._workers = workers
        self._clock = clock
        self._after_writing = after_writing
        self._under_way: set[str] = set()
        self._to_tell: set[str] = set()
        self._late: dict[str, Notice] = {}

    def begins(self, key: str) -> None:
        """Note that something is being written under a key whose reply is to be told."""
        self._under_way.add(key)
        self._to_tell.add(key)

    def has_begun(self, key: str) -> bool:
        """Say whether something was written, or is being written, whose reply was not told yet."""
        return key in self._under_way

    async def carried_out(
        self, key: str, job: Callable[[], T], patience: float, follows: Callable[[Exception], Notice | None]
    ) -> T:
        """Have a job done in its turn and return what it does; it is never cancelled, and what it raises is raised.

        Where it takes more than ``patience`` seconds, or the caller goes, its result follows: its receipt is told, or what
        ``follows`` makes of its error. Raises C-SAVING, and L-BUSY where nothing is done at all.
        """
        future = self._workers.write(job)
        future.add_done_callback(lambda _: self._after_writing())
        self.begins(key)
        waiter = asyncio.wrap_future(future)
        try:
            await asyncio.wait({waiter}, timeout=patience)
        except asyncio.CancelledError:
            future.add_done_callback(lambda ended: self._ended_late(key, ended, follows))
            waiter.add_done_callback(_looked_at)
            raise
        if waiter.done():
            return waiter.result()
        future.add_done_callback(lambda ended: self._ended_late(key, ended, follows))
        waiter.add_done_callback(_looked_at)
        raise ConversationRefused(
            "C-SAVING",
            "This takes longer than usual and is still being saved.",
            "The result follows here; nothing is lost.",
        )

    def _ended_late(self, key: str, ended: Future[T], follows: Callable[[Exception], Notice | None]) -> None:
        """Let the result of a write follow whose caller has gone."""
        error = ended.exception()
        notice = follows(error) if isinstance(error, Exception) else None
        if notice is not None:
            self._late[key] = notice
        self._under_way.discard(key)

    async def notices(self, platform: Platform) -> tuple[Notice, ...]:
        """Return what is to be said on a platform unasked, oldest kind first; raises StoreFailed (S-…)."""

        def read() -> tuple[Notice, ...]:
            with self._store.registry() as registry:
                return waiting(registry, platform, self._clock(), frozenset(self._under_way))

        found = await self._workers.read(read)
        self._to_tell.update(notice.id for notice in found)
        return (*found, *(notice for notice in list(self._late.values()) if notice.place.platform is platform))

    async def told(self, id_: str) -> None:
        """Keep that a notice, or the reply with that key, was sent; raises StoreFailed (S-…)."""
        self._late.pop(id_, None)
        if id_ not in self._to_tell:
            return

        def write() -> None:
            with self._store.registering() as registry:
                mark_told(registry, id_)

        await self.written(write)
        self._to_tell.discard(id_)
        self._under_way.discard(id_)

    async def noted(self, name: str) -> str:
        """Return the short text that an adapter keeps between two starts; empty where there is none. Raises S-…."""

        def read() -> str:
            with self._store.registry() as registry:
                slip = registry.slip(NOTED, name)
                return slip.body if slip else ""

        return await self._workers.read(read)

    async def note(self, name: str, text: str) -> None:
        """Keep a short text of an adapter's between two starts. Raises S-…."""

        def write() -> None:
            with self._store.registering() as registry:
                registry.put(Slip(NOTED, name, text))

        await self.written(write)

    async def written(self, write: Callable[[], None]) -> None:
        """Have something written in its turn and wait for it; it is finished though the caller be cancelled."""
        await asyncio.shield(asyncio.wrap_future(self._workers.write(write)))


def _looked_at(waiter: asyncio.Future[T]) -> None:
    """Take note of an error that is told elsewhere, so that the loop does not report it as lost."""
    if not waiter.cancelled():
        waiter.exception()
