"""Bad files sent along with a command: refused whole, with the line and the reason, and nothing of them is kept."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

import pytest

from bot.conversation.messages import Attachment
from facts.store.open import open_store
from tests.support.bad_inputs import Desk, covers, require_harmless

ROW = '{"subject": "pier %d built", "value": "1%03d", "reference": "log"}'


@pytest.fixture
def desk() -> Iterator[Desk]:
    made = Desk()
    yield made
    assert made.broken == []
    made.conversation.close()


def send(desk: Desk, line: str, name: str, content: bytes) -> str:
    """Send a file with a command and return what is answered."""
    return desk.hear(line, attachment=Attachment(name, len(content), lambda _: content))


@covers("B20")
@pytest.mark.parametrize(
    ("content", "byte"),
    [
        ("12 boats came. Ete".encode("utf-16-le"), "byte 1"),
        ("12 \u00e9t\u00e9s came.".encode("latin-1"), "byte 3"),
        (b"12 boats \xc3\x28 came.", "byte 9"),
        (b"12 boats \xed\xa0\x80 came.", "byte 9"),
    ],
)
def test_another_encoding_is_named_with_the_byte_and_what_was_tried(desk: Desk, content: bytes, byte: str) -> None:
    before = desk.head()
    heard = send(desk, "/addsource", "a.txt", content)
    assert "I-ENCODING" in heard
    assert byte in heard
    assert "UTF-8" in heard
    assert desk.head() == before


@covers("B17", "B18", "B21", "B26")
@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("12 boats\0 came.", "T-CONTROL"),
        ("12 \x1b[2J boats", "T-CONTROL"),
        ("12 \u202eboats", "T-BIDI"),
        ("12 e" + "\u0301" * 50, "T-MARKS"),
    ],
)
def test_characters_that_are_never_kept_are_named_in_files(desk: Desk, text: str, code: str) -> None:
    before = desk.head()
    assert code in send(desk, "/addsource", "a.txt", text.encode())
    assert desk.head() == before


@covers("B69")
@pytest.mark.parametrize(
    "content",
    [
        b"\x80\x04\x95\x10\x00\x00\x00\x00\x00\x00\x00",
        b"!!python/object/apply:os.system ['id']",
        b'{"subject": "a", "subject": "b", "value": "1", "reference": "x"}',
        b'{"subject": "a", "value": NaN}',
        b'{"subject": "a", "value": "1", "number": Infinity}',
        b'{"subject": "a", "value": 1e400}',
        b'{"subject": ' + b"[" * 100_000,
        b'{"a":' * 9_000,
        b'["a", "1"]',
        b"PK\x03\x04\x14\x00",
        b"GIF89a",
    ],
)
def test_a_file_that_is_none_is_refused_and_nothing_is_kept(desk: Desk, content: bytes) -> None:
    before = desk.head()
    heard = send(desk, "/import", "facts.jsonl", content)
    assert "I-FORMAT" in heard or "I-ENCODING" in heard, heard
    assert desk.head() == before


@covers("B69")
@pytest.mark.parametrize(
    "line", ['{"text": "a", "text": "b"}', '{"text": NaN}', '{"text": 1e400}', '{"text": ' + "[" * 9_000, "null", "[]"]
)
def test_so_is_a_file_of_sources(desk: Desk, line: str) -> None:
    before = desk.head()
    heard = send(desk, "/addsource", "a.jsonl", line.encode())
    assert "I-LINES" in heard or "I-FORMAT" in heard, heard
    assert desk.head() == before


@covers("B67")
@pytest.mark.parametrize("at", [1, 57, 120])
def test_one_wrong_row_keeps_all_others_out(desk: Desk, at: int) -> None:
    rows = [ROW % (number, number) for number in range(120)]
    rows[at - 1] = '{"subject": "pier", "value": "soon", "reference": "log"}'
    before = desk.head()
    heard = send(desk, "/import", "facts.jsonl", "\n".join(rows).encode())
    assert f"line {at}: F-KIND" in heard
    assert "nothing was saved" in heard
    assert "yes" not in heard
    assert desk.head() == before


@covers("B67")
def test_twenty_wrong_rows_are_named_and_the_rest_counted(desk: Desk) -> None:
    rows = ['{"subject": "pier", "value": "soon", "reference": "log"}'] * 45
    before = desk.head()
    heard = send(desk, "/import", "facts.jsonl", "\n".join(rows).encode())
    assert [f"line {number}:" in heard for number in (1, 20, 21)] == [True, True, False]
    assert desk.head() == before


@covers("B67")
def test_one_wrong_row_on_a_database(sqlite_url: str) -> None:
    store = open_store(sqlite_url)
    desk = Desk(store)
    rows = [
        *(ROW % (number, number) for number in range(80)),
        '{"subject": "pier", "value": "soon", "reference": "log"}',
    ]
    before = desk.head()
    assert "line 81: F-KIND" in send(desk, "/import", "facts.jsonl", "\n".join(rows).encode())
    assert desk.head() == before
    assert desk.broken == []
    desk.conversation.close()
    store.close()


@covers("B68")
@pytest.mark.parametrize("sign", ["=", "+", "-", "@"])
def test_no_cell_of_an_export_is_run_by_a_spreadsheet(desk: Desk, sign: str) -> None:
    desk.say(f"/addfact {sign}cmd' /C calc'!A0 height | 5 metres | note: {sign}HYPERLINK(x)")
    desk.say("yes")
    reply = desk.say("/export csv")
    assert reply is not None
    assert reply.file is not None
    require_harmless(reply)
    cells = [cell for row in csv.reader(io.StringIO(reply.file.content.decode("utf-8-sig"))) for cell in row]
    assert any("HYPERLINK" in cell for cell in cells)
    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "\t", "\r"))]


@covers("B36", "B64")
def test_words_of_a_row_are_words(desk: Desk) -> None:
    content = b'{"subject": "@everyone {0.__class__} %s%n", "value": "soon", "reference": "[a](http://b.example)"}'
    reply = desk.say("/import", attachment=Attachment("@everyone.jsonl", len(content), lambda _: content))
    assert reply is not None
    require_harmless(reply)
