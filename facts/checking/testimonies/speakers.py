"""Is the one who said something in a sentence the one whom a claim names, by name or by what they are?

Speakers are called by a name, an office, a country, or only by what they are: the mayor, a soldier from the town. This file
knows nothing of what was said.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from facts.checking.claims.witnesses import Witness, only_said
from facts.checking.claims.wording import Wording
from facts.checking.subjects.leading import countries_in
from facts.checking.subjects.naming import name_met
from facts.checking.subjects.places import Places
from facts.checking.subjects.roles import describes
from facts.checking.testimonies.papers import is_only_told, is_unnamed_paper, passes_on
from facts.kinds.statements import same_speaker
from facts.model import Span
from facts.reading.lexicon.russian import is_in_lexicon
from facts.reading.names import same_name, territory_of, territory_of_people
from facts.reading.names.seats import seat_of
from facts.reading.words import stem, words_in
from facts.values import Flag, StatementValue

_BEFORE, _BEHIND = 30, 40
"""Characters before and behind a name in which a sentence tells what its bearer is."""
_PLACED = re.compile(r"\b(?:in|of|from|at|near)\s+(?:the\s+)?$", re.IGNORECASE)
"""What stands before a name that tells where somebody is from, and not who they are."""
_HEADS = frozenset(
    map(
        stem,
        "head boss chief director leader chair chairman chairwoman chairperson president manager executive".split(),
    )
)


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


_PRONOUNS = frozenset("he she they it we i you он она они".split())


def is_unnamed(asked: str) -> bool:
    """Say whether a speaker is only described, or no person: the mayor of the town, a leaked letter, Мэр Ольховца."""
    words = words_in(asked)
    if is_unnamed_paper(asked):
        return True  # what a leaked paper says, somebody else says in it
    if len(words) < 2:
        return bool(words) and words[0].folded in _PRONOUNS
    if words[0].folded.isascii():
        is_owned = asked[words[0].span.start : words[0].span.end].endswith(("'s", "’s"))
        return (words[0].is_stop or is_owned) and not asked[words[1].span.start].isupper()
    return is_in_lexicon(words[0].folded)


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
    return value.speaker.of(witness.text).casefold() in _PRONOUNS


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
        if mine and (mine <= theirs or theirs <= mine) and theirs:
            return True
    return False


def _is_no_name_there(name: str, speaker: str) -> bool:
    """Say whether all words of a name are ordinary ones of the other speaker's: a town Merry, merry old pilots."""
    written = {word.stem: speaker[word.span.start].isupper() for word in words_in(speaker)}
    return all(written.get(word.stem) is False for word in words_in(name) if not word.is_stop)


def is_same_office(asked: str, speaker: str | None, before: frozenset[str] = frozenset()) -> bool:
    """Say whether both are only called by what they are, and it is the same; ``before`` are the countries that were told of last.

    >>> is_same_office("the leaders of Norway and Sweden", "the leaders of the countries")
    True
    """
    if speaker is None or any(word[:1].isupper() for word in speaker.split()):
        return False
    mine = [office_of(word.stem) for word in words_in(asked) if not word.is_stop]
    theirs = [office_of(word.stem) for word in words_in(speaker) if not word.is_stop]
    both = _OF_BOTH.search(speaker)
    is_alike = bool(mine) and bool(theirs) and mine[0] == theirs[0] and (len(theirs) == 1 or both is not None)
    if (is_alike and _are_several(asked) is _are_several(speaker)) or (bool(mine) and set(mine) == set(theirs)):
        return True
    if both is None or _last_office(asked) != _last_office(speaker[: both.start()]):
        return False
    named = countries_in(asked)
    return len(named) == 2 and named <= before


def _are_several(asked: str) -> bool:
    """Say whether the first word for who somebody is means more than one: the leaders of the countries."""
    first = next((word.folded for word in words_in(asked) if not word.is_stop), "")
    return first.endswith("s") and not first.endswith("ss")


def _last_office(asked: str) -> str:
    """Return the stem of what somebody is called last: leaders, of the Danish and Swedish leaders."""
    words = [word for word in words_in(asked) if not word.is_stop]
    return office_of(words[-1].stem) if words else ""


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


def office_of(word: str) -> str:
    """Return one stem for all the words that call somebody who leads: head, boss, director."""
    return "head" if word in _HEADS else word


def is_of_another_people(asked: str, witness: Witness, place: Span) -> bool:
    """Say whether the claim calls the speaker one of another people than the sentence does beside the name at ``place``."""
    text = witness.text
    mine, theirs = _peoples(asked), _peoples(text[max(0, place.start - _BEFORE) : place.end + _BEHIND])
    return bool(mine) and bool(theirs) and mine.isdisjoint(theirs)


def _peoples(text: str) -> frozenset[str]:
    found = (territory_of_people(word.span.of(text)) for word in words_in(text))
    return frozenset(people for people in found if people is not None)
