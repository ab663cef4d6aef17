"""``import`` and ``extract``: what files become, and what goes with a single source only."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from facts.errors import ImportRefused
from facts.model import Published
from facts.reports import SourceDraft
from tests.bot import canned
from tests.bot.program import CannedFactBase, Program, canned_parts


@pytest.fixture
def log(tmp_path: Path) -> str:
    (tmp_path / "log.txt").write_text(canned.TEXT, encoding="utf-8")
    return str(tmp_path / "log.txt")


@pytest.fixture
def several(tmp_path: Path) -> str:
    (tmp_path / "several.txt").write_text("One.\n---\nTwo.", encoding="utf-8")
    return str(tmp_path / "several.txt")


def test_it_says_what_it_did_and_what_it_left_out(footnote: Program, log: str) -> None:
    assert footnote("import", log).out == """
harbour-log: new source, edition 1, “Harbour log”
  2 passages, 1 date, 1 figure, 1 statement
  left out: Harbour log (heading: it stands alone above the text)
  note: short
1 new source.
""".lstrip()  # fmt: skip


def test_for_programs(footnote: Program, log: str) -> None:
    (source,) = json.loads(footnote("import", "--json", log).out)["sources"]
    assert (source["source"], source["edition"], source["outcome"], source["passages"]) == (
        "harbour-log",
        1,
        "new source",
        2,
    )
    assert source["mentions"] == {"date": 1, "figure": 1, "statement": 1}


def test_what_is_said_of_a_source_wins_over_its_file(footnote: Program, made: list[CannedFactBase], log: str) -> None:
    options = [
        "--id",
        "h",
        "--title",
        "T",
        "--published",
        "1932-05",
        "--publisher",
        "P",
        "--author",
        "A",
        "--url",
        "U",
        "--language",
        "en",
    ]
    assert footnote("import", log, *options).status == 0
    assert made[0].imported == [SourceDraft(canned.TEXT, "h", "T", "U", Published(1932, 5), "P", "A", "en")]


def test_it_goes_with_a_single_source_only(
    footnote: Program, made: list[CannedFactBase], log: str, several: str
) -> None:
    for files in ([several], [log, several], [log, log]):
        ran = footnote("import", "--title", "T", *files)
        assert (ran.status, ran.err.partition(":")[0]) == (5, "I-SEVERAL")
    assert not any(facts.imported for facts in made)


def test_files_are_imported_in_order_and_the_starter_only_where_asked(
    footnote: Program, made: list[CannedFactBase], log: str, several: str
) -> None:
    footnote("import", several, log)
    footnote("import", "--starter", several)
    footnote("import", "--starter")
    assert [[draft.text for draft in facts.imported] for facts in made] == [
        ["One.", "Two.", canned.TEXT],
        ["Starter.", "One.", "Two."],
        ["Starter."],
    ]


def test_a_date_of_publication_that_is_none_is_refused_before_anything_is_read(footnote: Program) -> None:
    ran = footnote("import", "no-such-file.txt", "--published", "2021-02-29")
    assert (ran.status, ran.err.partition(":")[0]) == (5, "V-DATE")


def test_a_refused_file_opens_no_store(tmp_path: Path) -> None:
    def load(path: Path) -> list[SourceDraft]:
        raise ImportRefused("I-MISSING", "There is no such file.", "Check the name.")

    parts = canned_parts()
    program = Program(tmp_path, type(parts)(open_store=parts.open_store, factbase=parts.factbase, load=load))
    ran = program("import", "x.txt", "--id", "x")
    assert (ran.status, ran.out, ran.err) == (5, "", "I-MISSING: There is no such file. Check the name.\n")


@pytest.mark.usefixtures("terminal")
def test_on_a_terminal_a_bar_is_shown_while_it_lasts(footnote: Program, tmp_path: Path) -> None:
    (tmp_path / "many.jsonl").write_text("{}\n\n{}\n{}\n", encoding="utf-8")
    ran = footnote("import", str(tmp_path / "many.jsonl"), terminal=True)
    assert ran.status == 0
    assert "Importing" in ran.err
    assert "/3" in ran.err, "the bar knows how many lines there are"
    assert "\x1b[?25h" in ran.err, "the cursor is back"


def test_in_a_pipe_there_is_no_bar(footnote: Program, log: str) -> None:
    assert footnote("import", log).err == ""


# --- extract ---------------------------------------------------------------------------------------------------------


def test_mentions_of_a_file_are_listed(footnote: Program, log: str) -> None:
    assert footnote("extract", log).out.splitlines() == [
        "date      May 1932  1932-05  34-42",
        "figure    Over 120  over 120, counts boats  44-52",
        "statement We had hoped for more  direct, Ada Brook (said)  66-87",
    ]


def test_standard_input_is_read_where_no_file_is_given(footnote: Program, log: str) -> None:
    assert footnote("extract", typed=canned.TEXT).out == footnote("extract", log).out
    assert footnote("extract", typed="Nothing.").out == "No date, figure or statement was read.\n"
    assert footnote("extract", typed="\ufeff" + canned.TEXT).out == footnote("extract", log).out


def test_extracting_opens_no_store_and_leaves_nothing(footnote: Program, tmp_path: Path) -> None:
    footnote("extract", typed=canned.TEXT)
    assert list(tmp_path.iterdir()) == []


def test_rows_and_json_are_the_batch_interface(footnote: Program, log: str) -> None:
    row = json.loads(footnote("extract", "--jsonl", typed=json.dumps({"id": 5, "text": canned.TEXT})).out)
    alone = json.loads(footnote("extract", "--json", log).out)
    assert row == {"id": 5, **alone}
    assert [item["kind"] for item in row["items"]] == ["date", "figure", "statement"]
    assert all(canned.TEXT[item["start"] : item["end"]] == item["text"] for item in row["items"])


def test_what_cannot_be_read_is_refused(footnote: Program, several: str, monkeypatch: pytest.MonkeyPatch) -> None:
    assert footnote("extract", typed=b"\xff").err.startswith("I-ENCODING: Standard input is not UTF-8 (byte 0).")
    ran = footnote("extract", several)
    assert ran.err.startswith("I-SEVERAL: ")
    assert "--jsonl" in ran.err
    monkeypatch.setattr("bot.shell.extracting.MOST_BYTES", 3)
    assert footnote("extract", typed="four").err.startswith("I-SIZE: ")
