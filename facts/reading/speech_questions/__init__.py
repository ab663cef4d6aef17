"""Which questions ask who said something, or what somebody said: "who called it a mistake", "что сказал Горин о мосте".

The verbs are those of the reader (``facts.reading.statements.reporting_verbs``), so that a question is understood
wherever a statement can be read. Typing is careless in chats: capitals and question marks are not relied on, common
slips are known and a slipped verb is repaired. ``english`` (with ``english_verbs``) and ``russian`` read the questions,
``question`` is what they share. This package knows nothing of stores and answers.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

from facts.model import Span
from facts.reading.speech_questions.english import what_was_said, who_said
from facts.reading.speech_questions.question import QuestionToken, SpeechQuestion
from facts.reading.speech_questions.russian import russian_question
from facts.reading.statements.quotations import pair_quotations

__all__ = ["SpeechQuestion", "speech_question"]

_SLIPS: Mapping[str, str] = MappingProxyType(
    {
        **dict.fromkeys(("wat", "wht", "waht", "whta", "hwat", "wot"), "what"),
        **dict.fromkeys(("hwo", "woh", "whoo", "whom"), "who"),
        **dict.fromkeys(("sed", "siad", "sayd", "sayed", "sad", "saud", "sadi"), "said"),
        **dict.fromkeys(("sais", "syas", "sez"), "says"),
        **dict.fromkeys(("syy", "sya", "saay"), "say"),
        **dict.fromkeys(("dd", "ddi", "dit"), "did"),
        "whos": "who's",
        "whod": "who'd",
        "whats": "what's",
        "wats": "what's",
        "whatd": "what'd",
        "tht": "that",
        "taht": "that",
        "abt": "about",
        "bout": "about",
    }
)
_TOKEN = re.compile(r"[^\W_]+(?:['’ʼ\-][^\W_]+)*|[\"“”«»„]")


def speech_question(question: str, language: str = "en") -> SpeechQuestion | None:
    """Return what a question about words asks for, or None where it asks for something else.

    ``language`` is "en" or "ru"; others are read as English.

    >>> asked = speech_question("whos said the bridge is safe")
    >>> asked.asks, asked.verb, asked.topic.of("whos said the bridge is safe")
    ('who', 'say', 'the bridge is safe')
    >>> text = "wat did elena ruiz say about the bridge"
    >>> asked = speech_question(text)
    >>> asked.asks, asked.speaker.of(text), asked.topic.of(text)
    ('what', 'elena ruiz', 'the bridge')
    >>> speech_question("Who painted the bridge?") is None
    True
    """
    if len(question) > 2_000:
        return None
    quoted = tuple(q.inner for q in pair_quotations(question) if q.depth == 0 and len(q.inner) > 0)
    tokens = [
        QuestionToken(_SLIPS.get(word, word), Span(found.start(), found.end()))
        for found in _TOKEN.finditer(question)
        if (word := found[0].casefold().replace("’", "'").replace("ё", "е"))
        and not any(q.holds(Span(found.start(), found.end())) for q in quoted)
    ]
    if not tokens:
        return None
    if language.partition("-")[0].lower() == "ru":
        return russian_question(question, tokens, quoted)
    return who_said(tokens, quoted) or what_was_said(tokens, quoted)
