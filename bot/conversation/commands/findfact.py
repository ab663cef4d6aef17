"""``findfact``: facts that fit some words, in any state."""

from __future__ import annotations

from bot.conversation.calls import Argument, Call, Command, Example, Section, Takes
from bot.conversation.presenting_facts import fact_line
from bot.conversation.replies import Heading, Listing, Reply, Text
from bot.conversation.roles import Right
from bot.speech import said


def run(call: Call) -> Reply:
    """List the facts that fit best, best first."""
    found = call.book.find(call.text("words"))
    if not found:
        return Reply((Text(call.say(said("No fact fits these words."))),))
    return Reply(
        (
            Heading(call.say(said("Facts that fit, best first"))),
            Listing(tuple(fact_line(call, fact) for fact in found)),
        )
    )


FINDFACT = Command(
    "findfact",
    Section.FACTS,
    Right.ASK,
    said("Find facts by subject, other ways to ask, value or quoted words; retired ones too."),
    run,
    (Argument("words", said("Words to look for."), Takes.REST),),
    (Example("findfact lighthouse rebuilt", said("lists the facts that fit these words")),),
)
