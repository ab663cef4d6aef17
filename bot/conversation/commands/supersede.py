"""``supersede``: one fact takes the place of another, for a reason."""

from __future__ import annotations

from bot.conversation.calls import Argument, Call, Command, Example, Section, Takes
from bot.conversation.presenting_facts import fact_line
from bot.conversation.publishing import changed, reason_of
from bot.conversation.replies import Reply, Text
from bot.conversation.roles import Right
from bot.speech import said


def run(call: Call) -> Reply:
    """Retire the old fact in favour of the new one."""
    old, new = call.number("old"), call.number("new")
    call.book.fact(old)
    call.book.fact(new)
    reason = reason_of(call, example=f"supersede {old} {new} a newer count")
    before, after = call.keeper.because(reason).supersede(old, new)
    said_so = said(
        "#%(new)s takes the place of #%(old)s. Reason: %(reason)s",
        new=str(after.number),
        old=str(before.number),
        reason=reason,
    )
    lines = said("%(before)s → %(after)s", before=fact_line(call, before), after=fact_line(call, after))
    return changed(call, Text(call.say(said_so)), Text(call.say(lines), quiet=True))


SUPERSEDE = Command(
    "supersede",
    Section.FACTS,
    Right.KEEP,
    said("Let one fact take the place of another, for a reason."),
    run,
    (
        Argument("old", said("The number of the fact that is retired.")),
        Argument("new", said("The number of the fact that takes its place.")),
        Argument("reason", said("Why; it is kept with the change."), Takes.REST, required=False),
    ),
    (Example("supersede 12 31 a newer count by the harbour office", said("retires #12 in favour of #31")),),
    writes=True,
)
