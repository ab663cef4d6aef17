"""A sentence of a source as a witness: its words, its values, what stands before it, and how it is cited.

Witnesses are made of the passages that a search proposed, or of the card of a published fact, which brings the sentence it
rests on. Offsets are those of the sentence, so that it can be held against a claim without knowing where it stands. This
file knows nothing of claims.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property, lru_cache

from facts.answers import Evidence
from facts.asking.laying import layout_of
from facts.asking.matching import RankedPassage
from facts.asking.publishing import Proof
from facts.checking.claims.answered import answered, is_question
from facts.checking.claims.distances import with_distances
from facts.checking.words.denials import denials, falsity, reservations
from facts.checking.words.verbs import DEEDS, is_of_a_thing
from facts.facts import Cited, Fact
from facts.index import Candidate
from facts.model import Citation, Source, Span
from facts.reading.names import find_names
from facts.reading.words import Word, content_words, stems_in, words_in
from facts.values import DateValue, Form, Mention, StatementValue

_QUOTED = re.compile(r"“[^“”]*”|«[^«»]*»|\"[^\"]*\"")
_CROWD = re.compile(
    r"(?:an?\s+|the\s+)?(?:(?:large|larger|great|greater|small|smaller|vast|clear)\s+)?(?:proportion|share|majority|minority|half|third|quarter|number|respondents|most|many|few)\b",
    re.IGNORECASE,
)
_ADMITS = re.compile(r"\s+(?:\d|(?:the|its|his|her|their|about|some|over|more than|no)\s+[\w,.]+\s+\w+)")
"""What is admitted and is no words: a ward admitted 31 patients."""
LEAST_QUOTED = 4
LEAST_WEIGHT = 0.6
"""What another word for a claim's counts: a clear synonym."""


@dataclass(frozen=True, slots=True)
class Around:
    """Where a sentence stands: the passage that the search proposed, the sentence's number in it, and all that is read there."""

    candidate: Candidate
    number: int
    mentions: Sequence[Mention]


