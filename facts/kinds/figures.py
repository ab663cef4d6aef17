"""Figures as answers: how well one suits what is asked, how it is shown, and when two clash.

Knows nothing of how figures are read (``facts.reading.figures``) and in which words they are asked for (``asked_figures``).
"""

from __future__ import annotations

from decimal import Decimal

from facts.answers import QuestionKind
from facts.kinds.asked_figures import asked_figure
from facts.kinds.base import Recognised, Relation, Wanted, WantedFigure
from facts.model import Span
from facts.reading.figures import compared_span
from facts.reading.script import main_script
from facts.reading.words import Word
from facts.values import Comparator, FigureType, FigureValue, KindName, Mention, Value


class FigureKind:
    """How many, how much, how long, what share."""

    name = KindName.FIGURE
    asks = QuestionKind.FIGURE

    def recognise(self, text: str, words: tuple[Word, ...]) -> Recognised | None:
        """Recognise a question for a figure, the types it may have and what it counts.

        >>> from facts.reading.words import words_of
        >>> question = "How many fishing boats did the storm sink?"
        >>> found = FigureKind().recognise(question, tuple(words_of(question)))
        >>> found.wanted.types[0].value, found.wanted.counted
        ('count', ('fish', 'boat'))
        """
        return asked_figure(text, words)

    def suits(self, value: Value, wanted: Wanted | None) -> float:
        """Score a figure against the asked types; an ordinal is no amount."""
        if not isinstance(value, FigureValue):
            return 0.0
        if value.type is FigureType.ORDINAL:
            return 0.12
        if not isinstance(wanted, WantedFigure) or not wanted.types:
            return 0.7
        if value.type not in wanted.types:
            return 0.2
        place = wanted.types.index(value.type)
        score = 1.0 if place == 0 else 0.75 - 0.1 * place
        if value.number == 0:
            score *= 0.6  # "none of the hundreds of boats": the hundreds were counted
        return max(score, 0.25) * (0.8 if value.vague else 1.0)

    def narrow(self, text: str, mention: Mention, wanted: Wanted | None) -> Span:
        """Return the figure with the comparator before it: "over 120,000" is not answered by "120,000"."""
        del wanted
        language = "ru" if main_script(text[max(0, mention.span.start - 30) : mention.span.end]) == "Cyrillic" else "en"
        return compared_span(text, mention.span, language=language)

    def normalized(self, value: Value) -> str:
        """Return comparator, number and unit: ``over 120000``, ``77 percent``, ``10-15 year``."""
        if not isinstance(value, FigureValue):
            return ""
        if value.number is not None:
            number = plain(value.number)
        elif value.low is not None and value.high is not None:
            number = f"{plain(value.low)}-{plain(value.high)}"
        else:
            bound = value.low if value.low is not None else value.high
            number = plain(bound) if bound is not None else "?"
        prefix = "" if value.comparator is Comparator.EXACT else f"{value.comparator.value} "
        return f"{prefix}{number}{' ' + value.unit if value.unit else ''}"

    def relation(self, one: Value, other: Value) -> Relation:
        """Compare two figures as answers to one question: equal, compatible bounds, or different.

        >>> from decimal import Decimal as D
        >>> def over(n): return FigureValue(FigureType.COUNT, D(n), D(n), None, Comparator.OVER)
        >>> def exactly(n): return FigureValue(FigureType.COUNT, D(n), D(n), D(n))
        >>> kind = FigureKind()
        >>> kind.relation(over(120_000), over(100_000)).value, kind.relation(exactly(5), exactly(6)).value
        ('compatible', 'different')
        """
        if not (isinstance(one, FigureValue) and isinstance(other, FigureValue)):
            return Relation.DIFFERENT
        if one.unit != other.unit or one.type is not other.type:
            return Relation.DIFFERENT
        if (one.low, one.high, one.comparator) == (other.low, other.high, other.comparator):
            return Relation.SAME
        low = max((v.low for v in (one, other) if v.low is not None), default=None)
        high = min((v.high for v in (one, other) if v.high is not None), default=None)
        meets = low is None or high is None or low <= high
        return Relation.COMPATIBLE if meets else Relation.DIFFERENT


def plain(number: Decimal) -> str:
    """Return a number without exponent or trailing zeros.

    >>> plain(Decimal("1.50")), plain(Decimal("120000"))
    ('1.5', '120000')
    """
    text = format(number, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text
