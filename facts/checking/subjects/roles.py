"""What a name does in a text: does it, suffers it, owns a thing, or stands behind a preposition.

A claim that retells has a verb of its own, so that it cannot be told by the verb who did it to whom. What can be told is where
each name stands: before the verb or behind it, behind which preposition, before a thing that is its own. This file compares
nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from facts.asking.repairing import Term
from facts.checking.claims.parts import before_noun
from facts.checking.claims.witnesses import Witness
from facts.checking.claims.wording import Wording
from facts.checking.subjects.naming import name_met, people_met, seat_met
from facts.checking.subjects.places import Places
from facts.checking.subjects.referring import qualifies
from facts.checking.words.verbs import AUXILIARIES, DETERMINERS, PREPOSITIONS, PRESENT, is_passive, is_verb
from facts.model import Span
from facts.reading.words import Word

DOES, SUFFERS, OWNS, IN, TO, FROM = "does", "suffers", "of", "in", "to", "from"
_AS_ONE = MappingProxyType(
    dict.fromkeys("at within inside near".split(), IN)
    | dict.fromkeys("into against on onto towards toward upon".split(), TO)
)
"""Where something is or goes is said with many prepositions; from, of and with are other parts."""


@dataclass(frozen=True, slots=True)
class Role:
    """A name's place among the words, and what it does there."""

    place: int
    does: str


def roles_of(wording: Wording, witness: Witness, verb: int | None) -> list[tuple[Role, Role]]:
    """Return what each name does that both have: in the claim, and in the sentence."""
    return list(roles_by_name(wording, witness, verb).values())


def roles_by_name(wording: Wording, witness: Witness, verb: int | None) -> dict[int, tuple[Role, Role]]:
    """Return the same by the number of the name."""
    places = Places(witness)
    found: dict[int, tuple[Role, Role]] = {}
    named = [*wording.names, *_opening_name(wording, places)]
    for number, (name, parts) in enumerate(named):
        met = name_met(name, parts, places) or seat_met(name, places) or people_met(name, places)
        mine = next((n for n, word in enumerate(wording.words) if word.span == parts[0].word.span), None)
        there = None if met is None else next((n for n, w in enumerate(places.words) if met.meets(w.span)), None)
        if met is None or mine is None or there is None:
            continue
        whole = Span(parts[0].word.span.start, parts[-1].word.span.end)
        found[number] = (
            Role(mine, _role(wording.question.text, wording.words, mine, whole, wording.predicate)),
            Role(there, _role(places.text, places.words, there, met, verb)),
        )
    return found


def _opening_name(wording: Wording, places: Places) -> list[tuple[str, tuple[Term, ...]]]:
    """Return the claim's first word where it is an ordinary one, with the capital of a beginning, and a name in the sentence: Marrow."""
    first = next((term for term in wording.plain if wording.words and term.word.span == wording.words[0].span), None)
    if first is None or not first.word.span.of(wording.question.text)[:1].isupper():
        return []
    for span, name in places.names:
        inside = [word for word in places.words if span.meets(word.span)]
        if inside[0].span.start and [word.stem for word in inside] == [first.word.stem] and name[:1].isupper():
            return [(name, (first,))]
    return []


def _role(text: str, words: tuple[Word, ...], place: int, span: Span, verb: int | None) -> str:
    """Return what a name does, in a word: does, suffers, of, or the preposition it stands behind; "" where there is no telling."""
    if describes(text, words, span) or _is_before_a_noun(words, place, verb):
        return OWNS
    preposition = before_noun(text, words, place) or _beside(text, words, place, span)
    if preposition in ("as", "after", "before", "since", "until", "than") and _opens_a_clause(words, place):
        preposition = None
    if preposition == "by":
        return DOES
    if preposition is not None:
        return _AS_ONE.get(preposition, preposition)
    if verb is None:
        return ""
    if is_passive(text, words, verb):
        return SUFFERS
    return DOES if place < verb else SUFFERS


_BESIDE = 8
"""Words from a name back in which the thing stands that it only calls by its name."""


def _beside(text: str, words: Sequence[Word], place: int, span: Span) -> str | None:
    """Return the preposition of the thing that a name between commas calls by its name: in the capital of the island, Elm, ..."""
    if not text[: span.start].endswith(", ") or text[span.end : span.end + 1] != ",":
        return None
    for at in range(place - 1, max(-1, place - _BESIDE), -1):
        if is_verb(words[at].folded) or (at < place - 1 and "," in text[words[at].span.end : words[at + 1].span.start]):
            return None
        if words[at].folded in PREPOSITIONS and words[at].folded != "of":
            return words[at].folded
    return None


def _opens_a_clause(words: Sequence[Word], place: int) -> bool:
    """Say whether a verb of its own stands soon behind a name: as Elm displaced, as Elm, a small state, displaced."""
    return any(is_verb(word.folded) or word.folded in AUXILIARIES for word in words[place + 1 : place + 5])


def describes(text: str, words: tuple[Word, ...], span: Span) -> bool:
    """Say whether a name only tells whose a thing is, or of what sort: Norway's ships, Danish ships."""
    if text[span.end : span.end + 2] in ("'s", "’s") or span.of(text).endswith(("'s", "’s")):
        return True
    return qualifies(span, words, text)


def _is_before_a_noun(words: tuple[Word, ...], place: int, verb: int | None) -> bool:
    """Say whether what stands right behind a name looks like a verb and is none, as the verb comes later: Danish imports fell."""
    return verb is not None and place + 1 < verb and words[place + 1].folded in PRESENT - AUXILIARIES


def likely_verb(witness: Witness, spans: Iterable[Span]) -> int | None:
    """Return the place of the verb that stands nearest to the claim's words in the sentence, of those that are none of them first."""
    ordered = sorted(spans)
    middle = ordered[len(ordered) // 2].start
    words = witness.words
    verbs = [
        n
        for n, word in enumerate(words)
        if n
        and is_verb(word.folded)
        and word.folded not in AUXILIARIES
        and words[n - 1].folded not in DETERMINERS | PREPOSITIONS
    ]
    others = [n for n in verbs if words[n].span not in ordered]
    return min(others or verbs, key=lambda n: abs(words[n].span.start - middle), default=None)
