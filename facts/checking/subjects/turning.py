"""Who does it to whom: are two parts of a claim exchanged in a sentence, or may another do it there?

This file knows nothing of denial, reservation and values.
"""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise

from facts.asking.parties import are_swapped
from facts.asking.repairing import Terms
from facts.checking.claims.parts import Part, before_noun, clash, part_of, subject_head
from facts.checking.claims.splitting import is_value
from facts.checking.claims.wording import Wording, meets
from facts.checking.subjects.asked import asks_as_told
from facts.checking.subjects.converses import other_side, stands_over_there
from facts.checking.subjects.naming import name_met
from facts.checking.subjects.origins import is_told_origin, says_its_sort
from facts.checking.subjects.places import Places
from facts.checking.subjects.referring import is_in_anothers_place, qualifies
from facts.checking.subjects.roles import describes
from facts.checking.words.plans import is_norm
from facts.checking.words.verbs import PREPOSITIONS, is_verb
from facts.model import Span
from facts.reading.words import Word, stem, words_in


def turned_or_other(
    wording: Wording,
    terms: Terms,
    places: Places,
    verb: int | None,
    *,
    is_partial: bool = False,
    are_alike: bool = False,
) -> tuple[bool, bool]:
    """Say whether two parts of the claim are exchanged in the sentence, and whether it may be that another does it there.

    ``is_partial`` says that the sentence may have other words, so that a thing without a preposition may have one there;
    ``are_alike`` says that each name is known to do in the sentence what it does in the claim: their order tells nothing then.
    """
    asked = asks_as_told(wording, places)
    if asked is not None:
        return False, not asked
    text, words = wording.question.text, wording.words
    clashes: set[Part] = set()
    named = {term for _, parts in wording.names for term in parts}
    for term in wording.terms if verb is not None else ():
        if term is wording.verb:
            continue
        place = next((n for n, word in enumerate(words) if word.span == term.word.span), None)
        there = [n for n, word in enumerate(places.words) if word.stem == term.word.stem or term.matched({word.stem})]
        if place is None or not there or verb is None or _is_laid_down_in(place, wording):
            continue
        mine = part_of(text, words, place, wording.predicate)
        theirs = [part_of(places.text, places.words, at, verb) for at in there]
        if mine is None or not all(one is not None and clash(mine, one) for one in theirs):
            continue
        if _has_same_form(term.word, [places.words[at] for at in there]):
            continue
        if is_partial and {mine, *theirs} == {Part.DOER, Part.SUFFERER} and _is_a_phrase(wording):
            continue
        if is_partial and {mine, *theirs} == {Part.DOER, Part.ORIGIN} and _is_a_gift(wording):
            continue
        if mine is Part.SUFFERER and set(theirs) == {Part.DOER} and _owns_what_it_does(wording, place):
            continue
        if term in named or {mine, *theirs} != {Part.DOER, Part.ORIGIN}:  # driven off by the storm, from the storm
            clashes.add(mine)
    is_english = terms_are_english(wording)
    swapped = len(clashes) > 1 or (is_english and _are_exchanged(wording, places, is_partial=is_partial))
    by_order = (
        is_english
        and verb is None
        and not are_alike
        and are_swapped(wording.question, replace(terms, terms=wording.terms), places.text)
    )
    is_others = is_english and (
        _other_doer(wording, places, verb)
        or _other_sufferer(wording, places, verb)
        or (not are_alike and is_in_anothers_place(wording, places, verb))
    )
    blocked = bool(clashes) or by_order or is_others
    return swapped, blocked


def _is_laid_down_in(place: int, wording: Wording) -> bool:
    """Say whether the word at ``place`` is by what the claim is laid down, and does nothing itself: by the treaty the guard stays."""
    text, words = wording.question.text, wording.words
    said = [word.folded for word in words[place : place + 3]]
    is_norms = any(is_norm(" ".join(("the", *said[:many]))) for many in range(1, len(said) + 1))
    return is_norms and before_noun(text, words, place) in ("by", "under")


_DONE_BY_ITS_OWNER = frozenset(
    map(
        stem, "conduct carry hold run stage organise publish release issue launch write produce make commission".split()
    )
)
"""What is done with something by whose it is: Norstat's survey was conducted, conducted by Norstat."""


