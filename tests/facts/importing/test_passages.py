"""Passages: they tile every text, marks say why, nothing vanishes; and the marks of the real article."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facts.importing.passages import LONGEST, divide
from facts.model import Mark, Passage
from facts.reading.segmentation import split
from tests.corpus.texts import article_text

PARTS = (
    "The ferry to the island was opened in 1890 and closed in 1931.|Harbour news|• USD87.74|  • 1458|# Bridges|- 5 boats|"
    "Subscribe to our newsletter|Паром на остров открыли в 1890 году.|Google Chrome Firefox Safari|\n|\n\n|\r\n| |\t|\f|"
    "The ferry to the island was opened in 1890 and closed|***|\ufeff|Dr. Alder left. |🙂|long word " + "x" * 700
).split("|")
TEXTS = st.one_of(st.text(max_size=300), st.lists(st.sampled_from(PARTS), max_size=40).map("".join))


def marked(text: str, language: str = "en") -> dict[str, Mark]:
    """Return the marked lines that are not blank, with their marks."""
    found = divide(text, language=language)
    return {p.text.strip(): p.mark for p in found if p.mark is not None and p.mark is not Mark.BLANK}


@settings(max_examples=200, deadline=None)
@given(TEXTS)
def test_passages_tile_the_text(text: str) -> None:
    passages = divide(text)
    assert "".join(passage.text for passage in passages) == text
    assert [passage.number for passage in passages] == list(range(len(passages)))
    at = 0
    for passage in passages:
        assert passage.start == at
        assert 0 < len(passage.text) <= LONGEST
        assert (passage.mark is None) == bool(passage.sentences)
        assert (passage.mark is None) == (passage.reason == "")
        at = passage.end


@settings(max_examples=100, deadline=None)
@given(TEXTS)
def test_a_text_with_words_never_vanishes(text: str) -> None:
    spoken = any(character.isalnum() for character in text)
    assert any(passage.sentences for passage in divide(text)) == spoken


@settings(max_examples=60, deadline=None)
@given(TEXTS)
def test_unmarked_passages_have_all_sentences_of_their_words(text: str) -> None:
    for passage in divide(text):
        if passage.mark is None:
            kept = "".join(span.of(text) for span in passage.sentences)
            assert [c for c in kept if c.isalnum()] == [c for c in passage.text if c.isalnum()]


# --- the article -------------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def article() -> tuple[str, tuple[Passage, ...]]:
    text = article_text()
    if text is None:
        pytest.skip("THE ARTICLE IS NOT BESIDE THE PROJECT: its marks were not tested")
    return text, divide(text)


def test_the_marks_of_the_article(article: tuple[str, tuple[Passage, ...]]) -> None:
    _, passages = article
    assert Counter(passage.mark for passage in passages if passage.mark) == {
        Mark.TICKER: 4,
        Mark.HEADING: 6,
        Mark.PULL_QUOTE: 8,
        Mark.CALL_TO_ACTION: 1,
        Mark.OTHER_SCRIPT: 1,
        Mark.FOOTER: 1,
    }


def test_nothing_of_the_body_of_the_article_is_marked(article: tuple[str, tuple[Passage, ...]]) -> None:
    text, passages = article
    body = [passage for passage in passages if passage.mark is None]
    assert body[0].sentences[0].start == text.index("The story")
    assert all(passage.text.rstrip().endswith((".", "?", ".”", "?”")) for passage in body[1:])
    for passage in passages:
        if passage.mark and passage.start > body[0].start and passage.mark is not Mark.OTHER_SCRIPT:
            assert not passage.text.rstrip().endswith((".", "?"))


def test_pull_quotes_of_the_article_name_a_sentence_of_the_body(article: tuple[str, tuple[Passage, ...]]) -> None:
    text, passages = article
    spans = {(s.start, s.end) for p in passages for s in p.sentences}
    for passage in passages:
        if passage.mark is Mark.PULL_QUOTE:
            start, end = (int(part) for part in passage.reason.rsplit(" ", 1)[1].split("-"))
            assert (start, end) in spans
            shared = set(passage.text.lower().split()) & set(text[start:end].lower().split())
            assert len(shared) >= 5


def test_the_article_has_125_sentences_with_the_marked_lines(article: tuple[str, tuple[Passage, ...]]) -> None:
    text, passages = article
    left_out = sum(len(split(text, p.start, p.end)) for p in passages if p.mark and p.mark is not Mark.BLANK)
    assert sum(len(passage.sentences) for passage in passages) + left_out == 125
    assert sum(passage.mark is None for passage in passages) == 40


# --- other texts -------------------------------------------------------------------------------------------------------

SENTENCE = "The ferry of the northern line left the old quay on 4 May 1890 with forty people on board."


@pytest.mark.parametrize(
    "text",
    [
        "The ferry left on 4 May",
        "12 ships in 1890",
        "Altdorf 5\nBergdorf 7\nCasteln 12",
        "i saw it at noon",
        "Subscribe to our letter",
        "• USD87.74\n• EUR95.76",
        "# Ferries",
        "Паром ушёл 4 мая",
    ],
)
def test_a_short_text_is_read_as_it_is(text: str) -> None:
    passages = divide(text)
    assert all(passage.mark is None for passage in passages)
    assert [s.of(text) for p in passages for s in p.sentences] == text.split("\n")


def test_a_paragraph_keeps_its_line_ends() -> None:
    text = f"{SENTENCE}\r\n\r\n{SENTENCE}\r\n"
    assert [passage.text for passage in divide(text)] == [f"{SENTENCE}\r\n\r\n", f"{SENTENCE}\r\n"]


def test_sentences_of_wrapped_lines_span_them() -> None:
    text = "The ferry of the northern line left the old quay on 4 May 1890 with\nforty people on board. It came back in the evening with none of\nthem.\n"
    (passage,) = divide(text)
    assert [span.of(text) for span in passage.sentences] == [
        "The ferry of the northern line left the old quay on 4 May 1890 with\nforty people on board.",
        "It came back in the evening with none of\nthem.",
    ]


def test_a_long_paragraph_is_cut_between_sentences_into_even_pieces() -> None:
    text = " ".join([SENTENCE] * 30) + "\n"
    passages = divide(text)
    lengths = [len(passage.text) for passage in passages]
    assert len(passages) == 3
    assert max(lengths) <= LONGEST
    assert min(lengths) >= LONGEST // 2
    assert [len(passage.sentences) for passage in passages] == [10, 10, 10]


def test_a_long_marked_line_is_cut_too() -> None:
    notice = "К сожалению, страница не открылась. " * 40
    passages = divide("\n\n".join([SENTENCE] * 150) + "\n\n" + notice)
    pieces = [passage for passage in passages if passage.mark is Mark.OTHER_SCRIPT]
    assert len(pieces) == 2
    assert "".join(piece.text for piece in pieces) == notice


def test_blanks_go_with_the_passage_before_them() -> None:
    text = "\n\n" + SENTENCE + "\n\n\n\n" + SENTENCE
    blank, first, second = divide(text)
    assert (blank.mark, blank.text) == (Mark.BLANK, "\n\n")
    assert first.text == SENTENCE + "\n\n\n\n"
    assert second.text == SENTENCE


def test_endless_blanks_are_passages_of_their_own() -> None:
    text = SENTENCE + " " * 5_000 + "\n" * 5_000 + SENTENCE
    passages = divide(text)
    assert [passage.mark for passage in passages if passage.sentences] == [None, None]
    assert {passage.mark for passage in passages if not passage.sentences} == {Mark.BLANK}


def test_no_text_has_no_passages() -> None:
    assert divide("") == ()


def test_a_byte_order_mark_in_the_text_stays_and_is_in_no_sentence() -> None:
    text = "\ufeff" + SENTENCE
    (passage,) = divide(text)
    assert passage.text == text
    assert [span.of(text) for span in passage.sentences] == [SENTENCE]


def test_marked_lines_say_why() -> None:
    text = f"# Ferries\n\n{SENTENCE}\n\nRead more: quays\n\n{SENTENCE} So it was.\n\n" * 3
    reasons = {passage.reason for passage in divide(text) if passage.mark}
    assert reasons == {"heads what follows: it begins with #", "speaks to the reader of the page, not of its subject"}


def test_nothing_with_words_is_left_out_where_that_is_asked() -> None:
    repeated = "The ferry of the northern line left the old quay on 4 May 1890"
    text = f"• USD87.74\n• EUR95.76\n\nA title\n\n{SENTENCE} So it was.\n\n{repeated}\n\nSubscribe now\n\n***\n\n{SENTENCE}"
    passages = divide(text, leave_out=False)
    assert {passage.mark for passage in passages} == {None, Mark.BLANK}
    assert "".join(passage.text for passage in passages) == text
    assert len(marked(text)) == 5


def test_the_same_text_gives_the_same_passages() -> None:
    text = "\n\n".join([SENTENCE, "Ferries", SENTENCE.rstrip("."), SENTENCE]) * 20
    assert divide(text) == divide(text)


def test_another_language_is_divided_by_its_own_rules() -> None:
    text = "Паром ушёл в 9 ч. утра. Проф. Берёзов остался."
    sentences = [span.of(text) for passage in divide(text, language="ru") for span in passage.sentences]
    assert sentences[-1] == "Проф. Берёзов остался."


def test_markdown_is_divided_without_losing_its_syntax() -> None:
    text = (
        "# Ferries\n\nThe [ferry](https://example.org/ferry) left **the quay** on 4 May 1890.\n\n"
        "- 40 people\n- 2 horses\n\n| Year | Ships |\n|------|-------|\n| 1890 | 12 |\n\n```\nquay\n```\n"
    )
    assert marked(text) == {"# Ferries": Mark.HEADING}
    kept = [span.of(text) for passage in divide(text) for span in passage.sentences]
    assert "The [ferry](https://example.org/ferry) left **the quay** on 4 May 1890." in kept
    assert "| 1890 | 12 |" in kept
