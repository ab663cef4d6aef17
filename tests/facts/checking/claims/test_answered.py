"""Questions in a source: which sentence asks, and what of it is answered."""

from __future__ import annotations

import pytest

from facts.checking.claims.answered import answered, is_question
from facts.index import Candidate
from facts.reading.segmentation import split


def passage(text: str, start: int = 0) -> Candidate:
    """Return a text as a proposed passage that begins at ``start`` of its source."""
    spans = tuple(span.moved(start) for span in split(text))
    return Candidate(1, "s", 1, 0, start, text, spans, ((), *(() for _ in spans)), 0)


def asks(text: str) -> bool:
    one = passage(text)
    return is_question(one, 0, one.sentences[0].of(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Did the bridge open in 1934?", True),
        ("“When did it open?”", True),
        ("Did the bridge open in 1934. Yes, it did.", True),
        ("Was it sold. The town bought a boat.", False),
        ("The bridge opened in 1934. Yes.", False),
        ("Правда ли, что мост закрыт? Нет.", True),
    ],
)
def test_a_sentence_asks_by_its_sign_or_by_the_yes_behind_it(text: str, expected: bool) -> None:
    assert asks(text) is expected


@pytest.mark.parametrize(
    ("text", "whole", "refused"),
    [
        ("Did it open in 1934? Yes. It is long.", "Did it open in 1934? Yes.", None),
        ("Did it open in 1934? No, it did not.", "Did it open in 1934? No, it did not.", "No"),
        ("When did it open? In 1934.", "When did it open? In 1934.", None),
        ("Правда ли, что мост закрыт? Нет.", "Правда ли, что мост закрыт? Нет.", "Нет"),
    ],
)
@pytest.mark.parametrize("start", [0, 70])
def test_a_question_goes_with_what_answers_it(text: str, whole: str, refused: str | None, start: int) -> None:
    found = answered(passage(text, start), 0)
    assert found is not None
    span, refusal = found
    assert span.moved(-start).of(text) == whole
    assert (refusal.of(whole) if refusal is not None else None) == refused


@pytest.mark.parametrize(
    "text",
    [
        "Did it open in 1934?",
        "Did it open in 1934? The town is old.",
        f"When did it open? {'It was so long ago ' * 20}.",
    ],
)
def test_what_nothing_answers_is_left(text: str) -> None:
    assert answered(passage(text), 0) is None
