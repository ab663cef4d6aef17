"""Who gave an order is no rival to who reports it: each text with a claim of the outer level, and one of the same level."""

from __future__ import annotations

import pytest

from facts.verdicts import Verdict
from tests.support.checking import verdict_on

ORDER = (
    "The crews of Keel were instructed by the guild to stress that the storm was to blame for the loss of the ferry."
)
PAPERS = f"According to papers leaked to Merrow, the message in the orders to the crews is clear. {ORDER}"
LOST = f"According to papers leaked to Merrow, the guild had sold three boats. {ORDER}"
URGED = "Ada Brekke said that Captain Holm had urged her to sell the inn. Livia Lind urged the miller to repair the old quay."


@pytest.mark.parametrize(
    ("claim", "text", "verdict"),
    [
        # the order alone is there: nobody is known to report it
        ("According to Merrow, the crews of Keel were told to stress that the storm was to blame.", ORDER, Verdict.NOT_COVERED),
        ("Merrow wrote that the crews of Keel were ordered to stress that the storm was to blame.", ORDER, Verdict.NOT_COVERED),
        ("Ada Brekke told the crews of Keel to stress that the storm was to blame.", ORDER, Verdict.DIFFERS),
        # both levels are there
        ("According to Merrow, the crews of Keel were told to stress that the storm was to blame.", PAPERS, Verdict.MATCHES),
        ("According to Ada Brekke, the crews of Keel were told to stress that the storm was to blame.", PAPERS, Verdict.DIFFERS),
        # what the papers say is something else
        ("According to Merrow, the crews of Keel were told to stress that the storm was to blame.", LOST, Verdict.NOT_COVERED),
        ("According to Ada Brekke, Captain Holm ordered her to sell the inn.", URGED, Verdict.MATCHES),
        ("According to Ada Brekke, the miller was told to repair the old quay.", URGED, Verdict.NOT_COVERED),
        ("Ada Brekke urged the miller to repair the old quay.", URGED, Verdict.DIFFERS),
    ],
)  # fmt: skip
def test_whose_telling(claim: str, text: str, verdict: Verdict) -> None:
    assert verdict_on(claim, text) is verdict


def test_what_a_speaker_is_called_behind_the_words_is_none_of_them() -> None:
    told = "On the day, Sweden expressed readiness to pay for the quay, as stated by Ada Bell, the secretary for Danish trade."
    assert (
        verdict_on("Ada Bell, the secretary for trade, said Sweden was ready to pay for the quay.", told)
        is Verdict.MATCHES
    )
    assert (
        verdict_on("Ada Bell, the secretary for trade, said Denmark was ready to pay for the quay.", told)
        is not Verdict.MATCHES
    )
