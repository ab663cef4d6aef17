"""What is only planned, and words that speak of the plan itself: a mandate of five years, a crew set at 40.

A sentence that says what was to be does not say that it came to be. A claim about the plan says no more than that, so that for
it the sentence has no reservation. This file knows nothing of claims' values.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from facts.checking.words.denials import reservations
from facts.checking.words.predicates import predicate_of
from facts.model import Span
from facts.reading.words import stem, words_in

PLANS = frozenset(
    map(
        stem,
        "plan mandate agreement deal contract treaty accord pact schedule programme program budget order permit licence"
        " license clause term terms proposal scheme draft decree resolution".split(),
    )
)
"""Stems of what only says how something is to be."""
TRUCES = frozenset(map(stem, "ceasefire truce armistice".split()))
"""Stems of what says so too, and is a time besides: they left during the truce."""
FORESEES = frozenset(
    map(
        stem,
        "foresee foresaw foreseen provide provided stipulate stipulated say said set have had give given grant granted award awarded call called envisage envisaged allow"
        " allowed permit permitted let lets entitle entitled plan planned dictate dictated require required".split(),
    )
)
"""Stems of verbs that say what a plan has in it."""
_PLANNED = re.compile(
    r"(?:is|are|was|were)\s+(?:\w+ly\s+)?to|(?:set|due|planned|scheduled|meant|supposed|intended|expected)\s+to|planned\s+for|(?:\w+\s+)?planned"
    r"|on\s+paper|plans?\s+to",
    re.IGNORECASE,
)
_LAYS_DOWN = re.compile(
    r"\b(?:dictat|stipulat|foresee|foresaw|envisag|provid|requir|prescrib|specif(?:y|ie))\w*\s+(?:that|for)\b",
    re.IGNORECASE,
)
_SHALL = re.compile(r"(?:should|shall|must|will|would|may)\b", re.IGNORECASE)
"""What is no doubt where a treaty or a law lays it down: the treaty dictates that the guard should stay."""
_SET = re.compile(
    r"\b(?:set|fixed|capped|put|limited)\s+at\b|\b(?:planned|scheduled|foreseen|envisaged|agreed)\s+(?:at|for)\b",
    re.IGNORECASE,
)
_AGREED = re.compile(
    r"(?:\b(?:the|an?|its|their|his|her)|['’]s)\s+(?:agreed|intended|proposed|envisaged|foreseen|stipulated|promised)\s+(?!to\b|that\b)[a-z]",
    re.IGNORECASE,
)
"""What is only agreed to be: the agreed price."""

_NORM_NAME = (
    r"(?:the|its|their|an?|this|that)\s+(?:[a-z-]+\s+){0,3}(?:agreement|treaty|deal|contract|mandate|law|rules|ceasefire|constitution|plan"
    r"|schedule|timetable|statutes?|accord|pact|charter|terms)"
)
_NORM = re.compile(rf"{_NORM_NAME}(?:\s+(?:of|between|with|on)\s.*)?$", re.IGNORECASE)
_FROM_NORM = re.compile(
    rf"\b(?:by|under|according\s+to)\s+{_NORM_NAME}\b|\b{_NORM_NAME}\s+(?:says|said|states|stated|dictate|stipulate|provide|require|lets?|allow)",
    re.IGNORECASE,
)


def tells_what_is_laid_down(text: str) -> bool:
    """Say whether a text tells what is laid down, so that its "should" is nobody's wish.

    >>> tells_what_is_laid_down("The treaty says they should stay."), tells_what_is_laid_down("The treaty should go.")
    (True, False)
    """
    return _FROM_NORM.search(text) is not None


def is_norm(source: str) -> bool:
    """Say whether a source is what lays down how something is to be, and nobody who speaks: according to the agreement.

    >>> is_norm("the formal agreement"), is_norm("the mayor")
    (True, False)
    """
    return _NORM.match(source.strip()) is not None


_MEANT = re.compile(
    r"\b(?:read(?:y|iness)|willing(?:ness)?|prepared|offer\w*|propos\w+|plan\w*|inten[dt]\w*|hop(?:e[sd]?|ing)|want\w*|wish\w*"
    r"|promis\w+|pledg\w+|consider\w*|threaten\w*)\s+to\b",
    re.IGNORECASE,
)


def is_only_meant(claimed: str, told: str) -> bool:
    """Say whether what is told is only that somebody is ready or wants to do it, and the claim has it done.

    >>> told = "the town is ready to sell the quay"
    >>> is_only_meant("the town sold the quay", told), is_only_meant("the town offered to sell the quay", told)
    (True, False)
    """
    if _MEANT.search(told) is None or _MEANT.search(claimed) is not None or reservations(claimed):
        return False
    return any(word.stem in _DONE for word in words_in(claimed)) or predicate_of(words_in(claimed)) is not None


_DONE = frozenset(map(stem, "has have had already".split()))


def are_of_a_plan(text: str, reservations: Iterable[Span]) -> bool:
    """Say whether all reservations of a sentence are that something is planned, and none that it is doubted.

    >>> text = "On paper, the guard was to have 40 men."
    >>> are_of_a_plan(text, (Span(0, 8), Span(20, 26)))
    True
    """
    is_laid_down = _LAYS_DOWN.search(text) is not None
    return all(
        _PLANNED.match(span.of(text)) is not None or (is_laid_down and _SHALL.match(span.of(text)) is not None)
        for span in reservations
    )


def are_scheduled(text: str, reservations: Iterable[Span]) -> bool:
    """Say whether all reservations of a sentence are that something is to come: will open, is due to end.

    >>> are_scheduled("The duty is due to end in June.", (Span(12, 18),))
    True
    """
    return all(re.match(r"will\b", span.of(text)) or _PLANNED.match(span.of(text)) for span in reservations)


_SETTLES = re.compile(r"\b(?:voted?|votes|decide[sd]?|resolve[sd]?)\b[^.;]{0,60}?\bto\s+(?!\d)[a-z]+", re.IGNORECASE)


def settles(text: str) -> bool:
    """Say whether a text says that something was settled to be done, so that it is to be: they voted by 9 to 4 to close it.

    >>> settles("They voted by 9 to 4 to close the quay."), settles("They closed the quay.")
    (True, False)
    """
    return _SETTLES.search(text) is not None


def is_only_able(text: str) -> bool:
    """Say whether the only reservation of a text is that somebody could do it: what is done can be.

    >>> is_only_able("Only 6 could go in."), is_only_able("It could be that 6 went in.")
    (True, False)
    """
    found = [text[span.start :] for span in reservations(text)]
    return bool(found) and all(_ABLE.match(rest) is not None for rest in found)


_ABLE = re.compile(r"could\s+(?:only\s+)?(?!have\b|be\b|not\b)[a-z]", re.IGNORECASE)


def sets_a_value(text: str) -> bool:
    """Say whether a text says what something was set at, or what was agreed.

    >>> sets_a_value("The crew was set at 40."), sets_a_value("The agreed crew was 40."), sets_a_value("The crew was 40.")
    (True, True, False)
    """
    return _SET.search(text) is not None or _AGREED.search(text) is not None
