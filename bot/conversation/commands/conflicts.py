"""``conflicts``: published facts that contradict each other by value, each with its quote."""

from __future__ import annotations

from bot.conversation.calls import Argument, Call, Command, Example, Section, Takes
from bot.conversation.presenting_facts import basis_blocks, basis_of, value_of
from bot.conversation.replies import Action, Actions, Block, Heading, Reply, Text, ValueLine
from bot.conversation.roles import RIGHTS, Right
from bot.speech import counted, said
from facts.reports import Clash

SHOWN = 3
"""Clashes in one reply; each brings at least two quotations."""


def run(call: Call) -> Reply:
    """Show the clashes of a subject, or all, contradictions first."""
    found = call.book.clashes(call.text("subject").strip())
    if not found:
        return Reply((Text(call.say(said("No published facts contradict or repeat each other."))),))
    blocks: list[Block] = []
    for clash in found[:SHOWN]:
        blocks += _blocks(call, clash)
    if len(found) > SHOWN:
        left = counted("There is %(number)s more.", "There are %(number)s more.", len(found) - SHOWN)
        blocks.append(Text(f"{call.say(left)} {call.say(said('Name a subject to see fewer.'))}", quiet=True))
    return Reply(tuple(blocks))


def _blocks(call: Call, clash: Clash) -> list[Block]:
    contradict = clash.relation == "different"
    heading = said("These contradict each other") if contradict else said("These say the same")
    blocks: list[Block] = [Heading(call.say(heading))]
    for view in clash.facts:
        fact = view.fact
        blocks += [ValueLine(value_of(fact), call.say(basis_of(fact))), Text(f"#{fact.number} {fact.subject}")]
        blocks += basis_blocks(call.voice, fact, view.evidence)
    if Right.KEEP in RIGHTS[call.role]:
        numbers = [str(view.fact.number) for view in clash.facts[:5]]
        actions = tuple(
            Action(
                call.say(said("Retire #%(number)s", number=number)),
                call.buttons.token("retire", number),
                f"/retire {number} …",
            )
            for number in numbers
        )
        blocks.append(Actions(actions))
    return blocks


CONFLICTS = Command(
    "conflicts",
    Section.FACTS,
    Right.ASK,
    said("Show published facts that contradict each other by value, with both quotes, then duplicates."),
    run,
    (Argument("subject", said("Words of the subject."), Takes.REST, required=False),),
    (Example("conflicts lighthouse", said("shows what clashes about the lighthouse")),),
)
