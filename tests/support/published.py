"""Facts published the way a moderator publishes them, for tests of what they answer."""

from __future__ import annotations

from collections.abc import Iterable

from facts.answers import Noted, Outcome
from facts.factbook import FactBook
from facts.factkeeper import FactKeeper
from facts.facts import Fact, FactDraft
from facts.ledger import Signature
from facts.store.port import Library
from tests.support.builders import THEN, answers_of


def signed(reason: str = "") -> Signature:
    return Signature("person-1", "editor", THEN, reason)


def published(library: Library, subject: str, value: str, proof: str, *, asked: Iterable[str] = ()) -> Fact:
    """Publish a fact as it was typed and return it."""
    proposal = FactBook(library).propose(FactDraft(subject, value, proof, asked=tuple(asked)))
    with library.writing() as desk:
        return FactKeeper(desk, signed(), library.community).publish(proposal)


def keeping(library: Library, change: str, *given: object, reason: str = "for a test") -> None:
    """Let a keeper do one thing, by the name of its use case."""
    with library.writing() as desk:
        getattr(FactKeeper(desk, signed(reason), library.community), change)(*given)


def facts_in(outcome: Outcome) -> tuple[int, ...]:
    """Return the numbers of the facts that an outcome rests on, in the order shown."""
    if isinstance(outcome, Noted):
        return (outcome.fact,)
    return tuple(answer.fact for answer in answers_of(outcome) if answer.fact is not None and answer.reviewed)
