"""``alias``: a name stands for another: another spelling, a short form, another alphabet."""

from __future__ import annotations

from bot.conversation.calls import Argument, Call, Command, Example, Section, Takes
from bot.conversation.presenting_facts import short
from bot.conversation.publishing import changed
from bot.conversation.replies import Reply, Text
from bot.conversation.roles import Right
from bot.conversation.typed_fields import bare, cut
from bot.speech import said
from facts.errors import FactRefused


def run(call: Call) -> Reply:
    """Let the name stand for the other. Raises F-ALIAS, T-…."""
    name, equals, stands_for = cut(call.text("names"), "=")
    stands_for = bare(stands_for, "=")
    if not equals:
        raise FactRefused(
            "F-ALIAS",
            "It takes two names with = between them.",
            "For example: %(example)s",
            example="alias KB = Kestrel Bay",
        )
    call.keeper.add_alias(name.strip(), stands_for.strip())
    said_so = said(
        "“%(name)s” now stands for “%(other)s”: a question with either finds both.",
        name=short(name),
        other=short(stands_for),
    )
    return changed(call, Text(call.say(said_so)))


ALIAS = Command(
    "alias",
    Section.FACTS,
    Right.KEEP,
    said("Let a name stand for another, so that questions with either find both."),
    run,
    (Argument("names", said("The name, =, and what it stands for."), Takes.REST),),
    (
        Example("alias KB = Kestrel Bay", said("lets “KB” stand for Kestrel Bay")),
        Example("alias Вельма = Velma", said("lets a name in Cyrillic letters find the one in Latin letters")),
    ),
    writes=True,
)
