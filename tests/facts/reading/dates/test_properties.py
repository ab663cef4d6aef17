"""What holds for every text: spans are the words meant, order, linear time, and what is written is read back."""

from __future__ import annotations

import datetime as dt
import os
import subprocess
import sys
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facts.model import Published
from facts.reading import dates
from facts.reading.dates import find_dates, impossible_dates, read
from facts.reading.dates.calendar import iso
from facts.reading.dates.calendar_names import MONTHS_EN, MONTHS_RU
from facts.reading.dates.english import ENGLISH
from facts.reading.dates.grammar import Grammar
from facts.reading.dates.russian import RUSSIAN
from facts.reading.document import single
from facts.values import DateValue
from tests.facts.reading.dates.dated import dated

_PIECES = st.sampled_from(
    "in on until since by from to between and the of a early late mid- around May march September Sept. Friday sat "
    "2020 1066 19 19th 31 44 BC AD 90s '90s 1990s century 10th first half quarter Q3 spring fall yesterday last next "
    "three years ago later two days week month year same 13:00 3:30 pm a.m. o'clock noon - – — , . ; ( ) 04/05/2023 "
    "2023-11-17 29 February 32 people % $ 2,020 в году мае 2020-х век XIX осенью прошлом назад спустя № до н. э. ночи "
    "Christmas Easter every \u00a0 é 🙂 \u0301 '".split(" ")
)
_TEXTS = st.one_of(
    st.text(max_size=80), st.lists(_PIECES, max_size=14).map(" ".join), st.lists(_PIECES, max_size=9).map("".join)
)
_LANGUAGES = st.sampled_from(["en", "ru"])
_REFERENCES = st.sampled_from(
    [None, Published(2023), Published(2023, 3), Published(2023, 3, 15), Published(1), Published(9999, 12, 31)]
)


@given(_TEXTS, _LANGUAGES, _REFERENCES)
def test_spans_are_words_of_the_text_in_order(text: str, language: str, reference: Published | None) -> None:
    spans = [mention.span for mention in find_dates(text, language=language, reference=reference)]
    spans_and_impossible = sorted([*spans, *impossible_dates(text, language=language)])
    assert spans == sorted(spans)
    for span in spans_and_impossible:
        words = span.of(text)
        assert words
        assert words == words.strip()
    assert all(before.end <= after.start for before, after in pairwise(spans_and_impossible))


@given(_TEXTS, _LANGUAGES, _REFERENCES)
def test_every_value_can_be_written_and_asked_for_its_window(
    text: str, language: str, reference: Published | None
) -> None:
    for mention in find_dates(text, language=language, reference=reference):
        assert isinstance(mention.value, DateValue)
        assert len(iso(mention.value)) < 60
        window = mention.value.window()
        assert window is None or window[0] <= window[1]


@given(_TEXTS, _LANGUAGES, _REFERENCES)
def test_a_document_of_one_sentence_has_the_same_spans(text: str, language: str, reference: Published | None) -> None:
    found = [mention.span for mention in read(single(text, language=language))] if text else []
    assert found == [mention.span for mention in find_dates(text, language=language, reference=reference)]


@given(st.text(max_size=20), _TEXTS, st.text(max_size=20), _LANGUAGES)
def test_a_stretch_of_a_text_is_read_as_if_it_stood_alone(before: str, text: str, after: str, language: str) -> None:
    whole = before + text + after
    inside = find_dates(whole, len(before), len(before) + len(text), language=language)
    alone = find_dates(text, language=language)
    assert [(m.span.moved(-len(before)), m.value) for m in inside] == [(m.span, m.value) for m in alone]


