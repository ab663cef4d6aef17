"""Amounts: a number with the money before it or the unit behind it, and the few figures that are no number.

``read_amount`` reads what begins at a token: "1.5 million", "£1.3bn", "5 feet 2 inches", "30-year-old", "ten times more".
``read_worded`` reads "doubled", "none of", "less than a week", "several years". This file knows nothing of ranges,
comparators, or whether the amount is a figure at all.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Context, Decimal

from facts.reading.figures.grammar_words import FIGURE_WORDS, FigureWords
from facts.reading.figures.number_words import WORDS, NumberWords, Place
from facts.reading.figures.numbers import Number, plain, read_number, scaled_by_letter, signed
from facts.reading.figures.tokens import Kind, Token
from facts.reading.figures.units import MAX_UNIT_WORDS, Dimension, Unit, match_unit, money_sign, unit_named


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


def text_at(cut: Sequence[Token], at: int) -> str:
    """Return the folded text of the token at ``at``, "" outside the sentence."""
    return cut[at].text if 0 <= at < len(cut) else ""


def kind_at(cut: Sequence[Token], at: int) -> Kind | None:
    return cut[at].kind if 0 <= at < len(cut) else None


def glued_at(cut: Sequence[Token], at: int) -> bool:
    return 0 <= at < len(cut) and cut[at].glued


def exactly(
    first: int, after: int, value: Decimal | int | str, unit: Unit | None = None, *, times: bool = False
) -> Amount:
    """Return an amount in words of one exact value."""
    number = Decimal(value)
    return Amount(first, after, number, number, number, unit=unit, words=True, times=times)


def read_amount(cut: Sequence[Token], at: int, grammar: Grammar) -> Amount | None:
    """Return the amount that begins at token ``at``, or None.

    >>> from facts.reading.figures.tokens import tokens
    >>> [read_amount(tokens(text), 0, GRAMMARS["en"]).unit.name for text in ("£1.3bn", "20 percent", "30-year-old")]
    ['GBP', 'percent', 'year']
    """
    money, begin = _money_before(cut, at)
    place, sign = signed(cut, begin, grammar.numbers)
    if sign < 0 and money is None and not _can_be_minus(cut, at):
        place, sign = begin, 1
    number = read_number(cut, place, grammar.numbers)
    if number is None or (money is not None and (number.words or number.ordinal)):
        return None
    if money is not None:
        number = scaled_by_letter(cut, number)
    value = None if number.value is None else plain(sign * number.value)
    amount = Amount(
        at,
        number.after,
        value,
        number.low if value is None else value,
        number.high if value is None else value,
        scale=number.scale,
        words=number.words,
        simple=number.simple,
        fraction=number.fraction,
        ordinal=number.ordinal,
        signed=sign < 0,
    )
    if number.ordinal:
        return amount
    unit, after = _unit_behind(cut, number.after, number, grammar)
    if money is not None:
        if unit is not None and unit.base == money.base and kind_at(cut, after - 1) is Kind.WORD:
            amount = replace(amount, after=after)
        return _with_small_change(cut, replace(amount, unit=money), grammar)
    if value is not None and _times_behind(cut, number.after, grammar):
        return _factor(cut, amount, grammar)
    if unit is None:
        return _of_one_percent(cut, amount, grammar)
    amount = replace(amount, unit=_sterling(cut, unit, number), after=after)
    if unit.dimension is Dimension.MONEY:
        amount = _scaled_behind_code(cut, amount, grammar)
    return _with_age(cut, _with_small_change(cut, amount, grammar), grammar)


def _of_one_percent(cut: Sequence[Token], amount: Amount, grammar: Grammar) -> Amount:
    """Read on where a fraction is one of a percent: half of 1 percent, three-quarters of one per cent."""
    if not amount.fraction or amount.number is None or text_at(cut, amount.after) not in grammar.words.of:
        return amount
    whole = read_number(cut, amount.after + 1, grammar.numbers)
    if whole is None or whole.value != 1:
        return amount
    unit, after = _unit_behind(cut, whole.after, whole, grammar)
    if unit is None or unit.dimension not in (Dimension.SHARE, Dimension.POINTS):
        return amount
    return replace(amount, after=after, unit=unit, fraction=False)


def _can_be_minus(cut: Sequence[Token], at: int) -> bool:
    """Say whether a hyphen at ``at`` can be a minus sign: nothing hangs on its left."""
    if at == 0 or cut[at].kind is Kind.WORD:
        return True
    return cut[at - 1].kind is not Kind.DIGITS and (not cut[at].glued or cut[at - 1].text in ("(", "[", "–"))


# --- money before the number ------------------------------------------------------------------------------------------

_CODES_IN_ANY_CASE = frozenset(
    {"usd", "eur", "gbp", "rmb", "aud", "cad", "nzd", "hkd", "inr", "jpy", "cny", "chf", "rub", "rs"}
)


def _money_before(cut: Sequence[Token], at: int) -> tuple[Unit | None, int]:
    """Return the currency that the tokens at ``at`` are, where digits follow, and where the number begins."""
    for length in (2, 1):
        signs = cut[at : at + length]
        begin = at + length
        if len(signs) < length:
            continue
        if length == 2 and not _one_sign(signs, cut, begin):
            continue
        if length == 1 and signs[0].text == "rs" and text_at(cut, begin) == ".":
            begin += 1
        if kind_at(cut, begin) not in (Kind.DIGITS, Kind.FRACTION):
            continue
        unit = money_sign([sign.text for sign in signs])
        if unit is None or not _is_code(signs, glued_at(cut, begin)):
            continue
        if at and cut[at].glued and cut[at].kind is Kind.WORD and cut[at - 1].kind in (Kind.WORD, Kind.DIGITS):
            continue
        return unit, begin
    return None, at


def _one_sign(signs: Sequence[Token], cut: Sequence[Token], begin: int) -> bool:
    """Say whether letters and a sign are one: US$5, HK $5, and "us $ 5" of text with blanks around every sign."""
    letters, sign = signs
    if sign.kind is not Kind.SIGN or letters.kind is not Kind.WORD:
        return False
    if sign.glued:
        return letters.text not in ("a", "s") or letters.raw.isupper()
    if letters.raw in ("US", "HK", "NZ") or letters.text in ("hk", "nz"):
        return True
    return letters.text in ("us", "c") and not glued_at(cut, begin)


def _is_code(signs: Sequence[Token], glued: bool) -> bool:
    if len(signs) == 2 or signs[0].kind is not Kind.WORD:
        return True
    return signs[0].raw.isupper() or signs[0].text in _CODES_IN_ANY_CASE or (glued and len(signs[0].text) == 3)


def _sterling(cut: Sequence[Token], unit: Unit, number: Number) -> Unit:
    """Return the money where "pounds" are no weight: thousands and more of them, or sterling in the same sentence."""
    if unit.name != "pound":
        return unit
    if number.scale >= 1000 or any(token.text in ("£", "sterling", "pence", "gbp") for token in cut):
        return unit_named("GBP") or unit
    return unit


def _scaled_behind_code(cut: Sequence[Token], amount: Amount, grammar: Grammar) -> Amount:
    """Read "75 USD million"."""
    word = grammar.numbers.words.get(text_at(cut, amount.after))
    code = cut[amount.after - 1]
    if word is None or word.place is not Place.SCALE or not code.raw.isupper() or amount.number is None:
        return amount
    value = plain(amount.number * word.value)
    return replace(amount, after=amount.after + 1, number=value, low=value, high=value, scale=word.value)


# --- the unit behind the number ---------------------------------------------------------------------------------------

_BRACKETS = {"(": ")", "[": "]", "{": "}", "<": ">"}
_POWERS = frozenset({"2", "3", "²", "³"})
_UNIT_SIGNS = "%‰°/$€£¥₹₽₴₩₺₪₫₦₱฿₿₾֏₼₸₭¢₡₵₲℃℉"


def _unit_behind(cut: Sequence[Token], at: int, number: Number, grammar: Grammar) -> tuple[Unit | None, int]:
    """Return the unit that begins at ``at``, behind ``number``, and where its words end."""
    begin = at
    if text_at(cut, at) == "-" and glued_at(cut, at) and glued_at(cut, at + 1):
        begin = at + 2 if text_at(cut, at + 1) == "plus" else at + 1
    elif number.fraction:
        # half an hour, a quarter of a mile; but "half of Europe" has no unit.
        begin = at + 1 if text_at(cut, at) in grammar.words.of else at
        article = text_at(cut, begin) in grammar.numbers.articles
        if begin > at and not article:
            return None, at
        begin += article
    closing = _BRACKETS.get(text_at(cut, begin)) if begin == at else None
    raw, folded, places = _unit_words(cut, begin + 1 if closing else begin)
    found = match_unit(raw, folded, grammar.language)
    if found is None:
        return None, at
    unit, taken = found
    after = places[taken - 1] + 1
    if closing is not None:
        # As tables have it: 20 (kg)
        return (unit, after + 1) if text_at(cut, after) == closing else (None, at)
    return (unit, after) if _fits(cut, begin, after, unit, number, hyphen=begin != at) else (None, at)


def _fits(cut: Sequence[Token], begin: int, after: int, unit: Unit, number: Number, *, hyphen: bool) -> bool:
    """Say whether the words in ``cut[begin:after]`` are the unit of the number before them, and not something else."""
    word = cut[begin]
    last = cut[after - 1]
    if unit.dimension is Dimension.MONEY and last.kind is Kind.SIGN:
        # In "1 $10 bill" the sign belongs to what it is glued to.
        return not (kind_at(cut, after) is Kind.DIGITS and glued_at(cut, after) and not last.glued)
    if word.kind is not Kind.WORD:
        return True
    if len(last.text) <= 2 and last.kind is Kind.WORD and glued_at(cut, after):
        sign = text_at(cut, after)
        if kind_at(cut, after) is Kind.DIGITS or (sign == "-" and kind_at(cut, after + 1) is Kind.DIGITS):
            return False
    if number.words and after == begin + 1 and len(word.text) < 2:
        return False
    if unit.name == "KRW" and word.text == "won":
        return number.value is not None and number.value >= 100
    if unit.name == "second" and word.text == "second":
        return hyphen or number.value == 1
    return True


def _unit_words(cut: Sequence[Token], at: int) -> tuple[list[str], list[str], list[int]]:
    """Return the next words and signs as written and folded, and their tokens; the dots of abbreviations left out."""
    raw: list[str] = []
    folded: list[str] = []
    places: list[int] = []
    while at < len(cut) and len(raw) < MAX_UNIT_WORDS:
        token = cut[at]
        dot = token.text == "." and token.glued and raw and len(raw[-1]) <= 4 and at + 1 < len(cut)
        if not dot:
            raised = token.text in _POWERS and token.glued and bool(raw) and not _runs_on(cut, at + 1)
            if not (token.kind is Kind.WORD or raised or (token.kind is Kind.SIGN and token.text in _UNIT_SIGNS)):
                break
            raw.append(token.raw)
            folded.append(token.text)
            places.append(at)
        at += 1
    return raw, folded, places


def _runs_on(cut: Sequence[Token], at: int) -> bool:
    """Say whether letters or digits are glued to what stands before ``at``: then it was part of a longer sign."""
    return glued_at(cut, at) and cut[at].kind in (Kind.WORD, Kind.DIGITS, Kind.IRREGULAR)


# Units that are said one after the other; the lengths of time all are.
_SPOKEN_TOGETHER = frozenset({("foot", "inch"), ("yard", "foot"), ("pound", "ounce"), ("mile", "yard")})
_SMALL_MONEY = frozenset({"cent", "penny", "kopeck"})


def _with_small_change(cut: Sequence[Token], amount: Amount, grammar: Grammar) -> Amount:
    """Read on where a smaller unit of the same kind follows: 5 feet 2 inches, 2 hours and 30 minutes, 3 dollars 50 cents."""
    unit, begin = amount.unit, amount.after
    if unit is None or amount.number is None:
        return amount
    joined = text_at(cut, begin) in ("and", "и") or (
        text_at(cut, begin) == "," and unit.dimension is not Dimension.MONEY
    )
    begin += joined
    if kind_at(cut, begin) is not Kind.DIGITS and not (kind_at(cut, begin) is Kind.WORD and amount.words):
        return amount
    number = read_number(cut, begin, grammar.numbers)
    if number is None or number.value is None or number.ordinal:
        return amount
    smaller, after = _unit_behind(cut, number.after, number, grammar)
    if smaller is None and unit.name == "foot" and text_at(cut, number.after) == "in":
        smaller, after = unit_named("inch"), number.after + 1
    if smaller is None or smaller.dimension is not unit.dimension:
        return amount
    if unit.dimension is Dimension.MONEY:
        if smaller.name not in _SMALL_MONEY or unit.name in _SMALL_MONEY or number.value >= 100:
            return amount
        total, kept = amount.number + number.value / 100, unit
    else:
        ratio = Context(prec=28).divide(unit.factor, smaller.factor)
        together = unit.dimension is Dimension.DURATION or (unit.name, smaller.name) in _SPOKEN_TOGETHER
        if not together or number.value >= ratio or ratio <= 1 or ratio != ratio.to_integral_value():
            return amount
        total, kept = amount.number * ratio + number.value, smaller
    total = plain(total)
    return replace(amount, after=after, number=total, low=total, high=total, unit=kept, simple=False)


def _with_age(cut: Sequence[Token], amount: Amount, grammar: Grammar) -> Amount:
    """Read "old" or "of age" behind a length of time: 30-year-old, 51 years old, 18 years of age."""
    if amount.unit is None or amount.unit.dimension is not Dimension.DURATION:
        return amount
    words, after = grammar.words, amount.after
    if text_at(cut, after) == "-" and glued_at(cut, after):
        after += 1
    if text_at(cut, after) in words.old and text_at(cut, after + 1) != "than":
        return replace(amount, after=after + 1, old=True)
    if words.of_age and tuple(text_at(cut, after + n) for n in range(len(words.of_age))) == words.of_age:
        return replace(amount, after=after + len(words.of_age), old=True)
    return amount


# --- factors ----------------------------------------------------------------------------------------------------------

_COMPARED = frozenset({"as", "that", "the", "its", "their", "his", "her", "what"})


def _times_behind(cut: Sequence[Token], at: int, grammar: Grammar) -> bool:
    if text_at(cut, at) == "-" and glued_at(cut, at):
        return text_at(cut, at + 1) == "fold"
    by_sign = text_at(cut, at) in ("x", "×") and glued_at(cut, at) and not glued_at(cut, at + 1)
    return text_at(cut, at) in grammar.words.times or by_sign


def _factor(cut: Sequence[Token], amount: Amount, grammar: Grammar) -> Amount:
    """Read a factor: ten times more, three times as many, 10-fold, в два раза. "Won it three times" stays a count."""
    after = amount.after
    if text_at(cut, after) == "-":
        return replace(amount, after=after + 2, times=True)
    behind = text_at(cut, after + 1)
    by_sign = text_at(cut, after) in ("x", "×")
    if by_sign or behind in grammar.words.more | _COMPARED or text_at(cut, amount.first - 1) in ("в", "во"):
        return replace(amount, after=after + 1, times=True)
    return amount


# --- figures that are no number ---------------------------------------------------------------------------------------


def read_worded(cut: Sequence[Token], at: int, grammar: Grammar) -> Amount | None:
    """Return what is a figure without a number word at ``at``: doubled, twice, none of, a single, a week, several years.

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
        compared = behind in _COMPARED or behind in words.more
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
        unit, after = _unit_behind(cut, begin, Number(at, begin, None, words=True), grammar)
        if unit is not None and unit.dimension is Dimension.DURATION and _is_plural(cut[begin], grammar):
            return Amount(at, after, None, Decimal(2), None, unit=unit, words=True)
        if word in words.couple and text_at(cut, begin - 1) in words.of:
            return Amount(at, place + 1, None, Decimal(2), None, words=True)
        return None
    if not article or kind_at(cut, place) is not Kind.WORD:
        return None
    unit, after = _unit_behind(cut, place, Number(at, place, Decimal(1), words=True), grammar)
    if unit is None or unit.dimension is not Dimension.DURATION:
        return None
    part = {"half": "1.5", "quarter": "1.25"}.get(text_at(cut, after + 2))
    if part is not None and (text_at(cut, after), text_at(cut, after + 1)) == ("and", "a"):
        return exactly(at, after + 3, part, unit)
    return exactly(at, after, 1, unit) if text_at(cut, at - 1) in words.one_unit_after else None


def _is_plural(token: Token, grammar: Grammar) -> bool:
    return grammar.language != "en" or token.text.endswith(("s", "ia"))
