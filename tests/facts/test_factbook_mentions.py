"""Whatever was read out of a source can be published, or says why not; and proved again from what it shows.

The article stands beside the project; where it does not, its part is skipped and says so.
"""

from __future__ import annotations

from functools import cache

import pytest

from facts.errors import FactsError
from facts.factbook import FactBook
from facts.facts import Cited, FactDraft, Proposal
from facts.keeping.bodies import body_of
from facts.keeping.subjects import LONGEST_MADE
from facts.ledger import Edit, EntryKind, Signature
from facts.reading.words import words_of
from facts.reports import MentionRow
from facts.store.port import Library
from facts.values import DateValue, FigureValue, KindName, StatementValue
from tests.corpus.texts import TEXTS, draft
from tests.support.builders import fact_base, note, town

SIGNED = Signature("p1", "editor", "2024-01-01T00:00:00+00:00")
_REFUSALS = {"V-DATE", "F-SPEAKER"}
"""Why a mention cannot be published: a date without a place in the calendar, words of nobody in particular."""
_MOST_REFUSED = {"article": 12, "starter": 3, "harbour": 4, "gavan": 1}
"""How many mentions of a text are refused: a ratchet."""
_LEAST = {"article": 30, "starter": 60, "harbour": 70, "gavan": 15}


@cache
def library(name: str) -> tuple[Library, str, str]:
    """Return a town that keeps one of the texts, with its id and its text."""
    source = draft(name)
    if source is None:
        pytest.skip("THE ARTICLE IS NOT BESIDE THE PROJECT: its mentions were not proposed")
    kept = town()
    fact_base(source, library=kept)
    (view,) = fact_base(library=kept).sources()
    return kept, view.source.id, source.text


@cache
def proposed(name: str) -> tuple[tuple[tuple[MentionRow, Proposal], ...], tuple[tuple[MentionRow, FactsError], ...]]:
    """Propose every mention of a text; return what can be published and what is refused."""
    kept, source, _ = library(name)
    book = FactBook(kept)
    rows, count = book.candidates(source, limit=10_000)
    assert len(rows) == count
    made: list[tuple[MentionRow, Proposal]] = []
    refused: list[tuple[MentionRow, FactsError]] = []
    for row in rows:
        try:
            made.append((row, book.propose_mention(source, row.number)))
        except FactsError as error:
            refused.append((row, error))
    return tuple(made), tuple(refused)


@pytest.mark.parametrize("name", TEXTS)
def test_every_mention_can_be_published_or_says_why_not(name: str) -> None:
    made, refused = proposed(name)
    assert len(made) >= _LEAST[name]
    assert len(refused) <= _MOST_REFUSED[name]
    for row, error in refused:
        assert error.code in _REFUSALS
        assert error.hint
        assert (row.reading.kind is KindName.DATE) is (error.code == "V-DATE")


@pytest.mark.parametrize("name", TEXTS)
def test_every_proposal_cites_whole_sentences_with_the_value_inside(name: str) -> None:
    kept, source, text = library(name)
    with kept.reading() as shelf:
        sentences = [span for passage in shelf.passages(source, 1) for span in passage.sentences]
    starts, ends = {span.start for span in sentences}, {span.end for span in sentences}
    for row, proposal in proposed(name)[0]:
        fact = proposal.fact
        assert isinstance(fact.basis, Cited)
        cited = fact.basis.citation
        assert proposal.quote == cited.span.of(text)
        assert fact.value_text == fact.basis.value.of(text)
        assert cited.span.holds(fact.basis.value)
        assert (cited.span.start in starts, cited.span.end in ends) == (True, True)
        assert (fact.kind, fact.basis.value) == (row.reading.kind, row.reading.evidence.value_span)
        if isinstance(fact.value, StatementValue):
            assert fact.value.speaker_name == row.reading.speaker


@pytest.mark.parametrize("name", TEXTS)
def test_every_made_subject_is_short_and_of_the_source(name: str) -> None:
    _, _, text = library(name)
    words = {word.folded for word in words_of(text)}
    for _, proposal in proposed(name)[0]:
        subject = proposal.fact.subject
        assert 0 < len(subject) <= LONGEST_MADE
        assert {word.folded for word in words_of(subject)} <= words


@pytest.mark.parametrize("name", TEXTS)
def test_what_was_proposed_is_proved_again(name: str) -> None:
    book = FactBook(library(name)[0])
    for _, proposal in proposed(name)[0]:
        again = book.prove(proposal.fact)
        assert (again.fact, again.quote, again.title) == (proposal.fact, proposal.quote, proposal.title)


