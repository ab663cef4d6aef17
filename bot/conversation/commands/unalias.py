"""``unalias``: a name stands for nothing but itself again."""

from __future__ import annotations

from bot.conversation.calls import Argument, Call, Command, Example, Section, Takes
from bot.conversation.presenting_facts import short
from bot.conversation.publishing import changed
from bot.conversation.replies import Reply, Text
from bot.conversation.roles import Right
from bot.speech import said


def run(call: Call) -> Reply:
    """Take the other name away. Raises F-ALIAS."""
    name = call.text("name").strip()
    call.keeper.drop_alias(name)
    return changed(call, Text(call.say(said("“%(name)s” stands for nothing else any more.", name=short(name)))))


UNALIAS = Command(
    "unalias",
    Section.FACTS,
    Right.KEEP,
    said("Let a name stand for nothing but itself again."),
    run,
    (Argument("name", said("The name."), Takes.REST),),
    (Example("unalias KB", said("takes the other name “KB” away")),),
    writes=True,
)
