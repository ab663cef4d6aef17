"""A sentence of a source as a witness: its words, its values, what stands before it, and how it is cited.

Witnesses are made of the passages that a search proposed, or of the card of a published fact, which brings the sentence it
rests on. Offsets are those of the sentence, so that it can be held against a claim without knowing where it stands. This
file knows nothing of claims.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property, lru_cache

from facts.answers import Evidence
from facts.checking.claims.polling import CROWD
from facts.checking.words.denials import denials, falsity, reservations
from facts.checking.words.phrases import phrases_in
from facts.checking.words.predicates import DEEDS, is_of_a_thing
from facts.index import Candidate
from facts.model import Citation, Source, Span
from facts.reading.names import find_names
from facts.reading.words import Word, stems_in, words_in
from facts.values import DateValue, Form, Mention, StatementValue

_QUOTED = re.compile(r"“[^“”]*”|«[^«»]*»|\"[^\"]*\"")
_ADMITS = re.compile(r"\s+(?:\d|(?:the|its|his|her|their|about|some|over|more than|no)\s+[\w,.]+\s+\w+)")
"""What is admitted and is no words: a ward admitted 31 patients."""
_OPENS_PART = re.compile(r"\s+(?:the\s+)?", re.IGNORECASE)
LEAST_QUOTED = 4
LEAST_WEIGHT = 0.6
"""What another word for a claim's counts: a clear synonym."""


@dataclass(frozen=True, slots=True)
class Around:
    """Where a sentence stands: the passage that the search proposed, the sentence's number in it, and all that is read there.

    ``over`` is the date of the part of the source that the passage stands in, ``told`` what the source has told before it, where
    that was asked for.
    """

    candidate: Candidate
    number: int
    mentions: Sequence[Mention]
    over: DateValue | None = None
    told: str = ""


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
    def phrased_stems(self) -> frozenset[str]:
        """The stems of the words and of what the turns of phrase stand for."""
        phrases = phrases_in(self.text)
        return self.all_stems.union(*(phrase.stems for phrase in phrases)) if phrases else self.all_stems

    @cached_property
    def by_stem(self) -> Mapping[str, Span]:
        """Where each of ``phrased_stems`` stands first."""
        places: dict[str, Span] = {}
        for word in self.words:
            places.setdefault(word.stem, word.span)
        for phrase in phrases_in(self.text):
            for said in phrase.stems:
                places.setdefault(said, phrase.span)
        return places

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
    def told(self) -> str:
        """What its source has told before its passage, paragraph by paragraph, where that was asked for."""
        return self.around.told if self.around is not None else ""

    @property
    def statements(self) -> tuple[tuple[Span, StatementValue], ...]:
        return tuple((m.span, m.value) for m in self.mentions if isinstance(m.value, StatementValue))

    @property
    def reports(self) -> tuple[tuple[Span, StatementValue], ...]:
        """The statements that somebody makes: not what a court orders, and not "the institute's reports"."""
        return tuple((self._own_part(span), value) for span, value in self.statements if not self._is_deed(value))

    def _own_part(self, content: Span) -> Span:
        """Return what somebody says without the part behind a semicolon that tells of another by name."""
        at = self.text.find(";", max(0, content.start), max(0, content.end))
        opens = _OPENS_PART.match(self.text, at + 1) if at >= 0 else None
        if opens is None or not any(span.start <= opens.end() <= span.end for span, _ in self.names):
            return content
        return Span(content.start, at)

    def _is_deed(self, value: StatementValue) -> bool:
        if value.speaker is not None and CROWD.match(self.text, max(0, value.speaker.start)):
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


_CYRILLIC = re.compile(r"[\u0400-\u04ff]")


@lru_cache(maxsize=512)
def names_in(text: str) -> tuple[tuple[Span, str], ...]:
    """Return the names of a sentence; many claims of one message are held against the same sentences."""
    language = "ru" if _CYRILLIC.search(text, 0, 200) else "en"
    return tuple((name.span, name.name) for name in find_names(text, language=language))


@dataclass(frozen=True, slots=True)
class Near:
    """A sentence of a proposed passage, by its number there, with the share of a claim that it holds."""

    candidate: Candidate
    number: int
    coverage: float


def only_said(witness: Witness, content: Span) -> Witness:
    """Return the sentence without what stands around a statement in it: who speaks has no part in what is said."""
    inside = Span(max(0, content.start), min(len(witness.text), content.end))
    text = " " * inside.start + inside.of(witness.text) + " " * (len(witness.text) - inside.end)
    return replace(witness, text=text, earlier=f"{witness.earlier} {witness.text[: inside.start]}", whole=witness.text)
