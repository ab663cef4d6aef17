"""Which quotation marks of a paragraph belong together, and what stands between them.

Marks that differ on both sides (“ ” « » „ “ ‘ ’) say themselves whether they open; straight ones (" ') are read by
their neighbours: an opening one has a blank or a bracket before it and a letter behind it. Pairing is by a stack, so
quotations in quotations come out with their depth. A double quotation that is never closed runs to the end of the
paragraph, as it does when the next paragraph goes on with it; a single one that is never closed was an apostrophe.
This file knows nothing of who is quoted.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from facts.model import Span


@dataclass(frozen=True, slots=True)
class Quotation:
    """A quotation: ``outer`` with its marks, ``inner`` without. ``depth`` is 0 for one that stands in no other.

    ``closed`` is False where the paragraph ended before the closing mark; ``single`` says that the marks are ‘ ’ or '.
    """

    outer: Span
    inner: Span
    depth: int = 0
    closed: bool = True
    single: bool = False


_MARK = re.compile("``|''|[\"“”„‟«»‘’‚‹›'＂]")
_PAIRS = {
    "“": '”“"',
    "„": '“”"',
    "‟": "”",
    "«": "»",
    "»": "«",
    "‹": "›",
    "›": "‹",
    "‘": "’",
    "‚": "‘’",
    "'": "'",
}
_SINGLES = frozenset("‘’‚'‹›")
_ELIDED = re.compile(r"(?:em|til|cause|tis|twas|bout|round|n|s|d|ll|re|ve|m|t|\d\ds?)(?![^\W_])", re.IGNORECASE)
_BEFORE_OPENING = frozenset("([{<—–-―/…\u00a0:=>*")


def _opens(text: str, at: int, width: int, start: int, end: int) -> bool:
    """Whether a mark that does not say so itself opens: nothing or a blank before it, something behind it."""
    before = text[at - 1] if at > start else " "
    behind = text[at + width] if at + width < end else " "
    return not behind.isspace() and (before.isspace() or before in _BEFORE_OPENING or before in "“‘«„\"'")


def _apostrophe(text: str, at: int, start: int, end: int) -> bool:
    """Whether a single mark stands in a word (don't) or for letters left out before one ('em)."""
    before = text[at - 1] if at > start else " "
    behind = text[at + 1] if at + 1 < end else " "
    if before.isalnum() and behind.isalnum():
        return True
    return not before.isalnum() and _ELIDED.match(text, at + 1, end) is not None


def pair_quotations(text: str, start: int = 0, end: int | None = None) -> tuple[Quotation, ...]:
    """Return the quotations of the paragraph ``text[start:end]``, in order of where they open.

    Offsets are code points of ``text``. Quotations at one depth never overlap.

    >>> text = '“It’s ‘very’ late,” he said. "Go!" and 6" of rain'
    >>> [(q.inner.of(text), q.depth) for q in pair_quotations(text)]
    [('It’s ‘very’ late,', 0), ('very', 1), ('Go!', 0)]
    >>> [(q.inner.of(t), q.closed) for t in ["He said: “We go"] for q in pair_quotations(t)]
    [('We go', False)]
    """
    stop = len(text) if end is None else end
    open_: list[tuple[int, int, str]] = []  # where the mark stands, how wide it is, what closes it
    found: list[Quotation] = []

    def close(index: int, at: int, width: int) -> None:
        opened, opened_width, _ = open_[index]
        # What was opened inside and not closed was no quotation.
        del open_[index:]
        found.append(
            Quotation(
                Span(opened, at + width),
                Span(opened + opened_width, at),
                index,
                single=text[opened] in _SINGLES and opened_width == 1,
            )
        )

    for mark in _MARK.finditer(text, start, stop):
        at, sign = mark.start(), mark[0]
        width = len(sign)
        if width == 1 and sign in "'’‘" and _apostrophe(text, at, start, stop):
            continue
        closes = _closing(text, at, sign, open_, start, stop)
        if closes is not None:
            close(closes, at, width)
            continue
        if len(open_) >= 8:
            continue
        if sign in "‘‚‹" and at + 1 < stop and text[at + 1].isspace():
            continue
        if sign in ("“", "„", "‟", "«", "‘", "‚", "‹"):
            if at + 1 < stop and not (
                sign in "“‘" and text[at + 1].isspace() and at > start and not text[at - 1].isspace()
            ):
                open_.append((at, 1, _PAIRS[sign]))
        elif sign in ('"', "＂", "``", "''") and _opens(text, at, width, start, stop):
            open_.append((at, width, {"``": "''", "''": "''"}.get(sign, '"”＂')))
        elif sign == "'" and _opens(text, at, width, start, stop) and not any(o[2] == "'" for o in open_):
            open_.append((at, width, "'"))
        elif (
            sign == "”"
            and not open_
            and at + 1 < stop
            and text[at + 1].isalnum()
            and (at == start or text[at - 1].isspace())
        ):
            open_.append((at, 1, "”"))  # Swedish marks both ends alike

    if open_:
        # The outermost double mark that stays open runs to the end of the paragraph.
        index = next((i for i, o in enumerate(open_) if text[o[0]] not in _SINGLES or o[1] == 2), None)
        if index is not None:
            opened, width, _ = open_[index]
            last = stop
            while last > opened + width and text[last - 1].isspace():
                last -= 1
            level = 0
            found = [
                Quotation(q.outer, q.inner, level + 1, q.closed, q.single) if q.outer.start > opened else q
                for q in found
            ]
            found.append(Quotation(Span(opened, last), Span(opened + width, last), level, closed=False))
    return tuple(sorted(_levelled(found), key=lambda q: (q.outer.start, q.depth)))


def _closing(text: str, at: int, sign: str, open_: list[tuple[int, int, str]], start: int, end: int) -> int | None:
    """Return the index in ``open_`` of what the mark closes, or None where it opens or means nothing."""
    if not open_:
        return None
    opens = _opens(text, at, len(sign), start, end)
    if sign == "“":
        # Closes a German quotation; closes an English one only where it was typed for ”.
        mistyped = not opens and text[open_[-1][0]] == "“"
        if mistyped:
            return len(open_) - 1
        if not any(text[opened] == "„" for opened, _, _ in open_):
            return None
    elif sign in ('"', "＂", "''", "'", "‘") and opens:
        return None
    for index in range(len(open_) - 1, -1, -1):
        if sign in open_[index][2]:
            return None if sign in "'’" and _plural(text, at, end) else index
    return None


def _plural(text: str, at: int, end: int) -> bool:
    """Whether a single mark behind an s belongs to a plural (the teachers' union): a better closing mark follows."""
    if text[at - 1] != "s" or at + 2 >= end or not text[at + 1].isspace() or not text[at + 2].islower():
        return False
    return _AFTER_STOP.search(text, at + 1, min(end, at + 300)) is not None


_AFTER_STOP = re.compile(r"[.,!?]['’](?![^\W_])")


def _levelled(found: list[Quotation]) -> list[Quotation]:
    """Give every quotation the depth at which it stands among those that were kept."""
    result: list[Quotation] = []
    stack: list[Quotation] = []
    for quotation in sorted(found, key=lambda q: (q.outer.start, -q.outer.end)):
        while stack and stack[-1].outer.end <= quotation.outer.start:
            stack.pop()
        if stack and quotation.outer.end > stack[-1].outer.end:
            continue
        result.append(Quotation(quotation.outer, quotation.inner, len(stack), quotation.closed, quotation.single))
        stack.append(quotation)
    return result
