"""``join``: this chat is connected to the community of a code that was made in another chat."""

from __future__ import annotations

from bot.conversation.calls import Argument, Call, Command, Example, Section
from bot.conversation.presenting_facts import short
from bot.conversation.replies import Reply, Text
from bot.conversation.roles import Right
from bot.speech import said


def run(call: Call) -> Reply:
    """Connect the chat. Raises C-CODE."""
    community = call.links.join()
    said_so = said(
        "This chat belongs to “%(community)s” now: its facts and sources answer here. “unlink” takes the chat out again.",
        community=short(community),
    )
    return Reply((Text(call.say(said_so)),))


JOIN = Command(
    "join",
    Section.COMMUNITY,
    Right.CONFIGURE,
    said("Connect this chat to the community of a code that “link” made in another chat."),
    run,
    (Argument("code", said("The code.")),),
    (Example("join K7Q2-9FXM", said("connects this chat to the community that made the code")),),
    writes=True,
    anywhere=True,
    by_code=True,
)
