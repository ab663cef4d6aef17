"""Which of several things a sentence goes on speaking of: the first race started in June; it led over 400 km.

A word that tells one thing from others need not be said again where the thing itself is not. This file knows nothing of names.
"""

from __future__ import annotations

from collections.abc import Sequence

from facts.asking.repairing import Term
from facts.checking.claims.witnesses import Witness
from facts.checking.claims.wording import Wording, same_telling
from facts.reading.words import words_in


def is_told_before(telling: str, wording: Wording, carried: Sequence[Term], witness: Witness) -> bool:
    """Say whether the last time that the text named a thing before, it told which, and the sentence names none of the sort.

    ``telling`` is the stem of the claim's word that tells, ``carried`` what only stands before the sentence.
    """
    told = same_telling(telling)
    words = wording.words
    things = [
        term.word.stem
        for word, behind in zip(words, words[1:], strict=False)
        if word.stem == telling
        for term in carried
        if term.word.span == behind.span
    ]
    if len(things) != 1:
        return False
    before = words_in(witness.earlier)
    last = max((n for n, word in enumerate(before) if word.stem == things[0]), default=0)
    return last > 0 and before[last - 1].stem in told
