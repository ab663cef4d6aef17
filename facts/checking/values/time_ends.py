"""Which end of a time a claim is about: what began, what ended, who was born and who died, since when and until when.

A range of dates in a source answers both questions; the claim's verb tells which. This file compares no values.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from facts.checking.claims.splitting import is_value
from facts.checking.claims.witnesses import Witness
from facts.checking.claims.wording import Wording
from facts.kinds.base import RangeEnd
from facts.model import Span
from facts.reading.words import stem
from facts.values import Bound, DateValue, FigureType, FigureValue, Mention

_FIRST = frozenset(
    stem(word)
    for word in "begin start open launch found born birth establish form create commence introduce began started founded"
    " enter join arrive начаться начался началось начать открыть основать родиться".split()
)
_LAST = frozenset(
    stem(word)
    for word in "end finish close die death died expire cease conclude leave retire dissolve завершиться закончиться умереть".split()
)
_BIRTH = frozenset(map(stem, ("born", "birth")))
_DEATH = frozenset(map(stem, ("died", "death", "die")))
_LIFE = re.compile(r"\([^()]*\)")


def life_dates(wording: Wording, witness: Witness) -> Span | None:
    """Return the date of birth or death that stands in brackets behind a name without a verb, where the claim is of it."""
    verb = wording.verb.word.stem if wording.verb is not None else ""
    if not (verb in _BIRTH or verb in _DEATH):
        return None
    for bracket in _LIFE.finditer(witness.text):
        inside = Span(*bracket.span())
        dates = [m.span for m in witness.mentions if isinstance(m.value, DateValue) and inside.holds(m.span)]
        if len(dates) == 2:
            return dates[0] if verb in _BIRTH else dates[1]
        if len(dates) == 1 and any(
            m.span == dates[0] and isinstance(m.value, DateValue) and m.value.end is not None for m in witness.mentions
        ):
            return dates[0]
    return None


_ASPECT = frozenset(
    map(stem, "begin begun start started end ended finish finished начаться начался закончился".split())
)


def speaks_of_an_end(wording: Wording, witness: Witness) -> bool:
    """Say whether the claim only says that something began or ended, and the sentence has both ends of it."""
    verb = wording.verb.word.stem if wording.verb is not None else ""
    dates = (m.value for m in witness.mentions if isinstance(m.value, DateValue))
    return verb in _ASPECT and any(value.end is not None for value in dates)


_TAKES_HOLD = re.compile(
    r"\b(?:(?:took|takes|taken|gained|gains|seized|won)\s+(?:\w+\s+)?control|(?:took|takes|taken)\s+over|(?:came|come|comes)\s+under)\b",
    re.IGNORECASE,
)
"""What begins to hold: who took control of it in May has controlled it since May."""


def end_meant(wording: Wording) -> RangeEnd | None:
    """Return the end of a range that the claim is about; None where its words do not tell."""
    if _TAKES_HOLD.search(wording.question.text) is not None:
        return RangeEnd.FIRST
    stems = {wording.verb.word.stem} if wording.verb is not None else {w.stem for w in wording.words}
    if stems & _FIRST:
        return RangeEnd.FIRST
    return RangeEnd.LAST if stems & _LAST else None


_UNTIL = re.compile(r"\b(?:until|till|to|up\s+to|before|by|до|по)\b(?:\s+\w+){0,4}\s*$", re.IGNORECASE)


def is_other_end(mine: DateValue, theirs: Span, witness: Witness) -> bool:
    """Say whether "since" is held against the end of a time, or "until" against what is not told to be one."""
    ends = _UNTIL.search(witness.text[: theirs.start]) is not None
    return ends if mine.bound is Bound.SINCE else mine.bound is Bound.UNTIL and not ends


def has_its_own_time(claimed: Mention, values: Iterable[Mention], witness: Witness) -> bool:
    """Say whether the sentence gives a change for a time of its own, and the claim, whose ``values`` are all, gives it for none.

    73 percent from January to April does not exclude 40 percent.
    """
    value = claimed.value
    if not isinstance(value, FigureValue) or value.type is not FigureType.CHANGE:
        return False
    if any(isinstance(one.value, DateValue) for one in values):
        return False
    return any(isinstance(m.value, DateValue) and is_value(m) for m in witness.mentions)
