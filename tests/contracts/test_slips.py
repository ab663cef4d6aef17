"""What every store promises of slips: kept, changed and thrown away freely, each community's apart."""

from __future__ import annotations

import pytest

from facts.ledger import Slip
from facts.store.port import Library, SlipBox, Slips, Store

FORM = Slip("form", "a", '{"step":1}', "mira", "2024-05-01T12:00:00")


def put(library: Library, *slips: Slip) -> None:
    with library.writing() as desk:
        for slip in slips:
            desk.slips.put(slip)


def every(slips: Slips, *kinds: str) -> list[Slip]:
    return [slip for kind in kinds for slip in slips.slips(kind)]


class TestSlips:
    def test_what_was_never_kept_is_not_there(self, store: Store, library: Library) -> None:
        with library.reading() as shelf, store.registry() as registry:
            for slips in (shelf.slips, registry):
                assert slips.slip("form", "a") is None
                assert list(slips.slips("form")) == []
                assert list(slips.slips_of("mira")) == []

    def test_a_slip_comes_back_as_it_was_given(self, library: Library) -> None:
        bare = Slip("place", "𝒹ock\u00a0", "")
        put(library, FORM, bare)
        with library.reading() as shelf:
            assert shelf.slips.slip("form", "a") == FORM
            assert shelf.slips.slip("place", "𝒹ock\u00a0") == bare
            assert shelf.slips.slip("place", "a") is None
            assert shelf.slips.slip("form", "A") is None

    def test_adding_is_once_and_putting_replaces(self, library: Library) -> None:
        second = Slip("form", "a", "second")
        with library.writing() as desk:
            assert desk.slips.add(FORM)
            assert not desk.slips.add(FORM)
            assert not desk.slips.add(second)
            assert desk.slips.slip("form", "a") == FORM
            desk.slips.put(second)
            assert desk.slips.slip("form", "a") == second
            assert desk.slips.slips_of("mira") == []
        with library.reading() as shelf:
            assert every(shelf.slips, "form") == [second]

    def test_dropping_says_whether_there_was_one(self, library: Library) -> None:
        put(library, FORM, Slip("form", "b", ""))
        with library.writing() as desk:
            assert desk.slips.drop("form", "a")
            assert not desk.slips.drop("form", "a")
            assert not desk.slips.drop("queue", "b")
            assert not desk.slips.drop("form", "b\0")
        with library.reading() as shelf:
            assert every(shelf.slips, "form") == [Slip("form", "b", "")]

    def test_they_are_listed_by_code_point(self, library: Library) -> None:
        ids = ["b", "B", "10", "9", "Я", "a", "_", ""]
        put(library, *(Slip("form", id_, "", "mira") for id_ in ids), Slip("Form", "z", "", "mira"))
        with library.reading() as shelf:
            assert [slip.id for slip in shelf.slips.slips("form")] == sorted(ids)
            assert [(slip.kind, slip.id) for slip in shelf.slips.slips_of("mira")] == [
                ("Form", "z"),
                *(("form", id_) for id_ in sorted(ids)),
            ]
            assert list(shelf.slips.slips_of("oleg")) == []

    def test_what_expires_goes_at_its_moment_and_not_before(self, library: Library) -> None:
        moments = {"a": "2024-05-01T12:00:00", "b": "2024-05-01T12:00:01", "c": None, "d": "2023-01-01T00:00:00"}
        put(library, *(Slip("form", id_, "", expires=moment) for id_, moment in moments.items()))
        with library.writing() as desk:
            assert desk.slips.drop_expired("2022-01-01T00:00:00") == 0
            assert desk.slips.drop_expired("2024-05-01T12:00:00") == 2
            assert desk.slips.drop_expired("2024-05-01T12:00:00") == 0
        with library.reading() as shelf:
            assert [slip.id for slip in shelf.slips.slips("form")] == ["b", "c"]

    @pytest.mark.parametrize("bad", ["a\0b", "\ud800"])
    def test_text_that_no_engine_keeps(self, library: Library, bad: str) -> None:
        with library.writing() as desk:
            for slip in (Slip(bad, "a", ""), Slip("a", bad, ""), Slip("a", "b", bad), Slip("a", "b", "", bad)):
                with pytest.raises(ValueError, match="no store keeps"):
                    desk.slips.add(slip)
                with pytest.raises(ValueError, match="no store keeps"):
                    desk.slips.put(slip)
            assert desk.slips.slip(bad, "a") is None
            assert list(desk.slips.slips(bad)) == []
            assert list(desk.slips.slips_of(bad)) == []

    def test_writing_slips_alone_leaves_everything_else_as_it_was(self, library: Library) -> None:
        put(library, FORM)
        with library.reading() as shelf:
            assert shelf.kept().revision == 0
            assert shelf.head()[0] == 0
            assert list(shelf.cards.slips.slips("form")) == []


