"""The dates of a real article against a list made by hand; its marked lines yield none."""

from __future__ import annotations

import pytest

from facts.importing.passages import divide
from facts.model import Published
from facts.reading.dates import find_dates, read
from facts.reading.dates.calendar import iso
from facts.reading.document import Document
from facts.values import DateValue, Mention, Precision
from tests.corpus.texts import article_text
from tests.facts.reading.dates.article_dates import GOLD, VAGUE, gold_spans

_PUBLISHED = Published(2023, 11, 22)
_FLOOR = 0.95


@pytest.fixture(scope="module")
def article() -> str:
    text = article_text()
    if text is None:
        pytest.skip("THE ARTICLE IS NOT BESIDE THE PROJECT: its dates were not read")
    return text


def _read(text: str, published: Published | None = _PUBLISHED) -> tuple[Mention, ...]:
    return read(Document(text, divide(text), "en", published))


def _value(mention: Mention) -> DateValue:
    assert isinstance(mention.value, DateValue)
    return mention.value


def test_recall_and_precision_of_spans(article: str) -> None:
    gold = set(gold_spans(article))
    found = {mention.span for mention in _read(article) if mention.span.of(article) not in VAGUE}
    assert len(gold & found) / len(gold) >= _FLOOR, sorted(span.of(article) for span in gold - found)
    assert len(gold & found) / len(found) >= _FLOOR, sorted(span.of(article) for span in found - gold)


def test_values_as_the_text_gives_them(article: str) -> None:
    values = {mention.span: iso(_value(mention)) for mention in _read(article, None)}
    pairs = [(gold.words, values.get(span), gold.iso) for gold, span in zip(GOLD, gold_spans(article), strict=True)]
    assert [pair for pair in pairs if pair[1] != pair[2]] == []


def test_values_with_what_the_publication_adds(article: str) -> None:
    values = {mention.span: iso(_value(mention), inferred=True) for mention in _read(article)}
    pairs = [
        (gold.words, values.get(span), gold.inferred) for gold, span in zip(GOLD, gold_spans(article), strict=True)
    ]
    assert [pair for pair in pairs if pair[1] != pair[2]] == []


def test_every_inferred_year_has_a_reason_and_never_stands_in_the_value(article: str) -> None:
    inferred = [_value(mention) for mention in _read(article) if _value(mention).inferred_year is not None]
    assert len(inferred) >= 15
    assert all(value.inferred_because and value.start.year is None for value in inferred)


def test_marked_lines_yield_no_date(article: str) -> None:
    marked = [passage for passage in divide(article) if passage.mark is not None]
    assert any(find_dates(passage.text) for passage in marked), "the pull quotes do hold dates"
    spans = [mention.span for mention in _read(article)]
    assert not any(span.meets(passage.span) for span in spans for passage in marked)


def test_the_year_after_until_never_dates_another_day(article: str) -> None:
    assert 2025 not in {_value(mention).inferred_year for mention in _read(article)}


def test_the_explicit_date_wins_over_the_relative_phrase_beside_it(article: str) -> None:
    mentions = {mention.span.of(article): _value(mention) for mention in _read(article)}
    later = mentions["two days later"]
    assert later.precision is Precision.VAGUE
    assert "September 23" in later.inferred_because
    assert mentions["September 23"].start.day == 23


def test_reading_twice_is_the_same(article: str) -> None:
    assert _read(article) == _read(article)
