"""``history``: every revision of a fact, with who, when and why."""

from __future__ import annotations

from bot.conversation.calls import Argument, Call, Command, Example, Section
from bot.conversation.presenting_changes import deed, when, who
from bot.conversation.presenting_facts import short, value_of
from bot.conversation.replies import Action, Actions, Block, Heading, Listing, Reply
from bot.conversation.roles import RIGHTS, Right
from bot.speech import said
from facts.reports import Revision


def run(call: Call) -> Reply:
    """List the revisions, oldest first; who may revert is offered the one before the last."""
    number = call.number("number")
    revisions = call.book.history(number)
    blocks: list[Block] = [
        Heading(call.say(said("History of #%(number)s", number=str(number)))),
        Listing(tuple(_line(call, revision) for revision in revisions)),
    ]
    if len(revisions) > 1 and revisions[-2].fact is not None and Right.REVERT in RIGHTS[call.role]:
        argument = f"{number} {revisions[-2].change.revision}"
        label = call.say(said("Revert to %(revision)s", revision=str(revisions[-2].change.revision)))
        blocks.append(
            Actions((Action(label, call.buttons.token("revert", argument, once=True), f"/revert {argument}"),))
        )
    return Reply(tuple(blocks), private=True)


def _line(call: Call, revision: Revision) -> str:
    change = revision.change
    line = call.say(
        said(
            "revision %(revision)s, %(when)s, %(who)s: %(deed)s",
            revision=str(change.revision),
            when=when(change.at),
            who=who(call, change),
            deed=deed(change.action),
        )
    )
    if change.reason:
        line += call.say(said(" (reason: %(reason)s)", reason=short(change.reason, 120)))
    if revision.fact is None:
        return f"{line}. " + call.say(said("There was no such fact then."))
    return f"{line}. {short(revision.fact.subject)}: {short(value_of(revision.fact))}"


HISTORY = Command(
    "history",
    Section.FACTS,
    Right.AUDIT,
    said("Show every revision of a fact: who made it, when, why, and what it said."),
    run,
    (Argument("number", said("The number of the fact.")),),
    (Example("history 12", said("shows the revisions of fact #12")),),
    private=True,
)
