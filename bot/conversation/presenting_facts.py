"""Facts as blocks and lines: how moderators see what is kept, or would be kept.

A quotation is handed on whole, with its value marked; a note says that it is one. Lists say values shortly, and a
shortened text ends in “…”. This file knows nothing of how facts are found or changed, nor of the log.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import assert_never

from bot.conversation.calls import Call
from bot.conversation.replies import Block, Listing, Quote, SourceLine, Text, ValueLine
from bot.speech import Sentence, Voice, said
from facts.answers import Evidence
from facts.errors import FactsError
from facts.facts import Cited, EntryWarning, Fact, FactState, Noted, Proposal, WarningKind
from facts.keeping.references import shown_host
from facts.reports import FactView, Holding
from facts.values import KindName, StatementValue

IN_LIST = 60
"""Characters of a subject or value in a line of a list."""


def short(text: str, most: int = IN_LIST) -> str:
    r"""Return a text on one line, cut with “…” where it is longer than ``most``.

    >>> short("the bridge\n over the river", 12)
    'the bridge…'
    """
    line = " ".join(text.split())
    return line if len(line) <= most else line[: most - 1].rstrip() + "…"


def speaker_of(fact: Fact) -> str:
    """Return who said what a statement holds; empty where nobody is named, or where the fact is no statement."""
    return fact.value.speaker_name or "" if isinstance(fact.value, StatementValue) else ""


def value_of(fact: Fact) -> str:
    """Return a fact's value as people read it; the words of a statement after who said them."""
    speaker = speaker_of(fact)
    return f"{speaker}: {fact.value_text}" if speaker else fact.value_text


def fact_line(call: Call, fact: Fact) -> str:
    """Return a fact as a line of a list: number, subject, value, and its state where it does not answer."""
    line = f"#{fact.number} {short(fact.subject)}: {short(value_of(fact))}"
    return line if fact.state is FactState.PUBLISHED else f"{line} ({call.say(state_of(fact))})"


def state_of(fact: Fact) -> Sentence:
    """Say where a fact stands."""
    match fact.state:
        case FactState.PUBLISHED:
            return said("published")
        case FactState.DRAFT:
            return said("draft, not published")
        case FactState.RETIRED if fact.superseded_by is not None:
            return said("retired in favour of #%(number)s", number=str(fact.superseded_by))
        case FactState.RETIRED:
            return said("retired")
        case _:
            assert_never(fact.state)


def kind_of(kind: KindName) -> Sentence:
    """Say what kind of value it is."""
    match kind:
        case KindName.DATE:
            return said("date")
        case KindName.FIGURE:
            return said("figure")
        case KindName.STATEMENT:
            return said("statement")
        case _:
            assert_never(kind)


def evidence_blocks(evidence: Evidence) -> tuple[Block, ...]:
    """Return a quotation with its value marked, and where it stands."""
    mark = evidence.value_span.moved(-evidence.citation.span.start)
    details = [str(evidence.published) if evidence.published else "", evidence.publisher or ""]
    host = host_of(evidence.url)
    return (
        Quote(evidence.quote, (mark,)),
        SourceLine(
            evidence.title,
            tuple(detail for detail in details if detail),
            str(evidence.citation),
            evidence.url if host else None,
            host,
        ),
    )


def host_of(url: str | None) -> str:
    """Return the whole host of an address, as it has to be shown beside a link; empty where it has none to show."""
    try:
        return shown_host(url) if url else ""
    except FactsError:
        return ""


def reference_block(voice: Voice, reference: str) -> Block:
    """Return what a moderator's note rests on: an address with its whole host, or where it is written."""
    host = host_of(reference)
    if host:
        return SourceLine(voice.say(said("Reference")), url=reference, host=host)
    return Text(voice.say(said("Reference: %(reference)s", reference=reference)))


def basis_blocks(voice: Voice, fact: Fact, evidence: Evidence | None) -> tuple[Block, ...]:
    """Return what a fact rests on: the quotation and where it stands, or a note's reference."""
    if isinstance(fact.basis, Noted):
        return (reference_block(voice, fact.basis.reference),)
    return evidence_blocks(evidence) if evidence is not None else ()


