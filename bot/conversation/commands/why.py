"""``why``: how the last answer came about, in words."""

from __future__ import annotations

from bot.conversation.calls import Call, Command, Example, Section
from bot.conversation.presenting_traces import trace_blocks
from bot.conversation.recent import recent_of
from bot.conversation.replies import Reply, Text
from bot.conversation.roles import Right
from bot.speech import said


def run(call: Call) -> Reply:
    """Tell how the last answer came about; raises C-LAST."""
    recent = recent_of(call)
    if not recent.question:
        compared = said(
            "A message was checked: each value in it was compared with the one that is marked in the sentence."
        )
        return Reply((Text(call.say(compared)),), private=True)
    return Reply(trace_blocks(call, recent), private=True)


WHY = Command(
    "why",
    Section.MEMBERS,
    Right.ASK,
    said("Tell how the last answer came about: how words were read, what was considered."),
    run,
    examples=(Example("why", said("explains the last answer")),),
)
