"""What a log keeps while bad things are said at its finest level: a line an event, no question, no secret."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from bot import logs
from bot.config import Config, load
from bot.places import Places
from facts.factbase import FactBase
from tests.bot.program import Program
from tests.support.bad_inputs import Desk, covers

TOKEN = "1234567890:AAcanarycanarycanarycanarycanary12"
PASSWORD = "canary:p@ss/word"
ADDRESS = f"postgresql+psycopg://ann:{PASSWORD}@127.0.0.1:1/facts"
ODD = 'who\nowes\r\n{"level": "error"}\x1b[31m me\u2028money\u2029?'


@pytest.fixture
def config(tmp_path: Path) -> Iterator[Config]:
    yield replace(load({}, Places.under(tmp_path)), log_level="debug")
    logs.end()


def lines(config: Config) -> list[dict[str, str]]:
    """Return what was logged; every line of the file has to be an event."""
    assert config.log_file is not None
    if not config.log_file.exists():
        return []
    raw = config.log_file.read_bytes()
    assert raw.isascii()
    return [json.loads(line) for line in raw.decode("ascii").split("\n")[:-1]]


@covers("B62")
@pytest.mark.parametrize("typed", [ODD, ODD.replace("\x1b", ""), "owes me money", "@everyone owes", f"/retire {ODD}"])
def test_nothing_of_what_is_asked_is_logged(config: Config, typed: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Not even when the program has a defect that has the question in its message."""
    desk = Desk()
    logs.begin(config, verbose=False)
    desk.say(f"/ask {typed}")
    desk.say(typed)
    real = FactBase.ask

    def defect(facts: FactBase, question: str, *, as_of: str | None = None) -> object:
        raise KeyError(question)

    monkeypatch.setattr(FactBase, "ask", defect)
    monkeypatch.setattr(desk.conversation, "_unexpected", lambda error: logs.unexpected(error, config))
    desk.say("/ask who owes me money?")
    monkeypatch.setattr(FactBase, "ask", real)
    logged = lines(config)
    assert [event["level"] for event in logged] == ["error"]
    assert "KeyError" in logged[0]["traceback"]
    assert "owes" not in json.dumps(logged)
    desk.conversation.close()


@covers("B62")
def test_a_text_that_reaches_the_log_is_one_line(config: Config) -> None:
    logs.begin(config, verbose=False)
    logs.LOGGER.debug("%s", ODD)
    logs.LOGGER.info(ODD.replace("%", ""))
    assert [event["event"] for event in lines(config)] == [ODD, ODD]


@covers("B61")
def test_no_secret_is_logged_wherever_it_stands(config: Config) -> None:
    logs.begin(config, verbose=False)
    logs.LOGGER.debug("a failed request: https://api.example/bot%s/getMe?x=1", TOKEN)
    logs.LOGGER.warning("cannot open %s", ADDRESS)
    for words in (f"in a text: {TOKEN}", f"bot{TOKEN}", ADDRESS, f"…/{TOKEN}/…"):
        error = RuntimeError(f"behind: {words}")
        error.__cause__ = ValueError(words)
        logs.unexpected(error, config)
    assert config.log_file is not None
    written = config.log_file.read_text(encoding="ascii")
    assert len(lines(config)) == 6
    assert "canary" not in written
    assert "ss/word" not in written


@covers("B61")
def test_a_token_that_is_said_in_a_chat_is_not_logged(config: Config) -> None:
    desk = Desk()
    logs.begin(config, verbose=False)
    for line in (
        TOKEN,
        f"/ask is {TOKEN} a token?",
        f"/retire {TOKEN} because",
        f"/join {TOKEN}",
        f"/setup {TOKEN} on",
    ):
        desk.say(line)
    assert "canary" not in json.dumps(lines(config))
    desk.conversation.close()


@covers("B61", "B66")
@pytest.mark.parametrize(
    "address",
    [
        ADDRESS,
        f"mysql://ann:{PASSWORD}@db.example/facts",
        f"postgresql+nothing://ann:{PASSWORD}@db.example/facts",
        f"postgresql+psycopg://ann:{PASSWORD}@/facts?password=canary",
        "postgresql+psycopg://ann:canary@127.0.0.1:1/",
        "nonsense canary://",
    ],
)
@pytest.mark.parametrize("arguments", [("ask", "when?"), ("doctor",), ("db", "status"), ("chat",)])
def test_an_address_that_cannot_be_used_keeps_its_password(
    tmp_path: Path, address: str, arguments: tuple[str, ...]
) -> None:
    footnote = Program(tmp_path, environment={"FOOTNOTE_STORE": address, "FOOTNOTE_LOG_LEVEL": "debug"})
    ran = footnote(*arguments)
    said = ran.out + ran.err
    assert ran.status != 0
    if "nonsense" not in address:
        assert "canary" not in said
        assert "p@ss" not in said
    assert "Traceback" not in said
    assert any(code in said for code in ("K-DB", "K-CONFIG", "S-DOWN")), said
    log = tmp_path / "footnote.log"
    if log.exists() and "nonsense" not in address:
        assert "canary" not in log.read_text()


@covers("B65")
@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ('comunity = "x"\n', 1, "community"),
        ("closest = -1\n", 1, "0 to 10"),
        ('closest = "many"\n', 1, "whole number"),
        ("\nstarter = 5\n", 2, "true or false"),
        ('log_level = "loud"\n', 1, "debug, info, warning or error"),
        ('[harbour]\nx = "canary"\n', 1, "no setting"),
        ('\ufeffcommunity = "a"\n', 1, "byte order mark"),
        ('community = "a"\ncommunity = "canary"\n', 2, "twice"),
        ('telegram_token = ["canary"]\n', 1, "telegram_token"),
    ],
)
def test_a_wrong_setting_is_named_with_its_line(tmp_path: Path, text: str, line: int, said: str) -> None:
    (tmp_path / "footnote.toml").write_text(text, encoding="utf-8")
    (tmp_path / "footnote.toml").chmod(0o600)
    ran = Program(tmp_path)("ask", "when?")
    assert ran.status == 2
    assert "K-CONFIG" in ran.err
    assert f"footnote.toml:{line}" in ran.err
    assert said in ran.err
    assert "canary" not in ran.err


@covers("B65")
@pytest.mark.parametrize("name", ["telegram_token", "discord_token"])
def test_a_token_in_a_file_that_everybody_can_read_is_refused_unseen(tmp_path: Path, name: str) -> None:
    path = tmp_path / "footnote.toml"
    path.write_text(f'{name} = "{TOKEN}"\n')
    path.chmod(0o644)
    ran = Program(tmp_path)("ask", "when?")
    assert ran.status == 2
    assert "K-CONFIG" in ran.err
    assert "canary" not in ran.err + ran.out
