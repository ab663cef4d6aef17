"""Answers that stand alone: sent on into a chat, or given by a guest, where nothing can be pressed and nobody asks further.

The same words as anywhere else, without what leads on from them. This file knows nothing of how answers are found.
"""

from __future__ import annotations

from bot import wording
from bot.conversation.calls import Call
from bot.conversation.presenting_answers import BUDGET, answer_reply, one_answer, within
from bot.conversation.recent import Recent
from bot.conversation.replies import Actions, Choices, Reply, Text
from bot.speech import Voice, counted, said
from facts.answers import Agreement, Several, Unknown


def how_to_ask(voice: Voice) -> Reply:
    """Return what is shown while nothing is typed yet."""
    how = said("Ask when, how many or who said it, right behind my name.")
    example = said("For example: when did the bridge open?")
    return Reply((Text(voice.say(how)), Text(voice.say(example))))


def alone(reply: Reply) -> Reply:
    """Return a reply without what can be pressed."""
    return Reply(tuple(block for block in reply.blocks if not isinstance(block, Actions | Choices)))


def whole_answer(call: Call, recent: Recent) -> Reply:
    """Return all that an outcome says in one message: the answers with their sentences, or why there is none, in a line."""
    outcome = recent.outcome
    said_so = (Text(recent.following, quiet=True),) if recent.following else ()
    if isinstance(outcome, Several) and outcome.agreement is Agreement.CHOICE:
        parts = [one_answer(call, answer) for answer in outcome.answers]
        kept, left = within(parts, BUDGET, least=1)
        heading = Text(call.say(wording.agreement(outcome.agreement, len(parts))))
        more = counted("%(number)s more is not shown.", "%(number)s more are not shown.", left)
        return Reply((heading, *kept, *((Text(call.say(more), quiet=True),) if left else ()), *said_so))
    if isinstance(outcome, Unknown):
        return Reply(answer_reply(call, recent).blocks[:1])
    return alone(answer_reply(call, recent))
