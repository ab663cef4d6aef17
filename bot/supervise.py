"""Everything that talks, run together until somebody asks the program to stop.

Each adapter runs beside the others; where one ends with an error, the others are asked to stop, finish what is under
way, and the error is told. The first SIGTERM or Ctrl-C asks to stop, a second one ends at once. This file knows no
platform.
"""

from __future__ import annotations

import asyncio
import logging
import signal
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import Protocol

LOGGER = logging.getLogger("footnote")

_SIGNALS = (signal.SIGTERM, signal.SIGINT)


class Runs(Protocol):
    """What can be run until it is asked to stop."""

    async def run(self, stop: asyncio.Event) -> None: ...


async def supervise(adapters: Sequence[Runs], stop: asyncio.Event | None = None) -> None:
    """Run adapters until ``stop`` is set, a signal comes or one of them fails; raises what it failed with."""
    stop = stop or asyncio.Event()
    unheard = _listen(stop)
    tasks = [asyncio.ensure_future(adapter.run(stop)) for adapter in adapters]
    try:
        await asyncio.wait(tasks, return_when=asyncio.FIRST_EXCEPTION)
    finally:
        stop.set()
        ended = await asyncio.gather(*tasks, return_exceptions=True)
        unheard()
    for error in ended:
        if isinstance(error, BaseException):
            raise error


def _listen(stop: asyncio.Event) -> Callable[[], None]:
    """Let signals ask to stop; return what lets them be again. Where the system has none, nothing is done."""
    loop = asyncio.get_running_loop()

    def forget() -> None:
        for name in _SIGNALS:
            with suppress(NotImplementedError, RuntimeError, ValueError):
                loop.remove_signal_handler(name)

    def heard() -> None:
        LOGGER.info("asked to stop")
        stop.set()
        forget()

    for name in _SIGNALS:
        with suppress(NotImplementedError, RuntimeError, ValueError):
            loop.add_signal_handler(name, heard)
    return forget
