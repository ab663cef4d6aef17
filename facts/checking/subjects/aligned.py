"""How a sentence holds a claim's words, and what keeps it from being of the claim. This file only holds; ``aligning`` finds it."""

from __future__ import annotations

from dataclasses import dataclass

from facts.asking.repairing import Term
from facts.model import Span


@dataclass(frozen=True, slots=True)
class Aligned:
    """How a sentence holds a claim's words.

    ``missing`` are the terms that neither it nor what it refers back to has, ``carried`` those that only stand before it,
    ``loose`` those for which it has a word that only may mean the same.
    ``spans`` are where the claim's words stand in the sentence and ``verb`` where its verb does. ``is_exact`` says that
    every word stands there itself, no other word for it. The gates: ``is_denied`` where one side denies and the other does
    not, ``turned`` where the parts are exchanged, ``is_opposite`` where one has a word and the other its opposite, and ``is_reversed`` where that can only be said instead,
    ``is_contrary`` where its verb says the contrary of the claim's, ``other_doer`` where another may do it,
    ``is_reserved`` where only the sentence has a reservation, ``is_firmer`` where only the claim has one.
    """

    missing: tuple[Term, ...]
    loose: tuple[Term, ...]
    is_contrary: bool
    carried: tuple[Term, ...]
    spans: tuple[Span, ...]
    verb: Span | None
    verb_place: int | None
    is_exact: bool
    is_denied: bool
    denial: Span | None
    turned: bool
    is_opposite: bool
    is_reversed: bool
    other_doer: bool
    is_reserved: bool
    is_firmer: bool
    telling_missing: bool

    @property
    def quality(self) -> tuple[int, int, int]:
        """The fewer the better: words missing, words that only stand before, words that are another's."""
        return (len(self.missing) + len(self.loose), len(self.carried), 0 if self.is_exact else 1)
