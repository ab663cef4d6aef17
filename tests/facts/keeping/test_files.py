"""Files of facts: what is written can be read by people and spreadsheets, and what is read is strict and bounded."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facts.errors import ImportRefused, InputRefused
from facts.facts import FactState
from facts.keeping import files
from facts.keeping.files import (
    COLUMNS,
    plain_cell,
    read_file,
    strict_object,
    typed_cell,
    write_csv,
    write_jsonl,
)
from facts.keeping.rows import AliasRow, FactRow, Row, Rows
from facts.model import Citation, Span
from facts.reports import RowError
from facts.values import KindName

HARBOUR = FactRow(
    2,
    "harbour founded",
    "14 May 1911",
    number=7,
    kind=KindName.DATE,
    citation=Citation("s0", 1, Span(0, 54)),
    words=Span(42, 53),
    quote="The harbour of Kestrel Bay was founded on 14 May 1911.",
    title="Folio s0",
    asked=("How old is the harbour?", "Since when is there a harbour?"),
    encoded='{"precision":"day","start":{"day":14,"month":5,"year":1911}}',
)
RETIRED = FactRow(
    4,
    "quay",
    "open",
    number=8,
    state=FactState.RETIRED,
    kind=KindName.STATEMENT,
    speaker="Elena Ruiz",
    reference="the evening paper",
    reason="said otherwise later",
    superseded_by=7,
    encoded='{"form":"reported","speaker_name":"Elena Ruiz"}',
)

cells = st.text(st.characters(codec="utf-8", exclude_characters="\r\n"), min_size=1, max_size=12).filter(str.strip)
dangerous = st.builds(str.__add__, st.sampled_from("= + - @ \t ' '' '= ＝".split(" ")), cells)


@st.composite
def rows(draw: st.DrawFn) -> FactRow:
    text = st.one_of(cells, dangerous)
    return FactRow(
        0,
        draw(text),
        draw(text),
        number=draw(st.none() | st.integers(1, 10**6)),
        state=draw(st.sampled_from(FactState)),
        kind=draw(st.none() | st.sampled_from(KindName)),
        speaker=draw(st.none() | text),
        citation=draw(st.none() | st.just(Citation("s=0", 3, Span(4, 9)))),
        words=draw(st.none() | st.just(Span(5, 8))),
        quote=draw(st.just("") | text | st.just('two\nlines, "and" more\r\n')),
        reference=draw(st.just("") | text),
        asked=tuple(draw(st.lists(text.map(str.strip).filter(lambda one: one >= "\x1c"), max_size=2))),
        reason=draw(st.just("") | text),
        superseded_by=draw(st.none() | st.integers(1, 99)),
    )


def unnumbered(found: Sequence[Rows]) -> list[Rows]:
    return [replace(row, line=0) for row in found]


# --- writing and reading back -------------------------------------------------------------------------------------------


def test_a_line_can_be_read_by_a_person() -> None:
    line, name, end = write_jsonl([HARBOUR, AliasRow(0, "KB", "Kestrel Bay")]).decode().split("\n")
    assert line.startswith(
        '{"type": "fact", "number": 7, "state": "published", "kind": "date", "subject": "harbour founded"'
    )
    assert name == '{"type": "alias", "name": "KB", "stands_for": "Kestrel Bay"}'
    assert end == ""


@given(st.lists(st.one_of(rows(), st.builds(AliasRow, st.just(0), cells, cells)), min_size=1, max_size=4))
def test_lines_come_back_as_they_were(written: list[Row]) -> None:
    assert unnumbered(list(read_file(write_jsonl(written)))) == unnumbered(list(written))


@given(st.lists(rows(), min_size=1, max_size=4))
def test_a_table_comes_back_as_it_was(written: list[FactRow]) -> None:
    assert unnumbered(list(read_file(write_csv(written)))) == unnumbered(list(written))


def test_lines_and_tables_name_the_line_of_each_row() -> None:
    """In the table, the first row takes two lines: it has two ways to ask."""
    assert list(read_file(write_csv([HARBOUR, RETIRED]))) == [HARBOUR, RETIRED]
    found = list(read_file(b"\n\n" + write_jsonl([HARBOUR, RETIRED])))
    assert [row.line for row in found] == [3, 4]


@given(st.lists(rows(), min_size=1, max_size=3))
def test_no_cell_is_run_by_a_spreadsheet(written: list[FactRow]) -> None:
    table = write_csv(written).decode("utf-8-sig")
    for cells_of_row in csv.reader(io.StringIO(table, newline="")):
        assert len(cells_of_row) == len(COLUMNS)
        assert not any(cell.startswith(tuple("=+-@\t\r")) for cell in cells_of_row)


@given(st.text(max_size=8) | dangerous)
def test_a_plain_cell_is_had_back(text: str) -> None:
    assert typed_cell(plain_cell(text)) == text
    assert not plain_cell(text).startswith(tuple("=+-@\t\r"))


# --- files that people and other programs write ---------------------------------------------------------------------------


def test_few_columns_are_enough() -> None:
    found = list(read_file(b"Subject,VALUE,proof\nharbour founded,14 May 1911,s0\n\n,,\nquay,17,note: log\n"))
    assert found == [
        FactRow(2, "harbour founded", "14 May 1911", proof="s0"),
        FactRow(5, "quay", "17", proof="note: log"),
    ]


@pytest.mark.parametrize("sign", [";", "\t", ","])
def test_tables_of_any_country_are_read(sign: str) -> None:
    text = sign.join(("subject", "value", "proof")) + "\r\n" + sign.join(("quay", '"1,5 km"', "s0")) + "\r\n"
    assert list(read_file(text.encode("utf-8-sig"))) == [FactRow(2, "quay", "1,5 km", proof="s0")]


def test_lines_within_cells_count() -> None:
    found = list(read_file(b'subject,value,quote\na,1,"one\ntwo\nthree"\nb,,x\n'))
    assert found[0].line == 2
    assert found[1] == RowError(5, "I-FORMAT", "“value” is missing or empty.")


def test_a_table_of_names() -> None:
    assert list(read_file(b"name,stands_for\nKB,Kestrel Bay\n")) == [AliasRow(2, "KB", "Kestrel Bay")]


@pytest.mark.parametrize(
    ("line", "what"),
    [
        ('{"subject": "a", "subject": "b", "value": "1"}', "stands twice"),
        ('{"subject": "a", "value": "1", "x": {"y": 1, "y": 2}}', "stands twice"),
        ('{"subject": "a", "value": NaN}', "NaN"),
        ('{"subject": "a", "value": -Infinity}', "Infinity"),
        ('{"subject": "a", "value": "1", "x": 1e400}', "too large"),
        ('{"subject": "a", "value": "1", "x": ' + "9" * 5000 + "}", "too long"),
        ('{"x": ' + "[" * 100_000 + "]" * 20 + "}", "nested"),
        ('{"subject": "a"', "no JSON"),
        ('["a"]', "no JSON object"),
        ("subject: !!python/object/apply:os.system [ls]", "no JSON"),
        ('{"subject": "a"}', "“value” is missing"),
        ('{"subject": " ", "value": "1"}', "“subject” is missing"),
        ('{"subject": "a", "value": 1}', "“value” is not text"),
        ('{"subject": "a", "value": "1", "asked": "b"}', "not a list"),
        ('{"subject": "a", "value": "1", "asked": ["b", 1]}', "not a list"),
        ('{"subject": "a", "value": "1", "number": "7"}', "number of a fact"),
        ('{"subject": "a", "value": "1", "number": 0}', "number of a fact"),
        ('{"subject": "a", "value": "1", "number": true}', "number of a fact"),
        ('{"subject": "a", "value": "1", "number": 7.0}', "number of a fact"),
        ('{"subject": "a", "value": "1", "superseded_by": 10000000000}', "number of a fact"),
        ('{"subject": "a", "value": "1", "state": "lost"}', "lost"),
        ('{"subject": "a", "value": "1", "kind": "colour"}', "colour"),
        ('{"subject": "a", "value": "1", "words": [1]}', "a start and an end"),
        ('{"subject": "a", "value": "1", "words": [5, 5]}', "a start and an end"),
        ('{"subject": "a", "value": "1", "words": [-1, 5]}', "a start and an end"),
        ('{"subject": "a", "value": "1", "encoded": "x"}', "not an object"),
        ('{"type": "spell", "subject": "a", "value": "1"}', "spell"),
        ('{"type": "alias", "name": "KB"}', "stands_for"),
    ],
)
def test_rows_that_are_none_are_named(line: str, what: str) -> None:
    good = '{"subject": "a", "value": "1"}'
    first, found, last = list(read_file(f"{good}\n{line}\n{good}\n".encode()))
    assert isinstance(found, RowError)
    assert (found.line, found.code) == (2, "I-FORMAT")
    assert what in found.what
    assert (first.line, last.line) == (1, 3)


def test_a_citation_that_is_none_is_named() -> None:
    (found,) = read_file(b'{"subject": "a", "value": "1", "citation": "s0@x"}')
    assert isinstance(found, RowError)
    assert found.code == "N-CITATION"


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "I-EMPTY"),
        (b" \n\n", "I-EMPTY"),
        (b"\xff\xfe\x00a", "I-ENCODING"),
        (b"\x80\x04\x95\x10\x00\x00\x00", "I-ENCODING"),
        (b"PK\x03\x04\x14", "I-FORMAT"),
        (b"hello", "I-FORMAT"),
        (b"subject,worth\na,1\n", "I-FORMAT"),
        (b"subject,value,value\na,1,2\n", "I-FORMAT"),
        (b"x" * (files.LARGEST_FILE + 1), "I-SIZE"),
    ],
)
def test_files_that_are_none_are_refused_whole(content: bytes, code: str) -> None:
    with pytest.raises(ImportRefused, match=code):
        list(read_file(content))


def test_too_many_rows_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "MOST_ROWS", 3)
    assert len(list(read_file(b'{"subject": "a", "value": "1"}\n' * 3))) == 3
    with pytest.raises(ImportRefused, match="I-SIZE"):
        list(read_file(b'{"subject": "a", "value": "1"}\n' * 4))


@pytest.mark.parametrize(
    ("table", "line"),
    [
        (b'subject,value\na,"1\n', 2),
        (b"subject,value\na,1,2\n", 2),
        (b"subject,value,number\na,1,x\n", 2),
        (b"subject,value,words\na,1,3-4\n", 2),
        (b"subject,value,encoded\na,1,{\n", 2),
        (b'subject,value\na,1\nb,"x"y\n', 3),
        (b"subject,value\na," + b"1" * 200_000 + b"\n", 2),
    ],
)
def test_rows_of_a_table_that_are_none_are_named(table: bytes, line: int) -> None:
    found = list(read_file(table))[-1]
    assert isinstance(found, RowError)
    assert (found.line, found.code) == (line, "I-FORMAT")


def test_a_line_longer_than_any_fact_is_refused() -> None:
    with pytest.raises(ImportRefused, match="I-SIZE"):
        strict_object(json.dumps({"subject": "x" * 140_000}))


def code_of(read: Callable[[], object]) -> str | None:
    """Return the code of what reading refuses; None where it refuses nothing. Any other error is let through."""
    try:
        read()
    except InputRefused as error:
        return error.code
    return None


@given(st.text(max_size=60))
def test_no_text_is_more_than_refused(text: str) -> None:
    assert code_of(lambda: strict_object(text)) in {None, "I-FORMAT"}


@given(st.binary(max_size=80))
def test_no_bytes_are_more_than_refused(content: bytes) -> None:
    assert code_of(lambda: list(read_file(content))) in {None, "I-EMPTY", "I-ENCODING", "I-FORMAT"}
