"""Web pages: the article out of what stands around it, with what the page says of itself.

Extraction is ``trafilatura``'s (recall .97 at precision .88 on labelled pages); it comes with the extra ``html``. Its
text is what is kept and cited. The date of publication is taken from the page's own mark-up only, never guessed from
its words, because dates without a year are read by it. Pages built to exhaust a parser are refused before one sees
them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from facts.errors import ImportRefused, ValueRefused, shown
from facts.importing.naming import make_title
from facts.loading.extracted import tidy
from facts.loading.files import decode, read_bytes
from facts.model import Published
from facts.reports import SourceDraft

DEEPEST = 1_000
"""Open elements within each other; pages in use stay below 100."""

# What HTML closes by itself never adds up to depth.
_TAG = re.compile(r"<(/?)([A-Za-z][^\s<>/]*)[^<>]*>")
_NO_DEPTH = frozenset(
    "area base br col embed hr img input link meta param source track wbr p li dt dd tr td th thead tbody tfoot option "
    "optgroup colgroup html head body".split()
)
_ENTITY = re.compile(r"<!ENTITY\b", re.IGNORECASE)
_CHARSET = re.compile(rb"<meta[^<>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_.:-]{2,40})", re.IGNORECASE)
_LANGUAGE = re.compile(r"<html\b[^<>]{0,500}?\blang\s*=\s*[\"']?([A-Za-z]{2,3})\b", re.IGNORECASE)
# Declared as Latin-1 or ASCII, pages are read as Windows-1252, as browsers do (WHATWG, Encoding).
_DECLARED_AS = {
    "iso-8859-1": "windows-1252",
    "latin1": "windows-1252",
    "us-ascii": "windows-1252",
    "ascii": "windows-1252",
}
_CHARSETS = re.compile(r"(?:windows-|iso-8859-|koi8-|cp|gb|big5|euc-|shift_jis|mac)[\w-]*")
_HEAD = 4_096


def load_html(path: Path) -> Iterator[SourceDraft]:
    """Yield the one source of a page: its article with title, date, author, publisher, address and language.

    Raises ``ImportRefused`` I-EXTRA, I-MARKUP, I-EMPTY (no article in it), and as ``files.opened`` and
    ``files.decode`` do.
    """
    page = _decoded(read_bytes(path), path)
    _check_markup(page, path)
    try:
        import trafilatura  # noqa: PLC0415 - an extra, and slow to import
        from trafilatura.settings import Document  # noqa: PLC0415
    except ImportError as error:
        raise ImportRefused(
            "I-EXTRA",
            "Pages (.html) are read by an extra that is not installed.",
            'Run: pip install "footnote-bot[html]"',
        ) from error
    try:
        article = trafilatura.bare_extraction(
            page,
            with_metadata=True,
            include_comments=False,
            # The bound is fixed, so that the same page gives the same date on every day.
            date_extraction_params={"extensive_search": False, "original_date": True, "max_date": "2100-01-01"},
        )
    except RecursionError as error:
        raise _nested(path) from error
    text = tidy(article.text or "") if isinstance(article, Document) else ""
    if not isinstance(article, Document) or not text.strip():
        raise ImportRefused(
            "I-EMPTY",
            f"There is no article in “{shown(path.name)}”.",
            "Copy its words into a .txt file and import that.",
        )
    language = _LANGUAGE.search(page)
    yield SourceDraft(
        text,
        title=_line(article.title) or make_title(text) or path.stem,
        url=_line(article.url),
        published=_published(article.date),
        publisher=_line(article.sitename),
        author=_line(article.author),
        language=language.group(1).lower() if language else None,
    )


def _decoded(data: bytes, path: Path) -> str:
    """Decode a page by what it declares; a byte order mark goes before, UTF-8 is taken where nothing is declared."""
    declared = _CHARSET.search(data[:_HEAD])
    if declared and not data.startswith((b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf")):
        name = declared.group(1).decode("ascii").lower()
        name = _DECLARED_AS.get(name, name)
        if _CHARSETS.fullmatch(name):
            try:
                return data.decode(name)
            except (LookupError, UnicodeDecodeError):
                pass  # what is declared is wrong; what it is may still be seen
    return decode(data, path)


def _check_markup(page: str, path: Path) -> None:
    if _ENTITY.search(page):
        raise ImportRefused(
            "I-MARKUP", f"“{shown(path.name)}” defines entities of its own, which no page needs.", "Save it as .txt."
        )
    depth = 0
    for found in _TAG.finditer(page):
        if found.group(2).lower() in _NO_DEPTH or found.group().endswith("/>"):
            continue
        depth = max(0, depth - 1) if found.group(1) else depth + 1
        if depth > DEEPEST:
            raise _nested(path)


def _nested(path: Path) -> ImportRefused:
    return ImportRefused(
        "I-MARKUP", f"“{shown(path.name)}” nests its elements more than {DEEPEST:,} deep.", "Save it as .txt."
    )


def _line(value: str | None) -> str | None:
    return " ".join(tidy(value).split())[:300] or None if value else None


def _published(value: str | None) -> Published | None:
    try:
        return Published.parse(value) if value else None
    except ValueRefused:
        return None
