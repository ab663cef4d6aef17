"""True claims altered by program so that they are not what the source says: another value, name, word or direction.

The hardest copies take what they put in from elsewhere in the same source, so that every word of them stands there. Whether a
value is another one is told by the comparison of values alone: what the claim's value leaves open is no alteration. Nothing
here knows how a claim is judged. Denied and exchanged copies are made in ``turning``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from facts.checking.claims.splitting import is_value
from facts.checking.values.dates import compare_dates
from facts.checking.values.figures import compare_figures
from facts.checking.values.standing import Standing
from facts.checking.words.verbs import AUXILIARIES, is_verb
from facts.importing.indexing import read_mentions
from facts.model import Span
from facts.reading.document import single
from facts.reading.names import find_names, same_name, territory_of, territory_of_people
from facts.reading.words import words_in
from facts.values import Bound, Comparator, DateValue, FigureValue, Mention, StatementValue

MOST_TAKEN = 8
"""How many values, names or words of the source are put in the place of one of the claim's."""
ALIKE = 60.0
"""Likeness of two names, of a hundred, from which on one may stand for the other."""

_YEAR = re.compile(r"(?<!\d)(?:1[5-9]\d\d|20[0-4]\d)(?!\d)")
_DIGITS = re.compile(r"\d+")
_OPPOSITES = tuple(
    tuple(pair.split())
    for pair in (
        "rose fell", "increased decreased", "grew shrank", "more fewer", "more less", "higher lower", "before after",
        "first second", "first last", "largest smallest", "biggest smallest", "highest lowest", "longest shortest",
        "oldest youngest", "fastest slowest", "won lost", "opened closed", "over under", "bought sold", "northern southern",
        "north south", "eastern western", "men women", "second third", "fifth fourth", "accepted rejected", "ahead behind",
        "began ended", "old new", "best worst", "built demolished", "founded dissolved", "born buried", "day hour",
        "year month", "million thousand", "million billion", "kilometres metres", "kilometers meters", "km m",
        "euros dollars", "tonnes kilograms", "left entered", "married divorced", "planned finished",
        "вырос снизился", "больше меньше", "открыли закрыли", "открылся закрылся", "купил продал", "первый второй",
        "первая вторая", "до после", "млн млрд", "старый новый", "начали закончили",
    )
)  # fmt: skip
_BOUND_BEFORE = re.compile(r"\b(?:only|exactly|about|than|всего|в)\s+$")
_BOUNDS = (
    ("more than", "less than"), ("over", "under"), ("at least", "at most"), ("less than", "more than"), ("under", "over"),
    ("no more than", "no less than"), ("более", "менее"), ("больше", "меньше"), ("свыше", "до"),
)  # fmt: skip
_NO_THING = frozenset("less more fewer things other people high wide long deep меньше больше человек".split())


@dataclass(frozen=True, slots=True)
class Matter:
    """What a source holds that can be put into a claim."""

    language: str
    dates: tuple[tuple[str, DateValue], ...]
    figures: tuple[tuple[str, FigureValue], ...]
    names: tuple[str, ...]
    counted: tuple[str, ...]
    verbs: tuple[str, ...]


def matter_of(text: str, language: str = "en") -> Matter:
    """Read the values, the names, the counted things and the verbs of a source, in text order.

    >>> matter = matter_of("The Marrow Bridge of Kestrel Bay opened on 4 May 1890 with 12 lamps and cost 300 crowns.")
    >>> [written for written, _ in matter.dates], [written for written, _ in matter.figures], matter.counted
    (['4 May 1890'], ['12', '300'], ('lamps', 'crowns'))
    """
    dates: dict[str, DateValue] = {}
    figures: dict[str, FigureValue] = {}
    counted: dict[str, None] = {}
    verbs: dict[str, None] = {}
    names: dict[str, None] = {}
    for line in text.splitlines():
        for mention in read_mentions(single(line, language=language)):
            written = mention.span.of(line)
            if isinstance(mention.value, DateValue) and is_value(mention):
                dates.setdefault(written, mention.value)
            if isinstance(mention.value, FigureValue) and is_value(mention):
                figures.setdefault(written, mention.value)
                thing = _behind(line, mention.span)
                if thing is not None and mention.value.unit is None and thing.of(line).islower():
                    counted.setdefault(thing.of(line))
        for word in words_in(line):
            written = word.span.of(line)
            if is_verb(word.folded) and word.folded not in AUXILIARIES and written.islower():
                verbs.setdefault(written)
        for name in find_names(line, language=language):
            if name.span.start > 0 and line[name.span.start - 2 : name.span.start - 1] not in (".", "!", "?", "“", "«"):
                names.setdefault(name.name)  # not what only begins a sentence
    return Matter(language, tuple(dates.items()), tuple(figures.items()), tuple(names), tuple(counted), tuple(verbs))


