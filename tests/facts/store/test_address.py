"""Addresses of stores are read strictly and shown without what is secret."""

from __future__ import annotations

import importlib.util
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facts.errors import ConfigRefused
from facts.store.address import PostgresDatabase, SqliteFile, parse


def refused(url: str) -> ConfigRefused:
    with pytest.raises(ConfigRefused) as error:
        parse(url)
    assert error.value.code == "K-DB"
    return error.value


@pytest.mark.parametrize(
    ("url", "path"),
    [
        ("sqlite:///facts.db", "facts.db"),
        ("sqlite:////var/lib/facts.db", "/var/lib/facts.db"),
        ("sqlite:///a folder/факты 100%.db", "a folder/факты 100%.db"),
        ("sqlite+pysqlite:///facts.db", "facts.db"),
        (" sqlite:///facts.db\n", "facts.db"),
    ],
)
def test_a_file(url: str, path: str) -> None:
    address = parse(url)
    assert address == SqliteFile(Path(path))
    assert str(address) == path


def test_the_lock_stands_beside_the_file() -> None:
    assert SqliteFile(Path("town/facts.db")).lock == Path("town/facts.db.lock")


@pytest.mark.parametrize(
    "url", ["sqlite://", "sqlite:///", "sqlite:///:memory:", "sqlite:///x.db?mode=ro", "sqlite://x.db", "sqlite:///a/"]
)
def test_a_file_that_is_none(url: str) -> None:
    assert "does not name a file" in refused(url).what


@pytest.mark.parametrize("scheme", ["postgresql", "postgresql+psycopg"])
def test_a_database_is_reached_through_psycopg(scheme: str) -> None:
    address = parse(f"{scheme}://clerk@db.example:5433/facts")
    assert isinstance(address, PostgresDatabase)
    assert address.url.drivername == "postgresql+psycopg"
    assert (address.url.username, address.url.host, address.url.port, address.url.database) == (
        "clerk",
        "db.example",
        5433,
        "facts",
    )


@pytest.mark.parametrize(
    ("url", "password"),
    [
        ("postgresql://clerk:tide@db/facts", "tide"),
        ("postgresql://clerk:t%40i%3Ad%2Fe@db/facts", "t@i:d/e"),
        ("postgresql://clerk:t:i/d#e@db/facts", "t:i/d#e"),
    ],
)
def test_a_password_is_used_but_never_shown(url: str, password: str) -> None:
    address = parse(url)
    assert isinstance(address, PostgresDatabase)
    assert address.url.password == password
    assert str(address) == "postgresql+psycopg://clerk:***@db/facts"
    assert password not in repr(address)


def test_options_are_not_shown_either() -> None:
    address = parse("postgresql://db/facts?password=tide&sslmode=require")
    assert str(address) == "postgresql+psycopg://db/facts"
    assert "tide" not in repr(address)


@pytest.mark.parametrize(
    "url",
    [
        "postgresql://clerk:t@ide@db/facts",
        "postgresql://clerk:tide@db:port/facts",
        "postgresql://clerk:tide@db",
        "clerk:tide@db/facts",
        "mysql://clerk:tide@db/facts",
        "postgresql+asyncpg://clerk:tide@db/facts",
        "postgresql+psycopg2://clerk:tide@db/facts",
        "http://clerk:tide@db/facts",
    ],
)
def test_what_cannot_be_used_is_refused_without_the_password(url: str) -> None:
    error = refused(url)
    assert "tide" not in str(error)
    assert "ide@" not in str(error)


@pytest.mark.parametrize("url", ["", "facts.db", "/var/lib/facts.db", "C:\\facts.db"])
def test_a_path_is_not_an_address_and_the_message_shows_one(url: str) -> None:
    assert "sqlite:///facts.db" in refused(url).hint


def test_a_database_without_its_driver(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)
    assert "footnote-bot[postgres]" in refused("postgresql://db/facts").hint


@given(st.text(max_size=80))
def test_anything_is_read_or_refused(text: str) -> None:
    with suppress(ConfigRefused):
        assert isinstance(parse(text), SqliteFile | PostgresDatabase)
