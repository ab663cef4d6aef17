"""Where somebody is from, as a text has told before: "the Swedish firm Rail" once, and then "Rail".

A claim may say it again of a sentence that does not. This file knows nothing of what they do.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from facts.asking.repairing import Term
from facts.checking.claims.wording import Wording
from facts.checking.subjects.places import Places
from facts.reading.names import territory_of, territory_of_people
from facts.reading.words import stem

_BETWEEN = re.compile(r"(?:['’]s)?\s+(?:[a-z-]+\s+){0,2}")
"""Between where somebody is from and who it is: Sweden's Rail, the Swedish railway firm Rail."""
_BESIDE = re.compile(r",\s+(?:an?|the)\s+")
"""The same the other way round: Rail, a Swedish firm."""


def is_told_origin(term: Term, wording: Wording, places: Places) -> bool:
    """Say whether a word of a claim only tells where one of its names is from, and the text has said just that of it before."""
    whose = next((parts for _, parts in wording.names if term in parts), ())
    if not whose:
        return False
    text = wording.question.text
    start, end = whose[0].word.span.start, whose[-1].word.span.end
    country = _country(text[start:end])
    if country is None:
        return False
    before = f"{places.witness.told}\n\n{places.witness.earlier}"
    return any(_from(before, text[one:other]) == country for one, other in _described(whose, wording))


def has_another_origin(wording: Wording, places: Places) -> bool:
    """Say whether a name of the claim begins with where it is from, and the text has told before that it is from elsewhere.

    Where a text speaks of Swedish Rail, "Rail" in it is not Norwegian Rail.
    """
    for name, _ in wording.names:
        whose, _, rest = name.partition(" ")
        country = territory_of_people(whose)
        if country is None or not rest[:1].isupper():
            continue
        told = _from(f"{places.witness.told}\n\n{places.witness.earlier}\n\n{places.text}", rest)
        if told not in (None, country):
            return True
    return False


def says_its_sort(term: Term, wording: Wording, places: Places) -> bool:
    """Say whether a word only says of what sort somebody is whose origin the text has told: the Swedish company Rail; Rail, a Swedish company."""
    if term.word.stem not in _SORTS:
        return False
    text, at = wording.question.text, term.word.span
    origins = [parts for _, parts in wording.names if all(is_told_origin(one, wording, places) for one in parts)]
    return any(
        parts[-1].word.span.end < at.start and text[parts[-1].word.span.end : at.start] == " " for parts in origins
    )


_SORTS = frozenset(map(stem, "company firm business corporation concern group giant enterprise".split()))
"""What a business may be called."""


def _described(whose: Sequence[Term], wording: Wording) -> list[tuple[int, int]]:
    """Return where the names stand that the name ``whose`` tells the origin of."""
    text = wording.question.text
    start, end = whose[0].word.span.start, whose[-1].word.span.end
    found: list[tuple[int, int]] = []
    for _, parts in wording.names:
        one, other = parts[0].word.span.start, parts[-1].word.span.end
        if (one > end and _BETWEEN.fullmatch(text[end:one])) or (
            other < start and _BESIDE.fullmatch(text[other:start])
        ):
            found.append((one, other))
    return found


def _country(name: str) -> str | None:
    return territory_of_people(name) or territory_of(name)


@lru_cache(maxsize=1_024)
def _from(text: str, name: str) -> str | None:
    """Return the country that a text says a name is from, right before it or with a word or two between; None for none, or for two."""
    said = re.findall(rf"\b([A-Z][\w-]+)(?:['’]s)?\s+(?:[a-z-]+\s+){{0,2}}{re.escape(name)}\b", text)
    countries = {country for one in said if (country := _country(one)) is not None}
    return countries.pop() if len(countries) == 1 else None
