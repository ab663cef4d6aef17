"""Questions about words, typed carefully and carelessly, and those that ask for something else."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facts.reading.speech_questions import speech_question

# Question, verb, topic.
WHO: list[tuple[str, str | None, str | None]] = [
    ("Who said that the bridge is safe?", "say", "the bridge is safe"),
    ("who said the bridge is safe", "say", "the bridge is safe"),
    ("whos said the bridge is safe??", "say", "the bridge is safe"),
    ("hwo siad the bridge is safe", "say", "the bridge is safe"),
    ("Who has said it is safe?", "say", "is safe"),
    ("Who first called the bridge a ruin?", "call", "the bridge a ruin"),
    ("who critisised the plan", "criticise", "the plan"),
    ("who aplogised for the delay", "apologise", "the delay"),
    ("Who blamed the storm?", "blame", "the storm"),
    ("Who apologised to the crew?", "apologise", "the crew"),
    ("who claims the ferry had already left", "claim", "the ferry had already left"),
    ("Who is saying the bridge is safe?", "say", "the bridge is safe"),
    ("Who was it that said the bridge is safe?", "say", "the bridge is safe"),
    ("Which minister said that the bridge is safe?", "say", "the bridge is safe"),
    ("By whom was the bridge called a ruin?", "call", "the bridge called a ruin"),
    ("According to whom is the bridge safe?", None, "the bridge safe"),
    ("Whose words are these: the bridge is safe", None, "are these the bridge is safe"),
    ("who wrote that the bridge is safe", "write", "the bridge is safe"),
    ("Who said so?", "say", None),
    ("who expressed deep regret", "express", "deep regret"),
    ("and who said the bridge is safe", "say", "the bridge is safe"),
]

# Question, verb, speaker, topic.
WHAT: list[tuple[str, str | None, str, str | None]] = [
    ("What did Ada Bell say about the bridge?", "say", "Ada Bell", "the bridge"),
    ("wat did ada bell say", "say", "ada bell", None),
    ("what does bell claim", "claim", "bell", None),
    ("what has bell said on the bridge", "say", "bell", "the bridge"),
    ("What Bell said about the bridge", "say", "Bell", "the bridge"),
    ("what did the mayor of ayr promise to fishermen", "promise", "the mayor of ayr", "fishermen"),
    ("What was said by Bell about the bridge?", "say", "Bell", "the bridge"),
    ("What is Bell's view on the bridge?", None, "Bell", "the bridge"),
    ("whats bell’s opinion of the bridge", None, "bell", "the bridge"),
    ("How did Bell describe the storm?", "describe", "Bell", "the storm"),
    ("how did bell react to the storm", "react", "bell", "the storm"),
    ("Whom did Bell blame for the flood?", "blame", "Bell", "the flood"),
    ("who did bell accuse of neglect", "accuse", "bell", "neglect"),
    ("Did Bell say the bridge is safe?", "say", "Bell", "the bridge is safe"),
    ("What does the survey show about ferries?", "show", "the survey", "ferries"),
    ("what did he say", "say", "he", None),
    ("Why did Bell criticise the plan?", "criticise", "Bell", "the plan"),
]

NEITHER = [
    "When did the bridge open?",
    "How many people did Bell say came?",
    "When did Bell say that?",
    "Who built the bridge?",
    "Who painted the bridge?",
    "Who won?",
    "Who is Ada Bell?",
    "Who was accused of theft?",
    "Who found the wreck?",
    "Who wrote the play?",
    "Who began the work?",
    "What did Columbus discover?",
    "What happened in May?",
    "what year did the bridge open",
    "What percentage of ferries were late?",
    "who",
    "what",
    "?",
    "",
    "   ",
    "the bridge",
]


@pytest.mark.parametrize(("question", "verb", "topic"), WHO)
def test_who(question: str, verb: str | None, topic: str | None) -> None:
    asked = speech_question(question)
    assert asked is not None
    assert (asked.asks, asked.verb, asked.speaker) == ("who", verb, None)
    found = asked.topic.of(question) if asked.topic else None
    assert (found.replace(":", "") if found else found) in (topic, "so" if topic is None else topic)


@pytest.mark.parametrize(("question", "verb", "speaker", "topic"), WHAT)
def test_what(question: str, verb: str | None, speaker: str, topic: str | None) -> None:
    asked = speech_question(question)
    assert asked is not None
    assert (asked.asks, asked.verb) == ("what", verb)
    assert asked.speaker is not None
    assert asked.speaker.of(question) == speaker
    assert (asked.topic.of(question) if asked.topic else None) == topic


@pytest.mark.parametrize("question", NEITHER)
def test_neither(question: str) -> None:
    assert speech_question(question) is None


def test_quoted_words() -> None:
    question = 'Who said “the bridge is safe” and "no more"?'
    asked = speech_question(question)
    assert asked is not None
    assert asked.asks == "who"
    assert [span.of(question) for span in asked.quoted] == ["the bridge is safe", "no more"]


def test_quoted_words_are_no_verb_and_no_question_word() -> None:
    assert speech_question("When was “who said that” sung?") is None


@pytest.mark.parametrize(
    ("question", "verb", "topic"),
    [
        ("Кто сказал, что мост закрыт?", "сказать", "мост закрыт"),
        ("кто сказал что мост закрыт", "сказать", "мост закрыт"),
        ("кто заявил о закрытии моста", "заявить", "закрытии моста"),
        ("Кто обвинил мэра?", "обвинить", "мэра"),
        ("кто это сказал", "сказать", None),
        ("по чьим словам мост закрыт", None, "мост закрыт"),
    ],
)
def test_russian_who(question: str, verb: str | None, topic: str | None) -> None:
    asked = speech_question(question, "ru")
    assert asked is not None
    assert (asked.asks, asked.verb) == ("who", verb)
    assert (asked.topic.of(question) if asked.topic else None) == topic


@pytest.mark.parametrize(
    ("question", "speaker", "topic"),
    [
        ("Что сказал Иван Горин о мосте?", "Иван Горин", "мосте"),
        ("что заявила мэр города про мост", "мэр города", "мост"),
        ("что горин думает о мосте", "горин", "мосте"),
        ("как горин назвал мост", "горин", "мост"),
        ("как назвал горин мост", "горин", "мост"),
        ("в чем обвинил горин мэра", "горин", "мэра"),
    ],
)
def test_russian_what(question: str, speaker: str, topic: str) -> None:
    asked = speech_question(question, "ru")
    assert asked is not None
    assert asked.asks == "what"
    assert asked.speaker is not None
    assert asked.speaker.of(question) == speaker
    assert asked.topic is not None
    assert asked.topic.of(question) == topic


@pytest.mark.parametrize("question", ["Когда открыли мост?", "кто построил мост", "что случилось", "сколько людей", ""])
def test_russian_neither(question: str) -> None:
    assert speech_question(question, "ru") is None


WORDS = st.sampled_from(
    ["who", "what", "did", "say", "said", "Bell", "about", "the", "bridge", "is", "by", "whom", "’s", "view", "“", "”", '"', "?",
     "кто", "что", "сказал", "о", "мосте", "how", "call", "which", "according", "to", "whose", "was", "Й"]
)  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(st.lists(WORDS, max_size=12).map(" ".join), st.sampled_from(["en", "ru", "xx"]))
def test_spans_lie_in_any_question(question: str, language: str) -> None:
    asked = speech_question(question, language)
    if asked is not None:
        spans = [s for s in (asked.speaker, asked.topic, *asked.quoted) if s is not None]
        assert all(0 <= s.start < s.end <= len(question) for s in spans)
        assert asked.speaker is None or asked.speaker.of(question).strip() == asked.speaker.of(question)
    assert asked == speech_question(question, language)


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=100))
def test_total_on_any_unicode(question: str) -> None:
    asked = speech_question(question)
    assert asked is None or asked.asks in ("who", "what")
