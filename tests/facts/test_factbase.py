"""Importing and looking: all or nothing, editions that stay, days that are kept, and what is said of unknown ids."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from facts.answers import Reason
from facts.errors import FactsError, InputRefused, NotFound, StoreFailed, TextRefused, ValueRefused
from facts.factbase import FactBase, clock, extract
from facts.model import Mark, Source, Span, digest
from facts.reports import SourceDraft
from facts.values import Comparator, DateValue, FigureValue, KindName, StatementValue
from tests.support.builders import (
    BRIDGE,
    HARBOUR,
    RUSSIAN,
    TEXTS,
    THEN,
    answers_of,
    check_evidence,
    fact_base,
    found,
    note,
    shown_of,
    town,
    unknown,
)

WEIR = "The Heron Weir opened on 2 June 1921."
WEIR_CORRECTED = "The Heron Weir opened on 3 June 1921."
WHEN = "When did the Heron Weir open?"


# --- importing -------------------------------------------------------------------------------------------------------


def test_an_import_says_what_it_did() -> None:
    seen: list[int] = []
    base = fact_base()
    reports = base.import_sources([note(HARBOUR, "harbour"), note("# Weirs\n\n" + WEIR, "weir")], progress=seen.append)
    first, second = reports
    assert (first.source.id, first.edition, first.outcome, first.passages) == ("harbour", 1, "new source", 4)
    assert first.mentions == {KindName.DATE: 4, KindName.FIGURE: 5, KindName.STATEMENT: 3}
    assert [passage.mark for passage in second.marked] == [Mark.HEADING]
    assert second.marked[0].reason
    assert seen == [1, 2]


def test_the_same_text_again_changes_nothing() -> None:
    library = town()
    base = fact_base(*TEXTS, library=library)
    before = (base.sources(), base.ask(WHEN), base.mentions("s0"))
    with library.reading() as shelf:
        kept = shelf.kept()
    reports = base.import_sources(note(text, f"s{number}") for number, text in enumerate(TEXTS))
    assert [(report.outcome, report.edition) for report in reports] == [("unchanged", 1)] * len(TEXTS)
    assert (base.sources(), base.ask(WHEN), base.mentions("s0")) == before
    with library.reading() as shelf:
        assert shelf.kept() == kept


def test_the_same_text_twice_in_one_import_is_one_edition() -> None:
    base = fact_base()
    reports = base.import_sources([note(WEIR, "weir"), note(WEIR, "weir"), note(WEIR_CORRECTED, "weir")])
    assert [(report.outcome, report.edition) for report in reports] == [
        ("new source", 1),
        ("unchanged", 1),
        ("new edition", 2),
    ]


def test_a_changed_text_is_a_new_edition_and_the_old_citation_still_holds() -> None:
    base = fact_base(note(WEIR, "weir"))
    old = found(base.ask(WHEN))
    (report,) = base.import_sources([note(WEIR_CORRECTED, "weir")])
    new = found(base.ask(WHEN))
    assert (report.outcome, report.edition) == ("new edition", 2)
    assert (old.value, new.value) == ("2 June 1921", "3 June 1921")
    assert (str(old.evidence.citation), str(new.evidence.citation)) == ("weir@1:0-37", "weir@2:0-37")
    check_evidence(base, old)
    check_evidence(base, new)
    view = base.source("weir")
    assert [(edition.number, edition.current, edition.imported_at) for edition in view.editions] == [
        (1, False, THEN),
        (2, True, THEN),
    ]
    assert base.source("weir", edition=1).edition.digest == digest(WEIR)
    assert [listed.text for listed in base.mentions("weir", edition=1)] == ["2 June 1921"]
    assert [listed.text for listed in base.mentions("weir")] == ["3 June 1921"]


def refused_drafts(second: SourceDraft) -> Iterator[SourceDraft]:
    yield note(WEIR, "weir")
    yield second
    yield note(BRIDGE, "bridge")


@pytest.mark.parametrize(
    ("text", "id_", "code"),
    [("A boat\x00 sank.", "boat", "T-CONTROL"), ("A boat\u202e sank.", "boat", "T-BIDI"), (WEIR, "a boat", "I-ID")],
)
def test_a_draft_that_is_refused_in_the_middle_leaves_nothing(text: str, id_: str, code: str) -> None:
    base = fact_base(note(RUSSIAN, "kept"))
    before = base.sources()
    with pytest.raises(FactsError) as refused:
        base.import_sources(refused_drafts(SourceDraft(text, id=id_)))
    assert refused.value.code == code
    assert base.sources() == before
    unknown(base.ask(WHEN), Reason.NO_SUCH_SUBJECT)
    (report, *_) = base.import_sources([note(WEIR, "weir")])
    assert (report.outcome, report.edition) == ("new source", 1)


def test_an_import_that_breaks_off_leaves_nothing() -> None:
    def broken() -> Iterator[SourceDraft]:
        yield note(WEIR, "weir")
        raise StoreFailed("S-DOWN", "The disk is gone.")

    base = fact_base()
    with pytest.raises(StoreFailed):
        base.import_sources(broken())
    assert base.sources() == ()


def test_changed_particulars_of_an_unchanged_text_are_kept() -> None:
    base = fact_base(note(WEIR, "weir"))
    base.import_sources([note(WEIR, "weir", title="The weir book", published="1922-01")])
    answer = found(base.ask(WHEN))
    assert (answer.evidence.title, str(answer.evidence.published)) == ("The weir book", "1922-01")
    assert answer.evidence.citation.edition == 1


def test_a_word_that_came_later_is_known_to_the_spelling_repair() -> None:
    base = fact_base(note(BRIDGE, "bridge"))
    slipped = "When did the Hreon Weri open?"
    assert answers_of(base.ask(slipped)) == ()
    base.import_sources([note(WEIR, "weir")])
    assert found(base.ask(slipped)).value == "2 June 1921"


def test_the_clock_writes_whole_seconds_of_utc() -> None:
    assert clock().endswith("+00:00")
    assert len(clock()) == len(THEN)


# --- as of a day -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("as_of", "value"),
    [
        (None, None),
        ("2001", "2 June 1921"),
        ("2001-12-30", None),
        ("2001-12-31", "2 June 1921"),
        ("2004-05", "2 June 1921"),
        ("2004-06-29", "2 June 1921"),
        ("2004-06", None),
        ("1990", None),
    ],
)
def test_later_and_undated_sources_are_left_out(as_of: str | None, value: str | None) -> None:
    base = fact_base(
        note(WEIR, "a", published="2001"),
        note(WEIR_CORRECTED, "b", published="2004-06"),
        note("The Heron Weir opened on 9 June 1921.", "c"),
    )
    values = {answer.value for answer in answers_of(base.ask(WHEN, as_of=as_of))}
    if as_of is None:
        assert values == {"2 June 1921", "3 June 1921", "9 June 1921"}
    elif as_of == "2004-06":
        assert values == {"2 June 1921", "3 June 1921"}
    else:
        assert values == ({value} if value else set())


@pytest.mark.parametrize("as_of", ["soon", "2004-13", "2004-02-30", "04-02-2004", "0000"])
def test_a_day_that_does_not_exist_is_refused(as_of: str) -> None:
    with pytest.raises(ValueRefused) as refused:
        fact_base(WEIR).ask(WHEN, as_of=as_of)
    assert refused.value.code == "V-DATE"


# --- looking ---------------------------------------------------------------------------------------------------------


def test_sources_are_listed_by_id_without_their_passages() -> None:
    base = fact_base(note(BRIDGE, "b"), note(HARBOUR, "a"))
    assert [(view.source.id, view.passages, view.edition.number) for view in base.sources()] == [
        ("a", (), 1),
        ("b", (), 1),
    ]
    assert "".join(passage.text for passage in base.source("a").passages) == HARBOUR


@pytest.mark.parametrize(
    ("id_", "hint"), [("weri", "Did you mean weir?"), ("zzzz", "`footnote sources` lists what there is.")]
)
def test_an_unknown_source_is_answered_with_the_nearest(id_: str, hint: str) -> None:
    base = fact_base(note(WEIR, "weir"))
    for look in (base.source, base.mentions):
        with pytest.raises(NotFound) as missing:
            look(id_)
        assert (missing.value.code, missing.value.hint) == ("N-SOURCE", hint)


def test_an_unknown_edition_is_answered_with_those_there_are() -> None:
    base = fact_base(note(WEIR, "weir"))
    base.import_sources([note(WEIR_CORRECTED, "weir")])
    with pytest.raises(NotFound) as missing:
        base.source("weir", edition=7)
    assert (missing.value.code, missing.value.hint) == ("N-EDITION", "It has: 1, 2.")


@pytest.mark.parametrize(
    ("citation", "code"),
    [("weir@1", "N-CITATION"), ("weir@1:9-9", "N-CITATION"), ("wier@1:0-4", "N-SOURCE"), ("weir@3:0-4", "N-EDITION")],
)
def test_a_citation_of_nothing_is_refused(citation: str, code: str) -> None:
    with pytest.raises((InputRefused, NotFound)) as refused:
        fact_base(note(WEIR, "weir")).verify(citation)
    assert refused.value.code == code


def test_a_citation_behind_the_end_is_broken() -> None:
    base = fact_base(note(WEIR, "weir"))
    verified = base.verify(f"weir@1:30-{len(WEIR) + 1}")
    assert (verified.intact, verified.quote) == (False, None)
    assert str(len(WEIR)) in verified.what
    whole = base.verify(f"weir@1:0-{len(WEIR)}")
    assert (whole.intact, whole.quote, whole.source.id) == (True, WEIR, "weir")


def test_finding_gives_each_source_once_with_a_sentence_of_it() -> None:
    base = fact_base(HARBOUR, BRIDGE)
    hits = base.find("They say the #OtterBridge cost 3.4 million crowns! https://bridge.example/1")
    assert [hit.source.id for hit in hits[:1]] == ["s1"]
    assert len({hit.source.id for hit in hits}) == len(hits)
    assert hits[0].quote == base.verify(str(hits[0].citation)).quote
    assert [hit.score for hit in hits] == sorted((hit.score for hit in hits), reverse=True)
    assert base.find("bridge", limit=0) == ()
    assert base.find("zyxomma") == ()


@pytest.mark.parametrize(("text", "code"), [("  ", "Q-EMPTY"), ("x" * 8_193, "Q-LONG")])
def test_a_post_that_cannot_be_compared_is_refused(text: str, code: str) -> None:
    with pytest.raises(InputRefused) as refused:
        fact_base(WEIR).find(text)
    assert refused.value.code == code


# --- reading without keeping -----------------------------------------------------------------------------------------


def test_extracted_mentions_are_spans_of_the_text() -> None:
    text = (
        "Heading\n\nOn 4 May 1911 over 300 dockers left the quay. “The pay was too low,” said Ada Brook.\n"
        "They came back in June 1912."
    )
    read = [(mention.kind, mention.span.of(text)) for mention in extract(text)]
    assert read == [
        (KindName.DATE, "4 May 1911"),
        (KindName.FIGURE, "300"),
        (KindName.STATEMENT, "The pay was too low"),
        (KindName.DATE, "June 1912"),
    ]
    figure, statement = (mention.value for mention in extract(text)[1:3])
    assert isinstance(figure, FigureValue)
    assert (figure.comparator, figure.counted) == (Comparator.OVER, "dockers")
    assert isinstance(statement, StatementValue)
    assert statement.speaker is not None
    assert statement.speaker.of(text) == "Ada Brook"


def test_russian_text_is_known_by_its_letters() -> None:
    text = "Причал открыли 3 июня 1911 года, на нём работали более 40 грузчиков."
    assert [(m.kind, m.span.of(text)) for m in extract(text)] == [
        (KindName.DATE, "3 июня 1911 года"),
        (KindName.FIGURE, "40"),
    ]


def test_a_day_to_count_from_gives_the_year() -> None:
    (mention,) = extract("The ferry sank on 3 May.", reference_date="1911-06-01")
    assert isinstance(mention.value, DateValue)
    assert (mention.value.start.year, mention.value.inferred_year) == (None, 1911)
    (without,) = extract("The ferry sank on 3 May.")
    assert isinstance(without.value, DateValue)
    assert without.value.inferred_year is None


def test_what_may_not_be_kept_may_not_be_extracted() -> None:
    with pytest.raises(TextRefused):
        extract("A boat\x1b[0m sank.")
    with pytest.raises(ValueRefused):
        extract(WEIR, reference_date="soon")
    assert extract("") == ()


# --- communities -----------------------------------------------------------------------------------------------------


def test_what_one_fact_base_keeps_no_other_answers() -> None:
    mine, theirs = fact_base(note(WEIR, "weir")), fact_base()
    assert found(mine.ask(WHEN)).evidence.citation.span == Span(0, len(WEIR))
    unknown(theirs.ask(WHEN), Reason.EMPTY_STORE)
    assert shown_of(theirs.ask(WHEN)) == ()
    assert isinstance(mine.source("weir").source, Source)
    assert isinstance(mine, FactBase)
