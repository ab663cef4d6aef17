"""Two sentences are put together only where the second surely goes on from the first; both are cited letter for letter."""

from __future__ import annotations

import pytest

from facts.factbase import FactBase, check_against
from facts.verdicts import Basis, Finding, Remark, Verdict
from tests.support.checking import base_of, verdict_on

TITLE = "The harbour of Kestrel Bay"
TEXT = f"""{TITLE}

The first ferry ran in May 1908. It carried 212 passengers in two hours. It was not the last boat of the day.

The harbour held a ten-day joint drill with the coast guard on 4 May. While it wasn't the first drill that the harbour \
conducted with the guard or the navy, the council made a great deal of it. Another drill was the largest of all.

In 2019 Kestrel sent blankets to Norway. It was the first time that this happened. The mayor went to Oslo.

On 9 June the pilots rowed to Skerry Island. It was not the first time.

In 2022 the yard bought 315 pumps from the mills in Sweden. Most of these were later sold to Denmark. None of them was insured.

The second regatta took place on 3 July. A year later the regatta was not the first on the bay.

Her fourth voyage took 41 days. In all it cost 6,300 crowns.
"""


@pytest.fixture(scope="module")
def base() -> FactBase:
    return base_of(TEXT, TITLE)


def findings(base: FactBase, claim: str) -> tuple[Finding, ...]:
    checked = base.check(claim)
    assert len(checked.claims) == 1
    return checked.claims[0].findings


# --- the sentence goes on with a pronoun ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        ("The first ferry carried 212 passengers.", Verdict.MATCHES),
        ("The first ferry carried 300 passengers.", Verdict.DIFFERS),
        ("Her fourth voyage cost 6,300 crowns.", Verdict.MATCHES),
        ("Her fourth voyage cost 9,700 crowns.", Verdict.DIFFERS),
    ],
)
def test_a_pronoun_is_the_subject_of_the_sentence_before(base: FactBase, claim: str, expected: Verdict) -> None:
    assert base.check(claim).verdict is expected


@pytest.mark.parametrize(
    "claim",
    [
        "The second ferry carried 212 passengers.",  # the text has a first one
        "The last ferry carried 212 passengers.",
        "The third voyage cost 6,300 crowns.",
    ],
)
def test_another_one_of_the_sort_never_matches(base: FactBase, claim: str) -> None:
    assert base.check(claim).verdict is not Verdict.MATCHES


@pytest.mark.parametrize("claim", ["The first ferry was worth 212 passengers.", "The first ferry sank 212 passengers."])
def test_what_is_written_out_has_to_have_the_claims_own_words(base: FactBase, claim: str) -> None:
    assert base.check(claim).verdict is not Verdict.MATCHES


@pytest.mark.parametrize(
    "claim",
    [
        "The first ferry of the pilots carried 212 passengers.",
        "The first ferry to Norway carried 212 passengers.",
        "The 4 May drill of the pilots was not the first that the harbour conducted with the guard.",
        "In 2019 Kestrel sent blankets to the pilots of Norway for the first time.",
        "Most of the pumps that the yard bought for the pier in 2022 were later sold to Denmark.",
    ],
)
def test_whose_it_is_may_not_be_lacking(base: FactBase, claim: str) -> None:
    assert base.check(claim).verdict is not Verdict.MATCHES


# --- the noun that the claim names by its day -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        ("The 4 May drill was the first that the harbour conducted with the guard.", Verdict.DIFFERS),
        ("The drill of 4 May was the first that the harbour conducted with the navy.", Verdict.DIFFERS),
        ("The 4 May drill was not the first that the harbour conducted with the guard.", Verdict.MATCHES),
        ("The drill of 4 May was not the first that the harbour conducted with the navy.", Verdict.MATCHES),
        ("The drill on 9 June was the first that the harbour conducted with the guard.", Verdict.NOT_COVERED),
    ],
)
def test_a_noun_has_the_day_that_the_sentence_before_tells_of_it(base: FactBase, claim: str, expected: Verdict) -> None:
    assert base.check(claim).verdict is expected


def test_another_drill_has_no_day_from_the_sentence_before(base: FactBase) -> None:
    assert base.check("The 4 May drill was the largest of all.").verdict is not Verdict.MATCHES


def test_a_sentence_that_leaves_its_time_has_no_day_from_before(base: FactBase) -> None:
    assert base.check("The regatta of 3 July was the first on the bay.").verdict is not Verdict.DIFFERS


def test_what_is_marked_is_the_word_that_is_denied(base: FactBase) -> None:
    claim = "The 4 May drill was the first that the harbour conducted with the guard."
    found = findings(base, claim)[0]
    assert (found.claimed_text, found.found, found.remark) == ("first", "n't", Remark.DENIED)
    assert found.evidence.quote.startswith("The harbour held")
    assert "it wasn't the first drill" in found.evidence.quote


# --- which time it was ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        ("In 2019 Kestrel sent blankets to Norway for the first time.", Verdict.MATCHES),
        ("The blankets that Kestrel sent to Norway in 2019 were its first.", Verdict.MATCHES),
        ("The blankets that Kestrel sent to Norway in 2019 were not its first.", Verdict.DIFFERS),
        ("On 9 June the pilots rowed to Skerry Island for the first time.", Verdict.DIFFERS),
    ],
)
def test_the_first_time_is_said_of_the_deed_before(base: FactBase, claim: str, expected: Verdict) -> None:
    assert base.check(claim).verdict is expected


