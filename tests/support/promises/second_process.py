"""Two bots started at once on one store: one serves it, the other ends and names the first, every time (F18)."""

from __future__ import annotations

import asyncio
import re
import signal
import socket
from asyncio.subprocess import Process
from collections import Counter
from contextlib import AsyncExitStack
from pathlib import Path

from tests.support.running import PATIENCE, ended, running
from tests.support.telegram import TelegramServer, telegram_server


async def race(home: Path, store: str = "", *, copies: int = 2, kill: bool = False) -> Counter[str]:
    """Start copies of the bot at once on one store; return what was counted.

    ``store`` is its address, empty for the one at the default place. With ``kill`` the one that serves is killed at the
    end, else asked to stop. Raises AssertionError where not exactly one serves.
    """
    settings = {"FOOTNOTE_STORE": store} if store else {}
    async with telegram_server() as server, AsyncExitStack() as stack:
        first = [await stack.enter_async_context(running(server, home, **settings)) for _ in range(copies)]
        serving = await _the_one_that_serves(first)
        await _answers(server)
        for other in first:
            if other is not serving:
                await require_refused(other, serving)
        if kill:
            serving.kill()
        else:
            serving.send_signal(signal.SIGTERM)
        status, _, _ = await ended(serving)
        assert status == (-signal.SIGKILL if kill else 0), status
    return Counter(races=1, refused=copies - 1)


async def _the_one_that_serves(processes: list[Process]) -> Process:
    """Return the one of several that is still there once all others have ended."""
    waiting = {asyncio.ensure_future(process.wait()): process for process in processes}
    async with asyncio.timeout(PATIENCE):
        while len(waiting) > 1:
            done, _ = await asyncio.wait(waiting, return_when=asyncio.FIRST_COMPLETED)
            for task in done:
                del waiting[task]
    ((task, serving),) = waiting.items()
    task.cancel()
    return serving


async def _answers(server: TelegramServer) -> None:
    olga = server.person("Olga")
    olga.write("/help")
    assert (await olga.answer(within=PATIENCE)).text


async def require_refused(refused: Process, serving: Process) -> None:
    """Raise AssertionError where a copy did not end as one that comes second, naming the first."""
    status, _, err = await ended(refused)
    last = err.splitlines()[-1]
    named = re.search(r"S-RUNNING: The store .* is served already, by process (\d+) on (\S+)\. ", last)
    assert status == 4, err
    assert named is not None, err
    assert (int(named[1]), named[2]) == (serving.pid, socket.gethostname()), err


__all__ = ["race", "require_refused"]