@given(st.dates(min_value=dt.date(1000, 1, 1), max_value=dt.date(2099, 12, 31)))
def test_a_day_is_read_back_in_every_way_it_is_written(day: dt.date) -> None:
    month = next(name for name, number in MONTHS_EN.items() if number == day.month)
    genitive = next(name for name, number in MONTHS_RU.items() if number == day.month and name[-1] in "ая")
    english = (
        f"{day.day} {month.title()} {day.year}",
        f"{month.title()} {day.day}, {day.year}",
        f"{month[:3].title()}. {day.day}, {day.year}",
        f"{month} {day.day} {day.year}",
        f"{day.day:02}.{day.month:02}.{day.year}",
        day.isoformat(),
    )
    for words in english:
        assert dated(f"It opened on {words}, in the rain.") == [(words, day.isoformat())]
    words = f"{day.day} {genitive} {day.year} года"
    assert dated(f"Открыли {words}.", "ru") == [(words, day.isoformat())]


@given(st.integers(1, 99), st.integers(1, 12), st.integers(1000, 2099))
def test_a_day_is_either_read_or_named_as_impossible(day: int, month: int, year: int) -> None:
    name = next(name for name, number in MONTHS_EN.items() if number == month).title()
    text = f"It opened on {day} {name} {year}."
    try:
        expected = dt.date(year, month, day).isoformat()
    except ValueError:
        assert dated(text) == []
        assert [span.of(text) for span in impossible_dates(text)] == [f"{day} {name} {year}"]
    else:
        assert dated(text) == [(f"{day} {name} {year}", expected)]


@given(st.integers(1000, 2100))
def test_every_year_is_a_year_after_in_and_a_figure_before_people(year: int) -> None:
    assert dated(f"The ferry was built in {year}.") == [(str(year), str(year))]
    assert dated(f"The ferry carried {year} people.") == []


# --- time ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("grammar", [ENGLISH, RUSSIAN])
def test_a_word_tries_few_patterns(grammar: Grammar) -> None:
    assert len(grammar.digits) <= 45
    assert all(len(rules) <= 12 for rules in grammar.words.values())


@pytest.mark.parametrize(
    "piece",
    [
        "1,",
        "1,1,1,",
        "12 ",
        "May ",
        "may 5, ",
        "2020-",
        "12:30 ",
        "from 1990 to ",
        "the first half of ",
        "last ",
        "a ",
        "I",
        "1",
        " ",
        "twenty ",
    ],
)
@pytest.mark.parametrize("language", ["en", "ru"])
def test_long_runs_are_read_to_the_end(piece: str, language: str) -> None:
    text = (piece * 4000)[:4000]
    found = find_dates(text, language=language)
    assert all(mention.span.end <= len(text) for mention in found)
    assert len(found) <= len(text)


def test_4000_characters_of_figures_hold_no_date() -> None:
    assert find_dates("1," * 2000) == ()


# --- no clock, no luck -----------------------------------------------------------------------------------------------

_PROGRAM = """
import sys
from facts.reading.dates.calendar import iso
from facts.reading.dates import find_dates, read
from facts.reading.document import single
text = "On 19 September, a year later, in May 2019, last Friday, in the spring, until 2025 and on 3 June it was shut."
for mention in (*find_dates(text), *read(single(text))):
    print(mention.span, iso(mention.value, inferred=True), mention.value.inferred_because)
"""


def test_the_same_on_every_hash_seed_zone_and_locale() -> None:
    outputs = set()
    for seed, zone, locale in (
        ("0", "UTC", "C"),
        ("1", "Pacific/Kiritimati", "C.UTF-8"),
        ("77", "America/Adak", "POSIX"),
    ):
        environment = {**os.environ, "PYTHONHASHSEED": seed, "TZ": zone, "LC_ALL": locale, "PYTHONIOENCODING": "utf-8"}
        done = subprocess.run(
            [sys.executable, "-c", _PROGRAM], capture_output=True, env=environment, check=True, timeout=60
        )
        outputs.add(done.stdout)
    assert len(outputs) == 1
    assert outputs.pop()


def test_nothing_here_asks_for_the_time() -> None:
    folder = Path(dates.__file__).parent
    sources = sorted(folder.glob("*.py"))
    assert len(sources) > 10
    for source in sources:
        text = source.read_text("utf-8")
        assert not any(call in text for call in (".now(", ".today(", ".utcnow(", "time.time", "localtime("))
