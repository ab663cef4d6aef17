"""Who said what in the article that the work began with; skipped where it is not there.

Only names, verbs and single words of it stand here.
"""

from __future__ import annotations

from functools import cache

import pytest

from facts.importing.passages import divide
from facts.reading.document import Document
from facts.reading.statements import read
from facts.values import Flag, Form, Mention, StatementValue
from tests.corpus.texts import article_text

_OUTLET = "Russian news outlet Meduza"

# Name of the speaker (None where nobody is named), verb, a word of what is said.
SAID: list[tuple[str | None, str | None, str]] = [
    ("James O'Brien", "state", "peacekeepers"),
    ("the United States", "express", "readiness"),
    ("Vladimir Putin", "hint at", "reassessment"),
    ("Rasmus Canbäck", "note", "withdrawal"),
    ("the Russian military", "state", "repaired"),
    (None, "suggest", "alliances"),
    (None, "state", "geopolitical"),
    ("the leaders of the countries", "emphasize", "validity"),
    ("Ilham Aliyev", "call", "de jure"),
    (None, "respond", "77%"),
    ("The Russian side", "claim", "due"),
    ("Nikol Pashinyan", "declare", "rely"),
    ("Nikol Pashinyan", "state", "unreliable"),
    ("The President of the Council of Europe", "express", "disappointment"),
    ("Josep Borrell", "emphasize", "exodus"),
    ("Vladimir Putin", "state", "blame"),
    ("Vladimir Putin", None, "have to do with"),
    ("the Russian Ministry of Foreign Affairs", "accuse", "loyalty"),
    (_OUTLET, "according to", "instructions"),
    ("the Russian leadership", "instruct", "fault"),
    (None, "suggest", "sidelines"),
    (None, "claim", "withdrawn"),
    (None, "say", "urged"),
    ("Ilham Aliyev", "apologize", "servicemen"),
    ("Vladimir Putin", "blame", "catastrophe"),
]


@cache
def article() -> tuple[str, tuple[Mention, ...]]:
    text = article_text()
    if text is None:
        pytest.skip("THE ARTICLE IS NOT BESIDE THE PROJECT: who said what in it was not read")
    return text, read(Document(text, divide(text)))


def value_of(mention: Mention) -> StatementValue:
    assert isinstance(mention.value, StatementValue)
    return mention.value


@pytest.mark.parametrize(("name", "verb", "word"), SAID)
def test_it_is_read_with_its_speaker(name: str | None, verb: str | None, word: str) -> None:
    text, mentions = article()
    found = [m for m in mentions if word in m.span.of(text) and value_of(m).verb == verb]
    speakers = [value_of(m).speaker_name for m in found]
    assert len(speakers) == 1
    assert speakers[0] is None if name is None else (speakers[0] or "").endswith(name)


def test_hardly_anything_else_is_read() -> None:
    _, mentions = article()
    assert len(mentions) <= len(SAID) + 6


def test_two_who_understand_each_other_said_nothing() -> None:
    text, mentions = article()
    assert not [m for m in mentions if "each other" in m.span.of(text)]


def test_the_unnamed_are_flagged() -> None:
    _, mentions = article()
    for mention in mentions:
        value = value_of(mention)
        if value.speaker_name is None:
            assert Flag.ANONYMOUS in value.flags


def test_direct_and_hedged_words_are_told() -> None:
    text, mentions = article()
    direct = [m for m in mentions if value_of(m).form is Form.DIRECT]
    assert len(direct) == 1
    assert Flag.IMPLICIT_SPEAKER in value_of(direct[0]).flags
    hedges = {value_of(m).hedge for m in mentions if Flag.HEDGED in value_of(m).flags}
    assert "likely" in hedges
    assert all(m.span.of(text) for m in mentions)
