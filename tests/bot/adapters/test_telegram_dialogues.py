"""The dialogues of the conversation, through the real library and a server: the same words as everywhere else."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from facts.store.memory import MemoryStore
from tests.support.dialogue import DIALOGUES, Happened, read_dialogue
from tests.support.talk import Clock
from tests.support.telegram import telegram_server
from tests.support.telegram_talk import CAN, WireTalk


def _can_be_played(path: Path) -> bool:
    dialogue = read_dialogue(path)
    ways = {how.split()[0] for turn in dialogue.turns if not isinstance(turn.does, Happened) for how in turn.does.how}
    people = next((text for name, text in dialogue.given if name == "people"), "")
    nobody = any(kind in people for kind in ("role ", "anonymous", "webhook"))
    return "telegram" in dialogue.platforms and ways <= CAN and not nobody


FILES = [path for path in sorted(DIALOGUES.glob("*.txt")) if _can_be_played(path)]


HEARS_ALL = frozenset({"moderator_speaks_up"})
"""Where the bot is told of what is not meant for it: its privacy mode is off."""


async def _play(path: Path) -> None:
    dialogue = read_dialogue(path)
    clock = Clock()
    async with telegram_server(clock=lambda: clock().timestamp()) as server:
        server.world.privacy = path.stem not in HEARS_ALL
        talk = WireTalk(MemoryStore(), server)
        talk.clock.now = clock.now
        clock = talk.clock
        talk.give(dialogue)
        await talk.begin()
        try:
            for turn in dialogue.turns:
                assert await talk.play(turn.does) == turn.expected, "\n".join(turn.written)
        finally:
            await talk.end()
            talk.close()
        pressed = server.world.queries.presses.values()
        assert all(press.closed for press in pressed), "a button was pressed and Telegram never told that it was heard"


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_on_the_wire_the_bot_answers_as_the_dialogue_has_it(path: Path) -> None:
    asyncio.run(_play(path))


def test_there_are_dialogues_enough() -> None:
    assert len(FILES) >= 10
