"""Dialogues that are played on every platform, here by what a client of Discord does: the same words are said."""

from __future__ import annotations

import asyncio

import pytest

from tests.bot.adapters.discord.world import World
from tests.support.dialogue import DIALOGUES, Dialogue, read_dialogue

PLAYED = (
    "member_asks_when",
    "member_asks_by_mention_and_reply",
    "member_said",
    "member_timeline",
    "member_several_values",
    "member_source_and_verify",
    "member_not_in_my_sources",
    "member_odd_questions",
    "member_typos",
    "member_check_not_yet",
    "member_disputes",
    "member_about_and_privacy",
    "member_may_not_moderate",
    "moderator_adds_in_one_line",
    "moderator_edits",
    "moderator_names",
    "moderator_statement",
    "moderator_undoes_step_by_step",
    "moderator_retires_and_supersedes",
    "moderator_duplicate_and_conflict",
    "moderator_fills_in_a_form",
    "member_language",
    "member_mentions_nobody",
    "moderator_goes_through_candidates",
    "moderator_is_refused_without_proof",
    "moderator_publishes_an_answer",
    "moderator_retires_a_source",
    "moderator_sets_up",
    "moderator_undo_meets_a_later_change",
    "moderator_unknown_numbers",
    "moderator_writes_a_note",
)


WITH_WORDS = frozenset({"member_asks_by_mention_and_reply"})
"""What somebody mentions the bot under can be read only where Discord was told to send the words of all messages."""


async def _play(dialogue: Dialogue) -> None:
    async with World(words=dialogue.path.stem in WITH_WORDS) as world:
        world.give(dialogue)
        for turn in dialogue.turns:
            assert await world.play(turn.does) == turn.expected, "\n".join(turn.written)


@pytest.mark.parametrize("name", PLAYED)
def test_the_bot_answers_on_discord_as_the_dialogue_has_it(name: str) -> None:
    asyncio.run(_play(read_dialogue(DIALOGUES / f"{name}.txt")))
