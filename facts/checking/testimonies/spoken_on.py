"""On which day was a speech held, where the sentence only says what somebody said in it: on 4 May the mayor, in an address, said.

A claim that gives a speech a day says who held it and what it was about. The sentence has both, and the speech beside who speaks.
English only. This file knows nothing of what else was said.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from facts.asking.repairing import Term, Terms
from facts.checking.claims.splitting import Claim, is_value
from facts.checking.claims.witnesses import Witness
from facts.checking.claims.wording import Wording
from facts.checking.subjects.meeting import met_in
from facts.checking.subjects.naming import name_met
from facts.checking.subjects.places import Places
from facts.checking.testimonies.testimony import Point, Testimony
from facts.checking.values.dates import compare_dates
from facts.checking.values.standing import Standing
from facts.checking.words.denials import denials
from facts.model import Span
from facts.values import DateValue, Mention
from facts.verdicts import Basis, Remark, Verdict

_SPEECH = r"(?:address|speech|statement|lecture|sermon|interview|broadcast|remarks|talk)"
_HELD = re.compile(
    rf"\b(?P<subject>{_SPEECH})\b[^.;]*\b(?:was|were)\s+(?:delivered|given|held|made|broadcast)\b"
    rf"|\b(?:delivered|gave|held|made)\s+(?:an?|his|her|their|its|the)\s+(?:[\w-]+\s+){{0,3}}(?P<object>{_SPEECH})\b",
    re.IGNORECASE,
)
"""A claim of when a speech was held: the address was given on, he gave an address on."""
_IN_IT = re.compile(
    rf"\b(?:in|during|with)\s+(?:an?|his|her|their|its|the)\s+(?:[\w-]+\s+){{0,3}}(?P<speech>{_SPEECH})\b",
    re.IGNORECASE,
)
"""A speech in which something is said."""
_SAYING = re.compile(r"\b(?:that|declaring|saying|stating|announcing|claiming|being)\b", re.IGNORECASE)
_ALIKE = frozenset(("address", "speech", "remarks", "talk"))
"""Speeches that a text calls by each other's names."""
_BESIDE = 12
"""Code points between who speaks and the speech: a comma."""
LEAST_ABOUT = 0.6
"""Share of what a claim says of a speech that the sentence must have."""


def spoken_on(claim: Claim, _terms: Terms, wording: Wording, witnesses: Sequence[Witness]) -> Testimony | None:
    """Return whether a speech was held on the claim's day; None where no sentence has it beside who holds it, on one day."""
    mine = claim.values[0] if len(claim.values) == 1 else None
    if mine is None or not isinstance(mine.value, DateValue) or claim.question.language != "en":
        return None
    text = claim.question.text
    held = _HELD.search(text)
    speech = _speech(held) if held is not None else _in_which(text)
    if claim.statement is not None or speech is None or any(one.start < speech.start for one in denials(text)):
        return None
    for witness in witnesses:
        theirs = _day(witness)
        if theirs is None or not isinstance(theirs.value, DateValue) or not _is_of_it(speech, wording, witness):
            continue
        stood = compare_dates(mine.value, theirs.value)
        is_told = held is not None and _deny_alike(wording, witness)
        if stood is None or not (stood.standing is Standing.DIFFERENT or (stood.grants and is_told)):
            continue
        verdict = Verdict.MATCHES if stood.grants else Verdict.DIFFERS
        remark = stood.remark or Remark.OTHER_WORDS
        point = Point(verdict, Basis.DATE, mine.span, theirs.span, remark, normal=str(theirs.value))
        return Testimony(witness, verdict, (point,), (0, 0, 0), is_exact=False)
    return None


def _speech(held: re.Match[str]) -> Span:
    """Return where the claim names the speech."""
    return Span(*held.span("subject" if held["subject"] is not None else "object"))


def _in_which(text: str) -> Span | None:
    """Return where a claim names a speech in which somebody does what it tells: she gave up the quay in a speech; None for none.

    What came of a speech on its day is told by its words, so that of such a claim only another day is heard.
    """
    found = _IN_IT.search(text)
    return None if found is None else Span(*found.span("speech"))


def _day(witness: Witness) -> Mention | None:
    """Return the one date of a sentence; None where it has several, or none."""
    days = [m for m in witness.mentions if is_value(m) and isinstance(m.value, DateValue)]
    return days[0] if len(days) == 1 else None


def _is_of_it(speech: Span, wording: Wording, witness: Witness) -> bool:
    """Say whether a sentence has such a speech right beside the one who holds the claim's, and most of what that is about."""
    found = _IN_IT.search(witness.text)
    text = wording.question.text
    if found is None or not _is_called_alike(speech.of(text), found["speech"]):
        return False
    speakers = [value.speaker for _, value in witness.statements if value.speaker is not None]
    beside = [
        one for one in speakers if 0 <= found.start() - one.end <= _BESIDE or 0 <= one.start - found.end() <= _BESIDE
    ]
    if not beside or not wording.names:
        return False
    places = Places(witness)
    first = min(wording.names, key=lambda each: each[1][0].word.span.start)
    met = name_met(*first, places)
    if met is None or not any(one.meets(met) for one in beside):
        return False
    if any(name_met(name, parts, places) is None for name, parts in wording.names):
        return False
    about = [
        term
        for term in (*wording.plain, wording.verb)
        if term is not None and not _only_says_that_it_was(term, speech, text)
    ]
    mass = sum(term.mass for term in about)
    held = sum(term.mass for term in about if met_in(term, wording, witness.all_stems) is not None)
    return not mass or held >= LEAST_ABOUT * mass


def _is_called_alike(one: str, other: str) -> bool:
    mine, theirs = one.casefold(), other.casefold()
    return mine == theirs or {mine, theirs} <= _ALIKE


def _only_says_that_it_was(term: Term, speech: Span, text: str) -> bool:
    """Say whether a word is the speech itself, tells only that it was held, or how: a long address was given."""
    if term.word.span.meets(speech) or term.word.folded in _HOLDING or _SAYING.fullmatch(term.word.folded) is not None:
        return True
    return term.word.span.end <= speech.start and text[term.word.span.end : speech.start].strip() == ""


_HOLDING = frozenset("delivered given held made gave broadcast".split())


def _deny_alike(wording: Wording, witness: Witness) -> bool:
    """Say whether what the claim lets the speech say is denied as often as what the sentence does."""
    if _SAYING.search(wording.question.text) is None:
        return True
    said = [content for content, _ in witness.statements]
    denied = any(content.meets(one) for one in witness.denials for content in said)
    return denied is bool(wording.denials)
