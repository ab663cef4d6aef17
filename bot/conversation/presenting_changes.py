"""Changes of the ledger as lines: who changed what, when and why, and shortly what was before and is after.

A person is named by what is kept of them; of somebody who had that forgotten only their role is said. This file knows
nothing of how changes are made.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence

from bot.conversation.calls import Call
from bot.conversation.presenting_facts import short, state_of, value_of
from bot.conversation.replies import Block, Listing, Reply, Text
from bot.speech import Sentence, said
from facts.errors import FactsError
from facts.facts import Fact
from facts.keeping.bodies import SourceState, alias_of, fact_in, source_in
from facts.keeping.rewording import typed_proof
from facts.ledger import Change, Entry, EntryKind

MOST_TOLD = 5
"""Changes of one command that are told in the log place one by one."""
IN_LINE = 40
"""Characters of what was before and is after, in a line of the log."""

_ROLES: Mapping[str, Sentence] = {
    "member": said("a member"),
    "anonymous administrator": said("an anonymous administrator"),
    "editor": said("an editor"),
    "manager": said("a manager"),
    "operator": said("the operator"),
}


def when(at: str) -> str:
    """Return a moment (ISO text in UTC) as people read it: ``2024-01-01 12:30 UTC``.

    >>> when("2024-01-01T12:30:59+00:00")
    '2024-01-01 12:30 UTC'
    """
    return f"{at[:10]} {at[11:16]} UTC" if len(at) >= 16 else at


def who(call: Call, change: Change) -> Sentence:
    """Say who made a change."""
    role = _ROLES.get(change.role, said("a moderator"))
    if not change.person:
        return role
    name = call.people.name_of(change.person)
    if name:
        return said("%(name)s, %(role)s", name=short(name, IN_LINE), role=role)
    return said("someone who asked to be forgotten, %(role)s", role=role)


def what(call: Call, change: Change) -> Sentence:
    """Say what entry a change is about."""
    match change.kind:
        case EntryKind.FACT:
            return said("fact #%(number)s", number=change.id)
        case EntryKind.ALIAS:
            return said("the other name “%(name)s”", name=short(change.id, IN_LINE))
        case EntryKind.SETTING:
            return said("the setting %(name)s", name=short(change.id, IN_LINE))
        case EntryKind.GRANT:
            return said("the grant for %(who)s", who=_granted(call, change.id))
        case EntryKind.SOURCE:
            return said("the source %(name)s", name=short(change.id, IN_LINE))
        case EntryKind.QUEUE:
            return said("row %(number)s of the queue", number=change.id)


def deed(action: str) -> Sentence:
    """Say what was done, as a verb in the past."""
    return _DEEDS.get(action, said("changed"))


_DEEDS: Mapping[str, Sentence] = {
    "publish": said("published"),
    "draft": said("drafted"),
    "edit": said("edited"),
    "move": said("moved to the new edition"),
    "retire": said("retired"),
    "supersede": said("superseded"),
    "revert": said("brought back an earlier state of"),
    "undo": said("took back a change of"),
    "ask": said("added another way to ask for"),
    "alias": said("added"),
    "unalias": said("removed"),
    "import": said("imported"),
    "new edition": said("imported a new edition of"),
    "change": said("changed what is said about"),
    "bring back": said("brought back"),
    "record": said("wrote down what was there of"),
    "link": said("connected a chat by"),
    "unlink": said("disconnected a chat by"),
    "set": said("set"),
    "reset": said("reset"),
    "grant": said("gave"),
    "revoke": said("took away"),
    "answer": said("answered"),
    "dismiss": said("dismissed"),
}


def change_line(call: Call, change: Change) -> str:
    """Return a change as one line of the log: number, when, who, what, why, before and after."""
    return f"{change.number}. {when(change.at)}: {told_line(call, change)}"


def told_line(call: Call, change: Change) -> str:
    """Return a change as a sentence: who, what, why, before and after."""
    parts = {"who": who(call, change), "deed": deed(change.action), "what": what(call, change)}
    named = said("%(who)s, %(deed)s %(what)s", **parts)
    line = call.say(named if change.person else said("%(who)s %(deed)s %(what)s", **parts))
    if change.reason:
        line += call.say(said(" (reason: %(reason)s)", reason=short(change.reason, 120)))
    differences = "; ".join(difference_lines(call, change))
    return f"{line}. {differences}" if differences else f"{line}."


def change_blocks(call: Call, changes: tuple[Change, ...]) -> tuple[Block, ...]:
    """Return changes as a list, in the order given."""
    return (Listing(tuple(change_line(call, change) for change in changes)),)


def told_reply(call: Call, changes: Sequence[Change]) -> Reply:
    """Return what is told in the log place of all that one command changed."""
    lines = [told_line(call, change) for change in changes[:MOST_TOLD]]
    if len(changes) > MOST_TOLD:
        lines.append(call.say(said("... and %(number)s more changes", number=len(changes) - MOST_TOLD)))
    return Reply(tuple(Text(line[:1].upper() + line[1:]) for line in lines), language=call.voice.language)


def restored_blocks(call: Call, changes: tuple[Change, ...]) -> tuple[Block, ...]:
    """Say what taking a command back brought about, entry by entry."""
    lines = []
    for change in changes:
        differences = "; ".join(difference_lines(call, change))
        name = call.say(what(call, change))
        lines.append(f"{name}: {differences}" if differences else name)
    return (Text(call.say(said("As it was before:"))), Listing(tuple(lines)))


def difference_lines(call: Call, change: Change) -> Iterator[str]:
    """Yield, field by field, what a change made of an entry, shortly; nothing of an entry that is there no longer."""
    if change.after is None:
        if change.kind is EntryKind.FACT:
            yield call.say(said("no longer there"))
        return
    if change.kind is EntryKind.SOURCE:
        yield from _state_lines(call, change)
    before, after = _fields(call, change, change.before), _fields(call, change, change.after)
    for name in dict.fromkeys((*before, *after)):
        old, new = before.get(name, ""), after.get(name, "")
        if old == new:
            continue
        field = f"{name}: " if name else ""
        new = short(new, IN_LINE) or "–"
        yield f"{field}{short(old, IN_LINE) or '–'} → {new}" if change.before is not None else f"{field}{new}"


def _state_lines(call: Call, change: Change) -> Iterator[str]:
    """Yield what became of a source's text and use, in words: what is kept of them says nothing to people."""
    try:
        before = source_in(change.id, change.before) if change.before is not None else None
        after = source_in(change.id, change.after) if change.after is not None else None
    except FactsError:
        return
    if before is None or after is None:
        return
    if before.digest != after.digest:
        yield call.say(_text_of(call, change, after.digest))
    if before.retired != after.retired:
        yield call.say(said("out of use") if after.retired else said("in use again"))


