"""``footnote run`` with a webhook, as an operator starts it: Telegram brings updates through a proxy to a process of its own."""

from __future__ import annotations

import asyncio
import signal
import sys
from pathlib import Path

import aiohttp
import pytest

from tests.support.ports import free_port
from tests.support.running import PATIENCE, ended, running, written_below
from tests.support.telegram import TelegramServer, telegram_server
from tests.support.telegram.webhook import SECRET

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGTERM to be asked with")

ADDRESS = "https://bot.example.org/a-long-path-that-nobody-guesses"


def webhook(server: TelegramServer) -> dict[str, str]:
    port = free_port()
    server.webhook.proxied = f"http://127.0.0.1:{port}"
    return {
        "FOOTNOTE_TELEGRAM_MODE": "webhook",
        "FOOTNOTE_TELEGRAM_WEBHOOK_URL": ADDRESS,
        "FOOTNOTE_TELEGRAM_WEBHOOK_LISTEN": f"127.0.0.1:{port}",
    }


async def knocked(server: TelegramServer, body: bytes, **headers: str) -> int:
    """Return what somebody is told who knows the way, and perhaps the secret."""
    url = server.webhook.proxied + ADDRESS.removeprefix("https://bot.example.org")
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    async with (
        aiohttp.ClientSession() as session,
        session.post(url, data=body, headers={"Content-Type": "application/json", **named}) as answer,
    ):
        assert await answer.read() == b""
        return answer.status


def test_people_are_answered_and_nobody_else_gets_in(tmp_path: Path) -> None:
    async def play() -> None:
        async with telegram_server() as server:
            settings = webhook(server)
            async with running(server, tmp_path, **settings) as process:
                olga = server.person("Olga")
                group = server.group("Kestrel Bay", olga)
                asked = group.say(olga, "/help")
                assert "/ask" in (await group.answer(within=PATIENCE)).text
                assert len(server.webhook.secret) == 64
                assert asked.update is not None
                secret = {SECRET: server.webhook.secret}
                for given in ({}, {SECRET: "guessed"}, {SECRET: "x" * 10_000}, {SECRET: server.webhook.secret[:-1]}):
                    assert await knocked(server, asked.update.body, **given) == 403
                assert await knocked(server, asked.update.body, **secret) == 200, "brought again, it is known"
                server.world.updates.again(asked.update, asked.update)
                group.say(olga, "/language")
                await group.answer(within=PATIENCE)
                await server.all_read()
                assert group.unread() == (), "it was answered once"
                server.webhook.secret = "what-somebody-else-would-say"
                olga.write("/help")
                await until_refused(server)
                server.webhook.secret = secret[SECRET]
                assert (await olga.answer(within=PATIENCE)).text
                process.send_signal(signal.SIGTERM)
                status, out, err = await ended(process)
                assert (status, out) == (0, "")
                kept = written_below(tmp_path) + err.encode()
                for hidden in (secret[SECRET], "guessed", "x" * 100, server.token.split(":")[1]):
                    assert hidden.encode() not in kept
            assert server.journal.of("getUpdates", "deleteWebhook") == []

    asyncio.run(play())


async def until_refused(server: TelegramServer) -> None:
    """Return once the bot has not taken an update."""
    before = server.webhook.refused
    await server.world.bell.until(
        lambda: True if server.webhook.refused > before else None, PATIENCE, what="an update that is refused"
    )


def test_asked_to_stop_it_finishes_what_is_under_way_and_leaves_the_rest_for_the_next_start(tmp_path: Path) -> None:
    async def play() -> None:
        async with telegram_server() as server:
            settings = webhook(server)
            people = [server.person(f"Person {number}") for number in range(20)]
            async with running(server, tmp_path, **settings) as process:
                people[0].write("/help")
                await people[0].answer(within=PATIENCE)
                for person in people:
                    person.write("/help")
                await people[0].answer(within=PATIENCE)
                process.send_signal(signal.SIGTERM)
                loop = asyncio.get_running_loop()
                began = loop.time()
                status, _, err = await ended(process)
                assert status == 0, err
                assert loop.time() - began < 30, "ten seconds, on a machine that does nothing else"
            async with running(server, tmp_path, **settings) as process:
                for person in people[1:]:
                    await person.answer(within=PATIENCE)
                await server.all_read(within=PATIENCE)
                assert [len(person.unread()) for person in people] == [0] * len(people), "nobody was answered twice"

    asyncio.run(play())