def _owns_what_it_does(wording: Wording, place: int) -> bool:
    """Say whether the word at ``place`` tells whose the claim's subject is, which its owner made."""
    if wording.verb is None or wording.verb.word.stem not in _DONE_BY_ITS_OWNER | _GIVES:
        return False
    text, own = wording.question.text, wording.words[place].span
    name = next((parts for _, parts in wording.names if any(term.word.span == own for term in parts)), ())
    return bool(name) and describes(text, wording.words, Span(name[0].word.span.start, name[-1].word.span.end))


_GIVES = frozenset(map(stem, "give grant donate award pay send lend provide offer hand contribute".split()))
"""What somebody gives comes from them."""


def _is_a_gift(wording: Wording) -> bool:
    return wording.verb is not None and wording.verb.word.stem in _GIVES


def _is_a_phrase(wording: Wording) -> bool:
    """Say whether the claim's verb is part of a turn of phrase, whose voice says nothing: it went under the hammer, it was sold."""
    return wording.verb is not None and wording.verb.word.span in wording.others


def terms_are_english(wording: Wording) -> bool:
    """Say whether the order of a claim's words tells who does what: in Russian their endings do."""
    return wording.question.language != "ru"


def _has_same_form(word: Word, there: Sequence[Word]) -> bool:
    """Say whether a Russian word stands in the sentence with the ending it has in the claim: then it has the same part."""
    return not word.folded.isascii() and any(other.folded == word.folded for other in there)


def is_from_the_other_side(wording: Wording, places: Places, verb: int | None) -> bool:
    """Say whether who does it and to whom stand where the converse of the verb has them: A bought it from B, B sold it to A."""
    if wording.verb is None or wording.predicate is None or verb is None:
        return False
    text, words = wording.question.text, wording.words
    for term in wording.terms:
        place = next((n for n, word in enumerate(words) if word.span == term.word.span), None)
        mine = (
            part_of(text, words, place, wording.predicate) if place is not None and term is not wording.verb else None
        )
        wanted = other_side(wording.verb.word.stem, mine) if mine is not None else None
        there = [n for n, word in enumerate(places.words) if word.stem == term.word.stem or term.matched({word.stem})]
        if not there and (is_told_origin(term, wording, places) or says_its_sort(term, wording, places)):
            continue
        if wanted is not None and not stands_over_there(wanted, places.text, places.words, there, verb):
            return False
    return True


def _are_exchanged(wording: Wording, places: Places, *, is_partial: bool) -> bool:
    """Say whether two words of the claim stand behind each other's prepositions: from A to B, from B to A; A in B, B in A."""
    mine = _claimed_slots(wording.question.text, tuple(wording.values))
    taken = [m.span for m in places.witness.mentions if is_value(m)]
    theirs = _slots(places.text, places.words, taken, _phrases(wording.words), mine)
    both = [stem for stem in mine if stem in theirs]
    if is_partial:
        named = {term.word.stem for _, parts in wording.names for term in parts}
        both = [stem for stem in both if stem in named or (mine[stem] and theirs[stem])]
    return any(
        _cross(mine, theirs, one, other) or _cross(_with_doers(mine), _with_doers(theirs), one, other)
        for n, one in enumerate(both)
        for other in both[n + 1 :]
    )


def _cross(mine: Mapping[str, str], theirs: Mapping[str, str], one: str, other: str) -> bool:
    return mine[one] != mine[other] and theirs[one] == mine[other] and theirs[other] == mine[one]


def _with_doers(slots: Mapping[str, str]) -> Mapping[str, str]:
    """Return the slots with whoever stands behind "by" as if before the verb."""
    return {stem: "" if preposition == "by" else preposition for stem, preposition in slots.items()}


def _phrases(words: Sequence[Word]) -> frozenset[tuple[str, str]]:
    """Return each word with the one right behind it, as stems: gas fields."""
    return frozenset((word.stem, behind.stem) for word, behind in pairwise(words))


@lru_cache(maxsize=64)
def _claimed_slots(text: str, values: tuple[Span, ...]) -> Mapping[str, str]:
    """Return the slots of a claim, which is held against many sentences."""
    return _slots(text, words_in(text), values)


