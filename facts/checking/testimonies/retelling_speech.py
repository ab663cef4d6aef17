"""What somebody said, retold: the same speaker and most of the words of what was said, or another speaker and nearly all.

The values within a statement are compared as ever; what is denied within it, and on which day it was said, too. Whether it was
said at all is told by a source's very words alone. This file knows nothing of claims that somebody else's words are not in.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from facts.asking.attributing import DENYING
from facts.asking.repairing import Terms
from facts.checking.claims.clauses import is_torn
from facts.checking.claims.splitting import Claim
from facts.checking.claims.witnesses import Witness, only_said
from facts.checking.claims.wording import Wording
from facts.checking.subjects.denying import denies_a_like_deed
from facts.checking.subjects.describing import described_in
from facts.checking.subjects.leading import countries_before, pair_before
from facts.checking.testimonies.calling import is_called
from facts.checking.testimonies.framing import another_time, when_it_was_said
from facts.checking.testimonies.levels import is_of_its_speaker, is_told_of, is_told_to_another
from facts.checking.testimonies.offices import are_those_before, is_same_office
from facts.checking.testimonies.saying_parts import is_of_two_parts
from facts.checking.testimonies.sharing import Shared, may_be_exchanged, shared, tells_which
from facts.checking.testimonies.speakers import (
    is_described,
    is_of_another_people,
    is_same_speaker,
    is_who_said_it,
    named_beside,
    speaker_span,
)
from facts.checking.testimonies.speaking_against import speaks_against
from facts.checking.testimonies.telling_apart import is_another
from facts.checking.testimonies.testimony import Point, Testimony
from facts.checking.testimonies.warning import warns_of_it
from facts.checking.testimonies.weighing_speakers import called, is_denied_there, spoken_of, without_statements
from facts.checking.testimonies.weighing_values import verb_span
from facts.checking.values.granting import counts_another
from facts.checking.values.pairing import Pair, is_granted, paired
from facts.checking.words.denials import denials
from facts.checking.words.plans import is_only_meant
from facts.model import Span
from facts.reading.words import words_in
from facts.values import DateValue, Mention, StatementValue
from facts.verdicts import Basis, Remark, Verdict

LEAST_SAID = 0.5
"""Share of a statement's words that a sentence must hold, where the speaker is the same."""
LEAST_DENIED = 0.65
"""The same to say that the speaker said the contrary."""
LEAST_OTHERS = 0.7
"""The same to say that somebody else said it, or that a value in it or its day differs."""
MUCH_MORE = 0.25
"""How much more of a statement's words another speaker's must hold to be the one that is retold."""
FEW = 3
"""Words of a statement below which all of them are wanted."""


@dataclass(frozen=True, slots=True)
class _Said:
    """A statement of a claim held against one of a sentence; ``texts`` are what is heard of its source."""

    claim: Claim
    told: StatementValue
    claimed: Span
    one: Shared
    content: Span
    value: StatementValue
    texts: tuple[str, ...]

    @property
    def place(self) -> Span:
        return speaker_span(self.one.witness, self.value, self.content)

    @property
    def speaker(self) -> str | None:
        return self.one.witness.speaker_of(self.value)

    @property
    def said(self) -> str:
        """The words said; none of those that go on from another sentence."""
        return self.content.of(self.one.witness.text) if self.content.start >= 0 else ""

    @property
    def within(self) -> tuple[Mention, ...]:
        """The claim's values that are of what was said; a day is of when, where the sentence has days beside its statement only."""
        days = [m.span for m in self.one.witness.mentions if isinstance(m.value, DateValue)]
        is_beside = bool(days) and not any(self.content.meets(span) for span in days)
        return tuple(
            m
            for m in self.claim.values
            if self.claimed.holds(m.span) and not (is_beside and isinstance(m.value, DateValue))
        )

    @property
    def beside(self) -> tuple[Mention, ...]:
        within = self.within
        return tuple(m for m in self.claim.values if m not in within)

    def by(self, verdict: Verdict, remark: Remark | None = None) -> Point:
        """Return who said it as the thing compared."""
        assert self.told.speaker is not None  # nothing without a speaker gets here
        return Point(verdict, Basis.SPEAKER, self.told.speaker, self.place, remark, self.speaker)

    def testimony(self, verdict: Verdict, *points: Point) -> Testimony:
        first, *others = points
        told = replace(first, remark=first.remark or self.one.remark)
        return Testimony(self.one.witness, verdict, (told, *others), self.one.rank, is_exact=False)


