"""Text to the words that are searched: folded, stemmed, with their places in the text.

One analyser serves sources and questions, both databases and the spelling repair, so that a word means the same
everywhere. Folding keeps letters of other scripts; stems come from the Snowball algorithms by the word's own script
(English for Latin letters, Russian for Cyrillic), so that a text may mix both. This file knows nothing of passages,
questions or search engines.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from threading import Lock

from snowballstemmer.english_stemmer import EnglishStemmer
from snowballstemmer.russian_stemmer import RussianStemmer

from facts.model import Span
from facts.reading.english_stems import english_stem
from facts.reading.word_tables import GENERIC_WORDS, IRREGULAR, STOP_WORDS

_WORD = re.compile(
    r"\d{1,3}(?:[,\u00a0\u202f]\d{3})+(?![\d])(?:\.\d+)?"  # grouped digits are one number
    r"|\d+\.\d+"
    r"|(?:[^\W\d_]\.){2,}"  # U.S., e.g.
    r"|[^\W_]+(?:['\u2019\u02bc\u00ad\u200c\u200d][^\W_]+)*"
)
_MAX_WORD = 64
_JOINERS = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff"))
# The pure Python classes by name: the package's own door takes a compiled library where one happens to be installed, of
# another version of the algorithms, and stems that are kept must be the same on every machine.
_english = EnglishStemmer()
_russian = RussianStemmer()
_one_at_a_time = Lock()  # a stemmer keeps its word in itself: two threads would cut each other's, and stems are kept


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a text: where it stands, its folded form, and the stem that is searched."""

    span: Span
    folded: str
    stem: str

    @property
    def is_stop(self) -> bool:
        """Whether the word carries no subject: articles, pronouns, auxiliaries, question words."""
        return self.folded in STOP_WORDS

    @property
    def is_generic(self) -> bool:
        """Whether sharing the word says little: people, thing, place."""
        return self.folded in GENERIC_WORDS

    @property
    def is_number(self) -> bool:
        return self.folded[0].isdigit()


@lru_cache(maxsize=100_000)
def fold(word: str) -> str:
    """Return the word as it is compared: NFKC, case folded, without diacritics, joiners, apostrophes and possessive.

    >>> fold("Canbäck’s"), fold("O'Brien"), fold("1,960"), fold("U.S."), fold("Ёлка")
    ('canback', 'obrien', '1960', 'us', 'елка')
    """
    if word.isascii() and word.isalpha():
        return word[:_MAX_WORD].lower()
    text = unicodedata.normalize("NFKC", word[:_MAX_WORD]).translate(_JOINERS).casefold()
    for ending in ("'s", "\u2019s", "\u02bcs"):
        text = text.removesuffix(ending)
    if not text.isascii():
        # Cyrillic й is a letter of its own, not an и with a mark; ё is written е as often as not.
        text = "".join(c if "\u0400" <= c <= "\u04ff" else unicodedata.normalize("NFKD", c) for c in text)
        text = "".join(c for c in text if not unicodedata.combining(c)).replace("ё", "е")
    if text and text[0].isdigit():
        return "".join(c for c in text if c.isalnum() or c == ".")
    return text.replace("'", "").replace("\u2019", "").replace("\u02bc", "").replace(".", "")


@lru_cache(maxsize=100_000)
def stem(folded: str) -> str:
    """Return the stem of a folded word; irregular English forms go to their infinitive or singular first.

    >>> stem("presented"), stem("fled"), stem("миротворцев"), stem("1960")
    ('present', 'flee', 'миротворц', '1960')
    """
    if not folded or folded[0].isdigit():
        return folded
    if folded.isascii():
        spelt = _one_spelling(IRREGULAR.get(folded, folded))
        if spelt.isalnum() and spelt.islower():
            return english_stem(spelt)
        with _one_at_a_time:
            return str(_english.stemWord(spelt))
    if "\u0400" <= folded[0] <= "\u04ff":
        with _one_at_a_time:
            return str(_russian.stemWord(folded))
    return folded


