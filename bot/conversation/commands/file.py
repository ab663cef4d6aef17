"""``file``: an unanswered question put before the moderators, who may answer it later."""

from __future__ import annotations

from bot.conversation.calls import Argument, Call, Command, Example, Section, Takes
from bot.conversation.filing import file_question
from bot.conversation.recent import recent_of
from bot.conversation.replies import Reply
from bot.conversation.roles import Right
from bot.speech import said


def run(call: Call) -> Reply:
    """File a question, or the last one that was asked; raises C-LAST, Q-…."""
    return file_question(call, call.text("question").strip() or recent_of(call).question)


FILE = Command(
    "file",
    Section.MEMBERS,
    Right.SUGGEST,
    said("Ask the moderators the last question, or another; this place is told when they answer."),
    run,
    (Argument("question", said("The question; else the last one you asked."), Takes.REST, required=False),),
    (Example("file When was the lighthouse painted?", said("puts the question before the moderators")),),
    writes=True,
)
