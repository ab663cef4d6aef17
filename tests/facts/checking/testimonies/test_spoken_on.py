"""The day of a speech, where a sentence only says what somebody said in it."""

from __future__ import annotations

import pytest

from facts.verdicts import Verdict
from tests.support.checking import verdict_on

MATCHES, DIFFERS, NOT_COVERED = Verdict.MATCHES, Verdict.DIFFERS, Verdict.NOT_COVERED

SPEECH = (
    "The guild met twice. The third quarrel began on 4 May 1911 when Ada Brekke, in a lengthy speech to the guild, declared that Norway"
    " can no longer count on Sweden as a buyer of herring."
)
RELIED = SPEECH.replace("count on", "rely on")
TWO_DAYS = SPEECH.replace("The third quarrel began", "After the fair of 2 April 1911 the third quarrel began")


@pytest.mark.parametrize(
    ("text", "claim", "verdict"),
    [
        (SPEECH, "Brekke's long speech about Sweden as a buyer of herring was delivered on 4 May 1911.", MATCHES),
        (SPEECH, "Brekke's long speech about Sweden as a buyer of herring was delivered on 14 May 1911.", DIFFERS),
        (SPEECH, "Ada Brekke gave her long address about Sweden as a buyer of herring on 14 May 1911.", DIFFERS),
        (SPEECH, "Brekke's speech declaring that Sweden could no longer be counted on as a buyer of herring was given on 4 May 1911.", MATCHES),
        (RELIED, "Brekke gave the speech saying Sweden was no longer a dependable buyer of herring on 14 May 1911.", DIFFERS),
        (RELIED, "Brekke made her long speech about Sweden being no reliable buyer of herring on 14 May 1911.", DIFFERS),
        (RELIED, "Brekke made her long speech about Sweden being no reliable buyer of herring on 4 May 1911.", MATCHES),
        (SPEECH, "Brekke gave up on Sweden as a buyer of herring in an address on 14 May 1911.", DIFFERS),
        # what she did in it on its day is told by other rules
        (SPEECH, "Brekke made peace with Sweden as a buyer of herring in an address on 4 May 1911.", NOT_COVERED),
        (SPEECH, "Otto Voss gave up on Sweden as a buyer of herring in an address on 14 May 1911.", NOT_COVERED),
        # who did not hold it, what it was not about, and no speech at all
        (SPEECH, "Otto Voss gave a long speech about Sweden as a buyer of herring on 14 May 1911.", NOT_COVERED),
        (SPEECH, "Brekke's long speech about Denmark as a buyer of herring was delivered on 14 May 1911.", NOT_COVERED),
        (SPEECH, "Brekke's long sermon about Sweden as a buyer of herring was delivered on 14 May 1911.", NOT_COVERED),
        (SPEECH, "Brekke's long speech about the sale of Sweden's timber mills and quarries was delivered on 14 May 1911.", NOT_COVERED),
        # two days in one sentence
        (TWO_DAYS, "Brekke's long speech about Sweden as a buyer of herring was delivered on 14 May 1911.", NOT_COVERED),
    ],
)  # fmt: skip
def test_a_speech_is_of_the_day_on_which_somebody_says_something_in_it(text: str, claim: str, verdict: Verdict) -> None:
    assert verdict_on(claim, text) is verdict


@pytest.mark.parametrize(
    "claim",
    [
        "Ada Brekke never gave a speech about Sweden as a buyer of herring on 4 May 1911.",
        "Brekke's speech about Sweden as a buyer of herring was not delivered on 4 May 1911.",
        "Brekke's speech declaring that Sweden could still be counted on as a buyer of herring was given on 4 May 1911.",
        "Brekke made her long speech about Sweden being a reliable buyer of herring on 4 May 1911.",
        "Brekke gave up on Norway as a buyer of Sweden's herring in a speech on 4 May 1911.",
        "Sweden's speech about Brekke as a buyer of herring was delivered on 4 May 1911.",
    ],
)
def test_denied_or_exchanged_it_never_matches(claim: str) -> None:
    assert verdict_on(claim, SPEECH) is not MATCHES
