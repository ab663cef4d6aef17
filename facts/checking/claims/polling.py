"""What those who were asked answered: 61 percent of those polled saw the dam as a danger, named it one.

The verb tells nothing there that the sentence must have: what they answered is what it says. This file knows nothing of
sentences.
"""

from __future__ import annotations

from collections.abc import Sequence

from facts.reading.words import Word, stem

_ASKED = frozenset(
    map(stem, "survey surveyed poll polled asked questioned interviewed respondent questionnaire".split())
)
HOLD = frozenset(
    map(stem, "name named call called see saw seen regard regarded consider considered view viewed rate rated".split())
)


def is_asked(word: Word) -> bool:
    """Say whether a word tells that people were asked: polled, in a survey."""
    return word.stem in _ASKED


def only_tells_an_answer(words: Sequence[Word], predicate: int | None) -> bool:
    """Say whether a claim's verb only says what people who were asked hold something to be.

    >>> from facts.reading.words import words_in
    >>> words = words_in("In the poll 61 percent named the dam as a danger.")
    >>> only_tells_an_answer(words, 5), only_tells_an_answer(words[3:], 2)
    (True, False)
    """
    if predicate is None or words[predicate].stem not in HOLD:
        return False
    return any(is_asked(word) for n, word in enumerate(words) if n != predicate)
