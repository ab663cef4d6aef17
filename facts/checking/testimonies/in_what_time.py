"""In what time somebody did something: all the miners left in less than a week, where it took a week for the entire town to leave.

A text that has told of a people and its place goes on with "the entire population": the people and the place are then those of the
sentence before, which may name no other. Who is told of with a word of their own must be told of with that word. What stands
behind the deed is not asked for. English only. This file knows nothing of other sentences that say how long.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from facts.asking.repairing import Term, Terms
from facts.checking.claims.splitting import Claim
from facts.checking.claims.supposed import is_supposed
from facts.checking.claims.time_taken import TimeTaken, time_taken
from facts.checking.claims.witnesses import Witness
from facts.checking.claims.witnessing import neighbour
from facts.checking.claims.wording import Wording, meets
from facts.checking.subjects.dwelling import are_the_population
from facts.checking.testimonies.testimony import Point, Testimony
from facts.checking.values.figures import compare_figures
from facts.checking.values.standing import Standing, Stood
from facts.checking.words.tenses import tells_of_another_time
from facts.model import Span
from facts.reading.words import stem, words_of
from facts.values import FigureValue
from facts.verdicts import Basis, Verdict

_WHOLE = frozenset(map(stem, "all entire whole every complete".split()))
_DWELLERS = frozenset(map(stem, "population people inhabitants residents".split()))
_PLAIN = _WHOLE | frozenset(map(stem, "the of a an its their this that local civilian in from".split()))
_PART = re.compile(
    r"\b(?:most|many|some|half|several|few|part|majority|minority|almost|nearly|last|first|rest|remaining|other|others|another|third|quarter)\b",
    re.IGNORECASE,
)
_LEAVING = frozenset(map(stem, "leave go depart".split()))
_FLEEING = frozenset(map(stem, "flee escape".split()))
_GETS_OUT = re.compile(r"(?:get|got|gotten|gets|getting|move[ds]?|moving|clear(?:ed)?)\s+out\b", re.IGNORECASE)
_AT = re.compile(r"\b(?:in|of|from|at|inside)\s+(?:the\s+)?$", re.IGNORECASE)
_OWNS = ("'s", "’s")
_ELSEWHERE = re.compile(r"\b(?:to|for|into|towards?|via|through|onto|by|with)\b", re.IGNORECASE)


def in_what_time(claim: Claim, _terms: Terms, wording: Wording, witnesses: Sequence[Witness]) -> Testimony | None:
    """Return how the time that somebody took stands to the claim's; None where no sentence tells of them, their deed and its time."""
    text = wording.question.text
    if claim.ahead or claim.statement is not None or claim.question.language != "en" or len(claim.values) != 1:
        return None
    mine = time_taken(text, claim.values)
    if mine is None or _PART.search(mine.who.of(text)) or _PART.search(mine.deed.of(text)):
        return None
    for witness in witnesses:
        theirs = None if witness.is_given or witness.is_answered else time_taken(witness.text, witness.mentions)
        if theirs is None or (mine.is_plain and theirs.is_plain) or not _is_told_as_a_fact(witness, theirs):
            continue
        if not _do_the_same(mine, theirs, wording, witness) or not _is_of_them(mine, theirs, wording, witness):
            continue
        stood = _compared(mine, theirs)
        if stood is None:
            continue
        verdict = Verdict.MATCHES if stood.grants else Verdict.DIFFERS
        point = Point(verdict, Basis.FIGURE, mine.length.span, theirs.length.span, stood.remark)
        return Testimony(witness, verdict, (point,), (0, 0, 0), is_exact=False)
    return None


def is_of_another_population(claim: Claim, wording: Wording, witness: Witness) -> bool:
    """Say whether a sentence tells of a population that nobody named in it, and that is not the one the claim names."""
    text = wording.question.text
    behind = neighbour(witness, 1)
    if behind is not None and witness.text.endswith(behind.text):
        witness = behind  # of two sentences that are heard together, the second tells it
    mine, theirs = time_taken(text, claim.values), time_taken(witness.text, witness.mentions)
    if mine is None or theirs is None:
        return False
    names = [parts for _, parts in wording.names if mine.who.holds(parts[0].word.span)]
    if all(_is_a_place(parts, mine, text) for parts in names):
        return False
    who = [word for word in words_of(witness.text, theirs.who.start, theirs.who.end) if word.stem not in _PLAIN]
    is_unnamed = bool(who) and all(word.stem in _DWELLERS for word in who)
    return is_unnamed and not _is_of_the_people_before(_asked(mine, wording), mine, wording, witness)


