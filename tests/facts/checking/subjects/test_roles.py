"""Who did it to whom is told without knowing the verb: by where names stand, and never where that may be the other way round."""

from __future__ import annotations

import pytest

from facts.checking.subjects.roles import describes
from facts.factbase import FactBase
from facts.model import Span
from facts.reading.words import words_in
from facts.reports import SourceDraft
from facts.store.memory import MemoryStore
from facts.verdicts import Verdict

TEXT = """The pilots and the ferries of the bay

On 4 May 1911 Norrhaven launched a raid on Keel. In 1978 a Marrow auction house sold The Inn in Otterby for 38,000 crowns.
A court in Keel sent Otto Brandt to prison for 42 months in 1952. Norrhaven and Keel signed a treaty of 43 points in Otterby.
"""


@pytest.fixture(scope="module")
def base() -> FactBase:
    base = FactBase(MemoryStore().library("roles"))
    base.import_sources([SourceDraft(TEXT, id="bay", title="The pilots and the ferries of the bay")])
    return base


@pytest.mark.parametrize(
    "claim",
    [
        "Norrhaven raided Keel on 4 May 1911.",
        "Keel was raided by Norrhaven on 4 May 1911.",
        "Norrhaven and Keel concluded a treaty of 43 points in Otterby.",
    ],
)
def test_the_same_parts_in_other_words_bear_it_out(base: FactBase, claim: str) -> None:
    assert base.check(claim).verdict is Verdict.MATCHES


@pytest.mark.parametrize(
    "claim",
    [
        "Keel raided Norrhaven on 4 May 1911.",
        "Norrhaven was raided by Keel on 4 May 1911.",
        "The Inn in Marrow went for 38,000 crowns in Otterby in 1978.",
        "An Otto Brandt court put Keel behind bars for 42 months in 1952.",
        "Norrhaven and Otterby concluded a treaty of 43 points in Keel.",
    ],
)
def test_exchanged_parts_never_match(base: FactBase, claim: str) -> None:
    assert base.check(claim).verdict is not Verdict.MATCHES


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        ("Danish ships left.", "Danish", True),
        ("Denmark's ships left.", "Denmark", True),
        ("Denmark left.", "Denmark", False),
        ("They left Denmark.", "Denmark", False),
    ],
)
def test_a_name_before_a_thing_tells_whose_it_is(text: str, name: str, expected: bool) -> None:
    at = text.index(name)
    assert describes(text, words_in(text), Span(at, at + len(name))) is expected
