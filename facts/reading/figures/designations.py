"""Numbers that are no figures: parts of names, numbers of things, clock times, versions, addresses, the pronoun "one".

The grammar of figures asks here before it takes a number for one. Signs come first (digits glued to letters, colons,
chains of hyphens), then words ("chapter 3", "Super Bowl 50"). This file knows nothing of units or values.
"""

from __future__ import annotations

from collections.abc import Sequence

from facts.reading.figures.counted import head
from facts.reading.figures.digits import is_slashed
from facts.reading.figures.grammar_words import FigureWords
from facts.reading.figures.tokens import Kind, Token, text_at

_DASHES = ("-", "\u2013")
_LENGTHS = frozenset({"km", "m", "cm", "mm", "mi", "ft", "км", "м", "см", "мм"})
_BEFORE_VERB = frozenset("to will would can could should must may might did does do not".split())
_GLUES = frozenset("/:#@_'№§=*\\^&")


def part_of_longer_sign(cut: Sequence[Token], at: int, *, in_range: bool = False) -> int | None:
    """Return the token to go on at where the digits at ``at`` are part of a longer sign, or None where they may count.

    ``in_range`` says that the dash before the digits has been read as the link of a range.

    >>> from facts.reading.figures.tokens import tokens
    >>> [part_of_longer_sign(tokens(text), 0) for text in ("10:30", "555-12-34", "3D", "1990s", "10 km")]
    [3, 5, 2, 2, None]
    """
    token = cut[at]
    if token.kind is Kind.IRREGULAR:
        return at + 1
    if token.kind is not Kind.DIGITS:
        return None
    if token.glued and at and not in_range:
        before = cut[at - 1]
        if before.kind in (Kind.WORD, Kind.RAISED, Kind.IRREGULAR) or before.text in _GLUES or before.text == "\ue000":
            return at + 1
        if before.text in _DASHES and before.glued and at > 1:
            return at + 1
        if before.text == "+" and len(token.text) < 4 and at + 1 < len(cut) and cut[at + 1].kind is Kind.DIGITS:
            return _behind_digits(cut, at)
    if len(token.text) > 1 and token.text[0] == "0" and token.text[1].isdigit():
        return _behind_digits(cut, at)
    return _glued_behind(cut, at, in_range=in_range)


def _behind_digits(cut: Sequence[Token], at: int) -> int:
    while at < len(cut) and (cut[at].kind is Kind.DIGITS or cut[at].text in "-()"):
        at += 1
    return at


def _glued_behind(cut: Sequence[Token], at: int, *, in_range: bool) -> int | None:
    """Judge what is glued to the right of the digits at ``at``."""
    after = at + 1
    if after >= len(cut) or not cut[after].glued:
        return None
    sign, further = cut[after], cut[after + 1] if after + 1 < len(cut) else None
    digits_follow = further is not None and further.glued and further.kind in (Kind.DIGITS, Kind.IRREGULAR)
    if sign.text in (":", "_", "@") and digits_follow:
        return _chain(cut, after, (":", "_", "@"))
    if sign.text == "/" and further is not None and further.glued and further.kind is Kind.DIGITS:
        return None if is_slashed(cut, at) else _chain(cut, after, ("/",))
    if sign.text in _DASHES and further is not None and further.glued and further.text == "\ue000":
        return after + 1
    if sign.text in _DASHES and digits_follow:
        end = _chain(cut, after, _DASHES)
        if in_range:
            return None if end <= after + 1 else end
        if end > after + 2 and not _mixed_fraction(cut, after + 1):
            return end
        return end if _is_telephone(cut, at, after + 1) else None
    if sign.text == "(" and digits_follow and text_at(cut, after + 2) == ")":
        return after + 3  # article 19(2)
    if sign.text == "'" and further is not None and further.text == "s" and further.glued:
        return after + 2
    if sign.text == "s":
        return after + 1
    if sign.kind is Kind.WORD and sign.raw.isupper() and len(sign.raw) == 1 and sign.raw not in "MKBWVLT":
        return after + 1
    if sign.kind is Kind.WORD and digits_follow and further is not None:
        squared = sign.text in _LENGTHS and further.text in ("2", "3")
        return None if squared else after + 2
    return None