def typed(proposal: Proposal, proof: str, kind: KindName | None) -> FactDraft:
    """Return a proposal as a moderator would type it from what is shown."""
    fact = proposal.fact
    speaker = fact.value.speaker_name if isinstance(fact.value, StatementValue) else None
    return FactDraft(fact.subject, fact.value_text, proof, kind, speaker)


@pytest.mark.parametrize("name", TEXTS)
def test_what_is_shown_can_be_typed_with_its_citation(name: str) -> None:
    book = FactBook(library(name)[0])
    for _, proposal in proposed(name)[0]:
        assert isinstance(proposal.fact.basis, Cited)
        again = book.propose(typed(proposal, str(proposal.fact.basis.citation), proposal.fact.kind))
        assert (again.fact.value, again.fact.value_text) == (proposal.fact.value, proposal.fact.value_text)
        assert again.quote == proposal.quote


@pytest.mark.parametrize("name", TEXTS)
def test_what_is_shown_can_be_typed_with_its_quotation(name: str) -> None:
    """Whoever copies the quotation gets the same fact; words that count from another day are refused then."""
    book = FactBook(library(name)[0])
    wrong: list[str] = []
    for _, proposal in proposed(name)[0]:
        assert proposal.quote is not None
        try:
            again = book.propose(typed(proposal, proposal.quote, proposal.fact.kind))
        except FactsError as error:
            wrong.append(error.code)
        else:
            assert again.fact.value == proposal.fact.value
    assert set(wrong) <= {"V-DATE", "V-NUMBER"}
    assert len(wrong) * 8 <= len(proposed(name)[0])


@pytest.mark.parametrize("name", TEXTS)
def test_another_value_is_never_proved_by_a_quotation(name: str) -> None:
    """Every figure by one more, every date by one year more: none is carried."""
    book = FactBook(library(name)[0])
    tried = 0
    for _, proposal in proposed(name)[0]:
        value, quote = proposal.fact.value, proposal.quote or ""
        if isinstance(value, FigureValue) and value.number is not None:
            wrong = f"{value.number + 1:,}"
        elif isinstance(value, DateValue) and value.start.year is not None and value.start.year > 0:
            wrong = str(value.start.year + 1)
        else:
            continue
        if wrong in quote or any(wrong == one.removesuffix("th").removesuffix("s") for one in quote.split()):
            continue
        tried += 1
        with pytest.raises(FactsError) as refused:
            book.propose(FactDraft(proposal.fact.subject, wrong, quote, proposal.fact.kind))
        assert refused.value.code in {"F-VALUE", "V-NUMBER"}
    assert tried >= 5


@pytest.mark.parametrize("name", TEXTS)
def test_a_quotation_with_one_letter_changed_proves_nothing(name: str) -> None:
    book = FactBook(library(name)[0])
    for number, (_, proposal) in enumerate(proposed(name)[0]):
        quote = proposal.quote or ""
        letters = [at for at, letter in enumerate(quote) if letter.isalpha()]
        at = letters[(number * 7) % len(letters)]
        changed = quote[:at] + ("q" if quote[at] != "q" else "z") + quote[at + 1 :]
        with pytest.raises(FactsError) as refused:
            book.propose(typed(proposal, changed, proposal.fact.kind))
        assert refused.value.code in {"F-QUOTE", "V-DATE", "V-NUMBER"}


def test_a_sentence_that_has_the_same_words_twice_keeps_the_place_of_a_fact() -> None:
    kept = town()
    fact_base(note("The red boat has 12 oars and the blue boat has 12 oars.", "s0"), library=kept)
    book = FactBook(kept)
    first, second = (book.propose_mention("s0", number).fact for number in (1, 2))
    assert isinstance(first.basis, Cited)
    assert isinstance(second.basis, Cited)
    assert first.basis.value != second.basis.value
    assert book.prove(second).fact == second
    assert book.prove(first).fact == first
    for fact in (first, second):
        assert isinstance(fact.basis, Cited)
        with kept.writing() as desk:
            desk.commit([Edit(EntryKind.FACT, "1", None, body_of(fact), "publish")], SIGNED)
        again = FactBook(kept).propose(FactDraft("oars of it", "12", str(fact.basis.citation)), instead_of=1).fact
        assert again.basis == fact.basis
        with kept.writing() as desk:
            desk.commit([Edit(EntryKind.FACT, "1", body_of(fact), None, "undo")], SIGNED)
