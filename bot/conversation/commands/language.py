"""``language``: the language the bot speaks to the caller in private."""

from __future__ import annotations

from bot.conversation.calls import Argument, Call, Command, Example, Section
from bot.conversation.replies import Reply, Text
from bot.conversation.roles import Right
from bot.speech import said
from bot.voice import LANGUAGES, voice_of


def run(call: Call) -> Reply:
    """Keep the caller's language and answer in it."""
    code = call.text("code")
    call.people.speak(code)
    done = said(
        "In private I now speak %(language)s to you. In a group its managers choose: /setup language",
        language=LANGUAGES[code],
    )
    return Reply((Text(voice_of(code).say(done)),), private=True)


LANGUAGE = Command(
    "language",
    Section.ABOUT_YOU,
    Right.OWN_DATA,
    said("Choose the language I speak to you in private."),
    run,
    (Argument("code", said("en for English, ru for Russian."), options=tuple(LANGUAGES)),),
    (Example("language ru", said("speaks Russian to you")),),
    writes=True,
    private=True,
    anywhere=True,
)
