"""``queue``: what waits for moderators: filed questions, most asked first, disputes, broken citations."""

from __future__ import annotations

from bot.conversation.calls import Argument, Call, Command, Example, Section
from bot.conversation.presenting_changes import when
from bot.conversation.presenting_facts import short
from bot.conversation.replies import Action, Actions, Block, Heading, Listing, Reply, Style, Text
from bot.conversation.roles import Right
from bot.speech import counted, said
from facts.errors import NotFound
from facts.reports import QueueItem, QueueKind

SHOWN = 10
"""Rows of a kind in one reply."""
_BUTTONS = 5


def run(call: Call) -> Reply:
    """Show what waits; with a number that row and what can be done about it. Raises F-NONE."""
    rows = call.book.queue()
    if call.text("number"):
        return _row(call, rows)
    if not rows:
        return Reply((Text(call.say(said("Nothing waits for you."))),), private=True)
    questions, disputes, broken = (tuple(row for row in rows if row.kind is kind) for kind in QueueKind)
    blocks = [
        *_part(call, call.say(said("Questions without an answer")), questions),
        *_part(call, call.say(said("Disputed")), disputes),
        *_part(call, call.say(said("Facts whose words are gone from their source")), broken),
    ]
    numbered = [row for row in rows if row.number is not None][:_BUTTONS]
    if numbered:
        actions = tuple(
            Action(
                call.say(said("Row %(number)s", number=str(row.number))),
                call.buttons.token("queue", str(row.number)),
                f"/queue {row.number}",
            )
            for row in numbered
        )
        blocks.append(Actions(actions))
    return Reply(tuple(blocks), private=True)


def _part(call: Call, heading: str, rows: tuple[QueueItem, ...]) -> list[Block]:
    if not rows:
        return []
    lines = [row_line(call, row) for row in rows[:SHOWN]]
    if len(rows) > SHOWN:
        lines.append(call.say(said("and %(number)s more", number=len(rows) - SHOWN)))
    return [Heading(heading), Listing(tuple(lines))]


def row_line(call: Call, row: QueueItem) -> str:
    """Return a row as a line: its number, its text, what it is about, how often and since when."""
    about = f"#{row.fact}" if row.fact is not None else row.citation or ""
    match row.kind:
        case QueueKind.QUESTION:
            times = counted("asked once", "asked by %(number)s people", row.times)
            line = said(
                "%(number)s. “%(question)s” (%(times)s)",
                number=str(row.number),
                question=short(row.text, 200),
                times=times,
            )
        case QueueKind.DISPUTE:
            line = said(
                "%(number)s. %(about)s is disputed: “%(words)s” (%(when)s)",
                number=str(row.number),
                about=about,
                words=short(row.text, 200) or "–",
                when=when(row.filed_at),
            )
        case QueueKind.BROKEN:
            line = said("%(about)s: %(words)s", about=about, words=short(row.text, 200))
    return call.say(line)


def row_of(call: Call, rows: tuple[QueueItem, ...]) -> QueueItem:
    """Return the row that the call names; raises F-NONE."""
    number = call.number("number")
    for row in rows:
        if number is not None and row.number == number:
            return row
    raise NotFound("F-NONE", "There is no such row on the queue.", "“queue” lists what waits.")


def _row(call: Call, rows: tuple[QueueItem, ...]) -> Reply:
    row = row_of(call, rows)
    number = str(row.number)
    answer = Action(
        call.say(said("Answer")), call.buttons.token("answer", number), f"/answer {number} …", Style.CONFIRM
    )
    dismiss = Action(call.say(said("Dismiss")), call.buttons.token("dismiss", number), f"/dismiss {number} …")
    actions = [answer, dismiss]
    if row.fact is not None:
        actions.append(
            Action(call.say(said("Show the fact")), call.buttons.token("fact", str(row.fact)), f"/fact {row.fact}")
        )
    elif row.citation is not None:
        actions.append(
            Action(
                call.say(said("Show the source")),
                call.buttons.token("verify", row.citation),
                f"/verify {row.citation}",
            )
        )
    how = said(
        "“answer %(number)s” and the number of a fact settles it; so does a new fact in one line.", number=number
    )
    actions.append(Action(call.say(said("Back")), call.buttons.token("queue"), "/queue"))
    return Reply((Text(row_line(call, row)), Text(call.say(how), quiet=True), Actions(tuple(actions))), private=True)


QUEUE = Command(
    "queue",
    Section.QUEUE,
    Right.KEEP,
    said("Show what waits: questions without an answer, disputes, facts whose words are gone."),
    run,
    (Argument("number", said("A row, to see what can be done about it."), required=False),),
    (
        Example("queue", said("lists what waits, the most asked question first")),
        Example("queue 4", said("shows row 4 with its buttons")),
    ),
    private=True,
)
