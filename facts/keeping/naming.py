"""Other names: which can be kept, and what each stands for in the end.

A name may stand for a name that stands for another; what is searched with is where the chain ends. Pure; names are
compared as ``facts.reading.names`` folds them.
"""

from __future__ import annotations

from collections.abc import Mapping

from facts.errors import FactRefused, shown
from facts.keeping.bodies import Alias
from facts.reading.gate import check_text
from facts.reading.names.folding import fold_name

LONGEST_NAME = 120


def checked_alias(name: str, stands_for: str, kept: Mapping[str, str]) -> Alias:
    """Return the other name, with single blanks; ``kept`` are the folded names by what they stand for, folded.

    Raises F-ALIAS where either is empty, too long, both are the same, or the names would go round in a circle, and
    TextRefused T-….

    >>> checked_alias("K. Bay", " Kestrel  Bay ", {})
    Alias(name='K. Bay', stands_for='Kestrel Bay')
    """
    alias = Alias(_checked(name), _checked(stands_for))
    folded, meant = fold_name(alias.name), fold_name(alias.stands_for)
    if folded == meant:
        raise FactRefused(
            "F-ALIAS",
            "“%(name)s” and “%(other)s” are the same name.",
            "Give two that are written differently.",
            name=shown(alias.name),
            other=shown(alias.stands_for),
        )
    if _end(meant, {**kept, folded: meant}) is None:
        raise FactRefused(
            "F-ALIAS",
            "“%(other)s” stands for “%(name)s” already.",
            "One of two names has to be the one that sources use.",
            name=shown(alias.name),
            other=shown(alias.stands_for),
        )
    return alias


def resolved(kept: Mapping[str, str]) -> dict[str, str]:
    """Return what each name stands for in the end.

    >>> resolved({"kb": "kestrel bay", "the bay": "kb"})
    {'kb': 'kestrel bay', 'the bay': 'kestrel bay'}
    """
    ends = {name: _end(meant, kept) for name, meant in kept.items()}
    return {name: end for name, end in ends.items() if end is not None and end != name}


def _end(name: str, kept: Mapping[str, str]) -> str | None:
    """Return where the chain that begins with a name ends; None where it goes round in a circle."""
    seen = {name}
    while name in kept:
        name = kept[name]
        if name in seen:
            return None
        seen.add(name)
    return name


def _checked(text: str) -> str:
    check_text(text, what="the name")
    name = " ".join(text.split())
    if not fold_name(name):
        raise FactRefused("F-ALIAS", "There is no name.", "Write it as NAME = OTHER NAME.")
    if len(name) > LONGEST_NAME:
        raise FactRefused(
            "F-ALIAS",
            "The name has %(count)s characters; the limit is %(limit)s.",
            "Give the name alone.",
            count=len(name),
            limit=LONGEST_NAME,
        )
    return name
