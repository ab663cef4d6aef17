"""A scene played over the wire of a chat: through the production adapter and the real library, to a server of the tests'.

What comes out is what arrived at that server, body by body, and what was typed to get it. Whoever looks at it looks at
what Telegram or Discord would be sent, not at what a renderer is believed to make.
"""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from bot.conversation.messages import Platform
from facts.factbase import FactBase
from facts.store.memory import MemoryStore
from facts.store.port import Store
from tests.bot.adapters.discord.world import World
from tests.pictures.scenes import PEOPLE, SOURCES, Scene
from tests.support.dialogue import Dialogue, Pressed
from tests.support.talk import BEGIN, COMMUNITY, Clock
from tests.support.telegram import telegram_server
from tests.support.telegram_talk import WireTalk

Body = Mapping[str, object]
PLATFORMS = (Platform.TELEGRAM, Platform.DISCORD)
_GIVEN = Dialogue(Path("scene"), "", (("people", PEOPLE),), (), ())
_SAYS = ("sendMessage", "sendDocument", "editMessageText")


@dataclass(frozen=True, slots=True)
class Sent:
    """What somebody typed or pressed, and what was sent for it."""

    scene: Scene
    platform: Platform
    who: str
    typed: str
    bodies: tuple[Body, ...]


def sent(scene: Scene, platform: Platform) -> Sent:
    """Play a scene and return what its last turn brought; raise ValueError on a platform that is none."""
    match platform:
        case Platform.TELEGRAM:
            bodies = asyncio.run(_on_telegram(scene))
        case Platform.DISCORD:
            bodies = asyncio.run(_on_discord(scene))
        case Platform.CONSOLE:
            raise ValueError("nothing is sent to a console")
    last = scene.turns[-1]
    typed = last.label if isinstance(last, Pressed) else last.text
    return Sent(scene, platform, last.who, typed, bodies)


async def _on_telegram(scene: Scene) -> tuple[Body, ...]:
    clock = Clock()
    async with telegram_server(clock=lambda: clock().timestamp()) as server:
        talk = WireTalk(MemoryStore(), server)
        talk.clock = clock
        talk.give(_GIVEN)
        _import(talk.store)
        await talk.begin()
        try:
            before = 0
            for turn in scene.turns:
                before = len(server.journal.of(*_SAYS))
                await talk.play(turn)
            return tuple({"method": one.method, **one.given} for one in server.journal.of(*_SAYS)[before:])
        finally:
            await talk.end()
            talk.close()


async def _on_discord(scene: Scene) -> tuple[Body, ...]:
    pointing = any("replying" in how for turn in scene.turns for how in turn.how)
    async with World(words=pointing) as world:
        world.give(_GIVEN)
        _import(world.store)
        before = 0
        for turn in scene.turns:
            before = len(world.env.backend.http_requests)
            await world.play(turn)
        return tuple(
            entry.json
            for entry in world.env.backend.http_requests[before:]
            if entry.method in ("POST", "PATCH") and isinstance(entry.json, dict)
        )


def _import(store: Store) -> None:
    FactBase(store.library(COMMUNITY), now=lambda: BEGIN.isoformat(timespec="seconds")).import_sources(SOURCES)