def _slots(
    text: str,
    words: Sequence[Word],
    values: Sequence[Span],
    phrases: frozenset[tuple[str, str]] = frozenset(),
    asked: Container[str] | None = None,
) -> dict[str, str]:
    """Return the preposition that each word first stands behind, "" for none; words of values have none.

    Of a word that stands more than once, the one that begins one of the ``phrases`` counts: gas fields, and no gas pipeline.
    ``asked`` are the stems that are looked for, where not all are.
    """
    found: dict[str, str] = {}
    told: set[str] = set()
    for place, word in enumerate(words):
        if asked is not None and word.stem not in asked:
            continue
        if any(span.meets(word.span) for span in values) or word.is_stop or word.is_number or is_verb(word.folded):
            continue
        if place and _counts(words[place - 1], word, text):
            continue
        is_told = place + 1 < len(words) and (word.stem, words[place + 1].stem) in phrases
        if word.stem not in found or (is_told and word.stem not in told):
            found[word.stem] = before_noun(text, words, place) or ""
        if is_told:
            told.add(word.stem)
    return found


_SCALES = frozenset("hundred thousand million billion trillion".split())


def _counts(before: Word, word: Word, text: str) -> bool:
    """Say whether a word is only what a number counts: 90 million crowns."""
    is_number = before.is_number or before.folded in _SCALES
    return is_number and text[before.span.end : word.span.start] == " " and text[word.span.start].islower()


def _other_doer(wording: Wording, places: Places, verb: int | None) -> bool:
    """Say whether a name that the claim does not have as its subject stands before the sentence's verb as the one who does it."""
    if verb is None or wording.predicate is None:
        return False
    head = subject_head(wording.question.text, wording.words, wording.predicate)
    theirs = subject_head(places.text, places.words, verb)
    if head is None or theirs is None:
        return False
    word = places.words[theirs]
    named = next((span for span, _ in places.names if span.meets(word.span)), None)
    if named is None or is_verb(word.folded):
        return False
    there = {w.stem for w in places.words if named.meets(w.span)}
    place = {w.span: n for n, w in enumerate(wording.words)}
    subjects = [
        term
        for term in wording.terms
        if place.get(term.word.span, len(wording.words)) < wording.predicate
        and before_noun(wording.question.text, wording.words, place[term.word.span]) is None
    ]
    if not subjects or any(meets(term, there) for term in subjects):
        return False
    if any(name_met(name, parts, places) == named for name, parts in wording.names if set(parts) & set(subjects)):
        return False
    part = part_of(places.text, places.words, theirs, verb)
    return part is not None and part is part_of(wording.question.text, wording.words, head, wording.predicate)


def _other_sufferer(wording: Wording, places: Places, verb: int | None) -> bool:
    """Say whether a name that the claim does not have stands right behind the sentence's verb, where the claim has another."""
    if verb is None or wording.predicate is None:
        return False
    mine = _object(wording.question.text, wording.words, wording.predicate)
    theirs = _object(places.text, places.words, verb)
    if mine is None or theirs is None:
        return False
    named = next((span for span, _ in places.names if span.meets(places.words[theirs].span)), None)
    own = next((parts for _, parts in wording.names if any(t.word.span == wording.words[mine].span for t in parts)), ())
    if named is None or not own or qualifies(named, places.words, places.text):
        return False
    there = {w.stem for w in places.words if named.meets(w.span)}
    stems = {word.stem for word in wording.words}
    met = any(meets(term, there) for term in own) or bool(there & stems)
    return not met and not any(name_met(name, parts, places) == named for name, parts in wording.names)


def _object(text: str, words: Sequence[Word], verb: int) -> int | None:
    """Return the place of the first word behind the verb that is neither an article nor behind a preposition."""
    for place in range(verb + 1, min(verb + 4, len(words))):
        if any(sign in text[words[place - 1].span.end : words[place].span.start] for sign in ",;:()"):
            return None
        if words[place].folded in PREPOSITIONS:
            return None
        if not words[place].is_stop and not words[place].is_number:
            return place
    return None
