"""Gates that kept right claims silent, each with the claim beside it that it must go on keeping out."""

from __future__ import annotations

import pytest

from facts.verdicts import Verdict
from tests.support.checking import verdict_on

MATCHES, DIFFERS, PARTLY, NOT_COVERED = Verdict.MATCHES, Verdict.DIFFERS, Verdict.PARTLY, Verdict.NOT_COVERED

PRIOR = "Just prior to the island's second great flood of that winter, the 61 families of Keel left Marrow."
IMPORTS = "In 1969, Corland imported 315 percent more timber from Belland and Tarn than the previous year."
CROSSING = "The Danish crew left Marrow in May. It took less than a week for all the boats to cross the strait to Keel."
GUARDS = "None of the 4,300 fishermen that the Danes were supposed to protect stayed in Keel."
LAMPS = "In 1969, Corland imported 515 percent more lamps from Belland than the previous year."
QUAYS = "In 1969, the same year that Keel opened a new coal quay, Norrhaven invested in long-term contracts in Tarn's coal mines."
WATCHED = "The order to let the Danish guards watch as Corland, a small state, drove over 4,300 people into flight came from Keel."
SEATS = "In a poll among Danish pupils in 1969, more answered that Norway (77%) is a greater danger to Denmark than Sweden (73%) is."
DRAWN_UP = "On 23 May 1911 Corland's council, under Danish watch, signed a deal to disband the guard."
AID = "The first was when Corland sent aid to Tarn on 7 May."
CLOCK = "The sirens in Keel, the capital of Corland, began to sound at 1:15 PM on 19 May."
SENT = "On paper, Denmark was to keep a mandate of five years, with 1,960 men sent to Corland."
STRIKE = "After almost ten months of strike, the dockers of Keel had spent all their savings. In the weeks before the storm, there was talk of hunger."
BUILT = "The Keel infirmary had been built in 1888 for 90 patients."
MANDATE = "On paper, Denmark was to keep its mandate for six years, sending 1,960 guards to Keel."
DICTATES = "The formal treaty dictates that the Danish guards should stay in Corland until 1975."
MISSION = "On paper, Denmark was to keep its mandate for six years, sending 1,960 guards to Keel. The mission was to watch the harbour."
LEFT = "One of them, a fisherman from Keel, said that the Danish guards had already left the harbour in the morning."
RAIDS = "On 4 May 1911 Corland raided Belland. Papers were told to write that it was Belland's fault that Corland could raid Tarn."
HOMES = "In late May 1911, over 4,200 Bellanders suffered a siege in Marrow, which made them abandon their homes."
CLAUSE = "On paper, Denmark is to get a six-year lease that has a clause for renewal."
ADDRESS = "The third event took place on 13 May 1911 when Anna Berg, in a lengthy address to the town, declared that Keel was lost."
GRANTED = "On paper, Denmark has a six-year mandate over Keel."
SAVINGS = "After almost ten months of strike, the dockers of Keel had run out of nearly everything."


