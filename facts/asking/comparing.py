"""Which readings give a value for one thing, and how the values stand to each other.

Two figures are of one thing where they are of one sort, count the same and their sentences share what they say of it;
two dates where their sentences tell of the same event. Sentences that name different years or different names speak of
different things. Nothing is decided here: each value is shown with its sentence. This file knows nothing of stores.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from facts.answers import Agreement, Answer, Evidence
from facts.asking.repairing import LEAST_IDF, Counts, Term, Terms, idf
from facts.asking.surveying import Sighting
from facts.kinds import KINDS
from facts.kinds.base import Relation
from facts.model import Span
from facts.reading.dates import find_dates
from facts.reading.lexicon.synonyms import other_words
from facts.reading.names import find_names
from facts.reading.words import content_words, words_of
from facts.reports import Comparison, Reading
from facts.values import DateValue, FigureType, FigureValue, KindName, Precision, StatementValue, Value

FIGURES_SHARE, DATES_SHARE, WORDS_SHARE = 0.3, 0.5, 0.6
"""Share of the shorter sentence's own words that two sentences must have in common."""
MAX_COMPARISONS = 10
MAX_COMPARED = 120
"""Values that are held against each other, of the sentences that hold most of the subject."""
MAX_WORDS = 24
LONGEST_ABOUT = 80
_OF = re.compile(r"\bof\s+(?:the\s+)?$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Told:
    """A reading with what its sentence says besides: plain words, names and years."""

    reading: Reading
    words: frozenset[str]
    names: frozenset[str]
    years: frozenset[int]

    @property
    def place(self) -> tuple[str, int]:
        return (self.reading.evidence.citation.source, self.reading.evidence.value_span.start)


def told(kind: KindName, value: Value, evidence: Evidence, reading: Reading) -> Told:
    """Return a reading with what its sentence says, the value's own words left out."""
    quote = evidence.quote
    own = evidence.value_span.moved(-evidence.citation.span.start)
    if kind is KindName.STATEMENT:
        inside = content_words(quote, own.start, own.end)
        return Told(reading, frozenset(word.stem for word in inside if not word.is_number), frozenset(), frozenset())
    words_at, names, dates = _said(quote)
    words = {stem for span, stem in words_at if not own.meets(span)}
    counted = value.counted if isinstance(value, FigureValue) else None
    words -= {word.stem for word in words_of(counted or "")}
    years = {date.start.year for date in dates if date.start.year is not None}
    return Told(reading, frozenset(words), names, frozenset(years if kind is KindName.FIGURE else ()))


@lru_cache(maxsize=1_024)
def _said(quote: str) -> tuple[tuple[tuple[Span, str], ...], frozenset[str], tuple[DateValue, ...]]:
    """Return the plain words of a sentence, the stems of its names, and its dates, read once for all its values."""
    language = "ru" if any("\u0400" <= c <= "\u04ff" for c in quote[:200]) else "en"
    dates = find_dates(quote, language=language)
    named = [name.span for name in find_names(quote, language=language) if name.span.start > 0 or " " in name.name]
    words: list[tuple[Span, str]] = []
    names: set[str] = set()
    for word in content_words(quote):
        if word.is_number or any(date.span.holds(word.span) for date in dates):
            continue
        if any(name.holds(word.span) for name in named):
            names.add(word.stem)
        else:
            words.append((word.span, word.stem))
    return tuple(words), frozenset(names), tuple(d.value for d in dates if isinstance(d.value, DateValue))


def of_one_thing(one: Told, other: Told) -> bool:
    """Say whether two readings give a value for the same thing."""
    a, b = one.reading, other.reading
    if a.kind is not b.kind or a.evidence.citation == b.evidence.citation:
        return False
    share = WORDS_SHARE if a.kind is KindName.STATEMENT else DATES_SHARE
    if isinstance(a.value, FigureValue) and isinstance(b.value, FigureValue):
        if (a.value.type, a.value.unit) != (b.value.type, b.value.unit) or a.value.type is FigureType.ORDINAL:
            return False
        heads = _head(a.value), _head(b.value)
        if a.value.type is FigureType.COUNT and all(heads):
            if heads[0] != heads[1] and heads[1] not in _kin(heads[0]):
                return False
            share = FIGURES_SHARE
    if one.years and other.years and not one.years & other.years:
        return False
    if one.names and other.names and not one.names & other.names:
        return False
    return _shared(one.words, other.words) >= share


def _head(value: FigureValue) -> str:
    """Return the stem of the noun that a figure counts; "" where it counts nothing."""
    words = list(words_of(value.counted or ""))
    return words[-1].stem if words else ""


@lru_cache(maxsize=16_384)
def _shared(one: frozenset[str], other: frozenset[str]) -> float:
    if not one or not other:
        return 1.0 if one == other else 0.0
    met = sum(1 for stem in one if stem in other or not _kin(stem).isdisjoint(other))
    return min(1.0, met / min(len(one), len(other)))


@lru_cache(maxsize=16_384)
def _kin(stem: str) -> frozenset[str]:
    return frozenset(other for other, _ in other_words(stem))


# --- a subject across its sources ---------------------------------------------------------------------------------------------


def compared(sightings: Iterable[Sighting]) -> tuple[Comparison, ...]:
    """Return the things that at least two sentences give a value for, those first whose values differ.

    Inside one, the value that most sources have comes first; ties in text order.
    """
    nearest = sorted(sightings, key=lambda one: (-round(one.sentence.with_context, 3), one.place))[:MAX_COMPARED]
    everything = sorted(
        (
            told(one.reading.kind, one.reading.value, one.reading.evidence, one.reading)
            for one in nearest
            if one.reading.kind is not KindName.STATEMENT and not (_is_vague(one.reading.value) or _tells_which(one))
        ),
        key=lambda one: one.place,
    )
    things: list[list[Told]] = []
    for one in everything:
        home = next((thing for thing in things if all(of_one_thing(one, other) for other in thing)), None)
        if home is None:
            things.append([one])
        else:
            home.append(one)
    found = [_comparison(thing) for thing in things if len(thing) > 1]
    order = {Agreement.DIFFERENT: 0, Agreement.COMPATIBLE: 1}
    found.sort(key=lambda one: order.get(one.agreement, 2) if one.agreement else 2)
    return tuple(found[:MAX_COMPARISONS])


def _is_vague(value: Value) -> bool:
    if isinstance(value, DateValue):
        return value.precision is Precision.VAGUE or (value.window() is None and value.start.month is None)
    return isinstance(value, FigureValue) and value.number is None and value.low is None and value.high is None


def _tells_which(one: Sighting) -> bool:
    """Say whether a date only tells one thing from others of its name: "the storm of 1962" says not when it came."""
    evidence = one.reading.evidence
    before = evidence.quote[: evidence.value_span.start - evidence.citation.span.start]
    return one.reading.kind is KindName.DATE and _OF.search(before) is not None


def _comparison(thing: Sequence[Told]) -> Comparison:
    groups: list[list[Reading]] = []
    for one in thing:
        home = next((group for group in groups if relation(group[0], one.reading) is Relation.SAME), None)
        if home is None:
            groups.append([one.reading])
        else:
            home.append(one.reading)
    groups.sort(key=lambda group: -len({reading.evidence.citation.source for reading in group}))
    relations = {relation(a[0], b[0]) for n, a in enumerate(groups) for b in groups[n + 1 :]}
    agreement = None
    if relations:
        agreement = Agreement.DIFFERENT if Relation.DIFFERENT in relations else Agreement.COMPATIBLE
    first = groups[0][0]
    return Comparison(_about(first), first.kind, tuple(tuple(group) for group in groups), agreement)


def relation(one: Reading, other: Reading) -> Relation:
    """Return how the values of two readings of one kind stand to each other."""
    kind = next((kind for kind in KINDS if kind.name is one.kind), None)
    if kind is None:
        return Relation.SAME if one.value_text == other.value_text else Relation.COMPATIBLE
    return kind.relation(one.value, other.value)


def _about(reading: Reading) -> str:
    """Return what is counted, else the beginning of the sentence, in the source's words."""
    value = reading.value
    if isinstance(value, FigureValue) and value.counted and value.type is FigureType.COUNT:
        return value.counted
    quote = " ".join(reading.evidence.quote.split())
    return quote if len(quote) <= LONGEST_ABOUT else quote[: LONGEST_ABOUT - 1].rstrip() + "…"


# --- what else there is for one answer ------------------------------------------------------------------------------------------


def terms_of(evidence: Evidence, counts_of: Counts, passages: int) -> Terms:
    """Return the rarest words of an answer's sentence as terms, so that sentences that tell the same are searched."""
    words = {word.stem: word for word in content_words(evidence.quote) if not word.is_number}
    counts = counts_of.count_stems(words)
    terms = [
        Term(word, ((stem, 1.0),), max(LEAST_IDF, idf(passages, counts.get(stem, 0))), 1.0, is_name=False)
        for stem, word in words.items()
    ]
    terms.sort(key=lambda term: (-term.mass, term.word.span.start))
    return Terms(tuple(terms[:MAX_WORDS]), ())


def other_readings(answer: Answer, kind: KindName, sightings: Iterable[Sighting], limit: int) -> tuple[Reading, ...]:
    """Return the other sentences that give a value for the same thing as the answer, the nearest first."""
    if answer.typed is None:
        return ()
    speaker = answer.normalized.partition(" | ")[0] if isinstance(answer.typed, StatementValue) else None
    evidence = answer.evidence
    if kind is KindName.STATEMENT:
        evidence = _whole(evidence)
    mine = told(kind, answer.typed, evidence, Reading(kind, answer.typed, answer.value, answer.evidence, speaker))
    found = [
        (round(_shared(mine.words, one.words), 3), one)
        for one in (told(s.reading.kind, s.reading.value, s.reading.evidence, s.reading) for s in sightings)
        if of_one_thing(mine, one)
    ]
    found.sort(key=lambda pair: (-pair[0], pair[1].place))
    return tuple(one.reading for _, one in found[: max(limit, 0)])


def _whole(evidence: Evidence) -> Evidence:
    """Return the evidence with all of its words as the value: who said it stands in them, whichever was asked."""
    return Evidence(
        evidence.citation, evidence.quote, evidence.citation.span, evidence.title, evidence.published,
        evidence.publisher, evidence.url,
    )  # fmt: skip
