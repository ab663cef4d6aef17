"""PDF files: their text, as paragraphs again.

``pypdf`` (the extra ``pdf``) reads the pages in a child process with a limit on its time and, where the system has
such limits, on its memory: a file can be built to take either. What comes back are lines as they stand on paper; here
running heads and page numbers are left away, words cut at line ends are joined, and lines become paragraphs. A PDF
holds no date of publication; the day its file was made is not one.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from importlib.util import find_spec
from pathlib import Path

from facts.errors import ImportRefused, shown
from facts.importing.naming import make_title
from facts.loading.extracted import tidy
from facts.loading.files import read_bytes
from facts.loading.pdf_pages import LIMITS, Limits
from facts.reading.segmentation import blocks
from facts.reports import SourceDraft

_HINTS = {
    "password": "Save a copy without a password.",
    "no text": "It may be a scan: run text recognition (OCR) on it first.",
    "pages": "Import it in parts.",
}


def load_pdf(path: Path) -> Iterator[SourceDraft]:
    """Yield the one source of a PDF file.

    Raises ``ImportRefused`` I-EXTRA, I-PDF with the reason, and as ``files.opened`` does.
    """
    data = read_bytes(path)
    if find_spec("pypdf") is None:
        raise ImportRefused(
            "I-EXTRA", "PDF files are read by an extra that is not installed.", 'Run: pip install "footnote-bot[pdf]"'
        )
    read = read_pages(data, path)
    pages = read["pages"]
    text = paragraphs([tidy(page) for page in pages] if isinstance(pages, list) else [])
    if not any(map(str.isalnum, text)):
        raise _refused(path, "it holds no text", "no text")
    title, author = (_line(read.get(name)) for name in ("title", "author"))
    yield SourceDraft(text, title=title or make_title(text) or path.stem, author=author)


def read_pages(data: bytes, path: Path, limits: Limits = LIMITS) -> dict[str, list[str] | str | None]:
    """Return ``pages``, ``title`` and ``author`` as the child process read them; raise I-PDF with its reason."""
    package = str(Path(__file__).parents[2])
    command = (
        f"import sys; sys.path.insert(0, {package!r}); "
        f"from facts.loading.pdf_pages import main; main({limits.pages}, {limits.seconds}, {limits.memory}, {limits.text})"
    )
    try:
        child = subprocess.run(  # noqa: S603 - our own interpreter with our own words; the file goes in as data
            [sys.executable, "-I", "-c", command],
            input=data,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=limits.seconds * 2,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise _refused(path, f"reading it takes more than {limits.seconds} seconds") from error
    try:
        reply: dict[str, list[str] | str | None] = json.loads(child.stdout)
    except ValueError as error:
        raise _refused(path, "reading it takes too much time or memory") from error
    reason = reply.get("refused")
    if isinstance(reason, str):
        hint = reply.get("hint")
        raise _refused(path, reason, hint if isinstance(hint, str) else "")
    return reply


def _refused(path: Path, reason: str, hint: str = "") -> ImportRefused:
    what = f"“{shown(path.name)}” cannot be read as a PDF: {reason}."
    return ImportRefused("I-PDF", what, _HINTS.get(hint, "Save the words in it as .txt and import that."))


def _line(value: object) -> str | None:
    line = " ".join(tidy(value).split())[:300] if isinstance(value, str) else ""
    return line if any(map(str.isalpha, line)) else None


# --- from lines on paper to paragraphs ---------------------------------------------------------------------------------

_EDGE = 2
"""Lines at the top and at the bottom of a page that may be a running head or a page number."""
_REPEATED = 3
"""Pages on which a line stands at the edge for it to be a running head."""
_PAGE_NUMBER = re.compile(
    r"(?:[-–—]\s*)?(?:page\s+|p\.\s*|с\.\s*|стр\.\s*)?\d{1,4}(?:\s*(?:/|of|из)\s*\d{1,4})?(?:\s*[-–—])?", re.IGNORECASE
)
_DIGITS = re.compile(r"\d+")
_CUT = re.compile(r"([^\W\d_]+)[-\u00ad\u2010]\n[ \t]*([^\W\d_]+)")
_HYPHENATED = re.compile(r"[^\W\d_]+-[^\W\d_]+")
_WORD = re.compile(r"[^\W\d_]+")
_ENDS = (".", "!", "?", ":", "…", "”", "»", '"', ")")


def paragraphs(pages: Sequence[str]) -> str:
    r"""Return the text of the pages with its paragraphs each on one line, parted by empty lines.

    >>> paragraphs(["The har-\nbour was opened in 1890 and is the longest of\nall that stand on the northern coast and", "of all in town."])
    'The harbour was opened in 1890 and is the longest of all that stand on the northern coast and of all in town.'
    """
    bodies = _without_running_heads([[line.strip() for line in page.split("\n")] for page in pages])
    text = ""
    for body in bodies:
        page = "\n".join(body).strip("\n")
        if page:
            goes_on = text and not text.endswith(_ENDS) and (page[0].islower() or text[-1] in ",-\u00ad\u2010")
            text += ("\n" if goes_on else "\n\n" if text else "") + page
    join = _joining(text)
    return "\n\n".join(" ".join(_CUT.sub(join, block.text).split()) for block in blocks(text) if block.text)


def _without_running_heads(pages: list[list[str]]) -> list[list[str]]:
    filled = [[line for line in page if line] for page in pages]
    edges = Counter(form for lines in filled for form in {_form(line) for line in (*lines[:_EDGE], *lines[-_EDGE:])})
    enough = max(_REPEATED, len(filled) // 3)
    kept: list[list[str]] = []
    for page in pages:
        lines = list(page)
        for last in (0, -1):
            for _ in range(_EDGE):
                while lines and not lines[last]:
                    lines.pop(last)
                if lines and (edges[_form(lines[last])] >= enough or _PAGE_NUMBER.fullmatch(lines[last])):
                    lines.pop(last)
        kept.append(lines)
    return kept


def _form(line: str) -> str:
    """Return what is the same of a running head on every page: all but the numbers in it. A sentence is no head."""
    return line if line.endswith((".", "!", "?")) else _DIGITS.sub("0", line)


def _joining(text: str) -> Callable[[re.Match[str]], str]:
    """Return what joins a word cut at a line end; the hyphen stays where the text has the word with it elsewhere."""
    hyphenated = {word.lower() for word in _HYPHENATED.findall(text)}
    words = {word.lower() for word in _WORD.findall(text)}

    def join(found: re.Match[str]) -> str:
        before, after = found.groups()
        keeps = f"{before}-{after}".lower() in hyphenated and (before + after).lower() not in words
        if keeps or (after[0].isupper() and not before.isupper()):
            return f"{before}-{after}"
        return before + after

    return join
