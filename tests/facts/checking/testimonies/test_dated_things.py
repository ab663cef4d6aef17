"""From when a thing is, that a sentence only names by its date; and what the name of another thing does not say."""

from __future__ import annotations

import pytest

from facts.verdicts import Verdict
from tests.support.checking import verdict_on

MATCHES, DIFFERS, PARTLY, NOT_COVERED = Verdict.MATCHES, Verdict.DIFFERS, Verdict.PARTLY, Verdict.NOT_COVERED

TRUCE = (
    "A lasting fishing truce was signed between Norway, Corland and Tarn after the storm. "
    "It can be argued that if Tarn had kept the fishing truce from May 1911, the town of Marrow would not have burnt in June."
)
PHOTO = "The museum never showed the March 1924 photograph. In its cellar the painting of June 1931 hung beside the maps of 1890."
TWO = "They kept the treaty of May 1911 and broke the treaty of June 1923."


@pytest.mark.parametrize(
    ("text", "claim", "verdict"),
    [
        (TRUCE, "The fishing truce that Tarn did not keep dates from May 1911.", MATCHES),
        (TRUCE, "The fishing truce that Tarn did not keep dates from May 1912.", DIFFERS),
        (TRUCE, "The fishing truce between Norway, Corland and Tarn was signed in May 1911.", MATCHES),
        (TRUCE, "The fishing truce between Norway, Corland and Tarn was signed in 1913.", DIFFERS),
        (TRUCE, "The fishing truce between Norway, Corland and Sweden was signed in May 1911.", NOT_COVERED),
        (TRUCE, "The fishing fleet between Norway, Corland and Tarn was signed in May 1911.", NOT_COVERED),
        (TRUCE, "The trade truce that Tarn did not keep dates from May 1911.", NOT_COVERED),
        # the date may stand before what it is of
        (PHOTO, "The photograph in the museum dates from March 1924.", MATCHES),
        (PHOTO, "The photograph in the museum dates from June 1931.", DIFFERS),
        (PHOTO, "The maps are from 1890.", MATCHES),
        (PHOTO, "The maps are from 1924.", DIFFERS),
        # two of one name: it cannot be told which is meant
        (TWO, "The treaty dates from June 1923.", MATCHES),
        (TWO, "The treaty dates from June 1930.", NOT_COVERED),
    ],
)
def test_a_thing_is_from_when_its_name_says(text: str, claim: str, verdict: Verdict) -> None:
    assert verdict_on(claim, text) is verdict


PARTIES = (
    "Had the towns kept the truce agreement of May 1911, the mill would stand. The truce agreement was signed by Norway and Sweden"
    " at Marrow. The trade agreement with Denmark is of another sort."
)


@pytest.mark.parametrize(
    ("claim", "matches"),
    [
        ("The truce agreement between Norway and Sweden was signed in May 1911.", True),
        ("The truce agreement between Norway and Denmark was signed in May 1911.", False),
    ],
)
def test_whose_a_deal_is_stands_in_a_sentence_about_that_deal(claim: str, matches: bool) -> None:
    assert (verdict_on(claim, PARTIES) is Verdict.MATCHES) is matches


def test_what_never_failed_is_not_borne_out_by_what_did() -> None:
    told = (
        "Had Norway kept the truce from May 1911, the quay would be there. It failed the truce, say the people of Elm."
    )
    claim = "The truce that Norway never failed to keep dates from May 1911."
    assert verdict_on(claim, told) is not Verdict.MATCHES
