"""Where a proof stands in the store: words, citations and sources by name, in current editions in use only."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from facts.errors import FactsError
from facts.keeping.shelving import (
    current_edition,
    find_words,
    mention_numbered,
    nearest_passage,
    open_citation,
    open_source,
    source_named,
)
from facts.model import Citation
from facts.store.port import Library, Shelf
from tests.support.builders import TEXTS, fact_base, note, town


@pytest.fixture
def library() -> Library:
    kept = town()
    base = fact_base(*TEXTS, library=kept)
    base.import_sources([note("The pier is 96 metres long. It was built in 1901.", "pier", title="The “old” pier")])
    base.import_sources(
        [note("A line before. The pier is 96 metres long. It burnt down.", "pier", title="The “old” pier")]
    )
    return kept


@contextmanager
def looking(library: Library) -> Iterator[Shelf]:
    with library.reading() as shelf:
        yield shelf


def retire(library: Library, source: str) -> None:
    with library.writing() as desk:
        desk.retire_source(source)


@pytest.mark.parametrize(
    ("words", "places"),
    [
        ("The pier is 96 metres long.", ["pier@2:15-42"]),
        ("sank 17 fishing boats", ["s0@1:162-183"]),
        ("Kestrel Bay", ["s0@1:15-26", "s0@1:187-198", "s0@1:77-88"]),
        ("It was built in 1901.", []),
        ("It", []),
        ("", []),
    ],
)
def test_words_are_found_in_current_editions(library: Library, words: str, places: list[str]) -> None:
    with looking(library) as shelf:
        found = find_words(words, shelf)
        assert sorted(str(opened.citation(span)) for opened, span in found) == places
        assert all(opened.text(span) == words for opened, span in found)


def test_a_passage_that_was_found_comes_with_its_mentions(library: Library) -> None:
    with looking(library) as shelf:
        ((opened, _),) = find_words("sank 17 fishing boats", shelf)
        assert [opened.text(mention.span) for mention in opened.mentions] == ["3 November 1962", "17", "120,000"]


def test_words_of_a_source_out_of_use_are_not_found(library: Library) -> None:
    retire(library, "pier")
    with looking(library) as shelf:
        assert find_words("The pier is 96 metres long.", shelf) == ()
        assert current_edition("pier", shelf) is None or shelf.is_retired("pier")
        with pytest.raises(FactsError) as refused:
            source_named("pier", shelf)
        assert refused.value.code == "F-SOURCE"


def test_the_nearest_passage_is_the_sentence_that_shares_most(library: Library) -> None:
    with looking(library) as shelf:
        near = nearest_passage("the storm sank 19 boats of fishers in the bay", shelf)
        assert near is not None
        assert near[1].startswith("The storm of 3 November 1962 sank 17")
        assert str(near[0]) == "s0@1:133-199"
        assert nearest_passage("zebra quux", shelf) is None
        assert nearest_passage("", shelf) is None


@pytest.mark.parametrize("name", ["pier", " pier ", 'the "OLD" pier', "The “old” pier"])
def test_a_source_is_named_by_id_or_title(library: Library, name: str) -> None:
    with looking(library) as shelf:
        source = source_named(name, shelf)
        assert source is not None
        assert source.id == "pier"
        assert source_named("the pier", shelf) is None


def test_of_two_sources_of_one_title_the_one_in_use_is_meant(library: Library) -> None:
    fact_base(note("Another text of 1950.", "a-pier", title="The “old” pier"), library=library)
    with looking(library) as shelf:
        first = source_named("The “old” pier", shelf)
        assert first is not None
        assert first.id == "a-pier"
    retire(library, "a-pier")
    with looking(library) as shelf:
        second = source_named("The “old” pier", shelf)
        assert second is not None
        assert second.id == "pier"


def test_a_source_is_opened_in_its_current_edition(library: Library) -> None:
    with looking(library) as shelf:
        opened = tuple(open_source("pier", shelf))
        assert [one.edition for one in opened] == [2]
        assert [one.text(mention.span) for one in opened for mention in one.mentions] == ["96 metres"]
        edition = current_edition("pier", shelf)
        assert edition is not None
        assert edition.number == 2


def test_mentions_are_numbered_in_the_order_of_the_text(library: Library) -> None:
    with looking(library) as shelf:
        count = sum(len(one.mentions) for one in open_source("s0", shelf))
        found = [mention_numbered("s0", number, shelf) for number in range(1, count + 1)]
        assert [mention.span for _, mention in found] == sorted(mention.span for _, mention in found)
        assert len({(mention.span, mention.kind) for _, mention in found}) == count
        for number in (0, count + 1):
            with pytest.raises(FactsError) as refused:
                mention_numbered("s0", number, shelf)
            assert refused.value.code == "N-MENTION"
            assert str(count) in refused.value.what


@pytest.mark.parametrize(
    ("citation", "opened_at"),
    [
        ("s0@1:0-54", "s0@1:0-54"),
        ("s0@1:10-20", "s0@1:10-20"),
        ("pier@2:15-42", "pier@2:15-42"),
        ("pier@1:0-27", "pier@2:15-42"),
        ("pier@1:12-21", "pier@2:27-36"),
    ],
)
def test_a_citation_is_opened_where_its_words_stand_now(library: Library, citation: str, opened_at: str) -> None:
    with looking(library) as shelf:
        opened, span = open_citation(Citation.parse(citation), shelf)
        assert str(opened.citation(span)) == opened_at


@pytest.mark.parametrize(
    ("citation", "code"),
    [
        ("nowhere@1:0-5", "N-SOURCE"),
        ("s0@3:0-5", "N-EDITION"),
        ("s0@0:0-5", "N-EDITION"),
        ("s0@1:5000-5001", "N-CITATION"),
        ("s0@1:190-210", None),
        ("s0@1:120-140", "F-QUOTE"),
        ("pier@1:28-49", "F-QUOTE"),
    ],
)
def test_a_citation_of_nothing_is_refused(library: Library, citation: str, code: str | None) -> None:
    with looking(library) as shelf:
        if code is None:
            assert open_citation(Citation.parse(citation), shelf)[0].source.id == "s0"
            return
        with pytest.raises(FactsError) as refused:
            open_citation(Citation.parse(citation), shelf)
        assert refused.value.code == code
