"""What one sentence says of one claim, and the things that were compared for it.

Frozen values only; this file knows nothing of how a testimony is come by (``weighing``).
"""

from __future__ import annotations

from dataclasses import dataclass

from facts.checking.claims.witnesses import Witness
from facts.model import Span
from facts.verdicts import Basis, Remark, Verdict


@dataclass(frozen=True, slots=True)
class Point:
    """One thing that was compared: spans of the claim's text and of the sentence."""

    verdict: Verdict
    basis: Basis
    claimed: Span
    found: Span
    remark: Remark | None = None
    speaker: str | None = None
    normal: str = ""


@dataclass(frozen=True, slots=True)
class Testimony:
    """What one sentence says of a claim; ``rank`` orders testimonies, the smallest first."""

    witness: Witness
    verdict: Verdict
    points: tuple[Point, ...]
    rank: tuple[int, int, int]
    is_exact: bool
