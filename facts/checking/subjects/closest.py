"""The sentence to show where no source speaks of a claim: the one nearest to it, which proves nothing.

It holds most of the claim's words, or fewer of them and the claim's own value: whoever reads "20 percent" in both can see
for themselves whether the same is meant in other words. This file knows nothing of verdicts.
"""

from __future__ import annotations

from collections.abc import Iterable

from facts.answers import Evidence
from facts.checking.claims.splitting import Claim
from facts.checking.claims.witnesses import Near
from facts.model import Citation, Source
from facts.reading.words import words_in

LEAST_CLOSE = 0.4
"""Share of a claim's words that a sentence must hold to be shown."""
LEAST_WITH_VALUE = 0.2
"""The same for a sentence that has a value of the claim's too."""
VALUE_WEIGHT = 0.25
"""What the claim's values in a sentence count beside the share of its words."""


def closest(claim: Claim, near: Iterable[Near]) -> Near | None:
    """Return the sentence to show; of equal ones the first, None where none is near enough. A question is never shown."""
    numbers = _numbers(claim)
    best: tuple[float, Near] | None = None
    for one in near:
        held = _held(numbers, one)
        if one.coverage < (LEAST_WITH_VALUE if held else LEAST_CLOSE):
            continue
        score = one.coverage + VALUE_WEIGHT * held
        if (best is None or score > best[0]) and not _text(one).rstrip("\"'”’») ").endswith("?"):
            best = (score, one)
    return best[1] if best is not None else None


def shown(near: Near, source: Source) -> Evidence:
    """Return a sentence of a source as it is shown, with all of it as what is meant."""
    span = near.candidate.sentences[near.number]
    citation = Citation(source.id, near.candidate.edition, span)
    return Evidence(citation, _text(near), span, source.title, source.published, source.publisher, source.url)


def _text(near: Near) -> str:
    return near.candidate.sentences[near.number].moved(-near.candidate.start).of(near.candidate.text)


def _numbers(claim: Claim) -> list[frozenset[str]]:
    """Return the digits that each value of the claim is written with; none for one in words."""
    written = (words_in(value.span.of(claim.text)) for value in claim.values)
    found = (frozenset(word.stem for word in words if word.is_number) for words in written)
    return [numbers for numbers in found if numbers]


def _held(numbers: list[frozenset[str]], near: Near) -> float:
    """Return the share of the claim's values that a sentence has."""
    if not numbers:
        return 0.0
    here = near.candidate.terms[1 + near.number]
    return sum(each.issubset(here) for each in numbers) / len(numbers)
