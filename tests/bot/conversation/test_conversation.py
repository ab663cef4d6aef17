"""The door: who is answered, with what, once, and what is never lost."""

from __future__ import annotations

import asyncio
import threading
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.conversation.calls import Call, Section
from bot.conversation.communities import PlacePolicy
from bot.conversation.conversation import Policy
from bot.conversation.kept_replies import plain
from bot.conversation.messages import (
    Attachment,
    AuthorKind,
    Place,
    PlaceKind,
    Platform,
    Rank,
    RepliedTo,
    Shape,
    Standing,
)
from bot.conversation.replies import Actions, Choices, FormBlock, Reply, Text
from bot.conversation.roles import Right
from facts.errors import ImportRefused
from facts.ledger import EntryKind
from facts.store.open import open_store
from tests.bot.conversation.talking import (
    ADAM,
    COMMANDS,
    ELSEWHERE,
    GUILD,
    HARBOUR,
    MEG,
    OLGA,
    Town,
    _kept,
    command,
    person,
    private,
    run,
    town,
)


def token(reply: Reply | None, label: str) -> str:
    """Return the token of the button with that label."""
    assert reply is not None
    actions = [one for block in reply.blocks if isinstance(block, Actions) for one in block.actions]
    options = [one for block in reply.blocks if isinstance(block, Choices) for one in block.options]
    return next(one.token for one in (*actions, *options) if one.label == label)


# --- asking ----------------------------------------------------------------------------------------------------------


def test_a_question_in_a_group_is_answered_by_its_community() -> None:
    async def talk(t: Town) -> None:
        assert await t.say(MEG, "/ask when did it open?") == "asked in kestrel: when did it open?"
        assert await t.say(MEG, "when did it open") == ""
        assert await t.say(MEG, "how long is it?", mentioned=True) == "asked in kestrel: how long is it?"
        assert t.asked == [], "nobody has to be asked who a member is"

    run(talk)


def test_the_message_that_is_replied_to_is_asked_where_nothing_else_is() -> None:
    async def talk(t: Town) -> None:
        replied = RepliedTo("9", "the bridge opened in 1934")
        assert await t.say(MEG, "", mentioned=True, reply_to=replied) == "asked in kestrel: the bridge opened in 1934"
        t.later(10)
        assert await t.say(MEG, "/ask", reply_to=replied) == "asked in kestrel: the bridge opened in 1934"
        assert "Q-EMPTY" in await t.say(MEG, "/ask")

    run(talk)


def test_the_same_message_twice_is_answered_once() -> None:
    async def talk(t: Town) -> None:
        message = t.incoming(MEG, "/ask when?")
        first, second = await asyncio.gather(t.conversation.handle(message), t.conversation.handle(message))
        assert [first is None, second is None].count(True) == 1

    run(talk)


def test_a_command_that_is_not_there() -> None:
    async def talk(t: Town) -> None:
        assert await t.say(MEG, "/sorces") == "", "it can be meant for another bot"
        assert "Did you mean /sources?" in await t.say(MEG, "/sorces", private(MEG))
        assert "Did you mean /sources?" in await t.say(MEG, "/sorces@Footnote_Bot")
        assert "C-USAGE" in await t.say(OLGA, "/join")

    run(talk)


def test_a_defect_is_told_once_and_stops_nothing() -> None:
    async def talk(t: Town) -> None:
        assert "X-UNEXPECTED" in await t.say(MEG, "/crash {0.__class__} %s")
        assert "X-UNEXPECTED" in await t.say(OLGA, "/crashkeep now")
        assert [str(error) for error in t.broken] == ["a defect with {0.__class__} %s", "a defect with now"]
        assert await t.say(OLGA, "/keep a") == "kept a in kestrel"

    run(talk)


# --- whose community -------------------------------------------------------------------------------------------------


def test_a_chat_that_nobody_connected_is_told_so_once() -> None:
    async def talk(t: Town) -> None:
        assert "C-PLACE" in await t.say(MEG, "/ask when?", ELSEWHERE)
        assert await t.say(MEG, "/ask who?", ELSEWHERE) == ""
        assert await t.say(MEG, "hello", ELSEWHERE) == ""
        t.later(3_600)
        assert "/join" in await t.say(MEG, "/ask who then?", ELSEWHERE)

    run(talk)


