"""Who does it and who has it done to them; dozens and thousands; the year that is compared with."""

from __future__ import annotations

import pytest

from facts.verdicts import Verdict
from tests.support.checking import verdict_on

TEXTS = {
    0: "Norstat conducted a survey of 1,204 people in May 1994.",
    1: "Belland launched an attack on Keel on 4 May 1911.",
    2: "Norrhaven suffered an attack on 4 May 1911 that cost 61 lives.",
    3: "The Otter Company made an offer of 61 million crowns in 2003.",
    4: "Elm (77 percent) is a greater worry than Ash (73 percent).",
    5: "The storm of Keel sank 17 boats in 1962.",
    6: "The storm of Keel sank 61 boats in 1962.",
    7: "The fair drew 1,900 guests in 1962.",
    8: "The fair drew 1,240 guests in 1962.",
    9: "The fair drew 4,200 guests in 1962.",
    10: "In 2022 Norrhaven imported 36 percent more herring than the year before.",
    11: "Otto Vang told reporters that 12 herring boats had burned in the harbour.",
    12: "On 4 May 1911 Norrhaven launched a raid on Keel. Norrhaven raided Tarn on 6 July 1911.",
    13: "On 3 March 1950 Elm and Norrhaven agreed on 43 herring grounds. On 9 June 1934 Elmby shared 320 nets with Valeby.",
}


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        (0, "Norstat surveyed 1,204 people in May 1994."),
        (0, "1,204 people were surveyed by Norstat in May 1994."),
        (1, "Keel was attacked on 4 May 1911."),
        (1, "Keel was attacked by Belland on 4 May 1911."),
        (2, "Norrhaven was attacked on 4 May 1911."),
        (3, "The Otter Company offered 61 million crowns in 2003."),
        (4, "77 percent named Elm as a worry and 73 percent Ash."),
        (6, "The storm of Keel sank dozens of boats in 1962."),
        (9, "The fair drew thousands of guests in 1962."),
        (10, "In 2022 Norrhaven imported 36 percent more herring than in 2021."),
        (10, "In 2022 Norrhaven brought in 36 percent more herring than in 2021."),
        (11, "Otto Vang said that 12 herring boats had burned in the harbour."),
        (12, "Norrhaven raided Keel on 4 May 1911."),
        (12, "The raid of Norrhaven on Keel was on 4 May 1911."),
        (13, "On 9 June 1934 Elmby and Valeby shared 320 nets."),
    ],
)
def test_what_a_text_says_matches(text: int, claim: str) -> None:
    assert verdict_on(claim, TEXTS[text]) is Verdict.MATCHES


@pytest.mark.parametrize(
    ("text", "claim", "verdicts"),
    [
        (0, "Norstat was surveyed by 1,204 people in May 1994.", "not_covered differs"),
        (1, "Belland was attacked on 4 May 1911.", "not_covered differs"),
        (3, "The Otter Company was offered 61 million crowns in 2003.", "not_covered differs"),
        (4, "77 percent named Elm as a worry and 77 percent Ash.", "not_covered differs"),
        (4, "73 percent named Elm as a worry and 77 percent Ash.", "differs"),
        (5, "The storm of Keel sank dozens of boats in 1962.", "differs"),
        (6, "The storm of Keel sank hundreds of boats in 1962.", "differs"),
        (7, "The fair drew thousands of guests in 1962.", "not_covered differs partly"),
        (8, "The fair drew thousands of guests in 1962.", "differs"),
        (10, "In 2021 Norrhaven brought in 36 percent more herring than in 2020.", "not_covered"),
        (11, "Nils Holm said that 12 herring boats had burned in the harbour.", "differs"),
        (12, "The raid of Keel on Norrhaven was on 4 May 1911.", "not_covered differs"),
        (12, "Norrhaven raided from Keel on 4 May 1911.", "not_covered"),
        (13, "The deal between Elmby and Norrhaven of 9 June 1934 was for 320 nets.", "not_covered"),
    ],
)
def test_what_only_looks_like_it_does_not(text: int, claim: str, verdicts: str) -> None:
    verdict = verdict_on(claim, TEXTS[text])
    assert verdict is not None
    assert verdict.value in verdicts.split()
