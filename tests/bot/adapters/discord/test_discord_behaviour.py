"""The bot on a Discord in memory: who sees what, what is promised, what happens when Discord says no."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

import discord

from bot.adapters.discord_commands import ASK_ABOUT, CHECK_THIS, SAVE_AS_FACT
from bot.conversation.messages import AuthorKind, PlaceKind, RepliedTo
from facts.ledger import EntryKind, Signature
from tests.bot.adapters.discord.world import World
from tests.support.talk import BEGIN, COMMUNITY
from tests.support.transcript import buttons

QUESTION = "When was the lighthouse rebuilt?"


def _with(play: Callable[[World], Awaitable[None]], **options: Any) -> None:
    async def run() -> None:
        async with World(**options) as world:
            world.bring()
            world.join("ann")
            world.join("mo", "moderator")
            await play(world)

    asyncio.run(run())


def _last(world: World) -> dict[str, Any]:
    return world.sent()[-1]


async def _publish(world: World) -> None:
    line = "height of the old lighthouse | 42 metres | The old lighthouse of Kestrel Bay is 42 metres tall"
    subject, value, proof = (part.strip() for part in line.split("|"))
    result = await world.slash("mo", "addfact", {"subject": subject, "value": value, "proof": proof})
    assert result.response is not None
    assert "Published as \\#1" in result.response.content or "Published as #1" in result.response.content


def _choose(world: World, setting: str, body: str) -> None:
    from facts.ledger import Edit

    with world.store.library(COMMUNITY).writing() as desk:
        edit = Edit(EntryKind.SETTING, setting, None, body, "set")
        desk.commit([edit], Signature("", "operator", BEGIN.isoformat()))


# --- asking ----------------------------------------------------------------------------------------------------------


def test_an_answer_is_public_unless_the_community_wants_it_otherwise() -> None:
    async def play(world: World) -> None:
        public = await world.slash("ann", "ask", {"question": QUESTION})
        assert public.response is not None
        assert public.response.content.startswith("**1958**")
        assert not public.ephemeral
        _choose(world, "visibility", '"private"')
        private = await world.slash("ann", "ask", {"question": QUESTION})
        assert private.ephemeral

    _with(play)


def test_mentions_are_off_and_previews_too_in_everything_that_is_sent() -> None:
    async def play(world: World) -> None:
        await world.slash("ann", "ask", {"question": "@everyone when was the lighthouse rebuilt? <@41>"})
        await world.people["ann"].send(world.channel, f"<@{world.me}> @everyone when did it open?")
        await world.slash("ann", "mydata", {})
        sent = [one for one in world.env.http_requests if one.method in ("POST", "PATCH") and _body(one.json)]
        assert len(sent) >= 3
        for one in sent:
            body = _body(one.json)
            assert body["allowed_mentions"]["parse"] == []
            assert body.get("flags", 4) & 4

    _with(play)


def _body(json: Any) -> dict[str, Any]:
    body = json.get("data", json) if isinstance(json, dict) else {}
    return body if isinstance(body, dict) and "content" in body else {}


def test_a_direct_message_is_answered() -> None:
    async def play(world: World) -> None:
        await world.users["ann"].send_dm(QUESTION)
        assert world.talk.heard[-1].place.kind is PlaceKind.PRIVATE
        assert world.talk.heard[-1].place.id == str(world.users["ann"].id)
        assert str(_last(world)["content"]).startswith("**1958**")
        shown = await world.slash("ann", "ask", {"question": QUESTION}, private=True)
        assert shown.response is not None

    _with(play)


def test_bots_webhooks_and_small_talk_are_not_answered() -> None:
    async def play(world: World) -> None:
        await world.people["ann"].send(world.channel, "Nice weather.")
        robot = world.guild.add_member(world.env.create_user("robot", bot=True))
        await robot.send(world.channel, f"<@{world.me}> {QUESTION}")
        hook = world.guild.create_webhook(world.channel)
        await hook.send(f"<@{world.me}> {QUESTION}")
        kinds = [one.author.kind for one in world.talk.heard]
        assert kinds == [AuthorKind.PERSON, AuthorKind.BOT, AuthorKind.WEBHOOK]
        assert world.sent() == []

    _with(play)


def test_a_mention_is_answered_in_reply_and_nobody_is_called() -> None:
    async def play(world: World) -> None:
        asked = await world.people["ann"].send(world.channel, f"<@{world.me}> {QUESTION}")
        answer = world.channel.last_message
        assert answer is not None
        assert answer.reference is not None
        assert answer.reference.message_id == asked.id
        assert answer.mentions == []

    _with(play)


def test_a_question_that_is_edited_is_answered_anew_and_once() -> None:
    async def play(world: World) -> None:
        asked = await world.people["ann"].send(world.channel, f"<@{world.me}> when?")
        before = len(world.sent())
        await world.people["ann"].edit(asked, f"<@{world.me}> {QUESTION}")
        assert world.talk.heard[-1].edited
        assert str(_last(world)["content"]).startswith("**1958**")
        assert len(world.sent()) == before + 1

    _with(play)


# --- menus, windows, offers ------------------------------------------------------------------------------------------


def test_ask_about_this_opens_a_window_with_the_words_of_the_message() -> None:
    async def play(world: World) -> None:
        message = await world.people["mo"].send(world.channel, QUESTION)
        shown = await world.people["ann"].context_menu(world.channel, ASK_ABOUT, message)
        assert shown.modal is not None
        assert shown.modal["components"][0]["component"]["value"] == QUESTION
        answer = await world.people["ann"].submit_modal(shown, {"question": QUESTION})
        assert answer.response is not None
        assert answer.response.content.startswith("**1958**")

    _with(play)


def test_check_this_tells_the_asker_alone_what_the_sources_say() -> None:
    async def play(world: World) -> None:
        message = await world.people["mo"].send(world.channel, "The lighthouse was rebuilt in 1958.")
        answer = await world.people["ann"].context_menu(world.channel, CHECK_THIS, message)
        assert answer.ephemeral
        assert answer.response is not None
        assert answer.response.content.startswith("**Matches the source**")

    _with(play)


def test_save_as_fact_is_for_moderators_and_begins_with_the_words() -> None:
    async def play(world: World) -> None:
        words = "The old lighthouse of Kestrel Bay is 42 metres tall and was rebuilt in 1958."
        message = await world.people["ann"].send(world.channel, words)
        shown = await world.people["mo"].context_menu(world.channel, SAVE_AS_FACT, message)
        assert world.talk.heard[-1].reply_to == RepliedTo(str(message.id), words)
        assert shown.modal is not None
        values = {one["component"]["custom_id"]: one["component"].get("value") for one in shown.modal["components"]}
        assert values["proof"] == words

    _with(play)


def test_arguments_are_offered_while_they_are_typed() -> None:
    async def play(world: World) -> None:
        await _publish(world)
        offered = await world.people["ann"].autocomplete(world.channel, "showfact", "number", "light")
        assert offered == [{"name": "#1 height of the old lighthouse: 42 metres", "value": 1}]
        sources = await world.people["ann"].autocomplete(world.channel, "source", "name", "")
        assert [one["value"] for one in sources] == ["harbour-notes"]

    _with(play)


def test_a_moderator_adds_a_fact_in_a_window() -> None:
    async def play(world: World) -> None:
        shown = await world.slash("mo", "addfact", {})
        assert shown.modal is not None
        fields = {
            "subject": "height of the old lighthouse",
            "kind": ["figure"],
            "value": "42 metres",
            "proof": "harbour-notes",
        }
        preview = await world.people["mo"].submit_modal(shown, fields)
        assert preview.ephemeral
        reply = world.talk.said[-1]
        assert reply is not None
        done = await world.press("mo", buttons(reply)["Confirm"])
        assert done.followups or done.response
        asked = await world.slash("ann", "ask", {"question": "How tall is the old lighthouse?"})
        assert asked.response is not None
        assert "reviewed by a moderator" in asked.response.content

    _with(play)


# --- rights ----------------------------------------------------------------------------------------------------------


def test_a_member_who_is_shown_a_moderators_command_is_refused_all_the_same() -> None:
    async def play(world: World) -> None:
        from simcord.builders import RoleHandle

        role: RoleHandle = world.guild.create_role("Tidy", permissions=discord.Permissions(manage_messages=True))
        pat = world.guild.add_member(world.env.create_user("pat"), roles=[role])
        result = await pat.slash(world.channel, "fact retire", number=1, reason="no")
        assert result.ephemeral
        assert result.response is not None
        assert "P-RIGHT" in result.response.content

    _with(play)


def test_an_answer_is_taken_away_by_its_button_for_the_asker_and_nobody_else() -> None:
    async def play(world: World) -> None:
        world.join("zed")
        result = await world.slash("ann", "ask", {"question": QUESTION})
        assert result.response is not None
        reply = world.talk.said[-1]
        assert reply is not None
        token = buttons(reply)["Delete"]
        others = await world.press("zed", token)
        assert result.response is not None
        assert any(
            "P-RIGHT" in one.content or "C-STALE" in one.content for one in [*others.followups, others.response] if one
        )
        await world.press("ann", token)
        assert result.response is None

    _with(play)


def test_buttons_work_after_a_restart() -> None:
    async def play(world: World) -> None:
        await _publish(world)
        await world.slash("ann", "ask", {"question": "How tall is the old lighthouse?"})
        reply = world.talk.said[-1]
        assert reply is not None
        await world.restart()
        shown = await world.press("ann", buttons(reply)["More context"])
        said = shown.response or shown.followups[-1]
        assert "lighthouse" in said.content
        assert "C-STALE" not in said.content

    _with(play)


# --- when Discord says no --------------------------------------------------------------------------------------------


def test_commands_are_brought_once_and_again_only_when_they_have_changed() -> None:
    async def play(world: World) -> None:
        assert world.note.written == 1
        await world.restart()
        assert world.note.written == 1
        world.note.text = "an older list"
        await world.restart()
        assert world.note.written == 2

    _with(play)


def test_a_place_that_cannot_be_written_to_costs_nothing_but_the_answer() -> None:
    async def play(world: World) -> None:
        hush = discord.PermissionOverwrite(send_messages=False)
        me = world.gateway.user
        assert me is not None
        quiet = world.guild.create_text_channel("quiet")
        world.env.backend.channels[quiet.id].overwrites = [
            type("Overwrite", (), {"target_id": me.id, "type": 1, "allow": 0, "deny": hush.pair()[1].value})()
        ]
        await world.people["ann"].send(quiet, f"<@{world.me}> {QUESTION}")
        assert world.talk.said[-1] is not None
        assert world.talk.told_of == []
        await world.people["ann"].send(world.channel, f"<@{world.me}> {QUESTION} ")
        assert len(world.talk.told_of) == 1

    _with(play)


def test_what_contradicts_is_shown_to_members_too_without_what_moderators_press() -> None:
    async def play(world: World) -> None:
        await _publish(world)
        await world.slash(
            "mo", "addfact", {"subject": "height of the old lighthouse", "value": "40 metres", "proof": "note: told"}
        )
        await world.press("mo", _buttons(world)["Confirm"])
        shown = await world.people["ann"].slash(world.channel, "conflicts")
        assert shown.response is not None
        assert "These contradict each other" in shown.response.content
        assert not [label for label in _buttons(world) if label.startswith("Retire")]

    _with(play)


def test_a_timestamp_of_discords_stands_for_its_day() -> None:
    async def play(world: World) -> None:
        world.bring("gazette.txt")
        asked = {"question": "How many fishing boats did the storm sink?"}
        by_day = await world.slash("ann", "ask", {**asked, "as_of": "1970-01-01"})
        await world.play_later(minutes=5)
        by_timestamp = await world.slash("ann", "ask", {**asked, "as_of": "<t:0:D>"})
        assert by_day.response is not None
        assert by_timestamp.response is not None
        assert by_timestamp.response.content == by_day.response.content

    _with(play)


def _buttons(world: World) -> dict[str, str]:
    return next(buttons(reply) for reply in reversed(world.talk.said) if reply is not None)
