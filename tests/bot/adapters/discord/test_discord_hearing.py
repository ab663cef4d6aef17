"""Where something is said, as the library tells it: threads, posts of forums, other servers, private chats of others."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

from simcord import interactions

from bot.conversation.messages import PlaceKind, Rank, Shape
from tests.bot.adapters.discord.world import World

QUESTION = "When was the lighthouse rebuilt?"
_IN_SERVER, _IN_PRIVATE = 0, 2


def _with(play: Callable[[World], Awaitable[None]]) -> None:
    async def run() -> None:
        async with World() as world:
            world.bring()
            world.join("ann")
            world.join("mo", "moderator")
            await play(world)

    asyncio.run(run())


async def _carried(world: World, who: str, *, guild: int | None, context: int) -> dict[str, Any]:
    """Use ``/ask`` where the bot is not, as somebody who has it with them; return the answer as it was sent."""
    data = {"id": "1", "name": "ask", "type": 1, "options": [{"name": "question", "type": 3, "value": QUESTION}]}
    user = world.users[who].id
    backend = world.env.backend
    record, payload = interactions.base_payload(
        backend, type=2, channel_id=world.channel.id, guild_id=world.guild.id, user_id=user, data=data
    )
    payload |= {"authorizing_integration_owners": {"1": str(user)}, "context": context}
    if guild is None:
        payload = {name: value for name, value in payload.items() if name not in {"guild_id", "member"}}
        payload |= {"user": {"id": str(user), "username": who, "discriminator": "0", "avatar": None}}
        payload["channel"] = {"id": payload["channel_id"], "type": 3, "recipients": [], "name": None, "icon": None}
    else:
        payload |= {"guild_id": str(guild), "guild": {"id": str(guild), "features": []}}
        payload["member"] = {**payload["member"], "permissions": str(1 << 3)}
    backend.emit("INTERACTION_CREATE", payload)
    await world.env.settle()
    del record
    return next(one.json for one in world.env.http_requests if one.path.endswith("/callback")) or {}


def test_a_thread_is_told_with_its_channel_and_answered_there() -> None:
    async def play(world: World) -> None:
        backend = world.env.backend
        thread = backend.create_thread(world.channel.id, "the lighthouse", world.users["ann"].id)
        await world.env.settle()
        place = next(one for one in world.channel.threads if one.id == thread.id)
        await world.people["ann"].send(place, f"<@{world.me}> {QUESTION}")
        heard = world.talk.heard[-1].place
        assert (heard.kind, heard.id) == (PlaceKind.GROUP, str(world.guild.id))
        assert (heard.channel, heard.thread) == (str(world.channel.id), str(thread.id))
        assert place.last_message is not None
        assert place.last_message.author.id == world.me
        result = await world.people["ann"].slash(place, "ask", question=QUESTION)
        assert result.response is not None
        assert world.talk.heard[-1].place.thread == str(thread.id)

    _with(play)


def test_a_post_of_a_forum_is_a_thread() -> None:
    async def play(world: World) -> None:
        forum = world.guild.create_forum_channel("questions")
        thread = world.env.backend.create_thread(forum.id, "the lighthouse", world.users["ann"].id)
        await world.env.settle()
        place = next(one for one in forum.threads if one.id == thread.id)
        await world.people["ann"].send(place, f"<@{world.me}> {QUESTION}")
        heard = world.talk.heard[-1].place
        assert (heard.channel, heard.thread) == (str(forum.id), str(thread.id))
        assert place.last_message is not None
        assert place.last_message.content.startswith("**1958**")

    _with(play)


def test_what_somebody_has_with_them_answers_them_alone_and_gives_no_rights() -> None:
    async def play(world: World) -> None:
        sent = await _carried(world, "ann", guild=4242, context=_IN_SERVER)
        heard = world.talk.heard[-1]
        assert (heard.place.kind, heard.place.id) == (PlaceKind.FOREIGN, "4242")
        assert heard.standing is None
        assert sent["data"]["flags"] & 64
        assert str(sent["data"]["content"]).startswith("**1958**")

    _with(play)


def test_a_private_chat_of_others_is_foreign_too() -> None:
    async def play(world: World) -> None:
        sent = await _carried(world, "ann", guild=None, context=_IN_PRIVATE)
        assert world.talk.heard[-1].place.kind is PlaceKind.FOREIGN
        assert sent["data"]["flags"] & 64

    _with(play)


def test_who_somebody_is_comes_with_what_they_do() -> None:
    async def play(world: World) -> None:
        world.join("ed", "role Editors")
        await world.slash("ed", "facts", {})
        standing = world.talk.heard[-1].standing
        assert standing is not None
        assert standing.rank is Rank.MEMBER
        assert standing.roles == {str(world.guild.roles["Editors"].id)}
        await world.slash("mo", "facts", {})
        standing = world.talk.heard[-1].standing
        assert standing is not None
        assert standing.rank is Rank.OWNER
        await world.people["mo"].send(world.channel, f"<@{world.me}> {QUESTION}")
        heard = world.talk.heard[-1]
        assert heard.shape is Shape.MESSAGE
        assert heard.standing is not None
        assert heard.standing.rank is Rank.OWNER

    _with(play)


def test_a_forwarded_message_is_told_as_one() -> None:
    async def play(world: World) -> None:
        said = await world.people["mo"].send(world.channel, f"<@{world.me}> /addfact a | b | c")
        other = world.guild.create_text_channel("other")
        await world.people["mo"].forward(said, other)
        assert world.talk.heard[-1].forwarded
        assert world.talk.heard[-1].reply_to is None

    _with(play)
