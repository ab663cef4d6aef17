"""What every store promises of a transaction that writes: all of it or nothing, seen by itself first, one at a time."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest

from facts.errors import Moved
from facts.index import EditionDraft
from facts.ledger import GENESIS, EntryKind, Slip, breaks
from facts.model import Source, digest
from facts.store.port import Kept, Library, Saved, Store
from tests.support.drafts import draft
from tests.support.ledgers import MIRA, NOON, commit, fact

BRIDGE = draft("minutes", "The bridge opened in 1911.", "# End")
CARD = draft("1", "The bridge: 1911.", title="bridge")


class _Stop(Exception):
    """What a caller raises inside a transaction."""


def found(library: Library, *stems: str) -> list[str]:
    with library.reading() as shelf:
        return [candidate.source for candidate in shelf.search(stems, 10)]


def do_everything(library: Library, *, stop: bool) -> None:
    with library.writing() as desk:
        desk.save([BRIDGE], imported_at=NOON)
        desk.put_cards([CARD])
        desk.add_aliases({"the crossing": "bridge"})
        desk.commit([fact("1", None, "{}")], MIRA)
        desk.slips.add(Slip("form", "a", "{}", "mira"))
        desk.registry.add(Slip("receipt", "update-7", "done"))
        if stop:
            raise _Stop


class TestAllOrNothing:
    def test_what_ends_well_is_kept(self, store: Store, library: Library) -> None:
        do_everything(library, stop=False)
        with library.reading() as shelf:
            assert shelf.kept().sources == shelf.cards.kept().sources == 1
            assert dict(shelf.aliases()) == {"the crossing": "bridge"}
            assert shelf.entry(EntryKind.FACT, "1") is not None
            assert shelf.slips.slip("form", "a") == Slip("form", "a", "{}", "mira")
        with store.registry() as registry:
            assert registry.slip("receipt", "update-7") == Slip("receipt", "update-7", "done")

    def test_of_what_raises_nothing_is_kept_not_even_the_receipt(self, store: Store, library: Library) -> None:
        with pytest.raises(_Stop):
            do_everything(library, stop=True)
        with library.reading() as shelf:
            assert shelf.kept() == Kept(0, 0, 0, 0)
            assert shelf.cards.kept() == Kept(0, 0, 0, 0)
            assert not [*shelf.sources(), *shelf.vocabulary(), *shelf.cards.sources()]
            assert dict(shelf.aliases()) == {}
            assert shelf.head() == (0, GENESIS)
            assert shelf.slips.slip("form", "a") is None
        with store.registry() as registry:
            assert registry.slip("receipt", "update-7") is None
        do_everything(library, stop=False)
        assert found(library, "bridge") == ["minutes"]

    def test_what_was_kept_before_is_as_it_was(self, store: Store, library: Library) -> None:
        do_everything(library, stop=False)
        with library.reading() as shelf:
            before, words, head = shelf.kept(), list(shelf.vocabulary()), shelf.head()

        def undo_it_all() -> None:
            with library.writing() as desk:
                desk.retire_source("minutes")
                desk.drop_cards(["1"])
                desk.drop_aliases(["the crossing"])
                desk.commit([fact("1", "{}", None)], MIRA)
                desk.slips.drop("form", "a")
                desk.registry.drop("receipt", "update-7")
                raise _Stop

        with pytest.raises(_Stop):
            undo_it_all()
        with library.reading() as shelf:
            assert (shelf.kept(), list(shelf.vocabulary()), shelf.head()) == (before, words, head)
            assert not shelf.is_retired("minutes")
            assert shelf.slips.slip("form", "a") is not None
            assert shelf.cards.kept().sources == 1
        with store.registry() as registry:
            assert registry.slip("receipt", "update-7") is not None
        assert found(library, "bridge") == ["minutes"]

    def test_a_step_that_fails_halfway_is_not_done_where_the_caller_goes_on(self, library: Library) -> None:
        library.save([draft("a", "The mill closed in 1950.")], imported_at=NOON)
        wrong = EditionDraft(Source("b", "B"), digest("something else"), ())

        def drafts() -> Iterator[EditionDraft]:
            yield draft("c", "A gate.")
            raise _Stop

        with library.writing() as desk:
            with pytest.raises(ValueError, match="digest"):
                desk.save([draft("a", "The mill burned."), wrong], imported_at=NOON)
            with pytest.raises(_Stop):
                desk.save(drafts(), imported_at=NOON)
            with pytest.raises(ValueError, match="digest"):
                desk.put_cards([CARD, wrong])
            desk.save([draft("d", "A weir.")], imported_at=NOON)
            assert [source.id for source in desk.shelf.sources()] == ["a", "d"]
        with library.reading() as shelf:
            assert shelf.kept() == Kept(2, 2, 1, 2)
            assert list(shelf.cards.sources()) == []
            assert [edition.number for edition in shelf.editions("a")] == [1]
            assert "burned" not in {word.word for word in shelf.vocabulary()}
        assert found(library, "mill", "gate", "weir") == ["d", "a"]

    def test_a_desk_at_which_nothing_was_done_changes_nothing(self, store: Store, library: Library) -> None:
        with library.writing() as desk:
            assert desk.shelf.kept() == Kept(0, 0, 0, 0)
            desk.save([], imported_at=NOON)
            desk.put_cards([])
            desk.drop_cards(["1"])
            desk.drop_aliases(["a", "b\0"])
            desk.retire_source("nothing")
            assert desk.commit([], MIRA) == []
            assert not desk.slips.drop("form", "a")
        with library.reading() as shelf:
            assert shelf.kept() == Kept(0, 0, 0, 0)


class TestVisibility:
    def test_a_desk_sees_what_it_did_and_nobody_else_does(self, store: Store, library: Library) -> None:
        library.save([draft("old", "The bridge was built in 1890.")], imported_at=NOON)
        other = store.library("town")
        with library.reading() as early, library.writing() as desk:
            assert early.kept().sources == 1
            shelf = desk.shelf
            assert desk.save([BRIDGE], imported_at=NOON) == [Saved(BRIDGE.source, 1, "new source")]
            desk.add_aliases({"crossing": "bridge"})
            desk.put_cards([CARD])
            desk.commit([fact("1", None, "{}")], MIRA)
            desk.slips.put(Slip("form", "a", "{}"))
            assert shelf.kept() == Kept(2, 2, 2, 3)
            assert sorted(c.source for c in shelf.search(["bridge"], 5)) == ["minutes", "old"]
            assert shelf.look_up(["opened"])["opened"].passages == 1
            assert shelf.count_stems(["bridge"]) == {"bridge": 2}
            assert "opened" in {word.word for word in shelf.vocabulary()}
            assert dict(shelf.aliases()) == {"crossing": "bridge"}
            assert [c.source for c in shelf.cards.search(["bridge"], 5)] == ["1"]
            assert shelf.head()[0] == len(shelf.changes()) == len(list(shelf.chain())) == 1
            assert shelf.slips.slip("form", "a") == desk.slips.slip("form", "a") == Slip("form", "a", "{}")
            with other.reading() as outside:
                for seen in (early, outside):
                    assert seen.kept().sources == 1
                    assert [c.source for c in seen.search(["bridge"], 5)] == ["old"]
                    assert seen.cards.kept().sources == 0
                    assert seen.head()[0] == 0
                    assert seen.slips.slip("form", "a") is None
        with other.reading() as after:
            assert after.kept() == Kept(2, 2, 2, 3)

    def test_a_vocabulary_that_came_to_nothing_is_never_read_again(self, library: Library) -> None:
        library.save([draft("a", "The mill.")], imported_at=NOON)

        def give_up() -> None:
            with library.writing() as desk:
                desk.save([draft("b", "The gasworks.")], imported_at=NOON)
                assert "gasworks" in {word.word for word in desk.shelf.vocabulary()}
                raise _Stop

        with pytest.raises(_Stop):
            give_up()
        library.save([draft("c", "The weir.")], imported_at=NOON)
        with library.reading() as shelf:
            assert shelf.kept().revision == 2
            assert dict(shelf.look_up(["gasworks"])) == {}
            assert {word.word for word in shelf.vocabulary()} == {"the", "mill", "weir"}

    def test_wants_counts_in_what_the_desk_did(self, library: Library) -> None:
        with library.writing() as desk:
            assert library.wants("minutes", BRIDGE.digest)
            desk.save([BRIDGE], imported_at=NOON)
            assert not library.wants("minutes", BRIDGE.digest)
            desk.retire_source("minutes")
            assert library.wants("minutes", BRIDGE.digest)


class TestTurns:
    def test_changes_of_many_threads_make_one_chain(self, store: Store) -> None:
        failures: list[BaseException] = []

        def work(thread: int) -> None:
            try:
                library = store.library("town")
                for n in range(10):
                    id_ = f"{thread}{n}"
                    commit(library, fact(id_, None, "a"), fact(id_, "a", "b"))
            except Exception as error:  # noqa: BLE001 - told by the test
                failures.append(error)

        threads = [threading.Thread(target=work, args=(n,)) for n in range(1, 4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert failures == []
        with store.library("town").reading() as shelf:
            assert len(shelf.entries(EntryKind.FACT)) == 30
            assert shelf.head()[0] == 60
            assert list(breaks("town", shelf.chain(), *shelf.head())) == []

    def test_of_two_that_change_the_same_entry_one_is_told(self, store: Store) -> None:
        commit(store.library("town"), fact("1", None, "start"))
        outcomes: list[str] = []
        together = threading.Barrier(2)

        def work(to: str) -> None:
            together.wait()
            try:
                commit(store.library("town"), fact("1", "start", to))
                outcomes.append("kept")
            except Moved:
                outcomes.append("moved")

        threads = [threading.Thread(target=work, args=(to,)) for to in "xy"]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert sorted(outcomes) == ["kept", "moved"]

    def test_one_key_is_given_once(self, store: Store) -> None:
        """The same update delivered several times at once has its effect once."""
        given: list[bool] = []
        together = threading.Barrier(3)

        def work(community: str) -> None:
            together.wait()
            with store.library(community).writing() as desk:
                given.append(desk.registry.add(Slip("receipt", "update-7", "done")))

        threads = [threading.Thread(target=work, args=(name,)) for name in ("town", "town", "port")]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert sorted(given) == [False, False, True]

    def test_the_writer_survives_whatever_is_raised(self, store: Store, library: Library) -> None:
        for raised in (_Stop, KeyboardInterrupt, GeneratorExit, SystemExit):

            def fail(raised: type[BaseException] = raised) -> None:
                with library.writing() as desk:
                    desk.commit([fact("1", None, "a")], MIRA)
                    raise raised

            with pytest.raises(raised):
                fail()
            with store.registering() as registry:
                registry.put(Slip("person", "x", raised.__name__))
        commit(library, fact("1", None, "a"))
        with library.reading() as shelf:
            assert shelf.head()[0] == 1
