"""What somebody said, retold: who, what with which value, denied or not, and on which day; each with what it is not."""

from __future__ import annotations

import pytest

from facts.verdicts import Verdict
from tests.support.checking import first_finding, verdict_on

TEXT = (
    "Ada Brekke said in May 1950 that the ferry of Keel had cost 61,500 crowns."
    " Livia Lind denied that the guard of Tarn had sold 148 lamps."
    " The mayor of Marrow, Otto Vang, told reporters that 12 herring boats had burned in the harbour."
)
PARTS = "The ferry of Keel, Ada Brekke said, had cost 61,500 crowns, and the pier 23,400 crowns."
QUOTED = 'Ada Brekke spoke in 1952. "The ferry of Keel is old," she said. "It will sink within 42 months."'
HEARD = (
    "A majority of those asked in Marrow, 61 percent, support the pier. In 1934 Keel added a wing of 43 rooms to the inn."
    " Ada Brekke added that it rained for 17 days."
)
HANDED_ON = "A storm tore 320 tiles off the roof of the mill of Keel on 9 June 1934."


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Ada Brekke claimed that Keel's ferry cost 61,500 crowns.", Verdict.MATCHES),
        ("Ada Brekke claimed that Keel's ferry cost 62,500 crowns.", Verdict.DIFFERS),
        ("Ada Brekke claimed that Keel's ferry did not cost 61,500 crowns.", Verdict.DIFFERS),
        ("Otto Vang claimed that Keel's ferry cost 61,500 crowns.", Verdict.DIFFERS),
        # when it was said
        ("Ada Brekke claimed in May 1950 that Keel's ferry cost 61,500 crowns.", Verdict.MATCHES),
        ("Ada Brekke claimed in June 1950 that Keel's ferry cost 61,500 crowns.", Verdict.DIFFERS),
        ("Ada Brekke claimed on 4 May 1950 that Keel's ferry cost 61,500 crowns.", Verdict.PARTLY),
        # a figure beside what was said is no day
        ("Ada Brekke told 12 pilots that Keel's ferry cost 61,500 crowns.", Verdict.MATCHES),
        # who denied it
        ("Livia Lind denied that Tarn's guard sold off 148 lamps.", Verdict.MATCHES),
        ("Livia Lind rejected claims that Tarn's guard sold off 148 lamps.", Verdict.MATCHES),
        ("Livia Lind claimed that Tarn's guard sold off 148 lamps.", Verdict.DIFFERS),
        ("Livia Lind denied that Tarn's guard sold off 149 lamps.", Verdict.DIFFERS),
        # by a name beside an office, by the office, by another's
        ("Otto Vang said that 12 herring boats burned down in the harbour.", Verdict.MATCHES),
        ("Marrow's mayor said that 12 herring boats burned down in the harbour.", Verdict.MATCHES),
        ("Otto Vang said that 13 herring boats burned down in the harbour.", Verdict.DIFFERS),
        ("Otto Vang never said that 12 herring boats burned down in the harbour.", Verdict.DIFFERS),
        ("Ada Brekke said that 12 herring boats burned down in the harbour.", Verdict.DIFFERS),
        ("The mayor of Keel said that 12 herring boats burned down in the harbour.", Verdict.NOT_COVERED),
    ],
)
def test_what_was_said_in_other_words(claim: str, verdict: Verdict) -> None:
    assert verdict_on(claim, TEXT) is verdict


@pytest.mark.parametrize(
    ("claim", "text", "verdict"),
    [
        # words around "she said", each with its value
        ("Ada Brekke said that the ferry of Keel cost 61,500 crowns.", PARTS, Verdict.MATCHES),
        ("Ada Brekke said that the pier cost 23,400 crowns.", PARTS, Verdict.MATCHES),
        ("Ada Brekke said that the pier cost 61,500 crowns.", PARTS, Verdict.DIFFERS),
        # the day stands before the quotation
        ("Ada Brekke said in 1952 that the ferry of Keel is old.", QUOTED, Verdict.MATCHES),
        ("Ada Brekke said on 4 May 1952 that the ferry of Keel is old.", QUOTED, Verdict.PARTLY),
        ("Ada Brekke said in 1953 that the ferry of Keel is old.", QUOTED, Verdict.NOT_COVERED),
        # a share of those asked is no statement, nor is a wing that is added
        ("61 percent of those asked in Marrow support the pier.", HEARD, Verdict.MATCHES),
        ("In 1934 Keel added a wing of 43 rooms to the inn.", HEARD, Verdict.MATCHES),
        ("In 1935 Keel added a wing of 43 rooms to the inn.", HEARD, Verdict.DIFFERS),
        ("Ada Brekke said that it rained for 17 days.", HEARD, Verdict.MATCHES),
        ("Ada Brekke said that it rained for 18 days.", HEARD, Verdict.DIFFERS),
        # who handed it on is not told in other words
        ("A storm ripped 320 tiles off the mill roof of Keel on 9 June 1934.", HANDED_ON, Verdict.MATCHES),
        (
            "According to the Keel Herald, a storm ripped 320 tiles off the mill roof of Keel on 9 June 1934.",
            HANDED_ON,
            Verdict.NOT_COVERED,
        ),
    ],
)
def test_where_it_was_said(claim: str, text: str, verdict: Verdict) -> None:
    assert verdict_on(claim, text) is verdict


