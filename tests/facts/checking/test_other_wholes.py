"""Shares of different wholes, parts of sentences that leave their verb unsaid, and who did what before or after whom."""

from __future__ import annotations

import pytest

from facts.verdicts import Verdict
from tests.support.checking import verdict_on

TEXTS = {
    0: "The museum drew 61,000 visitors in 2019, twice as many as in 2010.",
    1: "The tunnel is 4.2 kilometres long and 11 metres wide.",
    2: "The bakery opens at 6 on weekdays and at 8 on Sundays.",
    3: "Unemployment fell from 9 percent in May to 7 percent in June.",
    4: "The judge sentenced Otto Lund to six years in prison and Nils Holm to two.",
    5: "Before the war the town had 41,000 inhabitants; after it only 17,000 were left.",
    6: "Ada Brekke was born in Keel in 1884 and died in Tarn in 1951.",
    7: "Elmby has more inhabitants than Valeby: 61,000 against 48,000.",
    8: "The bridge was to cost 12 million crowns but cost 31 million.",
    9: "No more than 40 of the 300 houses were saved.",
    10: "The strike cost the railway 14 million crowns and the miners their jobs.",
    11: "The lake froze on 3 January 1987, nine days earlier than in 1986.",
    12: "The council has 31 seats; the Reform League holds 14 of them.",
    13: "Three of the five bridges were rebuilt by 1950; the other two never were.",
    14: "A tonne of wheat cost 212 crowns in March, a tonne of rye 180.",
    15: "The hospital treats 61 patients a day in summer and 90 in winter.",
    16: "The Green List won 31 percent of the vote but only 9 of the 61 seats.",
    17: "Norway sold Denmark 61 ships in 1969; Denmark sold Sweden 12.",
    18: "The flood of 1953 killed 307 people and that of 1962 killed 61.",
    19: "Olga Lind has been director since 2011; before her Jonas Pell led the museum for 20 years.",
    20: "The river rose by 2.4 metres overnight, to 7.1 metres.",
    21: "Only 12 of 90 schools have a library, and none has a pool.",
}


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        (0, "The museum drew 61,000 visitors in 2019."),
        (1, "The tunnel is 4.2 kilometres long."),
        (3, "Unemployment fell to 7 percent in June."),
        (4, "Otto Lund was sentenced to six years in prison."),
        (5, "Before the war the town had 41,000 inhabitants."),
        (6, "Ada Brekke was born in Keel in 1884."),
        (6, "Ada Brekke died in Tarn in 1951."),
        (8, "The bridge was to cost 12 million crowns."),
        (9, "At most 40 of the 300 houses were saved."),
        (10, "The strike cost the railway 14 million crowns."),
        (11, "The lake froze on 3 January 1987."),
        (12, "The Reform League holds 14 seats."),
        (12, "The council has 31 seats."),
        (13, "Three of the five bridges were rebuilt by 1950."),
        (14, "A tonne of wheat cost 212 crowns in March."),
        (15, "The hospital treats 61 patients a day in summer."),
        (16, "The Green List won 31 percent of the vote."),
        (16, "The Green List won 9 of the 61 seats."),
        (17, "Norway sold Denmark 61 ships in 1969."),
        (18, "The flood of 1953 killed 307 people."),
        (19, "Olga Lind has been director since 2011."),
        (19, "Jonas Pell led the museum for 20 years."),
        (20, "The river rose by 2.4 metres overnight."),
        (21, "12 of 90 schools have a library."),
    ],
)
def test_what_a_text_says_matches(text: int, claim: str) -> None:
    assert verdict_on(claim, TEXTS[text]) is Verdict.MATCHES


