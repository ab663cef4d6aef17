"""Each value of what is supposed with the one of the same half of a sentence: the day of the pact, the month of the flood.

"Had they kept the pact of May 1950, the town would not have been flooded in June" has two halves, and so has what it retells. This
file knows nothing of verdicts.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from facts.checking.claims.supposed import condition_of
from facts.checking.claims.witnesses import Witness
from facts.checking.claims.wording import Wording
from facts.checking.values.pairing import Pair, paired
from facts.values import Mention


def paired_by_halves(
    values: Sequence[Mention], wording: Wording, witness: Witness, *, is_one: bool
) -> tuple[Pair, ...] | None:
    """Return a claim's values with the sentence's (``paired``), where both suppose something half by half."""
    mine, theirs = condition_of(wording.question.text), condition_of(witness.text)
    if mine is None or theirs is None:
        return paired(values, wording, witness, is_one=is_one)
    pairs: list[Pair] = []
    for is_condition in (True, False):
        here = [m for m in values if mine.holds(m.span.moved(wording.ahead)) is is_condition]
        half = replace(witness, mentions=tuple(m for m in witness.mentions if theirs.holds(m.span) is is_condition))
        found = paired(here, wording, half, is_one=is_one)
        if found is None:
            return None
        pairs.extend(found)
    return tuple(pairs)
