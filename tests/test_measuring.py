"""The programs that measure quality count as they say: halves by row, slips that are the same on every day."""

from __future__ import annotations

import json
from contextlib import nullcontext
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from bench.off_store import Scored, limit_of, share
from bench.quality import Halves, differing, held_out, slipped

QUESTION = "When was the old lighthouse of Kestrel Bay rebuilt after the great storm?"


def test_a_row_stays_in_its_half_and_the_halves_are_alike() -> None:
    sides = [held_out(str(n)) for n in range(1000)]
    assert sides == [held_out(str(n)) for n in range(1000)]
    assert 450 < sum(sides) < 550


def test_a_measure_is_told_for_all_rows_and_each_half() -> None:
    halves = Halves()
    ids = [str(n) for n in range(20)]
    for id_ in ids:
        halves.add("right", id_, float(held_out(id_)))
    held = sum(map(held_out, ids))
    (line,) = halves.lines()
    assert f"{held / 20:.3f} (  20)" in line
    assert f"0.000 ({20 - held:4})" in line
    assert f"1.000 ({held:4})" in line


@given(st.text(alphabet="abcdefgh ?", max_size=80), st.text(max_size=5))
def test_a_slip_is_small_and_the_same_each_time(question: str, seed: str) -> None:
    typed = slipped(question, seed)
    assert typed == slipped(question, seed)
    assert len(typed.split()) == len(question.rstrip("?").split())


def test_a_slip_changes_one_word_in_eight() -> None:
    before = QUESTION.rstrip("?").lower().split()
    after = slipped(QUESTION, "a").split()
    assert 1 <= sum(one != other for one, other in zip(before, after, strict=True)) <= 2


def test_the_threshold_keeps_the_share_of_what_is_answered() -> None:
    found = [Scored(str(n), n / 10, "") for n in range(1, 11)]
    assert limit_of(found, 0.7) == 0.4
    assert share(found, 0.4) == 0.7
    assert share([Scored("a", 0.0, "")], 0.4) == 0.0


def test_where_fewer_are_answered_the_threshold_is_the_least_answer() -> None:
    found = [Scored("a", 0.9, ""), Scored("b", 0.6, ""), Scored("c", 0.0, ""), Scored("d", 0.0, "")]
    assert limit_of(found, 0.7) == 0.6


def test_replies_of_two_places_are_compared_whole(tmp_path: Path, postgres_url: str) -> None:
    document = {"doc_id": "quay", "title": "Quay", "text": "The quay opened on 3 May 1911. It held 40 boats."}
    questions = [{"question": "When did the quay open?"}, {"question": "Who built the mill?"}]
    (tmp_path / "documents.jsonl").write_text(json.dumps(document), encoding="utf-8")
    (tmp_path / "questions.jsonl").write_text("\n".join(map(json.dumps, questions)), encoding="utf-8")
    (line,) = differing(tmp_path, lambda: nullcontext(postgres_url))
    assert "differ from SQLite's: 0 of 2; first answers: 0" in line
