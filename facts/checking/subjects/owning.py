"""Whose a thing is, where both texts say it: the council of Keel is not the council of Marrow, nor a Danish fleet a Norwegian one.

A sentence that has a name of the claim somewhere, and the claim's thing as somebody else's, is about that other's. Only what is
said in the same way is compared: countries and their peoples with each other, and other names with each other, for a Danish
harbour can be the harbour of Keel. This file knows nothing of verbs and values.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from facts.asking.repairing import Term
from facts.checking.claims.witnesses import Witness, names_in
from facts.checking.claims.wording import Wording
from facts.checking.subjects.meeting import Met, met_in
from facts.checking.subjects.naming import name_met, people_met, seat_met
from facts.checking.subjects.places import Places
from facts.checking.words.verbs import AUXILIARIES, DETERMINERS, PREPOSITIONS, is_verb
from facts.model import Span
from facts.reading.names import territory_of, territory_of_people
from facts.reading.names.seats import seat_of
from facts.reading.words import Word, words_in

_DASHES = ("-", "–", "—")
_NO_THINGS = frozenset(
    "lay saw bore wound ahead instead outside inside front lack because east west north south top end side rest most part".split()
)
_LONGEST = 3
"""Words from an owner's name to the thing, adjectives with it: the Danish civil population."""


_DEED = re.compile(r"(?:[st]ion|ment|al|ence|ance)s?$")
_DEEDS = frozenset(
    "attack attacks raid raids win wins victory defeat loss losses fall siege capture murder killing sale purchase visit study"
    " review search pursuit rule control support use love fear hatred blockade".split()
)
"""Things that are done: of such a one "of" can say who does it and whom it is done to."""


@dataclass(frozen=True, slots=True)
class _Owned:
    """The words of a thing, the last of them the thing itself, where the name of its owner stands, and whether behind it."""

    things: tuple[Word, ...]
    owner: Span
    is_behind: bool


def is_another_ones(wording: Wording, places: Places) -> bool:
    """Say whether the sentence has a thing of the claim only as another's than the one whose it is in the claim."""
    theirs: list[_Owned] | None = None
    for own, name in names_in(wording.question.text):
        parts = next((parts for _, parts in wording.names if any(own.meets(term.word.span) for term in parts)), None)
        parts = parts or next((parts for other, parts in wording.names if other == own.of(wording.question.text)), None)
        mine = None if parts is None else _owned(wording.question.text, wording.words, own)
        if mine is None or parts is None or not _may_be_there(mine, wording, places.stems):
            continue
        if theirs is None:
            found = (_owned(places.text, places.words, span) for span, _ in places.names)
            theirs = [one for one in found if one is not None]
        alike = _of_the_same(mine, theirs, wording)
        if not alike:
            continue
        met = name_met(name, parts, places) or seat_met(name, places) or people_met(name, places)
        if not any(met is not None and one.owner.meets(met) for one in alike) and _are_others(
            name, parts, alike, places
        ):
            return True
    return False


_OF_SOME = re.compile(r"\b(women|men|girls|boys|children|juniors|ladies)['’]s?\s+(\w+)", re.IGNORECASE)


def is_of_some_people(wording: Wording, witness: Witness) -> bool:
    """Say whether the sentence has a thing of the claim as the women's or the boys', and the claim does not: the women's race."""
    for found in _OF_SOME.finditer(witness.text):
        people, thing = words_in(found[0])[:2]
        stems = {word.stem for word in wording.words}
        if thing.stem in stems and people.stem not in stems:
            return True
    return False


def _owned(text: str, words: Sequence[Word], name: Span) -> _Owned | None:
    """Return the thing that a name says whose it is: Keel's council, the Keel council, the council of Keel; None for none."""
    inside = [n for n, word in enumerate(words) if name.meets(word.span)]
    if not inside or text[name.start - 1 : name.start] in _DASHES:
        return None
    things: list[Word] = []
    for at in range(inside[-1] + 1, min(inside[-1] + 1 + _LONGEST, len(words))):
        between = text[words[at - 1].span.end : words[at].span.start]
        if between not in (" ", "'s ", "’s ", "' ", "’ ") or not _is_thing(words[at], text):
            break
        things.append(words[at])
    if things:
        return _Owned(tuple(things), name, is_behind=False)
    at = inside[0] - 1
    if at >= 0 and words[at].folded in DETERMINERS:
        at -= 1
    if at > 0 and words[at].folded == "of" and _is_thing(words[at - 1], text):
        return _Owned((words[at - 1],), name, is_behind=True)
    return None


def _of_the_same(mine: _Owned, theirs: Sequence[_Owned], wording: Wording) -> list[_Owned]:
    """Return what a sentence has of the claim's thing, of a deed only who is told before it to do it."""
    for thing in reversed(mine.things):
        term = next((term for term in wording.plain if term.word.span == thing.span), None)
        if term is None:
            continue
        is_deed = thing.folded in _DEEDS or _DEED.search(thing.folded) is not None
        alike = [
            one
            for one in theirs
            if not (is_deed and (one.is_behind or mine.is_behind))
            and any(_is_met(term, word, wording) for word in one.things)
        ]
        if alike:
            return alike
    return []


def _is_thing(word: Word, text: str) -> bool:
    if (
        word.is_stop
        or word.is_number
        or word.folded in _NO_THINGS
        or word.folded in AUXILIARIES
        or word.folded in PREPOSITIONS
    ):
        return False
    return not is_verb(word.folded) and text[word.span.start].islower() and not word.folded.endswith("ly")


def _may_be_there(mine: _Owned, wording: Wording, stems: frozenset[str]) -> bool:
    """Say at little cost whether a sentence may have the claim's thing at all."""
    spans = {thing.span for thing in mine.things}
    return any(met_in(term, wording, stems) is not None for term in wording.plain if term.word.span in spans)


def _is_met(term: Term, thing: Word, wording: Wording) -> bool:
    met = met_in(term, wording, frozenset((thing.stem,)))
    return met is not None and met[1] is not Met.LOOSELY


def _are_others(name: str, parts: Sequence[Term], alike: Sequence[_Owned], places: Places) -> bool:
    """Say whether each owner there is another of the claim's sort: another country, or another name that is of none."""
    home = _home(name)
    own = {term.word.stem for term in parts}
    for one in alike:
        other = one.owner.of(places.text)
        there = {word.stem for word in places.words if one.owner.meets(word.span)}
        if there & own or (home is None) is not (_home(other) is None) or (home is not None and home == _home(other)):
            return False
    return True


def _home(name: str) -> str | None:
    """Return the country that a name is, is of, or is the seat of; None for any other."""
    return territory_of(name) or territory_of_people(name) or seat_of(name)
