"""One Russian sentence's testimony on one Russian claim, or nothing: by its values, or by who said it.

Cards of published facts and questions with their answers are held against a claim as in every language. This file knows nothing
of other sentences.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from facts.asking.repairing import Terms
from facts.checking.claims.splitting import Claim
from facts.checking.claims.witnesses import Witness
from facts.checking.russian.reading import Sentence, told_of
from facts.checking.russian.said import statement_of, testify_on_speech
from facts.checking.russian.weighing import weigh
from facts.checking.testimonies.testimony import Testimony
from facts.model import Span
from facts.values import Mention
from facts.verdicts import Verdict

OPENING = 250
"""Code points from the start of a source within which it says what it is about."""


def with_subjects(witnesses: Iterable[Witness]) -> list[Witness]:
    """Return the witnesses, with what their source begins with among the words of its heading."""
    seen = list(witnesses)
    begun: dict[tuple[str, int], frozenset[str]] = {}
    for one in seen:
        if one.start < OPENING and one.fact is None:
            key = (one.source.id, one.edition)
            begun[key] = begun.get(key, frozenset()) | one.stems
    return [
        replace(one, heading=one.heading | begun.get((one.source.id, one.edition), frozenset())) if begun else one
        for one in seen
    ]


def is_russian(claim: Claim, witness: Witness) -> bool:
    """Say whether claim and sentence are both in Russian and the sentence speaks for itself."""
    if claim.question.language != "ru" or claim.is_bare or witness.fact is not None or witness.is_answered:
        return False
    return any("\u0400" <= letter <= "\u04ff" for letter in witness.text)


def testify_in_russian(claim: Claim, terms: Terms, witness: Witness) -> Testimony | None:
    """Return what the sentence says of the claim; None where it says nothing of just that."""
    said = statement_of(claim)
    if said is not None:
        return testify_on_speech(claim, said, terms, witness)
    text = claim.question.text
    values = tuple(Mention(m.span.moved(claim.ahead), m.value) for m in claim.values)
    told = told_of(text, claim.ahead, values, terms.terms, Span(claim.ahead, len(text)))
    found = [weigh(told, Sentence(witness, part)) for part in _parts(witness.text)]
    return min((one for one in found if one is not None), key=lambda one: _ORDER.index(one.verdict), default=None)


_ORDER = (Verdict.MATCHES, Verdict.DIFFERS, Verdict.PARTLY)
_NEXT = re.compile(r"(?<=\d-[а-яё]\.)\s+(?=[А-ЯЁ])|(?<=\d-[а-яё]{2}\.)\s+(?=[А-ЯЁ])")
"""Where a sentence ends with a year such as "2013-м", which looks like an abbreviation."""


def _parts(text: str) -> tuple[Span | None, ...]:
    """Return the sentences of what was taken for one; None for all of it."""
    cuts = [found.span() for found in _NEXT.finditer(text)]
    if not cuts:
        return (None,)
    starts, ends = (0, *(end for _, end in cuts)), (*(start for start, _ in cuts), len(text))
    return tuple(Span(start, end) for start, end in zip(starts, ends, strict=True))
