"""Which verb a sentence says something with, and whether what it reports is words or a deed.

There is no parser: of what looks like verbs, the first counts that is no thing with a verb of its own behind it. This file
knows nothing of claims and sources.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from facts.checking.words.verbs import (
    ADVERB,
    AUXILIARIES,
    BE,
    DETERMINERS,
    PARTICIPLE_ONLY,
    PREPOSITIONS,
    PRESENT,
    is_verb,
)
from facts.reading.word_tables import IRREGULAR
from facts.reading.words import Word, words_in
from facts.values import Form, StatementValue

DEEDS = frozenset({"refuse", "decline", "offer", "attack", "challenge", "defend", "support", "back", "thank", "order"})
"""Verbs that report and say what somebody did: that is looked for as it is, not as words of theirs."""

_OF_THINGS = frozenset(
    "want wish expect conclude demand reject accept approve agree propose request seek promise pledge announce report reveal require praise welcome condemn criticise question"
    " recommend predict estimate support требовать отклонить одобрить пообещать обещать предложить объявить".split()
)
"""Verbs that report what is said in a clause, and what is done with a thing: demanded that he pay, demanded 5 million."""


_OF_WILL = frozenset(("want", "wish"))
"""Verbs behind which only "to" opens what somebody says: wanted them to pay, wanted the lamp painted."""
_TO_DO = re.compile(r"\bto\s+[a-z]")


def is_of_a_thing(value: StatementValue, content: str) -> bool:
    """Say whether what is reported is only a thing, with no verb of its own: a deed, not words.

    >>> from facts.values import Form, VerbClass
    >>> demand = StatementValue(Form.REPORTED, None, None, None, "demand", VerbClass.NEUTRAL, None, frozenset())
    >>> is_of_a_thing(demand, "5 million crowns for lost trade"), is_of_a_thing(demand, "that the town pay 5 million")
    (True, False)
    """
    if value.verb not in _OF_THINGS or value.form is not Form.REPORTED:
        return False
    words = words_in(content)
    opens = words[0].folded if words else ""
    if opens in ("that", "to", "что", "чтобы"):
        return False
    if value.verb in _OF_WILL:
        return not _TO_DO.search(content)
    return not any(word.folded in AUXILIARIES for word in words) and predicate_of(words) is None


def predicate_of(words: Sequence[Word]) -> int | None:
    """Return the place of the sentence's first verb that says something; None where only "to be" or nothing is found.

    >>> from facts.reading.words import words_in
    >>> words = words_in("In May the old bridge was carefully rebuilt by the town.")
    >>> words[predicate_of(words)].folded
    'rebuilt'
    """
    for place, word in enumerate(words):
        if word.folded in AUXILIARIES:
            found = _behind_auxiliary(words, place)
            if found is not None:
                return found
            continue
        if is_verb(word.folded) and _can_be_predicate(words, place) and not _is_noun_ahead(words, place):
            main = _main_behind(words, place)
            return place if main is None else main
    return None


_JOIN = frozenset(
    "and or but after before as that which who whom whose when while where because if since until than to whether not how what".split()
)
"""Words behind which a verb is not the one of the subject that stands before."""
_SAYS = frozenset("said says say told tells claimed claims thought thinks".split())


def _main_behind(words: Sequence[Word], place: int) -> int | None:
    """Return the verb of a subject that has a clause of its own at ``place``: the drill Elm held with Ash in May lasted four days.

    No sentence has two verbs with nothing that joins them, so that the first is one that only tells which drill.
    """
    if place + 1 >= len(words) or words[place].folded in _SAYS or words[place + 1].folded not in PREPOSITIONS:
        return None
    for at in range(place + 2, len(words)):
        word = words[at]
        if word.folded in _JOIN or word.span.start - words[at - 1].span.end > 1:
            return None
        if word.folded in AUXILIARIES:
            return _behind_auxiliary(words, at)
        behind = words[at + 1] if at + 1 < len(words) else None
        is_own = word.folded == "saw" or _is_own_verb(words, at)
        if is_own and behind is not None and behind.folded not in PREPOSITIONS:
            return at if behind.span.start - word.span.end == 1 else None
    return None


def _is_noun_ahead(words: Sequence[Word], place: int) -> bool:
    """Say whether what looks like a present form is a thing with a verb of its own behind it: chip imports from A rose."""
    if words[place].folded not in PRESENT or words[place].folded in IRREGULAR:
        return False
    later = words[place + 1 :]
    if _is_named(words, place) and later and (later[0].folded in AUXILIARIES or _is_own_verb(later, 0)):
        return True  # the Quay Fund was, the Quay Fund sold
    is_owned = _is_owned(words, place)
    own = next((at for at, _ in enumerate(later) if (at or is_owned) and _is_own_verb(later, at)), None)
    is_trade = words[place].folded in ("imports", "exports") and bool(later) and later[0].folded in ("to", "from")
    if own is None and later and (is_trade or later[0].folded == "of"):
        return True  # Danish imports of wine, imports from Keel
    if own is None or any(word.folded in ("but", "who", "which", "that", "when", "while") for word in later[:own]):
        return False
    if is_owned:
        return True
    return later[0].folded in ("from", "of", "to", "in", "for") and later[own - 1].folded != "and"


def _is_named(words: Sequence[Word], place: int) -> bool:
    """Say whether an article stands before a word, with at most three words and no verb between."""
    for at in range(place - 1, max(-1, place - 5), -1):
        if words[at].folded in ("the", "a", "an"):
            return True
        if words[at].is_stop or is_verb(words[at].folded):
            return False
    return False


_OWNERS = frozenset("its his her their our my your".split())


def _is_own_verb(words: Sequence[Word], at: int) -> bool:
    """Say whether the word at ``at`` is a verb's form that can be nothing else, with its subject before it."""
    word = words[at]
    return (
        (is_verb(word.folded) or word.folded == "saw")
        and word.folded not in PRESENT
        and words[at - 1].folded not in DETERMINERS | PREPOSITIONS
    )