def test_a_bot_of_one_community_answers_wherever_it_is() -> None:
    async def talk(t: Town) -> None:
        assert await t.say(MEG, "/ask when?", ELSEWHERE) == "asked in main: when?"
        assert await t.say(MEG, "/ask when?") == "asked in kestrel: when?"

    run(talk, town(policy=Policy(places=PlacePolicy.DEFAULT, patience=600.0)))


def test_a_code_connects_another_chat_once() -> None:
    async def talk(t: Town) -> None:
        t.standings[ELSEWHERE.key, OLGA.id] = Standing(Rank.OWNER)
        t.standings[ELSEWHERE.key, ADAM.id] = Standing(Rank.ADMINISTRATOR)
        code = await t.say(OLGA, "/link")
        assert "P-RIGHT" in await t.say(ADAM, f"/join {code}", ELSEWHERE)
        assert "C-CODE" in await t.say(OLGA, "/join ABCD-EFGH", ELSEWHERE)
        assert await t.say(OLGA, f"/join {code.lower()}", ELSEWHERE) == "joined kestrel"
        assert await t.say(MEG, "/ask when?", ELSEWHERE) == "asked in kestrel: when?"
        assert "C-CODE" in await t.say(
            OLGA, f"/join {code}", Place(Platform.TELEGRAM, "-300"), standing=Standing(Rank.OWNER)
        )

    run(talk)


def test_a_code_is_good_for_a_quarter_of_an_hour() -> None:
    async def talk(t: Town) -> None:
        t.standings[ELSEWHERE.key, OLGA.id] = Standing(Rank.OWNER)
        code = await t.say(OLGA, "/link")
        t.later(15 * 60)
        assert "C-CODE" in await t.say(OLGA, f"/join {code}", ELSEWHERE)

    run(talk)


def test_leaving_is_undone_in_the_ledger() -> None:
    async def talk(t: Town) -> None:
        assert await t.say(OLGA, "/unlink") == "left"
        assert "C-PLACE" in await t.say(MEG, "/ask when?")
        t.put(EntryKind.SETTING, f"place:{HARBOUR.key}", body=True)
        assert await t.say(MEG, "/ask when?") == "asked in kestrel: when?"

    run(talk)


def test_who_owns_a_chat_that_left_is_nobody_in_private() -> None:
    async def talk(t: Town) -> None:
        assert await t.say(OLGA, "/keep a", private(OLGA)) == "kept a in kestrel"
        assert await t.say(OLGA, "/unlink") == "left"
        assert "C-PLACE" in await t.say(OLGA, "/keep b", private(OLGA))
        assert t.kept() == ["a"]

    run(talk)


def test_a_chat_that_gets_a_new_id_keeps_its_community() -> None:
    async def talk(t: Town) -> None:
        new = Place(Platform.TELEGRAM, "-1009")
        await t.conversation.moved(ELSEWHERE, Place(Platform.TELEGRAM, "-5"))
        for _ in range(5):
            await t.conversation.moved(HARBOUR, new)
        assert await t.say(MEG, "/ask when?", new) == "asked in kestrel: when?"
        assert await t.say(MEG, "/ask when?", HARBOUR) == "asked in kestrel: when?", "the old id leads to the new one"
        assert t.changes() == 2 + 2

    run(talk)


def test_who_writes_in_private_is_asked_for_where_they_are_members() -> None:
    async def talk(t: Town) -> None:
        stranger = person("99")
        assert await t.say(MEG, "when did it open?", private(MEG)) == "asked in kestrel: when did it open?"
        assert "C-PLACE" in await t.say(stranger, "when?", private(stranger))
        t.standings[HARBOUR.key, "98"] = TimeoutError()
        assert "P-CHECK" in await t.say(person("98"), "when?", private(person("98")))
        t.put(EntryKind.SETTING, "private_questions", body=False)
        assert "C-PLACE" in await t.say(MEG, "and who?", private(MEG))

    run(talk)


