"""Whether all have gone or all are still there: none of the miners remain in Keel, the miners have not left it.

To have gone and to remain exclude each other, and each is said by denying the other. A sentence that says it of all is held against
a claim that says it of all, most or some. English only; this file knows nothing of how many there were.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from facts.asking.repairing import Term, Terms
from facts.checking.claims.splitting import Claim
from facts.checking.claims.witnesses import Witness
from facts.checking.claims.wording import Wording, meets
from facts.checking.testimonies.deeds import is_little
from facts.checking.testimonies.sharing import Shared, shared
from facts.checking.testimonies.testimony import Point, Testimony
from facts.checking.testimonies.ways import is_of_another_time, time_frame
from facts.checking.values.pairing import is_granted
from facts.checking.words.denials import denials
from facts.checking.words.verbs import BE
from facts.model import Span
from facts.reading.words import Word, words_in
from facts.verdicts import Basis, Remark, Verdict

_STAY = frozenset("remain remains remained stay stays stayed live lives lived".split())
_GO = frozenset("left leave leaves fled flee flees departed depart abandoned abandon".split())
_ALL = re.compile(
    r"(?:^|[,;]\s)\W*(?:(?P<none>none\s+of|not\s+one\s+of|no)|all\s+of|all|every\s+one\s+of|every)\s", re.IGNORECASE
)
_SOME = re.compile(
    r"\b(?:most|many|some|half|several|few|thousands|hundreds|dozens|part|majority|almost|nearly)\b", re.IGNORECASE
)
_RELATIVES = frozenset("that who whom which".split())
_BESIDE = 16
"""Characters between what denies and the verb that it denies."""
LEAST = 0.6
"""Share of a claim's words, without its time and its verb, that a sentence must hold."""


@dataclass(frozen=True, slots=True)
class _Told:
    """What a text says of who is there: where its verb stands, whether they are there, whether of all, and what comes before the verb."""

    verb: Word
    is_there: bool
    is_of_all: bool
    subject: Span


def remaining(claim: Claim, terms: Terms, wording: Wording, witnesses: Sequence[Witness]) -> Testimony | None:
    """Return whether a sentence that says of all that they went, or stayed, bears a claim out or excludes it; None where none does."""
    if claim.is_bare or claim.statement is not None or claim.question.language != "en":
        return None
    mine = _told(wording.question.text)
    frame = time_frame(claim, wording) or Span(0, 0)
    for witness in () if mine is None else witnesses:
        theirs = None if witness.is_given or witness.is_answered else _told(witness.text)
        if mine is None or theirs is None or not theirs.is_of_all or is_of_another_time(claim, witness):
            continue
        one = shared(wording, terms, witness)
        if one is None or not _holds(one, mine, theirs, frame):
            continue
        is_same = mine.is_there is theirs.is_there
        if is_same and not _says_it_all(one, mine, theirs, frame, claim):
            continue
        verdict = Verdict.MATCHES if is_same else Verdict.DIFFERS
        remark = one.remark if is_same else Remark.DENIED
        point = Point(verdict, Basis.WORDS, mine.verb.span, theirs.verb.span, remark)
        return Testimony(witness, verdict, (point,), one.rank, is_exact=False)
    return None


def tells_of_others(wording: Wording, witness: Witness) -> bool:
    """Say whether a sentence tells of others than the claim who is still there: none of the miners whom the Danes hired, the Danes."""
    mine = _told(wording.question.text)
    theirs = None if mine is None else _told(witness.text)
    if mine is None or theirs is None or not theirs.is_of_all:
        return False
    own = _before_relative(theirs.subject.of(witness.text))
    ahead = {term.word.stem for term in wording.terms if term.word.span.end <= mine.verb.span.start}
    claimed = [stem for stem in _before_relative(wording.question.text[: mine.verb.span.start]) if stem in ahead]
    heads = [term for term in wording.terms if term.word.stem in claimed]
    return bool(heads) and not any(_is_met(term, own) for term in heads)


def _told(text: str) -> _Told | None:
    """Return who is there as a text tells it; None where it has no such verb, several, or denies something else."""
    words = words_in(text)
    found = [n for n, word in enumerate(words) if word.folded in _STAY | _GO and not (n and words[n - 1].folded in BE)]
    if len(found) != 1:
        return None
    verb = words[found[0]]
    opening = _ALL.search(text[: verb.span.start])
    is_none = opening is not None and opening["none"] is not None
    denied = [span for span in denials(text) if opening is None or not Span(*opening.span()).meets(span)]
    if len(denied) > 1 or any(not 0 <= verb.span.start - span.end <= _BESIDE for span in denied):
        return None
    start = opening.end() if opening is not None else 0
    is_denied = bool(denied) is not is_none
    is_part = _SOME.search(text[:start] if opening is not None else text[: verb.span.start]) is not None
    return _Told(
        verb, (verb.folded in _STAY) is not is_denied, opening is not None and not is_part, Span(start, verb.span.start)
    )


def _holds(one: Shared, mine: _Told, theirs: _Told, frame: Span) -> bool:
    """Say whether a sentence tells of the same people and place: those before the verb stand before it, and those behind it behind."""
    terms = _others(one, mine, frame)
    mass = sum(term.mass for term in terms)
    if not mass or sum(term.mass for term in terms if term not in one.aligned.missing) / mass < LEAST:
        return False
    if one.aligned.turned or one.aligned.is_opposite or not one.has_its_own:
        return False
    ahead = [term for term in terms if term.word.span.end <= mine.verb.span.start]
    behind = [term for term in terms if term.word.span.start >= mine.verb.span.end]
    head = next((term for term in sorted(ahead, key=lambda term: term.word.span.start)), None)
    own = _before_relative(theirs.subject.of(one.witness.text))
    if head is None or not behind or not any(_is_met(head, [stem]) for stem in own):
        return False
    after = [word.stem for word in one.witness.words if word.span.start >= theirs.verb.span.end]
    return all(_is_met(term, after) for term in behind)


def _others(one: Shared, mine: _Told, frame: Span) -> list[Term]:
    return [
        term
        for term in one.wording.terms
        if term.word.span != mine.verb.span and not frame.holds(term.word.span) and not is_little(term)
    ]


def _before_relative(text: str) -> list[str]:
    """Return the stems of who is told of: the thousands of miners, of the thousands of miners that the town had hired."""
    stems: list[str] = []
    for word in words_in(text):
        if word.folded in _RELATIVES:
            break
        stems.append(word.stem)
    return stems


def _is_told_which(text: str) -> bool:
    return any(word.folded in _RELATIVES for word in words_in(text))


def _is_met(term: Term, stems: Sequence[str]) -> bool:
    return meets(term, set(stems))


def _says_it_all(one: Shared, mine: _Told, theirs: _Told, frame: Span, claim: Claim) -> bool:
    """Say whether a sentence has all words and values of a claim that says it of all, and of no others than those it tells of."""
    text = one.wording.question.text
    if _SOME.search(text[: mine.verb.span.start]) is not None or one.aligned.is_firmer:
        return False
    if _is_told_which(theirs.subject.of(one.witness.text)) and not _is_told_which(text[: mine.verb.span.start]):
        return False  # of the miners that the town had hired none remain
    if any(term in one.aligned.missing for term in _others(one, mine, frame)):
        return False
    if any(frame.holds(term.word.span) and term in one.aligned.missing for term in one.wording.terms):
        return False
    return all(is_granted(value, None, one.wording, one.witness) for value in claim.values)
