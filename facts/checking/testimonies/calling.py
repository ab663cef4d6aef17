"""By what else does a text call somebody: the chief executive, where it has said that Ada Brekke is the hospital's chief executive.

A text says once who somebody is and then has the name alone; a claim may have the office alone. Only what stands right beside the
name counts: between commas behind it, before it as a title, or before the comma that it stands behind. This file knows nothing of
what was said.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from facts.checking.claims.witnesses import names_in
from facts.checking.testimonies.offices import is_unnamed
from facts.checking.words.verbs import AUXILIARIES, DETERMINERS, is_verb
from facts.reading.names import same_name
from facts.reading.words import words_in

_LIKE = 88.0
"""Likeness of two spellings of a name, of a hundred, from which on they are one."""
_BEHIND = re.compile(
    r"\s*,\s*(?P<aside>(?:the|an?|its|their|his|her|\w[\w’'&. ]*['’]s?|head|chief|director|mayor|leader)\s[^,.;:()]{2,60})[,.;]"
)
_BEFORE = re.compile(
    r"(?<!\bof )(?<!\bin )(?<!\bat )(?<!\bby )(?<!\bto )(?<!\bfor )(?<!\bfrom )(?<!\bwith )\b"
    r"(?P<aside>(?:the|its|their|his|her)\s(?:(?!\b(?:the|its|their|his|her)\b)[^,.;:()]){2,50}),\s*$",
    re.IGNORECASE,
)
_TITLE = re.compile(r"(?P<aside>(?:[A-Za-z]+\s+){1,3})$")


def is_called(asked: str, speaker: str | None, texts: Iterable[str]) -> bool:
    """Say whether one of the texts calls a speaker what the claim calls him without a name.

    >>> is_called("the chief executive", "Ada Bell", ["Ada Bell, the port’s chief executive, was there."])
    True
    >>> is_called("the chief executive", "Ada Bell", ["The chief executive met Ada Bell, a pilot, there."])
    False
    """
    if speaker is None or not is_unnamed(asked):
        return False
    mine = {word.stem for word in words_in(asked) if not word.is_stop}
    return bool(mine) and any(mine <= told for text in texts for told in _called(speaker, text))


def _called(speaker: str, text: str) -> Iterator[set[str]]:
    """Yield what a text calls a speaker, each time that it names them."""
    for span, name in names_in(text):
        if same_name(speaker, name) < _LIKE:
            continue
        behind = _BEHIND.match(text, span.end)
        before = _BEFORE.search(text, max(0, span.start - 80), span.start)
        title = _TITLE.search(text, max(0, span.start - 40), span.start)
        for found in (behind, before, title):
            if found is None:
                continue
            words = words_in(found["aside"])
            if found is title:
                words = words[
                    next((n + 1 for n in range(len(words) - 1, -1, -1) if _ends_a_title(words[n].folded)), 0) :
                ]
            elif any(word.folded in AUXILIARIES for word in words) or (
                found is before and any(is_verb(w.folded) for w in words)
            ):
                continue
            yield {word.stem for word in words if not word.is_stop}


def _ends_a_title(folded: str) -> bool:
    return (
        folded in DETERMINERS
        or folded in AUXILIARIES
        or is_verb(folded)
        or folded in ("of", "by", "with", "and", "to", "for")
    )