_BRITISH_ISE = re.compile(r"(?<=.{4})is(?=(?:e|ed|es|ing|er|ers|ation|ations)$)")
_BRITISH_OUR = re.compile(r"(?<=.{3})our(?=(?:s|ed|ing|ful|able|er|ers|ite|ites)?$)")


def _one_spelling(word: str) -> str:
    """Return one spelling for British and American English; what becomes of other words is the same on both sides.

    >>> _one_spelling("apologised"), _one_spelling("harbours"), _one_spelling("four")
    ('apologized', 'harbors', 'four')
    """
    if "is" in word:
        word = _BRITISH_ISE.sub("iz", word)
    return _BRITISH_OUR.sub("or", word) if "our" in word else word


def words_of(text: str, start: int = 0, end: int | None = None) -> Iterator[Word]:
    """Yield the words of ``text[start:end]`` in order, with spans in ``text``.

    >>> [(w.folded, w.stem) for w in words_of("The 1,960 troops fled.")]
    [('the', 'the'), ('1960', '1960'), ('troops', 'troop'), ('fled', 'flee')]
    """
    for found in _WORD.finditer(text, start, len(text) if end is None else end):
        folded, stemmed, _ = _looked_up(found[0])
        if folded:
            yield Word(Span(found.start(), found.end()), folded, stemmed)


@lru_cache(maxsize=200_000)
def _looked_up(word: str) -> tuple[str, str, bool]:
    """Return a word folded and its stem, and whether it carries a subject."""
    folded = fold(word)
    return folded, stem(folded), bool(folded) and folded not in STOP_WORDS


def places_of_words(text: str) -> Iterator[tuple[int, int, str, str]]:
    """Yield start and end of each word, the word folded, and its stem: what ``words_of`` knows, at less cost.

    >>> list(places_of_words("The 1,960 troops"))
    [(0, 3, 'the', 'the'), (4, 9, '1960', '1960'), (10, 16, 'troops', 'troop')]
    """
    for found in _WORD.finditer(text):
        folded, stemmed, _ = _looked_up(found[0])
        if folded:
            yield found.start(), found.end(), folded, stemmed


def content_stems(text: str, start: int, end: int) -> list[tuple[str, str]]:
    """Return the words that carry a subject, folded and as stems: what ``content_words`` knows, without the places.

    >>> content_stems("When were the troops sent?", 0, 26)
    [('troops', 'troop'), ('sent', 'send')]
    """
    # No word goes over a blank, and what stands between two blanks mostly stood there before.
    return list(chain.from_iterable(map(_carrying, text[start:end].split(" "))))


@lru_cache(maxsize=50_000)
def _carrying(part: str) -> tuple[tuple[str, str], ...]:
    """Return the words that carry a subject of what stands between two blanks, folded and as stems."""
    words = (part,) if part.isascii() and part.isalpha() else _WORD.findall(part)
    return tuple([(folded, stemmed) for folded, stemmed, carries in map(_looked_up, words) if carries])


def stems_in(text: str) -> frozenset[str]:
    """Return the stems of all words of a text, at less cost than ``words_in``.

    >>> sorted(stems_in("The quay, the old quays"))
    ['old', 'quay', 'the']
    """
    return frozenset([stemmed for folded, stemmed, _ in map(_looked_up, _WORD.findall(text)) if folded])


def folded_in(text: str) -> list[str]:
    """Return the words of a text, folded, at less cost than ``words_in``.

    >>> folded_in("The old Quays")
    ['the', 'old', 'quays']
    """
    return [folded for folded, _, _ in map(_looked_up, _WORD.findall(text)) if folded]


@lru_cache(maxsize=4_096)
def words_in(text: str) -> tuple[Word, ...]:
    """Return the words of a whole text, kept for the next look at it: one question looks at a sentence many times."""
    return tuple(words_of(text))


def content_words(text: str, start: int = 0, end: int | None = None) -> tuple[Word, ...]:
    """Return the words that carry a subject, in order.

    >>> [w.stem for w in content_words("When were the troops sent?")]
    ['troop', 'send']
    """
    return tuple(word for word in words_of(text, start, end) if not word.is_stop)
