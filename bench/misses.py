"""What goes wrong on the public packs, by class: counts for the half to tune with and the half held out, never a row.

    .venv/bin/python bench/misses.py                    every measure
    .venv/bin/python bench/misses.py claims dates       some of them: passages, said, indirect, claims, dates

A class is told from what was found and what stands in the set, by rule, so that misses of the held-out half are counted
without anybody reading them. This file knows nothing of how anything is found.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from typing import cast

from bench.packs import scorer
from bench.places import Rows, base_of, read
from bench.quality import PACKS, QA, asked, held_out, top_of
from bot.json_replies import mentions_reply, outcome_reply
from facts.factbase import extract
from facts.reading.statements.reporting_verbs import VERBS
from facts.reading.words import content_words

Row = dict  # type: ignore[type-arg]  # rows of sets are what their files say


class Classes:
    """Counts of one measure by class and half."""

    def __init__(self, measure: str) -> None:
        self.measure = measure
        self.asked: Counter[bool] = Counter()
        self.missed: Counter[tuple[str, bool]] = Counter()

    def add(self, id_: str, miss: str | None) -> None:
        """Count a row, with the class of its miss where it is one."""
        self.asked[held_out(id_)] += 1
        if miss is not None:
            self.missed[miss, held_out(id_)] += 1

    def lines(self) -> Iterator[str]:
        total = sum(self.missed.values())
        yield f"{self.measure}: {total} misses of {self.asked.total()} (tuning {self.asked[False]}, held out {self.asked[True]})"
        sums = Counter[str]()
        for (miss, _), count in self.missed.items():
            sums[miss] += count
        for miss, count in sorted(sums.items(), key=lambda one: (-one[1], one[0])):
            yield f"  {miss:66} {count:4} ({self.missed[miss, False]:4} + {self.missed[miss, True]:4})"


def passages() -> Iterator[Classes]:
    """Class the questions whose cited sentence does not hold the answer."""
    for pack in QA:
        documents = read(PACKS / pack / "documents.jsonl")
        rows = [q for q in read(PACKS / pack / "questions.jsonl") if q.get("answerable")]
        with base_of(documents) as base:
            for kind in ("date", "figure"):
                classes = Classes(f"{pack} {kind} sentence")
                for q in (row for row in rows if row["kind"] == kind):
                    reply = cast("Row", outcome_reply(base.ask(q["question"])))
                    classes.add(q["id"], _sentence_miss(q, reply))
                yield classes


def _sentence_miss(q: Row, reply: Row) -> str | None:
    shown = cast("Rows", reply["answers"] or reply.get("closest") or [])
    if not shown:
        return "nothing is shown"
    hits = [_holds(q, one) and one["citation"]["source"] == q["doc_id"] for one in shown]
    if hits[0]:
        return None
    top = shown[0]
    if _holds(q, top):
        return "another passage that says the same value"
    if any(hits):
        return "the sentence is shown second or third"
    same = top["citation"]["source"] == q["doc_id"]
    valued = top["value"] != top["citation"]["quote"]
    where = "right passage" if same else "another passage"
    return f"{where}, {'another value' if valued else 'a sentence without a value'}"


def _holds(q: Row, answer: Row) -> bool:
    return any(gold.lower() in answer["citation"]["quote"].lower() for gold in q["answers"])


def said() -> Iterator[Classes]:
    """Class the "who said" questions whose speaker is not told."""
    score, folder = scorer(), PACKS / "quotes_polnear"
    documents = [{**d, "title": d["doc_id"]} for d in read(folder / "documents.jsonl")]
    questions = read(folder / "questions.jsonl")
    classes = Classes("who said")
    with base_of(documents) as base:
        for q, reply in zip(questions, asked(base, (q["question"] for q in questions)), strict=True):
            top = cast("Row", top_of(reply))
            if top and score.overlap(top["value"], q["answers"]) >= 0.5:
                classes.add(q["id"], None)
                continue
            told, gold = (
                {*re.findall(r"\w+", text.lower())} for text in (top["value"] if top else "", q["answers"][0])
            )
            if not top or top["citation"]["source"] != q["doc_id"]:
                miss = "another document"
            elif told & gold:
                miss = "the right speaker, told shorter or longer than the set has it"
            else:
                miss = "another speaker"
            classes.add(q["id"], miss)
    yield classes


def indirect() -> Iterator[Classes]:
    """Class indirect statements of named speakers that are not found with them, and found ones that the set has not."""
    folder = PACKS / "quotes_polnear"
    gold: dict[str, Rows] = {}
    for row in read(folder / "attributions.jsonl"):
        if row.get("source") is not None:
            gold.setdefault(row["doc_id"], []).append(row)
    missing, extra = Classes("indirect, recall"), Classes("indirect, precision")
    for document in read(folder / "documents.jsonl"):
        id_, text = document["doc_id"], document["text"]
        found = cast("Rows", mentions_reply(text, extract(text, reference_date=document.get("date")))["items"])
        items = [item for item in found if item["kind"] == "statement"]
        for row in gold.get(id_, []):
            if row["named_source"] and not row["direct"]:
                missing.add(id_, _not_found(row, items))
        for item in items:
            if not item.get("direct") and item.get("speaker"):
                extra.add(id_, _not_there(item, gold.get(id_, [])))
    yield from (missing, extra)


def _not_found(row: Row, items: Rows) -> str | None:
    same = [item for item in items if _share(item, row["content"])]
    if any(_meets(item.get("speaker"), row["source"]) for item in same):
        return None
    if same:
        spoken = any(item.get("speaker") for item in same)
        return "the words with another speaker" if spoken else "the words without a speaker"
    cue = (row.get("cue") or {}).get("text", "").lower()
    if not cue:
        return "no words found: there is no cue"
    if re.search(r"\bnot\b|n['’]t\b|\bnever\b", cue):
        return "no words found: the set counts what was not said (did not respond)"
    words = re.findall(r"[a-z]+", cue)
    if not any(word in VERBS for word in words):
        return "no words found: the cue is a deed, a stance or a noun (is promoting, voted, plan)"
    lone = len(words) == 1
    return f"no words found: a verb of the lexicon {'alone' if lone else 'among other words'}, in a clause that no template fits"


def _not_there(item: Row, rows: Rows) -> str | None:
    same = [row for row in rows if _share(item, row["content"])]
    if any(_meets(item["speaker"], row["source"]) for row in same):
        return None
    if not same:
        return "the set has no statement there"
    return "the set has another speaker"


def _share(a: Row, b: Row) -> bool:
    shared = min(a["end"], b["end"]) - max(a["start"], b["start"])
    return bool(shared > 0.5 * min(a["end"] - a["start"], b["end"] - b["start"]))


def _meets(a: Row | None, b: Row | None) -> bool:
    return a is not None and b is not None and a["start"] < b["end"] and b["start"] < a["end"]


def claims() -> Iterator[Classes]:
    """Class the posts whose checked claim does not come first."""
    folder = PACKS / "claims_snopes2020"
    facts = {row["id"]: row for row in read(folder / "facts.jsonl")}
    classes = Classes("claims, first place")
    with base_of([{**row, "doc_id": row["id"]} for row in facts.values()]) as base:
        for row in read(folder / "claims.jsonl"):
            hits = list(dict.fromkeys(hit.source.id for hit in base.find(row["claim_text"])))[:20]
            classes.add(row["id"], _claim_miss(row, hits, facts))
    yield classes


def _claim_miss(row: Row, hits: Sequence[str], facts: dict[str, Row]) -> str | None:
    gold = set(row["matching_fact_ids"])
    if hits and hits[0] in gold:
        return None
    written = _stems(row["claim_text"])
    shared = max(len(written & _stems(f"{facts[id_]['title']} {facts[id_]['text']}")) for id_ in gold)
    words = "one word or none" if shared < 2 else f"{shared} words" if shared < 4 else "four words or more"
    place = "second to fifth" if gold & set(hits[:5]) else "sixth to twentieth" if gold & set(hits) else "not found"
    return f"{place}; the two share {words}"


def _stems(text: str) -> set[str]:
    return {word.stem for word in content_words(text, 0, len(text))}


_BOUND = re.compile(
    r"(?:since|before|after|until|till|by|as|later|earlier|no|more|less|from|within|between|starting|beginning)\b",
    re.IGNORECASE,
)


def dates() -> Iterator[Classes]:
    """Class the dates of the set that are not found letter for letter."""
    score, classes = scorer(), Classes("date spans, exact")
    for row in read(PACKS / "spans_recognizers_en" / "DateTimeModel.jsonl"):
        text = row["text"]
        found = cast(
            "Rows", mentions_reply(text, extract(text, reference_date=(row.get("ref") or "")[:10] or None))["items"]
        )
        said_spans = [(item["start"], item["end"]) for item in found if item["kind"] == "date"]
        for gold in row["results"]:
            if not score.length(gold):
                span = (gold["start"], gold["end"])
                classes.add(re.sub(r"\W+", " ", text), _date_miss(text, span, said_spans, gold["type"] or ""))
    yield classes


def _date_miss(text: str, gold: tuple[int, int], said_spans: Sequence[tuple[int, int]], sort: str) -> str | None:
    if gold in said_spans:
        return None
    touching = [span for span in said_spans if span[0] < gold[1] and gold[0] < span[1]]
    if not touching:
        return f"not found: {sort.rpartition('.')[2] or 'no sort given'}"
    inside = [span for span in touching if gold[0] <= span[0] and span[1] <= gold[1]]
    if len(touching) > 1:
        return "found in two parts or more"
    if not inside:
        return "found longer, or across its edge"
    before, behind = text[gold[0] : inside[0][0]].strip(), text[inside[0][1] : gold[1]].strip()
    if _BOUND.match(before) or _BOUND.match(behind) or behind.lower().endswith(("later", "after", "before")):
        return "found without the bound, which is kept apart"
    if before.lower() in ("the", "on", "on the", "in", "in the", "at", "at the", "this"):
        return "found without its article or preposition"
    return "found shorter: something beside it is left out"


MEASURES: dict[str, Callable[[], Iterator[Classes]]] = {
    "passages": passages,
    "said": said,
    "indirect": indirect,
    "claims": claims,
    "dates": dates,
}


def main(names: Sequence[str]) -> None:
    for name in names or MEASURES:
        if name not in MEASURES:
            sys.exit(f"There is no measure {name}; there are {', '.join(MEASURES)}.")
        for classes in MEASURES[name]():
            print(*classes.lines(), sep="\n", flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
