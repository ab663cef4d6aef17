"""What checking a Russian message costs beside one question on the same store, in turn and in one run.

    .venv/bin/python bench/russian_checks.py                     the four small Russian texts of tests/corpus
    .venv/bin/python bench/russian_checks.py --passages 10000    as many made-up passages beside them
    .venv/bin/python bench/russian_checks.py --documents F       a JSONL file of Russian documents beside them

A message is of about 500 characters: sentences of the sources that have a figure, and claims of the lists. Questions are as
those of bench/speed.py: five or six words of a source that follow each other, one of three with a slip; and, as members ask,
of two to four words, which cost half as much. Made-up passages are
sentences of the texts in which each word that carries something stands for an invented one with the same ending, rare or
frequent as words are in prose, and each number for another. Times are of the processor, so that a busy machine tells little.
"""

from __future__ import annotations

import argparse
import itertools
import json
import random
import re
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from bench.speed import questions
from facts.factbase import FactBase, check_against
from facts.reading.words import content_words
from facts.reports import SourceDraft
from facts.store.open import open_store
from tests.corpus.claims import load_claims, sources_of

LISTS = ("railway", "zavod", "teatr", "ozero")
LENGTH = 500
ENDING = 3
"""Letters at the end of a word that an invented one keeps."""
SHORT = (
    "Сколько стоила стройка?", "Когда открыли театр?", "Сколько человек работает на заводе?", "Когда построили завод?",
    "Какая глубина озера?", "Сколько мест в зале?", "Кто сказал, что уровень упал?", "Когда пустили первый поезд?",
    "Сколько стоит билет?", "На сколько процентов сократилась площадь озера?",
)  # fmt: skip
"""Questions of few words, about the small texts."""
_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[А-ЯЁ«])")


def texts() -> list[SourceDraft]:
    """Return the small texts."""
    return [source for name in LISTS for source in sources_of(name)]


def made_up(count: int, seed: int = 7) -> Iterator[SourceDraft]:
    """Yield sources of one passage each, of five sentences."""
    chance = random.Random(seed)
    sentences = [s for draft in texts() for s in sentences_of(draft.text)]
    syllables = ["".join(pair) for pair in itertools.product("бвгдзклмнпрстфхч", "аеиоуя")]
    stems = sorted({"".join(chance.choices(syllables, k=chance.randint(2, 3))) for _ in range(12_000)})
    chance.shuffle(stems)
    weights = list(itertools.accumulate(1 / (rank + 3) for rank in range(len(stems))))
    for number in range(count):
        told = " ".join(_exchanged(chance.choice(sentences), stems, weights, chance) for _ in range(5))
        yield SourceDraft(told, id=f"made-up-{number}", title=f"Отчёт {number}", language="ru")


def _exchanged(sentence: str, stems: Sequence[str], weights: Sequence[float], chance: random.Random) -> str:
    """Return the sentence with other words and other numbers in the places of its own."""
    parts: list[str] = []
    end = 0
    for word in content_words(sentence):
        own = word.span.of(sentence)
        parts.append(sentence[end : word.span.start])
        end = word.span.end
        if own.isdigit():
            parts.append(str(chance.randint(1800, 2020) if len(own) == 4 else chance.randint(2, 10 ** len(own))))
        elif len(own) > ENDING + 1 and own.isalpha():
            other = chance.choices(stems, cum_weights=weights)[0] + own[-ENDING:]
            parts.append(other.capitalize() if own[0].isupper() else other)
        else:
            parts.append(own)
    return "".join((*parts, sentence[end:]))


def sentences_of(text: str) -> list[str]:
    """Return the sentences of a text that have a figure and are not long."""
    told = (s.strip() for line in text.split("\n") for s in _SENTENCE.split(line))
    return [s for s in told if any(map(str.isdigit, s)) and 20 < len(s) < LENGTH // 2]


def messages(parts: Sequence[str], count: int, seed: int) -> list[str]:
    """Return messages of about ``LENGTH`` characters, each of whole parts."""
    chance = random.Random(seed)
    made: list[str] = []
    while len(made) < count:
        text = ""
        while len(text) < LENGTH * 0.86:
            part = chance.choice(parts)
            if len(text) + len(part) <= LENGTH:
                text += part + " "
        made.append(text.strip())
    return made


def measured(drafts: Sequence[SourceDraft], count: int) -> None:
    """Print what an ask and the checks cost, and how many asks a check is."""
    asked = questions(drafts, count, opens=("Сколько ", "Когда "))
    told = {
        "sentences of the sources": messages([s for one in drafts for s in sentences_of(one.text)], count, 5),
        "claims of the lists": messages([row.claim for name in LISTS for row in load_claims(name)], count, 6),
    }
    with tempfile.TemporaryDirectory() as folder:
        store = open_store(f"sqlite:///{folder}/bench.db")
        base = FactBase(store.library("bench"))
        base.import_sources(drafts)
        base.prepare()
        base.ask(asked[-1])
        base.check(told["claims of the lists"][-1])
        times: dict[str, list[float]] = {"ask": [], "short": [], **{name: [] for name in told}}
        for number, question in enumerate(asked):
            times["ask"].append(_timed(partial(base.ask, question)))
            times["short"].append(_timed(partial(base.ask, SHORT[number % len(SHORT)])))
            for name, several in told.items():
                times[name].append(_timed(partial(base.check, several[number])))
        store.close()
    ask, short = statistics.median(times["ask"]), statistics.median(times["short"])
    for name, several in told.items():
        check = statistics.median(times[name])
        claims = statistics.mean(len(check_against(one, ["Ничего."]).claims) for one in several)
        print(f"{len(drafts)} sources, {name}, {statistics.mean(map(len, several)):.0f} characters, {claims:.1f} claims: "
              f"ask {ask * 1000:.1f} ms, of few words {short * 1000:.1f} ms, check {check * 1000:.1f} ms, "
              f"ratio {check / ask:.2f}, to few words {check / short:.2f}")  # fmt: skip


def _timed(run: Callable[[], object]) -> float:
    start = time.process_time()
    run()
    return time.process_time() - start


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--passages", type=int, default=0)
    parser.add_argument("--documents", type=Path)
    parser.add_argument("--count", type=int, default=40)
    options = parser.parse_args()
    drafts = [*texts(), *made_up(options.passages)]
    if options.documents is not None:
        for number, line in enumerate(options.documents.read_text(encoding="utf-8").splitlines()):
            row = json.loads(line)
            drafts.append(SourceDraft(row["text"], id=f"d{number}", title=row.get("title"), language="ru"))
    measured(drafts, options.count)
    return 0


if __name__ == "__main__":
    sys.exit(main())
