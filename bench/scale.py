"""How answering grows with the store, beside what others search with, in one run: 10 thousand to a million passages.

    .venv/bin/pip install -e ".[bench]"                                   the peers, once
    .venv/bin/python bench/scale.py --passages 10000 100000
    .venv/bin/python bench/scale.py --passages 1000000 --words 16 --engines footnote fts5 tantivy
    .venv/bin/python bench/scale.py --passages 10000 --postgres           a server of the tests' own, while it lasts

Every engine has the same passages (made up, word frequencies as in prose, ``--words`` of them in each) and the same
questions of five or six words, every third with a slip. Each lives in a process of its own, so that its memory is its
own; all are asked one after the other, question by question, so that a noisy machine slows all of them. The product
does all it does for an ``ask``, having read at its start what questions share, and settled as the bot does; the peers return the ten best texts. The
slow ones are asked fewer questions and are left out of large stores. Compare the ratios, not the times. Nothing is
written outside a temporary folder.
"""

from __future__ import annotations

import argparse
import json
import multiprocessing
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from itertools import islice
from multiprocessing.connection import Connection
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from bench.peers import PEERS, Engine, Text
from bench.speed import made_up, questions
from bot.shell.settling import settle
from facts.factbase import FactBase
from facts.reports import SourceDraft
from facts.store.open import open_store
from tests.support.postgres import PostgresServer, running_server

BATCH = 10_000
"""Sources that are imported in one transaction."""


class Footnote:
    """The product, as a community has it: everything between a question and its answer."""

    def __init__(self, url: str, texts: Iterator[Text]) -> None:
        self._store = open_store(url)
        self._facts = FactBase(self._store.library("bench"))
        while batch := list(islice(texts, BATCH)):
            self._facts.import_sources(
                SourceDraft(text.words, id=f"made-up-{text.number}", title=f"Report {text.number}", language="en")
                for text in batch
            )
        self._facts.prepare()  # as the bot does when it begins

    def ask(self, question: str) -> object:
        return self._facts.ask(question)


def passages(count: int, words: int) -> Iterator[Text]:
    """Yield the made-up passages, each cut to its first ``words`` words and closed with a full stop."""
    for number, draft in enumerate(made_up(count)):
        cut = " ".join(draft.text.split()[:words])
        yield Text(number, cut if cut.endswith(".") else cut + ".")


def resident() -> float:
    """Return the memory that this process has in hand, in megabytes."""
    with suppress(OSError):
        for line in Path("/proc/self/status").read_text(encoding="ascii").splitlines():
            if line.startswith("VmRSS"):
                return int(line.split()[1]) / 1024
    return 0.0


@dataclass(frozen=True, slots=True)
class Built:
    seconds: float
    megabytes: float


def live(name: str, count: int, words: int, folder: str, url: str, wire: Connection) -> None:
    """Build one engine in this process and answer what comes over ``wire`` until it brings no question."""
    texts = passages(count, words)
    began = time.process_time()
    engine: Engine = Footnote(url, texts) if name.startswith("footnote") else PEERS[name].make(folder, url, texts)
    settle()  # as the bot does, for all alike
    wire.send(Built(time.process_time() - began, resident()))
    while (question := wire.recv()) is not None:
        start = time.perf_counter()
        engine.ask(question)
        wire.send((time.perf_counter() - start) * 1000)
    wire.send(resident())


@dataclass(frozen=True, slots=True)
class Line:
    """What was seen of one engine at one size. Times in milliseconds, the rest in seconds and megabytes."""

    engine: str
    passages: int
    questions: int
    p50: float
    p99: float
    pairwise: float
    build: float
    memory: float


