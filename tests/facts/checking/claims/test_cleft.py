"""Who is put ahead of what they said is who said it; who only heard of it is not."""

from __future__ import annotations

import pytest

from facts.verdicts import Verdict
from tests.support.checking import verdict_on

BAY = (
    "In May 1911, Anna Berg toured the islands, calling the bay of Skarn not only a shelter but also a “true harbour” – a port"
    " for all boats. Olaf Lind came in June 1911."
)


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ('It was Anna Berg who in May 1911 called the bay of Skarn a "true harbour".', Verdict.MATCHES),
        ('It was Olaf Lind who in May 1911 called the bay of Skarn a "true harbour".', Verdict.DIFFERS),
        ('It was Olaf Lind who in May 1911 spoke of a "true harbour" in the bay of Skarn.', Verdict.DIFFERS),
        ('It was not Anna Berg who in May 1911 called the bay of Skarn a "true harbour".', None),
        ('It was Anna Berg who never called the bay of Skarn a "true harbour" in May 1911.', None),
        ('It was Anna Berg who in May 1911 heard Olaf Lind call the bay of Skarn a "true harbour".', None),
    ],
)
def test_who_it_was(claim: str, verdict: Verdict | None) -> None:
    found = verdict_on(claim, BAY)
    assert found is verdict if verdict is not None else found is not Verdict.MATCHES
