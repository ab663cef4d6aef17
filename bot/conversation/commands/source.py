"""``source``: what is known of one source."""

from __future__ import annotations

from bot.conversation.calls import Argument, Call, Command, Example, Section, Takes
from bot.conversation.posting_lists import shown_as_chosen
from bot.conversation.presenting_readings import source_blocks
from bot.conversation.replies import Reply
from bot.conversation.roles import Right
from bot.speech import said


def run(call: Call) -> Reply:
    """Show a source by its id or title; raises N-SOURCE, naming the nearest."""
    return Reply(source_blocks(call, call.base.resolve(call.text("name"))))


SOURCE = Command(
    "source",
    Section.MEMBERS,
    Right.ASK,
    said("Show what a source is: when and by whom it was published, which edition is read."),
    shown_as_chosen(run),
    (Argument("name", said("Its id or title."), Takes.REST),),
    (Example("source harbour-log", said("shows what is known of that source")),),
)
