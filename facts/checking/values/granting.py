"""Is the value of a sentence that a claim's is paired with one of what the claim is about, or of another verb, name or thing?

This file pairs nothing; what a pair is stands in ``pairing``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from facts.checking.claims.witnesses import Witness
from facts.checking.claims.wording import Wording
from facts.checking.subjects.aligned import Aligned
from facts.checking.subjects.meeting import Met, met_in
from facts.checking.values.belonging import belongs, is_outside
from facts.checking.values.counting import count_the_same, is_of_which
from facts.checking.values.measures import is_other_measure
from facts.checking.values.pairing import Pair
from facts.checking.values.standing import Standing
from facts.model import Span
from facts.reading.words import fold, stem, words_in
from facts.values import FigureType, FigureValue

_COUNTED_OUT = re.compile(r"\s+of\b", re.IGNORECASE)
RARE_COUNT = 2.0
"""Rarity from which on a number may count what is called otherwise."""


def is_of_the_claim(pair: Pair, wording: Wording, aligned: Aligned, witness: Witness) -> bool:
    """Say whether nothing else in the sentence has the value: no other verb, name, measure, and no other thing counted."""
    claimed, found = pair.claimed.span.moved(wording.ahead), pair.found.span
    if is_other_measure(wording.question.text, claimed, witness.text, found):
        return False
    if pair.differs and (is_outside(found, aligned.verb, witness) or _is_of_something_else(pair, wording, witness)):
        return False
    if is_apart(aligned.spans, found, witness.text) or not belongs(claimed, found, wording, aligned.verb, witness):
        return False
    if counts_another(pair, wording, witness):
        return False
    value = pair.claimed.value
    if not isinstance(value, FigureValue) or value.type is not FigureType.COUNT or not value.counted:
        return True
    counted = {stem(fold(word)) for word in value.counted.split()}
    met = [met_in(term, wording, witness.all_stems) for term in wording.terms if term.word.stem in counted]
    is_rare = pair.stood.standing is Standing.SAME and pair.rarity >= RARE_COUNT  # 2,048 babies, 2,048 children
    return not met or any(one is not None and (is_rare or one[1] is not Met.LOOSELY) for one in met)


def counts_another(pair: Pair, wording: Wording, witness: Witness) -> bool:
    """Say whether the sentence's figure counts something that the claim's does not, as far as both say it: villages, warnings.

    What a part is counted out of stands behind it and may be called by whose it is: 14,500 of the country's 38,000 farms.
    """
    mine, theirs = pair.claimed.value, pair.found.value
    if not isinstance(mine, FigureValue) or not isinstance(theirs, FigureValue) or mine.type is not FigureType.COUNT:
        return False
    found = pair.found.span
    if _COUNTED_OUT.match(witness.text, found.end) is not None or is_of_which(found, witness.text):
        return False
    return not count_the_same(mine, theirs, wording)


_OF = re.compile(r"\s+of\s+(?:(?:the|a|an|this|that|its|their)\s+)?(?:[a-z-]+\s+)?([a-z-]+)\b", re.IGNORECASE)


def _is_of_something_else(pair: Pair, wording: Wording, witness: Witness) -> bool:
    """Say whether a time in the sentence is that of a thing that the claim does not have: after ten months of strike."""
    value = pair.found.value
    if not isinstance(value, FigureValue) or value.type is not FigureType.DURATION:
        return False
    behind = _OF.match(witness.text, pair.found.span.end)
    if behind is None:
        return False
    words = [word for word in words_in(behind[0]) if not word.is_stop]
    return bool(words) and not any(
        met_in(term, wording, frozenset((word.stem,))) is not None for term in wording.terms for word in words
    )


def is_apart(spans: Sequence[Span], value: Span, text: str) -> bool:
    """Say whether one of the claim's words stands in a part of the sentence that begins after the value's has ended."""
    end = text.find(";", value.end)
    return end >= 0 and any(span.start > end for span in spans)
