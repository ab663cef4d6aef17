"""Statements across sentences and paragraphs: pronouns, quotations that stand alone, names, marked passages."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facts.importing.passages import divide
from facts.model import Mark, Passage, Span
from facts.reading.document import Document
from facts.reading.statements import find_statements, read
from facts.values import Flag, Form, StatementValue


def statements(text: str, language: str = "en") -> list[tuple[str, StatementValue]]:
    found = []
    for mention in read(Document(text, divide(text), language)):
        assert isinstance(mention.value, StatementValue)
        found.append((mention.span.of(text), mention.value))
    return found


def names(text: str) -> list[str | None]:
    return [value.speaker_name for _, value in statements(text)]


# --- pronouns and names ------------------------------------------------------------------------------------------------


def test_a_pronoun_is_the_person_named_before_in_the_paragraph() -> None:
    text = "Ada Bell opened the quay on Friday. She said it would stay open."
    ((content, value),) = statements(text)
    assert content == "it would stay open"
    assert value.speaker is not None
    assert value.speaker.of(text) == "She"
    assert value.speaker_name == "Ada Bell"
    assert Flag.COREF in value.flags


def test_the_last_person_counts() -> None:
    assert names("Ada Bell opened the quay. Luis Ruiz closed it. He said it was late.") == ["Luis Ruiz"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Luis Ruiz closed the quay. Ada Bell opened it. He said it was late.", "Luis Ruiz"),
        ("Mrs Bell opened the quay. Mr Ruiz closed it. She said it was late.", "Bell"),
        ("Ada Bell met Tom Hale at the quay. He said it was late.", "Tom Hale"),
        ("Ada Bell opened the quay. He said it was late.", None),
        ("Robin Bell opened the quay. He said it was late.", "Robin Bell"),
        ("Ada Bell spoke. Bell left. Tom Hale came. She said it was late.", "Ada Bell"),
    ],
)
def test_he_is_no_woman_and_she_is_no_man(text: str, name: str | None) -> None:
    assert names(text) == [name]


def test_who_holds_an_office_is_the_one_named_beside_it() -> None:
    text = "Ada Bell blames the port. Its head, Tom Hale, was there. He said the quay was old."
    assert names(text) == ["Ada Bell", "Tom Hale"]
    # What else stands between commas is no name of theirs.
    listed = "Ada Bell was there. Its head, Leith, Ayr and Wick signed. She said the quay was old."
    assert names(listed)[-1] == "Ada Bell"


def test_a_place_is_no_person() -> None:
    assert names("Ada Bell left early. Norway opened a quay. She said it was late.") == ["Ada Bell"]


def test_a_pronoun_without_a_person_has_no_name() -> None:
    ((_, value),) = statements("The quay is old. She said it would stay open.")
    assert value.speaker is not None
    assert value.speaker_name is None
    assert Flag.COREF in value.flags


def test_a_pronoun_crosses_a_paragraph_only_behind_a_speaker() -> None:
    assert names("Ada Bell said the quay was old.\n\n“It leaks,” she said.") == ["Ada Bell", "Ada Bell"]
    assert names("Ada Bell opened the quay.\n\n“It leaks,” she said.") == [None]
    # Not into the middle of the next paragraph.
    assert names("Ada Bell said the quay was old.\n\nThe boats came late that day. She said it leaked.")[-1] is None


def test_they_and_it_are_no_person() -> None:
    assert names("The engineers checked the quay. They said it was old.") == ["The engineers"]
    assert names("Ada Bell left. The port authority wrote a letter. It said the quay was old.") == [
        "The port authority"
    ]
    assert names("Ada Bell left. They said the quay was old.") == [None]


def test_a_relative_pronoun_is_what_stands_before_it() -> None:
    text = "The council thanked Ada Bell, who said the quay was old."
    value = statements(text)[-1][1]
    assert value.speaker is not None
    assert value.speaker.of(text) == "who"
    assert value.speaker_name == "Ada Bell"


def test_a_surname_goes_by_the_full_name() -> None:
    text = "Harbour master Ada Bell came. Bell said the quay was old. Ms. Bell said it leaked."
    assert names(text) == ["Ada Bell", "Ada Bell"]


def test_a_role_before_the_name_is_not_the_name() -> None:
    text = "Minister for Trade Ada Bell said the quay was old."
    ((_, value),) = statements(text)
    assert value.speaker is not None
    assert value.speaker.of(text) == "Minister for Trade Ada Bell"
    assert value.speaker_name == "Ada Bell"


def test_a_spokesman_is_not_the_one_he_speaks_for() -> None:
    assert names("A spokesman for Ada Bell said the quay was old.") == ["A spokesman for Ada Bell"]


@pytest.mark.parametrize(
    "speaker", ["Observers", "Some", "One argument", "A witness", "Officials", "Many people", "Several experts"]
)
def test_the_unnamed_stay_unnamed(speaker: str) -> None:
    text = f"{speaker} said that the quay was old."
    ((_, value),) = statements(text)
    assert value.speaker is not None
    assert value.speaker.of(text) == speaker
    assert value.speaker_name is None
    assert Flag.ANONYMOUS in value.flags


def test_a_held_view_without_a_name() -> None:
    ((content, value),) = statements("One theory in the town is that the quay was never finished.")
    assert content == "the quay was never finished"
    assert value.speaker_name is None
    assert Flag.ANONYMOUS in value.flags


def test_a_passive_without_an_agent_belongs_to_whoever_released_a_statement() -> None:
    text = "On Monday the port authority released a statement. The crew were accused of neglect."
    value = statements(text)[-1][1]
    assert value.speaker_name == "the port authority"
    assert {Flag.PASSIVE, Flag.CROSS_SENTENCE} <= value.flags
    alone = statements("The quay is old. The crew were accused of neglect.")[-1][1]
    assert alone.speaker is None
    assert {Flag.PASSIVE, Flag.ANONYMOUS} <= alone.flags


# --- quotations over sentences and paragraphs ------------------------------------------------------------------------


def test_a_quotation_alone_belongs_to_the_speaker_before() -> None:
    text = "Bell said the quay was old. “We will close it.” “We must.”"
    first, second, third = statements(text)
    assert [c for c, _ in (second, third)] == ["We will close it.", "We must."]
    for _, value in (second, third):
        assert value.form is Form.DIRECT
        assert value.speaker == first[1].speaker
        assert Flag.IMPLICIT_SPEAKER in value.flags


def test_a_quotation_goes_on_behind_its_speaker() -> None:
    text = "“The quay is old,” Bell said. “It leaks. We will close it.”"
    assert [(c, v.speaker_name) for c, v in statements(text)] == [
        ("The quay is old", "Bell"),
        ("It leaks. We will close it.", "Bell"),
    ]


def test_the_next_sentence_is_not_part_of_the_quotation() -> None:
    text = "“The quay is old.” Bell said the crew were late."
    assert [c for c, v in statements(text) if v.speaker] == ["the crew were late"]


def test_a_quotation_over_paragraphs_keeps_its_speaker() -> None:
    text = "Bell said: “The quay is old.\n\n“It leaks.\n\n“We will close it.”\n\nThe crew left."
    assert [(c, v.speaker_name) for c, v in statements(text)] == [
        ("The quay is old.", "Bell"),
        ("It leaks.", "Bell"),
        ("We will close it.", "Bell"),
    ]


def test_a_paragraph_of_quotation_has_the_speaker_of_no_other_paragraph() -> None:
    text = "Bell spoke on Friday. Bell said the quay was old.\n\n“We will close it before the winter storms come.”"
    assert statements(text)[-1][1].speaker is None


@pytest.mark.parametrize("heading", ["“It Was All Over”", "“The quay”", "“All Bets Are Off.”"])
def test_a_heading_in_quotation_marks_has_no_speaker(heading: str) -> None:
    text = f"Bell said the quay was old.\n\n{heading}\n\nThe crew left on Friday."
    assert [v.speaker for c, v in statements(text) if c in heading] in ([], [None])


def test_a_quotation_without_anybody_has_no_speaker() -> None:
    ((_, value),) = statements("“The quay is old and will be closed.”\n\nThe boats left on Friday.")
    assert value.speaker is None
    assert value.form is Form.DIRECT


def test_an_unbalanced_mark_ends_with_its_paragraph() -> None:
    text = "Bell said: “The quay is old.\n\nThe crew left. Ruiz said it was late."
    contents = [c for c, _ in statements(text)]
    assert contents == ["The quay is old.", "it was late"]


# --- documents ---------------------------------------------------------------------------------------------------------


def test_marked_passages_are_not_read() -> None:
    text = "Bell said the quay was old."
    document = Document(text, (Passage(0, 0, text, (), Mark.PULL_QUOTE, "repeats"),))
    assert read(document) == ()


def test_other_languages_are_not_read_as_english() -> None:
    assert statements("Ada Bell sagte, der Kai sei alt.", "de") == []


def test_sentences_may_be_given() -> None:
    text = "Bell said the quay was old. Ruiz said it leaked."
    assert len(find_statements(text, [Span(0, 27)])) == 1
    assert len(find_statements(text)) == 2


def test_the_cue_is_the_verb_with_its_particle() -> None:
    text = "Bell has repeatedly called for a new quay."
    (mention,) = find_statements(text)
    assert isinstance(mention.value, StatementValue)
    assert mention.value.cue is not None
    assert mention.value.cue.of(text) == "called for"
    assert mention.value.verb == "call for"


def test_a_very_long_paragraph_is_read_in_bounded_time() -> None:
    text = "“said Bell, who said, that said, and said (" * 800
    assert isinstance(find_statements(text), tuple)


PIECES = st.sampled_from(
    ["Bell", "Ada Bell", "she", "who", "said", "told", "that", "the quay", "was", "old", "claims", "according to", "calling",
     "was accused of", "by", "to", ",", ".", "?", ":", ";", "—", "(", ")", "“", "”", '"', "'", "‘", "’", "\n", "\n\n", "and",
     "but", "as", "On Friday", "not", "BELL:", "will", "’s", "claim", "Й", "1,960", "U.S."]
)  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(st.lists(PIECES, max_size=30), st.sampled_from([" ", "", "  "]))
def test_any_text_gives_exact_ordered_spans(pieces: list[str], joint: str) -> None:
    text = joint.join(pieces)
    mentions = read(Document(text, divide(text)))
    for mention in mentions:
        value = mention.value
        assert isinstance(value, StatementValue)
        content = mention.span.of(text)
        assert content
        assert content == content.strip()
        for span in (value.speaker, value.cue):
            if span is not None:
                assert span.of(text) == span.of(text).strip() != ""
        if value.speaker is None:
            assert value.speaker_name is None
        if Flag.ANONYMOUS in value.flags and Flag.COREF not in value.flags:
            assert value.speaker_name is None
    assert all(a.span <= b.span for a, b in pairwise(mentions))
    assert mentions == read(Document(text, divide(text)))


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=200))
def test_total_on_any_unicode(text: str) -> None:
    for mention in find_statements(text):
        assert 0 <= mention.span.start < mention.span.end <= len(text)


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 40))
def test_offsets_move_with_the_text(blanks: int) -> None:
    text = "“The quay is old,” Ada Bell said. She added that it leaked."
    moved = "x" * blanks + "\n\n" + text
    here = [
        (m.span.moved(blanks + 2), m.value.speaker_name)
        for m in find_statements(text)
        if isinstance(m.value, StatementValue)
    ]
    there = [
        (m.span, m.value.speaker_name)
        for m in read(Document(moved, divide(moved)))
        if isinstance(m.value, StatementValue)
    ]
    assert there == here
