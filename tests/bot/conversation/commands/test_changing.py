"""``editfact``, ``retire``, ``supersede``, ``revert``, ``undo``, ``asked`` and the other names."""

from __future__ import annotations

import pytest

from facts.facts import FactState
from tests.support.moderating import Town

FACT = "/addfact height of the old lighthouse | 42 metres | The old lighthouse of Kestrel Bay is 42 metres tall"
OTHER = "/addfact opening of the Otter Bridge | 9 August 1934 | s1"


@pytest.fixture
def kept(town: Town) -> Town:
    """The town with two facts by ed."""
    town.do("ed", FACT)
    town.do("ed", OTHER)
    return town


NONE_OF_THESE = ["3", "0", "-1", "#99", "0x1", "9223372036854775808", "twelve", "#"]


@pytest.mark.parametrize("command", ["fact", "history", "retire", "editfact", "asked"])
def test_a_fact_that_is_none_is_told_in_the_same_words_whatever_was_typed(kept: Town, command: str) -> None:
    behind = {"retire": " wrong", "editfact": " value: 1", "asked": " how tall is it"}.get(command, "")
    replies = {kept.do("ed", f"/{command} {number}{behind}") for number in NONE_OF_THESE}
    assert len(replies) == 1
    assert replies.pop().endswith("F-NONE")


# --- editfact ---------------------------------------------------------------------------------------------------------


def test_an_edit_says_what_was_and_what_is(kept: Town) -> None:
    reply = kept.do("ed", "/editfact 1 subject: height of the lighthouse | reason: shorter")
    assert reply.splitlines()[:2] == [
        "Changed #1: height of the lighthouse.",
        "* subject: height of the old lighthouse → height of the lighthouse",
    ]
    assert kept.book.log(limit=1)[0].reason == "shorter"


def test_another_value_has_to_be_proved(kept: Town) -> None:
    assert kept.do("ed", "/editfact 1 value: 43 metres").endswith("F-VALUE")
    assert kept.book.fact(1).fact.value_text == "42 metres"
    reply = kept.do("ed", "/editfact #1 value: 1958 | kind: date | subject: rebuilding of the lighthouse")
    assert "* value: 42 metres → 1958" in reply


def test_an_edit_that_makes_a_contradiction_is_shown_first(kept: Town) -> None:
    kept.do("ed", "/addfact length of the pier | 300 metres | note: a letter")
    kept.do("ed", "/addfact height of the crane | 400 metres | note: a letter")
    reply = kept.do("ed", "/editfact 4 subject: length of the pier | value: 410 metres")
    assert "# Not changed yet" in reply
    assert "F-CONFLICT" in reply
    assert kept.book.fact(4).fact.value_text == "400 metres"
    assert "Changed #4" in kept.press("ed", "Confirm")
    assert kept.book.fact(4).fact.value_text == "410 metres"


def test_an_edit_step_by_step_begins_with_what_is(kept: Town) -> None:
    assert "Now: height of the old lighthouse." in kept.do("ed", "/editfact 1")
    assert "Now: 42 metres." in kept.do("ed", "height of the lighthouse")
    assert "Now: s0@1:55-131." in kept.do("ed", "-")
    preview = kept.do("ed", "-")
    assert "# Not changed yet" in preview
    assert "Changed #1" in kept.press("ed", "Confirm")
    assert kept.book.fact(1).fact.subject == "height of the lighthouse"
    assert kept.book.fact(1).fact.value_text == "42 metres"


def test_an_edit_step_by_step_that_changes_nothing_says_so(kept: Town) -> None:
    kept.do("ed", "/editfact 1")
    for _ in range(3):
        reply = kept.do("ed", "-")
    assert "Nothing is different." in reply
    assert len(kept.book.history(1)) == 1


def test_an_unknown_field_is_told_with_those_there_are(kept: Town) -> None:
    reply = kept.do("ed", "/editfact 1 colour: red")
    assert "subject:, value:, proof:" in reply
    assert reply.endswith("C-FIELD")


# --- retire, supersede ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "line",
    ["/retire 1", "/supersede 1 2", "/retiresource s0", "/retire 1    "],
    ids=["retire", "supersede", "source", "blank"],
)
def test_without_a_reason_nothing_is_taken_out_of_use(kept: Town, line: str) -> None:
    reply = kept.do("ed", line)
    assert reply.endswith("F-REASON")
    assert "for example: " in reply
    assert len(kept.book.facts()) == 2
    assert len(kept.book.log(limit=50)) == 2


@pytest.mark.parametrize(("reason", "code"), [("x" * 301, "F-LONG"), ("turned \u202e round", "T-BIDI")])
def test_a_reason_is_a_short_plain_text(kept: Town, reason: str, code: str) -> None:
    assert kept.do("ed", f"/retire 1 {reason}").endswith(code)
    assert len(kept.book.facts()) == 2


def test_a_retired_fact_answers_no_longer_and_keeps_its_reason(kept: Town) -> None:
    reply = kept.do("ed", "/retire 1 measured anew")
    assert reply.splitlines()[0] == (
        "Retired #1: height of the old lighthouse, 42 metres. It answers no longer. Reason: measured anew"
    )
    shown = kept.do("ann", "/fact 1")
    assert "= 42 metres (retired)" in shown
    assert "Retired because: measured anew" in shown
    assert kept.do("ed", "/retire 1 again").endswith("F-STATE")


