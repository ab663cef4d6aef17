"""What a person reads of each outcome, as whole texts, so that a change of a word is seen."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.render.console import outcome_lines, trace_lines
from bot.render.lines import Look, plain
from facts.answers import Agreement, Answer, Evidence, Found, Outcome, QuestionKind, Reason, Several, Trace, Unknown
from facts.model import Citation, Span
from tests.bot import canned

SHOWN = {
    "found": """
May 1932

> The harbour opened in **May 1932**.
Harbour log, Harbour office, 1932-06
harbour-log@1:12-43 (from the source, not reviewed)
""",
    "compatible": """
The wordings differ and can all be true at once:

1. Over 120
   > **Over 120** boats came.
   Harbour log, Harbour office, 1932-06
   harbour-log@1:44-64 (from the source, not reviewed)

2. 120
   > Over **120** boats came.
   Harbour log, Harbour office, 1932-06
   harbour-log@1:44-64 (from the source, not reviewed)
""",
    "different": """
The sources give 2 different values:

1. May 1932
   > The harbour opened in **May 1932**.
   Harbour log, Harbour office, 1932-06
   harbour-log@1:12-43 (from the source, not reviewed)

2. Over 120
   > **Over 120** boats came.
   Harbour log, Harbour office, 1932-06
   harbour-log@1:44-64 (from the source, not reviewed)
""",
    "choice": """
The question can mean 2 things:

1. May 1932
   > The harbour opened in **May 1932**.
   Harbour log, Harbour office, 1932-06
   harbour-log@1:12-43 (from the source, not reviewed)

2. Ada Brook
   > “We had hoped for more,” said **Ada Brook**.
   Harbour log, Harbour office, 1932-06
   harbour-log@1:65-105 (from the source, not reviewed)
""",
    "corrected": """
May 1932
Not quite as the question has it: the source says May 1932, not June.

> The harbour opened in **May 1932**.
Harbour log, Harbour office, 1932-06
harbour-log@1:12-43 (from the source, not reviewed)
""",
    "unknown": """
Not in my sources. The sources speak of this, but do not say what was asked. Not found: closed.
Try this: ask with the words that the source might use, or read it: footnote source ID

The closest I have, which is not an answer:
> The harbour opened in May 1932.
Harbour log, Harbour office, 1932-06
harbour-log@1:12-43

> Over 120 boats came.
Harbour log, Harbour office, 1932-06
harbour-log@1:44-64
""",
    "empty": """
Not in my sources. No source has been imported yet.
Try this: footnote import FILE
""",
}


@pytest.mark.parametrize("name", canned.OUTCOMES)
def test_every_outcome_reads_as_written_here(name: str) -> None:
    assert plain(outcome_lines(canned.OUTCOMES[name])) == SHOWN[name].strip()


@pytest.mark.parametrize("name", canned.OUTCOMES)
@pytest.mark.parametrize("width", [20, 40, 80])
def test_a_narrow_window_changes_no_word(name: str, width: int) -> None:
    def words(text: str) -> list[str]:
        return text.replace("**", "").replace("\n   > ", " ").replace("\n> ", " ").split()

    lines = outcome_lines(canned.OUTCOMES[name])
    assert words(plain(lines, width)) == words(plain(lines))


def test_the_closest_things_can_be_fewer_or_none() -> None:
    assert plain(outcome_lines(canned.UNKNOWN, closest=1)).count("> ") == 1
    assert "not an answer" not in plain(outcome_lines(canned.UNKNOWN, closest=0))


def test_what_a_moderator_published_says_so() -> None:
    reviewed = canned.answer("May 1932", canned.OPENED, "1932-05", QuestionKind.DATE, reviewed=True)
    assert "(reviewed by a moderator)" in plain(outcome_lines(Found(reviewed, canned.TRACE)))


def test_one_value_with_several_sentences_is_said_once() -> None:
    again = canned.answer("120", canned.BOATS, ">120", QuestionKind.FIGURE)
    shown = plain(outcome_lines(Several((canned.HOW_MANY, again, canned.WHEN), Agreement.DIFFERENT, canned.TRACE)))
    assert shown.startswith("The sources give 2 different values:")
    assert shown.count("boats came.") == 2
    assert "3. " not in shown


def test_the_value_alone_is_marked_in_its_sentence() -> None:
    marked = [run.text for one in outcome_lines(canned.FOUND) for run in one.runs if run.look is Look.MARKED]
    assert marked == ["May 1932"]


@pytest.mark.parametrize("reason", Reason)
def test_every_reason_has_a_sentence_and_a_next_step(reason: Reason) -> None:
    shown = plain(outcome_lines(Unknown(reason, "", (), Trace(QuestionKind.OTHER))))
    said, tried = shown.split("\n")
    assert said.startswith("Not in my sources. ")
    assert said.endswith(".")
    assert tried.startswith("Try this: ")


def test_the_trace_tells_what_happened_in_order() -> None:
    assert plain(trace_lines(canned.TRACE)) == """
How this came about
  asked for:  a date
  words:      harbour, open
  names:      Ada Brook
  repaired:   harbuor → harbour
  considered:
    0.812  May 1932
           harbour-log@1:34-42: chosen
  note:       one passage of three was read
""".strip()  # fmt: skip


def test_an_empty_trace_says_that_nothing_was_considered() -> None:
    assert "nothing in the sources" in plain(trace_lines(Trace(QuestionKind.OTHER)))


@given(st.text(min_size=1, max_size=60), st.data())
def test_a_quotation_is_shown_letter_for_letter(quote: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(quote) - 1))
    end = data.draw(st.integers(start + 1, len(quote)))
    evidence = Evidence(
        Citation("a", 1, Span(7, 7 + len(quote))), quote, Span(7 + start, 7 + end), "T", None, None, None
    )
    outcome: Outcome = Found(Answer("value", "value", QuestionKind.OTHER, 1.0, evidence), Trace(QuestionKind.OTHER))
    shown = outcome_lines(outcome)[2]
    assert len(shown.text) == len(quote)
    assert all(a == b or not b.isprintable() for a, b in zip(shown.text, quote, strict=True))
