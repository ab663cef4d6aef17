"""Sentences are said in a language: places filled once, numbers grouped and counted as the language does."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.speech import Sentence, counted, said
from bot.voice import ENGLISH, LANGUAGES, voice_of

RUSSIAN = voice_of("ru")
PASSAGES = ("%(number)s passage", "%(number)s passages")


@pytest.mark.parametrize(
    ("number", "english", "russian"),
    [
        (0, "0 passages", "0 отрывков"),
        (1, "1 passage", "1 отрывок"),
        (2, "2 passages", "2 отрывка"),
        (5, "5 passages", "5 отрывков"),
        (11, "11 passages", "11 отрывков"),
        (21, "21 passages", "21 отрывок"),
        (112, "112 passages", "112 отрывков"),
        (1204, "1,204 passages", "1\xa0204 отрывка"),
    ],
)
def test_a_number_takes_its_form(number: int, english: str, russian: str) -> None:
    sentence = counted(*PASSAGES, number)
    assert (ENGLISH.say(sentence), RUSSIAN.say(sentence)) == (english, russian)


def test_a_part_that_is_a_sentence_is_said_in_the_same_language() -> None:
    whole = said("Here I know %(sources)s and %(facts)s.", sources=said("a date"), facts=counted(*PASSAGES, 3))
    assert ENGLISH.say(whole) == "Here I know a date and 3 passages."
    assert "3 отрывка" in RUSSIAN.say(whole)
    assert "passages" not in RUSSIAN.say(whole)


def test_what_has_no_translation_is_said_in_english() -> None:
    assert (
        RUSSIAN.say(Sentence("Nobody ever said this of %(what)s.", {"what": "boats"}))
        == "Nobody ever said this of boats."
    )
    assert RUSSIAN.say(counted("%(number)s otter", "%(number)s otters", 2)) == "2 otters"


@given(st.text())
def test_what_fills_a_place_is_never_looked_at(text: str) -> None:
    sentence = said("Not found: %(words)s.", words=text)
    assert ENGLISH.say(sentence) == f"Not found: {text}."
    assert RUSSIAN.say(sentence) == f"Не найдено: {text}."


@given(st.sampled_from(["%", "100 %", "%s", "%(words)s", "{words}"]))
def test_a_sentence_without_places_is_no_format(text: str) -> None:
    assert ENGLISH.say(said(text)) == text


@pytest.mark.parametrize("code", ["ru", "RU", "ru-RU", "ru_RU"])
def test_a_language_is_known_by_its_first_letters(code: str) -> None:
    assert voice_of(code) is RUSSIAN or voice_of(code).language == "ru"


@pytest.mark.parametrize("code", ["", "de", "xx-YY", "en", "en-GB", "../ru", "r"])
def test_who_speaks_anything_else_is_answered_in_english(code: str) -> None:
    assert voice_of(code).language == "en"


def test_every_language_has_a_voice() -> None:
    assert {voice_of(code).language for code in LANGUAGES} == set(LANGUAGES)


def test_a_sentence_as_text_is_english() -> None:
    assert str(said("There is no %(name)s here.", name="lighthouse")) == "There is no lighthouse here."
