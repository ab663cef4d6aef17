"""``retire``: a fact that answers no longer, for a reason."""

from __future__ import annotations

from bot.conversation.calls import Argument, Call, Command, Example, Section, Takes
from bot.conversation.messages import Shape
from bot.conversation.presenting_facts import short, value_of
from bot.conversation.publishing import changed, reason_of
from bot.conversation.replies import Reply, Text
from bot.conversation.roles import Right
from bot.speech import said


def run(call: Call) -> Reply:
    """Take the fact out of use; a press of its button asks for the reason first."""
    fact = call.book.fact(call.number("number")).fact
    if call.incoming.shape is Shape.PRESS and not call.text("reason").strip():
        return call.forms.start("retire", {"number": str(fact.number)})
    reason = reason_of(call, example=f"retire {fact.number} the count was corrected")
    retired = call.keeper.because(reason).retire(fact.number)
    said_so = said(
        "Retired #%(number)s: %(subject)s, %(value)s. It answers no longer. Reason: %(reason)s",
        number=str(retired.number),
        subject=short(retired.subject),
        value=short(value_of(retired)),
        reason=reason,
    )
    return changed(call, Text(call.say(said_so)))


RETIRE = Command(
    "retire",
    Section.FACTS,
    Right.KEEP,
    said("Let a fact answer no longer, for a reason."),
    run,
    (
        Argument("number", said("The number of the fact.")),
        Argument("reason", said("Why; it is kept with the change."), Takes.REST, required=False),
    ),
    (Example("retire 12 the count was corrected by the harbour office", said("retires fact #12")),),
    writes=True,
)
