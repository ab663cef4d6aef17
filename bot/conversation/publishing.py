"""From a proposal to a published fact: the preview where there is something to look at, and what is said afterwards.

All commands that publish end here, so that a warning is never passed over and every change offers its undo. This file
knows nothing of how a fact is read or proved.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from bot.conversation.calls import Call
from bot.conversation.moderator_forms import PREVIEW
from bot.conversation.presenting_facts import basis_blocks, basis_of, proposal_blocks, value_of, warning_blocks
from bot.conversation.replies import Action, Actions, Block, Heading, Reply, Text, ValueLine
from bot.conversation.roles import RIGHTS, Right
from bot.speech import said
from facts.errors import FactRefused
from facts.facts import Fact, Proposal
from facts.reading.gate import check_text

_CITED = re.compile(r"[^\s@,;()\[\]{}<>“”«»]+@\d{1,9}:\d{1,9}-\d{1,9}")


def publish(
    call: Call, proposal: Proposal, command: str, arguments: Mapping[str, str], *, guided: bool = False
) -> Reply:
    """Publish a proposal, or show its preview first: where there are warnings, or where the caller was guided to it.

    ``command`` with ``arguments`` is what confirming runs again. Raises what ``FactKeeper.publish`` does.
    """
    if not call.confirmed and (proposal.warnings or guided or call.text(PREVIEW[0]) == PREVIEW[1]):
        return call.forms.confirm(command, arguments, preview(call, proposal))
    return published(call, call.keeper.publish(proposal))


def preview(call: Call, proposal: Proposal) -> Reply:
    """Return what would be published, with what to look at; nothing is kept yet."""
    return Reply(
        (
            Heading(call.say(said("Not published yet"))),
            *proposal_blocks(call, proposal),
            *warning_blocks(call, proposal),
        ),
        private=True,
    )


def published(call: Call, fact: Fact) -> Reply:
    """Say that a fact is published, with its quote, and offer to take that back."""
    number = str(fact.number)
    view = call.book.fact(fact.number)
    blocks: list[Block] = [
        Text(call.say(said("Published as #%(number)s: %(subject)s.", number=number, subject=fact.subject))),
        ValueLine(value_of(fact), call.say(basis_of(fact))),
        *basis_blocks(call.voice, fact, view.evidence),
    ]
    edit = Action(call.say(said("Edit")), call.buttons.token("editfact", number), f"/editfact {number}")
    blocks.append(Actions((*undo_actions(call), edit)))
    return Reply(tuple(blocks))


def undo_actions(call: Call) -> tuple[Action, ...]:
    """Return the button that takes back the change just made, and no other; none for who may take nothing back."""
    if Right.UNDO not in RIGHTS[call.role]:
        return ()
    last = call.desk.shelf.changes(limit=1)
    argument = str(last[0].command) if last else ""
    return (Action(call.say(said("Undo")), call.buttons.token("undo", argument, once=True), "/undo"),)


def changed(call: Call, *blocks: Block) -> Reply:
    """Return a reply about a change, with its undo."""
    undo = undo_actions(call)
    return Reply((*blocks, Actions(undo)) if undo else blocks)


MOST_REASON = 300


def reason_of(call: Call, *, example: str) -> str:
    """Return the reason given; raises F-REASON with a line that has one, and as ``checked_reason`` does."""
    reason = checked_reason(call.text("reason"))
    if not reason:
        raise FactRefused(
            "F-REASON",
            "This is not done without a reason.",
            "Say why, for example: %(example)s",
            example=example,
        )
    return reason


def checked_reason(typed: str) -> str:
    """Return a reason on one line, empty where there is none; raises F-LONG and T-…."""
    check_text(typed, what="the reason")
    reason = " ".join(typed.split())
    if len(reason) > MOST_REASON:
        raise FactRefused(
            "F-LONG",
            "The reason has %(count)s characters; the limit is %(limit)s.",
            "Say it shorter.",
            count=len(reason),
            limit=MOST_REASON,
        )
    return reason


def replied_citations(call: Call) -> tuple[str, ...]:
    """Return the ids of citations in the message of ours that this one replies to, each once."""
    replied = call.incoming.reply_to
    if replied is None or not replied.ours:
        return ()
    return tuple(dict.fromkeys(_CITED.findall(replied.text)))
