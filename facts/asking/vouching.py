"""Which published facts answer a question: found by their cards, held against the gates, each only for its own question.

A question worded as a moderator wrote it down (the same stems, in any order) is that fact's. Any other question is a
fact's where the fact's own value is the best choice on its card, before the other values of the same quotation, and
where ``facts.asking.fitting`` lets it through. This file knows nothing of stores and of how an answer is worded.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from facts.asking.attributing import attribute
from facts.asking.choice import Choice, merit
from facts.asking.choosing import choose
from facts.asking.counting import stems_of
from facts.asking.fact_wording import Wording
from facts.asking.fitting import denies, fits
from facts.asking.gating import sift
from facts.asking.laying import Layout, layout_of
from facts.asking.matching import RankedPassage
from facts.asking.parties import are_swapped
from facts.asking.question import Question, read_question
from facts.asking.repairing import Counts, Terms
from facts.facts import Fact
from facts.index import Word as KnownWord
from facts.kinds import KINDS
from facts.kinds.base import Relation
from facts.kinds.statements import same_speaker
from facts.reading.names import find_names
from facts.reading.words import content_words
from facts.values import Mention, StatementValue

LEAST_SUITS = 0.3
"""How well the fact's value must be of the asked sort."""
STEEPNESS = 1.5
"""How the merit of a choice becomes a score in 0..1, as for values of the sources."""


@dataclass(frozen=True, slots=True)
class Vouched:
    """A published fact that answers; ``as_asked`` where the question is one that a moderator wrote down for it."""

    fact: Fact
    score: float
    as_asked: bool


class Joint:
    """The words of the cards and of the sources together: what either knows is no slip of the pen."""

    def __init__(self, cards: Counts, sources: Counts) -> None:
        self._both = (cards, sources)

    def look_up(self, words: Iterable[str]) -> Mapping[str, KnownWord]:
        wanted = tuple(words)
        return {**self._both[1].look_up(wanted), **self._both[0].look_up(wanted)}

    def count_stems(self, stems: Iterable[str]) -> Mapping[str, int]:
        wanted = tuple(stems)
        counts = dict(self._both[1].count_stems(wanted))
        for stem, count in self._both[0].count_stems(wanted).items():
            counts[stem] = counts.get(stem, 0) + count
        return counts


def vouch(
    question: Question,
    terms: Terms,
    ranked: Sequence[RankedPassage],
    mentions: Mapping[int, Sequence[Mention]],
    fact_of: Callable[[str], Fact | None],
) -> tuple[Vouched, ...]:
    """Return the facts that answer, best first; ties by number.

    ``ranked`` are cards; ``fact_of`` returns the fact of a card by its id.
    """
    chosen = (attribute if question.speech else choose)(question, terms, ranked, mentions)
    by_card: dict[int, list[Choice]] = {}
    for choice in chosen:
        by_card.setdefault(choice.passage.candidate.key, []).append(choice)
    found: list[Vouched] = []
    for passage in ranked:
        fact = fact_of(passage.candidate.source)
        if fact is None:
            continue
        if is_as_asked(question, terms, fact):
            found.append(Vouched(fact, 1.0, as_asked=True))
            continue
        key = passage.candidate.key
        score = _score(question, terms, passage, by_card.get(key, ()), {key: mentions.get(key, ())}, fact)
        if score is not None:
            found.append(Vouched(fact, score, as_asked=False))
    if any(one.as_asked for one in found):
        found = [one for one in found if one.as_asked]
    found.sort(key=lambda one: (-one.score, one.fact.number))
    return _the_specific(terms, found)


def _score(
    question: Question,
    terms: Terms,
    passage: RankedPassage,
    choices: Sequence[Choice],
    mentions: Mapping[int, Sequence[Mention]],
    fact: Fact,
) -> float | None:
    """Return how well the fact's own value answers; None where it is not the card's best choice, or does not fit."""
    if question.parts > 1 or all(term.word.is_number or term.is_generic for term in terms.terms):
        return None
    layout = layout_of(fact)
    best = next(iter(sift(question, terms, choices, mentions)), None)
    if best is None or best.failures or best.suits < LEAST_SUITS or not layout.is_own(best.mention.span):
        return None
    if not fits(question, terms, wording_of(fact, layout, passage.candidate.text, mentions)):
        return None
    return 1 / (1 + math.exp(-STEEPNESS * merit(best, terms)))


