"""Stems of English words: Porter's second algorithm as Snowball 3 has it, written for plain words and for speed.

Import is mostly the stemming of words that were not seen before, and the package's Python is made by a program from a
description for many languages: this says the same (a test holds every word against it) in an eighth of the time. Here
words have small ASCII letters and digits only; ``facts.reading.words`` gives others to the package. This file keeps
nothing in itself, so threads may stem at once.
"""

from __future__ import annotations

import re

_VOWELS = frozenset("aeiouy")
_VOWELS_OR_WXY = _VOWELS | frozenset("wxY")
_VOWEL = re.compile("[aeiouy]")
_LI_BEFORE = frozenset("cdeghkmnrt")
_REGIONS = re.compile(
    r"(?:arsen|commun|emerg|gener|inter|later|organ|past|univers|[^aeiouy]*[aeiouy]+[^aeiouy])([^aeiouy]*[aeiouy]+[^aeiouy])?"
)
_WHOLE = {
    "andes": "andes", "atlas": "atlas", "bias": "bias", "cosmos": "cosmos", "early": "earli", "gently": "gentl",
    "howe": "howe", "idly": "idl", "news": "news", "only": "onli", "singly": "singl", "skies": "sky", "skis": "ski",
    "sky": "sky", "ugly": "ugli",
}  # fmt: skip
_PAST_OR_ING = ("eedly", "ingly", "edly", "eed", "ing", "ed")
_NO_ING = frozenset(["even", "cann", "inn", "earr", "herr", "out"])
_DOUBLES = frozenset(["bb", "dd", "ff", "gg", "mm", "nn", "pp", "rr", "tt"])

_Endings = dict[str, list[tuple[str, str]]]


def _by_last_letter(pairs: str) -> _Endings:
    """Return endings with what stands for each, longest first, by their last letter; ``-`` is nothing."""
    found: _Endings = {}
    for ending, _, other in sorted((pair.partition(":") for pair in pairs.split()), key=lambda p: -len(p[0])):
        found.setdefault(ending[-1], []).append((ending, "" if other == "-" else other))
    return found


_STEP_2 = _by_last_letter(
    "anci:ance enci:ence ogi:og li:- bli:ble abli:able alli:al fulli:ful lessli:less ousli:ous entli:ent aliti:al "
    "biliti:ble iviti:ive tional:tion ational:ate alism:al ation:ate ization:ize izer:ize ator:ate iveness:ive "
    "fulness:ful ousness:ous ogist:og"
)
_STEP_3 = _by_last_letter(
    "icate:ic ative:- alize:al iciti:ic ical:ic tional:tion ational:ate ful:- ness:-",
)
_STEP_4 = _by_last_letter(
    "ic:- ance:- ence:- able:- ible:- ate:- ive:- ize:- iti:- al:- ism:- ion:- er:- ous:- ant:- ent:- ment:- ement:-"
)


def english_stem(word: str) -> str:
    """Return the stem of a word in small ASCII letters and digits.

    >>> [english_stem(word) for word in ("harbours", "crying", "relational", "hopping", "news", "at")]
    ['harbour', 'cri', 'relat', 'hop', 'news', 'at']
    """
    if len(word) < 3:
        return word
    whole = _WHOLE.get(word)
    if whole is not None:
        return whole
    marked = "y" in word
    if marked:
        word = _consonant_y(word)
    regions = _REGIONS.match(word)
    if regions is None:
        first = second = len(word)
    else:
        first = regions.end() if regions[1] is None else regions.start(1)
        second = len(word) if regions[1] is None else regions.end()
    if word[-1] in "sd":
        word = _without_s(word)
    if word[-1] in "dgy":
        word = _without_ed_or_ing(word, first)
    if word[-1] in "yY" and len(word) > 2 and word[-2] not in _VOWELS:
        word = word[:-1] + "i"
    word = _step_2(word, first)
    word = _step_3(word, first, second)
    word = _step_4(word, second)
    word = _step_5(word, first, second)
    return word.replace("Y", "y") if marked else word


def _consonant_y(word: str) -> str:
    """Write Y for a y that begins the word or stands behind a vowel."""
    letters = list(word)
    for at, letter in enumerate(letters):
        if letter == "y" and (at == 0 or letters[at - 1] in _VOWELS):
            letters[at] = "Y"
    return "".join(letters)


def _without_s(word: str) -> str:
    if word.endswith(("ied", "ies")):
        return word[:-3] + ("i" if len(word) > 4 else "ie")
    if word[-1] == "d" or word.endswith(("ss", "us")):
        return word
    if word.endswith("sses"):
        return word[:-2]
    return word[:-1] if _VOWEL.search(word, 0, max(len(word) - 2, 0)) else word


def _without_ed_or_ing(word: str, first: int) -> str:
    ending = next((ending for ending in _PAST_OR_ING if word.endswith(ending)), None)
    if ending is None:
        return word
    start = len(word) - len(ending)
    stem = word[:start]
    if ending in ("eed", "eedly"):
        return stem + "ee" if first <= start and stem not in ("succ", "proc", "exc") else word
    if ending == "ing":
        if start == 2 and stem[1] == "y" and stem[0] not in _VOWELS:
            return stem[0] + "ie"
        if stem in _NO_ING:
            return word
    if not _VOWEL.search(stem):
        return word
    last = stem[-2:]
    if last in ("at", "bl", "iz"):
        return stem + "e"
    if last in _DOUBLES:
        return stem if len(stem) == 3 and stem[0] in "aeo" else stem[:-1]
    return stem + "e" if len(stem) == first and _is_short(stem) else stem


def _is_short(word: str) -> bool:
    """Whether the word ends in a short syllable: hop, at, past."""
    if len(word) > 2 and word[-1] not in _VOWELS_OR_WXY and word[-2] in _VOWELS and word[-3] not in _VOWELS:
        return True
    return (len(word) == 2 and word[1] not in _VOWELS and word[0] in _VOWELS) or word.endswith("past")


def _ending(word: str, endings: _Endings) -> tuple[str, str] | None:
    for pair in endings.get(word[-1], ()):
        if word.endswith(pair[0]):
            return pair
    return None


def _step_2(word: str, first: int) -> str:
    found = _ending(word, _STEP_2)
    if found is None:
        return word
    ending, other = found
    start = len(word) - len(ending)
    if start < first or (ending == "ogi" and word[start - 1 : start] != "l"):
        return word
    if ending == "li" and (start == 0 or word[start - 1] not in _LI_BEFORE):
        return word
    return word[:start] + other


def _step_3(word: str, first: int, second: int) -> str:
    found = _ending(word, _STEP_3)
    if found is None:
        return word
    ending, other = found
    start = len(word) - len(ending)
    return word if start < (second if ending == "ative" else first) else word[:start] + other


def _step_4(word: str, second: int) -> str:
    found = _ending(word, _STEP_4)
    if found is None:
        return word
    start = len(word) - len(found[0])
    if start < second or (found[0] == "ion" and word[start - 1 : start] not in ("s", "t")):
        return word
    return word[:start]


def _step_5(word: str, first: int, second: int) -> str:
    last = len(word) - 1
    if word[last] == "e":
        return word[:last] if second <= last or (first <= last and not _is_short(word[:last])) else word
    return word[:last] if word[last] == "l" and second <= last and word[last - 1 : last] == "l" else word
