"""What of a message is a claim, and why the rest is none."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facts.checking.claims.splitting import MAX_CLAIMS, split_message


def claims_of(text: str, language: str = "en") -> list[str]:
    """Return the claims' texts."""
    return [claim.text for claim in split_message(text, language)[0]]


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("The quay opened in 1890.", ["The quay opened in 1890."]),
        ("The quay opened in 1890 and cost 5 million crowns.", ["The quay opened in 1890", "cost 5 million crowns."]),
        ("The storm of 3 May and 4 May sank 17 boats.", ["The storm of 3 May and 4 May sank 17 boats."]),
        ("Ruiz said that 40 boats sank and 3 were lost.", ["Ruiz said that 40 boats sank and 3 were lost."]),
        (
            "The quay opened in 1890; the bridge opened in 1934.",
            ["The quay opened in 1890", "the bridge opened in 1934."],
        ),
        ("It opened in 1890, right?", ["It opened in 1890"]),
        ("It opened in 1890, wasn't it", ["It opened in 1890"]),
        ("It opened in 1890, didnt it.", ["It opened in 1890"]),
        ("I think it opened in 1890.", ["I think it opened in 1890."]),
        ("If it had rained, 40 boats would have sunk.", ["If it had rained, 40 boats would have sunk."]),
    ],
)
def test_a_claim_is_a_part_with_a_verb_and_a_value(text: str, claims: list[str]) -> None:
    assert claims_of(text) == claims


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("Did the quay open in 1890?", "question"),
        ("Когда открыли мост в 1934 году?", "question"),
        ("Read the report of 4 May!", "order"),
        ("Please remember 4 May.", "order"),
        ("The bridge will fall in 2030.", "prediction"),
        ("If it rains, 40 boats would sink.", "prediction"),
        ("We should send 10,000 boats.", "opinion"),
        ("I love the quay.", "opinion"),
        ("This is the most beautiful quay.", "opinion"),
        ("The quay is by the sea.", "no value"),
        ("😀 👍", "no words"),
        ("(1890)", "no words"),
        ("“The quay opened in 1890.”\nlog@1:10-42", "own answer"),
    ],
)
def test_what_is_no_claim_has_its_reason(text: str, why: str) -> None:
    language = "ru" if text.startswith("К") else "en"
    claims, left = split_message(text, language)
    assert claims == ()
    assert {one.why.value for one in left} == {why}


def test_what_begins_without_its_subject_carries_it() -> None:
    first, second = split_message("The Otter Bridge opened in 1934. It is 512 metres long.", "en")[0]
    assert first.ahead == 0
    assert second.question.text == "Otter Bridge It is 512 metres long."
    assert second.question.text[second.ahead :] == second.text


def test_a_statement_is_a_claim_of_who_said_it() -> None:
    (claim,) = split_message("Elena Ruiz said that the quay will stay open.", "en")[0]
    assert claim.statement is not None
    assert claim.statement.span.of(claim.text) == "the quay will stay open"


@pytest.mark.parametrize("text", ["77 percent responded that the quay is safe.", "I believe that 40 boats sank."])
def test_a_crowd_and_the_writer_are_no_speakers(text: str) -> None:
    (claim,) = split_message(text, "en")[0]
    assert claim.statement is None


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("More young Danes named Norway (61%) than Sweden (58%) as a danger.", ["61%", "58%"]),
        ("A larger share of those asked named Norway (61%) as a danger.", ["61%"]),
        # what stands outside is what is claimed, and a bracket that says more is an aside
        ("In 2021 young Danes named Norway (61%) as a danger.", ["2021"]),
        ("Young Danes named Norway (about 61% of them) as a danger.", []),
        ("Young Danes named Norway (61 in all) as a danger.", []),
    ],
)
def test_shares_that_fill_brackets_are_values_where_nothing_else_is(text: str, values: list[str]) -> None:
    claims, _ = split_message(text, "en")
    assert [m.span.of(claim.text) for claim in claims for m in claim.values] == values


def test_a_long_message_is_looked_at_as_far_as_its_limit() -> None:
    text = " ".join(f"Boat {n} sank in {1900 + n}." for n in range(20))
    claims, left = split_message(text, "en")
    assert len(claims) == MAX_CLAIMS
    assert {one.why.value for one in left} == {"too much"}


@given(st.text(alphabet="ab .,;!?19()“”\n", max_size=120))
def test_parts_are_slices_in_order_that_do_not_meet(text: str) -> None:
    claims, left = split_message(text, "en")
    spans = sorted([claim.span for claim in claims] + [one.span for one in left])
    assert all(claim.span.of(text) == claim.text for claim in claims)
    assert all(one.end <= other.start for one, other in itertools.pairwise(spans))
    assert all(span.end <= len(text) for span in spans)
