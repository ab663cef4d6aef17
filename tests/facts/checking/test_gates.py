"""Verdicts that hang on one gate each: a text, a claim that it bears out, and one that only looks like it."""

from __future__ import annotations

import pytest

from facts.verdicts import Verdict
from tests.support.checking import verdict_on

MATCHES, DIFFERS, PARTLY, NOT_COVERED = Verdict.MATCHES, Verdict.DIFFERS, Verdict.PARTLY, Verdict.NOT_COVERED

ATTACK = "Belland attacked Corland on 4 May 1911."
RAID = "On 4 May 1911 Norrhaven launched a raid on Keel. Norrhaven raided Tarn on 6 July 1911."
SENT = "Denmark sent 1,250 soldiers to Marrow on 9 June 1951."
GIFT = "Belland got 61 boats from Corland in 1969."
FUND = "The Quay Fund bought 61 boats from Keel in 1969."
TREATY = "The treaty with Keel was to run for 12 years."
LIES = "The harbour of Keel lies 12 kilometres from Marrow."
ASIDE = "Keel, who had never flown before, came second in 1962."
PUT_IN = "Skerry did not, it turned out, sell its 61 boats in 1969."
WITHOUT = "Without a pilot the ferry of Keel crossed the bay in 42 minutes on 4 May 1911."
MIGHT = "The crew of the Heron might be 61 in bad years."
THOUGHT = "The budget of Elmby was, it is thought, 23,400 crowns."
CONTRAST = "Of those asked in Marrow 88 percent were satisfied, compared with 71 percent at the ward."
RULE = "On 9 June 1911 the population fled from Danish rule to the hills in 240 boats."
PASS = "The Heron Pass, at 2,214 metres, lies above Elmby."
HOLM = "The Swedish engineer Nils Holm warned that the old bridge would fall within 42 months."
UNSAID = "Anna Berg did not say that the pier of Marrow cost 61,500 crowns."
AGO = "The strike of the dockers ended three years ago."
GUARDED = "Three years later, none of the 4,300 Bellanders that the guard of Marrow had to protect remain in Keel."


@pytest.mark.parametrize(
    ("text", "claim", "verdict"),
    [
        # who does it to whom, where one side has a noun for the deed
        (ATTACK, "Belland attacked Corland on 4 May 1911.", MATCHES),
        (ATTACK, "Corland's attack on Belland came on 4 May 1911.", NOT_COVERED),
        (ATTACK, "There was an attack on Belland by Corland on 4 May 1911.", NOT_COVERED),
        (RAID, "Norrhaven raided Keel on 4 May 1911.", MATCHES),
        (RAID, "Norrhaven suffered a raid by Keel on 4 May 1911.", NOT_COVERED),
        (SENT, "Danish forces of 1,250 came from Marrow on 9 June 1951.", NOT_COVERED),
        (GIFT, "Belland received 61 boats from Corland in 1969.", MATCHES),
        (GIFT, "Belland gave Corland 61 boats in 1969.", NOT_COVERED),
        (FUND, "Keel sold the Quay Fund 61 boats in 1969.", MATCHES),
        (FUND, "The Quay Fund sold Keel 61 boats in 1969.", NOT_COVERED),
        # what was planned, and what came of it
        (TREATY, "The treaty with Keel was to run for 12 years.", MATCHES),
        (TREATY, "The treaty with Keel ran for 12 years.", PARTLY),
        # what denies, and what only looks like it
        (LIES, "The harbour of Keel is 12 kilometres from Marrow.", MATCHES),
        (LIES, "The harbour of Keel is not 12 kilometres from Marrow.", DIFFERS),
        (ASIDE, "Keel came second in 1962.", MATCHES),
        (ASIDE, "Keel did not come second in 1962.", DIFFERS),
        (PUT_IN, "Skerry sold its 61 boats in 1969.", DIFFERS),
        (WITHOUT, "The ferry of Keel crossed the bay in 42 minutes on 4 May 1911.", MATCHES),
        (WITHOUT, "The ferry of Keel did not cross the bay in 42 minutes on 4 May 1911.", DIFFERS),
        (UNSAID, "Anna Berg did not say that the pier of Marrow cost 61,500 crowns.", MATCHES),
        (GUARDED, "The guard of Marrow did not have to protect 4,300 Bellanders.", DIFFERS),
        # what is said with a reservation right before the value
        (MIGHT, "The crew of the Heron was 61.", PARTLY),
        (THOUGHT, "The budget of Elmby was 23,400 crowns.", PARTLY),
        # what is told beside: the other side of a contrast, another's people, another's name
        (CONTRAST, "Of those asked in Marrow 88 percent were satisfied.", MATCHES),
        (CONTRAST, "88 percent of those asked at the ward were happy.", NOT_COVERED),
        (RULE, "The Danish population ran to the hills in 240 boats on 9 June 1911.", NOT_COVERED),
        (PASS, "The Heron Pass is 2,214 metres high.", MATCHES),
        (PASS, "The height of Elmby is 2,214 metres.", NOT_COVERED),
        (HOLM, "The Swedish engineer Nils Holm warned that the old bridge would fall within 42 months.", MATCHES),
        (HOLM, "The Norwegian engineer Nils Holm warned that the old bridge would fall within 42 months.", PARTLY),
        # how long, and how long ago
        (AGO, "The strike of the dockers ended three years ago.", MATCHES),
        (AGO, "The strike of the dockers lasted three years.", NOT_COVERED),
    ],
)
def test_each_gate_lets_the_right_claim_through_and_no_other(text: str, claim: str, verdict: Verdict) -> None:
    assert verdict_on(claim, text) is verdict
