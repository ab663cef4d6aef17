"""How long an answer takes through Telegram's library and a server, beside a bare echo bot in the same run; and floods.

    .venv/bin/python bench/on_telegram.py                               10,000 passages, 300 questions, one at a time
    .venv/bin/python bench/on_telegram.py --passages 1000 --questions 100
    .venv/bin/python bench/on_telegram.py --documents FILE.jsonl        real texts: id, title, text a line
    .venv/bin/python bench/on_telegram.py --rate 30 --seconds 60        so many questions a second, each of another person
    .venv/bin/python bench/on_telegram.py --questions 30 --flood 50000  updates that nobody waits for; memory, recovery

The bot is ``footnote run`` as an operator starts it, a process of its own; so is the peer (``bench/echo_bot.py``), the
library's own Application with one handler that sends back what it got. Both talk to servers of the same kind in this
process. They are asked in turn, so that a noisy machine slows both: compare the ratios. The memory is the bot's alone,
read from /proc. The flood is of people who ask far more than a person may, over and over. Progress goes to standard
error, results to standard output, all of them once more as one line of JSON at the end.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import re
import sys
import tempfile
import time
from asyncio.subprocess import DEVNULL
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from itertools import count as numbers
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from bench.speed import made_up, questions, read_documents
from facts.factbase import FactBase
from facts.store.open import open_store
from tests.support.running import running
from tests.support.telegram import TelegramServer, telegram_server

WARM = 10
"""Questions before anything is measured."""
BLOCK = 10
"""Seconds for which one bot is asked before it is the other's turn."""
GROUPS = 300
"""Groups that are asked in, one after the other: so many that Telegram's pace for one group holds nothing back."""
PAUSE = 0.05
"""Seconds between two questions asked one at a time: without it every thirtieth waits for the pace of messages."""
AHEAD = 1_000
"""Updates that wait at the server at most while a flood is made; the real one keeps the rest."""
PATIENCE = 600.0
NAMES = numbers(10_000)

Result = dict[str, float]


@dataclass(frozen=True, slots=True)
class Options:
    """What is measured; 0 leaves a part out."""

    passages: int = 10_000
    documents: Path | None = None
    questions: int = 300
    rate: int = 0
    seconds: int = 60
    flood: int = 0
    people: int = 200
    strict: bool = False


def say(text: str) -> None:
    """Tell whoever waits how far it is."""
    print(text, file=sys.stderr, flush=True)


def percentile(times: Sequence[float], part: float) -> float:
    """Return the time in milliseconds that a part of the times does not exceed."""
    return sorted(times)[min(int(len(times) * part), len(times) - 1)] * 1000


def compared(name: str, bot: list[float], peer: list[float]) -> Result:
    """Return, and print, how the bot's times compare with its peer's."""
    found: Result = {}
    for part, share in (("p50", 0.5), ("p99", 0.99), ("max", 1.0)):
        mine, theirs = percentile(bot, share), percentile(peer, share)
        found |= {f"{part}_ms": mine, f"echo_{part}_ms": theirs, f"{part}_ratio": mine / theirs}
        print(f"{name}: {part} {mine:.1f} ms, echo bot {theirs:.1f} ms, ratio {mine / theirs:.2f}", flush=True)
    return {key: round(value, 2) for key, value in found.items()} | {"count": len(bot)}


# --- questions -------------------------------------------------------------------------------------------------------


class Asker:
    """Somebody in a group of their own: who writes in private and is in no group that the bot knows belongs to no
    community, and would be told so instead of answered.
    """

    def __init__(self, server: TelegramServer) -> None:
        number = next(NAMES)
        self._person = server.person(f"Person {number}", number=number)
        self._group = server.group(f"Group {number}", self._person)
        self._name = server.world.me.username

    def ask(self, text: str) -> None:
        """Ask a question."""
        self._group.say(self._person, f"@{self._name} {text}")

    async def answered(self) -> None:
        """Return once there is an answer; raise AssertionError where it is that there is no community."""
        text = (await self._group.answer(within=PATIENCE)).text
        assert "C-PLACE" not in text, "nothing was measured: the bot did not look for an answer"


