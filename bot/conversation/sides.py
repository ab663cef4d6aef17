"""The sides of an answer: one of several meanings picked, what stands around its sentence, what other sources have, and
back again, each with the value, its sentence and where that stands.

What is shown is the answer that was given, as long as it is in mind; then it takes the place of the message. Later, or
for somebody else, only what was asked for is looked up by its citation. This file knows nothing of messages and chats.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import replace

from bot.conversation.calls import Argument, Call, Command, Section
from bot.conversation.commands import more, others
from bot.conversation.posting import as_posted
from bot.conversation.presenting_answers import (
    ALSO,
    BUDGET,
    CONTEXT,
    LESS,
    MEANINGS,
    answer_reply,
    picked_reply,
    size_of,
)
from bot.conversation.presenting_readings import context_blocks
from bot.conversation.recent import Recent, answer_at, answers_of, named, nothing_in_mind, value_citation
from bot.conversation.replies import Actions, Block, Quote, Reply, SourceLine
from bot.conversation.roles import Right
from bot.speech import said
from facts.answers import Agreement, Answer, Several


def pick(call: Call) -> Reply:
    """Show the one of several answers that was picked; raises C-LAST, N-…."""
    citation = call.text("citation")
    found = _in_mind(call)
    if found is None:
        return picked_reply(call, answer_at(call.base, citation))
    recent, answer = found
    return _side(call, recent, answer)


def context(call: Call) -> Reply:
    """Show the answer with the passages around its quotations; raises C-LAST, N-…."""
    found = _in_mind(call)
    if found is None:
        around = str(answer_at(call.base, call.text("citation")).evidence.citation)
        return more.run(replace(call, arguments={"citation": around}))
    recent, answer = found
    shown = (answer,) if _is_choice(recent) else answers_of(recent.outcome)
    citations = dict.fromkeys(str(one.evidence.citation) for one in shown)
    side = _side(call, recent, answer, CONTEXT)
    return replace(side, blocks=tuple(_in_passages(call, side.blocks, citations)))


def also(call: Call) -> Reply:
    """Show the answer with what other sentences have for the same thing; raises C-LAST, N-…."""
    elsewhere = others.run(replace(call, arguments={"citation": call.text("citation")}))
    found = _in_mind(call)
    if found is None:
        return elsewhere
    recent, answer = found
    side = _side(call, recent, answer, ALSO)
    return replace(side, blocks=_above_buttons(side.blocks, elsewhere.blocks))


def less(call: Call) -> Reply:
    """Show an answer as it was given, or the one of it that was picked; raises C-LAST."""
    found = _in_mind(call)
    if found is None:
        raise nothing_in_mind()
    return _side(call, *found)


def meanings(call: Call) -> Reply:
    """Show all that fits the question again; raises C-LAST."""
    recent = named(call, call.text("answer"))
    if recent is None:
        raise nothing_in_mind()
    return _whole(call, recent)


def _in_mind(call: Call) -> tuple[Recent, Answer] | None:
    """Return the answer that the button stands under, None where it is not in mind, or is somebody else's."""
    recent = named(call, call.text("answer"))
    answer = _of(recent, call.text("citation")) if recent is not None else None
    return (recent, answer) if recent is not None and answer is not None else None


def _of(recent: Recent, citation: str) -> Answer | None:
    return next((one for one in answers_of(recent.outcome) if value_citation(one) == citation), None)


def _is_choice(recent: Recent) -> bool:
    return isinstance(recent.outcome, Several) and recent.outcome.agreement is Agreement.CHOICE


def _side(call: Call, recent: Recent, answer: Answer, opened: str = "") -> Reply:
    """Return an answer with the button of what is opened turned into its way back."""
    if not _is_choice(recent):
        return _whole(call, recent, opened)
    picked = picked_reply(call, answer, recent, opened=opened)
    return replace(as_posted(call, recent, picked, picked=answer), replaces=True)


def _whole(call: Call, recent: Recent, opened: str = "") -> Reply:
    return replace(as_posted(call, recent, answer_reply(call, recent, opened=opened)), replaces=True)


def _in_passages(call: Call, blocks: Sequence[Block], citations: Collection[str]) -> Iterator[Block]:
    """Yield an answer with its quotations, and where they stand, shown within their passages, as long as there is room."""
    left, at = BUDGET, 0
    while at < len(blocks):
        block, beside = blocks[at], blocks[at + 1] if at + 1 < len(blocks) else None
        quoted = isinstance(block, Quote) and isinstance(beside, SourceLine) and beside.citation in citations
        if quoted and isinstance(beside, SourceLine):
            passage = context_blocks(call.base.context(beside.citation))
            fits = left == BUDGET or size_of(passage) <= left
            left -= size_of(passage)
            yield from passage if fits else (block, beside)
        else:
            yield block
        at += 2 if quoted else 1


def _above_buttons(blocks: Sequence[Block], more_of_it: tuple[Block, ...]) -> tuple[Block, ...]:
    at = next((number for number, block in enumerate(blocks) if isinstance(block, Actions)), len(blocks))
    return (*blocks[:at], *more_of_it, *blocks[at:])


_MEANS = said("What the button stands for.")
_ANSWER = Argument("answer", _MEANS)
_CITATION = Argument("citation", _MEANS)


def _side_of(name: str, run: Callable[[Call], Reply], *arguments: Argument) -> Command:
    return Command(name, Section.MEMBERS, Right.ASK, said("A button of an answer."), run, arguments)


_HELD = replace(_ANSWER, required=False)
SIDES: tuple[Command, ...] = (
    _side_of("pick", pick, _CITATION, _HELD),
    _side_of(CONTEXT, context, _CITATION, _HELD),
    _side_of(ALSO, also, _CITATION, _HELD),
    _side_of(LESS, less, _CITATION, _HELD),
    _side_of(MEANINGS, meanings, _ANSWER),
)
"""What the buttons do that show another side of an answer."""
