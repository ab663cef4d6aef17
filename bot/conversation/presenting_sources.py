"""What importing a source did, as blocks: what was read, what was left out and why, which facts still hold.

This file knows nothing of how documents are read.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import assert_never

from bot.conversation.calls import Call
from bot.conversation.presenting_facts import fact_line, short
from bot.conversation.presenting_notes import note_of
from bot.conversation.replies import Block, Heading, Listing, Text
from bot.speech import Sentence, counted, said
from facts.facts import Fact
from facts.model import Mark, Passage
from facts.reports import ImportReport, SourceChange
from facts.values import KindName

SHOWN_MARKED = 8
SHOWN_FACTS = 10


def change_blocks(call: Call, change: SourceChange) -> tuple[Block, ...]:
    """Return what became of one source."""
    report = change.report
    heading = Heading(call.say(_heading(report)))
    if report.outcome == "unchanged":
        return (heading, Text(call.say(said("The text is the same as before; nothing was changed."))))
    blocks: list[Block] = [heading, Text(call.say(_read(report)))]
    if report.marked:
        left_out = counted(
            "%(number)s line was left out and is never cited:",
            "%(number)s lines were left out and are never cited:",
            len(report.marked),
        )
        lines = [_marked(call, passage) for passage in report.marked[:SHOWN_MARKED]]
        left = len(report.marked) - len(lines)
        if left:
            lines.append(call.say(said("and %(number)s more", number=left)))
        blocks += [Text(call.say(left_out)), Listing(tuple(lines))]
    blocks += [Text(call.say(note_of(note)), quiet=True) for note in report.notes]
    holding = counted(
        "%(number)s fact holds in the new edition:",
        "%(number)s facts hold in the new edition:",
        len(change.holding),
    )
    broken = counted(
        "%(number)s fact is broken: the new edition no longer has its words:",
        "%(number)s facts are broken: the new edition no longer has their words:",
        len(change.broken),
    )
    return (*blocks, *_facts(call, holding, change.holding), *_facts(call, broken, change.broken))


def _facts(call: Call, sentence: Sentence, facts: Sequence[Fact]) -> tuple[Block, ...]:
    if not facts:
        return ()
    lines = [fact_line(call, fact) for fact in facts[:SHOWN_FACTS]]
    left = len(facts) - len(lines)
    if left:
        lines.append(call.say(said("and %(number)s more", number=left)))
    return (Text(call.say(sentence)), Listing(tuple(lines)))


def _heading(report: ImportReport) -> Sentence:
    title, id_ = short(report.source.title), report.source.id
    match report.outcome:
        case "new source":
            return said("A new source: %(title)s (%(id)s)", title=title, id=id_)
        case "new edition":
            return said("Edition %(edition)s of %(title)s (%(id)s)", edition=str(report.edition), title=title, id=id_)
        case _:
            return said("No new text: %(title)s (%(id)s)", title=title, id=id_)


def _read(report: ImportReport) -> Sentence:
    return said(
        "%(passages)s, %(dates)s, %(figures)s, %(statements)s.",
        passages=counted("%(number)s passage", "%(number)s passages", report.passages),
        dates=counted("%(number)s date", "%(number)s dates", report.mentions.get(KindName.DATE, 0)),
        figures=counted("%(number)s figure", "%(number)s figures", report.mentions.get(KindName.FIGURE, 0)),
        statements=counted("%(number)s statement", "%(number)s statements", report.mentions.get(KindName.STATEMENT, 0)),
    )


def _marked(call: Call, passage: Passage) -> str:
    assert passage.mark is not None
    return f"{short(passage.text, 72)} ({call.say(mark_of(passage.mark))})"


def mark_of(mark: Mark) -> Sentence:
    """Say why a line of a document was left out."""
    match mark:
        case Mark.HEADING:
            return said("a heading")
        case Mark.PULL_QUOTE:
            return said("a quotation that the text has elsewhere")
        case Mark.TICKER:
            return said("a ticker")
        case Mark.OTHER_SCRIPT:
            return said("another alphabet")
        case Mark.CALL_TO_ACTION:
            return said("a call to the reader")
        case Mark.FOOTER:
            return said("a footer")
        case Mark.BLANK:
            return said("blank")
        case _:
            assert_never(mark)