class Crowd:
    """People who ask in turn, so that nobody asks more than a person may; all of them have asked before."""

    def __init__(self, server: TelegramServer) -> None:
        self.server = server
        self._askers = [Asker(server) for _ in range(GROUPS)]
        self._turn = numbers()

    def next(self) -> Asker:
        """Return whose turn it is."""
        return self._askers[next(self._turn) % len(self._askers)]

    async def met(self, text: str) -> None:
        """Have each of them ask once, a few at a time, and wait for the answers."""
        for _ in range(0, len(self._askers), WARM):
            await asyncio.gather(*(timed(self, text) for _ in range(WARM)))


async def timed(crowd: Crowd, text: str) -> float:
    """Return how long the answer to one question takes, in seconds."""
    asker = crowd.next()
    began = time.perf_counter()
    asker.ask(text)
    await asker.answered()
    return time.perf_counter() - began


async def in_turn(ours: Crowd, theirs: Crowd, asked: Sequence[str]) -> Result:
    """Ask one question at a time, the peer and the bot in turn, no faster than Telegram lets a bot answer."""
    bot: list[float] = []
    peer: list[float] = []
    for number, question in enumerate(asked):
        await asyncio.sleep(PAUSE)
        peer.append(await timed(theirs, question))
        bot.append(await timed(ours, question))
        if number % 50 == 49:
            say(f"  {number + 1} of {len(asked)} questions")
    return compared("one at a time", bot, peer)


async def at_a_rate(ours: Crowd, theirs: Crowd, asked: Sequence[str], rate: int, seconds: int) -> Result:
    """Ask so many questions a second, whether the last ones are answered or not; the two in turn, block by block."""
    bot: list[float] = []
    peer: list[float] = []
    for start in range(0, seconds, BLOCK):
        texts = [asked[number % len(asked)] for number in range(start * rate, min(start + BLOCK, seconds) * rate)]
        peer += await block(theirs, texts, rate)
        bot += await block(ours, texts, rate)
        say(f"  {min(start + BLOCK, seconds)} of {seconds} seconds, p99 so far {percentile(bot, 0.99):.0f} ms")
    return compared(f"{rate} a second", bot, peer)


async def block(crowd: Crowd, texts: Sequence[str], rate: int) -> list[float]:
    """Ask at a rate and return how long each answer took."""
    began = time.perf_counter()
    asking = []
    for number, text in enumerate(texts):
        await asyncio.sleep(max(0.0, began + number / rate - time.perf_counter()))
        asking.append(asyncio.ensure_future(timed(crowd, text)))
    return list(await asyncio.gather(*asking))


# --- floods ----------------------------------------------------------------------------------------------------------


class Memory:
    """How much memory a process holds, from time to time."""

    def __init__(self, process: int) -> None:
        self._process = process
        self.most = 0.0

    def now(self) -> float:
        """Return it in MB; the most that was seen is kept."""
        status = Path(f"/proc/{self._process}/status").read_text(encoding="ascii")
        found = re.search(r"VmRSS:\s+(\d+) kB", status)
        held = int(found[1]) / 1024 if found else 0.0
        self.most = max(self.most, held)
        return held

    async def watched(self) -> None:
        """Look every half second, for ever."""
        while True:
            self.now()
            await asyncio.sleep(0.5)


async def flooded(crowd: Crowd, process: int, asked: Sequence[str], options: Options) -> Result:
    """Send a flood and return what it did to the bot: memory, what was answered, and how it is afterwards."""
    server = crowd.server
    before = [await timed(crowd, text) for text in asked[:WARM]]
    memory = Memory(process)
    at_first = memory.now()
    watching = asyncio.ensure_future(memory.watched())
    answered = len(server.world.spoken)
    server.world.floods.on = options.strict
    began = time.perf_counter()
    await poured(server, asked, options, memory)
    await server.all_read(within=PATIENCE)
    took = time.perf_counter() - began
    first = await timed(crowd, asked[0])
    usual = 3 * max(percentile(before, 0.5), 20.0) / 1000
    while await timed(crowd, asked[0]) > usual and time.perf_counter() - began - took < PATIENCE:
        pass  # what was answered last is still being sent, at the pace that Telegram asks for
    recovered = time.perf_counter() - began - took
    server.world.floods.on = False
    answered = len(server.world.spoken) - answered
    after = [await timed(crowd, text) for text in asked[:WARM]]
    at_last = memory.now()
    watching.cancel()
    print(
        f"flood: {options.flood} updates in {took:.0f} s ({options.flood / took:.0f} a second), {answered} messages sent"
    )
    print(f"memory: {at_first:.0f} MB before it, {memory.most:.0f} at most, {at_last:.0f} after it")
    print(
        f"a question right after it: {first * 1000:.0f} ms; as fast as before {recovered:.1f} s after it; then p50 {percentile(after, 0.5):.1f} ms, before it {percentile(before, 0.5):.1f} ms"
    )
    refused = server.world.floods.refused
    print(f"refused by the server's own pace: {refused}" if options.strict else "the server took all that was sent")
    return {
        "updates": options.flood,
        "seconds": round(took, 1),
        "sent": answered,
        "refused": refused,
        "memory_before_mb": round(at_first, 1),
        "memory_growth_mb": round(memory.most - at_first, 1),
        "recovered_s": round(recovered, 2),
        "p50_before_ms": round(percentile(before, 0.5), 1),
        "p50_after_ms": round(percentile(after, 0.5), 1),
    }


