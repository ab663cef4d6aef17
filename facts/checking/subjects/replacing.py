"""Does a sentence have another name just where the claim has one that it lacks? Then it is of that other, and of nobody before.

The place of a name can be said in several ways: sent Keel aid, sent aid to Keel; limits on Keel, limits against it; it belongs to
Keel, Keel owns it; in the capital of Belland, Keel. Who is named together with another in a claim is looked for beside that other. This
file knows nothing of values.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from facts.asking.repairing import Term
from facts.checking.claims.parts import before_noun
from facts.checking.claims.wording import Wording
from facts.checking.subjects.naming import name_met, people_met
from facts.checking.subjects.places import Places
from facts.checking.subjects.roles import describes
from facts.checking.words.verbs import AUXILIARIES, PREPOSITIONS, is_verb
from facts.model import Span
from facts.reading.words import Word, stem, words_in

_HANDS = frozenset(
    map(
        stem,
        "send sent give gave lend lent sell sold pay paid offer offered hand handed grant granted promise promised show owe owed".split(),
    )
)
"""Verbs behind which whom it goes to can stand without a preposition."""
_AT = frozenset("on upon against to toward towards for".split())
"""Prepositions behind which stands whom a thing is meant for or against."""
_NEAR = 3
"""Words that stand at most between two names that are named together."""


def has_another_in_its_place(term: Term, wording: Wording, places: Places) -> bool:
    """Say whether another name, which the claim does not have, stands where the claim has the name that ``term`` is of."""
    text, words = wording.question.text, wording.words
    parts = next((parts for _, parts in wording.names if term in parts), (term,))
    place = next((n for n, word in enumerate(words) if word.span == parts[0].word.span), None)
    if place is None:
        return False
    last = next(n for n, word in enumerate(words) if word.span == parts[-1].word.span)
    others = [at for at, _ in _others(wording, places)]
    if not others:
        return False
    mine = before_noun(text, words, place)
    if _is_handed_to(words, place, last, text):
        return any(_is_reached(places, at) for at in others)
    if mine == "to" and _thing_before(words, place) in _BELONGS:
        return any(_is_subject(places, at) for at in others)
    if mine in _AT:
        thing = _thing_before(words, place)
        return thing is not None and any(
            before_noun(places.text, places.words, at) in _AT and _thing_before(places.words, at) == thing
            for at in others
        )
    if mine in ("in", "at") and any(_outer(places, at) in ("in", "at") for at in others):
        return True
    return _is_beside_another(parts, wording, places)


_BELONGS = frozenset(map(stem, "belong belongs belonged".split()))


def _others(wording: Wording, places: Places) -> Iterator[tuple[int, Span]]:
    """Yield the sentence's names that are none of the claim's, each with its first place; not what only describes a thing."""
    own = {word.stem for word in wording.words}
    met = [name_met(name, parts, places) or people_met(name, places) for name, parts in wording.names]
    for span, name in places.names:
        if any(one is not None and one.meets(span) for one in met) or describes(places.text, places.words, span):
            continue
        at = places.place_of(span)
        if at is not None and not {word.stem for word in words_in(name)} & own:
            yield at, span


def _is_handed_to(words: Sequence[Word], place: int, last: int, text: str) -> bool:
    """Say whether a name stands between a verb of giving and what is given: sent Keel aid."""
    if not place or words[place - 1].stem not in _HANDS or last + 1 >= len(words):
        return False
    behind = words[last + 1]
    if text[words[last].span.end : behind.span.start] != " ":
        return False
    return (
        behind.folded not in PREPOSITIONS | AUXILIARIES
        and not is_verb(behind.folded)
        and not behind.folded.endswith("ly")
    )


def _is_reached(places: Places, at: int) -> bool:
    """Say whether something goes to a name of the sentence: behind "to", or right behind a verb of giving."""
    return before_noun(places.text, places.words, at) == "to" or (at > 0 and places.words[at - 1].stem in _HANDS)


def _is_subject(places: Places, at: int) -> bool:
    """Say whether a name stands before the first verb of the sentence, behind no preposition."""
    verb = next((n for n, word in enumerate(places.words) if n and is_verb(word.folded)), None)
    return verb is not None and at < verb and before_noun(places.text, places.words, at) is None


def _thing_before(words: Sequence[Word], place: int) -> str | None:
    """Return the stem of the last word before a name's preposition: limits, of limits on Keel."""
    at = next((n for n in range(place - 1, -1, -1) if words[n].folded in PREPOSITIONS), 0)
    return words[at - 1].stem if at else None


def _outer(places: Places, at: int) -> str | None:
    """Return the preposition before the thing that a name stands behind with "of": in the capital of Belland."""
    words = places.words
    if before_noun(places.text, words, at) != "of":
        return None
    of = next(n for n in range(at - 1, -1, -1) if words[n].folded == "of")
    return before_noun(places.text, words, of - 1) if of else None


def _is_beside_another(parts: Sequence[Term], wording: Wording, places: Places) -> bool:
    """Say whether a name is named together with one that the sentence has beside a name of its own: A and B, for C and B."""
    others = [span for _, span in _others(wording, places)]
    for name, theirs in wording.names:
        if theirs == tuple(parts):
            continue
        span = Span(theirs[0].word.span.start, theirs[-1].word.span.end)
        mine = Span(parts[0].word.span.start, parts[-1].word.span.end)
        if not _are_joined(wording.question.text, span, mine):
            continue
        met = name_met(name, theirs, places) or people_met(name, places)
        if met is not None and any(_are_joined(places.text, met, other) or _is_with(places, other) for other in others):
            return True
    return False


def _is_with(places: Places, name: Span) -> bool:
    """Say whether a name stands behind "with": A shared it with C is not about A and B."""
    at = places.place_of(name)
    return at is not None and before_noun(places.text, places.words, at) == "with"


def _are_joined(text: str, one: Span, other: Span) -> bool:
    """Say whether nothing but "and" stands between two names, with an article or a preposition: from A and from B."""
    first, last = sorted((one, other))
    between = [word.folded for word in words_in(text[first.end : max(first.end, last.start)])]
    return (
        0 < len(between) <= _NEAR
        and between[0] in ("and", "or")
        and all(word in PREPOSITIONS or word in ("and", "or", "the") for word in between)
    )
