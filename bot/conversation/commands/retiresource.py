"""``retiresource``: a source is searched no longer, for a reason; its citations can still be verified."""

from __future__ import annotations

from bot.conversation.calls import Argument, Call, Command, Example, Section, Takes
from bot.conversation.messages import Shape
from bot.conversation.presenting_facts import fact_line, short
from bot.conversation.publishing import changed, reason_of
from bot.conversation.replies import Block, Listing, Reply, Text
from bot.conversation.roles import Right
from bot.speech import counted, said

_SHOWN = 10


def run(call: Call) -> Reply:
    """Take the source out of use, and name the facts that rest on it. Raises N-SOURCE, F-REASON."""
    source = call.base.resolve(call.text("source")).source
    if call.incoming.shape is Shape.PRESS and not call.text("reason").strip():
        return call.forms.start("retiresource", {"source": source.id})
    reason = reason_of(call, example=f"retiresource {source.id} withdrawn by its publisher")
    resting = call.keeper.because(reason).retire_source(source.id)
    said_so = said(
        "“%(title)s” is taken out of use: nothing is found in it any more. Its citations can still be verified.",
        title=short(source.title),
    )
    blocks: list[Block] = [Text(call.say(said_so))]
    if resting:
        count = counted(
            "%(number)s published fact rests on it:", "%(number)s published facts rest on it:", len(resting)
        )
        lines = tuple(fact_line(call, fact) for fact in resting[:_SHOWN])
        blocks += [Text(call.say(count)), Listing(lines)]
    return changed(call, *blocks)


RETIRESOURCE = Command(
    "retiresource",
    Section.SOURCES,
    Right.KEEP,
    said("Take a source out of use, for a reason."),
    run,
    (
        Argument("source", said("The id or the title of the source.")),
        Argument("reason", said("Why; it is kept with the change."), Takes.REST, required=False),
    ),
    (Example("retiresource minutes withdrawn by its publisher", said("takes the source “minutes” out of use")),),
    writes=True,
)