def test_who_is_in_several_communities_chooses_once() -> None:
    async def talk(t: Town) -> None:
        t.connect(ELSEWHERE, "otter")
        t.standings[ELSEWHERE.key, MEG.id] = Standing(Rank.MEMBER)
        reply = await t.handle(MEG, "when?", private(MEG))
        pressed = token(reply, "Elsewhere")
        assert "C-CHOICE" in await t.say(MEG, pressed, private(MEG), shape=Shape.PRESS)
        assert await t.say(MEG, "when?", private(MEG)) == "asked in otter: when?"
        t.restarted()
        assert await t.say(MEG, "who?", private(MEG)) == "asked in otter: who?"

    run(talk)


def test_where_the_bot_does_not_belong_it_answers_members_in_private() -> None:
    async def talk(t: Town) -> None:
        away = Place(Platform.TELEGRAM, "-7", PlaceKind.FOREIGN)
        reply = await t.handle(OLGA, "/ask when?", away)
        assert reply is not None
        assert reply.private
        assert "P-RIGHT" in await t.say(OLGA, "/keep a", away)

    run(talk)


# --- rights at the moment of the write -------------------------------------------------------------------------------


def test_a_moderator_who_was_demoted_meanwhile_is_refused_and_the_draft_is_gone() -> None:
    async def talk(t: Town) -> None:
        await t.say(ADAM, "/addfact height of the lighthouse | 42 metres")
        ours = RepliedTo("1", "", ours=True)
        await t.say(ADAM, "figure", reply_to=ours)
        preview = await t.handle(ADAM, "it is 42 metres tall", reply_to=ours)
        yes = token(preview, "Confirm")
        t.standings[HARBOUR.key, ADAM.id] = Standing(Rank.MEMBER)
        assert "P-RIGHT" in await t.say(ADAM, yes, shape=Shape.PRESS), "no cache stands between a yes and the write"
        t.standings[HARBOUR.key, ADAM.id] = Standing(Rank.ADMINISTRATOR)
        assert "C-STALE" in await t.say(ADAM, yes, shape=Shape.PRESS)
        assert t.kept() == []

    run(talk)


def test_what_a_platform_said_a_minute_ago_no_longer_counts() -> None:
    async def talk(t: Town) -> None:
        assert await t.say(ADAM, "/keep a") == "kept a in kestrel"
        t.later(59)
        assert await t.say(ADAM, "/keep b") == "kept b in kestrel"
        assert len(t.asked) == 1
        t.later(2)
        t.standings[HARBOUR.key, ADAM.id] = TimeoutError()
        assert "P-CHECK" in await t.say(ADAM, "/keep c")
        assert t.kept() == ["a", "b"]

    run(talk)


def test_an_anonymous_administrators_preview_is_confirmed_by_somebody_real() -> None:
    nobody = replace(person("1087968824"), kind=AuthorKind.ANONYMOUS_ADMIN)

    async def talk(t: Town) -> None:
        assert "P-RIGHT" in await t.say(nobody, "/addfact height | 42 metres")
        t.put(EntryKind.SETTING, "anonymous_administrators", body=True)
        ours = RepliedTo("1", "", ours=True)
        await t.say(nobody, "/addfact height | 42 metres")
        await t.say(nobody, "figure", reply_to=ours)
        yes = token(await t.handle(nobody, "minutes", reply_to=ours), "Confirm")
        assert "P-RIGHT" in await t.say(MEG, yes, shape=Shape.PRESS)
        assert await t.say(ADAM, yes, shape=Shape.PRESS) == "kept 42 metres in kestrel"
        assert "C-STALE" in await t.say(ADAM, yes, shape=Shape.PRESS)

    run(talk)


# --- forms -----------------------------------------------------------------------------------------------------------


def test_a_fact_is_guided_step_by_step_across_a_restart() -> None:
    async def talk(t: Town) -> None:
        here = private(ADAM)
        assert "Subject" in await t.say(ADAM, "/addfact", here)
        assert "Kind" in await t.say(ADAM, "height of the lighthouse", here)
        t.restarted()
        assert "C-ANSWER" in await t.say(ADAM, "a colour", here)
        assert "Value" in await t.say(ADAM, "figure", here)
        assert "Proof" in await t.say(ADAM, "42 metres", here)
        assert "not yet published" in await t.say(ADAM, "minutes", here)
        t.restarted()
        assert t.kept() == []
        assert await t.say(ADAM, "yes", here) == "kept 42 metres in kestrel"
        assert await t.say(ADAM, "yes", here) == "asked in kestrel: yes", "a yes is good once"

    run(talk)


