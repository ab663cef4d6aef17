"""Folding and marking: nothing but blanks is ever dropped, and a line is never wider than it may be."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from bot.render.lines import Line, Look, Run, cells, folded, line, one_line, plain

LOOKS = st.sampled_from(Look)
RUNS = st.lists(st.builds(Run, st.text(alphabet="ab é港 е́-", max_size=12), LOOKS), max_size=5).map(tuple)
LINES = st.builds(Line, RUNS, st.sampled_from(["", "> ", "1. "]), st.sampled_from(["", "> ", "   "]))


@given(LINES, st.integers(4, 30))
def test_folding_keeps_every_letter_with_its_look(one: Line, width: int) -> None:
    letters = [(c, run.look) for run in one.runs for c in run.text if c != " "]
    after = [(c, run.look) for piece in folded([one], width) for run in piece.runs for c in run.text if c != " "]
    assert after == letters


@given(LINES, st.integers(4, 30))
def test_folding_breaks_between_words_only(one: Line, width: int) -> None:
    assert " ".join(piece.text.strip(" ") for piece in folded([one], width)).split() == one.text.split()


@given(LINES, st.integers(4, 30))
def test_a_folded_line_is_too_wide_only_where_a_single_word_is(one: Line, width: int) -> None:
    for piece in folded([one], width):
        assert cells(piece.first + piece.text) <= width or len(piece.text.split()) <= 1


@given(LINES)
def test_without_a_width_lines_stay_as_they_are(one: Line) -> None:
    assert list(folded([one], None)) == [one]


def test_further_lines_begin_with_their_own_sign() -> None:
    quote = Line((Run("one two three four"),), "1. > ", "   > ")
    assert plain([quote], 15).split("\n") == ["1. > one two", "   > three four"]


def test_wide_letters_count_twice() -> None:
    assert plain([line("港港 港港")], 5).split("\n") == ["港港", "港港"]


def test_a_mark_may_begin_inside_a_word() -> None:
    assert plain([Line((Run("(over "), Run("120", Look.MARKED), Run(")")))]) == "(over **120**)"


@given(st.text())
def test_one_line_keeps_offsets_and_lets_nothing_steer_a_terminal(text: str) -> None:
    shown = one_line(text)
    assert len(shown) == len(text)
    assert not any(ord(c) < 32 or 127 <= ord(c) < 160 for c in shown)
    assert len(shown.splitlines()) <= 1
