"""A part of a sentence that goes on with another thing and its value alone: the harbour has 148 lamps, and the pier 61."""

from __future__ import annotations

import pytest

from facts.verdicts import Verdict
from tests.support.checking import verdict_on

TEXTS = {
    0: "The harbour of Tarn has 148 lamps, and the pier 61.",
    1: "The harbour of Tarn has 148 lamps and the pier 61 lamps.",
    2: "In 2003 the harbour had 12 cranes, the yard seven and the mill two.",
    3: "The ferry of Keel had cost 61,500 crowns, and the pier 23,400 crowns.",
    4: "The ferry of Keel, Ada Brekke said, had cost 61,500 crowns, and the pier 23,400 crowns.",
    5: "The largest boat of Norrhaven was built in 1911, the smallest in 1934.",
    6: "The first bridge was opened in 1890, the second in 1931 and the third in 1977.",
    7: "The oldest rider was 58 years old, the youngest 19.",
    8: "In January the mine sold 4,100 tonnes of ore, in June 5,300 tonnes.",
    9: "Adults pay 12 crowns, children five.",
    10: "Men earned 412 crowns a week and women 287 crowns.",
    11: "Profit rose to 61 million crowns and revenue to 480 million crowns.",
    12: "The roof was repaired in 1998, the walls in 2004.",
    13: "The storm sank 17 boats and flooded 40 houses.",
}


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        (0, "The harbour of Tarn has 148 lamps."),
        (1, "The harbour of Tarn has 148 lamps."),
        (1, "The pier has 61 lamps."),
        (2, "In 2003 the harbour had 12 cranes."),
        (2, "In 2003 the yard had seven cranes."),
        (2, "In 2003 the mill had two cranes."),
        (3, "The ferry of Keel had cost 61,500 crowns."),
        (3, "The pier had cost 23,400 crowns."),
        (4, "Ada Brekke said that the ferry of Keel had cost 61,500 crowns."),
        (5, "The smallest boat of Norrhaven was built in 1934."),
        (5, "The largest boat of Norrhaven was built in 1911."),
        (6, "The first bridge was opened in 1890."),
        (6, "The second bridge was opened in 1931."),
        (6, "The third bridge was opened in 1977."),
        (7, "The oldest rider was 58 years old."),
        (8, "In January the mine sold 4,100 tonnes of ore."),
        (9, "Adults pay 12 crowns."),
        (10, "Men earned 412 crowns a week."),
        (11, "Profit rose to 61 million crowns."),
        (12, "The roof was repaired in 1998."),
        (12, "The walls were repaired in 2004."),
        (13, "The storm sank 17 boats."),
        (13, "The storm flooded 40 houses."),
    ],
)
def test_what_a_text_says_matches(text: int, claim: str) -> None:
    assert verdict_on(claim, TEXTS[text]) is Verdict.MATCHES


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        (0, "The pier has 148 lamps."),
        (1, "The pier has 148 lamps."),
        (1, "The harbour of Tarn has 61 lamps."),
        (2, "In 2003 the yard had 12 cranes."),
        (2, "In 2003 the mill had seven cranes."),
        (3, "The ferry of Keel had cost 23,400 crowns."),
        (3, "The pier had cost 61,500 crowns."),
        (4, "Ada Brekke said that the ferry of Keel had cost 23,400 crowns."),
        (4, "Ada Brekke claimed Keel's ferry went for 23,400 crowns."),
        (5, "The smallest boat of Norrhaven was built in 1911."),
        (5, "The largest boat of Norrhaven was built in 1934."),
        (6, "The second bridge was opened in 1890."),
        (6, "The third bridge was opened in 1931."),
        (6, "The first bridge was opened in 1977."),
        (7, "The youngest rider was 58 years old."),
        (7, "The oldest rider was 19 years old."),
        (8, "In June the mine sold 4,100 tonnes of ore."),
        (8, "In January the mine sold 5,300 tonnes of ore."),
        (9, "Children pay 12 crowns."),
        (9, "Adults pay five crowns."),
        (10, "Women earned 412 crowns a week."),
        (10, "Men earned 287 crowns a week."),
        (11, "Revenue rose to 61 million crowns."),
        (11, "Profit rose to 480 million crowns."),
        (12, "The walls were repaired in 1998."),
        (12, "The roof was repaired in 2004."),
        (13, "The storm flooded 17 houses."),
        (13, "The storm sank 40 boats."),
    ],
)
def test_what_only_looks_like_it_does_not(text: int, claim: str) -> None:
    assert verdict_on(claim, TEXTS[text]) in (Verdict.NOT_COVERED, Verdict.DIFFERS)
