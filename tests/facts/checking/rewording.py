"""Sentences of a source said in other words by program, so that they still say what the source says.

A copy may be more than a checker understands, and is "not in my sources" then; it may never be different. What is left out
leaves the rest as true as it was. Nothing here knows how a claim is judged.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from facts.checking.claims.splitting import is_value
from facts.importing.indexing import read_mentions
from facts.reading.document import single
from facts.reading.segmentation import split

_MONTHS = "January February March April May June July August September October November December".split()
_DAY = re.compile(rf"\b(\d{{1,2}}) ({'|'.join(_MONTHS)})(?: (\d{{4}}))?\b")
_THOUSANDS = re.compile(r"\b(\d{1,3}),(\d{3})\b(?!,)")
_MILLION = re.compile(r"\b(\d+)\.(\d) million\b")
_HUNDRED = re.compile(r"\b(\d+) percent\b")
_RELATIVE = re.compile(r",\s+(?:who|which|where|whose)\s[^,.;]*(?:,|(?=\.))")
_OPENING = re.compile(
    r"^(?:In|On|At|By|During|After|Before|Since|Until|Between|From|According to)\s[^,]{2,60},\s+(?=\w)"
)
_BRACKETS = re.compile(r"\s*\([^()]*\)")
_CONTRACTED = (
    (r"\bdid not\b", "didn't"), (r"\bwas not\b", "wasn't"), (r"\bhas not\b", "hasn't"), (r"\bis not\b", "isn't"),
    (r"\bwere not\b", "weren't"), (r"\bhad not\b", "hadn't"), (r"\bIt is\b", "It's"), (r"\bdoes not\b", "doesn't"),
)  # fmt: skip
_JOINT = re.compile(r";\s+|,\s+(?:and|but|while)\s+|,?\s+(?:against|compared with|up from|down from)\s+")
_QUOTED = re.compile(r"[“”\"«»]")


def sentences_of(text: str, language: str = "en") -> Iterator[str]:
    """Yield the sentences of a text that have a date or a figure.

    >>> list(sentences_of("The quay is long. It opened in 1890."))
    ['It opened in 1890.']
    """
    start = 0
    for line in text.splitlines(keepends=True):
        for span in split(text, start, start + len(line), language=language):
            piece = span.of(text).strip()
            if any(is_value(mention) for mention in read_mentions(single(piece, language=language))):
                yield piece
        start += len(line)


def reworded(sentence: str) -> Iterator[tuple[str, str]]:
    """Yield copies that say the same, or less, each with how it was made.

    >>> dict(reworded("On 4 May 1890 the quay, which is long, opened."))["day behind month"]
    'On May 4, 1890 the quay, which is long, opened.'
    """
    yield "as it is", sentence
    for how, copy in _copies(sentence):
        if copy != sentence:
            yield how, copy


def _copies(sentence: str) -> Iterator[tuple[str, str]]:
    yield "lower case", sentence.lower()
    yield "without a full stop", sentence.rstrip(".")
    yield "with a tag", "Btw " + sentence[:1].lower() + sentence[1:].rstrip(".") + ", right?"
    yield "day behind month", _DAY.sub(lambda m: f"{m[2]} {m[1]}" + (f", {m[3]}" if m[3] else ""), sentence)
    yield "day with its ending", _DAY.sub(lambda m: f"the {m[1]}th of {m[2]} {m[3] or ''}".rstrip(), sentence)
    yield "without commas in figures", _THOUSANDS.sub(r"\1\2", sentence)
    yield "millions written out", _MILLION.sub(lambda m: f"{m[1]},{m[2]}00,000", sentence)
    yield "percent sign", _HUNDRED.sub(r"\1%", sentence)
    yield "contracted", _contracted(sentence)
    if not _QUOTED.search(sentence):
        yield "without a relative clause", re.sub(r"\s+(?=[.])", "", _RELATIVE.sub(" ", sentence))
        yield "without brackets", _BRACKETS.sub("", sentence)
        opened = _OPENING.sub("", sentence)
        yield "without what opens it", opened[:1].upper() + opened[1:]
        parts = _JOINT.split(sentence)
        if len(parts) > 1 and len(parts[0].split()) > 3:
            yield "only its first part", parts[0].rstrip(" ,;") + "."


def _contracted(sentence: str) -> str:
    for long, short in _CONTRACTED:
        sentence = re.sub(long, short, sentence)
    return sentence
