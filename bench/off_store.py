"""How often a store answers what it cannot know: the questions of one pack asked of another pack's store.

    .venv/bin/python bench/off_store.py                 every pair, at the threshold that 70 % of in-store questions pass
    .venv/bin/python bench/off_store.py --curve         the share answered at each share of in-store ones
    .venv/bin/python bench/off_store.py --misses        what of the tuning half was answered, one line each

Two packs that hold the same article are no two stores: passages and questions of shared articles are left out. Asked are
date and figure questions. A question counts as answered where the outcome is an answer and its score is at least the
threshold; the threshold is set on the asking pack's own store, where its answerable questions are asked.
"""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import NamedTuple, cast

from bench.places import Rows, base_of, read
from bench.quality import PACKS, asked, held_out, top_of

KEPT = 0.70
"""Share of the in-store questions that are to stay answered."""
CURVE = (0.9, 0.8, 0.75, 0.7, 0.6, 0.5, 0.3)
QA = ("qa_squad2_en", "qa_xquad_en")


class Scored(NamedTuple):
    """A question with the score it was answered with; 0 where it was not answered."""

    id: str
    score: float
    line: str


def documents_of(folder: Path) -> Rows:
    """Return the passages of a pack, whatever its shape."""
    if (folder / "documents.jsonl").exists():
        return read(folder / "documents.jsonl")
    return [
        {"doc_id": row["id"], "title": row.get("title"), "text": row["text"]} for row in read(folder / "facts.jsonl")
    ]


def questions_of(folder: Path, *, answerable: bool | None) -> Rows:
    """Return the date and figure questions of a pack."""
    rows = [q for q in read(folder / "questions.jsonl") if q["kind"] in ("date", "figure")]
    return [q for q in rows if answerable is None or q.get("answerable") is answerable]


def article_of(row: dict[str, str]) -> str:
    return (row.get("doc_id") or "").split("#")[0]


def scores(questions: Rows, documents: Rows) -> list[Scored]:
    """Ask the questions of a store of the documents."""
    with base_of(documents) as base:
        replies = asked(base, (q["question"] for q in questions))
    found = []
    for q, reply in zip(questions, replies, strict=True):
        top = cast("dict", top_of(reply))  # type: ignore[type-arg]
        answered = reply["outcome"] in ("found", "several")
        said = f"{q['question']!r} said {top['value']!r} in {top['citation']['quote'][:200]!r}" if top else ""
        found.append(Scored(q["id"], top["score"] if answered and top else 0.0, said))
    return found


def share(found: list[Scored], limit: float) -> float:
    return sum(one.score >= limit > 0 for one in found) / len(found) if found else float("nan")


def limit_of(found: list[Scored], kept: float) -> float:
    """Return the score that ``kept`` of the questions reach; the least of an answer where fewer are answered at all."""
    ordered = sorted((one.score for one in found), reverse=True)
    reached = ordered[max(0, round(kept * len(ordered)) - 1)]
    return reached or min((score for score in ordered if score > 0), default=1.0)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--packs", type=Path, default=PACKS)
    parser.add_argument("--curve", action="store_true")
    parser.add_argument("--misses", action="store_true")
    options = parser.parse_args()
    stores = {name: documents_of(options.packs / name) for name in (*QA, "quotes_polnear", "claims_snopes2020")}
    for name in QA:
        questions = questions_of(options.packs / name, answerable=True)
        own = scores(questions, stores[name])
        limit = limit_of(own, KEPT)
        print(f"{name}: {len(own)} questions, {share(own, 1e-9):.3f} answered in its own store; threshold {limit:.3f}")
        for other, everything in stores.items():
            if other == name:
                continue
            here = {article_of(row) for row in stores[name]}
            # Where all its articles are the other's too, their questions are left out instead of its passages.
            documents = [row for row in everything if article_of(row) not in here] or everything
            there = {article_of(row) for row in documents}
            rows = [q for q in questions if article_of(q) not in there]
            found = scores(rows, documents)
            sides = [[one for one in found if held_out(one.id) is side] for side in (False, True)]
            print(
                f"  on {other:18} ({len(documents)} passages, {len(found)} questions): answered "
                f"{share(found, limit):.3f} at the threshold (tuning {share(sides[0], limit):.3f}, "
                f"held out {share(sides[1], limit):.3f}); {share(found, 1e-9):.3f} without one"
            )
            if options.curve:
                points = [(kept, share(found, limit_of(own, kept))) for kept in CURVE]
                print("     " + "  ".join(f"{kept:.2f}: {answered:.3f}" for kept, answered in points))
            if options.misses:
                for one in sorted(sides[0], key=lambda one: -one.score):
                    if one.score > 0:
                        print(f"     {one.score:.3f} {'OVER' if one.score >= limit else 'under'} {one.line}")
    typed = questions_of(options.packs / "typed_questions", answerable=None)
    for name in QA:
        found = scores(typed, stores[name])
        print(f"typed_questions on {name} ({len(found)}): {share(found, 1e-9):.3f} answered")


if __name__ == "__main__":
    main()
