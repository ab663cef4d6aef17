"""One answer, several, a corrected premise, or none and why: each of the fixed reasons, and how values stand together."""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest

from facts.answers import Agreement, Corrected, QuestionKind, Reason, Several, Unknown
from facts.asking.deciding import MAX_CLOSEST, MAX_CONSIDERED
from facts.asking.rivalling import MAX_ANSWERS
from tests.support.builders import (
    HARBOUR,
    answers_of,
    check_evidence,
    fact_base,
    found,
    note,
    town_base,
    unknown,
)

STORM = "The storm of 3 November 1962 sank 17 boats in Kestrel Bay."


# --- none, and why ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("question", "reason"),
    [
        ("who what when", Reason.TOO_VAGUE),
        ("How many people?", Reason.TOO_VAGUE),
        ("How many boats sank and how many dockers joined?", Reason.SEVERAL_QUESTIONS),
        ("How many boats sank and when was the lighthouse rebuilt?", Reason.SEVERAL_QUESTIONS),
        ("Where is the old lighthouse?", Reason.NOT_ANSWERABLE_KIND),
        ("Why did the dockers strike?", Reason.NOT_ANSWERABLE_KIND),
        ("Did the Otter Bridge open in 1934?", Reason.NOT_ANSWERABLE_KIND),
        ("When did the volcano erupt in Patagonia?", Reason.NO_SUCH_SUBJECT),
        ("How many llamas grazed on the plateau?", Reason.NO_SUCH_SUBJECT),
        ("When was the harbour of Puffin Bay founded?", Reason.SUBJECT_WITHOUT_THIS),
        ("How many fishing boats did the storm sink in Norway?", Reason.SUBJECT_WITHOUT_THIS),
        ("How many fishing boats did the storm not sink?", Reason.SUBJECT_WITHOUT_THIS),
        ("How many fishing boats did the storm of 1975 sink?", Reason.OUT_OF_PERIOD),
    ],
)
def test_every_refusal_has_its_reason(question: str, reason: Reason) -> None:
    outcome = unknown(town_base().ask(question), reason)
    assert len(outcome.closest) <= MAX_CLOSEST
    for answer in outcome.closest:
        check_evidence(town_base(), answer)
    cited = [answer.evidence.citation for answer in outcome.closest]
    assert len(cited) == len(set(cited))


@pytest.mark.parametrize(
    "question", ["When did the Otter Bridge open?", "who what when", "Where is it?", "a and when b"]
)
def test_an_empty_store_says_so_whatever_is_asked(question: str) -> None:
    outcome = unknown(fact_base().ask(question), Reason.EMPTY_STORE)
    assert (outcome.closest, outcome.detail) == ((), "")


def test_a_store_of_blank_lines_is_empty_too() -> None:
    unknown(fact_base(note("\n\n", "blank")).ask("When did the weir open?"), Reason.EMPTY_STORE)


@pytest.mark.parametrize(
    ("question", "detail"),
    [
        ("When did the volcano erupt?", "volcano, erupt"),
        ("When was the harbour of Puffin Bay founded?", "Puffin"),
        ("How many fishing boats did the storm sink in Norway?", "Norway"),
        ("How many fishing boats did the storm not sink?", "not"),
        ("How many fishing boats did the storm of 1975 sink?", "1975"),
    ],
)
def test_the_words_that_are_missing_are_named(question: str, detail: str) -> None:
    outcome = town_base().ask(question)
    assert isinstance(outcome, Unknown)
    assert outcome.detail == detail


def test_the_place_in_the_phrase_must_be_the_same() -> None:
    base = fact_base("In all, 40 tonnes of coal from Westport were sold to Eastport.")
    outcome = unknown(base.ask("How many tonnes of coal from Eastport were sold?"), Reason.SUBJECT_WITHOUT_THIS)
    assert outcome.detail == "from Eastport"
    assert found(base.ask("How many tonnes of coal from Westport were sold?")).value == "40 tonnes"


def test_the_subject_without_a_value_of_the_asked_kind() -> None:
    base = fact_base("The old mill burned down after a long drought.")
    outcome = unknown(base.ask("When did the old mill burn down?"), Reason.SUBJECT_WITHOUT_THIS)
    assert outcome.closest[0].evidence.quote == "The old mill burned down after a long drought."


def test_a_closest_passage_is_marked_as_none() -> None:
    outcome = unknown(town_base().ask("Where is the old lighthouse?"), Reason.NOT_ANSWERABLE_KIND)
    closest = outcome.closest[0]
    assert (closest.kind, closest.typed, closest.normalized) == (QuestionKind.OTHER, None, "")
    assert closest.value == closest.evidence.quote


# --- a premise that the source has otherwise -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("question", "premise"),
    [
        ("When in 1950 did the Otter Bridge open?", "9 August 1934, not 1950"),
        ("On what day in 1935 did the Otter Bridge open?", "9 August 1934, not 1935"),
        ("On which day of May 1934 did the Otter Bridge open?", "9 August 1934, not May 1934"),
    ],
)
def test_a_wrong_year_is_corrected(question: str, premise: str) -> None:
    outcome = town_base().ask(question)
    assert isinstance(outcome, Corrected)
    assert (outcome.answer.value, outcome.premise) == ("9 August 1934", premise)
    check_evidence(town_base(), outcome.answer)


def test_a_right_year_is_no_premise_to_correct() -> None:
    assert found(town_base().ask("On what day in 1934 did the Otter Bridge open?")).value == "9 August 1934"


# --- several ---------------------------------------------------------------------------------------------------------

SANDBAGS = "How many sandbags were laid along the quay?"


