"""When somebody said something: a date that a claim has beside the statement is held against what stands beside it there.

"In 1953 she said that" is borne out by what she said, and by when; a day of which the sentence says nothing leaves the claim
partly borne out. This file knows nothing of the words of statements.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from facts.checking.claims.witnesses import Witness
from facts.checking.testimonies.testimony import Point, Testimony
from facts.checking.values.dates import compare_dates
from facts.checking.values.standing import Standing, Stood
from facts.model import Span
from facts.values import DateValue, Mention
from facts.verdicts import Basis, Verdict


def when_it_was_said(
    testimony: Testimony, values: Sequence[Mention], witness: Witness, content: Span
) -> Testimony | None:
    """Return the testimony as far as the claim's dates beside the statement let it stand; None where another date is given."""
    dates = [m.value for m in values if isinstance(m.value, DateValue)]
    if testimony.verdict is not Verdict.MATCHES or not dates:
        return testimony
    there = [m.value for m in witness.mentions if isinstance(m.value, DateValue) and not content.meets(m.span)]
    if not there and witness.last_date is not None:
        there = [witness.last_date]  # "…," she said in 1952. "…"
    for mine in dates:
        stood = [one for other in there if (one := compare_dates(mine, other)) is not None]
        if any(one.grants for one in stood):
            continue
        if stood and all(one.standing is Standing.DIFFERENT for one in stood):
            return None
        testimony = replace(testimony, verdict=Verdict.PARTLY)
    return testimony


def another_time(claimed: Mention, witness: Witness, content: Span) -> Point | None:
    """Return the day beside the statement that the claim's differs from; None where one grants it or none is told."""
    if not isinstance(claimed.value, DateValue):
        return None
    stood: list[tuple[Mention, Stood]] = []
    for mention in witness.mentions:
        if isinstance(mention.value, DateValue) and not content.holds(mention.span):
            one = compare_dates(claimed.value, mention.value)
            if one is not None:
                stood.append((mention, one))
    if not stood or any(one.standing is not Standing.DIFFERENT for _, one in stood):
        return None
    found = stood[0][0]
    return Point(Verdict.DIFFERS, Basis.DATE, claimed.span, found.span, normal=str(found.value))
