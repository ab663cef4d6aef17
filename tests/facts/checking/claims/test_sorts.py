"""A word that only says of what sort a value is may be lacking in a sentence; a word of another sort may not."""

from __future__ import annotations

import pytest

from facts.checking.claims.sorts import says_the_sort
from facts.importing.indexing import read_mentions
from facts.reading.document import single
from facts.reading.words import stem
from facts.verdicts import Verdict
from tests.support.checking import verdict_on

TEXT = (
    "The Quay Firm owns 23 percent of the Otter Line. The Heron Pass, at 2,214 metres, is above Elmby."
    " The council of Keel sat for 42 months. The pier was finished on 9 June 1934. The bell was sold for 61,500 crowns."
)


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("The firm owns 20 percent.", "stake", True),
        ("The firm owns 20 percent.", "height", False),
        ("Prices rose by 20 percent.", "growth", True),
        ("The bell cost 61,500 euros.", "price", True),
        ("The bell cost 61,500 euros.", "share", False),
        ("The council sat for three years.", "term", True),
        ("The pass is 2,214 metres high.", "height", True),
        ("The pass is 2,214 metres high.", "price", False),
        ("The town had 1,204 boats.", "number", True),
        ("The pier was finished on 9 June 1934.", "date", True),
        ("The pier was finished on 9 June 1934.", "number", False),
        ("“The pier is old,” said the mayor.", "number", False),
    ],
)
def test_which_words_say_the_sort_of_a_value(text: str, word: str, expected: bool) -> None:
    assert says_the_sort(stem(word), read_mentions(single(text, language="en"))) is expected


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("The Quay Firm's stake in the Otter Line is 23 percent.", Verdict.MATCHES),
        ("The Quay Firm has a 23 percent share of the Otter Line.", Verdict.MATCHES),
        ("The height of the Heron Pass is 2,214 metres.", Verdict.MATCHES),
        ("The term of the council of Keel was 42 months.", Verdict.MATCHES),
        ("The price of the bell was 61,500 crowns.", Verdict.MATCHES),
        ("The date of the pier was 9 June 1934.", Verdict.MATCHES),
        # another value
        ("The Quay Firm's stake in the Otter Line is 24 percent.", Verdict.DIFFERS),
        ("The height of the Heron Pass is 2,314 metres.", Verdict.DIFFERS),
        ("The term of the council of Keel was 43 months.", Verdict.DIFFERS),
        # another's, exchanged parties, another sort
        ("The Quay Firm's stake in the Heron Line is 23 percent.", Verdict.NOT_COVERED),
        ("The Otter Line's stake in the Quay Firm is 23 percent.", Verdict.NOT_COVERED),
        ("The Quay Firm's stake in the Otter Line fell 23 percent.", Verdict.NOT_COVERED),
        ("The height of the Otter Pass is 2,214 metres.", Verdict.NOT_COVERED),
        ("The price of the boats was 61,500 crowns.", Verdict.NOT_COVERED),
    ],
)
def test_a_sort_may_be_lacking_and_nothing_else(claim: str, verdict: Verdict) -> None:
    assert verdict_on(claim, TEXT) is verdict