def _compared(mine: TimeTaken, theirs: TimeTaken) -> Stood | None:
    """Return how the claim's time stands to the sentence's; None where it is left open."""
    claimed, found = mine.length.value, theirs.length.value
    if not isinstance(claimed, FigureValue) or not isinstance(found, FigureValue):
        return None
    stood = compare_figures(claimed, found)
    return None if stood is None or stood.standing is Standing.OPEN else stood


def _is_told_as_a_fact(witness: Witness, theirs: TimeTaken) -> bool:
    told = Span(0, theirs.deed.end)
    if is_supposed(witness.text) or any(told.meets(span) for span, _ in witness.statements):
        return False
    return witness.falsity is None and not _PART.search(
        theirs.who.of(witness.text) + " " + theirs.deed.of(witness.text)
    )


def _do_the_same(mine: TimeTaken, theirs: TimeTaken, wording: Wording, witness: Witness) -> bool:
    """Say whether the deed is the claim's; who fled has left."""
    own, other = _deed_of(mine, wording.question.text), _deed_of(theirs, witness.text)
    term = next((term for term in wording.terms if term.word.span == mine.verb.span), None)
    leaves = own in _LEAVING and other in _LEAVING | _FLEEING
    return own == other or leaves or (own not in _FLEEING and term is not None and meets(term, {other}))


def _deed_of(taken: TimeTaken, text: str) -> str:
    """Return the stem of what they did; to get out of a place is to leave it."""
    return stem("leave") if _GETS_OUT.match(taken.deed.of(text)) else taken.verb.stem


def _is_of_them(mine: TimeTaken, theirs: TimeTaken, wording: Wording, witness: Witness) -> bool:
    """Say whether a sentence tells of the claim's people and things, by itself or by what stands before it."""
    asked = _asked(mine, wording)
    here = tuple(words_of(witness.text, theirs.who.start, theirs.who.end))
    deed = tuple(words_of(witness.text, theirs.verb.span.end, theirs.deed.end))
    who = [word for word in here if word.stem not in _PLAIN]
    is_whole = any(word.stem in _WHOLE for word in here)
    claims_all = any(word.stem in _WHOLE for word in words_of(wording.question.text, mine.who.start, mine.who.end))
    if claims_all and not is_whole and not any(word.stem in _DWELLERS for word in who):
        return False
    if who and all(word.stem in _DWELLERS for word in who):
        return _is_of_the_people_before(asked, mine, wording, witness)
    ahead = [term for term in asked if mine.who.holds(term.word.span)]
    behind = [term for term in asked if term not in ahead]
    stems = {word.stem for word in here}
    met = all(meets(term, stems) for term in ahead) and all(
        any(meets(term, {word.stem}) for term in ahead) for word in who
    )
    return bool(ahead) and met and all(meets(term, {word.stem for word in (*deed, *who)}) for term in behind)


def _asked(mine: TimeTaken, wording: Wording) -> list[Term]:
    """Return the claim's words that a text must have, but its verb and "all"."""
    spans = (mine.who, Span(mine.verb.span.end, mine.deed.end))
    return [
        term for term in wording.terms if any(s.holds(term.word.span) for s in spans) and term.word.stem not in _PLAIN
    ]


def _is_of_the_people_before(asked: Sequence[Term], mine: TimeTaken, wording: Wording, witness: Witness) -> bool:
    """Say whether "the entire population" are the people of the claim: those that the sentence before tells of, and no others."""
    text = wording.question.text
    names = [parts for _, parts in wording.names if any(term in asked for term in parts)]
    named = [term for parts in names for term in parts]
    if any(term.word.stem not in _DWELLERS and term not in named for term in asked):
        return False
    if _ELSEWHERE.search(mine.deed.of(text)) or tells_of_another_time(witness.text):
        return False
    places = [term for parts in names if _is_a_place(parts, mine, text) for term in parts]
    return are_the_population([term for term in named if term not in places], places, witness)


def _is_a_place(name: Sequence[Term], mine: TimeTaken, text: str) -> bool:
    """Say whether a name of the claim is where they were: of Keel, left Keel, Keel's."""
    start, end = name[0].word.span.start, name[-1].word.span.end
    is_owner = text[end - 2 : end] in _OWNS or text[end : end + 2] in _OWNS
    return start >= mine.deed.start or is_owner or _AT.search(text[:start]) is not None