def wording_of(fact: Fact, layout: Layout, card: str, mentions: Mapping[int, Sequence[Mention]]) -> Wording:
    """Return what a fact says, in words, from its card."""
    quote = layout.quote.of(card) if layout.quote is not None else ""
    dates = tuple(m for found in mentions.values() for m in found)
    if layout.quote is None or layout.cited is None:
        return Wording(fact, layout.line.of(layout.text), quote, dates)
    begin = layout.quote.start
    others = tuple(
        m.span.moved(-begin)
        for m in dates
        if m.kind is fact.kind and layout.quote.holds(m.span) and not layout.is_own(m.span)
    )
    return Wording(fact, layout.line.of(layout.text), quote, dates, layout.cited.moved(-begin), others)


def is_as_asked(question: Question, terms: Terms, fact: Fact) -> bool:
    """Say whether a moderator wrote the question down for the fact: the same words in any order, save who does what.

    A slip of the pen is forgiven; another word of the same meaning is not the same word.
    """
    return any(_is_same_question(question, terms, asked) for asked in fact.asked)


def _is_same_question(question: Question, terms: Terms, asked: str) -> bool:
    other = read_question(asked)
    if question.kind is not other.kind or denies(question.text) is not denies(asked):
        return False
    stems = {word.stem for word in other.words}
    if not stems or not all(any(s in stems for s, _ in term.alternatives) for term in terms.terms):
        return False
    mine = {s for term in terms.terms for s, _ in term.alternatives}
    return stems <= mine and not are_swapped(question, terms, asked)


# --- more facts than one ---------------------------------------------------------------------------------------------------


def _the_specific(terms: Terms, found: list[Vouched]) -> tuple[Vouched, ...]:
    """Leave out facts about something narrower than asked, where another is about just that.

    "The harbour was founded" asks for the harbour, not for the harbour of another town; where two are about the same
    thing, both stay.
    """
    whole = [one for one in found if _names_no_more(terms, one.fact)]
    if not whole:
        return tuple(found)
    return tuple(one for one in found if one in whole or any(are_of_one_thing(one.fact, w.fact) for w in whole))


def _names_no_more(terms: Terms, fact: Fact) -> bool:
    return all(any(term.matched({stem}) for term in terms.terms) for stem in stems_of(fact.subject))


def are_of_one_thing(one: Fact, other: Fact) -> bool:
    """Say whether two facts speak of the same thing: no name and no number of one subject is missing in the other's.

    >>> from facts.facts import Noted
    >>> from facts.values import CalendarPoint, DateValue, KindName, Precision
    >>> def fact(subject): return Fact(1, KindName.DATE, subject, DateValue(CalendarPoint(1934), Precision.YEAR), "1934", Noted("log"))
    >>> are_of_one_thing(fact("the quay of Kestrel Bay opened"), fact("opening of the Kestrel Bay quay"))
    True
    >>> are_of_one_thing(fact("storm of 1962"), fact("storm of 1970"))
    False
    """
    if one.kind is not other.kind:
        return False
    if isinstance(one.value, StatementValue) and isinstance(other.value, StatementValue):
        return bool(same_speaker(one.value.speaker_name or "", other.value.speaker_name or "")) and bool(
            _rare(one.subject) == _rare(other.subject)
        )
    return _rare(one.subject) == _rare(other.subject)


def _rare(subject: str) -> frozenset[str]:
    """Return the stems of a subject's names and numbers; of all its words where it has neither."""
    names = [name.span for name in find_names(subject, language="en")]
    words = content_words(subject)
    rare = {
        word.stem
        for word in words
        if word.is_number
        or any(name.holds(word.span) and (name.start > 0 or " " in name.of(subject)) for name in names)
    }
    return frozenset(rare or {word.stem for word in words})


def relation_of(one: Fact, other: Fact) -> Relation:
    """Return how the values of two facts of one kind stand to each other."""
    kind = next((kind for kind in KINDS if kind.name is one.kind), None)
    if kind is not None:
        return kind.relation(one.value, other.value)
    same = stems_of(one.value_text) == stems_of(other.value_text)
    return Relation.SAME if same else Relation.COMPATIBLE
