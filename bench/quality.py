"""The measures of reading and matching on the public packs, by halves: one to look at while tuning, one never looked at.

    .venv/bin/python bench/quality.py                            all packs: all rows, tuning half, held-out half
    .venv/bin/python bench/quality.py qa_squad2_en --misses      wrong rows of the tuning half, one line each
    .venv/bin/python bench/quality.py --packs FOLDER             other sets of the same shape
    .venv/bin/python bench/quality.py --postgres                 on PostgreSQL, and how many replies differ from SQLite's

A row is held out by the digest of its id, so that a row stays on its side whatever else the set holds. Rows of the
held-out half are never printed. The figures are those of the shared scorer (its functions are used); what is measured
here besides is the loss to one typing slip in eight words. Questions are answered in this process, on SQLite or, with
``--postgres``, on a server of the tests' own, while it lasts.
"""

from __future__ import annotations

import argparse
import hashlib
import random
import re
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import cast

from bench.packs import scorer
from bench.places import Place, Rows, base_of, on_postgres, on_sqlite, read
from bot.json_replies import Json, mentions_reply, outcome_reply
from facts.factbase import FactBase, extract
from tests.support.postgres import running_server

PACKS = Path(__file__).resolve().parents[2] / "shared" / "bench" / "packs"
QA = ("qa_squad2_en", "qa_xquad_en", "qa_xquad_ru")
ALL = (*QA, "quotes_polnear", "spans_recognizers_en")
Row = dict[str, Json]
Say = Callable[[str], None]


def held_out(id_: str) -> bool:
    """Say whether a row is of the half that is only counted.

    >>> sum(held_out(str(n)) for n in range(1000))
    502
    """
    return hashlib.sha256(id_.encode()).digest()[0] % 2 == 1


def differing(folder: Path, place: Place, **more: str) -> Iterator[str]:
    """Count the questions of a set that the other place answers otherwise than SQLite, the whole reply compared."""
    documents = [{**d, **{name: d[of] for name, of in more.items()}} for d in read(folder / "documents.jsonl")]
    questions = [q["question"] for q in read(folder / "questions.jsonl")]
    with base_of(documents) as one, base_of(documents, place) as other:
        pairs = list(zip(asked(one, questions), asked(other, questions), strict=True))
    tops = sum(_shown(a) != _shown(b) for a, b in pairs)
    yield f"  replies that differ from SQLite's: {sum(a != b for a, b in pairs)} of {len(pairs)}; first answers: {tops}"


def _shown(reply: Row) -> object:
    top = cast("dict", top_of(reply))  # type: ignore[type-arg]
    return (reply["outcome"], top["value"], top["citation"]) if top else reply["outcome"]


def asked(base: FactBase, questions: Iterable[str]) -> Rows:
    """Return the replies as the batch interface gives them."""
    return [cast("dict", outcome_reply(base.ask(question))) for question in questions]  # type: ignore[type-arg]


def top_of(reply: Row) -> Row | None:
    """Return the first answer or, where there is none, the first of what is closest."""
    shown = cast("list[Row]", reply["answers"] or reply.get("closest") or [None])
    return shown[0]


def slipped(question: str, seed: str) -> str:
    """Return the question in small letters with one slip in about eight words, in words of four letters and more."""
    chance = random.Random(seed)
    words = question.rstrip("?").lower().split()
    long = [n for n, word in enumerate(words) if len(word) >= 4 and word.isalpha()]
    for n in chance.sample(long, min(len(long), max(1, round(len(words) / 8)))):
        word = words[n]
        at = chance.randrange(1, len(word) - 1)
        how = chance.choices(("swap", "drop", "near", "double", "insert"), (30, 25, 20, 15, 10))[0]
        letter = chance.choice("abcdefghijklmnoprstuvyz")
        words[n] = {
            "swap": word[:at] + word[at + 1] + word[at] + word[at + 2 :],
            "drop": word[:at] + word[at + 1 :],
            "near": word[:at] + letter + word[at + 1 :],
            "double": word[: at + 1] + word[at:],
            "insert": word[:at] + letter + word[at:],
        }[how]
    return " ".join(words)


class Halves:
    """Counts by measure, for all rows, the half for tuning and the half held out."""

    def __init__(self) -> None:
        self._values: dict[str, dict[bool, list[float]]] = {}

    def add(self, measure: str, id_: str, value: float, weight: int = 1) -> None:
        self._values.setdefault(measure, {False: [], True: []})[held_out(id_)] += [float(value)] * weight

    def lines(self) -> Iterator[str]:
        for measure, halves in self._values.items():
            seen, other = halves[False], halves[True]
            columns = (seen + other, seen, other)
            shares = "  ".join(f"{sum(c) / len(c):.3f} ({len(c):4})" if c else "   -        " for c in columns)
            yield f"  {measure:44} {shares}"