def basis_of(fact: Fact) -> Sentence:
    """Say what a published fact rests on: words of a source that a moderator reviewed, or a moderator alone."""
    return said("moderator’s note") if isinstance(fact.basis, Noted) else said("reviewed by a moderator")


def fact_blocks(call: Call, view: FactView) -> tuple[Block, ...]:
    """Return a fact as it stands: value, subject, what it rests on and whether that still holds, other ways to ask."""
    fact = view.fact
    blocks: list[Block] = [
        ValueLine(value_of(fact), call.say(basis_of(fact) if fact.state is FactState.PUBLISHED else state_of(fact))),
        Text(f"#{fact.number} {fact.subject}"),
    ]
    blocks += basis_blocks(call.voice, fact, view.evidence)
    if fact.state is FactState.RETIRED and fact.reason:
        blocks.append(Text(call.say(said("Retired because: %(reason)s", reason=fact.reason))))
    if view.holding not in (Holding.HOLDS, Holding.NOTE):
        blocks.append(Text(call.say(holding_of(view.holding))))
    if fact.asked:
        blocks += [Text(call.say(said("Also asked as:"))), Listing(fact.asked)]
    return tuple(blocks)


def holding_of(holding: Holding) -> Sentence:
    """Say whether the words that a fact rests on still stand in its source."""
    match holding:
        case Holding.HOLDS:
            return said("The words stand in the current edition of the source.")
        case Holding.OLDER:
            return said("The current edition of the source has these words at another place.")
        case Holding.BROKEN:
            return said("The current edition of the source no longer has these words.")
        case Holding.RETIRED:
            return said("The source was taken out of use.")
        case Holding.NOTE:
            return said("This is a moderator’s note: no stored source proves it.")
        case _:
            assert_never(holding)


def proposal_blocks(call: Call, proposal: Proposal) -> tuple[Block, ...]:
    """Return what would be published: value, subject, kind, and the proof."""
    fact = proposal.fact
    return (
        ValueLine(value_of(fact), call.say(kind_of(fact.kind))),
        Text(fact.subject),
        *_proof_blocks(call, proposal),
        *((Text(call.say(said("Also asked as:"))), Listing(fact.asked)) if fact.asked else ()),
    )


def _proof_blocks(call: Call, proposal: Proposal) -> Iterator[Block]:
    match proposal.fact.basis:
        case Cited(citation=citation, value=value):
            if proposal.quote is not None:
                yield Quote(proposal.quote, (value.moved(-citation.span.start),))
            yield SourceLine(proposal.title or citation.source, citation=str(citation))
        case Noted(reference=reference):
            yield Text(call.say(said("This is a moderator’s note: no stored source proves it.")))
            yield reference_block(call.voice, reference)
        case _:
            assert_never(proposal.fact.basis)


def warning_blocks(call: Call, proposal: Proposal) -> tuple[Block, ...]:
    """Return what to look at before publishing, each with the other fact; nothing where there is nothing."""
    if not proposal.warnings:
        return ()
    lines = tuple(call.say(warning_of(call, warning, proposal.fact)) for warning in proposal.warnings)
    return (Text(call.say(said("Look at this first:"))), Listing(lines))


def warning_of(call: Call, warning: EntryWarning, fact: Fact) -> Sentence:
    """Say what a warning is about, with both values where it is about two facts."""
    other = fact_line(call, warning.other) if warning.other else short(warning.detail)
    match warning.kind:
        case WarningKind.DUPLICATE:
            return said("F-DUP: the same is published already: %(other)s", other=other)
        case WarningKind.CONFLICT:
            value = short(value_of(fact))
            return said("F-CONFLICT: %(value)s contradicts %(other)s", value=value, other=other)
        case WarningKind.MIXED_SCRIPTS:
            return said("A word mixes alphabets, as forged names do: %(word)s", word=short(warning.detail, 40))
        case WarningKind.WEAKER:
            return said("The source words the value otherwise, and its wording is kept: %(detail)s", detail=other)
        case _:
            assert_never(warning.kind)
