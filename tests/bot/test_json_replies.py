"""The answers for programs, field by field."""

from __future__ import annotations

from decimal import Decimal

import pytest

from bot import json_replies
from bot.json_replies import Json, hits_reply, mention_reply, outcome_reply
from facts.answers import Trace
from facts.model import Span
from facts.values import (
    Bound,
    CalendarPoint,
    Comparator,
    DateValue,
    FigureType,
    FigureValue,
    Form,
    Mention,
    Precision,
    StatementValue,
)
from tests.bot import canned


def test_a_found_answer_has_every_field_of_the_interface() -> None:
    assert outcome_reply(canned.FOUND) == {
        "outcome": "found",
        "question_kind": "date",
        "reason": None,
        "answers": [
            {
                "value": "May 1932",
                "normalized": "1932-05",
                "kind": "date",
                "score": 0.75,
                "reviewed": False,
                "citation": {
                    "id": "harbour-log@1:12-43",
                    "source": "harbour-log",
                    "edition": 1,
                    "title": "Harbour log",
                    "published": "1932-06",
                    "start": 34,
                    "end": 42,
                    "quote": "The harbour opened in May 1932.",
                    "quote_start": 12,
                },
            }
        ],
        "closest": [],
    }


@pytest.mark.parametrize("name", canned.OUTCOMES)
def test_every_outcome_is_one_of_the_interface_and_cites_letter_for_letter(name: str) -> None:
    reply = outcome_reply(canned.OUTCOMES[name])
    assert reply["outcome"] in ("found", "several", "corrected", "unknown")
    answers, closest = reply["answers"], reply["closest"]
    assert isinstance(answers, list)
    assert isinstance(closest, list)
    assert bool(answers) is (reply["outcome"] != "unknown")
    assert (reply["reason"] is None) is bool(answers)
    for answer in [*answers, *closest]:
        assert isinstance(answer, dict)
        citation = answer["citation"]
        assert isinstance(citation, dict)
        start, quote = citation["quote_start"], citation["quote"]
        assert isinstance(start, int)
        assert isinstance(quote, str)
        assert canned.TEXT[start : start + len(quote)] == quote != ""


def test_how_values_stand_to_each_other_and_a_wrong_premise_are_told() -> None:
    assert outcome_reply(canned.COMPATIBLE)["agreement"] == "compatible"
    assert outcome_reply(canned.CORRECTED)["premise"] == "May 1932, not June"
    assert outcome_reply(canned.UNKNOWN)["reason"] == "subject known but not this"


def test_hits_are_sources_with_scores() -> None:
    assert hits_reply([canned.HIT])["hits"] == [
        {"source": "harbour-log", "score": 0.5, "title": "Harbour log", "citation": "harbour-log@1:12-43"}
    ]


def test_a_date_leaves_out_what_does_not_apply() -> None:
    day = DateValue(CalendarPoint(1932, 5, 7), Precision.DAY)
    assert mention_reply("on 7 May 1932", Mention(Span(3, 13), day)) == {
        "kind": "date",
        "start": 3,
        "end": 13,
        "text": "7 May 1932",
        "value": "1932-05-07",
        "low": "1932-05-07",
        "high": "1932-05-07",
        "precision": "day",
    }


def test_a_day_without_a_year_has_no_window() -> None:
    reply = mention_reply("on 7 May", Mention(Span(3, 8), DateValue(CalendarPoint(None, 5, 7), Precision.DAY)))
    assert "low" not in reply
    assert "high" not in reply
    assert reply["precision"] == "day"


def test_an_open_end_and_an_inferred_year_are_told() -> None:
    value = DateValue(CalendarPoint(None, 5, 7), Precision.DAY, bound=Bound.SINCE, inferred_year=1932)
    reply = mention_reply("since 7 May", Mention(Span(6, 11), value))
    assert (reply["bound"], reply["inferred_year"], reply["low"]) == ("since", 1932, "1932-05-07")


def test_a_figure_keeps_bound_unit_and_what_it_counts() -> None:
    value = FigureValue(FigureType.COUNT, Decimal(120), Decimal(120), None, Comparator.OVER, counted="boats")
    assert mention_reply("Over 120 boats", Mention(Span(5, 8), value)) == {
        "kind": "figure",
        "start": 5,
        "end": 8,
        "text": "120",
        "value": 120,
        "low": 120,
        "type": "count",
        "comparator": "over",
        "counted": "boats",
    }


@pytest.mark.parametrize(
    ("number", "shown"),
    [("3", 3), ("2.5", 2.5), ("-0.1", -0.1), ("1E+3", 1000), ("12345678901234567890", "12345678901234567890"), ("1E+400", "1E+400")],
)  # fmt: skip
def test_numbers_are_json_numbers_where_these_can_hold_them(number: str, shown: Json) -> None:
    value = FigureValue(FigureType.COUNT, Decimal(number), Decimal(number), Decimal(number))
    assert mention_reply("x", Mention(Span(0, 1), value))["value"] == shown


def test_a_statement_has_speaker_and_cue_as_spans() -> None:
    text = "“We came,” said Ada."
    value = StatementValue(Form.DIRECT, speaker=Span(16, 19), cue=Span(11, 15), verb="say")
    assert mention_reply(text, Mention(Span(1, 9), value)) == {
        "kind": "statement",
        "start": 1,
        "end": 9,
        "text": "We came,",
        "speaker": {"start": 16, "end": 19, "text": "Ada"},
        "cue": {"start": 11, "end": 15, "text": "said"},
        "direct": True,
        "form": "direct",
    }


def test_reported_speech_is_not_direct() -> None:
    value = StatementValue(Form.REPORTED)
    reply = mention_reply("they came", Mention(Span(0, 9), value))
    assert reply["direct"] is False
    assert "speaker" not in reply


def test_reports_hold_what_programs_need() -> None:
    report = json_replies.report_reply(canned.REPORT)
    assert report["mentions"] == {"date": 1, "figure": 1, "statement": 1}
    assert report["marked"] == [
        {"start": 0, "end": 12, "text": "Harbour log\n", "mark": "heading", "reason": "stands alone above the text"}
    ]
    view = json_replies.view_reply(canned.VIEW)
    assert view["source"] == "harbour-log"
    passages = view["passages"]
    assert isinstance(passages, list)
    assert "".join(str(passage["text"]) for passage in passages if isinstance(passage, dict)) == canned.TEXT
    assert json_replies.verification_reply(canned.BROKEN)["intact"] is False
    assert json_replies.trace_reply(canned.TRACE)["corrections"] == [{"typed": "harbuor", "taken": ["harbour"]}]
    assert json_replies.trace_reply(Trace(canned.TRACE.kind))["considered"] == []
