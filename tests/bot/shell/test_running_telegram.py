"""``footnote run`` as an operator starts it: a process of its own, with a token and nothing else, until SIGTERM."""

from __future__ import annotations

import asyncio
import signal
import sys
from pathlib import Path

import pytest

from tests.support.running import running, written_below
from tests.support.telegram import telegram_server
from tests.support.telegram.refusals import conflict

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGTERM to be asked with")


def test_a_token_is_all_it_takes_and_a_signal_ends_it_in_good_order(tmp_path: Path) -> None:
    async def play() -> None:
        async with telegram_server() as server, running(server, tmp_path) as process:
            olga = server.person("Olga")
            group = server.group("Kestrel Bay", olga)
            group.say(olga, "/help")
            assert "/ask" in (await group.answer(within=60)).text
            menus = await server.journal.until("setMyCommands", 8)
            assert len(menus) == 8
            process.send_signal(signal.SIGTERM)
            async with asyncio.timeout(20):
                out, err = await process.communicate()
            assert (process.returncode, out) == (0, b"")
            assert b"Traceback" not in err
            await server.all_read()
            secret = server.token.split(":")[1].encode()
            assert secret not in written_below(tmp_path) + err + out

    asyncio.run(play())


def test_a_second_copy_ends_with_a_sentence(tmp_path: Path) -> None:
    async def play() -> None:
        async with telegram_server() as server:
            server.faults.play(conflict("terminated by other getUpdates request"), "getUpdates", times=5)
            async with running(server, tmp_path) as process:
                async with asyncio.timeout(60):
                    _, err = await process.communicate()
                assert process.returncode == 2
                assert err.decode().splitlines()[-1].startswith("K-TWICE: Another copy of the bot is running")

    asyncio.run(play())


def test_a_token_that_is_refused_ends_with_a_sentence(tmp_path: Path) -> None:
    async def play() -> None:
        async with telegram_server() as server:
            token = "6000000001:AAnother-token-that-opens-nothing-at-all"
            async with running(server, tmp_path, FOOTNOTE_TELEGRAM_TOKEN=token) as process:
                async with asyncio.timeout(60):
                    _, err = await process.communicate()
                assert process.returncode == 2
                assert err.decode().splitlines()[-1].startswith("K-TELEGRAM: Telegram refuses the token.")
                assert b"AAnother" not in err

    asyncio.run(play())
