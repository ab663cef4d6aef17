"""Whether two speakers are one: a body by its words in another order, a paper that is nobody's, an office, a people."""

from __future__ import annotations

import pytest

from facts.checking.testimonies.offices import is_same_office, is_unnamed
from facts.checking.testimonies.speakers import is_same_body
from facts.verdicts import Verdict
from tests.support.checking import verdict_on

TEXT = (
    "Norway's Defence Ministry said that the pier of Marrow holds 61 boats."
    " According to papers leaked to the Keel Herald, the council told Elmby that the bridge had cracked."
    " The head of the sailing school, Ada Brekke, said that the ferry carries 148 pilgrims."
)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Norway's Defence Ministry", "the Norwegian Ministry of Defence", True),
        ("the Ministry of Foreign Affairs of Norway", "the Norwegian foreign ministry", True),
        ("Norwegian police", "the police of Norway", True),
        ("Norway’s Defence Ministry", "the Norwegian Ministry of Defence", True),
        # another body, another country, two countries, no country, a country alone
        ("Norway's Defence Ministry", "the Norwegian Ministry of Justice", False),
        ("Norway's Defence Ministry", "the Swedish Ministry of Defence", False),
        ("Norway's ambassador to Sweden", "the Swedish ambassador to Norway", False),
        ("the Defence Ministry", "the Ministry of Defence", False),
        ("Norway", "the Norwegians", False),
        ("Norway's Defence Ministry", None, False),
    ],
)
def test_a_body_is_the_same_by_its_words_in_another_order(one: str, other: str | None, expected: bool) -> None:
    assert is_same_body(one, other) is expected


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        # what is read and quoted is nobody who could have said something else
        ("a leaked letter", True),
        ("leaked papers", True),
        ("Leaked papers", True),
        ("papers seen by the Keel Herald", True),
        ("documents", True),
        ("report", True),
        # who is only described
        ("the mayor of the town", True),
        ("the town's mayor", True),
        # somebody with a name, or a paper that has one
        ("the Keel Herald", False),
        ("Ada Brekke", False),
        ("mayor", False),
        ("the Marrow Papers", False),
        ("Keel's report", True),
        ("Мэр Ольховца", True),
        ("Павел Горин", False),
    ],
)
def test_who_is_only_described_or_a_paper(asked: str, expected: bool) -> None:
    assert is_unnamed(asked) is expected


@pytest.mark.parametrize(
    ("asked", "speaker", "expected"),
    [
        ("the head of the school", "the director", True),
        ("the leaders of Norway and Sweden", "the leaders of the countries", True),
        ("the mayor", "the pilot", False),
        ("the mayor", "Mayor Ada Brekke", False),
        ("the mayor", None, False),
        ("the", "the mayor", False),
    ],
)
def test_who_is_only_called_by_an_office(asked: str, speaker: str | None, expected: bool) -> None:
    assert is_same_office(asked, speaker) is expected


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("The Norwegian Ministry of Defence said that the pier of Marrow holds 61 boats.", Verdict.MATCHES),
        ("Norway's Ministry of Defence claimed that the pier at Marrow has room for 61 boats.", Verdict.MATCHES),
        ("The Norwegian Ministry of Defence said that the pier of Marrow holds 62 boats.", Verdict.DIFFERS),
        ("The Swedish Ministry of Defence said that the pier of Marrow holds 61 boats.", Verdict.DIFFERS),
        ("The Norwegian Ministry of Justice said that the pier of Marrow holds 61 boats.", Verdict.DIFFERS),
        # who has a leaked paper does not speak in it
        ("Leaked papers said that the council told Elmby that the bridge had cracked.", Verdict.MATCHES),
        ("The Keel Herald said that the council told Elmby that the bridge had cracked.", Verdict.DIFFERS),
        ("A leaked letter said that the council told Elmby that the bridge had cracked.", Verdict.NOT_COVERED),
        ("A leaked letter said that the ferry carries 148 pilgrims.", Verdict.NOT_COVERED),
        # a name right beside an office, and another's
        ("Ada Brekke said that the ferry carries 148 pilgrims.", Verdict.MATCHES),
        ("The director of the sailing school said that the ferry carries 148 pilgrims.", Verdict.MATCHES),
        ("Otto Brandt said that the ferry carries 148 pilgrims.", Verdict.DIFFERS),
        ("Ada Brekke denied that the ferry carries 148 pilgrims.", Verdict.DIFFERS),
        ("Ada Brekke said that the ferry carries 150 pilgrims.", Verdict.DIFFERS),
    ],
)
def test_who_said_it(claim: str, verdict: Verdict) -> None:
    assert verdict_on(claim, TEXT) is verdict


def test_what_a_speaker_is_called_first_is_a_word_of_the_other() -> None:
    told = (
        "One of them, a Finnish pilot who worked in Keel, claimed that the guards had left the bridge in the morning."
    )
    claim = "A {} who had worked as a {} in {} claimed that the guards had left the bridge in the morning."
    assert verdict_on(claim.format("Keel", "pilot", "Finnish"), told) is not Verdict.MATCHES
    assert verdict_on(
        "A Finnish pilot from Keel claimed that the guards had left the bridge in the morning.", told
    ) in (
        Verdict.MATCHES,
        Verdict.PARTLY,
    )
