"""The data of an interaction as Discord sends it, taken apart: names, options, fields and files, whatever is in it.

What is not as Discord documents it is nothing, and nothing is raised. This file knows no conversation and no library.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from bot.adapters.discord_options import Takes
from bot.adapters.discord_plain import Sent

_NESTED = (1, 2)
"""Options that are commands of a group, or groups of them."""


def leaf(data: Mapping[str, object]) -> tuple[str, tuple[Mapping[str, object], ...]]:
    """Return the name of a command and its options, those of a command in a group included."""
    name, options = text_in(data, "name"), parts_of(data, "options")
    while len(options) == 1 and options[0].get("type") in _NESTED:
        name, options = f"{name} {text_in(options[0], 'name')}", parts_of(options[0], "options")
    return name, options


def filled_fields(data: Mapping[str, object]) -> Iterator[Mapping[str, object]]:
    """Return the fields of a window, each under a label or in a row."""
    for outer in parts_of(data, "components"):
        inner = part_of(outer, "component")
        yield from ((inner,) if inner else parts_of(outer, "components"))


def file_in(data: Mapping[str, object], id_: str) -> Sent | None:
    """Return a file that came along, None where there is none of that id."""
    found = part_of(part_of(part_of(data, "resolved"), "attachments"), id_)
    size, url = found.get("size"), text_in(found, "url")
    return Sent(text_in(found, "filename") or "document", size if isinstance(size, int) else 0, url) if url else None


def value_of(data: Mapping[str, object], option: Mapping[str, object]) -> str:
    """Return what was given to an option, as it would have been typed."""
    value = option.get("value")
    if isinstance(value, bool):
        return "yes" if value else "no"
    if option.get("type") == Takes.MENTION and isinstance(value, str):
        return f"<@&{value}>" if value in part_of(part_of(data, "resolved"), "roles") else f"<@{value}>"
    return str(value) if isinstance(value, str | int | float) else ""


def text_in(data: Mapping[str, object], name: str) -> str:
    """Return a text, empty where there is none."""
    value = data.get(name)
    return value if isinstance(value, str) else ""


def part_of(data: Mapping[str, object], name: str) -> Mapping[str, object]:
    """Return an object in an object, empty where there is none."""
    value = data.get(name)
    return value if isinstance(value, Mapping) else {}


def parts_of(data: Mapping[str, object], name: str) -> tuple[Mapping[str, object], ...]:
    """Return a list of objects, empty where there is none."""
    value = data.get(name)
    if not isinstance(value, Sequence) or isinstance(value, str):
        return ()
    return tuple(one for one in value if isinstance(one, Mapping))


__all__ = ["file_in", "filled_fields", "leaf", "part_of", "parts_of", "text_in", "value_of"]
