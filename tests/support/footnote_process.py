"""``footnote run`` as an operator starts it: a process of its own, with settings from the environment alone."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path


def environment(home: Path, **settings: str) -> dict[str, str]:
    """Return what the process sees: its own home and the settings named in lower case, as in the configuration file."""
    return {
        **{name: value for name, value in os.environ.items() if not name.startswith("FOOTNOTE_")},
        "FOOTNOTE_HOME": str(home),
        "FOOTNOTE_LOG_LEVEL": "debug",
        **{f"FOOTNOTE_{name.upper()}": value for name, value in settings.items()},
    }


@asynccontextmanager
async def footnote(home: Path, *arguments: str, **settings: str) -> AsyncIterator[Process]:
    """Start the program and end it with the block, whatever happens in it."""
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot", *arguments, stdout=PIPE, stderr=PIPE, env=environment(home, **settings)
    )
    try:
        yield process
    finally:
        if process.returncode is None:
            process.kill()
        await process.communicate()


async def ended(process: Process, *, asked: bool = True) -> tuple[int, str, str]:
    """Return status, output and errors once the program has ended; ``asked``: as a signal asks it to."""
    if asked:
        process.send_signal(signal.SIGTERM)
    async with asyncio.timeout(60):
        out, err = await process.communicate()
    assert process.returncode is not None
    return process.returncode, out.decode(), err.decode()


def log_of(home: Path) -> str:
    """Return everything that the program wrote into its log."""
    return "".join(file.read_text(encoding="utf-8") for file in sorted(home.rglob("*.log*")))


def written_below(home: Path) -> bytes:
    """Return every byte of every file that the program left."""
    return b"".join(file.read_bytes() for file in sorted(home.rglob("*")) if file.is_file())
