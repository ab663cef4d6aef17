"""Who does it to whom: what an owner has done is the owner's deed, a turn of phrase has no voice, and nothing else is excused."""

from __future__ import annotations

import pytest

from facts.verdicts import Remark, Verdict
from tests.support.checking import first_finding, verdict_on

SURVEY = (
    "Norstat conducted a survey of 1,204 people in May 1994. Keel published a report of 61 pages on Marrow in 1969."
    " Otterby bombed the quay of Elmby on 6 July 1961."
)
SALE = "The Old Inn was sold at auction for 38,000 crowns in 1978. Elmby sold the New Inn to Keel for 52,000 crowns in 1980."
GALE = "A gale drove 12 boats from the harbour of Keel on 4 May 1911. In 1962 the guards of Skerry were led by Otto Brandt."


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        # done by its owner, whose it is, and by another's
        ("Norstat's survey of 1,204 people was conducted in May 1994.", Verdict.MATCHES),
        ("The survey of 1,204 people was conducted by Norstat in May 1994.", Verdict.MATCHES),
        ("Elmby's survey of 1,204 people was conducted in May 1994.", Verdict.NOT_COVERED),
        ("Keel's report of 61 pages on Marrow was published in 1969.", Verdict.MATCHES),
        ("Marrow's report of 61 pages on Keel was published in 1969.", Verdict.DIFFERS),
        ("Keel's survey of 1,204 people was conducted in May 1994.", Verdict.NOT_COVERED),
        # what is suffered is not done by whose it is
        ("Elmby's quay was bombed on 6 July 1961.", Verdict.MATCHES),
        ("Otterby was bombed by Elmby's quay on 6 July 1961.", Verdict.DIFFERS),
    ],
)
def test_what_is_done_with_a_thing_is_done_by_its_owner(claim: str, verdict: Verdict) -> None:
    assert verdict_on(claim, SURVEY) is verdict


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("The Old Inn went under the hammer for 38,000 crowns in 1978.", Verdict.MATCHES),
        ("The Old Inn went under the hammer for 39,000 crowns in 1978.", Verdict.DIFFERS),
        ("The Old Inn never went under the hammer for 38,000 crowns in 1978.", Verdict.DIFFERS),
        ("The New Inn went under the hammer for 38,000 crowns in 1978.", Verdict.NOT_COVERED),
        ("Keel sold the New Inn to Elmby for 52,000 crowns in 1980.", Verdict.DIFFERS),
    ],
)
def test_a_turn_of_phrase_has_no_voice(claim: str, verdict: Verdict) -> None:
    assert verdict_on(claim, SALE) is verdict


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        # where it was driven from is no doer; the harbour is a plain thing and has no other part
        ("12 boats were driven off by a gale from the harbour of Keel on 4 May 1911.", Verdict.MATCHES),
        ("12 boats were driven by a gale on 4 May 1911 from Keel harbour.", Verdict.MATCHES),
        ("12 boats drove a gale from the harbour of Keel on 4 May 1911.", Verdict.DIFFERS),
        ("Otto Brandt led the guards of Skerry in 1962.", Verdict.MATCHES),
        ("The guards of Skerry led Otto Brandt in 1962.", Verdict.DIFFERS),
    ],
)
def test_the_parts_of_names_and_things(claim: str, verdict: Verdict) -> None:
    assert verdict_on(claim, GALE) is verdict


def test_that_the_parts_are_exchanged_is_told() -> None:
    finding = first_finding("Marrow's report of 61 pages on Keel was published in 1969.", SURVEY)
    assert finding.remark is Remark.TURNED_ROUND
