"""Who stands where in a sentence: before the verb, behind it, behind "to", "from", "by"; and names that do so.

A bag of words cannot tell what A sends to B from what B sends to A. What is found here only ever keeps a sentence from
bearing out a claim. This file knows nothing of values.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import StrEnum
from functools import lru_cache
from types import MappingProxyType

from facts.checking.words.verbs import (
    AUXILIARIES,
    DETERMINERS,
    PREPOSITIONS,
    PUT_IN,
    is_passive,
    is_seen_as_verb,
    is_verb,
)
from facts.reading.dates.calendar_names import MONTHS_EN, WEEKDAYS_EN
from facts.reading.words import Word, stem, words_in


class Part(StrEnum):
    """What somebody or something does in a sentence."""

    DOER = "doer"
    SUFFERER = "sufferer"
    GOAL = "goal"
    ORIGIN = "origin"
    PLACE = "place"
    OTHER = "other"
    """Behind another preposition: with whom, of what."""


_BEHIND = MappingProxyType(
    {
        **dict.fromkeys(("to", "into", "against", "towards", "toward", "onto", "к", "ко", "против"), Part.GOAL),
        **dict.fromkeys(("from", "из", "от", "у"), Part.ORIGIN),
        **dict.fromkeys(("in", "at", "on", "near", "в", "на", "при"), Part.PLACE),
        "by": Part.DOER,
    }
)
_CLASHES = frozenset(
    frozenset(pair)
    for pair in (
        (Part.DOER, Part.SUFFERER), (Part.DOER, Part.GOAL), (Part.DOER, Part.ORIGIN), (Part.GOAL, Part.ORIGIN),
        (Part.DOER, Part.PLACE),
    )
)  # fmt: skip
_BOTH_WAYS = frozenset(
    map(
        stem,
        "develop open close begin start end finish increase grow decrease sink break move change form spread expand improve"
        " launch reopen restart split burn double melt stop turn run".split(),
    )
)
"""Verbs that say the same of what does it and of what suffers it: the town developed, the town was developed."""
_TIMES = frozenset(
    "morning noon midday afternoon evening night midnight dawn dusk day week month year decade century time end beginning start"
    " spring summer autumn fall winter weekend deadline".split()
)
"""Words behind "by" that say until when and never who."""
_FARTHEST = 6
"""Words that a preposition reaches over before its noun: from the old stone bridge."""
_STANDS_FOR = frozenset("them him it me us whom they he she".split())
"""Words that are the noun behind a preposition: a third of them women."""
_ASIDES = frozenset(
    (
        ("on", "paper"),
        ("in", "theory"),
        ("in", "practice"),
        ("in", "fact"),
        ("for", "example"),
        ("at", "first"),
        ("by", "contrast"),
    )
)
"""What is said aside, whether a comma follows it or not: on paper the town was to send them."""
_PUT_IN = re.compile(PUT_IN)
_OPENS = frozenset("before after since until till than as".split())
_SIGNS = frozenset(",;:()–—")
_YEAR = re.compile(r"1[5-9]\d\d|20\d\d")
_RELATIVES = frozenset("that which who whom".split())
_JOINS = frozenset("and or и или".split())
_BREAKS = frozenset("but which who that when while as where но который которая которые что когда".split())


def clash(one: Part, other: Part) -> bool:
    """Say whether the same thing cannot do both in one event.

    >>> clash(Part.DOER, Part.GOAL), clash(Part.DOER, Part.OTHER)
    (True, False)
    """
    return frozenset((one, other)) in _CLASHES


def part_of(text: str, words: Sequence[Word], place: int, verb: int | None) -> Part | None:
    """Return what the word at ``place`` does in the event of the verb at ``verb``; None where there is no telling.

    >>> from facts.reading.words import words_in
    >>> text = "The town sold the ferry to the island."
    >>> words = words_in(text)
    >>> [part_of(text, words, place, 2).value for place in (1, 4, 7)]
    ['doer', 'sufferer', 'goal']
    """
    preposition = before_noun(text, words, place)
    if preposition == "by" and words[place].folded in _TIMES:
        return Part.OTHER
    if preposition is not None and not _opens_a_clause(preposition, text, words, place, verb):
        return _BEHIND.get(preposition, Part.OTHER)
    if verb is None or verb == place:
        return None
    suffered = is_passive(text, words, verb)
    if suffered is None or (words[verb].stem in _BOTH_WAYS and not _has_object(text, words, verb)):
        return None
    first, last = sorted((place, verb))
    between = _PUT_IN.sub(" ", text[words[first].span.end : words[last].span.start])
    if any(sign in between for sign in ",;:()"):
        return None
    if place < verb:
        if not suffered and _is_fronted(text, words, place, verb):
            return Part.SUFFERER
        return Part.SUFFERER if suffered else Part.DOER
    return None if suffered else Part.SUFFERER


def _opens_a_clause(word: str, text: str, words: Sequence[Word], place: int, verb: int | None) -> bool:
    """Say whether a word is no preposition but opens what somebody does: before the town sold it."""
    if word not in _OPENS or verb is None or verb <= place:
        return False
    between = _PUT_IN.sub(" ", text[words[place].span.end : words[verb].span.start])
    return all(one.folded in AUXILIARIES or one.folded.endswith("ly") for one in words_in(between))


def _is_fronted(text: str, words: Sequence[Word], place: int, verb: int) -> bool:
    """Say whether what stands before the verb is what it is done to: the aid that the town sent, the aid Norway sent."""
    for at in range(place + 1, verb):
        if words[at].folded in _RELATIVES and at + 1 < verb:
            return not (
                words[at + 1].folded in AUXILIARIES
                or is_verb(words[at + 1].folded)
                or words[at + 1].folded.endswith("ly")
            )
    behind = words[place + 1] if place + 1 < verb else None
    if behind is None or text[words[place].span.end : behind.span.start] != " ":
        return False
    is_thing = text[words[place].span.start].islower() and not words[place].is_stop
    is_definite = place > 0 and words[place - 1].folded == "the"
    return is_thing and is_definite and (text[behind.span.start].isupper() or behind.folded == "the")


def _has_object(text: str, words: Sequence[Word], verb: int) -> bool:
    """Say whether something stands right behind a verb that can do without: launched the boat, launched in May."""
    behind = words[verb + 1 : verb + 2]
    if not behind or any(sign in text[words[verb].span.end : behind[0].span.start] for sign in ",;:()"):
        return False
    is_when = behind[0].folded in MONTHS_EN or behind[0].folded in WEEKDAYS_EN
    return not is_when and behind[0].folded not in PREPOSITIONS and not behind[0].folded.endswith("ly")


def before_noun(text: str, words: Sequence[Word], place: int) -> str | None:
    """Return the preposition that a noun stands behind, its article and adjectives left out; None without one."""
    # A sentence is looked at for many claims, and a claim for many sentences: both are kept for the next look.
    kept = words_in(text)
    return _kept_before_noun(text, place) if words is kept or words == kept else _before_noun(text, words, place)


@lru_cache(maxsize=32_768)
def _kept_before_noun(text: str, place: int) -> str | None:
    return _before_noun(text, words_in(text), place)


def _before_noun(text: str, words: Sequence[Word], place: int) -> str | None:
    for at in range(place - 1, max(-1, place - 1 - _FARTHEST), -1):
        word = words[at]
        gap = text[word.span.end : words[at + 1].span.start]
        if not _SIGNS.isdisjoint(gap):
            return None
        if word.folded in _STANDS_FOR and text[word.span.start].islower():
            return None
        if word.folded == "her" and text[words[at + 1].span.start].isupper():
            return None  # before her Jonas Pell led it
        if word.folded in PREPOSITIONS:
            is_whole = at + 1 < place and (word.folded, words[at + 1].folded) in _ASIDES
            return None if is_whole or _opens_infinitive(words, at, place) else word.folded
        if word.folded in _JOINS:
            continue  # from the town and the island: both are behind "from"
        if words[at + 1].folded in DETERMINERS or (word.is_number and text[words[place].span.start].isupper()):
            return None
        if _YEAR.fullmatch(word.folded) is not None:
            return None  # on 4 May 1911 the council of the town
        if word.folded in AUXILIARIES or word.folded in _BREAKS:
            return None
        if is_seen_as_verb(text, words, at):
            return None
        if is_verb(word.folded) and word.folded not in DETERMINERS and not text[word.span.start].isupper():
            return None
    return None


def _opens_infinitive(words: Sequence[Word], at: int, place: int) -> bool:
    """Say whether a "to" comes before a verb: to end the strike."""
    if words[at].folded != "to" or at + 2 > place:
        return False
    return words[at + 1].folded not in DETERMINERS and words[at + 2].folded in DETERMINERS


def subject_head(text: str, words: Sequence[Word], verb: int | None) -> int | None:
    """Return the place of the last word before the verb that is its subject: no adverb, nothing behind a preposition.

    >>> from facts.reading.words import words_in
    >>> text = "In May the mayor of the town opened the quay."
    >>> words = words_in(text)
    >>> words[subject_head(text, words, 7)].folded
    'mayor'
    """
    if verb is None or is_passive(text, words, verb) is None:
        return None
    for place in range(verb - 1, -1, -1):
        word = words[place]
        if word.is_stop or word.is_number or word.folded in AUXILIARIES or word.folded.endswith("ly"):
            continue
        if before_noun(text, words, place) is None:
            return place
    return None
