"""JSON as values with types, and how a test reads one: a wrong guess about a shape fails with the path, not with a None.

Nothing here knows Telegram.
"""

from __future__ import annotations

from typing import TypeAlias, Union

Json: TypeAlias = Union[bool, int, float, str, list["Json"], dict[str, "Json"], None]  # noqa: UP007 - a recursive alias is read at run time
Object: TypeAlias = dict[str, Json]


class WrongShape(AssertionError):
    """A value that is not what was asked for."""


def as_object(value: Json) -> Object:
    """Return a JSON object, or raise WrongShape."""
    if not isinstance(value, dict):
        raise WrongShape(f"an object, not {value!r}")
    return value


def as_list(value: Json) -> list[Json]:
    """Return a JSON array, or raise WrongShape."""
    if not isinstance(value, list):
        raise WrongShape(f"a list, not {value!r}")
    return value


def as_text(value: Json) -> str:
    """Return a JSON string, or raise WrongShape."""
    if not isinstance(value, str):
        raise WrongShape(f"a text, not {value!r}")
    return value


def as_int(value: Json) -> int:
    """Return a whole number that is not a truth value, or raise WrongShape."""
    if isinstance(value, bool) or not isinstance(value, int):
        raise WrongShape(f"a number, not {value!r}")
    return value


def at(value: Json, *path: str | int) -> Json:
    """Return what stands at a path of keys and indexes, or raise WrongShape.

    >>> at({"result": [{"id": 7}]}, "result", 0, "id")
    7
    """
    for step in path:
        if isinstance(step, int):
            value = as_list(value)[step]
        else:
            found = as_object(value)
            if step not in found:
                raise WrongShape(f"there is no “{step}” in {found!r}")
            value = found[step]
    return value


def units(text: str) -> int:
    """Return the length of a text as Telegram counts: in UTF-16 code units.

    >>> units("a🜁")
    3
    """
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def stretch(text: str, offset: int, length: int) -> str:
    """Return the part of a text that an offset and a length in UTF-16 code units name."""
    raw = text.encode("utf-16-le", "surrogatepass")
    return raw[offset * 2 : (offset + length) * 2].decode("utf-16-le", "surrogatepass")
