"""A fact to look at: the words it rests on, sliced from where they stand, and whether they still stand there.

Also the mentions of a source as candidates, and which facts fit a text. This file reads a store through
``opening.Sources`` and knows nothing of how facts are kept.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from facts.facts import Cited, Fact, FactState, Noted
from facts.keeping.moving import moved_to
from facts.keeping.opening import Opened, Sources, cited, evidence_of, speaker_of
from facts.keeping.shelving import current_edition
from facts.keeping.subjects import words_of_subject
from facts.model import Passage, Span
from facts.reading.words import content_words, words_of
from facts.reports import FactView, Holding, MentionRow, Reading
from facts.values import KindName, Mention, StatementValue


def view_of(fact: Fact, sources: Sources) -> FactView:
    """Return a fact with its evidence and whether that holds."""
    match fact.basis:
        case Noted():
            return FactView(fact, None, Holding.NOTE)
        case Cited() as basis:
            opened = _opened(basis, sources)
            if opened is None:
                return FactView(fact, None, Holding.BROKEN)
            evidence = evidence_of(opened, basis)
            return FactView(fact, evidence, _holding(basis, evidence.quote, sources))


def _opened(basis: Cited, sources: Sources) -> Opened | None:
    """Return the stretch of the edition that a citation is of as one passage; None where it is not kept."""
    citation = basis.citation
    source = sources.source(citation.source)
    met = sources.passages_at(citation.source, citation.edition, citation.span)
    if source is None or not met or not Span(met[0].start, met[-1].end).holds(citation.span):
        return None
    text = "".join(passage.text for passage in met)
    sentences = tuple(sentence for passage in met for sentence in passage.sentences)
    return Opened(source, citation.edition, Passage(met[0].number, met[0].start, text, sentences))


def _holding(basis: Cited, quote: str, sources: Sources) -> Holding:
    citation = basis.citation
    current = current_edition(citation.source, sources)
    if current is None or sources.is_retired(citation.source):
        return Holding.RETIRED
    if current.number == citation.edition:
        return Holding.HOLDS
    moved = moved_to(basis, quote, current.number, sources.passages(citation.source, current.number))
    return Holding.OLDER if moved is not None else Holding.BROKEN


# --- candidates ---------------------------------------------------------------------------------------------------------


def candidate_rows(opened: Sequence[Opened], facts: Sequence[Fact], first: int, limit: int) -> tuple[MentionRow, ...]:
    """Return the mentions of a source from number ``first`` on, each with the published fact that rests on it."""
    resting = {
        (fact.basis.citation.source, fact.basis.citation.edition, fact.basis.value, fact.kind): fact.number
        for fact in reversed(facts)
        if isinstance(fact.basis, Cited) and fact.state is FactState.PUBLISHED
    }
    rows: list[MentionRow] = []
    number = 0
    for passage in opened:
        for mention in passage.mentions:
            number += 1
            if first <= number < first + limit:
                rows.append(MentionRow(number, _reading(passage, mention, resting)))
    return tuple(rows)


def _reading(opened: Opened, mention: Mention, resting: Mapping[tuple[str, int, Span, KindName], int]) -> Reading:
    basis = cited(opened, mention) or _as_it_stands(opened, mention)
    key = (opened.source.id, opened.edition, basis.value, mention.kind)
    value = mention.value
    return Reading(
        kind=mention.kind,
        value=value,
        value_text=opened.text(basis.value),
        evidence=evidence_of(opened, basis),
        speaker=speaker_of(opened, value) if isinstance(value, StatementValue) else None,
        fact=resting.get(key),
    )


def _as_it_stands(opened: Opened, mention: Mention) -> Cited:
    return Cited(opened.citation(mention.span), mention.span)


# --- finding ------------------------------------------------------------------------------------------------------------

FOUND_BY_CARDS = 50
_WEIGHTS = (("subject", 3.0), ("asked", 2.0), ("value", 2.0), ("who", 2.0))
FOUND_BY_QUOTE = 0.5
"""What a fact counts for that only its quotation brings up, beside the share of a text's words that stand in it."""


def fitting(text: str, facts: Sequence[Fact], by_quote: Mapping[int, float], limit: int) -> tuple[Fact, ...]:
    """Return the facts that fit a text best, best first, ties by number.

    ``by_quote`` says for facts whose quotation holds words of the text how well, in 0..1.
    """
    wanted = words_of_subject(text)
    scored: list[tuple[float, int, Fact]] = []
    for fact in facts:
        score = FOUND_BY_QUOTE * by_quote.get(fact.number, 0.0)
        if wanted:
            fields = _fields(fact)
            for name, weight in _WEIGHTS:
                held = sum(1 for word in wanted if word.meant & fields[name])
                score += weight * held / len(wanted)
        if score > 0:
            scored.append((-score, fact.number, fact))
    scored.sort(key=lambda one: one[:2])
    return tuple(fact for *_, fact in scored[:limit])


def of_subject(text: str, facts: Sequence[Fact], limit: int) -> tuple[Fact, ...]:
    """Return the facts whose subject is what a text speaks of, nearest first, ties by number.

    At least half of the words of the text stand in the subject, and half of those of the subject in the text.
    """
    wanted = words_of_subject(text)
    scored: list[tuple[float, int, Fact]] = []
    for fact in facts:
        subject = words_of_subject(fact.subject)
        if not wanted or not subject:
            continue
        held = sum(1 for word in wanted if any(word.meant & other.meant for other in subject))
        back = sum(1 for word in subject if any(word.meant & other.meant for other in wanted))
        if 2 * held >= len(wanted) and 2 * back >= len(subject):
            scored.append((-(held / len(wanted) + back / len(subject)), fact.number, fact))
    scored.sort(key=lambda one: one[:2])
    return tuple(fact for *_, fact in scored[:limit])


def by_cards(text: str, cards: Sources) -> Mapping[int, float]:
    """Return for the published facts whose card has words of a text how many of them it has, as a share, by number."""
    wanted = frozenset(word.stem for word in content_words(text))
    return {
        int(card.source): len(wanted.intersection({stem for terms in card.terms for stem in terms})) / len(wanted)
        for card in cards.search(sorted(wanted), FOUND_BY_CARDS)
    }


def _fields(fact: Fact) -> Mapping[str, frozenset[str]]:
    speaker = fact.value.speaker_name if isinstance(fact.value, StatementValue) else None
    return {
        "subject": _stems(fact.subject),
        "asked": _stems(" \n".join(fact.asked)),
        "value": _stems(fact.value_text),
        "who": _stems(speaker or ""),
    }


def _stems(text: str) -> frozenset[str]:
    return frozenset(word.stem for word in words_of(text)) if text else frozenset()
