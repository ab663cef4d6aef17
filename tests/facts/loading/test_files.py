"""Files as they come: missing, unreadable, binary, wrongly encoded, too large; each refused with what to do."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from facts.errors import ImportRefused
from facts.loading import LOADERS, files, load
from facts.loading.files import LARGEST, decode, read_bytes

TEXT = "The quay opened in 1890.\n"


def refused(path: Path) -> ImportRefused:
    with pytest.raises(ImportRefused) as caught:
        list(load(path))
    error = caught.value
    assert error.what.endswith((".", "\n"))
    assert error.hint
    assert all(character.isprintable() or character == "\n" for character in str(error))
    return error


def written(folder: Path, name: str, data: bytes | str) -> Path:
    path = folder / name
    path.write_bytes(data if isinstance(data, bytes) else data.encode("utf-8"))
    return path


def test_a_missing_file(tmp_path: Path) -> None:
    error = refused(tmp_path / "quay.txt")
    assert error.code == "I-MISSING"
    assert "quay.txt" in error.what


def test_a_missing_file_without_an_ending_is_missing_first(tmp_path: Path) -> None:
    assert refused(tmp_path / "quay").code == "I-MISSING"


@pytest.mark.parametrize("name", ["quay.txt", "quay.pdf", "quay.jsonl", "quay"])
def test_a_folder(tmp_path: Path, name: str) -> None:
    (tmp_path / name).mkdir()
    error = refused(tmp_path / name)
    assert error.code == "I-PATH"
    assert "folder" in error.what


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes with a name")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "quay.txt")
    assert refused(tmp_path / "quay.txt").code == "I-PATH"


def test_a_name_that_no_file_can_have(tmp_path: Path) -> None:
    assert refused(tmp_path / ("quay" * 200 + ".txt")).code == "I-READ"
    assert refused(tmp_path / "qu\x00ay.txt").code == "I-READ"


def test_a_file_that_may_not_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = written(tmp_path, "quay.txt", TEXT)

    def forbid(self: Path, mode: str = "r") -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", forbid)
    error = refused(path)
    assert error.code == "I-READ"
    assert "Permission denied" in error.what


@pytest.mark.parametrize("name", ["quay.txt", "quay.md", "quay.html", "quay.pdf", "quay.jsonl"])
def test_an_empty_file(tmp_path: Path, name: str) -> None:
    assert refused(written(tmp_path, name, b"")).code == "I-EMPTY"


@pytest.mark.parametrize("text", [" \n\t\r\n", "\ufeff", "\ufeff\n", "\f"])
@pytest.mark.parametrize("name", ["quay.txt", "quay.md"])
def test_a_file_of_blanks(tmp_path: Path, name: str, text: str) -> None:
    assert refused(written(tmp_path, name, text)).code == "I-EMPTY"


@pytest.mark.parametrize("name", ["quay.txt", "quay.md", "quay.html", "quay.pdf"])
def test_a_file_that_is_too_large_is_refused_from_its_size(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    with path.open("wb") as file:
        file.truncate(LARGEST + 1)
    error = refused(path)
    assert error.code == "I-SIZE"
    assert "10 MiB" in error.what


def test_a_file_of_the_largest_size_is_read(tmp_path: Path) -> None:
    path = written(tmp_path, "quay.txt", b"a" * LARGEST)
    assert len(read_bytes(path)) == LARGEST


def test_a_file_that_grows_is_refused_while_reading(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = written(tmp_path, "quay.txt", TEXT)
    monkeypatch.setattr(files, "LARGEST", 10)  # what the system says of its size was asked with the limit as it was
    assert refused(path).code == "I-SIZE"


@pytest.mark.parametrize("name", ["quay.docx", "quay", "quay.txt.bak", "quay.csv"])
def test_a_kind_of_file_that_is_not_read(tmp_path: Path, name: str) -> None:
    error = refused(written(tmp_path, name, TEXT))
    assert error.code == "I-TYPE"
    assert all(loader.suffixes[0] in error.hint for loader in LOADERS)


def test_the_ending_is_told_in_any_case(tmp_path: Path) -> None:
    assert [draft.text for draft in load(written(tmp_path, "QUAY.TXT", TEXT))] == [TEXT]


def test_no_two_loaders_claim_an_ending() -> None:
    endings = [suffix for loader in LOADERS for suffix in loader.suffixes]
    assert len(endings) == len(set(endings))
    assert all(ending == ending.lower() and ending.startswith(".") for ending in endings)


# --- encodings ---------------------------------------------------------------------------------------------------------

MIXED = "Der Kai – “набережная” 🙂\r\n1890\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_encodings_that_are_read(tmp_path: Path, encoding: str) -> None:
    assert decode(MIXED.encode(encoding), tmp_path / "quay.txt") == MIXED


@pytest.mark.parametrize(("bom", "encoding"), [(b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be")])
def test_both_orders_of_bytes(tmp_path: Path, bom: bytes, encoding: str) -> None:
    assert decode(bom + MIXED.encode(encoding), tmp_path / "quay.txt") == MIXED


@pytest.mark.parametrize(
    ("data", "byte"),
    [
        ("Der Kai ist groß".encode("latin-1"), 15),
        ("Причал".encode("cp1251"), 0),
        (b"abc\xff\xfe", 3),
        (b"abc\xc3", 3),
        (b"\xed\xa0\x80", 0),
        (b"\xef\xbb\xbfabc\xff", 6),
        (b"\xff\xfea\x00b", 4),
    ],
)
def test_other_encodings_name_the_byte_and_what_was_tried(tmp_path: Path, data: bytes, byte: int) -> None:
    error = refused(written(tmp_path, "quay.txt", data))
    assert error.code == "I-ENCODING"
    assert f"byte {byte} " in error.what
    assert "UTF-8" in error.what
    assert "UTF-16" in error.what


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf_16_without_a_byte_order_mark_is_recognised(tmp_path: Path, encoding: str) -> None:
    error = refused(written(tmp_path, "quay.txt", TEXT.encode(encoding)))
    assert error.code == "I-ENCODING"
    assert "byte order mark" in error.hint


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"%PDF-1.4\n", "PDF"),
        (b"PK\x03\x04rest", "ZIP"),
        (b"\x89PNG\r\n", "picture"),
        (b"\x1f\x8b\x08", "compressed"),
        (b"SQLite format 3\x00", "database"),
        (b"{\\rtf1", "RTF"),
        (bytes(range(256)) * 8, "not text"),
        (b"\x00" * 100, "not text"),
    ],
)
def test_binary_files_are_told_by_what_they_are(tmp_path: Path, data: bytes, kind: str) -> None:
    error = refused(written(tmp_path, "quay.txt", data))
    assert error.code == "I-BINARY"
    assert kind in error.what


def test_one_control_character_does_not_make_a_file_binary(tmp_path: Path) -> None:
    # It is refused where the text is to be kept, with its place.
    assert [draft.text for draft in load(written(tmp_path, "quay.txt", "Two\x00 quays."))] == ["Two\x00 quays."]
