"""``dismiss``: a row of the queue is taken off without an answer, for a reason."""

from __future__ import annotations

from bot.conversation.calls import Argument, Call, Command, Example, Section, Takes
from bot.conversation.commands.queue import row_of
from bot.conversation.messages import Shape
from bot.conversation.publishing import changed, reason_of
from bot.conversation.replies import Reply, Text
from bot.conversation.roles import Right
from bot.speech import said


def run(call: Call) -> Reply:
    """Take the row off the queue. Raises F-NONE, F-REASON."""
    row = row_of(call, call.book.queue())
    if call.incoming.shape is Shape.PRESS and not call.text("reason").strip():
        return call.forms.start("dismiss", {"number": str(row.number)})
    reason = reason_of(call, example=f"dismiss {row.number} no source can tell")
    call.keeper.because(reason).settle(row.number)
    said_so = said("Row %(row)s is taken off the queue. Reason: %(reason)s", row=str(row.number), reason=reason)
    return changed(call, Text(call.say(said_so)))


DISMISS = Command(
    "dismiss",
    Section.QUEUE,
    Right.KEEP,
    said("Take a row off the queue without an answer, for a reason."),
    run,
    (
        Argument("number", said("The number of the row.")),
        Argument("reason", said("Why; it is kept with the change."), Takes.REST, required=False),
    ),
    (Example("dismiss 4 no source can tell", said("takes row 4 off the queue")),),
    writes=True,
)