def _chain(cut: Sequence[Token], at: int, links: Sequence[str]) -> int:
    """Return where a chain of digits and links, glued together, ends."""
    while at + 1 < len(cut) and cut[at].text in links and cut[at].glued and cut[at + 1].glued:
        if cut[at + 1].kind not in (Kind.DIGITS, Kind.IRREGULAR):
            break
        at += 2
    return at


def _mixed_fraction(cut: Sequence[Token], at: int) -> bool:
    return at + 2 < len(cut) and cut[at + 1].text == "/" and cut[at + 1].glued


def _is_telephone(cut: Sequence[Token], at: int, other: int) -> bool:
    """Say whether two runs of three and four digits are a telephone number: nothing is counted, nothing is grouped."""
    return len(cut[at].text) == 3 and len(cut[other].text) == 4 and cut[at].text.isdigit() and cut[other].text.isdigit()


def is_designation(cut: Sequence[Token], first: int, after: int, words: FigureWords, *, in_words: bool) -> bool:
    """Say whether the bare number in ``cut[first:after]`` numbers a thing instead of counting some.

    >>> from facts.reading.figures.tokens import tokens
    >>> from facts.reading.figures.grammar_words import ENGLISH
    >>> [is_designation(tokens(t), 1, 2, ENGLISH, in_words=False) for t in ("page 12", "carried 12 boats")]
    [True, False]
    """
    if _numbers_a_line(cut, after):
        return True
    if in_words and _is_capital_name(cut, first, after):
        return True
    if not in_words and _at_clock(cut, after):
        return True
    before = cut[first - 1] if first else None
    if before is None:
        return False
    place = first - 1
    if before.text in (".", "#") and place:
        place -= 1
        before = cut[place]
        if before.text not in (
            "no",
            "nos",
            "nr",
            "p",
            "pp",
            "vol",
            "art",
            "fig",
            "ch",
            "op",
            "mk",
            "sec",
            "стр",
            "п",
            "гл",
            "рис",
        ):
            return False
    if before.kind is not Kind.WORD and before.text not in ("№", ","):
        return False
    if before.text in words.numbering or _numbered_before(cut, place, words):
        return True
    if before.text in words.designators:
        return not head(cut, after, words) or before.raw[0].isupper() or not _plural_behind(cut, after)
    if in_words:
        return False
    return _numbers_a_name(cut, place, first, after, words)


def _is_capital_name(cut: Sequence[Token], first: int, after: int) -> bool:
    """Say whether a capital inside a sentence makes the number part of a name: the Seven Sisters, the Thirty Years' War."""
    if first == 0 or after >= len(cut) or not (cut[first].raw[0].isupper() and cut[after].raw[0].isupper()):
        return False
    before = cut[first - 1]
    return before.kind is Kind.WORD and (before.raw.islower() or (first == 1 and before.text in ("the", "a")))


def _numbered_before(cut: Sequence[Token], place: int, words: FigureWords) -> bool:
    """Say whether another number of a thing stands before "and" or a comma at ``place``: sections 3 and 4."""
    if place < 2 or cut[place].text not in ("and", "or", "to", ",", "и", "или"):
        return False
    if cut[place].text == ",":
        return cut[place - 1].kind is Kind.DIGITS and cut[place - 2].text in words.numbering and place + 2 == len(cut)
    return cut[place - 1].kind is Kind.DIGITS and cut[place - 2].text in words.numbering | words.designators


