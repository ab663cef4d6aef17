"""Updates that come once to five times, in any order, at once or after a restart: their effects are there once.

And what was saved when the program stopped before it could say so is told afterwards, once. Everything goes through
the real commands. What comes of a run is counted; a promise that does not hold raises AssertionError.
"""

from __future__ import annotations

import asyncio
import random
from collections import Counter
from collections.abc import Callable
from datetime import timedelta

from bot.conversation.actions import ACTIONS
from bot.conversation.commands import COMMANDS
from bot.conversation.communities import connect
from bot.conversation.conversation import Conversation, Policy
from bot.conversation.kept_replies import plain
from bot.conversation.messages import Author, Incoming, Place, Platform, Rank, Standing
from bot.conversation.replies import Reply
from facts.errors import FactsError
from facts.ledger import Edit, EntryKind, Signature, breaks, canonical
from facts.store.port import Store
from tests.bot.conversation.talking import THEN

PATIENCE = 600.0
"""Seconds to wait for a write: a busy machine must not make another reply of it."""
PIER = Place(Platform.TELEGRAM, "-100", title="Pier")
WORKS = Author(Platform.TELEGRAM, "5", "Somebody")
WRITES = ("add", "alias", "file")


class Pier:
    """A community on a store that can be closed and opened again, with the program that talks about it."""

    def __init__(self, open_store: Callable[[], Store], seed: int) -> None:
        self._open = open_store
        self._random = random.Random(seed)
        self.now = THEN
        self.store = open_store()
        signature = Signature("", "operator", THEN.isoformat())
        limits = dict.fromkeys(("changes_per_minute", "questions_per_minute", "questions_per_minute_here"), 1000)
        limits |= {"questions_per_hour": 10_000, "suggestions_per_day": 1_000}
        with self.store.library("pier").writing() as desk:
            connect(desk, PIER, "pier", signature)
            desk.commit(
                [Edit(EntryKind.SETTING, n, None, canonical(most), "set") for n, most in limits.items()], signature
            )
        self.before = self.changes()
        self.conversation = self._talk()

    def _talk(self) -> Conversation:
        return Conversation(
            self.store,
            COMMANDS,
            actions=ACTIONS,
            clock=lambda: self.now,
            random=self._random.randbytes,
            policy=Policy(patience=PATIENCE),
            unexpected=_unexpected,
        )

    def restart(self) -> None:
        """Stop the program and start it anew; what it had only in mind is gone."""
        self.conversation.close()
        self.store = self._open()
        self.conversation = self._talk()

    def close(self) -> None:
        """Stop the program."""
        self.conversation.close()
        self.store.close()

    async def handle(self, message: Incoming) -> Reply | None:
        """Deliver a message, some seconds later."""
        self.now += timedelta(seconds=2)
        return await self.conversation.handle(message)

    def changes(self) -> int:
        """Return how many changes there are."""
        with self.store.library("pier").reading() as shelf:
            return shelf.head()[0]

    def has(self, kind: EntryKind) -> int:
        """Return how many entries of a kind there are."""
        with self.store.library("pier").reading() as shelf:
            return len(shelf.entries(kind))

    def filed(self) -> int:
        """Return how often a question was filed."""
        with self.store.library("pier").reading() as shelf:
            return len(shelf.slips.slips("question"))

    def require_chain(self) -> None:
        """Raise AssertionError where the record of changes does not hold."""
        with self.store.library("pier").reading() as shelf:
            assert list(breaks("pier", shelf.chain(), *shelf.head())) == []


def _unexpected(error: Exception) -> FactsError:
    raise error


def update(number: int, what: str) -> Incoming:
    """Return an update of a kind: one that adds, names, files or asks."""
    line = {
        "add": f"/addfact depth of dock {number} | {number + 2} metres | note: log {number}",
        "alias": f"/alias dok{number} = dock",
        "file": f"/file how wide is berth {number}?",
        "ask": f"/ask how deep is dock {number}?",
    }[what]
    return Incoming(f"update:{number}", PIER, WORKS, line, message=str(number), standing=Standing(Rank.OWNER))


