"""Do two figures count the same thing, as far as both say what they count?

Eleven seats are no eleven boats; people are whoever lives, works or votes. Where one of two figures leaves unsaid what it
counts, nothing speaks against it. Which of them is a whole that a part is counted out of is told here too.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Context
from itertools import combinations

from facts.checking.claims.witnesses import Witness
from facts.checking.claims.wording import Wording, meets
from facts.checking.values.figures import compare_figures
from facts.checking.values.standing import Standing
from facts.checking.words.kinship import kin_among
from facts.checking.words.verbs import AUXILIARIES, is_verb
from facts.model import Span
from facts.reading.words import stem, words_in, words_of
from facts.values import Comparator, FigureType, FigureValue, Mention, Value

_PEOPLE = frozenset(map(stem, "people person persons men human человек люди людей".split()))
_PERSONS = _PEOPLE | frozenset(
    map(
        stem,
        "inhabitants residents workers employees visitors guests passengers members students pupils patients soldiers spectators voters victims riders"
        " nurses doctors staff citizens villagers townspeople islanders fans participants runners volunteers refugees migrants prisoners customers readers"
        " women labourers miners sailors fishermen farmers children adults souls tourists attendees guests subscribers teachers respondents"
        " жителей жители рабочих рабочие работников работники посетителей пассажиров членов студентов учеников пациентов солдат зрителей избирателей"
        " участников горожан сотрудников гостей беженцев мужчин женщин детей учителей туристов опрошенных депутатов населения".split(),
    )
)
"""Whom "people" counts too."""


_WHOLE = re.compile(r"\bof\s+(?:(?:the|its|their|his|her|our|all)\s+)*$", re.IGNORECASE)


def is_a_whole(span: Span, text: str) -> bool:
    """Say whether a figure is what a part is counted out of: of 38 riders, 17 finished.

    >>> text = "of 38 riders, 17 finished"
    >>> is_a_whole(Span(3, 5), text), is_a_whole(Span(14, 16), text)
    (True, False)
    """
    return _WHOLE.search(text[: span.start]) is not None


_RELATIVE = re.compile(r"\b(?:who|that|which|whose|where)\b|,", re.IGNORECASE)


def is_said_of_the_part(claimed: Span, value: Span, wording: Wording, verb: Span | None, witness: Witness) -> bool:
    """Say whether a claim says of a whole what the sentence says of a part of it: 17 of the 38 riders finished, 38 finished.

    ``claimed`` is where the claim's figure stands, ``value`` the sentence's, and ``verb`` the claim's verb there.
    """
    text, mine = witness.text, wording.question.text
    part = next((m.span for m in witness.mentions if _is_counted_out_of(m, value, text)), None)
    if part is None or is_a_whole(claimed, mine):
        return False
    before, there = _last_word(mine[: claimed.start]), _last_word(text[: part.start])
    if before is not None and before == there:
        return True
    if _behind_noun(mine, claimed) is not None and _behind_noun(mine, claimed) == _behind_noun(text, value):
        return True
    if verb is not None and verb.end <= part.start and not _has_verb_between(witness, verb.end, part.start):
        return True
    return verb is not None and verb.start >= value.end and _RELATIVE.search(text[value.end : verb.start]) is None


def _is_counted_out_of(part: Mention, whole: Span, text: str) -> bool:
    """Say whether only "of" and whose they are stands between a figure and another: 14,500 of the county's 38,000."""
    if not isinstance(part.value, FigureValue) or part.span.end > whole.start or part.value.number == 0:
        return False  # "none of the 14" is said of all of them
    between = text[part.span.end : whole.start].split()
    return between[:1] == ["of"] and all(
        word.lower() in ("of", "the", "its", "their", "his", "her", "our", "all") or word.endswith(("'s", "’s"))
        for word in between
    )


def _behind_noun(text: str, span: Span) -> str | None:
    """Return the verb right behind what a figure counts: have, of 90 schools have a library; None for none."""
    words = tuple(words_of(text, span.end, min(len(text), span.end + 40)))[:2]
    if len(words) < 2 or words[0].is_stop or text[words[0].span.end : words[1].span.start] != " ":
        return None
    return words[1].folded if words[1].folded in AUXILIARIES or is_verb(words[1].folded) else None


def _has_verb_between(witness: Witness, start: int, end: int) -> bool:
    return any(start <= w.span.start and w.span.end <= end and is_verb(w.folded) for w in witness.words)


def _last_word(text: str) -> str | None:
    """Return the stem of the last word that carries a subject; None where a number stands behind it."""
    word = next((w for w in reversed(words_in(text)) if not w.is_stop), None)
    return None if word is None or word.is_number else word.stem


def wholes(ours: Sequence[Mention], theirs: Sequence[Mention], wording: Wording, witness: Witness) -> list[Mention]:
    """Return the sentence's figures that a part is counted out of, where the claim counts a part out of the same."""
    mine = [one.value for one in ours if is_a_whole(one.span.moved(wording.ahead), wording.question.text)]
    found = [other for other in theirs if is_a_whole(other.span, witness.text)] if len(ours) > 1 else []
    return [other for other in found if any(_is_as_many(one, other.value, wording) for one in mine)]


def _is_as_many(one: Value, other: Value, wording: Wording) -> bool:
    if not isinstance(one, FigureValue) or not isinstance(other, FigureValue):
        return False
    stood = compare_figures(one, other)
    return stood is not None and stood.standing is Standing.SAME and count_the_same(one, other, wording)


