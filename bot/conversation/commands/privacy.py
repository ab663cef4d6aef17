"""``privacy``: what is stored and what is not, in plain words; kept true by the tests of what is stored."""

from __future__ import annotations

from bot.conversation.calls import Call, Command, Example, Section
from bot.conversation.filing import KEPT_DAYS
from bot.conversation.replies import Heading, Listing, Reply, Text
from bot.conversation.roles import Right
from bot.speech import said

NOT_STORED = (
    said("Your questions, and the answers to them. The last few stay in memory until I restart, so that “why?” works."),
    said("Who asked, messages that I check, and messages that are not meant for me, even where I speak up about one."),
)
STORED = (
    said("A question or dispute that you file: its text, a random token for you, and the chat to answer in, for at most %(days)s days.", days=KEPT_DAYS),
    said("Once it is taken off the queue it is kept aside for one more day at most, so that this can be undone."),
    said("Your account’s id, with your name as it was last shown, behind that token, from when you first file or change something."),
    said("That a command of yours was carried out, and its reply, for at most 30 days, so that it is never carried out twice."),
    said("The language and the community that you chose in private, and a form that you are filling in, for 15 minutes."),
    said("Of moderators: every change they make, signed with their token, for good."),
)  # fmt: skip


def run(call: Call) -> Reply:
    """Say what is stored."""
    own = said("/mydata shows what is kept of you; /forgetme erases it. The record of changes then names nobody.")
    return Reply(
        (
            Heading(call.say(said("Not stored"))),
            Listing(tuple(call.say(one) for one in NOT_STORED)),
            Heading(call.say(said("Stored"))),
            Listing(tuple(call.say(one) for one in STORED)),
            Text(call.say(own)),
        ),
        private=True,
    )


PRIVACY = Command(
    "privacy",
    Section.ABOUT_YOU,
    Right.OWN_DATA,
    said("Say what is stored of you and what is not."),
    run,
    examples=(Example("privacy", said("says what is stored")),),
    private=True,
    anywhere=True,
)
