"""Numbers that are no figures, and texts that must not break the reader or make it slow."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facts.model import Span
from facts.reading.figures import LONGEST, compared_span, find_figures, number_span
from facts.reading.figures.tokens import tokens
from facts.values import Comparator, FigureType, FigureValue


def spans(text: str, language: str = "en") -> list[str]:
    return [mention.span.of(text) for mention in find_figures(text, language=language)]


@pytest.mark.parametrize(
    "text",
    [
        "The Su-24 met the F-16 over B1.",
        "They caught Covid-19 and H5N1.",
        "It was filmed in 3D on a 4x4.",
        "The 5G mast fell.",
        "Call SCP2-173m now.",
        "The 2n operations end.",
        "He left at 9 a.m. and came at 5 pm.",
        "It was 3 o'clock.",
        "It began at 10:30 sharp.",
        "See No. 5 and number 7.",
        "See Section 3, page 12 and chapter 7.",
        "See sections 3 and 4.",
        "See article 19(2) of it.",
        "Chapter Three is long.",
        "Resolution 1441 was passed.",
        "Super Bowl 50 was played.",
        "Flight 370 was lost.",
        "They took Route 66.",
        "Call +44 20 7946 0958.",
        "Call 555-1234 or 555-12-34.",
        "Call 020 7946.",
        "Version 2.0.1 is out.",
        "The address is 192.168.1.2 today.",
        "See http://example.org/12/5?x=20 and www.example.org/7.",
        "1. Boats and nets",
        "2) Boats and nets",
        "The 1990s and the '80s were good.",
        "The second half began.",
        "It was in the first quarter.",
        "His half-brother sank.",
        "A third man came.",
        "The First World War ended.",
        "The third man left late.",
        "He came a second time.",
        "It is open 24/7.",
        "The season 1985–86 began.",
        "No one came.",
        "One of them left.",
        "The one who stayed was glad.",
        "They helped one another.",
        "Which one do you prefer?",
        "One argument says so.",
        "It is a one-off on a two-way street.",
        "They are doubling down.",
        "TFEU article 294 defines it.",
        "Articles 4 and 5 state it, articles 1 to 4 say so.",
        "It is (1) light and (2) strong.",
        "The Thirty Years' War ended near the Seven Sisters.",
        "One day he came, and one day he left.",
        "In the first place it sank.",
        "A couple danced.",
        "Write to boat#5 or @3.",
        "It is 1e999.",
        "The long number 12345678901234567890123456789012345678901234567890 is an identifier.",
        "Lists 1,1,1,1 and 1,2,3,4.",
        "",
        "   ",
        "No number here.",
    ],
)
def test_what_only_looks_like_a_figure_is_none(text: str) -> None:
    assert spans(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Room 101 has 12 beds.", ["12"]),
        ("In sections 3 and 4, 12 people sat.", ["12"]),
        ("The route covers 66 km.", ["66 km"]),
        ("Carlsen lost 5 games.", ["5"]),
        ("They had no 5-year plan.", ["5-year"]),
        ("In Oslo 300 people met.", ["300"]),
        ("There are two: Oslo and Bergen.", ["two"]),
        ("It has one-third of the votes.", ["one-third"]),
        ("At least one boat sank.", ["one"]),
        ("Six-time winner Maria Lund sang.", ["Six"]),
        ("A $10 bill and 1 $10 bill.", ["$10", "1", "$10"]),
        ("$ 20,000.00 $ 37,305.97", ["$ 20,000.00", "$ 37,305.97"]),
        ("The 3-month-old calf and the 12-year-old boy.", ["3-month-old", "12-year-old"]),
        ("It has 12 (twelve) boats.", ["12", "twelve"]),
        ("It led in tackles (18) and goals (3).", ["18", "3"]),
        ("They sailed for one day.", ["one day"]),
        ("Seven Boats Sink In Two Bays", ["Seven", "Two"]),
        ("Several hundred US troops came.", ["Several hundred"]),
    ],
)
def test_guards_leave_figures_alone(text: str, expected: list[str]) -> None:
    assert spans(text) == expected


BROKEN = ("1,", "1 ", "one ", "one hundred and ", "1-", "1/", "1.", "1:", "$", "a ", "million ", "1e9", "10 × ", "1 1/2 ",
          "of the ", "half ", "2 to ", "5 feet ", "half a ", "between 1 and ", "not more than ", "½", "¹", "%", "-",
          "\u0660", "\ue000", "http://1 ", "from 5 to ", "one in ", "и ", "от 5 до ")  # fmt: skip


@pytest.mark.parametrize("piece", BROKEN)
@pytest.mark.parametrize("language", ["en", "ru"])
def test_four_thousand_characters_of_anything_are_read_to_the_end(piece: str, language: str) -> None:
    text = (piece * 4000)[:4000]
    found = find_figures(text, language=language)
    assert all(mention.span.end <= len(text) for mention in found)


def test_a_sentence_beyond_the_longest_is_read_in_pieces() -> None:
    text = "They saw 12 boats there. " * 200
    assert len(text) > 3 * LONGEST
    assert spans(text) == ["12"] * 200


def test_a_word_without_an_end_is_cut_and_read() -> None:
    assert spans("x" * 5000 + " 12 boats") == ["12"]


WORDS = st.sampled_from(
    ["1,960", "12", "one", "half", "a", "of", "million", "percent", "%", "$", "€", "-", "–", "to", "between", "and", "from",
     "over", "more than", "boats", "km", "years", "old", "-year-old", "third", "times", "more", ",", ".", "(", ")", "No",
     "in", "five", "thousands", "hundreds of", "½", "1/3", "5-1/2", "a.m.", "dollars", "cents", "feet", "inches", "aged",
     "Maria", "ten-day", "twice", "doubled", "none of", "a week", "within", "x", "²", "1.5bn", "USD", "°C", "3-1", "won",
     "процентов", "тысяч", "два", "пятилетний", "от", "до", "'s", "or more", "plus"]
)  # fmt: skip


@settings(max_examples=300)
@given(st.lists(WORDS, max_size=25), st.sampled_from([" ", ""]), st.sampled_from(["en", "ru"]))
def test_any_heap_of_words_gives_figures_that_hold_together(words: list[str], between: str, language: str) -> None:
    text = between.join(words)
    check(text, language)


@settings(max_examples=200)
@given(st.text(max_size=200), st.sampled_from(["en", "ru"]))
def test_any_text_gives_figures_that_hold_together(text: str, language: str) -> None:
    check(text, language)


def check(text: str, language: str) -> None:
    place = 0
    edges = {edge for token in tokens(text, language=language) for edge in (token.start, token.end)}
    for mention in find_figures(text, language=language):
        assert place <= mention.span.start < mention.span.end <= len(text)
        assert {mention.span.start, mention.span.end} <= edges
        place = mention.span.end
        value = mention.value
        assert isinstance(value, FigureValue)
        assert value.number is not None or value.low is not None or value.high is not None
        if value.low is not None and value.high is not None:
            assert value.low <= value.high
        if value.number is not None and value.comparator is Comparator.EXACT:
            assert value.low == value.high == value.number
        assert value.vague == (value.number is None and (value.low is None or value.high is None or value.vague))
        if value.counted is not None:
            assert value.counted in text
            assert value.counted.strip() == value.counted
        if value.type in (FigureType.MONEY, FigureType.MEASURE, FigureType.DURATION, FigureType.AGE, FigureType.SHARE):
            assert value.unit is not None
        assert mention.span.holds(number_span(text, mention.span, language=language))
        assert compared_span(text, mention.span, language=language).end == mention.span.end


@given(st.lists(WORDS, max_size=12), st.integers(0, 30), st.integers(0, 30))
def test_figures_keep_out_of_what_dates_took(words: list[str], start: int, length: int) -> None:
    text = " ".join(words)
    taken = Span(min(start, len(text)), min(start + length, len(text)))
    found = find_figures(text, taken=(taken,))
    assert not any(len(taken) and mention.span.meets(taken) for mention in found)


@given(st.lists(WORDS, max_size=12), st.text(alphabet=" abé\n", max_size=10))
def test_a_sentence_reads_the_same_wherever_it_stands(words: list[str], before: str) -> None:
    sentence = " ".join(words)
    alone = find_figures(sentence)
    text = before + sentence + " 77 boats"
    inside = find_figures(text, len(before), len(before) + len(sentence))
    assert [m.span.moved(len(before)) for m in alone] == [m.span for m in inside]
    assert [m.value for m in alone] == [m.value for m in inside]
