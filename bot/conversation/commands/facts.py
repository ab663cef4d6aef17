"""``facts``: the published facts, by number, a page at a time."""

from __future__ import annotations

from collections.abc import Iterator

from bot.conversation.calls import Argument, Call, Command, Example, Section, Takes
from bot.conversation.presenting_facts import fact_line
from bot.conversation.replies import Action, Actions, Block, Heading, Listing, Reply, Text
from bot.conversation.roles import Right
from bot.speech import counted, said

PAGE = 10


def run(call: Call) -> Reply:
    """List the facts of a subject, or all; a page that is too far is the last one."""
    subject = call.text("subject").strip()
    found = call.book.facts(subject)
    if not found:
        nothing = said("No published fact is about that.") if subject else said("Nothing has been published yet.")
        return Reply((Text(call.say(nothing)),))
    pages = (len(found) + PAGE - 1) // PAGE
    page = min(call.number("page") or 1, pages)
    shown = found[(page - 1) * PAGE : page * PAGE]
    blocks: list[Block] = [
        Heading(call.say(counted("%(number)s published fact", "%(number)s published facts", len(found)))),
        Listing(tuple(fact_line(call, fact) for fact in shown)),
    ]
    if pages > 1:
        blocks.append(Text(call.say(said("Page %(page)s of %(pages)s.", page=page, pages=pages)), quiet=True))
        blocks.append(Actions(tuple(_turned(call, subject, page, pages))))
    return Reply(tuple(blocks))


def _turned(call: Call, subject: str, page: int, pages: int) -> Iterator[Action]:
    """Yield the buttons of the pages beside one."""
    beside = ((said("Back"), page - 1), (said("Next"), page + 1))
    for label, to in beside:
        if 1 <= to <= pages:
            argument = f"{subject} | {to}".strip()
            yield Action(call.say(label), call.buttons.token("facts", argument), f"/facts {argument}")


FACTS = Command(
    "facts",
    Section.FACTS,
    Right.ASK,
    said("List the published facts, all of them or those of a subject."),
    run,
    (
        Argument("subject", said("Words of the subject."), Takes.PART, required=False),
        Argument("page", said("Which page."), required=False),
    ),
    (
        Example("facts", said("lists all published facts")),
        Example("facts lighthouse | 2", said("shows the second page of facts about the lighthouse")),
    ),
)
