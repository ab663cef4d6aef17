"""The gate: every code for what it is for, and ordinary text of every script passes."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facts.errors import InputRefused, QuestionRefused, TextRefused
from facts.reading.gate import (
    LONGEST_POST,
    LONGEST_QUESTION,
    MOST_MARKS,
    check_text,
    clean_post,
    clean_question,
    skeleton,
)


def code_of(text: str) -> str:
    with pytest.raises(TextRefused) as refused:
        check_text(text)
    return refused.value.code


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("a\x00", "T-CONTROL"),
        ("a\x07", "T-CONTROL"),
        ("a\x0b", "T-CONTROL"),
        ("a\x1b[31mred", "T-CONTROL"),
        ("a\x7f", "T-CONTROL"),
        ("a\x85", "T-CONTROL"),
        ("a\x9b31m", "T-CONTROL"),
        ("a\x9d0;title\x9c", "T-CONTROL"),
        ("a\U000e0041", "T-CONTROL"),
        ("a\ue000", "T-CONTROL"),
        ("a\U000f0000", "T-CONTROL"),
        ("a\U0010fffd", "T-CONTROL"),
        ("a\ufdd0", "T-CONTROL"),
        ("a\ufffe", "T-CONTROL"),
        ("a\U0001ffff", "T-CONTROL"),
        ("a\ud800", "T-UNICODE"),
        ("a\u202e", "T-BIDI"),
        ("a\u202a", "T-BIDI"),
        ("a\u2066", "T-BIDI"),
        ("a\u2069", "T-BIDI"),
        ("a" + "\u0301" * 9, "T-MARKS"),
        ("a" + "\u0301\u200d" * 9, "T-MARKS"),
        ("\u0301" * 4096, "T-MARKS"),
        ("a" + "\ufe00" * 300, "T-MARKS"),
        ("\ufdfa" * 512, "T-EXPAND"),
    ],
)
def test_what_is_never_kept(text: str, code: str) -> None:
    assert code_of(text) == code


@pytest.mark.parametrize("remains", ["a\x83b", "don\x92t", "\x93so\x94"])
def test_what_a_wrong_decoding_left_behind_is_kept(remains: str) -> None:
    check_text(remains)
    assert clean_question(f"When {remains}?")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "tab\tline\r\nfeed\fpage\n",
        "\ufeffbegins with a byte order mark",
        "السفينة غادرت الميناء ﷺ\u200f.",
        "הספינה עזבה את הנמל\u200e.",
        "می\u200cخواهم",
        "क\u094d\u200dष",
        "co\u00adoperate",
        "e\u0301" * 1_000,
        "a" + "\u0301" * MOST_MARKS,
        "Việt Nam, naïve, Ёлка, Ġgantija",
        "👩\u200d👩\u200d👧 ❤\ufe0f 🇸🇪 " + "🙂" * 4_096,
        "🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f",
        "½ ² № ﬁ １２ ٣ \u2028 \u2029",
        "Ruѕѕia",
    ],
)
def test_ordinary_text_of_every_script_passes(text: str) -> None:
    try:
        check_text(text)
    except TextRefused as refused:
        pytest.fail(f"refused: {refused}")


def test_tags_pass_in_the_three_flags_only() -> None:
    flag = "🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f"
    assert code_of(flag + "\U000e0041") == "T-CONTROL"
    assert code_of("🏴\U000e0075\U000e0073\U000e0074\U000e0078\U000e007f") == "T-CONTROL"


def test_the_message_names_character_place_and_line() -> None:
    with pytest.raises(TextRefused) as refused:
        check_text("one\ntwo\nth\x00ree", what="the text of minutes")
    assert "In the text of minutes, character U+0000 at position 10 (line 3) is not allowed." in str(refused.value)
    assert refused.value.hint


def test_the_message_of_an_override_names_it_and_echoes_nothing() -> None:
    with pytest.raises(TextRefused) as refused:
        check_text("abc\u202edef")
    assert "U+202E at position 3" in refused.value.what
    assert str(refused.value).isprintable()


@settings(max_examples=300, deadline=None)
@given(st.text(alphabet=st.characters(), max_size=60))
def test_what_passes_can_be_stored_anywhere(text: str) -> None:
    try:
        check_text(text)
    except TextRefused:
        assert any(unicodedata.category(c) in {"Cc", "Cf", "Cs", "Co", "Cn", "Mn", "Me"} for c in text)
        return
    assert text.encode("utf-8").decode("utf-8") == text
    assert "\x00" not in text
    assert not any(unicodedata.category(c) in {"Cs", "Co"} for c in text)


# --- questions ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "asked"),
    [
        ("  When did\tthe bridge\n open? ", "When did the bridge open?"),
        ("When\u200b did it\u00ad open?", "When did it open?"),
        ("W\u202ehen did it \u2066open?", "When did it open?"),
        ("ｗｈｅｎ ｄｉｄ ｉｔ ｏｐｅｎ ｉｎ １８９０?", "when did it open in 1890?"),
        ("How many \U000e0041\U000e0042ships\ue000\ufdd0?", "How many ships?"),
        ("6½ ships, 10² boats, №5", "6½ ships, 10² boats, №5"),
        ("O´Brien’s quay", "O'Brien’s quay"),
        ("Was it ﬁve?", "Was it five?"),
        ("когда\u00a0открыли мост?", "когда открыли мост?"),
        ("cafe\u0301", "café"),
        ("❤\ufe0f ships", "❤ ships"),
    ],
)
def test_questions_are_cleaned(typed: str, asked: str) -> None:
    assert clean_question(typed) == asked


@pytest.mark.parametrize("typed", ["", " ", "\n\t", "\u200b", "\u200b\u200d\ufeff", "\u202e", "\ue000", "\ufe0f"])
def test_an_empty_question_says_what_to_ask(typed: str) -> None:
    with pytest.raises(QuestionRefused) as refused:
        clean_question(typed)
    assert refused.value.code == "Q-EMPTY"
    assert "?" in refused.value.hint


def test_a_long_question_is_judged_by_its_length_alone() -> None:
    assert clean_question("a" * LONGEST_QUESTION)
    for typed in ("a" * (LONGEST_QUESTION + 1), "\x00" * 65_536, "(" * 2_000, "\ufdfa" * 1_000_000, " " * 513):
        with pytest.raises(QuestionRefused) as refused:
            clean_question(typed)
        assert refused.value.code == "Q-LONG"
        assert f"{len(typed):,}" in refused.value.what


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("when\x00?", "T-CONTROL"),
        ("when\x1b[0m?", "T-CONTROL"),
        ("when \ud83d?", "T-UNICODE"),
        ("when" + "\u0301" * 20, "T-MARKS"),
        ("\ufdfa" * 512, "T-EXPAND"),
    ],
)
def test_questions_that_cannot_be_read(typed: str, code: str) -> None:
    with pytest.raises(TextRefused) as refused:
        clean_question(typed)
    assert refused.value.code == code
    assert "the question" in refused.value.what


@settings(max_examples=300, deadline=None)
@given(st.text(alphabet=st.characters(), max_size=80))
def test_a_cleaned_question_is_bounded_and_clean(typed: str) -> None:
    try:
        asked = clean_question(typed)
    except InputRefused:
        return
    assert 0 < len(asked) <= 2 * len(typed) + 64
    assert asked == " ".join(asked.split())
    assert not any(unicodedata.category(c) in {"Cf", "Cs", "Co"} for c in asked)
    assert clean_question(asked[:LONGEST_QUESTION]).split() == asked[:LONGEST_QUESTION].split()


def test_posts_keep_their_lines_and_are_bounded() -> None:
    assert clean_post(" The quay\u200b opened.\nIt closed. ") == "The quay opened.\nIt closed."
    with pytest.raises(QuestionRefused, match="Q-LONG"):
        clean_post("a" * (LONGEST_POST + 1))
    with pytest.raises(QuestionRefused, match="Q-EMPTY"):
        clean_post("\u200b\n")
    with pytest.raises(TextRefused, match="T-CONTROL"):
        clean_post("a\x00")


# --- look-alikes -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Ruѕѕia", "Russia"),
        ("Вridge", "Bridge"),
        ("вridge", "bridge"),
        ("hаrbоur", "harbour"),
        ("Cочи", "Сочи"),
        ("мocт", "мост"),
        ("мiсто", "місто"),
        ("harbour", "harbour"),
        ("мост", "мост"),
        ("1890", "1890"),
        ("", ""),
        ("рост", "рост"),
        ("youжный", "youжный"),
    ],
)
def test_a_word_of_two_scripts_is_read_in_one(typed: str, meant: str) -> None:
    assert skeleton(typed) == meant


@settings(max_examples=100, deadline=None)
@given(st.text(alphabet="abcehopxyавсенорухABCабвя1-", max_size=12))
def test_skeletons_keep_their_length_and_are_stable(word: str) -> None:
    assert len(skeleton(word)) == len(word)
    assert skeleton(skeleton(word)) == skeleton(word)
