"""What the grammar of figures knows of one language, and the amount that it reads.

This file only holds; the rules are in ``amounts``, ``worded_amounts`` and ``ranges``.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from facts.reading.figures.grammar_words import FIGURE_WORDS, FigureWords
from facts.reading.figures.number_words import WORDS, NumberWords
from facts.reading.figures.unit_names import Unit


@dataclass(frozen=True, slots=True)
class Grammar:
    """What is known of one language."""

    language: str
    numbers: NumberWords
    words: FigureWords


GRAMMARS = {language: Grammar(language, WORDS[language], FIGURE_WORDS[language]) for language in ("en", "ru")}


@dataclass(frozen=True, slots=True)
class Amount:
    """A number with its unit, or a range of them, in ``cut[first:after]``.

    ``number`` is None for vague words and for ranges; ``low`` and ``high`` are what the words allow. ``simple`` says
    that it is one token. ``old`` marks an age ("51 years old"), ``times`` a factor ("three times as many"),
    ``bound_to`` the token behind the number itself, where the unit's words begin.
    """

    first: int
    after: int
    number: Decimal | None
    low: Decimal | None
    high: Decimal | None
    unit: Unit | None = None
    scale: Decimal = Decimal(1)
    words: bool = False
    simple: bool = False
    fraction: bool = False
    ordinal: bool = False
    range: bool = False
    old: bool = False
    times: bool = False
    signed: bool = False

    @property
    def vague(self) -> bool:
        return self.number is None and not self.range


def exactly(
    first: int, after: int, value: Decimal | int | str, unit: Unit | None = None, *, times: bool = False
) -> Amount:
    """Return an amount in words of one exact value."""
    number = Decimal(value)
    return Amount(first, after, number, number, number, unit=unit, words=True, times=times)
