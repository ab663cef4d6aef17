"""A list that one person alone was shown, said to everybody where they asked: once, by who asked, at a press.

What somebody said, what happened when, what sources give for one thing, what a source is: each follows the community's
choice of who sees an answer. The list is made anew when it is posted, so that it holds then; what was asked for is in
memory while the process lives and stored nowhere. This file knows nothing of chats, nor of any single command.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import replace

from bot.conversation.buttons import stale
from bot.conversation.calls import Argument, Call, Command, Section
from bot.conversation.posting import shows_alone
from bot.conversation.replies import Action, Actions, Reply
from bot.conversation.roles import Right
from bot.conversation.settings import Visibility
from bot.conversation.writing_here import may_write, require_may_write
from bot.speech import said

POST_LIST = "postlist"
_UNPOSTED = "unposted lists"
_MOST = 8

Shows = Callable[[Call], Reply]


def shown_as_chosen(shows: Shows) -> Shows:
    """Return a command that shows the same, but to its caller alone where the community wants it so, or where the caller
    may not write themselves; they can post it where others would see it.
    """

    def run(call: Call) -> Reply:
        reply = shows(call)
        if call.settings.visibility is Visibility.PUBLIC and may_write(call):
            return reply
        return _for_the_asker(call, shows, reply)

    run.__doc__ = shows.__doc__
    return run


def _for_the_asker(call: Call, shows: Shows, reply: Reply) -> Reply:
    if not shows_alone(call.incoming.place):
        return replace(reply, private=True)
    key = hashlib.sha256(f"{call.now} {call.incoming.key}".encode()).hexdigest()[:12]
    asked = (shows, dict(call.arguments))
    call.memory.remember(_UNPOSTED, dict([*_unposted(call).items(), (key, asked)][-_MOST:]))
    post = Action(call.say(said("Post to channel")), call.buttons.token(POST_LIST, key))
    return replace(reply, blocks=(*reply.blocks, Actions((post,))), private=True)


def _unposted(call: Call) -> dict[str, tuple[Shows, Mapping[str, str]]]:
    kept = call.memory.recall(_UNPOSTED)
    return kept if isinstance(kept, dict) else {}


def run(call: Call) -> Reply:
    """Say the list to everybody, as it is now. Raises C-STALE where it was posted or is forgotten, and P-RIGHT."""
    require_may_write(call)
    # Taken out in one step, so that of two presses at once only one posts.
    found = _unposted(call).pop(call.text("list"), None)
    if found is None:
        raise stale()
    shows, arguments = found
    return shows(replace(call, arguments=arguments))


POSTING_LIST = Command(
    POST_LIST,
    Section.MEMBERS,
    Right.ASK,
    said("A button of an answer."),
    run,
    (Argument("list", said("What the button stands for.")),),
)
"""What the button does."""
