"""A sentence cut into what the grammar of figures reads: runs of digits, words, signs; each with its place.

Digits of other scripts, dashes, apostrophes and letter case are folded one code point to one code point, so that
every place holds in the text as given. What stands in dates that were read already is blanked out, so that no figure
can reach into one. This file knows nothing of what a number is.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from decimal import Decimal
from enum import Enum, auto
from functools import lru_cache
from typing import NamedTuple

from facts.model import Span
from facts.reading.word_sets import word_set

MAX_DIGITS = 40
"""Longer runs of digits are identifiers, not figures; Decimal reads what is left exactly."""

TAKEN = "\ue000"
"""Stands for a character of a date that was read already: a private use character, of no meaning in any text."""

_BLANKS = "\u00a0\u2007\u2009\u202f"
_FOLDED = {
    **dict.fromkeys("\u2010\u2011\u2012\u2212\ufe63\uff0d", "-"),
    **dict.fromkeys("\u2014\u2015", "\u2013"),
    **dict.fromkeys("\u2018\u2019\u02bc\uff07", "'"),
    **dict.fromkeys(_BLANKS, "\u00a0"),
    "\uff0c": ",",
    "\uff0e": ".",
    "\uff05": "%",
    "\uff04": "$",
    "\u066b": ".",
    "\u066c": ",",
    "\u066a": "%",
    "\u2044": "/",
}


class Kind(Enum):
    DIGITS = auto()
    """A number in digits that can be read."""
    IRREGULAR = auto()
    """Digits that are no number: a version, an address, a list without blanks, an identifier."""
    FRACTION = auto()
    """One character that is a fraction: ½."""
    RAISED = auto()
    """Superscript digits."""
    WORD = auto()
    SIGN = auto()


class Token(NamedTuple):
    """``text`` is folded, ``raw`` as written; ``glued`` says that no blank stands before it."""

    kind: Kind
    start: int
    end: int
    text: str
    raw: str
    glued: bool
    value: Decimal | None = None


_FRACTIONS = "¼½¾⅐-⅞"
_RAISED = "⁰¹²³⁴-⁹"
_LETTER = rf"[^\W\d_{_FRACTIONS}{_RAISED}]"
_FORMS = {
    # Words first, for most tokens are words; nothing that follows begins with a letter.
    "link": r"(?:https?://|www\.)[^\s\"<>]+",
    "word": rf"{_LETTER}+(?:'{_LETTER}+)*",
    # Digits grouped by blanks: the same blank throughout, three digits after each.
    "blanks": r"(?<![\d.,])\d{1,3}(?:(?: \d{3})+|(?:\u00a0\d{3})+)(?:[.,]\d+)?(?![\d.,]*\d)",
    # Text with blanks around every sign, as corpora have it: 80 , 000 and 6 . 2.
    "apart": r"(?<![\d.,])(?:\d{1,3}(?: , \d{3})+(?!\d)(?: \. \d+)?|\d+ \. \d+)(?! ?[.,] ?\d)",
    "science": r"\d+(?:\.\d+)?e[+-]?\d{1,6}(?![^\W_])",
    "digits": r"\.?\d+(?:[.,]\d+)*",
    "fraction": rf"[{_FRACTIONS}]",
    "raised": rf"[{_RAISED}]+",
    "sign": r"[^\s\w]|\w",
}
_TOKEN = re.compile("|".join([r"[a-z]++(?=[ ,])|,", *_FORMS.values()]))
"""The commonest words and the comma are tried before the forms that they are of: a class of all letters takes longer."""
_FORM = re.compile("|".join(f"(?P<{name}>{form})" for name, form in _FORMS.items()))
_GROUPED = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?")
_GROUPED_BY_LAKH = re.compile(r"\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?")
_GROUPED_BY_POINT = re.compile(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?")
_MANY_POINTS = re.compile(r"\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?")
_POINT = re.compile(r"\d*\.\d+|\d+")
_COMMA = re.compile(r"\d+,\d+")
_SHORT_COMMA = re.compile(r"\d+,\d{1,2}")


# Which sign stands for the decimal point and which groups thousands is CLDR's table of number symbols.
DECIMAL_COMMA = word_set("ru uk be bg pl cs sk de fr es it pt nl da sv nb no fi tr az hy ka ro hr sr sl lt lv et id")
GROUPING_POINT = word_set("de es it nl da tr az ro hr sr sl id pt")


def read_digits(run: str, language: str = "en") -> Decimal | None:
    """Return the number that a run of digits, points and commas is in ``language``, or None.

    >>> read_digits("1,960"), read_digits("1.5"), read_digits("1.960"), read_digits("1.960", "de")
    (Decimal('1960'), Decimal('1.5'), Decimal('1.960'), Decimal('1960'))
    >>> read_digits("2.0.1"), read_digits("12,5", "ru"), read_digits("12,34,567")
    (None, Decimal('12.5'), Decimal('1234567'))
    """
    if len(run) > MAX_DIGITS:
        return None
    run = run.replace(" ", "").replace("\u00a0", "")
    if _MANY_POINTS.fullmatch(run) or (language in GROUPING_POINT and _GROUPED_BY_POINT.fullmatch(run)):
        return Decimal(run.replace(".", "").replace(",", "."))
    if _POINT.fullmatch(run):
        return Decimal(run)
    if _COMMA.fullmatch(run) and (language in DECIMAL_COMMA or _SHORT_COMMA.fullmatch(run)):
        return Decimal(run.replace(",", "."))
    if _GROUPED.fullmatch(run) or _GROUPED_BY_LAKH.fullmatch(run):
        return Decimal(run.replace(",", ""))
    return None


@lru_cache(maxsize=4096)
def _folded(character: str) -> str:
    if character in _FOLDED:
        return _FOLDED[character]
    digit = unicodedata.decimal(character, None)
    if digit is not None:
        return str(digit)
    low = character.lower()
    return low if len(low) == 1 else character


def fold(text: str) -> str:
    """Return the text in lower case with plain digits, dashes and apostrophes, of the same length.

    >>> fold("１９６０ Men’s—٥٠%")
    "1960 men's–50%"
    """
    return text.lower() if text.isascii() else "".join(map(_folded, text))


def tokens(
    text: str, start: int = 0, end: int | None = None, *, language: str = "en", taken: Sequence[Span] = ()
) -> list[Token]:
    """Cut ``text[start:end]`` into tokens with places in ``text``.

    >>> [t.text for t in tokens("Over 1,960 men-at-arms, v2.0.1")]
    ['over', '1,960', 'men', '-', 'at', '-', 'arms', ',', 'v', '2.0.1']
    """
    end = len(text) if end is None else end
    raw = text[start:end]
    folded = fold(raw)
    for span in taken:
        if span.start < end and start < span.end:
            first, last = max(span.start - start, 0), min(span.end, end) - start
            folded = folded[:first] + TAKEN * (last - first) + folded[last:]
    found: list[Token] = []
    before = -1
    new = tuple.__new__  # what ``Token(...)`` comes down to, at half the cost
    for match in _TOKEN.finditer(folded):
        words, place = match[0], match.start()
        after = place + len(words)
        kind, value = _WORD if words.isalpha() else _read(words, language)
        found.append(new(Token, (kind, start + place, start + after, words, raw[place:after], before == place, value)))
        before = after
    return found


_WORD = (Kind.WORD, None)


@lru_cache(maxsize=4096)
def _read(words: str, language: str) -> tuple[Kind, Decimal | None]:
    """Return what a token is, and its number if it is one; signs and small numbers come again and again."""
    form = _FORM.match(words)
    match form.lastgroup if form else None:
        case "word":
            return Kind.WORD, None
        case "digits" | "blanks" | "apart":
            value = read_digits(words, language)
            return (Kind.IRREGULAR if value is None else Kind.DIGITS), value
        case "science":
            mantissa, _, power = words.partition("e")
            if len(mantissa) <= MAX_DIGITS and abs(int(power)) <= MAX_DIGITS:
                return Kind.DIGITS, Decimal(f"{Decimal(words):f}")
            return Kind.IRREGULAR, None
        case "fraction":
            return Kind.FRACTION, _fraction(words)
        case "raised":
            return Kind.RAISED, Decimal("".join(str(unicodedata.digit(c)) for c in words[:MAX_DIGITS]))
        case "link":
            return Kind.IRREGULAR, None
        case _:
            return Kind.SIGN, None


def _fraction(character: str) -> Decimal:
    over, _, under = unicodedata.normalize("NFKC", character).partition("\u2044")
    return Decimal(over) / Decimal(under)


def text_at(cut: Sequence[Token], at: int) -> str:
    """Return the folded text of the token at ``at``, "" outside the sentence."""
    return cut[at].text if 0 <= at < len(cut) else ""


def kind_at(cut: Sequence[Token], at: int) -> Kind | None:
    return cut[at].kind if 0 <= at < len(cut) else None


def glued_at(cut: Sequence[Token], at: int) -> bool:
    return 0 <= at < len(cut) and cut[at].glued