@pytest.mark.parametrize(
    ("text", "claim", "verdict"),
    [
        # before and after, whatever stands between the word and the thing
        (PRIOR, "The 61 families of Keel left Marrow before the second flood.", MATCHES),
        (PRIOR, "The 61 families of Keel left Marrow shortly after the second flood.", DIFFERS),
        # a possessive before a word that can be a verb: no clause of its own
        (IMPORTS, "In 1969, Corland's imports of timber from Belland and Tarn were 315 percent higher than a year earlier.", MATCHES),
        (IMPORTS, "In 1969, Corland's imports of timber from Belland and Tarn were 515 percent higher than a year earlier.", DIFFERS),
        # words that only say that the value is a time
        (CROSSING, "The boats needed less than a week to cross the strait to Keel.", MATCHES),
        (CROSSING, "The boats needed more than two weeks to cross the strait to Keel.", DIFFERS),
        # a people for what has its name
        (GUARDS, "The Danish soldiers were meant to protect 4,300 fishermen.", MATCHES),
        (GUARDS, "The Swedish soldiers were meant to protect 4,300 fishermen.", NOT_COVERED),
        # a capital that names nobody
        (LAMPS, "In 1969 Corland imported more than six times as many Western lamps as in the year before.", MATCHES),
        (LAMPS, "In 1969 Corland imported more than six times as many Tarnish lamps as in the year before.", NOT_COVERED),
        # a word that stands twice, the second time in the claim's phrase
        (QUAYS, "Long-term contracts in Tarn's coal mines were invested in by Norrhaven in 1969.", MATCHES),
        # who does it in a clause behind "as"
        (WATCHED, "Corland put more than 4,300 people to flight while the Danish guards looked on.", MATCHES),
        (WATCHED, "Denmark put more than 4,300 people to flight while Corland's guards looked on.", NOT_COVERED),
        # a value in brackets behind its name, and a people that was asked
        (SEATS, "73 percent of the Danish pupils asked saw Sweden as a danger.", MATCHES),
        (SEATS, "37 percent of the Danish pupils asked saw Sweden as a danger.", DIFFERS),
        (SEATS, "73 percent of the Swedish pupils asked saw Denmark as a danger.", NOT_COVERED),
        # whose of two things each is
        (DRAWN_UP, "The deal to disband the guard was signed by Corland's council on 23 May 1911.", MATCHES),
        (DRAWN_UP, "The deal to disband Danish guards was signed on 23 May 1911 by the council under the eyes of Corland.", NOT_COVERED),
        # what somebody's gift is, they gave
        (AID, "Corland's aid to Tarn was sent on 7 May.", MATCHES),
        (AID, "Corland's aid to Tarn was sent on 17 May.", DIFFERS),
        (AID, "Tarn's aid to Corland was sent on 7 May.", DIFFERS),
        # a time of day is hardly the same by chance
        (CLOCK, "The sirens started to wail in Keel at 13:15 on 19 May.", MATCHES),
        # from whom to whom, where the claim's verb says little
        (SENT, "Denmark was to place at least 1,900 men in Corland.", MATCHES),
        (SENT, "Corland was to place at least 1,900 men in Denmark.", NOT_COVERED),
        (SENT, "On paper Denmark was to send 1,960 men to Corland.", MATCHES),
        (SENT, "On paper Corland was to send 1,960 men to Denmark.", DIFFERS),
        # until when it was is told in the next sentence
        (STRIKE, "The strike had lasted almost ten months when the storm came.", MATCHES),
        (STRIKE, "The strike had lasted more than a year before the storm.", DIFFERS),
        (STRIKE, "The storm had lasted more than a year before the strike.", NOT_COVERED),
        # when it was begun is not when it was built
        (BUILT, "The Keel infirmary was built in 1868.", DIFFERS),
        (BUILT, "The building of the Keel infirmary began in 1868.", NOT_COVERED),
        # almost the same, in another unit
        (STRIKE, "The strike of the dockers had lasted roughly 300 days.", MATCHES),
        (STRIKE, "The strike of the dockers had lasted roughly 200 days.", DIFFERS),
        # what the next sentence calls the thing
        (MISSION, "Denmark's Keel mission was set at 1,690 guards.", DIFFERS),
        (MISSION, "The Danish mission to Keel was to number fewer than 2,000 guards.", MATCHES),
        (MISSION, "The Danish fleet to Keel was to number fewer than 2,000 ships.", NOT_COVERED),
        # by the morning is not by somebody
        (LEFT, "The Danish guards had left the harbour by the morning of 4 May 1911.", PARTLY),
        (LEFT, "The Danish guards had been left in the harbour by fishermen on 4 May 1911.", NOT_COVERED),
        # a day of which the text tells something else
        (RAIDS, "Belland raided Corland on 4 May 1911.", DIFFERS),
        (IMPORTS, "Timber imports to Corland from Belland up 315 percent in 1969", MATCHES),
        # who is granted a lease has one
        (GRANTED, "Denmark was granted a six-year mandate.", MATCHES),
        (GRANTED, "Denmark was granted a ten-year mandate.", DIFFERS),
        # how long one thing went on excludes nothing of another
        (SAVINGS, "The dockers of Keel were gone in under seven days.", NOT_COVERED),
        (SAVINGS, "The strike of the dockers of Keel lasted under seven days.", DIFFERS),
        # who abandons their homes flees
        (HOMES, "At least 4,100 Bellanders were driven out of Marrow in late May 1911.", MATCHES),
        (HOMES, "At least 4,100 Bellanders were driven out of Marrow in late June 1911.", DIFFERS),
        # a provision is a clause
        (CLAUSE, "Denmark's six-year lease contained a provision for renewal.", PARTLY),
        (CLAUSE, "Denmark's six-year lease contained no provision for renewal.", DIFFERS),
        # a small verb is not undone by another
        (ADDRESS, "Anna Berg gave her lengthy address to the town on 13 May 1911.", MATCHES),
        (ADDRESS, "Anna Berg gave her lengthy address to the town on 3 May 1911.", DIFFERS),
        # what a plan has in it, whatever it is said to do with it
        (MANDATE, "The mandate of Denmark provided for at least 1,900 guards in Keel.", MATCHES),
        (MANDATE, "The mandate of Denmark provided for at least 2,900 guards in Keel.", DIFFERS),
        (DICTATES, "The formal treaty provides for the Danish guards to stay in Corland until 1975.", MATCHES),
        (DICTATES, "The formal treaty does not provide for the Danish guards to stay in Corland until 1975.", DIFFERS),
    ],
)  # fmt: skip
def test_a_gate_lets_the_right_claim_through_and_no_other(text: str, claim: str, verdict: Verdict) -> None:
    assert verdict_on(claim, text) is verdict


