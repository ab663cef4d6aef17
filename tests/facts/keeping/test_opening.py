"""A passage opened to prove something: whole sentences around a value, its words, its speaker."""

from __future__ import annotations

import pytest

from facts.keeping.opening import Opened, cited, evidence_of, named, speaker_of, value_words
from facts.keeping.shelving import open_source
from facts.model import Span
from facts.values import Form, KindName, Mention, StatementValue
from tests.support.builders import fact_base, town

BEFORE = "A line that goes before all this, and says nothing of any use.\n\n"


def opened(text: str) -> Opened:
    """Return the passage of a text with its mentions, behind another paragraph so that offsets are not small."""
    kept = town()
    fact_base(BEFORE + text, library=kept)
    with kept.reading() as shelf:
        return next(one for one in open_source("s0", shelf) if one.passage.start >= len(BEFORE))


def only(passage: Opened, kind: KindName) -> Mention:
    (mention,) = (one for one in passage.mentions if one.kind is kind)
    return mention


@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        ("Over 120,000 bags were laid.", KindName.FIGURE, "Over 120,000"),
        ("They laid no fewer than 40 bags.", KindName.FIGURE, "no fewer than 40"),
        ("The tower is 42 metres tall.", KindName.FIGURE, "42 metres"),
        ("The quay has been shut since 1962.", KindName.DATE, "since 1962"),
        ("The quay was shut on 3 May 1962.", KindName.DATE, "3 May 1962"),
        ("Более 40 лодок затонуло.", KindName.FIGURE, "Более 40"),
        ("Elena Ruiz said that the quay is shut.", KindName.STATEMENT, "the quay is shut"),
    ],
)
def test_the_words_of_a_value_have_what_limits_it(text: str, kind: KindName, words: str) -> None:
    passage = opened(text)
    mention = only(passage, kind)
    assert passage.text(value_words(passage, mention)) == words
    basis = cited(passage, mention)
    assert basis is not None
    assert passage.text(basis.citation.span) == text
    assert basis.citation.span.start >= len(BEFORE)
    evidence = evidence_of(passage, basis)
    assert (evidence.quote, evidence.value_text, evidence.title) == (text, words, "Folio s0")


def test_what_limits_a_value_is_never_taken_from_the_sentence_before() -> None:
    passage = opened("They asked how many were over. 40 boats were left.")
    (mention,) = (one for one in passage.mentions if passage.text(one.span) == "40")
    assert passage.text(value_words(passage, mention)) == "40"


def test_a_citation_covers_whole_sentences_of_all_that_it_is_given() -> None:
    passage = opened("One boat came. Two boats left. Three boats sank.")
    first, second, third = passage.passage.sentences
    assert passage.cover(Span(second.start + 1, second.start + 2)) == second
    assert passage.cover(second, third) == Span(second.start, third.end)
    assert passage.cover(Span(first.end - 1, second.start + 1)) == Span(first.start, second.end)
    assert passage.cover(Span(0, 1)) is None
    assert [passage.text(mention.span) for mention in passage.within(second)] == ["Two"]


def test_a_statement_is_cited_with_the_sentence_that_names_its_speaker() -> None:
    passage = opened("Elena Ruiz spoke first. She said that the quay is shut.")
    mention = only(passage, KindName.STATEMENT)
    assert isinstance(mention.value, StatementValue)
    assert speaker_of(passage, mention.value) == "Elena Ruiz"
    value = named(passage, mention.value)
    assert isinstance(value, StatementValue)
    assert value.speaker_name == "Elena Ruiz"


def test_nobody_is_the_speaker_of_what_nobody_is_named_for() -> None:
    passage = opened("It was a quiet day in 1962.")
    assert speaker_of(passage, StatementValue(Form.REPORTED)) is None


def test_a_sentence_read_again_gives_the_same_values_in_the_same_places() -> None:
    passage = opened('In 1962 the storm sank 17 boats. "The quay is shut," said Elena Ruiz.')
    whole = Span(passage.passage.sentences[0].start, passage.passage.sentences[-1].end)
    again = passage.read_again(whole)
    assert again.mentions == passage.mentions
