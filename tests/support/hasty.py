"""An event loop in a hurry: whenever nothing is left to do but wait, the time that would be waited for has passed.

Timers, time limits and pauses mean what they always mean, in the order they always have; an hour of them takes a
moment. It is for programmes in which all who talk to each other do so in this one loop: what is said on a socket of
this machine is there before anybody waits for it. Work that other threads do is named with ``busy``: while there is
some, time passes as it does outside. A ``still`` loop goes further: its time is that of its waits alone, and a ten
millionth of a second for each step, however slow the machine is; it is for programmes without sockets and threads.

    hasty(asyncio.sleep(3600))
"""

from __future__ import annotations

import asyncio
import selectors
from collections.abc import Coroutine, Iterator
from contextlib import contextmanager
from typing import Any, TypeVar

T = TypeVar("T")

_A_MOMENT = 0.0005
"""Seconds that a system may need until what was sent can be read."""
_A_STEP = 1e-7
"""Seconds that a step of a still loop takes: one that took none would wait for ever for what rounds to no time at all."""


class HastyLoop(asyncio.SelectorEventLoop):
    """The loop. ``ahead`` is by how many seconds its time is before the world's."""

    def __init__(self, *, still: bool = False) -> None:
        self.ahead = 0.0
        self.still = still
        self._busy = 0
        super().__init__(_Selector(self))

    def time(self) -> float:
        """Return the time of this loop, in seconds."""
        return self.ahead if self.still else super().time() + self.ahead

    @contextmanager
    def busy(self) -> Iterator[None]:
        """Let time pass as it does outside, while other threads work."""
        self._busy += 1
        try:
            yield
        finally:
            self._busy -= 1

    @property
    def is_busy(self) -> bool:
        return self._busy > 0


class _Selector(selectors.DefaultSelector):
    """Waits for what is on its way, and for nothing else."""

    def __init__(self, loop: HastyLoop) -> None:
        super().__init__()
        self._loop = loop

    def select(self, timeout: float | None = None) -> list[tuple[selectors.SelectorKey, int]]:
        """Return what can be read or written; as soon as there is nothing, the time is up."""
        if self._loop.still:
            self._loop.ahead += _A_STEP
        if timeout is None or timeout <= 0 or self._loop.is_busy:
            return super().select(timeout)
        found = super().select(min(timeout, _A_MOMENT))
        if not found:
            self._loop.ahead += timeout
        return found


def hasty(what: Coroutine[Any, Any, T], *, still: bool = False) -> T:
    """Run something to its end in a loop in a hurry."""
    with asyncio.Runner(loop_factory=lambda: HastyLoop(still=still)) as runner:
        return runner.run(what)


def hasty_loop() -> HastyLoop:
    """Return the running loop, which has to be one of these."""
    loop = asyncio.get_running_loop()
    assert isinstance(loop, HastyLoop)
    return loop
