"""Is the one who said something in a sentence the one whom a claim names, by name or by what they are?

Speakers are called by a name, an office, a country, or only by what they are: the mayor, a soldier from the town. This file
knows nothing of what was said.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from facts.checking.claims.witnesses import Witness, only_said
from facts.checking.claims.wording import Wording
from facts.checking.subjects.naming import name_met
from facts.checking.subjects.places import Places
from facts.checking.subjects.roles import describes
from facts.checking.testimonies.offices import PRONOUNS, is_unnamed, office_of
from facts.checking.testimonies.papers import is_only_told, passes_on
from facts.kinds.statements import same_speaker
from facts.model import Span
from facts.reading.names import same_name, territory_of, territory_of_people
from facts.reading.names.seats import seat_of
from facts.reading.words import words_in
from facts.values import Flag, StatementValue

_BEFORE, _BEHIND = 30, 40
"""Characters before and behind a name in which a sentence tells what its bearer is."""
_PLACED = re.compile(r"\b(?:in|of|from|at|near)\s+(?:the\s+)?$", re.IGNORECASE)
"""What stands before a name that tells where somebody is from, and not who they are."""


def is_described(asked: str, around: str, witness: Witness, value: StatementValue, content: Span) -> bool:
    """Say whether the claim means the speaker without a name: all its words stand where the sentence says who it is."""
    if value.cue is None or not (is_unnamed(asked) or Flag.ANONYMOUS in value.flags):
        return False
    outside = Span(0, content.start) if value.cue.start < content.start else Span(content.end, len(witness.text))
    there = {office_of(word.stem) for word in words_in(outside.of(witness.text))}
    mine = {office_of(word.stem) for word in words_in(asked) if not word.is_stop}
    return bool(mine) and mine <= there and _are_in_order(around, outside.of(witness.text))


def are_of_others(one: str, other: str) -> bool:
    """Say whether two that are only described are told by different names: a Rhine pilot, a Danube pilot."""
    mine, theirs = (
        {w.stem for w in words_in(who) if w.span.start and who[w.span.start].isupper()} for who in (one, other)
    )
    return bool(mine) and bool(theirs) and mine.isdisjoint(theirs)


def _are_in_order(asked: str, there: str) -> bool:
    """Say whether the names by which a speaker is described follow each other in both: a Finn from Oslo is no man of Oslo in Finland."""
    names = [word.stem for word in words_in(asked) if asked[word.span.start].isupper() and word.span.start]
    at = [next((word.span.start for word in words_in(there) if word.stem == name), -1) for name in names]
    known = [place for place in at if place >= 0]
    return known == sorted(known)


def named_beside(witness: Witness, value: StatementValue) -> tuple[str, ...]:
    """Return the names right beside the words for the speaker, a comma between: the head of the school, Ada Brekke, said."""
    speaker = value.speaker
    if speaker is None:
        return ()
    return tuple(
        name
        for span, name in witness.names
        if not span.meets(speaker)
        and _PLACED.search(witness.text[: span.start]) is None
        and witness.text[min(span.end, speaker.end) : max(span.start, speaker.start)].strip() == ","
    )


def speaker_span(witness: Witness, value: StatementValue, content: Span) -> Span:
    inside = Span(0, len(witness.text))
    if value.speaker is not None and inside.holds(value.speaker):
        return value.speaker
    return Span(min(content.start, inside.end), min(content.end, inside.end))


def _is_of_the_speaker(wording: Wording, witness: Witness, content: Span) -> bool:
    """Say whether a name of what the claim lets somebody say only tells in the sentence what sort of speaker it is: a Danish engineer says."""
    said = Places(only_said(witness, content))
    speakers = [_with_what_is_told(value) for _, value in witness.statements if value.speaker is not None]
    for name, parts in wording.names:
        met = name_met(name, parts, Places(witness))
        if met is None or content.meets(met) or not describes(witness.text, witness.words, met):
            continue
        if any(who.holds(met) for who in speakers) and name_met(name, parts, said) is None:
            return True
    return False


def is_who_said_it(
    wording: Wording, spans: Sequence[Span], witness: Witness, content: Span, *, is_same: bool = True
) -> bool:
    """Say whether a name of what the claim lets somebody say is, in the sentence, one who says it.

    ``spans`` are where the claim's words stand in the sentence, ``content`` what is said there. Where it ``is_same`` who
    says it in both, a country that what is said has too must be named as the claim names it.
    """
    if _is_of_the_speaker(wording, witness, content):
        return True
    speakers = [_with_what_is_told(value) for _, value in witness.statements if value.speaker is not None]
    outside = [span for span in spans if not content.meets(span) and any(who.holds(span) for who in speakers)]
    said = words_in(content.of(witness.text)) if content.start >= 0 else ()
    stems = {word.stem for word in said}
    within = set() if is_same else {_country(word.span.of(content.of(witness.text))) for word in said} - {None}
    names = {
        term.word.stem
        for name, parts in wording.names
        for term in parts
        if term.word.stem not in stems and _country(name) not in within  # the Norwegian boats, said to be in Norway
    }
    return any(word.stem in names for span in outside for word in words_in(span.of(witness.text)))


def _with_what_is_told(value: StatementValue) -> Span:
    """Return a speaker with all up to the verb of saying: a pilot from the fair in Leith said."""
    assert value.speaker is not None  # only such a value is asked
    if value.cue is None or value.cue.start < value.speaker.end:
        return value.speaker
    return Span(value.speaker.start, value.cue.start)


def _country(name: str) -> str | None:
    """Return the country of a name or a people; None for any other word."""
    return territory_of(name) or territory_of_people(name)


def is_pronoun(witness: Witness, value: StatementValue) -> bool:
    """Say whether the sentence calls the speaker only he, she or they."""
    inside = Span(0, len(witness.text))
    if value.speaker is None or not inside.holds(value.speaker):
        return True
    return value.speaker.of(witness.text).casefold() in PRONOUNS


def is_same_speaker(asked: str, told: StatementValue, speaker: str | None) -> bool:
    if speaker is None:
        return False
    if is_same_body(asked, speaker):
        return True
    for name in (asked, told.speaker_name or asked):
        if not _are_in_order(name, speaker) or are_of_others(name, speaker):
            continue
        if not asked.startswith(name) and _is_no_name_there(name, speaker):
            continue
        if not passes_on(told) and (is_only_told(name, speaker) or is_only_told(speaker, name)):
            continue
        if same_speaker(name, speaker) or same_name(name, speaker) >= 88:
            return True
        territory = territory_of(name)
        if territory is not None and territory in (
            territory_of(speaker),
            territory_of_people(speaker),
            seat_of(speaker),
        ):
            return True
        seat = seat_of(name)
        if seat is not None and seat in (territory_of(speaker), seat_of(speaker)):
            return True
        mine = {w.stem for w in words_in(name) if not w.is_stop}
        theirs = {w.stem for w in words_in(speaker) if not w.is_stop}
        if mine and theirs and (mine <= theirs or (theirs <= mine and _is_first_called_so(name, theirs))):
            return True
    return False


def _is_first_called_so(name: str, theirs: set[str]) -> bool:
    """Say whether what a speaker is called first, before what tells more of them, is a word of the other's: a pilot who was in Elm."""
    first = _TELLS_MORE.split(name, maxsplit=1)[0]
    return any(word.stem in theirs for word in words_in(first))


