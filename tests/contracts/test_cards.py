"""What every store promises of cards and of retired sources: searched apart, kept for verification, never mixed."""

from __future__ import annotations

from dataclasses import replace

import pytest

from facts.index import EditionDraft, Word
from facts.ledger import EntryKind
from facts.model import Edition, Source, digest
from facts.store.port import Kept, Library, Saved, Shelf, Store
from tests.support.drafts import draft
from tests.support.ledgers import NOON

LATER = "2024-06-01T12:00:00+00:00"


def card(number: int, text: str, *, title: str = "", published: str | None = None) -> EditionDraft:
    return draft(str(number), text, title=title, published=published)


def put(library: Library, *cards: EditionDraft) -> None:
    with library.writing() as desk:
        desk.put_cards(cards)


def retire(library: Library, id_: str) -> None:
    with library.writing() as desk:
        desk.retire_source(id_)


def searched(shelf: Shelf, *stems: str, published_until: str | None = None) -> list[str]:
    return [found.source for found in shelf.search(stems, 10, published_until=published_until)]


class TestCards:
    @pytest.fixture
    def mixed(self, library: Library) -> Library:
        library.save(
            [draft("minutes", "The bridge opened in 1911."), draft("1", "A source called 1.")], imported_at=NOON
        )
        library.add_aliases({"crossing": "bridge"})
        put(library, card(1, "Bridge: 1911.", title="bridge"), card(2, "Boats: 40.", published="2020"))
        return library

    def test_they_are_searched_as_passages_are(self, mixed: Library) -> None:
        with mixed.reading() as shelf:
            assert searched(shelf.cards, "bridge") == ["1"]
            assert searched(shelf.cards, "boat", "bridge") == ["1", "2"]
            assert searched(shelf.cards, "boat", "bridge", published_until="2021-01-01") == ["2"]
            (found,) = shelf.cards.search(["boat"], 5)
            assert (found.source, found.edition, found.number, found.text) == ("2", 1, 0, "Boats: 40.\n")
            assert len(shelf.cards.mentions_in([found.key])[found.key]) == 1
            assert shelf.cards.source("2") == card(2, "", published="2020").source

    def test_nothing_of_them_is_found_counted_or_listed_among_the_sources(self, mixed: Library) -> None:
        with mixed.reading() as shelf:
            assert searched(shelf, "bridge", "boat", "source") == ["1", "minutes"]
            assert shelf.kept() == Kept(2, 2, 2, 2)
            assert [source.id for source in shelf.sources()] == ["1", "minutes"]
            assert dict(shelf.look_up(["boats", "bridge"])) == {"bridge": Word("bridge", "bridge", 1)}
            assert dict(shelf.count_stems(["boat", "bridge"])) == {"bridge": 1}
            assert "boats" not in {word.word for word in shelf.vocabulary()}
            assert shelf.source("2") is None
            assert not [*shelf.editions("2"), *shelf.passages("2", 1), *shelf.mentions("2", 1)]
            assert [passage.text for passage in shelf.passages("1", 1)] == ["A source called 1.\n"]
            assert all(found.source != "2" for found in shelf.search(["40"], 5))

    def test_and_nothing_of_the_sources_among_them(self, mixed: Library) -> None:
        with mixed.reading() as shelf:
            cards = shelf.cards
            assert (cards.kept().sources, cards.kept().passages, cards.kept().mentions) == (2, 2, 2)
            assert {word.word for word in cards.vocabulary()} == {"1911", "40", "boats", "bridge"}
            assert cards.source("minutes") is None
            assert [passage.text for passage in cards.passages("1", 1)] == ["Bridge: 1911.\n"]
            assert dict(cards.aliases()) == {}
            assert not [*cards.entries(EntryKind.FACT), *cards.changes()]
            assert not [*cards.cards.sources(), *cards.cards.search(["bridge"], 5)]
            assert cards.cards.kept() == Kept(0, 0, 0, 0)

    def test_a_card_put_again_replaces_the_one_before(self, mixed: Library) -> None:
        put(mixed, card(2, "Ferries: 12 and 13."))
        with mixed.reading() as shelf:
            assert searched(shelf.cards, "boat") == []
            assert searched(shelf.cards, "ferrie") == ["2"]
            assert [passage.text for passage in shelf.cards.passages("2", 1)] == ["Ferries: 12 and 13.\n"]
            assert len(shelf.cards.editions("2")) == 1
            assert shelf.cards.kept().mentions == 3
            assert "boats" not in {word.word for word in shelf.cards.vocabulary()}

    def test_the_same_words_with_other_mentions_are_another_card(self, library: Library) -> None:
        given = card(1, "Boats: 40.")
        put(library, given)
        (passage,) = given.passages
        put(library, replace(given, passages=(replace(passage, mentions=()),)))
        with library.reading() as shelf:
            assert list(shelf.cards.mentions("1", 1)) == []
            assert shelf.cards.kept().mentions == 0

    def test_one_card_twice_in_one_go(self, library: Library) -> None:
        put(library, card(1, "Boats."), card(2, "Mills."), card(1, "Gates."))
        with library.reading() as shelf:
            assert searched(shelf.cards, "boat", "mill", "gate") == ["1", "2"]
            assert searched(shelf.cards, "boat") == []

    def test_a_dropped_card_is_gone_and_can_come_back(self, mixed: Library) -> None:
        with mixed.writing() as desk:
            desk.drop_cards(["2", "2", "99", "a\0"])
        with mixed.reading() as shelf:
            assert searched(shelf.cards, "boat", "bridge") == ["1"]
            assert [source.id for source in shelf.cards.sources()] == ["1"]
            assert list(shelf.cards.passages("2", 1)) == []
            assert searched(shelf, "bridge") == ["minutes"]
        put(mixed, card(2, "Boats: 41."))
        with mixed.reading() as shelf:
            assert searched(shelf.cards, "boat") == ["2"]

    def test_their_revision_is_their_own(self, mixed: Library) -> None:
        with mixed.reading() as shelf:
            sources, cards = shelf.kept().revision, shelf.cards.kept().revision
        put(mixed, card(3, "Mills."))
        with mixed.reading() as shelf:
            assert shelf.kept().revision == sources
            assert shelf.cards.kept().revision > cards

    def test_a_view_sees_both_at_one_moment(self, mixed: Library) -> None:
        with mixed.reading() as shelf:
            assert shelf.kept().sources == 2
            put(mixed, card(3, "Mills."))
            assert searched(shelf.cards, "mill") == []
        with mixed.reading() as shelf:
            assert searched(shelf.cards, "mill") == ["3"]

    def test_every_community_has_its_own(self, mixed: Library, store: Store) -> None:
        other = store.library("port")
        put(other, card(1, "Bridge: 1999."))
        with other.reading() as theirs, mixed.reading() as ours:
            assert [found.text for found in theirs.cards.search(["bridge"], 5)] == ["Bridge: 1999.\n"]
            assert [found.text for found in ours.cards.search(["bridge"], 5)] == ["Bridge: 1911.\n"]
            assert list(theirs.sources()) == []
            assert theirs.kept() == Kept(0, 0, 0, 0)


