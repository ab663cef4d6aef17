"""The door at which Telegram brings updates: who is let in, what is taken, and what happens to what cannot be read."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress
from io import BytesIO
from pathlib import Path

import aiohttp
import pytest

from bot.adapters.telegram_fields import Fields
from bot.adapters.telegram_webhook import LARGEST, Door, Webhook
from facts.errors import ConfigRefused
from facts.store.memory import MemoryStore
from tests.support.dialogue import Dialogue
from tests.support.talk import Clock
from tests.support.telegram import telegram_server
from tests.support.telegram_talk import WireTalk

SECRET = "a-secret-that-nobody-else-knows"
HEADER = "X-Telegram-Bot-Api-Secret-Token"
KNOWN = {HEADER: SECRET, "Content-Type": "application/json"}


def free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


def door(port: int) -> Door:
    return Door(f"http://127.0.0.1:{port}/hook", "127.0.0.1", port, SECRET)


@asynccontextmanager
async def opened(handle: Callable[[Fields], Awaitable[None]]) -> AsyncIterator[str]:
    """Open a door and yield its address."""
    stop, ready = asyncio.Event(), asyncio.Event()

    async def tell() -> None:
        ready.set()

    there = door(free_port())
    webhook = Webhook(there, handle, lambda update: str(update.number("lane")))
    running = asyncio.ensure_future(webhook.run(stop, tell))
    await ready.wait()
    try:
        yield there.url
    finally:
        stop.set()
        await running


def knocked(body: bytes, headers: dict[str, str], method: str = "POST", path: str = "") -> tuple[int, bytes, list[int]]:
    """Return the status, what is said with it, and the updates that were taken."""
    taken: list[int] = []

    async def handle(update: Fields) -> None:
        taken.append(update.number("update_id"))
        if update.on("breaks"):
            raise RuntimeError

    async def play() -> tuple[int, bytes]:
        async with (
            opened(handle) as url,
            aiohttp.ClientSession() as session,
            session.request(method, url + path, data=body, headers=headers) as answer,
        ):
            return answer.status, await answer.read()

    return (*asyncio.run(play()), taken)


def test_who_knows_the_secret_is_let_in() -> None:
    assert knocked(b'{"update_id": 5}', KNOWN) == (200, b"", [5])


@pytest.mark.parametrize("secret", [None, "", "wrong", SECRET[:-1], SECRET + "x", "x" * 7000, "\u00e9"])
def test_nobody_else_is(secret: str | None, caplog: pytest.LogCaptureFixture) -> None:
    headers = {"Content-Type": "application/json", **({} if secret is None else {HEADER: secret})}
    assert knocked(b'{"update_id": 5}', headers) == (403, b"", [])
    assert not secret or secret not in caplog.text


@pytest.mark.parametrize(
    ("headers", "method", "path", "status"),
    [
        ({**KNOWN, "Content-Type": "text/plain"}, "POST", "", 400),
        (KNOWN, "PUT", "", 405),
        (KNOWN, "GET", "", 405),
        (KNOWN, "POST", "/other", 404),
    ],
)
def test_what_is_no_update_is_refused(headers: dict[str, str], method: str, path: str, status: int) -> None:
    assert knocked(b'{"update_id": 5}', headers, method, path)[::2] == (status, [])


@pytest.mark.parametrize("body", [b"", b"{", b"[" * 100_000, b"\xff\xfe", b'{"update_id": ' + b"9" * 5000 + b"}"])
def test_what_cannot_be_read_is_passed_over_and_does_not_come_again(body: bytes) -> None:
    assert knocked(body, KNOWN) == (200, b"", [])


def test_one_that_cannot_be_handled_does_not_come_again() -> None:
    assert knocked(b'{"update_id": 5, "breaks": true}', KNOWN) == (200, b"", [5])


async def _raw(url: str, head: str, body: bytes = b"") -> bytes:
    """Return the first line of what is said to a request that no client would make."""
    reader, writer = await asyncio.open_connection("127.0.0.1", int(url.split(":")[2].split("/", maxsplit=1)[0]))
    writer.write(f"POST /hook HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n{head}\r\n".encode() + body)
    try:
        return await reader.readline()
    finally:
        writer.close()


async def _nothing(_update: Fields) -> None:
    raise AssertionError


KNOWS = f"{HEADER}: {SECRET}\r\n"


@pytest.mark.parametrize(
    ("head", "status"),
    [
        (f"{KNOWS}Content-Length: {LARGEST * 100}\r\n", b"413"),
        (f"{KNOWS}Content-Length: {LARGEST + 1}\r\n", b"413"),
        (f"Content-Length: {LARGEST * 100}\r\n", b"403"),
        (f"{HEADER}: {'x' * 10_000}\r\nContent-Length: {LARGEST * 100}\r\n", b"403"),
    ],
)
def test_a_body_beyond_measure_is_refused_before_a_byte_of_it_has_come(head: str, status: bytes) -> None:
    async def play() -> None:
        async with opened(_nothing) as url:
            assert (await _raw(url, head)).split()[1] == status

    asyncio.run(play())


def test_one_that_says_nothing_of_its_length_is_refused_as_soon_as_it_is_too_long() -> None:
    async def play() -> None:
        async with opened(_nothing) as url:
            half = b"80000\r\n" + b"x" * 0x80000 + b"\r\n"
            line = await _raw(url, f"{KNOWS}Transfer-Encoding: chunked\r\n", half * 3)
            assert line.split()[1] == b"413"

    asyncio.run(play())


def test_a_whole_body_that_is_too_long_is_refused_and_the_next_is_taken() -> None:
    async def play() -> None:
        taken: list[int] = []

        async def handle(update: Fields) -> None:
            taken.append(update.number("update_id"))

        async with opened(handle) as url:
            for body in (b"x" * (LARGEST * 3), b'{"update_id": 5}'):
                with suppress(aiohttp.ClientOSError):  # the line is cut, and the refusal may be lost with it
                    async with (
                        aiohttp.ClientSession() as session,
                        session.post(url, data=BytesIO(body), headers=KNOWN) as answer,
                    ):
                        assert answer.status == (413 if len(body) > LARGEST else 200)
        assert taken == [5]

    asyncio.run(play())


def test_asked_to_stop_it_confirms_what_is_under_way_and_takes_nothing_new() -> None:
    async def play() -> None:
        stop, ready, begun, may_end = (asyncio.Event() for _ in range(4))
        done: list[int] = []

        async def handle(update: Fields) -> None:
            if update.number("update_id") == 5:
                begun.set()
                await may_end.wait()
            done.append(update.number("update_id"))

        async def tell() -> None:
            ready.set()

        there = door(free_port())
        running = asyncio.ensure_future(Webhook(there, handle, lambda _update: "").run(stop, tell))
        await ready.wait()
        async with aiohttp.ClientSession() as session:

            async def bring(number: int) -> int:
                async with session.post(there.url, data=b'{"update_id": %d}' % number, headers=KNOWN) as answer:
                    return answer.status

            assert list(await asyncio.gather(bring(3), bring(4))) == [200, 200], "both lines stay open"
            asking = asyncio.ensure_future(bring(5))
            await begun.wait()
            stop.set()
            assert await bring(6) == 503
            may_end.set()
            assert await asking == 200
            await running
        assert sorted(done) == [3, 4, 5]

    asyncio.run(play())


def test_what_one_person_says_is_taken_in_order_and_people_beside_each_other() -> None:
    order: list[int] = []

    async def play() -> None:
        other = asyncio.Event()

        async def handle(update: Fields) -> None:
            if update.number("update_id") == 1:
                await other.wait()
            order.append(update.number("update_id"))
            if update.number("update_id") == 3:
                other.set()

        webhook = Webhook(door(1), handle, lambda update: str(update.number("lane")))
        bodies = [b'{"update_id":1,"lane":1}', b'{"update_id":2,"lane":1}', b'{"update_id":3,"lane":2}']
        await asyncio.gather(*(webhook.take(body) for body in bodies))

    asyncio.run(play())
    assert order == [3, 1, 2]


def test_a_place_where_nobody_can_listen_is_refused() -> None:
    async def play() -> None:
        with socket.socket() as taken:
            taken.bind(("127.0.0.1", 0))
            taken.listen()

            async def nothing(*_: object) -> None: ...

            webhook = Webhook(door(int(taken.getsockname()[1])), nothing, lambda _update: "")
            with pytest.raises(ConfigRefused, match="Nothing can listen"):
                await webhook.run(asyncio.Event(), nothing)

    asyncio.run(play())


def test_by_webhook_people_are_answered_as_by_polling() -> None:
    async def play() -> None:
        clock = Clock()
        async with telegram_server(clock=lambda: clock().timestamp()) as server:
            talk = WireTalk(MemoryStore(), server)
            clock = talk.clock
            talk.door = door(free_port())
            talk.give(Dialogue(Path("bay"), "", (("people", "alice member"), ("source", "harbour.txt")), (), ()))
            await talk.begin()
            alice = talk._accounts["alice"]
            room = talk._rooms()[0]
            room.say(alice, "/ask When was the harbour of Kestrel Bay founded?")
            assert (await room.answer()).text.startswith("14 May 1911")
            assert server.journal.of("getUpdates", "deleteWebhook") == []
            await server.all_read()
            await talk.end()
            talk.close()

    asyncio.run(play())
