"""``revert``: a fact is made what it was at an earlier revision, whoever made the later ones."""

from __future__ import annotations

from bot.conversation.calls import Argument, Call, Command, Example, Section, Takes
from bot.conversation.presenting_facts import fact_blocks
from bot.conversation.publishing import changed, checked_reason
from bot.conversation.replies import Reply, Text
from bot.conversation.roles import Right
from bot.speech import said


def run(call: Call) -> Reply:
    """Bring the revision back; that is a revision of its own."""
    number, revision = call.number("number"), call.number("revision")
    fact = call.keeper.because(checked_reason(call.text("reason"))).revert(number, revision)
    said_so = said(
        "#%(number)s is again what it was at revision %(revision)s.", number=str(fact.number), revision=str(revision)
    )
    return changed(call, Text(call.say(said_so)), *fact_blocks(call, call.book.fact(fact.number)))


REVERT = Command(
    "revert",
    Section.FACTS,
    Right.REVERT,
    said("Make a fact what it was at an earlier revision."),
    run,
    (
        Argument("number", said("The number of the fact.")),
        Argument("revision", said("The revision, as “history” numbers it.")),
        Argument("reason", said("Why; it is kept with the change."), Takes.REST, required=False),
    ),
    (Example("revert 12 1", said("makes fact #12 what it was at first")),),
    writes=True,
)
