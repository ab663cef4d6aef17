"""``verify``: a citation held against the stored text, by anyone."""

from __future__ import annotations

from bot.conversation.calls import Argument, Call, Command, Example, Section
from bot.conversation.presenting_readings import verification_blocks
from bot.conversation.replies import Reply
from bot.conversation.roles import Right
from bot.speech import said


def run(call: Call) -> Reply:
    """Recompute the edition's digest and cut the quotation out again; raises N-…."""
    return Reply(verification_blocks(call, call.base.verify(call.text("citation"))))


VERIFY = Command(
    "verify",
    Section.MEMBERS,
    Right.ASK,
    said("Prove a citation: the stored text is checked and the quotation cut out again."),
    run,
    (Argument("citation", said("The id of a citation, as below an answer.")),),
    (Example("verify harbour-log@1:12-43", said("says whether the quotation stands as it was")),),
)
