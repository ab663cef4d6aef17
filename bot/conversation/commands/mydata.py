"""``mydata``: everything that is kept of the caller, shown to them alone."""

from __future__ import annotations

from bot.conversation.calls import Call, Command, Example, Remembered, Section
from bot.conversation.messages import Listing, Reply, Text
from bot.conversation.presenting_facts import short
from bot.conversation.roles import Right
from bot.speech import counted, said

MOST = 20
IN_LINE = 160

_KINDS = {
    "identity": said("who you are, as this chat shows you"),
    "person": said("who you are, as this chat shows you"),
    "language": said("the language you chose"),
    "receipt": said("a command that was carried out"),
    "question": said("a question you filed"),
    "dispute": said("an answer you disputed"),
    "form": said("a form you are filling in"),
    "notice": said("something you are to be told"),
    "choice": said("the community you chose"),
}


def run(call: Call) -> Reply:
    """List what is kept of the caller, in every community."""
    kept = call.people.kept()
    if not kept:
        return Reply((Text(call.say(said("Nothing is kept of you."))),), private=True)
    lines = tuple(_line(call, one) for one in kept[:MOST])
    notes = counted("%(number)s note is kept of you:", "%(number)s notes are kept of you:", len(kept))
    erase = said(
        "/forgetme erases all of it. Changes you made stay on record under a token that then stands for nobody."
    )
    return Reply((Text(call.say(notes)), Listing(lines), Text(call.say(erase))), private=True)


def _line(call: Call, one: Remembered) -> str:
    kind = call.say(_KINDS[one.kind]) if one.kind in _KINDS else one.kind
    where = f" ({one.community})" if one.community else ""
    return f"{kind}{where}: {short(one.text, IN_LINE)}"


MYDATA = Command(
    "mydata",
    Section.ABOUT_YOU,
    Right.OWN_DATA,
    said("Show everything that is kept of you."),
    run,
    examples=(Example("mydata", said("lists what is kept of you")),),
    private=True,
    anywhere=True,
)
