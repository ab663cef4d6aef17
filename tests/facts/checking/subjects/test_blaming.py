"""Who is blamed is told by where they stand, and another one is the opposite."""

from __future__ import annotations

import pytest

from facts.verdicts import Verdict
from tests.support.checking import verdict_on

INQUIRY = "On 4 May 1911 the inquiry said that it was Norway's fault that Sweden lost 12 boats off Bergen."
DENIED = "On 4 May 1911 the inquiry said that it was not Norway's fault that Sweden lost 12 boats off Bergen."


@pytest.mark.parametrize(
    ("text", "claim", "verdict"),
    [
        (INQUIRY, "The inquiry said that Norway was to blame that Sweden lost 12 boats off Bergen.", Verdict.MATCHES),
        (INQUIRY, "The inquiry said that it was Norway's own fault that Sweden lost 12 boats off Bergen.", Verdict.MATCHES),
        (INQUIRY, "The inquiry said that it was Sweden's fault that Norway lost 12 boats off Bergen.", None),
        (INQUIRY, "The inquiry said that Sweden was to blame for 12 lost boats off Bergen.", None),
        (INQUIRY, "The inquiry said that Norway was not to blame that Sweden lost 12 boats off Bergen.", None),
        (DENIED, "The inquiry said that Norway was to blame that Sweden lost 12 boats off Bergen.", None),
    ],
)  # fmt: skip
def test_who_is_blamed(text: str, claim: str, verdict: Verdict | None) -> None:
    found = verdict_on(claim, text)
    assert found is verdict if verdict is not None else found is not Verdict.MATCHES
