"""Misses of the public packs are told apart by rule: each class by a row that is of it, and a hit that is of none."""

from __future__ import annotations

import pytest

from bench.misses import Classes, _claim_miss, _date_miss, _not_found, _not_there, _sentence_miss
from bench.quality import held_out

QUESTION = {"doc_id": "quay", "answers": ["1911"]}


def shown(source: str, value: str, quote: str) -> dict[str, object]:
    return {"value": value, "citation": {"source": source, "quote": quote}}


RIGHT = shown("quay", "1911", "The quay opened in 1911.")
OTHER = shown("quay", "1920", "The quay shut in 1920.")


@pytest.mark.parametrize(
    ("answers", "miss"),
    [
        ([RIGHT], None),
        ([], "nothing is shown"),
        ([shown("mill", "1911", "The mill and the quay opened in 1911.")], "another passage that says the same value"),
        ([OTHER, RIGHT], "the sentence is shown second or third"),
        ([OTHER], "right passage, another value"),
        ([shown("mill", "1902", "The mill opened in 1902.")], "another passage, another value"),
        ([shown("mill", "The mill is old.", "The mill is old.")], "another passage, a sentence without a value"),
    ],
)
def test_a_question(answers: list[dict[str, object]], miss: str | None) -> None:
    assert _sentence_miss(QUESTION, {"answers": answers}) == miss
    assert _sentence_miss(QUESTION, {"answers": [], "closest": answers}) == miss


SPOKEN = {"content": {"start": 10, "end": 30}, "source": {"start": 0, "end": 4}, "cue": {"text": "said"}}


@pytest.mark.parametrize(
    ("cue", "items", "miss"),
    [
        ("said", [{"start": 10, "end": 30, "speaker": {"start": 0, "end": 4}}], None),
        ("said", [{"start": 10, "end": 30, "speaker": {"start": 40, "end": 44}}], "the words with another speaker"),
        ("said", [{"start": 10, "end": 30, "speaker": None}], "the words without a speaker"),
        ("said", [], "no words found: a verb of the lexicon alone, in a clause that no template fits"),
        (
            "said in a letter",
            [],
            "no words found: a verb of the lexicon among other words, in a clause that no template fits",
        ),
        ("did not say", [], "no words found: the set counts what was not said (did not respond)"),
        ("the feast of", [], "no words found: the cue is a deed, a stance or a noun (is promoting, voted, plan)"),
        ("", [], "no words found: there is no cue"),
    ],
)
def test_a_statement_of_the_set(cue: str, items: list[dict[str, object]], miss: str | None) -> None:
    assert _not_found({**SPOKEN, "cue": {"text": cue}}, items) == miss


def test_a_statement_that_was_found() -> None:
    found = {"start": 10, "end": 30, "speaker": {"start": 0, "end": 4}}
    assert _not_there(found, [SPOKEN]) is None
    assert _not_there({**found, "speaker": {"start": 40, "end": 44}}, [SPOKEN]) == "the set has another speaker"
    assert _not_there({**found, "start": 50, "end": 60}, [SPOKEN]) == "the set has no statement there"


@pytest.mark.parametrize(
    ("gold", "said", "miss"),
    [
        ("May 1911", "May 1911", None),
        ("since May 1911", "May 1911", "found without the bound, which is kept apart"),
        ("the 18th", "18th", "found without its article or preposition"),
        ("early on May 1911", "May 1911", "found shorter: something beside it is left out"),
        ("May", "May 1911", "found longer, or across its edge"),
        ("now", "", "not found: date"),
    ],
)
def test_a_date(gold: str, said: str, miss: str | None) -> None:
    text = max(gold, said, key=len)
    spans = [(text.index(said), text.index(said) + len(said))] if said else []
    start = text.index(gold)
    assert _date_miss(text, (start, start + len(gold)), spans, "datetimeV2.date") == miss


def test_a_date_in_two_parts() -> None:
    assert _date_miss("Friday at noon", (0, 14), [(0, 6), (10, 14)], "") == "found in two parts or more"


def test_a_claim() -> None:
    facts = {
        "1": {"title": "Old quay", "text": "The old quay fell in the storm."},
        "2": {"title": "Mill", "text": "It fell."},
    }
    row = {"claim_text": "The quay fell in a storm!", "matching_fact_ids": ["1"]}
    assert _claim_miss(row, ["1", "2"], facts) is None
    assert _claim_miss(row, ["2", "1"], facts) == "second to fifth; the two share 3 words"
    assert _claim_miss(row, [], facts) == "not found; the two share 3 words"
    assert _claim_miss({**row, "claim_text": "Gulls."}, [*"3456789", "1"], facts) == (
        "sixth to twentieth; the two share one word or none"
    )


def test_the_halves_are_counted_apart() -> None:
    classes = Classes("a measure")
    for number in range(20):
        classes.add(str(number), "late" if number < 10 else None)
    held = sum(held_out(str(n)) for n in range(10))
    head, line = classes.lines()
    assert head.startswith("a measure: 10 misses of 20")
    assert line.split() == ["late", "10", "(", str(10 - held), "+", f"{held})"]
