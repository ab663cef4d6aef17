"""Questions and disputes that members put before the moderators: only here is anything of what they say stored.

They are told so, and for how long. This file knows nothing of how the queue is kept or shown.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from bot.conversation.calls import Call
from bot.conversation.recent import answers_of, nothing_in_mind
from bot.conversation.replies import Reply, Text
from bot.speech import counted, said
from facts.answers import Noted, Outcome
from facts.errors import QuestionRefused
from facts.reading.gate import clean_question

KEPT_DAYS = 30
"""For how long what a member files is kept at most."""
LONGEST_DISPUTE = 500


def file_question(call: Call, text: str) -> Reply:
    """Put a question on the queue and say what is stored; raises Q-…."""
    question = clean_question(text)
    item = call.keeper.file_question(
        question, person=call.person, place=call.telling.here, message=call.incoming.message, expires=_expires(call)
    )
    told = said("Filed for the moderators as number %(number)s.", number=str(item.number))
    if item.times > 1:
        others = counted("One person has asked this so far.", "%(number)s people have asked this so far.", item.times)
        told_more = call.say(others) + " "
    else:
        told_more = ""
    kept = said(
        "The question’s text is stored for at most %(days)s days, with this place, so that you can be told once when it is"
        " answered. /forgetme takes it back.",
        days=KEPT_DAYS,
    )
    return Reply((Text(call.say(told)), Text(told_more + call.say(kept), quiet=True)))


def dispute(call: Call, about: str, text: str) -> Reply:
    """Put a disputed answer on the queue: ``about`` is ``#12`` or a citation. Raises Q-LONG."""
    if len(text) > LONGEST_DISPUTE:
        raise QuestionRefused(
            "Q-LONG", "This has %(length)s characters; the limit is %(limit)s.", "Shorten it.",
            length=len(text), limit=LONGEST_DISPUTE,
        )  # fmt: skip
    item = call.keeper.dispute(about, text, person=call.person, place=call.telling.here, expires=_expires(call))
    told = said(
        "Thank you. Moderators will look at it; it is number %(number)s of their queue.", number=str(item.number)
    )
    kept = said("What you wrote is stored for at most %(days)s days. /forgetme takes it back.", days=KEPT_DAYS)
    return Reply((Text(call.say(told)), Text(call.say(kept), quiet=True)), private=True)


def disputed_of(outcome: Outcome) -> str:
    """Return what a dispute of an outcome is about; raises C-LAST where nothing was answered."""
    if isinstance(outcome, Noted):
        return f"#{outcome.fact}"
    for answer in answers_of(outcome):
        return f"#{answer.fact}" if answer.fact is not None else str(answer.evidence.citation)
    raise nothing_in_mind()


def _expires(call: Call) -> str:
    return (datetime.fromisoformat(call.now) + timedelta(days=KEPT_DAYS)).isoformat(timespec="seconds")
