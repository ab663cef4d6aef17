"""Files that are handed over as bytes: read by their name's ending; the name is never a path."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facts.errors import ImportRefused
from facts.loading import LOADERS, load, load_bytes

TEXT = b"Harbour log\n\nThe quay opened in 1890.\n"


def test_bytes_are_read_as_the_file_of_that_name_is(tmp_path: Path) -> None:
    for name, content in (
        ("harbour.txt", TEXT),
        ("harbour.MD", b"# Harbour log\n\nThe quay opened in 1890.\n"),
        ("harbour.jsonl", b'{"text": "The quay opened in 1890."}\n{"text": "It closed in 1990."}\n'),
    ):
        path = tmp_path / name
        path.write_bytes(content)
        assert load_bytes(name, content) == tuple(load(path))


@pytest.mark.parametrize(
    "name",
    [
        "../../etc/passwd",
        "/etc/passwd.txt",
        "..\\..\\boot.txt",
        "C:boot.txt",
        "nul",
        "NUL.txt",
        "com1.md",
        "",
        " ",
        ".",
        "..",
        "...",
        "a\0b.txt",
        "a\nb.txt",
        "a\u202etxt.exe",
        "x" * 300 + ".txt",
    ],
)
def test_a_name_that_is_none_of_a_file_is_refused(name: str) -> None:
    with pytest.raises(ImportRefused) as refused:
        load_bytes(name, TEXT)
    assert refused.value.code == "I-PATH"
    assert len(refused.value.what) < 100


@pytest.mark.parametrize("name", ["harbour", "harbour.exe", "harbour.txt.zip", ".txt"])
def test_a_kind_of_file_that_is_not_read_is_told_with_those_that_are(name: str) -> None:
    with pytest.raises(ImportRefused) as refused:
        load_bytes(name, TEXT)
    assert refused.value.code == "I-TYPE"
    assert ".pdf" in refused.value.hint


@given(st.text(max_size=60), st.sampled_from([ending for loader in LOADERS[:2] for ending in loader.suffixes]))
def test_whatever_a_name_is_it_reads_the_bytes_or_refuses_the_name(stem: str, ending: str) -> None:
    assert _read(stem + ending) in {TEXT.decode(), "I-PATH", "I-TYPE"}


def _read(name: str) -> str:
    try:
        (draft,) = load_bytes(name, TEXT)
    except ImportRefused as refused:
        return refused.code
    return draft.text


def test_what_is_in_a_file_is_refused_without_a_path_of_ours() -> None:
    with pytest.raises(ImportRefused) as refused:
        load_bytes("harbour.txt", b"\xff\xfe\xff" * 9)
    assert "/" not in refused.value.what
