"""Which end of a life stands in brackets behind a name: the first is the birth, the second the death, and neither is another's."""

from __future__ import annotations

import pytest

from facts.verdicts import Verdict
from tests.support.checking import verdict_on

TEXT = (
    "Ada Brekke (4 May 1911 – 9 June 1987) built the pier of Marrow. Otto Brandt (1934–1999) sold it."
    " Nils Holm (born 1902) painted the bridge. Livia Lind (born 3 March 1920, died 6 July 1990) ran the ferry."
)


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Ada Brekke was born on 4 May 1911.", Verdict.MATCHES),
        ("Ada Brekke died on 9 June 1987.", Verdict.MATCHES),
        ("Otto Brandt was born in 1934.", Verdict.MATCHES),
        ("Otto Brandt died in 1999.", Verdict.MATCHES),
        ("Livia Lind was born on 3 March 1920.", Verdict.MATCHES),
        ("Livia Lind died on 6 July 1990.", Verdict.MATCHES),
        # the other end, and another's life
        ("Livia Lind was born on 6 July 1990.", Verdict.DIFFERS),
        ("Livia Lind died on 3 March 1920.", Verdict.DIFFERS),
        ("Ada Brekke was born on 9 June 1987.", Verdict.DIFFERS),
        ("Ada Brekke died on 4 May 1911.", Verdict.DIFFERS),
        ("Otto Brandt was born in 1999.", Verdict.DIFFERS),
        ("Ada Brekke was born in 1934.", Verdict.DIFFERS),
        ("Nils Holm was born in 1902.", Verdict.MATCHES),
        ("Nils Holm died in 1902.", Verdict.NOT_COVERED),
    ],
)
def test_birth_and_death_in_brackets(claim: str, verdict: Verdict) -> None:
    assert verdict_on(claim, TEXT) is verdict
