"""``addfact``: a new fact, in one line, step by step, or out of a message that is replied to."""

from __future__ import annotations

import sys

from bot.conversation.calls import Argument, Call, Command, Example, Section, Takes
from bot.conversation.moderator_forms import PREVIEW
from bot.conversation.presenting_facts import short
from bot.conversation.publishing import publish, replied_citations
from bot.conversation.replies import Action, Choices, Reply, Text
from bot.conversation.roles import Right
from bot.conversation.typed_fields import guarded, typed_fields
from bot.speech import said
from facts.errors import FactRefused, shown
from facts.facts import FactDraft, Proposal
from facts.keeping.rewording import typed_proof, typed_value
from facts.reports import MentionRow
from facts.values import KindName

FIELDS = ("asked", "kind", "speaker")
_MOST_CHOICES = 5


def run(call: Call) -> Reply:
    """Publish what is proved and has nothing to look at; else preview it, or ask for what is missing."""
    draft = draft_of(call)
    cited = replied_citations(call)
    if draft.subject and draft.value and draft.proof:
        return publish(call, call.book.propose(draft), "addfact", arguments_of(draft))
    if not draft.value and draft.proof and cited == (draft.proof,):
        try:
            proposal = call.book.propose_citation(draft.proof, subject=draft.subject)
        except FactRefused as error:
            answered = answered_number(call, draft.proof, error)
            if answered is None:
                return choose_value(call, draft.proof, error)
            source = draft.proof.rpartition("@")[0]
            proposal = call.book.propose_mention(source, answered, subject=draft.subject)
        return publish(call, proposal, "addfact", arguments_of(draft_again(proposal)), guided=True)
    if not draft.value and not draft.proof and cited:
        return choose_citation(call, cited)
    return call.forms.start("addfact", {**arguments_of(draft), PREVIEW[0]: PREVIEW[1]})


def draft_of(call: Call) -> FactDraft:
    """Return what the call says of a fact; where it names no proof, the message replied to is one.

    Raises C-FIELD and F-KIND.
    """
    more = typed_fields(call.text("more"), FIELDS)
    kind = call.text("kind") or "".join(more.get("kind", ())[:1])
    speaker = call.text("speaker") or "".join(more.get("speaker", ())[:1])
    proof = call.text("proof").strip() or _proof_of_reply(call)
    return FactDraft(
        call.text("subject").strip(),
        call.text("value").strip(),
        proof,
        kind_of(kind),
        speaker.strip() or None,
        more.get("asked", ()),
    )


def kind_of(typed: str) -> KindName | None:
    """Return the kind that is named, None for none; raises F-KIND for what is no kind."""
    if not typed.strip():
        return None
    try:
        return KindName(typed.strip().lower())
    except ValueError as error:
        raise FactRefused(
            "F-KIND",
            "“%(kind)s” is not a kind of fact.",
            "A fact is a date, a figure or a statement.",
            kind=shown(typed.strip()),
        ) from error


def arguments_of(draft: FactDraft) -> dict[str, str]:
    """Return the arguments that give the same draft again."""
    arguments = {
        "subject": draft.subject,
        "value": draft.value,
        "proof": draft.proof,
        "kind": draft.kind.value if draft.kind else "",
        "speaker": draft.speaker or "",
        "more": " | ".join(f"asked: {guarded(question)}" for question in draft.asked),
    }
    return {name: value for name, value in arguments.items() if value}


def choose_citation(call: Call, citations: tuple[str, ...]) -> Reply:
    """Ask which of several quotations is meant."""
    options = tuple(
        Action(citation, call.buttons.token("publish", citation, once=True), f"/publish {citation}")
        for citation in citations[:_MOST_CHOICES]
    )
    return Reply((Text(call.say(said("That message has several quotations. Which one?"))), Choices(options)))


def choose_value(call: Call, citation: str, error: FactRefused) -> Reply:
    """Ask which value of a quotation is meant, where it was refused for having several; else raise the refusal."""
    source, rows = citation.rpartition("@")[0], _rows(call, citation, error)
    if len(rows) < 2:
        raise error
    options = tuple(
        Action(short(row.reading.value_text, 40), call.buttons.token("publish", place), f"/publish {place}")
        for row in rows[:_MOST_CHOICES]
        for place in (f"{source} {row.number} ?",)
    )
    return Reply(
        (Text(call.say(said("The quotation gives several values. Which one?"))), Choices(options)), private=True
    )


def answered_number(call: Call, citation: str, error: FactRefused) -> int | None:
    """Return the number of the mention that was the answer in the message of ours replied to.

    An answer begins with its value. None where the citation was not refused for its several values, and where the
    message does not begin with just one of them.
    """
    if citation not in replied_citations(call) or call.incoming.reply_to is None:
        return None
    begins = next((line for line in call.incoming.reply_to.text.splitlines() if line.strip()), "").lstrip("=*_> ")
    found: dict[int, list[int]] = {}
    for row in _rows(call, citation, error):
        for words in filter(None, (row.reading.value_text, row.reading.speaker)):
            if begins.startswith(words) and not begins[len(words) :][:1].isalnum():
                found.setdefault(len(words), []).append(row.number)
    longest = found[max(found)] if found else []
    return longest[0] if len(longest) == 1 else None


def _rows(call: Call, citation: str, error: FactRefused) -> tuple[MentionRow, ...]:
    """Return the mentions of a citation that was refused for having several."""
    source = citation.rpartition("@")[0]
    rows = call.book.candidates(source, limit=sys.maxsize)[0] if error.code == "F-VALUE" else ()
    return tuple(row for row in rows if str(row.reading.evidence.citation) == citation)


def _proof_of_reply(call: Call) -> str:
    replied = call.incoming.reply_to
    if replied is None:
        return ""
    if not replied.ours:
        return replied.text.strip()
    cited = replied_citations(call)
    return cited[0] if len(cited) == 1 else ""


def draft_again(proposal: Proposal) -> FactDraft:
    """Return the draft that gives the same proposal again."""
    fact = proposal.fact
    value, speaker = typed_value(fact)
    return FactDraft(fact.subject, value, typed_proof(fact.basis), fact.kind, speaker, fact.asked)


ADDFACT = Command(
    "addfact",
    Section.FACTS,
    Right.KEEP,
    said("Publish a fact, with the words of a source that prove it."),
    run,
    (
        Argument("subject", said("What the value is of."), Takes.PART, required=False),
        Argument("value", said("A date, a figure, or “NAME: words” for a statement."), Takes.PART, required=False),
        Argument(
            "proof",
            said("Words of a source, a source, a citation, a web address, or “note:” and a reference."),
            Takes.PART,
            required=False,
        ),
        Argument(
            "more",
            said("“asked:” and another way to ask, “kind:”, “speaker:”; several are parted by |."),
            Takes.REST,
            required=False,
        ),
    ),
    (
        Example(
            "addfact height of the old lighthouse | 42 metres | The old lighthouse of Kestrel Bay is 42 metres tall",
            said("publishes a figure with the sentence that has it"),
        ),
        Example("addfact", said("asks for what is needed, step by step")),
        Example(
            "addfact opening of the ferry line | 3 May 1990 | note: letter of the harbour office",
            said("publishes a moderator’s note, shown as one"),
        ),
    ),
    writes=True,
)
