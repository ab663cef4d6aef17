"""A claim's words held against a sentence: does it speak of the same thing, with the same parts, and not deny it?

The subject comes first: every name, the verb, and what else the claim is about must stand in the sentence, or before it where
the sentence refers back. Then come the gates: denial, reservation, who does it to whom, words that tell one thing from
another. Nothing here is a degree of likeness; a sentence is of the claim or it is not. Values are compared elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from facts.asking.parties import are_swapped
from facts.asking.repairing import Term, Terms
from facts.checking.converses import converse_of, other_side, stands_over_there
from facts.checking.parts import Part, before_noun, clash, part_of, subject_head
from facts.checking.verbs import is_verb
from facts.checking.witnesses import Witness
from facts.checking.wording import Wording, meets
from facts.model import Span
from facts.reading.names import same_name, territory_of, territory_of_people
from facts.reading.words import Word, stem, words_in
from facts.values import StatementValue

SAME_NAME = 88.0
_REFERS = re.compile(
    r"\b(?:he|she|it|they|his|her|its|their|him|them|this|these|both|there|the\s+(?:latter|former))\b"
    r"|\b(?:он|она|оно|они|его|её|ее|их|ему|ей|им|этот|эта|это|эти)\b",
    re.IGNORECASE,
)
_OPENS_BACK = re.compile(
    r"^\W*(?:(?:in|on|by|since|until)\s(?:[\w’'-]+\s){1,4}(?=(?:he|she|it|they)\b)"
    r"|(?:in|on|at|by|during|after|before|since|until|from)\s[^,.;:]{1,60},\s+|[^,.;:]{1,40}\bby\s[^,.;:]{1,60},\s+)?"
    r"(?:he|she|it|they|his|her|its|their|this|these|there|(?:the|an?)\s+(?:[a-z-]+\s+){0,2}[a-z-]+\b|production|filming"
    r"|он|она|оно|они|его|её|ее|их|это|эта|этот)\b",
    re.IGNORECASE,
)
_OPPOSITES = tuple(
    (frozenset(map(stem, one.split())), frozenset(map(stem, other.split())))
    for one, other in (
        ("more higher increase increased rise rose risen grew grow growth up gain gained", "less fewer lower decrease decreased fall fell fallen decline declined drop dropped down shrank lost"),
        ("before earlier", "after later"), ("largest biggest most highest longest", "smallest fewest least lowest shortest"),
        ("first", "last"), ("old former", "new"), ("north northern", "south southern"), ("east eastern", "west western"),
        ("men male", "women female"), ("win won", "lose lost"), ("open opened", "close closed"), ("enter entered", "leave left"),
        ("support supported", "oppose opposed"), ("best", "worst"), ("minimum least", "maximum most"),
        ("больше выросла вырос выросло", "меньше снизилась снизился снизилось упала упал"), ("до", "после"),
    )
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Aligned:
    """How a sentence holds a claim's words.

    ``missing`` are the terms that neither it nor what it refers back to has, ``carried`` those that only stand before it.
    ``spans`` are where the claim's words stand in the sentence and ``verb`` where its verb does. ``is_exact`` says that
    every word stands there itself, no other word for it. The gates: ``is_denied`` where one side denies and the other does
    not, ``turned`` where the parts are exchanged, ``is_opposite`` where one has a word and the other its opposite,
    ``other_doer`` where another may do it, ``is_reserved`` where only the sentence has a reservation.
    """

    missing: tuple[Term, ...]
    carried: tuple[Term, ...]
    spans: tuple[Span, ...]
    verb: Span | None
    verb_place: int | None
    is_exact: bool
    is_denied: bool
    denial: Span | None
    turned: bool
    is_opposite: bool
    other_doer: bool
    is_reserved: bool
    telling_missing: bool

    @property
    def quality(self) -> tuple[int, int, int]:
        """The fewer the better: words missing, words that only stand before, words that are another's."""
        return (len(self.missing), len(self.carried), 0 if self.is_exact else 1)


