"""``check``: a message held against the sources; until that is there, it says what can be asked instead."""

from __future__ import annotations

from bot.conversation.calls import Argument, Call, Command, Example, Section, Takes
from bot.conversation.messages import Reply, Text
from bot.conversation.roles import Right
from bot.speech import said


def run(call: Call) -> Reply:
    """Say that whole messages are not checked yet."""
    yet = said("I do not check whole messages yet. Ask about one date, figure or statement of it:")
    return Reply((Text(f"{call.say(yet)} /ask …"),), private=True)


CHECK = Command(
    "check",
    Section.MEMBERS,
    Right.ASK,
    said("Hold a message against the sources; not there yet."),
    run,
    (Argument("text", said("The message."), Takes.REST, required=False),),
    (Example("check The Otter Bridge opened in 1933.", said("will one day say what the sources have")),),
)
