"""How claims are judged: the project's own lists, the public packs in two halves, and copies that must never match.

    .venv/bin/python bench/claims.py lists                the lists of tests/corpus, a line for each wrong one
    .venv/bin/python bench/claims.py packs                FEVER symmetric and AVeriTeC: the half for tuning, the other as totals
    .venv/bin/python bench/claims.py packs --rows         the rows of the half for tuning that were judged wrongly
    .venv/bin/python bench/claims.py turned               negated and exchanged copies of true claims that match: none may
    .venv/bin/python bench/claims.py speed                a message of 500 characters beside one question, 10,000 passages
    .venv/bin/python bench/claims.py speed --documents F  the same on the documents of a JSONL file, as bench/speed.py reads it

Rows are halved by a hash of their id, so that what was tuned on one half is seen on the other. Rows of the held-out half are
never printed. The lists of tests/corpus have been read, of those that say so in their heads half of the misses only; four that
nobody may read are counted last, without their rows.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from facts.factbase import FactBase, check_against
from facts.reports import SourceDraft
from facts.store.memory import MemoryStore
from facts.store.open import open_store
from facts.verdicts import Verdict
from tests.corpus.claims import CLAIM_LISTS, UNREAD_LISTS, answer_of, load_claims, sources_of
from tests.facts.checking.turning import turned_copies

PACKS = Path(__file__).resolve().parents[2] / "shared" / "bench" / "packs"
RIGHT = {"supported": Verdict.MATCHES, "contradicted": Verdict.DIFFERS}


def rows_of(pack: str) -> list[dict[str, Any]]:
    path = PACKS / pack / "verify.jsonl"
    if not path.exists():
        sys.exit("The public packs are not beside the project.")
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def evidence_of(row: dict[str, Any]) -> list[str]:
    return [
        one if isinstance(one, str) else f"{one.get('question') or ''} {one.get('answer') or ''}".strip()
        for one in row["evidence"]
    ]


def is_for_tuning(id_: str) -> bool:
    return hashlib.sha256(id_.encode()).digest()[0] % 2 == 0


def packs(show: bool) -> None:
    for pack in ("verify_fever_symmetric", "verify_averitec"):
        judged = [(row, check_against(row["claim"], evidence_of(row)).verdict) for row in rows_of(pack)]
        for name, wanted in (("tuning", True), ("held out", False), ("both", None)):
            half = [(row, verdict) for row, verdict in judged if wanted in (None, is_for_tuning(row["id"]))]
            for traits in ({"date", "figure"}, set()):
                chosen = [(row, v) for row, v in half if not traits or traits & set(row["traits"])]
                decided = [(row, v) for row, v in chosen if v in (Verdict.MATCHES, Verdict.DIFFERS)]
                right = sum(RIGHT.get(row["label"]) is v for row, v in decided)
                alarms = sum(row["label"] == "supported" and v is Verdict.DIFFERS for row, v in decided)
                print(
                    f"{pack:24} {name:9} {'date or figure' if traits else 'all':15} n={len(chosen):4} "
                    f"decided {len(decided) / max(1, len(chosen)):.3f} precision {right / max(1, len(decided)):.3f} "
                    f"true called different {alarms}"
                )
        if show:
            for row, verdict in judged:
                wrong = verdict in (Verdict.MATCHES, Verdict.DIFFERS) and RIGHT.get(row["label"]) is not verdict
                valued = {"date", "figure"} & set(row["traits"])
                if is_for_tuning(row["id"]) and (wrong or (valued and pack.startswith("verify_fever"))):
                    print(f"\n{'WRONG' if wrong else ''} {verdict} is {row['label']}: {row['claim']}")
                    print("\n".join(f"    {text[:400]}" for text in evidence_of(row)))


def lists(name: str | None, every: bool) -> int:
    wrong = 0
    for listed in (*CLAIM_LISTS, *UNREAD_LISTS) if name is None else (name,):
        sources = sources_of(listed)
        if not sources:
            print(f"{listed}: not beside the project")
            continue
        base = FactBase(MemoryStore().library("bench"))
        base.import_sources(sources)
        rows = load_claims(listed)
        misses = [(row, said) for row in rows if not row.accepts(said := answer_of(base, row))]
        matched = sum(said == "matches" for _, said in misses)
        alarms = sum(said == "differs" and row.expected == ("matches",) for row, said in misses)
        silent = sum(said == "not_covered" for _, said in misses)
        print(f"{listed}: {len(rows) - len(misses)} of {len(rows)} right; of the others {matched} match, "
              f"{alarms} are true and differ, {silent} are not covered")  # fmt: skip
        for row, said in misses:
            if (every and listed not in UNREAD_LISTS) or listed in ("article", "kestrel", "station", "harbour"):
                print(f"    {said} and not {', '.join(row.expected)}: {row.claim}  ({row.tries})")
        wrong += len(misses)
    return wrong


def turned() -> int:
    """Count copies that match: of the true claims of the packs and of the own lists."""
    bad = total = 0

    def true_claims() -> Iterator[tuple[str, Any]]:
        for listed in CLAIM_LISTS:
            sources = sources_of(listed)
            if sources:
                base = FactBase(MemoryStore().library("bench"))
                base.import_sources(sources)
                for row in load_claims(listed):
                    if row.expected == ("matches",):
                        yield row.claim, base.check
        for pack in ("verify_fever_symmetric", "verify_averitec"):
            for row in rows_of(pack):
                if row["label"] == "supported":
                    given = evidence_of(row)
                    yield row["claim"], lambda text, given=given: check_against(text, given)

    claims = list(true_claims())
    matched = 0
    for claim, check in claims:
        matched += check(claim).verdict is Verdict.MATCHES
        for how, copy in turned_copies(claim):
            total += 1
            if check(copy).verdict is Verdict.MATCHES:
                bad += 1
                print(f"MATCHES: {how}: {copy}")
    print(f"{len(claims)} true claims ({matched} match), {total} copies, {bad} match")
    return bad


def speed(passages: int, documents: Path | None) -> None:
    """Time one message beside one question on the same store: 500 characters of long and of short sentences, and 4,096."""
    from bench.speed import made_up, questions, read_documents  # noqa: PLC0415 - only here

    drafts = list(read_documents(documents) if documents else made_up(passages))
    with tempfile.TemporaryDirectory() as folder:
        store = open_store(f"sqlite:///{folder}/bench.db")
        base = FactBase(store.library("bench"))
        base.import_sources(drafts)
        asked = questions(drafts, 40)
        messages = {
            "500 characters of long sentences": messages_of(drafts, 25, 500),
            "500 characters of short sentences": messages_of(drafts, 8, 500),
            "4,096 characters": messages_of(drafts, 25, 4_096),
        }
        base.prepare()
        base.ask(asked[0])
        base.check(messages["4,096 characters"][0])
        times: dict[str, list[float]] = {"ask": [], **{name: [] for name in messages}}
        for number, question in enumerate(asked):
            times["ask"].append(_timed(lambda q=question: base.ask(q)))
            for name, several in messages.items():
                times[name].append(_timed(lambda m=several[number]: base.check(m)))
        store.close()
    ask = statistics.median(times["ask"])
    for name, several in messages.items():
        check = statistics.median(times[name])
        claims = statistics.mean(len(base_claims(message)) for message in several)
        print(f"{len(drafts)} sources, {name}, {claims:.1f} claims: ask {ask * 1000:.1f} ms, "
              f"check {check * 1000:.1f} ms, ratio {check / ask:.2f}")  # fmt: skip


def _timed(run: Callable[[], object]) -> float:
    start = time.perf_counter()
    run()
    return time.perf_counter() - start


def messages_of(drafts: list[SourceDraft], words: int, length: int, count: int = 40) -> list[str]:
    """Return messages of sentences with figures, of at most so many words each, taken from all over the sources."""
    told = [s for one in drafts[:: max(1, len(drafts) // (2 * count))] for s in one.text.split(". ")]
    sentences = [s for s in told if any(map(str.isdigit, s))]
    step = max(1, len(sentences) // count)
    return [_message(sentences[n * step :] + sentences[: n * step], words, length) for n in range(count)]


def _message(sentences: list[str], words: int, length: int) -> str:
    """Return sentences of at most so many words, up to a length, each with its figure where it stands at its end."""
    text = ""
    for sentence in sentences:
        whole = sentence.rstrip(".").split()
        cut = whole if len(whole) <= words else whole[: words - 4] + whole[-4:]
        text += " ".join(cut) + ". "
        if len(text) >= length:
            break
    return text[:length]


def base_claims(message: str) -> tuple[object, ...]:
    return check_against(message, ["Nothing."]).claims


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=("lists", "packs", "turned", "speed"))
    parser.add_argument("--rows", action="store_true", help="print rows of the half for tuning")
    parser.add_argument("--list", choices=(*CLAIM_LISTS, *UNREAD_LISTS), help="one list only")
    parser.add_argument(
        "--misses", action="store_true", help="print the misses of held-out lists too: never while tuning"
    )
    parser.add_argument("--passages", type=int, default=10_000)
    parser.add_argument("--documents", type=Path, help="speed: JSONL of real documents instead of made-up ones")
    options = parser.parse_args()
    match options.what:
        case "packs":
            packs(options.rows)
            return 0
        case "lists":
            return 1 if lists(options.list, options.misses) else 0
        case "turned":
            return 1 if turned() else 0
        case _:
            speed(options.passages, options.documents)
            return 0


if __name__ == "__main__":
    sys.exit(main())
