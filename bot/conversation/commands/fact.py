"""``fact``: one fact as it stands: its value, what proves it, and what can be done about it."""

from __future__ import annotations

from bot.conversation.calls import Argument, Call, Command, Example, Section
from bot.conversation.presenting_facts import fact_blocks
from bot.conversation.replies import Action, Actions, Reply, Style
from bot.conversation.roles import RIGHTS, Right
from bot.speech import said
from facts.facts import FactState


def run(call: Call) -> Reply:
    """Show the fact; who may change it is offered to."""
    view = call.book.fact(call.number("number"))
    number = str(view.fact.number)
    blocks = fact_blocks(call, view)
    if Right.KEEP not in RIGHTS[call.role]:
        return Reply(blocks)
    actions = [Action(call.say(said("History")), call.buttons.token("history", number), f"/history {number}")]
    if view.fact.state is not FactState.RETIRED:
        actions += [
            Action(call.say(said("Edit")), call.buttons.token("editfact", number), f"/editfact {number}"),
            Action(call.say(said("Retire")), call.buttons.token("retire", number), f"/retire {number} …", Style.DANGER),
        ]
    return Reply((*blocks, Actions(tuple(actions))))


FACT = Command(
    "fact",
    Section.FACTS,
    Right.ASK,
    said("Show a fact: its value, what proves it, and whether that still holds."),
    run,
    (Argument("number", said("The number of the fact.")),),
    (Example("fact 12", said("shows fact #12")),),
)
