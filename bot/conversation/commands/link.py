"""``link``: a one-time code that connects another chat to this community."""

from __future__ import annotations

from bot.conversation.calls import Call, Command, Example, Section
from bot.conversation.replies import Listing, Reply, Text
from bot.conversation.roles import Right
from bot.speech import said


def run(call: Call) -> Reply:
    """Make a code and say how it is used."""
    code = call.links.code()
    how = said(
        "Type this in the other chat within 15 minutes: /join %(code)s. It works once, for somebody who manages both.",
        code=code,
    )
    places = call.links.places()
    connected = (Text(call.say(said("Connected now:"))), Listing(places)) if places else ()
    return Reply((Text(call.say(how)), *connected), private=True)


LINK = Command(
    "link",
    Section.COMMUNITY,
    Right.CONFIGURE,
    said("Make a one-time code that connects another chat to this community, on the same platform or another."),
    run,
    examples=(Example("link", said("makes a code, good once and for 15 minutes")),),
    writes=True,
    private=True,
)
