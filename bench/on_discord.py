"""How long Discord's users wait: from an interaction that is delivered to the first response, beside a bare echo command.

    .venv/bin/python bench/on_discord.py                              10,000 passages, 300 questions, one at a time
    .venv/bin/python bench/on_discord.py --passages 1000 --questions 50
    .venv/bin/python bench/on_discord.py --documents FILE.jsonl       real texts: id, title, text a line
    .venv/bin/python bench/on_discord.py --rate 50 --seconds 60       as many a second, for so long

The echo is the same library with one handler, on the same server in the same run; both are asked in turn, so that a noisy
machine slows both. Bars: p50 and p99 at most 3 times the echo's, completion p99 50 ms; at a rate, p99 under 10 times.
The last line is JSON.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent.parent))

import discord

from bench.speed import made_up, questions, read_documents
from facts.factbase import FactBase
from facts.store.open import open_store
from facts.store.port import Store
from tests.support.discord import Asked, DiscordServer, Guild, Person, User, discord_server
from tests.support.discord_bot import DiscordBot

ECHO = User("700000000000000002", "Echo", bot=True)
ECHO_TOKEN = "NzAwMDAwMDAwMDAwMDAwMDAy.Kestrl.another-of-Kestrel-Bay-for-tests"


class Echo(discord.Client):
    """Answers a command with what was asked, and what is typed with what was typed."""

    def __init__(self) -> None:
        super().__init__(intents=discord.Intents(guilds=True), max_messages=None)

    async def on_interaction(self, interaction: discord.Interaction[Any]) -> None:
        data: Any = interaction.data
        said = data["options"][0]["value"]
        if interaction.type is discord.InteractionType.autocomplete:
            await interaction.response.autocomplete([discord.app_commands.Choice(name=said, value=said)])
        else:
            await interaction.response.send_message(said, allowed_mentions=discord.AllowedMentions.none())


def percentile(times: list[float], part: float) -> float:
    return sorted(times)[min(int(len(times) * part), len(times) - 1)] * 1000


def told(name: str, times: list[float]) -> dict[str, float]:
    found = {"p50": round(percentile(times, 0.5), 2), "p99": round(percentile(times, 0.99), 2), "n": len(times)}
    print(f"{name}: p50 {found['p50']} ms, p99 {found['p99']} ms, {len(times)} times", flush=True)
    return found


class Pair:
    """The bot and the echo, each with people of its own on the server."""

    def __init__(self, server: DiscordServer) -> None:
        application = server.bot(ECHO, ECHO_TOKEN)
        self.people = [server.person(f"Person {number}") for number in range(400)]
        self.others = [server.person(f"Other {number}", bot=application) for number in range(400)]
        self.ours = [server.guild(f"Bay {number}", self.people[0], *self.people[1:]) for number in range(20)]
        self.theirs = [server.guild(f"Cove {number}", self.others[0], *self.others[1:]) for number in range(20)]

    def bot(self, number: int) -> tuple[Person, Guild]:
        return self.people[number % 400], self.ours[number % 20]

    def echo(self, number: int) -> tuple[Person, Guild]:
        return self.others[number % 400], self.theirs[number % 20]


async def one_by_one(pair: Pair, asked: list[str]) -> dict[str, dict[str, float]]:
    times: dict[str, list[float]] = {"echo": [], "footnote": [], "echo, typing": [], "footnote, typing": []}
    for number, question in enumerate(asked):
        for name, (person, guild) in (("echo", pair.echo(number)), ("footnote", pair.bot(number))):
            times[name].append(await _took(person.slash(guild, "ask", question=question)))
            typed = question[: 3 + number % 12]
            times[f"{name}, typing"].append(await _took(person.types(guild, "ask", question=typed)))
        if number % 50 == 49:
            print(f"{number + 1} of {len(asked)}", file=sys.stderr, flush=True)
    return {name: told(name, found) for name, found in times.items()}


async def at_a_rate(pair: Pair, asked: list[str], rate: int, seconds: int) -> dict[str, dict[str, float]]:
    found: dict[str, dict[str, float]] = {}
    sides: list[tuple[str, Callable[[int], tuple[Person, Guild]]]] = [("echo", pair.echo), ("footnote", pair.bot)]
    loop = asyncio.get_running_loop()
    for name, whom in sides:
        waiting: list[asyncio.Task[float]] = []
        began = loop.time()
        for number in range(rate * seconds):
            await asyncio.sleep(max(0.0, began + number / rate - loop.time()))
            person, guild = whom(number)
            waiting.append(
                asyncio.ensure_future(_took(person.slash(guild, "ask", question=asked[number % len(asked)])))
            )
            if number % (rate * 10) == rate * 10 - 1:
                print(f"{name}: {number + 1} of {rate * seconds}", file=sys.stderr, flush=True)
        found[f"{name} at {rate}/s"] = told(f"{name} at {rate} a second", list(await asyncio.gather(*waiting)))
    return found


async def _took(asked: Asked) -> float:
    await asked.response(within=120)
    return asked.took


async def compare(store: Store, asked: list[str], rate: int, seconds: int) -> dict[str, dict[str, float]]:
    async with discord_server(strict=False) as server:
        pair = Pair(server)
        async with DiscordBot(server, store):
            echo = Echo()
            running = asyncio.ensure_future(echo.start(ECHO_TOKEN))
            await server.listening(server.world.applications[ECHO_TOKEN])
            for number in range(5):
                await _took(pair.echo(number)[0].slash(pair.theirs[0], "ask", question="warm"))
                await _took(pair.bot(number)[0].slash(pair.ours[0], "ask", question=asked[number]))
            found = await (at_a_rate(pair, asked, rate, seconds) if rate else one_by_one(pair, asked))
            await echo.close()
            await running
        for misuse in server.world.misuses[:5]:
            print(f"misuse: {misuse}")
        return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--passages", type=int, default=10_000)
    parser.add_argument("--documents", type=Path, help="JSONL of real texts instead: id, title, text")
    parser.add_argument("--questions", type=int, default=300)
    parser.add_argument("--rate", type=int, default=0, help="interactions a second; 0 asks one at a time")
    parser.add_argument("--seconds", type=int, default=60)
    options = parser.parse_args()
    drafts = list(read_documents(options.documents) if options.documents else made_up(options.passages))
    with tempfile.TemporaryDirectory() as folder:
        store = open_store(f"sqlite:///{folder}/bench.db")
        FactBase(store.library("main")).import_sources(drafts)
        print(f"{options.passages} passages are kept", file=sys.stderr, flush=True)
        found = asyncio.run(compare(store, questions(drafts, options.questions), options.rate, options.seconds))
        store.close()
    pairs = [(name, name.replace("echo", "footnote", 1)) for name in found if name.startswith("echo")]
    ratios = {
        f"{ours} to {theirs}": {part: round(found[ours][part] / found[theirs][part], 2) for part in ("p50", "p99")}
        for theirs, ours in pairs
    }
    print(json.dumps({"passages": options.passages, "times in ms": found, "ratios": ratios}))


if __name__ == "__main__":
    main()
