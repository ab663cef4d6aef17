"""Paragraphs that name their speaker apart from any sentence: transcripts, signatures, and what only looks like them."""

from __future__ import annotations

import pytest

from tests.facts.reading.statements.test_discourse import statements


def test_transcripts() -> None:
    text = "BELL: Is the quay old?\n\nRUIZ: It is. We said so.\n\nNOTE: The quay is closed."
    assert [(c, v.speaker_name) for c, v in statements(text)] == [
        ("Is the quay old?", "BELL"),
        ("It is. We said so.", "RUIZ"),
    ]


def test_signed_quotations() -> None:
    text = "“The quay is old and we all know it.” — Ada Bell, Leith.\n\nThe quay leaks again — Luis Ruiz (@ruiz) May 3, 2020."
    assert [(c, v.speaker_name) for c, v in statements(text)] == [
        ("The quay is old and we all know it.", "Ada Bell"),
        ("The quay leaks again", "Luis Ruiz"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "UPDATE: The quay is closed again.",
        "AB: The quay is closed again.",
        "BELL: ",
        "Bell: The quay is closed again.",
        "“The quay is old.” — the oldest of all.",
        "The quay — and the crane — is old.",
    ],
)
def test_what_only_looks_like_a_speaker_is_none(text: str) -> None:
    assert [value.speaker for _, value in statements(text) if value.speaker is not None] == []


def test_a_speaker_may_be_told_with_an_office_and_keeps_the_full_name_of_the_text() -> None:
    text = "Ada Bell runs the harbour.\n\nADA BELL (HARBOUR OFFICE): The quay is old.”"
    assert [(content, value.form.value) for content, value in statements(text)] == [("The quay is old.", "direct")]
