"""Which subjects are of the same thing, and what subject a sentence gives by itself."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facts.keeping.subjects import LONGEST_MADE, SubjectIndex, cut_words, made_subject, same_subject, words_of_subject
from facts.model import Span


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("fishing boats sunk by the storm", "the fishing boats that the storm sank"),
        ("height of the old lighthouse", "the old lighthouse’s height"),
        ("opening of the Otter Bridge", "when the Otter Bridge opened"),
        ("Russian peacekeepers to be deployed", "peacekeepers from Russia deployed"),
        ("миротворцы России", "Russian peacekeepers"),
        ("start of the strike in 1970", "In 1970: the strike, beginning"),
        ("turnout in 2003", "turnout in 2003 in the town"),
        ("Ёлка в порту", "елка в порту"),
    ],
)
def test_the_same_thing_in_other_words(one: str, other: str) -> None:
    assert same_subject(one, other)
    assert same_subject(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("height of the lighthouse", "height of the bridge"),
        ("opening of the harbour", "closing of the harbour"),
        ("turnout in the election of 2003", "turnout in the election of 1999"),
        ("boats of Kestrel Bay", "boats of Port Merrow"),
        ("harbour", "harbour master's pay in winter"),
        ("Russian peacekeepers", "Armenian peacekeepers"),
        ("", "harbour"),
        ("the of", "the of"),
    ],
)
def test_other_things(one: str, other: str) -> None:
    assert not same_subject(one, other)
    assert not same_subject(other, one)


words = st.lists(
    st.sampled_from("storm boats sank harbour 1962 2003 Kestrel Merrow lighthouse height the of strike began".split()),
    min_size=1,
    max_size=6,
).map(" ".join)


@settings(deadline=None)
@given(st.lists(words, max_size=12), words)
def test_the_index_finds_what_comparing_all_of_them_finds(subjects: list[str], subject: str) -> None:
    index = SubjectIndex(subjects)
    assert list(index.same(subject)) == [n for n, other in enumerate(subjects) if same_subject(subject, other)]


@settings(deadline=None)
@given(words)
def test_order_does_not_matter(subject: str) -> None:
    assert same_subject(subject, " ".join(reversed(subject.split()))) is bool(words_of_subject(subject))


def test_subjects_that_share_a_word_or_name_are_found() -> None:
    index = SubjectIndex(["storm of 1962", "lighthouse", "Russian ships", "the"])
    assert list(index.sharing("a ship")) == [2]
    assert list(index.sharing("Russia and the lighthouse")) == [1, 2]
    assert list(index.sharing("")) == []


@pytest.mark.parametrize(
    ("sentence", "value", "subject"),
    [
        (
            "The harbour of Kestrel Bay was founded on 14 May 1911.",
            "14 May 1911",
            "The harbour of Kestrel Bay was founded",
        ),
        ("Over 120,000 sandbags were laid.", "Over 120,000", "sandbags were laid"),
        ("The storm sank 17 fishing boats.", "17", "The storm sank fishing boats"),
        ("In 2003 the League won 23 seats.", "2003", "the League won 23 seats"),
        ("The club holds 20 percent of the quay.", "20 percent", "The club holds the quay"),
        ("He called the quay “a disgrace” in 1950.", "1950", "He called the quay a disgrace"),
        ("Мост через реку открыли 5 июня 1957 года.", "5 июня 1957 года", "Мост через реку открыли"),
        ("1962.", "1962", "1962"),
    ],
)
def test_a_subject_is_the_words_around_the_value(sentence: str, value: str, subject: str) -> None:
    start = sentence.index(value)
    assert made_subject(sentence, Span(start, start + len(value))) == subject


def test_of_a_long_sentence_the_clause_of_the_value_is_taken() -> None:
    sentence = (
        "After a winter in which no ship had come and none had left, with 1,200 people out of work, the council of"
        " Kestrel Bay voted for a new quay of 310 metres, though the town had no money and no prospect of any."
    )
    start = sentence.index("310 metres")
    made = made_subject(sentence, Span(start, start + 10))
    assert made == "the council of Kestrel Bay voted for a new quay"


def test_words_are_cut_between_words() -> None:
    assert cut_words("one two three", 8) == "one two"
    assert cut_words("“one, two”", 40) == "one, two"
    assert cut_words("x" * 100, 10) == "x" * 10


@settings(deadline=None)
@given(st.text(alphabet="ab ,.;“”-1é", min_size=1, max_size=200), st.integers(0, 199), st.integers(0, 199))
def test_a_made_subject_is_short_and_of_the_sentence(sentence: str, one: int, other: int) -> None:
    start, end = sorted((min(one, len(sentence)), min(other, len(sentence))))
    made = made_subject(sentence, Span(start, end))
    assert len(made) <= LONGEST_MADE
    assert set(made) <= set(sentence) | {" "}
