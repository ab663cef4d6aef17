"""A reply as text that can be kept until it is told, and back: what is said, without buttons and files.

This file knows nothing of where it is kept.
"""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import assert_never

from bot.conversation.replies import (
    Actions,
    Block,
    Choices,
    Claim,
    FormBlock,
    Heading,
    Listing,
    Quote,
    Reply,
    SourceLine,
    Text,
    ValueLine,
)
from facts.ledger import canonical
from facts.model import Span


def kept(reply: Reply) -> str:
    """Return a reply as JSON; what can be typed instead of a button stays, the button does not."""
    blocks = [row for block in reply.blocks if (row := _row(block)) is not None]
    return canonical({"blocks": blocks, "private": reply.private, "language": reply.language})


def told(text: str) -> Reply:
    """Return the reply that was kept as ``text``."""
    body = json.loads(text)
    blocks = tuple(_block(row) for row in body["blocks"])
    return Reply(blocks, private=body["private"], language=body.get("language", "en"))


def plain(reply: Reply) -> str:
    """Return what a reply says as plain lines, for programs and tests."""
    lines: list[str] = []
    for block in reply.blocks:
        match block:
            case ValueLine():
                lines.append(f"{block.value} ({block.basis})" if block.basis else block.value)
            case Quote() | Heading() | Text():
                lines.append(block.text)
            case Claim():
                lines.append(block.quoted + (f" – {block.note}" if block.note else ""))
            case SourceLine():
                lines.append(", ".join(filter(None, (block.title, *block.details, block.citation, block.url or ""))))
            case Listing():
                lines += block.lines
            case Actions(actions=actions) | Choices(options=actions):
                lines.append(" ".join(f"[{action.label}]" for action in actions))
            case FormBlock():
                lines.append(next(field.label for field in block.fields if field.name == block.asking))
            case _:
                assert_never(block)
    return "\n".join(lines)


def _row(block: Block) -> dict[str, object] | None:
    match block:
        case ValueLine() | Quote() | Claim() | SourceLine() | Heading() | Text() | Listing():
            return {"is": type(block).__name__, **asdict(block)}
        case Actions(actions=actions) | Choices(options=actions):
            typed = [action.typed for action in actions if action.typed]
            return {"is": "Text", "text": "  ".join(typed), "quiet": True} if typed else None
        case FormBlock():
            return {"is": "Text", "text": _asked(block), "quiet": False}
        case _:
            assert_never(block)


def _asked(block: FormBlock) -> str:
    asked = next(field for field in block.fields if field.name == block.asking)
    return f"{asked.label} {asked.hint}".strip()


def _block(row: dict[str, object]) -> Block:
    match row:
        case {"is": "ValueLine", "value": str(value), "basis": str(basis)}:
            return ValueLine(value, basis)
        case {"is": "Quote", "text": str(text), "marks": list(marks)}:
            return Quote(text, tuple(Span(mark["start"], mark["end"]) for mark in marks))
        case {"is": "Claim", "text": str(text), "marks": list(marks), "note": str(note), "listed": bool(listed)}:
            return Claim(
                text,
                tuple(Span(mark["start"], mark["end"]) for mark in marks),
                note,
                listed,
                str(row.get("signs", "“”")),
            )
        case {
            "is": "SourceLine",
            "title": str(title),
            "details": list(details),
            "citation": str(citation),
            "host": str(host),
        }:
            url = row.get("url")
            return SourceLine(title, tuple(map(str, details)), citation, url if isinstance(url, str) else None, host)
        case {"is": "Heading", "text": str(text)}:
            return Heading(text)
        case {"is": "Text", "text": str(text), "quiet": bool(quiet)}:
            return Text(text, quiet, row.get("holding") is True)
        case {"is": "Listing", "lines": list(lines)}:
            first = row.get("first")
            return Listing(tuple(map(str, lines)), first if isinstance(first, int) else None)
        case _:
            raise ValueError("this was not kept by this program")


__all__ = ["kept", "plain", "told"]
