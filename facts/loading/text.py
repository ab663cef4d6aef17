"""Plain text and Markdown: one source a file, the text as it is, line ends and all.

Markdown is kept as it was written: what is cited has to be in the file, letter for letter. Its headings are known by
their #; of a link the words and the address both stay.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from facts.errors import ImportRefused, shown
from facts.importing.naming import make_title
from facts.loading.files import decode, read_bytes
from facts.reports import SourceDraft

_HEADING = re.compile(r"^#[ \t]+(\S.{0,200}?)[ \t]*#*[ \t]*\r?$", re.MULTILINE)


def load_text(path: Path) -> Iterator[SourceDraft]:
    """Yield the one source of a text file; its title is its first line that says something.

    Raises ``ImportRefused`` as ``files.opened`` and ``files.decode`` do, and I-EMPTY where there are only blanks.
    """
    text = read_text(path)
    yield SourceDraft(text, title=make_title(text) or path.stem)


def load_markdown(path: Path) -> Iterator[SourceDraft]:
    """Yield the one source of a Markdown file; its title is its first heading of the first order, else as of a text."""
    text = read_text(path)
    heading = _HEADING.search(text)
    title = heading.group(1).strip("*_` ") if heading else None
    yield SourceDraft(text, title=title or make_title(text) or path.stem)


def read_text(path: Path) -> str:
    """Return the text of a file, which is not only blanks."""
    text = decode(read_bytes(path), path)
    if not text.strip("\ufeff \t\r\n\f"):
        raise ImportRefused(
            "I-EMPTY", f"“{shown(path.name)}” holds nothing but blanks.", "Name a file with text in it."
        )
    return text
