"""What is kept of a text: passages that tile it, stems sentence by sentence, and mentions where they stand."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facts.importing.indexing import extract, index, read_mentions
from facts.importing.passages import divide
from facts.model import Mark, Published, Source, digest
from facts.reading.document import Document
from facts.values import DateValue, KindName
from tests.support.builders import TEXTS

HARBOUR = Source("harbour", "Harbour notes of Kestrel Bay")


def test_a_text_becomes_passages_with_stems_and_mentions() -> None:
    text = "Old quays\n\nThe bridge opened on 4 May 1911. It cost 3 million crowns.\n\nFollow us on social media!\n"
    draft = index(HARBOUR, text)
    assert draft.source is HARBOUR
    assert draft.digest == digest(text)
    read = [entry for entry in draft.passages if entry.passage.mark is None]
    (entry,) = read
    assert entry.terms == (
        ("harbor", "note", "kestrel", "bay"),
        ("bridg", "open", "4", "may", "1911"),
        ("cost", "3", "million", "crown"),
    )
    assert entry.words is not None
    assert entry.words["crowns"] == "crown"
    assert entry.words["harbour"] == "harbor", "the title's words are known too"
    assert [(m.kind, m.span.of(text)) for m in entry.mentions] == [
        (KindName.DATE, "4 May 1911"),
        (KindName.FIGURE, "3 million"),
    ]
    left_out = [entry for entry in draft.passages if entry.passage.mark is not None]
    assert Mark.HEADING in {entry.passage.mark for entry in left_out}
    assert all((entry.terms, entry.words, entry.mentions) == ((), None, ()) for entry in left_out)


@pytest.mark.parametrize("text", ["", "\n\n", "   "])
def test_a_text_of_blanks_has_nothing_to_search(text: str) -> None:
    draft = index(HARBOUR, text)
    assert "".join(entry.passage.text for entry in draft.passages) == text
    assert not any(entry.terms for entry in draft.passages)


_TEXTS = st.one_of(
    st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=300),
    st.lists(
        st.sampled_from(
            [
                *TEXTS,
                *(
                    "\n",
                    "\n\n",
                    "HEADLINE",
                    "On 3 May 1911,",
                    "over 40 boats",
                    "“We came,” said Ada Brook.",
                    "и 5 июня",
                ),
            ]
        ),
        max_size=8,
    ).map(" ".join),
)


@settings(max_examples=150, deadline=None)
@given(_TEXTS, st.sampled_from(["en", "ru", "de"]))
def test_everything_kept_stands_where_it_is_said_to(text: str, language: str) -> None:
    draft = index(Source("s", "Title", language=language), text)
    assert "".join(entry.passage.text for entry in draft.passages) == text
    at = 0
    for number, entry in enumerate(draft.passages):
        assert (entry.passage.number, entry.passage.start) == (number, at)
        at = entry.passage.end
        if entry.passage.mark is None:
            assert len(entry.terms) == 1 + len(entry.passage.sentences)
            assert entry.words is not None
            assert {stem for body in entry.terms for stem in body} == set(entry.words.values())
        for mention in entry.mentions:
            assert entry.passage.start <= mention.span.start < entry.passage.end
            assert entry.passage.slice(mention.span) == mention.span.of(text)[: entry.passage.end - mention.span.start]
    assert index(Source("s", "Title", language=language), text) == draft


@settings(max_examples=150, deadline=None)
@given(_TEXTS)
def test_mentions_come_in_text_order_and_dates_hold_no_figures(text: str) -> None:
    mentions = read_mentions(Document(text, divide(text, language="en"), "en", None))
    for one, other in pairwise(mentions):
        assert one.span.start <= other.span.start
    days = [m.span for m in mentions if m.kind is KindName.DATE]
    figures = [m.span for m in mentions if m.kind is KindName.FIGURE]
    assert not any(day.meets(figure) for day in days for figure in figures)
    assert all(len(m.span) > 0 and m.span.end <= len(text) for m in mentions)


def test_what_is_extracted_is_read_from_every_line() -> None:
    text = "STRIKE OF 1911\n\nShare this page with 40 friends\n\nThe strike began on 3 May."
    reference = Published(1911, 6, 1)
    kept = {m.span.of(text) for entry in index(HARBOUR, text).passages for m in entry.mentions}
    read = extract(text, "en", reference)
    assert kept < {mention.span.of(text) for mention in read}
    (day,) = [m.value for m in read if m.span.of(text) == "3 May"]
    assert isinstance(day, DateValue)
    assert (day.start.year, day.inferred_year) == (None, 1911)


def test_an_unread_language_is_searched_all_the_same() -> None:
    text = "Die Brücke wurde am 4. Mai 1911 eröffnet."
    (entry,) = index(Source("b", "Brücke", language="de"), text).passages
    assert "1911" in entry.terms[1]
    assert entry.passage.mark is None
