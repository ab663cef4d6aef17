"""Permission that was given was allowed; what was refused was not given; who was to blame is no plan; "until 1960 may be" no May."""

from __future__ import annotations

import pytest

from facts.verdicts import Remark, Verdict
from tests.support.checking import first_finding, verdict_on

TEXT = (
    "The town of Elm allowed the Danish guild to dig the canal in 1931. Sweden refused Finland permission to fish in 1958. A common"
    " theory is that the sale of the mill in 1955 was permitted by Norway. Ada Holm said that the guard had itself to blame for the"
    " fire of June 1940. Nils Krog hinted that the lease of the Danish pilots in Keel that lasts until 1960 may be revised."
)


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Elm gave the Danish guild permission to dig the canal in 1931.", Verdict.MATCHES),
        ("Sweden refused Finland permission to fish in 1958.", Verdict.MATCHES),
        (
            "Nils Krog hinted that the lease of the Danish pilots in Keel that lasts until 1960 may be revisited.",
            Verdict.MATCHES,
        ),
        ("Norway gave its permission for the 1955 sale of the mill.", Verdict.PARTLY),
        ("The guard itself was to blame for the fire of June 1940.", Verdict.PARTLY),
        (
            "Ada Holm hinted that the lease of the Danish pilots in Keel that lasts until 1960 may be revisited.",
            Verdict.DIFFERS,
        ),
        ("Elm gave no permission to the Danish guild to dig the canal in 1931.", Verdict.DIFFERS),
        ("The guard was to blame for the fire of June 1942.", Verdict.DIFFERS),
    ],
)
def test_permission_and_blame(claim: str, verdict: Verdict) -> None:
    assert verdict_on(claim, TEXT) is verdict


def test_whose_blame_it_is_is_said() -> None:
    found = first_finding("The guard itself was to blame for the fire of June 1940.", TEXT)
    assert (found.remark, found.speaker) == (Remark.SAID_BY, "Ada Holm")


@pytest.mark.parametrize(
    "claim",
    [
        "Sweden gave Finland permission to fish in 1958.",
        "The Danish guild gave Elm permission to dig the canal in 1931.",
        "The guard was not to blame for the fire of June 1940.",
    ],
)
def test_what_was_refused_exchanged_or_denied_never_matches(claim: str) -> None:
    assert verdict_on(claim, TEXT) not in (Verdict.MATCHES, Verdict.PARTLY)
