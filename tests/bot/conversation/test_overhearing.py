"""Speaking up unasked: off by default, only against what moderators published, now and then, and never for others."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.conversation.messages import Author, AuthorKind, Incoming, Place, PlaceKind, Platform, Shape
from bot.conversation.overhearing import (
    FRESH,
    LOOKED_AT,
    MINUTE,
    Quiet,
    may_be_overheard,
    published_difference,
    wanted_in,
)
from bot.conversation.replies import Reply
from bot.conversation.settings import Settings
from facts.factbase import FactBase
from facts.ledger import EntryKind
from facts.verdicts import Remark
from tests.bot.conversation.talking import GUILD
from tests.bot.conversation.village import HARBOUR, MEG, OLGA, Village, run
from tests.support.transcript import transcript

WRONG = "The Otter Bridge opened in 1933."
RIGHT = "The Otter Bridge opened in 1934."
ON = Settings(speak_up=True)
SAID = Incoming("k", Place(Platform.TELEGRAM, "-1"), Author(Platform.TELEGRAM, "7"), WRONG)


class Clock:
    def __init__(self) -> None:
        self.now = 1_000.0

    def __call__(self) -> float:
        return self.now


def village(*, on: bool = True, published: bool = True) -> Village:
    made = Village()
    if on:
        made.choose("speak_up", True)
    if published:
        made.publish("opening of the Otter Bridge", "9 August 1934", "s1")
    return made


async def hear(village: Village, text: str, place: Place = HARBOUR, **more: object) -> Reply | None:
    """Have a member say something in a group that is not meant for the bot."""
    await village.tell(MEG, text, place, **more)
    return village.last


# --- when -----------------------------------------------------------------------------------------------------------------


def test_it_is_off_until_a_manager_switches_it_on() -> None:
    assert Settings().speak_up is False
    assert run(lambda at: hear(at, WRONG), village(on=False)) is None
    assert run(lambda at: hear(at, WRONG), village()) is not None


@pytest.mark.parametrize(
    "text",
    [
        RIGHT,
        "The Otter Bridge is lovely.",
        "The observatory opened in 1933.",
        "The lighthouse is 50 metres tall.",
        "1933",
        "😀",
        "Did it open in 1933?",
        "/ask@other_bot When did it open in 1933?",
        "x" * 9_000,
        "a\0b",
    ],
)
def test_a_match_a_source_alone_and_what_nobody_knows_are_silence(text: str) -> None:
    assert run(lambda at: hear(at, text), village()) is None


def test_what_no_moderator_published_is_silence() -> None:
    assert run(lambda at: hear(at, WRONG), village(published=False)) is None


@pytest.mark.parametrize(
    "how",
    [{"edited": True}, {"age": FRESH + 1}, {"shape": Shape.INLINE}],
    ids=["edited", "old", "typing"],
)
def test_what_is_old_edited_or_not_said_yet_is_silence(how: dict[str, object]) -> None:
    async def said(at: Village) -> Reply | None:
        at.last = await at.handle(MEG, WRONG, HARBOUR, **how)
        return at.last

    reply = run(said, village())
    assert reply is None or not reply.silent


def test_only_fresh_messages_of_people_in_groups_may_be_overheard() -> None:
    assert may_be_overheard(SAID)
    assert not may_be_overheard(replace(SAID, text=" "))
    assert not may_be_overheard(replace(SAID, age=FRESH + 1))
    assert not may_be_overheard(replace(SAID, edited=True))
    assert not may_be_overheard(replace(SAID, text=" /check it"))
    for kind in (PlaceKind.PRIVATE, PlaceKind.FOREIGN):
        assert not may_be_overheard(replace(SAID, place=replace(SAID.place, kind=kind)))
    for author in (AuthorKind.BOT, AuthorKind.WEBHOOK, AuthorKind.CHANNEL, AuthorKind.SYSTEM):
        assert not may_be_overheard(replace(SAID, author=replace(SAID.author, kind=author)))


# --- what -----------------------------------------------------------------------------------------------------------------


def test_one_quiet_reply_points_at_the_words_and_shows_the_fact() -> None:
    reply = run(lambda at: hear(at, "😀 " + WRONG), village())
    assert reply is not None
    assert reply.silent
    assert not reply.private
    assert reply.points is not None
    assert (reply.points.text, reply.points.start) == ("1933", 30)
    said = "\n".join(transcript(reply))
    assert "reviewed by a moderator #1" in said
    assert "> The Otter Bridge opened on **9 August 1934**." in said
    assert "because the managers of this community want me to" in said


def test_other_claims_of_the_message_are_not_spoken_of() -> None:
    reply = run(lambda at: hear(at, f"{WRONG} The storm sank 40 fishing boats. Lovely!"), village())
    assert reply is not None
    said = "\n".join(transcript(reply))
    assert "boats" not in said
    assert "Lovely" not in said


def test_an_error_is_silence_and_is_told_to_whoever_runs_the_bot() -> None:
    made = village()

    async def scene(at: Village) -> object:
        base = at.conversation._calling.base("kestrel")
        base.check = _breaks  # type: ignore[method-assign,assignment]
        at.last = await at.handle(MEG, WRONG, HARBOUR)
        found, at.broken = list(at.broken), []
        return at.last, [type(one) for one in found]

    assert run(scene, made) == (None, [RuntimeError])


def _breaks(_text: str) -> None:
    raise RuntimeError


# --- how often, and where ---------------------------------------------------------------------------------------------------


def test_it_is_silent_in_a_chat_for_as_long_as_is_set() -> None:
    async def scene(at: Village) -> list[bool]:
        spoken = []
        for minutes in (0, 3, 1, 1, 20):
            at.later(minutes * 60)
            spoken.append(await hear(at, WRONG) is not None)
        return spoken

    made = village()
    made.choose("speak_up_minutes", 10)
    assert run(scene, made) == [True, False, False, False, True]


def test_one_chat_is_silent_without_the_other() -> None:
    async def scene(at: Village) -> list[bool]:
        return [await hear(at, WRONG, place) is not None for place in (HARBOUR, GUILD, HARBOUR)]

    assert run(scene, village()) == [True, True, False]


def test_another_community_s_facts_and_wishes_do_not_count() -> None:
    elsewhere = Place(Platform.TELEGRAM, "-777", title="Elsewhere")

    async def scene(at: Village) -> list[bool]:
        return [await hear(at, WRONG, place) is not None for place in (elsewhere, HARBOUR)]

    made = village()
    made.standings[elsewhere.key, MEG.id] = made.standings[HARBOUR.key, MEG.id]
    made.connect(elsewhere, "heron")
    made.put(EntryKind.SETTING, "speak_up", True, community="heron")
    assert run(scene, made) == [False, True]


def test_one_place_can_be_named_for_it() -> None:
    server = Place(Platform.DISCORD, "9", channel="11")
    only = replace(ON, speak_up_place="discord:9/11")
    assert wanted_in(only, server)
    assert not wanted_in(only, replace(server, channel="12"))
    assert not wanted_in(only, replace(server, id="8"))
    assert not wanted_in(replace(only, speak_up=False), server)
    assert wanted_in(replace(ON, speak_up_place="discord:9"), server)
    assert wanted_in(ON, server)


def test_a_setting_counts_at_once() -> None:
    async def scene(at: Village) -> list[bool]:
        spoken = [await hear(at, WRONG) is not None]
        await at.tell(OLGA, "/setup speak_up on", HARBOUR)
        return [*spoken, await hear(at, WRONG) is not None]

    assert run(scene, village(on=False)) == [False, True]


def test_a_flood_is_looked_at_only_so_often() -> None:
    clock = Clock()
    quiet = Quiet(clock)
    assert [quiet.looks(SAID.place, 5) for _ in range(LOOKED_AT + 3)] == [True] * LOOKED_AT + [False] * 3
    assert quiet.looks(replace(SAID.place, channel="2"), 5)
    clock.now += MINUTE
    assert quiet.looks(SAID.place, 5)


def test_of_two_at_once_one_speaks_and_a_clock_set_back_locks_nobody_out() -> None:
    clock = Clock()
    quiet = Quiet(clock)
    assert [quiet.speaks(SAID.place, 5) for _ in range(2)] == [True, False]
    assert not quiet.looks(SAID.place, 5)
    clock.now -= 500
    assert quiet.speaks(SAID.place, 5)


def test_that_nothing_is_wanted_is_known_for_a_moment() -> None:
    clock = Clock()
    quiet = Quiet(clock)
    quiet.is_off(SAID.place)
    assert quiet.off(SAID.place)
    quiet.forget()
    assert not quiet.off(SAID.place)
    quiet.is_off(SAID.place)
    clock.now += 31
    assert not quiet.off(SAID.place)


@pytest.mark.parametrize("remark", [Remark.OTHER_WORDS, Remark.TWO_SENTENCES])
def test_what_a_reader_has_to_weigh_is_left_to_those_who_ask(remark: Remark) -> None:
    checked = FactBase(village().store.library("kestrel")).check(WRONG)
    found = published_difference(checked)
    assert found is not None
    retold = tuple(replace(one, remark=remark) for one in checked.claims[0].findings)
    claims = (replace(checked.claims[0], findings=retold),)
    assert published_difference(replace(checked, claims=claims)) is None