@pytest.mark.parametrize(
    ("text", "claim", "verdicts"),
    [
        (0, "The museum drew 61,000 visitors in 2010.", "not_covered differs"),
        (0, "The museum drew half as many visitors in 2019 as in 2010.", "not_covered differs"),
        (0, "The museum drew three times as many visitors in 2019 as in 2010.", "not_covered differs"),
        (1, "The tunnel is 11 metres long.", "not_covered differs"),
        (1, "The tunnel is 4.2 kilometres wide.", "not_covered differs"),
        (1, "The tunnel is 4.2 metres long.", "differs not_covered"),
        (2, "The bakery opens at 8 on weekdays.", "not_covered differs none"),
        (2, "The bakery closes at 6 on weekdays.", "not_covered differs none"),
        (3, "Unemployment rose to 7 percent in June.", "differs not_covered"),
        (3, "Unemployment fell to 9 percent in June.", "not_covered differs"),
        (3, "Unemployment was 9 percent in June.", "not_covered differs"),
        (3, "Unemployment fell by 7 percent in June.", "not_covered differs"),
        (4, "Nils Holm was sentenced to six years in prison.", "not_covered differs"),
        (4, "Otto Lund was sentenced to two years in prison.", "not_covered differs"),
        (4, "Otto Lund was acquitted after six years in prison.", "not_covered differs"),
        (5, "After the war the town had 41,000 inhabitants.", "not_covered differs"),
        (5, "Before the war the town had 17,000 inhabitants.", "not_covered differs"),
        (6, "Ada Brekke was born in Tarn in 1884.", "not_covered differs"),
        (6, "Ada Brekke died in Keel in 1951.", "not_covered differs"),
        (6, "Ada Brekke was born in 1951.", "not_covered differs"),
        (6, "Ada Brekke died in 1884.", "not_covered differs"),
        (7, "Valeby has 61,000 inhabitants.", "not_covered differs"),
        (7, "Elmby has 48,000 inhabitants.", "not_covered differs"),
        (8, "The bridge cost 12 million crowns.", "not_covered differs partly"),
        (8, "The bridge was to cost 31 million crowns.", "not_covered differs"),
        (9, "At least 40 of the 300 houses were saved.", "not_covered differs partly"),
        (9, "300 houses were saved.", "not_covered differs"),
        (9, "40 of the 300 houses were lost.", "not_covered differs"),
        (10, "The strike earned the railway 14 million crowns.", "not_covered differs"),
        (11, "The lake froze nine days later in 1987 than in 1986.", "not_covered differs"),
        (11, "The lake froze on 3 January 1986.", "not_covered differs"),
        (11, "The lake thawed on 3 January 1987.", "not_covered differs"),
        (12, "The Reform League holds 31 seats.", "not_covered differs"),
        (12, "The council has 14 seats.", "not_covered differs"),
        (13, "All five bridges were rebuilt by 1950.", "not_covered differs"),
        (13, "Two of the five bridges were rebuilt by 1950.", "not_covered differs"),
        (13, "Three of the five bridges were never rebuilt.", "not_covered differs"),
        (14, "A tonne of rye cost 212 crowns in March.", "not_covered differs"),
        (14, "A tonne of wheat cost 180 crowns in March.", "not_covered differs"),
        (14, "A kilo of wheat cost 212 crowns in March.", "not_covered differs"),
        (15, "The hospital treats 90 patients a day in summer.", "not_covered differs"),
        (15, "The hospital treats 61 patients a week in summer.", "not_covered differs"),
        (15, "The hospital treats 61 patients a day in winter.", "not_covered differs"),
        (16, "The Green List won 31 percent of the seats.", "not_covered differs"),
        (16, "The Green List won 61 seats.", "not_covered differs"),
        (16, "The Green List won 9 percent of the vote.", "not_covered differs"),
        (17, "Denmark sold Norway 61 ships in 1969.", "not_covered differs"),
        (17, "Denmark sold Sweden 61 ships in 1969.", "not_covered differs"),
        (17, "Norway sold Sweden 61 ships in 1969.", "not_covered differs"),
        (17, "Sweden bought 61 ships from Norway in 1969.", "not_covered differs"),
        (18, "The flood of 1962 killed 307 people.", "not_covered differs"),
        (18, "The flood of 1953 killed 61 people.", "not_covered differs"),
        (19, "Jonas Pell has been director since 2011.", "not_covered differs"),
        (19, "Olga Lind led the museum for 20 years.", "not_covered differs"),
        (20, "The river rose to 2.4 metres overnight.", "not_covered differs"),
        (20, "The river fell by 2.4 metres overnight.", "not_covered differs"),
        (20, "The river rose by 7.1 metres.", "not_covered differs"),
        (21, "12 of 90 schools have a pool.", "not_covered differs"),
        (21, "90 schools have a library.", "not_covered differs"),
        (21, "12 of 90 schools have no library.", "not_covered differs"),
    ],
)
def test_what_only_looks_like_it_does_not(text: int, claim: str, verdicts: str) -> None:
    verdict = verdict_on(claim, TEXTS[text])
    assert verdict is not None
    assert verdict.value in verdicts.split()