def _is_owned(words: Sequence[Word], place: int) -> bool:
    """Say whether a word is somebody's: its exports, the town's circuit chip exports."""
    for at in range(place - 1, max(-1, place - 5), -1):
        folded = words[at].folded
        if folded in _OWNERS or _has_an_ending(words[at]):
            return True
        if words[at].is_stop or is_verb(folded):
            return False
    return False


def _has_an_ending(word: Word) -> bool:
    """Say whether a word was written with the 's of an owner, which its folded form leaves away."""
    return word.span.end - word.span.start == len(word.folded) + 2


def _can_be_predicate(words: Sequence[Word], place: int) -> bool:
    """Say whether what looks like a verb can be the sentence's; in Russian it may come first, and a plural past is no noun."""
    if not words[place].folded.isascii() and (place == 0 or words[place].folded.endswith("ли")):
        return True
    return place > 0 and words[place - 1].folded not in DETERMINERS | PREPOSITIONS


_BARE = frozenset(
    "did does do will would can could should might must shall"
    " didnt doesnt dont wont wouldnt cant cannot couldnt shouldnt mightnt mustnt".split()
)
"""Auxiliaries behind which the verb stands as it is: did not launch."""
_BETWEEN = frozenset("not never also been being be have to only just still already even".split())


def _behind_auxiliary(words: Sequence[Word], place: int) -> int | None:
    auxiliary = words[place].folded
    is_bare = auxiliary in _BARE
    for later in range(place + 1, min(place + 6, len(words))):
        word = words[later]
        if word.folded in _BETWEEN or ADVERB.search(word.folded) or word.folded in BE:
            is_bare = is_bare or word.folded == "to"
            continue
        if word.is_number or word.folded in DETERMINERS or word.folded in PREPOSITIONS:
            return None
        is_form = is_verb(word.folded) or word.folded in PARTICIPLE_ONLY
        is_going_on = word.folded.endswith("ing") and auxiliary in BE
        return later if is_bare or is_form or is_going_on else None
    return None
