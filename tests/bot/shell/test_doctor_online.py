"""``footnote doctor --online``: the chats are asked about the tokens; one that fails is named, and no token is shown."""

from __future__ import annotations

import asyncio
import json
import logging
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.logs import JsonLines
from bot.shell.asking_chats import ANOTHER_COPY, STARTED, other_copies
from tests.bot.program import Program, Ran
from tests.support.discord.server import TOKEN as DISCORD_TOKEN
from tests.support.discord.server import discord_server
from tests.support.telegram import TOKEN as TELEGRAM_TOKEN
from tests.support.telegram import TelegramServer, telegram_server
from tests.support.telegram.faults import BAD_GATEWAY, NO_JSON, Break, Fault

NOBODY = "http://127.0.0.1:9"
DRESS = Callable[[TelegramServer], None]


def asked(home: Path, dress: DRESS = lambda _server: None, *arguments: str, **settings: str) -> Ran:
    """Return what doctor says with a Telegram and a Discord on this machine."""

    async def play() -> Ran:
        async with telegram_server() as telegram, discord_server() as discord:
            dress(telegram)
            environment = {
                "FOOTNOTE_TELEGRAM_TOKEN": TELEGRAM_TOKEN,
                "FOOTNOTE_TELEGRAM_BASE_URL": telegram.origin,
                "FOOTNOTE_DISCORD_TOKEN": DISCORD_TOKEN,
                "FOOTNOTE_DISCORD_REST_BASE": discord.rest_base,
                **settings,
            }
            return await asyncio.to_thread(Program(home, environment=environment), "doctor", "--online", *arguments)

    return asyncio.run(play())


def test_whose_the_tokens_are_and_what_is_switched_on_is_said(tmp_path: Path) -> None:
    ran = asked(tmp_path)
    assert ran.status == 0, ran.out
    assert (
        "telegram:  @footnote_bot; privacy mode on, inline mode on, guest mode on, joining groups on;"
        " updates are asked for, 0 waiting\n"
    ) in ran.out
    assert "discord:   Footnote" in ran.out
    assert "message content intent off" in ran.out


def test_programs_get_it_too(tmp_path: Path) -> None:
    found = json.loads(asked(tmp_path, lambda _server: None, "--json").out)
    assert found["problems"] == []
    assert set(found["chats"]) == {"telegram", "discord"}


def test_privacy_that_is_off_is_a_warning(tmp_path: Path) -> None:
    def dress(server: TelegramServer) -> None:
        server.world.privacy = False

    ran = asked(tmp_path, dress)
    assert ran.status == 0
    assert "warning: Telegram: Privacy mode is off" in ran.out


def test_a_webhook_that_fails_is_a_warning(tmp_path: Path) -> None:
    def dress(server: TelegramServer) -> None:
        server.webhook.url = "https://bot.example.org/hook"
        server.webhook.last_error = "Wrong response from the webhook: 502 Bad Gateway"

    ran = asked(tmp_path, dress)
    assert ran.status == 0
    assert "An update could not be brought to the webhook: Wrong response from the webhook: 502 Bad Gateway." in ran.out


def test_a_token_that_is_refused_is_a_problem_and_the_other_chat_is_told_all_the_same(tmp_path: Path) -> None:
    other = "6000000009:AAnother-canary-that-opens-nothing-at-all"
    ran = asked(tmp_path, FOOTNOTE_TELEGRAM_TOKEN=other)
    assert ran.status == 1
    assert "problem: K-TELEGRAM: Telegram: Telegram refuses the token. " in ran.out
    assert "discord:   Footnote" in ran.out
    wrong = asked(tmp_path, FOOTNOTE_DISCORD_TOKEN=DISCORD_TOKEN[:-4] + "zzzz")
    assert wrong.status == 1
    assert "problem: K-DISCORD: Discord: Discord refuses the token. " in wrong.out
    assert "telegram:  @footnote_bot" in wrong.out


