"""What the fact store notes is said in the caller's language: retired values, premises, languages, plain words of errors."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from bot.conversation.identity import refusal
from bot.conversation.presenting_notes import language_of, languages_of, note_of, premise_of
from bot.conversation.roles import Right, Role
from bot.conversation.troubles import error_words
from bot.speech import Sentence
from bot.voice import voice_of
from tests.support.moderating import Town

RUSSIAN = voice_of("ru")
NOTES = (
    ("a moderator retired this", "модератор снял это с публикации"),
    ("a moderator retired this: measured anew: twice", "модератор снял это с публикации: measured anew: twice"),
    ("Fact #12 was published: height of St. Ann’s.", "Опубликован факт #12: height of St. Ann’s."),
    ("%(reason)s and %s", "%(reason)s and %s"),
    ("a moderator retired this: %(reason)s", "модератор снял это с публикации: %(reason)s"),
)


@pytest.fixture
def town() -> Iterator[Town]:
    """A community that speaks Russian."""
    town = Town()
    town.do("mia", "/setup language ru")
    yield town
    town.close()


@pytest.mark.parametrize(("note", "russian"), NOTES)
def test_a_note_is_said_in_each_language(note: str, russian: str) -> None:
    assert str(note_of(note)) == note
    assert RUSSIAN.say(note_of(note)) == russian


def test_a_premise_is_said_in_each_language() -> None:
    premise = premise_of("2020, not 2019.")
    assert isinstance(premise, Sentence)
    assert RUSSIAN.say(premise) == "2020, а не 2019"
    assert premise_of("something else") == "something else"


def test_languages_are_named() -> None:
    assert str(languages_of(("en", "ru"))) == "My sources are in English and Russian."
    assert RUSSIAN.say(languages_of(("en",))) == "Языки моих источников: английский."
    assert RUSSIAN.say(languages_of(("de", "en", "xx"))) == "Языки моих источников: немецкий, английский и xx."
    assert language_of("xx") == "xx"


def test_a_question_in_another_language_is_told_which_the_sources_are_in(town: Town) -> None:
    assert "Языки моих источников: английский." in town.do("ann", "/ask Сколько котов живёт на маяке?")
    assert "Языки" not in town.do("ann", "/ask How many cats live in the lighthouse?")


def test_a_retired_value_says_so_in_the_callers_language(town: Town) -> None:
    town.do("ed", "/addfact opening of the Otter Bridge | 9 August 1934 | s1@1:0-41")
    town.do("ed", "/retire 1 under review")
    assert "модератор снял это с публикации: under review" in town.do("ann", "/ask When did the Otter Bridge open?")


def test_a_role_that_is_missing_is_named_in_the_callers_language() -> None:
    refused = refusal(Role.MEMBER, Right.KEEP, checked=True)
    assert refused is not None
    what, _ = error_words(refused, RUSSIAN)
    assert "редактор" in what
    assert "участник" in what
    assert "editor" not in what
