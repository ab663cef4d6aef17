"""An apology, told with what it was for in other words: apologised to Norway after her guards shot at a Norwegian boat.

Who apologised, and to whom, must be the same; all that is said of the event must be told in the same order, with each thing's own
name before it, and who died must be who died. Nothing is said of what was only wanted or refused. English only. This file
knows nothing of values.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from types import MappingProxyType

from facts.asking.repairing import Terms
from facts.checking.claims.splitting import Claim
from facts.checking.claims.witnesses import Witness
from facts.checking.claims.wording import Wording
from facts.checking.testimonies.speakers import is_same_speaker, speaker_span
from facts.checking.testimonies.testimony import Point, Testimony
from facts.checking.words.denials import denials, reservations
from facts.reading.names import same_name, territory_of, territory_of_people
from facts.reading.names.seats import seat_of
from facts.reading.words import Word, stem, words_in, words_of
from facts.values import StatementValue
from facts.verdicts import Basis, Remark, Verdict

_VERBS = frozenset(("apologise", "apologize"))
_BESIDE = frozenset("has had have was did not never quick to quickly promptly swiftly soon immediately".split())
"""What may stand between who apologises and the verb: neither *refused to* nor *nearly*."""
_EVENT = re.compile(r"^\s*(?:to\s+(?:the\s+)?(?P<whom>[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*)*)\s+)?(?:for|after|over|when)\b")
_PASSIVE = re.compile(r"\b(?:was|were|been|being)\s+\w+(?:\s+\w+)?\s+by\b")
_OWN = frozenset("its their his her".split())
_NEAR = 3
"""Words around a death within which the dead are told."""


def _by_stem(rows: Sequence[str]) -> MappingProxyType[str, int]:
    return MappingProxyType({stem(word): number for number, row in enumerate(rows) for word in row.split()})


_DEATH = 0
_ALIKE = _by_stem(
    (
        "die died death deaths kill killed killing dead",
        "shot shots shoot shooting fire fired firing gunfire",
        "soldier soldiers troops army servicemen servicewomen forces",
    )
)


@dataclass(frozen=True, slots=True)
class _Apology:
    """Who is told to have apologised to ``whom``, and the words of the event."""

    whom: str | None
    text: str
    words: tuple[Word, ...]
    is_denied: bool


def apologised(claim: Claim, _terms: Terms, wording: Wording, witnesses: Sequence[Witness]) -> Testimony | None:
    """Return what a sentence says of a claim that somebody apologised, or did not, for an event; None where none is of it."""
    told = None if claim.statement is None else claim.statement.value
    if claim.question.language != "en" or claim.values or not isinstance(told, StatementValue):
        return None
    mine = _apology(claim.text, told)
    if mine is None or told.speaker is None or reservations(claim.text):
        return None
    for witness in witnesses:
        for content, value in () if witness.is_answered or witness.is_given else witness.statements:
            theirs = _apology(witness.text, value)
            if theirs is None or theirs.is_denied or witness.reservations:
                continue
            asked = told.speaker.of(claim.text)
            if not is_same_speaker(asked, told, witness.speaker_of(value)) or not _is_to_the_same(mine, theirs):
                continue
            if not _is_of_one_event(mine, theirs, wording, witness.earlier_stems):
                continue
            place = speaker_span(witness, value, content)
            if mine.is_denied:
                cue = told.cue or told.speaker
                point = Point(Verdict.DIFFERS, Basis.WORDS, cue, value.cue or place, Remark.DENIED)
            else:
                point = Point(Verdict.MATCHES, Basis.SPEAKER, told.speaker, place, speaker=witness.speaker_of(value))
            return Testimony(witness, point.verdict, (point,), (0, 0, 0), is_exact=False)
    return None


def _apology(text: str, value: StatementValue) -> _Apology | None:
    """Return what a text tells of an apology, where it tells nothing but whom it was made to and for what."""
    speaker, cue = value.speaker, value.cue
    if value.verb not in _VERBS or speaker is None or cue is None or not 0 <= speaker.start < speaker.end <= cue.start:
        return None
    between = text[speaker.end : cue.start]
    event = _EVENT.match(text[cue.end :])
    if event is None or any(word.folded not in _BESIDE for word in words_in(between)):
        return None
    start = cue.end + event.end()
    if text[: speaker.start].strip() or denials(text[start:]) or _PASSIVE.search(text[start:]):
        return None
    return _Apology(event["whom"], text, tuple(words_of(text, start, len(text))), bool(denials(between)))


def _is_to_the_same(mine: _Apology, theirs: _Apology) -> bool:
    return mine.whom is None or (theirs.whom is not None and _are_one(mine.whom, theirs.whom))


def _are_one(one: str, other: str) -> bool:
    """Say whether two names are of one: Norway, Oslo, the Norwegian.

    >>> _are_one("Oslo", "Norwegian"), _are_one("Oslo", "Danish")
    (True, False)
    """
    lands, others = ({territory_of(name), territory_of_people(name), seat_of(name)} - {None} for name in (one, other))
    return same_name(one, other) >= 88 or not lands.isdisjoint(others)


def _is_of_one_event(mine: _Apology, theirs: _Apology, wording: Wording, before: frozenset[str]) -> bool:
    """Say whether all that a claim tells of an event is told there, in its order, of the same things.

    During what it was may be told ``before``.
    """
    terms = {term.word.span for term in wording.terms}
    during = next((n for n, word in enumerate(mine.words) if word.folded == "during"), len(mine.words))
    if not all(word.stem in before for word in mine.words[during:] if word.span in terms):
        return False
    last, met = -1, 0
    for number, word in enumerate(mine.words[:during]):
        owner = _owner(mine, word)
        if owner is not None:
            at = _place_of_owned(owner, mine, number, theirs)
        elif word.span not in terms or (number and _owner(mine, mine.words[number - 1]) is not None):
            continue
        elif _ALIKE.get(word.stem) == _DEATH:
            if not _is_their_death(mine, number, theirs):
                return False
            met += 1
            continue
        else:
            places = [n for n, other in enumerate(theirs.words) if _meets(word, other)]
            at = next((n for n in places if n >= last), None)
        if at is None or at < last:
            return False
        last, met = at, met + 1
    return met > 1


def _owner(told: _Apology, word: Word) -> str | None:
    """Return the name that a word is, or that of whom the apology is made to where the word is *its*."""
    if word.folded in _OWN:
        return told.whom or word.folded
    here = word.span.of(told.text)
    return here if here[:1].isupper() else None


def _place_of_owned(owner: str, mine: _Apology, number: int, theirs: _Apology) -> int | None:
    """Return where the same name stands before the same thing: a Norwegian boat, Norway's boat."""
    thing = mine.words[number + 1] if number + 1 < len(mine.words) else None
    for at, other in enumerate(theirs.words):
        name = _owner(theirs, other)
        behind = theirs.words[at + 1 : at + _NEAR]
        is_theirs = name is not None and _are_one(owner, name)
        if is_theirs and thing is not None and any(_meets(thing, word) for word in behind):
            return at
    return None


