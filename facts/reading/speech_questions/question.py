"""What a question about words asks for, and a question cut into words.

This file knows no verbs and no language.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from facts.model import Span


@dataclass(frozen=True, slots=True)
class SpeechQuestion:
    """A question about words. Offsets are code points of the question.

    ``asks`` is "who" for the speaker, "what" for the words. ``speaker`` is who is named as having spoken; ``quoted``
    what stands in quotation marks, without them; ``topic`` what the words were about or said, None where nothing is
    named. ``verb`` is the lemma asked with.
    """

    asks: Literal["who", "what"]
    speaker: Span | None = None
    quoted: tuple[Span, ...] = ()
    topic: Span | None = None
    verb: str | None = None


@dataclass(frozen=True, slots=True)
class QuestionToken:
    word: str
    span: Span


def topic_from(tokens: list[QuestionToken], at: int) -> Span | None:
    """Return what stands from token ``at`` to the end, without "that" or "about" before it."""
    while at < len(tokens) and tokens[at].word in _BEFORE_TOPIC:
        at += 1
    words = [token for token in tokens[at:] if token.word[0] not in '"“”«»„']
    return Span(words[0].span.start, words[-1].span.end) if words else None


_BEFORE_TOPIC = frozenset(
    'that about on of regarding concerning over to for as with against this it if whether so " “ « „ '
    "что о об обо про насчет относительно по это за на".split()
)
