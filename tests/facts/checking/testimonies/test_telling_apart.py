"""Who it was that a sentence does not name: another than the claim's speaker, or perhaps the same; each text with both."""

from __future__ import annotations

import pytest

from facts.verdicts import Verdict
from tests.support.checking import first_finding, verdict_on

ALONE = (
    "Livia Lind opened the fair of Keel. Before the fair Ada Brekke stated that the guild had itself to blame for the closed quay."
    " “If the guild itself closed the quay of Keel, how can that concern us now?”"
)
PRONOUN = "Ada Brekke came to the fair of Keel. Every lamp of the harbour was lit. She said that the old guild had sold two herring boats."
TWO = "Ada Brekke and Livia Lind came to the fair of Keel. She said that the old guild had sold two herring boats."
SOMEBODY = (
    "Otto Vang said that the pilots had stayed. One of them, a young pilot from the fair in Marrow, said that the guards had left the"
    " lighthouse of Keel at dawn."
)
RELEASED = (
    "On Monday the guild of Tarn released a statement. The pilots were accused of selling the lamps of Keel to the miller."
    " Ada Brekke was at the fair."
)


@pytest.mark.parametrize(
    ("claim", "text", "verdict"),
    [
        # a quotation that stands alone is of whoever spoke right before it, be it a question
        (
            "Ada Brekke asked what they had to do with it if the guild itself closed the quay of Keel.",
            ALONE,
            Verdict.MATCHES,
        ),
        (
            "Livia Lind asked what they had to do with it if the guild itself closed the quay of Keel.",
            ALONE,
            Verdict.DIFFERS,
        ),
        (
            "Otto Vang asked what they had to do with it if the guild itself closed the quay of Keel.",
            ALONE,
            Verdict.DIFFERS,
        ),
        (
            "Ada Brekke asked what they had to do with it if the guild itself opened the inn of Tarn.",
            ALONE,
            Verdict.NOT_COVERED,
        ),
        ("Ada Brekke asked why they should care if the guild itself closed the quay of Keel.", ALONE, Verdict.MATCHES),
        (
            "“If the guild itself closed the quay of Keel, why should it concern us?” said Otto Vang.",
            ALONE,
            Verdict.DIFFERS,
        ),
        ("Ada Brekke asked who should pay if the guild itself opened the inn of Keel.", ALONE, Verdict.NOT_COVERED),
        # "she" is nobody whom the text has not named
        ("Ada Brekke said that the old guild sold two herring boats.", PRONOUN, Verdict.MATCHES),
        ("Livia Lind said that the old guild sold two herring boats.", PRONOUN, Verdict.DIFFERS),
        ("Livia Lind said that the old guild sold two herring boats.", TWO, Verdict.NOT_COVERED),
        ("Livia Brekke said that the old guild sold two herring boats.", PRONOUN, Verdict.DIFFERS),
        # whom a text knows by name it does not call "a pilot"
        ("A young pilot said that the guards had left the lighthouse of Keel at dawn.", SOMEBODY, Verdict.MATCHES),
        ("Otto Vang said that the guards had left the lighthouse of Keel at dawn.", SOMEBODY, Verdict.DIFFERS),
        ("Otto Vang said that the guards had reached the harbour of Tarn at noon.", SOMEBODY, Verdict.NOT_COVERED),
        # who released a statement accuses in it
        ("The guild of Tarn accused the pilots of selling the lamps of Keel to the miller.", RELEASED, Verdict.MATCHES),
        ("Ada Brekke accused the pilots of selling the lamps of Keel to the miller.", RELEASED, Verdict.DIFFERS),
        ("The guild of Tarn accused the pilots of burning the inn of Marrow.", RELEASED, Verdict.NOT_COVERED),
    ],
)
def test_who_is_not_named(claim: str, text: str, verdict: Verdict) -> None:
    assert verdict_on(claim, text) is verdict


def test_who_did_say_it_is_named() -> None:
    finding = first_finding(
        "Livia Lind asked what they had to do with it if the guild itself closed the quay of Keel.", ALONE
    )
    assert finding.found == "Ada Brekke"


PLACED = "A pilot who had been at the fair in Marrow said that the Tarn guards had left the lighthouse at dawn."
NAVY = "The boats of the Norwegian navy were sent away by train. The Norwegian navy says that the boats are to be repaired in Norway."
REVIEW = "While the guard is to stay, Ada Brekke has hinted at a possible review of the agreements of Keel."


@pytest.mark.parametrize(
    ("claim", "text", "verdict"),
    [
        # a name that only tells who speaks is not of what is said
        (
            "A pilot from the fair in Marrow said that the Tarn guards left the lighthouse at dawn.",
            PLACED,
            Verdict.MATCHES,
        ),
        ("A pilot from the fair in Tarn said that the Marrow guards left the lighthouse at dawn.", PLACED, None),
        # the country that speaks is one of what is said too
        ("The Swedish navy says that the Norwegian boats are to be repaired in Norway.", NAVY, Verdict.DIFFERS),
        ("The Norwegian navy says that the boats are to be repaired in Norway.", NAVY, Verdict.MATCHES),
        # what is called false ahead of what was said
        ("A possible review of the agreements of Keel has been hinted at by Ada Brekke.", REVIEW, Verdict.MATCHES),
        (
            "It is not true that a possible review of the agreements of Keel has been hinted at by Ada Brekke.",
            REVIEW,
            None,
        ),
        (
            "It is a hoax that a possible review of the agreements of Keel has been hinted at by Ada Brekke.",
            REVIEW,
            None,
        ),
    ],
)
def test_what_is_said_of_the_speaker(claim: str, text: str, verdict: Verdict | None) -> None:
    found = verdict_on(claim, text)
    assert found is verdict or (verdict is None and found is not Verdict.MATCHES)


OFFICES = (
    "The mayor said that the guild had sold the herring boats. The director of the fair, Otto Vang, said that the inn of Keel had burned"
    " down."
)


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        # an office may be of any name, and the one named beside it is the one
        ("Ada Brekke said that the guild had sold the herring boats.", Verdict.NOT_COVERED),
        ("The mayor said that the guild had sold the herring boats.", Verdict.MATCHES),
        ("Ada Brekke said that the inn of Keel had burned down.", Verdict.DIFFERS),
        ("Otto Vang said that the inn of Keel had burned down.", Verdict.MATCHES),
    ],
)
def test_who_is_only_called_by_an_office(claim: str, verdict: Verdict) -> None:
    assert verdict_on(claim, OFFICES) is verdict


def test_another_word_for_all_that_is_said_does_not_tell_who_said_it() -> None:
    text = "Trade, according to doubtful Danish and Norwegian sources, grew more than in many years."
    claim = "In early summer 1922 the Danish and Norwegian leaders met and reaffirmed their deal."
    assert verdict_on(claim, text) is Verdict.NOT_COVERED
    said = "Trade with Keel, according to doubtful Danish sources, grew more than in many years."
    assert (
        verdict_on("According to the Norwegian leaders, trade with Keel grew more than in many years.", said)
        is Verdict.DIFFERS
    )


def test_of_which_people_a_speaker_is_is_no_part_of_what_is_said() -> None:
    text = "Rasmus Holm, a Swedish engineer who knows the island, notes that Norway's retreat signals its shrinking influence in the region."
    claim = "Rasmus Holm, a Norwegian engineer, says that Sweden's influence in the region is shrinking."
    assert verdict_on(claim, text) is Verdict.NOT_COVERED
    right = "Rasmus Holm notes that Norway's retreat signals its shrinking influence in the region."
    assert verdict_on(right, text) is Verdict.MATCHES
