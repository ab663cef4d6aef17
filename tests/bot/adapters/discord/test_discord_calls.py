"""What a call to Discord costs that goes wrong: no second answer, no storm, no question after it that is not answered."""

from __future__ import annotations

import asyncio
from unittest import mock

import pytest

from tests.bot.adapters.discord.call_faults import (
    ASKED,
    CALLS,
    REFUSALS,
    Way,
    answered_too_late,
    played,
    playing,
    promised_in_time,
)
from tests.support.discord import discord_server
from tests.support.discord.faults import Break

EVERY = {**CALLS, **REFUSALS}


@pytest.mark.parametrize("name", EVERY)
def test_after_trouble_of_any_kind_nobody_is_answered_twice_and_everybody_later(name: str) -> None:
    async def play(way: Way) -> None:
        async with discord_server(strict=False) as server:
            await played(server, way, EVERY[name], times=1)

    for way in EVERY[name].ways:
        asyncio.run(play(way))


def test_an_interaction_that_discord_has_given_up_is_answered_in_the_channel() -> None:
    async def play() -> None:
        async with discord_server() as server:
            await answered_too_late(server, times=2)

    asyncio.run(play())


def test_a_slow_answer_is_promised_after_as_long_as_was_set_and_comes_once() -> None:
    async def play() -> None:
        async with discord_server() as server:
            await promised_in_time(server, times=2, patience=0.01)

    asyncio.run(play())


def test_answers_that_discord_does_not_take_are_bounded_and_what_is_left_out_is_counted() -> None:
    async def play() -> None:
        async with discord_server(strict=False) as server, playing(server, Way.MENTION, longest=2.0) as scene:
            server.faults.play(Break.SILENCE, "write", times=5)
            with mock.patch("bot.adapters.discord._MOST_UNDER_WAY", 3):
                for _ in range(5):
                    scene.olga.mention(scene.guild, ASKED)
                await scene.dealt(5)
            assert scene.bot.adapter.left_out == 5
            assert scene.said() == []
            server.faults.clear()
            await scene.ask(Way.MENTION)
            assert len(scene.said()) == 1

    asyncio.run(play())