def _numbers_a_line(cut: Sequence[Token], after: int) -> bool:
    """Say whether the number is one of a list: "1. Boats", "2) Boats"."""
    sign = cut[after].text if after < len(cut) else ""
    number = cut[after - 1]
    if number.kind is not Kind.DIGITS or len(number.text) > 2:
        return False
    if sign == ")":
        opened = [at for at in range(after - 1) if cut[at].text == "("]
        if not opened:
            return True
        # "(1) light and (2) strong"
        return opened[-1] == after - 2 and any(
            text_at(cut, at + 1) == "1" and text_at(cut, at + 2) == ")" for at in opened
        )
    return sign == "." and after == 1 and cut[after].glued


def _at_clock(cut: Sequence[Token], after: int) -> bool:
    first, second = text_at(cut, after), text_at(cut, after + 1)
    if first in ("am", "pm", "o'clock", "oclock", "hrs"):
        return True
    return first in ("a", "p") and second == "." and text_at(cut, after + 2) == "m"


def _plural_behind(cut: Sequence[Token], after: int) -> bool:
    return after < len(cut) and cut[after].text.endswith("s")


def _numbers_a_name(cut: Sequence[Token], place: int, first: int, after: int, words: FigureWords) -> bool:
    """Say whether a capitalised name stands right before the number and nothing countable behind it: Super Bowl 50."""
    name = cut[place]
    if not name.raw[0].isupper() or name.text in words.ends or not cut[first].text.isdigit():
        return False
    if place == 0 or cut[place - 1].text in (".", "!", "?", "\u201c", '"'):
        # The first word of a sentence has a capital whatever it is; two in a row are a name.
        return False
    if head(cut, after, words):
        return False
    behind = cut[after].text if after < len(cut) else "."
    return behind not in ("-", "\u2013", "(", "%")


def names_a_thing(cut: Sequence[Token], first: int, words: FigureWords, *, unit: bool) -> bool:
    """Say whether the range or the number with a ``unit`` from ``first`` on is a name: Thirty Years' War, articles 1 to 4.

    >>> from facts.reading.figures.tokens import tokens
    >>> from facts.reading.figures.grammar_words import ENGLISH
    >>> [names_a_thing(tokens(t), 1, ENGLISH, unit=False) for t in ("articles 1 to 4 say", "lost 1 to 4 boats")]
    [True, False]
    """
    if first and not unit and cut[first - 1].text in words.numbering:
        return True
    return cut[first].kind is Kind.WORD and _is_capital_name(cut, first, first + 1)


def is_pronoun(cut: Sequence[Token], first: int, after: int, words: FigureWords) -> bool:
    """Say whether "one" in ``cut[first:after]`` stands for a person or thing and counts nothing.

    >>> from facts.reading.figures.tokens import tokens
    >>> from facts.reading.figures.grammar_words import ENGLISH
    >>> [is_pronoun(tokens(t), 1, 2, ENGLISH) for t in ("no one came", "the one you saw", "lost one boat")]
    [True, True, False]
    """
    before = cut[first - 1].text if first else ""
    if before == "last" and text_at(cut, first - 2) in _BEFORE_VERB:
        return False  # "to last one season": a verb
    if before in words.not_one_before or is_fixed(cut, first, after, words):
        return True
    if first == 0 and len(cut) > after and cut[after].text != "-":
        return True  # "One argument says": some argument
    return not head(cut, after, words)


def is_fixed(cut: Sequence[Token], first: int, after: int, words: FigureWords) -> bool:
    """Say whether the number word in ``cut[first:after]`` is part of a fixed adjective: one-off, two-way.

    >>> from facts.reading.figures.tokens import tokens
    >>> from facts.reading.figures.grammar_words import ENGLISH
    >>> [is_fixed(tokens(text), 0, 1, ENGLISH) for text in ("two-way street", "two-mile street")]
    [True, False]
    """
    if after + 1 >= len(cut) or cut[after].text != "-" or not cut[after + 1].glued:
        return False
    return cut[after + 1].text in words.fixed.get(cut[first].text, ())