class TestRetiring:
    @pytest.fixture
    def retired(self, library: Library) -> Library:
        library.save([draft("a", "Boats in 1911.")], imported_at=NOON)
        library.save([draft("a", "Boats in 1912."), draft("b", "Boats and gates.")], imported_at=LATER)
        retire(library, "a")
        return library

    def test_nothing_of_it_is_found(self, retired: Library) -> None:
        with retired.reading() as shelf:
            assert shelf.is_retired("a")
            assert not shelf.is_retired("b")
            assert not shelf.is_retired("c")
            assert searched(shelf, "boat", "1912") == ["b"]
            assert shelf.kept() == Kept(1, 1, 0, 3)
            assert dict(shelf.look_up(["boats", "1912"])) == {"boats": Word("boats", "boat", 1)}

    def test_it_stays_for_verification(self, retired: Library) -> None:
        with retired.reading() as shelf:
            assert [source.id for source in shelf.sources()] == ["a", "b"]
            assert shelf.source("a") is not None
            assert list(shelf.editions("a")) == [
                Edition("a", 1, digest("Boats in 1911.\n"), 15, NOON, current=False),
                Edition("a", 2, digest("Boats in 1912.\n"), 15, LATER, current=False),
            ]
            assert [passage.text for passage in shelf.passages("a", 2)] == ["Boats in 1912.\n"]
            assert len(shelf.mentions("a", 2)) == 1

    def test_retiring_twice_or_what_is_not_there_changes_nothing(self, retired: Library) -> None:
        retire(retired, "a")
        retire(retired, "nothing")
        with retired.reading() as shelf:
            assert shelf.kept() == Kept(1, 1, 0, 3)

    def test_the_same_text_again_brings_it_back(self, retired: Library) -> None:
        again = draft("a", "Boats in 1912.", title="Old boats")
        assert retired.wants("a", again.digest)
        assert retired.wants(again.source, again.digest)
        with retired.writing() as desk:
            assert desk.save([again], imported_at=LATER) == [Saved(again.source, 2, "unchanged")]
            assert not desk.shelf.is_retired("a")
        assert not retired.wants(again.source, again.digest)
        with retired.reading() as shelf:
            assert sorted(searched(shelf, "boat")) == ["a", "b"]
            assert shelf.kept() == Kept(2, 2, 1, 4)
            assert [edition.current for edition in shelf.editions("a")] == [False, True]
            assert shelf.source("a") == again.source
            assert len(shelf.mentions("a", 2)) == len(shelf.mentions("a", 1)) == 1

    def test_another_text_brings_it_back_as_a_new_edition(self, retired: Library) -> None:
        assert retired.save([draft("a", "Boats in 1913.")], imported_at=LATER)[0] == Saved(
            draft("a", "Boats in 1913.").source, 3, "new edition"
        )
        with retired.reading() as shelf:
            assert searched(shelf, "1912") == []
            assert searched(shelf, "1913") == ["a"]
            assert shelf.kept() == Kept(2, 2, 1, 4)
            assert [edition.current for edition in shelf.editions("a")] == [False, False, True]

    def test_its_text_alone_without_passages_does_not(self, retired: Library) -> None:
        with pytest.raises(ValueError, match="digest"):
            retired.save([EditionDraft(Source("a", "a"), digest("Boats in 1912.\n"), ())], imported_at=LATER)
        with retired.reading() as shelf:
            assert shelf.is_retired("a")

    def test_back_and_forth_at_one_desk(self, library: Library) -> None:
        boats = draft("a", "Boats in 1912.")
        with library.writing() as desk:
            for _ in range(3):
                desk.save([boats], imported_at=NOON)
                assert searched(desk.shelf, "boat") == ["a"]
                desk.retire_source("a")
                assert searched(desk.shelf, "boat") == []
            desk.save([boats], imported_at=NOON)
        with library.reading() as shelf:
            assert len(shelf.editions("a")) == 1
            assert (shelf.kept().sources, shelf.kept().passages, shelf.kept().mentions) == (1, 1, 1)

    def test_only_in_its_own_community(self, retired: Library, store: Store) -> None:
        other = store.library("port")
        other.save([draft("a", "Boats in 1912."), draft("b", "Gates.")], imported_at=NOON)
        retire(other, "b")
        with other.reading() as theirs, retired.reading() as ours:
            assert (theirs.is_retired("a"), theirs.is_retired("b")) == (False, True)
            assert (ours.is_retired("a"), ours.is_retired("b")) == (True, False)


class TestNames:
    def test_dropped_names_stand_for_nothing(self, library: Library) -> None:
        library.add_aliases({"a": "b", "c": "d"})
        with library.writing() as desk:
            desk.drop_aliases(["c", "e", "f\0"])
            assert dict(desk.shelf.aliases()) == {"a": "b"}
        with library.reading() as shelf:
            assert dict(shelf.aliases()) == {"a": "b"}
            assert shelf.kept().revision == 2
        with library.writing() as desk:
            desk.drop_aliases(["c"])
        with library.reading() as shelf:
            assert shelf.kept().revision == 2
