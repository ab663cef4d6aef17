"""Whom can a sentence mean that does not name a claim's name: is there a word for it, and is its place free?

"It sent aid to the island" can be about the town that was named before; it cannot be about aid to another island. A word that
refers back stands for what was told of last, not for every name that stands before. This file knows nothing of values.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from facts.asking.repairing import Term
from facts.checking.claims.parts import before_noun
from facts.checking.claims.witnesses import Witness, names_in
from facts.checking.claims.wording import Wording, meets
from facts.checking.subjects.places import Places
from facts.checking.words.verbs import PREPOSITIONS, is_seen_as_verb, is_verb
from facts.model import Span
from facts.reading.names import territory_of, territory_of_people
from facts.reading.names.sexes import Sex, sex_of
from facts.reading.words import Word, stem, words_in

_PERSON = re.compile(r"\b(?:he|she|his|her|him)\b", re.IGNORECASE)
_OBJECT = re.compile(r"\b(?:him|her|it|them|this|these|both|его|её|ее|их|это)\b", re.IGNORECASE)
_REFERS = re.compile(r"\b(?:it|its|his|her|they|their|them|this|these)\b", re.IGNORECASE)
_OWNS = re.compile(r"['’](?:s\b|\s)")
_OWNED = re.compile(r"['’]s$")
OPENING = 3
"""Words at the beginning of a sentence, among which a name is what a sentence without the claim's verb is about."""
_GOES_ON = re.compile(r"\W*(?:it|he|she|they)\b", re.IGNORECASE)
_ENDS = re.compile(r"[.!?;]\s+")
_AROUND = ("in", "at", "on", "of", "near", "from", "в", "на", "из", "")
_PLACES = ("in", "at", "on", "near", "в", "на")
_ABOUT = (
    "of",
    "in",
    "at",
    "on",
    "near",
    "from",
    "into",
    "with",
    "to",
    "for",
    "against",
    "в",
    "на",
    "из",
    "от",
    "у",
    "о",
    "об",
)


def can_stand_for(term: Term, wording: Wording, places: Places) -> bool:
    """Say whether the sentence can mean a name of the claim that only stands before it: ``term`` is a word of that name."""
    if wording.question.language == "ru":
        return True  # its endings tell, which are not read here
    parts = next((parts for _, parts in wording.names if term in parts), (term,))
    first = min(part.word.span for part in parts)
    if _is_of_the_other_sex([part.word for part in parts], wording.question.text, places):
        return False
    place = next((n for n, word in enumerate(wording.words) if word.span == first), None)
    if place is None:
        return True  # of the subject that the claim itself carries
    verb = places.where(wording.verb) if wording.verb is not None and meets(wording.verb, places.stems) else None
    slot = _slot(wording.question.text, wording.words, place, wording.predicate)
    at = places.place_of(verb) if verb is not None else None
    stems = {word.stem for word in wording.words}
    opened = _REFERS.search(places.text) is not None
    for span, name in places.names:
        there = places.place_of(span)
        if there is None or {w.stem for w in words_in(name)} & stems or qualifies(span, places.words, places.text):
            continue
        taken = _slot(places.text, places.words, there, at)
        if taken == slot and (slot != "subject" or _does(span, verb, places)):
            return False
        if slot in ("of", "from") and taken == "subject" and not opened and _does(span, verb, places):
            return False
    if slot == "object" and _OBJECT.search(places.text, verb.end if verb is not None else 0) is None:
        return False
    is_of_the_subject = wording.predicate is not None and place < wording.predicate
    if slot not in ("subject", "object", *_AROUND) and not is_of_the_subject and not _has_pronoun(slot, places.text):
        return False
    return _is_told_of(term, slot, stems, places.witness)


_SEXES = (
    (Sex.MAN, re.compile(r"\b(?:he|him|his)\b", re.IGNORECASE)),
    (Sex.WOMAN, re.compile(r"\b(?:she|her|hers)\b", re.IGNORECASE)),
)


def _is_of_the_other_sex(name: Sequence[Word], text: str, places: Places) -> bool:
    """Say whether the sentence speaks of a "he" only, and the claim's name is a woman's, or the other way round."""
    told = {sex for sex, pronoun in _SEXES if pronoun.search(places.text) is not None}
    if len(told) != 1:
        return False
    words = [word.span.of(text) for word in name]
    before = f"{places.witness.source.title}. {places.witness.earlier}"
    bearers = {sex_of(n.split()) for _, n in names_in(before) if n.split()[-1] == words[-1] and " " in n}
    sex = sex_of(words) or (
        bearers.pop() if len(bearers) == 1 else None
    )  # of a surname that two have, nothing is known
    return sex is not None and sex not in told


def _does(span: Span, verb: Span | None, places: Places) -> bool:
    """Say whether a name stands right where the one who does it stands: before the verb, no sign between, or behind "by"."""
    if verb is None:
        return (places.place_of(span) or 0) < OPENING
    if span.start > verb.start:
        return True
    return re.search(r"[,;:()–—]", places.text[span.end : verb.start]) is None


