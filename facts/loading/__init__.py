"""Files to drafts of sources: the only reading of files in ``facts`` besides the store's own.

A format is one module with a function from a path to drafts, and one line in ``LOADERS``. What a loader cannot make
a source of it refuses with ``ImportRefused``: a stable code, what and why, what to do. Nothing here knows the store.

    I-MISSING   no such file                     I-ENCODING  text in an encoding that is not read
    I-PATH      no regular file (a folder, ...)  I-BINARY    no text at all
    I-READ      the system refuses to read it    I-MARKUP    a page built to exhaust its reader
    I-TYPE      a kind of file that is not read  I-PDF       a PDF that yields no text, with the reason
    I-EMPTY     nothing in it                    I-FORMAT    JSON that is not what is asked for
    I-SIZE      too large                        I-LINES     lines of a .jsonl file that cannot become sources
    I-EXTRA     the program was installed without what reads it
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from facts.errors import ImportRefused, shown
from facts.loading.files import opened
from facts.loading.html import load_html
from facts.loading.jsonl import load_jsonl
from facts.loading.pdf import load_pdf
from facts.loading.text import load_markdown, load_text
from facts.reports import SourceDraft


@dataclass(frozen=True, slots=True)
class Loader:
    """What reads the files with one of these endings (small letters, with the dot)."""

    suffixes: tuple[str, ...]
    load: Callable[[Path], Iterator[SourceDraft]]


LOADERS = (
    Loader((".txt", ".text"), load_text),
    Loader((".md", ".markdown"), load_markdown),
    Loader((".html", ".htm", ".xhtml"), load_html),
    Loader((".pdf",), load_pdf),
    Loader((".jsonl", ".ndjson"), load_jsonl),
)


def load(path: Path) -> Iterator[SourceDraft]:
    r"""Yield the sources in a file: one, or one a line of a .jsonl file.

    Raises ``ImportRefused`` (I-..., see above) before the first is yielded; a .jsonl file is wholly checked by then.
    Texts are not yet checked for characters that are never kept, except in .jsonl files, where the line is named.

    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     file = Path(folder) / "harbour.txt"
    ...     _ = file.write_text("Harbour log\n\nThe quay opened in 1890.\n", encoding="utf-8")
    ...     [draft.title for draft in load(file)]
    ['Harbour log']
    """
    for loader in LOADERS:
        if path.suffix.lower() in loader.suffixes:
            return loader.load(path)
    with opened(path, largest=sys.maxsize):
        pass  # a missing file or a folder is told as that
    endings = ", ".join(loader.suffixes[0] for loader in LOADERS)
    raise ImportRefused(
        "I-TYPE",
        f"“{shown(path.name)}” cannot be imported: what is read of a file is told by its ending.",
        f"Files may end in {endings}; save the text as .txt.",
    )


_DEVICE = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?", re.IGNORECASE)
_LONGEST_NAME = 255


def load_bytes(name: str, content: bytes) -> tuple[SourceDraft, ...]:
    r"""Return the sources in a file that was handed over: ``name`` only tells its format and is never a path.

    Raises ``ImportRefused`` I-PATH where the name is none of a file, and as ``load`` does.

    >>> [draft.title for draft in load_bytes("harbour.txt", b"Harbour log\n\nThe quay opened in 1890.\n")]
    ['Harbour log']
    """
    plain = name.strip()
    if (
        not plain.strip(". ")
        or len(plain) > _LONGEST_NAME
        or any(character in "/\\:" or not character.isprintable() for character in plain)
        or _DEVICE.fullmatch(plain)
    ):
        raise ImportRefused(
            "I-PATH", "“%(name)s” is not the name of a file.", "Rename it and send it again.", name=shown(plain)
        )
    suffix = Path(plain).suffix.lower()
    endings = [ending for loader in LOADERS for ending in loader.suffixes]
    if suffix not in endings:
        raise ImportRefused(
            "I-TYPE",
            "“%(name)s” cannot be imported: what is read of a file is told by its ending.",
            "Files may end in %(endings)s; save the text as .txt.",
            name=shown(plain),
            endings=", ".join(loader.suffixes[0] for loader in LOADERS),
        )
    with TemporaryDirectory() as folder:
        file = Path(folder) / f"document{suffix}"  # a name of our own: what somebody sends names no place here
        file.write_bytes(content)
        return tuple(load(file))
