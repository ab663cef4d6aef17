"""Which sources speak of the same thing as a text that somebody posted: words that matter, in title and text.

A post is noisy: links go out, hashtags and handles are taken apart at their capitals (who is spoken of often stands in
a handle: measured, +2 points), and only the rarest words are asked. A source scores by BM25 over its best passage, its
title included. This file knows nothing of kinds and values.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from facts.asking.repairing import Counts, idf
from facts.index import Candidate
from facts.model import Citation, Source, Span
from facts.reading.words import content_words
from facts.reports import Hit

MAX_STEMS = 40
"""The rarest stems of a post that are searched: more cost time and bring no better source."""
K1, B = 1.2, 0.4
_LINK = re.compile(r"(?:https?://|www\.|pic\.twitter\.com/|t\.co/)\S+", re.IGNORECASE)
_CAMEL = re.compile(r"(?<=[a-zа-яё])(?=[A-ZА-ЯЁ])|(?<=[A-Za-z])(?=\d)|(?<=\d)(?=[A-Za-z])|_")
_TAG = re.compile(r"(?<!\w)[#@](\w+)")


@dataclass(frozen=True, slots=True)
class Weighed:
    """The stems of a post with their idf, rarest first, capped."""

    idf: Mapping[str, float]

    @property
    def stems(self) -> tuple[str, ...]:
        return tuple(self.idf)


def read_post(text: str) -> tuple[str, ...]:
    """Return the distinct stems of a post: links out, handles and hashtags split at their capitals.

    >>> read_post("@CityMayor says #HarbourBridge opened https://x.example/1")
    ('citi', 'mayor', 'say', 'harbor', 'bridg', 'open')
    """
    plain = _TAG.sub(lambda tag: " " + _CAMEL.sub(" ", tag[1]) + " ", _LINK.sub(" ", text))
    return tuple(dict.fromkeys(word.stem for word in content_words(plain)))


def weigh(stems: Sequence[str], counts_of: Counts, passages: int) -> Weighed:
    """Weigh the stems that the store knows by their rarity and keep the rarest."""
    counts = counts_of.count_stems(stems)
    weighed = sorted(
        ((idf(passages, counts[s]), s) for s in stems if s in counts), key=lambda pair: (-pair[0], pair[1])
    )
    return Weighed({stem: weight for weight, stem in weighed[:MAX_STEMS]})


def find_sources(
    post: Weighed, pool: Sequence[Candidate], sources: Mapping[str, Source], limit: int
) -> tuple[Hit, ...]:
    """Score the pool and return the best passage of each source as a hit, best first; ties by source id."""
    mass = sum(post.idf.values()) or 1.0
    best: dict[str, tuple[float, Candidate, Span]] = {}
    mean = sum(_length(c) for c in pool) / len(pool) if pool else 1.0
    for candidate in pool:
        score, sentence = _score(post, candidate, mean)
        if candidate.source not in best or score > best[candidate.source][0]:
            best[candidate.source] = (score, candidate, sentence)
    ordered = sorted(best.values(), key=lambda item: (-item[0], item[1].source))[:limit]
    return tuple(
        Hit(
            source=sources[candidate.source],
            score=round(min(1.0, score / (mass * (K1 + 1))), 4),
            citation=Citation(candidate.source, candidate.edition, sentence),
            quote=candidate.text[sentence.start - candidate.start : sentence.end - candidate.start],
        )
        for score, candidate, sentence in ordered
    )


def _length(candidate: Candidate) -> int:
    return sum(map(len, candidate.terms))


def _score(post: Weighed, candidate: Candidate, mean: float) -> tuple[float, Span]:
    bodies = candidate.terms[1:]
    counts: dict[str, int] = {}
    for body in candidate.terms:
        for stem in body:
            counts[stem] = counts.get(stem, 0) + 1
    norm = K1 * (1 - B + B * _length(candidate) / mean)
    score = sum(weight * counts[s] * (K1 + 1) / (counts[s] + norm) for s, weight in post.idf.items() if s in counts)
    shares = [sum(post.idf.get(s, 0.0) for s in set(body)) for body in bodies]
    place = max(range(len(shares)), key=lambda n: (shares[n], -n)) if shares else 0
    sentence = (
        candidate.sentences[place]
        if candidate.sentences
        else Span(candidate.start, candidate.start + len(candidate.text))
    )
    return score, sentence
