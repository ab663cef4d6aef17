"""Who said it and what they said: the speaker, the words, and what is no answer to either."""

from __future__ import annotations

import pytest

from facts.answers import Agreement, Reason, Several
from facts.asking.attributing import attribute, speaker_name
from facts.values import Flag, Form, StatementValue
from tests.support.builders import Asked, answers_of, asked, check_evidence, fact_base, found, unknown

QUAY = (
    "“The quay will stay open all winter,” said Elena Ruiz, the harbour master. She said that the ferry needs new"
    " engines.\n\nMayor Tomas Lindqvist denied that the bridge was unsafe. He promised a new pier.\n"
)

RUIZ = "Elena Ruiz, the harbour master"
ENGINEER = "Ada Brook, the engineer of the port"


def spoken(question: str, *texts: str) -> list[str]:
    on_its_way: Asked = asked(question, *texts)
    choices = attribute(on_its_way.question, on_its_way.terms, on_its_way.ranked, on_its_way.mentions)
    return [choice.text for choice in choices]


@pytest.mark.parametrize(
    ("question", "speaker", "written"),
    [
        ("Who said that the quay will stay open all winter?", RUIZ, RUIZ),
        ("who said the quay will stay open", RUIZ, RUIZ),
        ("Who said “the quay will stay open all winter”?", RUIZ, RUIZ),
        ("Who said that the ferry needs new engines?", "Elena Ruiz", "She"),
        ("Who denied that the bridge was unsafe?", "Tomas Lindqvist", "Mayor Tomas Lindqvist"),
    ],
)
def test_who_is_answered_with_the_name_and_the_words_of_the_source(question: str, speaker: str, written: str) -> None:
    base = fact_base(QUAY)
    answer = found(base.ask(question))
    assert (answer.value, answer.evidence.value_text) == (speaker, written)
    assert answer.normalized.startswith(f"{speaker.removesuffix(', the harbour master')} | ")
    check_evidence(base, answer)


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("What did Elena Ruiz say about the ferry?", "the ferry needs new engines"),
        ("What did Ruiz say about the quay?", "The quay will stay open all winter"),
        ("wat did elena ruiz say about the quay", "The quay will stay open all winter"),
        ("What did Tomas Lindqvist deny?", "the bridge was unsafe"),
        ("What did Mayor Lindqvist say about the bridge?", "denied that the bridge was unsafe"),
    ],
)
def test_what_is_answered_with_the_words(question: str, words: str) -> None:
    base = fact_base(QUAY)
    answer = found(base.ask(question))
    assert answer.value == answer.evidence.value_text == words
    assert isinstance(answer.typed, StatementValue)
    check_evidence(base, answer)


def test_the_verb_is_the_sources_own() -> None:
    answer = found(fact_base(QUAY).ask("What did Tomas Lindqvist say about the bridge?"))
    assert answer.normalized == "Tomas Lindqvist | deny | the bridge was unsafe"
    assert answer.value == "denied that the bridge was unsafe"


def test_who_denied_it_did_not_say_it() -> None:
    base = fact_base(QUAY)
    unknown(base.ask("Who said that the bridge was unsafe?"), Reason.SUBJECT_WITHOUT_THIS)
    assert found(base.ask("Who denied that the bridge was unsafe?")).value == "Tomas Lindqvist"


def test_one_who_is_introduced_once_is_one_speaker() -> None:
    outcome = fact_base(
        "“The ferry is late,” said Ada Brook, the engineer.", "Ada Brook said that the ferry is late."
    ).ask("Who said that the ferry is late?")
    assert found(outcome).normalized.startswith("Ada Brook | ")


def test_two_who_said_the_same_are_both_named() -> None:
    outcome = fact_base("Ada Brook said that the ferry is late.", "Tom Reed said that the ferry is late.").ask(
        "Who said that the ferry is late?"
    )
    assert isinstance(outcome, Several)
    assert outcome.agreement is Agreement.CHOICE
    assert {answer.value for answer in outcome.answers} == {"Ada Brook", "Tom Reed"}


