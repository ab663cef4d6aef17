"""The templates of attribution: how one sentence says that somebody said something.

Each template has a name, in the order in which they are tried for a reporting verb:

    as            As Bell said, C. C, as stated by Bell.
    passive       The plan was called a mistake by Bell. They were told by Bell to wait.
    inverted      “Q,” said Bell. C, said Bell. Said Bell: “Q.”
    postposed     “Q,” Bell said. C, Bell said. “Q,” Bell said, “Q.”
    verb first    Bell said (that) C. Bell said: “Q.” Bell told them (that) C. Bell urged them to go. It was Bell who said C.
    participle    ..., saying C. ..., calling it “Q”.
    according to  According to Bell, C. C, according to Bell.
    noun          Bell’s claim that C. The claim that C came from Bell.
    unlisted verb “Q,” Bell chuckled.

A template only says where speaker, words and verb stand. This file knows nothing of other sentences: who "she" is and
who speaks in a quotation that stands alone is decided in ``discourse``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from facts.reading.statements.attribution import Found, Reading
from facts.reading.statements.clauses import AUXILIARIES, Token
from facts.reading.statements.contents import read_content
from facts.reading.statements.phrases import (
    HELD_NOUNS,
    STATEMENT_NOUNS,
    according_to,
    mark_spoken,
    statement_nouns,
    unlisted_verbs,
)
from facts.reading.statements.reporting_verbs import VERBS
from facts.reading.statements.subjects import place
from facts.reading.statements.verb_groups import groups

_SIGNS = frozenset(VERBS) | STATEMENT_NOUNS | HELD_NOUNS | {"according"}
_NEEDS = {word: frozenset(f.verb.particle.partition(" ")[0] for f in forms) for word, forms in VERBS.items()}
"""The first words of the particles that a verb may have; an empty one where it needs none."""
_LETTERS = re.compile(r"[A-Za-z]+")
_FOLDED_TO_PLAIN = re.compile("[ßİŉſǰẖẗẘẙẚẞ\u212aﬀﬁﬂﬃﬄﬅﬆ]")
"""Letters that are plain ones once case is folded: with them a word may be another than is seen."""


def may_state(text: str, start: int, end: int) -> bool:
    """Return whether ``text[start:end]`` has a word without which, outside quotations, no template finds anything.

    >>> [may_state(t, 0, len(t)) for t in ("The quay is of 1890.", "The quay is old, said Bell.", "A theory of sand")]
    [False, True, False]
    """
    part = text[start:end]
    if not part.isascii() and _FOLDED_TO_PLAIN.search(part):
        return True
    written = _LETTERS.findall(part)
    words = list(map(str.lower, written))
    if _SIGNS.isdisjoint(words):
        return False
    return any(word in _SIGNS and _tells(words, written, at) for at, word in enumerate(words))


def _tells(words: Sequence[str], written: Sequence[str], at: int) -> bool:
    """Whether the word may be one that a template begins with, as far as words beside it tell."""
    word, ahead = words[at], words[at + 1 : at + 2]
    needs = _NEEDS.get(word)
    if needs is not None and (at == 0 or written[at][0].islower()) and ("" in needs or not needs.isdisjoint(ahead)):
        return True
    if word == "according":
        return ahead == ["to"]
    return (word in STATEMENT_NOUNS and ahead == ["that"]) or (word in HELD_NOUNS and "that" in words[at:])


def read_sentence(tokens: Sequence[Token]) -> list[Found]:
    """Return the statements that stand in one sentence, in the order of their words.

    >>> from facts.reading.statements.clauses import tokenize
    >>> text = "Ada Bell said that the bridge was safe, adding that it would stay open."
    >>> found = read_sentence(tokenize(text, 0, len(text), ()))
    >>> [(f.verb, f.content.of(text)) for f in found]
    [('say', 'the bridge was safe'), ('add', 'it would stay open')]
    """
    if not tokens or _asks(tokens):
        return []
    every = groups(tokens)
    reading = Reading(tokens, every, [None] * len(every), [""] * len(every))
    for number in range(len(every)):
        place(reading, number)
    for number in range(len(every)):
        read_content(reading, number)
    reading.found.extend(according_to(reading))
    reading.found.extend(statement_nouns(reading))
    reading.found = _outermost(reading.found)
    mark_spoken(reading)
    reading.found.extend(unlisted_verbs(reading))
    return sorted(_without_doubles(reading.found), key=lambda f: (f.content, f.template))


def _asks(tokens: Sequence[Token]) -> bool:
    """Whether the sentence is a question of the text's author: did Bell say so?"""
    first = next((t for t in tokens if t.kind != "p"), tokens[0])
    return tokens[-1].isp("?") and first.kind == "w" and first.low in _QUESTION_WORDS


_QUESTION_WORDS = AUXILIARIES | {"who", "what", "when", "where", "why", "how", "which", "whose"}


def _outermost(found: Sequence[Found]) -> list[Found]:
    """Drop what is only reported in somebody's words: of "Bell said Ruiz thought it late" Bell's statement stays.

    What a source reports of a speaker ("According to the Herald, Bell said C") stays too.
    """
    return [
        one
        for one in found
        if one.cue is None
        or not any(
            other is not one
            and other.template not in ("according to", "noun", "as")
            and other.speaker is not None
            and other.content.holds(one.cue)
            and other.cue is not None
            and not one.content.holds(other.cue)
            for other in found
        )
    ]


def _without_doubles(found: Sequence[Found]) -> list[Found]:
    """Drop a statement whose words another one, with the same speaker, has too."""
    kept: list[Found] = []
    for one in found:
        same = [o for o in kept if o.content == one.content]
        if any(o.speaker is not None or one.speaker is None for o in same):
            continue
        kept = [o for o in kept if o not in same]
        kept.append(one)
    return kept
