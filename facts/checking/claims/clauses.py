"""A sentence cut into the clauses that speak for themselves: each has a verb and a value, and says its own.

"Turnout was 66 percent; in 2015 it had been 59" says two things, and which figure goes with which year is told by where they
stand. A clause is a witness of its own: the rest of its sentence is blanked, so that offsets and evidence stay what they are.
This file knows nothing of claims.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from facts.checking.claims.splitting import is_value
from facts.checking.claims.witnesses import Witness
from facts.checking.words.denials import denials, falsity, reservations
from facts.checking.words.tenses import tells_the_present
from facts.checking.words.verbs import AUXILIARIES, is_verb
from facts.model import Span
from facts.reading.words import Word, content_words, words_in
from facts.values import DateValue

_JOINT = re.compile(
    r"\s*;\s+|,?\s+(?:and|but|while|whereas|although|though)\s+|,\s+(?:и|а|но|однако)\s+(?:в\s+)?|\s+и\s+(?:в\s+)?",
    re.IGNORECASE,
)
_CONTRAST = re.compile(
    r",?\s+(?:(?:as\s+)?against|(?:as\s+)?compared\s+(?:to|with)|up\s+from|down\s+from|по\s+сравнению\s+с|против)\s+(?=.*\d)",
    re.IGNORECASE,
)
"""What stands behind it is another time's value, of which the sentence says no more."""
_SPANNED = re.compile(r"“[^“”]*”|«[^«»]*»|\"[^\"]*\"|\([^()]*\)")


def is_torn(figures: Sequence[Span], others: Sequence[Span], text: str) -> bool:
    """Say whether a claim's figures stand before a contrast and something else of it, a date or a word, only behind it.

    "88 percent were satisfied, compared with 71 percent at the ward" tells nothing of 88 percent at the ward.

    >>> text = "In all 88 percent came, against 71 percent in 2019."
    >>> is_torn([Span(7, 17)], [Span(46, 50)], text), is_torn([Span(32, 42)], [Span(46, 50)], text)
    (True, False)
    """
    contrast = _CONTRAST.search(text)
    if contrast is None or not figures or any(figure.end > contrast.start() for figure in figures):
        return False
    return any(span.start >= contrast.end() for span in others)


def clauses_of(witness: Witness) -> tuple[Witness, ...]:
    """Return the clauses of a sentence as witnesses; none where it is one clause, or calls what it tells of false."""
    text = witness.text
    if witness.is_answered or witness.refusal is not None or witness.fact is not None or falsity(text) is not None:
        return ()
    values = [m.span for m in witness.mentions if is_value(m)]
    if len(values) < 2:
        return ()
    closed = [*values, *(span for span, _ in witness.statements), *(Span(*m.span()) for m in _SPANNED.finditer(text))]
    words = witness.words
    cuts: list[Span] = []
    end = len(text)
    contrast = _CONTRAST.search(text)
    if contrast is not None and not any(span.meets(Span(*contrast.span())) for span in closed):
        head, tail = Span(0, contrast.start()), Span(contrast.end(), end)
        if _speaks(words, head, values) and any(tail.holds(value) for value in values):
            end = head.end
    for joint in _JOINT.finditer(text, 0, end):
        at = Span(*joint.span())
        begin = cuts[-1].end if cuts else 0
        head, tail = Span(begin, at.start), Span(at.end, end)
        if any(span.meets(at) for span in closed) or not (
            _speaks(words, head, values) and _speaks(words, tail, values)
        ):
            continue
        said = head.of(text)
        if _is_without_subject(words, tail) and (denials(said) or reservations(said)):
            continue  # it was not closed and sold in 1990
        cuts.append(at)
    if not cuts and end == len(text):
        return ()
    starts = (0, *(cut.end for cut in cuts))
    ends = (*(cut.start for cut in cuts), end)
    return tuple(_clause(witness, Span(start, end)) for start, end in zip(starts, ends, strict=True))


def _speaks(words: tuple[Word, ...], part: Span, values: list[Span]) -> bool:
    if not any(part.holds(value) for value in values):
        return False
    return any(part.holds(w.span) and (w.folded in AUXILIARIES or is_verb(w.folded)) for w in words)


def _is_without_subject(words: tuple[Word, ...], part: Span) -> bool:
    first = next((word for word in words if part.holds(word.span) and not word.folded.endswith("ly")), None)
    return first is not None and (first.folded in AUXILIARIES or is_verb(first.folded))


def _clause(witness: Witness, part: Span) -> Witness:
    text = " " * part.start + part.of(witness.text) + " " * (len(witness.text) - part.end)
    before = witness.text[: part.start]
    head = [m.value for m in witness.mentions if isinstance(m.value, DateValue) and m.span.end <= part.start]
    over = None if witness.around is None or not tells_the_present(text) else witness.around.over
    verbs = {w.stem for w in words_in(before) if is_verb(w.folded) and w.folded not in AUXILIARIES}
    return replace(
        witness,
        text=text,
        stems=frozenset(word.stem for word in content_words(text)),
        mentions=tuple(m for m in witness.mentions if m.span.meets(part)),
        earlier=f"{witness.earlier} {before}",
        last_date=over or (head[-1] if head else witness.last_date),
        whole=witness.text,
        goes_on=part.start > 0 and _is_without_subject(witness.words, part),
        repeats=any(part.holds(w.span) and w.stem in verbs for w in witness.words),
    )