def test_what_the_command_refuses_is_asked_again() -> None:
    async def talk(t: Town) -> None:
        here = private(ADAM)
        await t.say(ADAM, "/addfact height | wrong", here)
        await t.say(ADAM, "figure", here)
        again = await t.say(ADAM, "minutes", here)
        assert "F-VALUE" in again
        assert "Proof" in again
        assert "Cancelled" in await t.say(ADAM, "cancel", here)
        assert await t.say(ADAM, "minutes", here) == "asked in kestrel: minutes"

    run(talk)


def test_a_form_is_called_off_in_the_callers_language_or_by_command_or_button() -> None:
    async def talk(t: Town) -> None:
        here = private(ADAM)
        for call_off in ("cancel", "/cancel"):
            await t.say(ADAM, "/addfact", here)
            assert "Cancelled" in await t.say(ADAM, call_off, here)
        reply = await t.handle(ADAM, "/addfact", here)
        assert "Cancelled" in await t.say(ADAM, token(reply, "Cancel"), here, shape=Shape.PRESS)
        assert "nothing to cancel" in await t.say(ADAM, "/cancel", here)

    run(talk)


def test_a_form_times_out() -> None:
    async def talk(t: Town) -> None:
        here = private(ADAM)
        await t.say(ADAM, "/addfact", here)
        t.later(15 * 60 + 1)
        assert "C-FORM" in await t.say(ADAM, "height of the lighthouse", here)
        assert "asked in kestrel" in await t.say(ADAM, "height of the lighthouse", here)

    run(talk)


def test_a_form_is_filled_in_at_once() -> None:
    async def talk(t: Town) -> None:
        reply = await t.handle(OLGA, "", GUILD, shape=Shape.COMMAND, command="addfact", standing=Standing(Rank.OWNER))
        assert reply is not None
        form = next(block.token for block in reply.blocks if isinstance(block, FormBlock))
        values = {"subject": "height", "kind": "figure", "value": "42 metres", "proof": "minutes"}
        more = {"shape": Shape.FORM, "standing": Standing(Rank.OWNER)}
        wrong = await t.say(OLGA, form, GUILD, arguments={**values, "value": ""}, **more)
        assert "C-ANSWER" in wrong
        preview = await t.handle(OLGA, form, GUILD, arguments=values, **more)
        assert "not yet published" in plain(preview or Reply())
        assert "C-STALE" in await t.say(
            MEG, token(preview, "Confirm"), GUILD, shape=Shape.PRESS, standing=Standing(Rank.OWNER)
        )
        done = await t.say(OLGA, token(preview, "Confirm"), GUILD, shape=Shape.PRESS, standing=Standing(Rank.OWNER))
        assert done == "kept 42 metres in kestrel"

    run(talk)


# --- buttons ---------------------------------------------------------------------------------------------------------


def test_every_button_that_is_not_good_gets_the_same_answer() -> None:
    async def talk(t: Town) -> None:
        preview = await t.handle(ADAM, "/addfact height", private(ADAM))
        good = token(preview, "Cancel")
        presses = [
            (ADAM, "", private(ADAM)),
            (ADAM, "x" * 64, private(ADAM)),
            (ADAM, good[:-1] + ("0" if good[-1] != "0" else "1"), private(ADAM)),
            (ADAM, good, HARBOUR),
            (MEG, good, private(ADAM)),
            (ADAM, good + "1", private(ADAM)),
        ]
        said = {await t.say(who, text, place, shape=Shape.PRESS) for who, text, place in presses}
        assert said == {"This button is no longer valid. Ask again, or type the command.\nC-STALE"}

    run(talk)


# --- once ------------------------------------------------------------------------------------------------------------


def test_a_write_is_told_once_across_a_crash() -> None:
    async def talk(t: Town) -> None:
        message = t.incoming(ADAM, "/keep a")
        await t.conversation.handle(message)
        t.restarted()
        again = await t.conversation.handle(message)
        assert plain(again or Reply()) == "kept a in kestrel"
        assert await t.conversation.notices(Platform.TELEGRAM) == ()
        await t.conversation.told(message.key)
        t.restarted()
        assert await t.conversation.handle(message) is None
        assert await t.conversation.notices(Platform.TELEGRAM) == ()
        assert t.changes() == 3

    run(talk)


