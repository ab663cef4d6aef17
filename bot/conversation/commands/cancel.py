"""``cancel``: the form or the preview that waits for an answer is dropped."""

from __future__ import annotations

from bot.conversation.calls import Call, Command, Example, Section
from bot.conversation.replies import Reply
from bot.conversation.roles import Right
from bot.speech import said


def run(call: Call) -> Reply:
    """Drop what the caller has open here."""
    return call.forms.cancel()


CANCEL = Command(
    "cancel",
    Section.ABOUT_YOU,
    Right.ASK,
    said("Drop the form or the preview that waits for your answer here."),
    run,
    examples=(Example("cancel", said("drops what was begun; nothing is changed")),),
    writes=True,
    private=True,
)
