"""When two names are the same, and which of the known names a name in a question means.

A name is compared in its folded form, whole and part by part. Long names may differ in a letter or two, short ones
not at all (Iran and Iraq are a letter apart); a first letter hardly ever slips. A surname alone is the person's name;
initials are the first names. A people is linked to its country and is never the same name. The thresholds come from
measurements on names of people and places in four scripts: Russia and Prussia score 92, Aliyev and Aliev 91.
This file knows nothing of texts; ``known`` names come from whoever keeps them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType

from rapidfuzz import fuzz

from facts.reading.names.folding import fold_name, sound
from facts.reading.names.name_words import BEFORE_NAMES, COMMON_LAST
from facts.reading.names.territories import territory_of, territory_of_people
from facts.reading.names.transliteration import latin_variants

SURE = 88.0
"""From here on two long names are one."""
LONG = 6
"""Letters from which on a name may differ in a letter."""
APART = 5.0
"""Points that the best name must be ahead of the next; else the question has to be asked back."""

_EXACT, _ALIAS, _SOUND, _LAST, _INITIALS = 100.0, 99.0, 97.0, 95.0, 90.0

_CYRILLIC = re.compile("[\u0400-\u04ff]")


def _parts(folded: str) -> list[str]:
    parts = folded.split()
    while len(parts) > 1 and parts[0] in BEFORE_NAMES:
        parts.pop(0)
    return parts


def _alike(a: str, b: str) -> float:
    """Score two single parts or whole names, folded."""
    if a == b:
        return _EXACT
    if sound(a) == sound(b):
        return _SOUND
    if max(len(a), len(b)) < LONG or sound(a)[:1] != sound(b)[:1]:
        return 0.0
    score = max(fuzz.ratio(a, b), fuzz.ratio(sound(a), sound(b)))
    return min(score, _LAST - 1) if score >= SURE else 0.0


def _as_initials(short: str, parts: list[str]) -> bool:
    heads = [part for part in parts if part not in ("of", "the", "and", "for", "in")]
    return 2 <= len(short) <= 6 and short == "".join(part[0] for part in heads)


def _part_by_part(a: list[str], b: list[str]) -> float:
    """Score two names of several parts: the last parts must be alike, and the first ones too, or be initials."""
    last = _alike(a[-1], b[-1])
    if not last or a[-1] in COMMON_LAST:
        return 0.0
    first = _EXACT if a[0][0] == b[0][0] and min(len(a[0]), len(b[0])) == 1 else _alike(a[0], b[0])
    if not first:
        return 0.0
    if len(a) == len(b):
        middle = [x[0] == y[0] if min(len(x), len(y)) == 1 else _alike(x, y) > 0 for x, y in zip(a, b, strict=True)]
        if not all(middle):
            return 0.0
    return min(_LAST, last, first) - (0.0 if len(a) == len(b) else 2.0)


def same_name(a: str, b: str) -> float:
    """Return how surely two names are the same, 0 to 100; 0 for different names, ``SURE`` and more for the same.

    Alphabets, diacritics, apostrophes, case, titles, possessives and Russian case endings do not matter. 100 is the
    same folded name, 95 a surname for the whole name.

    >>> same_name("Borrell", "Josep Borrell’s"), same_name("Aliyev", "Aliev") > 95, same_name("Пашиняна", "Pashinyan")
    (95.0, True, 100.0)
    >>> same_name("Russia", "Prussia"), same_name("Iran", "Iraq"), same_name("Armenian", "Armenia")
    (0.0, 0.0, 0.0)
    >>> same_name("US", "United States"), same_name("PHB", "Port Harbour Board")
    (99.0, 90.0)
    """
    return max(
        (_same(x, y) for x in _forms(a) for y in _forms(b)),
        default=0.0,
    )


@lru_cache(maxsize=20_000)
def _forms(name: str) -> tuple[str, ...]:
    """The name as written, and for a Cyrillic one its likely Latin forms in the nominative."""
    if not _CYRILLIC.search(name):
        return (name,)
    words = name.split()
    variants = [latin_variants(word) or (fold_name(word),) for word in words]
    forms = (
        " ".join(options[min(number, len(options) - 1)] for options in variants)
        for number in range(6 if len(words) == 1 else 3)
    )
    return tuple(dict.fromkeys((name, *forms)))


@lru_cache(maxsize=50_000)
def _same(a: str, b: str) -> float:
    x, y = fold_name(a), fold_name(b)
    if not x or not y:
        return 0.0
    if x == y:
        return _EXACT
    people_a, people_b = territory_of_people(a), territory_of_people(b)
    if people_a or people_b:
        return _LAST if people_a and people_a == people_b else 0.0
    place_a, place_b = territory_of(a), territory_of(b)
    if place_a and place_b:
        return _ALIAS if place_a == place_b else 0.0
    parts_a, parts_b = _parts(x), _parts(y)
    if parts_a == parts_b:
        return _EXACT
    if len(parts_a) > len(parts_b):
        parts_a, parts_b = parts_b, parts_a
        a, b = b, a
    if len(parts_a) > 1:
        return _part_by_part(parts_a, parts_b)
    if len(parts_b) == 1:
        return _alike(parts_a[0], parts_b[0])
    whole = "".join(parts_b)
    if parts_a[0] == whole:
        return _SOUND
    if _as_initials(parts_a[0], parts_b) and any(word.isupper() for word in a.split()):
        return _INITIALS
    if "of" in parts_b or parts_b[-1] in COMMON_LAST or len(parts_b) > 4 or len(parts_a[0]) < 3:
        return 0.0
    last = _alike(parts_a[0], parts_b[-1])
    return max(SURE, last - (_EXACT - _LAST)) if last else 0.0


def linked_names(a: str, b: str) -> bool:
    """Say whether one name is a country and the other its people.

    >>> linked_names("Armenian", "Armenia"), linked_names("россияне", "Russia"), linked_names("Russia", "Armenian")
    (True, True, False)
    """
    for people, place in ((a, b), (b, a)):
        country = territory_of_people(people)
        if country is not None and country == (territory_of(place) or fold_name(place)):
            return True
    return False


@dataclass(frozen=True, slots=True)
class NameMatch:
    """A known name that a written name may mean: ``score`` 0 to 100, ``alias`` the other name that led to it."""

    name: str
    score: float
    alias: str | None = None


_NO_ALIASES: Mapping[str, str] = MappingProxyType({})


def match_names(
    query_name: str, known: Iterable[str], aliases: Mapping[str, str] = _NO_ALIASES
) -> tuple[NameMatch, ...]:
    """Return the known names that ``query_name`` may mean, best first; ties by name.

    ``aliases`` holds known names by their other names; both are folded before they are compared.

    >>> [m.name for m in match_names("borrel", ["Josep Borrell", "Elena Ruiz"])]
    ['Josep Borrell']
    >>> match_names("Old Town", ["Stari Grad"], {"old town": "Stari Grad"})[0]
    NameMatch(name='Stari Grad', score=99.0, alias='old town')
    """
    best: dict[str, NameMatch] = {}
    meant = [(alias, fold_name(name), min(same_name(query_name, alias), _ALIAS)) for alias, name in aliases.items()]
    for name in known:
        score = same_name(query_name, name)
        found = NameMatch(name, score)
        for alias, target, alias_score in meant:
            if alias_score > found.score and target == fold_name(name):
                found = NameMatch(name, alias_score, alias)
        if found.score >= SURE:
            best[name] = found
    return tuple(sorted(best.values(), key=lambda m: (-m.score, m.name)))


def clear_match(matches: tuple[NameMatch, ...]) -> NameMatch | None:
    """Return the best match, or None where there is none or another name is within ``APART`` points.

    Names that are the same among themselves ("Ruiz" and "Elena Ruiz") do not compete.

    >>> clear_match(match_names("Ruiz", ["Elena Ruiz", "Pablo Ruiz"])) is None
    True
    >>> clear_match(match_names("Ruiz", ["Elena Ruiz", "Ruiz"]))
    NameMatch(name='Ruiz', score=100.0, alias=None)
    """
    if not matches:
        return None
    first = matches[0]
    for other in matches[1:]:
        if first.score - other.score < APART and not same_name(first.name, other.name):
            return None
    return first
