"""Who has answered where Discord says that somebody has: another copy of the bot, or the bot itself a moment ago."""

from __future__ import annotations

import asyncio
from types import SimpleNamespace
from typing import Any

import discord
import pytest

from bot.adapters.discord_sending import Sent, _told
from tests.support.hasty import hasty


def _refusal(code: int, status: int = 400) -> discord.HTTPException:
    response: Any = SimpleNamespace(status=status, reason="Bad Request")
    return discord.HTTPException(response, {"code": code, "message": "No"})


async def _after(seconds: float, error: Exception | None) -> None:
    await asyncio.sleep(seconds)
    if error is not None:
        raise error


@pytest.mark.parametrize(
    ("seconds", "error", "sent"),
    [
        (0.0, None, Sent.SAID),
        (0.2, _refusal(40060), Sent.TWICE),
        (1.1, _refusal(40060), Sent.SAID),
        (0.0, _refusal(10062, 404), Sent.LATE),
        (0.0, _refusal(50027, 401), Sent.LATE),
        (0.0, _refusal(50013, 403), Sent.UNREACHABLE),
        (0.0, _refusal(50035), Sent.REFUSED),
        (0.0, _refusal(0, 500), Sent.LOST),
        (0.0, _refusal(0, 429), Sent.LOST),
        (0.0, OSError("reset"), Sent.LOST),
        (0.0, TimeoutError(), Sent.LOST),
        (0.0, ValueError("no JSON"), Sent.LOST),
        (0.0, KeyError("id"), Sent.LOST),
    ],
)
def test_what_became_of_a_call(seconds: float, error: Exception | None, sent: Sent) -> None:
    assert hasty(_told(_after(seconds, error)), still=True) is sent


def test_who_no_longer_waits_is_not_told() -> None:
    async def play() -> None:
        waiting = asyncio.ensure_future(_told(_after(60.0, None)))
        await asyncio.sleep(0)
        waiting.cancel()
        with pytest.raises(asyncio.CancelledError):
            await waiting

    hasty(play(), still=True)
