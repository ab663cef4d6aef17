"""A card holds what a fact says and nothing else that could answer for it: layout, values, offsets."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facts.asking.laying import layout_of
from facts.facts import Cited, Fact, Noted
from facts.index import EditionDraft
from facts.keeping.cards import card_of
from facts.model import Citation, Published, Span, digest
from facts.store.drafts import check, check_source
from facts.values import FigureType, FigureValue, Form, KindName, StatementValue

TEXT = "It was cold. The storm of 3 November 1962 sank 17 fishing boats and 4 ferries. Nobody slept."
CITED = Span(13, 78)
QUOTE = CITED.of(TEXT)
SEVENTEEN = FigureValue(FigureType.COUNT, Decimal(17), Decimal(17), Decimal(17), counted="fishing boats")
AT = Span(TEXT.index("17"), TEXT.index("17") + 2)
FACT = Fact(
    12,
    KindName.FIGURE,
    "Fishing boats sunk by the storm",
    SEVENTEEN,
    "17",
    Cited(Citation("minutes", 2, CITED), AT),
    asked=("How many boats were lost?", "boats lost"),
)


def _text(card: EditionDraft) -> str:
    return card.passages[0].passage.text


def test_a_card_is_a_source_of_one_passage_named_by_the_fact() -> None:
    card = card_of(FACT, QUOTE, published=Published(1963), language="en")
    assert (card.source.id, card.source.title) == ("12", "Fishing boats sunk by the storm")
    assert card.source.published == Published(1963)
    assert len(card.passages) == 1
    assert card.digest == digest(_text(card))
    assert check(card) == len(_text(card))
    check_source(card.source)


def test_other_ways_to_ask_come_first_then_subject_value_and_quotation_as_one_sentence() -> None:
    card = card_of(FACT, QUOTE)
    passage = card.passages[0].passage
    assert [span.of(passage.text) for span in passage.sentences] == [
        "How many boats were lost?",
        "boats lost",
        f"Fishing boats sunk by the storm: 17\n{QUOTE}",
    ]
    assert len(card.passages[0].terms) == 1 + len(passage.sentences)
    assert card.passages[0].terms[0] == ()


def test_the_value_stands_twice_and_the_others_of_the_quotation_once() -> None:
    card = card_of(FACT, QUOTE)
    layout = layout_of(FACT)
    figures = [m for m in card.passages[0].mentions if m.kind is KindName.FIGURE]
    own = [m for m in figures if layout.is_own(m.span)]
    assert [m.span.of(_text(card)) for m in own] == ["17", "17"]
    assert all(m.value == SEVENTEEN for m in own)
    assert [m.span.of(_text(card)) for m in figures if m not in own] == ["4"]
    dates = [m for m in card.passages[0].mentions if m.kind is KindName.DATE]
    assert [m.span.of(_text(card)) for m in dates] == ["3 November 1962"]


def test_a_note_has_no_quotation_and_no_day() -> None:
    noted = replace(FACT, basis=Noted("the town's log"))
    card = card_of(noted, published=Published(1963))
    assert card.source.published is None
    assert _text(card).endswith("Fishing boats sunk by the storm: 17")
    assert len(card.passages[0].mentions) == 1


def test_a_statement_says_who_spoke() -> None:
    text = "“The quay stays open,” said Elena Ruiz."
    value = StatementValue(Form.DIRECT, speaker=Span(28, 38), speaker_name="Elena Ruiz", cue=Span(23, 27), verb="say")
    fact = Fact(
        3, KindName.STATEMENT, "The quay", value, "The quay stays open",
        Cited(Citation("news", 1, Span(0, len(text))), Span(1, 20)),
    )  # fmt: skip
    card = card_of(fact, text)
    layout = layout_of(fact)
    assert layout.line.of(_text(card)) == "The quay | Elena Ruiz: The quay stays open"
    own = [m for m in card.passages[0].mentions if layout.is_own(m.span)]
    assert len(own) == 2
    for mention in own:
        assert isinstance(mention.value, StatementValue)
        assert mention.value.speaker is not None
        assert mention.value.speaker.of(_text(card)) == "Elena Ruiz"


def test_a_quotation_of_another_length_is_a_mistake() -> None:
    with pytest.raises(ValueError, match="cited span"):
        card_of(FACT, QUOTE[:-1])
    with pytest.raises(ValueError, match="cited span"):
        card_of(FACT)


_PLAIN = st.text(st.characters(codec="utf-8", exclude_categories=("Cs", "Cc")), min_size=1, max_size=30)


@given(
    subject=_PLAIN,
    value=_PLAIN,
    before=_PLAIN,
    after=_PLAIN,
    asked=st.lists(_PLAIN, max_size=3),
    start=st.integers(0, 9),
)
def test_offsets_hold_for_any_text(
    subject: str, value: str, before: str, after: str, asked: list[str], start: int
) -> None:
    quote = before + value + after
    cited = Span(start, start + len(quote))
    own = Span(start + len(before), start + len(before) + len(value))
    fact = replace(
        FACT, subject=subject, value_text=value, asked=tuple(asked), basis=Cited(Citation("s", 1, cited), own)
    )
    card = card_of(fact, quote)
    layout, text = layout_of(fact), _text(card)
    assert check(card) == len(text)
    assert layout.subject.of(text) == subject
    assert layout.value.of(text) == value
    assert layout.quote is not None
    assert layout.quote.of(text) == quote
    assert layout.cited is not None
    assert layout.cited.of(text) == value
    assert [span.of(text) for span in layout.asked] == asked
