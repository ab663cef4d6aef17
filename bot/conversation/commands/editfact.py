"""``editfact``: another subject, value, proof or speaker for a fact; proved as a new one is."""

from __future__ import annotations

from bot.conversation.calls import Argument, Call, Command, Example, Section, Takes
from bot.conversation.commands.addfact import kind_of
from bot.conversation.messages import Heading, Listing, Reply, Text
from bot.conversation.moderator_forms import PREVIEW
from bot.conversation.presenting_facts import (
    evidence_blocks,
    proof_of,
    proposal_blocks,
    short,
    speaker_of,
    value_of,
    warning_blocks,
)
from bot.conversation.publishing import changed
from bot.conversation.roles import Right
from bot.conversation.typed_fields import typed_fields
from bot.speech import Sentence, said
from facts.facts import Fact, FactDraft
from facts.values import KindName

FIELDS = ("subject", "value", "proof", "kind", "speaker", "asked", "reason")


def run(call: Call) -> Reply:
    """Change the fact where nothing has to be looked at; else preview the change, or ask what it should be."""
    number = call.number("number")
    before = call.book.fact(number).fact
    fields = typed_fields(call.text("changes"), FIELDS)
    given = {name: call.text(name) or "".join(fields.get(name, ())[:1]) for name in FIELDS}
    if not any(value.strip() for name, value in given.items() if name != "reason"):
        return call.forms.start("editfact", {"number": str(before.number), **_present(before)})
    draft = FactDraft(
        given["subject"], given["value"], given["proof"], kind_of(given["kind"]), given["speaker"] or None,
        fields.get("asked", ()),
    )  # fmt: skip
    proposal = call.book.propose(_whole(before, draft), instead_of=before.number)
    if not call.confirmed and (proposal.warnings or call.text(PREVIEW[0]) == PREVIEW[1]):
        preview = Reply(
            (
                Heading(call.say(said("Not changed yet"))),
                *proposal_blocks(call, proposal),
                _changes(call, before, proposal.fact),
                *warning_blocks(call, proposal),
            ),
            private=True,
        )
        arguments = {name: value for name, value in given.items() if value and name != "asked"}
        if draft.asked:
            arguments["changes"] = " | ".join(f"asked: {question}" for question in draft.asked)
        return call.forms.confirm("editfact", {"number": str(before.number), **arguments}, preview)
    after = call.keeper.because(given["reason"].strip()).edit(before.number, draft)
    view = call.book.fact(after.number)
    said_so = said("Changed #%(number)s: %(subject)s.", number=str(after.number), subject=short(after.subject))
    evidence = evidence_blocks(view.evidence) if view.evidence is not None else ()
    return changed(call, Text(call.say(said_so)), _changes(call, before, after), *evidence)


def _present(fact: Fact) -> dict[str, str]:
    present = {"subject": fact.subject, "value": fact.value_text, "speaker": speaker_of(fact), "proof": proof_of(fact)}
    return {name: value for name, value in present.items() if value}


def _whole(before: Fact, draft: FactDraft) -> FactDraft:
    """Return the draft with what it leaves empty taken from the fact as it is, as the keeper does."""
    kind = draft.kind or (None if draft.value else before.kind)
    keeps_speaker = before.kind is KindName.STATEMENT and kind in (None, KindName.STATEMENT)
    return FactDraft(
        draft.subject or before.subject,
        draft.value or before.value_text,
        draft.proof or proof_of(before),
        kind or (before.kind if not draft.value else None),
        draft.speaker or (speaker_of(before) or None if keeps_speaker else None),
        draft.asked or before.asked,
    )


def _changes(call: Call, before: Fact, after: Fact) -> Listing | Text:
    pairs = (
        (said("subject"), before.subject, after.subject),
        (said("value"), value_of(before), value_of(after)),
        (said("proof"), proof_of(before), proof_of(after)),
        (said("also asked as"), "; ".join(before.asked), "; ".join(after.asked)),
    )
    lines = tuple(call.say(_change(name, old, new)) for name, old, new in pairs if old != new)
    return Listing(lines) if lines else Text(call.say(said("Nothing is different.")))


def _change(name: Sentence, old: str, new: str) -> Sentence:
    return said("%(field)s: %(before)s → %(after)s", field=name, before=short(old) or "–", after=short(new) or "–")


EDITFACT = Command(
    "editfact",
    Section.FACTS,
    Right.KEEP,
    said("Change a fact: its subject, value, proof, speaker or other ways to ask for it."),
    run,
    (
        Argument("number", said("The number of the fact.")),
        Argument(
            "changes",
            said("“value:”, “subject:”, “proof:”, “speaker:”, “asked:”, “reason:”; several are parted by |."),
            Takes.REST,
            required=False,
        ),
    ),
    (
        Example("editfact 12 value: 43 metres | proof: minutes@2:10-42", said("changes the value and what proves it")),
        Example("editfact 12", said("asks step by step, with the present values")),
    ),
    writes=True,
)
