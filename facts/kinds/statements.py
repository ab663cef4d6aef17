"""Statements as answers: when two speakers are one, and how a statement is written for programs.

Questions for statements are recognised by ``facts.reading.speech_questions``, which shares its verbs with the reader.
"""

from __future__ import annotations

from facts.reading.names import same_name
from facts.values import StatementValue

SURE = 88.0
"""From here on two names are one: measured on names of six letters and more (Prussia and Russia stay apart)."""


def same_speaker(asked: str, written: str) -> float:
    """Return 1 for the same name, less for a near one, 0 for another.

    >>> same_speaker("Ruiz", "Elena Ruiz") > 0.9, same_speaker("Ruiz", "Elena Popov")
    (True, 0.0)
    """
    score = same_name(asked, written)
    return score / 100 if score >= SURE else 0.0


def normalized(value: StatementValue, content: str, speaker: str | None) -> str:
    """Return speaker, verb and words: ``Elena Ruiz | say | the quay will open``."""
    return f"{speaker or '?'} | {value.verb or '?'} | {' '.join(content.split())}"