def retold_speech(
    claim: Claim, terms: Terms, wording: Wording, witnesses: Sequence[Witness], *, is_announced: bool = False
) -> Testimony | None:
    """Return what a sentence says of a claim that somebody said something, in other words; None where none does.

    ``is_announced`` says that who speaks stands in a sentence of its own, whose words are none of what is said.
    """
    found: list[tuple[int, float, Testimony]] = []
    others = 0.0
    for said in _statements(claim, terms, wording, witnesses, is_announced=is_announced):
        points = _compared(said)
        if points is None:
            continue
        is_same = _is_the_one(said)
        testimony = _same_speaker(said, points) if is_same else _another_speaker(said, points, witnesses)
        if testimony is not None:
            order = 0 if testimony.verdict is not Verdict.DIFFERS else 1 if is_same else 2
            found.append((order, -said.one.share, testimony))
            others = max(others, said.one.share if order == 2 else 0.0)
    found = [each for each in found if each[0] or -each[1] >= others - MUCH_MORE]
    return min(found, key=lambda each: each[:2])[2] if found else None


def _statements(
    claim: Claim, terms: Terms, wording: Wording, witnesses: Sequence[Witness], *, is_announced: bool
) -> Iterator[_Said]:
    """Yield the statements that hold words of the claim's, and that nothing speaks against."""
    told = claim.statement.value if claim.statement is not None else None
    if claim.statement is None or not isinstance(told, StatementValue) or told.speaker is None or not wording.terms:
        return
    if wording.denials > 1 or denials(spoken_of(claim, claim.statement.span, told)):
        return
    described = described_in(wording, witnesses)
    for witness in witnesses:
        texts = tuple(f"{one.earlier} {one.text}" for one in witnesses if one.source.id == witness.source.id)
        for content, value in () if witness.is_answered else witness.statements:
            heard = only_said(witness, content) if is_announced else witness
            one = shared(wording, terms, heard, described, content)
            if one is not None:
                one = replace(one, witness=witness)
            if one is None or is_denied_there(witness, content, value):
                continue
            if speaks_against(one, is_said=True) and not _is_reversed(one):
                continue
            if (
                len(wording.names) > 1
                and one.aligned.other_doer
                and (len(one.aligned.carried) > 1 or may_be_exchanged(one))
            ):
                continue  # who did what to whom was told before
            if is_of_two_parts(wording, one.aligned, witness, content):
                continue
            words = content.of(witness.text) if content.start >= 0 else ""
            if is_of_its_speaker(wording, witness, content, value) or is_told_to_another(wording, words):
                continue
            inside = _inside(one, content)
            held = len(one.aligned.spans)
            if inside * 3 >= held + len(one.aligned.carried) and held >= len(one.aligned.carried):
                said = _Said(claim, told, claim.statement.span, one, content, value, texts)
                if not is_who_said_it(wording, one.aligned.spans, witness, content, is_same=_is_the_one(said)):
                    yield said


def _is_reversed(one: Shared) -> bool:
    """Say whether all that speaks against a statement is that it says the opposite: that it grew, that it fell."""
    aligned = one.aligned
    return (aligned.is_reversed or aligned.is_contrary) and not (aligned.turned or aligned.telling_missing)


def _inside(one: Shared, content: Span) -> int:
    """Return how many of the claim's words stand in what is said, wherever else they stand too."""
    text = one.witness.text
    said = {word.stem for word in words_in(content.of(text))}
    return sum(
        1 for span in one.aligned.spans if content.meets(span) or any(w.stem in said for w in words_in(span.of(text)))
    )


def _is_the_one(said: _Said) -> bool:
    """Say whether the sentence's speaker is the claim's: by name, by the name beside it, or by what both are called."""
    witness, told, value = said.one.witness, said.told, said.value
    asked = told.speaker.of(said.claim.text) if told.speaker is not None else ""
    return (
        is_same_speaker(asked, told, said.speaker)
        or any(is_same_speaker(asked, told, name) for name in named_beside(witness, value))
        or is_described(asked, spoken_of(said.claim, said.claimed, told), witness, value, said.content)
        or is_same_office(asked, said.speaker, countries_before(witness))
        or are_those_before(asked, said.speaker, pair_before(witness))
        or is_called(asked, said.speaker, said.texts)
    )


def _compared(said: _Said) -> tuple[Point, ...] | None:
    """Return the values of what was said as they were compared; None where the sentence has none for one of them."""
    plain = without_statements(said.one.witness)
    wording = said.one.wording
    pairs = paired(said.within, wording, plain, said.content, is_one=tells_which(wording))
    if pairs and is_torn([pair.found.span for pair in pairs], said.one.aligned.spans, plain.text):
        return None  # compared with 71 percent at the infirmary
    if pairs is None and len({value.speaker for _, value in said.one.witness.statements}) == 1:
        pairs = paired(
            said.within, wording, plain, is_one=tells_which(wording)
        )  # "it fell," she said, "and cost 5 million"
    if pairs is None or any(counts_another(pair, wording, plain) for pair in pairs):
        return None
    return tuple(map(_point, pairs))


