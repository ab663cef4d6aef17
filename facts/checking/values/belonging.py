"""Does a value of a sentence belong to what a claim is about, or to another verb, another name or another measure beside it?

A sentence often tells several things, each with its value. A value that stands in a clause with a verb of its own, nearer to
another name than to the claim's, or before another measure ("1.8 metres high" for "wide") bears nothing out and excludes
nothing: nothing is said then. This file knows nothing of how values are compared.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from facts.checking.claims.distances import direction
from facts.checking.claims.parts import before_noun
from facts.checking.claims.splitting import is_value
from facts.checking.claims.witnesses import Witness
from facts.checking.claims.wording import Wording
from facts.checking.subjects.meeting import met_in
from facts.checking.subjects.referring import qualifies
from facts.checking.values.counting import is_said_of_the_part
from facts.checking.words.verbs import AUXILIARIES, is_verb
from facts.model import Span
from facts.reading.words import Word, words_in
from facts.values import DateValue, FigureValue, Mention

_SUBORDINATE = re.compile(
    r"\b(?:that|who|whom|whose|which|where|when|while|whereas|because|although|though|unless|if"
    r"|что|котор\w+|где|когда|пока|потому|хотя|если|чтобы)\b",
    re.IGNORECASE,
)
_HARD = re.compile(r"[;:()]|\s[–—]\s|,\s+(?:and|but|while|whereas|though|although|и|а|но|однако)\s", re.IGNORECASE)
_OPENING = re.compile(
    r"^\W*(?:in|on|at|by|since|until|during|from|after|before|в|во|на|с|до|к)\b[^,;:]*,", re.IGNORECASE
)
_WHEN = re.compile(r",?\s+(?:when|когда)\b", re.IGNORECASE)
_PARALLEL = 5
"""What the beginning of another part of a sentence counts, in words."""
_PARTS = re.compile(r"[,;:]|\b(?:and|against|while|but|и|а|но)\b")


_EXTREMES = frozenset(
    "largest biggest smallest greatest oldest youngest longest shortest highest lowest tallest deepest widest heaviest lightest"
    " fastest slowest richest poorest earliest latest newest strongest weakest warmest coldest hottest wettest driest nearest"
    " farthest first last best worst busiest cheapest".split()
)
"""Words that tell two values of a sentence apart: the youngest was 19, the oldest 38."""


def belongs(claimed: Span, value: Span, wording: Wording, verb: Span | None, witness: Witness) -> bool:
    """Say whether nothing else in the sentence lays claim to a value, which the claim's at ``claimed`` is held against.

    ``verb`` is where the claim's verb stands in the sentence. What stands in brackets, or in a name, is told by them.
    """
    bracket = next((one for one in _brackets(witness.text) if one.holds(value)), None)
    if bracket is not None:
        return not _is_behind_another(bracket, wording, witness)
    if any(n.meets(value) for n, _ in witness.names):
        return True
    if is_said_of_the_part(claimed, value, wording, verb, witness) or _is_counted_from(verb, value, witness):
        return False
    own = _as_verb(verb, witness)
    if (
        own is not None
        and not _has_joint(claimed, wording)
        and not (_is_of_the_verb(value, own, witness) or _is_of_its_like(value, own, wording, witness))
    ):
        return False
    return not _is_anothers(value, wording, witness)


def _is_counted_from(verb: Span | None, value: Span, witness: Witness) -> bool:
    """Say whether the sentence only counts from the claim's deed to a date: it opened in 1987, a hundred years after her birth."""
    if verb is None or not any(m.span == value and isinstance(m.value, DateValue) for m in witness.mentions):
        return False
    deed = next((word.stem for word in witness.words if word.span == verb), "")
    ways = [direction(m.span, witness.text) for m in witness.mentions if isinstance(m.value, FigureValue)]
    return any(way is not None and deed in way.origin for way in ways)


def _is_behind_another(bracket: Span, wording: Wording, witness: Witness) -> bool:
    """Say whether brackets stand right behind a name that is none of the claim's, which stands elsewhere: A (61) before B (48)."""
    behind = next((span for span, _ in witness.names if witness.text[span.end : bracket.start] == " "), None)
    if behind is None:
        return False
    claimed = {term.word.stem for _, parts in wording.names for term in parts}
    there = {word.stem for word in witness.words if behind.meets(word.span)}
    return there.isdisjoint(claimed) and any(
        word.stem in claimed and not behind.meets(word.span) for word in witness.words
    )


