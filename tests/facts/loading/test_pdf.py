"""PDF files: paragraphs out of lines on paper, and files that are refused with the reason."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from facts.errors import ImportRefused
from facts.loading import load, pdf
from facts.loading.pdf import paragraphs, read_pages
from facts.loading.pdf_pages import Limits, read
from facts.reading.gate import check_text
from tests.facts.loading.pdf_files import encrypted
from tests.facts.loading.pdf_files import pdf as made

PAGES = (
    (
        "Harbour Report 1890",
        "The quay of the old town was opened in May 1890 by the",
        "mayor, who had asked for it in a well-known let-",
        "ter to the council. It cost 3 million crowns.",
        "The second paragraph begins here and goes on over two lines of",
        "the page; it ends on the next page where the",
        "- 1 -",
    ),
    ("Harbour Report 1890", "next sentence stands. A well-", "known engineer built it.", "- 2 -"),
    ("Harbour Report 1890", "The end of it.", "- 3 -"),
)
TEXT = (
    "The quay of the old town was opened in May 1890 by the mayor, who had asked for it in a well-known letter to the "
    "council. It cost 3 million crowns.\n\nThe second paragraph begins here and goes on over two lines of the page; it "
    "ends on the next page where the next sentence stands. A well-known engineer built it.\n\nThe end of it."
)


def written(folder: Path, data: bytes) -> Path:
    path = folder / "quay.pdf"
    path.write_bytes(data)
    return path


def refused(path: Path) -> ImportRefused:
    with pytest.raises(ImportRefused) as caught:
        list(load(path))
    assert caught.value.hint
    return caught.value


def test_a_file_becomes_paragraphs(tmp_path: Path) -> None:
    (draft,) = load(written(tmp_path, made(PAGES, title="The quay (report)")))
    assert draft.text == TEXT
    assert draft.title == "The quay (report)"
    assert draft.author == "Ann Alder"
    assert draft.published is None
    check_text(draft.text)


def test_without_a_title_of_its_own_the_first_line_is_it(tmp_path: Path) -> None:
    (draft,) = load(written(tmp_path, made([["The old quay", "", "It was opened in May 1890 by the mayor."]])))
    assert draft.title == "The old quay"
    assert draft.author is None


def test_a_file_that_anyone_may_open_needs_no_password(tmp_path: Path) -> None:
    (draft,) = load(written(tmp_path, encrypted(made(PAGES), "")))
    assert draft.text == TEXT


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"Two ships", "it is none"),
        (made(PAGES)[:400], "it is cut off"),
        (made(PAGES)[: len(made(PAGES)) // 2], "it is cut off"),
        (encrypted(made(PAGES), "secret"), "it needs a password"),
        (made(PAGES).replace(b"/Pages 2 0 R", b"/Pages 99 0 R"), "it is damaged"),
        (made(PAGES).replace(b"endstream", b"endxxxxxx"), "it is damaged"),
        (made([[]]), "it holds no text"),
        (made([["..."]]), "it holds no text"),
    ],
)
def test_files_that_yield_no_text(tmp_path: Path, data: bytes, reason: str) -> None:
    error = refused(written(tmp_path, data))
    assert error.code == "I-PDF"
    assert reason in error.what


def test_a_scan_is_sent_to_text_recognition(tmp_path: Path) -> None:
    assert "OCR" in refused(written(tmp_path, made([[]]))).hint


def test_pages_and_text_are_bounded() -> None:
    assert "more than 3 pages" in str(read(made([["a"]] * 4), Limits(pages=3))["refused"])
    assert read(made([["a"]] * 3), Limits(pages=3))["pages"] == ["a", "a", "a"]
    assert "larger" in str(read(made([["a" * 60] * 20]), Limits(text=1_000))["refused"])


def test_the_bounds_hold_in_the_child_too(tmp_path: Path) -> None:
    data = made([["a"]] * 4)
    assert read_pages(data, tmp_path / "quay.pdf")["pages"] == ["a"] * 4
    with pytest.raises(ImportRefused, match="more than 3 pages"):
        read_pages(data, tmp_path / "quay.pdf", Limits(pages=3))


def test_a_child_without_memory_is_told_as_that(tmp_path: Path) -> None:
    pytest.importorskip("resource", reason="this system has no limits on memory: NOT tested")
    with pytest.raises(ImportRefused, match="memory"):
        read_pages(made(PAGES), tmp_path / "quay.pdf", Limits(memory=24 * 1024**2))


def test_a_child_that_takes_too_long_is_told_as_that(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def never(*args: object, **kwargs: object) -> None:
        raise subprocess.TimeoutExpired("child", 1)

    monkeypatch.setattr(subprocess, "run", never)
    error = refused(written(tmp_path, made(PAGES)))
    assert error.code == "I-PDF"
    assert "seconds" in error.what


def test_without_the_extra_the_way_to_get_it_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf, "find_spec", lambda name: None)
    error = refused(written(tmp_path, made(PAGES)))
    assert error.code == "I-EXTRA"
    assert 'pip install "footnote-bot[pdf]"' in error.hint


# --- paragraphs out of lines -------------------------------------------------------------------------------------------


def test_words_cut_at_line_ends_are_joined() -> None:
    assert paragraphs(["The quay of the northern line was opened in the har-\nbour of the old town in 1890."]) == (
        "The quay of the northern line was opened in the harbour of the old town in 1890."
    )


def test_a_hyphen_stays_where_the_word_has_one() -> None:
    lines = "The north-west quay was opened in May; it is the north-\nwest end of the harbour of the old town."
    assert "the north-west end" in paragraphs([lines])
    assert "the Alder-Birch quay" in paragraphs(
        ["It was opened in May and is now called the Alder-\nBirch quay of the town."]
    )


def test_running_heads_and_page_numbers_are_left_away() -> None:
    pages = [f"Harbour Post, part {n}\nQuay {n} was opened by the mayor in May.\nPage {n} of 4" for n in range(1, 5)]
    assert paragraphs(pages) == "\n\n".join(f"Quay {n} was opened by the mayor in May." for n in range(1, 5))


def test_a_line_on_two_pages_is_no_running_head() -> None:
    pages = ["Quays\nThe first was opened in May.", "Quays\nThe second was opened in June."]
    assert paragraphs(pages).count("Quays") == 2


def test_a_sentence_goes_on_over_a_page() -> None:
    pages = ["The quay of the old town was opened in May by the mayor of", "the old town."]
    assert paragraphs(pages) == "The quay of the old town was opened in May by the mayor of the old town."


def test_a_new_page_begins_a_paragraph_after_a_stop() -> None:
    assert paragraphs(["The quay was opened.", "It is old."]) == "The quay was opened.\n\nIt is old."


def test_empty_pages_leave_nothing() -> None:
    assert paragraphs([]) == ""
    assert paragraphs(["", " \n ", "Quays.", ""]) == "Quays."
