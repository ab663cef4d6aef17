"""What every store promises of editions that are read again: what was read is another, and all else is as it was."""

from __future__ import annotations

from dataclasses import replace

import pytest

from facts.index import EditionDraft, IndexedPassage, Word
from facts.model import Citation, Edition, Passage, Span, digest
from facts.store.port import Kept, Library, Store
from tests.support.drafts import draft
from tests.support.handicapped import exported
from tests.support.ledgers import MIRA, NOON, commit, fact

LATER = "2024-06-01T12:00:00+00:00"

OLD, NEW = 3, 4


def by(reading: int, made: EditionDraft) -> EditionDraft:
    return replace(made, reading=reading)


def crude(made: EditionDraft) -> EditionDraft:
    """Return a draft as a worse version would have made it: one passage, its words as they stand, no value."""
    text = "".join(indexed.passage.text for indexed in made.passages)
    words = tuple(text.lower().split())
    passage = Passage(0, 0, text, (Span(0, len(text)),))
    indexed = IndexedPassage(passage, ((), words), {word: word for word in words})
    return replace(made, passages=(indexed,), reading=OLD)


def read_otherwise(library: Library, reading: int) -> list[str]:
    with library.reading() as shelf:
        return [edition.source for edition in shelf.read_otherwise(reading)]


def reread(library: Library, *drafts: EditionDraft, number: int = 1) -> int:
    with library.writing() as desk:
        return desk.reread([(number, made) for made in drafts])


@pytest.fixture
def given() -> tuple[EditionDraft, ...]:
    return (
        by(NEW, draft("mills", "# Mills", "Two mills ground 40 sacks. Boats took them.", "Nothing more.")),
        by(NEW, draft("boats", "Boats came in 1911.", title="Boats of the bay", published="1912")),
    )


@pytest.fixture
def older(library: Library, given: tuple[EditionDraft, ...]) -> Library:
    """A library whose sources a worse version read."""
    library.save([crude(made) for made in given], imported_at=NOON)
    return library


class TestWhoReadIt:
    def test_editions_that_another_version_read_are_named_by_source(self, library: Library) -> None:
        assert read_otherwise(library, OLD) == []
        library.save(
            [by(OLD, draft("b", "Boats.")), by(NEW, draft("a", "Gates.")), draft("c", "Mills.")], imported_at=NOON
        )
        assert read_otherwise(library, OLD) == ["a", "c"]
        assert read_otherwise(library, NEW) == ["b", "c"]
        assert read_otherwise(library, 99) == ["a", "b", "c"]

    def test_what_is_named_is_the_edition(self, library: Library) -> None:
        text = by(OLD, draft("b", "Boats."))
        library.save([text], imported_at=NOON)
        with library.reading() as shelf:
            assert list(shelf.read_otherwise(NEW)) == [Edition("b", 1, text.digest, 7, NOON)]

    def test_only_what_is_searched_counts(self, library: Library) -> None:
        library.save([by(OLD, draft("a", "Boats.")), by(OLD, draft("b", "Gates."))], imported_at=NOON)
        library.save([by(NEW, draft("a", "More boats."))], imported_at=LATER)
        with library.writing() as desk:
            desk.retire_source("b")
        assert read_otherwise(library, NEW) == []
        library.save([by(OLD, draft("b", "Gates."))], imported_at=LATER)
        assert read_otherwise(library, NEW) == ["b"]

    def test_a_source_that_is_described_anew_is_read_by_who_does_it(self, older: Library) -> None:
        older.save([by(NEW, draft("boats", "Boats came in 1911.", title="Boats", published="1912"))], imported_at=LATER)
        assert read_otherwise(older, NEW) == ["mills"]

    def test_each_community_has_its_own(self, store: Store, older: Library) -> None:
        assert read_otherwise(store.library("port"), NEW) == []
        assert read_otherwise(older, NEW) == ["boats", "mills"]

    def test_cards_are_apart(self, library: Library) -> None:
        with library.writing() as desk:
            desk.put_cards([by(OLD, draft("1", "Boats: 40.")), by(NEW, draft("2", "Gates: 3."))])
        assert read_otherwise(library, NEW) == []
        with library.reading() as shelf:
            assert [edition.source for edition in shelf.cards.read_otherwise(NEW)] == ["1"]
        with library.writing() as desk:
            desk.put_cards([by(NEW, draft("1", "Boats: 40."))])
            assert list(desk.shelf.cards.read_otherwise(NEW)) == []


