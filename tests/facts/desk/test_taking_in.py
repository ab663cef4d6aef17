"""Facts from a file: each row proved as one that is typed, all of them or none, and the same export again."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import partial

import pytest

from facts.factkeeper import FactKeeper
from facts.facts import FactDraft, Noted
from facts.reports import FactImport
from facts.store.memory import MemoryStore
from facts.store.open import open_store
from facts.store.port import Store
from tests.support.builders import BRIDGE, HARBOUR, RUSSIAN, note
from tests.support.editing import Day, picture
from tests.support.keeping import Community, harbour_town


@pytest.fixture
def town() -> Community:
    return harbour_town()


def take_in(town: Community, content: bytes | str | list[object], *, dry_run: bool = False) -> FactImport:
    if isinstance(content, list):
        content = "\n".join(map(json.dumps, content))
    raw = content if isinstance(content, bytes) else content.encode()
    return town.keep(partial(FactKeeper.import_facts, content=raw, dry_run=dry_run))


def with_sources(store: Store | None = None, name: str = "village") -> Community:
    """Return a community without facts that holds what ``harbour_town`` holds."""
    village = Community(store, name)
    for number, text in enumerate((HARBOUR, BRIDGE, RUSSIAN)):
        village.keep(partial(FactKeeper.import_source, draft=note(text, f"s{number}")))
    return village


def same_sources(town: Community) -> Community:
    """Return a community without facts that holds every edition of every source of another."""
    village = Community()
    with town.library.reading() as shelf:
        for source in shelf.sources():
            for edition in shelf.editions(source.id):
                text = "".join(passage.text for passage in shelf.passages(source.id, edition.number))
                village.keep(partial(FactKeeper.import_source, draft=note(text, source.id, title=source.title)))
            if shelf.is_retired(source.id):
                village.keep(partial(FactKeeper.retire_source, id_=source.id))
    return village


# --- round trips ----------------------------------------------------------------------------------------------------------


def test_an_export_taken_in_elsewhere_gives_the_same_export(town: Community) -> None:
    town.keep(partial(FactKeeper.add_alias, name="KB", stands_for="Kestrel Bay"))
    town.keep(partial(FactKeeper.add_alias, name="the bay", stands_for="KB"))
    town.keep(partial(FactKeeper.add_asked, number=3, question="How many boats went down?"))
    town.keep(partial(FactKeeper.supersede, old=2, new=4), reason="=measured again")
    village = with_sources()
    told = take_in(village, town.book.export_jsonl())
    assert told == FactImport(added=9, changed=0, unchanged=0)
    assert village.book.export_jsonl() == town.book.export_jsonl()
    assert village.book.export_csv() == town.book.export_csv()
    assert village.cards() == town.cards()
    assert village.names() == town.names()
    assert village.publish(FactDraft("pier", "1990", "note: log")) == 8


def test_a_table_taken_in_elsewhere_gives_the_same_facts(town: Community) -> None:
    village = with_sources()
    assert take_in(village, town.book.export_csv()).added == 7
    assert village.book.export_jsonl() == town.book.export_jsonl()


@pytest.mark.parametrize("seed", range(12))
def test_what_any_day_leaves_can_be_taken_in_elsewhere(seed: int) -> None:
    town = harbour_town()
    Day(town, seed).pass_by(16)
    village = same_sources(town)
    told = take_in(village, town.book.export_jsonl())
    assert told.errors == ()
    assert village.book.export_jsonl() == town.book.export_jsonl()
    assert village.book.export_csv() == town.book.export_csv()


@pytest.mark.parametrize("engine", ["sqlite", "postgresql"])
def test_every_store_takes_the_same_file_in(town: Community, engine: str, request: pytest.FixtureRequest) -> None:
    url = request.getfixturevalue("sqlite_url" if engine == "sqlite" else "postgres_url")
    store = open_store(url)
    try:
        village = with_sources(store)
        assert take_in(village, town.book.export_jsonl()).added == 7
        assert village.book.export_jsonl() == town.book.export_jsonl()
        assert village.book.breaks() == ()
    finally:
        store.close()


def test_taking_in_what_is_there_changes_nothing(town: Community) -> None:
    head = town.book.log(limit=1)
    for content in (town.book.export_jsonl(), town.book.export_csv()):
        assert take_in(town, content) == FactImport(added=0, changed=0, unchanged=7)
    assert town.book.log(limit=1) == head


def test_the_same_sources_can_have_other_editions(town: Community) -> None:
    village = Community()
    village.keep(partial(FactKeeper.import_source, draft=note("An early text.\n", "s0")))
    village.keep(partial(FactKeeper.import_source, draft=note("A new first line.\n\n" + HARBOUR, "s0")))
    told = take_in(village, town.book.export_jsonl())
    assert told.errors == ()
    for number in range(1, 7):
        evidence = village.book.fact(number).evidence
        assert evidence is not None
        assert evidence.citation.edition == 2


# --- dry runs, changes, undo --------------------------------------------------------------------------------------------


def test_a_dry_run_tells_and_changes_nothing(town: Community) -> None:
    before = picture(town)
    lines = town.book.export_jsonl().decode().replace("sandbags laid along the quay", "sandbags")
    rows = [*lines.splitlines(), '{"subject": "pier", "value": "1990", "proof": "note: log"}']
    content = "\n".join(rows)
    assert take_in(town, content, dry_run=True) == FactImport(added=1, changed=1, unchanged=6)
    assert picture(town) == before
    assert town.publish(FactDraft("quay built", "1890", "note: log")) == 8
    assert take_in(town, content) == FactImport(added=1, changed=1, unchanged=6)
    assert town.book.fact(4).fact.subject == "sandbags"
    assert town.book.fact(9).fact.basis == Noted("log")
    town.keep(lambda keeper: keeper.undo())
    town.keep(lambda keeper: keeper.undo())
    assert picture(town) == before


def test_what_was_taken_in_and_undone_can_be_taken_in_again() -> None:
    town, village = harbour_town(), with_sources()
    content = town.book.export_jsonl()
    for _ in range(2):
        assert take_in(village, content).added == 7
        assert village.book.export_jsonl() == content
        village.keep(lambda keeper: keeper.undo())
        assert village.book.export_jsonl() == b""


def test_progress_is_told(town: Community) -> None:
    done: list[int] = []
    content = town.book.export_jsonl()
    town.keep(lambda keeper: keeper.import_facts(content, dry_run=True, progress=done.append))
    assert done == [1, 2, 3, 4, 5, 6, 7]


# --- rows that people write -----------------------------------------------------------------------------------------------


def test_rows_are_proved_by_words_sources_citations_and_references(town: Community) -> None:
    told = take_in(
        town,
        [
            {"subject": "turnout", "value": "58 percent", "proof": "s1"},
            {
                "subject": "length of the bridge",
                "value": "512 metres",
                "quote": "It cost 3.4 million crowns and is 512 metres long.",
            },
            {"subject": "founding", "value": "14 May 1911", "citation": "s0@1:0-54", "kind": "date"},
            {"subject": "ferry", "value": "the ferry needs new engines", "speaker": "Elena Ruiz", "proof": "s0"},
            {"subject": "pier", "value": "1990", "reference": "https://kestrel.example/pier"},
            {"subject": "jetty", "value": "1991", "reference": "minutes, page 4", "state": "draft"},
            {"type": "alias", "name": "KB", "stands_for": "Kestrel Bay"},
        ],
    )
    assert told == FactImport(added=7, changed=0, unchanged=0)
    assert town.book.fact(12).fact.basis == Noted("https://kestrel.example/pier")
    assert "13" not in town.cards()


@pytest.mark.parametrize(
    ("row", "code"),
    [
        ({"subject": "boats", "value": "18", "proof": "s0"}, "F-VALUE"),
        ({"subject": "boats", "value": "17", "quote": "The storm sank 17 boats off Kestrel Bay."}, "F-QUOTE"),
        ({"subject": "boats", "value": "17", "citation": "s9@1:0-54"}, "N-SOURCE"),
        ({"subject": "boats", "value": "17"}, "F-SOURCE"),
        ({"subject": "boats", "value": "32 May 1911", "proof": "s0"}, "V-DATE"),
        ({"subject": "!!", "value": "17", "proof": "s0"}, "F-SUBJECT"),
        ({"subject": "a\u202eb", "value": "17", "proof": "s0"}, "T-BIDI"),
        ({"subject": "a\ud800b", "value": "17", "proof": "s0"}, "T-UNICODE"),
        ({"subject": "boats", "value": "17", "proof": "s0", "asked": [" "]}, "Q-EMPTY"),
        ({"subject": "boats", "value": "17", "proof": "s0", "state": "retired", "reason": "x" * 501}, "F-LONG"),
        ({"subject": "boats", "value": "17", "proof": "s0", "state": "retired", "superseded_by": 99}, "F-NONE"),
        ({"subject": "boats", "value": "17", "proof": "javascript:alert(1)"}, "U-SCHEME"),
        ({"subject": "pond", "value": "1950", "proof": "note: log", "number": 1}, "F-NUMBER"),
        ({"type": "alias", "name": "KB", "stands_for": "K.B."}, "F-ALIAS"),
        ({"subject": "boats"}, "I-FORMAT"),
    ],
)
def test_a_row_that_would_be_refused_as_typed_is_refused(town: Community, row: dict[str, object], code: str) -> None:
    before = picture(town)
    good = {"subject": "turnout", "value": "58 percent", "proof": "s1"}
    told = take_in(town, [good, row, good])
    assert [(error.line, error.code) for error in told.errors] == [(2, code)]
    assert told.errors[0].what
    assert picture(town) == before


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("value", "18"),
        ("encoded", {"type": "count", "number": "18", "low": "18", "high": "18"}),
        ("encoded", {"type": "magic"}),
        ("words", [150, 152]),
        ("quote", "The storm of 3 November 1962 sank 18 fishing boats in Kestrel Bay."),
        ("citation", "s0@1:137-199"),
        ("citation", "s1@1:133-199"),
        ("citation", "s0@9:133-199"),
        ("kind", "date"),
    ],
)
def test_no_row_that_was_tampered_with_becomes_what_it_says(town: Community, name: str, value: object) -> None:
    """Either the row is refused, or what is kept is what the source has."""
    village = with_sources()
    row: dict[str, object] = json.loads(town.book.export_jsonl().splitlines()[2])
    assert row["value"] == "17"
    told = take_in(village, [{**row, name: value}])
    if not told.errors:
        view = village.book.fact(3)
        assert view.evidence is not None
        assert view.evidence.value_text == "17"
        assert view.evidence.quote == row["quote"]
        assert view.fact == town.book.fact(3).fact


def test_a_number_stands_once_in_a_file(town: Community) -> None:
    lines = town.book.export_jsonl().decode().splitlines()
    told = take_in(town, "\n".join([*lines, lines[0]]))
    assert [(error.line, error.code) for error in told.errors] == [(8, "F-DUP")]
    alias = {"type": "alias", "name": "KB", "stands_for": "Kestrel Bay"}
    assert [error.code for error in take_in(town, [alias, alias]).errors] == ["F-DUP"]


def test_a_row_without_a_number_that_is_there_already_is_not_added_again(town: Community) -> None:
    row = {"subject": "fishing boats sunk by the storm", "value": "17", "proof": "s0"}
    assert take_in(town, [row, row]) == FactImport(added=0, changed=0, unchanged=2)
    fresh = {"subject": "turnout", "value": "58 percent", "proof": "s1"}
    assert take_in(town, [fresh, fresh]) == FactImport(added=1, changed=0, unchanged=1)


def test_a_number_never_makes_one_fact_another(town: Community) -> None:
    town.keep(partial(FactKeeper.retire, number=7))
    village = with_sources()
    village.publish(FactDraft("pond dug", "1950", "note: log"))
    told = take_in(village, town.book.export_jsonl())
    assert [(error.line, error.code) for error in told.errors] == [(1, "F-NUMBER")]
    assert village.book.fact(1).fact.subject == "pond dug"


def test_only_the_first_twenty_mistakes_are_told(town: Community) -> None:
    told = take_in(town, [{"subject": "boats", "value": str(number), "proof": "note:"} for number in range(1, 60)])
    assert [error.line for error in told.errors] == list(range(1, 21))
    assert {error.code for error in told.errors} == {"F-SOURCE"}


@pytest.fixture
def sqlite(sqlite_url: str) -> Iterator[Store]:
    store = open_store(sqlite_url)
    yield store
    store.close()


def test_one_wrong_row_of_ten_thousand_keeps_the_others_out(sqlite: Store) -> None:
    """B67, in the short form: the row stands last, after 500 good ones."""
    for store in (MemoryStore(), sqlite):
        town = Community(store)
        rows: list[object] = [
            {"subject": f"pier {number} built", "value": str(1500 + number), "reference": "log"}
            for number in range(500)
        ]
        told = take_in(town, [*rows, {"subject": "pier", "value": "soon", "reference": "log"}])
        assert [error.line for error in told.errors] == [501]
        assert town.book.export_jsonl() == b""
        assert town.book.log() == ()
        assert take_in(town, rows).added == 500
