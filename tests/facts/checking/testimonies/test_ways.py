"""Two ways exchanged exclude a claim that only adds when it was; nothing else does."""

from __future__ import annotations

import pytest

from facts.verdicts import Verdict
from tests.support.checking import verdict_on

DIVERS = "The divers that reached Skarn from Norway are now leaving the island through Denmark."
WERE = "In 1911, the divers that had reached Skarn from Norway were leaving the island through Denmark."


@pytest.mark.parametrize(
    "claim",
    [
        "Two years after the flood, the divers who reached Skarn from Denmark are leaving it through Norway.",
        "The divers who reached Skarn from Denmark are leaving it through Norway, two years after the flood.",
    ],
)
def test_ways_exchanged_exclude_a_claim_with_a_time_of_its_own(claim: str) -> None:
    assert verdict_on(claim, DIVERS) is Verdict.DIFFERS


@pytest.mark.parametrize(
    "claim",
    [
        "Two years after the flood, the divers who reached Skarn from Norway are leaving it through Denmark.",
        "Two years after the flood, the divers who reached Skarn from Denmark are not leaving it through Norway.",
        "Two years after the flood, the surgeons who reached Skarn from Denmark are leaving it through Norway.",
        "Two years after the flood, the divers went from Denmark through Norway.",  # both ways can be gone
        "Two years after the flood, the 90 divers who reached Skarn from Denmark are leaving it through Norway.",
        "Two years after the flood, the divers who reached Denmark from Skarn are leaving it through Norway.",
    ],
)
def test_nothing_else_is_taken_for_exchanged(claim: str) -> None:
    assert verdict_on(claim, DIVERS) is Verdict.NOT_COVERED


def test_another_time_is_another_crossing() -> None:
    claim = "In 1923, the divers who had reached Skarn from Denmark were leaving it through Norway."
    assert verdict_on(claim, WERE) is not Verdict.MATCHES


@pytest.mark.parametrize(
    "claim",
    [
        "The divers who came to Skarn through Denmark three years ago are now going out through Norway.",
        "The divers who came three years ago reached Skarn from Denmark and are leaving the island through Norway.",
        "The divers came into Skarn from Denmark in 1909 and are now leaving it through Norway.",
    ],
)
def test_who_came_by_the_way_out_left_by_the_way_in(claim: str) -> None:
    text = "The divers that came to Skarn from Norway are now leaving the island through Denmark."
    assert verdict_on(claim, text) is Verdict.DIFFERS


@pytest.mark.parametrize(
    "claim",
    [
        "The divers who came to Skarn through Norway three years ago are now going out through Denmark.",
        "The divers who never came to Skarn through Denmark three years ago are going out through Norway.",
        "The surgeons who came to Skarn through Denmark three years ago are now going out through Norway.",
        "The divers came to Skarn through Denmark three years ago.",
    ],
)
def test_the_same_ways_and_other_people_are_no_exchange(claim: str) -> None:
    text = "The divers that came to Skarn from Norway are now leaving the island through Denmark."
    assert verdict_on(claim, text) is not Verdict.DIFFERS