def test_the_day_that_differs_is_shown() -> None:
    finding = first_finding("Ada Brekke claimed in June 1950 that Keel's ferry cost 61,500 crowns.", TEXT)
    assert (finding.claimed_text, finding.found) == ("June 1950", "May 1950")


QUAY = (
    "The quarrel is about Tarn. Keel had built the quay. In the days before the fair, Ada Brekke stated that the guild had itself to"
    " blame for “selling” the quay of Keel to the millers."
)
NAMED = (
    "For years the guild of Keel sold lamps to Tarn. Ada Brekke stated that the guild had itself to blame for “selling” the lamps so"
    " cheaply."
)
WEAKER = (
    "Livia Lind, a Danish historian who writes about Keel, notes that the guild's withdrawal from the harbour signals its waning"
    " influence in the town. Otto Vang said that the catch of herring had risen."
)


@pytest.mark.parametrize(
    ("claim", "text", "verdict"),
    [
        # a name of what was said may stand before; who speaks takes no place of it
        ("Ada Brekke said that the guild itself was to blame because it sold Tarn's quay to the millers.", QUAY, None),
        (
            "Ada Brekke said that the guild was to blame for selling the quay of Keel to the millers.",
            QUAY,
            Verdict.MATCHES,
        ),
        (
            "Otto Vang said that the guild was to blame for selling the quay of Keel to the millers.",
            QUAY,
            Verdict.DIFFERS,
        ),
        (
            "Ada Brekke said the guild was itself to blame because Keel had sold its lamps cheaply.",
            NAMED,
            Verdict.MATCHES,
        ),
        (
            "Otto Vang said the guild was itself to blame because Keel had sold its lamps cheaply.",
            NAMED,
            Verdict.DIFFERS,
        ),
        (
            "Otto Vang said the guild was itself to blame because Marrow had sold its lamps cheaply.",
            NAMED,
            Verdict.NOT_COVERED,
        ),
        # who says it goes up says not that it goes down
        ("Livia Lind said that the guild's influence in the town is waning.", WEAKER, Verdict.MATCHES),
        ("Livia Lind said that the guild's influence in the town is growing.", WEAKER, Verdict.DIFFERS),
        ("Otto Vang said that the catch of herring had fallen.", WEAKER, Verdict.DIFFERS),
        ("Otto Vang did not say that the catch of herring had fallen.", WEAKER, None),
        ("Livia Lind said that the catch of herring had fallen.", WEAKER, Verdict.NOT_COVERED),
        # of which people they are is told behind the name too
        ("Livia Lind, a Danish historian, says the guild's influence in the town is waning.", WEAKER, Verdict.MATCHES),
        (
            "Livia Lind, a Norwegian historian, says the guild's influence in the town is waning.",
            WEAKER,
            Verdict.PARTLY,
        ),
    ],
)
def test_what_was_said_of_what_was_named_before(claim: str, text: str, verdict: Verdict | None) -> None:
    found = verdict_on(claim, text)
    assert found is verdict or (verdict is None and found is not Verdict.MATCHES)


