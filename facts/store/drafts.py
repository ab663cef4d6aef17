"""What every store checks of a draft before it keeps anything, and what it counts of it.

A draft that fails here was made wrongly by a program, not by a person: these are ``ValueError``s, not messages. This
file knows nothing of how a store keeps what passed.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from itertools import chain

from facts.index import EditionDraft, IndexedPassage, Word
from facts.model import Source, digest
from facts.store.tokens import MAX_WORD

_NEVER_STORED = re.compile(r"[\x00\ud800-\udfff]")

WordAndStem = tuple[str, str]
"""A word and its stem: what the vocabulary counts."""


def storable(text: str) -> bool:
    r"""Say whether text can stand in a store at all; what cannot is not found, rather than an error.

    >>> storable("tide"), storable("a\0b"), storable("\ud800")
    (True, False, False)
    """
    return _NEVER_STORED.search(text) is None


def check(draft: EditionDraft) -> int:
    """Return the length of the draft's text; raise ``ValueError`` where its passages are not that text.

    The digest is recomputed: a citation can only be verified later if what is kept is what was hashed.
    """
    at = 0
    for number, kept in enumerate(draft.passages):
        passage = kept.passage
        if passage.start != at or passage.number != number:
            raise ValueError(f"passage {passage.number} of {draft.source.id!r} does not follow the one before it")
        at = passage.end
        _require_storable(passage.text, draft.source.id)
        _check_stems([stem for group in kept.terms for stem in group], draft.source.id)
    if digest("".join(kept.passage.text for kept in draft.passages)) != draft.digest:
        raise ValueError(f"the passages of {draft.source.id!r} are not the text that its digest is of")
    return at


def _check_stems(stems: list[str], id_: str) -> None:
    together = "\n".join(stems)
    parts = together.count("\n") + 1
    if all(stems) and " " not in together and parts == max(len(stems), 1) and storable(together):
        return
    for stem in stems:
        if not stem or " " in stem or "\n" in stem:
            raise ValueError(f"{stem!r} is no stem: it is empty or holds a blank")
        _require_storable(stem, id_)


def check_source(source: Source) -> None:
    """Raise ``ValueError`` where what is said about a source cannot be kept."""
    for text in (source.id, source.title, source.url, source.publisher, source.author, source.language):
        _require_storable(text or "", source.id)


def _require_storable(text: str, id_: str) -> None:
    if not storable(text):
        raise ValueError(f"{id_!r} holds a NUL or half a surrogate pair, which no store keeps")


def searched(passages: Iterable[IndexedPassage]) -> list[IndexedPassage]:
    """Return the passages that are searched: the unmarked ones."""
    return [kept for kept in passages if kept.passage.mark is None]


def count_words(passages: Iterable[IndexedPassage]) -> Counter[WordAndStem]:
    """Count, for each word and its stem, in how many of the searched passages it stands.

    A stem that none of the passage's words has counts as a word of its own, so that whatever is searched is known;
    words that no engine keeps as a key are left out.
    """
    return Counter(counted(passages))


def counted(passages: Iterable[IndexedPassage]) -> list[WordAndStem]:
    """Return each word with its stem as often as there are passages that hold it: what ``count_words`` counts."""
    found: list[WordAndStem] = []
    for kept in searched(passages):
        words = dict(kept.words or {})
        words |= {stem: stem for stem in set(chain.from_iterable(kept.terms)).difference(words.values())}
        found += words.items()
    if any(len(word) > MAX_WORD or len(stem) > MAX_WORD for word, stem in found):
        found = [pair for pair in found if len(pair[0]) <= MAX_WORD and len(pair[1]) <= MAX_WORD]
    return found


def merge(counts: Iterable[tuple[str, str, int]]) -> list[Word]:
    """Make one entry of each word, ordered by word.

    ``counts`` are word, stem, passages. A word that two languages stem differently gets the stem of the most
    passages (then the first in order) and the passages of both.
    """
    best: dict[str, tuple[int, str]] = {}
    total: Counter[str] = Counter()
    for word, stem, passages in sorted(counts):
        total[word] += passages
        if word not in best or passages > best[word][0]:
            best[word] = (passages, stem)
    return [Word(word, best[word][1], total[word]) for word in sorted(best)]