def _brackets(text: str) -> tuple[Span, ...]:
    return tuple(Span(*found.span()) for found in re.finditer(r"\([^()]*\)", text))


# --- verbs ------------------------------------------------------------------------------------------------------------------


def _as_verb(verb: Span | None, witness: Witness) -> Span | None:
    """Return where the claim's verb stands; None where the sentence only has a noun for it."""
    word = next((w for w in witness.words if verb is not None and w.span == verb), None)
    return verb if word is not None and is_verb(word.folded) else None


def _has_joint(claimed: Span, wording: Wording) -> bool:
    """Say whether the claim too has its value in another clause than its verb, or as the whole of a part: was 19 when he won."""
    text = wording.question.text
    if re.search(r"\b(?:of|of the|из)\s+$", text[: claimed.start]) and re.match(
        r"\S+\s+(?:of|из)\b", text[: claimed.start][-24:]
    ):
        return True
    if wording.predicate is None:
        return True
    first, last = sorted((claimed, wording.words[wording.predicate].span))
    return _SUBORDINATE.search(text[first.end : max(first.end, last.start)]) is not None


def _is_of_the_verb(value: Span, verb: Span, witness: Witness) -> bool:
    text = witness.text
    opening = _OPENING.match(text)
    if opening is not None and value.end <= opening.end():
        return True  # what opens a sentence is said of all of it
    first, last = sorted((value, verb))
    between = text[first.end : max(first.end, last.start)]
    if verb.end <= value.start:
        return not (_has_verb(witness, verb.end, value.start) and _breaks(between))
    if _WHEN.match(between) and not _has_verb(witness, value.end, verb.start):
        return True  # on 4 May, when it opened
    part = _part_of(text, value)
    begin = max((found.end() for found in _SUBORDINATE.finditer(text, part.start, value.start)), default=part.start)
    if part.holds(verb):
        return not _has_verb(witness, begin, value.start) and not _SUBORDINATE.search(between)
    return not _has_verb(witness, begin, part.end)


def _is_of_its_like(value: Span, verb: Span, wording: Wording, witness: Witness) -> bool:
    """Say whether the verb right before a value is another word for the claim's, and of who did that: Orme, who took it five times."""
    ahead = [
        word
        for word in witness.words
        if verb.end <= word.span.start and word.span.end <= value.start and is_verb(word.folded)
    ][-1:]
    if wording.verb is None or not ahead or met_in(wording.verb, wording, frozenset((ahead[0].stem,))) is None:
        return False
    opens = _WHO.search(witness.text[: ahead[0].span.start])
    named = {term.word.stem for _, parts in wording.names for term in parts}
    return opens is not None and any(
        span.end == opens.start() and not named.isdisjoint(word.stem for word in words_in(name))
        for span, name in witness.names
    )


_WHO = re.compile(r",\s+(?:who|which)\s+(?:(?:had|has|also)\s+)*$", re.IGNORECASE)


def _breaks(between: str) -> bool:
    return _SUBORDINATE.search(between) is not None or _HARD.search(between) is not None or "," in between


def _has_verb(witness: Witness, start: int, end: int) -> bool:
    """Say whether a verb stands between two places; "of those asked" is none."""
    words = witness.words
    return any(
        start <= word.span.start
        and word.span.end <= end
        and word.folded not in AUXILIARIES
        and is_verb(word.folded)
        and not (n and words[n - 1].folded in ("those", "ones"))
        and not (word.folded == "compared" and n + 1 < len(words) and words[n + 1].folded in ("with", "to"))
        for n, word in enumerate(words)
    )


def _part_of(text: str, value: Span) -> Span:
    """Return the stretch between the signs around a value."""
    before = max((found.end() for found in re.finditer(r"[,;:()–—]\s", text[: value.start])), default=0)
    behind = re.search(r"[,;:()–—](?:\s|$)", text[value.end :])
    return Span(before, value.end + behind.start() if behind is not None else len(text))


_OPENS_CLAUSE = re.compile(r"\b(?:that|which|who)\s+(?:(?:had|has|have|was|were)\s+)?$", re.IGNORECASE)


