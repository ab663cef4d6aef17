"""The sentence to show where no source speaks of a claim: which one, what it needs, and that it is no verdict."""

from __future__ import annotations

import pytest

from facts.checking.claims.splitting import Claim, split_message
from facts.checking.claims.witnesses import Near
from facts.checking.subjects.closest import LEAST_CLOSE, LEAST_WITH_VALUE, closest
from facts.factbase import FactBase, check_against
from facts.index import Candidate
from facts.model import Published, Span
from facts.reading.words import content_words
from facts.verdicts import Verdict
from tests.support.builders import fact_base, note

FIELD = (
    "The Kestrel gas field was found in 1999. Norrland Energy holds 20 percent of the Kestrel gas field, and the town of"
    " Marrow 8 percent. The field lies 70 kilometres from the coast. Does Marrow own 8 percent?\n"
)
HOLDS = "Norrland Energy holds 20 percent of the Kestrel gas field, and the town of Marrow 8 percent."


def quoted(claim: str, *texts: str, base: FactBase | None = None) -> str | None:
    """Return the sentence that is shown beside a claim that nobody speaks of."""
    (judged,) = (base or fact_base(*(texts or (FIELD,)))).check(claim).claims
    assert judged.verdict is Verdict.NOT_COVERED, judged
    return judged.closest.quote if judged.closest is not None else None


@pytest.mark.parametrize(
    "claim",
    ["20 percent is what Norrland owes for Kestrel.", "8 percent is the fee of Marrow."],
)
def test_a_sentence_with_the_value_is_shown_though_it_has_few_of_the_words(claim: str) -> None:
    assert quoted(claim) == HOLDS


@pytest.mark.parametrize("claim", ["The circus of Marrow came in 1903.", "The observatory burned down in 1903."])
def test_a_sentence_with_few_words_and_another_value_is_not_shown(claim: str) -> None:
    assert quoted(claim) is None


def test_the_value_alone_is_not_enough() -> None:
    assert quoted("The observatory has 8 telescopes.") is None


def test_it_is_shown_whole_with_its_source_and_nothing_marked() -> None:
    base = fact_base(note(FIELD, "gas", published="2011-05"))
    (judged,) = base.check("8 percent is the fee of Marrow.").claims
    found = judged.closest
    assert found is not None
    assert (found.quote, found.title, found.published) == (HOLDS, "Folio gas", Published(2011, 5))
    assert found.value_span == found.citation.span
    assert found.citation.span.of(FIELD) == HOLDS
    assert base.verify(str(found.citation)).intact


def test_evidence_that_was_handed_over_is_shown_too() -> None:
    (judged,) = check_against("8 percent is the fee of Marrow.", ["The weir is long.", FIELD]).claims
    assert judged.closest is not None
    assert (judged.closest.quote, judged.closest.citation.source) == (HOLDS, "evidence-2")


def test_a_claim_that_a_source_speaks_of_has_none() -> None:
    (judged,) = fact_base(FIELD).check("The Kestrel gas field was found in 1998.").claims
    assert judged.verdict is Verdict.DIFFERS
    assert judged.closest is None


# --- which one ---------------------------------------------------------------------------------------------------------


def claim_of(text: str) -> Claim:
    (claim,), _ = split_message(text, "en")
    return claim


def near(*sentences: tuple[str, float]) -> list[Near]:
    """Return sentences as one passage, each with the share of a claim that it is to hold."""
    text, spans, bodies = "", [], []
    for sentence, _ in sentences:
        spans.append(Span(len(text), len(text) + len(sentence)))
        bodies.append(tuple(word.stem for word in content_words(sentence)))
        text += sentence + " "
    candidate = Candidate(1, "s", 1, 0, 0, text, tuple(spans), ((), *bodies), 0)
    return [Near(candidate, number, coverage) for number, (_, coverage) in enumerate(sentences)]


CLAIM = claim_of("The fee of Marrow is 8 percent.")


@pytest.mark.parametrize(
    ("sentences", "expected"),
    [
        ([("No value here.", LEAST_CLOSE)], 0),
        ([("No value here.", LEAST_CLOSE - 0.01)], None),
        ([("Marrow has 8.", LEAST_WITH_VALUE)], 0),
        ([("Marrow has 8.", LEAST_WITH_VALUE - 0.01)], None),
        ([("Marrow has 9.", 0.5), ("Marrow has 8.", 0.3)], 1),
        ([("Marrow has 9.", 0.6), ("Marrow has 8.", 0.3)], 0),
        ([("Marrow has 8 here.", 0.5), ("Marrow has 8 there.", 0.5)], 0),
        ([("Does Marrow have 8?", 0.9), ("Marrow has 9.", 0.5)], 1),
        ([("“Does Marrow have 8?”", 0.9)], None),
        ([], None),
    ],
)  # fmt: skip
def test_the_words_and_the_value_count_together(sentences: list[tuple[str, float]], expected: int | None) -> None:
    found = closest(CLAIM, near(*sentences))
    assert (found.number if found is not None else None) == expected


def test_of_several_values_each_counts_its_part() -> None:
    claim = claim_of("The fee of Marrow was 8 percent on 4 May 1911.")
    one, both = near(("Marrow has 8 boats.", 0.5), ("On 4 May 1911 it was 8.", 0.4))
    found = closest(claim, [one, both])
    assert found is both


def test_a_value_in_words_is_no_digit_to_look_for() -> None:
    claim = claim_of("A fifth of the field is what Marrow owes.")
    assert closest(claim, near(("Marrow owes nothing.", 0.3))) is None
