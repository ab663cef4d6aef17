"""A change as typed becomes a whole draft; what is left empty is the fact's."""

from __future__ import annotations

import pytest

from facts.errors import FactRefused
from facts.facts import Cited, Fact, FactDraft, Noted
from facts.keeping.rewording import asked_also, completed, rewords_only, typed_proof, typed_value
from facts.model import Citation, Span
from facts.values import CalendarPoint, DateValue, Form, KindName, Precision, StatementValue

DATED = Fact(
    1,
    KindName.DATE,
    "harbour founded",
    DateValue(CalendarPoint(1911), Precision.YEAR),
    "1911",
    Cited(Citation("s0", 1, Span(0, 30)), Span(20, 24)),
    asked=("How old is it?",),
)
SPOKEN = Fact(
    2, KindName.STATEMENT, "quay", StatementValue(Form.DIRECT, speaker_name="Elena Ruiz"), "open", Noted("the paper")
)


@pytest.mark.parametrize(
    ("draft", "only"),
    [
        (FactDraft("x", "", ""), True),
        (FactDraft("", "", "", asked=("x",)), True),
        (FactDraft("x", "1", ""), False),
        (FactDraft("x", "", "s0"), False),
        (FactDraft("x", "", "", kind=KindName.DATE), False),
        (FactDraft("x", "", "", speaker="E"), False),
    ],
)
def test_which_changes_touch_only_the_wording(draft: FactDraft, only: bool) -> None:
    assert rewords_only(draft) is only


def test_what_is_empty_is_the_facts() -> None:
    assert completed(FactDraft("", "", ""), DATED) == FactDraft(
        "harbour founded", "1911", "s0@1:0-30", KindName.DATE, None, ("How old is it?",)
    )
    assert completed(FactDraft("a", "b", "c", KindName.FIGURE, "d", ("e",)), DATED) == FactDraft(
        "a", "b", "c", KindName.FIGURE, "d", ("e",)
    )
    assert completed(FactDraft("", "", "s1"), SPOKEN) == FactDraft(
        "quay", "“open”", "s1", KindName.STATEMENT, "Elena Ruiz", ()
    )


def test_a_value_is_typed_with_its_marks_and_speaker() -> None:
    assert typed_value(DATED) == ("1911", None)
    assert typed_value(SPOKEN) == ("“open”", "Elena Ruiz")


@pytest.mark.parametrize(
    ("basis", "typed"),
    [
        (DATED.basis, "s0@1:0-30"),
        (Noted("the paper"), "note: the paper"),
        (Noted("https://kestrel.example/a"), "https://kestrel.example/a"),
        (Noted("javascript:alert(1)"), "note: javascript:alert(1)"),
        (Noted(""), "note: "),
    ],
)
def test_a_proof_is_typed_as_it_would_be(basis: Cited | Noted, typed: str) -> None:
    assert typed_proof(basis) == typed


def test_a_way_to_ask_is_added_once() -> None:
    assert asked_also(DATED, "Since when is it there?") == ("How old is it?", "Since when is it there?")
    with pytest.raises(FactRefused, match="F-DUP"):
        asked_also(DATED, "how old is it")
