"""The log: one event a line whatever the text, no passwords, never in anyone's way."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot import logs
from bot.config import Config, load
from bot.places import Places
from facts.errors import StoreFailed

MONEY = "who owes me money?"


@pytest.fixture
def config(tmp_path: Path) -> Iterator[Config]:
    yield load({}, Places.under(tmp_path))
    logs.end()


def events(config: Config) -> list[dict[str, str]]:
    """Return what was logged."""
    assert config.log_file is not None
    return [json.loads(line) for line in config.log_file.read_text(encoding="utf-8").splitlines()]


def test_an_event_is_a_line_with_time_weight_and_words(config: Config) -> None:
    logs.begin(config, verbose=False)
    logs.LOGGER.warning("the %s sank", "ferry")
    (event,) = events(config)
    assert (event["level"], event["from"], event["event"]) == ("warning", "footnote", "the ferry sank")
    assert event["at"].endswith("Z")


@pytest.mark.parametrize(("level", "kept"), [("debug", 4), ("info", 3), ("warning", 2), ("error", 1)])
def test_lighter_events_are_left_out(config: Config, level: str, kept: int) -> None:
    logs.begin(replace(config, log_level=level), verbose=False)
    for write in (logs.LOGGER.debug, logs.LOGGER.info, logs.LOGGER.warning, logs.LOGGER.error):
        write("something")
    assert len(events(config)) == kept


def test_nothing_happens_to_the_disk_before_there_is_something_to_say(config: Config) -> None:
    logs.begin(config, verbose=False)
    assert config.log_file is not None
    assert not config.log_file.exists()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(max_size=50))
def test_no_text_can_forge_an_event(config: Config, text: str) -> None:
    assert config.log_file is not None
    logs.begin(config, verbose=False)
    config.log_file.unlink(missing_ok=True)
    logs.LOGGER.error("%s", text + '\n{"level": "error"}\r\x1b[0m\u2028')
    assert len(events(config)) == 1
    assert config.log_file.read_bytes().isascii()


def test_passwords_are_masked_in_words_and_tracebacks(config: Config) -> None:
    logs.begin(config, verbose=False)
    address = "postgresql+psycopg://ann:tr0ub4dor@db.example/facts"
    logs.LOGGER.error("cannot open %s", address)
    logs.unexpected(ValueError(address), config)
    assert config.log_file is not None
    assert "tr0ub4dor" not in config.log_file.read_text(encoding="utf-8")
    assert "ann:***@db.example" in events(config)[0]["event"]
    assert events(config)[1]["traceback"].endswith("builtins.ValueError"), (
        "what an error says may be what somebody typed"
    )


def test_a_traceback_tells_where_and_what_and_not_what_was_typed(config: Config) -> None:
    def asked(question: str) -> str:
        try:
            return {}[question]  # type: ignore[index]
        except KeyError as error:
            raise RuntimeError(f"no answer to {question}") from error

    logs.begin(config, verbose=True)
    try:
        asked(MONEY)
    except RuntimeError as error:
        error.add_note(MONEY)
        logs.unexpected(error, config)
    logs.unexpected(FileNotFoundError(2, "No such file", MONEY), config)
    logs.unexpected(StoreFailed("S-DISK", MONEY), config)
    logs.unexpected(ModuleNotFoundError(MONEY, name="spam"), config)
    told = [event["traceback"] for event in events(config)]
    assert MONEY not in "".join(told)
    assert "builtins.RuntimeError\n\nbehind it: Traceback" in told[0]
    assert told[0].endswith("builtins.KeyError")
    assert "in asked" in told[0]
    assert [one.rsplit("\n", 1)[-1] for one in told[1:]] == [
        "builtins.FileNotFoundError: No such file",
        "facts.errors.StoreFailed: S-DISK",
        "builtins.ModuleNotFoundError: spam",
    ]


def test_the_file_stays_small(config: Config, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(logs, "MOST_BYTES", 1000)
    logs.begin(config, verbose=False)
    for number in range(100):
        logs.LOGGER.error("event number %d, with some words to fill the line", number)
    assert config.log_file is not None
    files = sorted(config.log_file.parent.iterdir())
    assert [file.name for file in files] == ["footnote.log", "footnote.log.1"]
    assert all(file.stat().st_size <= 1000 for file in files)


def test_references_tell_events_apart(config: Config) -> None:
    logs.begin(config, verbose=False)
    told = {logs.unexpected(ValueError(), config).what for _ in range(5)}
    assert len(told) == 5
    assert all(any(event["event"].split()[-1] in what for what in told) for event in events(config))
