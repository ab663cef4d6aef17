"""``log``: the last changes: who, when, what, why, before and after."""

from __future__ import annotations

from bot.conversation.calls import Argument, Call, Command, Example, Section
from bot.conversation.presenting_changes import change_blocks
from bot.conversation.replies import Action, Actions, Block, Heading, Reply, Text
from bot.conversation.roles import Right
from bot.speech import said

USUAL, MOST = 10, 50


def run(call: Call) -> Reply:
    """Show the last changes, newest first; ``before`` goes further back."""
    limit = min(call.number("count") or USUAL, MOST)
    changes = call.book.log(limit=limit, before=call.number("before"))
    if not changes:
        return Reply((Text(call.say(said("Nothing has been changed yet."))),), private=True)
    blocks: list[Block] = [Heading(call.say(said("Changes, newest first"))), *change_blocks(call, changes)]
    if changes[-1].number > 1:
        argument = f"{limit} {changes[-1].number}"
        blocks.append(
            Actions((Action(call.say(said("Older")), call.buttons.token("log", argument), f"/log {argument}"),))
        )
    return Reply(tuple(blocks), private=True)


LOG = Command(
    "log",
    Section.COMMUNITY,
    Right.AUDIT,
    said("Show the last changes: who made them, when, what and why."),
    run,
    (
        Argument("count", said("How many, at most 50."), required=False),
        Argument("before", said("The number of a change: show those before it."), required=False),
    ),
    (
        Example("log", said("shows the last ten changes")),
        Example("log 20 140", said("shows the twenty changes before change 140")),
    ),
    private=True,
)