def is_outside(value: Span, verb: Span | None, witness: Witness) -> bool:
    """Say whether the verb stands in a clause of its own, which ends before the value: the deal that ended it, signed in May."""
    if verb is None or _OPENS_CLAUSE.search(witness.text[: verb.start]) is None:
        return False
    return "," in witness.text[verb.end : max(verb.end, value.start)]


# --- names and parallels ----------------------------------------------------------------------------------------------------


def _is_anothers(value: Span, wording: Wording, witness: Witness) -> bool:
    """Say whether another name, or another thing behind the same preposition, stands nearer to the value than the claim's.

    Only where the claim's own has a nearer value too: 45 percent from sponsors, 30 percent from the canton.
    """
    mine = next((m for m in witness.mentions if m.span == value), None)
    if mine is None:
        return False
    others = [
        m.span
        for m in witness.mentions
        if m is not mine and is_value(m) and _is_like(m, mine) and not _are_joined(witness.text, m.span, value)
    ]
    for own, rivals in _rivals(value, wording, witness):
        away = gap(witness.text, own, value)
        nearer = [rival for rival in rivals if gap(witness.text, rival, value) < away]
        if not nearer:
            continue
        if any(gap(witness.text, own, other) < away for other in others):
            return True
        first, last = sorted((own, value))
        hard = ";" in witness.text[first.end : max(first.end, last.start)]
        if hard and any(";" not in witness.text[min(r.end, value.end) : max(r.start, value.start)] for r in nearer):
            return True
    return False


def _are_joined(text: str, one: Span, other: Span) -> bool:
    first, last = sorted((one, other))
    return text[first.end : max(first.end, last.start)].strip() in ("", "and", "и", "or", "или")


def _is_like(one: Mention, other: Mention) -> bool:
    mine, theirs = one.value, other.value
    if isinstance(mine, FigureValue) and isinstance(theirs, FigureValue):
        return mine.type is theirs.type or mine.unit is None or theirs.unit is None
    return isinstance(mine, DateValue) and isinstance(theirs, DateValue)


def _rivals(value: Span, wording: Wording, witness: Witness) -> Iterator[tuple[Span, Sequence[Span]]]:
    """Yield the claim's names and things in the sentence, each with what stands there in its stead and is not the claim's."""
    stems = {word.stem for word in wording.words}
    extremes = [word for word in witness.words if word.folded in _EXTREMES]
    theirs = [word.span for word in extremes if word.stem not in stems]
    if theirs:
        yield from ((word.span, theirs) for word in extremes if word.stem in stems)
    slotted = [
        (span, {w.stem for w in words_in(name)} & stems, _slot(span, witness))
        for span, name in witness.names
        if not qualifies(span, witness.words, witness.text)
    ]
    for slot in sorted({slot for _, _, slot in slotted}):
        own = [span for span, mine, theirs in slotted if mine and theirs == slot]
        others = [span for span, mine, theirs in slotted if not mine and theirs == slot]
        if own and others:
            yield min(own, key=lambda span: gap(witness.text, span, value)), others
    slots: dict[str, list[Word]] = {}
    for place, word in enumerate(witness.words):
        if word.is_stop or word.is_number or is_verb(word.folded):
            continue
        preposition = before_noun(witness.text, witness.words, place)
        if preposition in _TELLING_SLOTS:
            slots.setdefault(preposition, []).append(word)
    terms = {s for term in wording.plain for s, _ in ((term.word.stem, 1.0), *term.alternatives, *term.synonyms)}
    for words in slots.values():
        alien = [word.span for word in words if word.stem not in stems | terms]
        for word in words:
            if word.stem in stems | terms and alien:
                yield word.span, alien


def _slot(span: Span, witness: Witness) -> str:
    place = next((n for n, word in enumerate(witness.words) if word.span.meets(span)), None)
    preposition = before_noun(witness.text, witness.words, place) if place is not None else None
    return "" if preposition in (None, "by") else str(preposition)


_TELLING_SLOTS = ("from", "for", "with", "от", "для", "из")


def gap(text: str, one: Span, other: Span) -> int:
    """Return how many words stand between two places, what begins another part of the sentence counting for five."""
    first, last = sorted((one, other))
    between = text[first.end : max(first.end, last.start)]
    return len(words_in(between)) + _PARALLEL * len(_PARTS.findall(between))
