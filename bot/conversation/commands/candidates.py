"""``candidates``: what was read out of a source, ten at a time or one by one, each to publish, change or pass over."""

from __future__ import annotations

from bot.conversation.calls import Argument, Call, Command, Example, Section
from bot.conversation.presenting_facts import evidence_blocks, kind_of, short
from bot.conversation.replies import Action, Actions, Block, Choices, Heading, Listing, Reply, Style, Text, ValueLine
from bot.conversation.roles import Right
from bot.speech import said
from facts.reports import MentionRow, Reading

PAGE = 10


def run(call: Call) -> Reply:
    """Show the mentions of the source's current edition from a number on. Raises N-SOURCE."""
    source = call.base.resolve(call.text("source")).source
    first = call.number("first") or 1
    one = call.text("how") == "one"
    rows, total = call.book.candidates(source.id, first=first, limit=1 if one else PAGE)
    if not rows:
        nothing = said("No dates, figures or statements were read out of this source.")
        if total:
            nothing = said("That was the last of %(number)s.", number=total)
        return Reply((Text(call.say(nothing)),), private=True)
    blocks = _one(call, source.id, rows[0], total) if one else _ten(call, source.id, source.title, rows, total)
    return Reply(tuple(blocks), private=True)


def _ten(call: Call, source: str, title: str, rows: tuple[MentionRow, ...], total: int) -> list[Block]:
    last = rows[-1].number
    heading = said(
        "%(title)s: %(first)s to %(last)s of %(total)s",
        title=short(title),
        first=rows[0].number,
        last=last,
        total=total,
    )
    options = tuple(
        Action(
            short(_value(row.reading), 30),
            call.buttons.token("candidates", f"{source} {row.number} one"),
            f"/candidates {source} {row.number} one",
        )
        for row in rows
    )
    blocks: list[Block] = [
        Heading(call.say(heading)),
        Listing(tuple(_line(call, row) for row in rows), first=rows[0].number),
        Choices(options, first=rows[0].number),
    ]
    one = f"{source} {rows[0].number} one"
    actions = [Action(call.say(said("One by one")), call.buttons.token("candidates", one), f"/candidates {one}")]
    beside = ((said("Back"), max(1, rows[0].number - PAGE)), (said("Next"), last + 1))
    for label, to in beside:
        if to < rows[0].number or last < to <= total:
            argument = f"{source} {to}"
            actions.append(
                Action(call.say(label), call.buttons.token("candidates", argument), f"/candidates {argument}")
            )
    return [*blocks, Actions(tuple(actions))]


def _line(call: Call, row: MentionRow) -> str:
    line = (
        f"{call.say(kind_of(row.reading.kind))}: {short(_value(row.reading))} – {short(row.reading.evidence.quote, 90)}"
    )
    if row.reading.fact is None:
        return line
    return line + call.say(said(" (published as #%(number)s)", number=str(row.reading.fact)))


def _value(reading: Reading) -> str:
    return f"{reading.speaker}: {reading.value_text}" if reading.speaker else reading.value_text


def _one(call: Call, source: str, row: MentionRow, total: int) -> list[Block]:
    here, following = f"{source} {row.number}", f"{source} {row.number + 1} one"
    blocks: list[Block] = [
        Heading(call.say(said("%(number)s of %(total)s", number=row.number, total=total))),
        ValueLine(_value(row.reading), call.say(kind_of(row.reading.kind))),
        *evidence_blocks(row.reading.evidence),
    ]
    actions = []
    if row.reading.fact is None:
        publish = Action(
            call.say(said("Publish")),
            call.buttons.token("publish", here, once=True),
            f"/publish {here}",
            Style.CONFIRM,
        )
        edit = Action(call.say(said("Edit")), call.buttons.token("publish", f"{here} ?"), f"/publish {here} ?")
        actions = [publish, edit]
    else:
        published = said("Published already, as #%(number)s.", number=str(row.reading.fact))
        blocks.append(Text(call.say(published)))
    if row.number < total:
        actions.append(
            Action(call.say(said("Skip")), call.buttons.token("candidates", following), f"/candidates {following}")
        )
    listed = f"{source} {(row.number - 1) // PAGE * PAGE + 1}"
    actions.append(Action(call.say(said("List")), call.buttons.token("candidates", listed), f"/candidates {listed}"))
    return [*blocks, Actions(tuple(actions))]


CANDIDATES = Command(
    "candidates",
    Section.SOURCES,
    Right.KEEP,
    said("Go through the dates, figures and statements of a source: publish, edit or skip."),
    run,
    (
        Argument("source", said("The id or the title of the source.")),
        Argument("first", said("The number of the mention to begin with."), required=False),
        Argument("how", said("“one” to go one by one."), required=False, options=("one", "ten")),
    ),
    (
        Example("candidates minutes", said("lists the first ten")),
        Example("candidates minutes 11", said("lists the ten from the eleventh on")),
        Example("candidates minutes 3 one", said("shows the third with its buttons")),
    ),
    private=True,
)
