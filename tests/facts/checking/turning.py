"""True claims turned by program into claims that are not what the source says: denied, or with the parts exchanged.

The copies are made without looking at any source. A name is a run of capitalised words; only names on both sides of the verb
are exchanged, so that what comes out says something else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from facts.checking.words.predicates import predicate_of
from facts.reading.names import find_names, territory_of, territory_of_people
from facts.reading.names.seats import seat_of
from facts.reading.words import words_in

_COPULA = re.compile(
    r"\b(was|were|is|are|has been|have been|had been|will|can|could|did|does|should)\b(?!['’]t\b| not\b)"
)
_RUSSIAN = re.compile(r"[а-яё]")


def turned_copies(claim: str) -> Iterator[tuple[str, str]]:
    """Yield copies with how each was made: denied in several ways, and with two names exchanged."""
    if _RUSSIAN.search(claim):
        yield from _denied_in_russian(claim)
        return
    yield from _denied(claim)
    exchanged = _exchanged(claim)
    if exchanged is not None:
        yield "exchanged", exchanged


def _denied(claim: str) -> Iterator[tuple[str, str]]:
    copula = _COPULA.search(claim)
    if copula is not None:
        for word in ("not", "never"):
            yield word, f"{claim[: copula.end()]} {word}{claim[copula.end() :]}"
    words = words_in(claim)
    verb = predicate_of(words)
    if verb is not None and copula is None:
        at = words[verb].span.start
        yield "never", f"{claim[:at]}never {claim[at:]}"
        yield "did not", f"{claim[:at]}did not {claim[at:]}"
    yield "false", "It is not true that " + claim[:1].lower() + claim[1:]
    yield "hoax", "It is a hoax that " + claim[:1].lower() + claim[1:]


def _denied_in_russian(claim: str) -> Iterator[tuple[str, str]]:
    words = words_in(claim)
    verb = predicate_of(words)
    if verb is not None:
        at = words[verb].span.start
        yield "не", f"{claim[:at]}не {claim[at:]}"
    yield "неправда", "Неправда, что " + claim[:1].lower() + claim[1:]


def _exchanged(claim: str) -> str | None:
    """Return the claim with the name before its verb and the first one behind it exchanged."""
    words = words_in(claim)
    verb = predicate_of(words)
    text = claim if claim.rstrip().endswith((".", "!", "?")) else claim + "."
    names = [name.span for name in find_names(text, language="en") if name.span.end <= len(claim)]
    if verb is None:
        return None
    at = words[verb].span
    before = [span for span in names if span.end <= at.start]
    behind = [span for span in names if span.start >= at.end]
    if not before or not behind:
        return None
    one, other = before[-1], behind[0]
    if one.of(claim) == other.of(claim) or _country(one.of(claim)) == _country(other.of(claim)) is not None:
        return None  # one country by two names
    return claim[: one.start] + other.of(claim) + claim[one.end : other.start] + one.of(claim) + claim[other.end :]


def _country(name: str) -> str | None:
    return seat_of(name) or territory_of(name) or territory_of_people(name)
