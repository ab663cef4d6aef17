"""``ask``: a question answered with the sentence that proves it, and what goes on from the last answer.

Words that are said to the bot without a command come here too.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from bot.conversation.as_of import as_of_in
from bot.conversation.calls import Argument, Call, Command, Example, Section, Takes
from bot.conversation.following import followed
from bot.conversation.messages import PlaceKind, Platform
from bot.conversation.posting import for_the_asker
from bot.conversation.presenting_alone import whole_answer
from bot.conversation.presenting_answers import answer_reply
from bot.conversation.recent import Recent, last, remember
from bot.conversation.replies import Reply
from bot.conversation.roles import Right
from bot.conversation.settings import Visibility
from bot.conversation.writing_here import may_write
from bot.policy import permitted
from bot.speech import Sentence, said
from facts.errors import shown

GOES_ON = timedelta(minutes=15)
"""For how long a question in a private chat can go on from the one before it."""


def run(call: Call) -> Reply:
    """Answer the question; raises Q-…, T-…, V-DATE as ``FactBase.ask`` does."""
    typed, until = as_of_in(call.text("question"))
    question, following = _going_on(call, typed)
    day = call.text("as_of") or until
    found = call.base.ask(question, as_of=day or None)
    outcome = permitted(found, unreviewed=call.settings.unreviewed_answers)
    recent = Recent(question, outcome, call.now, day, following)
    remember(call, recent)
    if call.incoming.place.as_guest:
        return whole_answer(call, recent)
    reply = answer_reply(call, recent)
    shared = call.text("share") or ("no" if call.settings.visibility is Visibility.PRIVATE else "yes")
    return reply if shared == "yes" and may_write(call) else for_the_asker(call, recent, reply)


def _going_on(call: Call, typed: str) -> tuple[str, str]:
    """Return the question to ask, and what is said where it takes its subject from what was said before."""
    before = _before(call, typed)
    whole = followed(typed, before[0]) if before else None
    if before is None or whole is None:
        return typed, ""
    return whole, call.say(replace(before[1], parts={"question": _both_ends(whole)}))


def _before(call: Call, typed: str) -> tuple[str, Sentence] | None:
    replied, place = call.incoming.reply_to, call.incoming.place
    if replied is not None and not replied.ours:
        told = said("Taking this with the message you replied to: “%(question)s”")
        return (replied.text, told) if replied.text.strip() and replied.text != typed else None
    recent = last(call)
    if recent is None:
        return None
    alone = place.kind is PlaceKind.PRIVATE or place.platform is Platform.CONSOLE
    lately = datetime.fromisoformat(call.now) - datetime.fromisoformat(recent.at) <= GOES_ON
    if replied is not None or place.thread or (alone and lately):
        return recent.question, said("Taking this with the last answer: “%(question)s”")
    return None


def _both_ends(question: str) -> str:
    """Return a question in the length that is ever said back: what it is about and what was asked now."""
    return shown(question) if len(question) <= 40 else f"{shown(question[:19], 19)}…{shown(question[-20:], 20)}"


ASK = Command(
    "ask",
    Section.MEMBERS,
    Right.ASK,
    said("Ask when, how many or who said it; the answer comes with the sentence that proves it."),
    run,
    (
        Argument("question", said("The question, in your own words."), Takes.REST, required=False),
        Argument("as_of", said("Only sources published by this day: 2023, 2023-11 or 2023-11-22."), required=False),
        Argument(
            "share",
            said("Whether everybody here sees the answer, or you alone."),
            required=False,
            options=("yes", "no"),
        ),
    ),
    (
        Example("ask When did the Otter Bridge open?", said("answers with a date")),
        Example("ask How many boats sank, as of 1963?", said("leaves out sources published later")),
    ),
    aliases=("a",),
)
