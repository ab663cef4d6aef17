"""What a number that was read is: where it stands, its value or what its words allow, and exact arithmetic on values.

This file knows nothing of how numbers are written.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Context, Decimal

from facts.reading.figures.tokens import MAX_DIGITS

_EXACT = Context(prec=2 * MAX_DIGITS)


@dataclass(frozen=True, slots=True)
class Number:
    """A number that stands in ``tokens[first:after]``.

    ``value`` is None where the words are vague ("thousands", "several hundred"): then ``low`` and perhaps ``high`` say
    what they allow. ``scale`` is what a scale word multiplied by (1 where there is none), so that "12 to 15 million"
    can be read. ``words`` says that no digit takes part.
    """

    first: int
    after: int
    value: Decimal | None
    low: Decimal | None = None
    high: Decimal | None = None
    scale: Decimal = Decimal(1)
    ordinal: bool = False
    fraction: bool = False
    words: bool = False
    simple: bool = False
    """One token: bare digits or a single word."""

    @property
    def vague(self) -> bool:
        return self.value is None


def plain(number: Decimal) -> Decimal:
    """Return the number without zeros behind the point and without an exponent.

    >>> plain(Decimal("1500000.0")), plain(Decimal("1E+3")), plain(Decimal("0.50"))
    (Decimal('1500000'), Decimal('1000'), Decimal('0.5'))
    """
    if number == number.to_integral_value():
        return (
            number.to_integral_value()
            if number.as_tuple().exponent == 0
            else Decimal(f"{number.to_integral_value():f}")
        )
    return number.normalize(Context(prec=80))


def product(a: Decimal, b: Decimal) -> Decimal:
    """Return the exact product of two numbers that texts hold."""
    return _EXACT.multiply(a, b)


def quotient(a: Decimal, b: Decimal) -> Decimal:
    """Return a fraction as a decimal number of twelve digits, more than any text gives."""
    return Context(prec=12).divide(a, b)
