"""Updates that Telegram delivers once to five times, in any order, to a bot that is stopped and started (F17); and a bot
that is gone between saving and saying so (F20). What ``again`` plays on the conversation is played here on the wire.
"""

from __future__ import annotations

import asyncio
import random
from collections import Counter
from collections.abc import Callable

from facts.ledger import EntryKind
from facts.store.port import Store
from tests.support.hasty import hasty
from tests.support.promises.again import WRITES
from tests.support.promises.wire import SOON, WirePier, pier_on_the_wire
from tests.support.telegram import Said
from tests.support.telegram.faults import Break
from tests.support.telegram.updates import Update

_LINES = {
    "add": "/addfact depth of dock {0} | {1} metres | note: log {0}",
    "alias": "/alias dok{0} = dock",
    "file": "/file how wide is berth {0}?",
    "ask": "/ask how deep is dock {0}?",
}
_A_WHILE = 12.0
"""Seconds in which whatever is still to be said has been said."""


def _say(pier: WirePier, what: str, number: int) -> Said:
    return pier.group.say(pier.works, _LINES[what].format(number, number + 2))


def delivered(open_store: Callable[[], Store], seed: int, updates: int) -> Counter[str]:
    """Deliver updates again and again, with restarts between; return what was counted."""

    async def play() -> Counter[str]:
        async with pier_on_the_wire(open_store, seed) as pier:
            return await _delivered(pier, random.Random(seed), updates)

    return hasty(play())


async def _delivered(pier: WirePier, chance: random.Random, updates: int) -> Counter[str]:
    waiting = pier.server.world.updates
    kinds = [chance.choice((*WRITES, "ask")) for _ in range(updates)]
    said: list[Said] = []
    deliveries: list[int] = []
    counted: Counter[str] = Counter(updates=updates)
    begun = 0

    async def more(count: int) -> None:
        """Let some more be said, which Telegram delivers for the first time."""
        for number in range(len(said), min(len(said) + count, updates)):
            said.append(_say(pier, kinds[number], number))
            deliveries.extend([number] * chance.randint(0, 4))
        chance.shuffle(deliveries)

    while begun < updates or deliveries:
        begun = min(begun + 12, updates)
        await more(begun - len(said))
        size = chance.randint(1, 25)
        group, deliveries[:] = deliveries[:size], deliveries[size:]
        waiting.again(*(_update_of(said[number]) for number in group))
        counted["deliveries"] += len(group)
        if chance.random() < 0.3:
            await _restart(pier, chance)
            counted["restarts"] += 1
        await waiting.all_read(within=600)
    await asyncio.sleep(_A_WHILE)
    for number, one in enumerate(said):
        times = pier.said_under(one)
        if kinds[number] == "ask":
            assert 1 <= times <= 1 + counted["restarts"], (one.text, times)
            counted["questions answered again after a restart"] += times - 1
        else:
            assert times == 1, (one.text, "told once", times)
    made = Counter(kinds)
    effects = pier.has(EntryKind.FACT), pier.has(EntryKind.ALIAS), pier.filed(), pier.changes() - pier.before
    assert effects == (made["add"], made["alias"], made["file"], made["add"] + made["alias"]), (effects, made)
    pier.require_chain()
    counted["deliveries"] += updates
    counted["effects"] = sum(made[what] for what in WRITES)
    return counted


def _update_of(said: Said) -> Update:
    assert said.update is not None
    return said.update


async def _restart(pier: WirePier, chance: random.Random) -> None:
    """Stop the bot at some moment, as a signal does, and start it anew."""
    for _ in range(chance.choice((0, 1, 3, 10, 40, 200))):
        await asyncio.sleep(0)
    await pier.stop()
    pier.restart()
    await pier.start()


# --- F20 -------------------------------------------------------------------------------------------------------------------


def told_once(open_store: Callable[[], Store], seed: int) -> Counter[str]:
    """Let the bot be gone between saving and saying so; return how it was told afterwards."""

    async def play() -> Counter[str]:
        async with pier_on_the_wire(open_store, seed) as pier:
            return await _told_once(pier, random.Random(seed))

    return hasty(play())


async def _told_once(pier: WirePier, chance: random.Random) -> Counter[str]:
    how = chance.choice(("before it is sent", "while it is sent", "before it is sent, and Telegram forgets it"))
    if how == "while it is sent":
        pier.server.faults.play(Break.HANG, "sendMessage")
        said = _say(pier, chance.choice(WRITES), 1)
        await pier.server.journal.until("sendMessage", within=SOON)
    else:
        pier.silent = True
        said = _say(pier, chance.choice(WRITES), 1)
        async with asyncio.timeout(SOON):
            await pier.saved_but_silent.wait()
    await pier.die()
    assert pier.said_under(said) == 0, how
    if how.endswith("forgets it"):
        pier.server.world.updates.waiting.clear()
    for time in range(3):
        pier.restart()
        await pier.start()
        await pier.server.all_read()
        await asyncio.sleep(_A_WHILE)
        assert pier.said_under(said) == 1, (how, time, pier.said_under(said))
        await pier.stop()
    assert pier.has(EntryKind.FACT) + pier.has(EntryKind.ALIAS) + pier.filed() == 1, how
    pier.require_chain()
    return Counter({"crashes": 1, f"gone {how}": 1, "told once": 1})
