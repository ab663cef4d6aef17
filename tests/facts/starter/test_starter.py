"""The bundled brief: it is there, it can be quoted sentence by sentence, and it says where it comes from."""

from __future__ import annotations

from importlib.resources import files

import pytest
from sentencex import segment

from facts.model import Source
from facts.starter import STARTER_ID, starter_source
from tests.corpus.texts import ARTICLE_TITLE

_TEXT = starter_source().text
_PARAGRAPHS = tuple(line for line in _TEXT.split("\n") if line.endswith((".", "?", "”")))
_HEADINGS = tuple(line for line in _TEXT.split("\n") if line and line not in _PARAGRAPHS)
_SENTENCES = tuple(sentence.strip() for paragraph in _PARAGRAPHS for sentence in segment("en", paragraph))


def test_the_brief_travels_inside_the_package() -> None:
    assert files("facts.starter").joinpath("brief.txt").is_file()


def test_the_brief_is_a_source_with_a_month_for_anchor() -> None:
    draft = starter_source()
    assert draft.id == STARTER_ID
    assert draft.published is not None
    assert str(draft.published) == "2023-11"
    source = Source(draft.id, draft.title or "", draft.url, draft.published, draft.publisher, draft.author)
    assert source.publisher == "Footnote starter source"
    assert draft.title == _TEXT.split("\n", 1)[0]


def test_two_calls_give_the_same() -> None:
    assert starter_source() == starter_source()


def test_the_first_paragraph_names_the_article() -> None:
    assert _PARAGRAPHS[0].count(f"“{ARTICLE_TITLE}”") == 1
    assert "neither its publisher nor its date" in _PARAGRAPHS[0]


def test_it_has_sixty_to_ninety_sentences() -> None:
    assert 60 <= len(_SENTENCES) <= 90


@pytest.mark.parametrize("heading", _HEADINGS)
def test_headings_are_short_and_have_no_stop(heading: str) -> None:
    assert len(heading.split()) < 10
    assert heading[-1].isalnum()


@pytest.mark.parametrize("sentence", _SENTENCES)
def test_a_sentence_can_stand_alone(sentence: str) -> None:
    words = sentence.split()
    assert 3 <= len(words) <= 40
    # Who meets the sentence alone must not need the one before it to know of whom it speaks.
    assert words[0] not in {"He", "She", "They", "This was", "These", "That", "However,"}


def test_the_text_is_clean() -> None:
    assert _TEXT.endswith(".\n")
    assert "\r" not in _TEXT
    assert "  " not in _TEXT
    assert all(line == line.strip() for line in _TEXT.split("\n"))
    assert all(_TEXT.count(opening) == _TEXT.count(closing) for opening, closing in ("“”", "()"))


@pytest.mark.parametrize(
    "value",
    [
        "17 November", "2025", "November 2020", "1,960", "five years", "over 120,000", "more than 100,000",
        "over a hundred thousand", "50,000", "43 points", "early summer 2022", "May 2023", "early 2023", "77%", "73%",
        "7 September", "11 September", "ten days", "13 September", "19–20 September", "1:00 PM", "27 September 2020",
        "12 September 2022", "almost ten months", "23 September", "515 percent", "2015", "20 percent", "autumn 2022",
    ],
)  # fmt: skip
def test_it_gives_the_dates_and_figures_of_the_article(value: str) -> None:
    assert any(value in sentence for sentence in _SENTENCES)


@pytest.mark.parametrize(
    "speaker",
    [
        "James O'Brien", "Vladimir Putin", "Rasmus Canbäck", "Ilham Aliyev", "Nikol Pashinyan", "Josep Borrell",
        "President of the Council of Europe", "Karabakh-Armenian soldier", "Russian military", "Meduza",
        "Russian Ministry of Foreign Affairs",
    ],
)  # fmt: skip
def test_it_gives_who_spoke(speaker: str) -> None:
    assert any(speaker in sentence for sentence in _SENTENCES)
