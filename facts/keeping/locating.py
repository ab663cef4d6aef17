"""Where words stand in a text, letter for letter, though their quotation marks, dashes or blanks were typed otherwise.

What is kept is always the stretch of the stored text; the folding here is only for finding it. No letter, no digit and
no capital may differ: a quotation is the source's or it is none. Pure; this file knows nothing of sources.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from facts.model import Span

_AS_TYPED = {
    **dict.fromkeys(map(ord, "“”„‟«»″＂"), '"'),
    **dict.fromkeys(map(ord, "‘’‚‛ʼ`´′‹›"), "'"),
    **dict.fromkeys(map(ord, "‐‑‒–—―−﹣－"), "-"),
    **dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff"), ""),
    ord("…"): "...",
}
_BLANKS = re.compile(r"[^\S ]\s*| \s+")
"""Blanks that are not one plain blank."""
_UNEVEN = re.compile(r"[\u00ad\u200b-\u200d\u2060\ufeff…]|\s\s")
"""What is not folded one character to one."""
_OUTER = ('""', "''")
_ELLIPSIS = re.compile(r"^(?:\[?(?:…|\.\.\.)\]?\s*)+|(?:\s*\[?(?:…|\.\.\.)\]?)+$")


@dataclass(frozen=True, slots=True)
class Folded:
    """A text in the form that is searched, and where each of its characters stands in the text."""

    text: str
    spans: tuple[tuple[int, int], ...]


@lru_cache(maxsize=512)
def fold_typing(text: str) -> Folded:
    """Return a text in one form of typing: NFC, straight marks, one kind of dash, single blanks, nothing unseen.

    >>> fold_typing("“Two  boats” – gone").text
    '"Two boats" - gone'
    """
    if (
        unicodedata.is_normalized("NFC", text)
        and not _UNEVEN.search(text)
        and not any(map(unicodedata.combining, text))
    ):
        return Folded(folded_text(text), tuple((at, at + 1) for at in range(len(text))))
    letters: list[str] = []
    spans: list[tuple[int, int]] = []
    for start, end in _clusters(text):
        for letter in unicodedata.normalize("NFC", text[start:end]).translate(_AS_TYPED):
            if letter.isspace():
                if letters and letters[-1] == " ":
                    spans[-1] = (spans[-1][0], end)
                    continue
                letter = " "  # noqa: PLW2901 - every blank is one
            letters.append(letter)
            spans.append((start, end))
    return Folded("".join(letters), tuple(spans))


def _clusters(text: str) -> Iterator[tuple[int, int]]:
    """Yield each character with the marks that stand on it, so that both ways to write é are one."""
    start = 0
    for at in range(1, len(text) + 1):
        if at == len(text) or not unicodedata.combining(text[at]):
            yield start, at
            start = at


def folded_text(text: str) -> str:
    """Return what ``fold_typing`` makes of a text, without where it stands: much faster where nothing is composed."""
    if unicodedata.is_normalized("NFC", text):
        return _BLANKS.sub(" ", text.translate(_AS_TYPED))
    return fold_typing(text).text


def as_typed(title: str) -> str:
    """Return a title in the one form that titles are compared in.

    >>> as_typed("The “Otter”  Bridge ")
    'the "otter" bridge'
    """
    return folded_text(title).strip().casefold()


def places(words: str, text: str, *, any_case: bool = False) -> tuple[Span, ...]:
    """Return every stretch of ``text`` that is ``words``, whole words only, in order.

    >>> text = "The “Otter”  bridge – the new one – opened."
    >>> [span.of(text) for span in places('"Otter" bridge - the new', text)], places("Otter bridg", text)
    (['“Otter”  bridge – the new'], ())
    """
    wanted = folded_text(words).strip()
    if not wanted or not (any_case or wanted in folded_text(text)):
        return ()
    whole = fold_typing(text)
    searched = whole.text
    if any_case:
        # Letters whose small form is longer would move all behind them: they are left as they are.
        wanted, searched = _small(wanted), _small(searched)
    found: list[Span] = []
    at = searched.find(wanted)
    while at >= 0:
        end = at + len(wanted)
        if not any(_cuts(searched, edge) or _divides(whole.spans, edge) for edge in (at, end)):
            found.append(Span(whole.spans[at][0], whole.spans[end - 1][1]))
        at = searched.find(wanted, at + 1)
    return tuple(found)


def _small(text: str) -> str:
    return "".join(letter.lower() if len(letter.lower()) == 1 else letter for letter in text)


def _divides(spans: tuple[tuple[int, int], ...], at: int) -> bool:
    """Say whether a place lies inside what is one character of the text: a dot of the sign for three."""
    return 0 < at < len(spans) and spans[at - 1] == spans[at]


def _cuts(text: str, at: int) -> bool:
    """Say whether a word is cut in two at a place: "1" is not in "17", nor "2" in "2,300"."""
    if not 0 < at < len(text):
        return False
    before, behind = text[at - 1], text[at]
    if before.isalnum() and behind.isalnum():
        return True
    inside = before if behind.isalnum() else behind
    near = text[at - 2 : at - 1] if behind.isalnum() else text[at + 1 : at + 2]
    other = behind if behind.isalnum() else before
    return inside in ",." and other.isdigit() and near.isdigit()


def unquoted(text: str) -> str:
    """Return words without the quotation marks or dots of omission around all of them.

    >>> unquoted("“The quay is open …”"), unquoted('"Go," he said. "Now!"')
    ('The quay is open', '"Go," he said. "Now!"')
    """
    plain = _ELLIPSIS.sub("", text.strip()).strip()
    folded = fold_typing(plain).text
    if len(folded) > 2 and folded[0] + folded[-1] in _OUTER and folded[0] not in folded[1:-1].replace("'s", "s"):
        return _ELLIPSIS.sub("", plain[1:-1].strip()).strip()
    return plain


def is_quoted(text: str) -> bool:
    """Say whether all of a text stands in quotation marks.

    >>> is_quoted("«Причал открыт»"), is_quoted("the “new” quay")
    (True, False)
    """
    folded = fold_typing(text.strip()).text
    return len(folded) > 2 and folded[0] + folded[-1] == '""' and '"' not in folded[1:-1]
