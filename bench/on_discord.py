"""How long Discord's users wait: from an interaction that is delivered to the first response, beside a bare echo command.

    .venv/bin/python bench/on_discord.py                              10,000 passages, 300 questions, one at a time
    .venv/bin/python bench/on_discord.py --passages 1000 --questions 50
    .venv/bin/python bench/on_discord.py --documents FILE.jsonl       real texts: id, title, text a line
    .venv/bin/python bench/on_discord.py --rate 50 --seconds 60       then as many a second, for so long

The bot is ``footnote run`` as an operator starts it, a process of its own; so is the echo (``bench/echo_client.py``), the
same library with one handler. Both talk to one server in this process and are asked in turn, block by block where there
is a rate, so that a noisy machine slows both: compare the ratios. What is answered has to be an answer, and no refusal.
The processor time that each takes for an interaction is told beside, since a machine with much else to do changes that least.
Bars: p50 and p99 at most 3 times the echo's, completion p99 50 ms; at a rate, p99 under 10 times. The last line is JSON.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import sys
import tempfile
import time
from asyncio.subprocess import DEVNULL, Process
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from itertools import count as numbers
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from bench.speed import made_up, questions, read_documents
from facts.factbase import FactBase
from facts.store.open import open_store
from tests.support.discord import Asked, DiscordServer, Guild, Person, User, discord_server
from tests.support.discord.things import Application
from tests.support.footnote_process import ended, footnote
from tests.support.telegram.values import as_int, as_object

ECHO = User("700000000000000002", "Echo", bot=True)
ECHO_TOKEN = "NzAwMDAwMDAwMDAwMDAwMDAy.Kestrl.another-of-Kestrel-Bay-for-tests"
GUILDS = 240
"""Servers of people that are asked on, and three people on each: so many that nobody asks more than a person may, nor too
many ask on one server, at fifty a second."""
BLOCK = 10
"""Seconds for which one bot is asked before it is the other's turn."""
PATIENCE = 120.0
_REFUSED = ("C-PLACE", "L-SLOW", "X-UNEXPECTED")

ANSWERED = 4
LATE: list[str] = []
"""What was answered later than Discord waits, which the real one would show as no answer at all."""
Times = dict[str, list[float]]
Result = dict[str, float]


@dataclass(frozen=True, slots=True)
class Options:
    """What is measured; 0 leaves a part out."""

    passages: int = 10_000
    documents: Path | None = None
    questions: int = 300
    rate: int = 0
    seconds: int = 60


def say(text: str) -> None:
    """Tell whoever waits how far it is."""
    print(text, file=sys.stderr, flush=True)


def percentile(times: Sequence[float], part: float) -> float:
    """Return the time in milliseconds that a part of the times does not exceed."""
    return sorted(times)[min(int(len(times) * part), len(times) - 1)] * 1000


def compared(name: str, bot: Sequence[float], peer: Sequence[float]) -> Result:
    """Return, and print, how the bot's times compare with its peer's."""
    found: Result = {}
    for part, share in (("p50", 0.5), ("p99", 0.99), ("max", 1.0)):
        mine, theirs = percentile(bot, share), percentile(peer, share)
        found |= {f"{part}_ms": mine, f"echo_{part}_ms": theirs, f"{part}_ratio": mine / theirs}
        print(f"{name}: {part} {mine:.1f} ms, echo {theirs:.1f} ms, ratio {mine / theirs:.2f}", flush=True)
    return {key: round(value, 2) for key, value in found.items()} | {"count": len(bot)}


def shared(name: str, bot: float, peer: float, count: int) -> Result:
    """Return, and print, the processor time that an interaction takes."""
    mine, theirs = bot / count, peer / count
    print(f"{name}: {mine:.2f} ms each, echo {theirs:.2f} ms, ratio {mine / theirs:.2f}", flush=True)
    return {"processor_ms": round(mine, 2), "echo_processor_ms": round(theirs, 2)}


