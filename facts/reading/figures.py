"""Figures in sentences: counts, shares, changes, money, lengths of time, ages and measures, in English and Russian.

A mention's span holds the figure as one answers "how many" with it: the number with its scale and its unit, without the
comparator before it (that is in the value) and without what it counts ("over 120,000 people" gives "120,000"). Dates
are read first; what they took is no figure. Nothing is sharpened: a bound stays a bound, "thousands" has no number.

What a number must not be to be a figure stands in ``designations``; numbers themselves are read by ``numbers``, units
by ``units``, what is counted by ``counted``. This file knows nothing of other sentences, of a store or of questions.
docs/decisions/0004-figures.md gives the reasons for the choices that could have gone the other way.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Context, Decimal

from facts.model import Span
from facts.reading.counted import counted
from facts.reading.designations import is_designation, is_pronoun, part_of_longer_sign
from facts.reading.document import Document
from facts.reading.figure_tokens import Kind, Token, tokens
from facts.reading.figure_words import FIGURE_WORDS, FigureWords
from facts.reading.number_words import WORDS, NumberWords
from facts.reading.numbers import Number, plain, read_number, scaled_by_letter, signed
from facts.reading.units import MAX_UNIT_WORDS, Dimension, Unit, match_unit, money_sign, unit_named
from facts.values import Comparator, FigureType, FigureValue, Mention

LONGEST = 1_200
"""A longer sentence is read in pieces of this many characters, cut at a blank where there is one."""

_MAYBE = {
    "en": re.compile(
        r"\d|[½-¾⅐-⅞]|\b(?:one|two|thr|four|five|six|seven|eight|nine|ten|tens|elev|twel|thir|fift|twent|fort|nint|hundred|"
        r"thous|milli|billi|trill|dozen|half|quarter|halv|doubl|tripl|trebl|quadr|twice|thrice|none|single|couple|sever|few|"
        r"zero|nought|naught|nil|third|lakh|crore|week|month|year|day|hour|minute|decade|century|first|second|\w+th\b|\w+fold)",
        re.IGNORECASE,
    ),
    "ru": re.compile(
        r"\d|[½-¾⅐-⅞]|\b(?:од[ин]|дв|тр[иеё]|четв|пят|шест|сем|вос|девя|десят|дес|сорок|сто|ста|тыс|мил|полов|полт|полм|"
        r"втро|вдво|нес|пар|дюж|сот|нол|нул|втор|перв|мин|девян|полутор)",
        re.IGNORECASE,
    ),
}
_DASHES = ("-", "\u2013")
_SMALL_CHANGE = {("foot", "inch"), ("yard", "foot"), ("pound", "ounce"), ("mile", "yard")}


@dataclass(frozen=True, slots=True)
class _Grammar:
    language: str
    numbers: NumberWords
    words: FigureWords


_GRAMMARS = {language: _Grammar(language, WORDS[language], FIGURE_WORDS[language]) for language in ("en", "ru")}


@dataclass(frozen=True, slots=True)
class _Amount:
    """A number with its unit, or a range of them, in ``cut[first:after]``.

    ``unit_from`` is where the unit's words begin, ``after`` where there are none. ``low`` and ``high`` differ in a
    range. ``ratio`` marks "one in five", ``old`` an age in words, ``hyphen`` a unit that hangs on a hyphen.
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


def find_figures(
    text: str, start: int = 0, end: int | None = None, *, language: str = "en", taken: Sequence[Span] = ()
) -> tuple[Mention, ...]:
    """Return the figures of the sentence ``text[start:end]``, in text order, with spans in ``text``.

    ``taken`` are spans of dates that were read before. A language whose figures are not read gives nothing.

    >>> sentence = "Over 1,960 boats, 20 percent of the fleet, were away for almost ten months."
    >>> for mention in find_figures(sentence):
    ...     print(mention.span.of(sentence), "|", mention.value.comparator, "|", mention.value.counted)
    1,960 | over | boats
    20 percent | exact | of the fleet
    ten months | almost | None
    """
    grammar = _GRAMMARS.get(language)
    if grammar is None:
        return ()
    end = len(text) if end is None else end
    found: list[Mention] = []
    for first, last in _pieces(text, start, end):
        if _MAYBE[language].search(text, first, last) is None:
            continue
        cut = tokens(text, first, last, language=language, taken=taken)
        found.extend(_figures(text, cut, grammar))
    return tuple(found)


