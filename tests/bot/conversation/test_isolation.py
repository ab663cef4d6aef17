"""No community hears of another: three of them, each with its own word, and random days with the real commands.

Whatever is said, suggested, exported or told in one place never holds the word of another community.
"""

from __future__ import annotations

import asyncio
import random
from collections.abc import Iterator
from datetime import timedelta

import pytest

from bot.conversation.actions import ACTIONS
from bot.conversation.commands import COMMANDS
from bot.conversation.communities import connect
from bot.conversation.conversation import Conversation
from bot.conversation.kept_replies import plain
from bot.conversation.messages import (
    Actions,
    Author,
    Choices,
    Incoming,
    Place,
    Platform,
    Rank,
    RepliedTo,
    Reply,
    Shape,
    Standing,
)
from facts.errors import FactsError
from facts.ledger import Signature
from facts.store.memory import MemoryStore
from facts.store.open import open_store
from facts.store.port import Store
from tests.bot.conversation.talking import THEN

WORDS = ("heronbay", "ospreyford", "gannetmouth")
PLACES = tuple(Place(Platform.TELEGRAM, f"-{number}00", title=word) for number, word in enumerate(WORDS, 1))
OWNER = Author(Platform.TELEGRAM, "5", "Somebody")
"""One and the same person manages all three."""
OURS = RepliedTo("1", "", ours=True)


@pytest.fixture(params=["memory", "sqlite", "postgresql"])
def store(request: pytest.FixtureRequest) -> Iterator[Store]:
    """An empty store of each kind."""
    match request.param:
        case "memory":
            made: Store = MemoryStore()
        case "sqlite":
            made = open_store(request.getfixturevalue("sqlite_url"))
        case _:
            made = open_store(request.getfixturevalue("postgres_url"))
    yield made
    made.close()


def lines(chance: random.Random, word: str, other: str) -> str:
    """Return something to type; ``word`` is the community's own, ``other`` what a guess of another's would be."""
    number = chance.randrange(1, 6)
    if chance.random() < 0.2:
        return f"/addfact length of {word} quay {chance.randrange(99)} | {number}{number} metres | note: {word} survey"
    return chance.choice(
        [
            f"/addfact height of the {word} tower | {number}{number} metres | note: {word} letter",
            f"/addfact opening of the {word} ferry | {number} May 19{number}0 | note: the {word} ledger",
            "How tall is the tower?", "When did the ferry open?", "How many boats are there?",
            f"/fact {number}", f"/history {number}", "/facts", "/facts tower", "/findfact ferry", "/conflicts", "/log",
            "/queue", "/aliases", "/sources", "/export", "/export csv", "/undo", "/file", f"/file how deep is the {word} dock?",
            f"/retire {number} the {word} count was corrected", f"/alias {word} = harbour", f"/unalias {word}",
            f"/asked {number} where does the {word} light stand?", "/more", "/why", "/others", "/wrong it is wrong", "/mydata",
            "/timeline tower", "/compare tower", "/said somebody", "/about", "/setup", "/setup log_place here", "/grant",
            "/help", "/link", f"/revert {number} 1", f"/answer {number} {number}", f"/dismiss {number} {word}",
            f"/verify {other}@1:0-10", f"/source {other}", f"/candidates {other}", "yes", "1", "cancel",
        ]
    )  # fmt: skip


async def _day(store: Store, seed: int, steps: int) -> int:
    chance = random.Random(seed)
    now = THEN
    broken: list[Exception] = []

    def unexpected(error: Exception) -> FactsError:
        broken.append(error)
        return FactsError("X-UNEXPECTED", "Something went wrong.")

    conversation = Conversation(
        store, COMMANDS, actions=ACTIONS, clock=lambda: now, random=chance.randbytes, unexpected=unexpected
    )
    changed = 0
    last: dict[Place, list[str]] = {place: [] for place in PLACES}
    for step in range(steps):
        at = chance.randrange(len(PLACES))
        place, others = PLACES[at], [word for word in WORDS if word != WORDS[at]]
        now += timedelta(seconds=chance.randrange(20, 40))
        text, shape = lines(chance, WORDS[at], "minutes"), Shape.MESSAGE
        pressed = [token for tokens in last.values() for token in tokens]
        if pressed and chance.random() < 0.25:
            text, shape = chance.choice(pressed), Shape.PRESS
        message = Incoming(
            f"{seed}:{step}", place, OWNER, text, shape, mentioned=True, reply_to=OURS if chance.random() < 0.3 else None,
            standing=Standing(Rank.OWNER),
        )  # fmt: skip
        reply = await conversation.handle(message)
        if reply is not None:
            heard = plain(reply) + repr(reply) + (reply.file.content.decode() if reply.file else "")
            assert not [word for word in others if word in heard.lower()], (text, plain(reply))
            last[place] = _tokens(reply)
            changed += "Published as" in heard
        for command, argument in (("fact", "number"), ("facts", "subject"), ("source", "name")):
            offered = await conversation.suggest(message, command, argument, "")
            assert not [word for word in others if word in repr(offered).lower()]
        for notice in await conversation.notices(Platform.TELEGRAM):
            theirs = [word for place, word in zip(PLACES, WORDS, strict=True) if place.key != notice.place.key]
            assert not [word for word in theirs if word in plain(notice.reply).lower()]
            await conversation.told(notice.id)
        await conversation.told(message.key)
    conversation.close()
    assert broken == []
    return changed


def _tokens(reply: Reply) -> list[str]:
    actions = [one for block in reply.blocks if isinstance(block, Actions) for one in block.actions]
    options = [one for block in reply.blocks if isinstance(block, Choices) for one in block.options]
    return [one.token for one in (*actions, *options)]


def _connected(store: Store) -> None:
    for place, word in zip(PLACES, WORDS, strict=True):
        with store.library(word).writing() as desk:
            connect(desk, place, word, Signature("", "operator", THEN.isoformat()))


def test_no_community_hears_of_another(store: Store) -> None:
    _connected(store)
    assert asyncio.run(_day(store, 11, 150)) > 5


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(40))
def test_no_community_hears_of_another_in_many_days(store: Store, seed: int) -> None:
    _connected(store)
    asyncio.run(_day(store, seed, 400))
