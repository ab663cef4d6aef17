"""What is only wanted: the pilots asked for 40 lamps, and did not get them yet; the board wants 37 things repaired that are to be.

This file knows only words.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from facts.checking.claims.witnesses import Witness
from facts.checking.claims.wording import Wording
from facts.checking.testimonies.deeds import is_little
from facts.checking.words.verbs import AUXILIARIES, is_verb
from facts.model import Span
from facts.reading.words import stem

_WILL = frozenset(
    map(
        stem,
        "want wants wanted demand demands demanded request requests requested seek seeks sought ask asks asked apply applied wish wished"
        " wishes offer offers offered propose proposes proposed proposal bid bids promise promises promised pledge pledges pledged call"
        " calls called claim claims claimed hope hopes hoped plan plans planned need needs needed require required sue sued expect expected"
        " budget intend intended insist insisted".split(),
    )
)
"""Stems of words by which something is wanted, and not had."""
_WANTS = frozenset(
    map(stem, "want wanted demand demanded request requested seek sought ask asked apply applied bid".split())
)
"""Those that say so by themselves right before a value, and leave open whether it was got."""
_FAR = 4
"""Words from such a verb to the value that it is of."""
_TO_BE = re.compile(r"\b(?:to\s+be\s+\w+|(?:is|are|was|were)\s+to\s+\w+|will\s+\w+)\b", re.IGNORECASE)


def is_only_wanted(wording: Wording, witness: Witness, values: Sequence[Span]) -> bool:
    """Say whether the sentence has one of the ``values`` as what was asked for, and the claim has it as what is: got, was.

    A verb of the claim that says something by itself is told by its own gates.
    """
    verb = wording.verb
    if (verb is not None and not is_little(verb)) or any(word.stem in _WILL for word in wording.words):
        return False
    return any(_wants(witness, value) for value in values)


def _wants(witness: Witness, value: Span) -> bool:
    before = [word for word in witness.words if word.span.end <= value.start][-1 - _FAR :]
    for word in reversed(before):
        if word.stem in _WANTS and is_verb(word.folded):
            return not any(sign in witness.text[word.span.end : value.start] for sign in ",;:–—")
        if is_verb(word.folded) or word.folded in AUXILIARIES:
            return False
    return False


def wants_what_is_to_be(wording: Wording, witness: Witness, verb: Span | None) -> bool:
    """Say whether a claim is that something was wanted, and a sentence without that ``verb`` says that it is to be."""
    told = wording.verb
    if told is None or verb is not None or told.word.stem not in _PLANS_IT:
        return False
    return _TO_BE.search(witness.text) is not None


_PLANS_IT = frozenset(map(stem, "want wanted plan planned intend intended".split()))
