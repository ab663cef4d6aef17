r"""Fields typed in one line or a line each: ``value: 43 metres | reason: measured anew``.

A sign that parts fields is one of a value where a backslash stands before it: ``title: Ebb \| Flow``. Pure. What the fields
mean is for the command that asks for them.
"""

from __future__ import annotations

import re
from collections.abc import Collection

from facts.errors import ConversationRefused, shown

BAR = "|"


def guarded(value: str, sign: str = BAR) -> str:
    r"""Return a value as it is typed between signs that part: ``parted`` gives back what was guarded.

    >>> guarded("Ebb | Flow")
    'Ebb \\| Flow'
    """
    return value.replace(sign, f"\\{sign}")


def parted(typed: str, sign: str = BAR, *, most: int = 0) -> list[str]:
    r"""Return what stands between the signs, each as it was before it was guarded; at most ``most`` are parted.

    >>> parted(r"Ebb \| Flow | a song")
    ['Ebb | Flow ', ' a song']
    """
    return [bare(part, sign) for part in _cut(typed, sign, most)]


def cut(typed: str, sign: str = BAR) -> tuple[str, str, str]:
    """Return what stands before the first sign, the sign, and what stands behind it, where other values are still guarded."""
    first, *rest = _cut(typed, sign, 1)
    return bare(first, sign), sign if rest else "", "".join(rest)


def bare(value: str, sign: str = BAR) -> str:
    """Return a value as it was before it was guarded."""
    return value.replace(f"\\{sign}", sign)


def _cut(typed: str, sign: str, most: int) -> list[str]:
    return re.split(rf"(?<!\\){re.escape(sign)}", typed, maxsplit=most)


def typed_fields(typed: str, names: Collection[str]) -> dict[str, tuple[str, ...]]:
    """Return what is typed for each field, parted by ``|``; a field may come more than once.

    Raises C-FIELD, naming the fields there are, where a part is none of them.

    >>> typed_fields("value: 43 metres | asked: how tall is it", ("value", "asked"))
    {'value': ('43 metres',), 'asked': ('how tall is it',)}
    """
    found: dict[str, tuple[str, ...]] = {}
    for part in parted(typed):
        if not part.strip():
            continue
        name, colon, value = part.partition(":")
        key = name.strip().lower()
        if not colon or key not in names:
            raise ConversationRefused(
                "C-FIELD",
                "“%(part)s” does not begin with the name of a field.",
                "Write the field, a colon and what it should be; the fields are %(names)s.",
                part=shown(part.strip()),
                names=", ".join(f"{known}:" for known in names),
            )
        found[key] = (*found.get(key, ()), value.strip())
    return found


def heading_fields(text: str, names: Collection[str]) -> tuple[dict[str, str], str]:
    r"""Return the ``field: value`` lines a text begins with, and the text after them.

    The first line that is no such field ends them; without any the text comes back as it is.

    >>> heading_fields("title: Harbour log\npublished: 1932\n\nThe quay opened.", ("title", "published"))
    ({'title': 'Harbour log', 'published': '1932'}, 'The quay opened.')
    """
    fields: dict[str, str] = {}
    lines = text.lstrip("\n").splitlines(keepends=True)
    taken = 0
    for line in lines:
        name, colon, value = line.partition(":")
        key = name.strip().lower()
        if not colon or key not in names or key in fields:
            break
        fields[key] = bare(value.strip())
        taken += 1
    return (fields, "".join(lines[taken:]).lstrip("\n")) if fields else ({}, text)
