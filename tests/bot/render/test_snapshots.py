"""How each kind of reply looks on each platform, kept as files. FOOTNOTE_REFRESH=1 writes them anew: read the diff."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.conversation.replies import OutgoingFile, Reply
from bot.render import discord, telegram
from bot.render.lines import plain
from bot.render.reply import reply_lines
from tests.bot.render.replies import REPLIES

FOLDER = Path(__file__).parent / "snapshots"
COMMANDS = frozenset({"cancel", "file", "help", "skip"})


def _named(value: object) -> object:
    assert isinstance(value, OutgoingFile)
    return {"name": value.name, "bytes": len(value.content)}


def _data(payloads: object) -> str:
    return json.dumps(payloads, ensure_ascii=False, indent=1, default=_named)


RENDERERS: dict[str, Callable[[Reply], str]] = {
    "console": lambda reply: plain(reply_lines(reply), 80),
    "telegram": lambda reply: _data(telegram.payloads(reply, commands=COMMANDS)),
    "discord": lambda reply: _data(discord.payloads(reply)),
}


@pytest.mark.parametrize("name", REPLIES)
@pytest.mark.parametrize("platform", RENDERERS)
def test_a_reply_looks_as_it_did(name: str, platform: str) -> None:
    path = FOLDER / f"{name.replace(' ', '-')}.{platform}.txt"
    looks = RENDERERS[platform](REPLIES[name]) + "\n"
    if os.environ.get("FOOTNOTE_REFRESH"):
        FOLDER.mkdir(exist_ok=True)
        path.write_text(looks, encoding="utf-8")
    assert path.read_text(encoding="utf-8") == looks


def test_no_snapshot_is_left_over() -> None:
    wanted = {f"{name.replace(' ', '-')}.{platform}.txt" for name in REPLIES for platform in RENDERERS}
    assert {path.name for path in FOLDER.iterdir()} == wanted
