"""When the speaker asked for is the one who spoke, and how a statement is written for programs."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facts.kinds.statements import normalized, same_speaker
from facts.values import Form, StatementValue

SAID = StatementValue(Form.DIRECT, verb="say")


@pytest.mark.parametrize(
    ("asked", "written"),
    [
        ("Elena Ruiz", "Elena Ruiz"),
        ("elena ruiz", "Elena Ruiz"),
        ("Ruiz", "Elena Ruiz"),
        ("Lindqvist", "Tomas Lindqvist"),
        ("Tomas Lindqvist", "Lindqvist"),
        ("Canback", "Anna Canbäck"),
    ],
)
def test_one_name_in_several_forms_is_one_speaker(asked: str, written: str) -> None:
    assert 0.85 < same_speaker(asked, written) <= 1.0


@pytest.mark.parametrize(
    ("asked", "written"),
    [
        ("Elena Ruiz", "Elena Popov"),
        ("Ruiz", "Elena Popov"),
        ("Anna Berg", "Nils Berg"),
        ("Prussia", "Russia"),
        ("the harbour", "Elena Ruiz"),
        ("", "Elena Ruiz"),
    ],
)
def test_another_name_is_another_speaker(asked: str, written: str) -> None:
    assert same_speaker(asked, written) == 0.0


@settings(deadline=None)
@given(st.text(max_size=30), st.text(max_size=30))
def test_sameness_is_total_and_a_share(one: str, other: str) -> None:
    assert 0.0 <= same_speaker(one, other) <= 1.0


@pytest.mark.parametrize(
    ("value", "speaker", "content", "written"),
    [
        (SAID, "Elena Ruiz", "the quay\n will open", "Elena Ruiz | say | the quay will open"),
        (SAID, None, "the quay will open", "? | say | the quay will open"),
        (StatementValue(Form.REPORTED), "Elena Ruiz", "it will", "Elena Ruiz | ? | it will"),
    ],
)
def test_a_statement_is_written_as_speaker_verb_and_words(
    value: StatementValue, speaker: str | None, content: str, written: str
) -> None:
    assert normalized(value, content, speaker) == written
