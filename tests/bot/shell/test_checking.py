"""``check`` as a person and a program use it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from bot.policy import permitted_check
from facts.factbase import FactBase, check_against
from facts.verdicts import Verdict
from tests.bot.program import Program
from tests.support.builders import TEXTS, fact_base, town
from tests.support.published import published

TOWN = "Otter Bridge\n\nThe Otter Bridge opened on 9 August 1934. It cost 3.4 million crowns.\n"


@pytest.fixture
def footnote(tmp_path: Path) -> Program:
    """The real program with a source of its own."""
    (tmp_path / "bridge.txt").write_text(TOWN, encoding="utf-8")
    program = Program(tmp_path / "home")
    assert program("import", str(tmp_path / "bridge.txt")).status == 0
    return program


def test_the_verdict_comes_first_and_the_differing_part_is_marked(footnote: Program) -> None:
    ran = footnote("check", "The Otter Bridge opened on 8 August 1934.")
    assert (ran.status, ran.err) == (0, "")
    assert ran.out.splitlines()[:4] == [
        "Differs from the source",
        "The Otter Bridge opened on **8 August 1934**.",
        "",
        "The message says “8 August 1934”; the source says “9 August 1934”.",
    ]
    assert "> The Otter Bridge opened on **9 August 1934**." in ran.out


def test_quotes_around_the_message_are_not_needed(footnote: Program) -> None:
    ran = footnote("check", "the", "otter", "bridge", "cost", "3.4", "million", "crowns")
    assert ran.out.startswith("Matches the source")


def test_standard_input_is_read(footnote: Program) -> None:
    ran = footnote("check", "-", typed="The Otter Bridge opened in 1934. I love it.\n")
    assert ran.out.startswith("Matches the source")
    assert "Not checked: an opinion or a wish." in ran.out


def test_what_is_not_covered_shows_the_closest(footnote: Program) -> None:
    ran = footnote("check", "The Otter Bridge was blown up in 1934.")
    assert ran.status == 0
    assert ran.out.startswith("Not in my sources")
    assert "The closest I have, which proves nothing:" in ran.out


def test_a_message_without_a_claim_says_so(footnote: Program) -> None:
    ran = footnote("check", "Is the bridge old?")
    assert ran.out.splitlines()[0].startswith("There is nothing in it that I can check")
    assert "Not checked: a question." in ran.out


def test_json_is_the_reply_of_the_batch_interface(footnote: Program) -> None:
    reply = json.loads(footnote("check", "--json", "The Otter Bridge opened in 1935.").out)
    assert reply["verdict"] == "differs"
    (finding,) = reply["findings"]
    assert (finding["basis"], finding["claimed"], finding["found"]) == ("date", "1935", "9 August 1934")
    assert finding["citation"]["quote"] == "The Otter Bridge opened on 9 August 1934."
    assert (finding["start"], finding["end"]) == (27, 31)


def test_rows_are_answered_in_order_on_the_store_or_on_evidence(footnote: Program) -> None:
    rows = [
        {"id": 1, "text": "The Otter Bridge opened in 1934."},
        {"id": 2, "text": "The Otter Bridge opened in 1934.", "evidence": ["The Otter Bridge opened in 1936."]},
        {"id": 3, "text": "The Otter Bridge opened in 1934.", "evidence": []},
        {"id": 4, "text": ""},
        {"id": 5, "text": "x", "evidence": "x"},
        {"id": 6, "text": "I love it."},
    ]
    ran = footnote("check", "--jsonl", typed="\n".join(json.dumps(row) for row in rows))
    replies = [json.loads(line) for line in ran.out.splitlines()]
    assert [reply["id"] for reply in replies] == [1, 2, 3, 4, 5, 6]
    assert [reply.get("verdict") for reply in replies] == [
        "matches",
        "differs",
        "not_covered",
        None,
        None,
        "not_covered",
    ]
    assert [reply["error"]["code"] for reply in replies if "error" in reply] == ["Q-EMPTY", "I-FIELD"]
    assert replies[5]["unchecked"][0]["reason"] == "opinion"
    assert replies[2]["findings"] == [{"start": 0, "end": 32, "verdict": "not_covered"}]
    assert ran.status == 1


def test_rows_and_a_message_at_once_are_refused(footnote: Program) -> None:
    assert footnote("check", "--jsonl", "The quay opened in 1890.").status == 2


def test_a_community_can_have_reviewed_verdicts_only() -> None:
    library = town()
    fact_base(*TEXTS, library=library)
    published(library, "Otter Bridge opened", "9 August 1934", "s1")
    base = FactBase(library)
    message = "The Otter Bridge opened in 1934. The storm of 1962 sank 17 fishing boats."
    checked = permitted_check(base.check(message), unreviewed=False)
    assert [claim.verdict for claim in checked.claims] == [Verdict.MATCHES, Verdict.NOT_COVERED]
    assert checked.verdict is Verdict.PARTLY
    assert permitted_check(base.check(message), unreviewed=True).verdict is Verdict.MATCHES
    withheld = checked.claims[1].closest
    assert withheld is not None
    assert withheld.quote in TEXTS[0]


@pytest.mark.parametrize("message", ["The Otter Bridge opened in 1934.", "The moon is made of 5 cheeses."])
def test_with_reviewed_verdicts_only_nothing_is_said_of_the_sources(footnote: Program, message: str) -> None:
    assert "reviewed_only" not in json.loads(footnote("check", "--json", message).out)
    footnote.environment["FOOTNOTE_UNREVIEWED_ANSWERS"] = "false"
    ran = footnote("check", message)
    assert ran.out.startswith("Not among the reviewed facts")
    assert "Only what moderators published is compared here." in ran.out
    assert "Not in my sources" not in ran.out
    reply = json.loads(footnote("check", "--json", message).out)
    assert (reply["verdict"], reply["reviewed_only"]) == ("not_covered", True)


def test_every_verdict_has_its_lines() -> None:
    from bot.render.lines import plain
    from bot.render.verdicts import check_lines

    shown = plain(
        check_lines(
            check_against(
                "The quay was closed on 13 January. The ferry cost 5 euros. Lind said that the ferry is late."
                " The mayor never left in 1999.",
                [
                    "The quay was closed on 13 January.",
                    "The quay was closed on 14 January.",
                    "Ruiz said that the ferry cost 5 euros.",
                    "Elena Ruiz said that the ferry is late.",
                    "The mayor left in 1999.",
                ],
            )
        )
    )
    for words in (
        "1. My sources disagree",
        "2. Matches in part",
        "it says that Ruiz said it",
        "it was Elena Ruiz who said it",
        "One of the two denies",
    ):
        assert words in shown
