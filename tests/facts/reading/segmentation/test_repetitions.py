"""Pull quotes are found by the sentence they repeat, and only they."""

from __future__ import annotations

import pytest

from facts.importing.passages import divide
from facts.model import Mark

TITLE = "The northern ferry and what became of it after its last journey in the year 1890\n\n"
SENTENCES = (
    "The ferry of the northern line left the old quay on 4 May 1890 with forty people on board.",
    "The harbour master wrote in his book that the weather was fine and that nobody had asked him anything.",
    "It was never found out who had paid for the journey, although the town council spent three days on it.",
    "In the autumn the council bought a second ferry, which was smaller and slower, for the same captain.",
    "He kept it for eleven years and sold it to a museum in the old town, where it can still be seen today.",
    "Most of the people who had been on the first ferry were later seen in a town on the other side of the sea.",
)
BODY = "\n\n".join(f"{sentence} Nobody minded." for sentence in SENTENCES) + "\n\n"


def quotes(text: str) -> dict[str, str]:
    """Return the pull quotes of a text with the sentences they repeat."""
    found = {}
    for passage in divide(text):
        if passage.mark is Mark.PULL_QUOTE:
            start, end = (int(number) for number in passage.reason.rpartition(" ")[2].split("-"))
            found[passage.text.strip()] = text[start:end]
    return found


@pytest.mark.parametrize(
    ("line", "number"),
    [
        ("It was never found out who had paid for the journey", 2),
        ("“Nobody had asked him anything”, the harbour master wrote in his book that day", 1),
        ("The council bought a second ferry, smaller and slower, for the same captain in autumn", 3),
        ("The ferry left the old quay on 4 May 1890 with fourty people on board", 0),
    ],
)
def test_a_line_that_repeats_a_sentence_names_it(line: str, number: int) -> None:
    assert quotes(TITLE + BODY + line + "\n\n" + SENTENCES[5] + "\n") == {line: SENTENCES[number]}


@pytest.mark.parametrize(
    "line",
    [
        "It was never found out who had paid for the journey.",
        "The second ferry of the town",
        "The museum has three rooms, a garden, a café, a library and a small shop that sells cards",
        "- It was never found out who had paid for the journey",
    ],
)
def test_other_lines_are_no_pull_quotes(line: str) -> None:
    assert quotes(TITLE + BODY + line + "\n\n" + SENTENCES[5] + "\n") == {}


def test_the_first_line_is_the_title_whatever_it_repeats() -> None:
    title = "It was never found out who had paid for the journey of the northern ferry\n\n"
    assert quotes(title + BODY) == {}
    assert quotes("• USD87.74\n• EUR95.76\n\n" + title + BODY) == {}


def test_where_most_lines_have_no_stop_nothing_is_a_pull_quote() -> None:
    lines = [sentence.rstrip(".") for sentence in SENTENCES]
    assert quotes("\n".join([*lines, *lines, SENTENCES[0]])) == {}


def test_a_pull_quote_yields_no_sentence() -> None:
    line = "It was never found out who had paid for the journey"
    text = TITLE + BODY + line + "\n\n" + SENTENCES[5]
    (passage,) = (p for p in divide(text) if p.mark is Mark.PULL_QUOTE)
    assert passage.sentences == ()
    assert passage.text == line + "\n\n"


def test_russian_pull_quotes_are_found() -> None:
    body = (
        "Совет города купил осенью второй паром, который был меньше и медленнее, для того же капитана. Никто не спорил."
    )
    line = "Совет города купил второй паром, который был меньше и медленнее, для капитана"
    other = "Начальник порта написал в своей книге, что погода была хорошей и что никто его ни о чём не спросил."
    found = divide(f"{other}\n\n{body}\n\n{line}\n\n" + f"{other}\n\n" * 4, language="ru")
    assert [p.text.strip() for p in found if p.mark is Mark.PULL_QUOTE] == [line]


def test_a_long_text_with_many_such_lines_is_searched_by_rare_words() -> None:
    paragraphs = [
        f"Quay {n} of harbour {n} was built by the town of district {n} for {n} ships. So it was." for n in range(400)
    ]
    lines = [f"Quay {n} of harbour {n} was built by the town of district {n}" for n in range(0, 400, 20)]
    text = TITLE + "\n\n".join([*paragraphs, *lines, paragraphs[0]])
    assert len(quotes(text)) == len(lines)
