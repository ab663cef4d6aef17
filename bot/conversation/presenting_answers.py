"""Outcomes as replies: the value first, then the sentence that proves it, then where it stands and what can be done.

A quotation is handed on letter for letter and never shortened or translated. What a platform cannot show at once it
cuts by itself; here only whole values and whole sentences are left out, and then it is said how many. This file knows
nothing of chats and of how answers are found.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import assert_never

from bot import wording
from bot.conversation.calls import Call
from bot.conversation.presenting_facts import evidence_blocks, holding_of, host_of, short
from bot.conversation.presenting_notes import languages_of, note_of, premise_of
from bot.conversation.recent import Recent, value_citation
from bot.conversation.replies import (
    Action,
    Actions,
    Block,
    Choices,
    Claim,
    Heading,
    Quote,
    Reply,
    SourceLine,
    Text,
    ValueLine,
)
from bot.speech import counted, said
from facts.answers import Agreement, Answer, Corrected, Found, Noted, QuestionKind, Reason, Several, Trace, Unknown
from facts.errors import NotFound, shown
from facts.reports import Holding

CONTEXT, ALSO, LESS, MEANINGS = "context", "also", "less", "meanings"
"""The actions that show more of an answer in its place, what it was before, and what else fits the question."""
BUDGET = 1_200
"""Characters of a reply before anything is opened up; what proves the first value is never counted away."""
CHOICES = 5
REPAIRS = 3
LABEL = 80
"""Characters of the label of a choice: as many as Discord takes on a button."""

_NOT_WORTH_FILING = frozenset({Reason.TOO_VAGUE, Reason.SEVERAL_QUESTIONS, Reason.NOT_ANSWERABLE_KIND})


def answer_reply(call: Call, recent: Recent, *, opened: str = "") -> Reply:
    """Return what a member is shown of an outcome; ``opened`` names the button whose side is shown, for its way back."""
    said_so = (Text(recent.following),) if recent.following else ()
    outcome = recent.outcome
    match outcome:
        case Found(answer=answer):
            blocks: tuple[Block, ...] = (*_value(call, answer), *said_so, *evidence_blocks(answer.evidence))
            actions = _answer_actions(call, recent, answer, opened)
        case Corrected(answer=answer, premise=premise):
            other = Text(call.say(wording.premise(premise_of(premise))))
            blocks = (*_value(call, answer), other, *said_so, *evidence_blocks(answer.evidence))
            actions = _answer_actions(call, recent, answer, opened)
        case Several(agreement=Agreement.CHOICE):
            blocks = (*said_so, *_choice(call, recent, outcome))
            actions = (_why(call, recent), _delete(call))
        case Several():
            blocks = (*said_so, *_values(call, outcome))
            actions = _answer_actions(call, recent, outcome.answers[0], opened)
        case Noted():
            blocks = (*said_so, *note_blocks(call, outcome))
            actions = (_why(call, recent), _wrong(call, f"#{outcome.fact}"), _delete(call))
        case Unknown():
            blocks = (*said_so, *_unknown(call, outcome))
            filing = () if outcome.reason in _NOT_WORTH_FILING else (_file(call, recent),)
            actions = (*filing, _why(call, recent), _delete(call))
        case _:
            assert_never(outcome)
    return Reply((*blocks, *repair_blocks(call, outcome.trace), Actions(actions)), more="/more")


def one_answer(call: Call, answer: Answer) -> tuple[Block, ...]:
    """Return one answer with its sentence and where that stands."""
    return (*_value(call, answer), *evidence_blocks(answer.evidence))


def picked_reply(call: Call, answer: Answer, recent: Recent | None = None, *, opened: str = "") -> Reply:
    """Return one of several answers, picked, with its proof, and the way back to the others where they are in mind."""
    basis = _basis(call, answer) if answer.normalized else ""
    blocks = (ValueLine(answer.value, basis), *evidence_blocks(answer.evidence))
    actions = (*_sides(call, recent, answer, opened), _wrong(call, _subject(answer)), _delete(call))
    if recent is not None:
        back = call.say(said("All that fit"))
        actions = (Action(back, call.buttons.token(MEANINGS, recent.key, anyone=True)), *actions)
    return Reply((*blocks, Actions(actions)))


def repair_blocks(call: Call, trace: Trace) -> tuple[Block, ...]:
    """Return how words of the question were read, where they were not read as they stand."""
    read = [
        call.say(said("I read “%(typed)s” as “%(taken)s”.", typed=shown(one.typed), taken=", ".join(one.taken[:3])))
        for one in trace.corrections[:REPAIRS]
    ]
    return (Text(" ".join(read), quiet=True),) if read else ()


def note_blocks(call: Call, note: Noted) -> tuple[Block, ...]:
    """Return a moderator's note as what it is: never as a quotation."""
    basis = f"{call.say(wording.MODERATORS_NOTE)} #{note.fact}"
    host = host_of(note.reference)
    reference = (
        SourceLine(call.say(said("Reference")), url=note.reference, host=host)
        if host
        else Text(call.say(said("Reference: %(reference)s", reference=note.reference)))
    )
    return (ValueLine(note.value, basis), Text(note.subject), reference)


