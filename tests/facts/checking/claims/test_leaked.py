"""Papers that somebody was given speak, in whatever form a claim says so; who only sold them, or what they told nobody, does not."""

from __future__ import annotations

import pytest

from facts.checking.claims.leaked import leaked


@pytest.mark.parametrize(
    ("claim", "said", "who"),
    [
        (
            "The Herald obtained secret letters showing that the pilots were told to wait.",
            "the pilots were told to wait",
            "secret letters given to The Herald",
        ),
        (
            "The guild's plan to close the quay came to light through papers leaked to the Herald.",
            "The guild's plan to close the quay",
            "papers leaked to the Herald",
        ),
        (
            "The guild orders leaked to Merrow told the pilots to stay at home.",
            "the pilots to stay at home",
            "The guild orders leaked to Merrow",
        ),
    ],
)
def test_papers_speak(claim: str, said: str, who: str) -> None:
    found = leaked(claim)
    assert found is not None
    assert (found.span.of(claim), found.value.speaker_name) == (said, who)  # type: ignore[union-attr]


@pytest.mark.parametrize(
    "claim",
    [
        "The Herald obtained secret letters of 1911.",
        "The Herald sold old papers showing the quay.",
        "The plan to close the quay became known in May.",
        "The mayor told the pilots to stay at home.",
    ],
)
def test_nothing_else_does(claim: str) -> None:
    assert leaked(claim) is None