def test_what_was_saved_and_never_told_is_told_unasked() -> None:
    async def talk(t: Town) -> None:
        message = t.incoming(ADAM, "/keep a")
        await t.conversation.handle(message)
        t.restarted()
        notices = await t.conversation.notices(Platform.TELEGRAM)
        assert [(plain(one.reply), one.place.key, one.reply_to) for one in notices] == [
            ("kept a in kestrel", HARBOUR.key, message.message)
        ]
        await t.conversation.told(notices[0].id)
        assert await t.conversation.notices(Platform.TELEGRAM) == ()
        t.restarted()
        assert await t.conversation.notices(Platform.TELEGRAM) == ()

    run(talk)


@settings(max_examples=25, deadline=None)
@given(st.data())
def test_each_update_delivered_often_and_in_any_order_has_its_effect_once(data: st.DataObject) -> None:
    t = town()
    messages = [t.incoming(ADAM, f"/keep {name}") for name in "abcdef"]
    times = [data.draw(st.integers(1, 5)) for _ in messages]
    deliveries = data.draw(st.permutations([m for m, n in zip(messages, times, strict=True) for _ in range(n)]))
    restarts = data.draw(st.sets(st.integers(0, len(deliveries) - 1), max_size=3))
    told = data.draw(st.booleans())

    async def talk(t: Town) -> None:
        answered: dict[str, int] = {}
        for number, message in enumerate(deliveries):
            if number in restarts:
                t.restarted()
            t.later(10)
            reply = await t.conversation.handle(message)
            if reply is not None:
                answered[message.key] = answered.get(message.key, 0) + 1
                assert plain(reply) == f"kept {message.text[-1]} in kestrel"
                if told:
                    await t.conversation.told(message.key)
        assert t.kept() == list("abcdef")
        assert t.changes() == 2 + 6
        assert set(answered) == {message.key for message in messages}
        if told:
            assert set(answered.values()) == {1}

    run(talk, t)


def test_a_write_that_takes_long_is_told_later() -> None:
    gate = threading.Event()

    def slow(call: object) -> Reply:
        gate.wait(10)
        return keep.run(call)  # type: ignore[arg-type]

    keep = next(one for one in COMMANDS if one.name == "keep")
    commands = tuple(replace(one, run=slow) if one.name == "keep" else one for one in COMMANDS)

    async def talk(t: Town) -> None:
        message = t.incoming(ADAM, "/keep a")
        reply = await t.conversation.handle(message)
        assert "C-SAVING" in plain(reply or Reply())
        assert await t.conversation.notices(Platform.TELEGRAM) == ()
        gate.set()
        assert await t.say(ADAM, "/retire 1") == "done: 1", "behind it in the queue"
        assert [plain(one.reply) for one in await t.conversation.notices(Platform.TELEGRAM)] == ["kept a in kestrel"]

    run(talk, town(commands=commands, policy=Policy(patience=0.05)))


# --- people ----------------------------------------------------------------------------------------------------------


def test_who_only_asks_leaves_nothing() -> None:
    async def talk(t: Town) -> None:
        await t.say(MEG, "/ask when did the bridge open?")
        await t.say(MEG, "who?", private(MEG))
        with t.store.registry() as registry:
            assert registry.slips("identity") == []
            assert registry.slips("receipt") == []

    run(talk)


def test_who_is_forgotten_leaves_nothing_but_a_token() -> None:
    async def talk(t: Town) -> None:
        await t.say(MEG, "/file how deep is the harbour?")
        await t.say(ADAM, "/keep a")
        with t.store.registry() as registry:
            meg = registry.slip("identity", MEG.key)
        assert meg is not None
        assert meg.person is not None
        assert await t.say(MEG, "/forgetme", private(MEG)) == "forgotten"
        with t.store.registry() as registry, t.store.library("kestrel").reading() as shelf:
            assert registry.slips_of(meg.person) == []
            assert shelf.slips.slips_of(meg.person) == []
            assert [slip.id for slip in registry.slips("identity")] == [ADAM.key]

    run(talk)