def size_of(blocks: Iterable[Block]) -> int:
    """Return how many characters of text blocks hold, about as a reader meets them."""
    size = 0
    for block in blocks:
        match block:
            case ValueLine():
                size += len(block.value) + len(block.basis)
            case Quote() | Text() | Heading():
                size += len(block.text)
            case Claim():
                size += len(block.text) + len(block.note)
            case SourceLine():
                size += len(block.title) + len(block.citation) + len(block.host) + sum(map(len, block.details))
            case _:
                pass
    return size


def within(parts: Sequence[Sequence[Block]], budget: int, *, least: int) -> tuple[tuple[Block, ...], int]:
    """Return the blocks of as many parts, in order, as the budget holds (``least`` at any rate), and how many are left."""
    kept: list[Block] = []
    for number, part in enumerate(parts):
        if number >= least and size_of(kept) + size_of(part) > budget:
            return tuple(kept), len(parts) - number
        kept += part
    return tuple(kept), 0


def _value(call: Call, answer: Answer) -> tuple[Block, ...]:
    note = (Text(call.say(note_of(answer.note)), quiet=True),) if answer.note else ()
    if _rests_on_retired(call, answer):
        note = (Text(call.say(holding_of(Holding.RETIRED))), *note)
    return (ValueLine(answer.value, _basis(call, answer)), *note)


def _rests_on_retired(call: Call, answer: Answer) -> bool:
    """Say whether a published answer rests on a source that was taken out of use since."""
    try:
        return answer.fact is not None and call.book.fact(answer.fact).holding is Holding.RETIRED
    except NotFound:  # it was taken back at this moment
        return False


def _basis(call: Call, answer: Answer) -> str:
    if not answer.reviewed:
        return call.say(wording.NOT_REVIEWED)
    if answer.fact is None:
        return call.say(wording.REVIEWED)
    return f"{call.say(wording.REVIEWED)} #{answer.fact}"


def _by_value(answers: Sequence[Answer]) -> list[list[Answer]]:
    groups: dict[str, list[Answer]] = {}
    for answer in answers:
        groups.setdefault(answer.normalized, []).append(answer)
    return list(groups.values())


def _values(call: Call, outcome: Several) -> tuple[Block, ...]:
    groups = _by_value(outcome.answers)
    parts = [
        (*_value(call, group[0]), *(block for answer in group for block in evidence_blocks(answer.evidence)))
        for group in groups
    ]
    kept, left = within(parts, BUDGET, least=2)
    more = counted("%(number)s more value: /others", "%(number)s more values: /others", left)
    return (
        Text(call.say(wording.agreement(outcome.agreement, len(groups)))),
        *kept,
        *((Text(call.say(more)),) if left else ()),
    )


