"""What a source is called when its importer gave it no id or title.

The id is part of every citation, so it is readable and the same on every day and machine. Pure; whether another
source of the community already has it is for the store to say.
"""

from __future__ import annotations

import re

from anyascii import anyascii

from facts.model import Mark, digest
from facts.reading.segmentation import blocks, marks

LONGEST = 40
"""Code points of an id that is made here."""
LONGEST_TITLE = 100
_LOOKED_AT_OF_NAME = 400
_LOOKED_AT = 5_000
_NOT_KEPT = re.compile(r"[^a-z0-9]+")
_APOSTROPHES = re.compile("['’ʼ`´]")


def make_id(title: str | None, path_stem: str | None, text: str) -> str:
    """Return an id made of the title, else of the file's name, else of the first words of the text.

    A title or a file name that comes again is meant as a new edition and gives the same id. First words are often
    the same by chance, and so is the beginning of a long title: these ids end with a part of the digest.

    >>> make_id("Порт открыт: Harbour’s report, 1890", None, "")
    'port-otkryt-harbours-report-1890'
    >>> make_id(None, None, "The ferry sank on Monday. Nobody was hurt.")
    'the-ferry-sank-on-monday-nobody-b90892c3'
    """
    for name in (title, path_stem):
        slug = _slug(name or "", _LOOKED_AT_OF_NAME)
        if slug:
            return slug if len(slug) <= LONGEST else _ended(slug, name or "", 4)
    return _ended(_slug(text[:200], _LOOKED_AT_OF_NAME), text, 8)


def make_title(text: str) -> str | None:
    r"""Return the first line of a text that says something, cut at 100 code points; None where no line does.

    Tickers, calls and the like before it are passed over; the mark-up of a heading is left away.

    >>> make_title("• USD87.74\n• EUR95.76\n\n# The harbour\n\nIt was built in 1890.")
    'The harbour'
    """
    start = text[:_LOOKED_AT]
    found = blocks(start)
    marked = marks(start, found)
    for index, block in enumerate(found):
        if index not in marked or marked[index].mark is Mark.HEADING:
            line = block.text.splitlines()[0].lstrip("\ufeff#*_ ").rstrip("*_ ")
            return line if len(line) <= LONGEST_TITLE else line[: LONGEST_TITLE - 1].rstrip() + "…"
    return None


def _ended(slug: str, whole: str, digits: int) -> str:
    """Cut ``slug`` between words, where it has some, and end it with the first digits of the digest of ``whole``."""
    end = digest(whole.encode("utf-8", "replace").decode("utf-8"))[:digits]
    longest = LONGEST - digits - 1
    cut = slug.rfind("-", longest // 2, longest + 1) if len(slug) > longest else len(slug)
    start = slug[: cut if cut > 0 else longest].strip("-")
    return f"{start}-{end}" if start else end


def _slug(name: str, longest: int) -> str:
    """Return ``name`` in small Latin letters, digits and dashes."""
    plain = _APOSTROPHES.sub("", anyascii(_APOSTROPHES.sub("", name[:longest]))).lower()
    return _NOT_KEPT.sub("-", plain).strip("-")
