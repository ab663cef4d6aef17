"""Which time it was, as the next sentence tells it: it was the first time, it wasn't the first drill that Elm held with Ash.

A claim says the same with “the first”, with “never before”, or denies it. What the second sentence tells is of a sort of deed: that
it was the first says nothing of a wider sort, and that it was not says nothing of a narrower one. This file looks at two
sentences only.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from facts.asking.repairing import Term, Terms
from facts.checking.claims.splitting import Claim
from facts.checking.claims.witnesses import Witness
from facts.checking.claims.wording import Wording
from facts.checking.subjects.meeting import met_in
from facts.checking.subjects.naming import name_met
from facts.checking.subjects.places import Places
from facts.checking.subjects.reading_on import both
from facts.checking.testimonies.held_together import held, made, point_of, telling_word
from facts.checking.testimonies.testimony import Point, Testimony
from facts.checking.words.denials import never_before
from facts.model import Span
from facts.reading.words import Word, stem, stems_in
from facts.verdicts import Basis, Remark, Verdict

_TIME = re.compile(
    r"(?:it|this|that)\s+(?:was|is)(?P<not>n['’]t|\s+not)?\s+(?:the\s+)?"
    r"(?P<which>first|second|third|fourth|fifth|last|only)\s+time\b",
    re.IGNORECASE,
)
_THING = re.compile(
    r"(?:(?:even\s+though|while|though|although|but|and|yet),?\s+)?(?:it|this|that)\s+(?:was|is)(?P<not>n['’]t|\s+not)?\s+"
    r"(?:the|its|their|his|her)\s+(?P<which>first)\s+(?P<what>(?!time\b)[^,;:()]+)",
    re.IGNORECASE,
)
_DENIED = re.compile(r"(?:\bnot|n['’]t)\s+(?:[\w'’]+\s+){0,2}$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Told:
    """What a claim says of which time it was: where it does, whether it denies it, and behind which place it says of what sort."""

    place: Span
    is_denied: bool
    sort: Span


def told_which_time(claim: Claim, terms: Terms, wording: Wording, first: Witness, second: Witness) -> Testimony | None:
    """Return what “it was the first time” says of the deed in the sentence before it."""
    told = _TIME.match(second.text) or _THING.match(second.text)
    mine = None if told is None else _told_by(wording, told["which"].lower())
    if told is None or mine is None:
        return None
    plain = replace(wording, telling=frozenset(), denials=0)
    is_thing = told.re is _THING
    pairs = held(claim.values, terms, plain, _without_denial(first, second, told) if is_thing else first)
    if pairs is None:
        return None
    is_denied = told["not"] is not None
    is_same = is_denied is mine.is_denied
    if is_thing and not _is_of_the_sort(wording, mine, second, told, is_same=is_same, is_denied=is_denied):
        return None
    verdict = Verdict.MATCHES if is_same else Verdict.DIFFERS
    start, end = told.span(("not" if is_denied else "which") if is_thing else 0)
    spoken = told.string[start:end]
    place = Span(start + len(spoken) - len(spoken.lstrip()), end).moved(second.start - first.start)
    point = Point(verdict, Basis.WORDS, mine.place, place, None if is_same else Remark.DENIED)
    return made(first, second, verdict, (point, *map(point_of, pairs)))


def _told_by(wording: Wording, which: str) -> _Told | None:
    """Return what a claim says of which time it was; None where it says nothing of just that."""
    text = wording.question.text
    if wording.telling != {stem(which)} or wording.denials > 1:
        return None
    place = telling_word(wording)
    is_denied = _DENIED.search(text[: place.start]) is not None
    behind = next((word for word in wording.words if word.span.start >= place.end), None)
    is_alone = behind is None or behind.is_stop or behind.is_generic
    sort = never_before(text) or (Span(0, len(text)) if is_alone else Span(place.end, len(text)))
    return _Told(place, is_denied, sort) if is_denied is bool(wording.denials) else None


def _without_denial(first: Witness, second: Witness, told: re.Match[str]) -> Witness:
    """Return both sentences up to where the second has said which it was, as if it did not deny it."""
    whole, by = both(first, second), second.start - first.start
    text = whole.text[: by + told.end()]
    if told["not"] is not None:
        start, end = told.span("not")
        text = text[: by + start] + " " * (end - start) + text[by + end :]
    mentions = tuple(m for m in whole.mentions if m.span.end <= len(text))
    return replace(whole, text=text, stems=stems_in(text), mentions=mentions)


def _is_of_the_sort(
    wording: Wording, mine: _Told, second: Witness, told: re.Match[str], *, is_same: bool, is_denied: bool
) -> bool:
    """Say whether what was the first in the sentence is so wide, or so narrow, that it tells of what is in the claim.

    That one was not the first excludes that it was the first of a wider sort; that one was the first, only that it was not the
    first of the same sort or of a narrower one.
    """
    what = [word for word in second.words if Span(*told.span("what")).holds(word.span) and not word.is_stop]
    if is_same or not is_denied:
        return all(_is_met(word, wording.terms, wording) for word in what)
    sort = [term for term in wording.plain if mine.sort.holds(term.word.span)]
    stems = frozenset(word.stem for word in what)
    clause = Places(replace(second, text=second.text[: told.end()], stems=stems))
    return (
        any(_is_met(word, wording.plain, wording) for word in what)
        and all(met_in(term, wording, stems) is not None for term in sort)
        and all(
            name_met(name, parts, clause) is not None
            for name, parts in wording.names
            if mine.sort.holds(parts[0].word.span)
        )
    )


def _is_met(word: Word, terms: Sequence[Term], wording: Wording) -> bool:
    return any(met_in(term, wording, frozenset((word.stem,))) is not None for term in terms)
