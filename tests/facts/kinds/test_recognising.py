"""What a question asks for, as people type it, in English and Russian; and what only looks like it."""

from __future__ import annotations

import pytest

from facts.kinds import KINDS
from facts.kinds.base import RangeEnd, WantedDate, WantedFigure
from facts.reading.words import words_of
from facts.values import FigureType, KindName, Precision


def recognised(text: str) -> tuple[KindName, WantedDate | WantedFigure] | None:
    words = tuple(words_of(text))
    for kind in KINDS:
        found = kind.recognise(text, words)
        if found is not None and found.wanted is not None:
            return kind.name, found.wanted
    return None


@pytest.mark.parametrize(
    ("question", "precision"),
    [
        ("When did the bridge open?", None),
        ("wen did the bridge open", None),
        ("The bridge opened when?", None),
        ("How long ago did the bridge open?", None),
        ("In what year did the bridge open?", Precision.YEAR),
        ("which year was it opened", Precision.YEAR),
        ("The bridge opened in what year?", Precision.YEAR),
        ("What was the date of the opening?", Precision.DAY),
        ("On which day did the strike begin?", Precision.DAY),
        ("During which century did they settle?", Precision.CENTURY),
        ("In what decade was the canal dug?", Precision.DECADE),
        ("At what time did the ferry leave?", Precision.TIME),
        ("Когда открыли мост?", None),
        ("В каком году открыли мост?", Precision.YEAR),
        ("Какого числа открыли мост", Precision.DAY),
        ("В каком веке построили крепость?", Precision.CENTURY),
        ("До какого года продлили договор?", Precision.YEAR),
    ],
)
def test_dates_are_asked_for(question: str, precision: Precision | None) -> None:
    found = recognised(question)
    assert found is not None
    name, wanted = found
    assert name is KindName.DATE
    assert isinstance(wanted, WantedDate)
    assert wanted.precision is precision


@pytest.mark.parametrize(
    ("question", "end"),
    [
        ("When did the strike begin?", RangeEnd.FIRST),
        ("When was the mayor born?", RangeEnd.FIRST),
        ("In what year did the strike end?", RangeEnd.LAST),
        ("Until when is the ferry to run?", RangeEnd.LAST),
        ("When did the ferry run?", None),
        ("When did the strike begin and end?", None),
        ("Когда закончилась забастовка?", RangeEnd.LAST),
    ],
)
def test_an_end_of_a_stretch_is_asked_for(question: str, end: RangeEnd | None) -> None:
    found = recognised(question)
    assert found is not None
    assert isinstance(found[1], WantedDate)
    assert found[1].end is end


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("How many boats sank?", FigureType.COUNT),
        ("how mny boats sank", FigureType.COUNT),
        ("What percentage of the boats sank?", FigureType.SHARE),
        ("what share of the quay does the city own", FigureType.SHARE),
        ("How old was the mayor?", FigureType.AGE),
        ("How long did the strike last?", FigureType.DURATION),
        ("How many weeks did the strike last?", FigureType.DURATION),
        ("How tall is the lighthouse?", FigureType.MEASURE),
        ("How much did the bridge cost?", FigureType.MONEY),
        ("How much more freight was shipped?", FigureType.CHANGE),
        ("What was the population of the island?", FigureType.COUNT),
        ("How often does the ferry run?", FigureType.COUNT),
        ("Сколько лодок затонуло?", FigureType.COUNT),
        ("Какой процент лодок затонул?", FigureType.SHARE),
        ("Как долго шла забастовка?", FigureType.DURATION),
        ("Сколько стоил мост?", FigureType.MONEY),
        ("Сколько лодок вышло, когда начался шторм?", FigureType.COUNT),
    ],
)
def test_figures_are_asked_for(question: str, first: FigureType) -> None:
    found = recognised(question)
    assert found is not None
    name, wanted = found
    assert name is KindName.FIGURE
    assert isinstance(wanted, WantedFigure)
    assert wanted.types[0] is first


@pytest.mark.parametrize(
    ("question", "counted"),
    [
        ("How many fishing boats did the storm sink?", ("fish", "boat")),
        ("How many of the boats sank?", ("boat",)),
        ("Сколько рыбацких лодок затонуло в шторм?", ("рыбацк", "лодок")),
        ("How many?", ()),
    ],
)
def test_what_is_counted(question: str, counted: tuple[str, ...]) -> None:
    found = recognised(question)
    assert found is not None
    wanted = found[1]
    assert isinstance(wanted, WantedFigure)
    assert wanted.counted == counted


@pytest.mark.parametrize(
    "question",
    [
        "Who was mayor when the bridge opened?",
        "Which ship sank in the storm?",
        "Where does the ferry land?",
        "Why was the date moved?",
        "Who decided how much was paid?",
        "The harbour master resigned",
        "Кто был мэром, когда открыли мост?",
        "Почему закрыли порт?",
    ],
)
def test_other_questions_ask_for_neither(question: str) -> None:
    assert recognised(question) is None
