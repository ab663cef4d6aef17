"""Files of facts: an object a line (JSONL) or a table for a spreadsheet (CSV), written and read.

What is written is the same bytes for the same facts. What is read is bounded and strict: a key that stands twice, a
number that is none or too large, nesting without end are refused, each with its line. Pure: bytes in, rows out.
"""

from __future__ import annotations

import csv
import io
import json
import math
import re
from collections.abc import Iterable, Iterator
from typing import NoReturn, cast

from facts.errors import FactsError, ImportRefused, shown
from facts.keeping.rows import AliasRow, FactRow, Fields, Json, Row, Rows, read_row, refused
from facts.reports import RowError

LARGEST_FILE = 32 * 1024 * 1024
LARGEST_LINE = 128 * 1024
MOST_ROWS = 100_000

COLUMNS = (
    "number", "state", "kind", "subject", "value", "speaker", "quote", "title", "citation", "reference", "asked", "reason",
    "superseded_by", "words", "encoded",
)  # fmt: skip
_NEEDED = {"subject", "value"}
_BETWEEN = "\n"
"""What stands between several texts in one cell; the ways to ask hold no line break."""

# A spreadsheet takes a cell that begins with one of these for a formula; so an apostrophe is put before it, and before
# a cell that looks as if that had been done.
_RUN_BY_SPREADSHEETS = re.compile(r"'*[=+\-@\t\r\n＝＋－＠]")
_MADE_PLAIN = re.compile(r"''*[=+\-@\t\r\n＝＋－＠]")


# --- writing ------------------------------------------------------------------------------------------------------------


def write_jsonl(rows: Iterable[Row]) -> bytes:
    """Return rows as a file of JSON objects, one a line, in the order given."""
    lines = (json.dumps(_fields(row), ensure_ascii=False, separators=(", ", ": "), allow_nan=False) for row in rows)
    return "".join(f"{line}\n" for line in lines).encode()


