"""What a text carries on, which part of a sentence is meant, what may be unsaid: each with its contrary."""

from __future__ import annotations

import pytest

from facts.checking.testimonies.telling_who import is_same_source, named_source
from facts.factbase import FactBase
from tests.support.checking import base_of

TEXT = """The Kestrel Mill stands on the Sarn. Work on it began in April 1926 and was finished in 1931. The building has 412 \
windows. About 1,850 people work there, and 43 of them were hurt in the tunnel collapse of 17 February 1929. In the vote of \
9 May 1950 the owners were asked whether to sell. Of 7,430 voters, 58 percent took part.

The chapel opened in 1940. Of the 148 riders from 22 teams who started, 121 finished. The Harbour Union holds 14 of the 25 \
seats, and the Farmers' List has 8. The budget was 2.1 million crowns, of which 45 percent came from sponsors, 30 percent from \
the county and the rest from the towns. A deficit of 4.6 million crowns in 2001 grew to 12.3 million in 2002. Prices rose by 12 \
percent in 2003. According to the police, 900 came to the fair. Adela Voss was suspended for two years. The fence cost 640,000 \
crowns in May 2004.
"""


@pytest.fixture(scope="module")
def base() -> FactBase:
    return base_of(TEXT, "The Kestrel Mill")


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        # a wider name, a pronoun, the title
        ("The Kestrel Mill has 412 windows.", "matches"),
        ("The chapel has 412 windows.", "not_covered"),
        # a noun for the verb, an event beside its date, a light verb
        ("The tunnel collapsed on 17 February 1929.", "matches"),
        ("The vote took place on 9 May 1950.", "matches"),
        ("The vote was held on 19 June 1955.", "differs"),
        # the part of the sentence that is meant
        ("121 riders finished.", "matches"),
        ("148 riders finished.", "differs"),
        ("The Farmers' List has 8 seats.", "matches"),
        ("The Farmers' List has 14 seats.", "differs"),
        ("30 percent of the budget came from the county.", "matches"),
        ("45 percent of the budget came from the county.", "differs"),
        # the contrary of the verb, where everything else is the same
        ("Prices fell by 12 percent in 2003.", "differs"),
        ("Prices fell by 30 percent in 2003.", "not_covered"),
        # who says so
        ("According to the police, 900 came to the fair.", "matches"),
        ("900 came to the fair.", "partly"),
        # looser words, where the value agrees and where it does not
        ("Adela Voss was banned for two years.", "matches"),
        ("Adela Voss was banned for three years.", "differs"),
        # no opinion is held against anything
        ("I think 640,000 crowns is far too much for a fence.", "opinion"),
    ],
)
def test_what_is_said_in_other_words_is_found_and_what_is_anothers_is_not(
    base: FactBase, claim: str, expected: str
) -> None:
    checked = base.check(claim)
    said = checked.verdict.value if checked.verdict is not None else checked.unchecked[0].why.value
    assert said == expected


def test_who_a_claim_is_handed_to_is_found_before_and_behind() -> None:
    for text, source in (
        ("According to the police, 900 came.", "the police"),
        ("900 people came, according to the harbour master.", "the harbour master"),
        ("900 people came.", None),
    ):
        found = named_source(text)
        assert (found.of(text) if found is not None else None) == source
    assert is_same_source("the police", "the cantonal police")
    assert not is_same_source("the police", "the mayor")