def _is_their_death(mine: _Apology, number: int, theirs: _Apology) -> bool:
    """Say whether those who die by a claim stand by the death that is told."""
    dead = _beside(mine, number)
    deaths = [n for n, other in enumerate(theirs.words) if _ALIKE.get(other.stem) == _DEATH]
    who = [word for at in deaths if (word := _beside(theirs, at)) is not None]
    return dead is not None and any(_meets(dead, word) for word in who) and _are_of_one(dead, who, mine, theirs)


def _beside(told: _Apology, at: int) -> Word | None:
    """Return who dies: behind *killed* and *death of*, before *died*."""
    is_ahead = told.words[at].folded in ("died", "die")
    near = told.words[max(0, at - _NEAR) : at][::-1] if is_ahead else told.words[at + 1 : at + 2 + _NEAR]
    names = [word for word in near if not (word.is_stop or word.is_generic or _owner(told, word) is not None)]
    return next((word for word in names if word.folded not in ("several", "some", "many", "few")), None)


def _are_of_one(dead: Word, who: Sequence[Word], mine: _Apology, theirs: _Apology) -> bool:
    """Say whether the dead have no name before them that others have there."""
    named = _named_before(dead, mine)
    names = [_named_before(word, theirs) for word in who]
    return named is None or any(name is not None and _are_one(named, name) for name in names)


def _named_before(word: Word, told: _Apology) -> str | None:
    at = told.words.index(word)
    return _owner(told, told.words[at - 1]) if at else None


def _meets(word: Word, other: Word) -> bool:
    """Say whether a word of a sentence says what one of the claim says."""
    alike = _ALIKE.get(word.stem)
    return word.stem == other.stem or (alike is not None and alike == _ALIKE.get(other.stem))
