"""Web pages: the article, what the page says of itself, and pages that are refused."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from facts.errors import ImportRefused
from facts.loading import load
from facts.loading.html import DEEPEST
from facts.model import Published
from facts.reports import SourceDraft

PARAGRAPHS = (
    "The quay was opened in May 1890 by the mayor of the old town, who spoke for two hours about its cost.",
    "It had cost 3 million crowns and five years, twice as much of either as the council had been told.",
)
HEAD = (
    "<title>The old quay - Harbour Post</title>"
    '<meta property="og:site_name" content="Harbour Post">'
    '<meta name="author" content="Ann Alder">'
    '<meta property="article:published_time" content="2023-11-22T10:00:00Z">'
    '<link rel="canonical" href="https://example.org/quay">'
)
BODY = (
    '<nav><a href="/">Home</a> <a href="/news">News</a></nav>'
    f"<article><h1>The old quay</h1><p>{PARAGRAPHS[0]}</p><h2>Costs</h2><p>{PARAGRAPHS[1]}</p></article>"
    "<footer>Subscribe to our newsletter</footer>"
)


def page(head: str = HEAD, body: str = BODY, language: str = ' lang="en-GB"') -> str:
    return f"<!DOCTYPE html><html{language}><head>{head}</head><body>{body}</body></html>"


def loaded(folder: Path, content: str | bytes, name: str = "quay.html") -> SourceDraft:
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
    (draft,) = load(path)
    return draft


def refused(folder: Path, content: str | bytes) -> ImportRefused:
    with pytest.raises(ImportRefused) as caught:
        loaded(folder, content)
    assert caught.value.hint
    return caught.value


def test_the_article_and_what_the_page_says_of_itself(tmp_path: Path) -> None:
    draft = loaded(tmp_path, page())
    assert draft.title == "The old quay"
    assert draft.author == "Ann Alder"
    assert draft.publisher == "Harbour Post"
    assert draft.published == Published(2023, 11, 22)
    assert draft.url == "https://example.org/quay"
    assert draft.language == "en"
    assert all(paragraph in draft.text for paragraph in PARAGRAPHS)
    assert "Subscribe" not in draft.text
    assert "Home" not in draft.text


@pytest.mark.parametrize("name", ["quay.htm", "quay.xhtml"])
def test_other_endings_of_pages(tmp_path: Path, name: str) -> None:
    assert loaded(tmp_path, page(), name).author == "Ann Alder"


def test_a_page_that_says_nothing_of_itself(tmp_path: Path) -> None:
    draft = loaded(tmp_path, page(head="", language=""))
    assert draft.title == "The old quay"
    assert (draft.author, draft.publisher, draft.published, draft.url, draft.language) == (None,) * 5


def test_a_date_in_the_text_is_not_the_date_of_publication(tmp_path: Path) -> None:
    body = BODY.replace("<h2>", "<p>The quay closed on 5 June 2019, and on 7 July 2020 it was gone.</p><h2>")
    assert loaded(tmp_path, page(head="<title>The old quay</title>", body=body)).published is None


def test_letters_are_kept_and_what_only_fonts_show_is_not(tmp_path: Path) -> None:
    body = BODY.replace("the mayor", "the “mayor”\u00ad – \ue000Ünal & Co.").replace("&", "&amp;")
    text = loaded(tmp_path, page(body=body)).text
    assert "the “mayor”" in text
    assert "Ünal & Co." in text
    assert "\ue000" not in text


@pytest.mark.parametrize(
    ("declared", "encoding"),
    [("windows-1251", "cp1251"), ("KOI8-R", "koi8-r"), ("utf-8", "utf-8"), ("rot13", "utf-8"), ("punycode", "utf-8")],
)
def test_the_declared_encoding_is_read(tmp_path: Path, declared: str, encoding: str) -> None:
    body = (
        "<article><p>Причал открыли в мае 1890 года, и он стоит до сих пор у самой воды в старом городе.</p></article>"
    )
    content = page(head=f'<meta charset="{declared}"><title>Причал</title>', body=body, language="")
    assert "стоит до сих пор" in loaded(tmp_path, content.encode(encoding)).text


def test_latin_1_is_read_as_browsers_read_it(tmp_path: Path) -> None:
    content = page(head='<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1">')
    draft = loaded(tmp_path, content.replace("the mayor", "the “mayor”").encode("windows-1252"))
    assert "the “mayor”" in draft.text


def test_an_encoding_that_is_not_declared_is_not_guessed(tmp_path: Path) -> None:
    assert refused(tmp_path, page().replace("mayor", "Bürgermeister").encode("latin-1")).code == "I-ENCODING"


@pytest.mark.parametrize(
    "content",
    [
        '<!DOCTYPE html [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><html><body><p>&b;</p></body></html>',
        '<!DOCTYPE html [<!entity x SYSTEM "file:///etc/passwd">]><html><body><p>&x;</p></body></html>',
        page(body="<div>" * 100_000 + "quay" + "</div>" * 100_000),
        page(body="<span>" * (DEEPEST + 1)),
    ],
)
def test_pages_built_to_exhaust_are_refused(tmp_path: Path, content: str) -> None:
    assert refused(tmp_path, content).code == "I-MARKUP"


def test_elements_that_close_themselves_are_not_deep(tmp_path: Path) -> None:
    body = "<article>" + f"<p>{PARAGRAPHS[0]}<br><img src=x>" * (DEEPEST + 10) + "</article>"
    assert PARAGRAPHS[0] in loaded(tmp_path, page(body=body)).text


@pytest.mark.parametrize("content", ["<html></html>", page(body=""), "<a" * 50_000, " <!-- --> "])
def test_a_page_without_an_article(tmp_path: Path, content: str) -> None:
    assert refused(tmp_path, content).code == "I-EMPTY"


def test_without_the_extra_the_way_to_get_it_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    error = refused(tmp_path, page())
    assert error.code == "I-EXTRA"
    assert 'pip install "footnote-bot[html]"' in error.hint


def test_the_same_page_gives_the_same_draft(tmp_path: Path) -> None:
    assert loaded(tmp_path, page()) == loaded(tmp_path, page())
