"""What a document adds to its dates: years that are left out, and what "a year later" counts from; always with a reason."""

from __future__ import annotations

from itertools import pairwise

import pytest

from facts.importing.passages import divide
from facts.model import Mark, Passage, Published, Span
from facts.reading.dates import read
from facts.reading.dates.calendar import iso
from facts.reading.document import Document, single
from facts.reading.segmentation import split
from facts.values import DateValue, Precision


def _read(text: str, published: str | None = None, language: str = "en") -> list[tuple[str, str, str]]:
    """Return each date as its words, its canonical text with what was inferred, and the reason."""
    passages = []
    start = 0
    for number, line in enumerate(text.splitlines(keepends=True)):
        sentences = split(text, start, start + len(line.rstrip()), language=language)
        passages.append(Passage(number, start, line, sentences))
        start += len(line)
    day = Published.parse(published) if published else None
    found = read(Document(text, tuple(passages), language, day))
    return [
        (mention.span.of(text), iso(mention.value, inferred=True), mention.value.inferred_because)
        for mention in found
        if isinstance(mention.value, DateValue)
    ]


def _inferred(text: str, published: str | None = None, language: str = "en") -> list[tuple[str, str]]:
    return [(words, canonical) for words, canonical, _ in _read(text, published, language)]


# --- years of the text -----------------------------------------------------------------------------------------------


def test_a_later_day_of_the_same_passage_has_the_year_of_the_date_before_it() -> None:
    assert _read("The quay was sold in May 2019. It was shut on 3 June.") == [
        ("May 2019", "2019-05", ""),
        ("3 June", "2019-06-03", "the year of “May 2019”, which is the last date before it"),
    ]


def test_a_bare_year_lends_itself() -> None:
    assert _inferred("In 1944 the bridge fell. On 5 May it was mended.")[1] == ("5 May", "1944-05-05")


def test_a_range_lends_the_year_of_its_end() -> None:
    text = "The works lasted from May 2018 to June 2019. On 3 July the quay was open."
    assert _inferred(text)[1] == ("3 July", "2019-07-03")


def test_an_earlier_day_than_the_anchor_does_not_go_back_in_time() -> None:
    assert _inferred("The quay was sold in November 2020. It was mended in September.")[1] == ("September", "XXXX-09")


def test_the_anchor_must_stand_before_the_date() -> None:
    assert _inferred("On 3 June the quay was shut. It had been sold in May 2019.")[0] == ("3 June", "XXXX-06-03")


def test_the_anchor_must_stand_in_the_same_passage() -> None:
    assert _inferred("The quay was sold in May 2019.\nIt was shut on 3 June.")[1] == ("3 June", "XXXX-06-03")


@pytest.mark.parametrize(
    "opening",
    [
        "The lease runs until 2031.",
        "It must be mended by May 2031.",
        "The lease has run since May 2001.",
        "It was quiet before 1950.",
        "It was quiet after May 2001.",
        "In the 1990s it was quiet.",
        "In the 19th century it was quiet.",
        "Three years ago it was quiet.",
    ],
)
def test_open_ends_periods_and_counted_dates_are_no_anchor(opening: str) -> None:
    assert _inferred(f"{opening} It was shut on 3 June.")[-1] == ("3 June", "XXXX-06-03")


def test_the_first_such_season_after_the_anchor_where_the_text_looks_ahead() -> None:
    text = "The lease was signed in the fall of 2018. It was to end in the spring."
    assert _read(text)[1] == ("spring", "2019-21", "the first one after “fall of 2018”")


def test_what_would_have_been_is_not_looked_ahead_to() -> None:
    text = "Had they kept the lease of November 2018, the quay would not have been shut in September."
    assert _inferred(text)[1] == ("September", "XXXX-09")


def test_a_leap_day_gets_no_year_that_has_none() -> None:
    assert _inferred("In 2019 it was sold. On 29 February it was shut.")[1] == ("29 February", "XXXX-02-29")