class TestApart:
    def test_communities_and_the_registry_keep_their_own(self, store: Store) -> None:
        town, port = store.library("town"), store.library("port")
        put(town, Slip("form", "a", "town", "mira"))
        put(port, Slip("form", "a", "port", "mira"))
        with store.registering() as registry:
            assert registry.slip("form", "a") is None
            assert registry.add(Slip("form", "a", "nobody's", "mira"))
        seen: list[str] = []
        with town.reading() as first, port.reading() as second, store.registry() as third:
            for slips in (first.slips, second.slips, third):
                (of_person,) = slips.slips_of("mira")
                assert [of_person] == list(slips.slips("form")) == [slips.slip("form", "a")]
                seen.append(of_person.body)
        assert seen == ["town", "port", "nobody's"]
        with store.registering() as registry:
            assert registry.drop("form", "a")
        with town.writing() as desk:
            assert desk.registry.slip("form", "a") is None
            assert desk.slips.drop_expired("9999") == 0
            assert desk.slips.drop("form", "a")
        with port.reading() as shelf:
            assert shelf.slips.slip("form", "a") == Slip("form", "a", "port", "mira")

    def test_a_community_named_like_nothing_is_one_all_the_same(self, store: Store) -> None:
        put(store.library(""), FORM)
        with store.registry() as registry:
            assert registry.slip("form", "a") is None
        with store.library("").reading() as shelf:
            assert shelf.slips.slip("form", "a") == FORM


class TestRegistering:
    def test_it_is_kept_where_the_block_ends_well(self, store: Store) -> None:
        def fail() -> None:
            with store.registering() as registry:
                registry.put(FORM)
                raise KeyError

        with pytest.raises(KeyError):
            fail()
        with store.registry() as seen:
            assert seen.slip("form", "a") is None
        with store.registering() as registry:
            registry.put(FORM)
            assert registry.slip("form", "a") == FORM
        with store.registry() as seen:
            assert seen.slip("form", "a") == FORM

    def test_a_view_goes_on_seeing_what_it_saw(self, store: Store) -> None:
        with store.registering() as registry:
            registry.put(FORM)
        with store.registry() as seen:
            assert seen.slip("form", "a") == FORM
            with store.registering() as registry:
                registry.drop("form", "a")
            assert seen.slip("form", "a") == FORM
        with store.registry() as seen:
            assert seen.slip("form", "a") is None

    def test_a_desk_and_the_registry_are_one_transaction(self, store: Store, library: Library) -> None:
        def link(box: SlipBox) -> None:
            box.add(Slip("chat", "discord-1", "town"))

        with library.writing() as desk:
            link(desk.registry)
            assert desk.registry.slip("chat", "discord-1") == Slip("chat", "discord-1", "town")
            with store.registry() as outside:
                assert outside.slip("chat", "discord-1") is None
        with store.registry() as outside:
            assert outside.slip("chat", "discord-1") is not None

    def test_forgetting_bytes_leaves_what_is_kept(self, store: Store, library: Library) -> None:
        put(library, FORM, Slip("form", "b", ""))
        with library.writing() as desk:
            desk.slips.drop("form", "b")
        store.forget_bytes()
        with library.reading() as shelf:
            assert every(shelf.slips, "form") == [FORM]
        put(library, Slip("form", "c", ""))
