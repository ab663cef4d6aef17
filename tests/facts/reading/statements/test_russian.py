"""Who said what in Russian, on sentences of the project's own."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facts.importing.passages import divide
from facts.reading.document import Document
from facts.reading.statements import read
from facts.values import Flag, StatementValue


def statements(text: str) -> list[tuple[str, StatementValue]]:
    found = []
    for mention in read(Document(text, divide(text, language="ru"), "ru")):
        assert isinstance(mention.value, StatementValue)
        found.append((mention.span.of(text), mention.value))
    return found


# Sentence, speaker as written, verb, form, words.
ONE = [
    ("Иван Горин сказал, что мост закрыт.", "Иван Горин", "сказать", "reported", "мост закрыт"),
    ("Иван Горин сказал журналистам, что мост закрыт.", "Иван Горин", "сказать", "reported", "мост закрыт"),
    ("В пятницу Горин отметил, что мост закрыт.", "Горин", "отметить", "reported", "мост закрыт"),
    ("Горин заявил: «Мост закрыт».", "Горин", "заявить", "direct", "Мост закрыт"),
    ("«Мост закрыт», — сказал Иван Горин.", "Иван Горин", "сказать", "direct", "Мост закрыт"),
    ("«Мост закрыт», – сообщила мэр города Анна Белл.", "мэр города Анна Белл", "сообщить", "direct", "Мост закрыт"),
    ("Мост закрыт, считает Горин.", "Горин", "считать", "reported", "Мост закрыт"),
    ("Мост закрыли в мае, сообщил Иван Горин.", "Иван Горин", "сообщить", "reported", "Мост закрыли в мае"),
    ("По словам Горина, мост закрыт.", "Горина", "по словам", "reported", "мост закрыт"),
    ("Мост закрыт, по словам Горина.", "Горина", "по словам", "reported", "Мост закрыт"),
    ("Согласно отчету порта, мост закрыт.", "отчету порта", "согласно", "reported", "мост закрыт"),
    (
        "Согласно решению Верховного суда, мост закрыт.",
        "решению Верховного суда",
        "согласно",
        "reported",
        "мост закрыт",
    ),
    ("Как сообщил Горин, мост закрыт.", "Горин", "сообщить", "reported", "мост закрыт"),
    ("Мост закрыт, как сообщил Горин.", "Горин", "сообщить", "reported", "Мост закрыт"),
    ("Горин обвинил мэра в спешке.", "Горин", "обвинить", "reported", "мэра в спешке"),
    ("Министр Анна Белл назвала мост старым.", "Министр Анна Белл", "назвать", "reported", "мост старым"),
    ("Горин пообещал починить мост.", "Горин", "обещать", "reported", "починить мост"),
    ("Горин подчеркнул, что мост «очень стар».", "Горин", "подчеркнуть", "mixed", "мост «очень стар»"),
]


@pytest.mark.parametrize(("text", "speaker", "verb", "form", "words"), ONE)
def test_one_statement(text: str, speaker: str, verb: str, form: str, words: str) -> None:
    ((content, value),) = statements(text)
    assert value.speaker is not None
    assert (value.speaker.of(text), value.verb, value.form.value, content) == (speaker, verb, form, words)


@pytest.mark.parametrize(
    "text",
    [
        "Мост построили в 1890 году.",
        "Горин не сказал, что мост закрыт.",
        "Горин приехал и уехал.",
        "Этот метод требует времени и сил.",
        "",
        "сказал",
        "— —",
        "«»",
    ],
)
def test_no_statement(text: str) -> None:
    assert statements(text) == []


def test_speech_with_dashes() -> None:
    text = "— Мост закрыт, — сказала Анна Белл. — Мы уходим."
    assert [(c, v.speaker_name, v.form.value) for c, v in statements(text)] == [
        ("Мост закрыт", "Анна Белл", "direct"),
        ("Мы уходим", "Анна Белл", "direct"),
    ]


def test_the_author_speaks_inside_the_quotation() -> None:
    text = "«Мост закрыт, — сказал Горин. — Мы его починим»."
    assert [(c, v.speaker_name) for c, v in statements(text)] == [("Мост закрыт", "Горин"), ("Мы его починим", "Горин")]


def test_a_pronoun_is_the_person_before() -> None:
    text = "Иван Горин приехал. Он сказал, что мост закрыт. «Мы его починим»."
    (_, first), (_, second) = statements(text)
    assert first.speaker_name == second.speaker_name == "Иван Горин"
    assert Flag.COREF in first.flags
    assert Flag.IMPLICIT_SPEAKER in second.flags


def test_a_surname_in_any_case_goes_by_the_full_name() -> None:
    text = "Мэр Иван Петрович Горин сказал, что мост стар. По словам Горина, он закрыт."
    assert [v.speaker_name for _, v in statements(text)] == ["Иван Петрович Горин", "Иван Петрович Горин"]


def test_the_unnamed_stay_unnamed() -> None:
    ((_, value),) = statements("Источники сообщили, что мост закрыт.")
    assert value.speaker is not None
    assert value.speaker_name is None
    assert Flag.ANONYMOUS in value.flags


PIECES = st.sampled_from(
    ["Горин", "Иван Горин", "он", "сказал", "заявил", "что", "мост", "закрыт", "по словам", "согласно", "как", "не", ",", ".",
     ":", "—", "«", "»", "“", "\n\n", "обвинил", "мэра", "и", "В пятницу", "1890"]
)  # fmt: skip


@settings(max_examples=250, deadline=None)
@given(st.lists(PIECES, max_size=25), st.sampled_from([" ", ""]))
def test_any_text_gives_exact_spans(pieces: list[str], joint: str) -> None:
    text = joint.join(pieces)
    for content, value in statements(text):
        assert content == content.strip() != ""
        for span in (value.speaker, value.cue):
            assert span is None or span.of(text).strip() == span.of(text) != ""
    assert statements(text) == statements(text)
