"""JSON Lines: all of a file or nothing, and every mistake with its line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from facts.errors import ImportRefused
from facts.loading import jsonl, load
from facts.loading.files import LARGEST
from facts.model import Published
from facts.reports import SourceDraft


def written(folder: Path, *lines: str | bytes) -> Path:
    path = folder / "sources.jsonl"
    path.write_bytes(b"\n".join(line if isinstance(line, bytes) else line.encode("utf-8") for line in lines))
    return path


def mistakes(path: Path) -> list[str]:
    """Return the lines of the refusal that tell of a mistake; nothing may have been yielded before it."""
    drafts = load(path)
    with pytest.raises(ImportRefused) as caught:
        next(iter(drafts))
    assert caught.value.code == "I-LINES"
    assert caught.value.hint
    return caught.value.what.split("\n  ")[1:]


def test_every_field_is_read(tmp_path: Path) -> None:
    line = {
        "id": "quay-1",
        "title": "The old quay",
        "text": "It opened in 1890.",
        "url": "https://example.org/quay",
        "published": "2023-11",
        "publisher": "Harbour Post",
        "author": "Ann Alder",
        "language": "en-GB",
        "likes": [1, 2.5, {"a": None}],
    }
    assert list(load(written(tmp_path, json.dumps(line)))) == [
        SourceDraft(
            "It opened in 1890.",
            id="quay-1",
            title="The old quay",
            url="https://example.org/quay",
            published=Published(2023, 11),
            publisher="Harbour Post",
            author="Ann Alder",
            language="en-GB",
        )
    ]


def test_what_is_null_or_absent_or_empty_is_not_known(tmp_path: Path) -> None:
    path = written(tmp_path, '{"text": "a", "title": null, "url": "", "published": null}', '{"text": "b"}')
    assert list(load(path)) == [SourceDraft("a"), SourceDraft("b")]


def test_numbers_can_be_ids(tmp_path: Path) -> None:
    assert [draft.id for draft in load(written(tmp_path, '{"id": 7, "text": "a"}'))] == ["7"]


def test_blank_lines_line_ends_and_the_mark_of_the_file_are_passed_over(tmp_path: Path) -> None:
    path = written(tmp_path, b'\xef\xbb\xbf{"text": "a"}\r', "", "  ", '{"text": "b"}\r', "")
    assert [draft.text for draft in load(path)] == ["a", "b"]


def test_the_text_is_kept_as_it_is(tmp_path: Path) -> None:
    text = "\ufeff Der Kai\r\n– набережная\u00ad 🙂 \n"
    path = written(tmp_path, json.dumps({"text": text}), json.dumps({"text": text + "b"}, ensure_ascii=False))
    assert [draft.text for draft in load(path)] == [text, text + "b"]


@pytest.mark.parametrize(
    ("line", "code", "why"),
    [
        ("{", "I-FORMAT", "no json"),
        ("[1]", "I-FORMAT", "no json object"),
        ('"text"', "I-FORMAT", "no json object"),
        ('{"text": "a"} x', "I-FORMAT", "no json"),
        ('{"text": "a", "text": "b"}', "I-FORMAT", "“text” stands twice"),
        ('{"text": "a", "x": {"b": 1, "b": 2}}', "I-FORMAT", "“b” stands twice"),
        ('{"text": "a", "x": NaN}', "I-FORMAT", "nan"),
        ('{"text": "a", "x": -Infinity}', "I-FORMAT", "-infinity"),
        ('{"text": "a", "x": 1e400}', "I-FORMAT", "1e400"),
        ('{"text": "a", "x": ' + "9" * 5_000 + "}", "I-FORMAT", "too long"),
        ('{"text": "a", "x": ' + "[" * 100_000 + "]" * 100_000 + "}", "I-FORMAT", "nested"),
        ("{}", "I-FORMAT", "“text” is missing"),
        ('{"text": ""}', "I-FORMAT", "“text” is missing"),
        ('{"text": " \\n\\ufeff"}', "I-FORMAT", "“text” is missing"),
        ('{"text": 5}', "I-FORMAT", "“text” is not text"),
        ('{"text": "a", "title": ["b"]}', "I-FORMAT", "“title” is not text"),
        ('{"text": "a", "id": true}', "I-FORMAT", "“id” is not text"),
        ('{"text": "a", "id": "a b"}', "I-ID", "a b"),
        ('{"text": "a", "id": "a@b"}', "I-ID", "a@b"),
        ('{"text": "a", "published": "soon"}', "V-DATE", "soon"),
        ('{"text": "a", "published": "2023-02-29"}', "V-DATE", "2023-02-29"),
        ('{"text": "a", "language": "English"}', "I-FORMAT", "english"),
        ('{"text": "a\\u0000"}', "T-CONTROL", "u+0000"),
        ('{"text": "\\ud800"}', "T-UNICODE", "u+d800"),
        ('{"text": "a\\u202e"}', "T-BIDI", "u+202e"),
        ('{"text": "a", "title": "b\\u001b[0m"}', "T-CONTROL", "“title”"),
        ('{"text": "a", "url": "b\\u0007"}', "T-CONTROL", "“url”"),
        (b'{"text": "\xff"}', "I-ENCODING", "byte 10"),
    ],
)
def test_each_mistake_is_told_with_its_line(tmp_path: Path, line: str | bytes, code: str, why: str) -> None:
    (mistake,) = mistakes(written(tmp_path, '{"text": "good"}', "", line, '{"text": "good too"}'))
    assert mistake.startswith(f"line 3: {code} ")
    assert why in mistake.lower()
    assert len(mistake) < 250


def test_the_same_id_twice_names_both_lines(tmp_path: Path) -> None:
    path = written(tmp_path, '{"id": "a", "text": "x"}', '{"id": "b", "text": "y"}', '{"id": "a", "text": "z"}')
    assert mistakes(path) == ["line 3: I-FORMAT The id “a” is that of line 1.\n"]


def test_the_same_id_made_of_the_same_title(tmp_path: Path) -> None:
    path = written(tmp_path, '{"title": "Old quay", "text": "x"}', '{"title": "Old Quay!", "text": "y"}')
    (mistake,) = mistakes(path)
    assert "“old-quay” is that of line 1, made of its title" in mistake


def test_the_same_text_twice_without_title_or_id(tmp_path: Path) -> None:
    (mistake,) = mistakes(written(tmp_path, '{"text": "x y"}', '{"text": "x y"}'))
    assert "is that of line 1" in mistake


def test_one_wrong_line_of_many_saves_nothing(tmp_path: Path) -> None:
    lines = [json.dumps({"id": str(number), "text": "It opened."}) for number in range(2_000)]
    lines[1_234] = "{"
    (mistake,) = mistakes(written(tmp_path, *lines))
    assert mistake.startswith("line 1235: ")


def test_the_first_twenty_mistakes_are_told(tmp_path: Path) -> None:
    path = written(tmp_path, *["{"] * 1_000)
    told = mistakes(path)
    assert len(told) == jsonl.MOST_ERRORS == 20
    assert told[-1].startswith("line 20: ")
    with pytest.raises(ImportRefused, match=r"1,000 lines .*\(the first 20\)"):
        list(load(path))


def test_a_text_that_is_too_large(tmp_path: Path) -> None:
    (mistake,) = mistakes(written(tmp_path, '{"text": "good"}', '{"text": "' + "é" * (LARGEST // 2 + 1) + '"}'))
    assert mistake.startswith("line 2: I-SIZE ")


def test_a_line_and_a_file_are_bounded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = written(tmp_path, '{"text": "a"}', '{"text": "' + "b" * 100 + '"}')
    monkeypatch.setattr(jsonl, "_LARGEST_LINE", 50)
    with pytest.raises(ImportRefused, match="I-SIZE"):
        list(load(path))
    monkeypatch.setattr(jsonl, "_LARGEST_LINE", 500)
    monkeypatch.setattr(jsonl, "LARGEST_FILE", 100)
    with pytest.raises(ImportRefused, match="I-SIZE"):
        list(load(path))


def test_a_file_of_blank_lines_is_empty(tmp_path: Path) -> None:
    with pytest.raises(ImportRefused, match="I-EMPTY"):
        list(load(written(tmp_path, "", "  ", "")))


def test_a_file_that_changes_between_the_readings_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    readings = iter([[(1, b'{"text": "a"}'), (2, b'{"text": "b"}')], [(1, b'{"text": "a"}'), (2, b"{")]])
    monkeypatch.setattr(jsonl, "_lines", lambda path: iter(next(readings)))
    drafts = load(tmp_path / "sources.jsonl")
    assert next(drafts).text == "a"
    with pytest.raises(ImportRefused, match="line 2: I-FORMAT"):
        next(drafts)


def test_sources_come_one_by_one_in_order(tmp_path: Path) -> None:
    path = written(tmp_path, *[json.dumps({"id": str(number), "text": "x"}) for number in range(10)])
    drafts = load(path)
    assert next(drafts).id == "0"
    assert next(drafts).id == "1"
    assert [draft.id for draft in drafts] == [str(number) for number in range(2, 10)]
