"""A claim that has done what a text only plans, hints at or is ready for is *partly*: the source says less."""

from __future__ import annotations

import pytest

from facts.verdicts import Remark, Verdict
from tests.support.checking import base_of, first_finding, verdict_on

TEXT = (
    "According to the treaty, Danish engineers should maintain the Kestrel locks until 1967, while Mayor Ada Holm has hinted at a"
    " possible revision of this treaty after the flood. On paper, Norway was to have a seven-year lease of the Harrow quarry, sending"
    " 340 workers to Keel. Sweden expressed readiness to buy the Marrow lighthouse from Finland for 90 crowns. Otto Brandt intended"
    " to sail the Petrel to Malta in 1958, and Nils Krog sailed the Petrel to Cyprus in 1959. The United States is ready to replace"
    " the Danish pilots by June 1961."
)


@pytest.mark.parametrize(
    "claim",
    [
        "The Danish engineers looked after the Kestrel locks until 1967.",
        "Ada Holm has already scrapped the treaty under which Danish engineers maintain the Kestrel locks until 1967.",
        "Norway ran the Harrow quarry for the whole seven years of its lease.",
        "Norway kept its lease of the Harrow quarry for the full seven years.",
        "Sweden has bought the Marrow lighthouse from Finland for 90 crowns.",
        "Otto Brandt sailed the Petrel to Malta in 1958.",
        "The US had replaced the Danish pilots by June 1961.",
    ],
)
def test_what_is_only_meant_is_partly_borne_out_as_done(claim: str) -> None:
    assert verdict_on(claim, TEXT) is Verdict.PARTLY
    assert first_finding(claim, TEXT).remark is Remark.HEDGED


def test_a_value_that_the_plan_has_not_is_said_not_to_be_there() -> None:
    checked = base_of(TEXT).check("The Danish engineers looked after the Kestrel locks for nine years, until 1967.")
    assert [one.remark for one in checked.claims[0].findings] == [Remark.HEDGED, Remark.NOT_THERE]


@pytest.mark.parametrize(
    "claim",
    [
        "Finland bought the Marrow lighthouse from Sweden for 90 crowns.",  # exchanged
        "Sweden bought the Marrow lighthouse from Finland for 70 crowns.",  # another value
        "Danish engineers looked after the Kestrel locks until 1970.",
        "Sweden has not bought the Marrow lighthouse for 90 crowns.",  # that it is meant says nothing of whether it was done
        "Otto Brandt sailed the Petrel to Cyprus in 1959.",  # somebody else did, and he meant another thing
        "Nils Krog sailed the Petrel to Malta in 1958.",
        "Otto Brandt has scrapped the treaty under which Danish engineers maintain the Kestrel locks until 1967.",
        "Danish engineers have sold the Kestrel locks for 300 crowns.",
    ],
)
def test_what_was_never_meant_is_not(claim: str) -> None:
    assert verdict_on(claim, TEXT) is not Verdict.MATCHES
    assert verdict_on(claim, TEXT) is not Verdict.PARTLY


def test_a_claim_of_the_plan_itself_is_borne_out() -> None:
    assert (
        verdict_on("The lease of the Harrow quarry that Norway was to have was for seven years.", TEXT)
        is not Verdict.DIFFERS
    )
    assert verdict_on("Norway's lease of the Harrow quarry was to be for seven years.", TEXT) is Verdict.MATCHES
