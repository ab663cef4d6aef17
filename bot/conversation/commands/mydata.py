"""``mydata``: everything that is kept of the caller, shown to them alone."""

from __future__ import annotations

import json

from bot.conversation.calls import Call, Command, Example, Remembered, Section
from bot.conversation.presenting_facts import short
from bot.conversation.replies import Listing, Reply, Text
from bot.conversation.roles import Right
from bot.speech import counted, said

MOST = 20
IN_LINE = 160

RECEIPT = "receipt"

_KINDS = {
    "identity": said("who you are, as this chat shows you"),
    "language": said("the language you chose"),
    "choice": said("the community you chose"),
    "question": said("a question you filed"),
    "dispute": said("an answer you disputed"),
    "settled": said("something you filed, taken off the queue since"),
    "form": said("a form you are filling in"),
    "notice": said("something you are to be told"),
}


def run(call: Call) -> Reply:
    """List what is kept of the caller, in every community."""
    kept = call.people.kept()
    if not kept:
        return Reply((Text(call.say(said("Nothing is kept of you."))),), private=True)
    notes = [one for one in kept if one.kind != RECEIPT]
    lines = [_line(call, one) for one in notes[:MOST]]
    if len(notes) > MOST:
        lines.append(call.say(counted("and %(number)s note more", "and %(number)s notes more", len(notes) - MOST)))
    done = len(kept) - len(notes)
    if done:
        carried_out = counted(
            "%(number)s command of yours that was carried out, with its reply, so that it is done once",
            "%(number)s commands of yours that were carried out, with their replies, so that each is done once",
            done,
        )
        lines.append(call.say(carried_out))
    erase = said(
        "/forgetme erases all of it. Changes you made stay on record under a token that then stands for nobody."
    )
    return Reply(
        (Text(call.say(said("This is kept of you:"))), Listing(tuple(lines)), Text(call.say(erase))), private=True
    )


def _line(call: Call, one: Remembered) -> str:
    kind = call.say(_KINDS[one.kind]) if one.kind in _KINDS else one.kind
    where = f" ({one.community})" if one.community else ""
    return f"{kind}{where}: {short(_words(one.text), IN_LINE)}"


def _words(body: str) -> str:
    """Return what a note says, its fields in order, without the form it is kept in."""
    start = body.find("{")
    try:
        fields = json.loads(body[start:]) if start >= 0 else None
    except ValueError:
        return body
    if not isinstance(fields, dict):
        return body
    said_in_it = [str(value) for value in fields.values() if isinstance(value, str | int) and value != ""]
    return body[:start] + ", ".join(said_in_it)


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
