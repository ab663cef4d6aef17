"""Whose a thing is: where the texts speak of the Danish population, or of the Danes who fled, "the population" is the Danish one.

A sentence seldom says again whose a thing is. A claim that does is still about it, unless the texts call such things somebody
else's too. This file knows nothing of values.
"""

from __future__ import annotations

from collections.abc import Sequence

from facts.asking.repairing import Term
from facts.checking.claims.witnesses import Witness, names_in
from facts.checking.claims.wording import Wording, meets
from facts.checking.subjects.meeting import met_in, place_met
from facts.checking.subjects.places import Places
from facts.checking.subjects.roles import describes
from facts.model import Span
from facts.reading.names import fold_name, territory_of, territory_of_people
from facts.reading.names.seats import seat_of
from facts.reading.words import Word, words_in

_REACH = 2
"""Words behind a name among which the thing is that it describes: Danish civil population."""


def described_in(wording: Wording, witnesses: Sequence[Witness]) -> frozenset[int]:
    """Return the numbers of the claim's names that describe a thing which the sentences heard call theirs, and nobody else's.

    It is theirs too where they do of what the claim has it do: the Danes fled, and the population fled.
    """
    found: set[int] = set()
    for number, (_, parts) in enumerate(wording.names):
        thing = _thing_described(parts, wording)
        if thing is None:
            continue
        name = _whose(Span(parts[0].word.span.start, parts[-1].word.span.end).of(wording.question.text))
        told = {whose for witness in witnesses for whose in _called(thing, witness.text, witness.words)}
        told |= {whose for witness in witnesses for whose in _called(thing, witness.earlier, words_in(witness.earlier))}
        if told == {name} or (not told and any(_do_the_same(name, thing, wording, witness) for witness in witnesses)):
            found.add(number)
    return frozenset(found)


def _thing_described(parts: Sequence[Term], wording: Wording) -> Term | None:
    """Return the word of the claim that a name only describes: population, of the Danish population."""
    words = wording.words
    last = next((n for n, word in enumerate(words) if word.span == parts[-1].word.span), None)
    if last is None or last + 1 >= len(words):
        return None
    if not describes(wording.question.text, words, Span(parts[0].word.span.start, parts[-1].word.span.end)):
        return None
    return next((term for term in wording.plain if term.word.span == words[last + 1].span), None)


def _called(thing: Term, text: str, words: tuple[Word, ...]) -> list[str]:
    """Return whose a text calls the thing."""
    found: list[str] = []
    for span, name in names_in(text):
        behind = [word for word in words if word.span.start >= span.end][:_REACH]
        if any(meets(thing, {word.stem}) for word in behind) and describes(text, words, span):
            found.append(_whose(name))
    return found


def _do_the_same(name: str, thing: Term, wording: Wording, witness: Witness) -> bool:
    """Say whether a sentence names them, and not what is theirs, with another word of the claim."""
    if not any(
        _whose(other) == name and not describes(witness.text, witness.words, span) for span, other in witness.names
    ):
        return False
    others = [term for term in (*wording.plain, wording.verb) if term is not None and term is not thing]
    return any(meets(term, witness.stems) for term in others)


def _whose(name: str) -> str:
    """Return one word for a country and its people."""
    return territory_of(name) or territory_of_people(name) or fold_name(name)


def describes_what_is_here(parts: Sequence[Term], wording: Wording, places: Places) -> bool:
    """Say whether a name that the sentence lacks only describes a thing that it has, with no other name right before it there."""
    thing = _thing_described(parts, wording)
    met = None if thing is None else place_met(thing, wording, places)
    here = None if met is None else places.place_of(met[0])
    if here is None:
        return False
    return not any(
        span.meets(word.span) for word in places.words[max(0, here - _REACH) : here] for span, _ in places.names
    )


def describes_another(met: Span, parts: Sequence[Term], wording: Wording, places: Places) -> bool:
    """Say whether a name, at ``met`` in the sentence, only describes something there of which the claim does not speak.

    "The population fled from Danish rule" is not about the Danish population.
    """
    thing = _thing_described(parts, wording)
    if thing is None or place_met(thing, wording, places) is None:
        return False
    name = _whose(met.of(places.text))
    spans = [span for span, other in places.names if _whose(other) == name] or [met]
    return all(_describes_what_else(span, wording, places) for span in spans)


def _describes_what_else(name: Span, wording: Wording, places: Places) -> bool:
    if not describes(places.text, places.words, name):
        return False
    behind = [word for word in places.words if word.span.start >= name.end][:_REACH]
    here = frozenset(word.stem for word in behind)
    return not any(met_in(term, wording, here) is not None for term in wording.terms)


def is_only_of_a_thing(name: str, parts: Sequence[Term], wording: Wording, places: Places) -> bool:
    """Say whether a claim names a country itself and by a thing of its, and the sentence by that thing only, and another country besides.

    Norway sold Norwegian boats, and the Danes sold Norwegian boats.
    """
    country = _country(name)
    if country is None or wording.question.language == "ru":
        return False
    text, words = wording.question.text, wording.words
    if describes(text, words, Span(parts[0].word.span.start, parts[-1].word.span.end)):
        return False
    things = {
        _thing_behind(text, words, Span(of[0].word.span.start, of[-1].word.span.end))
        for other, of in wording.names
        if of is not parts and _country(other) == country
    }
    there = [span for span, other in places.names if _country(other) == country]
    mine = {_country(other) for other, _ in wording.names}
    rivals = (
        of for span, other in places.names if (of := _country(other)) and not describes(places.text, places.words, span)
    )
    return (
        any(rival not in mine for rival in rivals)
        and bool(there)
        and all(_thing_behind(places.text, places.words, span) in things - {None} for span in there)
    )


def _thing_behind(text: str, words: tuple[Word, ...], span: Span) -> str | None:
    """Return the stem of the thing that a name only describes; None where it stands for itself."""
    if not describes(text, words, span):
        return None
    return next((word.stem for word in words if word.span.start >= span.end), None)


def _country(name: str) -> str | None:
    return seat_of(name) or territory_of(name) or territory_of_people(name)
