"""Two values of a claim that a sentence gives the other way round: 73 percent named A and 77 named B, where A had 77.

Each value is told by the name that stands nearest to it. This file knows nothing of verdicts.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from facts.checking.claims.witnesses import Witness
from facts.checking.claims.wording import Wording
from facts.checking.values.belonging import gap
from facts.checking.values.comparing import stand
from facts.checking.values.standing import Standing
from facts.model import Span
from facts.reading.words import Word
from facts.values import FigureValue, Mention


def exchanged(values: Sequence[Mention], wording: Wording, witness: Witness) -> tuple[tuple[Mention, Mention], ...]:
    """Return two values of the claim, each with the one that the sentence gives for its name; nothing where they are not exchanged."""
    figures = [m for m in values if isinstance(m.value, FigureValue)]
    for one, other in combinations(figures, 2):
        if one.value == other.value:
            continue
        first, second = _same(one, wording, witness), _same(other, wording, witness)
        if first is None or second is None or first == second:
            continue
        mine = [
            _nearest(m.span.moved(wording.ahead), wording, wording.question.text, wording.words) for m in (one, other)
        ]
        theirs = [_nearest(m.span, wording, witness.text, witness.words) for m in (first, second)]
        if None in mine or None in theirs or mine[0] == mine[1]:
            continue
        if mine == theirs[::-1]:
            return ((one, second), (other, first))
    return ()


def _same(mine: Mention, wording: Wording, witness: Witness) -> Mention | None:
    for other in witness.mentions:
        stood = stand(mine, other, wording, witness, None)
        if stood is not None and stood.standing is Standing.SAME:
            return other
    return None


def _nearest(value: Span, wording: Wording, text: str, words: Sequence[Word]) -> int | None:
    """Return which of the claim's names stands nearest to a value; None where two are as near."""
    gaps: list[tuple[int, int]] = []
    for number, (_, parts) in enumerate(wording.names):
        stems = {term.word.stem for term in parts}
        spots = [word.span for word in words if word.stem in stems]
        if spots:
            gaps.append((min(gap(text, spot, value) for spot in spots), number))
    gaps.sort()
    if not gaps or (len(gaps) > 1 and gaps[0][0] == gaps[1][0]):
        return None
    return gaps[0][1]
