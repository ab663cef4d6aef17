"""A name is never carried into the place where a sentence has another: who was sent it, whom it is against, whose it is."""

from __future__ import annotations

import pytest

from facts.verdicts import Verdict
from tests.support.checking import verdict_on

TEXTS = {
    0: "Norway lies north of Belland. On 7 May the mayor of Marrow sent medicine to Keel.",
    1: "Tarn and Valeby wrote to the court. On 17 November the High Court of Norrland imposed limits against Keel.",
    2: "Marrow and Valeby were quiet. The sirens in the capital of Belland, Keel, began to sound at 13:00 on 19 September 1950.",
    3: "Tarn has no bank. The Quay Fund owns 20 percent of the Marrow Mill.",
    4: "Tarn builds ships. In 2022 Marrow bought 515 percent more herring from Keel and Valeby than the year before.",
    5: "Oslo is the seat of the king. After almost ten months of blockade, the Norwegian population of Keel had run out of bread.",
    6: "On 12 September 2022 Norway invaded Belland. Oslo was calm.",
    7: "In Marrow the mill stood still. The dockers sent 12 letters to Keel.",
}


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        (0, "On 7 May the mayor of Marrow sent medicine to Keel."),
        (0, "On 7 May the mayor of Marrow sent Keel medicine."),
        (1, "On 17 November the High Court of Norrland imposed limits on Keel."),
        (2, "The sirens in Keel began to sound at 13:00 on 19 September 1950."),
        (3, "A fifth of the Marrow Mill belongs to the Quay Fund."),
        (4, "Marrow bought 515 percent more herring from Keel and Valeby in 2022."),
        (4, "In 2022 Marrow bought 515 percent more herring from Valeby."),
        (6, "Norway invaded Belland on 12 September 2022."),
    ],
)
def test_what_a_text_says_matches(text: int, claim: str) -> None:
    assert verdict_on(claim, TEXTS[text]) is Verdict.MATCHES


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        (0, "On 7 May the mayor of Marrow sent Belland medicine."),
        (0, "On 7 May the mayor of Marrow sent Norway medicine."),
        (1, "On 17 November the High Court of Norrland imposed limits on Tarn."),
        (1, "The High Court of Norrland put limits on Valeby on 17 November."),
        (2, "The sirens in Marrow began to sound at 13:00 on 19 September 1950."),
        (2, "The sirens in Valeby sounded at 13:00 on 19 September 1950."),
        (3, "A fifth of the Marrow Mill belongs to Tarn."),
        (3, "20 percent of the Marrow Mill is owned by Tarn."),
        (4, "Marrow bought 515 percent more herring from Tarn and Valeby in 2022."),
        (4, "Marrow bought 515 percent more herring from Keel and Tarn in 2022."),
        (4, "Danish imports of Russian and Finnish salt rose by 515 percent in 2022."),
        (4, "Danish imports of Norwegian salt rose by 515 percent in 2022."),
        (6, "Norway invaded Oslo on 12 September 2022."),
        (6, "Belland was to send at least 1,900 soldiers to Norway."),
        (6, "Keel was to place at least 1,900 soldiers in Norway."),
        (7, "The dockers sent Marrow 12 letters."),
        (7, "The dockers sent 12 letters to Marrow."),
    ],
)
def test_what_only_looks_like_it_does_not(text: int, claim: str) -> None:
    assert verdict_on(claim, TEXTS[text]) in (Verdict.NOT_COVERED, Verdict.DIFFERS)


MINES = (
    "In 1995, the same year the council paid for a new coal line from Norway to Keel, Danish Marcol invested in long"
    " leases in Norway's coal mines."
)


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Denmark's Marcol invested in long leases in Norwegian coal mines in 1995.", Verdict.MATCHES),
        ("Marcol of Denmark invested in long leases in Norwegian coal mines in 1995.", Verdict.MATCHES),
        ("Denmark's Marcol invested in long leases in Norwegian coal mines in 1997.", Verdict.DIFFERS),
        ("Denmark's Marcol did not invest in long leases in Norwegian coal mines in 1995.", Verdict.DIFFERS),
        ("Norway's Marcol invested in long leases in Danish coal mines in 1995.", Verdict.NOT_COVERED),
        ("Sweden's Marcol invested in long leases in Norwegian coal mines in 1995.", Verdict.NOT_COVERED),
        ("Denmark's Marcol invested in long leases in Swedish coal mines in 1995.", Verdict.NOT_COVERED),
    ],
)
def test_a_country_that_the_claim_has_as_a_people_is_no_other(claim: str, verdict: Verdict) -> None:
    assert verdict_on(claim, MINES) is verdict
