"""Are two stems of one root, or is one word a wider name of the other? The stemmer leaves electrified and electrification
apart, and no table has every word: what differs only by endings that make nouns of verbs is of one root.

Wider names ("building" for "mill", "vessel" for "ferry") are a closed list of our own: such a word in a text points back at
the thing itself. This file knows nothing of claims and sentences.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from types import MappingProxyType

from facts.reading.words import fold, stem

LEAST_ROOT = 5
"""Letters that two words of one root share."""

_ENDINGS = frozenset(
    "e i y ion or er ment ur ure al anc enc iv at ation ag age ing th ant ship s t d is iz".split()
) | {""}
_OTHERWISE = frozenset(
    map(
        frozenset,
        (
            {stem("general"), stem("generate")}, {stem("secure"), stem("security")}, {stem("contract"), stem("contraction")},
            {stem("depart"), stem("department")}, {stem("apart"), stem("apartment")},
        ),
    )
)  # fmt: skip
"""Pairs that look like one root and are not."""

_WIDER = (
    # the wider name, also as it is said in short | what it can point at
    ("building buildings house premises", "school church library museum mill station hall theatre hotel hospital cathedral castle chapel factory tower palace"
     " warehouse cinema prison bank barn villa abbey monastery temple mosque synagogue pavilion observatory brewery bakery depot inn pub tavern gallery"),
    ("structure construction", "bridge dam tower pier wall lighthouse mill viaduct aqueduct tunnel mast monument weir lock quay jetty"),
    ("work works project scheme", "dam bridge canal tunnel railway building construction restoration repair reconstruction wall harbour road reservoir renovation"),
    ("company firm business enterprise", "brewery shipyard factory manufacturer railway bakery bank publisher mine quarry foundry airline dairy works mill printer"),
    ("ship vessel boat craft", "ferry steamer trawler schooner lifeboat tug freighter steamship yacht barge cutter ship boat vessel"),
    ("place town city settlement village community", "village town city port hamlet resort district parish"),
    ("institution establishment organisation body", "museum library school university college society club institute association trust foundation academy council"),
    ("group club society organisation association union team", "choir orchestra club society band league team party guild company association union"),
    ("line route railway track", "railway tramway line road canal tram railroad"),
    ("road street way", "road street lane highway avenue route"),
    ("event competition contest festivities", "festival fair race match tournament concert regatta parade championship marathon games"),
    ("disaster accident catastrophe incident", "fire flood storm explosion collapse crash eruption earthquake avalanche wreck sinking derailment spill"),
    ("fire blaze", "fire"),
    ("storm hurricane gale", "storm hurricane gale cyclone"),
    ("instrument", "organ piano bell violin clock telescope"),
    ("vote poll ballot", "referendum election vote ballot"),
    ("collection holdings", "library museum archive gallery herbarium"),
    ("site area grounds park", "park garden quarry cemetery reserve forest field zoo estate"),
    ("river stream water", "river stream brook creek"),
    ("lake reservoir water", "lake reservoir pond lagoon"),
    ("paper newspaper journal magazine weekly", "newspaper journal magazine gazette herald paper weekly"),
    ("book work novel", "book novel poem atlas dictionary chronicle"),
    ("law act rule", "law act bill decree ordinance"),
    ("animal animals creatures", "seal bird horse cow sheep wolf bear otter beaver deer dog"),
    ("satellite spacecraft craft probe", "satellite probe orbiter lander telescope"), ("plane aircraft jet", "plane airliner jet bomber fighter glider helicopter"),
    ("vehicle car", "car bus truck lorry van tram taxi ambulance"), ("machine engine locomotive", "locomotive engine turbine mill press"),
)  # fmt: skip


def _narrower() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for wide, narrow in _WIDER:
        for word in wide.split():
            found.setdefault(stem(fold(word)), set()).update(stem(fold(w)) for w in narrow.split())
    return {word: frozenset(others) for word, others in found.items()}


_NARROWER = MappingProxyType(_narrower())


def _wider() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for wide, narrow in _NARROWER.items():
        for word in narrow:
            found.setdefault(word, set()).add(wide)
    return {word: frozenset(others) for word, others in found.items()}


_WIDER_OF = MappingProxyType(_wider())


def wider_names(word: str) -> frozenset[str]:
    """Return the stems of wider names of what a word names.

    >>> stem("building") in wider_names(stem("mill")), stem("mill") in wider_names(stem("building"))
    (True, False)
    """
    return _WIDER_OF.get(word, frozenset())


def points_back(word: str) -> bool:
    """Say whether a stem is of a wide name, which can point back at something named before."""
    return word in _NARROWER


def kin_among(word: str, stems: Iterable[str]) -> str | None:
    """Return the stem among ``stems`` that is of the same root as ``word``; None where there is none.

    >>> kin_among(stem("electrification"), [stem("line"), stem("electrified")]) == stem("electrified")
    True
    """
    if len(word) < LEAST_ROOT:
        return None
    begin = word[:LEAST_ROOT]
    found = [other for other in stems if other.startswith(begin) and are_kin(word, other)]
    return min(found, default=None)


@lru_cache(maxsize=50_000)
def are_kin(one: str, other: str) -> bool:
    """Say whether two stems differ only by endings that turn a verb into a noun and the like.

    >>> are_kin(stem("contract"), stem("contrast")), are_kin(stem("electrified"), stem("electrification"))
    (False, True)
    """
    if one == other or frozenset((one, other)) in _OTHERWISE:
        return one == other
    if not (one.isalpha() and other.isalpha()):
        return False
    return _share_root(one, other)


def _share_root(one: str, other: str) -> bool:
    shared = next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    return any(one[n:] in _ENDINGS and other[n:] in _ENDINGS for n in range(shared, LEAST_ROOT - 1, -1))