@pytest.mark.parametrize("fault", [BAD_GATEWAY, NO_JSON, Break.RESET, Break.CUT])
def test_one_that_cannot_be_asked_is_said_and_the_other_is_told_all_the_same(tmp_path: Path, fault: Fault) -> None:
    ran = asked(tmp_path, lambda server: server.faults.play(fault, "getMe", times=9))
    assert ran.status == 1
    assert "problem: Telegram: It could not be asked about the token (" in ran.out
    assert "discord:   Footnote" in ran.out
    assert TELEGRAM_TOKEN not in ran.out + ran.err


def test_message_content_that_the_portal_does_not_allow_is_a_problem(tmp_path: Path) -> None:
    ran = asked(tmp_path, FOOTNOTE_DISCORD_MESSAGE_CONTENT="true")
    assert ran.status == 1
    assert "problem: K-DISCORD: Discord: discord_message_content is set" in ran.out


def test_without_being_asked_for_nobody_is_asked(tmp_path: Path) -> None:
    environment = {"FOOTNOTE_TELEGRAM_TOKEN": TELEGRAM_TOKEN, "FOOTNOTE_TELEGRAM_BASE_URL": NOBODY}
    assert Program(tmp_path, environment=environment)("doctor").status == 0
    assert Program(tmp_path)("doctor", "--online").status == 0, "and without a token there is nobody to ask"


def test_another_copy_that_the_log_tells_of_is_a_warning(tmp_path: Path) -> None:
    log = tmp_path / "footnote.log"
    log.write_text(f'{{"event": "{ANOTHER_COPY} of the bot"}}\n' * 2)
    log.with_name("footnote.log.1").write_text(f'{{"event": "{ANOTHER_COPY} of the bot"}}\n')
    assert other_copies(log) == 3
    assert other_copies(None) == other_copies(tmp_path / "nothing.log") == 0
    ran = Program(tmp_path)("doctor")
    assert ran.status == 0
    assert "warning: K-TWICE: The log tells 3 times that another copy of the bot answered" in ran.out
    assert ANOTHER_COPY in Path("bot/adapters/discord_sending.py").read_text()


@pytest.mark.parametrize(("before", "after"), [(0, 0), (3, 0), (0, 2), (4, 1)])
def test_another_copy_counts_since_the_bot_was_started(tmp_path: Path, before: int, after: int) -> None:
    log = tmp_path / "footnote.log"
    told = f'{{"event": "{ANOTHER_COPY} of the bot runs with the same token"}}\n'
    log.with_name("footnote.log.1").write_text(f"{{{STARTED}}}\n" + told * before)
    log.write_text(f'{{"event": "asked to stop"}}\n{{{STARTED}}}\n' + told * after)
    assert other_copies(log) == after


def test_the_bot_says_in_its_log_that_it_was_started() -> None:
    record = logging.LogRecord("footnote", logging.INFO, "", 1, "running", None, None)
    assert STARTED in JsonLines().format(record)
    assert 'LOGGER.info("running")' in Path("bot/shell/running.py").read_text()


def test_no_token_is_in_anything_that_is_said_or_written(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    ran = [
        asked(tmp_path, lambda _server: None, **settings)
        for settings in ({}, {"FOOTNOTE_TELEGRAM_BASE_URL": NOBODY, "FOOTNOTE_DISCORD_REST_BASE": f"{NOBODY}/api"})
    ]
    kept = "".join(one.out + one.err for one in ran) + caplog.text
    kept += "".join(file.read_text(errors="replace") for file in tmp_path.rglob("*") if file.is_file())
    for token in (TELEGRAM_TOKEN, DISCORD_TOKEN):
        for part in secret_parts(token):
            assert part not in kept


def secret_parts(token: str) -> list[str]:
    """Return the secret parts of a token."""
    return [token, token.replace(":", ".").rsplit(".", maxsplit=1)[-1]]
