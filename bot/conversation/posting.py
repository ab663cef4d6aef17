"""An answer that one person alone was shown, said to everybody where they asked: once, by who asked, at a press.

The question is asked anew, so that what is posted holds now; it is remembered while the process lives and stored
nowhere, and a press that comes later than that is told so. This file knows nothing of chats.
"""

from __future__ import annotations

from dataclasses import replace

from bot.conversation.buttons import stale
from bot.conversation.calls import Argument, Call, Command, Section
from bot.conversation.messages import Action, Actions, Block, Place, PlaceKind, Platform, Reply, Style
from bot.conversation.presenting_answers import answer_reply
from bot.conversation.recent import Recent, recent_of, remember
from bot.conversation.roles import Right
from bot.conversation.writing_here import require_may_write
from bot.policy import permitted
from bot.speech import said

POST = "post"
_UNPOSTED = "unposted"
_MOST = 8


def shows_alone(place: Place) -> bool:
    """Say whether something can be shown to one person alone where others read along, and be posted there afterwards."""
    return place.platform is Platform.DISCORD and place.kind is PlaceKind.GROUP


def for_the_asker(call: Call, recent: Recent, reply: Reply) -> Reply:
    """Return an answer for the asker alone: they can post it where others would see it, and need not delete it."""
    if not shows_alone(call.incoming.place):
        return replace(reply, private=True)
    unposted = call.memory.recall(_UNPOSTED)
    kept = unposted if isinstance(unposted, dict) else {}
    call.memory.remember(_UNPOSTED, dict([*kept.items(), (recent.key, True)][-_MOST:]))
    post = Action(call.say(said("Post to channel")), call.buttons.token(POST, recent.key))
    return replace(reply, blocks=tuple(_with(block, post) for block in reply.blocks), private=True)


def _with(block: Block, post: Action) -> Block:
    if not isinstance(block, Actions):
        return block
    return Actions((*(one for one in block.actions if one.style is not Style.DANGER), post))


def run(call: Call) -> Reply:
    """Say the answer to everybody, as it is now; raises C-LAST where it is forgotten, C-STALE where it was posted, and P-RIGHT."""
    require_may_write(call)
    recent = recent_of(call, call.text("answer"))
    unposted = call.memory.recall(_UNPOSTED)
    # Taken out in one step, so that of two presses at once only one posts.
    if not isinstance(unposted, dict) or unposted.pop(recent.key, None) is None:
        raise stale()
    found = call.base.ask(recent.question, as_of=recent.as_of or None)
    now = replace(recent, outcome=permitted(found, unreviewed=call.settings.unreviewed_answers))
    remember(call, now)
    return answer_reply(call, now)


POSTING = Command(
    POST,
    Section.MEMBERS,
    Right.ASK,
    said("A button of an answer."),
    run,
    (Argument("answer", said("What the button stands for.")),),
)
"""What the button does."""