def test_the_button_asks_for_the_reason(kept: Town) -> None:
    kept.do("ed", "/fact 1")
    assert "? Reason" in kept.press("ed", "Retire")
    assert "Reason: measured anew" in kept.do("ed", "measured anew")
    assert kept.book.fact(1).fact.reason == "measured anew"


def test_one_fact_takes_the_place_of_another(kept: Town) -> None:
    reply = kept.do("ed", "/supersede 1 2 a better count")
    assert reply.splitlines()[0] == "#2 takes the place of #1. Reason: a better count"
    assert "retired in favour of #2" in kept.do("ann", "/fact 1")
    assert kept.do("ed", "/supersede 2 2 again").endswith("F-STATE")


# --- undo -------------------------------------------------------------------------------------------------------------


def test_undo_takes_back_ones_own_last_change_and_then_the_one_before(kept: Town) -> None:
    kept.do("ed", "/retire 1 wrong")
    assert "* fact #1: state: retired → published" in kept.do("ed", "/undo")
    assert "* fact #2: no longer there" in kept.do("ed", "/undo")
    assert "* fact #1: no longer there" in kept.do("ed", "/undo")
    assert kept.do("ed", "/undo").endswith("F-UNDO")
    assert kept.book.facts(states=tuple(FactState)) == ()
    assert [change.action for change in kept.book.log(limit=9)] == ["undo"] * 3 + ["retire"] + ["publish"] * 2


def test_undo_takes_back_nothing_of_somebody_else(kept: Town) -> None:
    assert kept.do("eve", "/undo").endswith("F-UNDO")
    assert kept.do("mia", "/undo").endswith("F-UNDO")


def test_undo_does_not_pass_over_a_later_change_of_another(kept: Town) -> None:
    kept.do("eve", "/editfact 2 subject: first crossing of the Otter Bridge")
    assert kept.do("ed", "/undo").endswith("F-MOVED")
    assert kept.book.fact(2).fact.subject == "first crossing of the Otter Bridge"


def test_the_button_takes_back_its_own_change_and_no_other(kept: Town) -> None:
    kept.do("ed", "/editfact 1 subject: height of the lighthouse")
    first = kept.reply
    kept.do("ed", "/retire 2 wrong")
    kept.reply = first
    assert kept.press("ed", "Undo").endswith("F-UNDO")
    assert kept.book.fact(2).fact.state is FactState.RETIRED
    assert kept.book.fact(1).fact.subject == "height of the lighthouse"


def test_an_editor_has_a_day_and_a_manager_all_the_time(kept: Town) -> None:
    kept.do("mia", "/alias KB = Kestrel Bay")
    kept.now = kept.now.replace(day=3)
    assert kept.do("ed", "/undo").endswith("F-UNDO")
    assert "the other name “kb”" in kept.do("mia", "/undo")


def test_how_long_an_editor_has_is_a_setting(kept: Town) -> None:
    kept.do("mia", "/setup undo_hours 100")
    kept.now = kept.now.replace(day=3)
    assert "# Taken back" in kept.do("ed", "/undo")


# --- history, revert --------------------------------------------------------------------------------------------------


def test_history_says_who_when_and_why_and_offers_the_revision_before_to_managers(kept: Town) -> None:
    kept.do("ed", "/editfact 1 subject: height of the lighthouse | reason: shorter")
    reply = kept.do("mia", "/history 1").splitlines()
    assert reply[2].startswith("* revision 1, 2024-05-01 12:01 UTC, Ed, an editor: published.")
    assert reply[3].endswith("edited (reason: shorter). height of the lighthouse: 42 metres")
    assert "again what it was at revision 1" in kept.press("mia", "Revert to 1")
    assert kept.book.fact(1).fact.subject == "height of the old lighthouse"
    assert "Revert" not in kept.do("ed", "/history 1")


@pytest.mark.parametrize("revision", ["0", "2", "-1", "x"])
def test_a_revision_that_is_none_is_refused(kept: Town, revision: str) -> None:
    assert kept.do("mia", f"/revert 1 {revision}").endswith("F-REVISION")


# --- asked, other names -----------------------------------------------------------------------------------------------


def test_another_way_to_ask_is_added_once(kept: Town) -> None:
    assert "* how tall is the tower" in kept.do("ed", '/asked 1 "how tall is the tower"')
    assert kept.do("ed", "/asked 1 how tall is the tower?").endswith("F-DUP")
    assert kept.book.fact(1).fact.asked == ("how tall is the tower",)


def test_a_name_stands_for_another_until_it_does_not(kept: Town) -> None:
    assert "“KB” now stands for “Kestrel Bay”" in kept.do("ed", "/alias KB = Kestrel Bay")
    assert "* KB = Kestrel Bay" in kept.do("ann", "/aliases")
    assert "stands for nothing else" in kept.do("ed", "/unalias KB")
    assert kept.do("ann", "/aliases") == "No name stands for another here."


@pytest.mark.parametrize("line", ["alias KB", "alias KB =", "alias = KB", "alias KB = KB", "unalias KB"])
def test_a_name_that_cannot_stand_for_another_is_refused(kept: Town, line: str) -> None:
    assert kept.do("ed", f"/{line}").endswith("F-ALIAS")
