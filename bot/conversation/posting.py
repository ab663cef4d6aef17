"""An answer that one person alone was shown, said to everybody where they asked: once, by who asked, at a press.

The question is asked anew, so that what is posted holds now; it is remembered while the process lives and stored
nowhere, and a press that comes later than that is told so. This file knows nothing of chats.
"""

from __future__ import annotations

from dataclasses import replace

from bot.conversation.buttons import stale
from bot.conversation.calls import Argument, Call, Command, Section
from bot.conversation.messages import Place, PlaceKind, Platform
from bot.conversation.presenting_answers import answer_reply, picked_reply
from bot.conversation.recent import Recent, answers_of, recent_of, remember, value_citation
from bot.conversation.replies import Action, Actions, Block, Reply
from bot.conversation.roles import Right
from bot.conversation.writing_here import require_may_write
from bot.policy import permitted
from bot.speech import said
from facts.answers import Answer

POST = "post"
_UNPOSTED = "unposted"
_ALONE = "shown alone"
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
    call.memory.remember(_ALONE, (recent.key, *_shown_alone(call))[:_MOST])
    return as_posted(call, recent, reply)


def as_posted(call: Call, recent: Recent, reply: Reply, *, picked: Answer | None = None) -> Reply:
    """Return another side of an answer with the same buttons as before: for one that was shown to one person alone, who
    need not delete it, the one that posts it while it is not posted. ``picked`` is the one of several that is shown.
    """
    if recent.key not in _shown_alone(call):
        return reply
    unposted = call.memory.recall(_UNPOSTED)
    post: tuple[Action, ...] = ()
    if isinstance(unposted, dict) and recent.key in unposted:
        what = f"{recent.key} {value_citation(picked)}" if picked is not None else recent.key
        post = (Action(call.say(said("Post to channel")), call.buttons.token(POST, what)),)
    return replace(reply, blocks=tuple(with_post(block, *post) for block in reply.blocks), private=True)


def _shown_alone(call: Call) -> tuple[str, ...]:
    kept = call.memory.recall(_ALONE)
    return kept if isinstance(kept, tuple) else ()


def with_post(block: Block, *post: Action) -> Block:
    """Return buttons with the one that posts instead of the one that deletes; any other block as it is."""
    if not isinstance(block, Actions):
        return block
    return Actions((*(one for one in block.actions if not one.takes_away), *post))


def run(call: Call) -> Reply:
    """Say the answer to everybody, as it is now; raises C-LAST where it is forgotten, C-STALE where it was posted, and P-RIGHT."""
    citation = call.text("citation")
    require_may_write(call)
    recent = recent_of(call, call.text("answer"))
    unposted = call.memory.recall(_UNPOSTED)
    # Taken out in one step, so that of two presses at once only one posts.
    if not isinstance(unposted, dict) or unposted.pop(recent.key, None) is None:
        raise stale()
    found = call.base.ask(recent.question, as_of=recent.as_of or None)
    now = replace(recent, outcome=permitted(found, unreviewed=call.settings.unreviewed_answers))
    remember(call, now)
    picked = next((one for one in answers_of(now.outcome) if citation and value_citation(one) == citation), None)
    return answer_reply(call, now) if picked is None else picked_reply(call, picked, now)


_PRESSED = Argument("answer", said("What the button stands for."))
POSTING = Command(
    POST,
    Section.MEMBERS,
    Right.ASK,
    said("A button of an answer."),
    run,
    (_PRESSED, replace(_PRESSED, name="citation", required=False)),
)
"""What the button does."""