def test_forgetting_is_in_the_bytes_and_breaks_no_chain(sqlite_url: str) -> None:
    from pathlib import Path

    from facts.ledger import breaks

    store = open_store(sqlite_url)
    people = [person(f"5550{number:04d}", name=f"Canary{number:04d}") for number in range(50)]

    async def talk(t: Town) -> None:
        for one in people:
            t.standings[HARBOUR.key, one.id] = Standing(Rank.ADMINISTRATOR)
            await t.say(one, f"/keep k{one.id[-4:]}")
            await t.say(one, "/file how deep is it?", private(one))
            t.later(60)
        for one in people:
            assert await t.say(one, "/forgetme", private(one)) == "forgotten"
        assert len(t.kept()) == 50
        with t.store.library("kestrel").reading() as shelf:
            count, head = shelf.head()
            assert list(breaks("kestrel", shelf.chain(), count, head)) == []

    run(talk, town(store=store))
    store.close()
    folder = Path(sqlite_url.removeprefix("sqlite:///")).parent
    held = b"".join(path.read_bytes() for path in folder.iterdir() if path.is_file())
    assert [one.name for one in people if one.name.encode() in held or f"telegram:{one.id}".encode() in held] == []


# --- telling ---------------------------------------------------------------------------------------------------------


def test_every_change_is_told_to_the_log_place() -> None:
    async def talk(t: Town) -> None:
        t.put(EntryKind.SETTING, "log_place", "discord:7/70")
        await t.say(ADAM, "/keep a")
        (notice,) = await t.conversation.notices(Platform.DISCORD)
        assert plain(notice.reply).startswith(
            "Name of 2, an editor, changed the other name “a” (reason: for a test). 2024"
        )
        assert (notice.place.id, notice.place.channel) == ("7", "70")
        await t.conversation.told(notice.id)
        assert await t.conversation.notices(Platform.DISCORD) == ()

    run(talk)


def test_nothing_is_told_to_a_place_of_another_community() -> None:
    async def talk(t: Town) -> None:
        t.connect(ELSEWHERE, "otter")
        t.put(EntryKind.SETTING, "log_place", ELSEWHERE.key)
        message = t.incoming(ADAM, "/keep a")
        await t.conversation.handle(message)
        await t.conversation.told(message.key)
        assert await t.conversation.notices(Platform.TELEGRAM) == ()

    run(talk)


def test_a_place_is_told_what_a_command_says_to_it() -> None:
    async def talk(t: Town) -> None:
        await t.say(ADAM, f"/tell {HARBOUR.key}")
        found = [one for one in await t.conversation.notices(Platform.TELEGRAM) if one.reply_to == "5"]
        assert [(plain(one.reply), one.place.key) for one in found] == [("a moderator answered", HARBOUR.key)]

    run(talk)


# --- limits ----------------------------------------------------------------------------------------------------------


def test_a_flood_is_answered_once_then_told_once_then_not_at_all() -> None:
    async def talk(t: Town) -> None:
        said = [await t.say(MEG, "/ask when?") for _ in range(100)]
        assert said[0] == "asked in kestrel: when?"
        assert "L-SLOW" in said[1]
        assert set(said[2:]) == {""}
        assert await t.say(OLGA, "/ask when?") == "asked in kestrel: when?"
        t.later(61)
        assert await t.say(MEG, "/ask when?") == "asked in kestrel: when?"

    run(talk)


def test_suggestions_are_of_the_callers_community() -> None:
    async def talk(t: Town) -> None:
        typed = t.incoming(MEG, "")
        assert await t.conversation.suggest(typed, "ask", "question", "w") == []
        assert await t.conversation.suggest(typed, "nothing", "question", "w") == []

    run(talk)


def test_each_community_hears_only_of_its_own() -> None:
    async def talk(t: Town) -> None:
        t.connect(ELSEWHERE, "otter")
        t.standings[ELSEWHERE.key, OLGA.id] = Standing(Rank.OWNER)
        await t.say(OLGA, "/keep canary")
        assert t.kept("otter") == []
        assert await t.say(OLGA, "/keep bird", ELSEWHERE) == "kept bird in otter"
        assert t.kept() == ["canary"]

    run(talk)


def test_the_clock_stepping_back_locks_nobody_out() -> None:
    async def talk(t: Town) -> None:
        for number in range(6):
            await t.say(MEG, f"/ask when {number}?")
        t.now -= timedelta(hours=1)
        assert "L-SLOW" in await t.say(MEG, "/ask when now?")
        t.later(61)
        assert await t.say(MEG, "/ask when now?") == "asked in kestrel: when now?"

    run(talk)


