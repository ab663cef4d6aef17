"""The question lists themselves: enough of each class, and what they expect does stand in their texts."""

from __future__ import annotations

import pytest
from sentencex import segment

from tests.corpus.judging import folded
from tests.corpus.rows import Asked, Expected, Row, load_rows
from tests.corpus.texts import TEXTS, draft

_ALL = tuple(row for name in TEXTS for row in load_rows(name))


def _sentences(name: str) -> tuple[str, ...]:
    source = draft(name)
    if source is None:
        pytest.skip("THE ARTICLE IS NOT BESIDE THE PROJECT: what its list expects was not looked up")
    # Lines without a stop are headings and pull quotes, which are no evidence.
    lines = [line.strip() for line in source.text.split("\n") if line.strip().endswith((".", "?", "!", "”", "»"))]
    language = source.language or "en"
    return tuple(folded(sentence) for line in lines for sentence in segment(language, line))


@pytest.mark.parametrize("name", TEXTS)
def test_every_third_question_is_held_out(name: str) -> None:
    assert [row.held_out for row in load_rows(name)] == [row.number % 3 == 0 for row in load_rows(name)]


@pytest.mark.parametrize("name", TEXTS)
def test_no_question_stands_twice(name: str) -> None:
    questions = [row.question for row in load_rows(name)]
    assert len(set(questions)) == len(questions)


@pytest.mark.parametrize("name", TEXTS)
def test_a_question_fits_the_limit(name: str) -> None:
    assert all(0 < len(row.question) <= 512 for row in load_rows(name))


@pytest.mark.parametrize(("name", "least"), [("article", 90), ("starter", 25), ("harbour", 60), ("gavan", 10)])
def test_a_list_is_long_and_mixed(name: str, least: int) -> None:
    rows = load_rows(name)
    assert len(rows) >= least
    assert {Asked.DATE, Asked.FIGURE, Asked.WHO, Asked.WHAT} <= {row.kind for row in rows}
    assert sum(not row.answerable for row in rows) >= len(rows) / 4
    if name != "gavan":
        assert sum(row.careless for row in rows) >= len(rows) / 3


def test_the_article_is_asked_about_in_russian_too() -> None:
    russian = [row for row in load_rows("article") if row.language == "ru"]
    assert len(russian) >= 10
    assert sum(row.answerable for row in russian) >= 10


def test_the_disagreement_is_asked_about() -> None:
    assert sum(row.expect[0] is Expected.SEVERAL for row in load_rows("article")) >= 3


def test_a_careless_question_looks_it() -> None:
    careless = [row for row in _ALL if row.careless]
    assert all(row.question == row.question.casefold() for row in careless)
    assert not any(row.question.endswith("?") for row in careless)


@pytest.mark.parametrize("row", [row for row in _ALL if row.wanted], ids=lambda row: row.id)
def test_what_a_row_expects_stands_in_one_sentence(row: Row) -> None:
    sentences = _sentences(row.corpus)
    for wanted in row.wanted:
        for part in wanted.sentence:
            assert sum(folded(part) in sentence for sentence in sentences) == 1, part
        if row.kind is Asked.WHO:
            # The name may stand in the sentence before, where the sentence has a pronoun.
            assert all(any(folded(value) in sentence for sentence in sentences) for value in wanted.value)
            continue
        for value in wanted.value:
            holding = [sentence for sentence in sentences if folded(value) in sentence]
            assert any(folded(part) in sentence for sentence in holding for part in wanted.sentence), value


@pytest.mark.parametrize("name", TEXTS)
def test_a_row_gives_away_no_sentence(name: str) -> None:
    for row in load_rows(name):
        for wanted in row.wanted:
            assert all(len(part.split()) <= 6 for part in (*wanted.value, *wanted.sentence))
