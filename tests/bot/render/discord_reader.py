"""How Discord reads a message, as far as it is known: the rules of its mark-up, one by one, first match wins.

Written apart from the escaper and in another way, so that neither can share the other's mistake. It is stricter than
Discord where the clients differ: what any of them makes active counts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

ESCAPE = re.compile(r"\\([^0-9A-Za-z\s])")
INLINE = (
    ("link to itself", re.compile(r"<(https?://[^ >]+)>")),
    ("mention", re.compile(r"<(@[!&]?|#)\d+>|@everyone|@here")),
    ("timestamp", re.compile(r"<t:-?\d+(?::[tTdDfFR])?>")),
    ("command", re.compile(r"</[^>]+:\d+>")),
    ("navigation", re.compile(r"<id:\w+>")),
    ("custom emoji", re.compile(r"<a?:\w+:\d+>")),
    ("sound", re.compile(r"<sound:[^>]*>")),
    ("mail or telephone", re.compile(r"<(?:\+?\d+|mailto:[^>]+|[^@\s>]+@[^>\s]+)>")),
    ("masked link", re.compile(r"\[(?:\\.|[^\]\\])*\]\((?:\\.|[^)\\])*\)", re.DOTALL)),
    ("address", re.compile(r"https?://[^\s<]+[^<.,:;\"')\]\s]", re.IGNORECASE)),
    ("invitation", re.compile(r"(?:discord\.gg|discord(?:app)?\.com/invite|dis\.gd)/[\w-]+", re.IGNORECASE)),
    ("bold", re.compile(r"\*\*((?:\\.|[^\\])+?)\*\*(?!\*)", re.DOTALL)),
    ("underline", re.compile(r"__((?:\\.|[^\\])+?)__(?!_)", re.DOTALL)),
    ("italic", re.compile(r"\*(?=\S)((?:\*\*|\\.|[^*\\])+?)\*(?!\*)|_((?:__|\\.|[^\\_])+?)_(?!\w)", re.DOTALL)),
    ("struck out", re.compile(r"~~((?:\\.|[^\\])+?)~~", re.DOTALL)),
    ("spoiler", re.compile(r"\|\|((?:\\.|[^\\])+?)\|\|", re.DOTALL)),
    ("code block", re.compile(r"```.+?```", re.DOTALL)),
    ("code", re.compile(r"(`+)[^`].*?\1(?!`)", re.DOTALL)),
    ("emoji", re.compile(r":[^\s:]+?(?:::skin-tone-\d)?:")),
)
LINE = (
    ("quotation", re.compile(r" *>>> ?")),
    ("quotation", re.compile(r" *> ")),
    ("small", re.compile(r" *-# +(?=\S)")),
    ("heading", re.compile(r" *#{1,3} +(?=\S)")),
    ("list", re.compile(r" *(?:[*+-]|\d+[.)]) +(?=\S)")),
    ("rule", re.compile(r" *(?:-{3,}|={3,}|\*{3,}) *(?=\n|$)")),
)


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of what is shown: its text as it is read, and what is active about it."""

    shown: str
    kinds: tuple[str, ...] = ()


def read(content: str) -> tuple[Piece, ...]:
    """Return what is shown of a message, line by line, each line's sign taken off and told as a kind."""
    pieces: list[Piece] = []
    for at, line in enumerate(content.split("\n")):
        if at:
            pieces.append(Piece("\n"))
        rest = line
        kinds: tuple[str, ...] = ()
        for kind, rule in LINE:
            found = rule.match(rest)
            if found:
                kinds, rest = (*kinds, kind), rest[found.end() :]
        pieces += _inline(rest, kinds)
        if kinds and not rest:
            pieces.append(Piece("", kinds))
    return tuple(pieces)


def _inline(text: str, kinds: tuple[str, ...]) -> Iterator[Piece]:
    plain = ""
    at = 0
    while at < len(text):
        escaped = ESCAPE.match(text, at)
        if escaped:
            plain, at = plain + escaped.group(1), escaped.end()
            continue
        kind, found = next(((k, m) for k, rule in INLINE if (m := rule.match(text, at))), ("", None))
        if found is None:
            plain, at = plain + text[at], at + 1
            continue
        if plain:
            yield Piece(plain, kinds)
            plain = ""
        inner = (
            next((group for group in found.groups() if group), None)
            if kind in ("bold", "italic", "underline")
            else None
        )
        if inner is not None:
            yield from _inline(inner, (*kinds, kind))
        else:
            yield Piece(found.group(1) if kind == "link to itself" else found.group(), (*kinds, kind))
        at = found.end()
    if plain:
        yield Piece(plain, kinds)


def active(content: str) -> frozenset[str]:
    """Return everything that a message makes of its text."""
    return frozenset(kind for piece in read(content) for kind in piece.kinds)


def shown(content: str) -> str:
    """Return the text a reader sees."""
    return "".join(piece.shown for piece in read(content))


def quotation(content: str) -> tuple[str, tuple[str, ...]]:
    """Return the quoted lines as the text they quote, and the stretches of it that are bold."""
    lines = [line for line in content.split("\n") if line.startswith("> ")]
    pieces = [piece for line in lines for piece in (*read(line), Piece("\n"))][:-1]
    return "".join(piece.shown for piece in pieces), tuple(p.shown for p in pieces if "bold" in p.kinds)
