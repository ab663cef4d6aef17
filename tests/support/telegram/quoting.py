"""Words of a message that a reply quotes: where they are looked for, and whether they are the very same.

Telegram looks where the reply says that they begin, then one place further to either side, until it finds them; letters
have to be the same, and so has what is bold, italic, underlined, struck out, hidden or drawn in them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tests.support.telegram.values import Object, as_int, as_text, stretch, units

LONGEST = 1_024
COUNTED = frozenset({"bold", "italic", "underline", "strikethrough", "spoiler", "custom_emoji"})


def place_of(text: str, entities: Sequence[Object], quote: str, quoted: Sequence[Object], near: int) -> int | None:
    """Return where a quote begins in a message, in UTF-16 code units; None where it does not stand in it.

    >>> place_of("17 of 17 boats", (), "17", (), 5)
    6
    """
    long, all_ = units(quote), units(text)
    if not quote or long > min(LONGEST, all_):
        return None
    wanted = _looks(quoted, 0, long)
    for at in _around(near, all_ - long):
        if stretch(text, at, long) == quote and _looks(entities, at, long) == wanted:
            return at
    return None


def _around(near: int, last: int) -> Iterator[int]:
    near = max(0, min(near, last))
    yield near
    for step in range(1, last + 1):
        yield from (at for at in (near + step, near - step) if 0 <= at <= last)


def _looks(entities: Sequence[Object], start: int, long: int) -> set[tuple[str, int, int]]:
    """Return what of the entities lies in a stretch, counted from its start."""
    found = set()
    for one in entities:
        kind, begins = as_text(one["type"]), as_int(one["offset"])
        ends = begins + as_int(one["length"])
        if kind in COUNTED and begins < start + long and start < ends:
            found.add((kind, max(begins, start) - start, min(ends, start + long) - start))
    return found
