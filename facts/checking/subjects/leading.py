"""Whom does a text call the head of a country, so that two who met are the countries that agreed?

A text tells once that Ada Bell is Norway's president, and then has the name alone; a claim may have the country alone. Where a
text says it of one of two, the other is who is left: in the sentence that other country owns something, or is governed from
where they met. This file knows nothing of what was agreed.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import pairwise

from facts.checking.claims.parts import before_noun
from facts.checking.claims.witnesses import Witness, names_in
from facts.checking.claims.wording import Wording
from facts.checking.subjects.places import Places
from facts.model import Span
from facts.reading.names import territory_of, territory_of_people
from facts.reading.names.seats import seat_of
from facts.reading.words import words_in

_OFFICE = (
    r"(?:president|prime\s+minister|premier|chancellor|leader|ruler|king|queen|emir|sultan|"
    r"head\s+of\s+(?:state|government))"
)
_BEFORE = re.compile(rf"(?P<whose>[\w’'.-]+)\s+{_OFFICE},?\s*$", re.IGNORECASE)
"""Whose president stands before a name: Norway's, the Norwegian, the country's."""
_TITLE = re.compile(rf"\b{_OFFICE}\s*$", re.IGNORECASE)
_BEHIND = re.compile(rf"\s*,\s*(?:(?:the|who\s+is)\s+)?(?:(?P<whose>[\w’'.-]+)\s+)?{_OFFICE}\b", re.IGNORECASE)
_OF = re.compile(r"\s+of\s+(?:the\s+)?(?P<country>[A-Z][\w-]*(?:\s[A-Z][\w-]*)*)")
_LOOK = 40
"""Characters before a name in which its office stands."""
_THE_COUNTRY = re.compile(r"(?:country|nation|republic|state)['’]s$", re.IGNORECASE)
_OWNS = re.compile(r"['’]s?\b")


@lru_cache(maxsize=256)
def leaders_told(text: str) -> Mapping[str, str]:
    """Return the countries, by the names of those whom the text calls their heads.

    >>> dict(leaders_told("In Oslo spoke Norway's president, Ada Bell. Karl Voss, chancellor of Austria, was there."))
    {'Ada Bell': 'norway', 'Karl Voss': 'austria'}
    """
    found: dict[str, str] = {}
    country: str | None = None
    for span, name in names_in(text):
        told = _led(text, span, country)
        if told is not None:
            found.setdefault(name, told)
        country = territory_of(name) or country
    return found


def _led(text: str, span: Span, country: str | None) -> str | None:
    """Return the country whose head the text calls a name; ``country`` is the one that it named last."""
    behind = _BEHIND.match(text, span.end)
    if behind is not None:
        of = _OF.match(text, behind.end())
        return territory_of(of["country"]) if of is not None else _whose(behind["whose"], country)
    head = text[max(0, span.start - _LOOK) : span.start]
    before = _BEFORE.search(head)
    own = _whose(before["whose"], country) if before is not None else None
    if own is not None or _TITLE.search(head) is None:
        return own
    of = _OF.match(text, span.end)
    return territory_of(of["country"]) if of is not None else None


def _whose(word: str | None, country: str | None) -> str | None:
    if word is None:
        return None
    if _THE_COUNTRY.search(word):
        return country
    return territory_of_people(word) or (territory_of(word[:-2]) if word.endswith(("'s", "’s")) else None)


def pair_led(wording: Wording, places: Places) -> Mapping[int, Span]:
    """Return, by their numbers among the claim's names, where the sentence has the heads of two countries of the claim.

    The claim names just two countries and joins them, the sentence joins two names; what its text has told must give one of them
    to one of the countries, and the other must be the only one left for the other country.
    """
    countries = {n: told for n, (name, _) in enumerate(wording.names) if (told := seat_of(name) or _country(name))}
    if len(set(countries.values())) != 2 or len(countries) != 2 or not _are_joined_countries(wording, countries):
        return {}
    (first, one), (second, other) = countries.items()
    found = _heads_of(one, other, places)
    return {} if found is None else {first: found[0], second: found[1]}


def both_led(name: str, places: Places) -> tuple[Span, ...]:
    """Return where a sentence has the heads of the two countries that a claim's word joins: the Norwegian-Danish pact."""
    one, _, other = name.partition("-")
    first, second = territory_of_people(one), territory_of_people(other)
    if first is None or second is None or first == second:
        return ()
    return _heads_of(first, second, places) or ()


