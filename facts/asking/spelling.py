"""Unknown words to the words of the store that they can be slips of.

Words are compared with words, never questions with passages. The distances follow what was measured for this product:
optimal string alignment of at most 1 for words of up to five letters and 2 for longer ones, at most four words, each
weighted down. This file knows nothing of questions and passages.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Protocol

from rapidfuzz import process
from rapidfuzz.distance import OSA

from facts.index import Word as KnownWord
from facts.reading.word_tables import STOP_WORDS

MAX_WORDS = 4
MIN_LENGTH = 4
"""Shorter words are never repaired: one slip makes another word of them."""
TWO_SLIPS = 5
"""Words of up to so many letters are repaired by one slip only: "china" is not "chain"."""
SLIP_WEIGHTS = (1.0, 0.95, 0.8, 0.6)
OTHER_FORM_WEIGHTS = (1.0, 0.9, 0.75, 0.6)
"""What a word of the store is worth by its slips from the word typed, and from its form in another alphabet."""
NEAR_BEST = 0.8
"""Share of the best word's weight from which another word is kept beside it."""

_LONG_STOP_WORDS = sorted(word for word in STOP_WORDS if len(word) > MIN_LENGTH)


class Nearby(Protocol):
    """Words to compare a slip of the pen with."""

    def near(self, word: str, distance: int) -> list[tuple[KnownWord, int]]: ...


class Lexicon:
    """Every word of the store by its length, so that only words of about the same length are compared.

    Made once for a state of the store and kept by its owner until that changes.
    """

    def __init__(self, words: Iterable[KnownWord]) -> None:
        self._words: dict[int, list[KnownWord]] = {}
        for word in words:
            if not word.word[0].isdigit():
                self._words.setdefault(len(word.word), []).append(word)
        self._spellings = {length: [known.word for known in words] for length, words in self._words.items()}

    def near(self, word: str, distance: int) -> list[tuple[KnownWord, int]]:
        """Return the words within ``distance`` slips of ``word`` (optimal string alignment), with their distances."""
        found: list[tuple[KnownWord, int]] = []
        for length in range(max(1, len(word) - distance), len(word) + distance + 1):
            hits = process.extract(
                word, self._spellings.get(length, ()), scorer=OSA.distance, score_cutoff=distance, limit=None
            )
            found.extend((self._words[length][place], int(slips)) for _, slips, place in hits)
        return found


class JointLexicon:
    """The words of two stores as if they were one; a word of both is as the second has it."""

    def __init__(self, first: Nearby, second: Nearby) -> None:
        self._both = (first, second)

    def near(self, word: str, distance: int) -> list[tuple[KnownWord, int]]:
        found = {known.word: (known, slips) for one in self._both for known, slips in one.near(word, distance)}
        return list(found.values())


def nearest(
    word: str, other_forms: tuple[str, ...], lexicon: Callable[[], Nearby]
) -> tuple[tuple[KnownWord, float], ...]:
    """Return the words of the store nearest to ``word``, which it does not hold, with weights in 0..1, best first.

    ``other_forms`` are the same word in other letters; ties are broken by how many passages hold a word, then by it.

    >>> store = Lexicon([KnownWord("bridge", "bridg", 3), KnownWord("quarry", "quarri", 9)])
    >>> [(known.word, weight) for known, weight in nearest("brigde", (), lambda: store)]
    [('bridge', 0.95)]
    """
    if len(word) < MIN_LENGTH:
        return ()
    everything = lexicon()
    scored: dict[str, tuple[float, KnownWord]] = {}
    for spelling in (word, *other_forms):
        limit = 1 if len(spelling) <= TWO_SLIPS else 2
        if spelling is not word and len(spelling) >= 8:
            limit = 3  # a name through another alphabet differs in more letters than a slip of the finger
        for candidate, slips in everything.near(spelling, limit):
            weight = (SLIP_WEIGHTS if spelling is word else OTHER_FORM_WEIGHTS)[slips]
            if candidate.word[0] != spelling[0]:
                if slips > 1:
                    continue  # a slip hardly ever meets the first letter, and then it is the only one
                weight *= 0.6
            if abs(len(candidate.word) - len(spelling)) > 1:
                weight *= 0.9
            if weight > scored.get(candidate.word, (0.0, candidate))[0]:
                scored[candidate.word] = (weight, candidate)
    best = sorted(scored.values(), key=lambda item: (-item[0], -item[1].passages, item[1].word))
    top = best[0][0] if best else 0.0
    return tuple((candidate, weight) for weight, candidate in best[:MAX_WORDS] if weight >= NEAR_BEST * top)


def is_slipped_stop_word(word: str) -> bool:
    """Say whether an unknown word is an auxiliary or preposition with a slip.

    >>> is_slipped_stop_word("shoud"), is_slipped_stop_word("bridge")
    (True, False)
    """
    if len(word) < MIN_LENGTH:
        return False
    near = process.extractOne(word, _LONG_STOP_WORDS, scorer=OSA.distance, score_cutoff=1)
    return near is not None and near[0][0] == word[0]