def altered_copies(claim: str, matter: Matter) -> Iterator[tuple[str, str]]:
    """Yield copies that the claim does not leave open, each with how it was made."""
    mentions = [m for m in read_mentions(single(claim, language=matter.language)) if is_value(m)]
    for mention in mentions:
        yield from _other_digits(claim, mention, matter)
        yield from _values_from_elsewhere(claim, mention, matter)
        yield from _other_bound(claim, mention, matter)
    yield from _names_from_elsewhere(claim, matter)
    yield from _things_from_elsewhere(claim, mentions, matter)
    yield from _verbs_from_elsewhere(claim, matter)
    yield from _opposites(claim)


# --- values -----------------------------------------------------------------------------------------------------------------


def _other_digits(claim: str, mention: Mention, matter: Matter) -> Iterator[tuple[str, str]]:
    """Change the digits of a value, up and down; only what is another value then is a copy."""
    written = mention.span.of(claim)
    for found in _DIGITS.finditer(written):
        number = int(found[0])
        is_year = _YEAR.fullmatch(found[0]) is not None
        for other in (number + 1, number - 1) if is_year else (number * 2 + 1, number // 2, int(found[0][::-1])):
            copy = _put(claim, mention.span, written[: found.start()] + str(other) + written[found.end() :])
            if _is_other_value(mention, copy, matter.language):
                yield ("date changed" if isinstance(mention.value, DateValue) else "figure changed"), copy


def _values_from_elsewhere(claim: str, mention: Mention, matter: Matter) -> Iterator[tuple[str, str]]:
    value = mention.value
    if isinstance(value, DateValue):
        days = [
            copy
            for written, other in matter.dates
            if other.precision is value.precision and (other.end is None) is (value.end is None)
            and _is_other_value(mention, copy := _put(claim, mention.span, written), matter.language)
        ]  # fmt: skip
        yield from (("date from elsewhere", copy) for copy in _spread(days))
    elif isinstance(value, FigureValue):
        figures = [
            copy
            for written, other in matter.figures
            if other.type is value.type and other.unit == value.unit
            and _is_other_value(mention, copy := _put(claim, mention.span, written), matter.language)
        ]  # fmt: skip
        yield from (("figure from elsewhere", copy) for copy in _spread(figures))


def _other_bound(claim: str, mention: Mention, matter: Matter) -> Iterator[tuple[str, str]]:
    """Say more than, or fewer than, what is exact; and turn a bound round."""
    value, span = mention.value, mention.span
    if isinstance(value, DateValue):
        if value.bound in (Bound.SINCE, Bound.UNTIL):
            for one, other in (("since", "until"), ("until", "since"), ("from", "until")):
                found = re.search(rf"\b{one}\b", claim, re.IGNORECASE)
                if found is not None:
                    yield "bound turned", _put(claim, Span(*found.span()), other)
        return
    if not isinstance(value, FigureValue):
        return
    if value.comparator is Comparator.EXACT and value.low == value.high and value.low is not None:
        for how in ("более", "менее") if matter.language == "ru" else ("more than", "fewer than"):
            if not (_BOUND_BEFORE.search(claim[: span.start]) or claim[span.start].isupper()):
                yield "bound put in", _put(claim, span, f"{how} {span.of(claim)}")
    for one, other in _BOUNDS:
        found = re.search(rf"\b{one}\s+(?=\S*\d)", claim, re.IGNORECASE)
        if found is not None:
            yield "bound turned", _put(claim, Span(*found.span()), other + " ")


def _is_other_value(mention: Mention, copy: str, language: str) -> bool:
    """Say whether the copy has a value there that the claim's excludes."""
    value = mention.value
    for read in read_mentions(single(copy, language=language)):
        if read.span.start != mention.span.start or read.kind is not mention.kind:
            continue
        stood = None
        if isinstance(value, DateValue) and isinstance(read.value, DateValue):
            stood = compare_dates(read.value, value)
        elif isinstance(value, FigureValue) and isinstance(read.value, FigureValue):
            stood = compare_figures(read.value, value)
        return stood is not None and stood.standing is Standing.DIFFERENT
    return False


# --- words ------------------------------------------------------------------------------------------------------------------


def _names_from_elsewhere(claim: str, matter: Matter) -> Iterator[tuple[str, str]]:
    text = claim if claim.rstrip().endswith((".", "!", "?")) else claim + "."
    own = [name for name in find_names(text, language=matter.language) if name.span.end <= len(claim)]
    for name in own:
        length = len(name.name.split())
        others = [
            other
            for other in matter.names
            if (len(other.split()) > 1) is (length > 1)
            and not _homes(other) & {home for mine in own for home in _homes(mine.name)}
            and not any(same_name(other, mine.name) >= ALIKE for mine in own)
        ]
        for other in _spread(others):
            yield "name from elsewhere", _put(claim, name.span, other)


def _homes(name: str) -> set[str]:
    """Return the countries that a name is of: Armenia, Armenian and Armenian-Russian are no other party."""
    found = {territory_of(part) or territory_of_people(part) for part in (name, *name.replace("-", " ").split())}
    return {home for home in found if home is not None}


def _things_from_elsewhere(claim: str, mentions: Sequence[Mention], matter: Matter) -> Iterator[tuple[str, str]]:
    for mention in mentions:
        thing = _behind(claim, mention.span) if isinstance(mention.value, FigureValue) else None
        if thing is None or claim[thing.start].isupper():
            continue
        for other in _spread(
            [one for one in matter.counted if one.casefold() not in claim.casefold() and one not in _NO_THING]
        ):
            yield "thing from elsewhere", _put(claim, thing, other)


def _verbs_from_elsewhere(claim: str, matter: Matter) -> Iterator[tuple[str, str]]:
    cues = [
        m.value.cue
        for m in read_mentions(single(claim, language=matter.language))
        if isinstance(m.value, StatementValue)
    ]
    for word in words_in(claim):
        if any(cue is not None and cue.meets(word.span) for cue in cues):
            continue  # announced for said is the same
        if not is_verb(word.folded) or word.folded in AUXILIARIES or not word.span.of(claim).islower():
            continue
        ending = word.folded[-2:]
        others = [one for one in matter.verbs if one[-2:] == ending and one.casefold() not in claim.casefold()]
        for other in _spread(others):
            yield "verb from elsewhere", _put(claim, word.span, other)


def _opposites(claim: str) -> Iterator[tuple[str, str]]:
    for pair in _OPPOSITES:
        for one, other in (pair, pair[::-1]):
            found = re.search(rf"\b{re.escape(one)}\b", claim, re.IGNORECASE)
            if found is not None:
                yield "opposite", _put(claim, Span(*found.span()), other)


def _behind(text: str, span: Span) -> Span | None:
    """Return the word right behind a figure that it counts."""
    for word in words_in(text[span.end : span.end + 40])[:1]:
        place = word.span.moved(span.end)
        if not (word.is_stop or word.is_number or is_verb(word.folded)) and text[span.end : place.start] == " ":
            return place
    return None


def _put(text: str, span: Span, what: str) -> str:
    return text[: span.start] + what + text[span.end :]


def _spread(found: Sequence[str]) -> Sequence[str]:
    """Return some of many, spread over all of them."""
    return found[:: max(1, -(-len(found) // MOST_TAKEN))] if found else ()