@pytest.mark.parametrize(
    "question",
    [
        "What did Tomas Lindqvist say about the ferry?",
        "What did Nils Berg say about the quay?",
        "Who said that the lighthouse leaks?",
        "Who said “the quay will close for ever, alas and alack”?",
        "What did Elena Popov say about the quay?",
    ],
)
def test_other_words_or_another_speaker_are_no_answer(question: str) -> None:
    assert answers_of(fact_base(QUAY).ask(question)) == ()


def test_words_without_a_speaker_never_answer_who() -> None:
    text = "It was dark. “The quay will stay open all winter.” The lamps went out."
    assert spoken("Who said that the quay will stay open all winter?", text) == []
    unknown(fact_base(text).ask("Who said that the quay will stay open all winter?"), Reason.SUBJECT_WITHOUT_THIS)


def test_an_unnamed_speaker_is_shown_as_the_source_describes_them() -> None:
    base = fact_base("One of the pilots, a man on leave, said that the ferry was late.")
    answer = found(base.ask("Who said that the ferry was late?"))
    assert answer.value == answer.evidence.value_text
    assert "a man on leave" in answer.value
    check_evidence(base, answer)


def test_several_who_are_not_named_are_shown_as_they_are_called() -> None:
    base = fact_base("Observers said that the ferry was late.")
    answer = found(base.ask("Who said that the ferry was late?"))
    assert answer.value == "Observers"
    assert isinstance(answer.typed, StatementValue)
    assert Flag.ANONYMOUS in answer.typed.flags


def test_statements_come_in_order_and_only_those_on_the_topic() -> None:
    assert spoken("What did Elena Ruiz say about the ferry?", QUAY) == ["the ferry needs new engines"]
    assert spoken("What did Elena Ruiz say?", QUAY) == [
        "The quay will stay open all winter",
        "the ferry needs new engines",
    ]


def test_a_pronoun_goes_by_the_name_it_stands_for() -> None:
    on_its_way = asked("Who said that the ferry needs new engines?", QUAY)
    passage = on_its_way.ranked[0]
    names = {
        speaker_name(passage, mention.value)
        for mention in on_its_way.mentions[passage.candidate.key]
        if isinstance(mention.value, StatementValue)
    }
    assert names == {"Elena Ruiz"}
    assert speaker_name(passage, StatementValue(Form.DIRECT)) is None


@pytest.mark.parametrize(
    "question",
    ["Кто сказал, что паром опаздывает?", "Что сказал Линдквист о мосте?"],
)
def test_russian_questions_reach_english_statements_or_say_why_not(question: str) -> None:
    base = fact_base("Tomas Lindqvist said that the bridge is closed. Ada Brook said that the ferry is late.")
    outcome = base.ask(question)
    for answer in answers_of(outcome):
        assert answer.value in ("Ada Brook", "the bridge is closed")
        check_evidence(base, answer)
    assert outcome == base.ask(question)


def test_all_that_somebody_said_is_shown_where_nothing_narrows_it_down() -> None:
    base = fact_base("Ada Brook said that the ferry is late. In May Ada Brook stated that the quay needs repair.")
    outcome = base.ask("What did Ada Brook say?")
    assert isinstance(outcome, Several)
    assert outcome.agreement is Agreement.CHOICE
    assert {answer.value for answer in outcome.answers} == {"the ferry is late", "the quay needs repair"}
    assert found(base.ask("What did Ada Brook say about the quay?")).value == "the quay needs repair"


def test_the_outer_speaker_answers_for_the_words() -> None:
    text = f"The town offered to rebuild the pier at once, as stated by {ENGINEER}."
    assert found(fact_base(text).ask("Who said that the town offered to rebuild the pier?")).value == ENGINEER


def test_who_gave_an_order_is_asked_like_who_said_it() -> None:
    text = "The crews were ordered by Captain Tom Reed to leave the quay before dawn."
    assert found(fact_base(text).ask("Who ordered the crews to leave the quay?")).value == "Tom Reed"
