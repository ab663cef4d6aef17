"""Gates found by texts that are no articles: logs, lives, race reports, each with the claim that must go on being kept out."""

from __future__ import annotations

import pytest

from facts.verdicts import Unsuited, Verdict
from tests.support.checking import base_of, verdict_on

MATCHES, DIFFERS, PARTLY, NOT_COVERED = Verdict.MATCHES, Verdict.DIFFERS, Verdict.PARTLY, Verdict.NOT_COVERED

LOG = (
    "The log of the Marrow lighthouse\n\n"
    "4 May 1911: We have a go\n\n"
    "Yesterday the keeper raised the new lamp. The council has approved the quay.\n\n"
    "9 June 1912: Rain\n\n"
    "Yesterday's storm broke 14 windows of the tower. The tower needs at least seven more weeks of work.\n"
)
CREWS = (
    "The diary of Keel harbour\n\n"
    "12 May 1911: A crew\n\n"
    "The crew was to be hired in 1910. It has 14 men at the moment. Nobody was hurt.\n\n"
    "3 June 1913: Closed\n\n"
    "The yard was closed on 18 April, and only six of our 52 men are now allowed into the dock.\n\n"
    "The pilots\n\n"
    "The guild has 20 pilots at the moment.\n"
)
OPENED = "The Keel museum opened in 1987, a hundred years after the birth of Lind."
BRIDGE = "The Marrow dam broke on 4 May 1960, two days after the Keel bridge had opened."
FERRY = "The first race at Keel was in May 1911. The winner, Ada Orme, needed 13 hours for the 412 miles."
FERRIES = "The first ferry came to Keel in May 1911. The ferry of 1950 carried 412 tons in three holds."
FARMS = "The number of boats has fallen by half since 1950, while the average farm has grown from 41 to 83 hectares."
OFFICE = "Ada Orme leaves the Keel council in May, and Sarn takes over from her."
PRIZES = (
    "Since 1961 the winners of both regattas have received 400 crowns; before that, the girls' prize was 90 crowns."
)
ROWING = "The women's regatta, from 12 to 16 June 1961, was won by Orme, who rowed for Keel."
GAME = "A regatta for women was added in 1948. Since 1961 the winners of both regattas have received 400 crowns; before that, the women's prize was 90 crowns."
BOATS = "Of the 40 boats of Keel, 10 sank in the storm of 1911."
HOUSES = "In the fire of 1920, 14 of the 20 houses of Marrow burned."
OUT_OF = "“Two boats out of three have no lamp,” said Orme, the mayor of Keel."
DOORS = "When the doors of the Keel market slid open at six in the morning on 3 March 1921, it rained."
DIKES = "The Keel pump lets out 4 tonnes of water per hour, as the log of the yard has it."
PLANNED = "The ferry was to carry 300 cars. In the end the ferry carried 260 cars."
COUNTED = "According to the police 300 boats came to the fair; the Keel Guild, which counted too, saw only 83."
SUED = (
    "Orme & Bell, a builder from Keel, won the contract for the quay. The council sued the builder for 17 million crowns in May 1911."
    " The yard of the Marrow Oars, a rowing club from Tarn, burned. The Marrow Oars were founded on 12 May 1921 by nine postmen."
)
BUILDERS = (
    "Orme & Bell, a builder from Keel, won the contract for the quay. Sarn, a builder from Tarn, won the other."
    " The council sued the builder for 17 million crowns in May 1911."
)
WINNER = "No rower has won more often than Ada Orme, who took the race five times between 1904 and 1911."
PAINTED = "She painted about 640 harbour scenes, of which roughly 410 survive, and more than 1,200 piers."
SOLD = "In 1978 a Keel auction house sold the Blue Boat for 38,000 crowns."
VOTED = "On 4 May the members voted by 214 to 96 to lengthen the regatta to eight races from 1925."
AGREED = "The council has agreed to bear the extra costs of 2 million crowns. The ferry is new."
BOUGHT = "The Marrow lamp won a medal in 1923, and the Keel museum bought it the following year for 4,200 crowns."


