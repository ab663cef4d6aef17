"""Which words of a sentence deny, and which only look so."""

from __future__ import annotations

import pytest

from facts.checking.words.verbs import denials


@pytest.mark.parametrize(
    "text",
    [
        "Berg called the port not only an informal ally but an ally in law.",
        "Berg called the port an ally in law, not just informally.",
        "The town not merely repaired but rebuilt the quay.",
        "The quay wasn’t simply repaired.",
        "The quay wasn't just repaired.",
        "The storm was not solely to blame.",
        "The town sold not one but two quays.",
        "No fewer than 40 boats came.",
        "Берг назвала порт не просто союзником.",
        "Берг назвала порт не только союзником.",
    ],
)
def test_what_says_more_denies_nothing(text: str) -> None:
    assert denials(text) == ()


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The quay was not rebuilt.", "not"),
        ("The quay wasn't rebuilt.", "n't"),
        ("There were not just four boats.", "not"),
        ("It was not only 40 boats.", "not"),
        ("The quay was never rebuilt.", "never"),
        ("Набережную не перестроили.", "Не"),
    ],
)
def test_what_denies_is_found(text: str, word: str) -> None:
    assert [span.of(text).lower() for span in denials(text)] == [word.lower()]