def is_in_anothers_place(wording: Wording, places: Places, verb: int | None) -> bool:
    """Say whether a claim's name stands elsewhere in the sentence, and another name stands where the claim has it.

    "They met in Moscow before the invasion of Ukraine" is about no meeting in Ukraine.
    """
    stems = {word.stem for word in wording.words}
    countries = {_country_of(name) for name, _ in wording.names} - {None}
    there: list[tuple[Span, set[str], str]] = []
    for span, name in places.names:
        at = places.place_of(span)
        if at is not None:
            slot = "" if qualifies(span, places.words, places.text) else _slot(places.text, places.words, at, verb)
            there.append((span, {w.stem for w in words_in(name)}, slot))
    met = Span(0, 0) if verb is None else places.words[verb].span
    for _, parts in wording.names:
        place = next((n for n, word in enumerate(wording.words) if word.span == parts[-1].word.span), None)
        if place is None:
            continue
        slot = _slot(wording.question.text, wording.words, place, wording.predicate)
        own = [where for _, mine, where in there if any(meets(term, mine) for term in parts)]
        if (
            not own
            or slot in own
            or (slot in _PLACES and "subject" in own)
            or (slot not in (*_PLACES, "of", "to", "from") and wording.verb is not None)
        ):
            continue
        if any(
            where == slot
            and not mine & stems
            and not (slot == "of" and _country_of(span.of(places.text)) in countries)
            and (slot != "subject" or _does(span, met if verb is not None else None, places))
            for span, mine, where in there
        ):
            return True
    return False


def _country_of(name: str) -> str | None:
    """Return the country that a name is of, or whose people it is of: Danish, Denmark."""
    return territory_of_people(name) or territory_of(name)


def qualifies(span: Span, words: tuple[Word, ...], text: str) -> bool:
    """Say whether a name only tells what sort of thing the next word is: a Danish actress."""
    at = next((n for n, word in enumerate(words) if word.span.start >= span.end), None)
    if at is None or text[span.end : words[at].span.start] != " " or is_seen_as_verb(text, words, at):
        return False
    behind = words[at]
    is_thing = not (behind.is_stop or behind.is_number or is_verb(behind.folded) or behind.folded in PREPOSITIONS)
    return is_thing and behind.span.of(text).islower()


def _slot(text: str, words: tuple[Word, ...], place: int, verb: int | None) -> str:
    """Return where a name stands: behind which preposition, "of" for an owner, before the verb or behind it."""
    end = words[place].span.end
    if _OWNS.match(text, end) or _OWNED.search(text[words[place].span.start : end]):
        return "of"
    preposition = before_noun(text, words, place)
    if preposition is not None and preposition != "by":
        return preposition
    if preposition == "by":
        return "subject"
    return "subject" if verb is None or place < verb else "object"


def _has_pronoun(slot: str, text: str) -> bool:
    return (
        re.search(
            rf"\b{re.escape(slot)}\s+(?:it|them|him|her|both|this|these|each|него|неё|нее|них|ним|ней)\b",
            text,
            re.IGNORECASE,
        )
        is not None
    )


def _is_told_of(term: Term, slot: str, mine: set[str], witness: Witness) -> bool:
    """Say whether the name is one that a word can refer back to: told of last, or what the text is about."""
    if not witness.earlier.strip():
        return True
    person = _PERSON.search(witness.text)
    if person is not None and territory_of(term.word.folded) is not None:
        return False
    if meets(term, witness.heading) and len(names_in(witness.source.title)) < 2:
        return True  # the one that the text is about
    start = len(witness.earlier)
    ends = [0, *(found.end() for found in _ENDS.finditer(witness.earlier))]
    for begin in reversed(ends):
        sentence = witness.earlier[begin:start]
        start = begin
        if _GOES_ON.match(sentence) and begin:
            continue  # it speaks on of the one before
        words = words_in(sentence)
        told: set[str] = set()
        for span, name in names_in(sentence):
            at = next((n for n, word in enumerate(words) if word.span.meets(span)), None)
            if at is not None and _is_of_kind(slot, sentence, words, at):
                head, _, tail = name.partition(" of ")
                heads = {stem(word.folded) for word in words_in(head)}
                told |= heads
                if heads <= mine:  # Otto Brandt of the Keel Line is not the line
                    told |= {stem(word.folded) for word in words_in(tail)}
        if told:
            return meets(term, told)
    return True


def _is_of_kind(slot: str, sentence: str, words: tuple[Word, ...], at: int) -> bool:
    """Say whether a name before stands where what the claim has in that slot would: a place behind "in", an owner behind "of"."""
    there = _slot(sentence, words, at, None)
    if slot in _PLACES:
        return there in _PLACES
    return there in ("of", "from", *_PLACES) if slot in ("of", "from") else there not in _ABOUT
