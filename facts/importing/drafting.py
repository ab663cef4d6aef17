"""Around an import: a draft to a source, a saved edition to a report, a cited span to a verification.

Pure. This file knows nothing of files and stores.
"""

from __future__ import annotations

from collections import Counter

from facts.importing.naming import make_id
from facts.index import EditionDraft
from facts.model import Citation, Mark, Passage, Source, digest
from facts.reading.script import reading_language
from facts.reports import ImportReport, ListedMention, SourceDraft, SourceView, Verification
from facts.values import KindName, Mention

READ_LANGUAGES = ("en", "ru")
"""Languages whose dates, figures and statements are read; others are searched and quoted."""


def draft_source(draft: SourceDraft) -> Source:
    """Return the source that a draft describes; id, title and language are made of the text where they are missing.

    >>> draft_source(SourceDraft("The ferry sank.", title="Ferry report")).id
    'ferry-report'
    """
    title = draft.title or _first_line(draft.text)
    return Source(
        id=draft.id or make_id(draft.title, None, draft.text),
        title=title,
        url=draft.url,
        published=draft.published,
        publisher=draft.publisher,
        author=draft.author,
        language=draft.language or reading_language(draft.text),
    )


def report(draft: EditionDraft) -> ImportReport:
    """Return what importing ``draft`` read and left out; edition and outcome are filled in once it is saved."""
    mentions = Counter(mention.kind for passage in draft.passages for mention in passage.mentions)
    marked = tuple(entry.passage for entry in draft.passages if entry.passage.mark not in (None, Mark.BLANK))
    notes: list[str] = []
    if draft.source.language not in READ_LANGUAGES:
        notes.append(
            f"The language “{draft.source.language}” is searched and quoted; its dates, figures and statements are not read."
        )
    return ImportReport(
        source=draft.source,
        edition=0,
        outcome="",
        passages=sum(1 for entry in draft.passages if entry.passage.mark is None),
        mentions={kind: mentions.get(kind, 0) for kind in KindName},
        marked=marked,
        notes=tuple(notes),
    )


def list_mention(source: str, edition: int, passage: Passage, mention: Mention) -> ListedMention:
    """Return a mention with its citation, its words and the sentence it begins in."""
    sentence = next((span for span in passage.sentences if span.meets(mention.span)), passage.span)
    return ListedMention(
        mention, Citation(source, edition, mention.span), passage.slice(mention.span), passage.slice(sentence)
    )


def verify_citation(citation: Citation, view: SourceView) -> Verification:
    """Join the edition's passages, recompute its digest, and slice the cited span.

    The citation is intact when the text is the one that was imported and the span lies inside it.
    """
    text = "".join(passage.text for passage in view.passages)
    edition = view.edition
    if digest(text) != edition.digest:
        what = f"Broken: the stored text of edition {edition.number} is not the one that was imported."
        return Verification(citation, intact=False, what=what, quote=None, source=view.source, edition=edition)
    if citation.span.end > len(text):
        what = f"Broken: the edition has {len(text)} characters; the citation ends at {citation.span.end}."
        return Verification(citation, intact=False, what=what, quote=None, source=view.source, edition=edition)
    quote = citation.span.of(text)
    what = f"Intact: edition {edition.number} is as imported, and the span lies inside it."
    return Verification(citation, intact=True, what=what, quote=quote, source=view.source, edition=edition)


def _first_line(text: str) -> str:
    line = next((line.strip() for line in text.splitlines() if line.strip()), "Untitled")
    return line if len(line) <= 80 else line[:79].rstrip() + "…"
