"""Every way in which Discord lets go of a bot, or does not take what it says, played many times: no duplicate answer, no
task left over, no storm.

    .venv/bin/python bench/gateway_faults.py               each fault of the line 25 times, of a call 20, each refusal 10
    .venv/bin/python bench/gateway_faults.py --times 5     each so many times
    .venv/bin/python bench/gateway_faults.py --only dropped

The faults and what has to hold after each are in tests/bot/adapters/discord: line_faults.py (F13 of the promises), of which
CI plays two each, and call_faults.py (F14, F16), of which it plays one each. The last line is JSON.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import logging
import sys
import time
from collections.abc import Callable, Coroutine
from functools import partial
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent.parent))

from bot.adapters.discord import PATIENCE
from facts.errors import ConfigRefused
from tests.bot.adapters.discord.call_faults import (
    CALLS,
    REFUSALS,
    CallFault,
    Way,
    answered_too_late,
    promised_in_time,
)
from tests.bot.adapters.discord.call_faults import played as calls_played
from tests.bot.adapters.discord.line_faults import FATAL, FAULTS, Fault, played
from tests.support.discord import discord_server
from tests.support.discord.world import TO_ANSWER
from tests.support.discord_bot import DiscordBot


async def mended(fault: Fault, times: int) -> None:
    async with discord_server() as server:
        await played(server, fault, times)


async def met(fault: CallFault, way: Way, times: int) -> None:
    async with discord_server(strict=False) as server:
        await calls_played(server, way, fault, times)


async def late(times: int) -> None:
    async with discord_server() as server:
        await answered_too_late(server, times)


async def slow(times: int) -> None:
    async with discord_server() as server:
        slowest = await promised_in_time(server, times, PATIENCE)
    print(f"  the slowest was promised an answer after {slowest:.2f} s")
    assert slowest < TO_ANSWER, "later than Discord waits"


async def ends_with_an_instruction(code: int) -> None:
    async with discord_server() as server:
        bot = DiscordBot(server)
        async with bot:
            (await server.listening()).close(code)
            try:
                await bot.finished()
            except ConfigRefused:
                return
        raise AssertionError(f"{code} did not end the bot")


class Programme:
    """Plays one thing after the other and keeps what did not hold."""

    def __init__(self, only: str) -> None:
        self._only = only
        self.failed: dict[str, str] = {}
        self.played = 0

    def play(self, name: str, times: int, *what: Callable[[], Coroutine[Any, Any, None]]) -> None:
        """Play something, in as many parts as there are, which together are so many times."""
        if self._only not in name:
            return
        began = time.perf_counter()
        try:
            for one in what:
                asyncio.run(one())
        except (AssertionError, TimeoutError) as error:
            self.failed[name] = str(error)
        self.played += times
        state = "FAILED" if name in self.failed else "held"
        print(f"{name}: {times} times, {state}, {time.perf_counter() - began:.1f} s", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--times", type=int, default=0, help="0: as many as the promises say")
    parser.add_argument("--only", default="", help="faults with this word in their name")
    options = parser.parse_args()
    logging.getLogger("footnote").addHandler(logging.NullHandler())
    line, call, refusal = (options.times or most for most in (25, 20, 10))
    programme = Programme(options.only)
    for name, fault in FAULTS.items():
        programme.play(name, line, partial(mended, fault, line))
    for code in FATAL:
        programme.play(f"closed with {code}", line, *[partial(ends_with_an_instruction, code)] * line)
    for times, faults in ((call, CALLS), (refusal, REFUSALS)):
        for name, one in faults.items():
            programme.play(name, times * len(one.ways), *(partial(met, one, way, times) for way in one.ways))
    programme.play("older than three seconds", refusal, partial(late, refusal))
    programme.play("slow to answer", refusal, partial(slow, refusal))
    print(json.dumps({"faults": programme.played, "failed": programme.failed}))
    sys.exit(1 if programme.failed else 0)


if __name__ == "__main__":
    main()
