"""What Telegram would make pressable by itself in a text, so that text from a source, a member or a moderator is not.

Telegram turns ``/word``, ``@name``, ``#word``, ``$ABC``, addresses and long numbers into links on its own, without any
entity of ours, but leaves code alone. So the renderer puts exactly these stretches into code entities: the letters stay
as they are and pressing copies them. The patterns find a little more than Telegram does; a test compares them with
TDLib, Telegram's own library. This file knows nothing of replies.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from facts.model import Span

_WORD = re.compile(r"[^ \n]+")
_ADDRESS = re.compile(
    r"""
      [^\W\d_][\w+.-]*://                             # anything with a protocol, also made-up ones
    | [\w\u00b7-]\.(?:xn--[\w-]+|[^\W\d_][\w-]+)     # a name with a dot and letters after it; mail
    | \d{1,3}(?:\.\d{1,3}){3}                         # four numbers of an address
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""What makes an address of the word that it stands in."""
_PRESSING = re.compile(r"[/@\uff20#\uff03$+]|\d(?:[ -]?\d){12}")
"""Without one of these nothing but an address can be pressed: most sentences are not looked at any closer."""
_PRESSED = re.compile(
    r"""
      (?<![^\W_])/[\w@]+                             # a command, with the bot it is for; never “and/or”, “24/7”
    | (?<![\w.-])[\w.-]+@\d+(?::\d+-\d+)?            # a citation, of which the edition would be taken for a name
    | [@\uff20][\w.]+                                # a name
    | [#\uff03][\w\u200c\u200d\u00b7\u0d80-\u0dff]*[^\W\d][\w\u200c\u200d\u00b7\u0d80-\u0dff@]*  # never “#12”
    | \$(?:1INCH|[A-Z]{1,8})[\w@]*                   # a currency or share
    | \+\d[\d ().-]{5,}\d                            # a telephone number
    | (?<!\d)\d(?:[ -]?\d){12,18}(?!\d)              # a bank card
    """,
    re.VERBOSE | re.IGNORECASE,
)
_AROUND = "“”«»„\"'‘’()[]{}<>,;:!?…"
_ENDS = _AROUND + "."


def pressable(text: str) -> tuple[Span, ...]:
    """Return the stretches that Telegram would make pressable, in order and apart.

    >>> text = "Write “/ask” to @harbour_bot, or see kestrel.example; it costs 3.5 and/or 24/7."
    >>> [span.of(text) for span in pressable(text)]
    ['/ask', '@harbour_bot', 'kestrel.example']
    """
    found = list(_addresses(text)) if "." in text or "://" in text else []
    if _PRESSING.search(text):
        found += (Span(*pressed.span()) for pressed in _PRESSED.finditer(text))
    return joined(found)


def is_command(text: str, names: frozenset[str]) -> bool:
    """Say whether a pressable stretch is one of these commands, as it stands.

    >>> is_command("/ask", frozenset({"ask"})), is_command("/ask@other", frozenset({"ask"}))
    (True, False)
    """
    return text.startswith("/") and text[1:] in names


def _addresses(text: str) -> Iterator[Span]:
    """Addresses, without the punctuation of the sentence around them."""
    for found in _WORD.finditer(text):
        word = found.group()
        if ("." not in word and "://" not in word) or not _ADDRESS.search(word):
            continue
        start = found.start() + len(word) - len(word.lstrip(_AROUND))
        balanced = any(bracket in word[start - found.start() :] for bracket in "([{")
        end = found.end() if balanced else found.start() + len(word.rstrip(_ENDS))
        if start < end:
            yield Span(start, end)


def joined(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Return spans in order, those that overlap or touch as one.

    >>> joined([Span(4, 6), Span(0, 2), Span(1, 4)])
    (Span(start=0, end=6),)
    """
    found: list[Span] = []
    for span in sorted(spans):
        if found and span.start <= found[-1].end:
            found[-1] = Span(found[-1].start, max(found[-1].end, span.end))
        else:
            found.append(span)
    return tuple(found)


def without(spans: Iterable[Span], taken: Iterable[Span]) -> tuple[Span, ...]:
    """Return what is left of ``spans`` where none of ``taken`` is; both in order and apart.

    >>> without([Span(0, 9)], [Span(2, 4)])
    (Span(start=0, end=2), Span(start=4, end=9))
    """
    left: list[Span] = []
    holes = tuple(taken)
    for span in spans:
        inside = [hole for hole in holes if hole.meets(span)]
        edges = [span.start, *(edge for hole in inside for edge in (hole.start, hole.end)), span.end]
        left += [Span(start, end) for start, end in list(pairwise(edges))[::2] if start < end]
    return tuple(left)
