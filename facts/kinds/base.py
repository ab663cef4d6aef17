"""What every kind of value knows of itself: how it is asked for, whether a value suits, how two values stand.

A kind is pure and small; the readers that find its values are in ``facts.reading``, the list of kinds is
``facts.kinds.KINDS``. Nothing here knows of passages, scores of passages, or stores.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from facts.answers import QuestionKind
from facts.model import Span
from facts.reading.words import Word
from facts.values import FigureType, KindName, Mention, Precision, Value


class RangeEnd(StrEnum):
    """One of the two ends of a stretch of time."""

    FIRST = "first"
    LAST = "last"


@dataclass(frozen=True, slots=True)
class WantedDate:
    """A date is asked for; ``precision`` where the question names it ("in what year", "which century").

    ``end`` says which end of a stretch of time is asked for: when did it begin, when did it end.
    """

    precision: Precision | None = None
    end: RangeEnd | None = None


@dataclass(frozen=True, slots=True)
class WantedFigure:
    """A figure is asked for; ``types`` it may have, best first, and ``counted``, the stems of what is counted."""

    types: tuple[FigureType, ...] = ()
    counted: tuple[str, ...] = ()
    unit: str | None = None


Wanted = WantedDate | WantedFigure


@dataclass(frozen=True, slots=True)
class Recognised:
    """A question of this kind: what is wanted, the words that only ask, and whether there is no doubt about it."""

    wanted: Wanted | None
    asking: tuple[Span, ...]
    sure: bool = True


class Relation(StrEnum):
    """How two values stand to each other, taken as answers to one question."""

    SAME = "same"
    COMPATIBLE = "compatible"
    DIFFERENT = "different"


class Kind(Protocol):
    """One kind of value."""

    @property
    def name(self) -> KindName: ...

    @property
    def asks(self) -> QuestionKind: ...

    def recognise(self, text: str, words: tuple[Word, ...]) -> Recognised | None:
        """Say whether the question asks for this kind, and for what of it."""
        ...

    def suits(self, value: Value, wanted: Wanted | None) -> float:
        """Say how well a value is of the asked sort: 1 as asked, 0 impossible, in between where it can serve."""
        ...

    def narrow(self, text: str, mention: Mention, wanted: Wanted | None) -> Span:
        """Return the part of the mention that answers: the year of a full date where only the year is asked."""
        ...

    def normalized(self, value: Value) -> str:
        """Return the value in a form that programs compare."""
        ...

    def relation(self, one: Value, other: Value) -> Relation: ...
