"""``queue``, ``answer``, ``dismiss``: what members file, and how it is settled and told."""

from __future__ import annotations

import pytest

from facts.factkeeper import FactKeeper
from facts.facts import FactState
from facts.ledger import Signature
from tests.support.moderating import Town
from tests.support.transcript import transcript

LATER = "2030-01-01T00:00:00+00:00"
HERE = "console:kestrel~private"
CRANE, BRIDGE = "How tall is the crane of Kestrel Bay?", "When did the Otter Bridge open?"
OPENING = "opening of the Otter Bridge | 9 August 1934 | The Otter Bridge opened on 9 August 1934."


@pytest.fixture
def asked(town: Town) -> Town:
    """The town with two questions, one of them asked by two, and a dispute."""
    with town.library.writing() as desk:
        keeper = FactKeeper(desk, Signature("p0", "member", town.now.isoformat()), "town")
        keeper.file_question(BRIDGE, person="p1", place=HERE, message="m1", expires=LATER)
        keeper.file_question(CRANE, person="p1", place=HERE, message="m2", expires=LATER)
        keeper.file_question(
            "how tall is the crane of kestrel bay", person="p2", place=HERE, message="m3", expires=LATER
        )
        keeper.dispute("s0@1:55-131", "it is 43 metres", person="p2", place=HERE, expires=LATER)
    return town


def test_the_most_asked_question_comes_first_then_disputes(asked: Town) -> None:
    assert asked.do("ed", "/queue").splitlines()[1:5] == [
        "# Questions without an answer",
        f"* 2. “{CRANE}” (asked by 2 people)",
        f"* 1. “{BRIDGE}” (asked once)",
        "# Disputed",
    ]


def test_broken_citations_wait_without_a_number(asked: Town) -> None:
    asked.do("ed", f"/addfact {OPENING}")
    asked.do("ed", "/addsource id: s1\n\nNobody knows when the Otter Bridge opened.")
    reply = asked.do("ed", "/queue")
    assert "# Facts whose words are gone from their source\n* #1: opening of the Otter Bridge" in reply


def test_a_row_shows_what_can_be_done(asked: Town) -> None:
    asked.do("ed", "/queue")
    reply = asked.press("ed", "Row 2")
    assert "[Answer /answer 2 …] [Dismiss /dismiss 2 …]" in reply
    assert "? Subject" in asked.press("ed", "Answer")


def test_a_new_fact_answers_and_who_asked_is_told_once(asked: Town) -> None:
    reply = asked.do("ed", f"/answer 1 {OPENING}")
    assert reply.splitlines()[0] == "Published as #1; it answers row 1."
    assert "1 place will be told." in reply
    (notice,) = asked.notices()
    assert (notice.place.id, notice.reply_to) == ("kestrel", "m1")
    assert transcript(notice.reply) == (
        f"A moderator answered “{BRIDGE}”:",
        "= 9 August 1934 (reviewed by a moderator)",
        "opening of the Otter Bridge",
        "> The Otter Bridge opened on **9 August 1934**.",
        "- Folio s1, s1@1:0-41",
    )
    assert asked.notices() == ()
    assert BRIDGE not in asked.do("ed", "/queue")


def test_a_published_fact_answers_and_the_place_where_both_asked_is_told_once(asked: Town) -> None:
    asked.do("ed", "/addfact height of the crane | 30 metres | note: letter of the harbour office")
    assert "Row 2 is answered by #1." in asked.do("ed", "/answer 2 #1")
    (notice,) = asked.notices()
    assert notice.reply_to == "m2", "who asked first is answered"
    assert "moderator’s note" in "\n".join(transcript(notice.reply))


def test_the_fact_can_be_found_by_the_question_from_then_on(asked: Town) -> None:
    asked.do("ed", f"/answer 1 {OPENING}")
    assert f"* {BRIDGE}" in asked.press("ed", "Found by this question too")


def test_a_fact_with_something_to_look_at_is_shown_before_it_answers(asked: Town) -> None:
    asked.do("ed", f"/addfact {OPENING}")
    reply = asked.do("ed", f"/answer 1 {OPENING}")
    assert "# Not published yet" in reply
    assert asked.notices() == ()
    assert "it answers row 1" in asked.press("ed", "Confirm")


def test_an_answer_step_by_step(asked: Town) -> None:
    asked.do("ed", "/answer 1")
    for line in ("opening of the Otter Bridge", "date", "9 August 1934"):
        asked.do("ed", line)
    assert "# Not published yet" in asked.do("ed", "s1")
    assert "Published as #1; it answers row 1." in asked.do("ed", "yes")


@pytest.mark.parametrize(
    "line", ["answer 99 1", "answer x 1", "answer 1 99", "answer 1 x", "dismiss 99 why", "queue 99", "queue -1"]
)
def test_what_does_not_exist_is_told(asked: Town, line: str) -> None:
    assert asked.do("ed", f"/{line}").endswith("F-NONE")
    assert asked.notices() == ()


def test_a_retired_fact_answers_nothing(asked: Town) -> None:
    asked.do("ed", f"/addfact {OPENING}")
    asked.do("ed", "/retire 1 wrong")
    assert asked.do("ed", "/answer 1 1").endswith("F-STATE")
    assert asked.book.facts(states=tuple(FactState))[0].state is FactState.RETIRED


def test_a_proof_that_does_not_hold_settles_nothing(asked: Town) -> None:
    assert asked.do("ed", "/answer 1 opening | 10 August 1934 | s1").endswith("F-VALUE")
    assert BRIDGE in asked.do("ed", "/queue")


def test_dismissing_takes_a_reason_and_tells_nobody(asked: Town) -> None:
    assert asked.do("ed", "/dismiss 2").endswith("F-REASON")
    assert "Row 2 is taken off the queue. Reason: no source can tell" in asked.do("ed", "/dismiss 2 no source can tell")
    assert asked.notices() == ()


def test_undo_puts_a_row_back_on_the_queue(asked: Town) -> None:
    asked.do("ed", f"/answer 1 {OPENING}")
    asked.do("ed", "/undo")
    assert f"* 1. “{BRIDGE}” (asked once)" in asked.do("ed", "/queue")
    assert asked.book.facts() == ()


def test_the_text_of_a_question_is_not_in_the_log(asked: Town) -> None:
    asked.do("ed", f"/answer 1 {OPENING}")
    asked.do("ed", "/dismiss 2 no source can tell")
    log = asked.do("ed", "/log")
    assert "answered row 1 of the queue. by fact: #1" in log
    assert "crane" not in log
    assert BRIDGE not in log
