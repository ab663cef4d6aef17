"""A sentence that only says that somebody tells something, and the next one, which tells it.

"According to papers that were leaked to the Herald, the orders to the crews are set out. The crews were told to blame the
weather." What the papers say stands in the second sentence. Only what announces no more than a message, with no value of its own,
hands the next sentence to its speaker; both are cited. This file knows nothing of who said what in one sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from facts.asking.repairing import Terms
from facts.checking.claims.splitting import Claim, is_value
from facts.checking.claims.witnesses import Witness
from facts.checking.claims.witnessing import neighbour
from facts.checking.claims.wording import Wording
from facts.checking.subjects.reading_on import before, both
from facts.checking.testimonies.retelling_speech import retold_speech
from facts.checking.testimonies.testimony import Testimony
from facts.checking.words.denials import denials, reservations
from facts.model import Span
from facts.reading.names import territory_of
from facts.reading.names.seats import seat_of
from facts.values import Mention, StatementValue
from facts.verdicts import Remark

_KIND = r"(?:messages?|instructions?|orders?|plans?|contents?|guidelines?|directives?|rules|strategy|proposals?|line|picture|aims?|demands?)\b"
_MESSAGE = re.compile(
    rf"\b{_KIND}"
    r"[^.;]*\b(?:reflected|revealed|described|set\s+out|laid\s+(?:out|down)|outlined|shown|detailed|summari[sz]ed|clear|evident|apparent"
    r"|visible|spelled\s+out|emerges?|found|seen)\W*$",
    re.IGNORECASE,
)
"""A message, and that it can be read there, and nothing more."""


def announced(claim: Claim, terms: Terms, wording: Wording, witnesses: Sequence[Witness]) -> Testimony | None:
    """Return what a sentence says of a claim that somebody said something, where the one before it only announced that they do."""
    if claim.statement is None or claim.question.language != "en":
        return None
    for told in _announcements(witnesses):
        if _is_anothers(claim.text, told.text):
            continue
        found = retold_speech(claim, terms, wording, [told], is_announced=True)
        if found is not None:
            first, *others = found.points
            point = replace(first, remark=first.remark or Remark.TWO_SENTENCES)
            return replace(found, points=(point, *others))
    return None


_WHOSE = re.compile(rf"(?P<who>[A-Z][\w-]*)['’]s?\s+(?:[a-z-]+\s+){{0,2}}{_KIND}")
"""Whose a message is: Keel's secret orders."""


def _is_anothers(claimed: str, told: str) -> bool:
    """Say whether a claim has somebody's message, and what is told first is another's.

    >>> _is_anothers("Elm's orders to wait became known", "Keel's orders are set out."), _is_anothers("It fell.", "Keel's orders.")
    (True, False)
    """
    mine, theirs = _WHOSE.search(claimed), _WHOSE.search(told)
    if mine is None:
        return False
    return theirs is None or {mine["who"], _land(mine["who"])}.isdisjoint((theirs["who"], _land(theirs["who"])))


def _land(name: str) -> str:
    """Return the country of a name or a seat; the name itself for any other."""
    return territory_of(name) or seat_of(name) or name


def _announcements(witnesses: Sequence[Witness]) -> Iterator[Witness]:
    """Yield sentences with the one that announces them, as what its speaker said: the second alone, then with what announces it.

    A claim can name what was announced: the orders to the crews to blame the weather became known.
    """
    seen: set[tuple[str, int]] = set()
    for witness in witnesses:
        if witness.is_given or witness.is_answered or witness.fact is not None:
            continue
        for first in (witness, neighbour(witness, -1)):
            second = None if first is None else neighbour(first, 1)
            if first is None or second is None or before(second) is None or (first.source.id, first.start) in seen:
                continue
            seen.add((first.source.id, first.start))
            for content, value in _announcers(first):
                whole = both(first, second)
                plain = tuple(m for m in whole.mentions if not isinstance(m.value, StatementValue))
                for start in (second.start - first.start, content.start):
                    said = Mention(Span(start, len(whole.text)), value)
                    yield replace(whole, mentions=(*plain, said))


def _announcers(first: Witness) -> Iterator[tuple[Span, StatementValue]]:
    """Yield the statement of a sentence that says no more than that there is one, and where it stands."""
    for content, value in first.statements:
        text = content.of(first.text)
        is_plain = not (denials(text) or reservations(text))
        has_value = any(content.meets(m.span) and is_value(m) for m in first.mentions)
        if value.speaker is not None and is_plain and not has_value and _MESSAGE.search(text) is not None:
            yield content, value
            return
