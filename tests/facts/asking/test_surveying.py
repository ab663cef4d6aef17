"""What somebody said, what happened when, where sources agree, what else there is, and what people point at."""

from __future__ import annotations

import pytest

from facts.answers import Agreement, Answer, QuestionKind
from facts.errors import FactsError, NotFound, QuestionRefused
from facts.factbase import FactBase
from facts.model import Citation, Span
from facts.reports import Comparison, Reading
from facts.values import KindName
from tests.support.builders import answers_of, fact_base, found, note, town, town_base
from tests.support.published import keeping, published

STORMS = (
    "The storm of 1962 sank 17 fishing boats in Kestrel Bay. The Otter Bridge opened on 9 August 1934.",
    "The storm of 1962 sank 19 fishing boats off Kestrel Bay. The Otter Bridge was opened on 8 August 1934.",
    "In the storm of 1962, 17 fishing boats were sunk at Kestrel Bay.",
    "The storm of 1970 sank 4 fishing boats in Kestrel Bay. Elena Ruiz said that the quay will stay open all winter.",
    "The quay will stay open for all the winter, said Tomas Lindqvist.",
)


def _values(readings: tuple[Reading, ...]) -> list[str]:
    return [reading.value_text for reading in readings]


def _check(base: FactBase, readings: tuple[Reading, ...]) -> None:
    for reading in readings:
        verified = base.verify(str(reading.evidence.citation))
        assert verified.intact
        assert verified.quote == reading.evidence.quote
        assert reading.value_text == reading.evidence.value_text


# --- said --------------------------------------------------------------------------------------------------------------


def test_all_that_somebody_said_in_text_order() -> None:
    readings = town_base().said("Elena Ruiz")
    assert _values(readings) == ["The quay will stay open all winter", "the ferry needs new engines"]
    assert {reading.speaker for reading in readings} == {"Elena Ruiz"}
    _check(town_base(), readings)


@pytest.mark.parametrize("who", ["ruiz", "Ruiz", "elena ruiz", "Elena Riuz", "Руис"])
def test_a_name_may_be_short_slipped_or_in_another_alphabet(who: str) -> None:
    assert len(town_base().said(who)) == 2


def test_what_somebody_said_about_something() -> None:
    assert _values(town_base().said("Elena Ruiz", "the ferry")) == ["the ferry needs new engines"]
    assert town_base().said("Elena Ruiz", "the election") == ()


def test_nobody_of_that_name_said_nothing() -> None:
    assert town_base().said("Olga Brandt") == ()
    assert town_base().said("Kestrel Bay") == ()


def test_another_name_counts_and_a_fact_is_named() -> None:
    library = town()
    base = fact_base(*STORMS, library=library)
    keeping(library, "add_alias", "Madam Harbour", "Elena Ruiz")
    fact = published(library, "The quay", "Elena Ruiz: the quay will stay open all winter", "s3")
    assert [reading.fact for reading in base.said("Madam Harbour")] == [fact.number]


def test_a_limit_is_kept() -> None:
    assert len(town_base().said("Ruiz", limit=1)) == 1
    assert town_base().said("Ruiz", limit=0) == ()


@pytest.mark.parametrize("text", ["", "  ", "x" * 600])
def test_an_empty_or_endless_subject_is_refused(text: str) -> None:
    for ask in (town_base().said, town_base().timeline, town_base().compare):
        with pytest.raises(QuestionRefused):
            ask(text)


# --- timeline ----------------------------------------------------------------------------------------------------------


def test_a_timeline_is_in_calendar_order() -> None:
    readings = town_base().timeline("Kestrel Bay")
    assert _values(readings) == ["14 May 1911", "1958", "3 November 1962"]
    assert {reading.kind for reading in readings} == {KindName.DATE}
    _check(town_base(), readings)


@pytest.mark.parametrize(
    ("first", "last", "values"),
    [
        ("1950", "", ["1958", "3 November 1962"]),
        ("", "1957-12", ["14 May 1911"]),
        ("1911-05-14", "1911-05-14", ["14 May 1911"]),
        ("1911-05-15", "1957", []),
        ("1970", "1960", []),
    ],
)
def test_a_timeline_between_two_days(first: str, last: str, values: list[str]) -> None:
    assert _values(town_base().timeline("Kestrel Bay", first, last)) == values


def test_a_timeline_between_what_are_no_dates_is_refused() -> None:
    with pytest.raises(FactsError) as refused:
        town_base().timeline("Kestrel Bay", "soon")
    assert refused.value.code == "V-DATE"


def test_a_timeline_of_what_nobody_knows_is_empty() -> None:
    assert town_base().timeline("the airport of Sarn") == ()


def test_a_full_timeline_keeps_what_is_most_about_the_subject() -> None:
    base = fact_base(*(f"The harbour of Kestrel Bay was closed on {day} May 1911." for day in range(1, 31)))
    readings = base.timeline("harbour of Kestrel Bay", limit=5)
    assert len(readings) == 5
    assert list(readings) == sorted(readings, key=lambda r: int(r.value_text.split()[0]))


# --- compare -----------------------------------------------------------------------------------------------------------


def _shape(found: tuple[Comparison, ...]) -> list[tuple[Agreement | None, list[list[str]]]]:
    return [(one.agreement, [[r.value_text for r in group] for group in one.groups]) for one in found]