def write_csv(rows: Iterable[FactRow]) -> bytes:
    """Return rows as a table with a line of column names, with the mark by which spreadsheets know UTF-8."""
    table = io.StringIO()
    writer = csv.writer(table, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for row in rows:
        fields = _fields(row)
        writer.writerow([plain_cell(_cell(name, fields.get(name))) for name in COLUMNS])
    return b"\xef\xbb\xbf" + table.getvalue().encode()


def _fields(row: Row) -> Fields:
    """Return what is written of a row; what is unset is left out."""
    if isinstance(row, AliasRow):
        return {"type": "alias", "name": row.name, "stands_for": row.stands_for}
    fields: Fields = {
        "type": "fact",
        "number": row.number,
        "state": row.state.value,
        "kind": row.kind.value if row.kind else None,
        "subject": row.subject,
        "value": row.value,
        "speaker": row.speaker,
        "quote": row.quote,
        "title": row.title,
        "citation": str(row.citation) if row.citation else None,
        "reference": row.reference,
        "asked": list(row.asked),
        "reason": row.reason,
        "superseded_by": row.superseded_by,
        "words": [row.words.start, row.words.end] if row.words else None,
        "encoded": cast("Json", json.loads(row.encoded)) if row.encoded else None,
    }
    return {name: value for name, value in fields.items() if value not in (None, "", [])}


def _cell(name: str, value: Json) -> str:
    if value is None:
        return ""
    if isinstance(value, list):
        return (".." if name == "words" else _BETWEEN).join(map(str, value))
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")) if isinstance(value, dict) else str(value)


def plain_cell(text: str) -> str:
    """Return a cell that no spreadsheet runs; ``typed_cell`` has it back.

    >>> plain_cell("=1+1"), plain_cell("'=1"), plain_cell("1 = 1"), typed_cell(plain_cell("'=1"))
    ("'=1+1", "''=1", '1 = 1', "'=1")
    """
    return f"'{text}" if _RUN_BY_SPREADSHEETS.match(text) else text


def typed_cell(text: str) -> str:
    return text[1:] if _MADE_PLAIN.match(text) else text


# --- reading ------------------------------------------------------------------------------------------------------------


def read_file(content: bytes) -> Iterator[Rows]:
    """Yield the rows of a file, in order; a row that is none is yielded as what is wrong with it.

    Raises ImportRefused I-SIZE, I-ENCODING, I-EMPTY, and I-FORMAT where it is neither of the two kinds of file.
    """
    if len(content) > LARGEST_FILE:
        raise ImportRefused(
            "I-SIZE",
            "The file has more than %(limit)s MiB.",
            "Cut it in parts.",
            limit=LARGEST_FILE // (1024 * 1024),
        )
    try:
        text = content.removeprefix(b"\xef\xbb\xbf").decode("utf-8")
    except UnicodeDecodeError as error:
        raise ImportRefused(
            "I-ENCODING",
            "Byte %(at)s of the file is not UTF-8, the one encoding of such files.",
            "Save it as UTF-8 (in a spreadsheet: “CSV UTF-8”).",
            at=error.start,
        ) from error
    if not text.strip():
        raise ImportRefused("I-EMPTY", "There is no fact in the file.", "Put one on each line.")
    rows = _lines(text) if text.lstrip()[0] in "{[" else _table(text)
    for done, row in enumerate(rows):
        if done == MOST_ROWS:
            raise ImportRefused("I-SIZE", "The file has more than %(limit)s rows.", "Cut it in parts.", limit=MOST_ROWS)
        yield row


def _lines(text: str) -> Iterator[Rows]:
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            try:
                fields = strict_object(line)
            except FactsError as error:
                yield RowError(number, error.code, error.what)
            else:
                yield read_row(number, fields)


def _table(text: str) -> Iterator[Rows]:
    first = text.lstrip("\r\n").partition("\n")[0]
    reader = csv.reader(
        io.StringIO(text, newline=""),
        strict=True,
        delimiter=max(",;\t", key=lambda sign: (first.count(sign), sign == ",")),
    )
    names: list[str] | None = None
    line = 1
    try:
        for cells in reader:
            if names is None and any(cells):
                names = [cell.strip().casefold() for cell in cells]
                _check_names(names)
            elif names is not None and any(cells):
                yield _table_row(line, names, cells)
            line = reader.line_num + 1
    except csv.Error as error:
        yield RowError(line, "I-FORMAT", f"The table cannot be read here ({shown(str(error))}).")


def _check_names(names: list[str]) -> None:
    twice = next((name for name in names if name and names.count(name) > 1), None)
    if twice is None and names and names[0] == "name" and "stands_for" in names:
        return
    if twice is not None or not set(names) >= _NEEDED:
        raise ImportRefused(
            "I-FORMAT",
            "The file is neither JSON lines nor a table whose first line names the columns subject and value once each.",
            "Export the facts to see what such a file looks like.",
        )


def _table_row(line: int, names: list[str], cells: list[str]) -> Rows:
    try:
        if len(cells) > len(names):
            raise refused("the row has more cells than there are columns")
        fields: Fields = {}
        for name, cell in zip(names, cells, strict=False):
            if cell:
                fields[name] = _uncelled(name, typed_cell(cell))
        if "stands_for" in names and "subject" not in names:
            fields["type"] = "alias"
    except FactsError as error:
        return RowError(line, error.code, error.what)
    return read_row(line, fields)


def _uncelled(name: str, cell: str) -> Json:
    match name:
        case "number" | "superseded_by":
            digits = cell.strip().removeprefix("#")
            if not (digits.isascii() and digits.isdigit() and len(digits) <= 9):
                raise refused("“%(name)s” is not the number of a fact", name=name)
            return int(digits)
        case "asked":
            return [part.strip() for part in cell.split(_BETWEEN) if part.strip()]
        case "words":
            ends = cell.split("..")
            if len(ends) != 2 or not all(end.isascii() and end.isdigit() and len(end) <= 9 for end in ends):
                raise refused("“words” is not a start and an end")
            return [int(end) for end in ends]
        case "encoded":
            return strict_object(cell)
        case _:
            return cell


def strict_object(text: str) -> Fields:
    """Return the JSON object that a text is; raise I-FORMAT where it is none, or could be read in two ways, and I-SIZE.

    >>> strict_object('{"a": 1, "a": 2}')
    Traceback (most recent call last):
    facts.errors.InputRefused: I-FORMAT: the key “a” stands twice.
    """
    if len(text) > LARGEST_LINE:
        raise ImportRefused("I-SIZE", "The line is longer than any fact.", "", limit=LARGEST_LINE)
    try:
        parsed = cast("Json", json.loads(text, object_pairs_hook=_once, parse_constant=_no_number, parse_float=_finite))
    except json.JSONDecodeError as error:
        raise refused("no JSON: %(what_is)s at character %(at)s", what_is=error.msg, at=error.pos) from error
    except RecursionError as error:
        raise refused("the JSON is nested too deeply") from error
    except ValueError as error:
        raise refused("the JSON holds a number that is too long") from error
    if not isinstance(parsed, dict):
        raise refused("no JSON object: a line looks like {…}")
    return parsed


def _once(pairs: list[tuple[str, Json]]) -> Fields:
    fields: Fields = {}
    for name, value in pairs:
        if name in fields:
            raise refused("the key “%(name)s” stands twice", name=shown(name))
        fields[name] = value
    return fields


def _no_number(name: str) -> NoReturn:
    raise refused("%(name)s is no JSON", name=name)


def _finite(digits: str) -> float:
    value = float(digits)
    if math.isinf(value):
        raise refused("the number %(digits)s is too large", digits=shown(digits))
    return value
