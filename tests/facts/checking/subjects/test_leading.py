"""Heads of countries: two who met are the countries that agreed, where the text has told whose president one of them is."""

from __future__ import annotations

import pytest

from facts.checking.subjects.leading import countries_in, leaders_told
from facts.verdicts import Verdict
from tests.support.checking import verdict_on

MATCHES, DIFFERS, NOT_COVERED = Verdict.MATCHES, Verdict.DIFFERS, Verdict.NOT_COVERED

TREATY = (
    "The herring came back to Norway. The country’s president, Ada Bell, spoke of ties with Sweden.\n\n"
    "Shortly before Sweden’s election, Karl Voss and Ada Bell met in Malmo to sign a new fishing treaty consisting of 31 articles."
    "\n\nAt a meeting in early spring 1912, the leaders of the countries once again stressed the validity of the treaty."
)
UNTOLD = TREATY.replace("The country’s president", "A herring merchant")
PLAIN = TREATY.replace("Shortly before Sweden’s election", "Shortly before the sale to Sweden")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Norway's president, Ada Bell, spoke.", {"Ada Bell": "norway"}),
        ("The Norwegian president Ada Bell spoke.", {"Ada Bell": "norway"}),
        ("Ada Bell, the Norwegian prime minister, spoke.", {"Ada Bell": "norway"}),
        ("Ada Bell, who is president of Norway, spoke.", {"Ada Bell": "norway"}),
        ("President Ada Bell of Norway spoke.", {"Ada Bell": "norway"}),
        ("The boats left Norway. The country's premier, Ada Bell, spoke.", {"Ada Bell": "norway"}),
        ("The president met Ada Bell in Norway.", {}),
        ("Norway's envoy, Ada Bell, met the president of Sweden.", {}),
        ("The club's president, Ada Bell, spoke in Norway.", {}),
    ],
)
def test_who_leads_a_country_is_told_beside_the_name(text: str, told: dict[str, str]) -> None:
    assert leaders_told(text) == told


def test_countries_are_named_by_their_people_too() -> None:
    assert countries_in("Norway’s boats, the Swedish crews and Malmo") == {"norway", "sweden"}


@pytest.mark.parametrize(
    ("text", "claim", "verdict"),
    [
        (TREATY, "The fishing treaty between Sweden and Norway has more than 30 articles.", MATCHES),
        (TREATY, "The fishing treaty between Sweden and Norway has 33 articles.", DIFFERS),
        # another country than the one that the text gives to one of the two, or nothing tells of the other
        (TREATY, "The fishing treaty between Denmark and Norway has 31 articles.", NOT_COVERED),
        (TREATY, "The fishing treaty between Denmark and Sweden has 31 articles.", NOT_COVERED),
        (UNTOLD, "The fishing treaty between Sweden and Norway has 31 articles.", NOT_COVERED),
        (PLAIN, "The fishing treaty between Sweden and Norway has 31 articles.", NOT_COVERED),
        # who agreed with whom must be joined in the claim
        (TREATY, "Norway against Sweden is a fishing treaty of 31 articles.", NOT_COVERED),
        # the leaders of the countries are those of the paragraph before
        (TREATY, "In early spring 1912 the Swedish and Norwegian leaders reaffirmed the treaty.", MATCHES),
        (TREATY, "The leaders of Sweden and Norway reaffirmed their treaty in early spring 1915.", DIFFERS),
        (TREATY, "In early spring 1912 the Danish and Norwegian leaders reaffirmed the treaty.", NOT_COVERED),
        (UNTOLD, "In early spring 1912 the Swedish and Norwegian leaders reaffirmed the treaty.", NOT_COVERED),
    ],
)
def test_two_who_met_are_the_countries_that_agreed(text: str, claim: str, verdict: Verdict) -> None:
    assert verdict_on(claim, text) is verdict


@pytest.mark.parametrize(
    "claim",
    [
        "The fishing treaty between Sweden and Norway does not have 31 articles.",
        "In early spring 1912 the Swedish and Norwegian leaders did not reaffirm the treaty.",
    ],
)
def test_a_denial_never_matches(claim: str) -> None:
    assert verdict_on(claim, TREATY) is not MATCHES


NAMED = (
    "The herring came back. Karl Voss and Ada Brekke met in Malmo to sign a new fishing treaty.\n\n"
    "At a meeting in early spring 1912, the leaders of the countries once again stressed the validity of the treaty."
)


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Voss and Brekke reaffirmed that their treaty was valid in early spring 1912.", MATCHES),
        ("Voss and Brekke reaffirmed that their treaty was valid in early spring 1915.", DIFFERS),
        ("Voss and Holm reaffirmed that their treaty was valid in early spring 1912.", NOT_COVERED),
    ],
)
def test_the_leaders_of_the_countries_are_the_two_who_were_named_last(claim: str, verdict: Verdict) -> None:
    assert verdict_on(claim, NAMED) is verdict


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("The Norwegian-Swedish fishing treaty has some thirty articles.", MATCHES),
        ("The Swedish-Norwegian fishing treaty has more than 20 articles.", MATCHES),
        ("The Norwegian-Swedish fishing treaty has some fifty articles.", DIFFERS),
        ("The Norwegian-Danish fishing treaty has some thirty articles.", NOT_COVERED),
        ("The fishing treaty between Oslo and Stockholm contains more than 30 articles.", MATCHES),
        ("The fishing treaty between Oslo and Copenhagen contains more than 30 articles.", NOT_COVERED),
    ],
)
def test_two_peoples_in_one_word_are_told_by_their_heads(claim: str, verdict: Verdict) -> None:
    assert verdict_on(claim, TREATY) is verdict
