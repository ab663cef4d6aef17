"""Words are found where they stand, letter for letter; typing may differ, a letter may not."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facts.keeping.locating import as_typed, fold_typing, folded_text, is_quoted, places, unquoted

TEXT = "The “Otter” bridge – the new one – wasn’t opened\n in 1,934 but in 2003… Café Ñandú is 42 metres away."


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("The “Otter” bridge", "The “Otter” bridge"),
        ('The "Otter" bridge', "The “Otter” bridge"),
        ("the new one - wasn't opened in", "the new one – wasn’t opened\n in"),
        ("bridge — the", "bridge – the"),
        ("in   2003...", "in 2003…"),
        ("Cafe\u0301 N\u0303andu\u0301", "Café Ñandú"),
        ("is 42 me\u00adtres", "is 42 metres"),
        ("1,934", "1,934"),
        ("2003", "2003"),
    ],
)
def test_typing_may_differ_and_what_is_found_is_the_text(words: str, found: str) -> None:
    (span,) = places(words, TEXT)
    assert span.of(TEXT) == found


@pytest.mark.parametrize(
    "words",
    [
        "The “Otter” bridges",
        "the “Otter” bridge",
        "The Otter bridge",
        "bridge, the new one",
        "was opened",
        "934",
        "1",
        "1,93",
        "metre",
        "etres away",
        "Cafe Ñandú",
        "2 metres",
        "",
        " ",
        "\u200b",
    ],
)
def test_one_letter_off_is_not_found(words: str) -> None:
    assert places(words, TEXT) == ()


def test_every_place_is_found_in_order() -> None:
    text = "A boat. A boat, a boat."
    assert [span.start for span in places("boat", text)] == [2, 10, 18]
    assert [span.start for span in places("a boat", text, any_case=True)] == [0, 8, 16]


def test_small_and_capital_letters_count_alike_only_where_asked() -> None:
    assert places("İstanbul boat", "istanbul boat", any_case=True) == ()
    assert len(places("THE BOAT", "the Boat", any_case=True)) == 1
    assert places("THE BOAT", "the Boat") == ()


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ("“The quay is open.”", "The quay is open."),
        ('"The quay is open."', "The quay is open."),
        ("«Причал открыт»", "Причал открыт"),
        ("…the quay is open…", "the quay is open"),
        ("[...] the quay", "the quay"),
        ("“… the quay …”", "the quay"),
        ("“Go,” he said. “Now!”", "“Go,” he said. “Now!”"),
        ("the “new” quay", "the “new” quay"),
        ("  quay ", "quay"),
    ],
)
def test_marks_around_all_of_it_are_left_away(text: str, bare: str) -> None:
    assert unquoted(text) == bare


def test_all_of_a_text_in_marks_is_quoted_and_nothing_else() -> None:
    assert is_quoted("“The quay”")
    assert not is_quoted("“The quay” and “the boat”")
    assert not is_quoted("“")
    assert not is_quoted("the quay")


letters = st.text(alphabet="aé1,. “”\"'’-–\u00ad\u0301\n\u00a0…я", max_size=60)


@settings(deadline=None)
@given(letters)
def test_a_folded_text_knows_where_each_of_its_letters_stands(text: str) -> None:
    folded = fold_typing(text)
    assert len(folded.text) == len(folded.spans)
    assert all(0 <= start < end <= len(text) for start, end in folded.spans)
    assert [start for start, _ in folded.spans] == sorted(start for start, _ in folded.spans)
    assert "  " not in folded.text
    assert fold_typing(unicodedata.normalize("NFD", text)).text == folded.text


@settings(deadline=None)
@given(letters, letters)
def test_what_is_found_is_the_words_and_nothing_but_them(words: str, text: str) -> None:
    wanted = fold_typing(words).text.strip()
    for span in places(words, text):
        assert fold_typing(span.of(text)).text.strip() == wanted


@settings(deadline=None)
@given(letters, st.integers(0, 60), st.integers(0, 60))
def test_a_stretch_between_blanks_is_found_where_it_was_cut(text: str, one: int, other: int) -> None:
    words = text.split()
    part = " ".join(words[min(one, other) : max(one, other)])
    is_cut = part and not unicodedata.combining(
        part[0]
    )  # an accent belongs to what stands before it, and be it a blank
    if is_cut and fold_typing(part).text.strip():
        assert any(
            fold_typing(span.of(text)).text.strip() == fold_typing(part).text.strip() for span in places(part, text)
        )


@settings(deadline=None)
@given(
    st.text(
        st.one_of(
            st.characters(codec="utf-8"), st.sampled_from("ae\u0301\u0300\u0345…“`\u00ad\u200b\u00a0\u0085\u1100\u1161")
        )
    )
)
def test_the_text_alone_is_folded_as_with_its_places(text: str) -> None:
    assert folded_text(text) == fold_typing(text).text


def test_titles_are_compared_however_they_were_typed() -> None:
    assert as_typed(" Notes of the  “Otter”…") == as_typed('notes of the "otter"...')
    assert as_typed("Notes of Otter") != as_typed("Notes of the Otter")