def measure(
    names: Sequence[str], count: int, words: int, asked: Sequence[str], urls: Mapping[str, str]
) -> Iterator[Line]:
    """Build every engine, one after the other, then ask all in turn; the first of ``names`` is what is compared with."""
    context = multiprocessing.get_context("spawn")
    with ExitStack() as stack:
        folder = stack.enter_context(tempfile.TemporaryDirectory())
        wires: dict[str, Connection] = {}
        built: dict[str, Built] = {}
        for name in names:
            ours, theirs = context.Pipe()
            store = urls.get(name, f"sqlite:///{folder}/{name}.db")
            process = context.Process(target=live, args=(name, count, words, f"{folder}/{name}", store, theirs))
            process.start()
            theirs.close()  # so that a process that dies is heard of
            stack.callback(process.join)
            stack.callback(ours.close)
            wires[name], built[name] = ours, ours.recv()
            say(f"{count:,} passages: {name} is built in {built[name].seconds:.1f} s")
        for wire in wires.values():  # what is read once is read now
            wire.send(asked[0])
            wire.recv()
        times: dict[str, list[float]] = {name: [] for name in names}
        for number, question in enumerate(asked):
            for name, wire in wires.items():
                if number < most_questions(name, count):
                    wire.send(question)
                    times[name].append(wire.recv())
            if number % 50 == 49:
                say(f"{count:,} passages: {number + 1} questions asked")
        base = times[names[0]]
        for name, wire in wires.items():
            wire.send(None)
            memory, mine = wire.recv(), times[name]
            ratio = statistics.median(one / other for one, other in zip(mine, base, strict=False))
            yield Line(
                name, count, len(mine), statistics.median(mine), last_but_one_in(mine, 100), ratio,
                built[name].seconds, memory,
            )  # fmt: skip


def last_but_one_in(times: Sequence[float], parts: int) -> float:
    """Return the time that one in ``parts`` questions takes longer than."""
    return sorted(times)[min(len(times) - 1, len(times) * (parts - 1) // parts)]


def most_questions(name: str, count: int) -> int:
    """Return how many questions an engine is asked: those that look at every passage are asked a few only."""
    slow = name in PEERS and PEERS[name].looks_at_all
    return max(5, 1_000_000 // count) if slow else sys.maxsize


def fits(name: str, count: int) -> bool:
    return name not in PEERS or count <= PEERS[name].most


def say(words: str) -> None:
    print(words, file=sys.stderr, flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--passages", type=int, nargs="+", default=[10_000])
    parser.add_argument("--words", type=int, default=100, help="words of a passage (100)")
    parser.add_argument("--questions", type=int, default=200)
    parser.add_argument("--engines", nargs="+", help=f"footnote, {', '.join(PEERS)}; all where not given")
    parser.add_argument("--postgres", action="store_true", help="the product and a plain search on PostgreSQL too")
    options = parser.parse_args()
    wanted = options.engines or ["fts5", "footnote", *(name for name in PEERS if name != "fts5")]
    wanted = sorted(wanted, key=lambda name: name != "fts5")
    lines: list[Line] = []
    with ExitStack() as stack:
        on_server = ("plain postgresql", "footnote on postgresql")
        wanted = [name for name in wanted if name not in on_server]
        server: PostgresServer | None = None
        if options.postgres:
            server = stack.enter_context(running_server())
            wanted += on_server
        for count in options.passages:
            asked = questions(
                [SourceDraft(text.words) for text in islice(passages(count, options.words), 20_000)], options.questions
            )
            urls = {name: server.url(server.create_database()) for name in on_server} if server else {}
            found = list(measure([name for name in wanted if fits(name, count)], count, options.words, asked, urls))
            show(found)
            lines.extend(found)
    print(json.dumps([{key: getattr(line, key) for key in Line.__slots__} for line in lines]))


def show(lines: Sequence[Line]) -> None:
    base = lines[0]
    print(
        f"\n| {base.passages:,} passages | p50 ms | p99 ms | p50, p99 against {base.engine} | pair by pair | build s | MB |"
    )
    print("| --- | --- | --- | --- | --- | --- | --- |")
    for line in lines:
        print(
            f"| {line.engine} ({line.questions}) | {line.p50:.2f} | {line.p99:.1f} | {line.p50 / base.p50:.2f}, "
            f"{line.p99 / base.p99:.2f} | {line.pairwise:.2f} | {line.build:.0f} | {line.memory:.0f} |"
        )


if __name__ == "__main__":
    main()
