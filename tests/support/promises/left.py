"""Callers who go away while they wait: what was acknowledged is kept, what was kept behind their back is told."""

from __future__ import annotations

import asyncio
import random

from bot.conversation.kept_replies import plain
from bot.conversation.messages import Platform, Rank, Standing
from facts.ledger import EntryKind
from tests.bot.conversation.talking import OLGA, Town, run


def cancelled(town: Town, count: int, seed: int) -> int:
    """Let callers go away at random moments; return how many writes were kept.

    Raises AssertionError where an acknowledged write is lost, or one that was kept is never told.
    """
    chance = random.Random(seed)

    async def one(t: Town, number: int) -> str | None:
        task = asyncio.create_task(t.handle(OLGA, f"/keep v{number}", standing=Standing(Rank.OWNER)))
        for _ in range(chance.randrange(0, 12)):
            await asyncio.sleep(0)
        if chance.random() < 0.7:
            task.cancel()
        try:
            reply = await task
        except asyncio.CancelledError:
            return None
        return plain(reply) if reply is not None else None

    async def talk(t: Town) -> int:
        t.put(EntryKind.SETTING, "changes_per_minute", 1000)
        said: list[str | None] = []
        for begin in range(0, count, 100):
            t.later(120)
            said += await asyncio.gather(*(one(t, number) for number in range(begin, min(begin + 100, count))))
        acknowledged = {text.split()[1] for text in said if text and text.startswith("kept")}
        assert await t.say(OLGA, "/keep last", standing=Standing(Rank.OWNER)) == "kept last in kestrel"
        kept = set(t.kept())
        assert acknowledged <= kept, "nothing that was said to be saved is lost"
        untold = {plain(one.reply).split()[1] for one in await t.conversation.notices(Platform.TELEGRAM)}
        assert kept - acknowledged - {"last"} <= untold, "what was saved behind somebody's back is told"
        return len(kept) - 1

    return run(talk, town)
