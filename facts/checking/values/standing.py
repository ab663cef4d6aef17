"""How a message's value stands to a source's: the same, held by it, left open by it, or different.

A standing looks from the source: ``HELD`` says that whoever believes the source must grant the message's value,
``OPEN`` that the source neither grants nor excludes it. This file only holds; the kinds are compared in ``dates`` and
``figures``.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from facts.verdicts import Remark


class Standing(StrEnum):
    SAME = "same"
    HELD = "held"
    """The message says less than the source, and nothing else: 2004 for March 2004, over 100 for over 120."""
    OPEN = "open"
    """Both can hold, but the source does not say it: 120 for over 100, 4 March for early March."""
    DIFFERENT = "different"


@dataclass(frozen=True, slots=True)
class Stood:
    """A standing with what a person should know of it."""

    standing: Standing
    remark: Remark | None = None

    @property
    def grants(self) -> bool:
        """Whether the source grants the message's value."""
        return self.standing in (Standing.SAME, Standing.HELD)


SAME = Stood(Standing.SAME)
HELD = Stood(Standing.HELD)
DIFFERENT = Stood(Standing.DIFFERENT)