_IS_A_PART = re.compile(r"\s+of\s+(?:the|its|their|his|her|these|those)\s+[^\W\d]", re.IGNORECASE)
_OF_WHICH = re.compile(r"\bof\s+(?:which|whom)\s+(?:[^\W\d]+\s+){0,2}$", re.IGNORECASE)
_WHICH_BEHIND = re.compile(r"\s+of\s+(?:which|whom|them)\b", re.IGNORECASE)


def parts_meant(claimed: Span, mine: str, found: Sequence[Mention], text: str) -> list[Mention]:
    """Return the figures of a sentence that are told to be a part, where the claim counts one out of a thing, else all of them.

    410 of her paintings are left; she made 640 paintings, of which 410 survive.
    """
    if _IS_A_PART.match(mine, claimed.end) is None:
        return list(found)
    return [m for m in found if is_of_which(m.span, text)] or list(found)


def is_of_which(figure: Span, text: str) -> bool:
    """Say whether a figure is a part of what stands before it, so that what it counts is told there: of which 410 survive."""
    return _OF_WHICH.search(text[: figure.start]) is not None or _WHICH_BEHIND.match(text, figure.end) is not None


def as_share(part: Mention, witness: Witness) -> FigureValue | None:
    """Return a figure that is counted out of a whole as the share that it is: of 38 boats, 19 sank, and 19 of the 38 did."""
    found = _counted_out(part, witness)
    return None if found is None else found[1]


def has_a_share(whole: Mention, witness: Witness) -> bool:
    """Say whether another figure of the sentence is counted out of this one."""
    return any((found := _counted_out(m, witness)) is not None and found[0] is whole for m in witness.mentions)


def _counted_out(part: Mention, witness: Witness) -> tuple[Mention, FigureValue] | None:
    value, text = part.value, witness.text
    if not isinstance(value, FigureValue) or value.type is not FigureType.COUNT or not value.number:
        return None
    for whole in witness.mentions:
        total = whole.value.number if isinstance(whole.value, FigureValue) else None
        if whole is part or total is None or total <= value.number or value.low != value.high:
            continue
        is_ahead = is_a_whole(whole.span, text) and _COMMA.fullmatch(text[whole.span.end : part.span.start]) is not None
        is_behind = part.span.end <= whole.span.start and _OUT_OF.fullmatch(text[part.span.end : whole.span.start])
        if is_ahead or is_behind or _is_counted_out_of(part, whole.span, text):
            share = Context(prec=12).divide(value.number, total)
            return whole, FigureValue(FigureType.SHARE, share, share, share, Comparator.EXACT, "fraction")
    return None


_COMMA = re.compile(r"(?:\s+[^\W\d]+){0,3},\s+(?:(?:only|just)\s+)?")
"""What stands between a whole that comes first and its part: of 38 riders, 17."""


_OUT_OF = re.compile(r"\s+(?:[^\W\d]+\s+)?out\s+of\s+(?:the\s+|every\s+)?", re.IGNORECASE)


def is_a_sum(claimed: Value, witness: Witness) -> bool:
    """Say whether a number is that of two or three of a sentence's together: 14 in the league and 9 in the cup are 23."""
    if not isinstance(claimed, FigureValue) or not claimed.number:
        return False
    numbers = [
        m.value.number
        for m in witness.mentions
        if isinstance(m.value, FigureValue)
        and m.value.type is claimed.type
        and m.value.number
        and m.value.unit == claimed.unit
    ]
    return any(sum(some) == claimed.number for many in (2, 3) for some in combinations(numbers, many))


def count_the_same(one: FigureValue, other: FigureValue, wording: Wording) -> bool:
    """Say whether two figures count the same thing, as far as both say what they count."""
    if one.type not in (FigureType.COUNT, FigureType.SHARE) or other.type is not one.type:
        return True
    mine, theirs = heads(one.counted), heads(other.counted)
    if not mine or not theirs:
        return True
    if mine & theirs or any(kin_among(word, theirs) for word in mine):
        return True
    if (mine <= _PEOPLE and theirs & _PERSONS) or (theirs <= _PEOPLE and mine & _PERSONS):
        return True
    return any(term.word.stem in mine and meets(term, theirs) for term in wording.terms)


def is_counted_behind(value: FigureValue, span: Span, witness: Witness) -> bool:
    """Say whether what a figure counts is nothing that stands before it: the Farmers' List has 8, of which 3 are new."""
    if is_of_which(span, witness.text):
        return False
    named = [n for n, _ in witness.names if n.end <= span.start and span.start - n.end < 12]
    mine = heads(value.counted)
    return not any(mine and mine <= {w.stem for w in words_in(n.of(witness.text))} for n in named)


def are_behind_each_other(wording: Wording, mine: Span, witness: Witness, theirs: Span) -> bool:
    """Say whether the figures stand before words that both texts have, each before the other's: five A of B, five B of A."""
    ours, other = _behind(wording.question.text, mine), _behind(witness.text, theirs)
    if not ours or not other or ours & other:
        return False
    return bool(ours & {word.stem for word in witness.words}) and bool(other & {word.stem for word in wording.words})


def _behind(text: str, span: Span) -> frozenset[str]:
    """Return the stems of the words right behind a figure, up to two that carry a subject."""
    found: list[str] = []
    for word in words_of(text, span.end, min(len(text), span.end + 40)):
        if word.is_stop or is_verb(word.folded) or len(found) == 2:
            break
        found.append(word.stem)
    return frozenset(found)


def heads(counted: str | None) -> frozenset[str]:
    """Return the stems of what a figure counts; none where it does not say."""
    return frozenset(word.stem for word in words_in(counted or "") if not word.is_stop)
