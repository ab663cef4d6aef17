"""Which of the mentions in the ranked passages answers the question: a typed choice, each with its reasons.

Every mention of the asked kind gets one score out of a few parts that can be read in a sentence: how well its sort
suits, how much of the question its sentence holds, how near the question's words stand to it, whether it counts what
is asked for. Values that stand in the question itself are no answer to it. All weights are in ``Weights``. This file
knows nothing of thresholds (``facts.asking.deciding``).
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from facts.answers import QuestionKind
from facts.asking.choice import Choice
from facts.asking.matching import CARRIED_WEIGHT, RankedPassage, RankedSentence
from facts.asking.placing import Placed, placed
from facts.asking.question import Question
from facts.asking.repairing import Terms
from facts.kinds import KINDS
from facts.kinds.base import Kind, WantedFigure
from facts.model import Span
from facts.reading.words import words_of
from facts.values import DateValue, FigureValue, KindName, Mention


@dataclass(frozen=True, slots=True)
class Weights:
    """What each part of a choice counts. Set by hand on public sets; the measurements are in ``bench/RESULTS.md``."""

    sentence: float = 1.0
    passage: float = 0.6
    nearness: float = 0.9
    counted: float = 0.8
    nearness_scale: float = 7.0
    """Words at which nearness has halved."""


WEIGHTS = Weights()
SHARED_STEPS = 3.0
"""Steps that a word before all values of a sentence is farther from a later value than from the first."""
LABELLED, OTHER_LABEL = 0.9, 0.5
"""Nearness of a value in brackets behind a name that the question has, and what is left of it behind another name."""
OF_A_PART = 0.75
"""What the whole is worth beside its part."""
MAX_READ = 10
"""Passages whose mentions are looked at."""


def kinds_of(question: Question) -> tuple[KindName, ...]:
    """Return the kinds of mention that can answer the question, and dates, for its period."""
    match question.kind:
        case QuestionKind.DATE:
            return (KindName.DATE,)
        case QuestionKind.FIGURE:
            return (KindName.FIGURE, KindName.DATE)
        case QuestionKind.STATEMENT:
            return (KindName.STATEMENT, KindName.DATE)
        case QuestionKind.OTHER:
            return ()


def choose(
    question: Question,
    terms: Terms,
    ranked: Sequence[RankedPassage],
    mentions: Mapping[int, Sequence[Mention]],
) -> tuple[Choice, ...]:
    """Return every mention of the asked kind as a choice, best first; ties by source, then place."""
    kind = next((kind for kind in KINDS if kind.asks is question.kind), None)
    if kind is None:
        return ()
    asked = _asked(terms)
    choices: list[Choice] = []
    top = ranked[0].score if ranked else 1.0
    for passage in ranked:
        of_passage = [m for m in mentions.get(passage.candidate.key, ()) if m.kind is kind.name]
        for sentence in passage.sentences:
            inside = [m for m in of_passage if sentence.span.holds(m.span)]
            if inside:
                choices.extend(_of_sentence(question, terms, asked, passage, sentence, inside, kind, top))
    choices.sort(key=lambda c: (-c.score, c.passage.candidate.source, c.answer.start))
    return tuple(choices)


def _of_sentence(
    question: Question,
    terms: Terms,
    asked: _Asked,
    passage: RankedPassage,
    sentence: RankedSentence,
    inside: Sequence[Mention],
    kind: Kind,
    top: float,
) -> list[Choice]:
    candidate = passage.candidate
    offset = candidate.start
    begin = sentence.span.start
    words = placed(candidate.text[begin - offset : sentence.span.end - offset])
    opening = min(mention.span.start for mention in inside) - begin
    bearing = [n for n, stem in enumerate(words.stems) if stem in asked.stems]
    standing = passage.score / top if top else 0.0
    result = []
    for mention in inside:
        suits = kind.suits(mention.value, question.wanted)
        if _is_given(question, mention):
            suits *= 0.08
        nearness = _nearness(terms, sentence, words, bearing, mention.span.moved(-begin), opening)
        counted = _counted(question, asked, words, mention, begin)
        whole = _whole_of(candidate.text, mention, inside, offset)
        if whole is not None:
            # "two of the seven piers were unsafe": what is said, is said of the two.
            nearness = max(nearness, _nearness(terms, sentence, words, bearing, whole.span.moved(-begin), opening))
            counted = _counted(question, asked, words, whole, begin)
        elif any(_whole_of(candidate.text, other, inside, offset) is mention for other in inside):
            suits *= OF_A_PART
        nearness = _labelled(candidate.text, words, terms, mention.span.moved(-offset), begin - offset, nearness)
        score = suits * (
            WEIGHTS.sentence * sentence.with_context
            + WEIGHTS.passage * standing
            + WEIGHTS.nearness * nearness
            + WEIGHTS.counted * (0.5 if counted is None else counted)
        )
        moved = kind.narrow(candidate.text, Mention(mention.span.moved(-offset), mention.value), question.wanted)
        result.append(
            Choice(mention, moved.moved(offset), passage, sentence, score, suits, counted, nearness, standing)
        )
    return result


def _labelled(text: str, words: Placed, terms: Terms, span: Span, begin: int, nearness: float) -> float:
    """Return the nearness of a value in brackets by the name before them: "the Reds (41) ahead of the Blues (33)"."""
    if span.start < 2 or text[span.start - 1] != "(":
        return nearness
    before = words.ended_by(span.start - 1 - begin)
    if not before or not text[begin + words.starts[before - 1]].isupper():
        return nearness
    label = {words.stems[before - 1]}
    return max(nearness, LABELLED) if any(term.matched(label) for term in terms.terms) else nearness * OTHER_LABEL


_PARTITIVE = re.compile(
    r"\s*(?:[^\W\d]\w*\s+){0,2}(?:of|out of|из)\s+(?:the|its|their|his|her|our|those|these|all)?\s*", re.IGNORECASE
)


def _whole_of(text: str, part: Mention, inside: Sequence[Mention], offset: int) -> Mention | None:
    """Return the figure that ``part`` is a part of: the seven in "two of the seven". Nothing is a part of nothing."""
    value = part.value
    if not isinstance(value, FigureValue) or value.number == 0:
        return None
    for other in inside:
        if other.span.start > part.span.end and isinstance(other.value, FigureValue):
            if _PARTITIVE.fullmatch(text, part.span.end - offset, other.span.start - offset):
                return other
            return None
    return None


def _nearness(
    terms: Terms, sentence: RankedSentence, words: Placed, bearing: Sequence[int], span: Span, opening: int
) -> float:
    """Return the share of the question's mass found in the sentence, each term discounted by its distance.

    ``bearing`` are the words that the question has; ``span`` and ``opening``, where the sentence's first value starts,
    are offsets in the sentence.
    """
    places = words.places
    first = min(words.ended_by(span.start), len(words) - 1)
    last = max(words.begun_before(span.end) - 1, 0)
    before_all = words.ended_by(opening)
    between = places[before_all] if before_all < len(words) else 0.0
    distance: dict[str, float] = {}
    for n in bearing:
        if first <= n <= last:
            continue
        steps = places[first] - places[n] if n < first else places[n] - places[last]
        if n < before_all and opening < span.start:
            # "The mill opened in 1902 and closed in 1931": what stands before all values is said of all of them.
            steps = min(steps, between - places[n] + SHARED_STEPS)
        if steps < distance.get(words.stems[n], math.inf):
            distance[words.stems[n]] = steps
    total = 0.0
    for term in terms.terms:
        best = 0.0
        for stem, weight in (*term.alternatives, *term.synonyms):
            if stem in distance:
                best = max(best, weight / (1 + (distance[stem] - 1) / WEIGHTS.nearness_scale))
        if term in sentence.carried and places:
            best = max(best, CARRIED_WEIGHT / (1 + places[first] / WEIGHTS.nearness_scale))
        total += term.mass * best
    return total / terms.mass


@dataclass(frozen=True, slots=True)
class _Asked:
    """The question's stems: all that stand for a term, and for each stem of the question those."""

    stems: frozenset[str]
    forms: Mapping[str, frozenset[str]]