def _heads_of(one: str, other: str, places: Places) -> tuple[Span, Span] | None:
    """Return where the sentence joins the heads of two countries, in their order; None where the text does not tell of both."""
    pair = _joined_names(places)
    if pair is None:
        return None
    led = leaders_told(f"{places.witness.told}\n\n{places.witness.earlier}")
    heads = [led.get(name) for _, name in pair]
    for mine, theirs, at, left in ((one, other, 0, 1), (one, other, 1, 0), (other, one, 0, 1), (other, one, 1, 0)):
        is_left = heads[left] == theirs or (heads[left] is None and _is_of_what_is_left(theirs, places))
        if heads[at] == mine and is_left:
            found = {mine: pair[at][0], theirs: pair[left][0]}
            return found[one], found[other]
    return None


def countries_in(text: str) -> frozenset[str]:
    """Return the countries that a text names, or whose people it does.

    >>> sorted(countries_in("Norway's and the Swedish crews"))
    ['norway', 'sweden']
    """
    words = (word.span.of(text) for word in words_in(text))
    named = (name for _, name in names_in(text))
    found = (_country(one.removesuffix("'s").removesuffix("’s")) for one in (*words, *named))
    return frozenset(country for country in found if country is not None)


def countries_before(witness: Witness) -> frozenset[str]:
    """Return the countries that the nearest paragraph before a sentence names, itself or by their heads."""
    nearest = _nearest(witness)
    led = leaders_told(f"{witness.told}\n\n{witness.earlier}")
    heads = (led.get(name) for _, name in names_in(nearest))
    return countries_in(nearest) | frozenset(country for country in heads if country is not None)


def pair_before(witness: Witness) -> tuple[str, ...]:
    """Return the two whom the nearest paragraph before a sentence joins by "and"; none where it joins none."""
    text = _nearest(witness)
    pair = _joined(text, [(span, name) for span, name in names_in(text) if _is_no_place(name)])
    return () if pair is None else tuple(name for _, name in pair)


def _nearest(witness: Witness) -> str:
    return witness.earlier if witness.earlier.strip() else witness.told.rpartition("\n\n")[2]


def _country(name: str) -> str | None:
    return territory_of(name) or territory_of_people(name)


def _are_joined_countries(wording: Wording, countries: Mapping[int, str]) -> bool:
    """Say whether nothing but "and" stands between the claim's two countries."""
    spans = sorted(
        Span(parts[0].word.span.start, parts[-1].word.span.end)
        for number, (_, parts) in enumerate(wording.names)
        if number in countries
    )
    between = wording.question.text[spans[0].end : spans[1].start].strip().casefold()
    return between in ("and", "and the", "-", "–", "&")


def _joined_names(places: Places) -> tuple[tuple[Span, str], tuple[Span, str]] | None:
    """Return the first two names of persons that the sentence joins by "and"."""
    return _joined(places.text, [(span, name) for span, name in places.names if _is_no_place(name)])


def _joined(text: str, names: Sequence[tuple[Span, str]]) -> tuple[tuple[Span, str], tuple[Span, str]] | None:
    for one, other in pairwise(names):
        if text[one[0].end : other[0].start].strip() == "and":
            return one, other
    return None


def _is_no_place(name: str) -> bool:
    return _country(name) is None and seat_of(name) is None


def _is_of_what_is_left(country: str, places: Places) -> bool:
    """Say whether a country acts in the sentence for whom nothing else is told: it owns something, or they meet where it is governed from."""
    for span, name in places.names:
        at = places.place_of(span)
        if seat_of(name) == country and at is not None and before_noun(places.text, places.words, at) in ("in", "at"):
            return True
        if territory_of(name) == country and _OWNS.match(places.text, span.end) is not None:
            return True
    return False
