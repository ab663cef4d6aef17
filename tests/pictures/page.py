"""What pages of both chats share: how text becomes HTML, and the document around it.

A page is looked at by a browser that has no network, so it holds everything it needs and names nothing elsewhere. Every
letter that was sent goes through ``escaped``. This file knows no chat.
"""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from pathlib import Path

FONTS = 'Inter, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif'
MONO = '"DejaVu Sans Mono", Consolas, monospace'


@dataclass(frozen=True, slots=True)
class Page:
    """A document and how wide it is shown, in CSS pixels."""

    html: str
    width: int


def escaped(text: str) -> str:
    """Return text as HTML that shows just this text.

    >>> escaped('<b> & "quay"')
    '&lt;b&gt; &amp; &quot;quay&quot;'
    """
    return escape(text, quote=True)


def element(name: str, inner: str, kind: str = "") -> str:
    """Return an element around HTML.

    >>> element("p", escaped("a < b"), "said")
    '<p class="said">a &lt; b</p>'
    """
    return f'<{name} class="{escaped(kind)}">{inner}</{name}>' if kind else f"<{name}>{inner}</{name}>"


def page(title: str, body: str, style: str, width: int) -> Page:
    """Return a document of its own: ``body`` is HTML, ``style`` the name of a style sheet beside this file."""
    sheet = (Path(__file__).parent / style).read_text(encoding="utf-8")
    sheet = sheet.replace("var(--fonts)", FONTS).replace("var(--mono)", MONO).replace("var(--width)", f"{width}px")
    return Page(
        f'<!doctype html>\n<html lang="en">\n<meta charset="utf-8">\n<title>{escaped(title)}</title>\n'
        f"<style>\n{sheet}</style>\n<main>\n{body}</main>\n</html>\n",
        width,
    )


__all__ = ["Page", "element", "escaped", "page"]