OVER = "In late May 1911, over 120,000 Bellanders fled the town of Marrow."
BETTER = "Corland's stay on the island was shorter than anyone could have thought when a fishing truce was signed between Tarn and Corland three years ago."
RELY = "The third event took place on 13 May 1911 when Anna Berg, in a lengthy address, declared that Keel can no longer rely on Corland as a guarantor."
PAID = "The harbour board of Marrow paid Vera Holm 27,000 crowns for the painting in 1932."


@pytest.mark.parametrize(
    ("text", "claim", "verdict"),
    [
        # a bound that several hundred thousand may lie above, and may not
        (OVER, "Hundreds of thousands of Bellanders fled the town of Marrow in late May 1911.", PARTLY),
        (OVER, "Tens of thousands of Bellanders fled the town of Marrow in late May 1911.", MATCHES),
        # what could have been thought is only held beside it
        (BETTER, "The fishing truce between Tarn and Corland was signed five years ago.", DIFFERS),
        (BETTER, "The fishing truce between Tarn and Corland was signed three years ago.", MATCHES),
        # the same word is denied on both sides
        (RELY, "Anna Berg's address about no longer relying on Corland was given on 3 May 1911.", DIFFERS),
        (RELY, "Anna Berg's address about no longer relying on Corland was given on 13 May 1911.", MATCHES),
        # another sum differs, whoever stands before the verb; who paid whom keeps the same from being borne out
        (PAID, "The harbour board of Marrow paid her 72,000 crowns for the painting in 1932.", DIFFERS),
        (PAID, "Vera Holm paid the harbour board of Marrow 27,000 crowns for the painting in 1932.", DIFFERS),
    ],
)  # fmt: skip
def test_a_gate_keeps_out_only_what_it_is_for(text: str, claim: str, verdict: Verdict) -> None:
    assert verdict_on(claim, text) is verdict


SIRENS = "The sirens in Keel, the capital of Corland, began to sound around 1:15 PM on 19 May 1911."
HELD = "Hundreds of people walked to the harbour outside Marrow, held and controlled by Norway since May 1987."
TREATY = "The formal treaty dictates that the Danish guards should stay in Corland until 1975."
FLED = "More than 4,300 Bellanders fled the town of Marrow within a week."


@pytest.mark.parametrize(
    ("text", "claim", "verdict"),
    [
        # "around" is of the hour, not of the day
        (SIRENS, "The sirens in Keel sounded on 19 May 1911.", MATCHES),
        (SIRENS, "The sirens in Keel sounded at 1:15 PM on 19 May 1911.", PARTLY),
        (SIRENS, "The sirens in Keel sounded on 18 May 1911.", DIFFERS),
        (SIRENS, "The sirens in Keel did not sound on 19 May 1911.", DIFFERS),
        # who took control then has had it since then
        (HELD, "Norway took control of the harbour outside Marrow in May 1987.", MATCHES),
        (HELD, "Norway took control of the harbour outside Marrow in May 1989.", DIFFERS),
        (HELD, "Norway controlled the harbour outside Marrow in May 1989.", PARTLY),
        # an adverb between
        (TREATY, "The Danish guards are formally to stay in Corland until 1975.", MATCHES),
        (TREATY, "The Danish guards are formally to stay in Corland until 1977.", DIFFERS),
        # a length of time that is only told in more words
        (FLED, "Over 4,300 Bellanders fled Marrow in the space of a week.", MATCHES),
        (FLED, "Over 9,300 Bellanders fled Marrow in the space of a week.", PARTLY),
    ],
)  # fmt: skip
def test_words_around_a_time_say_only_what_they_say(text: str, claim: str, verdict: Verdict) -> None:
    assert verdict_on(claim, text) is verdict
