"""By which name a speaker goes: the full name behind a surname, and which speakers have none.

"Bell" is "Ada Bell" where the text has named her so; "a spokesman for the port" and "observers" are nobody's name.
This file knows nothing of sentences.
"""

from __future__ import annotations

from collections.abc import Sequence

from facts.model import Span
from facts.reading.names import find_names, territory_of, territory_of_people
from facts.reading.names.name_words import COMMON_LAST, TITLES
from facts.reading.names.sexes import Sex, sex_of
from facts.reading.statements.clauses import PREPOSITIONS, Token

_ANONYMOUS_HEADS = frozenset(
    [
        "source",
        "sources",
        "observer",
        "observers",
        "eyewitness",
        "eyewitnesses",
        "witness",
        "witnesses",
        "official",
        "officials",
        "critic",
        "critics",
        "expert",
        "experts",
        "analyst",
        "analysts",
        "people",
        "person",
        "persons",
        "some",
        "others",
        "many",
        "several",
        "most",
        "man",
        "woman",
        "men",
        "women",
        "supporter",
        "supporters",
        "argument",
        "theory",
        "aide",
        "aides",
        "insider",
        "insiders",
        "resident",
        "residents",
        "user",
        "users",
        "opponent",
        "opponents",
        "villagers",
        "everyone",
        "everybody",
        "anybody",
        "somebody",
        "someone",
        "nobody",
        "reports",
        "report",
        "media",
        "testimonies",
    ]
)
_INDEFINITE = frozenset(
    [
        "a",
        "an",
        "one",
        "another",
        "some",
        "many",
        "several",
        "most",
        "few",
        "two",
        "three",
        "four",
        "five",
        "no",
        "any",
        "other",
        "certain",
    ]
)
_UNNAMING = _INDEFINITE | {"the", "multiple"}


def pronoun_of(words: Sequence[Token]) -> str | None:
    """Return what kind of pronoun a speaker is: person, several, thing, relative, self, you; None for a noun.

    >>> from facts.reading.statements.clauses import tokenize
    >>> pronoun_of(tokenize("She", 0, 3, ())), pronoun_of(tokenize("Ada", 0, 3, ()))
    ('person', None)
    """
    if len(words) != 1:
        return None
    return {
        "he": "person",
        "she": "person",
        "they": "several",
        "it": "thing",
        "who": "relative",
        "which": "relative",
        "that": "relative",
        "his": "person",
        "her": "person",
        "its": "thing",
        "their": "several",
        "i": "self",
        "we": "self",
        "you": "you",
        "one": "you",
    }.get(words[0].low)


def is_anonymous(words: Sequence[Token]) -> bool:
    """Whether a noun phrase names nobody: "observers", "another argument", "a witness".

    >>> from facts.reading.statements.clauses import tokenize
    >>> [is_anonymous(tokenize(t, 0, len(t), ())) for t in ("Another argument", "Ada Bell", "the mayor", "a pilot from Leith")]
    [True, False, False, False]
    """
    if not words:
        return True
    # The head stands before what belongs to it: "critics of the plan".
    cut = next((i for i, t in enumerate(words) if i > 0 and t.low in PREPOSITIONS), len(words))
    head = words[cut - 1]
    if head.low in _ANONYMOUS_HEADS:
        return not any(t.capital for t in words[1:cut])
    named = any(t.capital and (i > 0 or t.low not in _UNNAMING) and not _people(t) for i, t in enumerate(words))
    return not named and (words[0].low in _INDEFINITE or any(t.low in _ANONYMOUS_HEADS for t in words))


def _people(token: Token) -> bool:
    """Whether it only says where somebody comes from: Swedish, Anglo-Irish."""
    return territory_of_people(token.text.replace("-", " ").split()[-1]) is not None


class Names:
    """The names of a text, for the full name behind a surname."""

    def __init__(self, text: str) -> None:
        self._by_last: dict[str, str] = {}
        self._by_end: dict[int, Span] = {}
        for mention in find_names(text):
            self._by_end[mention.span.end] = mention.span
            parts = mention.name.replace("’", "'").split()
            if 2 <= len(parts) <= 4 and _personal(parts):
                last = parts[-1].casefold()
                # "Republican Ada Bell" gives way to "Ada Bell", wherever that stands.
                if self._by_last.setdefault(last, mention.name).endswith(f" {mention.name}"):
                    self._by_last[last] = mention.name

    def person(self, words: Sequence[Token]) -> bool:
        """Whether the words look like a person: a title before, or a full name known, and no country or body."""
        if not words:
            return False
        last = words[-1]
        if not last.capital or last.low in COMMON_LAST or territory_of(last.text) or territory_of_people(last.text):
            return False
        if any(t.low.rstrip(".") in TITLES for t in words[:-1]):
            return True
        if any(t.low in _LINKING for t in words):
            return False
        return last.low in self._by_last or (
            2 <= len(words) <= 4 and all(t.capital for t in words) and not last.text.isupper()
        )

    def full(self, text: str, span: Span) -> str:
        """Return the name by which the speaker at ``span`` goes.

        That is the full name of the text for a surname, the name alone where a role stands before it ("harbour master
        Ada Bell"), else the words as they are.
        """
        name = self._by_end.get(span.end)
        if name is None or name.start < span.start or not _own(text, span, name):
            name = span
        written = name.of(text)
        words = written.replace("’", "'").removesuffix("'s").split()
        known = self._by_last.get(words[-1].casefold()) if words else None
        if known is not None and not any(w.casefold() in _LINKING for w in words):
            longer = known.split()
            firsts = [w for w in words[:-1] if w[0].isupper() and w.casefold().rstrip(".") not in TITLES]
            if not firsts or firsts[-1] in longer[:-1] or firsts[0] == longer[0]:
                return known
        return written.removesuffix("’s").removesuffix("'s")

    def sex(self, text: str, span: Span) -> Sex | None:
        """Return whether the person at ``span`` is a man or a woman, where title or given name tell."""
        own = sex_of(span.of(text).replace("’", "'").removesuffix("'s").split())
        return own if own is not None else sex_of(self.full(text, span).split())

    def between(self, start: int, end: int) -> list[Span]:
        """Return where names of two words and more stand in a stretch of the text, the last one first."""
        inside = (span for span in self._by_end.values() if start <= span.start and span.end <= end)
        return sorted(inside, reverse=True)


_LINKING = frozenset({"of", "for", "at", "from", "and", "in", "to", "with"})
_IN_BODIES = _LINKING | {"the"}
_IN_PHRASES = _LINKING | {"the", "a"}


def _personal(parts: Sequence[str]) -> bool:
    """Whether the parts of a name can be first name and surname."""
    if parts[-1].casefold() in COMMON_LAST or parts[-1].isupper() or any(p.casefold() in _IN_BODIES for p in parts):
        return False
    return not (territory_of(parts[-1]) or territory_of_people(parts[-1]) or territory_of_people(parts[0]))


def _own(text: str, span: Span, name: Span) -> bool:
    """Whether the name at the end of a noun phrase is the speaker's: not in "a spokesman for Ada Bell"."""
    words = text[span.start : name.start].replace("’", "'").split()
    if words and (words[-1].casefold() in _IN_PHRASES or words[-1].endswith(("'s", "s'"))):
        return False
    # "Minister for Trade Ada Bell" is her; "papers sent to the news site Bell" is not.
    last = max((i for i, word in enumerate(words) if word.casefold() in _LINKING), default=-1)
    return last < 0 or all(word[0].isupper() for word in words[last + 1 :])
