"""Sentence borders: what is promised of every text, and the repairs one by one."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facts.reading.segmentation.sentences import LONGEST, split


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


@pytest.mark.parametrize(
    "expected",
    [
        ["Пирс стоит 3 млн. руб. за год.", "Это много."],
        ["Его открыл проф. Сосновский, см. рис. 5.", "Потом он уехал."],
        ["Например, Э. И. Берёзов и С. А. Дубов приехали.", "Они остались."],
        ["«Вы уверены?» — спросил он.", "Никто не ответил."],
        ["— Потом он ушёл.", "— Она осталась."],
        ["Пришли Ольхов и др. жители посёлка.", "Они молчали."],
    ],
)
def test_russian_borders(expected: list[str]) -> None:
    assert sentences(" ".join(expected), "ru") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They left the quay.The tide was out.", ["They left the quay.", "The tide was out."]),
        ("Was it late?Nobody knew.", ["Was it late?", "Nobody knew."]),
        ("See example.Org, www.harbour.Example or v2.Next for it.", None),
        ("Dr.Fox met Mr.Birch there.", None),
        ("Node.js is at 3.5 now.", None),
        ("The rate is 0.5 per cent, i.e. Little.", None),
    ],
)
def test_glued_sentences_are_cut_only_where_it_is_safe(text: str, expected: list[str] | None) -> None:
    assert sentences(text) == (expected or [text])


@pytest.mark.parametrize(
    "expected",
    [
        ["It blocked the council's road to the mayor's quay.", "Although the pilots' guild objected, nobody stopped."],
        ["The pier grew.[citation needed]", "Although it is old, it stands."],
        ["The dock was '80s style and the owners' pride.", "Nobody paid."],
        ["“Who paid?” Alder asked.", "Nobody knew."],
        ['"Who paid?" Ann Alder asked.', "Nobody knew."],
        ["He called it ‘the best quay. Or nearly’ in his letter.", "The council's clerk laughed."],
    ],
)
def test_apostrophes_and_footnotes_hide_no_border(expected: list[str]) -> None:
    assert sentences(" ".join(expected)) == expected


def test_a_quotation_of_several_sentences_stays_with_its_speaker() -> None:
    text = "“The quay is old. It must go,” said Alder."
    assert sentences(text) == [text]


def test_an_empty_line_ends_a_sentence_and_a_line_end_does_not() -> None:
    assert sentences("The ferry was\nlate.\n\nand empty") == ["The ferry was\nlate.", "and empty"]
    assert sentences("The ferry was\r\nlate.\r\n\r\nand empty") == ["The ferry was\r\nlate.", "and empty"]


def test_a_closing_quote_belongs_to_the_sentence_it_closes() -> None:
    assert sentences("It is over. ” Then he left.")[0] == "It is over. ”"


@pytest.mark.parametrize("text", ["", " ", "\n\n", "\ufeff", "\u200b \u2060"])
def test_blanks_are_no_sentence(text: str) -> None:
    assert split(text) == ()


def test_a_long_sentence_is_cut_at_clauses() -> None:
    clause = "the harbour had 12 quays that nobody had counted before"
    text = "; ".join([clause] * 40) + "."
    parts = sentences(text)
    assert all(len(part) <= LONGEST for part in parts)
    assert all(part.endswith((";", ".")) for part in parts)
    assert " ".join(parts) == text


def test_a_long_sentence_without_edges_is_cut_anywhere_but_before_a_mark() -> None:
    text = "e\u0301" * 2_000
    parts = sentences(text)
    assert "".join(parts) == text
    assert all(part[0] == "e" for part in parts)


def test_windows_leave_no_trace() -> None:
    one = "The ferry of the northern line left the quay at 9 a.m. on Monday with 40 people on board. "
    parts = sentences(one * 300)
    assert len(parts) == 300
    assert set(parts) == {one.strip()}


@pytest.mark.parametrize("unit", ["a“ ", "“a. ", "(a. ", "a 'b. ", "—…»", "I. ", "www.aa.Bb."])
def test_what_was_built_to_be_slow_is_still_split(unit: str) -> None:
    text = unit * 3_000
    spans = split(text)
    assert all(len(span) <= LONGEST for span in spans)
    assert sum(map(len, spans)) >= len("".join(text.split())) * 0.9


def test_languages_are_taken_by_their_first_part() -> None:
    text = "Alder kam am 3. Mai. Birch blieb."
    assert split(text, language="de-CH") == split(text, language="de")
    assert sentences("Alder came. Birch left.", "no such language") == ["Alder came.", "Birch left."]


def test_sentences_of_scripts_without_capitals_are_found() -> None:
    assert sentences("你好。再见。", "zh") == ["你好。", "再见。"]
    assert sentences("Նավը մեկնեց։ Մարդիկ մնացին։", "hy") == ["Նավը մեկնեց։", "Մարդիկ մնացին։"]
