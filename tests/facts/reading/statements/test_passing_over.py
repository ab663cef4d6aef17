"""Sentences that are passed over: never one that states something, and nothing that a later sentence needs is lost."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facts.model import Passage
from facts.reading.document import Document
from facts.reading.segmentation.sentences import split
from facts.reading.statements import discourse
from facts.reading.statements.clauses import tokenize
from facts.reading.statements.templates import may_state, read_sentence
from facts.values import Mention, StatementValue

_SENTENCES = (
    "Ada Bell is the mayor of Port Merrow.",
    "The harbour office has four boats.",
    "The owners of the ferry were late.",
    "Ben Ruiz came to the quay.",
    "The company released a statement.",
    "He said that the bridge was safe.",
    "She told them to wait.",
    "They denied it.",
    "It announced that the quay was closed.",
    "It was said that the crane had moved.",
    "“We go on,” she said.",
    "“The quay is old.”",
    "“Why?”",
    "According to the office, the mole is new.",
    "Her claim that the mole is new was wrong.",
    "One theory is that the sand moved.",
    "The United States took part.",
    "Its point of view was put aside.",
    "In 1911 he went on a trip.",
    "BELL: The quay is old.",
    "“The quay is old” — Ada Bell",
    "“The quay is old.",
)


def _read(paragraphs: list[list[str]]) -> tuple[Mention, ...]:
    passages: list[Passage] = []
    text = ""
    for sentences in paragraphs:
        part = " ".join(sentences) + "\n"
        start, text = len(text), text + part
        passages.append(Passage(len(passages), start, part, split(text, start, len(text))))
    return discourse.read(Document(text, tuple(passages)))


@settings(deadline=None, max_examples=150)
@given(st.lists(st.lists(st.sampled_from(_SENTENCES), min_size=1, max_size=6), min_size=1, max_size=3))
def test_a_text_reads_as_if_no_sentence_were_passed_over(paragraphs: list[list[str]]) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(discourse, "may_state", lambda text, start, end: True)
        every = _read(paragraphs)
    assert _read(paragraphs) == every


_WORDS = "Bell said says Ada that according to the claim view is was told go on point out states “ ” , . ſaid aﬃrmed he’s who’d".split()


@given(st.lists(st.sampled_from(_WORDS), min_size=1, max_size=12))
def test_what_states_nothing_by_its_words_states_nothing(words: list[str]) -> None:
    text = " ".join(words)
    if not may_state(text, 0, len(text)):
        assert read_sentence(tokenize(text, 0, len(text), ())) == []


@pytest.mark.parametrize(
    ("text", "may"),
    [
        ("The quay was built of stone.", False),
        ("The quay is old, said Bell.", True),
        ("The United States have a quay.", False),
        ("One theory of many.", False),
        ("According to Bell it is old.", True),
        ("It stands according the plan.", False),
        ("The quay, Bell ſaid, is old.", True),
    ],
)
def test_the_words_that_state_something(text: str, may: bool) -> None:
    assert may_state(text, 0, len(text)) is may


def test_who_spoke_is_known_over_sentences_that_say_nothing() -> None:
    found = _read(
        [["Ada Bell is the mayor of Port Merrow.", "The quay is of stone.", "She said that the mole is new."]]
    )
    assert [m.value.speaker_name for m in found if isinstance(m.value, StatementValue)] == ["Ada Bell"]
