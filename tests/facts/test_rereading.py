"""After an upgrade: what an earlier version read is read again, and all is as if it had been imported today."""

from __future__ import annotations

import signal
import subprocess
import sys
from collections.abc import Iterator
from decimal import Decimal

import pytest

from facts.answers import Found, Noted, Outcome
from facts.errors import StoreFailed
from facts.factbase import FactBase
from facts.factkeeper import FactKeeper
from facts.importing.drafting import draft_source
from facts.importing.reading_version import READING
from facts.model import Edition, Span
from facts.reports import Holding, SourceDraft
from facts.rereading import Reread, batches, reread
from facts.store import inspection
from facts.store.address import parse
from facts.store.database import Database
from facts.store.open import open_store
from facts.store.port import Library, Store
from facts.values import FigureType, FigureValue, Mention
from tests.contracts.conftest import store as store  # noqa: PLC0414 - a fixture: a store of each kind
from tests.support.builders import ANSWERED, BRIDGE, HARBOUR, RUSSIAN, THEN, answers_of, fact_base, note
from tests.support.handicapped import crude, exported, import_crudely, worsen
from tests.support.keeping import Community, harbour_town

TEXTS = [note(text, f"s{number}") for number, text in enumerate((HARBOUR, BRIDGE, RUSSIAN))]


def waiting(library: Library) -> int:
    with library.reading() as shelf:
        return len(shelf.read_otherwise(READING)) + len(shelf.cards.read_otherwise(READING))


def asked(library: Library, question: str) -> Outcome:
    return FactBase(library).ask(question)


@pytest.fixture
def town(store: Store) -> Library:
    """A library that a worse version of the program filled."""
    library = store.library("town")
    import_crudely(library, *TEXTS, imported_at=THEN)
    return library


class TestSources:
    def test_all_is_as_after_a_fresh_import(self, store: Store, town: Library) -> None:
        fresh = store.library("fresh")
        fact_base(HARBOUR, BRIDGE, RUSSIAN, library=fresh)
        assert exported(town) != exported(fresh)
        assert reread(town) == Reread(sources=3)
        assert exported(town) == exported(fresh)
        assert waiting(town) == 0

    def test_answers_are_those_of_a_fresh_import(self, store: Store, town: Library) -> None:
        fresh = store.library("fresh")
        fact_base(HARBOUR, BRIDGE, RUSSIAN, library=fresh)
        assert not any(isinstance(asked(town, question), Found) for question, _ in ANSWERED)
        reread(town)
        for question, value in ANSWERED:
            found = asked(town, question)
            assert value in {
                text for answer in answers_of(found) for text in (answer.value, answer.evidence.value_text)
            }
            assert found == asked(fresh, question)

    def test_the_second_time_there_is_nothing_to_do(self, town: Library) -> None:
        reread(town)
        before = exported(town)
        with town.reading() as shelf:
            revision = shelf.kept().revision
        assert reread(town) == Reread()
        with town.reading() as shelf:
            assert shelf.kept().revision == revision
        assert exported(town) == before

    def test_an_empty_library_has_nothing_to_read(self, store: Store) -> None:
        assert reread(store.library("nobody")) == Reread()

    def test_a_base_that_was_asked_before_sees_it(self, town: Library) -> None:
        base = FactBase(town)
        assert not isinstance(base.ask("When did the Otter Bridge open?"), Found)
        reread(town)
        found = base.ask("When did the Otter Bridge open?")
        assert isinstance(found, Found)
        assert found.answer.value == "9 August 1934"

    def test_what_is_said_of_a_source_stays(self, store: Store) -> None:
        library = store.library("town")
        described = SourceDraft(
            HARBOUR, "log", "The log", "https://a.example/", publisher="P", author="A", language="en"
        )
        import_crudely(library, described, imported_at=THEN)
        reread(library)
        with library.reading() as shelf:
            assert list(shelf.sources()) == [draft_source(described)]
            assert shelf.editions("log")[0].imported_at == THEN

    def test_old_editions_and_sources_out_of_use_are_left(self, town: Library) -> None:
        import_crudely(town, note(HARBOUR + "\nMore was found out later.\n", "s0"), imported_at=THEN)
        with town.writing() as desk:
            desk.retire_source("s1")
        with town.reading() as shelf:
            before = [list(shelf.passages(source, 1)) for source in ("s0", "s1")]
        assert reread(town) == Reread(sources=2)
        with town.reading() as shelf:
            assert [list(shelf.passages(source, 1)) for source in ("s0", "s1")] == before
        # Whoever brings the source back reads its text as of today.
        town.save([crude(draft_source(TEXTS[1]), BRIDGE)], imported_at=THEN)
        assert waiting(town) == 1


