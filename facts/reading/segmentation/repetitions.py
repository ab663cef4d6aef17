"""Which lines repeat the body: pull quotes, the sentences an editor set again in large letters.

A pull quote is reworded as often as not, misspells names and credits the wrong speaker, so it proves nothing; the
sentence it repeats does. It is a line of 10 words or more without a full stop whose words are nearly all in one
sentence of the body (``token_set_ratio`` of at least 70: on the article it was measured on every one of eight, scores
71 to 100, and no heading). Only sentences that share rare words are compared, so a long text costs little more than its
length. This file knows nothing of other marks.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from rapidfuzz import fuzz

from facts.model import Span
from facts.reading.segmentation.paragraphs import Block

ALIKE = 70
"""The ``token_set_ratio`` from which a line repeats a sentence."""
_FEWEST_WORDS, _MOST_WORDS = 10, 60
_MOST_CANDIDATES = 500
_COMPARED = 8
_COMMON = 200
_WORD = re.compile(r"[^\W_]+(?:['-][^\W_]+)*")


def could_repeat(block: Block) -> bool:
    """Say whether the block has the form of a pull quote."""
    return (
        not block.stops and not block.is_item and len(block.text) <= 600 and _FEWEST_WORDS <= block.words <= _MOST_WORDS
    )


def pull_quotes(
    text: str, candidates: Mapping[int, Span], body: Sequence[Span], *, blocks: int
) -> Iterator[tuple[int, Span]]:
    """Yield the key of each candidate that repeats a sentence of the body, with that sentence.

    ``candidates`` are lines of ``text`` that ``could_repeat``, ``body`` its sentences outside of them. Where most of
    the ``blocks`` of a text end without a stop, that is how the text is written and nothing is a pull quote.
    """
    if not candidates or not body or len(candidates) * 3 > max(blocks, 6):
        return
    words = {key: _words(span.of(text)) for key, span in list(candidates.items())[:_MOST_CANDIDATES]}
    wanted = frozenset(word for of_line in words.values() for word in of_line)
    holders: dict[str, list[int]] = {}
    for number, sentence in enumerate(body):
        for word in wanted.intersection(_words(sentence.of(text))):
            holders.setdefault(word, []).append(number)
    for key, of_line in words.items():
        line = " ".join(of_line)
        scored = [
            (fuzz.token_set_ratio(line, " ".join(_words(body[number].of(text)))), -number)
            for number in _nearest(of_line, holders)
        ]
        if scored and max(scored)[0] >= ALIKE:
            yield key, body[-max(scored)[1]]


def _nearest(words: Sequence[str], holders: Mapping[str, list[int]]) -> list[int]:
    """Return the few sentences that share the rarest words with the line."""
    weights: Counter[int] = Counter()
    for word in sorted(set(words)):
        numbers = holders.get(word, ())
        if len(numbers) <= _COMMON:
            for number in numbers:
                weights[number] += 1000 // len(numbers)
    return sorted(weights, key=lambda number: (-weights[number], number))[:_COMPARED]


def _words(text: str) -> list[str]:
    return _WORD.findall(text.casefold().replace("’", "'"))
