"""A claim in other words is known by what it shares with a sentence, never on likeness alone; its values are compared as ever."""

from __future__ import annotations

import pytest

from facts.factbase import FactBase, check_against
from facts.verdicts import Basis, Remark, Verdict
from tests.support.checking import base_of, verdict_on

TEXT = """The lighthouse of Kestrel Bay

The town of Kestrel Bay lit the lighthouse on 4 May 1911. The tower rises 31.5 metres above the cliff and holds 148 steps.
On 9 June 1934 a storm tore 320 tiles off the roof of the lighthouse. The keeper's cottage is to be turned into a museum by 2031.
Of the repairs the town bore 61,500 crowns; the remaining 20,750 crowns were raised by the Friends of the Lighthouse.
The mayor, Livia Brandt, said that the lighthouse drew 9,400 guests in 2019.
No boat was lost off the cliff in 1958. Boats paid the harbour 1,250 crowns in 1922 and the pilots 480 crowns.
On 12 March 1949 the harbour office of Kestrel Bay ordered new lamps from Norway. Of those asked in 1950, the Harbour Gazette wrote, 61 percent trusted the pilots and 48 percent the harbour office. The harbour office lent the pilots 2,300 crowns in 1951.
The rowing club of Kestrel Bay ended its season on 19 October 1952. "The harbour can no longer live on herring alone," the harbour master, Otto Vang, told the council in June 1953. Sweden promised to return the lamps by 1960.
"""


@pytest.fixture(scope="module")
def base() -> FactBase:
    return base_of(TEXT, "The lighthouse of Kestrel Bay")


@pytest.mark.parametrize(
    "claim",
    [
        "There are 148 steps inside the tower.",
        "A storm ripped 320 tiles off the lighthouse roof on 9 June 1934.",
        "It was on 9 June 1934 that 320 tiles flew off the roof of the lighthouse.",
    ],
)
def test_other_words_with_the_same_rare_values_are_borne_out(base: FactBase, claim: str) -> None:
    assert base.check(claim).verdict is Verdict.MATCHES


@pytest.mark.parametrize(
    "claim",
    [
        "The lighthouse never got its flame on 4 May 1911.",
        "The chapel of Kestrel Bay got its bell on 4 May 1911.",
        "A storm ripped 320 slates off the lighthouse roof in spring.",
        "The rowing club began its season on 19 October 1952.",
        "The Friends of the Lighthouse handed over 61,500 crowns.",
        "The pilots handed the harbour 1,250 crowns in 1922.",
        "A boat went down off the cliff in 1958.",
        "According to the pilots, a storm ripped 320 tiles off the lighthouse roof on 9 June 1934.",
        "Otter Bay got its flame on 4 May 1911.",
    ],
)
def test_a_denial_another_name_another_thing_or_another_part_of_the_sentence_is_not(base: FactBase, claim: str) -> None:
    assert base.check(claim).verdict is not Verdict.MATCHES


@pytest.mark.parametrize(
    "claim", ["Some 9,400 guests flocked to the lighthouse in 2019.", "The keeper's cottage becomes a museum by 2031."]
)
def test_what_is_only_said_by_somebody_or_planned_is_borne_out_in_part_at_most(base: FactBase, claim: str) -> None:
    assert base.check(claim).verdict in (Verdict.PARTLY, Verdict.NOT_COVERED)


@pytest.mark.parametrize(
    "claim", ["The lighthouse got its flame on 5 May 1911.", "There are 149 steps inside the tower."]
)
def test_a_value_that_is_not_there_recognises_nothing_and_excludes_nothing_by_likeness(
    base: FactBase, claim: str
) -> None:
    assert base.check(claim).verdict is Verdict.NOT_COVERED


def test_a_small_number_alone_recognises_nothing() -> None:
    assert check_against("Two gulls nested upon it.", ["The tower has two doors."]).verdict is Verdict.NOT_COVERED


@pytest.mark.parametrize(
    ("claim", "found"),
    [
        ("On 12 March 1948 the harbour office of Kestrel Bay bought new lamps from Norway.", "12 March 1949"),
        ("On 9 June 1935 a storm ripped 320 tiles off the lighthouse roof.", "9 June 1934"),
    ],
)
def test_a_value_differs_where_all_else_is_the_same_in_other_words(base: FactBase, claim: str, found: str) -> None:
    checked = base.check(claim)
    assert checked.verdict is Verdict.DIFFERS
    assert found in {finding.found for finding in checked.claims[0].findings}


@pytest.mark.parametrize(
    "claim",
    [
        "The chapel of Kestrel Bay got new lamps on 12 March 1948.",
        "On 12 March 1948 the harbour office of Kestrel Bay was painted.",
        "The pilots lent the harbour office 2,400 crowns in 1951.",
    ],
)
def test_nothing_differs_that_may_be_of_something_else(base: FactBase, claim: str) -> None:
    assert base.check(claim).verdict is Verdict.NOT_COVERED


