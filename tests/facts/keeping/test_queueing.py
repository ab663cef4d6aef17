"""What is filed: which questions are the same, what a row says, what is kept aside."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facts.errors import StoreFailed
from facts.keeping.queueing import (
    Filing,
    aside,
    filing_of,
    is_of_row,
    put_back,
    rows_of,
    settled_body,
    slip_of,
    standing,
    words_of,
)
from facts.ledger import Slip
from facts.reports import QueueItem, QueueKind

NOW = "2024-01-01T10:00:00+00:00"
QUESTION = Filing(QueueKind.QUESTION, 3, "When was the pier built?", NOW, "telegram:-1", "5")


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("When was the pier built?", "when did they build the pier", True),
        ("When was the pier built?", "The pier: built when?", True),
        ("When was the pier built?", "Who built the pier?", False),
        ("When was the pier built?", "Where was the pier built?", False),
        ("Was the pier built?", "Was the pier not built?", False),
        ("Before the storm, who led?", "After the storm, who led?", False),
        ("How many boats in 1962?", "How many boats in 1963?", False),
        ("Когда построили пирс?", "Пирс построили когда?", True),
        ("Когда построили пирс?", "Кто построил пирс?", False),
        ("Сколько лодок затонуло?", "Сколько лодок не затонуло?", False),
    ],
)
def test_the_same_question_is_known_by_its_words(one: str, other: str, same: bool) -> None:
    assert (words_of(one) == words_of(other)) is same


@given(
    st.builds(
        Filing,
        st.sampled_from((QueueKind.QUESTION, QueueKind.DISPUTE)),
        st.integers(1, 10**6),
        st.text(max_size=30),
        st.just(NOW),
        st.text(max_size=10),
        st.text(max_size=10),
        st.none() | st.integers(1, 99),
        st.none() | st.just("s0@1:0-5"),
    )
)
def test_a_filing_comes_back_as_it_was(filing: Filing) -> None:
    slip = slip_of(filing, "token", "2025-01-01T00:00:00+00:00")
    assert filing_of(slip) == filing
    assert (slip.person, slip.kind) == ("token", filing.kind.value)
    assert put_back(aside(slip, NOW)) == slip


def test_rows_are_counted_by_person_and_ordered_by_count() -> None:
    filings = [
        slip_of(Filing(QueueKind.QUESTION, row, text, at, "x"), person, None)
        for row, text, at, person in (
            (1, "One?", "2024-01-02", "a"),
            (2, "Two?", "2024-01-03", "a"),
            (2, "two??", "2024-01-04", "b"),
            (3, "Three?", "2024-01-01", "c"),
        )
    ]
    assert rows_of(filings[::-1], NOW) == (
        QueueItem(QueueKind.QUESTION, 2, "Two?", 2, filed_at="2024-01-03"),
        QueueItem(QueueKind.QUESTION, 1, "One?", 1, filed_at="2024-01-02"),
        QueueItem(QueueKind.QUESTION, 3, "Three?", 1, filed_at="2024-01-01"),
    )


def test_what_has_expired_no_longer_counts() -> None:
    slips = [
        slip_of(QUESTION, "a", NOW),
        slip_of(QUESTION, "b", "2024-01-01T10:00:01+00:00"),
        slip_of(QUESTION, "c", None),
    ]
    assert [slip.person for slip in standing(slips, NOW)] == ["b", "c"]
    assert rows_of(slips, NOW)[0].times == 2


def test_what_is_kept_aside_goes_after_a_day_or_when_it_would_have() -> None:
    day_later, hour_later = "2024-01-02T10:00:00+00:00", "2024-01-01T11:00:00+00:00"
    assert aside(slip_of(QUESTION, "a", None), NOW).expires == day_later
    assert aside(slip_of(QUESTION, "a", "2024-06-01T00:00:00+00:00"), NOW).expires == day_later
    assert aside(slip_of(QUESTION, "a", hour_later), NOW).expires == hour_later
    kept = aside(slip_of(QUESTION, "a", None), NOW)
    assert is_of_row(kept, 3)
    assert not is_of_row(kept, 33)


def test_what_the_ledger_keeps_of_a_row_holds_none_of_its_words() -> None:
    body = settled_body(QueueItem(QueueKind.QUESTION, 3, "When was the pier built?", 4), 7)
    assert body == '{"fact":7,"kind":"question","times":4}'


@pytest.mark.parametrize("body", ["", "[]", "{}", '{"row":1}'])
def test_damage_is_named(body: str) -> None:
    with pytest.raises(StoreFailed, match="S-DAMAGED"):
        filing_of(Slip("question", "1/a", body))
