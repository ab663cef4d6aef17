"""What every store promises of reading one stretch of an edition, and of sources by their titles."""

from __future__ import annotations

import pytest

from facts.factbase import FactBase
from facts.index import EditionDraft
from facts.model import Span
from facts.reports import SourceDraft
from facts.store.port import Library
from tests.support.drafts import draft
from tests.support.ledgers import NOON

PARAGRAPHS = ("# Harbour", "The bridge opened in 1911.", "𝒹ocks: 42. Two ferries.", "", "Приплыл паром.")


@pytest.fixture
def given(library: Library) -> EditionDraft:
    given = draft("minutes", *PARAGRAPHS)
    library.save([draft("other", *PARAGRAPHS[1:]), given], imported_at=NOON)
    return given


class TestPassagesAt:
    def test_those_that_a_stretch_meets_come_back_for_every_stretch(
        self, library: Library, given: EditionDraft
    ) -> None:
        passages = [indexed.passage for indexed in given.passages]
        end = passages[-1].end
        with library.reading() as shelf:
            assert list(shelf.passages("minutes", 1)) == passages
            for start in range(end + 2):
                for behind in {start + 1, start + 7, start + 30, end, end + 5}:
                    if behind > start:
                        span = Span(start, behind)
                        met = [passage for passage in passages if passage.span.meets(span)]
                        assert list(shelf.passages_at("minutes", 1, span)) == met, span

    def test_and_so_do_they_with_their_mentions(self, library: Library, given: EditionDraft) -> None:
        with library.reading() as shelf:
            for start in range(0, given.passages[-1].passage.end, 3):
                span = Span(start, start + 20)
                met = [(one.passage, one.mentions) for one in given.passages if one.passage.span.meets(span)]
                found = [(passage, tuple(read)) for passage, read in shelf.mentions_at("minutes", 1, span)]
                assert found == met

    def test_an_older_edition_is_read_too(self, library: Library, given: EditionDraft) -> None:
        library.save([draft("minutes", "The bridge was closed.")], imported_at=NOON)
        with library.reading() as shelf:
            (passage,) = shelf.passages_at("minutes", 1, Span(12, 20))
            assert passage == given.passages[1].passage
            assert [passage.text for passage in shelf.passages_at("minutes", 2, Span(0, 99))] == [
                "The bridge was closed.\n"
            ]

    @pytest.mark.usefixtures("given")
    @pytest.mark.parametrize(
        ("source", "edition", "span"),
        [
            ("nowhere", 1, Span(0, 5)),
            ("minutes", 0, Span(0, 5)),
            ("minutes", 2, Span(0, 5)),
            ("minutes", 10**12, Span(0, 5)),
            ("minutes", 1, Span(10**12, 10**12 + 5)),
            ("mi\x00nutes", 1, Span(0, 5)),
            ("mi\ud800nutes", 1, Span(0, 5)),
        ],
    )
    def test_there_is_nothing_where_there_is_no_such_stretch(
        self, library: Library, source: str, edition: int, span: Span
    ) -> None:
        with library.reading() as shelf:
            assert list(shelf.passages_at(source, edition, span)) == []
            assert list(shelf.mentions_at(source, edition, span)) == []

    def test_nor_for_another_community(self, library: Library, given: EditionDraft) -> None:
        with library.reading() as shelf:
            assert list(shelf.cards.passages_at(given.source.id, 1, Span(0, 5))) == []


class TestTitles:
    def test_they_are_found_however_they_were_typed(self, library: Library) -> None:
        titles = {"b": "The “Otter” Notes", "a": 'the "otter"  notes', "c": "The Otter Notes", "d": "Паром"}
        library.save([draft(id_, "Text.", title=title) for id_, title in titles.items()], imported_at=NOON)
        with library.reading() as shelf:
            assert [source.id for source in shelf.titled(" THE «OTTER» notes ")] == ["a", "b"]
            assert [source.id for source in shelf.titled("the otter notes")] == ["c"]
            assert [source.id for source in shelf.titled("ПАРОМ")] == ["d"]
            assert [*shelf.titled("otter"), *shelf.titled(""), *shelf.titled(" "), *shelf.titled("\x00")] == []

    def test_a_new_title_is_known_at_once_also_at_a_desk(self, library: Library) -> None:
        library.save([draft("a", "Text.", title="Old")], imported_at=NOON)
        with library.writing() as desk:
            assert [source.id for source in desk.shelf.titled("old")] == ["a"]
            desk.save([draft("a", "Text.", title="New"), draft("b", "More.", title="new")], imported_at=NOON)
            assert [source.id for source in desk.shelf.titled("new")] == ["a", "b"]
            assert not desk.shelf.titled("old")
            with library.reading() as shelf:
                assert [source.id for source in shelf.titled("old")] == ["a"]
        with library.reading() as shelf:
            assert [source.id for source in shelf.titled("new")] == ["a", "b"]

    def test_what_a_desk_gave_up_is_not_remembered(self, library: Library) -> None:
        library.save([draft("a", "Text.", title="Old")], imported_at=NOON)

        def given_up() -> None:
            with library.writing() as desk:
                desk.save([draft("a", "Text.", title="Never")], imported_at=NOON)
                assert desk.shelf.titled("never")
                raise InterruptedError

        with pytest.raises(InterruptedError):
            given_up()
        library.save([draft("a", "Text.", title="New")], imported_at=NOON)
        with library.reading() as shelf:
            assert [source.id for source in shelf.titled("new")] == ["a"]
            assert not shelf.titled("never")

    def test_a_source_out_of_use_keeps_its_title(self, library: Library) -> None:
        library.save([draft("a", "Text.", title="Old")], imported_at=NOON)
        with library.writing() as desk:
            desk.retire_source("a")
        with library.reading() as shelf:
            assert [source.id for source in shelf.titled("old")] == ["a"]


class TestSpeakers:
    def test_everybody_who_says_something_is_named_once_by_name_or_as_written(self, library: Library) -> None:
        texts = [
            (
                "minutes",
                '"The ferry stays," said Elena Ruiz. "It is old," she added.\n\n"So it does," said Elena Ruiz.',
            ),
            ("gazette", "Паром 𝒹 стоит у причала.\n\n«Мост закрыт», — сказал Олег Зимин. Паром 𝒹 ушёл."),
        ]
        base = FactBase(library, now=lambda: NOON)
        base.import_sources([SourceDraft(text, id=id_) for id_, text in texts])
        with library.reading() as shelf:
            assert list(shelf.speakers()) == ["Elena Ruiz", "Олег Зимин"]
        base.import_sources([SourceDraft("Nobody said a word.", id="minutes")])
        with library.reading() as shelf:
            assert list(shelf.speakers()) == ["Олег Зимин"]
            assert list(shelf.cards.speakers()) == []
        with library.writing() as desk:
            desk.retire_source("gazette")
        with library.reading() as shelf:
            assert list(shelf.speakers()) == []

    def test_nobody_says_anything_in_an_empty_library(self, library: Library) -> None:
        with library.reading() as shelf:
            assert list(shelf.speakers()) == []