def test_two_values_that_change_places_differ_each(base: FactBase) -> None:
    checked = base.check("In 1950, 48 percent trusted the pilots and 61 percent the harbour office.")
    assert checked.verdict is Verdict.DIFFERS
    assert (
        base.check("In 1950, 61 percent trusted the pilots and 48 percent the harbour office.").verdict
        is not Verdict.DIFFERS
    )


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Otto Vang said that the harbour can't live on herring any more.", Verdict.MATCHES),
        ("Otto Vang said that the harbour can still live on herring.", Verdict.DIFFERS),
        ("Livia Brandt said that the harbour can no longer live on herring alone.", Verdict.DIFFERS),
        ("Otto Vang never said that the harbour can no longer live on herring alone.", Verdict.DIFFERS),
        (
            "Otto Vang told the council in July 1953 that the harbour can't live on herring alone any more.",
            Verdict.DIFFERS,
        ),
        ("Otto Vang said that pilots drink.", Verdict.NOT_COVERED),
    ],
)
def test_what_somebody_said_is_known_in_other_words(base: FactBase, claim: str, verdict: Verdict) -> None:
    assert base.check(claim).verdict is verdict


def test_another_speaker_is_named(base: FactBase) -> None:
    finding = (
        base.check("Livia Brandt said that the harbour can't live on herring alone any more.").claims[0].findings[0]
    )
    assert (finding.basis, finding.remark, finding.speaker) == (Basis.SPEAKER, Remark.SAID_BY, "the harbour master")


def test_a_seat_of_government_is_its_country_where_it_acts(base: FactBase) -> None:
    assert base.check("Stockholm promised to give back the lamps by 1960.").verdict is Verdict.MATCHES
    assert base.check("In Stockholm it was promised to return the lamps by 1961.").verdict is Verdict.NOT_COVERED


def test_what_is_handed_over_is_never_taken_for_retold() -> None:
    given = ["On 9 June 1934 a storm tore 320 tiles off the roof of the lighthouse."]
    assert check_against("A storm ripped 320 tiles off the roof on 9 June 1934.", given).verdict is Verdict.NOT_COVERED


def test_that_the_words_are_others_is_told(base: FactBase) -> None:
    retold = base.check("A storm ripped 320 tiles off the lighthouse roof on 9 June 1934.")
    copied = base.check("On 9 June 1934 a storm tore 320 tiles off the roof of the lighthouse.")
    assert Remark.OTHER_WORDS in {finding.remark for finding in retold.claims[0].findings}
    assert Remark.OTHER_WORDS not in {finding.remark for finding in copied.claims[0].findings}


def test_what_somebody_did_beside_the_deed_is_no_statement_of_it(base: FactBase) -> None:
    claim = "The rowing club of Kestrel Bay ended its season on 19 October 1953, when members agreed to stop."
    finding = base.check(claim).claims[0].findings[0]
    assert (finding.claimed_text, finding.found) == ("19 October 1953", "19 October 1952")


DEEDS = (
    "On 9 June 1951 Norrland agreed to a treaty on 43 herring grounds with Keel. The Heron Pass at 2,214 metres is above"
    " Elmby. The Otter Pass (1,975 metres) and the Gull Pass (2,480 metres) are shut in winter."
)


@pytest.mark.parametrize(
    ("claim", "text", "verdict"),
    [
        # who agrees to do something does a deed
        ("Norrland agreed on 9 June 1951 to share 43 herring grounds with Keel.", DEEDS, Verdict.MATCHES),
        ("On 9 June 1952 Norrland agreed to sign a treaty with Keel on 43 herring grounds.", DEEDS, Verdict.DIFFERS),
        ("Marrow agreed on 9 June 1951 to sign a treaty with Keel on 43 herring grounds.", DEEDS, Verdict.NOT_COVERED),
        ("Norrland refused on 9 June 1951 to sign a treaty with Keel on 43 herring grounds.", DEEDS, Verdict.NOT_COVERED),
        # a measure right beside its name is told by it, and by no other name
        ("The height of the Heron Pass is 2,315 metres.", DEEDS, Verdict.DIFFERS),
        ("The height of the Otter Pass is 1,975 metres.", DEEDS, Verdict.MATCHES),
        ("The height of the Gull Pass is 2,480 metres.", DEEDS, Verdict.MATCHES),
        ("The height of the Gull Pass is 2,481 metres.", DEEDS, Verdict.DIFFERS),
        ("The height of the Otter Pass is 2,480 metres.", DEEDS, Verdict.NOT_COVERED),
        ("The height of the Gull Pass is 1,975 metres.", DEEDS, Verdict.NOT_COVERED),
    ],
)  # fmt: skip
def test_deeds_and_measures(claim: str, text: str, verdict: Verdict) -> None:
    assert verdict_on(claim, text) is verdict


STRIKE = "After almost seven months of strike, the miners had run out of bread. In the weeks before the flood, the town feared for them."


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("The strike had gone on for almost seven months when the flood came.", Verdict.MATCHES),
        ("The strike had gone on for over a year when the flood came.", Verdict.DIFFERS),
        ("The strike had not gone on for almost seven months when the flood came.", Verdict.NOT_COVERED),
        ("The flood had gone on for over a year when the strike came.", Verdict.NOT_COVERED),
        ("The strike had gone on for over a year when the fire came.", Verdict.NOT_COVERED),
    ],
)
def test_what_has_gone_on_for_a_time_has_lasted(claim: str, verdict: Verdict) -> None:
    assert verdict_on(claim, STRIKE) is verdict