async def poured(server: TelegramServer, asked: Sequence[str], options: Options, memory: Memory) -> None:
    """Have people write more and more, as fast as the bot takes it."""
    people = [Asker(server) for _ in range(options.people)]
    updates = server.world.updates
    began = said = time.perf_counter()
    for number in range(options.flood):
        people[number % len(people)].ask(asked[number % len(asked)])
        if len(updates.waiting) >= AHEAD:
            await updates.bell.until(
                lambda: True if len(updates.waiting) < AHEAD * 3 // 4 else None, PATIENCE, what="fewer updates"
            )
            server.journal.entries.clear()
        if time.perf_counter() - said > 10:
            said = time.perf_counter()
            say(f"  {number} of {options.flood} updates after {said - began:.0f} s, {memory.now():.0f} MB")


# --- the run ---------------------------------------------------------------------------------------------------------


@asynccontextmanager
async def echoing(server: TelegramServer) -> AsyncIterator[None]:
    """Start the peer on a server."""
    script = str(Path(__file__).parent / "echo_bot.py")
    process = await asyncio.create_subprocess_exec(
        sys.executable, script, server.base_url, server.token, stdout=DEVNULL, stderr=DEVNULL
    )
    try:
        yield
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
    return questions(drafts, max(options.questions, 200 if options.rate or options.flood else 0, WARM))


async def measured(options: Options, folder: Path) -> dict[str, Result]:
    """Measure what the options say, with a store in ``folder``."""
    store = f"sqlite:///{folder}/bench.db"
    asked = prepared(options, store)
    results: dict[str, Result] = {}
    settings = {"FOOTNOTE_STORE": store, "FOOTNOTE_LOG_LEVEL": "warning"}
    async with (
        telegram_server() as ours,
        telegram_server() as theirs,
        echoing(theirs),
        running(ours, folder, **settings) as process,
    ):
        crowd, peers = Crowd(ours), Crowd(theirs)
        for one in (crowd, peers):
            await one.met(asked[0])
        if options.questions:
            results["one at a time"] = await in_turn(crowd, peers, asked[: options.questions])
        if options.rate:
            results["at a rate"] = await at_a_rate(crowd, peers, asked, options.rate, options.seconds)
        if options.flood:
            results["flood"] = await flooded(crowd, process.pid, asked, options)
        process.terminate()
        await process.wait()
    return results


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--passages", type=int, default=10_000, help="made-up passages in the store")
    parser.add_argument("--documents", type=Path, help="JSONL of real texts instead: id, title, text")
    parser.add_argument("--questions", type=int, default=300, help="questions asked one at a time; 0 for none")
    parser.add_argument("--rate", type=int, default=0, help="questions a second, asked whether answered or not")
    parser.add_argument("--seconds", type=int, default=60, help="for how long")
    parser.add_argument("--flood", type=int, default=0, help="updates sent as fast as they are taken")
    parser.add_argument("--people", type=int, default=200, help="of how many people")
    parser.add_argument("--strict", action="store_true", help="the server refuses messages faster than the guide")
    options = Options(**vars(parser.parse_args()))
    with tempfile.TemporaryDirectory() as folder:
        results = asyncio.run(measured(options, Path(folder)))
    print(json.dumps(results))


if __name__ == "__main__":
    main()
