"""Whose a thing is: told by what the texts call it, by whom they name beside it, and never by a name that describes another."""

from __future__ import annotations

import pytest

from facts.checking.subjects.describing import described_in
from facts.verdicts import Verdict
from tests.support.checking import heard_on, verdict_on

FLED = "On 9 June 1911 the population fled to the hills in 240 boats."
PEOPLE = f"The Danes fled Kestrel Bay in 1911. {FLED}"
FEAST = f"The Danes feasted in Kestrel Bay in 1911. {FLED}"
CALLED = f"The Danish civil population paid a tax in 1910. {FLED}"
APART = f"The Danish civil population paid a tax in 1910.\n\n{FLED}"
OTHERS = f"The Danish ships paid a tax in 1910. The Swedish population fled in 1910. {FLED}"
ANOTHERS = "The Danes fled Kestrel Bay in 1911. On 9 June 1911 the Swedish population fled to the hills in 240 boats."
FROM_THEM = "On 9 June 1911 the population fled from Danish rule to the hills in 240 boats."

DANISH = "The Danish population fled in 240 boats and into the hills on 9 June 1911."
SWEDISH = "The Swedish population fled in 240 boats and into the hills on 9 June 1911."


@pytest.mark.parametrize(
    ("claim", "text", "verdict"),
    [
        # who did the same before, and who was only named
        (DANISH, PEOPLE, Verdict.MATCHES),
        ("The population of Denmark fled to the hills in 240 boats on 9 June 1911.", PEOPLE, Verdict.MATCHES),
        (DANISH, FEAST, Verdict.NOT_COVERED),
        (SWEDISH, PEOPLE, Verdict.NOT_COVERED),
        ("The Danish population never fled to the hills in 240 boats on 9 June 1911.", PEOPLE, Verdict.DIFFERS),
        # what the texts call theirs, in the paragraph and in another
        (DANISH, CALLED, Verdict.MATCHES),
        ("The Danish population ran to the hills in 240 boats on 9 June 1911.", CALLED, Verdict.MATCHES),
        (DANISH, APART, Verdict.MATCHES),
        (SWEDISH, CALLED, Verdict.NOT_COVERED),
        (SWEDISH, APART, Verdict.NOT_COVERED),
        # somebody else's, and other things of theirs
        (DANISH, OTHERS, Verdict.NOT_COVERED),
        (SWEDISH, OTHERS, Verdict.MATCHES),
        (DANISH, ANOTHERS, Verdict.NOT_COVERED),
        # a name that describes another thing of the sentence
        (DANISH, FROM_THEM, Verdict.NOT_COVERED),
    ],
)
def test_whose_a_thing_is_that_the_sentence_does_not_say_again(claim: str, text: str, verdict: Verdict) -> None:
    assert verdict_on(claim, text) is verdict


@pytest.mark.parametrize(
    ("claim", "text", "described"),
    [
        (DANISH, PEOPLE, {0}),
        (DANISH, CALLED, {0}),
        (DANISH, FEAST, set()),
        (DANISH, OTHERS, set()),
        (SWEDISH, PEOPLE, set()),
        # the texts call it both theirs and somebody else's
        (DANISH, f"The Danish population stayed. The Swedish population fled. {FLED}", set()),
        # a name that describes nothing, at the end and before a verb
        ("240 boats fled to the hills on 9 June 1911 from the Danes.", PEOPLE, set()),
        ("The Danes fled to the hills in 240 boats on 9 June 1911.", PEOPLE, set()),
        # of two names only the one that describes
        ("The Danish population fled to Marrow in 240 boats on 9 June 1911.", f"{PEOPLE} Marrow took them in.", {0}),
    ],
)
def test_a_name_describes_a_thing_where_all_that_is_heard_says_so(claim: str, text: str, described: set[int]) -> None:
    _, heard = heard_on(claim, text)
    assert described_in(heard.wording, heard.sources) == described


READY = "Norway expressed readiness to propose some alternative to the presence of Danish pilots in Keel, as stated by Ada Brekke, the minister."


@pytest.mark.parametrize("who", ["Denmark", "Copenhagen"])
def test_a_country_is_not_met_by_a_thing_of_its_where_another_acts(who: str) -> None:
    claim = f"Ada Brekke said {who} was ready to propose an alternative to the Danish pilots in Keel."
    assert verdict_on(claim, READY) is not Verdict.MATCHES


def test_who_is_ready_is_met_by_name() -> None:
    claim = "Ada Brekke, the minister of the north, said Norway was ready to propose an alternative to the Danish pilots in Keel."
    assert verdict_on(claim, READY) is Verdict.MATCHES


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Norway is ready to offer something in place of the Danish pilots in Keel.", Verdict.PARTLY),
        ("Norway is not ready to offer something in place of the Danish pilots in Keel.", None),
        ("Sweden is ready to offer something in place of the Danish pilots in Keel.", None),
    ],
)
def test_readiness_without_a_speaker_is_somebodys_words(claim: str, verdict: Verdict | None) -> None:
    assert verdict_on(claim, READY) is verdict
