"""Who may have a message checked, and what each setting makes of the reply: every row of the matrix of permissions times
every way in which a community can have set what concerns a check, on both platforms.

What is expected is written down from the rules, as in ``test_permissions``, whose rows these are.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import product

import pytest

from bot.conversation.conversation import Policy
from bot.conversation.kept_replies import plain
from bot.conversation.messages import Author, Place, PlaceKind, Platform, Rank, RepliedTo, Standing
from bot.conversation.replies import Quote, Reply
from facts.ledger import EntryKind
from tests.bot.conversation.talking import GUILD, HARBOUR
from tests.bot.conversation.test_permissions import ACTORS, PLATFORMS, Actor, place_of
from tests.bot.conversation.village import Village, run

WRONG = "The Otter Bridge opened on 9 August 1933."
SENTENCE = "The Otter Bridge opened on 9 August 1934."


@dataclass(frozen=True)
class Chosen:
    """What a community has set."""

    private: bool
    unreviewed: bool
    closest: int


SETTINGS = tuple(Chosen(*one) for one in product((False, True), (False, True), (0, 3)))


def expected(actor: Actor, platform: Platform) -> str:
    """Return what comes of it for an actor whose rights the platform has just told: checked, refused or silence."""
    if actor.silent or actor.edited or actor.forwarded:
        return "silence"
    guest = actor.place is PlaceKind.FOREIGN
    if guest and platform is Platform.TELEGRAM:
        return "checked"
    return "checked" if "ask" in actor.may else "refused"


async def played(at: Village, actor: Actor, platform: Platform, number: int) -> Reply | None:
    """Have an actor reply to somebody's message with the command."""
    author = Author(platform, actor.id if actor.operator else f"{actor.id}{number}", "Somebody", actor.kind)
    place = place_of(actor, platform)
    home = HARBOUR if platform is Platform.TELEGRAM else GUILD
    standing = Standing(actor.rank, actor.roles) if actor.rank else Standing(Rank.ABSENT)
    at.standings[home.key, author.id] = standing
    told = standing if place.kind is PlaceKind.GROUP and actor.rank else None
    at.later(61)
    reply = await at.handle(
        author, "/check", place, reply_to=RepliedTo("55", WRONG), standing=told,
        edited=actor.edited, forwarded=actor.forwarded, age=5.0,
    )  # fmt: skip
    assert not at.broken, at.broken
    return reply


def village(chosen: Chosen, *, published: bool = False) -> Village:
    """Return a village that has chosen, where an operator of both platforms is known."""
    made = Village(policy=Policy(operators=frozenset({"telegram:51", "discord:51"}), patience=600.0))
    made.put(EntryKind.GRANT, f"role:77@{GUILD.key}", {"role": "editor"})
    made.choose("visibility", "private" if chosen.private else "public")
    made.choose("unreviewed_answers", chosen.unreviewed)
    made.choose("closest", chosen.closest)
    if published:
        made.publish("Otter Bridge opened", "9 August 1934", "s1")
    return made


@pytest.mark.parametrize("chosen", SETTINGS, ids=str)
def test_every_role_is_answered_as_the_community_has_set(chosen: Chosen) -> None:
    async def talk(at: Village) -> list[str]:
        wrong = []
        for number, (actor, platform) in enumerate(product(ACTORS, PLATFORMS)):
            at.put(EntryKind.SETTING, "anonymous_administrators", actor.anonymous)
            reply = await played(at, actor, platform, number)
            want = expected(actor, platform)
            came = _came(reply)
            if came != want:
                wrong.append(f"{actor.name} on {platform.value}: {came} and not {want}")
            if reply is not None and came == "checked":
                wrong += [f"{actor.name} on {platform.value}: {one}" for one in _wrongly_shown(reply, chosen, actor)]
        return wrong

    assert run(talk, village(chosen)) == []


def _came(reply: Reply | None) -> str:
    if reply is None:
        return "silence"
    said = plain(reply)
    if any(code in said for code in ("P-RIGHT", "P-CHECK", "C-PLACE")):
        return "refused"
    return "checked"


def _wrongly_shown(reply: Reply, chosen: Chosen, actor: Actor) -> list[str]:
    """Return what of a reply is not as the community has set."""
    said = plain(reply)
    quoted = any(isinstance(block, Quote) and SENTENCE in block.text for block in reply.blocks)
    wrong = []
    if ("Differs from the source" in said) is not chosen.unreviewed:
        wrong.append("a verdict that nobody has reviewed is shown exactly where that is wanted")
    if ("Not among the reviewed facts" in said) is chosen.unreviewed:
        wrong.append("what is withheld is named as that")
    if quoted is not (chosen.unreviewed or chosen.closest > 0):
        wrong.append("the sentence stands behind a verdict, or as the closest where the community wants any")
    if "Not in my sources" in said:
        wrong.append("a source speaks of it")
    guest = actor.place is PlaceKind.FOREIGN
    if not guest and reply.private is not chosen.private:
        wrong.append("who sees it")
    return wrong


@pytest.mark.parametrize("chosen", SETTINGS, ids=str)
def test_what_a_moderator_published_speaks_whatever_is_set(chosen: Chosen) -> None:
    async def talk(at: Village) -> list[str]:
        said = []
        for number, platform in enumerate(PLATFORMS):
            reply = await played(at, ACTORS[0], platform, number)
            assert reply is not None
            said.append(plain(reply))
        return said

    for said in run(talk, village(chosen, published=True)):
        assert said.startswith("Differs from the source")
        assert "reviewed by a moderator #1" in said


def test_all_rows_and_settings_are_played() -> None:
    assert len(SETTINGS) * len(ACTORS) * len(PLATFORMS) >= 250
    assert {expected(actor, platform) for actor in ACTORS for platform in PLATFORMS} == {
        "checked",
        "refused",
        "silence",
    }


def test_where_speaking_up_is_on_a_check_is_still_answered_once() -> None:
    async def talk(at: Village) -> list[Reply | None]:
        at.choose("speak_up", True)
        return [await played(at, ACTORS[0], Platform.TELEGRAM, number) for number in range(2)]

    for reply in run(talk, village(SETTINGS[0], published=True)):
        assert reply is not None
        assert "I speak up" not in plain(reply)


def test_members_who_check_in_private_need_the_setting_for_it() -> None:
    async def talk(at: Village) -> list[str]:
        said = []
        for allowed in (True, False):
            at.choose("private_questions", allowed)
            author = Author(Platform.TELEGRAM, "3", "Meg")
            said.append(
                "\n".join(await at.tell(author, f"/check {WRONG}", Place(Platform.TELEGRAM, "3", PlaceKind.PRIVATE)))
            )
        return said

    allowed, refused = run(talk, village(Chosen(private=False, unreviewed=True, closest=3)))
    assert "Differs from the source" in allowed
    assert "Differs from the source" not in refused
