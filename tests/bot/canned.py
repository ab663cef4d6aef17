"""Answers and reports made by hand, about a harbour that never was: what renderers and commands are shown in tests."""

from __future__ import annotations

from decimal import Decimal

from facts.answers import (
    Agreement,
    Answer,
    Considered,
    Corrected,
    Correction,
    Evidence,
    Found,
    Outcome,
    QuestionKind,
    Reason,
    Several,
    Trace,
    Unknown,
)
from facts.errors import ConfigRefused, NotFound, QuestionRefused, StoreFailed
from facts.model import Citation, Edition, Mark, Passage, Published, Source, Span, digest
from facts.reports import Hit, ImportReport, ListedMention, SourceView, Verification
from facts.values import (
    CalendarPoint,
    Comparator,
    DateValue,
    FigureType,
    FigureValue,
    Form,
    KindName,
    Mention,
    Precision,
    StatementValue,
)

TEXT = "Harbour log\nThe harbour opened in May 1932. Over 120 boats came.\n“We had hoped for more,” said Ada Brook.\n"

SOURCE = Source("harbour-log", "Harbour log", publisher="Harbour office", published=Published(1932, 6))

TRACE = Trace(
    QuestionKind.DATE,
    words=("harbour", "open"),
    names=("Ada Brook",),
    corrections=(Correction("harbuor", ("harbour",)),),
    considered=(Considered("May 1932", Citation("harbour-log", 1, Span(34, 42)), 0.8125, "chosen"),),
    notes=("one passage of three was read",),
)


def evidence(value: str, sentence: str) -> Evidence:
    """Return a sentence of the harbour log as evidence, with ``value`` in it."""
    start = TEXT.index(sentence)
    inside = start + sentence.index(value)
    return Evidence(
        Citation("harbour-log", 1, Span(start, start + len(sentence))),
        sentence,
        Span(inside, inside + len(value)),
        SOURCE.title,
        SOURCE.published,
        SOURCE.publisher,
        SOURCE.url,
    )


OPENED = "The harbour opened in May 1932."
BOATS = "Over 120 boats came."
HOPED = "“We had hoped for more,” said Ada Brook."


def answer(value: str, sentence: str, normalized: str, kind: QuestionKind, *, reviewed: bool = False) -> Answer:
    """Return an answer out of the harbour log."""
    return Answer(value, normalized, kind, 0.75, evidence(value, sentence), reviewed=reviewed)


WHEN = answer("May 1932", OPENED, "1932-05", QuestionKind.DATE)
HOW_MANY = answer("Over 120", BOATS, ">120", QuestionKind.FIGURE)
WHO = answer("Ada Brook", HOPED, "ada brook", QuestionKind.STATEMENT)

FOUND = Found(WHEN, TRACE)
COMPATIBLE = Several((HOW_MANY, answer("120", BOATS, "120", QuestionKind.FIGURE)), Agreement.COMPATIBLE, TRACE)
DIFFERENT = Several((WHEN, HOW_MANY), Agreement.DIFFERENT, TRACE)
CHOICE = Several((WHEN, WHO), Agreement.CHOICE, TRACE)
CORRECTED = Corrected(WHEN, "May 1932, not June", TRACE)
UNKNOWN = Unknown(Reason.SUBJECT_WITHOUT_THIS, "closed", (WHEN, HOW_MANY), TRACE)
EMPTY = Unknown(Reason.EMPTY_STORE, "", (), Trace(QuestionKind.OTHER))

OUTCOMES: dict[str, Outcome] = {
    "found": FOUND,
    "compatible": COMPATIBLE,
    "different": DIFFERENT,
    "choice": CHOICE,
    "corrected": CORRECTED,
    "unknown": UNKNOWN,
    "empty": EMPTY,
}
"""One outcome of every sort."""

HEADING = Passage(0, 0, "Harbour log\n", mark=Mark.HEADING, reason="stands alone above the text")
BODY = Passage(1, 12, "The harbour opened in May 1932. Over 120 boats came.\n", (Span(12, 43), Span(44, 64)))
VOICE = Passage(2, 65, "“We had hoped for more,” said Ada Brook.\n", (Span(65, 105),))

EDITION = Edition("harbour-log", 1, digest(TEXT), len(TEXT), "2026-01-02T03:04:05+00:00")
VIEW = SourceView(SOURCE, (EDITION,), EDITION, (HEADING, BODY, VOICE))
REPORT = ImportReport(
    SOURCE, 1, "new source", 2, {KindName.DATE: 1, KindName.FIGURE: 1, KindName.STATEMENT: 1}, (HEADING,), ("short",)
)
HIT = Hit(SOURCE, 0.5, WHEN.evidence.citation, OPENED)
INTACT = Verification(WHEN.evidence.citation, True, "Intact: nothing moved.", OPENED, SOURCE, EDITION)
BROKEN = Verification(WHEN.evidence.citation, False, "Broken: something moved.", None, SOURCE, EDITION)

LISTED = tuple(
    ListedMention(mention, Citation("harbour-log", 1, mention.span), mention.span.of(TEXT), sentence)
    for mention, sentence in (
        (Mention(Span(34, 42), DateValue(CalendarPoint(1932, 5), Precision.MONTH)), OPENED),
        (
            Mention(
                Span(44, 52),
                FigureValue(FigureType.COUNT, Decimal(120), Decimal(120), None, Comparator.OVER, counted="boats"),
            ),
            BOATS,
        ),
        (Mention(Span(66, 87), StatementValue(Form.DIRECT, Span(95, 104), cue=Span(90, 94), verb="say")), HOPED),
    )
)
"""One mention of every kind, out of the harbour log."""

ERRORS: dict[str, Exception] = {
    "refused": QuestionRefused("Q-LONG", "Question has 600 characters; the limit is 512.", "Shorten it."),
    "missing": NotFound("N-SOURCE", "There is no source “x” here.", "`footnote sources` lists what there is."),
    "down": StoreFailed("S-DOWN", "The database does not answer.", "Start it."),
    "locked": StoreFailed("S-LOCKED", "Another process is writing.", "Wait until it has finished."),
    "address": ConfigRefused("K-DB", "That is not the address of a store.", "Write sqlite:///facts.db."),
    "defect": ZeroDivisionError("a secret of the store"),
}
"""What can go wrong, by the word in a question that makes it go wrong."""
