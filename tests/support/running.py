"""``footnote run`` as an operator starts it: a process of its own, with a token and nothing else."""

from __future__ import annotations

import asyncio
import os
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from tests.support.telegram import TelegramServer

PATIENCE = 90.0
"""Seconds for what a process does once it is asked to, on a machine that has much else to do. Nothing is measured by it."""


@asynccontextmanager
async def running(server: TelegramServer, home: Path, *arguments: str, **settings: str) -> AsyncIterator[Process]:
    """Start the bot on a server of Telegram's; it is ended, if it has not ended by itself. ``arguments`` are global options."""
    environment = {
        **{name: value for name, value in os.environ.items() if not name.startswith("FOOTNOTE_")},
        "FOOTNOTE_HOME": str(home),
        "FOOTNOTE_TELEGRAM_TOKEN": server.token,
        "FOOTNOTE_TELEGRAM_BASE_URL": server.origin,
        "FOOTNOTE_PLACES": "default",
        "FOOTNOTE_LOG_LEVEL": "debug",
        **settings,
    }
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot", *arguments, "run", stdout=PIPE, stderr=PIPE, env=environment
    )
    try:
        yield process
    finally:
        if process.returncode is None:
            process.kill()
        await process.communicate()


async def ended(process: Process) -> tuple[int, str, str]:
    """Return the status, output and errors of a process once it has ended."""
    async with asyncio.timeout(PATIENCE):
        out, err = await process.communicate()
    assert process.returncode is not None
    return process.returncode, out.decode(), err.decode()


def written_below(folder: Path) -> bytes:
    """Return all that stands in the files below a folder."""
    return b"".join(file.read_bytes() for file in sorted(folder.rglob("*")) if file.is_file())
