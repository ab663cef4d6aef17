"""``said``: what somebody said, as the sources have it."""

from __future__ import annotations

from bot.conversation.calls import Argument, Call, Command, Example, Section, Takes
from bot.conversation.posting_lists import shown_as_chosen
from bot.conversation.presenting_readings import allowed, reading_blocks
from bot.conversation.replies import Reply, Text
from bot.conversation.roles import Right
from bot.speech import said


def run(call: Call) -> Reply:
    """List what somebody is quoted or reported to have said, about a subject where one is given; raises Q-…."""
    readings = allowed(call, call.base.said(call.text("who"), call.text("about")))
    if not readings:
        none = said("My sources have no statement of theirs that fits.")
        hint = said("Check the spelling of the name, or leave the subject out.")
        return Reply((Text(f"{call.say(none)} {call.say(hint)}"),))
    return Reply(reading_blocks(call, readings), more="/said")


SAID = Command(
    "said",
    Section.MEMBERS,
    Right.ASK,
    said("List what somebody said, with the sentences that report it."),
    shown_as_chosen(run),
    (
        Argument("who", said("Whose words; in quotation marks where it is more than one word.")),
        Argument("about", said("What about; everything where it is left out."), Takes.REST, required=False),
    ),
    (
        Example('said "Elena Ruiz"', said("lists all her statements")),
        Example("said Ruiz ferry", said("lists what she said about the ferry")),
    ),
)
