"""Calls to Telegram as a page that looks like a chat on a phone: bubbles, quotations, buttons under a message.

It is drawn from what was sent and nothing else: the text, the entities with their offsets in UTF-16 code units, the
keyboard. What an entity of a kind that is not known here would look like is not guessed: it is an error.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from tests.pictures.page import Page, element, escaped, page
from tests.pictures.written import plain

WIDTH = 400
_QUOTES = frozenset({"blockquote", "expandable_blockquote"})
_TAGS = {"bold": "b", "italic": "i", "code": "code", "text_link": "a"}


@dataclass(frozen=True, slots=True)
class Entity:
    """A stretch of a text in code points, and what it is."""

    kind: str
    start: int
    end: int


def telegram_page(title: str, who: str, typed: str, bodies: Sequence[Mapping[str, object]]) -> Page:
    """Return a page with what somebody typed and what was sent for it."""
    asked = element("div", element("span", escaped(typed), "typed"), "bubble mine")
    return page(title, asked + "".join(_message(plain(body), who, typed) for body in bodies), "telegram.css", WIDTH)


def _message(body: Mapping[str, object], who: str, typed: str) -> str:
    text, entities = body.get("text", body.get("caption", "")), body.get("entities", [])
    assert isinstance(text, str)
    above = element("div", "Footnote", "name")
    replied = body.get("reply_parameters")
    if isinstance(replied, Mapping) and "quote" in replied:
        above += element("div", element("span", escaped(f"“{replied['quote']}”")), "reply")
    elif replied is not None:
        above += element("div", element("b", escaped(who.capitalize())) + element("span", escaped(typed)), "reply")
    shown = element("div", text_as_html(text, entities_of(text, entities)), "text")
    markup = body.get("reply_markup")
    below = ""
    if isinstance(markup, Mapping) and "inline_keyboard" in markup:
        below = _keyboard(markup["inline_keyboard"])
    if isinstance(markup, Mapping) and markup.get("force_reply"):
        below = element("div", escaped(str(markup.get("input_field_placeholder", "Reply"))), "field")
    return element("div", element("div", above + shown, "bubble theirs") + below, "message")


def _keyboard(rows: object) -> str:
    return element(
        "div",
        "".join(
            element("div", "".join(element("span", escaped(str(one["text"])), "button") for one in row), "row")
            for row in _lists(rows)
        ),
        "keyboard",
    )


def _lists(rows: object) -> Iterator[list[Mapping[str, object]]]:
    if isinstance(rows, list):
        for row in rows:
            assert isinstance(row, list)
            yield [one for one in row if isinstance(one, Mapping)]


def entities_of(text: str, given: object) -> tuple[Entity, ...]:
    r"""Return entities with offsets in code points; raise ValueError where one cuts a letter in two.

    >>> entities_of("\U0001f600 1934", [{"type": "bold", "offset": 3, "length": 4}])
    (Entity(kind='bold', start=2, end=6),)
    """
    at = {0: 0}
    units = 0
    for number, letter in enumerate(text, 1):
        units += 2 if ord(letter) > 0xFFFF else 1
        at[units] = number
    found: list[Entity] = []
    for one in given if isinstance(given, list) else []:
        start, end = int(one["offset"]), int(one["offset"]) + int(one["length"])
        if start not in at or end not in at:
            raise ValueError(f"an entity from {start} to {end} does not fit the letters of its text")
        found.append(Entity(str(one["type"]), at[start], at[end]))
    return tuple(found)


def text_as_html(text: str, entities: Sequence[Entity]) -> str:
    r"""Return a text with its entities as HTML. A quotation is a block; the line breaks around it are its edges.

    >>> print(text_as_html("1934\nIt opened in 1934.", [Entity("bold", 0, 4), Entity("blockquote", 5, 23)]))
    <b>1934</b><blockquote>It opened in 1934.</blockquote>
    """
    quotes = sorted((one for one in entities if one.kind in _QUOTES), key=lambda one: one.start)
    others = [one for one in entities if one.kind not in _QUOTES]
    done, at = "", 0
    for quote in quotes:
        before = quote.start - 1 if text[at : quote.start].endswith("\n") else quote.start
        done += _stretch(text, at, before, others)
        if text[at:before].endswith("\n"):  # an empty line before a block has to be said to a browser
            done += "<br>"
        done += element("blockquote", _stretch(text, quote.start, quote.end, others))
        at = quote.end + 1 if text[quote.end : quote.end + 1] == "\n" else quote.end
    return done + _stretch(text, at, len(text), others)


def _stretch(text: str, start: int, end: int, entities: Sequence[Entity]) -> str:
    """Return a stretch as HTML, cut where an entity begins or ends, so that overlapping ones are properly nested."""
    edges = {edge for one in entities for edge in (one.start, one.end) if start < edge < end}
    cuts = [start, *sorted(edges), end]
    done = ""
    for left, right in pairwise(cuts):
        inner = escaped(text[left:right])
        for one in entities:
            if one.start <= left and right <= one.end and left < right:
                inner = element(_TAGS[one.kind], inner)
        done += inner
    return done


__all__ = ["Entity", "entities_of", "telegram_page", "text_as_html"]
