"""By which name a speaker goes: the full name behind a surname, and which speakers have none.

"Bell" is "Ada Bell" where the text has named her so; "a spokesman for the port" and "observers" are nobody's name.
This file knows nothing of sentences.
"""

from __future__ import annotations

from collections.abc import Sequence

from facts.model import Span
from facts.reading.clauses import Token
from facts.reading.names import find_names, territory_of, territory_of_people
from facts.reading.names_tables import COMMON_LAST, TITLES

_ANONYMOUS_HEADS = frozenset(
    "source sources observer observers eyewitness eyewitnesses witness witnesses official officials critic critics expert "
    "experts analyst analysts people person persons some others many several most man woman men women supporter supporters "
    "argument theory aide aides insider insiders resident residents user users opponent opponents villagers everyone everybody "
    "anybody somebody someone nobody reports report media testimonies".split()
)
_INDEFINITE = frozenset("a an one another some many several most few two three four five no any other certain".split())


def pronoun_of(words: Sequence[Token]) -> str | None:
    """Return what kind of pronoun a speaker is: person, group, relative, self, you; None for a noun.

    >>> from facts.reading.clauses import tokenize
    >>> pronoun_of(tokenize("She", 0, 3, ())), pronoun_of(tokenize("Ada", 0, 3, ()))
    ('person', None)
    """
    if len(words) != 1:
        return None
    return {
        "he": "person",
        "she": "person",
        "they": "group",
        "it": "group",
        "who": "relative",
        "which": "relative",
        "that": "relative",
        "i": "self",
        "we": "self",
        "you": "you",
        "one": "you",
    }.get(words[0].low)


def is_anonymous(words: Sequence[Token]) -> bool:
    """Whether a noun phrase names nobody: "observers", "another argument", "a witness".

    >>> from facts.reading.clauses import tokenize
    >>> [is_anonymous(tokenize(t, 0, len(t), ())) for t in ("Another argument", "Ada Bell", "the mayor", "a pilot from Leith")]
    [True, False, False, False]
    """
    if not words:
        return True
    named = any(
        t.capital and (i > 0 or t.low not in _INDEFINITE | _ANONYMOUS_HEADS | {"the", "multiple", "independent"})
        for i, t in enumerate(words)
    )
    if named and (len(words) > 1 or words[0].low not in _ANONYMOUS_HEADS):
        return not any(t.capital for t in words[1:]) and words[-1].low in _ANONYMOUS_HEADS
    return (
        words[0].low in _INDEFINITE
        or words[-1].low in _ANONYMOUS_HEADS
        or any(t.low in _ANONYMOUS_HEADS for t in words)
    )


class Names:
    """The names of a text, for the full name behind a surname."""

    def __init__(self, text: str) -> None:
        self._by_last: dict[str, tuple[int, str]] = {}
        for mention in find_names(text):
            parts = mention.name.replace("’", "'").split()
            if (
                2 <= len(parts) <= 4
                and parts[-1].casefold() not in COMMON_LAST
                and "of" not in parts
                and not mention.name.isupper()
            ):
                self._by_last.setdefault(parts[-1].casefold(), (mention.span.start, mention.name))

    def person(self, words: Sequence[Token]) -> bool:
        """Whether the words look like a person: a title before, or a full name known, and no country or body."""
        if not words:
            return False
        last = words[-1]
        if not last.capital or territory_of(last.text) or territory_of_people(last.text) or last.low in COMMON_LAST:
            return False
        if any(t.low.rstrip(".") in TITLES for t in words[:-1]):
            return True
        if any(t.low in ("of", "for") for t in words):
            return False
        return last.low in self._by_last or (
            2 <= len(words) <= 4 and all(t.capital for t in words) and not last.text.isupper()
        )

    def full(self, text: str, span: Span) -> str:
        """Return the name by which the speaker at ``span`` goes: the full name, if the text has it, else the words."""
        written = span.of(text)
        words = written.replace("’", "'").split()
        last = words[-1].casefold().removesuffix("'s")
        known = self._by_last.get(last)
        if known is not None and not any(w.casefold() in ("of", "for", "at", "from", "and") for w in words):
            longer = known[1]
            firsts = [w for w in words[:-1] if w[0].isupper() and w.casefold().rstrip(".") not in TITLES]
            if not firsts or firsts[-1] == longer.split()[-2] or firsts[0] == longer.split()[0]:
                return longer
        return written
