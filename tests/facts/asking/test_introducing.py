"""What stands beside a speaker's name and is told with it, and what is not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facts.asking.introducing import with_office
from facts.model import Span
from tests.support.builders import check_evidence, fact_base, found


def introduced(text: str, name: str = "Ada Bell") -> str:
    start = text.index(name)
    return with_office(text, Span(start, start + len(name)), len(text)).of(text).removeprefix(name)


@pytest.mark.parametrize(
    ("text", "aside"),
    [
        ("“It is late,” said Ada Bell, the mayor of Ayr.", ", the mayor of Ayr"),
        ("Ada Bell, a retired pilot, said it was late.", ", a retired pilot"),
        ("Ada Bell, president of the club, said it was late.", ", president of the club"),
        ("Ada Bell, one of the pilots, said it was late.", ", one of the pilots"),
        ("“It is late,” said Ada Bell, her deputy, on Friday.", ", her deputy"),
        ("Ada Bell, a pilot who was there, said it was late.", ", a pilot who was there"),
        ("Ada Bell, a pilot living in Ayr, said it was late.", ", a pilot living in Ayr"),
        (
            "Ada Bell, a pilot who had been on the quay for two days with her crew, said so.",
            ", a pilot",
        ),
        (
            "Ada Bell, a retired pilot of the northern coast who had been there for two days, said so.",
            ", a retired pilot of the northern coast",
        ),
        ("“It is late,” said Ada Bell, who leads the board. “Go.”", ", who leads the board"),
        (
            "“It is late,” said Ada Bell, who led the board of the harbour in the wet years.",
            ", who led the board of the harbour",
        ),
        ("Ada Bell, chief harbour engineer at the port, said so.", ", chief harbour engineer at the port"),
        ("Ada Bell, secretary of the club, said so.", ", secretary of the club"),
        ("Ada Bell, of the Harbour Board, said so.", ", of the Harbour Board"),
        ("“It is late,” Ada Bell (D-Leith) said.", " (D-Leith)"),
        ("“It is late,” said Ada Bell (Lab., Ayr), the mayor.", " (Lab., Ayr), the mayor"),
        ("Ada Bell, the mayor and whose idea it was, said so.", ", the mayor"),
        (
            "Ada Bell, the head of the Harbour Board for the northern coast and all its islands, said it was late.",
            ", the head of the Harbour Board",
        ),
    ],
)
def test_an_aside_that_says_who_it_is_is_told(text: str, aside: str) -> None:
    assert introduced(text) == aside


@pytest.mark.parametrize(
    "text",
    [
        "Ada Bell said that it was late.",
        "“It is late,” said Ada Bell, adding that it was dark.",
        "“It is late,” said Ada Bell, who said so twice.",
        "“It is late,” said Ada Bell, who.",
        "“It is late,” said Ada Bell, standing at the quay.",
        "“It is late,” said Ada Bell, often at sea.",
        "“It is late,” said Ada Bell, of late.",
        "“It is late,” said Ada Bell (and then left).",
        "“It is late,” said Ada Bell, the quay was dark.",
        "“It is late,” said Ada Bell, who had looked so very long and so very hard, on Friday.",
        "“It is late,” said Ada Bell, in a letter.",
        "After the storm, said Ada Bell, the bridge was closed.",
        "“It is late,” said Ada Bell, the.",
        "“It is late,” said Ada Bell, ",
        "Ada Bell, a b c d e f g h i j k l m n o p q r, said it was late.",
    ],
)
def test_what_says_nothing_of_the_speaker_is_left(text: str) -> None:
    assert introduced(text) == ""


def test_an_office_says_enough_of_who_it_is() -> None:
    text = "The mayor of Ayr, who was there, said it was late."
    assert introduced(text, "The mayor of Ayr") == ""
    assert introduced("Ada Bell, who was there, said it was late.") == ", who was there"


def test_a_surname_is_told_in_full_with_the_office_behind_it() -> None:
    base = fact_base("Ada Bell came late. Bell, the mayor of Ayr, said that the quay was old.")
    answer = found(base.ask("Who said that the quay was old?"))
    assert answer.value == "Ada Bell, the mayor of Ayr"
    assert answer.evidence.value_text == "Bell, the mayor of Ayr"
    check_evidence(base, answer)


def test_what_is_said_is_no_aside() -> None:
    base = fact_base("According to papers leaked to the Herald, the council told Ayr that the quay was old.")
    assert (
        found(base.ask("Who said that the council told Ayr that the quay was old?")).value
        == "papers leaked to the Herald"
    )


def test_a_pronoun_is_told_by_the_name_alone() -> None:
    base = fact_base("Ada Bell, the mayor, came late. She said that the quay was old.")
    assert found(base.ask("Who said that the quay was old?")).value == "Ada Bell"


@given(st.text(alphabet="abn , .thewho", max_size=60))
def test_the_span_begins_at_the_name_and_stays_in_the_sentence(rest: str) -> None:
    text = "Ada Bell" + rest
    span = with_office(text, Span(0, 8), len(text))
    assert span.start == 0
    assert 8 <= span.end <= len(text)