def read(document: Document, dates: Sequence[Mention]) -> tuple[Mention, ...]:
    """Return the figures of all sentences of unmarked passages, in text order; ``dates`` were read before.

    >>> from facts.reading.document import single
    >>> [m.span.of("Two ferries sank.") for m in read(single("Two ferries sank."), ())]
    ['Two']
    """
    taken = sorted(mention.span for mention in dates)
    found: list[Mention] = []
    next_date = 0
    for passage in document.readable:
        for sentence in passage.sentences:
            while next_date < len(taken) and taken[next_date].end <= sentence.start:
                next_date += 1
            here = []
            for span in taken[next_date:]:
                if span.start >= sentence.end:
                    break
                here.append(span)
            found.extend(
                find_figures(document.text, sentence.start, sentence.end, language=document.language, taken=here)
            )
    return tuple(found)


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while end - start > LONGEST:
        blank = text.rfind(" ", start + LONGEST // 2, start + LONGEST)
        cut = blank + 1 if blank > 0 else start + LONGEST
        yield start, cut
        start = cut
    if start < end:
        yield start, end


# --- one sentence -----------------------------------------------------------------------------------------------------


def _figures(text: str, cut: Sequence[Token], grammar: _Grammar) -> Iterator[Mention]:
    at = 0
    while at < len(cut):
        found, after = _figures_at(cut, at, grammar)
        for amount in found:
            yield _mention(text, cut, amount, found, grammar)
        at = max(after, at + 1)


def _figures_at(cut: Sequence[Token], at: int, grammar: _Grammar) -> tuple[tuple[_Amount, ...], int]:
    """Return the figures that begin at token ``at`` (two where a range turned out to be none) and where to go on."""
    longer = part_of_longer_sign(cut, at)
    if longer is not None:
        return (), longer
    amount = _amount(cut, at, grammar)
    if amount is None:
        amount = _worded(cut, at, grammar)
        return ((amount,), amount.after) if amount is not None else ((), at + 1)
    pair = _ranged(cut, amount, grammar)
    if pair is not None:
        return pair, pair[-1].after if pair else amount.after + 2
    amount = _share_of(cut, amount, grammar)
    if _refused(cut, amount, grammar):
        return (), amount.after
    return (amount,), amount.after


def _refused(cut: Sequence[Token], amount: _Amount, grammar: _Grammar) -> bool:
    """Say whether the amount is the name or the number of a thing, a pronoun or an order that ranks nothing."""
    words = grammar.words
    if amount.ordinal:
        return not _ranks(cut, amount, grammar)
    if amount.unit is not None or amount.times or amount.old:
        return False
    if amount.fraction and amount.words:
        return not _is_share(cut, amount, grammar)
    if amount.simple and amount.number == 1 and amount.words and is_pronoun(cut, amount.first, amount.after, words):
        return True
    bare = amount.simple and not amount.signed
    return bare and is_designation(cut, amount.first, amount.after, words, in_words=amount.words)


def _text(cut: Sequence[Token], at: int) -> str:
    return cut[at].text if 0 <= at < len(cut) else ""


def _kind(cut: Sequence[Token], at: int) -> Kind | None:
    return cut[at].kind if 0 <= at < len(cut) else None


def _glued(cut: Sequence[Token], at: int) -> bool:
    return 0 <= at < len(cut) and cut[at].glued


# --- a number with its unit -------------------------------------------------------------------------------------------


def _amount(cut: Sequence[Token], at: int, grammar: _Grammar) -> _Amount | None:
    """Read the number that begins at ``at``, with the money before it and the unit behind it."""
    money, begin = _money_before(cut, at)
    place, sign = signed(cut, begin, grammar.numbers)
    if sign < 0 and money is None and at and cut[at].glued and cut[at - 1].text not in ("(", "[", "\u2013"):
        place, sign = begin, 1
    number = read_number(cut, place, grammar.numbers)
    if number is None or (money is not None and (number.words or number.ordinal)):
        return None
    if money is not None:
        number = scaled_by_letter(cut, number)
    amount = _Amount(
        at,
        number.after,
        None if number.value is None else plain(sign * number.value),
        plain(sign * number.value) if number.value is not None else number.low,
        plain(sign * number.value) if number.value is not None else number.high,
        scale=number.scale,
        words=number.words,
        simple=number.simple,
        fraction=number.fraction,
        ordinal=number.ordinal,
        signed=sign < 0,
    )
    if number.ordinal:
        return amount
    if money is not None:
        unit, after = _unit_behind(cut, amount.after, number, grammar)
        named_again = unit is not None and unit.dimension is Dimension.MONEY and unit.base == money.base
        amount = replace(amount, unit=money, after=after if named_again else amount.after)
        return _with_small_change(cut, amount, grammar)
    if number.value is not None and _times_behind(cut, number.after, grammar):
        return _times(cut, amount, grammar)
    unit, after = _unit_behind(cut, number.after, number, grammar)
    if unit is None:
        return amount
    amount = replace(amount, unit=_sterling(cut, unit, number), after=after)
    amount = _with_small_change(cut, amount, grammar)
    return _with_age(cut, amount, grammar)


def _money_before(cut: Sequence[Token], at: int) -> tuple[Unit | None, int]:
    """Return the currency that the tokens at ``at`` are, where digits follow, and where the number begins."""
    for length in (2, 1):
        signs = cut[at : at + length]
        if len(signs) < length:
            continue
        if length == 2 and not (signs[1].kind is Kind.SIGN and (signs[1].glued or signs[0].raw in ("US", "HK", "NZ"))):
            continue
        begin = at + length
        if length == 1 and signs[0].text == "rs" and _text(cut, begin) == ".":
            begin += 1
        if _kind(cut, begin) not in (Kind.DIGITS, Kind.FRACTION):
            continue
        unit = money_sign([sign.text for sign in signs])
        if unit is None or (signs[0].kind is Kind.WORD and not _is_code(signs[0])):
            continue
        if at and cut[at].glued and cut[at].kind is Kind.WORD and cut[at - 1].kind in (Kind.WORD, Kind.DIGITS):
            continue
        return unit, begin
    return None, at


_CODES_IN_ANY_CASE = frozenset(
    {"usd", "eur", "gbp", "rmb", "aud", "cad", "nzd", "hkd", "inr", "jpy", "cny", "chf", "rub", "rs"}
)


def _is_code(token: Token) -> bool:
    return token.raw.isupper() or token.text in _CODES_IN_ANY_CASE or len(token.text) <= 3


def _unit_behind(cut: Sequence[Token], at: int, number: Number, grammar: _Grammar) -> tuple[Unit | None, int]:
    """Return the unit that begins at ``at``, behind ``number``, and where its words end."""
    begin = at
    if _text(cut, at) == "-" and _glued(cut, at) and _glued(cut, at + 1):
        begin = at + 1
    elif number.fraction:
        # half an hour, a quarter of a mile
        begin = at + 1 if _text(cut, at) in grammar.words.of else at
        begin = begin + 1 if _text(cut, begin) in grammar.numbers.articles else begin
        if begin == at + 1 and _text(cut, at) in grammar.words.of:
            return None, at
    raw, folded, places = _words_from(cut, begin)
    found = match_unit(raw, folded, grammar.language)
    if found is None:
        return None, at
    unit, taken = found
    after = places[taken - 1] + 1
    first = cut[begin]
    if first.kind is Kind.WORD:
        if (
            first.glued
            and begin == at
            and cut[begin - 1].kind is Kind.DIGITS
            and _kind(cut, after) is Kind.DIGITS
            and _glued(cut, after)
        ):
            return None, at
        if number.words and taken == 1 and len(first.text) < 2:
            return None, at
        if unit.name == "KRW" and (number.value is None or number.value < 100):
            return None, at
        if unit.name == "second" and first.text == "second" and begin == at and number.value != 1:
            return None, at
    return unit, after


def _words_from(cut: Sequence[Token], at: int) -> tuple[list[str], list[str], list[int]]:
    """Return the next words and signs as written and folded, and their tokens; the dots of abbreviations left out."""
    raw: list[str] = []
    folded: list[str] = []
    places: list[int] = []
    while at < len(cut) and len(raw) < MAX_UNIT_WORDS:
        token = cut[at]
        dot = token.text == "." and token.glued and raw and len(raw[-1]) <= 4 and at + 1 < len(cut)
        if not dot:
            if token.kind is Kind.SIGN and token.text not in "%‰°/$€£¥₹₽₴₩₺₪₫₦₱฿₿₾֏₼₸₭¢℃℉":
                break
            raw.append(token.raw)
            folded.append(token.text)
            places.append(at)
        at += 1
    return raw, folded, places


def _sterling(cut: Sequence[Token], unit: Unit, number: Number) -> Unit:
    """Return the money where "pounds" are no weight: with millions, or beside another sum in sterling."""
    if unit.name != "pound":
        return unit
    if number.scale >= 1000 or any(token.text in ("£", "sterling", "pence", "gbp") for token in cut):
        return unit_named("GBP") or unit
    return unit


def _with_small_change(cut: Sequence[Token], amount: _Amount, grammar: _Grammar) -> _Amount:
    """Read on where a smaller unit of the same kind follows: 5 feet 2 inches, 2 hours and 30 minutes, 3 dollars 50 cents."""
    unit = amount.unit
    if unit is None or amount.number is None:
        return amount
    begin = amount.after
    if _text(cut, begin) in ("and", "и") or (_text(cut, begin) == "," and unit.dimension is not Dimension.MONEY):
        begin += 1
    if _kind(cut, begin) not in (Kind.DIGITS, Kind.WORD) or (
        _kind(cut, begin) is Kind.WORD and begin == amount.after and not amount.words
    ):
        return amount
    number = read_number(cut, begin, grammar.numbers)
    if number is None or number.value is None or number.ordinal:
        return amount
    smaller, after = _unit_behind(cut, number.after, number, grammar)
    if smaller is None and unit.name == "foot" and _text(cut, number.after) == "in":
        smaller, after = unit_named("inch"), number.after + 1
    if smaller is None or smaller.dimension is not unit.dimension:
        return amount
    if smaller.dimension is Dimension.MONEY:
        fits = smaller.name in ("cent", "penny", "kopeck") and unit.name not in ("cent", "penny", "kopeck")
        ratio = Decimal(100)
    else:
        fits = unit.dimension is Dimension.DURATION or (unit.name, smaller.name) in _SMALL_CHANGE
        ratio = Context(prec=28).divide(unit.factor, smaller.factor)
    if not fits or number.value >= ratio or ratio <= 1 or ratio != ratio.to_integral_value():
        return amount
    if smaller.dimension is Dimension.MONEY:
        total, kept = amount.number + number.value / ratio, unit
    else:
        total, kept = amount.number * ratio + number.value, smaller
    total = plain(total)
    return replace(amount, after=after, number=total, low=total, high=total, unit=kept, simple=False)


def _with_age(cut: Sequence[Token], amount: _Amount, grammar: _Grammar) -> _Amount:
    """Read "old" or "of age" behind a length of time: 30-year-old, 51 years old."""
    if amount.unit is None or amount.unit.dimension is not Dimension.DURATION:
        return amount
    words, after = grammar.words, amount.after
    if _text(cut, after) == "-" and _glued(cut, after):
        after += 1
    if _text(cut, after) in words.old and _text(cut, after + 1) != "than":
        return replace(amount, after=after + 1, old=True)
    if words.of_age and tuple(_text(cut, after + n) for n in range(len(words.of_age))) == words.of_age:
        return replace(amount, after=after + len(words.of_age), old=True)
    return amount


def _times_behind(cut: Sequence[Token], at: int, grammar: _Grammar) -> bool:
    if grammar.language == "en" and _text(cut, at) == "-" and _glued(cut, at):
        return _text(cut, at + 1) == "fold"
    return _text(cut, at) in grammar.words.times or (
        _text(cut, at) in ("x", "×") and _glued(cut, at) and not _glued(cut, at + 1)
    )


def _times(cut: Sequence[Token], amount: _Amount, grammar: _Grammar) -> _Amount:
    """Read a factor: ten times more, three times as many, 10-fold. "Won it three times" stays a count."""
    after = amount.after
    if _text(cut, after) == "-":
        return replace(amount, after=after + 2, times=True)
    behind = _text(cut, after + 1)
    if _text(cut, after) in ("x", "×"):
        return replace(amount, after=after + 1, times=True)
    compared = behind in grammar.words.more or behind in (
        "as",
        "that",
        "the",
        "its",
        "their",
        "his",
        "her",
        "greater",
        "what",
    )
    before = _text(cut, amount.first - 1) in ("в", "во")
    if compared or before:
        return replace(amount, after=after + 1, times=True)
    return amount


# --- figures that are no plain number ---------------------------------------------------------------------------------


def _worded(cut: Sequence[Token], at: int, grammar: _Grammar) -> _Amount | None:
    """Read what is a figure without a number word: doubled, twice, none of, a single, a week, several years."""
    if cut[at].kind is not Kind.WORD:
        return None
    words, word, behind = grammar.words, cut[at].text, _text(cut, at + 1)
    factor = words.multiples.get(word)
    if factor is not None:
        return _Amount(at, at + 1, factor, factor, factor, words=True, times=True)
    factor = words.multiples_of.get(word)
    if factor is not None:
        compared = behind in ("the", "as", "that", "its", "their", "his", "her", "what") or behind in words.more
        if compared or word in ("twice", "thrice", "дважды", "трижды"):
            return _Amount(at, at + 1, factor, factor, factor, words=True, times=compared)
        return None
    if word in words.nothing and behind in words.of:
        return _Amount(at, at + 1, Decimal(0), Decimal(0), Decimal(0), words=True)
    if word == "single" and _text(cut, at - 1) in ("a", "one") and grammar.language == "en":
        return _Amount(at, at + 1, Decimal(1), Decimal(1), Decimal(1), words=True)
    return _vague_or_single_unit(cut, at, grammar)


def _vague_or_single_unit(cut: Sequence[Token], at: int, grammar: _Grammar) -> _Amount | None:
    """Read a unit without a number: less than a week, an hour and a half, several years, a couple of months."""
    words, first = grammar.words, at
    article = cut[at].text in grammar.numbers.articles
    place = at + 1 if article else at
    word = _text(cut, place)
    one = Number(first, place, Decimal(1), words=True)
    if word in words.couple or word in words.few:
        begin = place + 1
        if word in words.couple and _text(cut, begin) in words.of:
            begin += 1
        vague = Number(first, begin, None, words=True)
        low = Decimal(2)
        unit, after = _unit_behind(cut, begin, vague, grammar)
        if (
            unit is not None
            and unit.dimension is Dimension.DURATION
            and cut[begin].text.endswith(("s", "ia")) | (grammar.language == "ru")
        ):
            return _Amount(first, after, None, low, None, unit=unit, words=True)
        if word in words.couple:
            return _Amount(first, place + 1, None, low, None, words=True)
        return None
    if not article or cut[place - 1].raw != cut[place - 1].text:
        return None
    unit, after = _unit_behind(cut, place, one, grammar)
    if unit is None or unit.dimension is not Dimension.DURATION or _kind(cut, place) is not Kind.WORD:
        return None
    half = tuple(_text(cut, after + n) for n in range(3))
    if half in (("and", "a", "half"), ("and", "a", "quarter")):
        value = Decimal("1.5") if half[2] == "half" else Decimal("1.25")
        return _Amount(first, after + 3, value, value, value, unit=unit, words=True)
    if _text(cut, first - 1) in words.one_units_after:
        return _Amount(first, after, one.value, one.value, one.value, unit=unit, words=True)
    return None


# --- ranges, shares, ranks --------------------------------------------------------------------------------------------


def _ranged(cut: Sequence[Token], low: _Amount, grammar: _Grammar) -> tuple[_Amount, ...] | None:
    """Return the range that begins with ``low``; two amounts where what looks like one is a change or a score."""
    words, at = grammar.words, low.after
    if low.ordinal or low.number is None or low.old:
        return None
    link = _text(cut, at)
    dashed = link in _DASHES and _glued(cut, at) and _glued(cut, at + 1)
    begin = at + 1
    before = _text(cut, _comparator_from(cut, low.first, words)[0] - 1)
    if link in _DASHES and _glued(cut, at) and _text(cut, at + 1) in words.to and _text(cut, at + 2) == "-":
        begin, dashed, link = at + 3, False, _text(cut, at + 1)
    either = link in words.either
    betwixt = link in words.between_and and before in words.between
    if not (dashed or link in words.to or either or betwixt) or begin >= len(cut):
        return None
    if link in words.to and "до" in words.to and before not in words.from_:
        return None
    if part_of_longer_sign(cut, begin, in_range=True) is not None:
        return None
    high = _amount(cut, begin, grammar)
    if high is None or high.number is None or high.ordinal or high.number == low.number:
        return None
    joined = _one_unit(low, high)
    if joined is None:
        return None
    low, high = joined
    assert low.number is not None
    assert high.number is not None
    rising = low.number < high.number
    if either and not (rising and high.number <= 2 * low.number + 1 and low.words == high.words and low.simple):
        return None
    if _to_one(cut, low, high, link, words):
        return (replace(low, after=high.after, unit=unit_named("fraction"), simple=False),)
    from_to = link in words.to and before in words.from_ and not _ranges(cut, low, words)
    score = dashed and low.unit is None and low.simple and high.simple and _is_score(cut, low, high, words)
    years = _looks_like_years(low, high) and dashed
    if years:
        return ()
    if not rising or from_to or score:
        return low, high
    return (
        replace(
            low,
            after=high.after,
            number=None,
            low=low.number,
            high=high.number,
            unit=high.unit,
            range=True,
            old=high.old,
            simple=False,
        ),
    )


def _one_unit(low: _Amount, high: _Amount) -> tuple[_Amount, _Amount] | None:
    """Give both ends of a range one unit and one scale, or return None where they have different ones."""
    if low.unit is not None and high.unit is not None and low.unit != high.unit:
        return None
    if low.times != high.times and low.times:
        return None
    unit = high.unit or low.unit
    if low.unit is not None and high.unit is None and low.unit.dimension is not Dimension.MONEY:
        return None
    number = low.number
    assert number is not None
    assert high.number is not None
    if high.scale > 1 and low.scale == 1 and number < high.number / high.scale:
        number = plain(number * high.scale)
    low = replace(low, unit=unit, number=number, low=number, high=number, times=high.times, scale=high.scale)
    return low, replace(high, unit=unit)


def _ranges(cut: Sequence[Token], low: _Amount, words: FigureWords) -> bool:
    """Say whether "from 5 to 7" is a range: it is a change unless a word of ranging stands before it."""
    first = _comparator_from(cut, low.first, words)[0]
    near = [_text(cut, place) for place in range(max(first - 4, 0), first)]
    return any(word in words.ranging for word in near)


def _is_score(cut: Sequence[Token], low: _Amount, high: _Amount, words: FigureWords) -> bool:
    assert low.number is not None
    assert high.number is not None
    if high.number >= 200 or (
        _kind(cut, high.after) is Kind.WORD and _text(cut, high.after) not in words.ends | words.scoring
    ):
        return False
    return any(token.text in words.scoring for token in cut[max(low.first - 25, 0) : high.after + 10])


def _looks_like_years(low: _Amount, high: _Amount) -> bool:
    assert low.number is not None
    assert high.number is not None
    return (
        low.unit is None
        and low.simple
        and 1000 <= low.number <= 2100
        and (high.number < 100 or 1000 <= high.number <= 2100)
        and high.simple
    )


def _to_one(cut: Sequence[Token], low: _Amount, high: _Amount, link: str, words: FigureWords) -> bool:
    """Say whether the two are a ratio: outnumbered 20 to 1."""
    if link not in words.to or high.number != 1 or low.unit is not None or low.number is None or low.number <= 1:
        return False
    return not any(token.text in words.scoring for token in cut[max(low.first - 12, 0) : low.first])


def _share_of(cut: Sequence[Token], amount: _Amount, grammar: _Grammar) -> _Amount:
    """Read on where the amount begins a share: one in five, nine out of ten."""
    part = amount.number
    if part is None or amount.unit is not None or not amount.simple or part < 1 or part != part.to_integral_value():
        return amount
    for link in sorted(grammar.words.out_of, key=len, reverse=True):
        begin = amount.after + len(link)
        if tuple(_text(cut, amount.after + n) for n in range(len(link))) != link:
            continue
        whole = _amount(cut, begin, grammar)
        if whole is None or whole.number is None or whole.unit is not None or not whole.simple or whole.number <= part:
            continue
        if link == ("in",) and part != 1 and whole.number not in (3, 4, 5, 6, 7, 8, 9, 10, 20, 100, 1000):
            continue
        if whole.number != whole.number.to_integral_value() or (link == ("in",) and whole.number > 1000 and part != 1):
            continue
        if link in (("из",), ("на",)) and not (amount.words or whole.number in (10, 100, 1000)):
            continue
        share = Context(prec=12).divide(part, whole.number)
        return replace(
            amount, after=whole.after, number=share, low=share, high=share, unit=unit_named("fraction"), simple=False
        )
    return amount


def _is_share(cut: Sequence[Token], amount: _Amount, grammar: _Grammar) -> bool:
    """Say whether a fraction in words is one: not "the second half", "a third man", "half-brother", "third quarter"."""
    words, before, behind = grammar.words, _text(cut, amount.first - 1), _text(cut, amount.after)
    first = cut[amount.first].text
    if first in grammar.numbers.halves and (before in words.ordered or (before == "-" and _glued(cut, amount.first))):
        return False
    if behind == "-" and _glued(cut, amount.after):
        # two-thirds-full is rare, half-brother and quarter-final are not
        return not amount.simple and first not in grammar.numbers.halves and first not in grammar.numbers.articles
    open_word = _kind(cut, amount.after) is Kind.WORD and behind not in words.ends and behind not in words.more
    if first in grammar.numbers.articles and cut[amount.first + 1].text not in grammar.numbers.halves:
        return not open_word
    if first in grammar.numbers.halves and amount.after == amount.first + 1 and grammar.language == "en":
        if cut[amount.first].text == "quarter":
            return False
        return not open_word or _comparator_from(cut, amount.first, words)[1] is not None
    return True


def _ranks(cut: Sequence[Token], amount: _Amount, grammar: _Grammar) -> bool:
    """Say whether an ordinal is a rank: ranked sixth, in third place, the second largest."""
    words = grammar.words
    behind = _text(cut, amount.after)
    next_word = _text(cut, amount.after + 1) if behind == "-" else behind
    if next_word in words.rank_after or (
        len(next_word) > 5
        and next_word.endswith("est")
        and next_word not in ("forest", "interest", "harvest", "request", "protest")
    ):
        return True
    near = [_text(cut, place) for place in range(max(amount.first - 3, 0), amount.first)]
    if any(word in words.rank_before for word in near):
        return behind in words.ends or _kind(cut, amount.after) is not Kind.WORD
    return behind == "in" and _text(cut, amount.after + 1) == "the" and _text(cut, amount.after + 2) in (
        "league", "standings", "table", "rankings", "championship", "world", "nation", "conference", "division", "poll",
    )  # fmt: skip


# --- from an amount to a mention --------------------------------------------------------------------------------------


def _comparator_from(cut: Sequence[Token], first: int, words: FigureWords) -> tuple[int, Comparator | None]:
    """Return where the comparator that ends before ``first`` begins, and it; ``first`` and None where there is none."""
    for length in range(5, 0, -1):
        if first >= length:
            phrase = tuple(token.text for token in cut[first - length : first])
            comparator = words.before.get(phrase)
            if comparator is not None:
                return first - length, comparator
    return first, None


def _comparator_after(cut: Sequence[Token], after: int, words: FigureWords) -> tuple[int, Comparator | None]:
    for length in range(3, 0, -1):
        comparator = words.after.get(tuple(token.text for token in cut[after : after + length]))
        if comparator is not None:
            return after + length, comparator
    return after, None


def _mention(
    text: str, cut: Sequence[Token], amount: _Amount, all_here: Sequence[_Amount], grammar: _Grammar
) -> Mention:
    words = grammar.words
    begin, comparator = _comparator_from(cut, amount.first, words)
    end, behind = _comparator_after(cut, amount.after, words)
    comparator = _judged(cut, amount, begin, comparator) or behind or Comparator.EXACT
    kind = _type(cut, amount, begin, grammar)
    unit = "year" if kind is FigureType.AGE and amount.unit is None else (amount.unit.name if amount.unit else None)
    if unit is None and amount.times:
        unit = "times"
    if unit is None and kind is FigureType.SHARE:
        unit = "fraction"
    low, high = _bounds(amount, comparator)
    phrase = None
    if kind not in (FigureType.AGE, FigureType.ORDINAL):
        place = counted(cut, begin, end, words)
        if place is not None and amount is all_here[-1]:
            phrase = text[cut[place[0]].start : cut[place[1] - 1].end]
    value = FigureValue(kind, amount.number, low, high, comparator, unit, phrase, amount.vague)
    return Mention(Span(cut[amount.first].start, cut[amount.after - 1].end), value)


def _judged(cut: Sequence[Token], amount: _Amount, begin: int, comparator: Comparator | None) -> Comparator | None:
    """Return the comparator unless its words mean something else here."""
    if comparator is None:
        return None
    word = cut[begin].text
    if word == "some" and amount.number is not None and amount.unit is None and amount.number < 10:
        return None
    if word == "over" and begin and amount.unit is not None and amount.unit.dimension is Dimension.DURATION:
        # "$2,000 over 3 years": during, where another figure stands right before it.
        return None if cut[begin - 1].kind is Kind.DIGITS else comparator
    if comparator is Comparator.EXACT:
        return None
    return comparator


def _bounds(amount: _Amount, comparator: Comparator) -> tuple[Decimal | None, Decimal | None]:
    low, high = amount.low, amount.high
    match comparator:
        case Comparator.OVER | Comparator.AT_LEAST:
            return low, None
        case Comparator.UNDER | Comparator.AT_MOST | Comparator.ALMOST | Comparator.AS_MANY_AS:
            return (low, high) if amount.range or amount.vague else (None, high)
        case Comparator.EXACT | Comparator.ABOUT:
            return low, high


def _type(cut: Sequence[Token], amount: _Amount, begin: int, grammar: _Grammar) -> FigureType:
    words = grammar.words
    if amount.ordinal:
        return FigureType.ORDINAL
    if amount.times:
        return FigureType.CHANGE
    if amount.old or _is_age(cut, amount, begin, grammar):
        return FigureType.AGE
    dimension = amount.unit.dimension if amount.unit is not None else None
    if dimension is None:
        return FigureType.SHARE if amount.fraction and (amount.number or 0) < 1 else FigureType.COUNT
    if dimension is Dimension.SHARE:
        return FigureType.CHANGE if _is_change(cut, amount, begin, words) else FigureType.SHARE
    if dimension is Dimension.POINTS:
        return FigureType.CHANGE
    if dimension is Dimension.MONEY:
        return FigureType.MONEY
    return FigureType.DURATION if dimension is Dimension.DURATION else FigureType.MEASURE


def _is_change(cut: Sequence[Token], amount: _Amount, begin: int, words: FigureWords) -> bool:
    behind = _text(cut, amount.after)
    if behind in words.more or behind in words.rise_nouns:
        return True
    if behind not in words.ends and _text(cut, amount.after + 1) in words.rise_nouns:
        return True
    near = begin - 1
    if _text(cut, near) in ("by", "of", "to", "a", "an", "на"):
        if _text(cut, near) == "to":
            return False
        near -= 1
    return _text(cut, near) in words.rises or (_text(cut, near).endswith("ly") and _text(cut, near - 1) in words.rises)


def _is_age(cut: Sequence[Token], amount: _Amount, begin: int, grammar: _Grammar) -> bool:
    """Say whether a bare number is an age: aged 51, at the age of 30, ", 46," behind a name."""
    words = grammar.words
    number = amount.high if amount.range else amount.number
    if number is None or not 0 <= number <= 130:
        return False
    before = _text(cut, begin - 1)
    year = amount.unit is not None and amount.unit.name == "year"
    if before in words.aged and (year or amount.unit is None):
        return True
    if amount.unit is None and before in ("of", "from", "between") and _text(cut, begin - 2) in words.aged:
        return True
    if amount.unit is not None or not amount.simple or amount.words:
        return False
    comma = before == "," and _text(cut, amount.after) in (",", ")", ".") and number >= 10
    return comma and begin >= 2 and cut[begin - 2].kind is Kind.WORD and cut[begin - 2].raw[0].isupper()
