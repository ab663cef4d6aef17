"""Every dialogue in ``tests/dialogues``, played on every platform: the same words are said on each of them."""

from __future__ import annotations

import asyncio
import os
from pathlib import Path

import pytest

from bot.conversation.messages import Platform
from facts.store.memory import MemoryStore
from tests.support.dialogue import DIALOGUES, Dialogue, read_dialogue, write_dialogue
from tests.support.talk import Talk

FILES = sorted(DIALOGUES.glob("*.txt"))
REFRESH = "FOOTNOTE_REFRESH" in os.environ


def _played(dialogue: Dialogue, platform: Platform) -> list[tuple[str, ...]]:
    talk = Talk(MemoryStore(), platform)

    async def play() -> list[tuple[str, ...]]:
        talk.give(dialogue)
        return [await talk.play(turn.does) for turn in dialogue.turns]

    try:
        return asyncio.run(play())
    finally:
        talk.close()


PLAYED = [(path, Platform(name)) for path in FILES for name in read_dialogue(path).platforms]


@pytest.mark.parametrize(("path", "platform"), PLAYED, ids=[f"{path.stem}-{platform}" for path, platform in PLAYED])
def test_the_bot_answers_as_the_dialogue_has_it(path: Path, platform: Platform) -> None:
    dialogue = read_dialogue(path)
    replies = _played(dialogue, platform)
    if REFRESH and platform is Platform.TELEGRAM:
        write_dialogue(dialogue, replies)
        dialogue = read_dialogue(dialogue.path)
    for turn, reply in zip(dialogue.turns, replies, strict=True):
        assert reply == turn.expected, "\n".join(turn.written)


def test_there_are_dialogues_enough() -> None:
    assert len(FILES) >= 40
