"""Does a sentence say the opposite of a claim, or speak of another of two: more for fewer, after for before, the first for the last?

Where a sentence has both words, the part of it that holds more of the claim is the claim's: A rose, B fell. This file knows
nothing of values, and of deeds only those that are nothing but a direction.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from facts.checking.claims.wording import Wording, meets
from facts.checking.subjects.blaming import blames_another
from facts.checking.subjects.places import Places
from facts.checking.words.verbs import AUXILIARIES, PREPOSITIONS, is_verb
from facts.reading.words import Word, stem
from facts.values import StatementValue

_REVERSED = (
    ("more higher increase increased rise rose risen grew grow growth up gain gained", "less fewer lower decrease decreased fall fell fallen decline declined drop dropped down shrank lost diminish diminished diminishing dwindle dwindled wane waned waning"),
    ("better", "worse"), ("stronger strengthened", "weaker weakened"), ("faster", "slower"), ("longer", "shorter"), ("older", "younger"),
    ("larger bigger", "smaller"), ("cheaper", "dearer"), ("closer", "farther"), ("support supported", "oppose opposed"),
    ("больше выросла вырос выросло", "меньше снизилась снизился снизилось упала упал"),
)  # fmt: skip
"""Words that turn what is said into its opposite, of whatever it is said."""
_APART = (
    ("largest biggest most highest longest", "smallest fewest least lowest shortest"), ("first", "last"), ("old former", "new"),
    ("north northern", "south southern"), ("east eastern", "west western"), ("men male", "women female"), ("win won", "lose lost"),
    ("open opened", "close closed"), ("enter entered", "leave left"), ("best", "worst"), ("minimum least", "maximum most"), ("до", "после"),
)  # fmt: skip
"""Words that tell two things or deeds apart, of which both can be."""


def _pairs(table: Sequence[tuple[str, str]]) -> tuple[tuple[frozenset[str], frozenset[str]], ...]:
    stems = [(frozenset(map(stem, one.split())), frozenset(map(stem, other.split()))) for one, other in table]
    return tuple(pair for one, other in stems for pair in ((one, other), (other, one)))


_REVERSALS, _OPPOSITES = _pairs(_REVERSED), _pairs(_APART)


def are_reversed(wording: Wording, places: Places) -> bool:
    """Say whether the sentence has the opposite of a word of the claim, after a thing what it has before it, or another to blame."""
    return (
        _are_opposite(wording, places, _REVERSALS)
        or _is_another_time(wording, places)
        or blames_another(wording, places)
    )


def has_opposite(word: str, stems: frozenset[str]) -> bool:
    """Say whether one of the stems is the opposite of a word's: weaker, for stronger."""
    return any(word in mine and not theirs.isdisjoint(stems) for mine, theirs in _REVERSALS)


def are_told_apart(wording: Wording, places: Places) -> bool:
    """Say whether the claim has a word for the one of two, and the sentence only for the other."""
    return _are_opposite(wording, places, _OPPOSITES)


def _is_another_time(wording: Wording, places: Places) -> bool:
    """Say whether one side has before a thing what the other has after it."""
    mine, theirs = wording.words, places.words
    return bool(
        _of_time(mine, _EARLIER) & _of_time(theirs, _LATER) or _of_time(mine, _LATER) & _of_time(theirs, _EARLIER)
    )


def _are_opposite(wording: Wording, places: Places, pairs: Sequence[tuple[frozenset[str], frozenset[str]]]) -> bool:
    """Say whether the claim has one of two opposites and the sentence only the other; words of dates are none."""
    values = [mention.span for mention in places.witness.mentions if not isinstance(mention.value, StatementValue)]
    stems = {word.stem for word in places.words if not any(span.meets(word.span) for span in values)}
    own = {word.stem for word in wording.words if not any(span.meets(word.span) for span in wording.values)}
    return any(
        own & mine
        and not own & theirs
        and stems & theirs
        and (not stems & mine or _is_nearer(wording, places, theirs, mine))
        for mine, theirs in pairs
    )


_CUT = re.compile(r"[,;]|\b(?:while|whereas|but)\b", re.IGNORECASE)


def _is_nearer(wording: Wording, places: Places, theirs: frozenset[str], mine: frozenset[str]) -> bool:
    """Say whether the part of the sentence with the opposite has more of the claim than the part with its word: A rose, B fell."""
    ends = [found.start() for found in _CUT.finditer(places.text)]
    part = [sum(1 for end in ends if end <= word.span.start) for word in places.words]
    held = {word.stem: 0 for word in places.words if word.stem in mine | theirs}
    if any(_goes_on(part, places, n) for n, word in enumerate(places.words) if word.stem in mine):
        return False
    told = [term for _, parts in wording.names for term in parts] if len(wording.names) > 1 else wording.terms
    for stem_ in held:
        at = {part[n] for n, word in enumerate(places.words) if word.stem == stem_}
        near = {word.stem for n, word in enumerate(places.words) if part[n] in at}
        held[stem_] = sum(1 for term in told if term.word.stem not in mine and meets(term, near))
    own = max((count for stem_, count in held.items() if stem_ in mine), default=0)
    return max((count for stem_, count in held.items() if stem_ in theirs), default=0) > own


def _goes_on(part: Sequence[int], places: Places, at: int) -> bool:
    """Say whether the word at ``at`` stands in a later part that has a number and no verb: built in 1911, the smallest in 1934."""
    words = [word for n, word in enumerate(places.words) if part[n] == part[at]]
    has_verb = any(word.folded in AUXILIARIES or is_verb(word.folded) for word in words)
    return part[at] > 0 and not has_verb and any(word.is_number for word in words)


_EARLIER, _LATER = frozenset(("before", "prior", "ahead")), frozenset(("after", "following"))


def _of_time(words: Sequence[Word], prepositions: frozenset[str]) -> frozenset[str]:
    """Return the stems of the few words behind a preposition of time: before the flood, prior to the flood."""
    return frozenset(
        behind.stem
        for place, word in enumerate(words)
        if word.folded in prepositions
        for behind in _phrase(words[place + 1 :])
    )


def _phrase(words: Sequence[Word]) -> Iterator[Word]:
    """Yield the words of a thing up to where another begins: the town's great flood of that year."""
    for place, word in enumerate(words[:_LONGEST]):
        if place and (word.folded in PREPOSITIONS or is_verb(word.folded)):
            return
        if not word.is_stop:
            yield word


_LONGEST = 6
"""Words that a thing may have before it: the so-called long hot summer."""
