"""Telegram says no, says nonsense or says nothing (F14, F15), and another copy takes the line (F19).

Each scene is played on the real adapter and library: somebody asks something while it goes wrong, somebody else asks
beside it, and both ask again when it is over. A promise that does not hold raises AssertionError with the scene.
"""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Awaitable, Callable

from bot.adapters.telegram_sending import LASTS
from facts.errors import ConfigRefused
from facts.store.memory import MemoryStore
from facts.store.port import Store
from tests.support.hasty import hasty
from tests.support.promises.wire import SOON, WirePier, pier_on_the_wire
from tests.support.telegram.faults import (
    BAD_GATEWAY,
    EMPTY,
    NO_JSON,
    RESTARTING,
    TROUBLE,
    Break,
    Fault,
    flood,
)
from tests.support.telegram.refusals import bad, forbidden

Scene = Callable[[WirePier, str, int], Awaitable[Counter[str]]]

FAULTS: dict[str, Callable[[], Fault]] = {
    "429 for 1 s": lambda: flood(1),
    "429 for 30 s": lambda: flood(30),
    "429 for 3600 s": lambda: flood(3600),
    "502 in HTML": lambda: BAD_GATEWAY,
    "500": lambda: TROUBLE,
    "503": lambda: RESTARTING,
    "no answer": lambda: Break.HANG,
    "reset": lambda: Break.RESET,
    "cut in the middle": lambda: Break.CUT,
    "empty": lambda: EMPTY,
    "no JSON": lambda: NO_JSON,
}
"""F14. What is said instead of the answer of Telegram."""

REFUSALS: dict[str, tuple[Fault, int]] = {
    "text too long": (bad("message is too long"), 0),
    "entities": (bad("can't parse entities: unexpected end of entity"), 1),
    "reply target gone": (bad("message to be replied not found"), 0),
    "no right to write": (bad("not enough rights to send text messages to the chat"), 0),
    "blocked": (forbidden("bot was blocked by the user"), 0),
    "kicked": (forbidden("bot was kicked from the supergroup chat"), 0),
}
"""F15. What is refused, and how often the answer arrives all the same."""
MIGRATED = "migrated"

_SURE = ("429 for 1 s", "429 for 30 s", "429 for 3600 s", "502 in HTML", "500", "503")
"""What says that a call was not carried out, so that it can be made again without harm."""
_MAY_HAVE_ARRIVED = ("no answer", "reset", "cut in the middle", "empty", "no JSON")


def failing(name: str, count: int, store: Callable[[], Store] = MemoryStore) -> Counter[str]:
    """Let one kind of fault happen so often, on each call in turn; return what was counted."""
    scenes: list[Scene] = [_sending_fails, _asking_fails]
    if name in _MAY_HAVE_ARRIVED:
        scenes.append(_answer_is_lost)
    counted: Counter[str] = Counter()
    for number in range(count):
        times = 1 + number // len(scenes) % 2
        counted += _played(scenes[number % len(scenes)], name, number, times, store())
    return counted


def _played(scene: Scene, name: str, seed: int, times: int, kept: Store) -> Counter[str]:
    async def play() -> Counter[str]:
        async with pier_on_the_wire(lambda: kept, seed) as pier:
            return await scene(pier, name, times)

    return hasty(play())


async def _sending_fails(pier: WirePier, name: str, times: int) -> Counter[str]:
    """The answer cannot be sent: it is sent again where that does no harm, and nobody else waits for it."""
    ann, bob = pier.server.person("Ann"), pier.server.person("Bob")
    pier.server.faults.play(FAULTS[name](), "sendMessage", times=times, chat=pier.group.id)
    said = pier.ask(ann)
    await pier.server.journal.until("sendMessage", 1, within=SOON)
    bob.write("/help")
    assert (await bob.answer(within=SOON)).text, (name, "somebody else waits")
    await asyncio.sleep(80)
    arrived = pier.said_under(said)
    in_time = not name.startswith("429") or _seconds(name) * times < LASTS
    assert arrived == (name in _SURE and in_time), (name, times, arrived)
    await _goes_on(pier, name, "sendMessage")
    return Counter({"scenes": 1, "sent after all": arrived, "not sent": 1 - arrived})


async def _asking_fails(pier: WirePier, name: str, times: int) -> Counter[str]:
    """Updates cannot be fetched: they are asked for ever more slowly, and all are answered once."""
    ann = pier.server.person("Ann")
    pier.server.faults.play(FAULTS[name](), "getUpdates", times=times)
    said = pier.ask(ann)
    await pier.answered(said, within=4000 * times)
    await _goes_on(pier, name, "getUpdates")
    assert pier.said_under(said) == 1, name
    return Counter({"scenes": 1, "answered late": 1})


async def _answer_is_lost(pier: WirePier, name: str, times: int) -> Counter[str]:
    """The answer is sent, and Telegram's word that it was is lost: it is not sent again."""
    ann = pier.server.person("Ann")
    pier.server.faults.play(FAULTS[name](), "sendMessage", times=times, after=True)
    said = pier.ask(ann)
    await pier.answered(said)
    await asyncio.sleep(80)
    assert pier.said_under(said) == 1, (name, "sent twice")
    await _goes_on(pier, name, "sendMessage")
    return Counter({"scenes": 1, "not sent twice": 1})