def _asked(terms: Terms) -> _Asked:
    found = {term: frozenset(s for s, _ in (*term.alternatives, *term.synonyms)) for term in terms.terms}
    return _Asked(
        frozenset[str]().union(*found.values()),
        {term.word.stem: stems | {term.word.stem} for term, stems in found.items()},
    )


def _counted(question: Question, asked: _Asked, words: Placed, mention: Mention, begin: int) -> float | None:
    """Return the share of what is counted in the question that stands right at the figure."""
    wanted = question.wanted
    if not isinstance(wanted, WantedFigure) or not wanted.counted:
        return None
    start, end = mention.span.start - begin, mention.span.end - begin
    behind, ahead = words.begun_before(end), words.ended_by(start)
    after, before = words.stems[behind : behind + 6], words.stems[max(ahead - 3, 0) : ahead]
    inside = words.stems[words.begun_before(start) : words.ended_by(end)]
    value = mention.value
    spoken = {w.stem for w in words_of(value.counted)} if isinstance(value, FigureValue) and value.counted else set()
    total = found = 0.0
    for place, stem in enumerate(reversed(wanted.counted)):
        weight = 1.0 if place == 0 else 0.5  # the head noun stands last: "fishing boats"
        accepted = asked.forms.get(stem, frozenset((stem,)))
        total += weight
        if not accepted.isdisjoint(spoken) or not accepted.isdisjoint(inside):
            found += weight
        elif not accepted.isdisjoint(after[:3]):
            found += 0.9 * weight
        elif not accepted.isdisjoint(after):
            found += 0.6 * weight
        elif not accepted.isdisjoint(before):
            found += 0.5 * weight
    return found / total


def _is_given(question: Question, mention: Mention) -> bool:
    """Say whether the question itself holds the value, so that repeating it would answer nothing."""
    value = mention.value
    if isinstance(value, DateValue):
        for given in question.dates:
            if isinstance(given.value, DateValue) and _no_finer(value, given.value):
                return True
    if isinstance(value, FigureValue) and value.number is not None:
        return any(isinstance(g.value, FigureValue) and g.value.number == value.number for g in question.figures)
    return False


def _no_finer(value: DateValue, given: DateValue) -> bool:
    """Say whether ``value`` tells nothing that ``given`` does not: all its parts stand in the question."""
    if value.end is not None and given.end is None:
        return False
    a, b = value.start, given.start
    pairs = ((a.year, b.year), (a.month, b.month), (a.day, b.day), (a.season, b.season), (a.time, b.time))
    return all(x is None or x == y for x, y in pairs) and any(x is not None for x, _ in pairs)
