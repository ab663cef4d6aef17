"""``answer``: a row of the queue is settled by a fact, published already or now; who asked is told once."""

from __future__ import annotations

from bot.conversation.calls import Argument, Call, Command, Example, Section, Takes
from bot.conversation.commands.addfact import FIELDS, arguments_of, kind_of
from bot.conversation.commands.queue import row_of
from bot.conversation.moderator_forms import PREVIEW
from bot.conversation.presenting_facts import basis_blocks, basis_of, short, value_of
from bot.conversation.publishing import preview, undo_actions
from bot.conversation.replies import Action, Actions, Block, Reply, Text, ValueLine
from bot.conversation.roles import Right
from bot.conversation.typed_fields import typed_fields
from bot.speech import Voice, counted, said
from bot.voice import voice_of
from facts.errors import FactRefused
from facts.facts import Fact, FactDraft, FactState
from facts.reports import FactView, QueueItem, QueueKind


def run(call: Call) -> Reply:
    """Settle the row by the fact named, or by a new one; without either, ask for the new fact. Raises F-NONE, F-STATE."""
    row = row_of(call, call.book.queue())
    typed = call.text("fact").strip()
    if typed and "|" not in typed:
        named = typed.removeprefix("#")
        number = int(named) if named.isascii() and named.isdigit() and len(named) <= 9 else None
        return _settled(call, row, _published(call.book.fact(number).fact), new=False)
    draft = _draft(call, typed)
    if not (draft.subject and draft.value and draft.proof):
        return call.forms.start("answer", {"number": str(row.number), **arguments_of(draft)})
    proposal = call.book.propose(draft)
    if not call.confirmed and (proposal.warnings or call.text(PREVIEW[0]) == PREVIEW[1]):
        arguments = {"number": str(row.number), **arguments_of(draft)}
        return call.forms.confirm("answer", arguments, preview(call, proposal))
    return _settled(call, row, call.keeper.publish(proposal), new=True)


def _draft(call: Call, typed: str) -> FactDraft:
    parts = [part.strip() for part in typed.split("|", 3)]
    subject, value, proof, more = (*parts, "", "", "", "")[:4]
    fields = typed_fields(more or call.text("more"), FIELDS)
    kind = call.text("kind") or "".join(fields.get("kind", ())[:1])
    speaker = call.text("speaker") or "".join(fields.get("speaker", ())[:1])
    return FactDraft(
        subject or call.text("subject"),
        value or call.text("value"),
        proof or call.text("proof"),
        kind_of(kind),
        speaker.strip() or None,
        fields.get("asked", ()),
    )


def _published(fact: Fact) -> Fact:
    if fact.state is not FactState.PUBLISHED:
        raise FactRefused(
            "F-STATE",
            "Fact #%(number)s is not published, so it cannot answer.",
            "Name a published one, or publish a new one.",
            number=str(fact.number),
        )
    return fact


def _settled(call: Call, row: QueueItem, fact: Fact, *, new: bool) -> Reply:
    _, waiting = call.keeper.settle(row.number, fact=fact.number)
    view = call.book.fact(fact.number)
    messages = dict(reversed(waiting))  # each place is told once, in answer to who asked there first
    for place, message in sorted(messages.items()):
        call.telling.tell(place, _told(call, row, view), reply_to=message)
    settled = said("Row %(row)s is answered by #%(number)s.", row=str(row.number), number=str(fact.number))
    if new:
        settled = said(
            "Published as #%(number)s; it answers row %(row)s.", number=str(fact.number), row=str(row.number)
        )
    told = counted("%(number)s place will be told.", "%(number)s places will be told.", len(messages))
    actions = [*undo_actions(call)]
    if row.kind is QueueKind.QUESTION:
        argument = f"{fact.number} {row.text}"
        actions.append(
            Action(
                call.say(said("Found by this question too")),
                call.buttons.token("asked", argument, once=True),
                f"/asked {fact.number} …",
            )
        )
    blocks = (Text(call.say(settled)), *_fact(call.voice, view), Text(call.say(told)))
    return Reply((*blocks, Actions(tuple(actions))) if actions else blocks)


def _told(call: Call, row: QueueItem, view: FactView) -> Reply:
    """Return what is said to who asked, in the community's language: several may read it."""
    voice = voice_of(call.settings.language)
    first = said("A moderator answered “%(question)s”:", question=short(row.text, 200))
    if row.kind is QueueKind.DISPUTE:
        first = said("A moderator looked at what was disputed. This stands now:")
    return Reply((Text(voice.say(first)), *_fact(voice, view)), language=voice.language)


def _fact(voice: Voice, view: FactView) -> tuple[Block, ...]:
    fact = view.fact
    value = ValueLine(value_of(fact), voice.say(basis_of(fact)))
    return (value, Text(fact.subject), *basis_blocks(voice, fact, view.evidence))


ANSWER = Command(
    "answer",
    Section.QUEUE,
    Right.KEEP,
    said("Settle a row of the queue by a fact; whoever asked is told once."),
    run,
    (
        Argument("number", said("The number of the row.")),
        Argument(
            "fact", said("The number of a fact, or a new one: subject | value | proof."), Takes.REST, required=False
        ),
    ),
    (
        Example("answer 4 12", said("answers row 4 with fact #12")),
        Example(
            "answer 4 opening of the Otter Bridge | 9 August 1934 | The Otter Bridge opened on 9 August 1934.",
            said("publishes a new fact and answers row 4 with it"),
        ),
    ),
    writes=True,
)
