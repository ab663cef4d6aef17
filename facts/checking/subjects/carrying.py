"""What a sentence leaves unsaid because its text has said it: may a word of a claim be taken from before, or from the title?

A text names its subject once and goes on. A word that stands before the sentence is carried into it unless the sentence has a
word of its own where the claim has this one: another subject, another thing behind the same preposition, another object.
Pronouns and wider names ("the building") are no words of its own. This file knows nothing of values.
"""

from __future__ import annotations

from collections.abc import Sequence

from facts.asking.repairing import Term
from facts.checking.claims.parts import before_noun
from facts.checking.claims.wording import Wording
from facts.checking.subjects.meeting import met_in
from facts.checking.subjects.places import Places
from facts.checking.subjects.replacing import has_another_in_its_place
from facts.checking.subjects.roles import describes
from facts.checking.words.kinship import points_back
from facts.checking.words.verbs import AUXILIARIES, DETERMINERS, PREPOSITIONS, is_verb
from facts.reading.words import Word

_PRONOUNS = frozenset(
    "he she it they we who which that this these those there both one он она оно они кто который которая которое которые это".split()
)
_PLACED = frozenset("in at on from to into by near for under over behind в на из от к у при под над для через".split())
"""Prepositions behind which a sentence has one thing at a time."""


def is_carried(term: Term, wording: Wording, places: Places, verb: int | None) -> bool:
    """Say whether a word that the sentence lacks is what it goes on speaking of.

    ``verb`` is the place of the claim's verb in the sentence, None where that has none.
    """
    witness = places.witness
    if met_in(term, wording, witness.earlier_stems | witness.heading) is None:
        return False
    return witness.repeats or has_room(term, wording, places, verb)


def has_room(term: Term, wording: Wording, places: Places, verb: int | None = None) -> bool:
    """Say whether the sentence has nothing of its own where the claim has the word."""
    text, words = wording.question.text, wording.words
    place = next((n for n, word in enumerate(words) if word.span == term.word.span), None)
    if place is None:
        return True  # of the subject that the claim itself carries
    behind = before_noun(text, words, place)
    if behind is not None:
        return behind not in _PLACED or not _has_own_behind(behind, wording, places)
    head = subject_place(text, words)
    if head is not None and place <= head:
        return place < head or not _has_own_subject(wording, places)
    return verb is None or not _has_own_object(wording, places, verb)


_JOINS_CLAUSES = ("before", "after", "since", "until", "than", "as")
"""Words that are prepositions, or stand before a clause with a subject of its own."""
_WHERE = frozenset("in at near from of within inside outside around across through to".split())


def has_name_room(term: Term, wording: Wording, places: Places) -> bool:
    """Say whether the sentence has no other name of its own where the claim has the name that the word is of.

    Where something was and who did it are two sorts: a sentence that names another doer has none to be carried, nor one that
    names another place.
    """
    text, words = wording.question.text, wording.words
    place = next((n for n, word in enumerate(words) if word.span == term.word.span), None)
    if place is None:
        return True
    if has_another_in_its_place(term, wording, places):
        return False
    mine = before_noun(text, words, place)
    if mine is None and text[term.word.span.end :].startswith(("'s ", "’s ")):
        mine = "of"
    if (
        mine is None
        and not is_named_in_title(term, wording, places)
        and _is_subject(place, wording)
        and _has_noun_subject(places)
    ):
        return False
    claimed = {word.stem: n for n, word in enumerate(words)}
    for span, _ in places.names:
        if describes(places.text, places.words, span):
            continue
        inside = [n for n, word in enumerate(places.words) if span.meets(word.span)]
        for group in _apart(inside, places):
            theirs = before_noun(places.text, places.words, group[0])
            if (theirs in _WHERE) is not (mine in _WHERE):
                continue
            if theirs != mine and (mine == "of" or theirs not in (None, *_JOINS_CLAUSES)):
                continue
            known = [claimed[places.words[n].stem] for n in group if places.words[n].stem in claimed]
            if not known:
                return False
            if theirs == mine and before_noun(text, words, known[0]) != theirs:
                return False
    return True


def is_named_in_title(term: Term, wording: Wording, places: Places) -> bool:
    """Say whether the text's title has the word: what the text is about is carried everywhere."""
    return met_in(term, wording, places.witness.heading) is not None


