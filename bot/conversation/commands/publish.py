"""``publish``: a fact out of what a source says: a citation, or a mention by its number."""

from __future__ import annotations

from dataclasses import replace

from bot.conversation.calls import Argument, Call, Command, Example, Section, Takes
from bot.conversation.commands.addfact import answered_number, arguments_of, choose_citation, choose_value, draft_again
from bot.conversation.publishing import publish, replied_citations
from bot.conversation.replies import Action, Actions, Reply
from bot.conversation.roles import Right
from bot.speech import said
from facts.errors import FactRefused
from facts.facts import Proposal

EDIT = "?"
"""Typed behind all else, it asks for the subject and the rest before anything is published."""


def run(call: Call) -> Reply:
    """Publish what the citation or mention holds; the subject is made of the sentence where none is given."""
    what, rest = call.text("what").strip(), call.text("rest").strip()
    cited = replied_citations(call)
    if cited and "@" not in what and not _names_mention(rest):  # said to an answer, words are the subject of it
        what, rest = "", f"{what} {rest}".strip()
    if not what:
        if len(cited) > 1:
            return choose_citation(call, cited)
        if not cited:
            raise FactRefused(
                "F-SOURCE",
                "There is nothing to publish.",
                "Reply to an answer that has a quotation, or name a citation: %(example)s",
                example="publish minutes@1:10-42",
            )
        what = cited[0]
    edits = rest.endswith(EDIT)
    typed = rest.removesuffix(EDIT).strip()
    try:
        number, proposal = _proposal(call, what, typed)
    except FactRefused as error:
        answered = answered_number(call, what, error)
        if answered is None:
            return choose_value(call, what, error)
        subject = typed.partition("|")[0].strip()
        what, rest = what.rpartition("@")[0], f"{answered} {subject}".rstrip()
        number, proposal = None, call.book.propose_mention(what, answered, subject=subject)
    if edits:
        return call.forms.start("addfact", arguments_of(draft_again(proposal)))
    reply = publish(call, proposal, "publish", {"what": what, "rest": rest})
    if number is None:
        return reply
    argument = f"{what} {number + 1} one"
    action = Action(call.say(said("Next")), call.buttons.token("onward", argument), f"/candidates {argument}")
    return replace(reply, blocks=(*reply.blocks, Actions((action,))))


def _names_mention(rest: str) -> bool:
    """Say whether what stands behind a source begins with the number of a mention."""
    return rest.split(" ", 1)[0].removeprefix("#").isdigit()


def _proposal(call: Call, what: str, rest: str) -> tuple[int | None, Proposal]:
    """Return the proposal, and the number of the mention where one is named."""
    if "@" in what:
        subject, _, value = (part.strip() for part in rest.partition("|"))
        try:
            return None, call.book.propose_citation(what, subject=subject, value=value)
        except FactRefused as error:
            if subject or error.code != "F-KIND":  # words alone that are no value are what the value is of
                raise
        return None, call.book.propose_citation(what, subject=value)
    typed, _, subject = rest.partition(" ")
    digits = typed.removeprefix("#")
    number = int(digits) if digits.isascii() and digits.isdigit() and len(digits) <= 9 else 0
    return number, call.book.propose_mention(what, number, subject=subject.strip(" |"))


PUBLISH = Command(
    "publish",
    Section.FACTS,
    Right.KEEP,
    said("Publish what a source says: an answer you reply to, a citation, or a numbered mention of a source."),
    run,
    (
        Argument("what", said("A citation, or the id of a source."), required=False),
        Argument(
            "rest",
            said("Of a citation: the subject, and after | the value; of a source: the number of the mention."),
            Takes.REST,
            required=False,
        ),
    ),
    (
        Example("publish minutes@1:10-42 founding of the harbour", said("publishes what the cited sentence says")),
        Example("publish minutes 3", said("publishes the third mention of the source “minutes”")),
        Example("publish minutes 3 ?", said("lets you change subject and value first")),
    ),
    writes=True,
)
