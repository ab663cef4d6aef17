"""The batch interface: a line for a line, and what each malformed one gets."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot import batch
from bot.batch import Request, dump, replies
from bot.json_replies import Json
from facts.errors import FactsError, StoreFailed


def echo(request: Request) -> dict[str, Json]:
    """Answer a line with its own text."""
    return {"said": request.text("text")}


def unplanned(error: Exception) -> FactsError:
    """Stand in for the log."""
    return FactsError("X-UNEXPECTED", f"Something went wrong: {type(error).__name__}.")


def answered(*lines: str | bytes) -> list[dict[str, Json]]:
    """Return the replies to lines, parsed; every reply is one object on one line."""
    raw = [line.encode() if isinstance(line, str) else line for line in lines]
    parsed = [json.loads(reply.line) for reply in replies(raw, echo, unplanned)]
    assert all(isinstance(one, dict) for one in parsed)
    return parsed


def codes(*lines: str | bytes) -> list[str]:
    """Return the error code of each reply, empty where there is none."""
    said: list[str] = []
    for reply in answered(*lines):
        error = reply.get("error", {"code": ""})
        assert isinstance(error, dict)
        said.append(str(error["code"]))
    return said


# --- lines -----------------------------------------------------------------------------------------------------------


def test_replies_come_in_order_with_their_ids_whatever_these_are() -> None:
    lines = [f'{{"id": {id_}, "text": "{n}"}}' for n, id_ in enumerate(['"b"', "7", "null", '["x"]'])]
    assert answered(*lines) == [
        {"id": "b", "said": "0"},
        {"id": 7, "said": "1"},
        {"id": None, "said": "2"},
        {"id": ["x"], "said": "3"},
    ]


def test_a_bad_line_is_answered_and_the_rest_go_on() -> None:
    assert codes('{"id": 1, "text": "a"}', "{", '{"id": 3, "text": "c"}') == ["", "I-FORMAT", ""]


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        ("[]", "I-FORMAT"),
        ("7", "I-FORMAT"),
        ("null", "I-FORMAT"),
        ('{"text": "a", "text": "b"}', "I-FORMAT"),
        ('{"text": NaN}', "I-FORMAT"),
        ('{"text": 1e400, "x": Infinity}', "I-FORMAT"),
        ('{"text": ' + "9" * 5000 + "}", "I-FORMAT"),
        ('{"text": ' + "[" * 100_000, "I-FORMAT"),
        (b'{"text": "\xff"}', "T-UNICODE"),
        ('{"id": 1}', "I-FIELD"),
        ('{"id": 1, "text": 5}', "I-FIELD"),
        ('{"id": 1, "text": null}', "I-FIELD"),
    ],
)
def test_each_bad_line_has_its_code(raw: str | bytes, code: str) -> None:
    assert codes(raw) == [code]


def test_a_line_that_is_too_long_is_refused_unread(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(batch, "MAX_LINE", 20)
    assert codes('{"text": "0123456789abcdef"}', '{"text": "ok"}') == ["I-SIZE", ""]


def test_the_id_of_a_refused_line_is_kept() -> None:
    assert answered('{"id": "q7", "text": []}')[0]["id"] == "q7"


def test_blank_lines_and_a_byte_order_mark_are_passed_over() -> None:
    assert answered(b'\xef\xbb\xbf{"text": "a"}\r\n', "", "  \n", '{"text": "b"}') == [
        {"id": None, "said": "a"},
        {"id": None, "said": "b"},
    ]


def test_a_failing_store_and_a_defect_are_answered_line_by_line() -> None:
    def fail(request: Request) -> dict[str, Json]:
        if request.text("text") == "store":
            raise StoreFailed("S-DOWN", "The store is down.", "Start it.")
        raise ZeroDivisionError

    lines = [b'{"id": 1, "text": "store"}', b'{"id": 2, "text": "defect"}']
    said = list(replies(lines, fail, unplanned))
    assert [reply.error.code if reply.error else "" for reply in said] == ["S-DOWN", "X-UNEXPECTED"]
    assert '"message": "The store is down. Start it."' in said[0].line


def test_lone_surrogates_are_answered_in_ascii() -> None:
    line = next(replies([rb'{"id": "\ud800", "text": "x"}'], echo, unplanned)).line
    assert line == r'{"id": "\ud800", "said": "x"}'


@given(st.binary(max_size=60))
def test_any_bytes_get_exactly_one_line_or_none_where_they_are_blank(raw: bytes) -> None:
    said = list(replies([raw], echo, unplanned))
    assert len(said) == bool(raw.strip())
    for reply in said:
        assert "\n" not in reply.line
        reply.line.encode("utf-8")
        assert json.loads(reply.line).keys() >= {"id"}


JSON_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)


@given(JSON_VALUES)
def test_what_is_dumped_parses_back_to_the_same(content: Json) -> None:
    line = dump(content)
    assert json.loads(line) == content
    assert len(line.splitlines()) == 1
