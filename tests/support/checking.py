"""One invented text and what is said of a claim about it: the verdict, the finding, or who is heard on it.

Most tests of checking hold a claim against a text of a few sentences. The texts are kept for as long as the tests run, so that
a list of claims costs one import.
"""

from __future__ import annotations

from functools import cache

from facts.checking.claims.message import read_message
from facts.checking.claims.splitting import Claim, split_message
from facts.factbase import FactBase
from facts.hearing import Heard, on_shelf
from facts.lookup import Lookup
from facts.store.port import Library
from facts.verdicts import Finding, Verdict
from tests.support.builders import fact_base, note, town


@cache
def base_of(text: str, title: str | None = None) -> FactBase:
    """Return the fact base that keeps just this text; without ``title`` its title shares no word with any claim."""
    return fact_base(note(text, "s0", title=title))


def verdict_on(claim: str, text: str, title: str | None = None) -> Verdict | None:
    """Return the verdict on a claim; None where nothing in it is to be checked."""
    return base_of(text, title).check(claim).verdict


def first_finding(claim: str, text: str, title: str | None = None) -> Finding:
    """Return the first thing that the verdict on a claim rests on."""
    return base_of(text, title).check(claim).claims[0].findings[0]


def heard_on(written: str, text: str) -> tuple[Claim, Heard]:
    """Return the one claim of a message with its words and the sentences of a text that are heard on it."""
    (claim,), _ = split_message(read_message(written).text, "en")
    with _kept(text).reading() as shelf:
        (heard,) = on_shelf(shelf, Lookup())((claim,))
        return claim, heard


@cache
def _kept(text: str) -> Library:
    library = town()
    fact_base(text, library=library)
    return library
