"""How well dates are found, and how fast; beside ``date-wrangler`` where it is installed.

    .venv/bin/python bench/dates_spans.py                                the article's list and the public spans
    .venv/bin/python bench/dates_spans.py --misses                       what was not touched, one line each
    .venv/bin/python bench/dates_spans.py --packs ../shared/bench/packs  where the public sets are

Spans are scored as ``../shared/bench/run.py`` scores them: exact F over equal spans, overlap F over touched ones;
lengths of time and repetitions of the public set are left aside. Speed is of this machine and moment: compare rows.
"""

from __future__ import annotations

import argparse
import datetime as dt
import importlib
import json
import re
import time
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from pathlib import Path

from facts.importing.passages import divide
from facts.model import Published
from facts.reading.dates import find_dates, read
from facts.reading.document import Document
from facts.reading.segmentation import split
from tests.corpus.texts import article_text
from tests.facts.reading.dates.article_dates import VAGUE, gold_spans

Spans = list[tuple[int, int]]
Finder = Callable[[str, str | None], Spans]

_PACKS = Path(__file__).parent.parent.parent / "shared" / "bench" / "packs"


def own(text: str, reference: str | None, language: str = "en") -> Spans:
    """Find dates with the project's grammar."""
    day = Published.parse(reference) if reference else None
    return [(mention.span.start, mention.span.end) for mention in find_dates(text, language=language, reference=day)]


def date_wrangler() -> Finder | None:
    """Return the other finder, or None where it is not installed."""
    try:
        parse = importlib.import_module("date_wrangler").parse
    except ImportError:
        return None

    def find(text: str, reference: str | None) -> Spans:
        today = dt.date.fromisoformat(reference) if reference else dt.date(2023, 11, 22)
        return [match.span for match in parse(text, today=today)]

    return find


def _meets(a: tuple[int, int], b: tuple[int, int]) -> bool:
    return a[0] < b[1] and b[0] < a[1]


def _f(precision: float, recall: float) -> float:
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def score(gold: Sequence[Spans], said: Sequence[Spans]) -> str:
    """Return exact and overlap figures of a list of texts, as one line."""
    pairs = list(zip(gold, said, strict=True))
    n_gold, n_said = max(sum(map(len, gold)), 1), max(sum(map(len, said)), 1)
    equal = sum(len(set(g) & set(s)) for g, s in pairs)
    recall = sum(any(_meets(x, y) for y in s) for g, s in pairs for x in g) / n_gold
    precision = sum(any(_meets(x, y) for y in g) for g, s in pairs for x in s) / n_said
    exact = _f(equal / n_said, equal / n_gold)
    return f"{n_gold:5} {n_said:5}   {exact:.3f}    {recall:.3f}  {precision:.3f}  {_f(precision, recall):.3f}"


def _aside(span: dict[str, str]) -> bool:
    return bool(re.search(r"duration|set$", (span.get("type") or "").lower()))


def public(finder: Finder, path: Path, misses: bool) -> str:
    """Score the public set of date expressions."""
    gold, said = [], []
    for row in map(json.loads, path.read_text("utf-8").splitlines()):
        aside = [(s["start"], s["end"]) for s in row["results"] if _aside(s)]
        wanted = [(s["start"], s["end"]) for s in row["results"] if (s["start"], s["end"]) not in aside]
        found = finder(row["text"], (row.get("ref") or "")[:10] or None)
        found = [span for span in found if not any(_meets(span, other) for other in aside)]
        gold.append(wanted)
        said.append(found)
        if misses and not all(any(_meets(x, y) for y in found) for x in wanted):
            print("   ", row["text"][:90], [row["text"][a:b] for a, b in wanted], [row["text"][a:b] for a, b in found])
    return score(gold, said)


def article(finder: Finder, text: str) -> str:
    """Score the article's own list, sentence by sentence, without what is vague."""
    gold = [(span.start, span.end) for span in gold_spans(text)]
    found = []
    for passage in divide(text):
        for sentence in passage.sentences:
            spans = finder(text[sentence.start : sentence.end], "2023-11-22")
            found += [(sentence.start + a, sentence.start + b) for a, b in spans]
    found = [(a, b) for a, b in found if text[a:b] not in VAGUE]
    return score([gold], [found])


