"""Questions that go on from the last one, and many that do not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.conversation.as_of import as_of_in
from bot.conversation.following import followed
from facts.answers import Reason
from facts.reading.gate import LONGEST_QUESTION
from tests.corpus.rows import load_rows
from tests.support.builders import ANSWERED

BOATS = "How many fishing boats did the storm sink in 1962?"

GOES_ON = [
    ("And in 1970?", BOATS, "How many fishing boats did the storm sink in 1970?"),
    ("and in 2022?", "How many dockers joined the strike?", "How many dockers joined the strike in 2022?"),
    ("What about 1970?", BOATS, "How many fishing boats did the storm sink in 1970?"),
    ("how about in May 1970?", BOATS, "How many fishing boats did the storm sink in May 1970?"),
    ("when was that?", BOATS, "when was that: fishing boats storm sink?"),
    ("When?", BOATS, "When: fishing boats storm sink?"),
    ("How many?", "When did the storm sink fishing boats?", "How many: storm sink fishing boats?"),
    ("how many in 2003?", BOATS, "how many in 2003: fishing boats storm sink?"),
    ("In what year was it?", BOATS, "In what year was it: fishing boats storm sink?"),
    ("When did it begin?", "How many dockers joined the strike?", "When did it begin: dockers joined strike?"),
    ("And when did it end?", "When did the dockers' strike begin?", "when did it end: dockers strike?"),
    ("who said so?", "How many sandbags were laid?", "who said that sandbags laid?"),
    ("Who said that?", "How many sandbags were laid along the quay?", "Who said that sandbags laid along quay?"),
    ("Who denied it?", "Was the bridge unsafe?", "Who denied that bridge unsafe?"),
    ("How tall is it?", "When was the lighthouse rebuilt?", "How tall is it: lighthouse rebuilt?"),
    ("а в 2022?", "Сколько лодок затонуло во время шторма?", "Сколько лодок затонуло во время шторма в 2022?"),
    ("а в 1958 году?", "Сколько лодок затонуло в 1957 году?", "Сколько лодок затонуло в 1958 году?"),
    ("А когда это было?", "Сколько лодок затонуло?", "когда это было: лодок затонуло?"),
    ("Кто это сказал?", "Сколько лодок затонуло?", "Кто сказал, что лодок затонуло?"),
]  # fmt: skip

STANDS_ALONE = [
    "When was the bridge opened?",
    "And how many dockers joined?",
    "And the ferry?",
    "Who said that the quay will stay open?",
    "who said the ferry needs engines?",
    "How many people live in Kestrel Bay?",
    "А сколько стоил мост?",
    "Когда открыли мост?",
    "who what when",
    "in 1970",
    "1970?",
    "yes",
    "thanks!",
    "is that true?",
    "🙂",
    "?",
    "",
    "and",
]


@pytest.mark.parametrize(("question", "before", "asked"), GOES_ON)
def test_a_question_without_a_subject_takes_the_last_one(question: str, before: str, asked: str) -> None:
    assert followed(question, before) == asked


@pytest.mark.parametrize("question", STANDS_ALONE)
def test_a_question_with_a_subject_is_never_touched(question: str) -> None:
    assert followed(question, BOATS) is None


@pytest.mark.parametrize(("question", "_"), ANSWERED)
def test_no_question_that_sources_answer_is_touched(question: str, _: str) -> None:
    assert followed(question, BOATS) is None
    assert followed(question, "Сколько лодок затонуло во время шторма?") is None


@pytest.mark.parametrize("name", ["article", "starter", "harbour", "gavan"])
def test_of_the_acceptance_lists_only_bare_question_words_go_on(name: str) -> None:
    touched = [row for row in load_rows(name) if followed(row.question, BOATS) is not None]
    assert all(row.reason == (Reason.TOO_VAGUE,) for row in touched), touched
    assert len(touched) <= 1


@pytest.mark.parametrize(("question", "before", "asked"), GOES_ON)
def test_it_goes_on_from_what_was_asked_and_no_further(question: str, before: str, asked: str) -> None:
    again = followed(question, asked)
    assert (
        again is None
        or before.split(maxsplit=1)[0].lower() in again.lower()
        or len(again) <= len(asked) + len(question)
    )


@pytest.mark.parametrize("before", ["", "?", "who what when", "\x00", "And in 1970?", "x" * 600])
def test_there_has_to_be_something_to_go_on_from(before: str) -> None:
    asked = followed("When was that?", before)
    assert asked is None or "x" * 20 in asked


@given(st.text(max_size=80), st.text(max_size=80))
def test_any_two_texts_give_a_question_or_nothing(question: str, before: str) -> None:
    asked = followed(question, before)
    assert asked is None or 0 < len(asked) <= LONGEST_QUESTION


@pytest.mark.parametrize(
    ("question", "rest", "day"),
    [
        ("How many boats are there, as of May 2023?", "How many boats are there?", "2023-05"),
        ("How many boats sank as of 1963?", "How many boats sank?", "1963"),
        ("As of 3 May 1963, how many boats sank?", ", how many boats sank?", "1963-05-03"),
        ("Сколько лодок затонуло по состоянию на 1963 год?", "Сколько лодок затонуло?", "1963"),
        ("How many boats sank (as of 1963-05)?", "How many boats sank?", "1963-05"),
        ("How many boats sank as of today?", "How many boats sank as of today?", ""),
        ("When did the harbour open?", "When did the harbour open?", ""),
        ("as of", "as of", ""),
    ],
)
def test_a_date_can_stand_in_the_question(question: str, rest: str, day: str) -> None:
    assert as_of_in(question) == (rest, day)
