"""Reading cannot change without its number: what comes out of known texts is compared with the digest kept beside it."""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from facts.encoding import encode
from facts.facts import Cited, Fact, Noted
from facts.importing import reading_version
from facts.importing.drafting import draft_source
from facts.importing.indexing import index
from facts.importing.reading_version import DIGEST, READING
from facts.index import EditionDraft, IndexedPassage
from facts.keeping.cards import card_of
from facts.model import Citation, Passage, Published, Source, Span
from facts.reports import SourceDraft
from facts.values import FigureType, FigureValue, KindName
from tests.corpus.texts import draft

HOW = """Reading has changed: the same texts are divided, stemmed or read otherwise than with READING = {number}.
Raise the number, so that “footnote doctor” tells operators which sources were read before, and write the new digest:
FOOTNOTE_REFRESH=1 python -m pytest tests/facts/importing/test_reading_version.py"""

KNOWN = ("starter", "harbour", "gavan")
"""The bundled source, and an English and a Russian text of the corpus."""

QUOTE = "The gale of 3 November 1962 sank 17 boats, said Elena Ruiz."
CITED = Cited(Citation("log", 1, Span(0, len(QUOTE))), Span(QUOTE.index("17"), QUOTE.index("17") + 2))
BOATS = FigureValue(FigureType.COUNT, Decimal(17), Decimal(17), Decimal(17), counted="boats")
FACT = Fact(4, KindName.FIGURE, "boats sunk by the gale", BOATS, "17", CITED, asked=("How many boats were lost?",))


def outputs(made: EditionDraft) -> Iterator[str]:
    """Yield all that is kept of a draft, a line each."""
    yield f"{made.source} {made.digest}"
    for indexed in made.passages:
        passage = indexed.passage
        yield f"{passage.start} {passage.end} {passage.mark} {passage.reason} {passage.sentences}"
        yield f"{indexed.terms} {sorted((indexed.words or {}).items())}"
        for mention in indexed.mentions:
            yield f"{mention.kind.value} {mention.span} {encode(mention.value)}"


def digest_of(drafts: Sequence[EditionDraft]) -> str:
    text = "\n".join(line for made in drafts for line in outputs(made))
    return hashlib.sha256(text.encode()).hexdigest()


def known() -> list[EditionDraft]:
    """Read the known texts, and make the cards of a fact that cites and of one that does not."""
    drafts = [one for name in KNOWN if (one := draft(name)) is not None]
    assert len(drafts) == len(KNOWN)
    cards = [card_of(FACT, QUOTE, published=Published(1963)), card_of(replace(FACT, basis=Noted("the town’s log")))]
    return [*(_indexed(one) for one in drafts), *cards]


def _indexed(one: SourceDraft) -> EditionDraft:
    return index(draft_source(one), one.text)


def test_reading_is_what_its_number_says() -> None:
    found = digest_of(known())
    if os.environ.get("FOOTNOTE_REFRESH") and found != DIGEST:
        written = Path(reading_version.__file__)
        text = written.read_text(encoding="utf-8")
        text = re.sub(r"^READING = \d+$", f"READING = {READING + 1 if DIGEST else READING}", text, flags=re.MULTILINE)
        text = re.sub(r'^DIGEST = ".*"$', f'DIGEST = "{found}"', text, flags=re.MULTILINE)
        written.write_text(text, encoding="utf-8")
        return
    assert found == DIGEST, HOW.format(number=READING)


def test_every_draft_says_which_version_read_it() -> None:
    assert {made.reading for made in known()} == {READING}
    assert index(Source("empty", "Empty"), "").reading == READING
    assert EditionDraft(Source("a", "A"), "", ()).reading == 0 != READING


def test_the_digest_is_the_same_each_time() -> None:
    assert digest_of(known()) == digest_of(known())


@pytest.mark.parametrize("what", ["a stem", "a word", "a mention", "a mark", "a sentence", "a cut"])
def test_whatever_is_read_otherwise_changes_the_digest(what: str) -> None:
    before = _indexed(SourceDraft("The quay opened in May 1911. It is 80 metres long.\n", "log", "Harbour log"))
    assert digest_of([_otherwise(before, what)]) != digest_of([before])


def _otherwise(made: EditionDraft, what: str) -> EditionDraft:
    first = made.passages[0]
    passage = first.passage
    match what:
        case "a stem":
            return _with_first(made, replace(first, terms=(("quais",), *first.terms[1:])))
        case "a word":
            return _with_first(made, replace(first, words={**(first.words or {}), "quay": "quays"}))
        case "a mention":
            assert first.mentions
            return _with_first(made, replace(first, mentions=first.mentions[1:]))
        case "a mark":
            return _with_first(made, replace(first, passage=replace(passage, reason="a line without an end")))
        case "a sentence":
            return _with_first(made, replace(first, passage=replace(passage, sentences=passage.sentences[:1])))
        case _:
            cut = len(passage.text) // 2
            halves = Passage(0, 0, passage.text[:cut]), Passage(1, cut, passage.text[cut:])
            return replace(made, passages=tuple(IndexedPassage(half) for half in halves))


def _with_first(made: EditionDraft, first: IndexedPassage) -> EditionDraft:
    return replace(made, passages=(first, *made.passages[1:]))
