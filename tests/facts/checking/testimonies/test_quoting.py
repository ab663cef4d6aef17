"""A few quoted words on one day are one speaker's: another one is the wrong speaker, and nothing else follows from them."""

from __future__ import annotations

import pytest

from facts.verdicts import Remark, Verdict
from tests.support.checking import first_finding, verdict_on

FRIENDS = (
    "Anna Berg, the mayor, toured the islands in May 1911, praising their people, calling Corland not only a distant friend"
    " but also “pro forma” – a friend on paper. Olaf Lind came in June 1911."
)


@pytest.mark.parametrize(
    "claim",
    [
        "Olaf Lind said in May 1911 that Corland and Skarn were friends 'pro forma'.",
        'In May 1911 Olaf Lind called Skarn a "pro forma" friend.',
        "In May 1911 Olaf Lind said Corland was not only a distant friend of Skarn but one 'pro forma'.",
    ],
)
def test_another_speaker_of_quoted_words_differs(claim: str) -> None:
    assert verdict_on(claim, FRIENDS) is Verdict.DIFFERS
    finding = first_finding(claim, FRIENDS)
    assert (finding.remark, finding.speaker) == (Remark.SAID_BY, "Anna Berg")


@pytest.mark.parametrize(
    "claim",
    [
        "In May 1911 Anna Berg said Corland was not only a distant friend of Skarn but one 'pro forma'.",
        "In May 1911 the mayor said Corland was not only a distant friend of Skarn but one 'pro forma'.",
        "In June 1911 Olaf Lind said Corland was not only a distant friend of Skarn but one 'pro forma'.",  # he may have
        "In May 1911 Olaf Lind never said that Corland was a friend of Skarn 'pro forma'.",
        "In May 1911 Olaf Lind said that the harbour of Skarn was closed 'pro forma'.",  # of something else
        "In May 1911 Norway said Corland was not only a distant friend of Skarn but one 'pro forma'.",
    ],
)
def test_other_days_other_things_and_the_speaker_do_not(claim: str) -> None:
    assert verdict_on(claim, FRIENDS) is not Verdict.DIFFERS


def test_who_said_it_too_is_no_other_speaker() -> None:
    text = FRIENDS + " Olaf Lind said in May 1911 that Corland was “pro forma” a friend."
    assert (
        verdict_on("Olaf Lind said in May 1911 that Corland and Skarn were friends 'pro forma'.", text)
        is not Verdict.DIFFERS
    )


BOARD = (
    "The president of the Board of Elm, who has also been a judge between Norway and Denmark, expressed “deep regret” over Norway's "
    "steps. The commissioner for foreign affairs Nora Holm stressed that Norway's attack should not lead to an “exodus.”"
)


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("The president of the board expressed “deep regret” over Norway's attack.", Verdict.MATCHES),
        ("It was Nora Holm who expressed “deep regret” over Norway's attack.", Verdict.DIFFERS),
        ('Nora Holm expressed "deep regret" over Norway\'s steps.', Verdict.DIFFERS),
        ("The president of the board reacted to the Norwegian attack with “deep regret”.", Verdict.MATCHES),
        ("Nora Holm reacted to the Norwegian attack with “deep regret”.", Verdict.DIFFERS),
        ("Nora Holm expressed “deep joy” over Norway's steps.", Verdict.NOT_COVERED),
    ],
)
def test_quoted_words_are_those_of_the_sentence_that_has_them(claim: str, verdict: Verdict) -> None:
    assert verdict_on(claim, BOARD) is verdict
