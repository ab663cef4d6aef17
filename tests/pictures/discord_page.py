"""Bodies sent to Discord as a page that looks like a channel on a desktop: a message with its buttons, or a window.

The content is read as Discord reads mark-up (``tests.bot.render.discord_reader``, written apart from the escaper), so a
sign that was not escaped shows as what it would do. A component of a kind that is not known here is an error.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from tests.bot.render.discord_reader import Piece, read
from tests.pictures.page import Page, element, escaped, page

WIDTH = 680
_EPHEMERAL = 1 << 6
_WINDOW = 9
_STYLES = {1: "primary", 2: "secondary", 3: "success", 4: "danger"}
_ROW, _BUTTON, _SELECT, _INPUT, _LABEL, _UPLOAD = 1, 2, 3, 4, 18, 19
_TAGS = {"bold": "b", "italic": "i", "link to itself": "a", "code": "code"}


def discord_page(title: str, who: str, typed: str, bodies: Sequence[Mapping[str, object]]) -> Page:
    """Return a page with what somebody typed and what was sent for it."""
    return page(title, "".join(_body(body, who, typed) for body in bodies), "discord.css", WIDTH)


def _body(body: Mapping[str, object], who: str, typed: str) -> str:
    data = body.get("data", body)
    assert isinstance(data, Mapping)
    if body.get("type") == _WINDOW:
        return _window(data)
    flags = data.get("flags")
    used = element("b", escaped(who.capitalize())) + " used " + element("span", escaped(typed), "typed")
    head = element("div", element("span", "Footnote", "name") + element("span", "APP", "tag"), "head")
    inner = head + element("div", content_as_html(str(data.get("content") or "")), "text")
    inner += "".join(_row(row) for row in _parts(data.get("components")))
    if isinstance(flags, int) and flags & _EPHEMERAL:
        inner += element("div", "Only you can see this · Dismiss message", "only")
    message = element("div", element("div", "F", "face") + element("div", inner, "said"), "message")
    return element("div", used, "used") + message


# --- the content -----------------------------------------------------------------------------------------------------


def content_as_html(content: str) -> str:
    r"""Return a content as Discord shows it, as HTML; lines of one quotation stand in one block.

    >>> print(content_as_html("**1934**\n> It opened in **1934**."))
    <div class="line"><b>1934</b></div><blockquote><div class="line">It opened in <b>1934</b>.</div></blockquote>
    """
    done = ""
    for quoted, lines in groupby(_lines(read(content)), lambda line: _is(line, "quotation")):
        inner = "".join(_line(line) for line in lines)
        done += element("blockquote", inner) if quoted else inner
    return done


def _lines(pieces: Sequence[Piece]) -> Iterator[list[Piece]]:
    line: list[Piece] = []
    for piece in pieces:
        if piece == Piece("\n"):
            yield line
            line = []
        else:
            line.append(piece)
    yield line


def _is(line: Sequence[Piece], kind: str) -> bool:
    return any(kind in piece.kinds for piece in line)


def _line(line: Sequence[Piece]) -> str:
    inner = "".join(_piece(piece) for piece in line)
    return element("div", inner or "<br>", "line small" if _is(line, "small") else "line")


def _piece(piece: Piece) -> str:
    inner = escaped(piece.shown)
    for kind in piece.kinds:
        if kind not in ("quotation", "small"):
            inner = element(_TAGS[kind], inner)
    return inner


# --- components ------------------------------------------------------------------------------------------------------


def _row(row: Mapping[str, object]) -> str:
    assert row.get("type") == _ROW, row
    return element("div", "".join(_component(one) for one in _parts(row.get("components"))), "row")


def _component(one: Mapping[str, object]) -> str:
    match one.get("type"):
        case 2:
            style = one.get("style")
            assert isinstance(style, int)
            return element("span", escaped(str(one["label"])), f"button {_STYLES[style]}")
        case 3:
            return _select(one)
        case kind:
            raise ValueError(f"a component of the type {kind} is not drawn")


def _select(one: Mapping[str, object]) -> str:
    chosen = [str(option["label"]) for option in _parts(one.get("options")) if option.get("default")]
    shown = chosen[0] if chosen else str(one.get("placeholder") or "Make a selection")
    return element("span", escaped(shown) + element("i", "▾"), "select")


def _window(data: Mapping[str, object]) -> str:
    fields = "".join(_field(one) for one in _parts(data.get("components")))
    buttons = element("span", "Cancel", "button secondary") + element("span", "Submit", "button primary")
    title = element("div", escaped(str(data["title"])), "title")
    return element("div", title + fields + element("div", buttons, "row end"), "window")


def _field(field: Mapping[str, object]) -> str:
    assert field.get("type") == _LABEL, field
    inner = field.get("component")
    assert isinstance(inner, Mapping)
    star = element("em", " *") if inner.get("required") is not False else ""
    label = element("div", escaped(str(field["label"])) + star, "label")
    hint = element("div", escaped(str(field["description"])), "hint") if field.get("description") else ""
    match inner.get("type"):
        case 3:
            box = _select(inner)
        case 4:
            tall = " tall" if inner.get("style") == 2 else ""
            value, waiting = str(inner.get("value") or ""), str(inner.get("placeholder") or "")
            shown = escaped(value) if value else element("span", escaped(waiting), "waiting")
            box = element("div", shown, f"input{tall}")
        case 19:
            box = element("div", "Drop a file here, or choose one", "input")
        case kind:
            raise ValueError(f"a field of the type {kind} is not drawn")
    return element("div", label + hint + box, "entry")


def _parts(value: object) -> Iterator[Mapping[str, object]]:
    if isinstance(value, list):
        yield from (one for one in value if isinstance(one, Mapping))


__all__ = ["content_as_html", "discord_page"]
