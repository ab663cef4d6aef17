"""An update as Telegram writes it, read with care: whatever a field holds, asking for it gives a value or nothing.

Updates are JSON from outside. A field can be missing, null, of another type or beyond any size, and none of that may
keep the message behind it from being answered. This file knows the shapes of JSON and nothing of what an update means.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

_LARGEST = 2**63
_UPDATE = re.compile(r'\{\s*"update_id"\s*:\s*([0-9]{1,18})\s*[,}]')


@dataclass(frozen=True, slots=True)
class Fields:
    """An object of JSON. Every question has an answer of the type that was asked for.

    >>> fields = Fields({"id": 7, "text": None, "from": {"id": "x"}})
    >>> fields.number("id"), fields.text("text"), fields.part("from").number("id")
    (7, '', 0)
    """

    has: Mapping[str, object]

    def __bool__(self) -> bool:
        return bool(self.has)

    def __contains__(self, name: object) -> bool:
        return self.has.get(name) is not None if isinstance(name, str) else False

    def text(self, name: str) -> str:
        """Return a text, empty where there is none; half a surrogate pair is nothing that can be said or stored."""
        value = self.has.get(name)
        return value.encode("utf-8", "replace").decode() if isinstance(value, str) else ""

    def number(self, name: str) -> int:
        """Return a whole number of 64 bits, 0 where there is none."""
        value = self.has.get(name)
        whole = isinstance(value, int) and not isinstance(value, bool)
        return value if whole and isinstance(value, int) and -_LARGEST <= value < _LARGEST else 0

    def on(self, name: str) -> bool:
        """Return whether a switch is on."""
        return self.has.get(name) is True

    def part(self, name: str) -> Fields:
        """Return the object of that name, an empty one where there is none."""
        return fields_of(self.has.get(name))

    def parts(self, name: str) -> Iterator[Fields]:
        """Yield the objects of a list."""
        value = self.has.get(name)
        if isinstance(value, list):
            yield from (fields_of(one) for one in value)

    def grid(self, name: str) -> Iterator[Fields]:
        """Yield the objects of a list of lists, row by row."""
        value = self.has.get(name)
        for row in value if isinstance(value, list) else ():
            yield from (fields_of(one) for one in (row if isinstance(row, list) else ()))


def fields_of(value: object) -> Fields:
    """Return a value of JSON as fields; what is no object has none."""
    return Fields(value) if isinstance(value, dict) else Fields({})


def updates_in(body: bytes) -> list[object]:
    """Return the updates of a reply of Telegram's, each decoded alone where the whole cannot be.

    Of an update that is no JSON, its number is left, so that it can be passed over. Raises ValueError where there is not
    even that.

    >>> updates_in(b'{"ok":true,"result":[{"update_id":7,"message":{,}},{"update_id":8}]}')
    [{'update_id': 7}, {'update_id': 8}]
    """
    text = body.decode("utf-8", "replace")
    try:
        result = fields_of(json.loads(text)).has.get("result")
    except (ValueError, RecursionError):
        return _apart(text)
    if not isinstance(result, list):
        raise ValueError("a reply without a list of updates")  # noqa: TRY004 - it is what was said that is wrong
    return result


def _apart(text: str) -> list[object]:
    """Return what can be read of a list of updates that is no JSON as a whole."""
    begins = list(_UPDATE.finditer(text))
    if not begins:
        raise ValueError("neither JSON nor the number of an update")
    found: list[object] = []
    for number, begin in enumerate(begins):
        end = begins[number + 1].start() if number + 1 < len(begins) else len(text)
        try:
            found.append(json.JSONDecoder().raw_decode(text[begin.start() : end])[0])
        except (ValueError, RecursionError):
            found.append({"update_id": int(begin[1])})
    return found
