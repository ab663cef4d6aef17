"""Bytes of a file, bounded, and the text they are.

Whoever imports a file sees one clear refusal for whatever the file system or the encoding has in store. This file
knows nothing of what is in a text.
"""

from __future__ import annotations

import codecs
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from facts.errors import ImportRefused, shown

LARGEST = 10 * 1024 * 1024
"""Bytes of a file that becomes one source."""

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_MAGIC = (
    (b"%PDF-", "a PDF", "Give it the ending .pdf."),
    (b"PK\x03\x04", "a ZIP archive or an office document", "Export it as .txt, .html or .pdf."),
    (b"\xd0\xcf\x11\xe0", "an office document", "Export it as .txt, .html or .pdf."),
    (b"{\\rtf", "an RTF document", "Export it as .txt, .html or .pdf."),
    (b"\x1f\x8b", "a compressed file", "Unpack it first."),
    (b"BZh", "a compressed file", "Unpack it first."),
    (b"\xfd7zXZ", "a compressed file", "Unpack it first."),
    (b"7z\xbc\xaf", "a compressed file", "Unpack it first."),
    (b"Rar!", "a compressed file", "Unpack it first."),
    (b"SQLite format 3", "a database", ""),
    (b"\x89PNG", "a picture", "Save the words in it as .txt."),
    (b"\xff\xd8\xff", "a picture", "Save the words in it as .txt."),
    (b"GIF8", "a picture", "Save the words in it as .txt."),
    (b"RIFF", "a recording or a picture", "Save the words in it as .txt."),
    (b"ID3", "a recording", "Save the words in it as .txt."),
    (b"OggS", "a recording", "Save the words in it as .txt."),
    (b"\x7fELF", "a program", ""),
    (b"MZ\x90", "a program", ""),
)
_LOOKED_AT = 65_536
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\r\f\x1b")) + b"\x7f"
_FEW_CONTROLS, _MANY_CONTROLS = 4, 20
"""So many control characters, and one in so many bytes, make a file binary; fewer are refused with their place."""


@contextmanager
def opened(path: Path, *, largest: int = LARGEST) -> Iterator[BinaryIO]:
    """Open a regular file for reading that is not empty and not larger than ``largest`` bytes by what the system says.

    Raises ``ImportRefused`` I-MISSING, I-PATH, I-READ, I-EMPTY, I-SIZE; also what goes wrong while reading is I-READ.
    """
    name = shown(path.name or str(path))
    try:
        status = path.stat()
    except FileNotFoundError as error:
        raise ImportRefused("I-MISSING", f"There is no file “{name}”.", "Check the name and the folder.") from error
    except (OSError, ValueError) as error:
        raise _unreadable(name, error) from error
    if not stat.S_ISREG(status.st_mode):
        kind = "a folder" if stat.S_ISDIR(status.st_mode) else "no regular file"
        raise ImportRefused("I-PATH", f"“{name}” is {kind}.", "Name a file with text in it.")
    if status.st_size == 0:
        raise ImportRefused("I-EMPTY", f"“{name}” is empty.", "Name a file with text in it.")
    if status.st_size > largest:
        raise too_large(path, largest)
    try:
        with path.open("rb") as file:
            yield file
    except OSError as error:
        raise _unreadable(name, error) from error


def read_bytes(path: Path) -> bytes:
    """Return what is in a file of at most ``LARGEST`` bytes, counted again while reading; raises as ``opened`` does."""
    with opened(path) as file:
        data = file.read(LARGEST + 1)
    if len(data) > LARGEST:
        raise too_large(path, LARGEST)
    return data


def too_large(path: Path, largest: int) -> ImportRefused:
    """Return the refusal of a file that is larger than ``largest`` bytes."""
    return ImportRefused(
        "I-SIZE", f"“{shown(path.name)}” is larger than {largest // (1024 * 1024):,} MiB.", "Import it in parts."
    )


def _unreadable(name: str, error: Exception) -> ImportRefused:
    why = getattr(error, "strerror", None) or "the name cannot be one of a file"
    return ImportRefused("I-READ", f"“{name}” cannot be read: {why}.", "Check the file's name and permissions.")


def decode(data: bytes, path: Path) -> str:
    """Return the text of a file: UTF-8, or UTF-16 and UTF-32 where a byte order mark says so, which is left away.

    Raises ``ImportRefused`` I-ENCODING, naming the byte and what was tried, or I-BINARY.
    """
    name = shown(path.name)
    for magic, kind, hint in _MAGIC:
        if data.startswith(magic):
            raise ImportRefused("I-BINARY", f"“{name}” is {kind}, not text.", hint or "Name a file with text in it.")
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return _decoded(data[len(bom) :], encoding, name, shift=len(bom))
    start = data[:_LOOKED_AT]
    zeros = start.count(0)
    if zeros * 8 > len(start):
        halves = max(start[0::2].count(0), start[1::2].count(0))
        if halves * 10 > zeros * 9:
            at = start.index(0)
            raise _wrong_encoding(name, at, "It looks like UTF-16 without a byte order mark; save it as UTF-8.")
    controls = len(start) - len(start.translate(None, _CONTROLS))
    if controls >= _FEW_CONTROLS and controls * _MANY_CONTROLS > len(start):
        raise ImportRefused("I-BINARY", f"“{name}” is not text.", "Save the words in it as .txt in UTF-8.")
    return _decoded(data, "utf-8", name)


def _decoded(data: bytes, encoding: str, name: str, *, shift: int = 0) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise _wrong_encoding(name, error.start + shift, "Save it as UTF-8.") from error


def _wrong_encoding(name: str, at: int, hint: str) -> ImportRefused:
    return ImportRefused(
        "I-ENCODING",
        f"“{name}” is not in an encoding that is read: byte {at} fits none; tried UTF-8, and UTF-16 and UTF-32 where "
        "a byte order mark says so.",
        hint,
    )
