"""``aliases``: the names that stand for others."""

from __future__ import annotations

from bot.conversation.calls import Call, Command, Example, Section
from bot.conversation.presenting_facts import short
from bot.conversation.replies import Heading, Listing, Reply, Text
from bot.conversation.roles import Right
from bot.speech import said

SHOWN = 50


def run(call: Call) -> Reply:
    """List the names, by name."""
    found = call.book.aliases()
    if not found:
        return Reply((Text(call.say(said("No name stands for another here."))),))
    lines = tuple(f"{short(name)} = {short(stands_for)}" for name, stands_for in found[:SHOWN])
    left = len(found) - len(lines)
    more = (Text(call.say(said("and %(number)s more", number=left)), quiet=True),) if left else ()
    return Reply((Heading(call.say(said("Other names"))), Listing(lines), *more))


ALIASES = Command(
    "aliases",
    Section.FACTS,
    Right.ASK,
    said("List the names that stand for others."),
    run,
    examples=(Example("aliases", said("lists them")),),
)
