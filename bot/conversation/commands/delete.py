"""``delete``: an answer taken away, by who asked for it or by a moderator."""

from __future__ import annotations

from bot.conversation.calls import Call, Command, Example, Section
from bot.conversation.messages import PlaceKind
from bot.conversation.recent import quotes_in_mind
from bot.conversation.removing import others_answer
from bot.conversation.replies import Reply
from bot.conversation.roles import RIGHTS, Right
from bot.speech import said
from facts.errors import ConversationRefused


def run(call: Call) -> Reply:
    """Take away the answer that is replied to; raises C-REPLY, and P-RIGHT where it answers somebody else."""
    replied = call.incoming.reply_to
    if replied is None or not replied.ours:
        raise ConversationRefused(
            "C-REPLY", "This does not say which answer to take away.", "Reply to an answer of mine with /delete."
        )
    theirs = call.incoming.place.kind is PlaceKind.PRIVATE or Right.KEEP in RIGHTS[call.role]
    if not theirs and not any(quote in replied.text for quote in quotes_in_mind(call)):
        raise others_answer()
    return Reply(deletes=True)


DELETE = Command(
    "delete",
    Section.MEMBERS,
    Right.ASK,
    said("Take away an answer of mine to you: reply to it with this, or press its button."),
    run,
    examples=(Example("delete", said("takes away the answer that you reply to")),),
    by_role=True,
)
