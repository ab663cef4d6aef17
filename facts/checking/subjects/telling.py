"""Which of several things, and whether again, where a sentence has another word for it, or goes on speaking: the winner needed a day.

A word that tells one thing from others need not be said again where the thing itself is not. This file knows nothing of names.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from facts.asking.repairing import Term
from facts.checking.claims.telling import same_telling
from facts.checking.claims.witnesses import Witness
from facts.checking.claims.wording import Wording
from facts.reading.words import stem, words_in

_AGAIN = stem("again")
_ONCE_MORE = frozenset(
    map(
        stem,
        "review reviewed reassess reassessment reconsider reconsidered revise revised rethink reexamine reopen reopened rebuild rebuilt"
        " renew renewed renewal reaffirm reaffirmed restart restarted resume resumed retake retook regain regained reiterate"
        " reiterated repeat repeated relaunch relaunched reelect reelected".split(),
    )
)
"""Stems of deeds that are done again."""


def is_done_again(telling: str, met: Iterable[tuple[Term, str]]) -> bool:
    """Say whether the claim's "again" is in the sentence's word for another of the claim's: reassess, for look at.

    ``telling`` is the stem of the claim's word that tells, ``met`` are its words with what the sentence has for them.
    """
    return telling == _AGAIN and any(_says_again(term, word) for term, word in met)


def _says_again(term: Term, met: str) -> bool:
    return term.word.stem not in _ONCE_MORE and any(word.stem in _ONCE_MORE for word in words_in(met))


_FIRST = stem("first")
_WAS_FIRST = re.compile(
    r"\bfirst\s+(?:heard|seen|noticed|reported|recorded|felt|used|sounded|sighted|observed)\b", re.IGNORECASE
)
_BEGINS = frozenset(map(stem, "begin began begun start started starting beginning onset".split()))


def is_its_beginning(telling: str, claim: str, witness: Witness) -> bool:
    """Say whether the claim's "first" is the beginning that a sentence tells of: first heard at noon, began to sound at noon."""
    return telling == _FIRST and _WAS_FIRST.search(claim) is not None and not _BEGINS.isdisjoint(witness.all_stems)


_PRONOUN = re.compile(r"\W*(?:it|they|she|he|this|these|those)\b", re.IGNORECASE)


def is_told_before(telling: str, wording: Wording, carried: Sequence[Term], witness: Witness) -> bool:
    """Say whether the last time that the text named a thing before, it told which, and the sentence names none of the sort.

    ``telling`` is the stem of the claim's word that tells, ``carried`` what only stands before the sentence.
    """
    if _PRONOUN.match(witness.text) is not None:
        return False  # the two sentences are read together
    told = same_telling(telling)
    words = wording.words
    things = [
        term.word.stem
        for word, behind in pairwise(words)
        if word.stem == telling
        for term in carried
        if term.word.span == behind.span
    ]
    if len(things) != 1:
        return False
    before = words_in(witness.earlier)
    last = max((n for n, word in enumerate(before) if word.stem == things[0]), default=0)
    return last > 0 and before[last - 1].stem in told
