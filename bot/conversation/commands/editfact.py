"""``editfact``: another subject, value, proof or speaker for a fact; proved as a new one is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from bot.conversation.calls import Argument, Call, Command, Example, Section, Takes
from bot.conversation.commands.addfact import kind_of
from bot.conversation.moderator_forms import PREVIEW
from bot.conversation.presenting_facts import (
    basis_blocks,
    proposal_blocks,
    short,
    value_of,
    warning_blocks,
)
from bot.conversation.publishing import changed, checked_reason
from bot.conversation.replies import Heading, Listing, Reply, Text
from bot.conversation.roles import Right
from bot.conversation.typed_fields import guarded, typed_fields
from bot.speech import Sentence, said
from facts.facts import Fact, FactDraft, Proposal
from facts.keeping.rewording import completed, rewords_only, typed_proof, typed_value

FIELDS = ("subject", "value", "proof", "kind", "speaker", "asked", "reason")


def run(call: Call) -> Reply:
    """Change the fact where nothing has to be looked at; else preview the change, or ask what it should be."""
    number = call.number("number")
    before = call.book.fact(number).fact
    fields = typed_fields(call.text("changes"), FIELDS)
    given = {name: call.text(name).strip() or "".join(fields.get(name, ())[:1]) for name in FIELDS}
    draft = _different(before, given, fields.get("asked", ()))
    if draft == _NOTHING:
        if call.text(PREVIEW[0]):
            return Reply((Text(call.say(said("Nothing is different."))),), private=True)
        return call.forms.start(
            "editfact", {"number": str(before.number), "kind": before.kind.value, **_present(before)}
        )
    guided = call.text(PREVIEW[0]) == PREVIEW[1]
    proposal = None if rewords_only(draft) else call.book.propose(completed(draft, before), instead_of=before.number)
    if not call.confirmed and (guided or (proposal is not None and proposal.warnings)):
        arguments = {name: value for name, value in given.items() if value and name != "asked"}
        if draft.asked:
            arguments["changes"] = " | ".join(f"asked: {guarded(question)}" for question in draft.asked)
        arguments["number"] = str(before.number)
        return call.forms.confirm("editfact", arguments, _preview(call, before, draft, proposal))
    after = call.keeper.because(checked_reason(given["reason"])).edit(before.number, draft)
    view = call.book.fact(after.number)
    said_so = said("Changed #%(number)s: %(subject)s.", number=str(after.number), subject=short(after.subject))
    basis = basis_blocks(call.voice, after, view.evidence)
    return changed(call, Text(call.say(said_so)), _changes(call, before, after), *basis)


_NOTHING = FactDraft("", "", "")


def _different(before: Fact, given: Mapping[str, str], asked: tuple[str, ...]) -> FactDraft:
    """Return a draft of what is given and is not so already."""
    present = _present(before)
    new = {name: value for name, value in given.items() if value and value != present.get(name)}
    kind = kind_of(new.get("kind", ""))
    return FactDraft(
        new.get("subject", ""),
        new.get("value", ""),
        new.get("proof", ""),
        kind if kind is not before.kind else None,
        new.get("speaker") or None,
        asked,
    )


def _preview(call: Call, before: Fact, draft: FactDraft, proposal: Proposal | None) -> Reply:
    heading = Heading(call.say(said("Not changed yet")))
    if proposal is None:
        after = replace(before, subject=draft.subject or before.subject, asked=draft.asked or before.asked)
        return Reply((heading, _changes(call, before, after)), private=True)
    changes = _changes(call, before, proposal.fact)
    return Reply(
        (heading, *proposal_blocks(call, proposal), changes, *warning_blocks(call, proposal)),
        private=True,
    )


def _present(fact: Fact) -> dict[str, str]:
    """Return what the fact is now, as it would be typed."""
    value, speaker = typed_value(fact)
    present = {"subject": fact.subject, "value": value, "speaker": speaker or "", "proof": typed_proof(fact.basis)}
    return {name: text for name, text in present.items() if text}


def _changes(call: Call, before: Fact, after: Fact) -> Listing | Text:
    pairs = (
        (said("subject"), before.subject, after.subject),
        (said("value"), value_of(before), value_of(after)),
        (said("proof"), typed_proof(before.basis), typed_proof(after.basis)),
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
