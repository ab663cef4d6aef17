"""The stems of a passage as one column of text: stems parted by blanks, each group closed by a line end.

This file knows nothing of what the groups are.
"""

from __future__ import annotations

from collections.abc import Sequence

Terms = tuple[tuple[str, ...], ...]


def join(terms: Sequence[Sequence[str]]) -> str:
    r"""Return the groups as text.

    >>> join((("tide",), (), ("low", "water")))
    'tide\n\nlow water\n'
    """
    return "".join(" ".join(group) + "\n" for group in terms)


def split(text: str) -> Terms:
    r"""Return the groups that ``join`` made the text of.

    >>> split("tide\n\nlow water\n")
    (('tide',), (), ('low', 'water'))
    """
    return tuple([tuple(group.split(" ")) if group else () for group in text.split("\n")[:-1]])
