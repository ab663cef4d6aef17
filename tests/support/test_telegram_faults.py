"""What goes wrong on purpose, how often a bot may speak, and how updates are brought to one that does not fetch them."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

import aiohttp
import pytest
from aiohttp import web

from tests.support.bare_bot import BareBot, on_telegram
from tests.support.telegram import TelegramServer
from tests.support.telegram.faults import BAD_GATEWAY, EMPTY, NO_JSON, RESTARTING, TROUBLE, Body, Break, Fault, flood
from tests.support.telegram.refusals import Refusal
from tests.support.telegram.values import Json, Object, at
from tests.support.telegram.webhook import SECRET


async def raw(bot: BareBot, chat: int) -> tuple[int, bytes]:
    async with bot.session.post(bot.address("sendMessage"), json={"chat_id": chat, "text": "1962"}) as answer:
        return answer.status, await answer.read()


@pytest.mark.parametrize("fault", [flood(30), TROUBLE, RESTARTING, BAD_GATEWAY, EMPTY, NO_JSON])
@pytest.mark.parametrize("after", [False, True])
def test_an_answer_can_be_another_one(fault: Refusal | Body, after: bool) -> None:
    async def scene(server: TelegramServer, bot: BareBot) -> None:
        olga = server.person("Olga")
        server.faults.play(fault, "sendMessage", after=after)
        status, body = await raw(bot, olga.id)
        match fault:
            case Refusal():
                assert (status, json.loads(body)) == (fault.code, fault.body)
            case Body():
                assert (status, body) == (fault.status, fault.content)
        assert len(olga.unread()) == after, "what happens after the call is the loss of the answer alone"
        assert (await raw(bot, olga.id))[0] == 200
        assert len(olga.unread()) == 1
        assert [entry.fault for entry in server.journal.entries] == [type(fault).__name__, ""]

    assert on_telegram(scene) == []


@pytest.mark.parametrize("fault", [Break.RESET, Break.CUT])
@pytest.mark.parametrize("after", [False, True])
def test_an_answer_can_be_cut_off(fault: Break, after: bool) -> None:
    async def scene(server: TelegramServer, bot: BareBot) -> None:
        olga = server.person("Olga")
        server.faults.play(fault, after=after)
        with pytest.raises((aiohttp.ClientError, ConnectionError)):
            await raw(bot, olga.id)
        assert len(olga.unread()) == after
        assert server.faults.left == 0
        assert (await raw(bot, olga.id))[0] == 200

    assert on_telegram(scene) == []


def test_an_answer_can_be_withheld_until_the_caller_gives_up() -> None:
    async def scene(server: TelegramServer, bot: BareBot) -> None:
        olga = server.person("Olga")
        server.faults.play(Break.HANG, "sendMessage")
        call = asyncio.create_task(raw(bot, olga.id))
        await server.journal.until("sendMessage")
        assert not call.done()
        call.cancel()
        await asyncio.gather(call, return_exceptions=True)
        assert (await raw(bot, olga.id))[0] == 200

    assert on_telegram(scene) == []


def test_faults_play_on_the_calls_they_are_meant_for_and_as_often() -> None:
    async def scene(server: TelegramServer, bot: BareBot) -> None:
        faults: list[Fault] = [TROUBLE, RESTARTING]
        server.faults.play(faults[0], "getUpdates", times=2)
        server.faults.play(faults[1])
        assert [(await bot("getUpdates")).status for _ in range(3)] == [500, 500, 200]
        assert [(await bot("getMe")).status for _ in range(2)] == [503, 200]
        server.faults.play(TROUBLE, times=5)
        server.faults.clear()
        assert (await bot("getMe")).status == 200

    assert on_telegram(scene) == []


def test_fetching_a_file_can_fail() -> None:
    async def scene(server: TelegramServer, bot: BareBot) -> None:
        olga = server.person("Olga")
        olga.send(olga, "brief.txt", b"1962")
        server.faults.play(BAD_GATEWAY, "file")
        address = f"{server.base_file_url}{server.token}/documents/file000001"
        for status in (502, 200):
            async with bot.session.get(address) as answer:
                assert answer.status == status
        async with bot.session.get(f"{server.base_file_url}{server.token}/../etc/passwd") as answer:
            assert answer.status == 404
        assert len(server.journal.of("file")) >= 2

    assert on_telegram(scene) == []


# --- how often --------------------------------------------------------------------------------------------------------


def test_a_bot_that_speaks_too_often_is_told_how_long_to_wait() -> None:
    time = [1_700_000_000.0]

    async def scene(server: TelegramServer, bot: BareBot) -> None:
        olga, group = server.person("Olga"), server.group("Kestrel Bay")
        for _ in range(2):
            assert (await raw(bot, olga.id))[0] == 200, "off until it is switched on"
        server.world.floods.on = True
        assert (await raw(bot, olga.id))[0] == 200
        status, body = await raw(bot, olga.id)
        assert (status, json.loads(body)["parameters"]) == (429, {"retry_after": 1})
        time[0] += 1
        for _ in range(20):
            assert (await raw(bot, group.id))[0] == 200
            time[0] += 1
        status, body = await raw(bot, group.id)
        assert (status, json.loads(body)["parameters"]) == (429, {"retry_after": 40})
        assert (await raw(bot, olga.id))[0] == 200
        time[0] += 40
        assert (await raw(bot, group.id))[0] == 200
        time[0] += 1
        statuses = [(await raw(bot, server.person(f"Person {n}").id))[0] for n in range(31)]
        assert statuses == [200] * 30 + [429]
        assert server.world.floods.refused == 3

    assert on_telegram(scene, clock=lambda: time[0]) == []


# --- webhooks ---------------------------------------------------------------------------------------------------------

Hook = Callable[[web.Request], Awaitable[web.Response]]


@asynccontextmanager
async def hook(answer: Hook) -> AsyncIterator[str]:
    """Listen for what the server brings."""
    application = web.Application()
    application.router.add_post("/hook", answer)
    runner = web.AppRunner(application, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    try:
        yield f"http://127.0.0.1:{runner.addresses[0][1]}/hook"
    finally:
        await runner.cleanup()


def test_updates_are_brought_in_the_order_of_their_chat_with_the_secret() -> None:
    got: list[tuple[str, str]] = []

    async def answer(request: web.Request) -> web.Response:
        update = await request.json()
        got.append((update["message"]["text"], request.headers[SECRET]))
        return web.Response()

    async def scene(server: TelegramServer, bot: BareBot) -> None:
        olga = server.person("Olga")
        olga.write("before")
        async with hook(answer) as url:
            assert (await bot("setWebhook", url=url, secret_token="kestrel-7")).status == 200
            olga.write("after")
            await server.all_read()
            assert got == [("before", "kestrel-7"), ("after", "kestrel-7")]
            assert (await bot("getUpdates")).refusal.startswith("Conflict: can't use getUpdates method while webhook")
            assert at((await bot("getWebhookInfo")).result, "url") == url
            await bot("deleteWebhook")
            olga.write("fetched")
            assert [at(one, "message", "text") for one in await bot.updates()] == ["fetched"]
            assert at((await bot("getWebhookInfo")).result, "pending_update_count") == 1

    assert on_telegram(scene) == []


def test_what_is_not_taken_is_brought_again_and_other_chats_do_not_wait_for_it() -> None:
    got: list[str] = []
    release = asyncio.Event()

    async def answer(request: web.Request) -> web.Response:
        said = (await request.json())["message"]["text"]
        got.append(said)
        if said == "stuck" and not release.is_set():
            return web.Response(status=503)
        return web.Response()

    async def scene(server: TelegramServer, bot: BareBot) -> None:
        olga, nils = server.person("Olga"), server.person("Nils")
        async with hook(answer) as url:
            await bot("setWebhook", url=url)
            olga.write("stuck")
            olga.write("behind it")
            nils.write("elsewhere")
            await server.world.updates.bell.until(lambda: True if len(server.world.updates.waiting) == 2 else None)
            info = (await bot("getWebhookInfo")).result
            assert (at(info, "pending_update_count"), "behind it" in got) == (2, False)
            assert "503" in str(at(info, "last_error_message"))
            release.set()
            await server.all_read()
            assert got[-1] == "behind it"
            assert server.webhook.refused == got.count("stuck") - 1 > 0

    assert on_telegram(scene) == []


def test_an_update_can_be_brought_again() -> None:
    got: list[int] = []

    async def answer(request: web.Request) -> web.Response:
        got.append((await request.json())["update_id"])
        return web.Response()

    async def scene(server: TelegramServer, bot: BareBot) -> None:
        async with hook(answer) as url:
            await bot("setWebhook", url=url)
            said = server.person("Olga").write("once")
            assert said.update is not None
            await server.all_read()
            server.world.updates.again(said.update, said.update)
            await server.all_read()
            assert got == [said.update.id] * 3
            assert server.world.updates.given[said.update.id] == 3

    assert on_telegram(scene) == []


def test_the_answer_to_an_update_can_be_a_call() -> None:
    async def answer(request: web.Request) -> web.Response:
        chat = (await request.json())["message"]["chat"]["id"]
        said: Object = {"method": "sendmessage", "chat_id": chat, "text": "1962"}
        return web.json_response(said)

    async def scene(server: TelegramServer, bot: BareBot) -> None:
        olga = server.person("Olga")
        async with hook(answer) as url:
            await bot("setWebhook", url=url, drop_pending_updates=True)
            olga.write("/ask when")
            assert (await olga.answer()).text == "1962"
            assert [entry.method for entry in server.journal.of()] == ["setWebhook", "sendMessage"]

    assert on_telegram(scene) == []


@pytest.mark.parametrize("said", [{"method": "getMe"}, {"method": "deleteWebhook"}, {"no": "method"}, ["x"], "OK"])
def test_an_answer_to_an_update_that_is_no_call_to_be_made_is_not_read(said: Json) -> None:
    async def answer(request: web.Request) -> web.Response:
        return web.json_response(said)

    async def scene(server: TelegramServer, bot: BareBot) -> None:
        async with hook(answer) as url:
            await bot("setWebhook", url=url)
            server.person("Olga").write("hello")
            await server.all_read()
            assert [entry.method for entry in server.journal.of()] == ["setWebhook"]
            assert server.world.updates.hook == url

    assert on_telegram(scene) == []


def test_a_poller_ends_when_a_webhook_is_set() -> None:
    async def scene(server: TelegramServer, bot: BareBot) -> None:
        poll = asyncio.create_task(bot("getUpdates", timeout=30))
        while not server.world.updates.polling:
            await server.world.updates.bell.rung()
        await bot("setWebhook", url="http://127.0.0.1:9/nobody")
        assert (await poll).refusal == "Conflict: terminated by setWebhook request"

    assert on_telegram(scene) == []