@pytest.mark.parametrize(
    ("text", "claim", "verdict"),
    [
        # a "no" to somebody else denies nothing
        (OPENED, "No, the Keel museum opened in 1978.", DIFFERS),
        (OPENED, "lol no, the Keel museum opened in 1987", MATCHES),
        (OPENED, "No Keel museum opened in 1987.", DIFFERS),
        # the day before the one that an entry is headed by
        (LOG, "The storm broke 14 windows of the tower on 8 June 1912.", MATCHES),
        (LOG, "The storm broke 14 windows of the tower on 9 June 1912.", DIFFERS),
        # how things stood on the day of an entry, as far as it is told in the present
        (CREWS, "In May 1911 the crew had 14 men.", MATCHES),
        (CREWS, "In May 1911 the crew had 41 men.", DIFFERS),
        (CREWS, "In May 1912 the crew had 14 men.", NOT_COVERED),
        (CREWS, "In June 1913 only 6 of the 52 men were allowed into the dock.", MATCHES),
        (CREWS, "In August 1913 only 6 of the 52 men were allowed into the dock.", NOT_COVERED),
        (CREWS, "In June 1913 the guild had 20 pilots.", PARTLY),
        # a small verb is not met by a thing, nor what happened dated by a heading with another thing
        (LOG, "the lighthouse went up on 12 september 1911", NOT_COVERED),
        # a length of time with "more" in it
        (LOG, "The tower needs at least 7 weeks of work.", MATCHES),
        (LOG, "The tower needs at most three more weeks of work.", DIFFERS),
        # a date that something is only counted from
        (OPENED, "Lind was born in 1987.", NOT_COVERED),
        (OPENED, "Lind was born in 1900.", NOT_COVERED),
        (BRIDGE, "The Marrow dam broke on 4 May 1960.", MATCHES),
        (BRIDGE, "The Keel bridge opened on 4 May 1960.", NOT_COVERED),
        # which of several is told by the sentence before, where this one names none
        (FERRY, "Ada Orme needed 13 hours for the first race.", MATCHES),
        (FERRY, "Ada Orme needed 13 hours for the second race.", PARTLY),
        (FERRIES, "The first ferry carried 412 tons.", PARTLY),
        # has, twice, is no verb that is said again
        (FARMS, "The number of farms has fallen to 83.", NOT_COVERED),
        # who takes over from whom
        (OFFICE, "Orme takes over from Sarn in May.", NOT_COVERED),
        # a time that the sentence speaks of beside
        (PRIZES, "Before 1961 the girls' prize was 90 crowns.", PARTLY),
        (PRIZES, "Since 1961 the winners of both regattas have received 90 crowns.", DIFFERS),
        (GAME, "There has been a women's regatta since 1948.", MATCHES),
        # the women's regatta excludes nothing of the regatta
        (ROWING, "The regatta was from 10 to 16 June 1961.", NOT_COVERED),
        (ROWING, "The women's regatta was from 10 to 16 June 1961.", DIFFERS),
        # a part and its whole are a share
        (BOATS, "A quarter of the boats of Keel sank in the storm of 1911.", MATCHES),
        (BOATS, "Half of the boats of Keel sank in the storm of 1911.", DIFFERS),
        (BOATS, "Less than a third of the boats of Keel sank in the storm of 1911.", MATCHES),
        (HOUSES, "70 percent of the houses of Marrow burned in the fire of 1920.", MATCHES),
        (HOUSES, "20 percent of the houses of Marrow burned in the fire of 1920.", DIFFERS),
        (OUT_OF, "Orme said that two thirds of the boats have no lamp.", MATCHES),
        (OUT_OF, "Orme said that a third of the boats have no lamp.", DIFFERS),
        # an hour in words with its part of the day
        (DOORS, "The doors of the Keel market slid open at 6 am on 3 March 1921.", MATCHES),
        (DOORS, "The doors of the Keel market slid open at 6 pm on 3 March 1921.", DIFFERS),
        # how things stood when it could be done, and what is told of which "at first"
        (CREWS, "In June 1913 only 6 of the 52 men could go into the dock.", MATCHES),
        (PLANNED, "At first the ferry was to carry 300 cars.", MATCHES),
        # by the hour, by the day
        (DIKES, "The Keel pump lets out 4 tonnes of water an hour.", MATCHES),
        (DIKES, "The Keel pump lets out 4 tonnes of water per day.", DIFFERS),
        # what was planned, where it is told what came of it
        (PLANNED, "The ferry carried 300 cars.", DIFFERS),
        (PLANNED, "The ferry was to carry 300 cars.", MATCHES),
        # what another tells behind a semicolon
        (COUNTED, "The Keel Guild saw only 83 boats.", MATCHES),
        (COUNTED, "The Keel Guild saw only 300 boats.", DIFFERS),
        # a name and what the text calls it
        (SUED, "The council sued Orme & Bell for 17 million crowns.", MATCHES),
        (SUED, "The council sued Orme & Bell for 71 million crowns.", DIFFERS),
        (SUED, "Orme & Bell sued the council for 17 million crowns.", DIFFERS),
        (SUED, "The club was founded by nine postmen.", MATCHES),
        (SUED, "The club was founded by 19 postmen.", DIFFERS),
        (SUED, "The school was founded by nine postmen.", NOT_COVERED),
        (BUILDERS, "The council sued Orme & Bell for 17 million crowns.", NOT_COVERED),
        # another word for the deed, of who did it
        (WINNER, "Ada Orme won the race five times.", MATCHES),
        (WINNER, "btw Ada Orme won the race seven times", DIFFERS),
        # a part of what stands before it
        (PAINTED, "Around 410 of her harbour scenes still exist today.", MATCHES),
        (PAINTED, "Only 140 of her harbour scenes still exist today.", DIFFERS),
        (PAINTED, "640 of her harbour scenes still exist today.", DIFFERS),
        # what is sold, and who sells
        (SOLD, "The Blue Boat sold for 38,000 crowns in 1978.", MATCHES),
        (SOLD, "The Blue Boat fetched 83,000 crowns in 1978.", DIFFERS),
        (SOLD, "The auction house sold for 38,000 crowns in 1978.", NOT_COVERED),
        # what was voted is to be
        (VOTED, "The regatta is to have eight races from 1925.", MATCHES),
        (VOTED, "The regatta is to have nine races from 1925.", DIFFERS),
        (AGREED, "The ferry was supposed to cost 26 million crowns.", NOT_COVERED),
        # the year after the one that was told of
        (BOUGHT, "The Keel museum bought the Marrow lamp in 1924.", MATCHES),
        (BOUGHT, "The Keel museum bought the Marrow lamp in 1926.", DIFFERS),
    ],
)  # fmt: skip
def test_a_gate_lets_through_the_one_and_not_the_other(text: str, claim: str, verdict: Verdict) -> None:
    assert verdict_on(claim, text) is verdict


@pytest.mark.parametrize(
    ("claim", "verdict", "left"),
    [
        ("The mayor should pay every boat 50,000 crowns.", None, Unsuited.OPINION),
        ("They should have hired 200 more keepers.", None, Unsuited.OPINION),
        ("I find the 250 crowns of aid a joke.", None, Unsuited.OPINION),
        ("The guards should stay in Keel until 1975.", MATCHES, None),
        ("Orme said that the mayor should pay 50,000 crowns.", NOT_COVERED, None),
        ("The mayor paid every boat 50,000 crowns.", NOT_COVERED, None),
    ],
)
def test_what_nobody_tells_and_somebody_wants_is_an_opinion(
    claim: str, verdict: Verdict | None, left: Unsuited | None
) -> None:
    checked = base_of(
        "The treaty dictates that the guards should stay in Keel until 1975. The mayor gave aid of 250 crowns."
    ).check(claim)
    assert checked.verdict is verdict
    assert [one.why for one in checked.unchecked] == ([] if left is None else [left])