class TestFacts:
    @pytest.fixture
    def kept(self, store: Store) -> Community:
        """A community with seven facts, whose index a worse version made."""
        kept = harbour_town(store)
        worsen(kept.library)
        return kept

    def test_cards_are_made_anew_as_publishing_makes_them(self, store: Store, kept: Community) -> None:
        fresh = harbour_town(store, "fresh")
        assert exported(kept.library) != exported(fresh.library)
        assert reread(kept.library) == Reread(sources=3, facts=7)
        assert exported(kept.library) == exported(fresh.library)

    def test_no_fact_and_no_change_is_touched(self, kept: Community) -> None:
        bodies, book = kept.bodies(), kept.book
        log, jsonl = book.log(limit=99), book.export_jsonl()
        reread(kept.library)
        assert (kept.bodies(), kept.book.log(limit=99), kept.book.export_jsonl()) == (bodies, log, jsonl)
        assert kept.book.breaks() == ()

    def test_every_citation_holds_letter_for_letter(self, kept: Community) -> None:
        before = [view.evidence for view in map(kept.book.fact, range(1, 7))]
        reread(kept.library)
        views = [kept.book.fact(number) for number in range(1, 7)]
        assert [view.holding for view in views] == [Holding.HOLDS] * 6
        for earlier, view in zip(before, views, strict=True):
            assert earlier is not None
            assert view.evidence is not None
            assert (view.evidence.quote, view.evidence.citation) == (earlier.quote, earlier.citation)
            assert FactBase(kept.library).verify(str(view.evidence.citation)).intact

    def test_published_facts_answer_again(self, kept: Community) -> None:
        reread(kept.library)
        assert isinstance(asked(kept.library, "When was the pier of Kestrel Bay rebuilt?"), Noted)
        tall = asked(kept.library, "How tall is the old lighthouse?")
        assert isinstance(tall, Found)
        assert tall.answer.fact == 2

    def test_undoing_goes_on_as_before(self, store: Store, kept: Community) -> None:
        reread(kept.library)
        kept.keep(FactKeeper.undo, "una")
        assert len(kept.book.facts()) == 6
        fresh = harbour_town(store, "fresh")
        fresh.keep(FactKeeper.undo, "una")
        assert exported(kept.library) == exported(fresh.library)

    def test_a_fact_keeps_its_citation_where_its_value_is_read_no_more(self, store: Store) -> None:
        kept = Community(store)
        text = "The new quay has umpteen bollards. It was paid by the town.\n"
        at = Span(text.index("umpteen"), text.index(" bollards"))
        source = draft_source(note(text, "s9"))
        twenty = FigureValue(FigureType.COUNT, Decimal(20), Decimal(20), Decimal(20), counted="bollards")
        kept.library.save([crude(source, text, Mention(at, twenty))], imported_at=THEN)
        proposal = kept.book.propose_mention("s9", 1, subject="bollards of the new quay")
        number = kept.keep(lambda keeper: keeper.publish(proposal)).number
        before = kept.book.fact(number)
        assert reread(kept.library) == Reread(sources=1)
        with kept.library.reading() as shelf:
            assert list(shelf.mentions("s9", 1)) == []
        assert kept.book.fact(number) == before
        answer = asked(kept.library, "How many bollards does the new quay have?")
        assert isinstance(answer, Found)
        assert (answer.answer.fact, answer.answer.evidence.quote) == (number, text)


