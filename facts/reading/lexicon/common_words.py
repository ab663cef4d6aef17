"""Whether a word is ordinary, so that the others of a question typed in lower case can be taken for names or terms.

"how many goals did messi score": goals and score are words, messi is none. The lists are our own
(``common_words_table``, and what the other tables hold). Inflected forms are told by their endings and
not by the stem alone, for stems bring together what has nothing in common: "messi" is the stem of "messy". A name
that is also a word ("bush", "rose") is ordinary here; a word of a narrow trade may be missing. This file knows
nothing of capitals, neighbours or sources, which say more where they are at hand.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from facts.reading.dates.calendar_names import MONTHS_EN, WEEKDAYS_EN
from facts.reading.figures import number_words
from facts.reading.lexicon.common_words_table import ENGLISH, RUSSIAN
from facts.reading.lexicon.russian import is_in_lexicon, rows
from facts.reading.lexicon.synonyms import groups
from facts.reading.statements.reporting_verbs import VERBS
from facts.reading.word_tables import IRREGULAR, STOP_WORDS
from facts.reading.words import fold, stem

_VOWELS = frozenset("aeiouy")
_DERIVED = (
    *(
        "ness nesses ment ments tion tions sion sions ity ities ance ances ence ences ation ations ship ships hood".split()
    ),
    *("able ible less ful ly ally ous ive ic ical ise ised ises ising ize ized izes izing ism isms ist ists".split()),
    *("ing ings ed es ies ied ier iest".split()),
)
"""Endings that make a word of a word. Not "-er", "-i", "-a", "-s": names end so; see ``_inflects``."""

_BEGINNING = 3
"""Letters in which a derived word and its base agree."""

_PREFIXES = tuple("un non mis anti multi over under pre post inter re sub semi counter".split())


def is_common(folded: str) -> bool:
    """Return whether a folded word is an ordinary one, in any form; numbers are, names are not.

    English and Russian by the word's own letters; a word in another script is never ordinary, for it is not known.
    Sources: our own lists.

    >>> [is_common(word) for word in ("goals", "scored", "messi", "1960", "мостов", "спартак")]
    [True, True, False, True, True, False]
    """
    if not folded:
        return False
    if folded[0].isdigit():
        return True
    if "\u0400" <= folded[0] <= "\u04ff":
        return folded in _russian() or is_in_lexicon(folded) or stem(folded) in _russian_stems()
    return _is_english(folded) or any(_is_english(rest) for rest in _without_prefix(folded))


def _is_english(word: str) -> bool:
    return word in _english() or _inflects(word) or _is_derived(word)


def _without_prefix(word: str) -> Iterator[str]:
    for prefix in _PREFIXES:
        if word.startswith(prefix) and len(word) >= len(prefix) + 4:
            yield word.removeprefix(prefix)


def _inflects(word: str) -> bool:
    """Return whether a listed word with a plain ending makes this one: tries, stopped, larger, makers."""
    known = _english()
    for ending in ("s", "es", "ed", "d", "ing", "er", "ers", "est", "r", "rs", "st", "ly"):
        base = word.removesuffix(ending)
        if len(base) < 3 or base == word:
            continue
        if base in STOP_WORDS and ending in {"er", "ers", "est", "r", "rs", "st"}:
            continue  # "ever" and "everest"
        if ending == "es" and not base.endswith(("s", "x", "z", "ch", "sh", "o", "i")):
            continue  # "jam" and "james"
        if base in known or (ending in {"ing", "er", "ers", "est", "ed"} and base + "e" in known):
            return True
        if base[-1] == "i" and ending in {"es", "ed", "er", "ers", "est", "ly"} and base[:-1] + "y" in known:
            return True
        doubled = base[-1] == base[-2] and base[-1] not in _VOWELS
        if doubled and ending in {"ed", "ing", "er", "ers", "est"} and base[:-1] in known:
            return True
    return False


def _is_derived(word: str) -> bool:
    """Return whether the word shares its stem with a listed one and ends as derived words end."""
    return word.endswith(_DERIVED) and stem(word) in _english_stems(word[:_BEGINNING])


@lru_cache(maxsize=1)
def _english() -> frozenset[str]:
    words = {word for group in groups() for word in (*group.words, *group.also)}
    words.update(word for english, _ in rows() for word in english)
    words.update(ENGLISH.split())
    words.update(fold(word) for word in VERBS if " " not in word)
    words.update(IRREGULAR, IRREGULAR.values())
    words.update(word for word in STOP_WORDS if word.isascii())
    words.update(fold(word) for word in (*MONTHS_EN, *WEEKDAYS_EN))
    numbers = number_words.ENGLISH
    for table in (numbers.words, numbers.denominators, numbers.halves, numbers.scales_in_plural):
        words.update(fold(word) for word in table)
    return frozenset(words)


@lru_cache(maxsize=1)
def _english_by_beginning() -> Mapping[str, Sequence[str]]:
    found: dict[str, list[str]] = {}
    for word in _english():
        found.setdefault(word[:_BEGINNING], []).append(word)
    return found


@lru_cache(maxsize=2_000)
def _english_stems(beginning: str) -> frozenset[str]:
    """Return the stems of the listed words that begin so: stemming all would take longer than the question."""
    return frozenset(stem(word) for word in _english_by_beginning().get(beginning, ()))


@lru_cache(maxsize=1)
def _russian() -> frozenset[str]:
    numbers = number_words.RUSSIAN
    return frozenset(
        {
            *RUSSIAN.split(),
            *(word for word in STOP_WORDS if not word.isascii()),
            *(fold(word) for table in (numbers.words, numbers.denominators) for word in table),
        }
    )


@lru_cache(maxsize=1)
def _russian_stems() -> frozenset[str]:
    return frozenset(stem(word) for word in _russian() if len(word) > 3)
