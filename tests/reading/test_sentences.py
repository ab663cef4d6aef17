"""Sentence borders: what is promised of every text, and the repairs one by one."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facts.reading.sentences import LONGEST, split


def sentences(text: str, language: str = "en") -> list[str]:
    return [span.of(text) for span in split(text, language=language)]


WORDS = "The ship left|Он ушёл|U.S.|No.|J. |г. |т. е. |e.g. |approx. |\n\n|\r\n|🙂|" + "x" * 300
PIECES = st.lists(st.sampled_from([*WORDS.split("|"), *'. \n“”"()«»5?!…—。,;\ufeff']), max_size=40).map("".join)


@settings(max_examples=200, deadline=None)
@given(text=st.one_of(PIECES, st.text(max_size=200)), language=st.sampled_from(["en", "ru", "de", "zh", "", "xx"]))
def test_sentences_are_ordered_disjoint_trimmed_and_lose_nothing(text: str, language: str) -> None:
    last = 0
    kept = ""
    for span in split(text, language=language):
        assert last <= span.start < span.end <= len(text)
        assert len(span) <= LONGEST
        assert span.of(text) == span.of(text).strip()
        last = span.end
        kept += span.of(text)
    assert "".join(kept.split()).replace("\u200b", "").replace("\u2060", "").replace("\ufeff", "") == "".join(
        text.split()
    ).replace("\u200b", "").replace("\u2060", "").replace("\ufeff", "")


@settings(max_examples=100, deadline=None)
@given(before=st.text(max_size=20), text=PIECES, after=st.text(max_size=20))
def test_offsets_are_of_the_whole_text(before: str, text: str, after: str) -> None:
    start = len(before)
    moved = [span.moved(start) for span in split(text)]
    assert list(split(before + text + after, start, start + len(text))) == moved


@pytest.mark.parametrize(
    "expected",
    [
        ["The pier cost approx. 3 million.", "It opened late."],
        ["See No. 5 in Vol. 3 of it.", "Then stop."],
        ["J. K. Alder came.", "George W. Birch left."],
        ["The U.S. Army moved.", "It stayed in the U.S.", "They left it."],
        ["Lt. Gen. A. Bo met Sgt. Fox and Prof. Roe.", "They ate."],
        ["He said “It is over.”", "Then he left."],
        ['He said "It is over."', "Then he left."],
        ['"Why?" she asked.', "Nobody knew."],
        ["It left at 5 p.m. Tuesday from the quay.", "Nobody saw it."],
        ["It left at 5 p.m.", "The quay was empty."],
        ["(It rained. A lot.)", "Then it stopped."],
        ["It grew.[4]", "Then it fell.[5][6]"],
        ["What?!", "No...", "Yes."],
    ],
)
def test_english_borders(expected: list[str]) -> None:
    assert sentences(" ".join(expected)) == expected
