"""``timeline``: what happened when, about a subject, in order."""

from __future__ import annotations

from bot.conversation.calls import Argument, Call, Command, Example, Section, Takes
from bot.conversation.posting_lists import shown_as_chosen
from bot.conversation.presenting_readings import allowed, reading_blocks
from bot.conversation.replies import Reply, Text
from bot.conversation.roles import Right
from bot.speech import said


def run(call: Call) -> Reply:
    """List dated sentences about a subject in calendar order; raises Q-…, V-DATE."""
    readings = allowed(call, call.base.timeline(call.text("subject"), call.text("from"), call.text("to")))
    if not readings:
        none = said("My sources have no dated sentence about this in that time.")
        return Reply((Text(call.say(none)),))
    return Reply(reading_blocks(call, readings), more="/timeline")


TIMELINE = Command(
    "timeline",
    Section.MEMBERS,
    Right.ASK,
    said("List what happened when, in order, each with its sentence."),
    shown_as_chosen(run),
    (
        Argument("subject", said("What it is about."), Takes.PART),
        Argument("from", said("From when on: 1962, 1962-11 or 1962-11-03."), Takes.PART, required=False),
        Argument("to", said("Until when."), Takes.PART, required=False),
    ),
    (
        Example("timeline Kestrel Bay", said("lists everything dated about it")),
        Example("timeline Kestrel Bay | 1950 | 1970", said("lists what lies between two dates")),
    ),
)
