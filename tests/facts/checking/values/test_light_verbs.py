"""A verb that only says that something is, happens or costs may be lacking where the value says it; no other may."""

from __future__ import annotations

import pytest

from facts.verdicts import Verdict
from tests.support.checking import verdict_on

TEXT = (
    "The pier of Marrow with its 148 lamps is old. A fire on 4 May 1911 gutted the mill of Keel."
    " The bell of Tarn was bought for €61,500. The town of Elmby keeps 23 boats."
)


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("The pier of Marrow has 148 lamps.", Verdict.MATCHES),
        ("The fire in the mill of Keel happened on 4 May 1911.", Verdict.MATCHES),
        ("A fire broke out in the mill of Keel on 4 May 1911.", Verdict.MATCHES),
        ("The bell of Tarn cost €61,500.", Verdict.MATCHES),
        ("The town of Elmby has 23 boats.", Verdict.MATCHES),
        # another value
        ("The pier of Marrow has 149 lamps.", Verdict.DIFFERS),
        ("The fire happened on 5 May 1911 in the mill of Keel.", Verdict.DIFFERS),
        ("The bell of Tarn cost €62,500.", Verdict.DIFFERS),
        ("The town of Elmby owns 24 boats.", Verdict.DIFFERS),
        # of something else
        ("The pier of Keel has 148 lamps.", Verdict.NOT_COVERED),
        ("The bell of Keel cost €61,500.", Verdict.NOT_COVERED),
    ],
)
def test_a_light_verb_may_be_lacking(claim: str, verdict: Verdict) -> None:
    assert verdict_on(claim, TEXT) is verdict
