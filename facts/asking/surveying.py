"""What the sources say of a subject, sentence by sentence: who said what, and what happened when.

Nothing here is an answer: a survey lists readings with their sentences, and whoever asked judges. A sentence is about a
subject where it holds most of its words, its heading and the sentence before counting for less. This file knows nothing
of stores; values that stand for one thing are put together in ``facts.asking.comparing``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from facts.answers import Evidence
from facts.asking.attributing import by_asked_speaker, speaker_name
from facts.asking.gating import is_name
from facts.asking.matching import RankedPassage, RankedSentence
from facts.asking.question import Question
from facts.asking.repairing import Terms
from facts.facts import Cited, Fact, FactState
from facts.kinds import KINDS
from facts.model import Citation, Published, Source, Span
from facts.reading.speech_questions import SpeechQuestion
from facts.reading.words import content_words
from facts.reports import Reading
from facts.values import DateValue, Mention, StatementValue

ABOUT = 0.55
"""Share of the subject that a sentence must hold with its context: as much as an answer's."""
LEAST_SAID = 0.5
"""Share of what is asked about that a statement must hold, the rest of its sentence counting for less."""
IN_SENTENCE = 0.8


@dataclass(frozen=True, slots=True)
class Sighting:
    """A mention in a sentence of a ranked passage, with the reading that people are shown."""

    reading: Reading
    mention: Mention
    passage: RankedPassage
    sentence: RankedSentence

    @property
    def place(self) -> tuple[str, int]:
        """Where it stands: by source, then in text order."""
        return (self.reading.evidence.citation.source, self.mention.span.start)


@dataclass(frozen=True, slots=True)
class Survey:
    """What was searched and found: the passages with their values, their sources, and the facts that are published."""

    ranked: tuple[RankedPassage, ...]
    mentions: Mapping[int, Sequence[Mention]]
    sources: Mapping[str, Source]
    facts: Sequence[Fact] = ()

    def sightings(self) -> Iterator[Sighting]:
        """Yield every mention with the sentence it begins in, passage by passage."""
        return self._sightings(lambda *_: True)

    def about(self, terms: Terms) -> Iterator[Sighting]:
        """Yield the mentions whose sentence is about the subject: most of its words, and each name in the passage."""

        def is_about(passage: RankedPassage, sentence: RankedSentence) -> bool:
            if sentence.with_context < ABOUT:
                return False
            present = frozenset(stem for group in passage.candidate.terms for stem in group)
            return all(term.matched(present) for term in terms.terms if is_name(term, passage.candidate.text))

        return self._sightings(is_about)

    def _sightings(self, wanted: Callable[[RankedPassage, RankedSentence], bool]) -> Iterator[Sighting]:
        resting = _resting(self.facts)
        for passage in self.ranked:
            for mention in self.mentions.get(passage.candidate.key, ()):
                sentence = next((one for one in passage.sentences if one.span.meets(mention.span)), None)
                if sentence is not None and wanted(passage, sentence):
                    reading = _reading(passage, mention, self.sources[passage.candidate.source], resting)
                    yield Sighting(reading, mention, passage, sentence)


Resting = Mapping[tuple[str, int], Sequence[tuple[Span, Fact]]]


def _resting(facts: Iterable[Fact]) -> Resting:
    """Return the published facts by the edition they cite, each with the words it rests on."""
    found: dict[tuple[str, int], list[tuple[Span, Fact]]] = {}
    for fact in facts:
        if isinstance(fact.basis, Cited) and fact.state is FactState.PUBLISHED:
            cited = fact.basis.citation
            found.setdefault((cited.source, cited.edition), []).append((fact.basis.value, fact))
    return found


def _reading(passage: RankedPassage, mention: Mention, source: Source, resting: Resting) -> Reading:
    candidate = passage.candidate
    offset = candidate.start
    kind = next((kind for kind in KINDS if kind.name is mention.kind), None)
    span = mention.span
    if kind is not None:
        span = kind.narrow(candidate.text, Mention(span.moved(-offset), mention.value), None).moved(offset)
    quoted = [one.span for one in passage.sentences if one.span.meets(span)]
    cover = Span(min(one.start for one in quoted), max(one.end for one in quoted))
    span = Span(max(span.start, cover.start), min(span.end, cover.end))
    cited = Citation(candidate.source, candidate.edition, cover)
    quote = cover.moved(-offset).of(candidate.text)
    evidence = Evidence(cited, quote, span, source.title, source.published, source.publisher, source.url)
    vouched = (
        fact.number
        for words, fact in resting.get((candidate.source, candidate.edition), ())
        if fact.kind is mention.kind and words.meets(mention.span)
    )
    speaker = speaker_name(passage, mention.value) if isinstance(mention.value, StatementValue) else None
    return Reading(mention.kind, mention.value, evidence.value_text, evidence, speaker, next(vouched, None))


# --- who said what ---------------------------------------------------------------------------------------------------------


def said_by(who: Question, speaker: Terms, about: Terms | None, survey: Survey, limit: int) -> tuple[Reading, ...]:
    """Return what somebody said, what is most about ``about`` first, then in text order.

    ``speaker`` are the terms of the name asked for, ``about`` those of the subject, None for all that was said.
    """
    asked = SpeechQuestion("what", speaker=Span(0, len(who.text)))
    scored: list[tuple[float, Sighting]] = []
    for sighting in survey.sightings():
        value = sighting.mention.value
        if not isinstance(value, StatementValue):
            continue
        candidate = sighting.passage.candidate
        content = frozenset(
            word.stem
            for word in content_words(
                candidate.text,
                sighting.mention.span.start - candidate.start,
                sighting.mention.span.end - candidate.start,
            )
        )
        whole = frozenset(candidate.terms[1 + sighting.sentence.number])
        suits = by_asked_speaker(who, asked, speaker, sighting.reading.speaker, whole - content)
        held = 1.0
        if about is not None:
            held = (
                sum(t.mass * max(t.matched(content), IN_SENTENCE * t.matched(whole)) for t in about.terms) / about.mass
            )
        if suits > 0 and held >= LEAST_SAID:
            scored.append((round(suits * held, 3) if about is not None else 1.0, sighting))
    scored.sort(key=lambda one: (-one[0], one[1].place))
    return tuple(sighting.reading for _, sighting in scored[: max(limit, 0)])


# --- what happened when ------------------------------------------------------------------------------------------------------


def in_order(
    terms: Terms, survey: Survey, first: Published | None, last: Published | None, limit: int
) -> tuple[Reading, ...]:
    """Return the dated sentences about a subject in calendar order, between two days where they are given.

    Dates without a place in the calendar are left out. Where there are more than ``limit``, those are shown that hold
    most of the subject.
    """
    dated: dict[tuple[str, int, tuple[str, str]], tuple[tuple[str, str], Sighting]] = {}
    for sighting in survey.about(terms):
        value = sighting.mention.value
        window = value.window() if isinstance(value, DateValue) else None
        if window is None or (first and window[1] < first.first_day) or (last and window[0] > last.last_day):
            continue
        cited = sighting.reading.evidence.citation
        dated.setdefault((cited.source, cited.span.start, window), (window, sighting))
    best = sorted(dated.values(), key=lambda one: (-round(one[1].sentence.with_context, 3), one[0], one[1].place))
    return tuple(
        sighting.reading for _, sighting in sorted(best[: max(limit, 0)], key=lambda one: (one[0], one[1].place))
    )
