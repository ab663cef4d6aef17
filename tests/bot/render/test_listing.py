"""Reports as a person reads them, as whole texts."""

from __future__ import annotations

from dataclasses import replace

from bot.render.lines import plain
from bot.render.listing import (
    hit_lines,
    import_lines,
    mention_lines,
    source_lines,
    status_lines,
    verification_lines,
    view_lines,
)
from facts.model import Mark, Passage, Source, Span
from facts.store.maintenance import CommunityStatus, StoreStatus
from facts.store.port import Kept
from facts.values import CalendarPoint, DateValue, Form, Mention, Precision, StatementValue
from tests.bot import canned

STATUS = StoreStatus(
    "town/facts.db",
    "SQLite 3.51.3",
    "0001",
    "0001",
    (CommunityStatus("main", Kept(2, 1200, 1, 5), 3),),
    165 * 1024,
    0,
    (),
)


def test_an_unchanged_source_takes_one_line() -> None:
    unchanged = replace(canned.REPORT, outcome="unchanged", marked=(canned.HEADING,))
    assert plain(import_lines([unchanged])) == "harbour-log: unchanged, “Harbour log”\n1 unchanged."


def test_a_title_that_is_the_id_is_not_said_twice() -> None:
    report = replace(canned.REPORT, source=Source("log", "log"), marked=(), notes=())
    assert plain(import_lines([report])).splitlines()[0] == "log: new source, edition 1"


def test_a_long_line_that_was_left_out_is_cut_where_a_summary_is_shown_and_whole_where_the_source_is() -> None:
    long = Passage(0, 0, "word " * 40 + "end\n", mark=Mark.FOOTER, reason="stands at the end")
    short = plain(import_lines([replace(canned.REPORT, marked=(long,))]))
    assert "w… (footer: it stands at the end)" in short
    assert "end (" not in short
    assert "word end (footer: it stands at the end)" in plain(view_lines(replace(canned.VIEW, passages=(long,))))


def test_blank_passages_are_not_shown() -> None:
    blanks = (Passage(0, 0, "\n\n", mark=Mark.BLANK), Passage(1, 2, "  \n"))
    assert plain(view_lines(replace(canned.VIEW, passages=blanks))) == plain(
        view_lines(replace(canned.VIEW, passages=()))
    )


def test_an_earlier_edition_is_not_called_current() -> None:
    earlier = replace(canned.EDITION, current=False)
    later = replace(canned.EDITION, number=2)
    shown = plain(view_lines(replace(canned.VIEW, editions=(earlier, later))))
    assert "edition:   1, 106 characters" in shown
    assert "edition:   2, current, 106 characters" in shown


def test_where_there_is_nothing_it_is_said() -> None:
    assert plain(source_lines([])) == "There are no sources yet. Import one: footnote import FILE"
    assert plain(hit_lines([])) == "No source speaks of the same thing."
    assert plain(mention_lines("x", [])) == "No date, figure or statement was read."
    assert plain(mention_lines("x", [], "x@1:")) == "Nothing of this kind was read out of the source."


def test_a_statement_names_its_speaker_as_far_as_it_is_known() -> None:
    text = "“We came,” he said."
    spoken = StatementValue(Form.DIRECT, speaker=Span(11, 13), cue=Span(14, 18))
    assert plain(mention_lines(text, [Mention(Span(1, 9), spoken)])) == "statement We came,  direct, he (said)  1-9"
    named = replace(spoken, speaker_name="Ada Brook")
    assert "direct, Ada Brook (said)" in plain(mention_lines(text, [Mention(Span(1, 9), named)]))
    nobody = StatementValue(Form.REPORTED)
    assert "reported, nobody named" in plain(mention_lines(text, [Mention(Span(1, 9), nobody)]))


def test_words_over_two_lines_are_shown_on_one() -> None:
    text = "on 7\nMay 1932"
    mention = Mention(Span(3, 13), DateValue(CalendarPoint(1932, 5, 7), Precision.DAY))
    assert plain(mention_lines(text, [mention])) == "date      7 May 1932  1932-05-07  3-13"


def test_a_verification_shows_the_quotation_only_if_it_is_intact() -> None:
    intact, broken = plain(verification_lines(canned.INTACT)), plain(verification_lines(canned.BROKEN))
    assert intact.splitlines()[1] == "> The harbour opened in May 1932."
    assert "> " not in broken
    for shown in (intact, broken):
        assert shown.endswith(f"harbour-log@1:12-43, sha256 {canned.EDITION.digest}")


def test_a_store_is_described_with_what_each_community_keeps() -> None:
    assert plain(status_lines(STATUS)) == """
store:     town/facts.db (SQLite 3.51.3)
version:   0001, the newest
size:      165 KiB
community: main: 2 sources, 3 editions, 1,200 passages, 1 mention
""".strip()  # fmt: skip


def test_what_is_wrong_with_a_store_and_its_log_are_told() -> None:
    sick = replace(STATUS, version="0000", size=64 << 20, log_size=2048, communities=(), problems=("A row is gone.",))
    assert plain(status_lines(sick)) == """
store:     town/facts.db (SQLite 3.51.3)
version:   0000; this program works with 0001
size:      64 MiB, and 2 KiB of write-ahead log
problem:   A row is gone.
""".strip()  # fmt: skip
