"""Answers to a question while it is still being typed: each complete, so that any of them can be sent on as it is.

The answer comes first, then each of several values alone, then what other sentences give for the same thing, then
published facts about it. What is offered stands alone in a chat where nobody may know the bot: it has no buttons, and
a value that others contradict says so. Nothing of the question is remembered. This file knows nothing of chats.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import assert_never

from bot.conversation.as_of import as_of_in
from bot.conversation.calls import Argument, Call, Command, Section, Takes
from bot.conversation.meaning import OFFER
from bot.conversation.presenting_alone import whole_answer
from bot.conversation.presenting_answers import one_answer
from bot.conversation.presenting_facts import basis_blocks, basis_of, value_of
from bot.conversation.presenting_readings import allowed, reading_blocks
from bot.conversation.recent import Recent, answers_of
from bot.conversation.replies import Block, Reply, SourceLine, Text, ValueLine
from bot.conversation.roles import Right
from bot.policy import permitted
from bot.speech import said
from facts.answers import Agreement, Corrected, Found, Noted, Outcome, Several, Unknown
from facts.facts import Fact

MOST = 10
"""Answers that are offered at once."""


def offer(call: Call) -> Reply:
    """Return the answers to what is typed so far, or why there is none. Raises as ``FactBase.ask`` does."""
    question, until = as_of_in(call.text("question"))
    found = call.base.ask(question, as_of=until or None)
    recent = Recent(question, permitted(found, unreviewed=call.settings.unreviewed_answers), call.now)
    whole = whole_answer(call, recent)
    if isinstance(recent.outcome, Unknown):
        return whole
    offers = [*_answers(call, recent.outcome, whole), *_further(call, question, recent.outcome)]
    return Reply(whole.blocks, offers=_distinct(call, offers)[:MOST])


def _answers(call: Call, outcome: Outcome, whole: Reply) -> Iterator[Reply]:
    match outcome:
        case Found() | Corrected() | Noted():
            yield whole
        case Several(answers=answers, agreement=Agreement.CHOICE):
            yield from (Reply(one_answer(call, answer)) for answer in answers)
        case Several(answers=answers, agreement=agreement):
            yield whole
            others = (
                said("Other sentences of my sources give another value.")
                if agreement is Agreement.DIFFERENT
                else said("Other sentences of my sources word the value otherwise.")
            )
            yield from (Reply((*one_answer(call, answer), Text(call.say(others)))) for answer in answers)
        case Unknown():
            return
        case _:
            assert_never(outcome)


def _further(call: Call, question: str, outcome: Outcome) -> Iterator[Reply]:
    """Yield what else is known: the same thing in other sentences, then published facts about it."""
    answers = answers_of(outcome)
    for reading in allowed(call, call.base.others(answers[0], limit=MOST)) if answers else ():
        elsewhere = Text(call.say(said("Elsewhere in my sources:")))
        yield Reply((elsewhere, *reading_blocks(call, (reading,))))
    shown = {answer.fact for answer in answers} | ({outcome.fact} if isinstance(outcome, Noted) else set())
    for fact in call.book.about(question, limit=MOST):
        if fact.number not in shown:
            yield Reply(_fact(call, fact))


def _fact(call: Call, fact: Fact) -> tuple[Block, ...]:
    view = call.book.fact(fact.number)
    basis = f"{call.say(basis_of(fact))} #{fact.number}"
    return (ValueLine(value_of(fact), basis), Text(fact.subject), *basis_blocks(call.voice, fact, view.evidence))


def _distinct(call: Call, offers: Iterable[Reply]) -> tuple[Reply, ...]:
    """Leave out what says again what stands before it: the same value out of the same sentence."""
    seen: set[tuple[object, ...]] = set()
    kept: list[Reply] = []
    for one in offers:
        key = _said(one.blocks)
        if key not in seen:
            seen.add(key)
            kept.append(Reply(one.blocks, language=call.voice.language))
    return tuple(kept)


def _said(blocks: Sequence[Block]) -> tuple[object, ...]:
    return tuple(
        block.value if isinstance(block, ValueLine) else block.citation
        for block in blocks
        if isinstance(block, ValueLine) or (isinstance(block, SourceLine) and block.citation)
    )


OFFERING = Command(
    OFFER,
    Section.MEMBERS,
    Right.ASK,
    said("A question that is still being typed."),
    offer,
    (Argument("question", said("The question, in your own words."), Takes.REST),),
)
"""What answers a question while it is typed."""
