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
from facts.values import Mention, StatementValue
from facts.verdicts import Remark

_MESSAGE = re.compile(
    r"\b(?:messages?|instructions?|orders?|plans?|contents?|guidelines?|directives?|rules|strategy|proposals?|line|picture|aims?|demands?)\b"
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
        found = retold_speech(claim, terms, wording, [told], is_announced=True)
        if found is not None:
            first, *others = found.points
            point = replace(first, remark=first.remark or Remark.TWO_SENTENCES)
            return replace(found, points=(point, *others))
    return None


def _announcements(witnesses: Sequence[Witness]) -> Iterator[Witness]:
    """Yield sentences with the one that announces them, as what its speaker said."""
    seen: set[tuple[str, int]] = set()
    for witness in witnesses:
        if witness.is_given or witness.is_answered or witness.fact is not None:
            continue
        for first in (witness, neighbour(witness, -1)):
            second = None if first is None else neighbour(first, 1)
            if first is None or second is None or before(second) is None or (first.source.id, first.start) in seen:
                continue
            seen.add((first.source.id, first.start))
            value = _announcer(first)
            if value is not None:
                whole = both(first, second)
                start = second.start - first.start
                said = Mention(Span(start, len(whole.text)), value)
                plain = (m for m in whole.mentions if not isinstance(m.value, StatementValue))
                yield replace(whole, mentions=(*plain, said))


def _announcer(first: Witness) -> StatementValue | None:
    """Return the statement of a sentence that says no more than that there is one."""
    for content, value in first.statements:
        text = content.of(first.text)
        is_plain = not (denials(text) or reservations(text))
        has_value = any(content.meets(m.span) and is_value(m) for m in first.mentions)
        if value.speaker is not None and is_plain and not has_value and _MESSAGE.search(text) is not None:
            return value
    return None
