"""``sources``, ``source``, ``mentions`` and ``verify``."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from facts.store.port import Store
from tests.bot import canned
from tests.bot.program import CannedFactBase, Program


def test_sources_are_listed(footnote: Program) -> None:
    assert footnote("sources").out == "harbour-log  Harbour log\n  1932-06, Harbour office, edition 1\n"
    (source,) = json.loads(footnote("sources", "--json").out)
    assert (source["source"], source["published"], source["editions"][0]["current"]) == ("harbour-log", "1932-06", True)


def test_a_source_is_shown_whole_with_what_was_left_out(footnote: Program) -> None:
    assert footnote("source", "harbour-log").out == f"""
Harbour log
id:        harbour-log
published: 1932-06
publisher: Harbour office
language:  en
edition:   1, current, 106 characters, imported 2026-01-02T03:04:05+00:00
           sha256 {canned.EDITION.digest}

- left out: Harbour log (heading: it stands alone above the text)

12-65
The harbour opened in May 1932. Over 120 boats came.

65-106
“We had hoped for more,” said Ada Brook.
""".lstrip()  # fmt: skip


def test_a_source_for_programs_gives_the_text_back(footnote: Program) -> None:
    view = json.loads(footnote("source", "harbour-log", "--json").out)
    assert "".join(passage["text"] for passage in view["passages"]) == canned.TEXT
    assert view["passages"][0]["mark"] == "heading"


@pytest.mark.parametrize(("typed", "completed"), [("", ["harbour-log"]), ("har", ["harbour-log"]), ("x", [])])
def test_the_tab_key_completes_ids_of_the_named_store(
    footnote: Program, monkeypatch: pytest.MonkeyPatch, made: list[CannedFactBase], typed: str, completed: list[str]
) -> None:
    opened: list[str] = []
    parts = footnote.parts

    def open_store(url: str) -> Store:
        opened.append(url)
        return parts.open_store(url)

    footnote.parts = replace(parts, open_store=open_store)
    monkeypatch.setenv("_FOOTNOTE_COMPLETE", "complete_bash")
    monkeypatch.setenv("COMP_WORDS", f"footnote --store sqlite:///named.db source {typed}")
    monkeypatch.setenv("COMP_CWORD", "4")
    ran = footnote()
    assert (ran.status, ran.out.split()) == (0, completed)
    assert opened == ["sqlite:///named.db"]


def test_trouble_completes_nothing(footnote: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    footnote.environment["FOOTNOTE_CLOSEST"] = "many"
    monkeypatch.setenv("_FOOTNOTE_COMPLETE", "complete_bash")
    monkeypatch.setenv("COMP_WORDS", "footnote source ")
    monkeypatch.setenv("COMP_CWORD", "2")
    assert footnote().out.strip() == ""


def test_a_missing_source_is_told(footnote: Program) -> None:
    for command in ("source", "mentions"):
        ran = footnote(command, "x")
        assert (ran.status, ran.err.partition(":")[0]) == (5, "N-SOURCE")


def test_mentions_are_listed_with_their_citations(footnote: Program) -> None:
    assert footnote("mentions", "harbour-log").out.splitlines() == [
        "date      May 1932  1932-05  harbour-log@1:34-42",
        "figure    Over 120  over 120, counts boats  harbour-log@1:44-52",
        "statement We had hoped for more  direct, Ada Brook (said)  harbour-log@1:66-87",
    ]


def test_mentions_can_be_of_some_kinds_only(footnote: Program) -> None:
    assert len(footnote("mentions", "harbour-log", "--kind", "date").out.splitlines()) == 1
    both = json.loads(footnote("mentions", "harbour-log", "--kind", "date", "--kind", "figure", "--json").out)
    assert [item["kind"] for item in both["items"]] == ["date", "figure"]
    assert both["items"][0]["sentence"] == canned.OPENED
    assert footnote("mentions", "harbour-log", "--kind", "colour").status == 2


def test_an_intact_citation_ends_well_and_a_broken_one_does_not(footnote: Program) -> None:
    ran = footnote("verify", "harbour-log@1:12-43")
    assert ran.status == 0
    assert ran.out.splitlines()[:2] == ["Intact: nothing moved.", "> The harbour opened in May 1932."]
    ran = footnote("verify", "broken@1:1-2")
    assert (ran.status, ran.out.splitlines()[0]) == (1, "Broken: something moved.")
    assert json.loads(footnote("verify", "--json", "broken@1:1-2").out)["intact"] is False