class TestReadingAgain:
    def test_all_is_as_a_fresh_import_makes_it(
        self, store: Store, older: Library, given: tuple[EditionDraft, ...]
    ) -> None:
        fresh = store.library("fresh")
        fresh.save(given, imported_at=NOON)
        assert exported(older) != exported(fresh)
        assert reread(older, *given) == 2
        assert exported(older) == exported(fresh)
        assert read_otherwise(older, NEW) == []

    def test_one_after_the_other_comes_to_the_same(
        self, store: Store, older: Library, given: tuple[EditionDraft, ...]
    ) -> None:
        fresh = store.library("fresh")
        fresh.save(given, imported_at=NOON)
        assert [reread(older, made) for made in given] == [1, 1]
        assert exported(older) == exported(fresh)

    def test_it_is_a_change_that_what_is_remembered_ends_with(
        self, older: Library, given: tuple[EditionDraft, ...]
    ) -> None:
        with older.reading() as shelf:
            assert [word.word for word in shelf.vocabulary()][:1] == ["#"]
            revision = shelf.kept().revision
        reread(older, *given)
        with older.reading() as shelf:
            assert Word("mills", "mill", 1) in shelf.vocabulary()
            assert shelf.kept() == Kept(2, 3, 2, revision + 1)

    def test_a_transaction_that_fails_leaves_what_was(self, older: Library, given: tuple[EditionDraft, ...]) -> None:
        before = exported(older)
        with pytest.raises(KeyError):
            _reread_and_fail(older, given[0])
        broken = replace(given[1], passages=given[0].passages)
        with pytest.raises(ValueError, match="not the text"):
            reread(older, given[0], broken)
        assert exported(older) == before
        assert read_otherwise(older, NEW) == ["boats", "mills"]

    def test_the_desk_sees_it_at_once(self, older: Library, given: tuple[EditionDraft, ...]) -> None:
        with older.writing() as desk:
            assert desk.reread([(1, given[1])]) == 1
            assert [edition.source for edition in desk.shelf.read_otherwise(NEW)] == ["mills"]
            assert [found.source for found in desk.shelf.search(["boat"], 5)] == ["boats"]

    def test_texts_days_citations_and_the_record_stay(self, older: Library, given: tuple[EditionDraft, ...]) -> None:
        commit(older, fact("1", None, "{}"), by=MIRA)
        with older.reading() as shelf:
            head, editions = shelf.head(), [shelf.editions(id_) for id_ in ("boats", "mills")]
            cited = Citation("mills", 1, Span(8, 34))
            words = [p.text for p in shelf.passages_at("mills", 1, cited.span)]
        reread(older, *given)
        with older.reading() as shelf:
            assert shelf.head() == head
            assert [shelf.editions(id_) for id_ in ("boats", "mills")] == editions
            (passage,) = shelf.passages_at("mills", 1, cited.span)
            assert passage.slice(cited.span) == "Two mills ground 40 sacks." in words[0]
            assert digest("".join(p.text for p in shelf.passages("mills", 1))) == editions[1][0].digest

    def test_a_replaced_edition_stays_as_it_was_read(self, older: Library) -> None:
        second = by(OLD, draft("boats", "Boats came in 1912.", title="Boats of the bay", published="1912"))
        older.save([crude(second)], imported_at=LATER)
        with older.reading() as shelf:
            first = list(shelf.passages("boats", 1))
        assert reread(older, by(NEW, second), number=2) == 1
        with older.reading() as shelf:
            assert list(shelf.passages("boats", 1)) == first
            assert [found.edition for found in shelf.search(["boat"], 5)] == [2]


def _reread_and_fail(library: Library, made: EditionDraft) -> None:
    with library.writing() as desk:
        assert desk.reread([(1, made)]) == 1
        raise KeyError(made.source.id)


class TestWhatChangedMeanwhile:
    @pytest.fixture
    def boats(self, older: Library) -> EditionDraft:
        return by(NEW, draft("boats", "Boats came in 1911.", title="Boats of the bay", published="1912"))

    def test_another_text_is_passed_over(self, older: Library, boats: EditionDraft) -> None:
        older.save([by(OLD, draft("boats", "No boats.", title="Boats of the bay"))], imported_at=LATER)
        assert (reread(older, boats), reread(older, boats, number=2)) == (0, 0)
        with older.reading() as shelf:
            assert [found.text for found in shelf.search(["boat"], 5)] == ["No boats.\n"]

    def test_another_title_or_day_is_passed_over(self, older: Library, boats: EditionDraft) -> None:
        described = replace(boats.source, title="Ships")
        older.save([replace(boats, source=described, reading=OLD)], imported_at=LATER)
        assert reread(older, boats) == 0
        assert reread(older, replace(boats, source=described)) == 1
        assert read_otherwise(older, NEW) == ["mills"]

    def test_a_source_out_of_use_is_passed_over(self, older: Library, boats: EditionDraft) -> None:
        with older.writing() as desk:
            desk.retire_source("boats")
        assert reread(older, boats) == 0
        with older.reading() as shelf:
            assert [found.source for found in shelf.search(["boat", "boats"], 5)] == ["mills"]

    def test_a_source_that_was_never_there_is_passed_over(self, older: Library, boats: EditionDraft) -> None:
        unheard = [replace(boats, source=replace(boats.source, id=id_)) for id_ in ("unheard", "\ud800")]
        with older.reading() as shelf:
            revision = shelf.kept().revision
        assert reread(older, *unheard) == 0
        assert reread(older) == 0
        with older.reading() as shelf:
            assert shelf.kept().revision == revision

    def test_one_given_twice_is_read_twice(self, older: Library, boats: EditionDraft) -> None:
        assert reread(older, boats, boats) == 2
        with older.reading() as shelf:
            assert [found.source for found in shelf.search(["boat"], 5)] == ["boats"]
            assert shelf.kept().passages == 2
