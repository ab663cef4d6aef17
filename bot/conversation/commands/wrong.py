"""``wrong``: an answer disputed, for moderators to look at."""

from __future__ import annotations

from bot.conversation.calls import Argument, Call, Command, Example, Section, Takes
from bot.conversation.filing import dispute, disputed_of
from bot.conversation.recent import recent_of
from bot.conversation.replies import Reply
from bot.conversation.roles import Right
from bot.speech import said


def run(call: Call) -> Reply:
    """File what is said to be wrong with the last answer; without words, ask for them. Raises C-LAST."""
    about = call.text("about") or disputed_of(recent_of(call).outcome)
    text = call.text("text").strip()
    return dispute(call, about, text) if text else call.forms.start("wrong", {"about": about})


WRONG = Command(
    "wrong",
    Section.MEMBERS,
    Right.SUGGEST,
    said("Say what is wrong with the last answer; moderators will look at it."),
    run,
    (
        Argument("text", said("What is wrong, in your own words."), Takes.REST, required=False),
        Argument("about", said("The number of a fact, or the id of a citation; else the last answer."), required=False),
    ),
    (
        Example(
            "wrong the bridge opened a year later, see the council’s log",
            said("puts the last answer before the moderators"),
        ),
    ),
    writes=True,
    private=True,
)
