"""How the parts are joined, and when a store begins with the starter source."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import AbstractContextManager
from dataclasses import replace
from pathlib import Path

import pytest

from bot.config import Config, load
from bot.places import Places
from bot.wiring import Parts, opened
from facts.errors import StoreFailed
from facts.reports import SourceDraft
from facts.store.memory import MemoryStore
from facts.store.port import Library, SlipBox, Slips, Store

STARTER = SourceDraft("The lighthouse was lit in 1901.", id="starter", title="Lighthouse")


class Kept:
    """A store that lives as long as the test and remembers how often it was opened and closed."""

    def __init__(self) -> None:
        self.store = MemoryStore()
        self.opened: list[str] = []
        self.closed = 0

    def open(self, url: str) -> Store:
        self.opened.append(url)
        return self

    def library(self, community: str) -> Library:
        return self.store.library(community)

    def registry(self) -> AbstractContextManager[Slips]:
        return self.store.registry()

    def registering(self) -> AbstractContextManager[SlipBox]:
        return self.store.registering()

    def forget_bytes(self) -> None:
        self.store.forget_bytes()

    def close(self) -> None:
        self.closed += 1


@pytest.fixture
def kept() -> Kept:
    return Kept()


@pytest.fixture
def parts(kept: Kept) -> Parts:
    return Parts(open_store=kept.open, starter=lambda: STARTER)


@pytest.fixture
def config(tmp_path: Path) -> Config:
    return load({}, Places.under(tmp_path / "not-there-yet"))


def ids(config: Config, parts: Parts, *, begin: bool = True) -> list[str]:
    """Return the sources of a community once it was opened."""
    told: list[str] = []
    with opened(config, parts, begin_with_starter=(lambda: told.append("")) if begin else None) as facts:
        found = [view.source.id for view in facts.sources()]
    assert len(told) <= 1
    return [*found, f"told {len(told)}"]


def test_a_new_community_at_the_default_place_begins_with_the_starter(config: Config, parts: Parts) -> None:
    assert ids(config, parts) == ["starter", "told 1"]
    assert ids(config, parts) == ["starter", "told 0"]
    assert ids(replace(config, community="another"), parts) == ["starter", "told 1"]


def test_a_store_that_was_named_never_does(config: Config, parts: Parts, tmp_path: Path) -> None:
    named = load({}, Places.under(tmp_path), store="sqlite:///mine.db")
    assert ids(named, parts) == ["told 0"]
    from_environment = load({"FOOTNOTE_STORE": "sqlite:///mine.db"}, Places.under(tmp_path))
    assert ids(from_environment, parts) == ["told 0"]


def test_nor_one_that_has_a_source_or_is_told_not_to(config: Config, parts: Parts) -> None:
    assert ids(replace(config, starter=False), parts) == ["told 0"]
    assert ids(config, parts, begin=False) == ["told 0"]
    with opened(config, parts) as facts:
        facts.import_sources([SourceDraft("Mine.", id="mine")])
    assert ids(config, parts) == ["mine", "told 0"]


def test_the_store_is_closed_whatever_happens(config: Config, parts: Parts, kept: Kept) -> None:
    with opened(config, parts):
        assert kept.closed == 0
    assert kept.closed == 1
    with pytest.raises(ZeroDivisionError), opened(config, parts):
        raise ZeroDivisionError
    assert kept.closed == 2
    assert kept.opened == [config.store] * 2


def test_the_folder_of_the_default_store_is_made(config: Config, parts: Parts, tmp_path: Path) -> None:
    with opened(config, parts):
        assert (tmp_path / "not-there-yet").is_dir()


def test_a_folder_that_cannot_be_made_is_told(parts: Parts, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(StoreFailed, match="S-READONLY"), opened(load({}, Places.under(tmp_path / "file" / "x")), parts):
        pass


def test_the_real_parts_are_the_real_ones(tmp_path: Path) -> None:
    parts = Parts()
    (tmp_path / "a.txt").write_text("The bridge opened in 1932.\n", encoding="utf-8")
    drafts: Iterable[SourceDraft] = parts.load(tmp_path / "a.txt")
    assert [draft.text for draft in drafts] == ["The bridge opened in 1932.\n"]
    assert parts.starter().id == "starter-brief"
    assert [mention.kind.value for mention in parts.extract("It opened in 1932.")] == ["date"]
    config = load({}, Places.under(tmp_path / "home"))
    with opened(config, parts) as facts:
        facts.import_sources(parts.load(tmp_path / "a.txt"))
    assert (tmp_path / "home" / "footnote.db").is_file()
