"""What keeps a Russian sentence from saying that a value differs: it may tell of another thing, or of another time.

Nothing here bears a claim out. This file knows nothing of how values stand.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from facts.checking.russian.covering import Cover
from facts.checking.russian.meaning import Found
from facts.checking.russian.reading import Sentence
from facts.checking.russian.told import Told
from facts.checking.russian.vocabulary import opposable
from facts.model import Span
from facts.reading.words import stem

_COMPARES = re.compile(r"\b(?:чем|против|по\s+сравнению)\b(?P<than>[^.,;:]*)", re.IGNORECASE)


def has_other_verb(told: Told, sentence: Sentence, differing: Sequence[Found]) -> bool:
    """Say whether a verb stands beside the value that says more than a claim without one: позволили, выделила."""
    covered = {p.span for token in told.tokens for p in sentence.places(token, told)}
    return any(
        t.is_verb and not (t.is_light or t.span in covered or t.stem in _MEASURES)
        for one in differing
        if one.theirs is not None
        for t in sentence.tokens
        if sentence.core(one.theirs, one.region).holds(t.span)
    )


_MEASURES = frozenset(
    map(
        stem,
        "вмещал вмещает весит весил стоит стоил занимает занимала длилась длился продолжалась хранится хранилось обитает живет работает работают".split(),
    )
)


_SIZES = frozenset(
    map(
        stem,
        "большой большом большая малый малом малая первый первая второй вторая левый правый верхний нижний".split(),
    )
)


def tells_apart(told: Told, cover: Cover, sentence: Sentence) -> bool:
    """Say whether a word of the claim stands in the sentence with an adjective that makes another thing of it: a small hall."""
    telling = opposable()
    mine = {t.stem for t in told.tokens}
    if any(t.is_verb and not t.is_light for t, _ in cover.here):
        telling = telling & _SIZES
    for _, places in cover.here:
        for place in places:
            before = [t for t in sentence.tokens if t.span.end <= place.span.start][-1:]
            if (
                before
                and before[0].is_adjective
                and before[0].stem in telling
                and before[0].stem not in mine
                and place.span.start - before[0].span.end <= 1
                and not any(t.is_adjective and t.stem in telling for t in told.tokens)
            ):
                return True
    return False


def compares(told: Told, sentence: Sentence) -> bool:
    """Say whether the claim is of the time that the sentence only compares with: 90 less than before the fire."""
    found = _COMPARES.search(sentence.text)
    if found is None:
        return False
    there = Span(*found.span("than"))
    return any(there.holds(p.span) for token in told.tokens for p in sentence.places(token, told)) and any(
        one.place != "by" for one in told.values
    )
