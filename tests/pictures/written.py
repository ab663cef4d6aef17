"""What was sent, written to be read and compared: one file a scene and platform, under forty lines.

It is JSON with two liberties: a text of several lines is a list of its lines, and what fits shares a line. Nothing is
left out of a body but what is new with every message of the chat: its nonce.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from tests.pictures.played import Body, Sent

SNAPSHOTS = Path(__file__).parent / "snapshots"
WIDTH = 120
MOST_LINES = 40


def path_of(name: str, platform: str) -> Path:
    """Return where the snapshot of a scene lies."""
    return SNAPSHOTS / f"{name}.{platform}.txt"


def written(sent: Sent) -> str:
    """Return what was sent as the text of a snapshot."""
    head = f"{sent.who}> {sent.typed}\n"
    return head + "".join("\n".join(_lines(plain(body), "")) + "\n" for body in sent.bodies)


def plain(body: Body) -> dict[str, object]:
    """Return a body with what the library put into strings taken out of them again.

    >>> plain({"text": "[1]", "entities": '[{"type": "bold"}]'})
    {'text': '[1]', 'entities': [{'type': 'bold'}]}
    """
    coded = ("entities", "caption_entities", "reply_markup", "reply_parameters", "link_preview_options")
    return {
        name: json.loads(value) if name in coded and isinstance(value, str) else value
        for name, value in body.items()
        if name != "nonce"
    }


def _lines(value: object, indent: str) -> list[str]:
    """Return a value as lines of JSON, brackets on the lines of what they hold; small parts share a line."""
    short = indent + json.dumps(value, ensure_ascii=False)
    inner = indent + " "
    if isinstance(value, str) and "\n" in value:
        return _between("[", [[inner + _quoted(line)] for line in value.splitlines(keepends=True)], "]", indent)
    if _fits(value, short):
        return [short]
    match value:
        case Mapping():
            found = [(name, _lines(one, inner)) for name, one in value.items()]
            parts = [[f"{inner}{_quoted(name)}: {part[0].lstrip()}", *part[1:]] for name, part in found]
            return _between("{", _packed(parts, value.values()), "}", indent)
        case Sequence() if not isinstance(value, str):
            return _between("[", _packed([_lines(one, inner) for one in value], value), "]", indent)
        case _:
            return [short]


def _between(opens: str, parts: Sequence[list[str]], closes: str, indent: str) -> list[str]:
    lines = [line + ("," if at == len(part) - 1 else "") for part in parts for at, line in enumerate(part)]
    lines[0] = indent + opens + lines[0].lstrip()
    lines[-1] = lines[-1].removesuffix(",") + closes
    return lines


def _packed(parts: Sequence[list[str]], values: Iterable[object]) -> list[list[str]]:
    """Put parts of one line each beside each other as long as the line is not too wide; buttons stay apart."""
    packed: list[list[str]] = []
    for part, value in zip(parts, values, strict=True):
        beside = f"{packed[-1][0]}, {part[0].lstrip()}" if packed and len(packed[-1]) == len(part) == 1 else ""
        if beside and len(beside) < WIDTH and not (isinstance(value, Mapping) and "callback_data" in value):
            packed[-1] = [beside]
        else:
            packed.append(part)
    return packed


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def _fits(value: object, short: str) -> bool:
    return len(short) < WIDTH and not _has_lines(value)


def _has_lines(value: object) -> bool:
    """Say whether something holds a text of several lines, which is never put on one."""
    match value:
        case str():
            return "\n" in value
        case Mapping():
            return any(map(_has_lines, value.values()))
        case Sequence():
            return any(map(_has_lines, value))
        case _:
            return False


__all__ = ["MOST_LINES", "SNAPSHOTS", "path_of", "plain", "written"]
