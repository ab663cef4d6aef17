"""From when a thing is that a sentence only names by its date: had they kept the truce of May 1911, the town would stand.

Whatever such a sentence doubts or denies, the truce is of May 1911 in it. A claim that says from when a thing is, or when a
deal was signed, is held against that date; whose thing it is may stand in another sentence about it. English only. This file
knows nothing of sentences that say when something was done.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from facts.asking.repairing import Term, Terms
from facts.checking.claims.splitting import Claim, is_value
from facts.checking.claims.witnesses import Witness
from facts.checking.claims.wording import Wording, meets
from facts.checking.subjects.naming import name_met
from facts.checking.subjects.places import Places
from facts.checking.testimonies.testimony import Point, Testimony
from facts.checking.values.dates import compare_dates
from facts.checking.values.standing import Standing, Stood
from facts.checking.words.plans import PLANS
from facts.checking.words.verbs import DETERMINERS, PREPOSITIONS, is_verb
from facts.model import Span
from facts.reading.words import Word, stem
from facts.values import DateValue, Mention
from facts.verdicts import Basis, Remark, Verdict

_IS_FROM = re.compile(
    r"\b(?:dates?(?:\s+back)?\s+(?:from|to)|dated\s+from|(?:is|was|were|are)\s+from)\s+(?:the\s+)?$", re.IGNORECASE
)
_SIGNED = re.compile(
    r"\b(?:was|were)\s+(?:signed|concluded|reached|agreed|struck|made|brokered|sealed)\s+(?:in|on)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_DEALS = PLANS | frozenset(map(stem, "ceasefire truce armistice peace settlement alliance".split()))
"""Stems of what is signed, so that its date is when it was."""
_BESIDE = re.compile(r"\s*,?\s+(?:that|which)\s", re.IGNORECASE)
"""What tells a thing from others of its name: the truce that the island broke."""
_NAMED = re.compile(r"\s+(?:from|of)\s+(?:the\s+)?$", re.IGNORECASE)
_FAILS = frozenset(map(stem, "fail refuse neglect decline".split()))
"""Verbs that deny what stands behind them."""
_NEVER_FAILED = re.compile(r"\b(?:never|not|n['’]t)\s+(?:fail|refus|neglect|declin)", re.IGNORECASE)
_WORDS = 5
"""Words of a thing's name, at most."""


@dataclass(frozen=True, slots=True)
class _Thing:
    """What a claim gives a date to: the terms of its name, those that only tell it from others, and whether it is of age."""

    name: tuple[Term, ...]
    beside: tuple[Term, ...]
    is_of_age: bool


def dated_thing(claim: Claim, _terms: Terms, wording: Wording, witnesses: Sequence[Witness]) -> Testimony | None:
    """Return what the name of a thing says of when it is from; None where the claim is of something else, or no name has a date."""
    thing = _thing(claim, wording)
    if thing is None:
        return None
    found = [(witness, at, stood) for witness in witnesses for at, stood in _ages(claim, thing, witness)]
    about = [witness for witness in witnesses if all(meets(term, witness.all_stems) for term in thing.name[-1:])]
    named = [one for one in about if all(meets(term, one.all_stems) for term in thing.name)]
    if not found or not all(_is_named(name, parts, named) for name, parts in wording.names):
        return None
    if not all(any(meets(term, witness.all_stems) for witness in about) for term in thing.name):
        return None
    granted = [one for one in found if one[2].grants]
    witness, at, stood = (granted or found)[0]
    if not granted and len({one[1].value for one in found}) > 1:
        return None
    is_whole = all(any(meets(term, one.all_stems) for one in about) for term in thing.beside)
    fails = any(term.word.stem in _FAILS for term in thing.beside)
    fails = fails or _NEVER_FAILED.search(claim.question.text) is not None
    if (thing.beside or fails) and ((wording.denials and fails) or len(wording.names) > 1):
        is_whole = False  # what is told besides may be denied there, or be said of each other
    verdict = Verdict.DIFFERS if not granted else Verdict.MATCHES if is_whole else Verdict.PARTLY
    point = Point(
        verdict, Basis.DATE, claim.values[0].span, at.span, stood.remark or Remark.OTHER_WORDS, normal=str(at.value)
    )
    return Testimony(witness, verdict, (point,), (0, 0, 0), is_exact=False)


def aged_thing(claim: Claim, terms: Terms, wording: Wording, witnesses: Sequence[Witness]) -> Testimony | None:
    """Return the same for a claim that only says from when a thing is, whatever its other words deny: the truce that they broke dates from."""
    thing = _thing(claim, wording)
    return dated_thing(claim, terms, wording, witnesses) if thing is not None and thing.is_of_age else None


def _thing(claim: Claim, wording: Wording) -> _Thing | None:
    day = claim.values[0] if len(claim.values) == 1 else None
    if day is None or wording.ahead or claim.statement is not None or claim.question.language != "en":
        return None
    text = claim.question.text
    if not isinstance(day.value, DateValue) or text[day.span.end :].strip(" .!"):
        return None
    age, signed = _IS_FROM.search(text[: day.span.start]), _SIGNED.search(text[: day.span.start])
    said = age or signed
    if said is None:
        return None
    aside = _BESIDE.search(text[: said.start()])
    behind = [word.span.start for word in wording.words[1:] if word.folded in PREPOSITIONS]
    end = min([said.start() if aside is None else aside.start(), *behind])
    own = [term for term in (*wording.plain, wording.verb) if term is not None and term.word.span.end <= said.start()]
    name = tuple(sorted((t for t in own if t.word.span.end <= end), key=lambda term: term.word.span.start))
    if not name or (age is None and name[-1].word.stem not in _DEALS):
        return None
    return _Thing(name, tuple(term for term in own if term not in name), age is not None)


def _ages(claim: Claim, thing: _Thing, witness: Witness) -> Iterator[tuple[Mention, Stood]]:
    """Yield the dates by which the sentence names the thing, each with how the claim's stands to it."""
    mine = claim.values[0].value
    for mention in witness.mentions:
        if not isinstance(mention.value, DateValue) or not is_value(mention) or not isinstance(mine, DateValue):
            continue
        words = _name_beside(witness, mention.span)
        if not words or not any(meets(thing.name[-1], {word.stem}) for word in words):
            continue
        stood = compare_dates(mine, mention.value)
        if stood is not None and (stood.grants or stood.standing is Standing.DIFFERENT):
            yield mention, stood


def _name_beside(witness: Witness, day: Span) -> list[Word]:
    """Return the words of the thing that a date is part of the name of: the old truce of May 1911, the May 1911 truce."""
    before = _NAMED.search(witness.text[: day.start])
    if before is not None:
        return _run([word for word in reversed(witness.words) if word.span.end <= before.start()], witness.text)
    behind = [word for word in witness.words if word.span.start >= day.end]
    if behind and witness.text[day.end : behind[0].span.start] == " ":
        return _run(behind, witness.text)
    return []


def _run(words: Sequence[Word], text: str) -> list[Word]:
    """Return the words from the first on that stand side by side and name a thing."""
    found: list[Word] = []
    for word in words[:_WORDS]:
        if word.is_stop or word.folded in DETERMINERS | PREPOSITIONS or is_verb(word.folded):
            break
        if found and text[min(found[-1].span.end, word.span.end) : max(found[-1].span.start, word.span.start)] != " ":
            break
        found.append(word)
    return found


def _is_named(name: str, parts: Sequence[Term], about: Sequence[Witness]) -> bool:
    return any(name_met(name, parts, Places(witness)) is not None for witness in about)