@dataclass(frozen=True)
class Witness:
    """One sentence with what is read in it and around it.

    ``text`` is the sentence and ``start`` where it begins in its edition; the spans of ``mentions`` are those of ``text``
    and can begin before it or end behind it (a quotation of two sentences). ``earlier`` is what stands before it in its
    passage, ``heading`` the title's stems. ``last_date`` is the nearest date before the sentence. ``coverage`` is the share
    of the claim that the search saw in it. ``fact`` is the published fact it brings, ``own`` the spans of that fact's value.
    ``is_given`` says that it was handed over with the claim, so that what it leaves unsaid can be the claim's subject. ``refusal`` is the "no" of a question with its
    answer, which are one witness (``is_answered``). A clause (``clauses``) has the ``whole`` sentence that is shown;
    it ``goes_on`` where its subject stands before it, and ``repeats`` a verb whose object it need not name again.
    ``around`` is where a sentence of a source stands, so that its neighbours can be asked for.
    """

    text: str
    start: int
    stems: frozenset[str]
    mentions: tuple[Mention, ...]
    earlier: str
    heading: frozenset[str]
    last_date: DateValue | None
    source: Source
    edition: int
    coverage: float
    is_given: bool = False
    fact: int | None = None
    own: tuple[Span, ...] = ()
    cited: Evidence | None = None
    refusal: Span | None = None
    is_answered: bool = False
    whole: str | None = None
    goes_on: bool = False
    repeats: bool = False
    around: Around | None = field(default=None, compare=False, repr=False)

    @cached_property
    def words(self) -> tuple[Word, ...]:
        return words_in(self.text)

    @cached_property
    def all_stems(self) -> frozenset[str]:
        return stems_in(self.text)

    @cached_property
    def names(self) -> tuple[tuple[Span, str], ...]:
        return names_in(self.text)

    @cached_property
    def earlier_stems(self) -> frozenset[str]:
        return stems_in(self.earlier)

    @cached_property
    def falsity(self) -> Span | None:
        return falsity(self.text)

    @cached_property
    def quotations(self) -> tuple[Span, ...]:
        """What stands in quotation marks, of four words and more: a title or a single word is no quotation."""
        return tuple(
            Span(*found.span()) for found in _QUOTED.finditer(self.text) if len(words_in(found[0])) >= LEAST_QUOTED
        )

    @cached_property
    def denials(self) -> tuple[Span, ...]:
        return denials(self.text)

    @cached_property
    def reservations(self) -> tuple[Span, ...]:
        return reservations(self.text)

    @property
    def statements(self) -> tuple[tuple[Span, StatementValue], ...]:
        return tuple((m.span, m.value) for m in self.mentions if isinstance(m.value, StatementValue))

    @property
    def reports(self) -> tuple[tuple[Span, StatementValue], ...]:
        """The statements that somebody makes: not what a court orders, and not "the institute's reports"."""
        return tuple((span, value) for span, value in self.statements if not self._is_deed(value))

    def _is_deed(self, value: StatementValue) -> bool:
        if value.speaker is not None and _CROWD.match(self.text, max(0, value.speaker.start)):
            return True  # who is asked in a survey gives a share
        if value.verb in DEEDS or any(
            m.value == value and is_of_a_thing(value, m.span.of(self.text)) for m in self.mentions
        ):
            return True
        if value.verb == "add" and value.form is Form.REPORTED and value.cue is not None:
            return not re.match(r"\W*that\b", self.text[value.cue.end :])  # added a wing, added that it rained
        if value.verb == "admit" and value.form is Form.REPORTED and value.cue is not None:
            return _ADMITS.match(self.text[value.cue.end :]) is not None
        before = self.text[: value.cue.start].rstrip() if value.cue is not None else ""
        return before.endswith(("'s", "’s"))

    def speaker_of(self, value: StatementValue) -> str | None:
        """Return who said it: the name the text has for the speaker, else the words as written in this sentence."""
        if value.speaker_name:
            return value.speaker_name
        inside = Span(0, len(self.text))
        return value.speaker.of(self.text) if value.speaker is not None and inside.holds(value.speaker) else None

    def evidence(self, span: Span) -> Evidence:
        """Return the sentence as evidence with a stretch of it marked; for a fact, what it rests on."""
        if self.cited is not None:
            return self.cited
        text = self.text if self.whole is None else self.whole
        inside = Span(min(max(span.start, 0), len(text)), min(max(span.end, 0), len(text)))
        citation = Citation(self.source.id, self.edition, Span(self.start, self.start + len(text)))
        return Evidence(
            citation, text, inside.moved(self.start), self.source.title, self.source.published,
            self.source.publisher, self.source.url,
        )  # fmt: skip


@lru_cache(maxsize=512)
def names_in(text: str) -> tuple[tuple[Span, str], ...]:
    """Return the names of a sentence; many claims of one message are held against the same sentences."""
    language = "ru" if any("\u0400" <= c <= "\u04ff" for c in text[:200]) else "en"
    return tuple((name.span, name.name) for name in find_names(text, language=language))


@dataclass(frozen=True, slots=True)
class Near:
    """A sentence of a proposed passage, by its number there, with the share of a claim that it holds."""

    candidate: Candidate
    number: int
    coverage: float


def witnesses(
    near: Iterable[Near],
    mentions: Mapping[int, Sequence[Mention]],
    sources: Mapping[str, Source],
    *,
    is_given: bool = False,
) -> Iterator[Witness]:
    """Yield the sentences as witnesses, with their context; a question that nothing answers is none."""
    for one in near:
        candidate = one.candidate
        here = mentions.get(candidate.key, ())
        span = candidate.sentences[one.number]
        text = span.moved(-candidate.start).of(candidate.text)
        refusal: Span | None = None
        is_answered = False
        stems = frozenset(candidate.terms[1 + one.number])
        if is_question(candidate, one.number, text) and not _is_somebodys(text, span, here):
            reply = answered(candidate, one.number)
            if reply is None:
                continue  # a question alone says nothing
            span, refusal = reply
            is_answered = True
            text = span.moved(-candidate.start).of(candidate.text)
            stems = frozenset(word.stem for word in content_words(text))
        yield _sentence(
            Around(candidate, one.number, here), span, stems, sources[candidate.source], one.coverage,
            is_given=is_given, refusal=refusal, is_answered=is_answered,
        )  # fmt: skip