def align(wording: Wording, terms: Terms, witness: Witness, within: Span | None = None) -> Aligned | None:
    """Return how the sentence holds the claim's words; None where it has another name, or lacks too much.

    ``within`` is the statement looked at, where the claim is about one: only what it denies itself counts then.
    """
    places = _Places(witness)
    missing: list[Term] = []
    carried: list[Term] = []
    spans: list[Span] = []
    exact = True
    for name, parts in wording.names:
        met = _name_met(name, parts, places)
        if met is not None:
            spans.append(met)
            continue
        here = [term for term in parts if meets(term, places.stems)]
        spans.extend(span for term in here if (span := places.where(term)) is not None)
        lacking = [term for term in parts if term not in here]
        if not lacking:
            continue
        if _has_rival(name, places) or not _refers_back(wording, lacking, places):
            return None
        carried.extend(lacking)
    verb_span: Span | None = None
    for term in (*wording.plain, *((wording.verb,) if wording.verb is not None else ())):
        span = places.where(term) if meets(term, places.stems) else None
        if span is not None:
            spans.append(span)
            exact = exact and term.word.stem in places.stems
            verb_span = span if term is wording.verb else verb_span
        elif term is not wording.verb and _is_before(term, witness) and (witness.repeats or _opens_back(witness)):
            carried.append(term)
        else:
            missing.append(term)
    converse = None
    if wording.verb is not None and wording.verb in missing:
        converse = converse_of(wording.verb.word.stem, places.stems)
        if converse is not None:
            missing.remove(wording.verb)
            verb_span = places.by_stem[converse]
            spans.append(verb_span)
            exact = False
    if len(missing) > 1 + len(wording.terms) // 5:
        return None
    verb_place = places.place_of(verb_span) if verb_span is not None else None
    window = _window(spans, witness.text)
    denials = _denials(witness, spans, verb_span, within)
    if converse is None:
        turned, other = _turned(wording, terms, places, verb_place)
    elif not _is_from_the_other_side(wording, places, verb_place):
        return None
    else:
        turned = other = False
    stems = frozenset(word.stem for word in places.words)
    return Aligned(
        missing=tuple(missing),
        carried=tuple(carried),
        spans=tuple(spans),
        verb=verb_span,
        verb_place=verb_place,
        is_exact=exact and not carried,
        is_denied=bool(denials) is not bool(wording.denials),
        denial=denials[0] if denials else None,
        turned=turned,
        is_opposite=_are_opposite(wording, places),
        other_doer=other or (len(denials) != wording.denials and bool(denials) and bool(wording.denials)),
        is_reserved=not wording.is_reserved
        and any(window.meets(s) and (within is None or within.meets(s)) for s in witness.reservations),
        telling_missing=not wording.telling <= stems | witness.heading,
    )


class _Places:
    """The words of the sentence, with where each stem stands."""

    def __init__(self, witness: Witness) -> None:
        self.witness = witness
        self.text = witness.text
        self.words: tuple[Word, ...] = witness.words
        self.by_stem: dict[str, Span] = {}
        for word in self.words:
            self.by_stem.setdefault(word.stem, word.span)
        self.stems = frozenset(self.by_stem)
        self.names = witness.names

    def where(self, term: Term) -> Span | None:
        own = self.by_stem.get(term.word.stem)
        if own is not None:
            return own
        return next((self.by_stem[s] for s, _ in (*term.alternatives, *term.synonyms) if s in self.by_stem), None)

    def place_of(self, span: Span) -> int | None:
        return next((n for n, word in enumerate(self.words) if word.span.meets(span)), None)


def _name_met(name: str, parts: Sequence[Term], places: _Places) -> Span | None:
    """Return where the sentence has the name, in any of its forms: a surname, the country's other name."""
    territory = territory_of(name)
    own = {word.stem for word in words_in(name)}
    for span, other in places.names:
        if same_name(name, other) >= SAME_NAME:
            return span
        if {word.stem for word in words_in(other)} <= own and _has_whole_name(parts, places.witness):
            return span
        if territory is not None and territory in (territory_of(other), territory_of_people(other)):
            return span
    if len(parts) == 1 or all(meets(term, places.stems) for term in parts):
        found = [places.where(term) for term in parts if meets(term, places.stems)]
        spans = [span for span in found if span is not None]
        if len(spans) == len(parts) and _is_together(spans):
            return Span(min(s.start for s in spans), max(s.end for s in spans))
    if territory is not None:
        for word in places.words:
            if territory in (territory_of(word.span.of(places.text)), territory_of_people(word.span.of(places.text))):
                return word.span
    return None


