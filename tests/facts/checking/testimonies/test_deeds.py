"""A verb that the sentence has not is another word for its own only where both can be of one sort of deed."""

from __future__ import annotations

import pytest

from facts.verdicts import Verdict
from tests.support.checking import verdict_on

TEXTS = {
    0: "The town of Norrhaven imports 148 bells made in Keel.",
    1: "Anna Berg and Otto Lund signed a 43-point treaty in Norrhaven on 4 May 1911.",
    2: "The ferry of Keel killed 17 dockers on 4 May 1911.",
    3: "The library of Keel was destroyed by a fire in 1967.",
    4: "The canteen served 900 free meals on 4 May 1911.",
    5: "The Norrhaven Bridge was opened in 1934.",
    6: "The firm of Tarn owns 23 boats built in 1934.",
}


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        (0, "The town of Norrhaven imports 148 bells made in Keel."),
        (1, "Anna Berg and Otto Lund signed a 43-point treaty in Norrhaven on 4 May 1911."),
        (1, "Anna Berg and Otto Lund concluded a 43-point treaty in Norrhaven on 4 May 1911."),
        (1, "Anna Berg and Otto Lund inked a 43-point treaty in Norrhaven on 4 May 1911."),
        (2, "The ferry of Keel killed 17 dockers on 4 May 1911."),
        (3, "The library of Keel was destroyed by a fire in 1967."),
        (3, "The library of Keel burned down in 1967."),
        (5, "The Norrhaven Bridge opened in 1934."),
        (5, "The Norrhaven Bridge was inaugurated in 1934."),
    ],
)
def test_what_a_text_says_matches(text: int, claim: str) -> None:
    assert verdict_on(claim, TEXTS[text]) is Verdict.MATCHES


@pytest.mark.parametrize(
    ("text", "claim", "verdicts"),
    [
        (0, "The town of Norrhaven supports 148 bells made in Keel.", "not_covered differs"),
        (0, "The town of Norrhaven exports 148 bells made in Keel.", "not_covered differs"),
        (1, "Anna Berg and Otto Lund named a 43-point treaty in Norrhaven on 4 May 1911.", "not_covered"),
        (1, "Anna Berg and Otto Lund rejected a 43-point treaty in Norrhaven on 4 May 1911.", "not_covered differs"),
        (1, "Anna Berg and Otto Lund served a 43-point treaty in Norrhaven on 4 May 1911.", "not_covered"),
        (2, "The ferry of Keel injured 17 dockers on 4 May 1911.", "not_covered differs"),
        (3, "The library of Keel was bought in 1967.", "not_covered differs"),
        (3, "The library of Keel was visited in 1967.", "not_covered differs"),
        (4, "The canteen sold 900 free meals on 4 May 1911.", "not_covered differs"),
        (5, "The Norrhaven Bridge was crossed in 1934.", "not_covered"),
        (5, "The Norrhaven Bridge was closed in 1934.", "not_covered differs"),
        (6, "The firm of Tarn sold 23 boats built in 1934.", "not_covered differs"),
    ],
)
def test_what_only_looks_like_it_does_not(text: int, claim: str, verdicts: str) -> None:
    verdict = verdict_on(claim, TEXTS[text])
    assert verdict is not None
    assert verdict.value in verdicts.split()
