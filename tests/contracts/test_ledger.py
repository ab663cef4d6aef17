"""What every store promises about entries and changes: checked, numbered, chained, and never half."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from facts.errors import Moved
from facts.ledger import GENESIS, Change, Edit, Entry, EntryKind, Signature, breaks, digest_of
from facts.store.memory import MemoryStore
from facts.store.port import Library, Store
from tests.support.ledgers import MIRA, NOON, OLEG, commit, fact


def broken(library: Library) -> list[str]:
    with library.reading() as shelf:
        return [one.what for one in breaks(library.community, shelf.chain(), *shelf.head())]


class TestEntries:
    def test_a_community_that_never_wrote_keeps_none(self, library: Library) -> None:
        with library.reading() as shelf:
            assert shelf.entry(EntryKind.FACT, "1") is None
            assert list(shelf.entries(EntryKind.FACT)) == []
            assert list(shelf.changes()) == []
            assert list(shelf.chain()) == []
            assert shelf.head() == (0, GENESIS)

    def test_an_entry_counts_its_changes_also_over_being_taken_away(self, library: Library) -> None:
        for before, after in ((None, "a"), ("a", "b"), ("b", None), (None, "c")):
            commit(library, fact("1", before, after))
            with library.reading() as shelf:
                found = shelf.entry(EntryKind.FACT, "1")
                assert (None if found is None else found.body) == after
                assert len(shelf.entries(EntryKind.FACT)) == (after is not None)
        with library.reading() as shelf:
            assert shelf.entry(EntryKind.FACT, "1") == Entry(EntryKind.FACT, "1", 4, "c")
            assert [change.revision for change in shelf.changes()] == [4, 3, 2, 1]

    def test_kinds_and_ids_are_told_apart(self, library: Library) -> None:
        commit(
            library,
            fact("1", None, "a fact"),
            Edit(EntryKind.ALIAS, "1", None, "a name", "add"),
            fact("A", None, "upper"),
            fact("a", None, "lower"),
        )
        with library.reading() as shelf:
            assert shelf.entry(EntryKind.ALIAS, "1") == Entry(EntryKind.ALIAS, "1", 1, "a name")
            assert shelf.entry(EntryKind.SETTING, "1") is None
            assert [(entry.id, entry.body) for entry in shelf.entries(EntryKind.FACT)] == [
                ("1", "a fact"),
                ("A", "upper"),
                ("a", "lower"),
            ]

    def test_numbers_come_in_the_order_of_numbers(self, library: Library) -> None:
        ids = ["10", "9", "2", "Я", "b", "a", "-1", "9" * 30]
        commit(library, *(fact(id_, None, "{}") for id_ in ids))
        with library.reading() as shelf:
            assert [entry.id for entry in shelf.entries(EntryKind.FACT)] == [
                *("2", "9", "10", "-1", "9" * 30, "a", "b", "Я")
            ]

    def test_bodies_come_back_letter_for_letter(self, library: Library) -> None:
        body = '{"quote":"Zoë’s 𝒹ock\u00a0— e\u0301\\n","empty":""}'
        commit(library, fact("1", None, body), fact("2", None, ""))
        with library.reading() as shelf:
            assert shelf.entry(EntryKind.FACT, "1") == Entry(EntryKind.FACT, "1", 1, body)
            assert shelf.entry(EntryKind.FACT, "2") == Entry(EntryKind.FACT, "2", 1, "")

    @pytest.mark.parametrize("strange", ["a\0b", "\ud800", "9" * 400])
    def test_an_id_that_cannot_be_is_not_found(self, library: Library, strange: str) -> None:
        commit(library, fact("1", None, "{}"))
        with library.reading() as shelf:
            assert shelf.entry(EntryKind.FACT, strange) is None
            assert list(shelf.changes(id_=strange)) == []
            assert list(shelf.changes(person=strange)) == []

    @pytest.mark.parametrize("bad", ["a\0b", "half \ud800"])
    def test_text_that_no_engine_keeps_is_refused(self, library: Library, bad: str) -> None:
        for edit, by in (
            (fact("1", None, bad), MIRA),
            (fact(bad, None, "{}"), MIRA),
            (fact("1", None, "{}", bad), MIRA),
            (fact("1", None, "{}"), replace(MIRA, reason=bad)),
        ):
            with pytest.raises(ValueError, match="no store keeps"):
                commit(library, edit, by=by)
        with library.reading() as shelf:
            assert shelf.head() == (0, GENESIS)


class TestCommitting:
    def test_a_change_says_who_what_when_and_why(self, library: Library) -> None:
        (made,) = commit(library, fact("1", None, '{"a":1}', "publish"))
        assert made == Change(
            number=1,
            command=1,
            kind=EntryKind.FACT,
            id="1",
            revision=1,
            action="publish",
            person="person-mira",
            role="editor",
            at=NOON,
            reason="as the harbour office says",
            before=None,
            after='{"a":1}',
            undoes=None,
            previous=GENESIS,
            digest=made.digest,
        )
        assert made.digest == digest_of(made, "town")
        with library.reading() as shelf:
            assert list(shelf.changes()) == [made]
            assert shelf.head() == (1, made.digest)

    def test_a_command_is_all_its_edits_under_one_number(self, library: Library) -> None:
        commit(library, fact("1", None, "a"))
        made = commit(library, fact("1", "a", "b"), fact("2", None, "c"), fact("1", "b", "d"))
        assert [(one.number, one.command, one.id, one.revision) for one in made] == [
            (2, 2, "1", 2),
            (3, 2, "2", 1),
            (4, 2, "1", 3),
        ]
        undone = commit(library, fact("2", "c", None, "undo"), undoes=2)
        assert [(one.number, one.command, one.undoes) for one in undone] == [(5, 5, 2)]
        with library.reading() as shelf:
            assert shelf.entry(EntryKind.FACT, "1") == Entry(EntryKind.FACT, "1", 3, "d")
        assert broken(library) == []

    def test_what_is_done_at_one_desk_is_one_command_but_an_undo_is_its_own(self, library: Library) -> None:
        with library.writing() as desk:
            desk.commit([fact("1", None, "a")], MIRA)
            desk.commit([fact("2", None, "b"), fact("3", None, "c")], OLEG)
            desk.commit([fact("1", "a", None, "undo")], MIRA, undoes=1)
            desk.commit([fact("4", None, "d")], MIRA)
            assert desk.shelf.head()[0] == 5
        commit(library, fact("5", None, "e"))
        with library.reading() as shelf:
            assert [(one.number, one.command, one.undoes) for one in shelf.chain()] == [
                (1, 1, None),
                (2, 1, None),
                (3, 1, None),
                (4, 4, 1),
                (5, 1, None),
                (6, 6, None),
            ]
        assert broken(library) == []

    def test_an_edit_that_changes_nothing_is_passed_over(self, library: Library) -> None:
        assert commit(library, fact("1", None, None)) == []
        commit(library, fact("1", None, "a"))
        (made,) = commit(library, fact("1", "a", "a"), fact("2", None, "b"))
        assert (made.number, made.command, made.id) == (2, 2, "2")
        assert commit(library) == []

    @pytest.mark.parametrize(
        "moved",
        [fact("1", None, "z"), fact("1", "b", "z"), fact("1", "b", None), fact("2", "a", "z"), fact("1", "b", "b")],
    )
    def test_what_changed_meanwhile_is_refused_whole(self, library: Library, moved: Edit) -> None:
        commit(library, fact("1", None, "a"))
        with pytest.raises(Moved) as refused:
            commit(library, fact("3", None, "c"), moved)
        assert refused.value.code == "F-MOVED"
        with library.reading() as shelf:
            assert shelf.head()[0] == 1
            assert shelf.entry(EntryKind.FACT, "3") is None

    def test_a_refused_commit_leaves_the_desk_usable(self, library: Library) -> None:
        commit(library, fact("1", None, "a"))
        with library.writing() as desk:
            desk.commit([fact("2", None, "b")], MIRA)
            with pytest.raises(Moved):
                desk.commit([fact("3", None, "c"), fact("1", "x", "y")], MIRA)
            desk.commit([fact("4", None, "d")], MIRA)
        with library.reading() as shelf:
            assert [entry.id for entry in shelf.entries(EntryKind.FACT)] == ["1", "2", "4"]
        assert broken(library) == []

    def test_the_refusal_names_no_more_than_forty_letters(self, library: Library) -> None:
        with pytest.raises(Moved) as refused:
            commit(library, fact("x" * 500 + "\n", "a", "b"))
        assert "x" * 41 not in str(refused.value)

    def test_the_same_edits_elsewhere_have_other_digests(self, store: Store) -> None:
        (here,), (there,) = (commit(store.library(name), fact("1", None, "a")) for name in ("town", "port"))
        assert replace(here, digest="") == replace(there, digest="")
        assert here.digest != there.digest


class TestLookingBack:
    @pytest.fixture
    def told(self, library: Library) -> Library:
        commit(library, fact("1", None, "a"))
        commit(library, Edit(EntryKind.ALIAS, "1", None, "n", "add"), by=OLEG)
        commit(library, fact("2", None, "b"), fact("1", "a", "c"), by=OLEG)
        commit(library, fact("1", "c", None))
        return library

    def test_newest_first_and_oldest_first(self, told: Library) -> None:
        with told.reading() as shelf:
            newest = list(shelf.changes())
            assert [one.number for one in newest] == [5, 4, 3, 2, 1]
            assert list(shelf.chain()) == newest[::-1]

    def test_by_what_by_whom_and_by_where(self, told: Library) -> None:
        with told.reading() as shelf:

            def numbers(**asked: object) -> list[int]:
                return [one.number for one in shelf.changes(**asked)]  # type: ignore[arg-type]

            assert numbers(kind=EntryKind.FACT) == [5, 4, 3, 1]
            assert numbers(kind=EntryKind.FACT, id_="1") == [5, 4, 1]
            assert numbers(id_="1") == [5, 4, 2, 1]
            assert numbers(person="person-oleg") == [4, 3, 2]
            assert numbers(person="person-oleg", kind=EntryKind.FACT, id_="1") == [4]
            assert numbers(person="nobody") == []
            assert numbers(before=4) == [3, 2, 1]
            assert numbers(before=4, limit=2) == [3, 2]
            assert numbers(before=1) == []
            assert numbers(before=-(10**30)) == []
            assert numbers(before=10**30, limit=10**30) == [5, 4, 3, 2, 1]
            assert numbers(limit=0) == []
            assert numbers(limit=-1) == []

    def test_a_community_never_sees_another_one_s(self, told: Library, store: Store) -> None:
        other = store.library("port")
        with other.reading() as shelf:
            assert shelf.head() == (0, GENESIS)
            assert list(shelf.changes()) == []
        commit(other, fact("1", None, "theirs"))
        with other.reading() as shelf:
            assert shelf.entry(EntryKind.FACT, "1") == Entry(EntryKind.FACT, "1", 1, "theirs")
            assert [one.number for one in shelf.chain()] == [1]
        with told.reading() as shelf:
            assert shelf.head()[0] == 5
            assert shelf.entry(EntryKind.FACT, "1") is None
        assert broken(told) == broken(other) == []


_BODIES = st.sampled_from([None, "{}", "a", "ä\u2028b"])
_COMMANDS = st.lists(
    st.tuples(st.sampled_from(["one", "two"]), st.lists(st.tuples(st.sampled_from("123"), _BODIES), max_size=4)),
    max_size=12,
)


@given(_COMMANDS)
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_commands_leave_a_chain_that_holds_and_entries_that_follow_from_it(
    store: Store, commands: list[tuple[str, list[tuple[str, str | None]]]]
) -> None:
    """Each example begins where the one before ended, so the chain grows; memory says what has to come out."""
    for name, wanted in commands:
        library, expected = store.library(name), _EXPECTED.setdefault(id(store), MemoryStore()).library(name)
        for to in (library, expected):
            with to.writing() as desk:
                for id_, body in wanted:
                    now = desk.shelf.entry(EntryKind.FACT, id_)
                    before = None if now is None else now.body
                    desk.commit([fact(id_, before, body)], Signature("p", "editor", NOON))
        with library.reading() as found, expected.reading() as right:
            assert list(found.chain()) == list(right.chain())
            assert found.head() == right.head()
            assert list(found.entries(EntryKind.FACT)) == list(right.entries(EntryKind.FACT))
        assert broken(library) == []


_EXPECTED: dict[int, MemoryStore] = {}
