"""Who says what in a Russian sentence."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facts.checking.russian.attributing import said_in


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        ("По словам Ганина, порт закрыт.", "Ганина", "порт закрыт."),
        ("По данным порта, судов было 12.", "порта", "судов было 12."),
        ("Ганин считает, что порт мал.", "Ганин", "порт мал."),
        ("Комитет пришёл к выводу, что причал мал.", "Комитет", "причал мал."),
        ("«Мы вернули городу порт», — сказал мэр Лев Ганин.", "мэр Лев Ганин", "Мы вернули городу порт"),
        ("Фирма «Нива» говорит, что берёт мало.", "Фирма «Нива»", "берёт мало."),
    ],
)
def test_turns_of_speech_give_a_speaker_and_his_words(text: str, speaker: str, content: str) -> None:
    (said,) = said_in(text)
    assert (said.speaker, said.content.of(text), said.is_pronoun) == (speaker, content, False)


def test_a_pronoun_is_no_name() -> None:
    (said,) = said_in("По её словам, порт мал.")
    assert said.is_pronoun


def test_who_denies_it_does_not_say_it() -> None:
    (said,) = said_in("Ганин отрицал, что порт мал.")
    assert said.denies


@pytest.mark.parametrize("text", ["Порт открылся в 1890 году.", "Пирс, что стоит у реки, мал.", ""])
def test_a_plain_sentence_is_nobodys_words(text: str) -> None:
    assert said_in(text) == ()


@given(st.text(max_size=80))
def test_no_text_breaks_it(text: str) -> None:
    for said in said_in(text):
        assert said.content.end <= len(text)
