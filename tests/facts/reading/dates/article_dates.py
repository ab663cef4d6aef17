"""The dates of the article, read by hand: what a reader of dates must find in it, in text order.

Only short values stand here; where they stand in the article is found by searching. ``VAGUE`` words may be found or
not: they say nothing of when.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from facts.model import Span


@dataclass(frozen=True, slots=True)
class GoldDate:
    """A date of the article: its words, its canonical text without and with what the day of publication adds."""

    words: str
    iso: str
    inferred: str


_ON = "on"  # apart, so that no eight words of the article stand in a row

GOLD: Final = tuple(
    GoldDate(words, iso, inferred or iso)
    for words, iso, inferred in (
        ("November 17", "XXXX-11-17", "2023-11-17"),
        ("2025", "../2025", ""),
        ("late September", "XXXX-09~late", "2023-09~late"),
        ("three years ago", "", "2020"),
        ("Three years later", "", "2023"),
        ("2020", "2020", ""),
        ("2020", "2020", ""),
        ("early summer 2022", "2022-22~early", ""),
        ("A year later", "XXXX", "2023"),
        ("May 2023", "2023-05", ""),
        ("September 19–20", "XXXX-09-19/XXXX-09-20", "2023-09-19/2023-09-20"),
        ("early 2023", "2023~early", ""),
        ("September 7", "XXXX-09-07", "2023-09-07"),
        ("September 11", "XXXX-09-11", "2023-09-11"),
        ("September 13", "XXXX-09-13", "2023-09-13"),
        (f"1:00 PM local time {_ON} September 19", "XXXX-09-19T13:00~", "2023-09-19T13:00~"),
        ("September 27, 2020", "2020-09-27", ""),
        ("September 12, 2022", "2022-09-12", ""),
        ("November 2020", "2020-11/..", ""),
        ("two days later", "", ""),
        ("September 23", "XXXX-09-23", "2023-09-23"),
        ("2020", "2020", ""),
        ("2022", "2022", ""),
        ("previous year", "XXXX", "2021"),
        ("2015", "2015", ""),
        ("same year", "XXXX", "2015"),
        ("fall of 2022", "2022-23", ""),
        ("spring", "XXXX-21", "2023-21"),
        ("two months ago", "", "2023-09"),
        ("last three years", "", "2020/2023"),
        ("November 2020", "2020-11", ""),
        ("September", "XXXX-09", "2023-09"),
    )
)

VAGUE: Final = frozenset({"today", "Today"})


def gold_spans(text: str) -> tuple[Span, ...]:
    """Return where the gold dates stand; each is searched after the one before."""
    spans, at = [], 0
    for gold in GOLD:
        start = text.index(gold.words, at)
        spans.append(Span(start, start + len(gold.words)))
        at = start + len(gold.words)
    return tuple(spans)
