"""Sentences that are handed over with a claim, made into what a search would have brought: nothing is kept of them.

Each text is a source of its own, named evidence-1, evidence-2 and so on. This file knows nothing of claims and stores.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property

from facts.asking.spelling import Lexicon
from facts.importing.indexing import extract
from facts.importing.passages import divide
from facts.index import Candidate
from facts.index import Word as KnownWord
from facts.model import Source
from facts.reading.gate import check_text
from facts.reading.script import reading_language
from facts.reading.words import content_words
from facts.values import Mention

MOST_TEXTS = 50
MOST_LETTERS = 200_000
"""Code points of all texts together; what lies behind is not looked at."""


class Given:
    """The passages of the texts with their values, and their words for weighing and repair (``Counts``).

    >>> given = Given(["The quay opened in 1890."])
    >>> [(c.source, c.text) for c in given.candidates], given.count_stems(["quay", "bridg"])
    ([('evidence-1', 'The quay opened in 1890.')], {'quay': 1})
    """

    def __init__(self, texts: Sequence[str]) -> None:
        """Read the texts; raise TextRefused (T-…) where one holds what is never kept."""
        candidates: list[Candidate] = []
        self.mentions: dict[int, Sequence[Mention]] = {}
        self.sources: dict[str, Source] = {}
        left = MOST_LETTERS
        for number, whole in enumerate(texts[:MOST_TEXTS], 1):
            text = whole[:left]
            left -= len(text)
            check_text(text, what=f"evidence {number}")
            language = reading_language(text)
            source = Source(f"evidence-{number}", f"evidence {number}", language=language)
            self.sources[source.id] = source
            found = extract(text, language, None)
            for passage in divide(text, language=language, leave_out=False):
                if passage.mark is not None:
                    continue
                key = len(candidates)
                bodies = tuple(
                    tuple(w.stem for w in content_words(passage.text, s.start - passage.start, s.end - passage.start))
                    for s in passage.sentences
                )
                candidates.append(
                    Candidate(
                        key,
                        source.id,
                        1,
                        passage.number,
                        passage.start,
                        passage.text,
                        passage.sentences,
                        ((), *bodies),
                        key,
                    )
                )
                self.mentions[key] = tuple(m for m in found if m.span.meets(passage.span))
        self.candidates = tuple(candidates)

    def look_up(self, words: Iterable[str]) -> Mapping[str, KnownWord]:
        return {word: self._words[word] for word in words if word in self._words}

    def count_stems(self, stems: Iterable[str]) -> Mapping[str, int]:
        return {stem: self._stems[stem] for stem in stems if stem in self._stems}

    @cached_property
    def lexicon(self) -> Lexicon:
        return Lexicon(self._words.values())

    @cached_property
    def _stems(self) -> Counter[str]:
        return Counter(s for c in self.candidates for s in {stem for body in c.terms for stem in body})

    @cached_property
    def _words(self) -> dict[str, KnownWord]:
        known = {word.folded: word.stem for c in self.candidates for word in content_words(c.text)}
        return {word: KnownWord(word, stem, self._stems[stem]) for word, stem in sorted(known.items())}
