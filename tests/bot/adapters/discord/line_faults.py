"""The ways in which Discord lets go of a bot, and what has to hold after each: F13 of the promises, for tests and bench.

Each fault is played on a bot that is in the middle of a conversation. Afterwards every question has exactly one answer,
the bot answers again, and it has as many tasks and threads as before.
"""

from __future__ import annotations

import asyncio
import logging
import threading
from collections import Counter
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from tests.support.discord import DiscordServer, Guild, Message, Person
from tests.support.discord.sessions import Session
from tests.support.discord_bot import DiscordBot

MISSED = 200
"""How many events happen while the line is down, in the fault that is about this."""
RECOVERABLE = (1000, 1001, 4000, 4001, 4002, 4003, 4005, 4006, 4007, 4008, 4009)
FATAL = {4004: "token", 4010: "shard", 4011: "shards", 4012: "version", 4013: "asks", 4014: "Message Content"}
"""Close codes after which the bot ends, with a word of what it says."""


@dataclass(slots=True)
class Scene:
    """A bot on a server of people, with somebody who asks."""

    server: DiscordServer
    bot: DiscordBot
    olga: Person
    guild: Guild

    async def answered(self) -> Message:
        """Have a question answered."""
        return await self.olga.slash(self.guild, "about").answer()

    async def back(self, before: int) -> Session:
        """Return the session once the line is up again, after one more connection than before."""
        await self.server.world.bell.until(
            lambda: True if self.server.world.counted.get("connections", 0) > before else None, what="a new connection"
        )
        return await self.server.listening()

    @property
    def session(self) -> Session:
        return next(one for one in reversed(list(self.server.world.sessions.values())) if one.line is not None)


Fault = Callable[[Scene], Awaitable[None]]


async def _again(scene: Scene, let_go: Callable[[Session], object]) -> None:
    before = scene.server.world.counted["connections"]
    let_go(scene.session)
    await scene.back(before)


def closed_with(code: int) -> Fault:
    """Return the fault in which Discord closes the line with a code that the bot may come back after."""

    async def play(scene: Scene) -> None:
        await _again(scene, lambda session: session.close(code))

    return play


async def dropped(scene: Scene) -> None:
    """The line breaks without a word."""
    await _again(scene, lambda session: session.drop())


async def asked_to_reconnect(scene: Scene) -> None:
    """Discord asks the bot to come back over another line."""
    await _again(scene, lambda session: session.reconnect())


async def invalid_but_resumable(scene: Scene) -> None:
    """Discord says that the session is not valid, and that it may be tried again."""
    await _again(scene, lambda session: session.invalidate(resumable=True))


async def invalid(scene: Scene) -> None:
    """Discord says that the session is not valid and gone."""
    identified = scene.server.world.counted["identifies"]
    await _again(scene, lambda session: session.invalidate(resumable=False))
    assert scene.server.world.counted["identifies"] == identified + 1


async def unanswered_heartbeat(scene: Scene) -> None:
    """Discord falls silent: no heartbeat is answered. The bot gives the line up by itself."""
    await _again(scene, lambda session: session.fall_silent())


async def resumed_with_much_missed(scene: Scene) -> None:
    """The line breaks, and much is said before the bot comes back: all of it is heard once."""
    resumed = scene.server.world.counted.get("resumes", 0)
    before = scene.server.world.counted["connections"]
    scene.session.drop()
    asked = [scene.olga.mention(None, "about") for _ in range(2)]
    for number in range(MISSED):
        scene.olga.say(scene.guild, f"nothing for the bot {number}")
    await scene.back(before)
    for one in asked:
        await one.answer()
        assert len(one.answers()) == 1
    assert scene.server.world.counted["resumes"] == resumed + 1


async def ready_again(scene: Scene) -> None:
    """Discord says once more that the bot is ready."""
    session = scene.session
    ready = next(frame for _, frame in session.sent if frame["t"] == "READY")
    assert isinstance(ready["d"], dict)
    session.tell("READY", ready["d"])


async def repeated(scene: Scene) -> None:
    """Discord sends everything that was said once more."""
    written = scene.olga.mention(None, "about")
    await written.answer()
    scene.session.repeat()
    await scene.answered()
    assert len(written.answers()) == 1


async def unreadable_event(scene: Scene) -> None:
    """Discord sends an event that the library cannot read, between two good ones."""
    connections = scene.server.world.counted["connections"]
    first = scene.olga.slash(scene.guild, "about")
    scene.session.tell("MESSAGE_CREATE", {"id": "nonsense", "channel_id": scene.guild.channels[0].id})
    scene.session.tell("GUILD_CREATE", {})
    scene.session.tell("INTERACTION_CREATE", {"id": None})
    second = scene.olga.slash(scene.guild, "about")
    await first.answer()
    await second.answer()
    assert scene.server.world.counted["connections"] == connections


async def broken_protocol(scene: Scene) -> None:
    """Discord greets the bot in a way that the library breaks down over, so that the line is begun anew."""
    await _again(scene, lambda session: session.tell("READY", {}))


FAULTS: dict[str, Fault] = {
    **{f"closed with {code}": closed_with(code) for code in RECOVERABLE},
    "dropped (1006)": dropped,
    "asked to reconnect": asked_to_reconnect,
    "invalid session, resumable": invalid_but_resumable,
    "invalid session": invalid,
    "heartbeat unanswered": unanswered_heartbeat,
    f"resumed with {MISSED} events missed": resumed_with_much_missed,
    "ready again": ready_again,
    "everything repeated": repeated,
    "an event that cannot be read": unreadable_event,
    "a greeting that cannot be read": broken_protocol,
}


async def played(server: DiscordServer, fault: Fault, times: int) -> None:
    """Play a fault so many times on one bot; raises AssertionError where something did not hold afterwards."""
    olga = server.person("Olga")
    guild = server.guild("Kestrel Bay", olga)
    silence = 60.0
    if fault is unanswered_heartbeat:
        server.line.heartbeat = silence = 0.1
    logging.getLogger("discord").setLevel(logging.CRITICAL)
    async with DiscordBot(server, silence=silence) as bot:
        scene = Scene(server, bot, olga, guild)
        await scene.answered()
        tasks, threads = await _tasks(), _keepers()
        for _ in range(times):
            before = olga.slash(guild, "about")
            await before.answer()
            await fault(scene)
            await scene.answered()
        left = await _tasks(tasks) - tasks
        assert not left, f"tasks are left over: {left}"
        for _ in range(500):
            if _keepers() <= threads:
                break
            await asyncio.sleep(0.01)  # a thread ends when it is its turn, of which nobody is told
        assert _keepers() <= threads, "heartbeats are left over"
        every = server.world.interactions.values()
        assert all(len(one.said) == 1 for one in every), "a question has no answer, or two"
        assert server.world.counted.get("second responses", 0) == 0
        assert not bot.unexpected


async def _tasks(most: Counter[str] | None = None) -> Counter[str]:
    """Return the bot's tasks by what they run, once there are no more than ``most``, or those that only end have ended."""
    found: Counter[str] = Counter()
    for _ in range(2_000):
        await asyncio.sleep(0)
        names = (getattr(task.get_coro(), "__qualname__", "") for task in asyncio.all_tasks())
        # A connection of the server's is a task of the server's.
        found = Counter(name for name in names if not name.startswith(("RequestHandler", "Line.")))
        if most is not None and found <= most:
            break
    return found


def _keepers() -> int:
    return sum(1 for one in threading.enumerate() if one.name.startswith("keep-alive-handler"))
