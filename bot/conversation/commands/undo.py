"""``undo``: the caller's last change is taken back, whole; that is recorded too."""

from __future__ import annotations

from datetime import datetime, timedelta

from bot.conversation.calls import Argument, Call, Command, Example, Section
from bot.conversation.presenting_changes import restored_blocks
from bot.conversation.replies import Action, Actions, Heading, Reply
from bot.conversation.roles import Right, Role
from bot.speech import said
from facts.errors import FactRefused


def run(call: Call) -> Reply:
    """Take back the caller's last command; a button takes back the one it was offered for, and no other.

    Raises F-UNDO and F-MOVED.
    """
    changes = call.keeper.undo(since=_since(call))
    meant = call.number("change")
    if meant is not None and any(change.undoes != meant for change in changes):
        raise FactRefused(  # what was just undone is not kept: the transaction ends here
            "F-UNDO",
            "That change is not your last one any more, so nothing was taken back.",
            "“undo” without a number takes back your last change; “log” lists the changes.",
        )
    again = Action(call.say(said("Undo the one before")), call.buttons.token("undo", once=True), "/undo")
    return Reply(
        (Heading(call.say(said("Taken back"))), *restored_blocks(call, changes), Actions((again,))),
    )


def _since(call: Call) -> str | None:
    """Return from when on the caller's changes can be taken back; managers may at any time."""
    if call.role is not Role.EDITOR:
        return None
    earliest = datetime.fromisoformat(call.now) - timedelta(hours=call.settings.undo_hours)
    return earliest.isoformat(timespec="seconds")


UNDO = Command(
    "undo",
    Section.FACTS,
    Right.UNDO,
    said("Take back your last change: a fact, a name, a source, a setting."),
    run,
    (Argument("change", said("The number of the change, where it must be that one."), required=False),),
    (Example("undo", said("takes back your last change; again, the one before")),),
    writes=True,
)
