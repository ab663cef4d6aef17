"""Who warns of something says that it should not be, and who is said not to have warned of it did."""

from __future__ import annotations

import pytest

from facts.verdicts import Verdict
from tests.support.checking import verdict_on

MATCHES, DIFFERS, NOT_COVERED = Verdict.MATCHES, Verdict.DIFFERS, Verdict.NOT_COVERED

BOARD = (
    "The president of the Board of Elm, who has also been a judge between Norway and Denmark, expressed “deep regret” over Norway's "
    "steps. The commissioner for foreign affairs Nora Holm stressed that Norway's attack should not lead to an “exodus.”"
)


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Nora Holm warned of an “exodus” after the Norwegian attack.", MATCHES),
        ("Nora Holm warned against an exodus after Norway's attack.", MATCHES),
        ("Nora Holm did not warn of an “exodus” after the Norwegian attack.", DIFFERS),
        ("Nora Holm did not speak out against an “exodus” after Norway's attack.", DIFFERS),
        ("Nora Holm warned that Norway's attack should lead to an exodus.", DIFFERS),
        # somebody else, of something else, or not said at all
        ("Ada Berg warned against an exodus after Norway's attack.", NOT_COVERED),
        ("Ada Berg did not warn of an “exodus” after the Norwegian attack.", NOT_COVERED),
        ("Nora Holm did not warn of a “panic” after the Norwegian attack.", NOT_COVERED),
        ("Nora Holm did not say that Norway's attack should lead to an “exodus”.", NOT_COVERED),
    ],
)
def test_a_warning_is_of_what_should_not_be(claim: str, verdict: Verdict) -> None:
    assert verdict_on(claim, BOARD) is verdict
