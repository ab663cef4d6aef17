"""How an answer came about, in words: what was asked for, how words were read, what was considered, what was taken.

Scores stay inside: they order candidates and mean nothing to a reader. This file knows nothing of how they are made.
"""

from __future__ import annotations

from bot import wording
from bot.conversation.calls import Call
from bot.conversation.presenting_answers import repair_blocks
from bot.conversation.presenting_facts import short
from bot.conversation.presenting_notes import note_of
from bot.conversation.recent import Recent, answers_of
from bot.conversation.replies import Block, Heading, Listing, Text
from bot.speech import said
from facts.answers import Considered, Noted, Unknown
from facts.errors import shown

CONSIDERED = 5
WORDS = 12


def trace_blocks(call: Call, recent: Recent) -> tuple[Block, ...]:
    """Return how the outcome came about."""
    outcome, trace = recent.outcome, recent.outcome.trace
    asked = said("You asked for %(kind)s.", kind=wording.asked_for(trace.kind))
    looked = said("I looked for these words: %(words)s.", words=", ".join(shown(word) for word in trace.words[:WORDS]))
    blocks: list[Block] = [Heading(call.say(wording.TRACE)), Text(call.say(asked))]
    if trace.words:
        blocks.append(Text(call.say(looked)))
    blocks += repair_blocks(call, trace)
    if isinstance(outcome, Noted):
        blocks.append(Text(call.say(said("A moderator wrote this down; no stored source proves it."))))
    elif trace.considered:
        taken = {str(answer.evidence.citation) for answer in answers_of(outcome)}
        lines = tuple(_line(call, one, taken) for one in trace.considered[:CONSIDERED])
        blocks += [Text(call.say(said("These values were considered, the best first:"))), Listing(lines, first=1)]
    else:
        blocks.append(Text(call.say(said("Nothing in the sources was worth considering."))))
    if isinstance(outcome, Unknown):
        blocks.append(Text(f"{call.say(said('None was taken.'))} {call.say(wording.reason(outcome.reason))}"))
    blocks += [Text(call.say(note_of(note)), quiet=True) for note in trace.notes]
    return tuple(blocks)


def _line(call: Call, considered: Considered, taken: set[str]) -> str:
    line = f"{short(considered.text)} ({considered.citation})"
    return f"{line}: {call.say(said('taken'))}" if str(considered.citation) in taken else line
