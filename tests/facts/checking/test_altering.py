"""A true claim with another date or figure of the same source in the place of its own never matches; a reworded sentence never differs."""

from __future__ import annotations

from facts.factbase import FactBase, check_against
from facts.store.memory import MemoryStore
from facts.verdicts import Verdict
from tests.corpus.claims import load_claims, sources_of
from tests.facts.checking.altering import altered_copies, matter_of
from tests.facts.checking.rewording import reworded, sentences_of

SCORES = 2
"""Copies that still match: the first number of a score (4-1) is no value. A ratchet, never raised; the bar is 0."""
_VALUES = ("date", "figure", "bound turned")


def test_another_value_of_the_source_never_matches() -> None:
    sources = sources_of("kestrel")
    base = FactBase(MemoryStore().library("altered"))
    base.import_sources(sources)
    matter = matter_of("\n".join(source.text for source in sources))
    true = [row.claim for row in load_claims("kestrel") if row.expected == ("matches",)]
    copies = [copy for claim in true for how, copy in altered_copies(claim, matter) if how.startswith(_VALUES)]
    assert len(copies) > 50
    matching = [copy for copy in copies if base.check(copy).verdict is Verdict.MATCHES]
    assert len(matching) <= SCORES, matching


def test_a_reworded_sentence_never_differs() -> None:
    text = "\n".join(source.text for source in sources_of("kestrel"))
    base = FactBase(MemoryStore().library("reworded"))
    base.import_sources(sources_of("kestrel"))
    copies = [copy for sentence in sentences_of(text) for _, copy in reworded(sentence)]
    assert len(copies) > 20
    assert [copy for copy in copies if base.check(copy).verdict is Verdict.DIFFERS] == []


def test_when_something_was_said_counts() -> None:
    told = ["In 1952 Livia Brandt said that the quay was sold."]
    assert check_against("In 1952 Livia Brandt said that the quay was sold.", told).verdict is Verdict.MATCHES
    assert check_against("In 1953 Livia Brandt said that the quay was sold.", told).verdict is not Verdict.MATCHES
