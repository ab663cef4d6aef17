"""Whose a thing is: where a sentence has the claim's thing as another's, it is not about the one whom it also names."""

from __future__ import annotations

import pytest

from facts.verdicts import Verdict
from tests.support.checking import verdict_on

TEXTS = {
    0: "Norway and Sweden share a border. The Danish fleet under Norwegian guard lay at Keel on 4 May 1911.",
    1: "The council of Keel, under the eyes of Norrhaven, signed a deal to close the mint on 23 September 1950.",
    2: "Danish fire killed 17 Swedish sailors on 4 May 1911.",
    3: "The Danish harbour of Keel was built in 1911.",
    4: "Anna Berg's boat passed Otto Lund's house on 4 May 1911.",
    5: "The Keel Line's profit was 61 million crowns in 2003, and the Tarn Line's profit was 23 million crowns.",
}


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        (0, "The Danish fleet lay at Keel on 4 May 1911."),
        (1, "The council of Keel signed a deal on 23 September 1950 to close the mint."),
        (1, "Keel's council signed a deal on 23 September 1950 to close the mint."),
        (2, "Danish fire killed 17 Swedish sailors on 4 May 1911."),
        (3, "The harbour of Keel was built in 1911."),
        (3, "Keel's harbour was built in 1911."),
        (4, "Anna Berg's boat passed Otto Lund's house on 4 May 1911."),
        (4, "The boat of Anna Berg passed a house on 4 May 1911."),
        (5, "The Keel Line's profit was 61 million crowns in 2003."),
        (5, "The profit of the Tarn Line was 23 million crowns."),
    ],
)
def test_what_a_text_says_matches(text: int, claim: str) -> None:
    assert verdict_on(claim, TEXTS[text]) is Verdict.MATCHES


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        (0, "The Norwegian fleet lay at Keel on 4 May 1911."),
        (0, "Norway's fleet lay at Keel on 4 May 1911."),
        (0, "The fleet of Norway lay at Keel on 4 May 1911."),
        (0, "The Swedish fleet lay at Keel on 4 May 1911."),
        (1, "The council of Norrhaven signed a deal on 23 September 1950 to close the mint."),
        (1, "Norrhaven's council signed a deal on 23 September 1950 to close the mint."),
        (2, "Danish fire killed 17 Danish sailors on 4 May 1911."),
        (2, "Swedish fire killed 17 Danish sailors on 4 May 1911."),
        (3, "The Swedish harbour of Keel was built in 1911."),
        (4, "Otto Lund's boat passed on 4 May 1911."),
        (5, "The Tarn Line's profit was 61 million crowns in 2003."),
        (5, "The Keel Line's profit was 23 million crowns in 2003."),
    ],
)
def test_what_only_looks_like_it_does_not(text: int, claim: str) -> None:
    assert verdict_on(claim, TEXTS[text]) in (Verdict.NOT_COVERED, Verdict.DIFFERS)