def _words(text: str) -> list[str]:
    return [word for word in re.findall(r"\w+", text.lower()) if word not in ("a", "an", "the")]


def answers(finder: Finder, folder: Path, language: str) -> str:
    """Return how many answers to "when" questions are among the dates found in their passage: the whole, or a part."""
    found: dict[str, list[list[str]]] = {}
    for row in map(json.loads, (folder / "documents.jsonl").read_text("utf-8").splitlines()):
        sentences = [span.of(row["text"]) for span in split(row["text"], language=language)]
        found[row["doc_id"]] = [_words(s[a:b]) for s in sentences for a, b in finder(s, None)]
    rows = [json.loads(line) for line in (folder / "questions.jsonl").read_text("utf-8").splitlines()]
    asked = [row for row in rows if row["kind"] == "date" and row["answerable"]]
    wanted = [([_words(answer) for answer in row["answers"]], found[row["doc_id"]]) for row in asked]
    whole = sum(any(answer in spans for answer in gold) for gold, spans in wanted)
    part = sum(any(set(answer) & set(span) for answer in gold for span in spans) for gold, spans in wanted)
    return f"{len(asked)} questions, whole answer {whole / len(asked):.3f}, part of it {part / len(asked):.3f}"


def speed(finder: Finder, texts: Iterable[str]) -> str:
    """Return milliseconds per 1,000 words, the best of three rounds."""
    sentences = [span.of(text) for text in texts for span in split(text)]
    words = sum(len(sentence.split()) for sentence in sentences)
    best = float("inf")
    for _ in range(3):
        began = time.perf_counter()
        for sentence in sentences:
            finder(sentence, None)
        best = min(best, time.perf_counter() - began)
    return f"{best / words * 1e6:.1f} ms per 1,000 words ({words:,} words)"


def longest(finder: Finder) -> str:
    """Return the seconds that runs of figures cost."""
    costs = []
    for length in (2_000, 4_000):
        began = time.perf_counter()
        finder("1," * (length // 2), None)
        costs.append(f"{length:,} characters {time.perf_counter() - began:.3f} s")
    return ", ".join(costs)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--packs", type=Path, default=_PACKS)
    parser.add_argument("--misses", action="store_true")
    options = parser.parse_args()
    finders: list[tuple[str, Finder]] = [("own grammar", own)]
    if other := date_wrangler():
        finders.append(("date-wrangler", other))
    text = article_text()
    print(f"{'':34} gold  said   exact F  recall  precision  overlap F")
    for name, finder in finders:
        if text is not None:
            print(f"{name:14} article             {article(finder, text)}")
        path = options.packs / "spans_recognizers_en" / "DateTimeModel.jsonl"
        if path.exists():
            print(f"{name:14} spans_recognizers_en{public(finder, path, options.misses)}")
    for name, finder in finders:
        for pack in ("qa_squad2_en", "qa_xquad_en", "qa_xquad_ru"):
            if (options.packs / pack).exists():
                reads = partial(own, language="ru") if finder is own and pack.endswith("ru") else finder
                print(f"{name:14} {pack:14} {answers(reads, options.packs / pack, pack[-2:])}")
    for name, finder in finders:
        documents = options.packs / "qa_squad2_en" / "documents.jsonl"
        if documents.exists():
            texts = [json.loads(line)["text"] for line in documents.read_text("utf-8").splitlines()]
            print(f"{name:14} {speed(finder, texts)}")
        print(f"{name:14} a run of “1,”: {longest(finder)}")
    if text is not None:
        began = time.perf_counter()
        mentions = read(Document(text, divide(text), "en", Published(2023, 11, 22)))
        print(f"the article with its years and relative words: {len(mentions)} dates, passages and all", end=" ")
        print(f"{(time.perf_counter() - began) * 1e3:.0f} ms")


if __name__ == "__main__":
    main()