def delivered(open_store: Callable[[], Store], seed: int, updates: int) -> Counter[str]:
    """Deliver updates again and again, with restarts between; return what was counted."""
    chance = random.Random(seed)
    kinds = [chance.choice((*WRITES, "ask")) for _ in range(updates)]
    messages = [update(number, what) for number, what in enumerate(kinds)]
    deliveries = [number for number in range(updates) for _ in range(chance.randint(1, 5))]
    chance.shuffle(deliveries)
    pier = Pier(open_store, seed)
    answered: Counter[int] = Counter()
    told: set[int] = set()
    counted: Counter[str] = Counter(updates=updates, deliveries=len(deliveries))

    async def deliver(number: int) -> None:
        reply = await pier.handle(messages[number])
        if reply is None:
            return
        assert number not in told, "what was told is not told again"
        assert kinds[number] == "ask" or _done(reply), plain(reply)
        answered[number] += 1
        if chance.random() < 0.8:  # else the sending failed, or the program stopped before it
            await pier.conversation.told(messages[number].key)
            if kinds[number] != "ask":
                told.add(number)

    async def some(numbers: list[int]) -> None:
        answered.clear()
        await asyncio.gather(*map(deliver, numbers))

    while deliveries:
        if chance.random() < 0.02:
            pier.restart()
            counted["restarts"] += 1
        size = chance.randint(1, 6)
        group, deliveries = deliveries[:size], deliveries[size:]
        asyncio.run(some(group))
        assert not [number for number, times in answered.items() if times > 1], "at most one answer at a time"
    pier.restart()
    counted["told afterwards"] = asyncio.run(_tell_the_rest(pier, {messages[number].key for number in told}))
    made = Counter(kinds)
    effects = pier.has(EntryKind.FACT), pier.has(EntryKind.ALIAS), pier.filed(), pier.changes() - pier.before
    assert effects == (made["add"], made["alias"], made["file"], made["add"] + made["alias"]), (effects, made)
    pier.require_chain()
    pier.close()
    counted["effects"] = sum(made[what] for what in WRITES)
    return counted


def _done(reply: Reply) -> bool:
    return any(word in plain(reply) for word in ("Published as", "stands for", "moderators"))


async def _tell_the_rest(pier: Pier, told: set[str]) -> int:
    rest = [notice.id for notice in await pier.conversation.notices(Platform.TELEGRAM)]
    assert not told & set(rest), "what was told is not told again"
    for id_ in rest:
        await pier.conversation.told(id_)
    assert await pier.conversation.notices(Platform.TELEGRAM) == ()
    return len(rest)


def told_once(open_store: Callable[[], Store], seed: int) -> Counter[str]:
    """Stop the program between saving and saying so; return how it was told afterwards."""
    chance = random.Random(seed)
    pier = Pier(open_store, seed)
    message = update(seed, chance.choice(WRITES))
    counted: Counter[str] = Counter(crashes=1)

    async def cut() -> None:
        task = asyncio.create_task(pier.handle(message))
        if chance.random() < 0.5:  # the caller goes away at some moment; else the reply is made and never sent
            for _ in range(chance.choice((0, 1, 1, 2, 2, 3, 5, 9))):
                await asyncio.sleep(0)
            task.cancel()
        await asyncio.gather(task, return_exceptions=True)

    async def after(*, comes_again: bool) -> list[str]:
        said = []
        if comes_again and (reply := await pier.handle(message)) is not None:
            said.append(plain(reply))
            await pier.conversation.told(message.key)
        for notice in await pier.conversation.notices(Platform.TELEGRAM):
            said.append(plain(notice.reply))
            await pier.conversation.told(notice.id)
        return said

    asyncio.run(cut())
    pier.restart()
    saved = pier.has(EntryKind.FACT) + pier.has(EntryKind.ALIAS) + pier.filed()
    again = chance.random() < 0.5
    said = asyncio.run(after(comes_again=again))
    assert len(said) == (1 if saved or again else 0), (saved, again, said)
    counted["saved before the crash"] = saved
    counted["told by the platform's delivery" if again else "told unasked"] = len(said)
    for _ in range(2):
        pier.restart()
        assert asyncio.run(after(comes_again=bool(saved or again))) == [], "once"
    assert pier.has(EntryKind.FACT) + pier.has(EntryKind.ALIAS) + pier.filed() == (1 if saved or again else 0)
    pier.close()
    return counted
