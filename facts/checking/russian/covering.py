"""How much of a Russian claim stands in a sentence, or before it where the sentence goes on speaking of that.

What is missing and what stands elsewhere is told apart, and whether the sentence has another subject in its place. This file
knows nothing of verdicts.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from facts.checking.russian.comparing import is_counted
from facts.checking.russian.meaning import Found, joined
from facts.checking.russian.reading import Sentence
from facts.checking.russian.tokens import Token
from facts.checking.russian.told import Told
from facts.checking.russian.vocabulary import LIGHT_OF_TIME
from facts.model import Span
from facts.values import FigureValue

MANY = 3
"""Words of a claim in a sentence from which on one other may be missing."""
BACK = re.compile(
    r"\b(?:он|она|оно|они|его|е[её]|их|ему|ей|им|н[её]м|него|не[её]|ней|ним|них|нему|этот|эта|это|эти|этой|этого|этом|этих|этим|там|здесь|туда|тут|тот|той|том|тем)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Cover:
    """How a sentence has a claim's words: ``here`` with where, ``near`` before it, ``missing`` nowhere."""

    here: tuple[tuple[Token, tuple[Token, ...]], ...]
    near: tuple[Token, ...]
    missing: tuple[Token, ...]
    lacks_verb: bool
    lacks_name: bool


def cover_of(told: Told, sentence: Sentence, against: frozenset[str] = frozenset()) -> Cover:
    here: list[tuple[Token, tuple[Token, ...]]] = []
    near: list[Token] = []
    missing: list[Token] = []
    lacks_verb = lacks_name = False
    has_verb = any(t.is_verb for t in sentence.tokens)
    for token in told.tokens:
        places = sentence.places(token, told)
        if places:
            here.append((token, places))
        elif token.stem in against or ((is_light(token, told) or token.is_spared) and not token.is_name):
            continue
        elif token.is_verb:
            if has_verb or not sentence.is_near(token, told):
                lacks_verb = True
            near.append(token)
        elif (
            sentence.is_near(token, told)
            or (token.is_setting and not _has_setting(sentence))
            or any(
                mean
                for mean in told.values
                if is_counted(token, (mean,)) and not sentence.witness.is_given and _is_uncounted(sentence)
            )
        ):
            near.append(token)
        else:
            missing.append(token)
            lacks_name = lacks_name or token.is_name
    return Cover(tuple(here), tuple(near), tuple(missing), lacks_verb, lacks_name)


def is_light(token: Token, told: Told) -> bool:
    return token.stem in LIGHT_OF_TIME or (token.is_light and any(not one.is_date for one in told.values))


def _is_uncounted(sentence: Sentence) -> bool:
    return bool(sentence.values) and all(
        isinstance(one.value, FigureValue) and not one.value.counted for one in sentence.values if not one.is_date
    )


def _has_setting(sentence: Sentence) -> bool:
    return any(t.is_setting and t.is_bare for t in sentence.tokens)


# --- is it of the claim ---


def is_of_the_claim(told: Told, sentence: Sentence, cover: Cover, held: Sequence[Found]) -> bool:
    """Say whether enough of the claim stands in the sentence, and what does not is what it goes on speaking of."""
    here = [token for token, _ in cover.here if not (token.is_light or token.is_spared)]
    if not here:
        return False
    if len(cover.missing) > (1 if len(here) >= MANY and not any(one.differs for one in held) else 0):
        return False
    if not cover.near:
        return True
    if all(one.theirs is None for one in held) and not all(t.is_setting or sentence.is_subject(t) for t in cover.near):
        return False
    if any(t.is_adjective and not sentence.is_near_with(t, told) for t in cover.near):
        return False
    others = uncovered(told, sentence, held)
    refers = BACK.search(sentence.within.of(sentence.text)) is not None
    names = [t for t in cover.near if t.is_name]
    if names and any(t.is_name for t in others):
        return False
    if refers and all(sentence.is_just_before(t, told) for t in cover.near):
        return len(others) <= 1 + len(here)
    if len(cover.near) > len(here) + 1:
        return False
    if _is_in_anothers_place(told, sentence, cover):
        return False
    if all(t.is_setting or sentence.is_subject(t) for t in cover.near):
        return len(others) <= (2 if any(t.is_verb for t in here) else 0 if len(here) < 2 else 1)
    return len(others) <= (2 if refers else 1 if len(here) >= 2 else 0)


def _is_in_anothers_place(told: Told, sentence: Sentence, cover: Cover) -> bool:
    """Say whether beside a word of both stands another one than the claim's: a programme of measuring, a programme of saving."""
    order = list(told.tokens)
    there = list(sentence.tokens)
    covered = {p.span for _, places in cover.here for p in places}
    for token, places in cover.here:
        for step in (-1, 1):
            at = order.index(token) + step
            if not 0 <= at < len(order) or order[at] not in (*cover.near, *cover.missing) or order[at].is_verb:
                continue
            if not _is_beside(told.text, token, order[at]):
                continue
            for place in places:
                other = there.index(place) + step
                if (
                    not 0 <= other < len(there)
                    or there[other].span in covered
                    or not _is_beside(sentence.text, place, there[other])
                ):
                    continue
                if order[at].is_name and (there[other].is_setting or sentence.is_subject(order[at])):
                    continue
                if (
                    there[other].is_adjective is order[at].is_adjective
                    and not there[other].is_verb
                    and not there[other].is_spared
                ):
                    return True
    return False


def _is_beside(text: str, one: Token, other: Token) -> bool:
    first, last = sorted((one.span, other.span))
    return not text[first.end : last.start].strip(' «»"')


_APART = re.compile(r";|,\s+(?:но|а|однако|зато|хотя|причем|причём)\s", re.IGNORECASE)


def _clause(sentence: Sentence, one: Found) -> Span:
    """Return the part of the sentence around a value that no other clause is in."""
    if one.theirs is None:
        return one.region
    value = one.theirs.span
    start = max((m.end() for m in _APART.finditer(sentence.text, 0, value.start)), default=0)
    behind = _APART.search(sentence.text, value.end)
    end = behind.start() if behind is not None else len(sentence.text)
    return Span(min(max(start, one.region.start), value.start), max(min(end, one.region.end), value.end))


def uncovered(told: Told, sentence: Sentence, held: Sequence[Found]) -> list[Token]:
    """Return the nouns around the values that can be a subject of their own, and that the claim does not have."""
    part = joined([_clause(sentence, one) for one in held if one.theirs is not None])
    covered = {p.span for token in told.tokens for p in sentence.places(token, told)}
    return [
        t
        for t in sentence.tokens
        if part.holds(t.span)
        and t.is_noun
        and t.is_bare
        and t.span not in covered
        and not (t.is_spared or t.is_setting or is_counted(t, sentence.values))
    ]
