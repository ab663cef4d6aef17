"""What an apology was for, in other words; who did it to whom, who died and who apologised must be the same."""

from __future__ import annotations

import pytest

from facts.verdicts import Verdict
from tests.support.checking import verdict_on

BOAT = (
    "The exercise in the strait was long. Anna Berg was quick to apologise to Norway for the Danish army firing at a"
    " Norwegian fishing boat, causing the death of several Norwegian sailors."
)


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        (
            "Anna Berg quickly apologised to Oslo after Danish soldiers shot at a Norwegian fishing boat and several sailors died.",
            Verdict.MATCHES,
        ),
        (
            "Berg apologised to Norway after Danish troops had fired on a Norwegian fishing boat and killed several sailors.",
            Verdict.MATCHES,
        ),
        ("Berg never apologised to Norway for the shots fired at its fishing boat.", Verdict.DIFFERS),
        (
            "Anna Berg did not apologise to Norway for the deaths of its sailors during the exercise.",
            Verdict.DIFFERS,
        ),
    ],
)
def test_an_apology_is_known_by_what_it_was_for(claim: str, verdict: Verdict) -> None:
    assert verdict_on(claim, BOAT) is verdict


@pytest.mark.parametrize(
    "claim",
    [
        "Anna Berg apologised to Norway after Norwegian soldiers shot at a Danish fishing boat and several sailors died.",
        "Anna Berg apologised to Sweden after Danish soldiers shot at a Norwegian fishing boat and killed several sailors.",
        "Anna Berg refused to apologise to Norway after Danish soldiers shot at a Norwegian fishing boat.",
        "Otto Lind apologised to Norway after Danish soldiers had shot at a Norwegian fishing boat.",
        "Anna Berg apologised to Norway after a Danish fishing boat was fired on by the Norwegian army.",
        "Anna Berg never apologised to Norway for the deaths of its sailors.",
    ],
)
def test_another_event_another_one_or_a_denial_does_not_match(claim: str) -> None:
    assert verdict_on(claim, BOAT) is not Verdict.MATCHES


@pytest.mark.parametrize(
    "claim",
    [
        "Anna Berg never apologised to Sweden for the shots fired at its fishing boat.",
        "Anna Berg never apologised to Norway for the shots fired at its ferry.",
        "Anna Berg never apologised to Norway for the deaths of its sailors during the flood.",
        "Otto Lind never apologised to Norway for the shots fired at its fishing boat.",
    ],
)
def test_another_apology_may_never_have_been_made(claim: str) -> None:
    assert verdict_on(claim, BOAT) is not Verdict.DIFFERS


def test_what_was_refused_is_no_apology() -> None:
    text = "Anna Berg refused to apologise to Norway for the Danish army firing at a Norwegian fishing boat."
    claim = "Anna Berg apologised to Norway after Danish soldiers had shot at a Norwegian fishing boat."
    assert verdict_on(claim, text) is not Verdict.MATCHES
