"""What the ledger keeps of facts, names and sources comes back as it was, and damage is named."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facts.errors import StoreFailed
from facts.facts import Cited, Fact, FactState, Noted
from facts.keeping.bodies import (
    Alias,
    SourceState,
    alias_of,
    body_of,
    body_of_alias,
    body_of_source,
    fact_in,
    fact_of,
    source_in,
)
from facts.ledger import Entry, EntryKind, canonical
from facts.model import Citation, Published, Source, Span
from facts.values import (
    CalendarPoint,
    Comparator,
    DateValue,
    FigureType,
    FigureValue,
    Flag,
    Form,
    KindName,
    Precision,
    StatementValue,
    Value,
    VerbClass,
)

DATE = DateValue(CalendarPoint(1911, 5, 14), Precision.DAY)
FIGURE = FigureValue(FigureType.COUNT, Decimal(120000), Decimal(120000), None, Comparator.OVER, counted="sandbags")
STATEMENT = StatementValue(
    Form.DIRECT,
    Span(4, 9),
    "Elena Ruiz",
    Span(10, 14),
    "say",
    VerbClass.NEUTRAL,
    flags=frozenset({Flag.COREF, Flag.HEDGED}),
)
KINDS = {DateValue: KindName.DATE, FigureValue: KindName.FIGURE, StatementValue: KindName.STATEMENT}
HARBOUR = Fact(
    7, KindName.DATE, "harbour founded", DATE, "14 May 1911", Cited(Citation("s0", 2, Span(0, 56)), Span(43, 54))
)

texts = st.text(min_size=1, max_size=40)
spans = st.tuples(st.integers(0, 500), st.integers(1, 500)).map(lambda pair: Span(pair[0], sum(pair)))
bases = st.one_of(
    texts.map(Noted), spans.map(lambda span: Cited(Citation("minutes", 3, span), Span(span.start, span.end)))
)


@st.composite
def facts(draw: st.DrawFn) -> Fact:
    values: tuple[Value, ...] = (DATE, FIGURE, STATEMENT)
    value = draw(st.sampled_from(values))
    return Fact(
        number=draw(st.integers(1, 10**9)),
        kind=KINDS[type(value)],
        subject=draw(texts),
        value=value,
        value_text=draw(texts),
        basis=draw(bases),
        state=draw(st.sampled_from(FactState)),
        asked=tuple(draw(st.lists(texts, max_size=3))),
        superseded_by=draw(st.none() | st.integers(1, 99)),
        reason=draw(st.text(max_size=20)),
    )


@given(facts())
def test_a_fact_comes_back_as_it_was(fact: Fact) -> None:
    body = body_of(fact)
    assert fact_in(str(fact.number), body) == fact
    assert fact_of(Entry(EntryKind.FACT, str(fact.number), 1, body)) == fact
    assert body_of(fact_in(str(fact.number), body)) == body


@given(facts(), st.integers(1, 999))
def test_the_number_of_a_fact_is_not_in_its_body(fact: Fact, other: int) -> None:
    assert body_of(replace(fact, number=other)) == body_of(fact)


def test_the_body_of_a_fact_can_be_read_by_a_person() -> None:
    assert body_of(HARBOUR) == (
        '{"citation":"s0@2:0-56","kind":"date","state":"published","subject":"harbour founded",'
        '"value":{"precision":"day","start":{"day":14,"month":5,"year":1911}},"value_text":"14 May 1911","words":[43,54]}'
    )


@given(texts, texts)
def test_another_name_comes_back_as_it_was(name: str, stands_for: str) -> None:
    alias = Alias(name, stands_for)
    assert alias_of(Entry(EntryKind.ALIAS, "x", 1, body_of_alias(alias))) == alias


@pytest.mark.parametrize(
    "source",
    [
        Source("minutes", "Minutes"),
        Source("minutes", "Minutes", "https://kestrel.example/m", Published(2023, 11), "The Bay", "E. Ruiz", "ru"),
    ],
)
@pytest.mark.parametrize("retired", [False, True])
def test_how_a_source_stands_comes_back_as_it_was(source: Source, retired: bool) -> None:
    state = SourceState(source, "0" * 64, retired)
    assert source_in("minutes", body_of_source(state)) == state


@pytest.mark.parametrize(
    "body",
    [
        "",
        "[]",
        "null",
        "{}",
        "1",
        body_of(HARBOUR).replace("date", "colour"),
        body_of(HARBOUR).replace("published", "lost"),
        body_of(HARBOUR).replace("s0@2:0-56", "s0"),
        body_of(HARBOUR).replace("[43,54]", "[43]"),
        body_of(HARBOUR).replace("[43,54]", "[43,99]"),
        body_of(HARBOUR).replace("[43,54]", '"43"'),
        body_of(HARBOUR).replace('"day"', '"minute"'),
    ],
)
def test_a_damaged_body_is_named(body: str) -> None:
    with pytest.raises(StoreFailed, match=r"S-DAMAGED.*fact #7"):
        fact_in("7", body)


def test_damaged_names_and_sources_are_named() -> None:
    with pytest.raises(StoreFailed, match="S-DAMAGED"):
        alias_of(Entry(EntryKind.ALIAS, "x", 1, canonical({"name": "x"})))
    with pytest.raises(StoreFailed, match="S-DAMAGED"):
        source_in("minutes", canonical({"digest": "", "retired": False}))
    with pytest.raises(StoreFailed, match="S-DAMAGED"):
        fact_in("seven", body_of(HARBOUR))