def spent(process: Process) -> float:
    """Return the milliseconds of processor time that a process has taken until now."""
    after_name = Path(f"/proc/{process.pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
    return (int(after_name[11]) + int(after_name[12])) * 1000 / os.sysconf("SC_CLK_TCK")


class Crowd:
    """People who use the commands of one bot in turn, on servers of their own; ``process`` is the bot's."""

    def __init__(self, server: DiscordServer, application: Application, process: Process) -> None:
        self.server = server
        self.process = process
        self.application = application
        self._askers = [self._on(number) for number in range(GUILDS)]
        self._turn = numbers()

    def _on(self, number: int) -> tuple[Guild, list[Person]]:
        people = [self.server.person(f"Person {number}-{each}", bot=self.application) for each in range(3)]
        return self.server.guild(f"Bay {number}", *people), people

    async def listening(self) -> None:
        """Return once the bot listens."""
        await self.server.listening(self.application, within=PATIENCE)

    def asks(self, question: str) -> Asked:
        """Have whose turn it is ask a question."""
        turn = next(self._turn)
        guild, people = self._askers[turn % GUILDS]
        return people[turn // GUILDS % len(people)].slash(guild, "ask", question=question)

    def types(self, typed: str) -> Asked:
        """Have whose turn it is type a question, and be offered what it can be."""
        guild, people = self._askers[next(self._turn) % GUILDS]
        return people[0].types(guild, "ask", question=typed)

    async def met(self, asked: Sequence[str]) -> None:
        """Have somebody of each server ask once, a few at a time."""
        for start in range(0, GUILDS, 10):
            await asyncio.gather(*(took(self.asks(asked[number % len(asked)])) for number in range(start, start + 10)))


async def took(asked: Asked) -> float:
    """Return the seconds to the first response; what came later than Discord waits counts as long as it took until then.

    Raises AssertionError where the response is no answer.
    """
    interaction, bell = asked.interaction, asked.world.bell
    await bell.until(lambda: interaction.response or interaction.expired or None, PATIENCE, what="a first response")
    if interaction.expired:
        assert interaction.delivered is not None
        LATE.append(interaction.id)
        return time.perf_counter() - interaction.delivered
    if as_int(as_object(interaction.response)["type"]) == ANSWERED:
        content = (await asked.answer(within=PATIENCE)).content
        assert not any(code in content for code in _REFUSED), f"nothing was measured: {content}"
    return asked.took


async def in_turn(ours: Crowd, theirs: Crowd, asked: Sequence[str]) -> dict[str, Result]:
    """Ask one question at a time, and type one, the echo and the bot in turn."""
    times: Times = {name: [] for name in ("echo", "bot", "echo typing", "bot typing")}
    before = [spent(crowd.process) for crowd in (ours, theirs)]
    for number, question in enumerate(asked):
        for name, crowd in (("echo", theirs), ("bot", ours)):
            times[name].append(await took(crowd.asks(question)))
            times[f"{name} typing"].append(await took(crowd.types(question[: 3 + number % 12])))
        if number % 50 == 49:
            say(f"  {number + 1} of {len(asked)} questions")
    mine, peers = (spent(crowd.process) - one for crowd, one in zip((ours, theirs), before, strict=True))
    return {
        "processor": shared("processor, asked and typed", mine, peers, len(asked)),
        "one at a time": compared("one at a time", times["bot"], times["echo"]),
        "typing": compared("typing", times["bot typing"], times["echo typing"]),
    }


async def at_a_rate(ours: Crowd, theirs: Crowd, asked: Sequence[str], rate: int, seconds: int) -> Result:
    """Ask so many a second, whether the last ones are answered or not; the two in turn, block by block."""
    bot: list[float] = []
    peer: list[float] = []
    before = [spent(crowd.process) for crowd in (ours, theirs)]
    for start in range(0, seconds, BLOCK):
        texts = [asked[number % len(asked)] for number in range(start * rate, min(start + BLOCK, seconds) * rate)]
        peer += await block(theirs, texts, rate)
        bot += await block(ours, texts, rate)
        say(f"  {min(start + BLOCK, seconds)} of {seconds} seconds, p99 so far {percentile(bot, 0.99):.0f} ms")
    mine, peers = (spent(crowd.process) - one for crowd, one in zip((ours, theirs), before, strict=True))
    return compared(f"{rate} a second", bot, peer) | shared("processor", mine, peers, len(bot))


async def block(crowd: Crowd, texts: Sequence[str], rate: int) -> list[float]:
    """Ask at a rate and return how long each response took."""
    loop = asyncio.get_running_loop()
    began = loop.time()
    asking = []
    for number, text in enumerate(texts):
        await asyncio.sleep(max(0.0, began + number / rate - loop.time()))
        asking.append(asyncio.ensure_future(took(crowd.asks(text))))
    return list(await asyncio.gather(*asking))


@asynccontextmanager
async def echoing(server: DiscordServer) -> AsyncIterator[Process]:
    """Start the peer on a server."""
    script = str(Path(__file__).parent / "echo_client.py")
    process = await asyncio.create_subprocess_exec(
        sys.executable, script, server.rest_base, server.gateway, ECHO_TOKEN, stdout=DEVNULL, stderr=DEVNULL
    )
    try:
        yield process
    finally:
        with suppress(ProcessLookupError):
            process.terminate()
        await process.wait()


def prepared(options: Options, store: str) -> list[str]:
    """Fill a store and return questions about what is in it."""
    drafts = list(read_documents(options.documents) if options.documents else made_up(options.passages))
    say(f"importing {len(drafts)} sources ...")
    opened = open_store(store)
    FactBase(opened.library("main")).import_sources(drafts)
    opened.close()
    return questions(drafts, max(options.questions, 200 if options.rate else 0, 10))


async def measured(options: Options, folder: Path) -> dict[str, Result]:
    """Measure what the options say, with a store in ``folder``."""
    store = f"sqlite:///{folder}/bench.db"
    asked = prepared(options, store)
    results: dict[str, Result] = {}
    async with discord_server(strict=False) as server:
        echo = server.bot(ECHO, ECHO_TOKEN)
        settings = {
            "store": store,
            "places": "default",
            "log_level": "warning",
            "discord_token": server.token,
            "discord_rest_base": server.rest_base,
            "discord_gateway": server.gateway,
        }
        async with echoing(server) as peer, footnote(folder, "run", **settings) as process:
            theirs, ours = Crowd(server, echo, peer), Crowd(server, server.application, process)
            for crowd in (theirs, ours):
                await crowd.listening()
                await crowd.met(asked)
            if options.questions:
                results |= await in_turn(ours, theirs, asked[: options.questions])
            if options.rate:
                results["at a rate"] = await at_a_rate(ours, theirs, asked, options.rate, options.seconds)
            status, _, err = await ended(process)
        for misuse in server.world.misuses[:5]:
            print(f"misuse: {misuse}")
        assert status == 0, err
    return results


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--passages", type=int, default=10_000, help="made-up passages in the store")
    parser.add_argument("--documents", type=Path, help="JSONL of real texts instead: id, title, text")
    parser.add_argument("--questions", type=int, default=300, help="questions asked one at a time; 0 for none")
    parser.add_argument("--rate", type=int, default=0, help="interactions a second, used whether answered or not")
    parser.add_argument("--seconds", type=int, default=60, help="for how long")
    options = Options(**vars(parser.parse_args()))
    with tempfile.TemporaryDirectory() as folder:
        results = asyncio.run(measured(options, Path(folder)))
    print(f"later than Discord waits: {len(LATE)}")
    print(json.dumps({**results, "late": len(LATE)}))


if __name__ == "__main__":
    main()