# --- years of the publication ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("sentence", "published", "expected"),
    [
        ("It was shut on 19 September.", "2023-11-22", "2023-09-19"),
        ("It was shut on 22 November.", "2023-11-22", "2023-11-22"),
        ("It was shut in November.", "2023-11-22", "2023-11"),
        ("It was shut on 17 November.", "2024-01-10", "2023-11-17"),
        ("It was shut on 17 November.", "2023-11", "2023-11-17"),
        ("It was shut on 17 November.", "2023", "2023-11-17"),
        ("It will be shut on 5 December.", "2023-11-22", "2023-12-05"),
        ("It will be shut on 5 March.", "2023-11-22", "2024-03-05"),
        # Days to come, or of the year before: nobody says which.
        ("It is shut on 5 December.", "2023-11-22", "XXXX-12-05"),
        ("It was shut in the spring.", "2023-11-22", "XXXX-21"),
        ("It was shut on 19 September.", None, "XXXX-09-19"),
    ],
)
def test_the_year_of_a_day_near_the_publication(sentence: str, published: str | None, expected: str) -> None:
    ((_, canonical, because),) = _read(sentence, published)
    assert canonical == expected
    assert because == ("" if "XXXX" in expected else f"the source was published on {published}")


def test_a_text_of_older_years_is_not_dated_by_its_publication() -> None:
    text = "The bridge fell in 1944.\nOn 5 May it was mended."
    assert _inferred(text, "2020-06-01")[1] == ("5 May", "XXXX-05-05")


def test_the_text_wins_where_the_anchor_is_near() -> None:
    text = "The quay was sold in May 2021. On 3 September it was shut."
    assert _inferred(text, "2021-11-22")[1] == ("3 September", "2021-09-03")
    assert _inferred(text, "2022-11-22")[1] == ("3 September", "2021-09-03")


def test_a_far_anchor_and_the_publication_that_disagree_leave_the_text_out() -> None:
    text = "The quay was sold in May 2021. Nobody came. Nobody wrote. On 3 September it was shut."
    ((_, canonical, because),) = _read(text, "2022-11-22")[1:]
    assert (canonical, because) == ("2022-09-03", "the source was published on 2022-11-22")


# --- relative expressions --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In 2022 it grew. A year later, it shrank.", "2023"),
        ("In 2022 it grew more than the previous year.", "2021"),
        ("In 2015, the same year the pier was built, it was sold.", "2015"),
        ("On 3 May 2019 it opened. Two days later, it was shut.", "2019-05-05"),
        ("On 3 May it opened. Two days later, it was shut.", "XXXX-05-05"),
        ("On 3 May 2019 it opened. It was shut the next day.", "2019-05-04"),
        ("In May 2019 it opened. Three months later, it was shut.", "2019-08"),
        ("In May 2019 it opened. In December of that year it was shut.", "2019-12"),
        ("On 3 May 2019 it opened. A week later, it was shut.", "2019-05-06/2019-05-12"),
        ("In 1850 it opened. Two decades later, it was shut.", "1870~"),
        ("In May 2019 it opened.\nA year later, it was shut.", "2020"),
        # A bound is not counted out.
        ("In 2010 it opened. Less than a year later, it was shut.", ""),
        ("In 2010 it opened. More than three years later, it was shut.", ""),
        ("In 2010 it opened. One and a half years later, it was shut.", ""),
        ("In 2010 it opened. Almost a year later, it was shut.", ""),
        # Nothing near enough, or not fine enough to count from.
        ("A year later, it was shut.", ""),
        ("In May 2019 it opened. Two days later, it was shut.", ""),
        ("In the 1990s it opened. A year later, it was shut.", ""),
        ("In 2019 it opened.\nNobody came.\nA year later, it was shut.", ""),
        ("It runs until 2025. A year later, it was shut.", ""),
        ("Long ago, years ago, it opened. A year later, it was shut.", ""),
    ],
)
def test_counted_from_the_last_date_of_the_text(text: str, expected: str) -> None:
    assert _inferred(text)[-1][1] == expected


