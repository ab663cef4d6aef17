"""Marks: what is left out, what must never be, and that each has a reason."""

from __future__ import annotations

import pytest

from facts.model import Mark
from facts.reading.segmentation.lines import marks
from facts.reading.segmentation.paragraphs import blocks

BODY = "The ferry of the northern line left the old quay on 4 May 1890 with forty people on board.\n\n"


def marked(text: str) -> dict[str, Mark]:
    found = blocks(text)
    result = marks(text, found)
    assert all(marking.reason for marking in result.values())
    return {found[index].text: marking.mark for index, marking in result.items() if marking.mark is not Mark.BLANK}


# --- tickers -----------------------------------------------------------------------------------------------------------


def test_tickers_are_bullet_label_and_number() -> None:
    text = "• USD87.74\n  • EUR95.76\n  • 1458\n• EUR/USD 1,08\n\n" + BODY
    assert list(marked(text).values()) == [Mark.TICKER] * 4


@pytest.mark.parametrize(
    "text",
    [
        BODY + "- 5\n\n" + BODY,
        BODY + "- 5 ships\n- 7 boats\n\n" + BODY,
        "• USD87.74",
        "• USD87.74\n• EUR95.76",
    ],
)
def test_what_is_no_ticker(text: str) -> None:
    assert marked(text) == {}


# --- other scripts -----------------------------------------------------------------------------------------------------


def test_a_notice_in_another_script_is_marked_with_both_scripts() -> None:
    notice = "К сожалению, эта страница не открылась, обновите её."
    text = BODY * 4 + notice
    assert marked(text) == {notice: Mark.OTHER_SCRIPT}
    (marking,) = (m for m in marks(text, blocks(text)).values() if m.mark is Mark.OTHER_SCRIPT)
    assert "Cyrillic" in marking.reason
    assert "Latin" in marking.reason


def test_a_text_in_two_scripts_is_taken_as_such() -> None:
    assert marked(BODY + "Паром ушёл от старого причала утром четвёртого мая с сорока людьми на борту.\n") == {}


def test_foreign_names_in_a_line_change_nothing() -> None:
    assert marked(BODY * 3 + "The ferry “Причал” (Причал) left at nine and nobody saw it again.\n") == {}


def test_short_latin_lines_in_a_cyrillic_text_stay() -> None:
    body = "Паром ушёл от старого причала утром четвёртого мая с сорока людьми на борту.\n\n"
    assert marked(body * 5 + "Harbour Queen 5\n\n" + body) == {}
    notice = "Sorry, this page could not be shown here."
    assert marked(body * 5 + notice + "\n\n" + body) == {notice: Mark.OTHER_SCRIPT}


# --- calls and footers -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "line",
    [
        "Subscribe to our weekly letter",
        "» Read more: The second ferry",
        "READ ALSO: The second ferry",
        "Sign up for the harbour letter",
        "Follow us on all channels",
        "Share this article",
        "Click here to see the timetable.",
        "We use cookies to make this page better.",
        "This site uses cookies.",
        "Accept all cookies",
        "Please enable JavaScript",
        "Your browser is out of date.",
        "All rights reserved.",
        "© 1890 Harbour Post",
        "Advertisement",
        "Comments (12)",
        "Privacy policy",
        "Related: The second ferry",
        "Newsletter",
        "Google Chrome Firefox Safari",
        "Chrome, Firefox, Opera and Edge",
        "Подписывайтесь на наш канал",
        "Читайте также: второй паром",
        "Все права защищены",
        "Реклама",
        "Мы используем файлы cookie.",
    ],
)
def test_lines_that_speak_to_the_reader(line: str) -> None:
    cyrillic = line[0] > "а" or "А" <= line[0] <= "Я"
    body = "Паром ушёл от старого причала утром четвёртого мая с сорока людьми.\n\n" if cyrillic else BODY
    assert marked(body * 2 + line + "\n\n" + body * 8) == {line: Mark.CALL_TO_ACTION}


@pytest.mark.parametrize(
    "line",
    [
        "Members subscribe to two plans, and most pay once a year.",
        "The regulator changed its privacy policy in 2019.",
        "Follow the river to the old quay.",
        "He asked readers to share the costs of the quay.",
        "More on that day than on any other was said about it.",
        "The newsletter of 1890 says so.",
        "Chrome is a metal.",
        "Advertisement rates rose by 5 per cent.",
        "Donated ships were 40 of them.",
        "Support for the quay grew.",
    ],
)
def test_sentences_with_such_words_stay(line: str) -> None:
    assert marked(BODY * 2 + line + "\n\n" + BODY * 8) == {}


