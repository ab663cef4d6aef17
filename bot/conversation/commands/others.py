"""``others``: what else the sources give for the thing that the last answer is about."""

from __future__ import annotations

from bot.conversation.calls import Argument, Call, Command, Example, Section
from bot.conversation.presenting_readings import allowed, reading_blocks
from bot.conversation.recent import answer_at, answers_of, recent_of
from bot.conversation.replies import Reply, Text
from bot.conversation.roles import Right
from bot.speech import said


def run(call: Call) -> Reply:
    """Show other sentences for the value of a citation, or of the last answer; raises C-LAST, N-…."""
    cited = call.text("citation")
    answer = answer_at(call.base, cited) if cited else next(iter(answers_of(recent_of(call).outcome)), None)
    if answer is None:
        return Reply((Text(call.say(said("The last answer gave no value, so there is none to find elsewhere."))),))
    readings = allowed(call, call.base.others(answer))
    if not readings:
        return Reply((Text(call.say(said("No other sentence of my sources gives a value for this."))),))
    return Reply((Text(call.say(said("Elsewhere in my sources:"))), *reading_blocks(call, readings)))


OTHERS = Command(
    "others",
    Section.MEMBERS,
    Right.ASK,
    said("Show what other sentences and sources give for the last answer."),
    run,
    (Argument("citation", said("The id of a citation, as below an answer."), required=False),),
    (Example("others", said("shows the same thing in other sources")),),
)
