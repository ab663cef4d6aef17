"""``ask`` and ``find`` as a person and a program use them."""

from __future__ import annotations

import json

import pytest

from bot.policy import permitted
from facts.answers import Found, QuestionKind, Reason, Several, Unknown
from tests.bot import canned
from tests.bot.program import CannedFactBase, Program


def test_the_value_comes_first(footnote: Program) -> None:
    ran = footnote("ask", "When was it found?")
    assert ran.status == 0
    assert ran.out.splitlines()[0] == "May 1932"
    assert "> The harbour opened in **May 1932**." in ran.out


def test_quotes_around_the_question_are_not_needed(footnote: Program, made: list[CannedFactBase]) -> None:
    assert footnote("ask", "when", "was", "it", "found").status == 0
    assert made[0].asked == [("when was it found", None)]


def test_not_in_my_sources_is_an_answer(footnote: Program) -> None:
    ran = footnote("ask", "unknown")
    assert ran.status == 0
    assert ran.out.startswith("Not in my sources.")
    assert ran.err == ""


def test_closest_sentences_are_as_many_as_the_settings_say(footnote: Program) -> None:
    footnote.environment["FOOTNOTE_CLOSEST"] = "1"
    assert footnote("ask", "unknown").out.count("> ") == 1


def test_explain_tells_how_it_came_about(footnote: Program) -> None:
    ran = footnote("ask", "--explain", "found")
    assert "How this came about" in ran.out
    assert "harbuor → harbour" in ran.out


def test_json_is_the_reply_of_the_batch_interface(footnote: Program) -> None:
    reply = json.loads(footnote("ask", "--json", "found").out)
    assert reply["outcome"] == "found"
    assert "trace" not in reply
    assert json.loads(footnote("ask", "--json", "--explain", "found").out)["trace"]["words"] == ["harbour", "open"]


def test_the_day_of_the_question_is_passed_on(footnote: Program, made: list[CannedFactBase]) -> None:
    footnote("ask", "--as-of", "2023-11", "found")
    footnote(
        "ask", "--as-of", "2023", "--jsonl", typed='{"question": "found"}\n{"question": "found", "as_of": "2020"}\n'
    )
    assert [as_of for facts in made for _, as_of in facts.asked] == ["2023-11", "2023", "2020"]


def test_rows_are_answered_in_order_and_a_bad_one_costs_only_itself(footnote: Program) -> None:
    rows = '{"id": "1", "question": "found"}\n{"id": "2", "question": 7}\n\n{"id": "3", "question": "refused"}\n{"id": "4", "question": "unknown"}'
    ran = footnote("ask", "--jsonl", typed=rows)
    replies = [json.loads(line) for line in ran.out.splitlines()]
    assert [reply["id"] for reply in replies] == ["1", "2", "3", "4"]
    assert [reply.get("outcome") or reply["error"]["code"] for reply in replies] == [
        "found",
        "I-FIELD",
        "Q-LONG",
        "unknown",
    ]
    assert ran.status == 1


def test_rows_without_fault_end_well_even_if_there_are_none(footnote: Program) -> None:
    assert footnote("ask", "--jsonl", typed='{"question": "found"}\n').status == 0
    ran = footnote("ask", "--jsonl", typed="")
    assert (ran.status, ran.out) == (0, "")


def test_a_failing_store_is_told_row_by_row_and_in_the_status(footnote: Program) -> None:
    ran = footnote("ask", "--jsonl", typed='{"question": "down"}\n{"question": 7}\n')
    assert ran.status == 3
    assert [json.loads(line)["error"]["code"] for line in ran.out.splitlines()] == ["S-DOWN", "I-FIELD"]


def test_a_defect_in_one_row_leaves_the_others_alone_and_tells_no_secret(footnote: Program) -> None:
    ran = footnote("ask", "--jsonl", typed='{"id": 1, "question": "defect"}\n{"id": 2, "question": "found"}\n')
    first, second = (json.loads(line) for line in ran.out.splitlines())
    assert first["error"]["code"] == "X-UNEXPECTED"
    assert second["outcome"] == "found"
    assert "secret" not in ran.out + ran.err
    assert ran.status == 1