# --- what is shown by what somebody is -------------------------------------------------------------------------------


def _role_told(call: Call) -> Reply:
    return Reply((Text(call.role.value),))


ROLES = (
    *COMMANDS,
    command("rank", Right.ASK, _role_told),
    command("shelf", Right.ASK, _role_told, section=Section.MEMBERS, by_role=True),
    command("plain", Right.ASK, _role_told, section=Section.MEMBERS),
)


def test_who_was_not_seen_lately_is_asked_for_where_it_shows() -> None:
    async def talk(t: Town) -> None:
        assert [await t.say(OLGA, line) for line in ("/plain", "/rank", "/shelf", "/plain")] == [
            "member", "manager", "manager", "manager",
        ]  # fmt: skip
        assert t.asked == [(HARBOUR.key, OLGA.id)], "once in a minute is enough"
        t.later(61)
        assert await t.say(OLGA, "/shelf") == "manager"
        assert len(t.asked) == 2

    run(talk, town(commands=ROLES))


def test_where_the_platform_cannot_say_everybody_is_shown_what_a_member_is() -> None:
    async def talk(t: Town) -> None:
        t.standings[HARBOUR.key, OLGA.id] = TimeoutError()
        assert await t.say(OLGA, "/rank") == "member"
        assert len(t.asked) == 1

    run(talk, town(commands=ROLES))


@pytest.mark.parametrize("rank", [Rank.ABSENT, Rank.RESTRICTED])
def test_who_writes_under_a_post_without_being_of_the_chat_still_looks_and_asks(rank: Rank) -> None:
    async def talk(t: Town) -> None:
        guest = person("77")
        t.standings[HARBOUR.key, guest.id] = Standing(rank)
        assert await t.say(guest, "/rank") == "member"
        assert await t.say(guest, "/ask when?") == "asked in kestrel: when?"

    run(talk, town(commands=ROLES))


# --- what is sent along ----------------------------------------------------------------------------------------------


def _kept_file(call: Call) -> Reply:
    content = call.attachment.read(100)
    return _kept(replace(call, arguments={"value": content.decode()}))


FILES = (*COMMANDS, command("take", Right.KEEP, _kept_file, writes=True, takes_file=True))


def test_a_slow_download_keeps_nobody_from_writing() -> None:
    async def talk(t: Town) -> None:
        begun, go_on = threading.Event(), threading.Event()

        def read(most: int) -> bytes:
            begun.set()
            assert go_on.wait(10)
            return b"log"

        sent = Attachment("log.txt", 3, read)
        slow = asyncio.create_task(t.say(OLGA, "/take", attachment=sent))
        assert await asyncio.to_thread(begun.wait, 10)
        assert await t.say(ADAM, "/keep other") == "kept other in kestrel"
        assert t.kept() == ["other"]
        go_on.set()
        assert await slow == "kept log in kestrel"

    run(talk, town(commands=FILES))


def test_what_cannot_be_fetched_or_may_not_be_sent_is_refused_before_anything_is_written() -> None:
    fetched: list[int] = []

    def read(most: int) -> bytes:
        fetched.append(most)
        raise ImportRefused("I-SIZE", "“log.txt” is larger than 10 MiB.", "Send it in parts.")

    async def talk(t: Town) -> None:
        sent = Attachment("log.txt", 3, read)
        assert "P-RIGHT" in await t.say(MEG, "/take", attachment=sent)
        assert fetched == []
        assert "I-SIZE" in await t.say(OLGA, "/take", attachment=sent)
        assert len(fetched) == 1
        assert t.kept() == []

    run(talk, town(commands=FILES))


def test_who_keeps_the_facts_looks_at_more_of_them_than_a_member_may_ask() -> None:
    async def talk(t: Town) -> None:
        assert [await t.say(OLGA, "/rank") for _ in range(12)] == ["manager"] * 12
        assert await t.say(OLGA, "/ask when?") == "asked in kestrel: when?"
        assert "L-SLOW" in [await t.say(MEG, "/rank") for _ in range(7)][6]

    run(talk, town(commands=ROLES))