def takes_a_pronoun(term: Term, wording: Wording, places: Places) -> bool:
    """Say whether the word is the claim's subject, and the sentence's is a pronoun, which must then stand for it."""
    place = next((n for n, word in enumerate(wording.words) if word.span == term.word.span), None)
    at = subject_place(places.text, places.words)
    return place is not None and _is_subject(place, wording) and at is not None and places.words[at].folded in _PRONOUNS


def _is_subject(place: int, wording: Wording) -> bool:
    head = subject_place(wording.question.text, wording.words)
    return head is not None and place <= head


def _has_noun_subject(places: Places) -> bool:
    at = subject_place(places.text, places.words)
    return at is not None and places.words[at].folded not in _PRONOUNS


def _apart(inside: Sequence[int], places: Places) -> list[list[int]]:
    """Return the words of a name, what "and" joins apart: the Tyne and the Tees are two."""
    groups: list[list[int]] = [[]]
    for n in inside:
        if places.words[n].folded in ("and", "or"):
            groups.append([])
        elif not places.words[n].is_stop:
            groups[-1].append(n)
    return [group for group in groups if group]


def subject_place(text: str, words: Sequence[Word]) -> int | None:
    """Return the place of the noun or pronoun that the first verb of a sentence has as its subject; None where none is found.

    >>> from facts.reading.words import words_in
    >>> text = "In August 2022 the water of the lake had fallen."
    >>> words_in(text)[subject_place(text, words_in(text))].folded
    'water'
    """
    verb = next(
        (
            n
            for n, word in enumerate(words)
            if n
            and (word.folded in AUXILIARIES or is_verb(word.folded))
            and words[n - 1].folded not in DETERMINERS | PREPOSITIONS
        ),
        None,
    )
    if verb is None:
        return None
    for place in range(verb - 1, -1, -1):
        word = words[place]
        if word.folded in _PRONOUNS:
            return place
        if word.is_stop or word.is_number or is_verb(word.folded) or word.folded.endswith("ly"):
            continue
        if before_noun(text, words, place) is None:
            return place
    return None


def _is_own(word: Word, wording: Wording, places: Places) -> bool:
    """Say whether a word of the sentence is a thing that the claim does not have."""
    if word.is_stop or word.is_number or is_verb(word.folded) or points_back(word.stem):
        return False
    if any(mention.span.meets(word.span) and mention.kind.value != "statement" for mention in places.witness.mentions):
        return False
    here = frozenset((word.stem,))
    return not any(met_in(term, wording, here) for term in wording.terms)


def _has_own_subject(wording: Wording, places: Places) -> bool:
    at = subject_place(places.text, places.words)
    if at is None or places.words[at].folded in _PRONOUNS:
        return False
    word = places.words[at]
    return _is_own(word, wording, places) or (_is_another_part(word, wording) and not _has_it(wording))


_HAVE = frozenset("has have had having".split())


def _has_it(wording: Wording) -> bool:
    """Say whether the claim only says that its subject has what the sentence speaks of: the town had a deficit of, the deficit was."""
    return wording.verb is None and any(word.folded in _HAVE for word in wording.words)


def _is_another_part(word: Word, wording: Wording) -> bool:
    """Say whether the sentence's subject is something that the claim has, and not as its subject: the parts are exchanged."""
    words = wording.words
    head = subject_place(wording.question.text, words)
    spots = [n for n, other in enumerate(words) if other.stem == word.stem]
    return head is not None and bool(spots) and all(n > head for n in spots) and word.folded not in DETERMINERS


def _has_own_behind(preposition: str, wording: Wording, places: Places) -> bool:
    return any(
        before_noun(places.text, places.words, at) == preposition and _is_own(word, wording, places)
        for at, word in enumerate(places.words)
    )


def _has_own_object(wording: Wording, places: Places, verb: int) -> bool:
    for at in range(verb + 1, min(verb + 5, len(places.words))):
        word = places.words[at]
        if any(sign in places.text[places.words[at - 1].span.end : word.span.start] for sign in ",;:()"):
            return False
        if word.folded in PREPOSITIONS or word.folded in AUXILIARIES:
            return False
        if _is_own(word, wording, places):
            return before_noun(places.text, places.words, at) is None
    return False