def _text_of(call: Call, change: Change, digest: str) -> Sentence:
    """Say which text a source has now; the numbers of its editions are known where something is changed."""
    editions = call.opened_desk.shelf.editions(change.id) if call.opened_desk is not None else ()
    numbers = [edition.number for edition in editions if edition.digest == digest]
    if not numbers:
        return said("its text was changed")
    if len(numbers) > 1:
        return said("its text is again that of edition %(number)s", number=str(min(numbers)))
    return said("its text is that of edition %(number)s", number=str(numbers[0]))


def _fields(call: Call, change: Change, body: str | None) -> dict[str, str]:
    """Return what a body says, by the name of each field in the caller's language."""
    if body is None:
        return {}
    try:
        named: tuple[tuple[Sentence, str], ...]
        match change.kind:
            case EntryKind.FACT:
                named = _fact_fields(call, fact_in(change.id, body))
            case EntryKind.SOURCE:
                named = _source_fields(source_in(change.id, body))
            case EntryKind.ALIAS:
                alias = alias_of(Entry(change.kind, change.id, change.revision, body))
                return {"": f"{alias.name} = {alias.stands_for}"}
            case EntryKind.QUEUE:
                answered = _plain(body).get("fact", "")
                named = ((said("by fact"), f"#{answered}" if answered.isdigit() else ""),)
            case EntryKind.SETTING | EntryKind.GRANT:
                return _plain(body)
    except FactsError:
        return _plain(body)  # the log is read when something is damaged, too
    return {call.say(name): text for name, text in named if text}


def _fact_fields(call: Call, fact: Fact) -> tuple[tuple[Sentence, str], ...]:
    return (
        (said("subject"), fact.subject),
        (said("value"), value_of(fact)),
        (said("proof"), typed_proof(fact.basis)),
        (said("state"), call.say(state_of(fact))),
        (said("also asked as"), "; ".join(fact.asked)),
    )


def _source_fields(state: SourceState) -> tuple[tuple[Sentence, str], ...]:
    source = state.source
    return (
        (said("title"), source.title),
        (said("published"), str(source.published) if source.published else ""),
        (said("publisher"), source.publisher or ""),
        (said("author"), source.author or ""),
        (said("address"), source.url or ""),
    )


def _plain(body: str) -> dict[str, str]:
    try:
        read: object = json.loads(body)
    except ValueError:
        return {"": body}
    if isinstance(read, dict):
        return {str(name): _word(value) for name, value in read.items()}
    return {"": _word(read)}


def _word(value: object) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def _granted(call: Call, id_: str) -> str | Sentence:
    """Return to whom a grant is given; a person's token says nothing to people."""
    kind, _, person = id_.partition(":")
    if kind != "person":
        return short(id_, IN_LINE)
    return short(call.people.name_of(person), IN_LINE) or said("a person")
