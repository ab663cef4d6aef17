"""What facts are about: when two subjects are the same thing, and a subject made of a sentence's own words.

Order does not matter, words that mean the same do not, a country answers for its people; names and numbers that differ
keep subjects apart whatever else they share. Pure; this file knows nothing of stores.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import ceil

from facts.model import Span
from facts.reading.gate import skeleton
from facts.reading.lexicon import english_for, other_words
from facts.reading.names import find_names, kin_of_territory, latin_variants, territory_aliases
from facts.reading.words import content_words, fold, stem

LONGEST_MADE = 80
"""Code points of a subject that is made here."""
SHARED = 0.6
"""Share of the longer subject's words that the shorter one must hold, where it has no word besides."""
BOTH = 0.75
"""Share of each subject's words that the other must hold, where both have words of their own."""


@dataclass(frozen=True, slots=True)
class SubjectWord:
    """A word of a subject: the stem it is known by, and the stems that may stand for it."""

    stem: str
    meant: frozenset[str]
    tells_apart: bool
    """Whether it is a name or a number: another one there makes another subject."""


@lru_cache(maxsize=20_000)
def words_of_subject(text: str) -> tuple[SubjectWord, ...]:
    """Return the distinct words of a subject that say what it is about.

    >>> [word.stem for word in words_of_subject("Fishing boats that were sunk by the storm")]
    ['fish', 'boat', 'sink', 'storm']
    """
    names = find_names(text)
    found: dict[str, SubjectWord] = {}
    for word in content_words(text):
        named = any(name.span.holds(word.span) and name.span.start > 0 for name in names)
        found.setdefault(word.stem, SubjectWord(word.stem, _meant(word.folded, word.stem), named or word.is_number))
    return tuple(found.values())


@lru_cache(maxsize=20_000)
def _meant(folded: str, stemmed: str) -> frozenset[str]:
    """Return the stems that may stand for a word: its own, synonyms, its country or people, its English, other letters."""
    forms = {skeleton(folded), *kin_of_territory(folded)}
    language = "ru" if "\u0400" <= folded[0] <= "\u04ff" else "en"
    aliases = territory_aliases(language)
    forms.update(part for form in (folded, stemmed) if form in aliases for part in aliases[form].split())
    if language == "ru":
        forms.update(english_for(folded))
        forms.update(variant for base in (folded, stemmed) for variant in latin_variants(base))
    stems = {stemmed, *(stem(fold(form)) for form in forms if fold(form))}
    return frozenset(stems | {other for one in stems for other, _ in other_words(one)})


def share_in(words: Sequence[SubjectWord], stems: frozenset[str]) -> float:
    """Return which share of a subject's words a text holds, given the text's stems; 1 for a subject of no words."""
    return sum(1 for word in words if word.meant & stems) / len(words) if words else 1.0


def same_subject(one: str, other: str) -> bool:
    """Say whether two subjects are of the same thing.

    >>> same_subject("Fishing boats sunk in Kestrel Bay", "In Kestrel Bay: boats of the fishing fleet sunk")
    True
    >>> same_subject("Turnout in the election of 2003", "turnout in the election of 1999")
    False
    """
    return _same(words_of_subject(one), words_of_subject(other))


def _same(one: Sequence[SubjectWord], other: Sequence[SubjectWord]) -> bool:
    if not one or not other:
        return False
    left_here = _unmatched(one, other)
    left_there = _unmatched(other, one)
    if any(word.tells_apart for word in left_here) and any(word.tells_apart for word in left_there):
        return False
    here, there = 1 - len(left_here) / len(one), 1 - len(left_there) / len(other)
    if not left_here or not left_there:
        return min(here, there) >= SHARED
    return min(here, there) >= BOTH


def _unmatched(words: Sequence[SubjectWord], others: Sequence[SubjectWord]) -> list[SubjectWord]:
    return [word for word in words if not any(word.stem in other.meant or other.stem in word.meant for other in others)]


