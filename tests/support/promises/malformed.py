"""Updates of which a field is missing, null, of another type, beyond any size or of a kind that nobody knows yet (F23).

Forty updates are recorded as Telegram writes them; every field of each is broken in five ways, and each broken one is
delivered between two good ones. Both are answered, the number asked for moves on, nobody asks in a hurry, and nothing of
what was said is in the log.
"""

from __future__ import annotations

import asyncio
import copy
import json
import logging
import random
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

from facts.store.port import Store
from tests.support.hasty import hasty
from tests.support.promises.again import PIER, WORKS
from tests.support.promises.wire import WirePier, pier_on_the_wire
from tests.support.telegram import Kind, Status, TelegramServer, telegram_server
from tests.support.telegram.schema import UPDATES
from tests.support.telegram.values import Json, Object

SECRET_WORD = "plankton"
"""Stands in every text that people write here, and in no log."""
_AT_ONCE = 8
_BREAKS: dict[str, Callable[[Json], Json]] = {
    "null": lambda _value: None,
    "another type": lambda value: {"odd": SECRET_WORD} if isinstance(value, int | str) else f"{SECRET_WORD} 7",
    "huge": lambda value: (
        10**40
        if isinstance(value, int) and not isinstance(value, bool)
        else value * 400
        if isinstance(value, list)
        else f"{SECRET_WORD} \U0001f9ed" * 3_000
    ),
    "unknown": lambda _value: [{"type": "something that is not there yet", "value": [SECRET_WORD]}],
}
MISSING = "missing"


def recorded() -> list[Object]:
    """Return one update of every sort that this bot is given, as Telegram writes it."""

    async def play() -> list[Object]:
        async with telegram_server() as server:
            server.world.updates.allow(UPDATES)
            _let_things_happen(server)
            return [json.loads(update.body) for update in server.world.updates.waiting]

    return hasty(play())


def _let_things_happen(server: TelegramServer) -> None:
    word = SECRET_WORD
    works = server.person(f"Somebody {word}", number=int(WORKS.id), username="somebody")
    ann, bob = server.person(f"Ann {word}", number=71), server.person("Bob", number=72, language="ru")
    pier = server.group("Pier", ann, bob, owner=works, number=int(PIER.id))
    jetty = server.group("Jetty", ann, owner=works, number=-777_001, kind=Kind.GROUP)
    forum = server.group("Dock", ann, owner=works, number=-777_002, forum=True)
    news = server.channel("News", bot=Status.ADMINISTRATOR)
    asked = pier.say(ann, f"/ask how deep is dock {word}?")
    pier.say(bob, "/ask", reply_to=asked)
    pier.say(bob, f"@footnote_bot how many {word} are there?", reply_to=asked)
    pier.say(works, f"/addfact depth of {word} | 3 metres | note: log 1")
    pier.edit(asked, f"/ask how wide is {word}?")
    pier.say(ann, f"/source@footnote_bot {word}")
    pier.say_as_group(f"/ask {word}?")
    pier.say_as_channel(news, f"/ask {word}?")
    pier.linked_post(news, f"/ask {word}?")
    pier.forward(ann, f"/ask {word}?", bob)
    pier.send(works, "brief.txt", f"The {word} opened in 1911.".encode(), "/addsource")
    topic = forum.topic(f"Boats {word}", ann.user)
    forum.say(ann, f"/ask how many {word}?", topic=topic)
    forum.say(ann, f"/ask how many {word}?")
    news.post(news.draft(ann.user, f"/ask {word}?"))
    for who in (ann, works):
        who.write(f"how many {word} are there?")
    first = ann.write("/start")
    ann.write(f"/language {word}", reply_to=first)
    ann.forward(ann, f"how many {word}?", bob)
    ann.send(ann, "brief.txt", b"1911", f"/check {word}")
    ann.block()
    ann.block(blocked=False)
    ann.inline(f"how many {word} are there?")
    bob.inline("", offset="7", where="sender")
    ann.ask_as_guest(jetty, f"@footnote_bot how many {word}?", reply_to=asked)
    server.world.hear("callback_query", _pressed(works.user.json(), pier.chat.json(), asked.message.json()), 1)
    server.world.hear("callback_query", _pressed(ann.user.json(), None, None), 2)
    jetty.notice(ann, new_chat_title=f"Jetty {word}")
    jetty.join(bob)
    jetty.remove(bob, by=ann)
    jetty.upgraded(works)
    for kind in ("poll", "message_reaction", "chosen_inline_result", "chat_join_request", "chat_boost", "poll_answer"):
        server.world.hear(kind, {"id": "1", "user": ann.user.json(), "chat": pier.chat.json(), "query": word}, 3)


