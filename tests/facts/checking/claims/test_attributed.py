"""Claims hand on what somebody said in forms that prose seldom has; labels and numbers are no speakers."""

from __future__ import annotations

import pytest

from facts.checking.claims.attributed import attributed, headed
from facts.checking.claims.splitting import split_message
from facts.values import StatementValue


@pytest.mark.parametrize(
    ("claim", "speaker", "said"),
    [
        ("Anna Berg: trade with the islands is down.", "Anna Berg", "trade with the islands is down."),
        ("A pilot who sank in 1911 says harbours were safer then.", "A pilot who sank in 1911", "harbours were safer then."),
        ("Norwegian pilot Anna Berg says the withdrawal signals decline.", "Norwegian pilot Anna Berg", "the withdrawal signals decline."),
    ],
)  # fmt: skip
def test_who_said_it_is_read(claim: str, speaker: str, said: str) -> None:
    found = attributed(claim)
    assert found is not None
    assert isinstance(found.value, StatementValue)
    assert found.value.speaker is not None
    assert (found.value.speaker.of(claim), found.span.of(claim)) == (speaker, said)


@pytest.mark.parametrize(
    "claim",
    [
        "Update: the bridge is closed again.",
        "Turnout: 64 percent of all voters.",
        "It says the bridge is closed.",
        "14 pilots said nothing at all.",
        "Anna Berg: 14.",
        "They said that it rained there.",
    ],
)
def test_labels_pronouns_and_numbers_say_nothing(claim: str) -> None:
    assert attributed(claim) is None


def test_a_headline_is_a_claim_about_who_said_it() -> None:
    claims, left = split_message("Anna Berg: trade with the islands is down.", "en")
    assert not left
    assert claims[0].statement is not None


@pytest.mark.parametrize(
    ("piece", "speaker"),
    [
        ('brekke: the fair must not lead to a "flood"', "brekke"),
        ("Brekke: the fair must not lead to a flood", "Brekke"),
        ("breaking: the fair must not lead to a flood", None),
        ("question: must the fair lead to a flood", None),
        ("norway: the fair must not lead to a flood", None),
        ("fyi: the fair must not lead to a flood", None),
        ("brekke: no", None),
    ],
)
def test_one_name_before_a_colon(piece: str, speaker: str | None) -> None:
    found = headed(piece)
    value = None if found is None else found.value
    assert (value.speaker_name if isinstance(value, StatementValue) else None) == speaker
