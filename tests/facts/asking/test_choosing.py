"""Of several values in a sentence or in several sentences, the one that the question is about."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facts.answers import QuestionKind
from facts.asking.attributing import attribute
from facts.asking.choice import Choice
from facts.asking.choosing import choose, kinds_of
from facts.asking.question import read_question
from facts.values import KindName
from tests.support.builders import ANSWERED, TEXTS, asked


def choices(question: str, *texts: str) -> tuple[Choice, ...]:
    on_its_way = asked(question, *texts)
    return choose(on_its_way.question, on_its_way.terms, on_its_way.ranked, on_its_way.mentions)


def first(question: str, *texts: str) -> str:
    return choices(question, *texts)[0].text


@pytest.mark.parametrize(
    ("question", "kinds"),
    [
        ("When did it open?", (KindName.DATE,)),
        ("How many boats sank?", (KindName.FIGURE, KindName.DATE)),
        ("Who said that it opened?", (KindName.STATEMENT, KindName.DATE)),
        ("Where is it?", ()),
    ],
)
def test_only_mentions_that_can_answer_or_date_are_asked_for(question: str, kinds: tuple[KindName, ...]) -> None:
    assert kinds_of(read_question(question)) == kinds


def test_every_choice_is_of_the_asked_kind() -> None:
    assert {choice.mention.kind for choice in choices("How many boats sank?", *TEXTS)} == {KindName.FIGURE}
    assert {choice.mention.kind for choice in choices("When did the boats sink?", *TEXTS)} == {KindName.DATE}
    assert choices("Where did the boats sink?", *TEXTS) == ()
    assert choices("Who said that boats sank?", *TEXTS) == ()


def test_statements_are_attributed_not_chosen() -> None:
    on_its_way = asked("When did the bridge open?", *TEXTS)
    assert attribute(on_its_way.question, on_its_way.terms, on_its_way.ranked, on_its_way.mentions) == ()


@pytest.mark.parametrize(
    ("question", "text", "value"),
    [
        # what stands next to the asked word
        ("How many barges sank?", "The storm sank 17 boats and 4 barges.", "4"),
        ("How many boats sank?", "The storm sank 17 boats and 4 barges.", "17"),
        ("When did the mill open?", "The mill opened in 1902 and closed in 1931.", "1902"),
        ("When was the weir finished?", "Begun in 1902, the weir was finished in 1908; the mill followed in 1911.", "1908"),
        # the sort that was asked
        ("What percentage of the dockers joined?", "Of 2,300 dockers 64 percent joined.", "64 percent"),
        ("How long did the strike of the 2,300 dockers last?", "The strike of 2,300 dockers lasted ten weeks.", "ten weeks"),
        ("How tall is the lighthouse?", "The lighthouse, rebuilt by 30 masons, is 42 metres tall.", "42 metres"),
        # a part and its whole
        ("How many of the piers were unsafe?", "Two of the seven piers were unsafe.", "Two"),
        # a name before brackets
        ("How many goals did the Blues score?", "The Reds (41) finished ahead of the Blues (33) in goals scored.", "33"),
    ],
)  # fmt: skip
def test_of_two_values_the_asked_one_goes_first(question: str, text: str, value: str) -> None:
    assert first(question, text) == value


@pytest.mark.parametrize(
    ("question", "text", "value"),
    [
        ("How many of the 17 boats came back?", "Of the 17 boats 9 came back.", "9"),
        ("When, after 1902, did the mill close?", "The mill of 1902 closed in 1931.", "1931"),
        ("On what day in May 1911 did the mill open?", "In May 1911 it was said that the mill opened on 14 May 1911.", "14 May 1911"),
    ],
)  # fmt: skip
def test_what_the_question_holds_is_no_answer_to_it(question: str, text: str, value: str) -> None:
    assert first(question, text) == value


def test_the_sentence_that_says_it_goes_before_others() -> None:
    texts = ("The mill burned in 1950. The weir was finished in 1908. The ferry sank in 1930.",)
    assert first("When was the weir finished?", *texts) == "1908"
    assert first("When did the ferry sink?", *texts) == "1930"


@pytest.mark.parametrize(
    ("question", "text", "value"),
    [
        ("How many sandbags were laid?", "Over 120,000 sandbags were laid.", "Over 120,000"),
        ("In what year did the mill open?", "The mill opened on 14 May 1911.", "1911"),
        ("When did the strike end?", "The strike lasted from 1970 to 1974.", "1974"),
        ("When did the strike take place?", "The strike (1970–1974) was long.", "1970–1974"),
    ],
)
def test_the_value_is_shown_as_wide_as_it_answers(question: str, text: str, value: str) -> None:
    (choice,) = choices(question, text)
    assert choice.text == value
    assert choice.answer.of(text) == value


def test_equal_choices_are_ordered_by_source() -> None:
    found = choices("When did the mill open?", *(["The mill opened in 1902."] * 3))
    assert [choice.passage.candidate.source for choice in found] == ["s0", "s1", "s2"]


@settings(deadline=None)
@given(st.sampled_from([question for question, _ in ANSWERED]), st.permutations(TEXTS))
def test_choices_are_ordered_and_stand_in_their_sentences(question: str, texts: list[str]) -> None:
    found = choices(question, *texts)
    assert [choice.score for choice in found] == sorted((choice.score for choice in found), reverse=True)
    for choice in found:
        text = texts[int(choice.passage.candidate.source[1:])]
        assert choice.text == choice.answer.of(text)
        assert choice.sentence.span.holds(choice.mention.span)
        assert choice.answer.meets(choice.mention.span)
        assert 0 <= choice.suits <= 1
        assert choice.counted is None or 0 <= choice.counted <= 1
        assert choice.nearness >= 0
        assert choice.failures == ()
    assert read_question(question).kind is not QuestionKind.OTHER
