"""Keeps the collector of garbage from going through what a program keeps for as long as it runs.

Looking through the words of a large store takes the collector .1 to .4 s, in which nobody is answered (measured); without this
that is every few seconds under load. What circles and is garbage is still found, more seldom. This file knows nothing of
what is kept.
"""

from __future__ import annotations

import gc

EVERY = (10_000, 20, 100)
"""How many new things make the collector look at the young ones, and how many such looks at the older and the oldest."""


def settle() -> None:
    """Take what is kept now out of the collector's sight: to be called once, when all that is to stay has been read."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(*EVERY)
