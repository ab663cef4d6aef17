"""What was said in two parts, and beside what was said: each text with a claim of one part, and one that mixes them."""

from __future__ import annotations

import pytest

from facts.verdicts import Verdict
from tests.support.checking import verdict_on

TWO = "Ada Brekke says that the lamp was broken and that the ferry of Keel was whole."
PUT = (
    "Mayor Ada Brekke put the damage to the quay at 640 crowns and announced aid of 250 crowns to the millers of Keel."
)
NOBODY = "Ada Brekke spoke in Keel. “Nobody will have to sell the mill because of this storm,” she told the guild."
SHARES = "According to the harbour board, 88 percent of guests were content with the inn, compared with 71 percent at the mill in 1919."
READY = "The guild of Keel is ready to replace the old guards with pilots, Ada Brekke said. Livia Lind said that it had sold the mill."
LEADERS = (
    "Norway and Sweden signed a pact in May 1950. At a meeting in June 1951 the leaders of the countries emphasised the validity of the"
    " pact."
)


@pytest.mark.parametrize(
    ("claim", "text", "verdict"),
    [
        ("Ada Brekke said that the lamp was broken.", TWO, Verdict.MATCHES),
        ("Ada Brekke said that the ferry of Keel was whole.", TWO, Verdict.MATCHES),
        ("Ada Brekke said the lamp was broken and the ferry of Keel was whole.", TWO, Verdict.MATCHES),
        ("Ada Brekke said that the ferry of Keel was broken.", TWO, Verdict.NOT_COVERED),
        # another value of the sentence is not of what was announced
        ("Mayor Ada Brekke said the damage was 640 crowns.", PUT, Verdict.NOT_COVERED),
        ("Ada Brekke announced aid of 250 crowns to the millers.", PUT, Verdict.MATCHES),
        ("Ada Brekke announced aid of 260 crowns to the millers.", PUT, Verdict.DIFFERS),
        # what denies may have a chain of small verbs behind it
        ("Ada Brekke said nobody would have to sell the mill.", NOBODY, Verdict.MATCHES),
        ("Ada Brekke said they would have to sell the mill.", NOBODY, Verdict.DIFFERS),
        # of what is only compared with
        ("According to the harbour board, 88 percent of guests were content.", SHARES, Verdict.MATCHES),
        ("According to the harbour board, 88 percent of guests at the mill were content.", SHARES, Verdict.DIFFERS),
        # who is ready to has not
        (
            "Ada Brekke said the guild of Keel was ready to put pilots in the place of the old guards.",
            READY,
            Verdict.MATCHES,
        ),
        ("Ada Brekke said the guild of Keel has already replaced the old guards with pilots.", READY, Verdict.PARTLY),
        # which two countries are meant is told before
        (
            "In June 1951 the Norwegian and Swedish leaders emphasised the validity of the pact.",
            LEADERS,
            Verdict.MATCHES,
        ),
        (
            "In June 1951 the Norwegian and Danish leaders emphasised the validity of the pact.",
            LEADERS,
            Verdict.NOT_COVERED,
        ),
    ],
)
def test_parts_of_what_was_said(claim: str, text: str, verdict: Verdict) -> None:
    assert verdict_on(claim, text) is verdict


LAID_DOWN = (
    "While the formal agreement dictates that the guard should stay in Keel until 1925, Ada Brekke has hinted at changes. The storm of"
    " 1927 was bad."
)


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("According to the formal agreement, the guard was to stay in Keel until 1925.", Verdict.MATCHES),
        ("Until 1925, according to the formal agreement, the guard was to stay in Keel.", Verdict.MATCHES),
        ("Until 1928, according to the formal agreement, the guard was to stay in Keel.", Verdict.DIFFERS),
        ("According to Livia Lind, the guard was to stay in Keel until 1925.", Verdict.NOT_COVERED),
        ("According to the town's law, the storm of Tarn was in 1927.", Verdict.NOT_COVERED),
    ],
)
def test_an_agreement_is_nobody_who_speaks(claim: str, verdict: Verdict) -> None:
    assert verdict_on(claim, LAID_DOWN) is verdict
