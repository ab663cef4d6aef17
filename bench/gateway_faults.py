"""Every way in which Discord lets go of a bot, played many times: no duplicate answer, no task left over.

    .venv/bin/python bench/gateway_faults.py               each fault 25 times
    .venv/bin/python bench/gateway_faults.py --times 5
    .venv/bin/python bench/gateway_faults.py --only dropped

The faults and what has to hold after each are in tests/bot/adapters/discord/line_faults.py, of which CI plays two each.
The last line is JSON.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import logging
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from facts.errors import ConfigRefused
from tests.bot.adapters.discord.line_faults import FATAL, FAULTS, Fault, played
from tests.support.discord import discord_server
from tests.support.discord_bot import DiscordBot


async def mended(fault: Fault, times: int) -> None:
    async with discord_server() as server:
        await played(server, fault, times)


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


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--times", type=int, default=25)
    parser.add_argument("--only", default="", help="faults with this word in their name")
    options = parser.parse_args()
    logging.getLogger("footnote").addHandler(logging.NullHandler())
    failed: dict[str, str] = {}
    played_times = 0
    for name, fault in FAULTS.items():
        if options.only not in name:
            continue
        began = time.perf_counter()
        try:
            asyncio.run(mended(fault, options.times))
        except AssertionError as error:
            failed[name] = str(error)
        played_times += options.times
        state = "FAILED" if name in failed else "held"
        print(f"{name}: {options.times} times, {state}, {time.perf_counter() - began:.1f} s", flush=True)
    for code in FATAL:
        if options.only not in f"closed with {code}":
            continue
        try:
            for _ in range(options.times):
                asyncio.run(ends_with_an_instruction(code))
        except AssertionError as error:
            failed[str(code)] = str(error)
        played_times += options.times
        print(f"closed with {code}: {options.times} times, {'FAILED' if str(code) in failed else 'held'}", flush=True)
    print(json.dumps({"faults": played_times, "failed": failed}))
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
