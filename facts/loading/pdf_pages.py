"""The child process that reads the pages of a PDF: bytes in, JSON out, within limits of its own.

It is told nothing but the bytes and the limits, and writes nothing but the reply: ``pages``, ``title`` and
``author``, or ``refused`` with the reason. ``facts.loading.pdf`` starts it.
"""

from __future__ import annotations

import contextlib
import io
import json
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pypdf import PdfReader


@dataclass(frozen=True, slots=True)
class Limits:
    """What reading one file may take. Memory (bytes) and processor time are held to on POSIX systems only."""

    pages: int = 2_000
    seconds: int = 60
    memory: int = 2 * 1024**3
    text: int = 10 * 1024**2


LIMITS = Limits()
_EOF_WITHIN = 65_536


def main(pages: int, seconds: int, memory: int, text: int) -> None:
    """Read a PDF from standard input and write the reply to standard output."""
    with contextlib.suppress(ImportError, ValueError, OSError):  # no such limits here; the parent's clock remains
        import resource  # noqa: PLC0415 - not on every system

        resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    data = sys.stdin.buffer.read()
    try:
        reply = read(data, Limits(pages, seconds, memory, text))
    except MemoryError:
        reply = {"refused": "reading it takes too much memory"}
    sys.stdout.write(json.dumps(reply))


def read(data: bytes, limits: Limits = LIMITS) -> dict[str, list[str] | str | None]:
    """Return what is in the PDF ``data``, or why it was refused.

    >>> read(b"Two ships")["refused"]
    'it is none'
    """
    if b"%PDF-" not in data[:1024]:
        return {"refused": "it is none"}
    if b"%%EOF" not in data[-_EOF_WITHIN:]:
        return {"refused": "it is cut off: its end is missing"}
    from pypdf import PdfReader  # noqa: PLC0415 - an extra
    from pypdf.errors import DependencyError, FileNotDecryptedError, PyPdfError  # noqa: PLC0415

    try:
        reader = PdfReader(io.BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            return {"refused": "it needs a password", "hint": "password"}
        if len(reader.pages) > limits.pages:
            return {"refused": f"it has more than {limits.pages:,} pages", "hint": "pages"}
        return _pages(reader, limits)
    except FileNotDecryptedError:
        return {"refused": "it needs a password", "hint": "password"}
    except DependencyError:
        return {"refused": "it is encrypted in a way that is not read", "hint": "password"}
    except RecursionError:
        return {"refused": "its objects are nested too deeply"}
    except (PyPdfError, ValueError, KeyError, TypeError, AttributeError, IndexError, AssertionError, OSError):
        # A damaged file shows itself to pypdf as any of these.
        return {"refused": "it is damaged"}


def _pages(reader: PdfReader, limits: Limits) -> dict[str, list[str] | str | None]:
    pages: list[str] = []
    length = 0
    for page in reader.pages:
        text = page.extract_text().encode("utf-8", "ignore").decode("utf-8")
        length += len(text)
        if length > limits.text:
            return {"refused": f"its text is larger than {limits.text // 1024**2} MiB", "hint": "pages"}
        pages.append(text)
    about = reader.metadata
    title = str(about.title) if about and about.title else None
    author = str(about.author) if about and about.author else None
    return {"pages": list(pages), "title": title, "author": author}
