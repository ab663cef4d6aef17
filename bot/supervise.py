"""Everything that talks, run together until somebody asks the program to stop.

Each adapter runs beside the others; where one ends with an error, the log says so and the others go on, and the error is
told when all have ended. The first SIGTERM or Ctrl-C asks to stop, a second one ends at once. This file knows no
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
    """Run adapters until ``stop`` is set, a signal comes or none of them runs any more; raises what the first failed with.

    Where one of several fails, the others go on serving and the log says so at once.
    """
    stop = stop or asyncio.Event()
    unheard = _listen(stop)
    tasks = [asyncio.ensure_future(adapter.run(stop)) for adapter in adapters]
    try:
        running = set(tasks)
        while running:
            ended, running = await asyncio.wait(running, return_when=asyncio.FIRST_COMPLETED)
            for task in ended:
                if running and not stop.is_set() and (error := task.exception()) is not None:
                    LOGGER.error("one chat has ended, the others go on: %s", error, exc_info=error)
    finally:
        stop.set()
        results = await asyncio.gather(*tasks, return_exceptions=True)
        unheard()
    for result in results:
        if isinstance(result, BaseException):
            raise result


def _listen(stop: asyncio.Event) -> Callable[[], None]:
    """Let signals ask to stop; return what lets them be again. Where the system has none, nothing is done."""
    loop = asyncio.get_running_loop()

    def forget() -> None:
        for name in _SIGNALS:
            # No such handlers on Windows (NotImplementedError), a loop already closed, or not the main thread.
            with suppress(NotImplementedError, RuntimeError, ValueError):
                loop.remove_signal_handler(name)

    def heard() -> None:
        LOGGER.info("asked to stop")
        stop.set()
        forget()

    for name in _SIGNALS:
        # Where signals cannot be heard, Ctrl-C still ends the program, as an interruption.
        with suppress(NotImplementedError, RuntimeError, ValueError):
            loop.add_signal_handler(name, heard)
    return forget