ADDRESS = (
    "The third quarrel began on 13 May 1952 when Ada Brekke, in a long address, declared that Keel can no longer rely on Tarn as a"
    " harbour guard. Otto Vang has hinted at a possible reassessment of the lamp agreements. Livia Lind spoke too."
)


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        # can no longer, cannot any more, still
        (
            "Ada Brekke said in an address on 13 May 1952 that Keel could no longer depend on Tarn as its guard.",
            Verdict.MATCHES,
        ),
        ("ada brekke said on 13 may 1952 that keel cant rely on tarn anymore", Verdict.MATCHES),
        ("Livia Lind said on 13 May 1952 that Keel could no longer depend on Tarn as its guard.", Verdict.DIFFERS),
        ("Ada Brekke said on 13 May 1952 that Keel could still depend on Tarn as its guard.", Verdict.DIFFERS),
        ("Livia Lind said on 13 May 1952 that Keel could still depend on Tarn as its guard.", Verdict.NOT_COVERED),
        # what is reassessed is looked at again
        ("Otto Vang suggested that the lamp agreements may be looked at again.", Verdict.MATCHES),
        ("Otto Vang hinted the lamp agreements might get a second look.", Verdict.MATCHES),
        ("Ada Brekke hinted the lamp agreements might get a second look.", Verdict.DIFFERS),
        ("Otto Vang suggested that a second lamp agreement may be signed.", Verdict.NOT_COVERED),
        ("Otto Vang suggested that the lamp agreements may be signed again.", Verdict.NOT_COVERED),
    ],
)
def test_no_longer_and_again(claim: str, verdict: Verdict) -> None:
    assert verdict_on(claim, ADDRESS) is verdict


GOING_ON = "The strike in Keel had gone on for ten weeks when the fair began. “The quay is old,” Ada Brekke went on. “It leaks.”"


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("The strike in Keel had gone on for ten weeks when the fair began.", Verdict.MATCHES),
        ("The strike in Keel had gone on for twelve weeks when the fair began.", Verdict.DIFFERS),
        ("Ada Brekke went on to say that the quay is old.", Verdict.MATCHES),
        ("brekke: the quay is old", Verdict.MATCHES),
        ("vang: the quay is old", Verdict.DIFFERS),
    ],
)
def test_what_goes_on_is_not_said(claim: str, verdict: Verdict) -> None:
    assert verdict_on(claim, GOING_ON) is verdict


TWO_TELL = (
    "Otto Vang apologised to Tarn for the guard of Keel sinking one of the boats. The harbour guard of Keel states that the old boats"
    " are to be mended in Tarn."
)


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("The harbour guard of Keel said the old boats are going to Tarn to be mended.", Verdict.MATCHES),
        # another holds much more of it than what he did say
        ("Otto Vang said the old boats are going to Tarn to be mended.", Verdict.DIFFERS),
        ("Otto Vang apologised to Tarn for the guard of Keel sinking a boat.", Verdict.MATCHES),
    ],
)
def test_who_says_much_more_of_it_is_retold(claim: str, verdict: Verdict) -> None:
    assert verdict_on(claim, TWO_TELL) is verdict


NEEDED = (
    "The guild of Keel met. Otto Vang, who leads the millers of Marrow, called the sum an insult and claimed that at least 61,500 crowns"
    " would be needed. The trade of Marrow is growing, according to Danish and Swedish traders. In June 1951 the millers and the pilots met."
)


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        # hardly a word, and the same figure of the same speaker
        ("Vang claimed they need at least 61,500 crowns.", Verdict.MATCHES),
        ("They need at least 61,500 crowns.", Verdict.PARTLY),
        ("Vang claimed they need at least 75,000 crowns.", Verdict.PARTLY),
        ("Ada Brekke claimed they need at least 61,500 crowns.", Verdict.DIFFERS),
        # one word is too little to say that it was another who said it
        ("In June 1951 Ada Brekke and Otto Vang met and reaffirmed their accord.", Verdict.NOT_COVERED),
    ],
)
def test_what_has_hardly_a_word_besides_its_value(claim: str, verdict: Verdict) -> None:
    assert verdict_on(claim, NEEDED) is verdict


BLAMED = (
    "In the days before the fair, Otto Voss stated that Norway had itself to blame for “selling” Denmark’s ferry licence."
    " “If Norway itself sold the ferry as part of Denmark, why ask the guild about it?”"
)


@pytest.mark.parametrize(
    "claim",
    [
        "Otto Voss said that Denmark had itself to blame for selling Norway's ferry licence.",
        "Otto Voss said in the days before the fair that Denmark had itself to blame for selling Norway's ferry licence.",
        "Otto Voss said Denmark was to blame for selling Norway's ferry.",
    ],
)
def test_who_did_it_to_whom_is_not_taken_from_the_sentence_before(claim: str) -> None:
    assert verdict_on(claim, BLAMED) is not Verdict.MATCHES


def test_who_is_to_blame_is_met_by_name() -> None:
    claim = "Otto Voss said that Norway had itself to blame for selling Denmark's ferry licence."
    assert verdict_on(claim, BLAMED) is Verdict.MATCHES