def _has_whole_name(parts: Sequence[Term], witness: Witness) -> bool:
    """Say whether a part of a name can stand for all of it: the text had it whole before, or was handed over for it."""
    return witness.is_given or all(_is_before(term, witness) for term in parts)


def _is_together(spans: Sequence[Span]) -> bool:
    ordered = sorted(spans)
    return all(after.start - before.end < 24 for before, after in pairwise(ordered))


def _has_rival(name: str, places: _Places) -> bool:
    """Say whether the sentence has a name that shares a word with the claim's and is another: Otter Bridge, Marrow Bridge."""
    own = [word.stem for word in words_in(name) if not word.is_stop]
    for _, other in places.names:
        theirs = [word.stem for word in words_in(other) if not word.is_stop]
        if len(theirs) > 1 and len(own) > 1 and set(own) & set(theirs) and not set(own) <= set(theirs):
            return True
    return False


def _refers_back(wording: Wording, lacking: Iterable[Term], places: _Places) -> bool:
    """Say whether words of a name that the sentence lacks are what it refers back to.

    They must stand before it, or be what it was handed over for; and it must begin with a word that refers back, or be
    about a place that the text has named.
    """
    witness = places.witness
    for term in lacking:
        stands_before = _is_before(term, witness)
        if not stands_before and not (witness.is_given and not witness.earlier.strip()):
            return False
        place = next((n for n, word in enumerate(wording.words) if word.span == term.word.span), None)
        preposition = before_noun(wording.question.text, wording.words, place) if place is not None else None
        is_place = (
            preposition in ("in", "at", "of", "в", "на", "from")
            and stands_before
            and not _same_slot(preposition, places)
        )
        if not (
            _opens_back(witness)
            or is_place
            or (stands_before and _REFERS.search(witness.text) is not None and not places.names)
        ):
            return False
    return True


def _same_slot(preposition: str | None, places: _Places) -> bool:
    """Say whether the sentence has a name of its own behind the same preposition."""
    for span, _ in places.names:
        at = places.place_of(span)
        if at is not None and before_noun(places.text, places.words, at) == preposition:
            return True
    return False


def _opens_back(witness: Witness) -> bool:
    if witness.goes_on:
        return True
    found = _OPENS_BACK.match(witness.text)
    if found is None:
        return False
    return not any(span.start < found.end() and span.start > 0 for span, _ in witness.names[:1])


def _is_before(term: Term, witness: Witness) -> bool:
    return meets(term, witness.earlier_stems) or meets(term, witness.heading)


# --- gates -----------------------------------------------------------------------------------------------------------------


def _window(spans: Sequence[Span], text: str) -> Span:
    """Return the stretch from the first of the claim's words to the last, with the few words before it."""
    if not spans:
        return Span(0, len(text))
    start = min(span.start for span in spans)
    words = [word for word in words_in(text) if word.span.end <= start]
    while words and (words[-1].is_number or words[-1].folded in _FILLS):
        start = words.pop().span.start  # not one of the 14 cranes
    return Span(words[-3].span.start if len(words) >= 3 else 0, max(span.end for span in spans))


def _denials(witness: Witness, spans: Sequence[Span], verb: Span | None, within: Span | None) -> tuple[Span, ...]:
    """Return the words of the sentence that deny what the claim is about.

    Those count that stand in the verb's own clause, or right before one of the claim's words: "the pilot, who had never
    flown, came second" denies nothing of his coming second.
    """
    if witness.refusal is not None:
        return (witness.refusal,)
    if within is None and witness.falsity is not None:
        return (witness.falsity,)
    window = _window(spans, witness.text)
    found = [s for s in witness.denials if window.meets(s) and (within is None or within.meets(s))]
    if verb is None:
        return tuple(found)
    return tuple(
        s for s in found if _is_joined(witness.text, s, verb) or any(_is_right_before(witness, s, o) for o in spans)
    )


