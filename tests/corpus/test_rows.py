"""A row that cannot be judged is refused when the list is read, not when a question goes wrong."""

from __future__ import annotations

from pathlib import Path

import pytest

from facts.answers import Agreement, Reason
from facts.values import Comparator
from tests.corpus import rows
from tests.corpus.rows import Asked, Expected, Row, Wanted, load_rows


def _load(folder: Path, monkeypatch: pytest.MonkeyPatch, text: str) -> tuple[Row, ...]:
    (folder / "ferry.toml").write_text(text, encoding="utf-8")
    monkeypatch.setattr(rows, "_HERE", folder)
    return load_rows("ferry")


def test_a_row_is_read_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    text = """
        [[question]]
        question = "how many ferrys"
        kind = "figure"
        expect = ["several", "unknown"]
        values = [{ value = "3", sentence = ["north", "south"] }, { value = ["four", "4"], sentence = "east", comparator = "over" }]
        agreement = "different"
        reason = ["too vague"]
        careless = true
        language = "ru"
        held_out = true
        trap = "vague"
    """
    (row,) = _load(tmp_path, monkeypatch, text)
    assert row == Row(
        corpus="ferry",
        number=1,
        question="how many ferrys",
        kind=Asked.FIGURE,
        expect=(Expected.SEVERAL, Expected.UNKNOWN),
        wanted=(Wanted(("3",), ("north", "south")), Wanted(("four", "4"), ("east",), (Comparator.OVER,))),
        agreement=(Agreement.DIFFERENT,),
        reason=(Reason.TOO_VAGUE,),
        careless=True,
        language="ru",
        held_out=True,
        trap="vague",
    )
    assert row.id == "ferry-1"
    assert row.answerable


def test_a_false_premise_is_no_answerable_question() -> None:
    row = Row("ferry", 1, "q", Asked.DATE, (Expected.CORRECTED, Expected.UNKNOWN), (Wanted(("1",), ("1",)),))
    assert not row.answerable


@pytest.mark.parametrize(
    "row",
    [
        'question = "q"\nkind = "date"\nexpect = "found"',
        'question = "q"\nkind = "date"\nexpect = "corrected"',
        'question = "q"\nkind = "date"\nexpect = "found"\nvalue = []\nsentence = "x"',
        'question = "q"\nkind = "date"\nexpect = "found"\nvalue = "x"\nsentence = []',
        'question = "q"\nkind = "date"\nexpect = []',
        'question = "q"\nkind = "date"\nexpect = "found"\nvalue = "x"',
        'question = "q"\nkind = "date"\nexpect = "several"\nvalues = [{ value = "x" }]',
        'question = "q"\nkind = "date"\nexpect = "found"\nvalue = "x"\nsentence = "x"\nreason = "too vague"',
        'question = "q"\nkind = "date"\nexpect = "perhaps"',
        'question = "q"\nkind = "colour"\nexpect = "unknown"',
        'question = "q"\nkind = "date"\nexpect = "unknown"\nreason = "just so"',
        'question = "q"\nkind = "date"\nexpect = "unknown"\nheldout = true',
        'question = "q"\nkind = "date"\nexpect = 3',
    ],
)
def test_a_row_that_cannot_be_judged_is_refused(row: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(ValueError):
        _load(tmp_path, monkeypatch, f"[[question]]\n{row}\n")
