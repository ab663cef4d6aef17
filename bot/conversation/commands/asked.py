"""``asked``: another way to ask for a fact."""

from __future__ import annotations

from bot.conversation.calls import Argument, Call, Command, Example, Section, Takes
from bot.conversation.publishing import changed
from bot.conversation.replies import Listing, Reply, Text
from bot.conversation.roles import Right
from bot.speech import said

_MARKS = '"“”„«»'


def run(call: Call) -> Reply:
    """Add the question to the fact. Raises F-NONE, F-DUP, Q-…."""
    fact = call.keeper.add_asked(call.number("number"), call.text("question").strip().strip(_MARKS).strip())
    said_so = said("#%(number)s is now found by these questions too:", number=str(fact.number))
    return changed(call, Text(call.say(said_so)), Listing(fact.asked))


ASKED = Command(
    "asked",
    Section.FACTS,
    Right.KEEP,
    said("Add another way to ask for a fact."),
    run,
    (
        Argument("number", said("The number of the fact.")),
        Argument("question", said("The question as people ask it."), Takes.REST),
    ),
    (Example('asked 12 "how high is the tower by the quay"', said("lets that question find fact #12")),),
    writes=True,
)
