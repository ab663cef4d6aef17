"""What comes back of a check: the verdict on a message, on each of its claims, and what each rests on.

Frozen values only. A verdict compares what a message says with what the sources say, never with the world: there is no
"true" and no "false" here, and no degree of similarity. Every span of the message counts code points of the message as it
was given, so that ``message[start:end]`` is what is meant. This file knows nothing of how verdicts are reached or shown.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from facts.answers import Evidence
from facts.model import Span


class Verdict(StrEnum):
    """How a claim, or a whole message, stands to the sources."""

    MATCHES = "matches"
    """Everything in it that can be compared is what a source says, no more and no less firmly."""
    DIFFERS = "differs"
    """A source has another value for the same thing, or says the opposite."""
    PARTLY = "partly"
    """Some of it matches; the rest is not there, or is said more firmly or more exactly than the source says it."""
    DISPUTED = "disputed"
    """The sources, or two sentences of one, have values for it that cannot all hold."""
    NOT_COVERED = "not_covered"
    """No source speaks of it. That says nothing about whether it is so."""


class Basis(StrEnum):
    """What was compared."""

    DATE = "date"
    FIGURE = "figure"
    SPEAKER = "speaker"
    WORDS = "words"
    """Who does what to whom, or whether it is denied: the values are the same, the sentence is not."""


class Remark(StrEnum):
    """What a person should know about a comparison, where value and verdict alone would mislead."""

    ROUNDED = "rounded"
    """The message gives a round number for the source's exact one."""
    CONVERTED = "converted"
    """The values are in different units and were turned into one."""
    BOUND = "bound"
    """The source gives a bound or an estimate, and the message's value lies inside what that leaves open."""
    COARSER = "coarser"
    """The source is less exact than the message."""
    YEAR_INFERRED = "year inferred"
    """The source gives no year; the one compared comes from a date before it, its heading or its publication."""
    NO_YEAR = "no year"
    """The source gives no year, and nothing says which it is."""
    COUNTED_BACK = "counted back"
    """The source says how long ago it was, which is counted from its own day."""
    OTHER_SORT = "other sort"
    """The same number of another sort: a share is not a change."""
    SAID_BY = "said by"
    """The source does not say it itself: it reports that somebody said it (``Finding.speaker``)."""
    HEDGED = "hedged"
    """The source says it with a reservation: it may be so, was to be so, is said to be so."""
    OTHER_WORDS = "other words"
    """The message has a word that the source has not: that both mean the same is for the reader to see."""
    DENIED = "denied"
    """One of the two denies what the other says."""
    TURNED_ROUND = "turned round"
    """The same words with the parts exchanged: who did it to whom."""
    TWO_SENTENCES = "two sentences"
    """It takes two sentences of the source, the second of which goes on from the first; both are cited."""
    NOT_THERE = "not there"
    """The sentence speaks of the thing and gives no such value."""


class Unsuited(StrEnum):
    """Why a part of a message is not checked."""

    NO_WORDS = "no words"
    """Only a link, a picture, signs."""
    QUESTION = "question"
    ORDER = "order"
    PREDICTION = "prediction"
    OPINION = "opinion"
    NO_VALUE = "no value"
    """No date, figure or speaker in it."""
    OWN_ANSWER = "own answer"
    """The bot's own words, quoted."""
    LANGUAGE = "language"
    """Neither English nor Russian: dates, figures and speakers are not read in it (``Checked.language``)."""
    TOO_MUCH = "too much"
    """Behind the last part that one check looks at."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One value of a claim held against one sentence of a source.

    ``claimed`` is the span in the message, ``claimed_text`` its words as written. ``found`` is the value as the source
    writes it and ``evidence`` the sentence with that value marked; ``speaker`` is who says it there, where the source
    only reports it. ``fact`` is the number of the published fact that was compared, None for what the machine read.
    """

    verdict: Verdict
    basis: Basis
    claimed: Span
    claimed_text: str
    found: str
    evidence: Evidence
    remark: Remark | None = None
    speaker: str | None = None
    fact: int | None = None


@dataclass(frozen=True, slots=True)
class ClaimVerdict:
    """The verdict on one claim.

    ``findings`` are what it rests on, the ones that decide first: for ``DISPUTED`` one for each value that the sources
    have. A claim that is not covered has none; ``closest`` is then the sentence nearest to it, which proves nothing.
    """

    span: Span
    text: str
    verdict: Verdict
    findings: tuple[Finding, ...] = ()
    closest: Evidence | None = None

    def __post_init__(self) -> None:
        if (self.verdict is Verdict.NOT_COVERED) == bool(self.findings):
            raise ValueError("a claim has findings exactly where a source speaks of it")

    @property
    def differing(self) -> tuple[Finding, ...]:
        """The findings that name a differing part."""
        return tuple(one for one in self.findings if one.verdict is Verdict.DIFFERS)

    @property
    def is_reviewed(self) -> bool:
        """Whether a fact that a moderator published decides; another value of its sentence nobody has reviewed."""
        return any(one.fact is not None for one in self.findings if one.verdict is self.findings[0].verdict)


@dataclass(frozen=True, slots=True)
class Unchecked:
    """A part of the message that is not checked, and why."""

    span: Span
    text: str
    why: Unsuited


@dataclass(frozen=True, slots=True)
class Checked:
    """A message with the verdict on it: claims and parts that are not checked, each in text order.

    ``verdict`` is None where nothing in the message can be checked. ``language`` is what the message seems to be written
    in, as an ISO 639-1 code, "und" where that cannot be told. ``reviewed_only`` says that only published facts count: a
    claim that is not covered then may well be in a source.
    """

    message: str
    verdict: Verdict | None
    claims: tuple[ClaimVerdict, ...]
    unchecked: tuple[Unchecked, ...]
    language: str
    reviewed_only: bool = False


def overall(verdicts: tuple[Verdict, ...]) -> Verdict | None:
    """Return the verdict on a message from those on its claims; None where it has no claim.

    What no source speaks of makes a match a part of one and changes nothing else.

    >>> overall((Verdict.MATCHES, Verdict.DIFFERS)).value, overall((Verdict.DIFFERS, Verdict.NOT_COVERED)).value
    ('partly', 'differs')
    """
    if not verdicts:
        return None
    kinds = set(verdicts)
    if len(kinds) == 1:
        return verdicts[0]
    decided = kinds - {Verdict.NOT_COVERED}
    if kinds & {Verdict.MATCHES, Verdict.PARTLY}:
        return Verdict.PARTLY
    return Verdict.DIFFERS if Verdict.DIFFERS in decided else Verdict.DISPUTED
