"""Dialogues that are played on every platform, here by what a client of Discord does: the same words are said."""

from __future__ import annotations

import asyncio

import pytest

from tests.bot.adapters.discord.world import World
from tests.support.dialogue import DIALOGUES, Dialogue, read_dialogue

EVERY = {path.stem: read_dialogue(path) for path in sorted(DIALOGUES.glob("*.txt"))}

NOT_PLAYED = {
    "member_again": "Discord hands on an interaction once; a line that repeats itself is test_discord_wire_line's",
    "member_buttons_of_others": "a button cannot be carried to another server; test_discord_buttons has who may press",
    "member_check_forwarded": "as member_edits_and_forwards",
    "member_edits_and_forwards": "the server in memory has no age of a message; test_discord_hearing has edits and forwards",
    "member_foreign_place": "a place without the bot has no message; test_discord_hearing plays it",
    "moderator_cannot_be_checked": "what somebody may comes with each interaction, so there is always an answer",
    "moderator_is_guided_in_a_group": "Discord opens a window instead; after a promise test_discord_behaviour asks in steps",
    "moderator_sends_twice": "as member_again",
    "stranger_is_not_of_the_chat": "only members write on a server; bots and webhooks are test_discord_behaviour's",
}
"""What is not played here, and why."""

PLAYED = tuple(name for name, one in EVERY.items() if "discord" in one.platforms and name not in NOT_PLAYED)

WITH_WORDS = frozenset({"member_asks_by_mention_and_reply", "member_follow_up", "moderator_speaks_up"}) | {
    name for name in EVERY if name.startswith("member_check_")
}
"""What somebody mentions the bot under, and a reply that does not call the bot, can be read only where Discord was told to
send the words of all messages.
"""


def test_what_is_not_played_is_there_and_would_be() -> None:
    assert NOT_PLAYED.keys() <= {name for name, one in EVERY.items() if "discord" in one.platforms}


async def _play(dialogue: Dialogue) -> None:
    async with World(words=dialogue.path.stem in WITH_WORDS) as world:
        world.give(dialogue)
        for turn in dialogue.turns:
            lines, expected = await world.play(turn.does), turn.expected
            if expected[:1] == ("(replaces)",) and world.talk.heard[-1].alone:
                expected = expected[1:]  # what all are to see stands below what one person was shown
            assert lines == expected, "\n".join(turn.written)


@pytest.mark.parametrize("name", PLAYED)
def test_the_bot_answers_on_discord_as_the_dialogue_has_it(name: str) -> None:
    asyncio.run(_play(EVERY[name]))
