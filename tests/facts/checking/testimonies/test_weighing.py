"""What one sentence says of one claim: each gate with a sentence that it keeps out and one that it lets through."""

from __future__ import annotations

import pytest

from facts.factbase import check_against
from facts.verdicts import Finding, Verdict


def verdict(claim: str, *evidence: str) -> str:
    """Return the verdict on a claim, given only these sentences."""
    found = check_against(claim, evidence).verdict
    return found.value if found is not None else ""


def finding(claim: str, *evidence: str) -> Finding:
    """Return the first thing that a verdict rests on."""
    return check_against(claim, evidence).claims[0].findings[0]


@pytest.mark.parametrize(
    ("claim", "sentence", "expected"),
    [
        # names
        ("The Otter Bridge opened in 1934.", "The Otter Bridge opened on 9 August 1934.", "matches"),
        ("The Marrow Bridge opened in 1934.", "The Otter Bridge opened on 9 August 1934.", "not_covered"),
        ("Otto Brandt was elected in 1999.", "Livia Brandt was elected in 1999.", "not_covered"),
        ("Livia Brandt was elected in 1999.", "Brandt was elected in 1999.", "matches"),
        # what is said of them
        ("The Otter Bridge closed in 1934.", "The Otter Bridge opened in 1934.", "not_covered"),
        ("The Otter Bridge opened in 1934.", "The Otter Bridge was painted green in 1934.", "not_covered"),
        ("The stone Otter Bridge was sold in 1934.", "The Otter Bridge was sold in 1934.", "not_covered"),
        # denial
        ("The Otter Bridge did not open in 1934.", "The Otter Bridge opened in 1934.", "differs"),
        ("The Otter Bridge opened in 1934.", "The Otter Bridge did not open in 1934.", "differs"),
        ("The Otter Bridge did not open in 1934.", "The Otter Bridge did not open in 1934.", "matches"),
        ("The ferry cost no less than 5 euros.", "The ferry cost no less than 5 euros.", "matches"),
        ("Keel came second in 1999.", "Keel, who had never run before, came second in 1999.", "matches"),
        ("The town sold the quay in 1934.", "It is a hoax that the town sold the quay in 1934.", "differs"),
        ("In 1990 the town rebuilt the quay, not just repaired it.", "In 1990 the town rebuilt the quay.", "matches"),
        ("In 1990 the town rebuilt the quay.", "In 1990 the town rebuilt not only the quay but the bridge.", "matches"),
        ("There were not just four boats in 1990.", "There were just four boats in 1990.", "differs"),
        # who does what to whom
        ("Belland attacked Corland in 1934.", "Belland attacked Corland in 1934.", "matches"),
        ("Corland attacked Belland in 1934.", "Belland attacked Corland in 1934.", "differs"),
        ("Corland was attacked by Belland in 1934.", "Belland attacked Corland in 1934.", "matches"),
        ("Belland was attacked by Corland in 1934.", "Belland attacked Corland in 1934.", "differs"),
        ("Belland sent 40 boats to Corland.", "Corland sent 40 boats to Belland.", "differs"),
        ("Belland sent 40 boats from Corland.", "Belland sent 40 boats to Corland.", "not_covered"),
        ("Dorland attacked Corland in 1934.", "Belland attacked Corland in 1934.", "not_covered"),
        # words that make another claim of it
        ("The first ferry sailed in 1934.", "The ferry sailed in 1934.", "partly"),
        ("The prices fell by 12 percent.", "The prices rose by 12 percent.", "differs"),
        # a denial is of what stands behind it
        (
            "Three years later the boats remain in Kestrel Bay.",
            "Three years later, none of the boats that the islanders guarded remain in Kestrel Bay.",
            "differs",
        ),
        (
            "Three years later the thousands of Bellanders remain in Kestrel Bay.",
            "Three years later, none of the thousands of Bellanders that the islanders guarded remain in Kestrel Bay.",
            "differs",
        ),
        (
            "The islanders were to guard thousands of Bellanders in Kestrel Bay.",
            "Three years later, none of the thousands of Bellanders that the islanders were to guard remain in Kestrel Bay.",
            "matches",
        ),
        (
            "Three years later none of the Bellanders remain in Kestrel Bay.",
            "Three years later, none of the thousands of Bellanders that the islanders guarded remain in Kestrel Bay.",
            "matches",
        ),
        # reservation
        ("The quay opened in 1934.", "The quay would have opened in 1934 but for the storm.", "partly"),
        ("The quay opened in 1934.", "The quay reportedly opened in 1934.", "partly"),
        # several values in a sentence
        ("The bridge was rebuilt in 1958.", "The bridge was opened in 1934 and rebuilt in 1958.", "matches"),
        ("The bridge was opened in 1934.", "The bridge was opened in 1934 and rebuilt in 1958.", "matches"),
        ("The list won 11 of the 25 seats.", "The list won 11 of the 25 seats.", "matches"),
        ("The list won 12 of the 25 seats.", "The list won 11 of the 25 seats.", "differs"),
        ("The storm sank 17 ferries.", "The storm sank 17 fishing boats.", "not_covered"),
        ("On 5 May 1960 the storm sank 9 boats.", "On 3 March 1962 the storm sank 17 boats.", "not_covered"),
        # he and she
        ("Vera Lund sold the quay in 1990.", "Vera Lund met Tom Hale. He sold the quay in 1990.", "not_covered"),
        ("Tom Hale sold the quay in 1990.", "Vera Lund met Tom Hale. He sold the quay in 1990.", "matches"),
        ("Vera Lund sold the quay in 1990.", "Vera Lund came to town. She sold the quay in 1990.", "matches"),
        (
            "Vera Lund said that the ferry is late.",
            "Vera Lund met Tom Hale. He said that the ferry is late.",
            "differs",
        ),
        # how far away in time
        ("The Otter sank three years ago.", "Three years ago the Otter sank.", "matches"),
        ("The Otter sank four years ago.", "Three years ago the Otter sank.", "differs"),
        ("The Otter sank a decade ago.", "The Otter sank ten years ago.", "matches"),
        ("The Otter sank over ten years ago.", "The Otter sank twelve years ago.", "matches"),
        ("The Otter sank three years ago.", "The Otter sank in 2010.", "not_covered"),
        ("The strike lasted three years.", "The strike ended three years ago.", "not_covered"),
        ("The Otter sank two weeks before the vote.", "The Otter sank two weeks before the vote.", "matches"),
        ("The Otter sank two weeks before the vote.", "The Otter sank two weeks after the vote.", "differs"),
        ("The Otter sank two weeks before the vote.", "The Otter sank two weeks before the storm.", "not_covered"),
        ("The Otter sank a year after the flood.", "The Otter sank two years after the flood.", "differs"),
        ("The Otter sank a year after the flood.", "The flood came in May. The Otter sank a year later.", "matches"),
        ("Three years ago the storm sank 17 ferries.", "The storm sank 17 ferries.", "partly"),
        ("Three years ago the storm sank 18 ferries.", "The storm sank 17 ferries.", "differs"),
        # who said it
        ("Ruiz said that the ferry is late.", "Elena Ruiz said that the ferry is late.", "matches"),
        ("Lind said that the ferry is late.", "Elena Ruiz said that the ferry is late.", "differs"),
        ("Ruiz said that the ferry is not late.", "Elena Ruiz said that the ferry is late.", "differs"),
        ("Ruiz said that the ferry is late.", "Elena Ruiz denied that the ferry is late.", "differs"),
        ("Ruiz said that the ferry is late.", "The ferry is late.", "not_covered"),
        ("The ferry cost 5 euros.", "Ruiz said that the ferry cost 5 euros.", "partly"),
        ("The ferry cost 6 euros.", "Ruiz said that the ferry cost 5 euros.", "differs"),
        ("Lind was the one who said that the ferry is late.", "Elena Ruiz said that the ferry is late.", "differs"),
        ("The claim that the ferry is late came from Ruiz.", "Elena Ruiz said that the ferry is late.", "matches"),
        ("Ruiz’s the one saying that the ferry is late.", "Elena Ruiz said that the ferry is late.", "matches"),
        (
            "Ruiz said that two teams had reported that the ferry was late.",
            "According to its pilot, Elena Ruiz, two teams had reported that the ferry was late.",
            "matches",
        ),
        (
            "The Herald said that the council told the town that the ferry was late.",
            "According to papers leaked to the Herald, the council told the town that the ferry was late.",
            "differs",
        ),
        (
            "Leaked papers said that the council told the town that the ferry was late.",
            "According to papers leaked to the Herald, the council told the town that the ferry was late.",
            "matches",
        ),
        # a question with its answer
        ("The quay opened in 1934.", "Did the quay open in 1934? Yes.", "matches"),
        ("The quay opened in 1934.", "Did the quay open in 1934? No.", "differs"),
        ("The quay opened in 1934.", "Did the quay open in 1934?", "not_covered"),
    ],
)
def test_a_sentence_testifies_only_to_what_it_says(claim: str, sentence: str, expected: str) -> None:
    assert verdict(claim, sentence) == expected


