"""Figures without a number: doubled, twice as many, none of, a single, less than a week, several years, пятилетний.

This file knows nothing of ranges, comparators, or whether the amount is a figure at all.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from facts.reading.figures.grammar import Amount, Grammar, exactly
from facts.reading.figures.grammar_words import FigureWords
from facts.reading.figures.number_values import Number
from facts.reading.figures.tokens import Kind, Token, kind_at, text_at
from facts.reading.figures.unit_names import Dimension, Unit
from facts.reading.figures.units import match_unit
from facts.reading.figures.units_behind import unit_behind

COMPARED = frozenset({"as", "that", "the", "its", "their", "his", "her", "what", "those"})
"""Words behind "times" and "twice" that make them a factor and no count of occasions."""
ONE_UNITS = frozenset(
    {"second", "minute", "hour", "day", "night", "week", "month", "year", "decade", "century", "fortnight"}
)
"""Lengths of time that stand alone behind an article."""


def read_worded(cut: Sequence[Token], at: int, grammar: Grammar) -> Amount | None:
    """Return what is a figure without a number word at ``at``: doubled, twice, none of, a single, a week, several years.

    >>> from facts.reading.figures.grammar import GRAMMARS
    >>> from facts.reading.figures.tokens import tokens
    >>> read_worded(tokens("sales tripled"), 1, GRAMMARS["en"]).number
    Decimal('3')
    """
    if cut[at].kind is not Kind.WORD:
        return None
    words, word, behind = grammar.words, cut[at].text, text_at(cut, at + 1)
    if word in words.multiples and behind not in ("down", "up"):
        return exactly(at, at + 1, words.multiples[word], times=True)
    if word in words.multiples_of:
        compared = behind in COMPARED or behind in words.more
        if compared or word in words.occasions:
            return exactly(at, at + 1, words.multiples_of[word], times=compared)
        return None
    if word in words.nothing and behind in words.of:
        return exactly(at, at + 1, 0)
    if word in words.single and text_at(cut, at - 1) in ("a", "one"):
        unit = match_unit([cut[at + 1].raw], [behind], grammar.language) if at + 1 < len(cut) else None
        return exactly(at, at + 1, 1) if unit is None else None
    compound = _compound(cut, at, grammar)
    return compound if compound is not None else _without_number(cut, at, grammar)


def _compound(cut: Sequence[Token], at: int, grammar: Grammar) -> Amount | None:
    """Read a number and a unit in one word, as Russian writes them: пятилетний, двухдневный."""
    word = cut[at].text
    for prefix, value in grammar.numbers.prefixes.items():
        if word.startswith(prefix):
            rest = word[len(prefix) :]
            found = match_unit([rest], [rest], grammar.language)
            if found is not None and rest not in grammar.numbers.words:
                return exactly(at, at + 1, value, found[0])
    return None


def _without_number(cut: Sequence[Token], at: int, grammar: Grammar) -> Amount | None:
    """Read a unit with an article, or with "several" or "a couple of": less than a week, a year and a half."""
    words = grammar.words
    article = cut[at].text in grammar.numbers.articles
    place = at + 1 if article else at
    word = text_at(cut, place)
    if word in words.couple or word in words.several or (article and word in words.few):
        begin = place + 1
        if text_at(cut, begin) in words.of:
            begin += 1
        unit, after = unit_behind(cut, begin, Number(at, begin, None, words=True), grammar)
        if unit is not None and unit.dimension is Dimension.DURATION and _is_plural(cut[begin], grammar):
            return Amount(at, after, None, Decimal(2), None, unit=unit, words=True)
        if word in words.couple and text_at(cut, begin - 1) in words.of:
            return Amount(at, place + 1, None, Decimal(2), None, words=True)
        return None
    if not article or kind_at(cut, place) is not Kind.WORD:
        return None
    is_bounded = text_at(cut, at - 1) in words.one_unit_after
    if not is_bounded and cut[place].text not in ONE_UNITS:
        return None
    unit, after = unit_behind(cut, place, Number(at, place, Decimal(1), words=True), grammar)
    if unit is None or unit.dimension is not Dimension.DURATION:
        return None
    part = _PARTS.get(text_at(cut, after + 2))
    if part is not None and (text_at(cut, after), text_at(cut, after + 1)) == ("and", "a"):
        return exactly(at, after + 3, part, unit)
    return exactly(at, after, 1, unit) if is_bounded or _is_length(cut, at, after, unit, words) else None


_PARTS = {"half": "1.5", "quarter": "1.25"}
_NEAR = 5
"""Tokens before "a day" among which a number makes it what that is counted by: 200 boats a day before noon."""
_LENGTHS = frozenset({"minute", "hour", "week", "fortnight", "month", "decade", "century"})
"""Units that are lengths of time before "of" too: an hour of talks, but not a day of mourning."""


def _is_length(cut: Sequence[Token], at: int, after: int, unit: Unit, words: FigureWords) -> bool:
    """Say whether the words around a unit with its article make it a length of time: in an hour, a year after the flood."""
    behind = text_at(cut, after)
    if behind == "-":
        return False
    if text_at(cut, at - 1) in words.one_unit_inside and unit.name != "second" and behind not in words.told_of:
        return kind_at(cut, after) is not Kind.WORD or behind in words.ends or behind in words.determiners
    if behind not in words.one_unit_before and not (behind == "of" and unit.name in _LENGTHS):
        return False
    return not any(token.kind is Kind.DIGITS or token.text in _COUNTS for token in cut[max(at - _NEAR, 0) : at])


_COUNTS = frozenset(
    "one two three four five six seven eight nine ten dozen once twice times hundred thousand million".split()
)


def _is_plural(token: Token, grammar: Grammar) -> bool:
    return grammar.language != "en" or token.text.endswith(("s", "ia"))
