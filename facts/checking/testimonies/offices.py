"""Who is only called by what they are: the mayor, the head of the school, the leaders of the two countries.

Whether two such are one, and whether somebody named is meant. This file knows nothing of sentences.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from facts.checking.subjects.leading import countries_in
from facts.checking.testimonies.papers import is_unnamed_paper
from facts.reading.lexicon.russian import is_in_lexicon
from facts.reading.names import same_name
from facts.reading.words import stem, words_in

_HEADS = frozenset(
    map(
        stem,
        "head boss chief director leader chair chairman chairwoman chairperson president manager executive".split(),
    )
)


PRONOUNS = frozenset("he she they it we i you он она они".split())


def is_unnamed(asked: str) -> bool:
    """Say whether a speaker is only described, or no person: the mayor of the town, a leaked letter, Мэр Ольховца."""
    words = words_in(asked)
    if is_unnamed_paper(asked):
        return True  # what a leaked paper says, somebody else says in it
    if len(words) < 2:
        return bool(words) and words[0].folded in PRONOUNS
    if words[0].folded.isascii():
        is_owned = asked[words[0].span.start : words[0].span.end].endswith(("'s", "’s"))
        return (words[0].is_stop or is_owned) and not asked[words[1].span.start].isupper()
    return is_in_lexicon(words[0].folded)


def is_same_office(asked: str, speaker: str | None, before: frozenset[str] = frozenset()) -> bool:
    """Say whether both are only called by what they are, and it is the same; ``before`` are the countries that were told of last.

    >>> is_same_office("the leaders of Norway and Sweden", "the leaders of the countries")
    True
    """
    if speaker is None or any(word[:1].isupper() for word in speaker.split()):
        return False
    mine = [office_of(word.stem) for word in words_in(asked) if not (word.is_stop or word.folded in _TWO)]
    theirs = [office_of(word.stem) for word in words_in(speaker) if not (word.is_stop or word.folded in _TWO)]
    both = _OF_BOTH.search(speaker)
    is_alike = bool(mine) and bool(theirs) and mine[0] == theirs[0] and (len(theirs) == 1 or both is not None)
    if (is_alike and _are_several(asked) is _are_several(speaker)) or (bool(mine) and set(mine) == set(theirs)):
        return True
    if both is None or _last_office(asked) != _last_office(speaker[: both.start()]):
        return False
    named = countries_in(asked)
    return len(named) == 2 and named <= before


def are_those_before(asked: str, speaker: str | None, pair: Sequence[str]) -> bool:
    """Say whether a claim names the two who were named last, ``pair``, and the sentence only says whose leaders they are.

    >>> are_those_before("Bell and Voss", "the leaders of the countries", ("Ada Bell", "Otto Voss"))
    True
    >>> are_those_before("Bell and Holm", "the leaders of the countries", ("Ada Bell", "Otto Voss"))
    False
    """
    if speaker is None or _OF_BOTH.search(speaker) is None or len(pair) != 2:
        return False
    one, _, other = asked.partition(" and ")
    return bool(other) and all(any(same_name(name, whole) >= 88 for name in (one, other)) for whole in pair)


def _are_several(asked: str) -> bool:
    """Say whether the first word for who somebody is means more than one: the leaders of the countries."""
    first = next((word.folded for word in words_in(asked) if not (word.is_stop or word.folded in _TWO)), "")
    return first.endswith("s") and not first.endswith("ss")


def _last_office(asked: str) -> str:
    """Return the stem of what somebody is called last: leaders, of the Danish and Swedish leaders."""
    words = [word for word in words_in(asked) if not word.is_stop]
    return office_of(words[-1].stem) if words else ""


_TWO = ("two", "both")
"""Words that say no more of those who speak than that they are the two who were told of."""
_OF_BOTH = re.compile(
    r"\bof\s+(?:the|both)\s+(?:two\s+)?(?:countries|states|nations|sides|parties|powers)$", re.IGNORECASE
)
"""Behind an office: of the two countries that were told of."""


_OFFICES = frozenset(
    map(
        stem,
        "mayor minister spokesman spokeswoman spokesperson leader captain officer commissioner secretary owner lawyer".split(),
    )
)
"""Besides those who lead: whom a text may name, and then call only by what they are."""


def is_only_an_office(speaker: str) -> bool:
    """Say whether a speaker is only called by an office, and may have any name: the mayor, the leaders of the countries.

    >>> [is_only_an_office(one) for one in ("the mayor", "the mayor of Ayr", "Mayor Bell", "the police")]
    [True, False, False, False]
    """
    if any(word[:1].isupper() for word in speaker.split()[1:]) or not is_unnamed(speaker):
        return False
    return any(word.stem in _OFFICES or word.stem in _HEADS for word in words_in(speaker))


def office_of(word: str) -> str:
    """Return one stem for all the words that call somebody who leads: head, boss, director."""
    return "head" if word in _HEADS else word


def names_an_office(speaker: str) -> bool:
    """Say whether a speaker is called by what they are, with or without a name: Mayor Bell, the head of the school."""
    return any(word.stem in _OFFICES or word.stem in _HEADS for word in words_in(speaker))


def is_head(speaker: str) -> bool:
    """Say whether a speaker is called by what the first of a body is called: the president of the board."""
    return any(word.stem in _HEADS for word in words_in(speaker))
