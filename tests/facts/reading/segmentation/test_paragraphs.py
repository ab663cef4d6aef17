"""Paragraphs: empty lines part them, lines wrapped by hand do not."""

from __future__ import annotations

import textwrap

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facts.reading.segmentation.paragraphs import Block, blocks

PROSE = (
    "The ferry of the northern line left the old quay on the morning of 4 May 1890 with forty people on board, and it "
    "came back in the evening with none of them. The harbour master wrote in his book that the weather was fine, that "
    "the sea was calm, and that nobody had asked him where the ferry was going. It was never found out who had paid "
    "for the journey, although the town council spent three days on the question."
)
SECOND = (
    "In the autumn of the same year the council bought a second ferry, which was smaller and slower, and gave it to "
    "the same captain. He kept it for eleven years and sold it to a museum, where it still is."
)


def texts(text: str) -> list[str]:
    return [" ".join(block.text.split()) for block in blocks(text) if block.text]


@settings(max_examples=200, deadline=None)
@given(
    st.one_of(
        st.text(max_size=200),
        st.lists(
            st.sampled_from(["Some words here", "and so on", " ", "\n", "\r\n", "\r", "\f", "\u2028", "\t", "\ufeff"])
        ).map("".join),
    )
)
def test_blocks_tile_the_text(text: str) -> None:
    at = 0
    for block in blocks(text):
        assert block.span.start == at
        assert block.span.end > at
        assert block.span.of(text).strip() == block.text
        at = block.span.end
    assert at == len(text)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_empty_lines_part_paragraphs(end: str) -> None:
    text = f"One quay.{end}{end}Two quays.{end} {end}Three.{end}"
    found = blocks(text)
    assert [block.text for block in found] == ["One quay.", "Two quays.", "Three."]
    assert all(block.apart for block in found)
    assert found[0].span.of(text) == f"One quay.{end}{end}"


def test_lines_are_a_paragraph_each() -> None:
    found = blocks("Anna: when does it open?\nBen: at nine\nAnna: thanks")
    assert [block.text for block in found] == ["Anna: when does it open?", "Ben: at nine", "Anna: thanks"]
    assert [block.apart for block in found] == [True, False, False]


def test_a_form_feed_parts_pages() -> None:
    assert [block.apart for block in blocks("One page\fnext page")] == [True, True]


def test_blanks_before_the_words_are_a_block_of_their_own() -> None:
    text = "\n\n  One quay."
    first, second = blocks(text)
    assert (first.text, first.span.end) == ("", 2)
    assert second.span.of(text) == "  One quay."


def test_a_text_of_blanks_is_one_block() -> None:
    assert [block.text for block in blocks(" \n\t\n")] == [""]
    assert blocks("") == ()


@pytest.mark.parametrize("width", [50, 60, 72, 80, 100])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_wrapped_lines_are_one_paragraph(width: int, end: str) -> None:
    wrapped = f"{end}{end}".join(end.join(textwrap.wrap(part, width)) for part in (PROSE, SECOND))
    assert texts(wrapped) == [PROSE, SECOND]
    assert all(block.lines > 1 for block in blocks(wrapped))


def test_wrapped_paragraphs_without_an_empty_line_are_told_by_their_short_last_line() -> None:
    wrapped = "\n".join([*textwrap.wrap(PROSE, 72), *textwrap.wrap(SECOND, 72)])
    assert texts(wrapped) == [PROSE, SECOND]


def test_a_heading_right_above_wrapped_lines_stands_apart() -> None:
    wrapped = "\n".join(["The northern ferry", *textwrap.wrap(PROSE, 72)])
    assert texts(wrapped) == ["The northern ferry", PROSE]


def test_two_lines_are_wrapped_where_the_second_goes_on() -> None:
    text = "The ferry of the northern line left the old quay on the\nmorning of 4 May 1890."
    assert len(blocks(text)) == 1
    assert len(blocks(text.replace("morning", "Morning"))) == 2


def test_wrapped_items_stay_items() -> None:
    items = [PROSE[:150], SECOND[:150]]
    wrapped = "\n".join(textwrap.fill(f"- {item}", 60, subsequent_indent="  ") for item in items)
    assert texts(wrapped) == [f"- {item.strip()}" for item in items]


def test_a_word_cut_at_the_line_end_goes_on() -> None:
    text = "The ferry of the northern line was the long-\nest of all ferries that ever left the quay and\nit was har-\nboured."
    assert len(blocks(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Altdorf has 5,000 people in 2019\nBergdorf has 7,100 people in 2019\nCasteln has 12,400 people in 2019",
        "O quay of stone, O quay of wood,\nWhere once the northern ferry stood,\nThe tide has come, the tide has gone,\nAnd nobody is looking on.",
        "i saw it\nyesterday at noon\nand it was big",
        "Ships | 5 | 1890 | harbour of the north\nBoats | 7 | 1891 | harbour of the south",
    ],
)
def test_lists_poems_and_chats_are_not_wrapped_prose(text: str) -> None:
    assert [block.lines for block in blocks(text)] == [1] * (text.count("\n") + 1)


def test_long_lines_are_paragraphs() -> None:
    assert texts(f"{PROSE}\n{SECOND}\n") == [PROSE, SECOND]


@pytest.mark.parametrize(
    ("text", "stops", "item"),
    [
        ("It left.", True, False),
        ("It left.”", True, False),
        ("(It left.)", True, False),
        ("It left.[4]", True, False),
        ("Did it leave?", True, False),
        ("The quays are:", True, False),
        ("The old quay", False, False),
        ("- the old quay", False, True),
        ("• the old quay", False, True),
        ("12. The old quay", False, True),
        ("a) the old quay", False, True),
        ("| Quay | 5 |", False, True),
        ("12 quays", False, False),
        ("-5 degrees", False, False),
    ],
)
def test_what_a_block_looks_like(text: str, stops: bool, item: bool) -> None:
    (block,) = blocks(text)
    assert (block.stops, block.is_item) == (stops, item)
    assert block == Block(block.span, text, 1, apart=True)
    assert block.words == len(text.split())
