"""From an amount to a figure: its type, its bounds, its unit and what it counts.

Whether the amount is a figure at all was decided before (``finding``). This file knows nothing of other sentences.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from facts.model import Span
from facts.reading.figures.comparators import comparator_before, comparator_behind
from facts.reading.figures.counted import counted
from facts.reading.figures.grammar import Amount, Grammar
from facts.reading.figures.grammar_words import FigureWords
from facts.reading.figures.tokens import Kind, Token, kind_at, text_at
from facts.reading.figures.unit_names import Dimension
from facts.values import Comparator, FigureType, FigureValue, Mention


def mention_of(text: str, cut: Sequence[Token], amount: Amount, grammar: Grammar, *, last: bool) -> Mention:
    """Return the figure that an amount is. Of two that stand together ("from 5 to 7 boats") the ``last`` says what it counts.

    >>> from facts.reading.figures.amounts import read_amount
    >>> from facts.reading.figures.grammar import GRAMMARS
    >>> from facts.reading.figures.tokens import tokens
    >>> text, grammar = "over 40 boats", GRAMMARS["en"]
    >>> cut = tokens(text)
    >>> value = mention_of(text, cut, read_amount(cut, 1, grammar), grammar, last=True).value
    >>> value.type.value, value.comparator.value, value.counted
    ('count', 'over', 'boats')
    """
    words = grammar.words
    begin, comparator = comparator_before(cut, amount.first, words)
    end, behind = comparator_behind(cut, amount.after, words)
    if comparator is None or not _compares(cut, amount, begin, comparator, grammar):
        comparator = behind or Comparator.EXACT
    kind = _type(cut, amount, begin, grammar)
    low, high = _bounds(amount, comparator)
    phrase = None
    if kind not in (FigureType.AGE, FigureType.ORDINAL) and last:
        brackets = kind in (FigureType.COUNT, FigureType.SHARE, FigureType.CHANGE)
        place = counted(cut, begin, end, words, brackets=brackets)
        phrase = text[cut[place[0]].start : cut[place[1] - 1].end] if place is not None else None
    value = FigureValue(kind, amount.number, low, high, comparator, _unit(amount, kind), phrase, amount.vague)
    return Mention(Span(cut[amount.first].start, cut[amount.after - 1].end), value)


def _unit(amount: Amount, kind: FigureType) -> str | None:
    if amount.unit is not None:
        return amount.unit.name
    if amount.times:
        return "times"
    return {FigureType.AGE: "year", FigureType.SHARE: "fraction", FigureType.CHANGE: "fraction"}.get(kind)


def _compares(cut: Sequence[Token], amount: Amount, begin: int, comparator: Comparator, grammar: Grammar) -> bool:
    """Say whether the words from ``begin`` compare: not the "some" of "some 3 boats", not "over" as during."""
    word = cut[begin].text
    if word == "some" and amount.number is not None and amount.unit is None and amount.number < 10:
        return False
    if word == "over" and begin and amount.unit is not None and amount.unit.dimension is Dimension.DURATION:
        # "$2,000 over 3 years": during
        before = cut[begin - 1]
        return before.kind is not Kind.DIGITS and before.text not in grammar.numbers.words and before.text != "%"
    if _is_sum(cut, begin, grammar.words) and text_at(cut, amount.after) not in _ADDED_TO:
        return False
    return comparator is not Comparator.EXACT


def _bounds(amount: Amount, comparator: Comparator) -> tuple[Decimal | None, Decimal | None]:
    match comparator:
        case Comparator.OVER | Comparator.AT_LEAST:
            return amount.low, None
        case Comparator.UNDER | Comparator.AT_MOST | Comparator.ALMOST | Comparator.AS_MANY_AS:
            return (amount.low, amount.high) if amount.range or amount.vague else (None, amount.high)
        case Comparator.EXACT | Comparator.ABOUT:
            return amount.low, amount.high


def _type(cut: Sequence[Token], amount: Amount, begin: int, grammar: Grammar) -> FigureType:
    if amount.ordinal:
        return FigureType.ORDINAL
    if amount.times:
        return FigureType.CHANGE
    if amount.fraction and amount.words and _is_change(cut, amount, begin, grammar.words):
        return FigureType.CHANGE
    if amount.old or _is_age(cut, amount, begin, grammar.words):
        return FigureType.AGE
    match amount.unit.dimension if amount.unit is not None else None:
        case None:
            return FigureType.SHARE if amount.fraction and (amount.number or 0) < 1 else FigureType.COUNT
        case Dimension.SHARE:
            return FigureType.CHANGE if _is_change(cut, amount, begin, grammar.words) else FigureType.SHARE
        case Dimension.POINTS:
            return FigureType.CHANGE
        case Dimension.MONEY:
            return FigureType.MONEY
        case Dimension.DURATION:
            return FigureType.DURATION
        case _:
            return FigureType.MEASURE


def _is_change(cut: Sequence[Token], amount: Amount, begin: int, words: FigureWords) -> bool:
    """Say whether a share is a change: 515 percent more, rose by 5%, a 3% cut in prices."""
    behind = text_at(cut, amount.after)
    if _is_sum(cut, begin, words):
        return behind in _ADDED_TO
    if behind in words.more or behind in words.rise_nouns:
        return True
    if behind not in words.ends and text_at(cut, amount.after + 1) in words.rise_nouns:
        return True
    near = begin - 1
    if text_at(cut, near) in words.change_links:
        near -= 1
    linked = near < begin - 1
    if text_at(cut, near).endswith("ly"):
        near -= 1
    return any(_rises(cut, near - n, words) for n in range(3 if linked else 1))


def _rises(cut: Sequence[Token], at: int, words: FigureWords) -> bool:
    """Say whether a word is of a rise or a fall: up 15 percent, but not made up 15 percent, nor added up to it."""
    word = text_at(cut, at)
    if word in words.particles:
        return text_at(cut, at - 1) not in words.with_particle
    return word in words.rises


_ADDED_TO = ("to", "on", "onto")


def _is_sum(cut: Sequence[Token], at: int, words: FigureWords) -> bool:
    """Say whether the "up to" from ``at`` on belongs to a verb of summing: it all added up to 15 percent."""
    return text_at(cut, at) == "up" and text_at(cut, at + 1) == "to" and text_at(cut, at - 1) in words.sums


def _is_age(cut: Sequence[Token], amount: Amount, begin: int, words: FigureWords) -> bool:
    """Say whether a number is an age: aged 51, at the age of 30, ", 46," behind a name."""
    number = amount.high if amount.range else amount.number
    if number is None or not 0 <= number <= 130:
        return False
    before = text_at(cut, begin - 1)
    said = before in words.aged or (before in words.aged_links and text_at(cut, begin - 2) in words.aged)
    if said and (amount.unit is None or amount.unit.name == "year"):
        return True
    if amount.unit is not None and "летн" in cut[amount.after - 1].text and text_at(cut, amount.after) in words.people:
        return True
    if amount.unit is not None or not amount.simple or amount.words or number < 10:
        return False
    if before in words.people and text_at(cut, begin) in ("under", "over", "aged", "below", "above"):
        return begin != amount.first
    apart = before == "," and text_at(cut, amount.after) in (",", ")", ".")
    return apart and kind_at(cut, begin - 2) is Kind.WORD and cut[begin - 2].raw[0].isupper()