class SubjectIndex:
    """Many subjects, by their words, so that those like one are found without looking at all."""

    def __init__(self, subjects: Iterable[str]) -> None:
        self._words = [words_of_subject(subject) for subject in subjects]
        self._holding: dict[str, list[int]] = {}
        """Places by every stem that may stand for a word there."""
        self._named: dict[str, list[int]] = {}
        """Places by the stems of the words themselves."""
        self._places: dict[SubjectWord, frozenset[int]] = {}
        for place, words in enumerate(self._words):
            for one in {form for word in words for form in word.meant}:
                self._holding.setdefault(one, []).append(place)
            for word in words:
                self._named.setdefault(word.stem, []).append(place)

    def same(self, subject: str) -> Iterator[int]:
        """Yield the places of the subjects that are of the same thing, in order."""
        words = words_of_subject(subject)
        least = ceil(SHARED * len(words) - 1e-9)
        near = sorted((self._near(word) for word in words), key=len)
        # At least so many words are shared; so one of the rarest that are left over besides them is.
        candidates = frozenset[int]().union(*near[: len(words) - least + 1])
        shared = Counter(place for places in near for place in places & candidates)
        yield from (place for place in sorted(shared) if shared[place] >= least and _same(words, self._words[place]))

    def _near(self, word: SubjectWord) -> frozenset[int]:
        """Return the places of the subjects that have a word or one that may stand for it."""
        known = self._places.get(word)
        if known is None:
            named = (self._named.get(form, ()) for form in word.meant)
            known = frozenset[int]().union(self._holding.get(word.stem, ()), *named)
            self._places[word] = known
        return known

    def sharing(self, text: str) -> Iterator[int]:
        """Yield the places of the subjects that share a word or name with a text, in order."""
        yield from sorted({place for word in words_of_subject(text) for place in self._near(word)})


# --- a subject made of a sentence ---------------------------------------------------------------------------------------

_EDGES = re.compile(r"(?<!\d),|,(?!\d)|[;:()\[\]“”«»\"—]|\s[–-]\s")
_LEADING = re.compile(
    r"^(?:[\W_]+|(?:and|but|or|that|which|who|while|where|when|then|also|so|it|а|и|но|что|который|где|когда)\b\s*)+",
    re.IGNORECASE,
)
_BEFORE_VALUE = re.compile(
    r"(?:\b(?:on|in|at|by|of|since|until|from|to|for|than|the|a|an|around|about|over|with|в|во|на|с|со|к|до|за|по|о|об"
    r"|около|более|менее)\s+)+$",
    re.IGNORECASE,
)
_BLANKS = re.compile(r"\s+")
_MARKS = re.compile(r"[“”«»„\"]")
_BEFORE_MARK = re.compile(r"\s+([,;:.!?)])")
_OF = re.compile(r"^\s+(?:of|из)\s+")
_TRAILING = re.compile(
    r"(?:[\s,;:.!?…—–\-]|\b(?:on|in|at|by|of|since|until|from|to|for|the|a|an|and|or|with|than))+$", re.IGNORECASE
)


def made_subject(sentence: str, value: Span) -> str:
    """Return a subject for the value at ``value`` of a sentence: the words around it, without it, at most 80 characters.

    >>> text = "The old lighthouse, white since 1911, is 42 metres tall and stands on a rock."
    >>> made_subject(text, Span(text.index("42"), text.index(" tall")))
    'The old lighthouse, white since 1911, is tall and stands on a rock'
    >>> made_subject("Over 40 boats were laid up.", Span(0, 7))
    'boats were laid up'
    """
    words = _without(sentence, value, Span(0, len(sentence)))
    if len(words) > LONGEST_MADE:
        words = _without(sentence, value, _clause(sentence, value))
    return cut_words(words, LONGEST_MADE) or cut_words(sentence, LONGEST_MADE)


def _without(sentence: str, value: Span, clause: Span) -> str:
    before = _BEFORE_VALUE.sub("", sentence[clause.start : value.start]).rstrip(" ([")
    behind = _OF.sub(" ", sentence[value.end : clause.end])
    words = _BEFORE_MARK.sub(r"\1", _BLANKS.sub(" ", _MARKS.sub("", before + " " + behind)))
    return _TRAILING.sub("", _LEADING.sub("", words))


def cut_words(text: str, longest: int) -> str:
    """Return the beginning of a text, cut between words, with single blanks and without what ends a sentence."""
    plain = _BLANKS.sub(" ", text).strip()
    if len(plain) > longest:
        cut = plain.rfind(" ", longest // 2, longest + 1)
        plain = _TRAILING.sub("", plain[: cut if cut > 0 else longest])
    return _MARKS.sub("", plain).strip(" ,;:.!?…—–-()")


def _clause(sentence: str, value: Span) -> Span:
    """Return the clause the value stands in, with the one before it, or else behind it, where it says too little."""
    edges = [found.span() for found in _EDGES.finditer(sentence) if not Span(*found.span()).meets(value)]
    before = [0, *(end for start, end in edges if end <= value.start)]
    behind = [*(start for start, _ in edges if start >= value.end), len(sentence)]
    first, last = len(before) - 1, 0
    while True:
        start, end = before[first], behind[last]
        around = [*content_words(sentence, start, value.start), *content_words(sentence, value.end, end)]
        if len(around) >= 3 or (first == 0 and last == len(behind) - 1):
            return Span(start, end)
        if first > 0:
            first -= 1
        else:
            last += 1
