"""What somebody said in two parts: that the sensor was faulty, and that the rocket was fine.

Words of which some are only in the one part and some only in the other were not said together. This file knows nothing of who
said it.
"""

from __future__ import annotations

import re

from facts.checking.claims.witnesses import Witness
from facts.checking.claims.wording import Wording
from facts.checking.subjects.aligned import Aligned
from facts.model import Span
from facts.reading.words import words_in

_JOINT = re.compile(r",?\s+(?:and|but)\s+that\s+", re.IGNORECASE)
_BOTH = re.compile(r"\b(?:and|but|while|whereas)\b|[;,]", re.IGNORECASE)


def is_of_two_parts(wording: Wording, aligned: Aligned, witness: Witness, content: Span) -> bool:
    """Say whether a claim that has one part holds words of two parts of what was said, and none of these has them all."""
    parts = parts_of(witness, content)
    if len(parts) < 2 or _BOTH.search(wording.question.text) is not None:
        return False
    text = witness.text
    here = [{word.stem for word in words_in(part.of(text))} for part in parts]
    told = [{word.stem for word in words_in(span.of(text))} for span in aligned.spans if content.meets(span)]
    held = [{n for n, stems in enumerate(here) if words & stems} for words in told]
    return bool(held) and not set.intersection(*held)


def parts_of(witness: Witness, content: Span) -> list[Span]:
    """Return the parts of what was said, cut where another "that" begins."""
    inside = Span(max(0, content.start), min(len(witness.text), content.end))
    starts, ends = [inside.start], []
    for joint in _JOINT.finditer(witness.text, inside.start, inside.end):
        ends.append(joint.start())
        starts.append(joint.end())
    return [Span(start, end) for start, end in zip(starts, (*ends, inside.end), strict=True)]
