"""What of a claim is a word to be met: names and things, not what is drawn together, only colours it, or stands in brackets."""

from __future__ import annotations

import pytest

from facts.checking.claims.telling import same_telling
from facts.reading.words import stem
from facts.verdicts import Verdict
from tests.support.checking import heard_on, verdict_on

TEXT = (
    "The pilots of Keel should have had 61 boats in 1934. The Otters would have paid 5,200 crowns for the bell."
    " They had 148 nets in Marrow in 1911."
)
PARTIES = "The US sold 61 boats to the UK in 1934. The Quay Party (Norrland) won 14 seats in 1994."


@pytest.mark.parametrize(
    ("claim", "words"),
    [
        ("They should've sold the ferry in 1934.", {"sold", "ferry"}),
        ("They’d sold the ferry in 1934.", {"sold", "ferry"}),
        ("We've sold the ferry in 1934, that's 4 years on.", {"sold", "ferry"}),
        ("The couple wed on the ferry in 1934.", {"couple", "wed", "ferry"}),
        ("The ferry had a hell of a crew in 1934.", {"ferry", "hell", "crew"}),
        ("The ferry left the shed in 1934.", {"ferry", "left", "shed"}),
        ("The ferry (the old one) sank in 1934.", {"ferry", "sank"}),
        ("The ferry (the raft too sank in 1934.", {"ferry", "raft", "sank"}),
        ("btw the ferry was actually sold in 1934, lol", {"ferry", "sold"}),
        ("The US sold the ferry in 1934.", {"us", "sold", "ferry"}),
    ],
)
def test_which_words_of_a_claim_are_to_be_met(claim: str, words: set[str]) -> None:
    _, heard = heard_on(claim, "A crew of the old ferry left the shed.")
    assert {term.word.folded for term in heard.wording.terms} == words


@pytest.mark.parametrize(
    ("claim", "telling"),
    [
        ("The first ferry sank in 1934.", {"first"}),
        ("The only ferry of the town sank in 1934.", {"only"}),
        ("Only 61 boats sank in 1934.", set()),
        ("The ferry sank in 1934.", set()),
    ],
)
def test_which_words_tell_one_of_several(claim: str, telling: set[str]) -> None:
    _, heard = heard_on(claim, TEXT)
    assert heard.wording.telling == {stem(word) for word in telling}


def test_words_that_tell_alike() -> None:
    assert stem("biggest") in same_telling(stem("largest"))
    assert stem("smallest") not in same_telling(stem("largest"))
    assert same_telling(stem("first")) == {stem("first")}


@pytest.mark.parametrize(
    ("claim", "text", "verdict"),
    [
        ("The pilots of Keel should've had 61 boats in 1934.", TEXT, Verdict.MATCHES),
        ("The pilots of Keel had 61 boats in 1934.", TEXT, Verdict.PARTLY),
        ("The Otters would've paid 5,200 crowns for the bell.", TEXT, Verdict.MATCHES),
        ("The Otters paid 5,200 crowns for the bell.", TEXT, Verdict.PARTLY),
        ("They'd 148 nets in Marrow in 1911.", TEXT, Verdict.MATCHES),
        ("They wed 148 nets in Marrow in 1911.", TEXT, Verdict.NOT_COVERED),
        ("They'd 148 nets in Keel in 1911.", TEXT, Verdict.NOT_COVERED),
        ("In 1934 the UK bought 61 boats from the US.", PARTIES, Verdict.MATCHES),
        ("In 1934 the US bought 61 boats from the UK.", PARTIES, Verdict.NOT_COVERED),
        ("The Quay Party (Norrland) took 14 seats in 1994.", PARTIES, Verdict.MATCHES),
        ("The Quay Party (Norrland) took 15 seats in 1994.", PARTIES, Verdict.DIFFERS),
    ],
)
def test_short_forms_and_brackets_are_no_words_of_a_claim(claim: str, text: str, verdict: Verdict) -> None:
    assert verdict_on(claim, text) is verdict