def _pressed(who: Object, chat: Json, message: Json) -> Object:
    made: Object = {"id": "9000001", "from": who, "chat_instance": "-7", "data": "0" * 40}
    return {**made, "message": message} if chat else {**made, "inline_message_id": "inline"}


def broken(update: Object) -> Iterator[tuple[str, Object]]:
    """Yield an update with each of its fields broken in every way, with what was done."""
    for path in _paths(update):
        name = ".".join(map(str, path))
        for how in (MISSING, *_BREAKS):
            made = copy.deepcopy(update)
            _break(made, path, how)
            yield f"{name} {how}", made


def _paths(value: Json, at: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    inside: Sequence[tuple[str | int, Json]] = ()
    if isinstance(value, dict):
        inside = list(value.items())
    elif isinstance(value, list):
        inside = list(enumerate(value))
    for key, one in inside:
        yield (*at, key)
        yield from _paths(one, (*at, key))


def _break(update: Object, path: tuple[str | int, ...], how: str) -> None:
    holder: Json = update
    for key in path[:-1]:
        holder = holder[key]  # type: ignore[index]
    last = path[-1]
    assert isinstance(holder, dict | list)
    if how == MISSING:
        del holder[last]  # type: ignore[arg-type]
    else:
        holder[last] = _BREAKS[how](holder[last])  # type: ignore[index]


def malformed(open_store: Callable[[], Store], seed: int, count: int = 0) -> Counter[str]:
    """Deliver broken updates between good ones: all there are, or so many of them; return what was counted."""
    updates = recorded()
    every = [one for update in updates for one in broken(update)]
    chosen = random.Random(seed).sample(every, min(count, len(every))) if count else every

    async def play() -> Counter[str]:
        async with pier_on_the_wire(open_store, seed) as pier:
            with _listening() as heard:
                counted = await _delivered(pier, chosen)
            loud = [text for text in heard if SECRET_WORD in text.lower()]
            assert not loud, ("what was said is in the log", loud[0][:200])
            failed = [text for text in heard if "could not be handled" in text]
            assert not failed, failed[:3]
            return counted + Counter({"lines of the log": len(heard)})

    return Counter({"recorded": len(updates)}) + hasty(play())


async def _delivered(pier: WirePier, chosen: Sequence[tuple[str, Object]]) -> Counter[str]:
    people = [pier.server.person(f"Person {number}") for number in range(40)]
    counted: Counter[str] = Counter()
    for begin in range(0, len(chosen), _AT_ONCE):
        good = []
        for number, (_, update) in enumerate(chosen[begin : begin + _AT_ONCE], begin):
            good.append(pier.ask(people[number * 2 % 40], 1))
            if "update_id" in update and isinstance(update["update_id"], int) and update["update_id"] < 2**40:
                update["update_id"] = pier.server.world.updates.next_id
            pier.server.raw(update)
            good.append(pier.ask(people[(number * 2 + 1) % 40], 1))
        names = [name for name, _ in chosen[begin : begin + _AT_ONCE]]
        for one in good:
            try:
                await pier.answered(one)
            except AssertionError:
                raise AssertionError(("a good one was not answered beside", names)) from None
        await pier.server.all_read(within=60)
        asked = len(pier.server.journal.of("getUpdates"))
        await asyncio.sleep(10)
        requests = len(pier.server.journal.of("getUpdates")) - asked
        assert requests <= 20, (names, f"{requests} requests in 10 s")
        assert pier.is_running, names
        assert not pier.server.journal.misuses, (names, pier.server.journal.misuses)
        assert all(pier.said_under(one) == 1 for one in good), names
        counted += Counter({"broken": len(names), "good ones answered": len(good)})
        counted["most requests in 10 s"] = max(counted["most requests in 10 s"], requests)
        pier.server.world.spoken.clear()
        pier.server.journal.entries.clear()
    return counted


@contextmanager
def _listening() -> Iterator[list[str]]:
    """Yield what the bot and its libraries log from now on, whatever its weight."""
    heard: list[str] = []

    class Keep(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            if not record.name.startswith(("aiohttp", "asyncio")):
                heard.append(f"{record.name}: {record.getMessage()}")

    keep, root = Keep(logging.DEBUG), logging.getLogger()
    ours = logging.getLogger("footnote")
    before = root.level, ours.level, ours.propagate
    root.addHandler(keep)
    root.setLevel(logging.DEBUG)
    ours.setLevel(logging.DEBUG)
    ours.propagate = True
    try:
        yield heard
    finally:
        root.removeHandler(keep)
        root.setLevel(before[0])
        ours.setLevel(before[1])
        ours.propagate = before[2]
