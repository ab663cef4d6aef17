"""``about``: what the bot is and what it knows here."""

from __future__ import annotations

from bot.conversation.calls import Call, Command, Example, Section
from bot.conversation.replies import Listing, Reply, Text
from bot.conversation.roles import Right
from bot.speech import counted, said


def run(call: Call) -> Reply:
    """Say what the bot does and what it does not."""
    what = said(
        "I am Footnote. I answer when, how many and who said it, from the sources of this community, with the sentence"
        " that proves it, letter for letter."
    )
    promises = (
        said("I say nothing that no source says. “Not in my sources” is an answer too."),
        said("I never call anything true or false; I show what stands where."),
        said("Moderators choose the sources and keep the facts; every change of theirs is on record."),
    )
    blocks: list[Text | Listing] = [Text(call.say(what)), Listing(tuple(call.say(one) for one in promises))]
    if call.community:
        sources = counted("%(number)s source", "%(number)s sources", len(call.base.sources()))
        facts = counted("%(number)s reviewed fact", "%(number)s reviewed facts", len(call.book.facts()))
        blocks.append(Text(call.say(said("Here I know %(sources)s and %(facts)s.", sources=sources, facts=facts))))
    blocks.append(Text(call.say(said("/help lists what can be asked for; /privacy says what is stored.")), quiet=True))
    return Reply(tuple(blocks))


ABOUT = Command(
    "about",
    Section.MEMBERS,
    Right.ASK,
    said("Say what I am and what I know here."),
    run,
    examples=(Example("about", said("says what I am")),),
    anywhere=True,
)
