"""Is it another deed that a sentence tells of? A verb that the claim has and the sentence has not may be another word for its own.

It is none where both verbs are known and of no common sort. What stands in the sentence as a thing is no deed. This file knows
nothing of values.
"""

from __future__ import annotations

from facts.asking.repairing import Term
from facts.checking.claims.witnesses import Witness
from facts.checking.claims.wording import Wording
from facts.checking.subjects.aligning import Aligned
from facts.checking.values.light_verbs import is_light
from facts.checking.words.deeds import are_of_one_sort, is_known
from facts.checking.words.verbs import AUXILIARIES, is_verb
from facts.reading.words import stem

_SAYS_LITTLE = frozenset(
    map(
        stem,
        "set put give gave given make made see saw seen come came go went gone become became keep kept bring brought show showed"
        " shown find found reach reached total totalled number begin began begun mean meant lead led turn turned get got do did"
        " done".split(),
    )
)
"""Verbs that a chat puts in the place of most others: the aid went to, the mission was set at."""


def is_little(term: Term) -> bool:
    """Say whether a word is one of the verbs that can stand for most others."""
    return is_light(term) or term.word.stem in _SAYS_LITTLE


def has_another_deed(wording: Wording, aligned: Aligned, witness: Witness) -> bool:
    """Say whether the sentence lacks the claim's verb, and has only verbs of another sort of deed that the claim has not."""
    verb = wording.verb
    if verb is None or is_little(verb) or not is_known(verb.word.stem):
        return False
    if verb not in aligned.missing and not _is_only_a_thing(verb, aligned, witness):
        return False
    theirs = [
        word
        for word in witness.words
        if is_verb(word.folded) and word.folded not in AUXILIARIES and word.span not in aligned.spans
    ]
    return bool(theirs) and all(is_known(w.stem) and not are_of_one_sort(verb.word.stem, w.stem) for w in theirs)


def _is_only_a_thing(verb: Term, aligned: Aligned, witness: Witness) -> bool:
    """Say whether the claim's verb is only met loosely, by a word that is no verb: people, for lived."""
    if verb not in aligned.loose or aligned.verb is None:
        return False
    return not any(word.span == aligned.verb and is_verb(word.folded) for word in witness.words)