def test_the_reason_names_the_date_that_was_counted_from() -> None:
    assert _read("In 2022 it grew. A year later, it shrank.")[1][2] == "counted from “2022”"


def test_counting_goes_on_from_what_was_counted() -> None:
    text = "In 2010 it opened. Two years later, it was shut. A year later, it was sold."
    assert [canonical for _, canonical in _inferred(text)] == ["2010", "2012", "2013"]


def test_an_explicit_date_beside_it_wins() -> None:
    text = "It was attacked on 19 May 2020. Two days later, on 23 May 2020, it was shut."
    found = _read(text)
    assert found[1] == ("Two days later", "", "“23 May 2020” beside it says when")
    assert found[2][:2] == ("23 May 2020", "2020-05-23")


def test_an_explicit_date_that_agrees_is_no_conflict() -> None:
    text = "In early summer 2022 they met. A year later, in May 2023, they met again."
    assert [canonical for _, canonical in _inferred(text)] == ["2022-22~early", "2023", "2023-05"]


def test_relative_to_the_publication() -> None:
    text = "Last year it was sold. It was shut three months ago."
    assert _inferred(text, "2023-03-15") == [("Last year", "2022"), ("three months ago", "2022-12")]
    assert _inferred(text) == [("Last year", ""), ("three months ago", "")]
    assert _read(text, "2023-03-15")[0][2] == "counted from the day of publication, 2023-03-15"


def test_today_is_left_open_because_it_is_often_these_days() -> None:
    assert _inferred("Today the quay is a park.", "2023-03-15") == [("Today", "")]
    assert _inferred("It opens today at 15:30.", "2023-03-15") == [("today at 15:30", "2023-03-15T15:30")]


def test_russian_documents() -> None:
    text = "Мост продали в мае 2019 года. 3 июня его закрыли. Годом позже его открыли."
    assert _inferred(text, language="ru") == [
        ("мае 2019 года", "2019-05"),
        ("3 июня", "2019-06-03"),
        ("Годом позже", "2020"),
    ]
    assert _inferred("Мост закроется 5 декабря. Его будут чинить.", "2023-11-22", "ru")[0][1] == "XXXX-12-05"
    assert _inferred("Мост будет закрыт 5 декабря.", "2023-11-22", "ru")[0][1] == "2023-12-05"


# --- documents -------------------------------------------------------------------------------------------------------


def test_marked_passages_are_not_read() -> None:
    text = "Opened 4 May 1936\nIt was shut in 1999."
    passages = (
        Passage(0, 0, text[:18], mark=Mark.HEADING, reason="short"),
        Passage(1, 18, text[18:], (Span(18, len(text)),)),
    )
    assert [mention.span.of(text) for mention in read(Document(text, passages))] == ["1999"]


def test_a_language_that_is_not_read_gives_nothing() -> None:
    assert read(single("In 1999.", language="hy")) == ()
    assert len(read(single("In 1999."))) == 1


def test_an_empty_document_gives_nothing() -> None:
    assert read(single("")) == ()


def test_impossible_dates_are_no_mentions_and_no_anchors() -> None:
    assert _inferred("It fell on 31 April 2019. It was shut on 3 June.") == [("3 June", "XXXX-06-03")]


def test_mentions_stand_in_text_order_and_do_not_overlap() -> None:
    text = "On 3 May 2019, a year later, in June, on Friday at 15:30 and between 1990 and 1995, it was shut. Since 2020 it is not.\n"
    spans = [mention.span for mention in read(Document(text, divide(text)))]
    assert len(spans) >= 6
    assert all(before.end <= after.start for before, after in pairwise(spans))


def test_the_value_never_holds_what_was_inferred() -> None:
    (first, second) = read(single("The quay was sold in May 2019; it was shut on 3 June."))
    assert isinstance(first.value, DateValue)
    assert isinstance(second.value, DateValue)
    assert (second.value.start.year, second.value.inferred_year) == (None, 2019)
    assert second.value.precision is Precision.DAY
    assert second.value.window() == ("2019-06-03", "2019-06-03")
