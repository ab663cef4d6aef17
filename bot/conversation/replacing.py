"""What a press does to the message whose button it was: that message becomes the answer, or the answer stands below it.

Decided here once, for every platform and every button, by three rules (``docs/decisions/0016-edits.md`` has the reasons).
Another side of the same answer, or another page of the same list, takes its place. What a message asks for (a yes, a
choice, to publish what is shown) takes its place once it is done. All else begins something and stands below. Only who
the message is for changes it; what somebody else looks at is shown to them, and the answer stays. This file knows
nothing of what any button says and of how a message is changed.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from enum import Enum

from bot.conversation.messages import Incoming, Shape
from bot.conversation.replies import FormBlock, Reply


class Becomes(Enum):
    """What becomes of a message when one of its buttons is pressed."""

    ANOTHER_SIDE = "another side"
    """It shows another side of the same answer, where that is still in mind: then the reply says that it ``replaces``."""
    ANOTHER_PAGE = "another page"
    """It shows another page, or another row, of the same list."""
    WHAT_CAME_OF_IT = "what came of it"
    """It says what was done, where something was; until then it stays as it is."""
    WITHOUT_THE_BUTTON = "what it was, without the button"
    """It stays, and what the button did is said below it, once: the button goes."""
    WHAT_IT_WAS = "what it was"
    """It stays: the press begins something else, which stands below."""


PRESSES: Mapping[str, Becomes] = {
    "pick": Becomes.ANOTHER_SIDE,
    "context": Becomes.ANOTHER_SIDE,
    "also": Becomes.ANOTHER_SIDE,
    "less": Becomes.ANOTHER_SIDE,
    "meanings": Becomes.ANOTHER_SIDE,
    "candidates": Becomes.ANOTHER_PAGE,
    "facts": Becomes.ANOTHER_PAGE,
    "log": Becomes.ANOTHER_PAGE,
    "queue": Becomes.ANOTHER_PAGE,
    "publish": Becomes.WHAT_CAME_OF_IT,
    "onward": Becomes.WHAT_IT_WAS,  # “Published as …” is kept in sight
    "undo": Becomes.WHAT_IT_WAS,  # so is what was changed, above what took it back
    "revert": Becomes.WHAT_IT_WAS,
    "asked": Becomes.WHAT_IT_WAS,
    "explain": Becomes.WHAT_IT_WAS,
    "dispute": Becomes.WHAT_IT_WAS,
    "filing": Becomes.WHAT_IT_WAS,
    "post": Becomes.WITHOUT_THE_BUTTON,
    "postcheck": Becomes.WITHOUT_THE_BUTTON,
    "postlist": Becomes.WITHOUT_THE_BUTTON,
    "more": Becomes.WHAT_IT_WAS,
    "others": Becomes.WHAT_IT_WAS,
    "verify": Becomes.WHAT_IT_WAS,
    "fact": Becomes.WHAT_IT_WAS,
    "history": Becomes.WHAT_IT_WAS,
    "editfact": Becomes.WHAT_IT_WAS,
    "retire": Becomes.WHAT_IT_WAS,
    "answer": Becomes.WHAT_IT_WAS,
    "dismiss": Becomes.WHAT_IT_WAS,
    "remove": Becomes.WHAT_IT_WAS,  # it is deleted
}
"""Every command that stands behind a button. One that is not here changes no message."""


def placed(incoming: Incoming, command: str, reply: Reply, *, own: bool, done: bool) -> Reply:
    """Return the reply to a press of a command's button as it is to be shown: in place of the message, or below it.

    ``own`` says that the message is for who pressed; ``done`` that a change was made, or a form was called off.
    """
    side, reply = reply.replaces, replace(reply, replaces=False)
    if incoming.shape is not Shape.PRESS or reply.deletes:
        return reply
    match PRESSES.get(command, Becomes.WHAT_IT_WAS):
        case Becomes.ANOTHER_SIDE if not own:
            return replace(reply, private=True)
        case Becomes.ANOTHER_SIDE:
            shown = reply if incoming.alone is None else replace(reply, private=incoming.alone)
            return instead(incoming, shown) if side else shown
        case Becomes.ANOTHER_PAGE:
            return instead(incoming, reply) if own else reply
        case Becomes.WHAT_CAME_OF_IT:
            return instead(incoming, reply) if own and done else reply
        case Becomes.WITHOUT_THE_BUTTON:
            return replace(reply, spends=not reply.private)
        case Becomes.WHAT_IT_WAS:
            return reply


def instead(incoming: Incoming, reply: Reply) -> Reply:
    """Return a reply in place of the message that was pressed, where that can be: it is still there, nobody is shown more
    or less than they are to see, and the reply is neither a file nor a question to fill in.
    """
    there = incoming.shape is Shape.PRESS and incoming.keyboard is not None
    others = incoming.alone is not None and incoming.alone != reply.private
    asks = any(isinstance(block, FormBlock) for block in reply.blocks)
    if not there or others or asks or reply.file is not None or reply.deletes:
        return reply
    return replace(reply, replaces=True)


__all__ = ["PRESSES", "Becomes", "instead", "placed"]