def test_a_row_longer_than_the_limit_is_refused_and_the_next_one_answered(
    footnote: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.batch.MAX_LINE", 64)
    rows = json.dumps({"question": "x" * 200_000}) + "\n" + '{"id": 2, "question": "found"}\n'
    replies = [json.loads(line) for line in footnote("ask", "--jsonl", typed=rows).out.splitlines()]
    assert replies[0]["error"]["code"] == "I-SIZE"
    assert (replies[1]["id"], replies[1]["outcome"]) == (2, "found")


@pytest.mark.parametrize(
    "arguments", [("ask", "--jsonl", "text"), ("ask", "--jsonl", "--json"), ("find", "--jsonl", "x")]
)
def test_one_text_and_many_do_not_go_together(footnote: Program, arguments: tuple[str, ...]) -> None:
    ran = footnote(*arguments)
    assert ran.status == 2
    assert "--jsonl reads every request from standard input" in ran.err


def test_hits_are_sources_with_the_sentence_that_shows_it(footnote: Program) -> None:
    ran = footnote("find", "boats", "came")
    assert ran.out.splitlines()[:3] == [
        "1. Harbour log",
        "   > The harbour opened in May 1932.",
        "   1932-06, Harbour office, harbour-log@1:12-43",
    ]


def test_hits_for_programs(footnote: Program) -> None:
    hit = {"source": "harbour-log", "score": 0.5, "title": "Harbour log", "citation": "harbour-log@1:12-43"}
    assert json.loads(footnote("find", "--limit", "1", "--json", "x").out) == {"hits": [hit]}
    rows = footnote("find", "--jsonl", typed='{"id": 1, "text": "x"}\n{"id": 2, "text": "nothing"}\n').out.splitlines()
    assert [json.loads(row) for row in rows] == [{"id": 1, "hits": [hit, hit]}, {"id": 2, "hits": []}]


def test_no_hit_is_said(footnote: Program) -> None:
    assert footnote("find", "nothing").out == "No source speaks of the same thing.\n"


# --- what a community shows ------------------------------------------------------------------------------------------

REVIEWED = canned.answer("May 1932", canned.OPENED, "1932-05", QuestionKind.DATE, reviewed=True)


def test_a_community_can_switch_unreviewed_answers_off(footnote: Program) -> None:
    footnote.environment["FOOTNOTE_UNREVIEWED_ANSWERS"] = "false"
    ran = footnote("ask", "found")
    assert ran.out.startswith("Not in my sources. A source speaks of this, but no moderator has reviewed it")
    assert "> The harbour opened in May 1932." in ran.out
    reply = json.loads(footnote("ask", "--jsonl", typed='{"question": "found"}').out)
    assert (reply["outcome"], reply["reason"], reply["answers"]) == ("unknown", "known but not reviewed", [])


@pytest.mark.parametrize("name", canned.OUTCOMES)
def test_with_unreviewed_answers_every_outcome_stays(name: str) -> None:
    assert permitted(canned.OUTCOMES[name], unreviewed=True) is canned.OUTCOMES[name]


@pytest.mark.parametrize("name", canned.OUTCOMES)
def test_without_them_nothing_unreviewed_is_an_answer(name: str) -> None:
    shown = permitted(canned.OUTCOMES[name], unreviewed=False)
    assert isinstance(shown, Unknown)


def test_what_was_reviewed_stays() -> None:
    assert permitted(Found(REVIEWED, canned.TRACE), unreviewed=False) == Found(REVIEWED, canned.TRACE)
    several = Several((REVIEWED, canned.HOW_MANY, REVIEWED), canned.DIFFERENT.agreement, canned.TRACE)
    kept = permitted(several, unreviewed=False)
    assert isinstance(kept, Several)
    assert kept.answers == (REVIEWED, REVIEWED)
    one = permitted(Several((canned.HOW_MANY, REVIEWED), several.agreement, canned.TRACE), unreviewed=False)
    assert one == Found(REVIEWED, canned.TRACE)


def test_what_was_withheld_is_among_the_closest() -> None:
    shown = permitted(canned.DIFFERENT, unreviewed=False)
    assert shown == Unknown(Reason.NOT_REVIEWED, "", canned.DIFFERENT.answers, canned.TRACE)
