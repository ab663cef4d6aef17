r"""A message as people write it to plain text that can be read, with the way back to what was written.

Characters that are not seen, wide letters and the like are put into one form as questions are; links, mark-up and the
marks of quoted lines become blanks. Every code point of the text knows which ones of the message it stands for, so that a
verdict can mark the very words. This file knows nothing of claims.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from facts.model import Span
from facts.reading.gate import clean_post

_LINK = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)
_MARKUP = re.compile(r"\*{1,3}|_{2,3}|~~|\|\||`{1,3}|^[ \t]{0,3}(?:>{1,3}|#{1,3}|[-•–—*])[ \t]+", re.MULTILINE)
_HANDLE = re.compile(r"<[@#:&!][^<>\s]{1,60}>|(?<![\w@])@\w{2,40}")
_KEPT_FORMS = frozenset("¼½¾⅐⅑⅒⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞↉²³¹№¨¯¸") | frozenset(map(chr, range(0x2070, 0x208A)))
_NOT_SEEN = re.compile(
    "[\u202a-\u202e\u2066-\u2069\U000e0000-\U000e007f\ue000-\uf8ff\ufdd0-\ufdef\u034f\ufe00-\ufe0f\U000e0100-\U000e01ef]"
)


@dataclass(frozen=True, slots=True)
class Message:
    """A message and its readable text. ``places`` has, for each code point of ``text``, its stretch of ``written``."""

    written: str
    text: str
    places: tuple[tuple[int, int], ...]

    def back(self, span: Span) -> Span:
        """Return the stretch of the written message that a stretch of the text stands for."""
        if span.start >= span.end:
            at = self.places[span.start][0] if span.start < len(self.places) else len(self.written)
            return Span(at, at)
        return Span(self.places[span.start][0], self.places[span.end - 1][1])


def read_message(written: str) -> Message:
    """Return the message in a form that can be read.

    Raises QuestionRefused Q-LONG and Q-EMPTY, TextRefused T-CONTROL, T-UNICODE, T-MARKS and T-EXPAND, as posts do.

    >>> message = read_message("The **quay** opened in １８９０, see https://quay.example")
    >>> message.text.split(), message.back(Span(23, 27)).of(message.written)
    (['The', 'quay', 'opened', 'in', '1890,', 'see'], '１８９０')
    """
    clean_post(written)  # refuses what is refused everywhere, in the same words
    letters: list[str] = []
    places: list[tuple[int, int]] = []
    for start, end in _clusters(written):
        for letter in _in_one_form(written[start:end]):
            letters.append(letter)
            places.append((start, end))
    text = "".join(letters)
    for pattern in (_LINK, _HANDLE, _MARKUP):
        text = pattern.sub(lambda found: " " * len(found[0]), text)
    return Message(written, text, tuple(places))


def _clusters(written: str) -> list[tuple[int, int]]:
    """Return each letter with the marks that stand on it."""
    if written.isascii():
        return [(at, at + 1) for at in range(len(written))]
    starts = [at for at, character in enumerate(written) if at == 0 or not unicodedata.combining(character)]
    return list(zip(starts, [*starts[1:], len(written)], strict=True))


def _in_one_form(cluster: str) -> str:
    if cluster.isascii():
        return cluster
    if cluster in _KEPT_FORMS:
        return cluster
    seen = "".join(c for c in _NOT_SEEN.sub("", cluster) if unicodedata.category(c) != "Cf").replace("´", "'")
    return unicodedata.normalize("NFKC", seen)