class TestBatches:
    def editions(self, *lengths: int) -> list[Edition]:
        return [Edition(f"s{number}", 1, "", length, THEN) for number, length in enumerate(lengths)]

    @pytest.mark.parametrize(
        ("lengths", "wanted"),
        [
            ((), []),
            ((5,), [1]),
            ((50,), [1]),
            ((4, 4, 2), [3]),
            ((4, 4, 3), [2, 1]),
            ((50, 1, 1), [1, 2]),
            ((1, 50, 1), [1, 1, 1]),
            ((1, 1, 1, 1, 1), [3, 2]),
            ((0,) * 7, [3, 3, 1]),
        ],
    )
    def test_they_are_short_together_and_never_empty(self, lengths: tuple[int, ...], wanted: list[int]) -> None:
        given = self.editions(*lengths)
        made = list(batches(given, longest=10, most=3))
        assert [len(batch) for batch in made] == wanted
        assert [edition for batch in made for edition in batch] == given

    @pytest.fixture
    def one_by_one(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(batches, "__kwdefaults__", {"longest": 1, "most": 2})

    def test_each_batch_is_kept_by_itself(self, town: Library, one_by_one: None) -> None:
        told: list[tuple[int, int, int]] = []
        reread(town, progress=lambda done, whole: told.append((done, whole, waiting(town))))
        assert told == [(1, 3, 2), (2, 3, 1), (3, 3, 0)]

    def test_what_was_done_before_it_was_stopped_is_not_done_again(self, town: Library, one_by_one: None) -> None:
        def stop(done: int, whole: int) -> None:
            if done == 2:
                raise KeyboardInterrupt

        with pytest.raises(KeyboardInterrupt):
            reread(town, progress=stop)
        assert waiting(town) == 1
        assert reread(town) == Reread(sources=1)

    def test_a_text_that_is_not_what_was_imported_is_named_and_the_others_are_done(
        self, sqlite_url: str, one_by_one: None
    ) -> None:
        store = open_store(sqlite_url)
        library = store.library("town")
        import_crudely(library, *TEXTS, imported_at=THEN)
        with Database(parse(sqlite_url)).writing(None) as connection:
            connection.exec_driver_sql("UPDATE passage SET text = 'X' || text WHERE source_id = 's1' AND number = 0")
        with pytest.raises(StoreFailed, match="Edition 1 of “s1” is not the text") as refused:
            reread(library)
        assert refused.value.code == "S-DAMAGED"
        assert waiting(library) == 2
        store.close()


class TestBesideOthers:
    def test_what_others_change_meanwhile_is_kept_and_read(self, store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(batches, "__kwdefaults__", {"longest": 1, "most": 1})
        town = harbour_town(store)
        worsen(town.library)
        done: list[int] = []

        def meanwhile(count: int, _: int) -> None:
            done.append(count)
            if count == 1:
                # A worse version goes on beside it: a new text, a new title, a new source; and facts are retired.
                import_crudely(
                    town.library,
                    note(BRIDGE + "The Otter Bridge was painted in 1950.\n", "s1"),
                    note(RUSSIAN, "s2", title="Folio of the river"),
                    note("The mill burned in 1890.\n", "s3"),
                    imported_at=THEN,
                )
            if count == 5:
                town.keep(lambda keeper: keeper.retire(7), reason="it is in doubt")

        reread(town.library, progress=meanwhile)
        assert waiting(town.library) == 0
        assert {edition.source for edition in _current(town.library)} == {"s0", "s1", "s2", "s3"}
        found = asked(town.library, "When was the Otter Bridge painted?")
        assert isinstance(found, Found)
        assert found.answer.value == "1950"
        assert town.book.fact(7).fact.state.value == "retired"
        assert "7" not in town.cards()

    def test_a_fact_that_is_retired_before_its_turn_gets_no_card(
        self, store: Store, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        town = harbour_town(store)
        worsen(town.library)

        def retire(count: int, _: int) -> None:
            if count == 3:
                town.keep(lambda keeper: keeper.retire(4), reason="it is in doubt")

        assert reread(town.library, progress=retire) == Reread(sources=3, facts=6)
        assert sorted(town.cards()) == ["1", "2", "3", "5", "6", "7"]

    def test_the_store_of_another_process_is_read_while_somebody_writes_it(self, sqlite_url: str) -> None:
        ours, theirs = open_store(sqlite_url), open_store(sqlite_url)
        import_crudely(ours.library("town"), *TEXTS, imported_at=THEN)
        base = FactBase(theirs.library("town"))

        def write(done: int, whole: int) -> None:
            fact_base("The ferry sank in 1920.", library=theirs.library("port"))

        reread(ours.library("town"), progress=write)
        assert isinstance(base.ask("When did the Otter Bridge open?"), Found)
        ours.close()
        theirs.close()


def _current(library: Library) -> Iterator[Edition]:
    with library.reading() as shelf:
        for source in shelf.sources():
            yield from (edition for edition in shelf.editions(source.id) if edition.current)


KILLED = """
import os, signal, sys
from sqlalchemy import Engine, event
from facts import rereading
from facts.store.open import open_store
rereading.batches.__kwdefaults__.update(longest=1, most=2)
store = open_store(sys.argv[1])
seen = []
@event.listens_for(Engine, "before_cursor_execute")
def _(*what):
    seen.append(what)
    if len(seen) == int(sys.argv[2]):
        os.kill(os.getpid(), signal.SIGKILL)
rereading.reread(store.library("town"))
"""


class TestKilled:
    @pytest.mark.parametrize(
        ("engine", "first", "every"),
        [
            pytest.param("sqlite", 40, 1_000, id="once"),
            pytest.param("sqlite", 1, 1, id="at any statement", marks=pytest.mark.slow),
            pytest.param("postgres", 1, 1, id="at any statement of postgres", marks=pytest.mark.slow),
        ],
    )
    def test_it_is_gone_on_with(self, engine: str, first: int, every: int, request: pytest.FixtureRequest) -> None:
        url: str = request.getfixturevalue(f"{engine}_url")
        store = open_store(url)
        town = harbour_town(store)
        wanted = exported(town.library)
        at, killed = first, -signal.SIGKILL
        while killed == -signal.SIGKILL:
            worsen(town.library)
            killed = subprocess.run([sys.executable, "-c", KILLED, url, str(at)], check=False, timeout=60).returncode
            assert _problems(url) == []
            assert all(view.holding is Holding.HOLDS for view in map(town.book.fact, range(1, 7)))
            reread(town.library)
            assert exported(town.library) == wanted
            assert waiting(town.library) == 0
            at += every
        assert (killed, at > first + every) == (0, True)
        store.close()


def _problems(url: str) -> list[str]:
    database = Database(parse(url))
    try:
        with database.reading() as connection:
            return inspection.whole(connection, database.index)
    finally:
        database.close()
