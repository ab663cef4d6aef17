"""Rows that wait: whatever is sent when, a save leaves what it would leave if every row were written at once."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from facts.factbase import FactBase
from facts.reports import SourceDraft
from facts.store import kept_back
from facts.store.open import open_store


@pytest.fixture(params=["sqlite_url", "postgres_url"])
def facts(request: pytest.FixtureRequest) -> Iterator[FactBase]:
    store = open_store(request.getfixturevalue(request.param))
    yield FactBase(store.library("town"))
    store.close()


def log(number: int, words: str) -> SourceDraft:
    return SourceDraft(f"{words}\n\nIt held {number} boats.\n", id=f"log-{number}", title=f"Log {number}")


@pytest.mark.parametrize("enough", [1, 2, 7, 1000])
def test_when_rows_are_sent_changes_nothing(facts: FactBase, enough: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept_back, "ENOUGH", enough)
    drafts = [log(number, "The quay is old.") for number in range(1, 6)]
    # The same source again, changed and unchanged, while its rows may still wait.
    drafts += [log(2, "The quay is new."), log(3, "The quay is old."), log(2, "The quay was mended in 1890.")]
    reports = facts.import_sources(drafts)
    assert [report.outcome for report in reports] == ["new source"] * 5 + ["new edition", "unchanged", "new edition"]
    assert [report.edition for report in reports] == [1, 1, 1, 1, 1, 2, 1, 3]
    assert [view.source.id for view in facts.sources()] == [f"log-{number}" for number in range(1, 6)]
    found = facts.source("log-2")
    assert "".join(passage.text for passage in found.passages) == drafts[-1].text
    assert (found.edition.number, found.edition.current) == (3, True)


def test_nothing_waits_behind_a_save(facts: FactBase) -> None:
    facts.import_sources([log(40, "The quay is old.")])
    facts.import_sources([])
    assert facts.source("log-40").edition.number == 1
    facts.import_sources([log(40, "The quay is old.")])
    assert facts.source("log-40").edition.number == 1