def _seconds(name: str) -> float:
    """Return for how long Telegram wants to be left alone."""
    return float(name.split()[2])


async def _goes_on(pier: WirePier, name: str, method: str) -> None:
    """Require that there was no storm of calls, and that the next question is answered once it is over."""
    refused = [entry.at for entry in pier.server.journal.of(method) if entry.fault]
    if refused:
        assert len(refused) <= 2 + (refused[-1] - refused[0]), (name, "asked more often than once a second", refused)
    if name.startswith("429"):
        wait = _seconds(name)
        after = [entry.at for entry in pier.server.journal.of(method) if entry.at > refused[0]]
        of_the_chat = (
            after
            if method == "getUpdates"
            else [
                entry.at
                for entry in pier.server.journal.of(method)
                if entry.at > refused[0] and entry.given.get("chat_id") in (pier.group.id, str(pier.group.id))
            ]
        )
        assert all(at - refused[0] >= wait for at in of_the_chat), (name, "asked before it was time")
    pier.server.faults.clear()
    if name == "429 for 3600 s":
        await asyncio.sleep(3700)
    again = pier.ask(pier.server.person("Cato"), 2)
    await pier.answered(again, within=4000)
    await asyncio.sleep(30)
    assert pier.said_under(again) == 1, name
    assert pier.is_running, name


# --- F15 -------------------------------------------------------------------------------------------------------------------


def refusing(name: str, count: int, store: Callable[[], Store] = MemoryStore) -> Counter[str]:
    """Let one kind of refusal happen so often; return what was counted."""
    counted: Counter[str] = Counter()
    for number in range(count):
        counted += _played(_migrated if name == MIGRATED else _refused, name, number, 1, store())
    return counted


async def _refused(pier: WirePier, name: str, times: int) -> Counter[str]:
    refusal, arrives = REFUSALS[name]
    ann = pier.server.person("Ann")
    await pier.answered(pier.group.say(pier.works, "/addfact depth of dock 1 | 3 metres | note: log 1"))
    before = len(pier.server.journal.of("sendMessage"))
    pier.server.faults.play(refusal, "sendMessage", times=times)
    said = pier.ask(ann)
    await pier.server.journal.until("sendMessage", before + 1 + arrives, within=SOON)
    await asyncio.sleep(120)
    tried = pier.server.journal.of("sendMessage")[before:]
    assert pier.said_under(said) == arrives, name
    assert len(tried) == 1 + arrives, (name, "tried again in vain")
    if arrives:
        assert "entities" not in tried[-1].given, "once more, in plain text"
    again = pier.ask(ann, 2)
    await pier.answered(again)
    return Counter({"scenes": 1, "sent after all": arrives, "tried once more": arrives})


async def _migrated(pier: WirePier, name: str, times: int) -> Counter[str]:
    """The group becomes a supergroup between a question and its answer."""
    old = pier.server.group("Jetty", owner=pier.works, number=-4_000_777)
    said = old.say(pier.works, "/ask how deep is dock 1?")
    new = old.upgraded(by=pier.works)
    answer = await new.answer(within=SOON)
    assert answer.text
    assert said.update is not None
    pier.server.world.updates.again(*[said.update] * times)
    await asyncio.sleep(60)
    assert new.unread() == (), "and it is said once"
    again = new.say(pier.works, "/help")
    assert (await new.answer(within=SOON)).text, again
    assert pier.is_running, name
    return Counter({"scenes": 1, "sent to the new chat": 1})


# --- F19 -------------------------------------------------------------------------------------------------------------------


def two_with_one_token(count: int) -> Counter[str]:
    """Let a second bot with a store of its own take the same token; return what was counted."""
    counted: Counter[str] = Counter()
    for number in range(count):
        counted += hasty(_two(number))
    return counted


async def _two(seed: int) -> Counter[str]:
    kept, other = MemoryStore(), MemoryStore()
    async with pier_on_the_wire(lambda: kept, seed) as first:
        ann = first.server.person("Ann")
        await first.answered(first.ask(ann))
        second = WirePier(lambda: other, seed + 1, first.server)
        await second.start()
        try:
            ending = {asyncio.ensure_future(one.ended()): one for one in (first, second)}
            done, waiting = await asyncio.wait(ending, return_when=asyncio.FIRST_COMPLETED)
            for task in waiting:
                task.cancel()
            ended, left = next(ending[task] for task in done), [ending[task] for task in waiting]
            error = await ended.ended()
            assert isinstance(error, ConfigRefused), error
            assert error.code == "K-TWICE", error
            assert len(left) == 1, "one goes on"
            bob = first.server.person("Bob")
            asked = left[0].ask(bob, 3)
            await first.answered(asked)
            await asyncio.sleep(60)
            assert first.said_under(asked) == 1
            assert left[0].is_running
            return Counter({"pairs": 1, "the earlier one ended": ended is first})
        finally:
            if second.is_running:
                await second.stop()
            second.close()
