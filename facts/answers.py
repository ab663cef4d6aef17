"""What comes back of a question: the answer, its citations and the trace behind it.

Frozen values only. An answer cannot be built without a citation; ``Unknown`` is the only outcome that needs none, and
it always has a reason from a fixed list. This file knows nothing of how answers are found or shown.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from facts.model import Citation, Published, Span
from facts.values import KindName, Value


class QuestionKind(StrEnum):
    """What a question asks for."""

    DATE = "date"
    FIGURE = "figure"
    STATEMENT = "statement"
    OTHER = "other"


class Reason(StrEnum):
    """Why there is no answer. The list is fixed: each has its words in every language the bot speaks."""

    EMPTY_STORE = "empty store"
    TOO_VAGUE = "too vague"
    SEVERAL_QUESTIONS = "several questions"
    NOT_ANSWERABLE_KIND = "not a question of when, how many or who said"
    NO_SUCH_SUBJECT = "no such subject here"
    SUBJECT_WITHOUT_THIS = "subject known but not this"
    MORE_THAN_ONE_MEANING = "more than one meaning"
    OUT_OF_PERIOD = "out of the asked period"
    NOT_REVIEWED = "known but not reviewed"
    """The community shows only what a moderator published; nothing published answers this."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """A sentence of a source with the value in it.

    ``citation`` spans the whole quoted sentence; ``quote`` is its text, sliced from the stored text; ``value_span``
    is in the edition's offsets and lies inside the citation, as does ``value_text``, its words.
    """

    citation: Citation
    quote: str
    value_span: Span
    title: str
    published: Published | None
    publisher: str | None
    url: str | None

    def __post_init__(self) -> None:
        if not self.citation.span.holds(self.value_span):
            raise ValueError("the value must lie inside the quoted sentence")
        if len(self.quote) != len(self.citation.span):
            raise ValueError("the quote must be the cited span")

    @property
    def value_text(self) -> str:
        """The value as the source writes it, letter for letter."""
        start = self.value_span.start - self.citation.span.start
        return self.quote[start : start + len(self.value_span)]


@dataclass(frozen=True, slots=True)
class Answer:
    """One value with the sentence that proves it.

    ``value`` is what is said first: the value as the source writes it, or the speaker's name. ``normalized`` is the
    same in a form that programs compare. ``typed`` is the value as read; None for a closest passage. ``score`` is in
    0..1 and orders answers across questions. ``reviewed`` is True only for what a moderator published.
    """

    value: str
    normalized: str
    kind: QuestionKind
    score: float
    evidence: Evidence
    typed: Value | None = None
    reviewed: bool = False
    note: str = ""
    fact: int | None = None
    """The number of the fact that a moderator published, where the answer is one."""


class Agreement(StrEnum):
    """How the values of a ``Several`` stand to each other."""

    COMPATIBLE = "compatible"
    """Weaker and stronger wordings of what can be one value: over 120,000, more than 100,000."""
    DIFFERENT = "different"
    """Values that cannot all hold for the same thing."""
    CHOICE = "choice"
    """Values of different things the question can mean."""


@dataclass(frozen=True, slots=True)
class Correction:
    """A word of the question that the store does not know, and what was taken for it.

    ``is_name`` says that it is no slip: moderators let the name typed stand for the one taken.
    """

    typed: str
    taken: tuple[str, ...]
    is_name: bool = False


@dataclass(frozen=True, slots=True)
class Considered:
    """One candidate of the trace: what it was, its score, and why it was taken or left."""

    text: str
    citation: Citation
    score: float
    verdict: str


@dataclass(frozen=True, slots=True)
class Trace:
    """How an answer came about, for "why?": in the order in which it happened."""

    kind: QuestionKind
    words: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    corrections: tuple[Correction, ...] = ()
    considered: tuple[Considered, ...] = ()
    notes: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    """The languages of the sources (ISO 639 codes), where the question is in another one and has no answer."""


@dataclass(frozen=True, slots=True)
class Found:
    """One answer."""

    answer: Answer
    trace: Trace


@dataclass(frozen=True, slots=True)
class Several:
    """More than one value; ``agreement`` says how they stand to each other. Best first."""

    answers: tuple[Answer, ...]
    agreement: Agreement
    trace: Trace

    def __post_init__(self) -> None:
        if len(self.answers) < 2:
            raise ValueError("several answers are at least two")


@dataclass(frozen=True, slots=True)
class Corrected:
    """The question takes something for granted that the source has otherwise; ``premise`` says what, in words."""

    answer: Answer
    premise: str
    trace: Trace


@dataclass(frozen=True, slots=True)
class Noted:
    """What a moderator wrote down without a stored source: a note with a reference, never a quotation.

    ``value`` is what is said first, ``subject`` what it is of, ``reference`` a URL or a written reference.
    """

    fact: int
    kind: QuestionKind
    value: str
    normalized: str
    subject: str
    reference: str
    trace: Trace


@dataclass(frozen=True, slots=True)
class Unknown:
    """No answer, why not, and the closest things known, which are not answers."""

    reason: Reason
    detail: str
    closest: tuple[Answer, ...]
    trace: Trace


Outcome = Found | Several | Corrected | Noted | Unknown

KIND_OF_QUESTION = {
    KindName.DATE: QuestionKind.DATE,
    KindName.FIGURE: QuestionKind.FIGURE,
    KindName.STATEMENT: QuestionKind.STATEMENT,
}