def qa(folder: Path, say: Say, *, typos: bool, place: Place = on_sqlite) -> Iterator[str]:
    """Measure a set of questions; ``say`` is told of each miss of the tuning half."""
    score = scorer()
    documents = read(folder / "documents.jsonl")
    texts = {d["doc_id"]: d["text"] for d in documents}
    rows = [q for q in read(folder / "questions.jsonl") if q.get("answerable") is not None]
    halves = Halves()
    right: dict[bool, list[float]] = {False: [], True: []}
    wrong: dict[bool, list[float]] = {False: [], True: []}
    with base_of(documents, place) as base:
        replies = asked(base, (q["question"] for q in rows))
        for q, reply in zip(rows, replies, strict=True):
            kind, id_, top = q["kind"], q["id"], cast("dict", top_of(reply))  # type: ignore[type-arg]
            if kind not in ("date", "figure"):
                continue
            if not q["answerable"]:
                wrong[held_out(id_)].append(top["score"] if top else 0.0)
                halves.add(f"{kind} unanswerable: answered", id_, score.answered(reply))
                continue
            f1 = score.overlap(top["value"], q["answers"]) if top else 0.0
            document = bool(top) and top["citation"]["source"] == q["doc_id"]
            quote = top["citation"]["quote"] if top else ""
            held = document and any(g.lower() in quote.lower() for g in q["answers"])
            halves.add(f"{kind} F1", id_, f1)
            halves.add(f"{kind} exact", id_, score.exact(top["value"], q["answers"]) if top else 0.0)
            halves.add(f"{kind} right document", id_, document)
            halves.add(f"{kind} cited sentence holds the answer", id_, held)
            halves.add(f"{kind} answered", id_, score.answered(reply))
            if f1 >= 0.5:
                right[held_out(id_)].append(top["score"])
            if typos:
                other = cast("dict", top_of(asked(base, [slipped(q["question"], id_)])[0]))  # type: ignore[type-arg]
                found = bool(other) and other["citation"]["source"] == q["doc_id"]
                halves.add("loss of right document to a slip", id_, float(document) - float(found))
            if not held_out(id_) and not held:
                said = f"{top['value']!r} in {quote[:300]!r}" if top else "nothing"
                passage = texts[q["doc_id"]]
                at = next((passage.find(a) for a in q["answers"] if a in passage), 0)
                say(
                    f"{kind} {reply['outcome']} {reply['reason']} {q['question']!r} wanted {q['answers'][:2]} said {said}"
                )
                say(f"      there {passage[max(0, at - 200) : at + 120]!r} {'SAME DOC' if document else 'OTHER DOC'}")
            elif not held_out(id_) and f1 < 0.5:
                say(f"{kind} SPAN {q['question']!r} wanted {q['answers'][:2]} said {top['value']!r} in {quote[:300]!r}")
    yield from halves.lines()
    for name, sides in (("all", (False, True)), ("tuning", (False,)), ("held out", (True,))):
        good = sorted(value for side in sides for value in right[side])
        bad = [value for side in sides for value in wrong[side]]
        if good and bad:
            limit = good[len(good) // 5]
            kept = sum(value >= limit for value in bad) / len(bad)
            yield f"  unanswerable at 80 % of the right, date and figure, {name}: {kept:.3f} ({len(bad)})"


def who_said(folder: Path, say: Say, place: Place = on_sqlite) -> Iterator[str]:
    """Measure statements with their speakers, and the questions for them."""
    score = scorer()
    documents = read(folder / "documents.jsonl")
    gold: dict[str, Rows] = {}
    for row in read(folder / "attributions.jsonl"):
        if row.get("source") is not None:
            gold.setdefault(row["doc_id"], []).append(row)
    halves = Halves()
    for document in documents:
        id_, text = document["doc_id"], document["text"]
        found = cast("Rows", mentions_reply(text, extract(text, reference_date=document.get("date")))["items"])
        items = [item for item in found if item["kind"] == "statement"]
        rows = gold.get(id_, [])
        for direct in (True, False):
            name = "direct" if direct else "indirect"
            for row in rows:
                if row["named_source"] and row["direct"] is direct:
                    met = any(_content(i, row) and _speaker(i, row) for i in items)
                    halves.add(f"{name}: speaker recall", id_, met)
            for item in items:
                if bool(item.get("direct")) is direct and item.get("speaker"):
                    halves.add(
                        f"{name}: speaker precision", id_, any(_content(item, r) and _speaker(item, r) for r in rows)
                    )
    with base_of([{**d, "title": d["doc_id"]} for d in documents], place) as base:
        questions = read(folder / "questions.jsonl")
        for q, reply in zip(questions, asked(base, (q["question"] for q in questions)), strict=True):
            top = cast("dict", top_of(reply))  # type: ignore[type-arg]
            met = bool(top) and score.overlap(top["value"], q["answers"]) >= 0.5
            halves.add("who said: right speaker", q["id"], met)
            halves.add("who said: right document", q["id"], bool(top) and top["citation"]["source"] == q["doc_id"])
            halves.add("who said: answered", q["id"], score.answered(reply))
            if not met and not held_out(q["id"]):
                text = next(d["text"] for d in documents if d["doc_id"] == q["doc_id"])
                start, end = q["evidence_spans"][0][0], q["evidence_spans"][-1][1]
                say(f"{reply['outcome']} {reply['reason']} {q['question']!r} wanted {q['answers']}")
                say(f"      said {top['value'] if top else None!r}; there {text[max(0, start - 250) : end + 150]!r}")
    yield from halves.lines()


def _content(item: Row, row: dict) -> bool:  # type: ignore[type-arg]
    a = (cast("int", item["start"]), cast("int", item["end"]))
    b = (row["content"]["start"], row["content"]["end"])
    shared = min(a[1], b[1]) - max(a[0], b[0])
    return bool(shared > 0.5 * min(a[1] - a[0], b[1] - b[0]))


def _speaker(item: Row, row: dict) -> bool:  # type: ignore[type-arg]
    s = cast("dict[str, int] | None", item.get("speaker"))
    return s is not None and s["start"] < row["source"]["end"] and row["source"]["start"] < s["end"]


def spans(path: Path, say: Say) -> Iterator[str]:
    """Measure spans; exact and overlap F of each half, as the scorer counts them."""
    score = scorer()
    kind = "date" if path.stem == "DateTimeModel" else "figure"
    sides: dict[bool, tuple[list[list[tuple[int, int]]], list[list[tuple[int, int]]]]] = {
        False: ([], []),
        True: ([], []),
    }
    for row in read(path):
        text = row["text"]
        items = cast(
            "Rows", mentions_reply(text, extract(text, reference_date=(row.get("ref") or "")[:10] or None))["items"]
        )
        aside = [(s["start"], s["end"]) for s in row["results"] if kind == "date" and score.length(s)]
        gold = [(s["start"], s["end"]) for s in row["results"] if (s["start"], s["end"]) not in aside]
        said = [(i["start"], i["end"]) for i in items if i["kind"] == kind]
        said = [span for span in said if not any(score.meets(span, other) for other in aside)]
        side = held_out(re.sub(r"\W+", " ", text))
        sides[side][0].append(gold)
        sides[side][1].append(said)
        if not side and set(gold) != set(said):
            missed = [text[a:b] for a, b in gold if (a, b) not in said]
            extra = [text[a:b] for a, b in said if (a, b) not in gold]
            say(f"{text[:150]!r} missed {missed} extra {extra}")
    both = (sides[False][0] + sides[True][0], sides[False][1] + sides[True][1])
    for name, (gold_spans, said_spans) in (("all", both), ("tuning", sides[False]), ("held out", sides[True])):
        figures = score.span_figures(gold_spans, said_spans)
        yield f"  {path.stem:16} {name:9} exact {figures['exact_f']:.3f} overlap {figures['overlap_f']:.3f} ({figures['spans']})"


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("names", nargs="*", help="packs; all where none is given")
    parser.add_argument("--packs", type=Path, default=PACKS)
    parser.add_argument("--misses", action="store_true", help="print wrong rows of the tuning half")
    parser.add_argument("--typos", action="store_true", help="ask again with one slip in eight words")
    parser.add_argument("--postgres", action="store_true", help="keep the sets on PostgreSQL")
    options = parser.parse_args(arguments)
    say: Say = print if options.misses else lambda _line: None
    with ExitStack() as stack:
        place = on_postgres(stack.enter_context(running_server())) if options.postgres else on_sqlite
        print(f"  {'':44} all           tuning        held out")
        for name in options.names or ALL:
            folder = options.packs / name
            if not folder.exists():
                sys.exit(f"There is no {folder}.")
            print(name)
            for line in _measured(folder, say, place, typos=options.typos, compared=options.postgres):
                print(line, flush=True)


def _measured(folder: Path, say: Say, place: Place, *, typos: bool, compared: bool) -> Iterator[str]:
    if folder.name.startswith("qa"):
        yield from qa(folder, say, typos=typos, place=place)
        if compared:
            yield from differing(folder, place)
    elif folder.name.startswith("quotes"):
        yield from who_said(folder, say, place)
        if compared:
            yield from differing(folder, place, title="doc_id")
    else:
        for path in sorted(folder.glob("*.jsonl")):
            yield from spans(path, say)


if __name__ == "__main__":
    main()
