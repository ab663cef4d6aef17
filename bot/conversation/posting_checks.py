"""A check that one person alone was shown, said to everybody where they asked: once, by who asked, at a press.

The message is checked anew, so that what is posted holds now. Its words are in memory while the process lives and stored
nowhere; a press that comes later than that is told so. This file knows nothing of chats.
"""

from __future__ import annotations

import hashlib
from dataclasses import replace

from bot.conversation.buttons import stale
from bot.conversation.calls import Argument, Call, Command, Section
from bot.conversation.posting import shows_alone, with_post
from bot.conversation.presenting_verdicts import check_reply
from bot.conversation.replies import Action, Reply
from bot.conversation.roles import Right
from bot.conversation.writing_here import require_may_write
from bot.policy import permitted_check
from bot.speech import said

POST_CHECK = "postcheck"
_UNPOSTED = "unposted checks"
_MOST = 8


def for_the_asker(call: Call, text: str, reply: Reply) -> Reply:
    """Return a check for the asker alone: they can post it where others would see it, and need not delete it."""
    if not shows_alone(call.incoming.place):
        return replace(reply, private=True)
    key = hashlib.sha256(f"{call.now} {call.incoming.key} {text}".encode()).hexdigest()[:12]
    call.memory.remember(_UNPOSTED, dict([*_unposted(call).items(), (key, text)][-_MOST:]))
    post = Action(call.say(said("Post to channel")), call.buttons.token(POST_CHECK, key))
    return replace(reply, blocks=tuple(with_post(block, post) for block in reply.blocks), private=True)


def _unposted(call: Call) -> dict[str, str]:
    kept = call.memory.recall(_UNPOSTED)
    return kept if isinstance(kept, dict) else {}


def run(call: Call) -> Reply:
    """Say the verdict to everybody, as it is now; raises C-STALE where it was posted or is forgotten, and P-RIGHT."""
    require_may_write(call)
    # Taken out in one step, so that of two presses at once only one posts.
    text = _unposted(call).pop(call.text("check"), None)
    if text is None:
        raise stale()
    return check_reply(call, permitted_check(call.base.check(text), unreviewed=call.settings.unreviewed_answers))


POSTING_CHECK = Command(
    POST_CHECK,
    Section.MEMBERS,
    Right.ASK,
    said("A button of an answer."),
    run,
    (Argument("check", said("What the button stands for.")),),
)
"""What the button does."""
