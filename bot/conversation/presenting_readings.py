"""What sources say, shown at length: who said what, what happened when, where sources agree, what stands around a quote.

Every value comes with its sentence, letter for letter. As many are shown as a reply holds, and how many were left out is
said. This file knows nothing of how any of it is found.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import assert_never

from bot import wording
from bot.conversation.calls import Call
from bot.conversation.presenting_answers import BUDGET, within
from bot.conversation.presenting_facts import evidence_blocks, host_of
from bot.conversation.replies import Block, Heading, Listing, Quote, SourceLine, Text, ValueLine
from bot.speech import Sentence, counted, said
from facts.answers import Agreement
from facts.model import Source
from facts.reports import Comparison, Context, Reading, SourceView, Verification
from facts.values import KindName


def allowed(call: Call, readings: Sequence[Reading]) -> tuple[Reading, ...]:
    """Return the readings that the community shows: all, or only those that a published fact rests on."""
    return tuple(one for one in readings if call.settings.unreviewed_answers or one.fact is not None)


def reading_blocks(call: Call, readings: Sequence[Reading]) -> tuple[Block, ...]:
    """Return readings one after the other, as many as a reply holds, each with its sentence and where it stands."""
    kept, left = within([_reading(call, one) for one in readings], BUDGET, least=1)
    more = counted("%(number)s more is not shown.", "%(number)s more are not shown.", left)
    return (*kept, *((Text(call.say(more), quiet=True),) if left else ()))


def comparison_blocks(call: Call, comparisons: Sequence[Comparison]) -> tuple[Block, ...]:
    """Return what the sources say of each thing, by value."""
    kept, left = within([_comparison(call, one) for one in comparisons], BUDGET, least=1)
    more = counted("%(number)s more thing is compared.", "%(number)s more things are compared.", left)
    narrower = said("Name the subject more closely to see it.")
    return (*kept, *((Text(f"{call.say(more)} {call.say(narrower)}", quiet=True),) if left else ()))


def context_blocks(context: Context) -> tuple[Block, ...]:
    """Return the passage around a citation, the cited stretch marked, under its heading."""
    heading = (Heading(context.heading),) if context.heading else ()
    return (*heading, Quote(context.passage, (context.span,)), source_line(context.source, str(context.citation)))


def source_line(source: Source, citation: str = "") -> SourceLine:
    """Return what names a source below a quotation."""
    details = (str(source.published) if source.published else "", source.publisher or "")
    return SourceLine(source.title, tuple(d for d in details if d), citation, source.url, host_of(source.url))


def source_blocks(call: Call, view: SourceView) -> tuple[Block, ...]:
    """Return what is known of a source: when, by whom, which edition, how much of it is read."""
    url = view.source.url
    link = (SourceLine("", url=url, host=host_of(url)),) if url else ()  # the rest of it is told above
    return (Heading(view.source.title), Listing(known_of(call, view)), *link)


def known_of(call: Call, view: SourceView) -> tuple[str, ...]:
    """Return what is known of a source, line by line."""
    source, edition = view.source, view.edition
    read = sum(1 for passage in view.passages if passage.mark is None)
    known = [
        said("Id: %(id)s", id=source.id),
        *([said("Published: %(date)s", date=str(source.published))] if source.published else ()),
        *([said("Publisher: %(name)s", name=source.publisher)] if source.publisher else ()),
        *([said("Author: %(name)s", name=source.author)] if source.author else ()),
        said("Edition %(edition)s of %(editions)s, imported on %(day)s", edition=str(edition.number), editions=str(len(view.editions)), day=edition.imported_at[:10]),
        counted("%(number)s passage is read", "%(number)s passages are read", read),
    ]  # fmt: skip
    left_out = len(view.passages) - read
    if left_out:
        known.append(counted("%(number)s line is left out", "%(number)s lines are left out", left_out))
    return tuple(call.say(one) for one in known)


def verification_blocks(call: Call, verified: Verification) -> tuple[Block, ...]:
    """Return whether a citation still holds, with the quotation cut out anew."""
    digest = said("Digest of the edition: %(digest)s", digest=verified.edition.digest)
    if not verified.intact or verified.quote is None:
        broken = said("Broken: the stored text is not the one that was cited. Tell whoever runs the bot.")
        return (Text(call.say(broken)), source_line(verified.source, str(verified.citation)))
    intact = said(
        "Intact: edition %(edition)s is letter for letter as it was imported, and this stands in it:",
        edition=str(verified.edition.number),
    )
    return (
        Text(call.say(intact)),
        Quote(verified.quote),
        source_line(verified.source, str(verified.citation)),
        Text(call.say(digest), quiet=True),
    )


def _reading(call: Call, reading: Reading) -> tuple[Block, ...]:
    return (ValueLine(_shown(call, reading), _basis(call, reading)), *evidence_blocks(reading.evidence))


def _shown(call: Call, reading: Reading) -> str:
    if reading.kind is not KindName.STATEMENT:
        return reading.value_text
    return reading.speaker or call.say(said("nobody is named"))


def _basis(call: Call, reading: Reading) -> str:
    if reading.fact is None:
        return call.say(wording.NOT_REVIEWED)
    return f"{call.say(wording.REVIEWED)} #{reading.fact}"


def _comparison(call: Call, comparison: Comparison) -> tuple[Block, ...]:
    blocks: list[Block] = [Heading(comparison.about), Text(call.say(_agreement(comparison)))]
    for group in comparison.groups:
        blocks += _reading(call, group[0])
        if len(group) > 1:
            also = ", ".join(str(one.evidence.citation) for one in group[1:4])
            blocks.append(Text(call.say(said("The same in: %(citations)s", citations=also)), quiet=True))
    return tuple(blocks)


def _agreement(comparison: Comparison) -> Sentence:
    match comparison.agreement:
        case None if sum(map(len, comparison.groups)) == 1:
            return said("Only one sentence gives a value:")
        case None:
            return said("All agree:")
        case Agreement.COMPATIBLE | Agreement.DIFFERENT | Agreement.CHOICE:
            return wording.agreement(comparison.agreement, len(comparison.groups))
        case _:
            assert_never(comparison.agreement)
