"""The verdict of all testimonies: what is not just so is only partly borne out, and a denial of it is none."""

from __future__ import annotations

import pytest

from facts.verdicts import Verdict
from tests.support.checking import verdict_on

TEXT = (
    "The town of Marrow sold the pier in 1934. The town of Elmby did not just sell its ferry in 1951 but burned it."
    " Keel rebuilt not only the quay but the bridge in 1962."
)


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("The town of Marrow sold the pier in 1934.", Verdict.MATCHES),
        # there is more to it, of which the source says nothing
        ("The town of Marrow did not just sell the pier in 1934.", Verdict.PARTLY),
        ("The town of Marrow didn’t simply sell the pier in 1934.", Verdict.PARTLY),
        ("The town of Marrow did not just sell the pier in 1935.", Verdict.DIFFERS),
        ("The town of Marrow did not sell the pier in 1934.", Verdict.DIFFERS),
        ("The town of Keel did not just sell the pier in 1934.", Verdict.NOT_COVERED),
        # the source says that there is more
        ("The town of Elmby sold its ferry in 1951.", Verdict.MATCHES),
        ("The town of Elmby did not sell its ferry in 1951.", Verdict.DIFFERS),
        ("Keel rebuilt the bridge in 1962.", Verdict.MATCHES),
        ("Keel rebuilt not only the quay but the bridge in 1962.", Verdict.MATCHES),
        ("Keel did not rebuild the quay in 1962.", Verdict.DIFFERS),
    ],
)
def test_what_is_not_just_so(claim: str, verdict: Verdict) -> None:
    assert verdict_on(claim, TEXT) is verdict