@pytest.mark.parametrize(
    "claim",
    [
        "In 2019 Norway sent blankets to Kestrel for the first time.",  # exchanged
        "In 2018 Kestrel sent blankets to Norway for the first time.",  # another year
        "In 2019 Kestrel sent blankets to Norway for the last time.",
    ],
)
def test_the_first_time_is_said_of_nothing_else(base: FactBase, claim: str) -> None:
    assert base.check(claim).verdict not in (Verdict.MATCHES, Verdict.DISPUTED)


# --- how many of them -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("how", "expected"),
    [("Most", Verdict.MATCHES), ("All", Verdict.PARTLY), ("Some", Verdict.PARTLY), ("None", Verdict.DIFFERS)],
)
def test_a_share_of_what_was_just_told_is_compared(base: FactBase, how: str, expected: Verdict) -> None:
    claim = f"{how} of the pumps that the yard bought in 2022 were later sold to Denmark."
    found = findings(base, claim)[0]
    assert base.check(claim).verdict is expected
    assert (found.claimed_text, found.found, found.basis) == (how, "Most", Basis.WORDS)


@pytest.mark.parametrize(
    "claim",
    [
        "Most of the mills that the yard bought in 2022 were later sold to Denmark.",  # they stand behind “from”
        "Most of the pumps that the yard later sold to Denmark were bought in 2022.",  # the parts exchanged
        "Most of the pumps that the yard bought in 2021 were later sold to Denmark.",
        "Most of the pumps that the yard bought in 2022 were later sold to Norway.",
    ],
)
def test_a_share_of_something_else_is_not_compared(base: FactBase, claim: str) -> None:
    assert base.check(claim).verdict is not Verdict.MATCHES


# --- what is shown ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "claim",
    [
        "The first ferry carried 212 passengers.",
        "The first ferry carried 300 passengers.",
        "The drill of 4 May was not the first that the harbour conducted with the navy.",
        "In 2019 Kestrel sent blankets to Norway for the first time.",
        "Most of the pumps that the yard bought in 2022 were later sold to Denmark.",
    ],
)
def test_both_sentences_are_cited_as_they_stand(base: FactBase, claim: str) -> None:
    found = findings(base, claim)
    assert Remark.TWO_SENTENCES in {one.remark for one in found}
    for one in found:
        span = one.evidence.citation.span
        assert TEXT[span.start : span.end] == one.evidence.quote
        assert one.evidence.quote.count(". ") == 1
        assert one.evidence.value_text == one.found
        assert claim[one.claimed.start : one.claimed.end] == one.claimed_text


def test_one_sentence_that_says_it_all_is_cited_alone(base: FactBase) -> None:
    found = findings(base, "In 2022 the yard bought 315 pumps from Sweden.")
    assert [one.evidence.quote for one in found] == ["In 2022 the yard bought 315 pumps from the mills in Sweden."] * 2


def test_what_is_handed_over_with_a_claim_is_not_put_together() -> None:
    given = ["The first ferry ran in May 1908. It carried 212 passengers in two hours."]
    found = check_against("The first ferry carried 300 passengers.", given).claims[0].findings
    assert Remark.TWO_SENTENCES not in {one.remark for one in found}


def test_a_paragraph_ends_what_goes_on() -> None:
    text = f"{TITLE}\n\nThe first ferry ran in May 1908.\n\nIt carried 212 passengers in two hours.\n"
    assert verdict_on("The first ferry carried 212 passengers.", text, TITLE) is not Verdict.MATCHES


# --- the same in one sentence -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "claim", "expected"),
    [
        (
            "The 2019 drill wasn't the first that the harbour conducted with the guard.",
            "The 2019 drill was the first that the harbour conducted with the guard.",
            Verdict.DIFFERS,
        ),
        (
            "The 2019 drill was the first that the harbour conducted with the guard.",
            "The 2019 drill was not the first that the harbour conducted with the guard.",
            Verdict.DIFFERS,
        ),
        (
            "The old lighthouse burned down on 3 May 1911.",
            "The fire of 3 May 1911 was the only one of that year.",
            Verdict.PARTLY,
        ),
    ],
)
def test_a_word_that_tells_which_is_denied_like_a_verb(text: str, claim: str, expected: Verdict) -> None:
    assert verdict_on(claim, f"{TITLE}\n\n{text}\n", TITLE) is expected


FIRST_AID = "Corland sent aid to Tarn on 7 May 1911. It was the first time this happened."


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        ("On 7 May 1911 Corland sent aid to Tarn, which it had never done before.", Verdict.MATCHES),
        ("On 7 May 1911 Corland sent aid to Tarn, something it had done before.", Verdict.PARTLY),
        ("The aid to Tarn on 7 May 1911 was Corland's first.", Verdict.MATCHES),
        ("The aid to Tarn on 7 May 1911 was not Corland's first.", Verdict.DIFFERS),
        ("Corland never sent aid to Tarn on 7 May 1911.", Verdict.DIFFERS),
        ("Corland declined on 7 May 1911 to send any aid to Tarn.", Verdict.DIFFERS),
    ],
)
def test_never_before_is_the_first_time_and_no_denial(claim: str, expected: Verdict) -> None:
    assert verdict_on(claim, FIRST_AID) is expected