def _is_somebodys(text: str, span: Span, mentions: Sequence[Mention]) -> bool:
    """Say whether a question is what somebody is quoted with: then it says what they asked."""
    if _QUOTED_QUESTION.search(text) is None:
        return False
    return any(
        isinstance(m.value, StatementValue) and m.value.speaker is not None and m.span.meets(span) for m in mentions
    )


_QUOTED_QUESTION = re.compile(r"[“«\"][^“”«»\"]*\?[”»\"]\W*$")


def only_said(witness: Witness, content: Span) -> Witness:
    """Return the sentence without what stands around a statement in it: who speaks has no part in what is said."""
    inside = Span(max(0, content.start), min(len(witness.text), content.end))
    text = " " * inside.start + inside.of(witness.text) + " " * (len(witness.text) - inside.end)
    return replace(witness, text=text, earlier=f"{witness.earlier} {witness.text[: inside.start]}", whole=witness.text)


def neighbour(witness: Witness, by: int) -> Witness | None:
    """Return the sentence that stands so many behind a witness in its passage, before it where that is negative; None for none."""
    around = witness.around
    if around is None or not 0 <= around.number + by < len(around.candidate.sentences):
        return None
    candidate, number = around.candidate, around.number + by
    return _sentence(
        Around(candidate, number, around.mentions), candidate.sentences[number],
        frozenset(candidate.terms[1 + number]), witness.source, witness.coverage, is_given=witness.is_given,
    )  # fmt: skip


def _sentence(
    around: Around,
    span: Span,
    stems: frozenset[str],
    source: Source,
    coverage: float,
    *,
    is_given: bool,
    refusal: Span | None = None,
    is_answered: bool = False,
) -> Witness:
    candidate, here = around.candidate, around.mentions
    text = span.moved(-candidate.start).of(candidate.text)
    before = [m.value for m in here if m.span.end <= span.start and isinstance(m.value, DateValue)]
    return Witness(
        text=text,
        start=span.start,
        stems=stems,
        mentions=with_distances((moved(m, -span.start) for m in here if m.span.meets(span)), text),
        earlier=candidate.text[: span.start - candidate.start],
        heading=frozenset(candidate.terms[0]),
        last_date=before[-1] if before else None,
        source=source,
        edition=candidate.edition,
        coverage=coverage,
        is_given=is_given,
        refusal=refusal,
        is_answered=is_answered,
        around=around,
    )


def fact_witness(fact: Fact, card: RankedPassage, mentions: Sequence[Mention], proof: Proof | None) -> Witness | None:
    """Return the card of a published fact as a witness; None for a note, which has no sentence to show.

    Its text is the line of subject and value with the quotation behind it.
    """
    if not isinstance(fact.basis, Cited) or proof is None:
        return None
    layout = layout_of(fact)
    candidate = card.candidate
    begin = layout.line.start
    text = candidate.text[begin:]
    cited = fact.basis.citation
    source = proof.source
    evidence = Evidence(
        cited, proof.quote, fact.basis.value, source.title, source.published, source.publisher, source.url
    )
    own = tuple(span.moved(-begin) for span in (layout.value, layout.cited) if span is not None)
    return Witness(
        text=text,
        start=begin,
        stems=frozenset(candidate.terms[-1]),
        mentions=tuple(moved(m, -begin) for m in mentions if m.span.start >= begin),
        earlier="",
        heading=frozenset(),
        last_date=None,
        source=source,
        edition=cited.edition,
        coverage=card.coverage,
        fact=fact.number,
        own=own,
        cited=evidence,
    )


def moved(mention: Mention, by: int) -> Mention:
    """Return the mention in other offsets; one that begins earlier is cut to what lies behind."""
    value = mention.value
    if isinstance(value, StatementValue):
        value = replace(value, speaker=_shifted(value.speaker, by), cue=_shifted(value.cue, by))
    return Mention(_shifted(mention.span, by) or Span(0, 0), value)


def _shifted(span: Span | None, by: int) -> Span | None:
    """Return the span moved; None for one that lies wholly before, cut for one that begins before."""
    if span is None or span.end + by <= 0:
        return None
    return Span(max(0, span.start + by), span.end + by)
