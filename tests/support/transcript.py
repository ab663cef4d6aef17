"""A reply as the lines of a transcript: what was said, block by block, the same for every chat.

It is what dialogue files are compared with, so it leaves out what changes from run to run (tokens of buttons) and adds
nothing. A marked value stands between two stars, a quote after ``>``, buttons in brackets with what can be typed
instead.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import assert_never

from bot.conversation.replies import (
    Action,
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
from facts.model import Span

SILENCE = "(silence)"


def transcript(reply: Reply | None) -> tuple[str, ...]:
    """Return the lines of a reply; ``SILENCE`` for none.

    >>> transcript(Reply((ValueLine("1934", "reviewed"), Quote("It opened in 1934.", (Span(13, 17),)))))
    ('= 1934 (reviewed)', '> It opened in **1934**.')
    """
    if reply is None:
        return (SILENCE,)
    how = [
        word
        for word, on in (("private", reply.private), ("replaces", reply.replaces), ("deletes", reply.deletes))
        if on
    ]
    lines = [f"({', '.join(how)})"] if how else []
    for block in reply.blocks:
        lines += _lines(block)
    if reply.file is not None:
        lines.append(f"[file {reply.file.name}, {len(reply.file.content)} bytes]")
    return tuple(lines)


def _lines(block: Block) -> Iterator[str]:
    match block:
        case ValueLine():
            yield f"= {block.value}" + (f" ({block.basis})" if block.basis else "")
        case Quote():
            yield from (f"> {line}" for line in marked(block.text, block.marks).splitlines())
        case Claim():
            note = f" – {block.note}" if block.note else ""
            said = (
                f"{'* ' if block.listed else ''}{block.signs[0]}{marked(block.text, block.marks)}{block.signs[1]}{note}"
            )
            yield from said.splitlines()
        case SourceLine():
            link = f"<{block.url}> ({block.host})" if block.url else ""
            yield "- " + ", ".join(part for part in (block.title, *block.details, block.citation, link) if part)
        case Heading():
            yield f"# {block.text}"
        case Text():
            yield from block.text.splitlines()
        case Listing():
            for number, line in enumerate(block.lines):
                yield f"{'*' if block.first is None else f'{block.first + number}.'} {line}"
        case Actions():
            yield " ".join(_button(action) for action in block.actions)
        case Choices():
            yield from (f"[{number}: {option.label}]" for number, option in block.numbered)
        case FormBlock():
            asked = next(field for field in block.fields if field.name == block.asking)
            yield f"? {asked.label}" + (f" ({asked.hint})" if asked.hint else "")
            if asked.options:
                yield "  " + " ".join(f"[{label}]" for _, label in asked.options)
        case _:
            assert_never(block)


def _button(action: Action) -> str:
    return f"[{action.label}{f' {action.typed}' if action.typed else ''}]"


def marked(text: str, marks: tuple[Span, ...]) -> str:
    """Return a text with stars around each marked stretch."""
    for mark in sorted(marks, reverse=True):
        text = f"{text[: mark.start]}**{mark.of(text)}**{text[mark.end :]}"
    return text


def buttons(reply: Reply) -> dict[str, str]:
    """Return the tokens of a reply's buttons and choices, by label; choices also by number."""
    found: dict[str, str] = {}
    for block in reply.blocks:
        match block:
            case Actions():
                found |= {action.label: action.token for action in block.actions}
            case Choices():
                for number, option in block.numbered:
                    found |= {option.label: option.token, str(number): option.token}
            case FormBlock():
                found["form"] = block.token
            case _:
                pass
    return found
