"""Many sources in one file: JSON Lines, an object a line.

    {"id": "...", "title": "...", "text": "...", "url": ..., "published": ..., "publisher": ..., "author": ..., "language": ...}

Only ``text`` has to be there; null is the same as absent; other keys are passed over. The file is read twice: first
every line is checked and the first mistakes are told with their line numbers, then the sources are yielded one by
one, so that memory holds one line and the ids, never the file.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NoReturn, TypeAlias

from facts.errors import FactsError, ImportRefused, InputRefused, shown
from facts.importing.naming import make_id
from facts.loading.files import LARGEST, opened, too_large
from facts.model import Published, Source
from facts.reading.gate import check_text
from facts.reports import SourceDraft

Json: TypeAlias = "str | int | float | bool | list[Json] | dict[str, Json] | None"

LARGEST_FILE = 1024 * 1024 * 1024
"""Bytes of a .jsonl file; each text in it may have as many as any other file."""
_LARGEST_LINE = 6 * LARGEST + 65_536
"""JSON may write any character of the text as six bytes."""
MOST_ERRORS = 20
"""Mistakes that are told of one file."""
_LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")


def load_jsonl(path: Path) -> Iterator[SourceDraft]:
    """Yield the sources of a file, in order, once all of it was checked.

    Raises ``ImportRefused`` I-LINES with up to 20 mistakes and their line numbers, and as ``files.opened`` does.
    """
    errors: list[str] = []
    lines_of: dict[str, int] = {}
    wrong = 0
    for number, raw in _lines(path):
        try:
            draft = _draft(raw)
            id_ = draft.id or make_id(draft.title, None, draft.text)
            first = lines_of.setdefault(id_, number)
            if first != number:
                _refuse(f"the id “{shown(id_)}” is that of line {first}" + ("" if draft.id else ", made of its title"))
        except FactsError as error:
            wrong += 1
            if len(errors) < MOST_ERRORS:
                errors.append(f"line {number}: {error.code} {error.what}")
    if errors:
        raise _refused_lines(path, errors, wrong)
    if not lines_of:
        raise ImportRefused("I-EMPTY", f"There is no source in “{shown(path.name)}”.", "Put one on each line.")
    for number, raw in _lines(path):
        try:
            draft = _draft(raw)
        except FactsError as error:
            raise _refused_lines(path, [f"line {number}: {error.code} {error.what}"], 1) from error
        yield draft


def _refused_lines(path: Path, errors: list[str], wrong: int) -> ImportRefused:
    count = "1 line" if wrong == 1 else f"{wrong:,} lines"
    told = "" if wrong <= len(errors) else f" (the first {len(errors)})"
    return ImportRefused(
        "I-LINES",
        f"{count} of “{shown(path.name)}” cannot become a source{told}; nothing was saved.\n  "
        + "\n  ".join(errors)
        + "\n",
        "Correct them and import the file again.",
    )


def _lines(path: Path) -> Iterator[tuple[int, bytes]]:
    """Yield the lines that are not blank, with their numbers; the file is bounded, and so is each line."""
    with opened(path, largest=LARGEST_FILE) as file:
        number = read = 0
        while raw := file.readline(_LARGEST_LINE + 1):
            number += 1
            read += len(raw)
            if len(raw) > _LARGEST_LINE or read > LARGEST_FILE:
                raise too_large(path, LARGEST_FILE if read > LARGEST_FILE else _LARGEST_LINE)
            if number == 1:
                raw = raw.removeprefix(b"\xef\xbb\xbf")
            if raw.strip():
                yield number, raw


def _draft(raw: bytes) -> SourceDraft:
    """Return the source on a line; raise I-FORMAT, I-SIZE, T-..., V-DATE or I-ID."""
    fields = _fields(raw)
    text = _text(fields, "text")
    if text is None or not text.strip("\ufeff \t\r\n\f"):
        _refuse("“text” is missing or empty")
    if len(text) > LARGEST or len(text.encode("utf-8", "surrogatepass")) > LARGEST:
        raise ImportRefused("I-SIZE", f"The text is larger than {LARGEST // (1024 * 1024)} MiB.", "Cut it in parts.")
    check_text(text)
    published = _text(fields, "published")
    language = _text(fields, "language")
    if language is not None and not _LANGUAGE.fullmatch(language):
        _refuse(f"“{shown(language)}” is not the code of a language, as en or ru are")
    draft = SourceDraft(
        text,
        id=_id(fields),
        title=_text(fields, "title"),
        url=_text(fields, "url"),
        published=Published.parse(published) if published else None,
        publisher=_text(fields, "publisher"),
        author=_text(fields, "author"),
        language=language,
    )
    for name in ("id", "title", "url", "publisher", "author"):
        value: str | None = getattr(draft, name)
        if value:
            check_text(value, what=f"“{name}”")
    if draft.id is not None:
        Source(draft.id, "")  # raises where the id cannot be one
    return draft


def _id(fields: dict[str, Json]) -> str | None:
    value = fields.get("id")
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else _text(fields, "id")


def _text(fields: dict[str, Json], name: str) -> str | None:
    value = fields.get(name)
    if value is not None and not isinstance(value, str):
        _refuse(f"“{name}” is not text")
    return value or None


def _fields(raw: bytes) -> dict[str, Json]:
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        raise ImportRefused(
            "I-ENCODING",
            f"Byte {error.start} of the line is not UTF-8, the one encoding of such files.",
            "Save it as UTF-8.",
        ) from error
    try:
        parsed: Json = json.loads(text, object_pairs_hook=_once, parse_constant=_no_number, parse_float=_number)
    except json.JSONDecodeError as error:
        _refuse(f"no JSON: {error.msg} at character {error.pos}")
    except RecursionError:
        _refuse("the JSON is nested too deeply")
    except ValueError:
        _refuse("the JSON holds a number that is too long")
    if not isinstance(parsed, dict):
        _refuse("no JSON object: a line looks like {…}")
    return parsed


def _once(pairs: list[tuple[str, Json]]) -> dict[str, Json]:
    fields = dict(pairs)
    if len(fields) < len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        _refuse(f"the key “{shown(twice)}” stands twice")
    return fields


def _no_number(name: str) -> NoReturn:
    _refuse(f"{name} is no JSON")


def _number(digits: str) -> float:
    value = float(digits)
    if math.isinf(value):
        _refuse(f"the number {shown(digits)} is too large")
    return value


def _refuse(what: str) -> NoReturn:
    raise InputRefused("I-FORMAT", f"{what[0].upper()}{what[1:]}.")