def test_the_differing_part_is_named_in_both() -> None:
    found = finding("In 1934 the town had 5,000 boats.", "In 1934 the town had 1,960 boats.")
    assert (found.basis.value, found.claimed_text, found.found) == ("figure", "5,000", "1,960")
    assert found.evidence.value_text == "1,960"


def test_the_direction_is_named_where_it_differs() -> None:
    found = finding("The Otter sank a year before the vote.", "The Otter sank a year after the vote.")
    assert (found.claimed_text, found.found) == ("a year before", "a year after")


def test_how_long_ago_is_counted_from_the_source_s_own_day() -> None:
    found = finding("The Otter sank four years ago.", "Three years ago the Otter sank.")
    assert found.remark is not None
    assert (found.claimed_text, found.found, found.remark.value) == (
        "four years ago",
        "Three years ago",
        "counted back",
    )


def test_who_said_it_is_named() -> None:
    found = finding("Lind said that the ferry is late.", "Elena Ruiz said that the ferry is late.")
    assert (found.basis.value, found.claimed_text, found.found) == ("speaker", "Lind", "Elena Ruiz")
    found = finding("The ferry cost 5 euros.", "Ruiz said that the ferry cost 5 euros.")
    assert found.remark is not None
    assert (found.remark.value, found.speaker) == ("said by", "Ruiz")


def test_sentences_that_disagree_are_shown_by_value() -> None:
    checked = check_against(
        "The quay was closed on 13 January.",
        ["The quay was closed on 13 January.", "The quay was closed on 14 January."],
    )
    (claim,) = checked.claims
    assert claim.verdict is Verdict.DISPUTED
    assert {one.found for one in claim.findings} == {"13 January", "14 January"}


def test_a_worse_sentence_never_outvotes_a_better_one() -> None:
    assert verdict(
        "The old quay of Kestrel Bay opened in 1934.",
        "The old quay of Kestrel Bay opened in 1934.",
        "It is a quay. It opened in 1955.",
    ) == "matches"  # fmt: skip


def test_what_calls_a_claim_false_keeps_it_from_matching() -> None:
    assert (
        verdict(
            "The town sold the quay for 5 million crowns.",
            "The town sold the quay for 5 million crowns.",
            "That the town sold the quay for 5 million crowns is fake news from a rival.",
        )
        != "matches"
    )
