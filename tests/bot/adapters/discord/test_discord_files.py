"""Documents on Discord: sent with a command or in a window, refused by what is declared, and read no further than allowed."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from unittest import mock

import pytest

from bot.adapters.discord_files import download
from facts.errors import ImportRefused
from facts.factbase import FactBase
from facts.loading.files import LARGEST
from facts.store.port import Store
from tests.bot.adapters.discord.world import World
from tests.support.discord import discord_server
from tests.support.discord.messages import kept
from tests.support.discord.world import World as Discord
from tests.support.discord_bot import DiscordBot
from tests.support.talk import COMMUNITY
from tests.support.telegram.values import Object

PIER = b"The pier of Kestrel Bay was built in 1921. It has 14 lamps."


def _with(play: Callable[[World], Awaitable[None]]) -> None:
    async def run() -> None:
        async with World() as world:
            world.bring()
            world.join("mo", "moderator")
            await play(world)

    asyncio.run(run())


def _said(world: World) -> str:
    return str(world.talk.said[-1])


def _source(store: Store, id_: str) -> tuple[str, str, str | None, str | None]:
    source = FactBase(store.library(COMMUNITY)).source(id_).source
    return source.title, str(source.published), source.publisher, source.url


# --- the window of a source ------------------------------------------------------------------------------------------


def test_a_document_is_sent_in_a_window_with_what_is_known_of_it() -> None:
    async def play(world: World) -> None:
        shown = await world.slash("mo", "addsource", {})
        assert shown.modal is not None
        fields = [one["component"] for one in shown.modal["components"]]
        assert [(one["type"], one["custom_id"], one.get("required")) for one in fields] == [
            (19, "file", False), (4, "text", False), (4, "title", False), (4, "published", False), (4, "where", False),
        ]  # fmt: skip
        done = await world.people["mo"].submit_modal(shown, {
            "file": ("pier.txt", PIER), "title": "Pier notes", "published": "1931",
            "where": "Harbour Office, https://kestrel.example/pier",
        })  # fmt: skip
        assert done.response is not None
        assert "Pier notes" in done.response.content
        assert _source(world.store, "pier-notes") == (
            "Pier notes", "1931", "Harbour Office", "https://kestrel.example/pier",
        )  # fmt: skip

    _with(play)


def test_a_window_takes_pasted_text_where_there_is_no_document() -> None:
    async def play(world: World) -> None:
        shown = await world.slash("mo", "addsource", {})
        await world.people["mo"].submit_modal(shown, {"text": PIER.decode(), "title": "Pier notes"})
        assert _source(world.store, "pier-notes")[0] == "Pier notes"

    _with(play)


def test_a_window_without_document_and_text_is_asked_for_again_with_what_was_filled_in() -> None:
    async def play(world: World) -> None:
        shown = await world.slash("mo", "addsource", {})
        await world.people["mo"].submit_modal(shown, {"title": "Pier notes"})
        assert "This cannot be left out." in _said(world)
        again = await world.press("mo", f"fill {world._form_token()}")
        assert again.modal is not None
        assert "Pier notes" in str(again.modal)

    _with(play)


def test_a_document_that_is_refused_has_to_be_chosen_again() -> None:
    """What was typed is kept; a file is not, so the window comes back without it."""

    async def play(world: World) -> None:
        shown = await world.slash("mo", "addsource", {})
        await world.people["mo"].submit_modal(shown, {"file": ("pier.txt", b""), "title": "Pier notes"})
        assert "I-EMPTY" in _said(world)
        again = await world.press("mo", f"fill {world._form_token()}")
        await world.people["mo"].submit_modal(again, {"title": "Pier notes"})
        assert "C-ANSWER" in _said(world)

    _with(play)


# --- a fact is changed in a window -----------------------------------------------------------------------------------


def test_a_fact_is_changed_in_a_window_with_its_present_values_in_it() -> None:
    async def play(world: World) -> None:
        await world.slash("mo", "addfact", {
            "subject": "height of the old lighthouse", "value": "42 metres", "proof": "harbour-notes",
        })  # fmt: skip
        shown = await world.slash("mo", "editfact", {"number": "1"})
        assert shown.modal is not None
        present = {one["component"]["custom_id"]: one["component"].get("value") for one in shown.modal["components"]}
        assert (present["subject"], present["value"]) == ("height of the old lighthouse", "42 metres")
        preview = await world.people["mo"].submit_modal(shown, {
            "subject": "height of the lighthouse", "value": "42 metres", "proof": str(present["proof"]),
        })  # fmt: skip
        assert preview.response is not None
        assert "Not changed yet" in preview.response.content
        await world.press("mo", next(token for token in _tokens(world, "Confirm")))
        assert "Changed #1: height of the lighthouse." in _said(world)

    _with(play)


def _tokens(world: World, label: str) -> list[str]:
    rows = [row for message in world.sent() for row in message["components"]]
    return [one["custom_id"] for row in rows for one in row["components"] if one.get("label") == label]


# --- how large a document may be -------------------------------------------------------------------------------------


@pytest.mark.parametrize("window", [False, True])
def test_what_is_declared_too_large_is_refused_before_anything_is_fetched(window: bool) -> None:
    async def play(world: World) -> None:
        file = ("pier.txt", b"a" * (LARGEST + 1))
        if window:
            shown = await world.slash("mo", "addsource", {})
            await world.people["mo"].submit_modal(shown, {"file": file})
        else:
            await world.slash("mo", "addsource", {}, file=file)
        assert "I-SIZE" in _said(world)
        assert world.fetched == []

    _with(play)


def test_what_is_larger_than_declared_is_refused_over_the_wire() -> None:
    def lying(world: Discord, name: str, content: bytes) -> Object:
        return {**kept(world, name, content), "size": 5}

    async def play() -> None:
        async with discord_server() as server, DiscordBot(server):
            olga = server.person("Olga")
            guild = server.guild("Kestrel Bay", olga)
            fine = olga.send(guild, "addsource", file="pier.txt", content=PIER, about="title: Pier notes")
            assert "Pier notes" in (await fine.answer()).content
            with mock.patch("tests.support.discord.people.kept", lying):
                large = olga.send(guild, "addsource", file="pier.txt", content=b"a" * (LARGEST + 1))
            assert "I-SIZE" in (await large.answer()).content

    asyncio.run(play())


# --- a body that is not what it says ---------------------------------------------------------------------------------


async def _reading(head: bytes, part: bytes, *, times: int, most: int) -> bytes:
    """Read from a server that sends a head and then a part again and again."""

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        writer.write(head)
        try:
            for _ in range(times):
                writer.write(part)
                await writer.drain()
        except (ConnectionError, asyncio.CancelledError):
            pass
        writer.close()

    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    try:
        return await download(f"http://127.0.0.1:{port}/pier.txt", most)
    finally:
        server.close()


_OK = b"HTTP/1.1 200 OK\r\n"
_CHUNK = b"1000\r\n" + b"a" * 0x1000 + b"\r\n"


def test_what_is_as_long_as_allowed_is_read() -> None:
    content = asyncio.run(_reading(_OK + b"Content-Length: 8\r\n\r\n", b"abcdefgh", times=1, most=8))
    assert content == b"abcdefgh"


@pytest.mark.parametrize(
    ("head", "part", "times"),
    [
        (_OK + b"Content-Length: 9\r\n\r\n", b"abcdefghi", 1),
        (_OK + b"Content-Length: 999999999999\r\n\r\n", b"abcdefghi", 1),
        (_OK + b"Transfer-Encoding: chunked\r\n\r\n", _CHUNK, 1_000_000),
        (_OK + b"\r\n", b"a" * 0x1000, 1_000_000),
    ],
)
def test_a_body_without_an_end_is_read_no_further_than_allowed(head: bytes, part: bytes, times: int) -> None:
    with pytest.raises(ImportRefused) as refused:
        asyncio.run(_reading(head, part, times=times, most=8))
    assert refused.value.code == "I-SIZE"


@pytest.mark.parametrize(
    ("head", "part"),
    [
        (_OK + b"Content-Length: 8\r\n\r\n", b"abc"),
        (_OK + b"Transfer-Encoding: chunked\r\n\r\n", b"zz\r\n"),
        (b"HTTP/1.1 404 Not Found\r\nContent-Length: 3\r\n\r\n", b"abc"),
        (b"HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:1/\r\nContent-Length: 0\r\n\r\n", b""),
        (b"no HTTP at all\r\n\r\n", b""),
    ],
)
def test_a_body_that_breaks_off_is_no_document(head: bytes, part: bytes) -> None:
    with pytest.raises(ImportRefused) as refused:
        asyncio.run(_reading(head, part, times=1, most=8))
    assert refused.value.code == "I-READ"


def test_an_address_that_is_none_is_no_document() -> None:
    with pytest.raises(ImportRefused) as refused:
        asyncio.run(download("nowhere", 8))
    assert refused.value.code == "I-READ"
