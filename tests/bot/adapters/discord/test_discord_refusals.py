"""What Discord refuses: late answers, answers given twice, places that are gone, a token that is wrong, a line that breaks."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Coroutine
from datetime import UTC, datetime
from typing import Any, cast

import aiohttp
import discord
import pytest

from bot.adapters.discord import DiscordAdapter
from bot.adapters.discord_gateway import Gateway, refused
from bot.adapters.discord_invitation import PERMISSIONS, invite
from bot.conversation.messages import Incoming, Place, PlaceKind, Platform
from bot.conversation.replies import Notice, Reply, Text
from facts.errors import ConfigRefused
from tests.bot.adapters.discord.world import World

QUESTION = "When was the lighthouse rebuilt?"
CALLBACK = "/interactions/*/callback"
WEBHOOK = "/webhooks/*"


def _with(play: Callable[[World], Awaitable[None]], **options: Any) -> None:
    async def run() -> None:
        async with World(**options) as world:
            world.bring()
            world.join("ann")
            world.join("mo", "moderator")
            await play(world)

    asyncio.run(run())


# --- answers that are refused ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("code", [10062, 50027, 10015])
def test_what_comes_too_late_is_said_in_the_channel(code: int) -> None:
    async def play(world: World) -> None:
        world.env.inject_error("POST", CALLBACK, status=404, code=code)
        await world.slash("ann", "ask", {"question": QUESTION})
        (answer,) = world.sent()
        assert str(answer["content"]).startswith("**1958**")
        assert len(world.talk.told_of) == 1

    _with(play)


def test_what_is_for_one_person_is_not_said_in_the_channel_because_it_is_late() -> None:
    async def play(world: World) -> None:
        world.env.inject_error("POST", CALLBACK, status=404, code=10062)
        await world.slash("ann", "mydata", {})
        assert world.sent() == []
        assert world.talk.told_of == []

    _with(play)


def test_what_somebody_else_has_answered_is_counted_and_not_said_again() -> None:
    async def play(world: World) -> None:
        world.env.inject_error("POST", CALLBACK, status=400, code=40060)
        await world.slash("ann", "ask", {"question": QUESTION})
        assert world.sent() == []
        assert world.adapter.twice == 1

    _with(play)


def test_what_discord_finds_malformed_is_said_once_more_without_buttons() -> None:
    async def play(world: World) -> None:
        world.env.inject_error("POST", CALLBACK, status=400, code=50035)
        result = await world.slash("ann", "ask", {"question": QUESTION})
        assert result.response is not None
        assert result.response.content.startswith("**1958**")
        assert result.response.components == []

    _with(play)


@pytest.mark.parametrize(("status", "code"), [(403, 50013), (403, 50001), (500, 0), (404, 10003)])
def test_a_failure_is_nobody_elses(status: int, code: int) -> None:
    async def play(world: World) -> None:
        world.env.inject_error("POST", "/channels/*/messages", status=status, code=code)
        await world.people["ann"].send(world.channel, f"<@{world.me}> {QUESTION}")
        assert world.sent() == []
        assert world.talk.told_of == []
        await world.people["mo"].send(world.channel, f"<@{world.me}> {QUESTION}")
        assert len(world.sent()) == 1

    _with(play)


def test_a_question_that_was_deleted_is_answered_without_reference() -> None:
    async def play(world: World) -> None:
        notice = Notice("n1", world.group, Reply((Text("Your question was answered."),)), reply_to="12345")
        assert await world.adapter.telling.send(notice)
        assert [one["content"] for one in world.sent()] == ["Your question was answered."]

    _with(play)


# --- what is said unasked --------------------------------------------------------------------------------------------


def test_a_notice_goes_to_the_channel_the_thread_or_the_person() -> None:
    async def play(world: World) -> None:
        ann = str(world.users["ann"].id)
        places = (
            (world.group, True),
            (Place(Platform.DISCORD, ann, PlaceKind.PRIVATE), True),
            (Place(Platform.DISCORD, str(world.guild.id)), False),
            (Place(Platform.DISCORD, "5", PlaceKind.FOREIGN, channel=str(world.channel.id)), False),
            (Place(Platform.DISCORD, "5", channel="6"), False),
            (Place(Platform.DISCORD, "nobody", PlaceKind.PRIVATE), False),
            (Place(Platform.DISCORD, "77", PlaceKind.PRIVATE), False),
        )
        for number, (place, reached) in enumerate(places):
            assert await world.adapter.telling.send(Notice(str(number), place, Reply((Text("news"),)))) is reached, (
                place
            )
        assert len(world.sent()) == 2

    _with(play)


def test_what_was_for_one_person_alone_is_not_told_to_all_later() -> None:
    async def play(world: World) -> None:
        await world.adapter.telling.send(Notice("n", world.group, Reply((Text("the code is 12345"),), private=True)))
        (sent,) = world.sent()
        assert "12345" not in str(sent["content"])
        assert "ask me again" in str(sent["content"])

    _with(play)


# --- people ----------------------------------------------------------------------------------------------------------


def test_what_somebody_is_on_a_server_is_asked_without_a_privileged_intent() -> None:
    async def play(world: World) -> None:
        from bot.conversation.messages import Author, Rank

        async def rank(who: str) -> Rank:
            author = Author(Platform.DISCORD, who)
            return (await world.gateway.standing(world.group, author)).rank

        assert await rank(str(world.users["mo"].id)) is Rank.OWNER
        assert await rank(str(world.users["ann"].id)) is Rank.MEMBER
        assert await rank(str(world.env.create_user("zed").id)) is Rank.ABSENT
        with pytest.raises(LookupError):
            await world.gateway.standing(Place(Platform.DISCORD, "5"), Author(Platform.DISCORD, "6"))
        world.env.inject_error("GET", "/guilds/*/members/*", status=500)
        with pytest.raises(discord.HTTPException):
            await rank(str(world.users["ann"].id))

    _with(play)


# --- the line --------------------------------------------------------------------------------------------------------


class Line:
    """A gateway that does what it is told to: each connection ends as the next of ``ends`` says."""

    def __init__(self, *ends: BaseException | None) -> None:
        self.ends = list(ends)
        self.logins = 0
        self.cleared = 0
        self.closed = False
        self.up = asyncio.Event()
        self.user = None
        self.heard = self.used = None

    async def login(self, token: str) -> None:
        self.logins += 1

    async def connect(self, *, reconnect: bool) -> None:
        assert reconnect
        if not self.ends:
            self.up.set()
            await asyncio.get_running_loop().create_future()
        error = self.ends.pop(0)
        if error is not None:
            raise error

    async def close(self) -> None:
        self.closed = True

    async def begin_anew(self) -> None:
        self.cleared += 1
        self.closed = False

    def is_ready(self) -> bool:
        return False

    def fetch(self, url: str, most: int) -> bytes:
        raise AssertionError


class Silent:
    """A conversation in which nothing is said."""

    async def handle(self, incoming: Incoming) -> Reply | None:
        return None

    async def suggest(self, incoming: Incoming, command: str, argument: str, typed: str) -> list[tuple[str, str]]:
        return []

    async def notices(self, platform: Platform) -> tuple[Notice, ...]:
        return ()

    async def told(self, id_: str) -> None:
        return None


def _adapter(line: Line) -> DiscordAdapter:
    clock = lambda: datetime(2024, 5, 1, tzinfo=UTC)  # noqa: E731
    return DiscordAdapter(cast("Gateway", line), Silent(), "token", clock=clock, pause=0.0)


def _closed(code: int) -> discord.ConnectionClosed:
    socket = cast("aiohttp.ClientWebSocketResponse", type("Socket", (), {"close_code": code})())
    return discord.ConnectionClosed(socket, shard_id=None, code=code)


def _run(play: Coroutine[Any, Any, None]) -> None:
    asyncio.run(play)


@pytest.mark.parametrize(
    ("error", "says"),
    [
        (discord.LoginFailure("bad"), "Discord refuses the token. Copy it"),
        (_closed(4004), "Discord refuses the token. Copy it"),
        (discord.PrivilegedIntentsRequired(None), "Switch Message Content Intent on"),
        (_closed(4014), "Switch Message Content Intent on"),
        (_closed(4011), "it needs shards"),
        (_closed(4013), "Upgrade the program."),
    ],
)
def test_what_trying_again_does_not_mend_ends_with_one_sentence(error: Exception, says: str) -> None:
    line = Line(error)
    with pytest.raises(ConfigRefused) as caught:
        _run(_adapter(line).run(asyncio.Event()))
    assert caught.value.code == "K-DISCORD"
    assert says in f"{caught.value.what} {caught.value.hint}"
    assert (line.logins, line.closed) == (1, True)


@pytest.mark.parametrize(
    "error",
    [_closed(1000), _closed(1006), _closed(4000), _closed(4009), OSError("no route"), KeyError("a parser"), None],
)
def test_a_line_that_breaks_is_begun_anew(error: Exception | None) -> None:
    async def play() -> None:
        line, stop = Line(error, error), asyncio.Event()
        running = asyncio.ensure_future(_adapter(line).run(stop))
        await line.up.wait()
        stop.set()
        await running
        assert (line.logins, line.cleared, line.closed) == (3, 2, True)

    _run(play())


def test_stopping_leaves_no_task_behind() -> None:
    async def play() -> None:
        line, stop = Line(), asyncio.Event()
        running = asyncio.ensure_future(_adapter(line).run(stop))
        await asyncio.sleep(0)
        stop.set()
        await running
        assert asyncio.all_tasks() == {asyncio.current_task()}

    _run(play())


def test_only_these_codes_are_final() -> None:
    final = {code for code in range(1000, 4020) if refused(_closed(code)) is not None}
    assert final == {4004, 4010, 4011, 4012, 4013, 4014}
    assert refused(OSError()) is None


# --- the address of invitation ---------------------------------------------------------------------------------------


def test_the_invitation_asks_for_the_least() -> None:
    asked = discord.Permissions(PERMISSIONS)
    names = {name for name, on in asked if on}
    assert names == {
        "read_messages",
        "send_messages",
        "send_messages_in_threads",
        "attach_files",
        "read_message_history",
    }
    assert not asked.mention_everyone


@pytest.mark.parametrize("token", ["", "abc", "bm90IGFuIGlk.x.y", "жжж", "%%%.x.y"])
def test_a_token_without_an_id_gives_no_address(token: str) -> None:
    assert invite(token) == ""


def test_the_address_does_not_hold_the_token() -> None:
    address = invite("MTIzNDU2Nzg5MDEyMzQ1Njc4.canary.canary")
    assert "client_id=123456789012345678" in address
    assert "canary" not in address
