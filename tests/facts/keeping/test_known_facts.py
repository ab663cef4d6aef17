"""Facts are followed change by change, and are always those that reading everything anew would give."""

from __future__ import annotations

import contextlib
from collections.abc import Sequence

from hypothesis import given, settings
from hypothesis import strategies as st

from facts.errors import FactsError
from facts.factkeeper import FactKeeper
from facts.facts import Cited, Fact, FactDraft
from facts.keeping import known_facts as remembering
from facts.keeping.bodies import fact_of
from facts.keeping.clashing import FactIndex
from facts.keeping.known_facts import Ledger, known_facts
from facts.ledger import Change, Entry, EntryKind
from facts.store.port import Shelf
from tests.support.keeping import Community, harbour_town

WINTER = "the quay in winter"


class Counting:
    """A ledger that says how often all of it was read, and how many changes."""

    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf
        self.whole = 0
        self.changed = 0

    def head(self) -> tuple[int, str]:
        return self._shelf.head()

    def entries(self, kind: EntryKind) -> Sequence[Entry]:
        self.whole += 1
        return self._shelf.entries(kind)

    def changes(
        self,
        *,
        kind: EntryKind | None = None,
        id_: str | None = None,
        person: str | None = None,
        before: int | None = None,
        limit: int | None = None,
    ) -> Sequence[Change]:
        found = self._shelf.changes(kind=kind, id_=id_, person=person, before=before, limit=limit)
        self.changed += len(found)
        return found


def read_anew(ledger: Ledger) -> list[Fact]:
    return [fact_of(entry) for entry in ledger.entries(EntryKind.FACT)]


def assert_as_read_anew(shelf: Shelf) -> None:
    known, anew = known_facts(shelf), read_anew(shelf)
    assert list(known.facts) == anew
    for source in ("s0", "s1", "nowhere"):
        citing = [fact for fact in anew if isinstance(fact.basis, Cited) and fact.basis.citation.source == source]
        assert known.citing(source) == citing
    index = FactIndex(anew)
    for fact in anew:
        assert list(known.index.beside(fact)) == list(index.beside(fact))
        assert known.index.sharing(fact.subject) == index.sharing(fact.subject)


def test_a_change_is_followed_without_reading_everything() -> None:
    town = harbour_town(name="a town that is followed")
    with town.library.reading() as shelf:
        known_facts(shelf)
    number = town.publish(FactDraft("boats sunk in the storm", "17", "s0"))
    with town.library.reading() as shelf:
        counting = Counting(shelf)
        assert known_facts(counting).facts[-1].number == number
        assert (counting.whole, counting.changed) == (0, remembering.PAGES[0])
        known_facts(counting)
        assert (counting.whole, counting.changed) == (0, remembering.PAGES[0])


def test_a_view_opened_before_goes_on_seeing_what_it_saw() -> None:
    town = harbour_town()
    with town.library.reading() as shelf:
        before = read_anew(shelf)
        town.keep(lambda keeper: keeper.retire(1), reason="mistaken")
        with town.library.reading() as later:
            assert_as_read_anew(later)
        assert list(known_facts(shelf).facts) == before


def test_what_came_to_nothing_was_never_there() -> None:
    town = harbour_town()
    before = town.book.facts()

    def lost(keeper: FactKeeper) -> None:
        keeper.retire(1)
        assert len(keeper._at.book.facts()) == len(before) - 1
        raise InterruptedError

    with contextlib.suppress(InterruptedError):
        town.keep(lost)
    assert town.book.facts() == before


def test_where_nothing_was_ever_changed_there_are_no_facts() -> None:
    with Community().library.reading() as shelf:
        assert known_facts(shelf).facts == ()
        assert known_facts(shelf).citing("s0") == []


def test_communities_have_their_own() -> None:
    here, there = harbour_town(name="here"), harbour_town(name="there")
    here.keep(lambda keeper: keeper.retire(2), reason="mistaken")
    for town in (here, there, here):
        with town.library.reading() as shelf:
            assert_as_read_anew(shelf)


STEPS = st.lists(st.tuples(st.sampled_from(["publish", "edit", "retire", "undo", "source", "look"]), st.integers(1, 9)))


@settings(max_examples=25, deadline=None)
@given(steps=STEPS, most=st.sampled_from([0, 2, 256]))
def test_they_are_what_reading_anew_gives_after_any_changes(steps: list[tuple[str, int]], most: int) -> None:
    town = harbour_town()
    kept = remembering.MOST_CHANGED
    remembering.MOST_CHANGED = most
    try:
        for what, number in steps:
            try:
                _do(town, what, number)
            except FactsError:
                continue
            if what == "look":
                with town.library.reading() as shelf:
                    assert_as_read_anew(shelf)
        with town.library.reading() as shelf:
            assert_as_read_anew(shelf)
    finally:
        remembering.MOST_CHANGED = kept


def _do(town: Community, what: str, number: int) -> None:
    match what:
        case "publish":
            town.publish(FactDraft(f"boats {number} sunk by the storm", "17", "s0"))
        case "edit":
            town.keep(lambda keeper: keeper.edit(number, FactDraft(f"{WINTER} of {1900 + number}", "", "")))
        case "retire":
            town.keep(lambda keeper: keeper.retire(number), reason="mistaken")
        case "undo":
            town.keep(lambda keeper: keeper.undo())
        case "source":
            town.keep(lambda keeper: keeper.retire_source(f"s{number % 2}"), reason="out of date")
        case _:
            assert what == "look"
