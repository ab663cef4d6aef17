"""How many percentage points lie between two shares that a sentence gives: three, for 61 percent of one and 58 of the other.

The sentence has each share right beside a name of the claim, so that what lies between them is worked out of nothing else. Where
the claim says which of the two is the greater, it must be so. This file knows nothing of other sentences.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from facts.asking.repairing import Terms
from facts.checking.claims.splitting import Claim
from facts.checking.claims.witnesses import Witness
from facts.checking.claims.wording import Wording
from facts.checking.testimonies.deeds import is_little
from facts.checking.testimonies.sharing import Shared, shared
from facts.checking.testimonies.testimony import Point, Testimony
from facts.checking.values.crossing import are_of_the_others, names_beside
from facts.checking.values.figures import compare_figures
from facts.checking.values.standing import Standing
from facts.model import Span
from facts.reading.words import stem
from facts.values import Comparator, FigureType, FigureValue, Mention
from facts.verdicts import Basis, Remark, Verdict

_POINTS = "percentage point"
_GAP = frozenset(
    map(stem, "gap difference margin distance lead leads led ahead behind separate separates separated".split())
)
_LESS = re.compile(r"\b(?:behind|below|under|less|fewer|lower|smaller)\b", re.IGNORECASE)
_AGAINST = re.compile(r"\b(?:than|ahead\s+of|above|over|behind|below|under|leads?|led)\b", re.IGNORECASE)
_ON_BOTH = re.compile(r"\b(?:between|separate[sd]?|apart|gap|difference)\b", re.IGNORECASE)
_CHANGE = re.compile(r"\b(?:up|down|gain\w*|lost|loses?|widen\w*|narrow\w*|since)\b", re.IGNORECASE)
"""What makes the points those of one share at two times."""

Told = tuple[Mention, int]
"""A share of a sentence, and the number of the claim's name that it stands beside."""


def between_shares(claim: Claim, terms: Terms, wording: Wording, witnesses: Sequence[Witness]) -> Testimony | None:
    """Return what a sentence with two shares says of the points between them; None where none has just two, each beside its name."""
    mine = claim.values[0] if len(claim.values) == 1 and claim.statement is None else None
    if mine is None or not isinstance(mine.value, FigureValue) or mine.value.unit != _POINTS or wording.denials:
        return None
    if _CHANGE.search(claim.text) is not None:
        return None
    for witness in witnesses:
        told = two_shares(wording, witness)
        one = shared(wording, terms, witness) if told else None
        if (
            one is None
            or not _holds_all(one)
            or not are_of_the_others([n for _, n in told], [m for m, _ in told], wording, witness)
        ):
            continue
        found = _compared(mine, mine.value, one, told)
        if found is not None:
            return found
    return None


def two_shares(wording: Wording, witness: Witness) -> tuple[Told, ...]:
    """Return the two shares of a sentence, the greater first; nothing where it has not just two, each beside one of two names."""
    shares = [m for m in witness.mentions if _number(m) is not None]
    beside = [names_beside(mention, wording, witness) for mention in shares]
    if len(shares) != 2 or any(len(names) != 1 for names in beside) or beside[0] == beside[1]:
        return ()
    told = [(mention, names[0]) for mention, names in zip(shares, beside, strict=True)]
    return tuple(sorted(told, key=lambda one: -(_number(one[0]) or 0)))


def _number(mention: Mention) -> Decimal | None:
    value = mention.value
    is_exact = (
        isinstance(value, FigureValue) and value.type is FigureType.SHARE and value.comparator is Comparator.EXACT
    )
    return value.number if is_exact and isinstance(value, FigureValue) else None


def _holds_all(one: Shared) -> bool:
    """Say whether a sentence has all of a claim but what says that it speaks of a difference, and says it without a doubt."""
    aligned = one.aligned
    is_plain = not (aligned.is_denied or aligned.is_reserved or aligned.is_opposite or aligned.is_contrary)
    lacking = [term for term in aligned.missing if not (is_little(term) or term.word.stem in _GAP)]
    return is_plain and not lacking and one.names_met == len(one.wording.names)


def _compared(mine: Mention, value: FigureValue, one: Shared, told: Sequence[Told]) -> Testimony | None:
    (more, _), (less, _) = told
    high, low = _number(more), _number(less)
    is_so = is_the_greater(told[0][1], told[1][1], one.wording)
    if high is None or low is None or high == low or is_so is None:
        return None
    away = replace(value, number=high - low, low=high - low, high=high - low, comparator=Comparator.EXACT, vague=False)
    stood = compare_figures(value, away)
    if stood is None or stood.standing is Standing.OPEN:
        return None
    verdict = Verdict.MATCHES if stood.grants and is_so else Verdict.DIFFERS
    remark = stood.remark if is_so else Remark.TURNED_ROUND
    first, last = sorted((more.span, less.span))
    point = Point(verdict, Basis.FIGURE, mine.span, Span(first.start, last.end), remark, normal=str(away))
    return Testimony(one.witness, verdict, (point,), one.rank, is_exact=False)


def is_the_greater(more: int, less: int, wording: Wording) -> bool | None:
    """Say whether a claim has the one of two names for the greater, or tells of none that it is; None where it cannot be told."""
    text = wording.question.text
    blank = text
    for value in wording.values:
        blank = (
            blank[: value.start] + " " * (value.end - value.start) + blank[value.end :]
        )  # no "over" of "over three points"
    against = [found.end() for found in _AGAINST.finditer(blank)]
    if not against:
        return True if _ON_BOTH.search(blank) is not None else None
    starts = {n: wording.names[n][1][0].word.span.start for n in (more, less)}
    behind = [n for n, start in starts.items() if start >= against[-1]]
    if len(behind) != 1:
        return None
    return (behind[0] == less) is (_LESS.search(blank) is None)
