"""One Russian sentence's testimony on one Russian claim, or nothing: by its values, or by who said it.

Cards of published facts and questions with their answers are held against a claim as in every language. This file knows nothing
of other sentences.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from facts.asking.repairing import Terms
from facts.checking.claims.splitting import Claim
from facts.checking.claims.witnesses import Witness
from facts.checking.russian.claimed import Claimed, read_claimed
from facts.checking.russian.reading import Sentence
from facts.checking.russian.said import testify_on_speech
from facts.checking.russian.sifting import Begun
from facts.checking.russian.weighing import weigh
from facts.checking.testimonies.testimony import Testimony
from facts.model import Span
from facts.verdicts import Verdict


def with_subjects(witnesses: Iterable[Witness], begun: Begun) -> Iterator[Witness]:
    """Yield the witnesses, with what their source begins with among the words of its heading."""
    for one in witnesses:
        stems = begun.get((one.source.id, one.edition))
        yield replace(one, heading=one.heading | stems) if stems else one


def claimed_in_russian(claim: Claim, terms: Terms) -> Claimed | None:
    """Return a claim as Russian sentences are held against it; None where it is not in Russian or has nothing to compare."""
    if claim.question.language != "ru" or claim.is_bare:
        return None
    return read_claimed(claim, terms)


def is_russian(witness: Witness) -> bool:
    """Say whether a sentence is in Russian and speaks for itself."""
    if witness.fact is not None or witness.is_answered:
        return False
    return _CYRILLIC.search(witness.text) is not None


def testify_in_russian(claimed: Claimed, witness: Witness) -> Testimony | None:
    """Return what the sentence says of the claim; None where it says nothing of just that."""
    if claimed.said is not None:
        return testify_on_speech(claimed, claimed.said, witness)
    found = [weigh(claimed.told, Sentence(witness, part)) for part in _parts(witness.text)]
    return min((one for one in found if one is not None), key=lambda one: _ORDER.index(one.verdict), default=None)


_CYRILLIC = re.compile("[\u0400-\u04ff]")
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
