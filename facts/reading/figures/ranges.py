"""Two numbers that are one figure, or look like one: ranges, scores, ratios, shares; and which fractions and ranks count.

"10 to 20", "between 5 and 7 thousand" and "three or four" are ranges; "from 5 to 7 thousand" is a change unless a word
of ranging stands before it, so it gives two figures; "3-1" is a score and gives two; "one in five" is a share. This
file knows nothing of comparators or of what is counted.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Context

from facts.reading.figures.amounts import read_amount
from facts.reading.figures.comparators import comparator_before
from facts.reading.figures.designations import part_of_longer_sign
from facts.reading.figures.grammar import Amount, Grammar
from facts.reading.figures.grammar_words import FigureWords
from facts.reading.figures.tokens import Kind, Token, glued_at, kind_at, text_at
from facts.reading.figures.unit_names import Dimension
from facts.reading.figures.units import unit_named

_DASHES = ("-", "–")
_OF_YEARS = ("in", "of", "since", "в", "с")
_SUPERLATIVES_NOT = frozenset(
    {"forest", "interest", "harvest", "request", "protest", "contest", "west", "conquest", "priest"}
)


def ranged(cut: Sequence[Token], low: Amount, grammar: Grammar) -> tuple[Amount, ...] | None:
    """Return the range that begins with ``low``, or None where there is none.

    Two amounts come back where it is a change or a score, none where it is a span of years.

    >>> from facts.reading.figures.grammar import GRAMMARS
    >>> from facts.reading.figures.tokens import tokens
    >>> cut = tokens("12 to 15 million tickets")
    >>> [str(amount.low) for amount in ranged(cut, read_amount(cut, 0, GRAMMARS["en"]), GRAMMARS["en"])]
    ['12000000']
    """
    if low.ordinal or low.number is None or low.old:
        return None
    link = _link(cut, low, grammar.words)
    if link is None:
        return None
    word, begin = link
    if begin >= len(cut) or part_of_longer_sign(cut, begin, in_range=True) is not None:
        return None
    high = read_amount(cut, begin, grammar)
    if high is None or high.number is None or high.ordinal:
        return None
    ends = _alike(low, high)
    if ends is None:
        return None
    if word not in _DASHES and _is_a_year(cut, low) and not _are_years(low, high):
        return None
    low, high = ends
    if word in _DASHES and _are_years(low, high):
        return ()
    ratio = _ratio(cut, low, high, word, grammar.words)
    if ratio is not None:
        return (ratio,)
    return _judged(cut, low, high, word, grammar)


def _link(cut: Sequence[Token], low: Amount, words: FigureWords) -> tuple[str, int] | None:
    """Return the word or dash that can link a range behind ``low``, and where its other end begins."""
    at = low.after
    word = text_at(cut, at)
    before = text_at(cut, comparator_before(cut, low.first, words)[0] - 1)
    if word in _DASHES and glued_at(cut, at) and glued_at(cut, at + 1):
        if text_at(cut, at + 1) in words.to and text_at(cut, at + 2) == "-":
            return text_at(cut, at + 1), at + 3
        return word, at + 1
    if word in words.to and (before in words.from_ or not words.to_needs_from):
        return word, at + 1
    if word in words.to_one or word in words.either or (word in words.between_and and before in words.between):
        return word, at + 1
    return None


def _alike(low: Amount, high: Amount) -> tuple[Amount, Amount] | None:
    """Give both ends one unit and one scale, or return None where they have different ones."""
    if low.unit is not None and high.unit is not None and low.unit != high.unit:
        return None
    if low.unit is not None and high.unit is None and low.unit.dimension is not Dimension.MONEY:
        return None
    if low.times != high.times and low.times:
        return None
    if low.fraction and low.words and not high.fraction:
        return None
    unit, number = high.unit or low.unit, low.number
    assert number is not None
    assert high.number is not None
    scale = low.scale
    if high.scale > 1 and low.scale == 1 and number < high.number / high.scale:
        number, scale = number * high.scale, high.scale
    low = replace(low, unit=unit, number=number, low=number, high=number, times=high.times, scale=scale)
    return low, replace(high, unit=unit)


def _judged(cut: Sequence[Token], low: Amount, high: Amount, link: str, grammar: Grammar) -> tuple[Amount, ...] | None:
    """Decide between one range and two figures; None leaves the second to be read for itself."""
    words = grammar.words
    assert low.number is not None
    assert high.number is not None
    rising = low.number < high.number
    if link in words.either and link not in words.to:
        # "three or four", "5 or 6": near ones of one kind; "one boat or 20 cars" is none.
        near = rising and high.number <= 2 * low.number + 1 and low.words == high.words and low.simple
        if not near:
            return None
    elif not rising or _is_change(cut, low, link, words) or _is_score(cut, low, high, link, words):
        return (low, high) if link in _DASHES or high.unit is not None else None
    return (
        replace(
            low, after=high.after, number=None, low=low.number, high=high.number, unit=high.unit, range=True, old=high.old,
            simple=False,
        ),
    )  # fmt: skip


def _is_change(cut: Sequence[Token], low: Amount, link: str, words: FigureWords) -> bool:
    """Say whether "from 5 to 7" is a change: it is one unless a word of ranging stands before it."""
    first = comparator_before(cut, low.first, words)[0]
    if link not in words.to or text_at(cut, first - 1) not in words.from_:
        return False
    return not any(text_at(cut, place) in words.ranging for place in range(max(first - 4, 0), first))


def _is_score(cut: Sequence[Token], low: Amount, high: Amount, link: str, words: FigureWords) -> bool:
    """Say whether "1-3" is a score: bare small numbers, nothing counted behind them, a word of playing in the sentence."""
    if link not in _DASHES or low.unit is not None or not (low.simple and high.simple):
        return False
    assert high.number is not None
    behind = text_at(cut, high.after)
    if high.number >= 200 or (kind_at(cut, high.after) is Kind.WORD and behind not in words.ends | words.scoring):
        return False
    return any(token.text in words.scoring for token in cut[max(low.first - 25, 0) : high.after + 10])


def _are_years(low: Amount, high: Amount) -> bool:
    assert low.number is not None
    assert high.number is not None
    bare = low.unit is None and low.simple and high.simple and not low.words
    return bare and 1000 <= low.number <= 2100 and (high.number < 100 or low.number <= high.number <= 2100)


def _is_a_year(cut: Sequence[Token], low: Amount) -> bool:
    """Say whether an amount is a year behind its preposition: from 410 million in 2021 to 465 million."""
    assert low.number is not None
    bare = low.unit is None and low.simple and not low.words and low.scale == 1
    return bare and 1000 <= low.number <= 2100 and text_at(cut, low.first - 1) in _OF_YEARS


def _ratio(cut: Sequence[Token], low: Amount, high: Amount, link: str, words: FigureWords) -> Amount | None:
    """Read a ratio: outnumbered 20 to 1."""
    if high.number != 1 or low.unit is not None or low.number is None or low.number <= 1:
        return None
    if link not in words.to_one or any(
        token.text in words.scoring for token in cut[max(low.first - 12, 0) : low.first]
    ):
        return None
    return replace(low, after=high.after, unit=unit_named("ratio"), simple=False)


# --- shares and ranks -------------------------------------------------------------------------------------------------


def share_of(cut: Sequence[Token], amount: Amount, grammar: Grammar) -> Amount:
    """Return the share that begins with the amount ("one in five", "nine out of ten"), or the amount itself."""
    part = amount.number
    if part is None or amount.unit is not None or not amount.simple or part < 1 or part != part.to_integral_value():
        return amount
    for link, bold in grammar.words.out_of:
        if tuple(text_at(cut, amount.after + n) for n in range(len(link))) != link:
            continue
        whole = read_amount(cut, amount.after + len(link), grammar)
        if whole is None or whole.number is None or whole.unit is not None or whole.range or not whole.simple:
            continue
        number = whole.number
        if number <= part or number != number.to_integral_value():
            continue
        # "Five in 12 games" is no share; "one in 12" is, and so is "five in ten".
        round_whole = number in (10, 20, 100, 1000, 10_000, 100_000, 1_000_000)
        if not bold and not round_whole and not (grammar.language == "en" and (part == 1 or number <= 10)):
            continue
        share = Context(prec=12).divide(part, number)
        unit = unit_named("fraction")
        return replace(amount, after=whole.after, number=share, low=share, high=share, unit=unit, simple=False)
    return amount


def is_share(cut: Sequence[Token], amount: Amount, grammar: Grammar) -> bool:
    """Say whether a fraction in words is one; not in "a third man", "half-brother", "quarter-final"."""
    words, numbers, first = grammar.words, grammar.numbers, amount.first
    word, before, behind = cut[first].text, text_at(cut, first - 1), text_at(cut, amount.after)
    half = word in numbers.halves
    if half and before == "-" and glued_at(cut, first):
        return False
    if behind == "-" and glued_at(cut, amount.after):
        return not half and word not in numbers.articles
    noun = kind_at(cut, amount.after) is Kind.WORD and behind not in words.ends and behind not in words.more
    if word in numbers.articles:
        return text_at(cut, first + 1) in numbers.halves or not noun
    if half and numbers.articles and amount.after == first + 1:
        compared = comparator_before(cut, first, words)[1] is not None
        return word != "quarter" and (not noun or compared)
    return True


def is_part(cut: Sequence[Token], amount: Amount, grammar: Grammar) -> bool:
    """Say whether "half" or "quarter" is a part of a thing or a time: the second half, the northern half of the island."""
    words, before = grammar.words, text_at(cut, amount.first - 1)
    if cut[amount.first].text not in grammar.numbers.halves:
        return False
    if amount.unit is not None and amount.unit.dimension is Dimension.DURATION and _is_halved(cut, amount, grammar):
        return False
    adjective = bool(words.adjective_endings) and len(before) > 3 and before.endswith(words.adjective_endings)
    return adjective or before in words.ordered


_UP_TO_NOW = ("last", "past", "previous", "next", "final")


def _is_halved(cut: Sequence[Token], amount: Amount, grammar: Grammar) -> bool:
    """Say whether a length of time is halved, and is no half of something: to last half a decade, the last half century."""
    before, behind = text_at(cut, amount.first - 1), text_at(cut, amount.first + 1)
    return before not in ("first", "second") and (behind in grammar.numbers.articles or before in _UP_TO_NOW)


def is_rank(cut: Sequence[Token], amount: Amount, grammar: Grammar) -> bool:
    """Say whether an ordinal is a rank: ranked sixth, in third place, the second largest, sixth in the league."""
    words, after = grammar.words, amount.after
    behind = text_at(cut, after)
    following = text_at(cut, after + 1) if behind == "-" else behind
    if following in words.rank_after:
        return (text_at(cut, amount.first - 2), text_at(cut, amount.first - 1), following) != ("in", "the", "place")
    if len(following) > 5 and following.endswith("est") and following not in _SUPERLATIVES_NOT:
        return True
    if any(text_at(cut, place) in words.rank_before for place in range(max(amount.first - 3, 0), amount.first)):
        return behind in words.ends or kind_at(cut, after) is not Kind.WORD
    return behind == "in" and text_at(cut, after + 1) == "the" and text_at(cut, after + 2) in words.rank_in
