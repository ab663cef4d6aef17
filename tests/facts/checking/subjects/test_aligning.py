"""What was only planned bears out a claim about the plan, and no claim that it came to be so."""

from __future__ import annotations

import pytest

from facts.checking.claims.planned import speaks_of_a_plan
from facts.verdicts import Verdict
from tests.support.checking import heard_on, verdict_on

TEXT = (
    "On paper, the guard of Marrow was to have 4,300 men. In May 1958 the Norrland mission was to stay for 17 months in Keel."
    " The lease of the pier was to run for 12 years."
)
DOUBTED = "The guard of Marrow might have been planned for 4,300 men."


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("The guard of Marrow was set at 4,300 men.", Verdict.MATCHES),
        ("The plan for the guard of Marrow was 4,300 men.", Verdict.MATCHES),
        ("In May 1958 the Norrland mission in Keel got a mandate of 17 months.", Verdict.MATCHES),
        ("The Norrland mission was given a 17-month mandate in Keel in May 1958.", Verdict.MATCHES),
        ("The lease of the pier had a term of 12 years.", Verdict.MATCHES),
        # that it came to be so
        ("The guard of Marrow had 4,300 men.", Verdict.PARTLY),
        ("The Norrland mission stayed 17 months in Keel.", Verdict.PARTLY),
        ("The lease of the pier ran for 12 years.", Verdict.PARTLY),
        # another value, another's plan, no plan
        ("The guard of Marrow was set at 4,400 men.", Verdict.DIFFERS),
        ("In May 1958 the Norrland mission in Keel got a mandate of 18 months.", Verdict.DIFFERS),
        ("The guard of Elmby was set at 4,300 men.", Verdict.NOT_COVERED),
        ("In May 1958 the Norrland mission in Marrow got a mandate of 17 months.", Verdict.NOT_COVERED),
    ],
)
def test_a_plan_is_borne_out_by_what_was_planned(claim: str, verdict: Verdict) -> None:
    assert verdict_on(claim, TEXT) is verdict


@pytest.mark.parametrize("claim", ["The guard of Marrow was set at 4,300 men.", "The guard of Marrow was 4,300 men."])
def test_a_plan_that_is_doubted_bears_nothing_out_wholly(claim: str) -> None:
    assert verdict_on(claim, DOUBTED) is Verdict.PARTLY


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        ("The crew of the Heron was set at 61.", True),
        ("The mandate of the Heron was 61 days.", True),
        ("The Heron was given a 17-month mandate.", True),
        ("The Heron had a crew of 61.", False),
        ("In 1961 they sailed.", False),
    ],
)
def test_which_claims_speak_of_a_plan(claim: str, expected: bool) -> None:
    _, heard = heard_on(claim, TEXT)
    assert speaks_of_a_plan(heard.wording, has_its_verb=False) is expected


@pytest.mark.parametrize(("has_its_verb", "expected"), [(True, False), (False, True)])
def test_what_came_of_a_plan_is_not_the_plan(has_its_verb: bool, expected: bool) -> None:
    _, heard = heard_on("The mandate of the Heron lapsed in 61 days.", TEXT)
    assert speaks_of_a_plan(heard.wording, has_its_verb=has_its_verb) is expected