_TELLS_MORE = re.compile(r"\s(?:who|which|that|in|of|from|at)\s", re.IGNORECASE)


def _is_no_name_there(name: str, speaker: str) -> bool:
    """Say whether all words of a name are ordinary ones of the other speaker's: a town Merry, merry old pilots."""
    written = {word.stem: speaker[word.span.start].isupper() for word in words_in(speaker)}
    return all(written.get(word.stem) is False for word in words_in(name) if not word.is_stop)


def is_same_body(asked: str, speaker: str | None) -> bool:
    """Say whether both name one body by the same words in another order: Norway's Defence Ministry, the Norwegian Ministry of Defence.

    >>> is_same_body("Norway's Defence Ministry", "the Norwegian Ministry of Defence")
    True
    >>> is_same_body("Norway's ambassador to Sweden", "the Swedish ambassador to Norway")
    False
    """
    if speaker is None:
        return False
    mine, theirs = _body(asked), _body(speaker)
    return mine == theirs and len(mine[1]) > 0 and len(mine[0]) == 1


def _body(name: str) -> tuple[frozenset[str], frozenset[str]]:
    """Return the countries and the other words of a body's name."""
    countries: set[str] = set()
    others: set[str] = set()
    for word in words_in(name):
        written = word.span.of(name).removesuffix("'s").removesuffix("’s")
        country = territory_of(written) or territory_of_people(written)
        if country is not None:
            countries.add(country)
        elif not word.is_stop and word.folded != "affairs":
            others.add(word.stem)
    return frozenset(countries), frozenset(others)


def is_of_another_people(asked: str, witness: Witness, place: Span) -> bool:
    """Say whether the claim calls the speaker one of another people than the sentence does beside the name at ``place``."""
    text = witness.text
    mine, theirs = _peoples(asked), _peoples(text[max(0, place.start - _BEFORE) : place.end + _BEHIND])
    return bool(mine) and bool(theirs) and mine.isdisjoint(theirs)


def _peoples(text: str) -> frozenset[str]:
    found = (territory_of_people(word.span.of(text)) for word in words_in(text))
    return frozenset(people for people in found if people is not None)