def test_the_footer_begins_with_a_call_in_the_last_tenth() -> None:
    footer = "Subscribe to our letter\n\nHarbour Post\n\nOld Quay 5\n"
    assert marked(BODY * 10 + footer) == {
        "Subscribe to our letter": Mark.CALL_TO_ACTION,
        "Harbour Post": Mark.FOOTER,
        "Old Quay 5": Mark.FOOTER,
    }
    text = BODY * 10 + footer
    reasons = {m.reason for m in marks(text, blocks(text)).values() if m.mark is Mark.FOOTER}
    assert reasons == {f"stands in the footer that begins at {text.index('Subscribe')}"}


def test_a_sentence_in_the_footer_stays() -> None:
    last = "The second ferry was bought in the autumn of 1891 and sold to a museum in 1902."
    assert last not in marked(BODY * 20 + "Subscribe to our letter\n\n" + last + "\n")


def test_a_call_in_the_middle_begins_no_footer() -> None:
    text = BODY * 3 + "Subscribe to our letter\n\nThe second ferry and its captain of eleven years\n\n" + BODY * 8
    assert Mark.FOOTER not in marked(text).values()


# --- headings ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "heading",
    [
        "The northern ferry",
        "“It was never found”",
        "1. The northern ferry",
        "2.1 Costs",
        "Chapter 3: The ferry",
        "The 1890 ferry",
        "The season of 1890–91",
        "**The northern ferry**",
        "Северный паром",
    ],
)
def test_short_lines_over_a_paragraph_are_headings(heading: str) -> None:
    body = "Паром ушёл от старого причала утром четвёртого мая.\n\n" if heading[0] > "Z" and heading[0] != "“" else BODY
    assert marked(body + heading + "\n\n" + body) == {heading: Mark.HEADING}
    assert marked(body + heading + "\n" + body) == {heading: Mark.HEADING}


@pytest.mark.parametrize(
    "line",
    [
        "It left.",
        "Who paid?",
        "The quays were these:",
        "the northern ferry",
        "Ships: 5",
        "40 people on board",
        "- the northern ferry",
        "| Ships | boats |",
        "Ferries\tBoats",
        "He said that",
        "The northern ferry and its captain, who kept it for eleven years",
        "***",
    ],
)
def test_what_is_no_heading(line: str) -> None:
    assert marked(BODY + line + "\n\n" + BODY) == {}


def test_a_heading_needs_something_to_head() -> None:
    assert marked(BODY + "The northern ferry\n") == {}
    assert marked("The northern ferry") == {}
    assert marked("The northern ferry\n\nThe second ferry\n") == {}


def test_a_line_that_the_next_goes_on_with_is_no_heading() -> None:
    assert marked(BODY + "Senator Alder told the mayor\n\nthat the quay was to be closed in the autumn.\n") == {}


def test_title_and_part_are_headings_together() -> None:
    text = "The northern ferry\n\nIts first year\n\n" + BODY
    assert list(marked(text).values()) == [Mark.HEADING, Mark.HEADING]


def test_a_heading_heads_a_list_too() -> None:
    assert marked(BODY + "What was on board\n\n- 40 people\n- 2 horses\n\n" + BODY) == {
        "What was on board": Mark.HEADING
    }


def test_hash_lines_are_headings_of_any_length() -> None:
    long = "# The northern ferry and its captain, who kept it for eleven years and sold it."
    assert marked(long + "\n\n## Costs\n\n" + BODY) == {long: Mark.HEADING, "## Costs": Mark.HEADING}
    assert marked("# The northern ferry\n\nA short line\n\n" + BODY)["# The northern ferry"] is Mark.HEADING
    assert marked("#ferry\n\n" + BODY) == {"#ferry": Mark.HEADING}


@pytest.mark.parametrize(
    "text",
    [
        "Altdorf 5\nBergdorf 7\nCasteln 12\nDorn 3\n\n" + BODY,
        "Altdorf\nBergdorf\nCasteln\nDorn\n\n" + BODY,
        "Goals: 3\nCards: 2\n\n" + BODY,
        "Mayor: Ann Alder\nCaptain: Ben Birch\nOwner: the town\n\n" + BODY,
    ],
)
def test_lists_are_no_headings(text: str) -> None:
    assert marked(text) == {}


@pytest.mark.parametrize(
    "text",
    [
        "The ferry left on 4 May",
        "Why did the ferry leave?\nNobody knows",
        "Subscribe",
        "• USD87.74\n• EUR95.76",
        "The northern ferry of the old town\n\nIt left.\n",
        "# ferry",
        "Google Chrome Firefox Safari",
    ],
)
def test_a_text_of_little_else_is_taken_at_its_word(text: str) -> None:
    assert marked(text) == {}


def test_lines_without_words_are_blank() -> None:
    found = blocks(BODY + "* * *\n\n———\n\n🙂\n\n" + BODY)
    assert [m.mark for m in marks(BODY, found).values()] == [Mark.BLANK] * 3
