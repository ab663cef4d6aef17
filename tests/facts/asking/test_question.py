"""A question as typed: its kind, what is wanted, its subject words, and how many things it asks."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facts.answers import QuestionKind
from facts.asking.question import read_question, read_told
from facts.kinds.base import RangeEnd, WantedDate, WantedFigure
from facts.model import Published
from facts.values import DateValue, FigureType, Precision

DATE, FIGURE, STATEMENT, OTHER = (
    QuestionKind.DATE,
    QuestionKind.FIGURE,
    QuestionKind.STATEMENT,
    QuestionKind.OTHER,
)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("When did the bridge open?", DATE),
        ("in what year did the bridge open", DATE),
        ("How many boats sank?", FIGURE),
        ("how much did the bridge cost", FIGURE),
        ("Who said that the ferry is late?", STATEMENT),
        ("What did Elena Ruiz say about the ferry?", STATEMENT),
        ("Who denied that the bridge was unsafe?", STATEMENT),
        ("Where is the lighthouse?", OTHER),
        ("Who built the lighthouse?", OTHER),
        ("the lighthouse", OTHER),
        ("Когда открыли мост?", DATE),
        ("Сколько лодок затонуло?", FIGURE),
        ("Что сказала Анна Белова?", STATEMENT),
        ("Где стоит маяк?", OTHER),
        ("?", OTHER),
    ],
)
def test_the_kind_of_a_question(text: str, kind: QuestionKind) -> None:
    asked = read_question(text)
    assert asked.kind is kind
    assert (asked.speech is not None) == (kind is STATEMENT)
    assert (asked.wanted is not None) == (kind in (DATE, FIGURE))


def test_what_is_wanted_comes_with_the_kind() -> None:
    year = read_question("In what year did the strike end?").wanted
    assert year == WantedDate(Precision.YEAR, RangeEnd.LAST)
    boats = read_question("How many fishing boats did the storm sink?").wanted
    assert isinstance(boats, WantedFigure)
    assert (boats.types[0], boats.counted) == (FigureType.COUNT, ("fish", "boat"))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("When did the Otter Bridge open?", ["otter", "bridge", "open"]),
        ("In what year was the harbour founded?", ["harbour", "founded"]),
        ("How many boats did the storm sink?", ["boats", "storm", "sink"]),
        ("How much did the stone bridge cost?", ["stone", "bridge"]),
        ("What was the turnout in the election?", ["turnout", "election"]),
        ("What is the population of the island?", ["population", "island"]),
        ("When did the regatta take place?", ["regatta"]),
        ("Когда открыли мост?", ["открыли", "мост"]),
        ("who what when", []),
    ],
)
def test_words_that_only_ask_are_left_out(text: str, words: list[str]) -> None:
    asked = read_question(text)
    assert [word.folded for word in asked.words] == words
    assert [word.span.of(text).casefold() for word in asked.words] == words


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("How many boats sank and how many came back?", 2),
        ("How many boats sank, and in what year did the ferry open?", 2),
        ("When did it begin and when did it end?", 2),
        ("Who said so and who said no or when?", 3),
        ("Сколько лодок затонуло и сколько вернулось?", 2),
        ("Когда открыли мост и кто сказал, что он мал?", 2),
        ("How many boats and ferries sank?", 1),
        ("When did the salt and pepper mill close?", 1),
        ("How many boats sank when the storm came?", 1),
    ],
)
def test_a_second_question_behind_and_is_counted(text: str, parts: int) -> None:
    assert read_question(text).parts == parts


def test_names_dates_and_figures_are_spans_of_the_question() -> None:
    text = "How many of the 30 boats of Kestrel Bay did the storm of 3 November 1962 sink?"
    asked = read_question(text)
    assert [name.of(text) for name in asked.names] == ["Kestrel Bay"]
    assert [date.span.of(text) for date in asked.dates] == ["3 November 1962"]
    assert [figure.span.of(text) for figure in asked.figures] == ["30"]
    assert asked.language == "en"


@pytest.mark.parametrize(
    ("text", "language"),
    [("Когда открыли мост?", "ru"), ("When did it open?", "en"), ("Quand?", "en"), ("Коли відкрили міст?", "ru")],
)
def test_questions_are_read_in_english_or_russian(text: str, language: str) -> None:
    assert read_question(text).language == language


def test_last_year_counts_from_the_day_that_is_passed_in() -> None:
    text = "How many boats sank last year?"
    (counted,) = read_question(text, as_of=Published(2009, 5, 1)).dates
    (uncounted,) = read_question(text).dates
    assert isinstance(counted.value, DateValue)
    assert isinstance(uncounted.value, DateValue)
    assert (counted.value.inferred_year, uncounted.value.inferred_year) == (2008, None)


@settings(max_examples=250, deadline=None)
@given(
    st.one_of(
        st.text(max_size=200),
        st.lists(
            st.sampled_from(
                "when who what how many said did the of in year and 17 1911 May Kestrel Bay ? , . « » “ ” кто когда и".split()
            ),
            max_size=30,
        ).map(" ".join),
    )
)
def test_any_text_is_a_question(text: str) -> None:
    asked = read_question(text)
    assert read_question(text) == asked
    assert asked.parts >= 1
    assert all(not word.is_stop and word.folded for word in asked.words)
    assert [word.span for word in asked.words] == sorted(word.span for word in asked.words)
    for span in (*asked.names, *(m.span for m in (*asked.dates, *asked.figures)), *(w.span for w in asked.words)):
        assert 0 <= span.start < span.end <= len(text)


TELLING = st.sampled_from(
    "when how many did the Otter Bridge open said Elena Ruiz that in what year 1934 last year 9 August cost is who long ? . , "
    "когда открыли мост в 1957 году сколько лодок сказала".split()
)


@settings(max_examples=80, deadline=None)
@given(st.lists(TELLING, min_size=1, max_size=14).map(" ".join))
def test_what_is_told_has_the_words_that_a_question_would_have(text: str) -> None:
    asked, told = read_question(text), read_told(text)
    assert (told.words, told.names, told.dates, told.language) == (
        asked.words,
        asked.names,
        asked.dates,
        asked.language,
    )
