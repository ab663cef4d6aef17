"""Where names of people, places and bodies stand in a text.

A name is a run of capitalised words, with the small words that names hold ("van", "of the"), initials, hyphens and
apostrophes. Capitals also begin sentences and fill headlines: the first word of a sentence counts only where it is no
everyday word, and a line in headline case yields only names that the rest of the text has. There is no list of names
and no model: what a name stands for (a person, a place) is not known here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from facts.model import Span
from facts.reading.names.name_words import (
    COMMON_FIRST,
    HEADS,
    INSIDE,
    JOINING,
    NOT_NAMES,
    OFFICES,
    TITLES,
)


@dataclass(frozen=True, slots=True)
class NameMention:
    """A name in a text. ``name`` is ``text[span.start:span.end]``, without title and possessive."""

    span: Span
    name: str


_TOKEN = re.compile(
    r"(?:[^\W\d_]\.){2,}"  # U.S., J.R.R.
    r"|[^\W\d_]\.(?=\s?[^\W\d_])"  # J. Bell
    r"|[^\W_]+(?:['’ʼ\-‑.][^\W_]+)*"
)
_POSSESSIVE = re.compile(r"['’ʼ][sS]?$")
_ABBREVIATED = re.compile(
    r"(?:Mr|Mrs|Ms|Dr|Prof|Gov|Sen|Rep|Gen|Col|Capt|Lt|Sgt|St|Rev|Hon|Jr|Sr|Adm|Maj|Amb|Sens|Reps)$"
)
_CLOSING = "'\"”’»)]"
_GAP = re.compile(r"[ \u00a0]{1,2}$")
_SENTENCE_END = re.compile(r"[.!?…:;]['\"”’»)\]]*\s*[-–—•*]*\s*['\"“‘«(\[]*$|[“«„]$|(?:^|[\s(])[\"]$")


class _Token(NamedTuple):
    text: str
    low: str
    start: int
    end: int
    capital: bool
    first: bool
    """Whether it begins a sentence, a line or a quotation."""

    @property
    def acronym(self) -> bool:
        letters = self.text.replace(".", "")
        return len(letters) > 1 and letters.isupper() and letters.isalpha()


class _Line(NamedTuple):
    tokens: list[_Token]
    """Capitalised words and the small words that names hold; the others are left out."""
    headline: bool


def find_names(text: str, start: int = 0, end: int | None = None, *, language: str = "en") -> tuple[NameMention, ...]:
    """Return the names in ``text[start:end]``, in order, with offsets (code points) in ``text``.

    ``language`` is an ISO 639 code; languages without capitals, or with capitals on every noun, yield nothing.

    >>> [n.name for n in find_names("Yesterday Mayor Ada van Bell of Port Merrow met the U.N. in Geneva.")]
    ['Ada van Bell', 'Port Merrow', 'U.N.', 'Geneva']
    >>> [n.name for n in find_names("Мост открыл Иван Горин в Твери.", language="ru")]
    ['Иван Горин', 'Твери']
    """
    stop = len(text) if end is None else end
    if language.partition("-")[0].lower() in ("de", "lb"):
        return ()
    small: set[str] = set()
    lines = [_line(text, begins, ends, small) for begins, ends in _lines(text, start, stop)]
    inside = {t.low for line in lines if not line.headline for t in line.tokens if t.capital and not t.first}
    return tuple(name for line in lines for name in _runs(text, line, small, inside))


def _lines(text: str, start: int, stop: int) -> Iterator[tuple[int, int]]:
    while start < stop:
        ends = text.find("\n", start, stop)
        ends = stop if ends < 0 else ends
        yield start, ends
        start = ends + 1


def _line(text: str, start: int, stop: int, small: set[str]) -> _Line:
    """Return the tokens of a line; its words in small letters go into ``small``."""
    tokens: list[_Token] = []
    words: list[str] = []
    at = last_end = start
    for part in text[start:stop].split(" "):
        behind = at + len(part) + 1
        if part.islower() and part.isalpha():  # most words, and none of them a name
            words.append(part)
            last_end = behind - 1
            if part in _SMALL_WORDS:
                tokens.append(_Token(part, part, at, last_end, False, False))
            at = behind
            continue
        if part.isalpha():
            found: Sequence[tuple[str, int]] = ((part, 0),)
        elif part[-1:] == "." and _is_letter(text[behind : min(behind + 1, stop)]):
            found = _words_in(part + " A")[:-1]
        else:
            found = _words_in(part)
        for word, place in found:
            words.append(word)
            begins = at + place
            last_end = begins + len(word)
            if word[0].isupper():
                name = word if word.isalnum() else _POSSESSIVE.sub("", word)
                first = _begins(text, begins, start, tokens[-1] if tokens else None)
                tokens.append(_Token(name, name.casefold(), begins, begins + len(name), True, first))
            elif word in _SMALL_WORDS:
                tokens.append(_Token(word, word, begins, last_end, False, False))
        at = behind
    small.update([word for word in words if not word[0].isupper()])
    ended = text[last_end : min(stop, last_end + 3)].lstrip(_CLOSING)[:1] in (".", "!", "?", "…", ";")
    return _Line(tokens, not ended and _mostly_capitals(words))


@lru_cache(maxsize=20_000)
def _words_in(part: str) -> tuple[tuple[str, int], ...]:
    """Return the words of what stands between two blanks, with their places in it.

    They are kept for the next time: no word goes over a blank, and most of what stands between two comes again. Only an
    initial looks beyond the blank, to see whether a letter follows: the full stop of "J. Bell" belongs to it.
    """
    return tuple([(found[0], found.start()) for found in _TOKEN.finditer(part)])


def _is_letter(character: str) -> bool:
    return character.isalnum() and not character.isdecimal()


def _mostly_capitals(words: Sequence[str]) -> bool:
    """Whether the long words begin with capitals, as they do in a headline."""
    long = [word for word in words if len(word) >= 4 and word[0].isalpha()]
    return len(long) >= 4 and sum(word[0].isupper() for word in long) >= 0.75 * len(long)


_SMALL_WORDS = INSIDE | JOINING
_WINDOW = 12
_BEFORE_A_MONTH = re.compile(r"(?:\b(?:in|since|until|last|this|early|late)|\d)\s+$", re.IGNORECASE)
"""What stands before the month: in May Bell said. "By May Bell" may be her."""


def _begins(text: str, at: int, start: int, before: _Token | None) -> bool:
    """Whether a sentence, a quotation or the line begins at ``at``."""
    if at - start >= 2 and text[at - 1] == " " and text[at - 2].isalnum():
        return False  # most words: nothing but a blank stands before them
    low = max(start, at - _WINDOW)
    gap = text[low:at]
    if before is not None and text.startswith(".", before.end) and text[before.end + 1 : at].isspace():
        # The full stop may be an abbreviation's or an initial's.
        if _ABBREVIATED.match(before.text) is not None or len(before.text.rstrip(".")) == 1:
            return False
    elif before is not None and before.text.endswith(".") and text[before.end : at].isspace():
        return False
    if low == start and not any(c.isalnum() for c in gap):
        return True
    return _SENTENCE_END.search(gap) is not None


def _runs(text: str, line: _Line, small: set[str], inside: set[str]) -> Iterator[NameMention]:
    tokens, headline = line
    at = 0
    while at < len(tokens):
        if not _opens(tokens[at], small, inside, headline=headline):
            at += 1
            continue
        last = at
        ahead = at + 1
        while ahead < len(tokens) and ahead - last <= 3:
            token = tokens[ahead]
            if not _joined(text, tokens[ahead - 1], token) or (
                token.first and token.low not in inside and not tokens[ahead - 1].text.endswith(".")
            ):
                break
            if _within(token, inside, headline=headline):
                last = ahead
            elif token.low not in INSIDE and not (token.low in JOINING and _held(tokens[last])):
                break
            ahead += 1
        yield from _cut(text, tokens[at : last + 1])
        at = last + 1


def _held(token: _Token) -> bool:
    """Whether "of" may go on with the name: after the head of a body's or place's name, or an office."""
    return token.low in HEADS or token.low in TITLES


def _joined(text: str, before: _Token, after: _Token) -> bool:
    between = text[before.end : after.start]
    if between.startswith(".") and (_ABBREVIATED.match(before.text) or len(before.text) == 1):
        between = between[1:]
    return between in ("", " ") or _GAP.match(between) is not None


def _within(token: _Token, inside: set[str], *, headline: bool) -> bool:
    if not token.capital or token.low in NOT_NAMES:
        return False
    return not headline or token.low in inside or token.acronym


def _opens(token: _Token, small: set[str], inside: set[str], *, headline: bool) -> bool:
    if not token.capital or token.low in NOT_NAMES:
        return False
    if token.acronym:
        return not headline or token.low in inside or "." in token.text
    if headline:
        return token.low in inside
    if len(token.text) == 1:
        return False
    if not token.text.isalpha() and any(c.isdigit() for c in token.text) and ("." in token.text or len(token.text) > 6):
        return False
    if not token.first:
        return token.low not in ("i", "i'm", "i’m", "i'll", "i’ll", "i'd", "i’d", "i've", "i’ve")
    if token.low in COMMON_FIRST:
        return False
    if token.low in small and token.low not in inside:
        return False
    return token.low in inside or not token.low.endswith(("ly", "ing"))


def _cut(text: str, run: list[_Token]) -> Iterator[NameMention]:
    """Take titles off: "Mayor Ada Bell" is Ada Bell, "Mayor of Ayr" is Ayr, "Prime Minister" is no name.

    An office behind the title goes too: "Minister for Trade Ada Bell" is Ada Bell.
    """
    piece: list[_Token] = []
    titled = False
    for number, token in enumerate(run):
        low = token.low.rstrip(".")
        if low in TITLES and not (piece and piece[-1].low in JOINING):
            yield from _made(text, piece)
            piece, titled = [], True
        elif low in OFFICES and (titled or (low == "affairs" and len(run) > number + 1)):
            piece, titled = [], False
        else:
            piece.append(token)
    yield from _made(text, piece)


def _made(text: str, piece: list[_Token]) -> Iterator[NameMention]:
    while piece and (piece[0].low in JOINING or (piece[0].low in INSIDE and not piece[0].capital)):
        piece = piece[1:]
    while piece and piece[-1].low in _SMALL_WORDS and not piece[-1].capital:
        piece = piece[:-1]
    if len(piece) > 1 and piece[0].low == "may" and _BEFORE_A_MONTH.search(text, 0, piece[0].start):
        piece = piece[1:]  # "In May Bell said" is Bell
    if not piece or (len(piece) == 1 and (len(piece[0].text.rstrip(".")) == 1 or piece[0].low == "may")):
        return
    span = Span(piece[0].start, piece[-1].end)
    yield NameMention(span, span.of(text))