def _point(pair: Pair) -> Point:
    verdict = Verdict.MATCHES if pair.stood.grants else Verdict.DIFFERS if pair.differs else Verdict.PARTLY
    basis = Basis.DATE if isinstance(pair.claimed.value, DateValue) else Basis.FIGURE
    return Point(verdict, basis, pair.claimed.span, pair.found.span, pair.stood.remark, normal=str(pair.found.value))


def _is_refused(said: _Said) -> bool:
    """Say whether one side denies what the other says, or denies that it is so."""
    is_denied = said.one.aligned.is_denied and not warns_of_it(said.told, said.claim.text, said.said)
    return is_denied is not ((said.told.verb in DENYING) is not (said.value.verb in DENYING))


def _same_speaker(said: _Said, points: Sequence[Point]) -> Testimony | None:
    share = said.one.share
    if _is_reversed(said.one):
        if share < LEAST_OTHERS or _is_refused(said) or not all(point.verdict is Verdict.MATCHES for point in points):
            return None
        opposite = Point(
            Verdict.DIFFERS, Basis.WORDS, verb_span(said.one.wording), said.content, Remark.DENIED, said.speaker
        )
        return said.testimony(Verdict.DIFFERS, opposite)
    differing = [point for point in points if point.verdict is Verdict.DIFFERS]
    if differing:
        if len(differing) > 1 or share < LEAST_OTHERS or _is_refused(said) or _is_granted_beside(said, differing):
            return None
        return said.testimony(Verdict.DIFFERS, *differing, said.by(Verdict.MATCHES))
    if _is_refused(said) or denies_a_like_deed(said.one.wording, said.one.aligned, said.one.witness, said.content):
        if share < LEAST_DENIED or said.one.denies_what_is_away:
            return None
        place = said.one.aligned.denial or said.value.cue or said.place
        claimed = said.told.cue or said.told.speaker or said.claimed
        return said.testimony(
            Verdict.DIFFERS, Point(Verdict.DIFFERS, Basis.WORDS, claimed, place, Remark.DENIED, said.speaker)
        )
    if (
        share < LEAST_SAID
        or (len(said.one.wording.terms) < FEW and not said.one.has_all)
        or (not points and said.one.has_names_alone)
    ):
        return None
    is_whole = all(point.verdict is Verdict.MATCHES for point in points)
    if is_of_another_people(called(said.claim, said.told), said.one.witness, said.place):
        is_whole = False
    if is_only_meant(said.claimed.of(said.claim.text), said.said):
        is_whole = False
    verdict = Verdict.MATCHES if is_whole else Verdict.PARTLY
    testimony = said.testimony(verdict, *points, said.by(verdict))
    framed = when_it_was_said(testimony, said.beside, said.one.witness, said.content)
    if framed is not None or share < LEAST_OTHERS or len(said.beside) != 1:
        return framed
    day = another_time(said.beside[0], said.one.witness, said.content)
    return None if day is None else said.testimony(Verdict.DIFFERS, day, said.by(Verdict.MATCHES))


def _is_granted_beside(said: _Said, differing: Sequence[Point]) -> bool:
    """Say whether another value of the sentence is the one that the claim has for a value that differs."""
    claimed = [m for m in said.claim.values if any(m.span == point.claimed for point in differing)]
    found = {point.found for point in differing}
    plain = without_statements(said.one.witness)
    others = replace(plain, mentions=tuple(m for m in plain.mentions if m.span not in found))
    return any(is_granted(mention, None, said.one.wording, others) for mention in claimed)


def _another_speaker(said: _Said, points: Sequence[Point], witnesses: Sequence[Witness]) -> Testimony | None:
    """Return that somebody else said it, where nearly all of the words are the same and both are known."""
    one = said.one
    asked = said.told.speaker.of(said.claim.text) if said.told.speaker is not None else ""
    if _is_reversed(one) or is_told_of(one.wording, one.witness, said.content, said.value):
        return None
    if (
        not is_another(asked, said.told, one.witness, said.value, witnesses)
        or one.aligned.other_doer
        or _is_refused(said)
        or one.share < LEAST_OTHERS
    ):
        return None
    if len(one.wording.terms) < FEW or not all(point.verdict is Verdict.MATCHES for point in points):
        return None
    return said.testimony(Verdict.DIFFERS, said.by(Verdict.DIFFERS, Remark.SAID_BY))
