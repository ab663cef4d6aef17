"""A draft to a source, a read text to its report, a cited span to a verification."""

from __future__ import annotations

import pytest

from facts.errors import InputRefused
from facts.importing.drafting import draft_source, list_mention, report, verify_citation
from facts.importing.indexing import index
from facts.model import Citation, Edition, Mark, Passage, Published, Source, Span, digest
from facts.reports import SourceDraft, SourceView
from facts.values import KindName

TEXT = "Quays\n\nThe bridge opened on 4 May 1911. It is 512 metres long."


def test_what_the_importer_knows_is_kept_as_given() -> None:
    given = SourceDraft(TEXT, "b1", "Bridges", "https://b.example", Published(1911), "Gazette", "Ada Brook", "de")
    assert draft_source(given) == Source(
        "b1", "Bridges", "https://b.example", Published(1911), "Gazette", "Ada Brook", "de"
    )


@pytest.mark.parametrize(
    ("draft", "id_", "title", "language"),
    [
        (SourceDraft("The ferry sank.", title="Ferry report"), "ferry-report", "Ferry report", "en"),
        (SourceDraft("\n\n  The ferry sank on Monday.\nMore."), "the-ferry-sank-on-monday-more", "The ferry sank on Monday.", "en"),
        (SourceDraft("Паром затонул в понедельник.", id="p"), "p", "Паром затонул в понедельник.", "ru"),
        (SourceDraft("", id="p"), "p", "Untitled", "en"),
        (SourceDraft("x" * 200, id="p"), "p", "x" * 79 + "…", "en"),
    ],
)  # fmt: skip
def test_what_is_missing_is_made_of_the_text(draft: SourceDraft, id_: str, title: str, language: str) -> None:
    source = draft_source(draft)
    assert source.id.startswith(id_)
    assert (source.title, source.language) == (title, language)
    assert draft_source(draft) == source


def test_an_id_that_cannot_be_cited_is_refused() -> None:
    with pytest.raises(InputRefused):
        draft_source(SourceDraft(TEXT, id="a b"))


def test_a_report_counts_what_was_read_and_names_what_was_left_out() -> None:
    said = report(index(Source("b", "Bridges"), TEXT))
    assert said.passages == 1
    assert said.mentions == {KindName.DATE: 1, KindName.FIGURE: 1, KindName.STATEMENT: 0}
    assert [(passage.mark, passage.text.strip()) for passage in said.marked] == [(Mark.HEADING, "Quays")]
    assert said.notes == ()
    assert (said.edition, said.outcome) == (0, "")


@pytest.mark.parametrize(("language", "noted"), [("en", 0), ("ru", 0), ("de", 1)])
def test_a_language_that_is_not_read_is_said(language: str, noted: int) -> None:
    notes = report(index(Source("b", "B", language=language), TEXT)).notes
    assert len(notes) == noted
    assert all(f"“{language}”" in note for note in notes)


def test_a_mention_is_listed_with_its_words_and_sentence() -> None:
    draft = index(Source("b", "Bridges"), TEXT)
    listed = [list_mention("b", 3, entry.passage, mention) for entry in draft.passages for mention in entry.mentions]
    assert [(one.text, one.sentence) for one in listed] == [
        ("4 May 1911", "The bridge opened on 4 May 1911."),
        ("512 metres", "It is 512 metres long."),
    ]
    assert [one.citation.edition for one in listed] == [3, 3]
    assert all(one.citation.span.of(TEXT) == one.text for one in listed)


def test_a_mention_outside_every_sentence_is_listed_with_its_passage() -> None:
    mention = index(Source("b", "Bridges"), TEXT).passages[-1].mentions[0]
    whole = Passage(0, 0, TEXT)
    assert list_mention("b", 1, whole, mention).sentence == TEXT


def view(stored: str, imported: str = TEXT) -> SourceView:
    edition = Edition("b", 1, digest(imported), len(imported), "then")
    cut = len(stored) // 2
    return SourceView(
        Source("b", "Bridges"), (edition,), edition, (Passage(0, 0, stored[:cut]), Passage(1, cut, stored[cut:]))
    )


def test_an_intact_citation_gives_its_words() -> None:
    citation = Citation("b", 1, Span(7, 39))
    seen = verify_citation(citation, view(TEXT))
    assert (seen.intact, seen.quote, seen.citation) == (True, TEXT[7:39], citation)
    assert seen.edition.number == 1


@pytest.mark.parametrize(
    ("stored", "span"),
    [
        (TEXT.replace("1911", "1912"), Span(7, 39)),
        (TEXT + " ", Span(7, 39)),
        ("", Span(7, 39)),
        (TEXT, Span(7, len(TEXT) + 1)),
        (TEXT, Span(9_000, 9_001)),
    ],
)
def test_a_changed_text_or_a_span_outside_it_is_broken(stored: str, span: Span) -> None:
    seen = verify_citation(Citation("b", 1, span), view(stored))
    assert not seen.intact
    assert seen.what != ""
    assert seen.quote is None