def test_sources_are_compared_by_value() -> None:
    base = fact_base(*STORMS)
    assert _shape(base.compare("storm of 1962")) == [(Agreement.DIFFERENT, [["17", "17"], ["19"]])]
    assert _shape(base.compare("Otter Bridge")) == [(Agreement.DIFFERENT, [["9 August 1934"], ["8 August 1934"]])]


def test_another_storm_is_another_thing() -> None:
    (figures,) = fact_base(*STORMS).compare("storm")
    assert "4" not in {reading.value_text for group in figures.groups for reading in group}
    assert figures.about == "fishing boats"


def test_bounds_that_can_both_hold_do_not_contradict() -> None:
    base = fact_base(
        "Over 120,000 sandbags were laid along the quay.", "More than 100,000 sandbags were laid along the old quay."
    )
    assert [one.agreement for one in base.compare("sandbags")] == [Agreement.COMPATIBLE]


def test_sources_that_agree_come_behind_those_that_differ() -> None:
    base = fact_base(*STORMS, "The quay has 12 cranes.", "There are 12 cranes on the quay of Kestrel Bay.")
    agreements = [one.agreement for one in base.compare("Kestrel Bay quay cranes boats storm")]
    assert agreements == sorted(agreements, key=[Agreement.DIFFERENT, Agreement.COMPATIBLE, None].index)


def test_one_sentence_alone_compares_with_nothing() -> None:
    assert town_base().compare("harbour") == ()


# --- others ------------------------------------------------------------------------------------------------------------


def test_other_sources_of_the_same_thing() -> None:
    base = fact_base(*STORMS)
    answer = answers_of(base.ask("How many fishing boats did the storm of 1962 sink?"))[0]
    others = base.others(answer)
    assert sorted(_values(others)) == ["17", "19"]
    assert answer.evidence.citation not in {reading.evidence.citation for reading in others}
    _check(base, others)


def test_others_who_said_the_same() -> None:
    base = fact_base(*STORMS)
    answer = answers_of(base.ask("What did Elena Ruiz say about the quay?"))[0]
    assert [reading.speaker for reading in base.others(answer)] == ["Tomas Lindqvist"]


def test_an_answer_that_stands_alone_has_no_others() -> None:
    answer = found(town_base().ask("When did the Otter Bridge open?"))
    assert town_base().others(answer) == ()
    closest = Answer("x", "", QuestionKind.OTHER, 0.1, answer.evidence)
    assert town_base().others(closest) == ()


# --- pointing ----------------------------------------------------------------------------------------------------------


def test_context_is_the_passage_and_the_heading_above_it() -> None:
    base = fact_base(
        note("The quay\n\nThe quay is long. It was opened in 1890. It has 12 cranes.\n\nNobody slept there.", "n")
    )
    answer = found(base.ask("When was the quay opened?"))
    context = base.context(answer.evidence.citation)
    assert context == base.context(str(answer.evidence.citation))
    assert context.passage == "The quay is long. It was opened in 1890. It has 12 cranes."
    assert context.span.of(context.passage) == answer.evidence.quote
    assert context.heading == "The quay"
    assert context.source.id == "n"


def test_context_of_a_span_over_two_passages_holds_both() -> None:
    base = fact_base("The quay is long.\n\nIt was opened in 1890.\n\nNobody slept.")
    context = base.context(Citation("s0", 1, Span(4, 30)))
    assert context.span.of(context.passage) == "quay is long.\n\nIt was open"


@pytest.mark.parametrize(
    ("citation", "code"),
    [("s0@1:0-99999", "N-CITATION"), ("s9@1:0-4", "N-SOURCE"), ("s0@7:0-4", "N-EDITION"), ("s0", "N-CITATION")],
)
def test_context_of_what_is_not_there(citation: str, code: str) -> None:
    with pytest.raises(FactsError) as refused:
        town_base().context(citation)
    assert refused.value.code == code


def test_a_source_is_found_by_id_title_and_words_of_it() -> None:
    base = fact_base(
        note("One.", "log-1", title="Log of the harbour"), note("Two.", "log-2", title="Log of the bridge")
    )
    for name, id_ in (
        ("log-1", "log-1"),
        ("LOG-2", "log-2"),
        ("log of  the Harbour", "log-1"),
        ("bridge log", "log-2"),
    ):
        assert base.resolve(name).source.id == id_


@pytest.mark.parametrize(
    ("name", "near"), [("lgo-1", "log-1"), ("Log of the harbuor, 1901", "log-1"), ("log", "log-1 or log-2")]
)
def test_a_source_that_is_none_names_the_nearest(name: str, near: str) -> None:
    base = fact_base(
        note("One.", "log-1", title="Log of the harbour, 1901"), note("Two.", "log-2", title="Log of bridges")
    )
    with pytest.raises(NotFound) as refused:
        base.resolve(f"{name}s" if name == "lgo-1" else name)
    assert refused.value.code == "N-SOURCE"
    assert near in refused.value.hint


def test_a_source_like_no_other_is_not_guessed() -> None:
    with pytest.raises(NotFound) as refused:
        town_base().resolve("zzzz")
    assert "Did you mean" not in refused.value.hint


def test_surveys_are_the_same_each_time() -> None:
    one, two = fact_base(*STORMS), fact_base(*STORMS)
    assert one.compare("storm") == two.compare("storm")
    assert one.timeline("storm") == two.timeline("storm")
    assert one.said("Ruiz") == two.said("Ruiz")
