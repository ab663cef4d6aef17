"""The same texts give the same candidates, in the same order, from every store; and nobody else's texts change them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import count
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from facts.index import Candidate, EditionDraft, IndexedPassage
from facts.model import Passage, Published, Source, Span, digest
from facts.store.memory import MemoryStore
from facts.store.open import open_store
from facts.store.port import Library, Store
from tests.support.postgres import PostgresServer

_STEMS = st.sampled_from(["tide", "gate", "mill", "boat", "1,960", "ёлка", "a_b", "'", "AND", "bridg"])
_PASSAGE = st.lists(_STEMS, min_size=1, max_size=25)
_SOURCE = st.tuples(
    st.lists(_PASSAGE, min_size=1, max_size=3), st.none() | st.sampled_from(["1999", "2004-02", "2020-01-31"])
)
_SOURCES = st.lists(_SOURCE, min_size=1, max_size=6)
_QUESTION = st.lists(_STEMS | st.just("unheard"), max_size=6)
_UNTIL = st.none() | st.sampled_from(["1990-01-01", "2004-02-29", "2021-01-01"])

_numbers = count(1)

Given = Sequence[tuple[Sequence[Sequence[str]], str | None]]


@pytest.fixture(scope="module")
def stores(tmp_path_factory: pytest.TempPathFactory, postgres: PostgresServer) -> Iterator[dict[str, Store]]:
    path = tmp_path_factory.mktemp("agreeing") / "store.db"
    opened: dict[str, Store] = {
        "memory": MemoryStore(),
        "sqlite": open_store(f"sqlite:///{path}"),
        "postgres": open_store(postgres.url(postgres.create_database())),
    }
    yield opened
    for store in opened.values():
        store.close()


def draft(id_: str, passages: Sequence[Sequence[str]], published: str | None, edition: str = "") -> EditionDraft:
    texts = [f"{edition}{' '.join(stems)}\n" for stems in passages]
    indexed, at = [], 0
    for number, (text, stems) in enumerate(zip(texts, passages, strict=True)):
        passage = Passage(number, at, text, (Span(at, at + len(text) - 1),))
        indexed.append(IndexedPassage(passage, (("title",), tuple(stems)), {stem: stem for stem in (*stems, "title")}))
        at += len(text)
    source = Source(id_, id_, published=Published.parse(published) if published else None)
    return EditionDraft(source, digest("".join(texts)), tuple(indexed))


def fill(library: Library, sources: Given) -> None:
    """Keep the sources, every second one after another text that it replaces."""
    first = [draft(f"s{n}", [["tide", "mill"]], None, "old ") for n in range(0, len(sources), 2)]
    library.save(first, imported_at="then")
    library.save([draft(f"s{n}", *source) for n, source in enumerate(sources)], imported_at="now")


def ask(library: Library, stems: Sequence[str], limit: int, until: str | None) -> list[tuple[object, ...]]:
    with library.reading() as shelf:
        return [_comparable(one) for one in shelf.search(stems, limit, published_until=until)]


def _comparable(one: Candidate) -> tuple[object, ...]:
    return one.source, one.edition, one.number, one.start, one.text, one.sentences, one.terms, one.rank


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    sources=_SOURCES, questions=st.lists(st.tuples(_QUESTION, _UNTIL), min_size=1, max_size=4), limit=st.integers(0, 8)
)
def test_every_store_proposes_the_same(
    stores: dict[str, Store], sources: Given, questions: list[tuple[list[str], str | None]], limit: int
) -> None:
    community = f"agree-{next(_numbers)}"
    answers: dict[str, object] = {}
    for name, store in stores.items():
        library = store.library(community)
        fill(library, sources)
        with library.reading() as shelf:
            sums = (shelf.kept(), shelf.vocabulary(), dict(shelf.count_stems(["tide", "mill", "title"])))
        answers[name] = (sums, [ask(library, stems, limit, until) for stems, until in questions])
    assert answers["sqlite"] == answers["memory"]
    assert answers["postgres"] == answers["memory"]


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    mine=_SOURCES,
    theirs=_SOURCES,
    question=_QUESTION,
    until=_UNTIL,
    limit=st.integers(1, 6),
    engine=st.sampled_from(["memory", "sqlite", "postgres"]),
)
def test_what_another_community_keeps_changes_nothing(
    stores: dict[str, Store],
    mine: Given,
    theirs: Given,
    question: list[str],
    until: str | None,
    limit: int,
    engine: str,
) -> None:
    number = next(_numbers)
    library = stores[engine].library(f"mine-{number}")
    fill(library, mine)
    before = (ask(library, question, limit, until), _everything(library))
    fill(stores[engine].library(f"theirs-{number}"), theirs)
    assert (ask(library, question, limit, until), _everything(library)) == before


def _everything(library: Library) -> object:
    with library.reading() as shelf:
        return (
            shelf.kept(),
            list(shelf.vocabulary()),
            list(shelf.sources()),
            [shelf.editions(f"s{n}") for n in range(6)],
        )


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(sources=_SOURCES, order=st.randoms(use_true_random=False), question=_QUESTION, limit=st.integers(1, 6))
def test_the_order_of_importing_does_not_matter(
    stores: dict[str, Store], sources: Given, order: Random, question: list[str], limit: int
) -> None:
    number = next(_numbers)
    drafts = [draft(f"s{n}", *source) for n, source in enumerate(sources)]
    straight = stores["sqlite"].library(f"straight-{number}")
    straight.save(drafts, imported_at="now")
    mixed = stores["sqlite"].library(f"mixed-{number}")
    order.shuffle(drafts)
    for one in drafts:
        mixed.save([one], imported_at="now")
    assert ask(straight, question, limit, None) == ask(mixed, question, limit, None)