def _choice(call: Call, recent: Recent, outcome: Several) -> tuple[Block, ...]:
    options = tuple(
        Action(_label(answer), call.buttons.token("pick", _placed(answer, recent), anyone=True), str(number))
        for number, answer in enumerate(outcome.answers[:CHOICES], 1)
    )
    fits = counted(
        "The sources have one statement that fits:", "The sources have %(number)s statements that fit:", len(options)
    )
    spoken = outcome.trace.kind is QuestionKind.STATEMENT
    heading = fits if spoken else wording.agreement(outcome.agreement, len(options))
    which = said("Which one do you mean? Press it, or type its number.")
    return (Text(call.say(heading)), Choices(options), Text(call.say(which), quiet=True))


def _label(answer: Answer) -> str:
    value = short(answer.value, LABEL // 2)
    quote = short(answer.evidence.quote, LABEL - len(value) - 2)
    return f"{value}: {quote}"


def _unknown(call: Call, outcome: Unknown) -> tuple[Block, ...]:
    words = [wording.NOT_IN_MY_SOURCES, wording.reason(outcome.reason)]
    words += [wording.missing(_missing(outcome.detail))] if outcome.detail else []
    if outcome.trace.languages:
        words.append(languages_of(outcome.trace.languages))
    told = (
        Text(" ".join(call.say(word) for word in words)),
        Text(f"{call.say(wording.TRY)} {call.say(wording.advice_in_chat(outcome.reason))}"),
    )
    closest = [_closest(answer) for answer in outcome.closest[: call.settings.closest]]
    if not closest:
        return told
    kept, _ = within(closest, BUDGET - size_of(told), least=1)
    return (*told, Heading(call.say(wording.CLOSEST)), *kept)


def _missing(detail: str) -> str:
    """Return the words of the question that were not found, of each no more than an error may say back."""
    return ", ".join(shown(word) for word in detail.split(", ")[:5])


def _closest(answer: Answer) -> tuple[Block, ...]:
    quote, source = evidence_blocks(answer.evidence)
    return (Quote(quote.text) if isinstance(quote, Quote) else quote, source)


# --- what can be done with an answer ---------------------------------------------------------------------------------


def _answer_actions(call: Call, recent: Recent, answer: Answer, opened: str) -> tuple[Action, ...]:
    return (
        *_sides(call, recent, answer, opened),
        _why(call, recent),
        _wrong(call, _subject(answer)),
        _delete(call),
    )


def _subject(answer: Answer) -> str:
    """Return what a dispute of the answer is about: the fact, or the citation of the sentence."""
    return f"#{answer.fact}" if answer.fact is not None else str(answer.evidence.citation)


def _placed(answer: Answer, recent: Recent | None) -> str:
    """Return what names an answer in a button: its place, by which it is looked up again, and where it was given."""
    return f"{value_citation(answer)} {recent.key}" if recent is not None else value_citation(answer)


def _sides(call: Call, recent: Recent | None, answer: Answer, opened: str) -> tuple[Action, ...]:
    """Return the buttons that open more of an answer, and of the one that is open the button that closes it."""
    around, elsewhere = call.say(said("More context")), call.say(said("Other sources"))
    sides = {CONTEXT: (around, "/more"), ALSO: (elsewhere, "/others")}
    place = _placed(answer, recent)
    less = Action(call.say(said("Less")), call.buttons.token(LESS, place, anyone=True))
    return tuple(
        less if side == opened else Action(label, call.buttons.token(side, place, anyone=True), typed)
        for side, (label, typed) in sides.items()
    )


def _why(call: Call, recent: Recent) -> Action:
    return Action(call.say(said("Why?")), call.buttons.token("explain", recent.key, anyone=True), "/why")


def _wrong(call: Call, about: str) -> Action:
    return Action(call.say(said("Wrong?")), call.buttons.token("dispute", about, anyone=True), "/wrong …")


def _file(call: Call, recent: Recent) -> Action:
    return Action(call.say(said("Ask the moderators")), call.buttons.token("filing", recent.key), "/file")


def _delete(call: Call) -> Action:
    # The asker's id goes along so that they can take the answer away; it is what the platform shows of them anyway.
    token = call.buttons.token("remove", call.incoming.author.id, anyone=True)
    return Action(call.say(said("Delete")), token, "/delete", takes_away=True)