_FILLS = frozenset("one of the a an any single".split())
_APART = re.compile(r"[,;:()—–]|\b(?:who|which|that|when|while|where|but)\b", re.IGNORECASE)


def _is_joined(text: str, one: Span, other: Span) -> bool:
    first, last = sorted((one, other))
    return _APART.search(text[first.end : max(first.end, last.start)]) is None


def _is_right_before(witness: Witness, denial: Span, span: Span) -> bool:
    return denial.end <= span.start and len(words_in(witness.text[denial.end : span.start])) < 2


def _are_opposite(wording: Wording, places: _Places) -> bool:
    """Say whether the claim has one of two opposites and the sentence only the other; words of dates are none."""
    values = [mention.span for mention in places.witness.mentions if not isinstance(mention.value, StatementValue)]
    stems = {word.stem for word in places.words if not any(span.meets(word.span) for span in values)}
    own = {word.stem for word in wording.words if not any(span.meets(word.span) for span in wording.values)}
    return any(
        own & mine and not own & theirs and stems & theirs and not stems & mine
        for one, other in _OPPOSITES
        for mine, theirs in ((one, other), (other, one))
    )


def _turned(wording: Wording, terms: Terms, places: _Places, verb: int | None) -> tuple[bool, bool]:
    """Say whether two parts of the claim are exchanged in the sentence, and whether it may be that another does it there."""
    text, words = wording.question.text, wording.words
    clashes: set[Part] = set()
    named = {term for _, parts in wording.names for term in parts}
    for term in wording.terms:
        if term is wording.verb:
            continue
        place = next((n for n, word in enumerate(words) if word.span == term.word.span), None)
        there = [n for n, word in enumerate(places.words) if word.stem == term.word.stem or term.matched({word.stem})]
        if place is None or not there or verb is None:
            continue
        mine = part_of(text, words, place, wording.predicate)
        theirs = [part_of(places.text, places.words, at, verb) for at in there]
        if mine is None or not all(one is not None and clash(mine, one) for one in theirs):
            continue
        if term in named or {mine, *theirs} != {Part.DOER, Part.ORIGIN}:  # displaced by the war, from the war
            clashes.add(mine)
    swapped = len(clashes) > 1 or _are_exchanged(wording, places)
    by_order = verb is None and are_swapped(wording.question, replace(terms, terms=wording.terms), places.text)
    blocked = bool(clashes) or by_order or _other_doer(wording, places, verb)
    return swapped, blocked


def _is_from_the_other_side(wording: Wording, places: _Places, verb: int | None) -> bool:
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
        if wanted is not None and not stands_over_there(wanted, places.text, places.words, there, verb):
            return False
    return True


def _are_exchanged(wording: Wording, places: _Places) -> bool:
    """Say whether two words of the claim stand behind each other's prepositions: from A to B, from B to A; A in B, B in A."""
    mine = _slots(wording.question.text, wording.words)
    theirs = _slots(places.text, places.words)
    both = [stem for stem in mine if stem in theirs]
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


def _slots(text: str, words: Sequence[Word]) -> dict[str, str]:
    """Return the preposition that each word first stands behind, "" for none."""
    found: dict[str, str] = {}
    for place, word in enumerate(words):
        if not (word.is_stop or word.is_number or is_verb(word.folded)):
            found.setdefault(word.stem, before_noun(text, words, place) or "")
    return found


def _other_doer(wording: Wording, places: _Places, verb: int | None) -> bool:
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
    if any(_name_met(name, parts, places) == named for name, parts in wording.names if set(parts) & set(subjects)):
        return False
    part = part_of(places.text, places.words, theirs, verb)
    return part is not None and part is part_of(wording.question.text, wording.words, head, wording.predicate)