def several(question: str, *texts: str) -> tuple[set[str], Agreement]:
    base = fact_base(*texts)
    outcome = base.ask(question)
    assert isinstance(outcome, Several), outcome
    for answer in outcome.answers:
        check_evidence(base, answer)
    assert 2 <= len(outcome.answers) <= MAX_ANSWERS
    return {answer.value for answer in outcome.answers}, outcome.agreement


def test_compatible_bounds_are_no_contradiction() -> None:
    values, agreement = several(
        SANDBAGS,
        "Over 120,000 sandbags were laid along the quay.",
        "More than 100,000 sandbags were laid along the quay.",
    )
    assert values == {"Over 120,000", "More than 100,000"}
    assert agreement is Agreement.COMPATIBLE


@pytest.mark.parametrize(
    ("question", "texts", "values"),
    [
        (
            SANDBAGS,
            ("Volunteers laid 120,000 sandbags along the quay.", "Soldiers laid 90,000 sandbags along the quay."),
            {"120,000", "90,000"},
        ),
        (
            "When did the Heron Weir open?",
            ("The Heron Weir opened on 2 June 1921.", "The Heron Weir opened on 5 June 1921."),
            {"2 June 1921", "5 June 1921"},
        ),
    ],
)
def test_two_exact_values_are_different(question: str, texts: tuple[str, str], values: set[str]) -> None:
    assert several(question, *texts) == (values, Agreement.DIFFERENT)
    assert several(question, *reversed(texts)) == (values, Agreement.DIFFERENT)


def test_a_year_and_a_day_of_it_go_together() -> None:
    values, agreement = several(
        "When did the Heron Weir open?", "The Heron Weir opened on 2 June 1921.", "The Heron Weir opened in 1921."
    )
    assert (values, agreement) == ({"2 June 1921", "1921"}, Agreement.COMPATIBLE)


def test_the_same_value_twice_is_one_answer() -> None:
    base = fact_base(
        "Volunteers laid 120,000 sandbags along the quay.", "Soldiers laid 120,000 sandbags along the quay."
    )
    assert found(base.ask(SANDBAGS)).evidence.citation.source == "s0"


def test_values_of_one_sentence_are_not_set_against_each_other() -> None:
    base = fact_base("Along the quay 120,000 sandbags were laid by day and 30,000 sandbags by night.")
    assert len(answers_of(base.ask(SANDBAGS))) <= 1


def test_never_more_than_five_values_are_shown() -> None:
    texts = [f"That week {number},000 sandbags were laid along the quay." for number in range(11, 20)]
    values, agreement = several(SANDBAGS, *texts)
    assert len(values) == MAX_ANSWERS
    assert agreement is Agreement.DIFFERENT


# --- what is shown ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("question", "text", "value", "normalized"),
    [
        ("How many sandbags were laid?", "Over 120,000 sandbags were laid.", "Over 120,000", "over 120000"),
        ("How many voters came?", "As many as 4,000 voters came.", "As many as 4,000", "as many as 4000"),
        ("In what year did the weir open?", "The weir opened on 2 June 1921.", "1921", "1921-06-02"),
        ("When did the strike end?", "The strike did not end early: it ran from 1970 to 1974.", "1974", "1970/1974"),
        ("How many goals did the Reds score?", "The Reds (41) finished ahead of the Blues (33) in goals scored.", "41", "41"),
        ("When did Nils Berg resign?", "Nils Berg was mayor. He resigned on 3 May 1920.", "3 May 1920", "1920-05-03"),
    ],
)  # fmt: skip
def test_values_keep_their_bounds_and_answer_only_what_was_asked(
    question: str, text: str, value: str, normalized: str
) -> None:
    answer = found(fact_base(text).ask(question))
    assert (answer.value, answer.normalized) == (value, normalized)


def test_a_value_across_sentences_is_quoted_whole() -> None:
    text = "Ada Brook spoke at the quay. “The ferry is late. The ferry is old,” she said."
    base = fact_base(text)
    for answer in answers_of(base.ask("What did Ada Brook say about the ferry?")):
        check_evidence(base, answer)
        assert answer.value in answer.evidence.quote


def test_the_trace_says_what_was_repaired_and_considered() -> None:
    trace = town_base().ask("How many fishng boats did the storm sink at Kestrel Bay?").trace
    assert trace.kind is QuestionKind.FIGURE
    assert [(one.typed, one.taken) for one in trace.corrections] == [("fishng", ("fishing",))]
    assert trace.words == ("fishng", "boats", "storm", "sink", "kestrel", "bay")
    assert trace.names == ("Kestrel Bay",)
    assert 1 <= len(trace.considered) <= MAX_CONSIDERED
    assert trace.considered[0].text == "17"
    assert all(one.verdict for one in trace.considered)


_PROGRAM = """
import json
from tests.support.builders import ANSWERED, answers_of, shown_of, town_base
base = town_base()
asked = [*(q for q, _ in ANSWERED), "How many of the 45 boats in Norway sank?", "Where is the lihgthouse?", "1962 boats"]
outcomes = [base.ask(q) for q in asked]
print(json.dumps([[(a.value, a.normalized, str(a.evidence.citation), repr(a.score)) for a in shown_of(o)] for o in outcomes]
  + [[[(c.text, repr(c.score)) for c in o.trace.considered] for o in outcomes]]))
"""


def test_no_luck_of_hashing_moves_anything() -> None:
    said = []
    for seed in ("1", "2"):
        environment = {**os.environ, "PYTHONHASHSEED": seed, "TZ": "Asia/Tokyo" if seed == "1" else "UTC"}
        done = subprocess.run([sys.executable, "-c", _PROGRAM], env=environment, capture_output=True, check=True)
        said.append(json.loads(done.stdout))
    assert said[0] == said[1]
    assert said[0][0][0][0] == "14 May 1911"
    assert HARBOUR.count("14 May 1911") == 1
