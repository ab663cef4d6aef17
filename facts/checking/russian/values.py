"""The dates and figures of a Russian text as they are meant: what a neighbour says of a figure is put into it.

"С 318 до 274 квадратных километров" gives the first figure its unit and takes the second for no bound; "больше чем в 200" is a
bound; "на 350 больше" is a difference and no number of its own. How two values stand is told by ``dates`` and ``figures``; this
file knows nothing of the words around.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache

from facts.checking.claims.splitting import is_value
from facts.checking.russian.tokens import is_verb_form
from facts.model import Span
from facts.reading.words import fold, words_in
from facts.values import CalendarPoint, Comparator, DateValue, FigureType, FigureValue, Mention, Precision

_OVER = re.compile(r"(?:больше|более|свыше|выше)\s*,?\s*чем\s+(?:(?:в|на|за|из|с)\s+)?$", re.IGNORECASE)
_UNDER = re.compile(r"(?:меньше|менее|ниже)\s*,?\s*чем\s+(?:(?:в|на|за|из|с)\s+)?$", re.IGNORECASE)
_EXACTLY = re.compile(r"\b(?:ровно|точно)\s+(?:(?:в|на|за)\s+)?$", re.IGNORECASE)
_FROM = re.compile(r"\b(?:с|со|от)\s+$", re.IGNORECASE)
_TO = re.compile(r"\bдо\s+$", re.IGNORECASE)
_BY = re.compile(r"\bна\s+(?:(?:почти|целых|около|примерно|более|менее|больше|меньше|чем)\s+){0,3}$", re.IGNORECASE)
_THAN = re.compile(
    r"^[^.;:()]{0,30}?\b(?:больше|меньше|выше|ниже|дороже|дешевле|дольше|короче|раньше|позже|теплее|холоднее|длиннее|сократил\w*|вырос\w*)\b",
    re.IGNORECASE,
)
_EXCEEDS = re.compile(r"(?P<not>\bне\s+)?\bпревы(?:шает|шают|шал|шала|шало|шали|сил|сила|сило|сили)\s+$", re.IGNORECASE)
_BEFORE_ON = re.compile(
    r"\b(?P<how>почти|чуть\s+не|около|примерно|приблизительно|более|больше|свыше|менее|меньше)(?:,?\s+чем)?\s+(?:на|в|за)\s+$",
    re.IGNORECASE,
)
_HOW = (
    ("почти", Comparator.ALMOST), ("чуть", Comparator.ALMOST), ("около", Comparator.ABOUT), ("прим", Comparator.ABOUT),
    ("прибл", Comparator.ABOUT), ("бол", Comparator.OVER), ("свыше", Comparator.OVER), ("мен", Comparator.UNDER),
)  # fmt: skip
_OF = re.compile(r"\bиз\s+(?:(?:этих|тех|всех|общих)\s+)?$", re.IGNORECASE)
_EACH = re.compile(r"\bкажд(?:ый|ая|ое|ого|ой|ому|ую|ым|ом)\s+(?P<which>\w+)", re.IGNORECASE)
_EACH_OF = {"втор": 2, "трет": 3, "четверт": 4, "пят": 5, "шест": 6, "седьм": 7, "восьм": 8, "десят": 10}
_SHORT_YEAR = re.compile(r"(?<!\d)(?P<year>1\d{3}|20\d\d)-(?:м|го|му|й|ом)\b", re.IGNORECASE)
_BY_THEN = re.compile(r"^к\b", re.IGNORECASE)
_MOVED = re.compile(
    r"\b(?:снизил\w*|вырос\w*|упал\w*|поднял\w*|опустил\w*|сократил\w*|увеличил\w*|уменьшил\w*|повысил\w*|подорожал\w*|подешевел\w*"
    r"|возрос\w*|обмелел\w*|больше|меньше|выше|ниже|теплее|длиннее|дороже|дешевле|сократят\w*|снизят\w*|поднять|повысить|урезать|сократить)\b",
    re.IGNORECASE,
)
_SCALED = re.compile(r"\d\s*(?:тыс|млн|млрд|миллион|миллиард|тысяч)|^(?:тысяч|миллион|миллиард)", re.IGNORECASE)
_ENDS = re.compile(r"\s*(?:[.;,!?]|$)")


@dataclass(frozen=True, slots=True)
class Settled:
    """A value as it is meant. ``place`` is "from", "to" or "by" where it stands behind such a word, else ""."""

    mention: Mention
    value: DateValue | FigureValue
    place: str
    is_scaled: bool
    is_by_then: bool = False
    is_inferred: bool = False

    @property
    def span(self) -> Span:
        return self.mention.span

    @property
    def is_date(self) -> bool:
        return isinstance(self.value, DateValue)


def settle(text: str, mentions: Sequence[Mention]) -> tuple[Settled, ...]:
    """Return the values of a text, in text order, each as its neighbours let it be meant."""
    return _settle(text, tuple(mentions))


@lru_cache(maxsize=1_024)
def _settle(text: str, mentions: tuple[Mention, ...]) -> tuple[Settled, ...]:
    read = [m for m in mentions if _is_meant(m)]
    years = tuple(_short_years(text))
    read = [m for m in read if not (_is_decade(m) and any(m.span.meets(year.span) for year in years))]
    added = [m for m in (*_each(text), *years) if not any(m.span.meets(other.span) for other in read)]
    kept = sorted((*read, *added), key=lambda m: m.span.start)
    if any(isinstance(m.value, DateValue) and m.value.start.year is not None for m in kept):
        kept = [
            m
            for m in kept
            if not (
                isinstance(m.value, DateValue) and m.value.precision is Precision.SEASON and m.value.start.year is None
            )
        ]
    found: list[Settled] = []
    for mention in kept:
        value = mention.value
        if isinstance(value, DateValue):
            inferred = value.relative and value.start.year is None and value.inferred_year is not None
            if inferred:
                value = replace(value, start=replace(value.start, year=value.inferred_year), relative=False)
            ahead = text[: mention.span.start].casefold().split()[-1:]
            by_then = _BY_THEN.match(mention.span.of(text)) is not None or ahead == ["к"]
            found.append(Settled(mention, value, "", is_scaled=False, is_by_then=by_then, is_inferred=inferred))
        elif isinstance(value, FigureValue):
            found.append(_figure(text, mention, value, found))
    return tuple(_with_units(text, found))


def _is_meant(mention: Mention) -> bool:
    """Say whether a mention can be compared; "в том же году" can where the text says which year that is."""
    value = mention.value
    if isinstance(value, DateValue) and value.relative and value.inferred_year is not None:
        return value.precision is not Precision.VAGUE
    return is_value(mention)


def _is_decade(mention: Mention) -> bool:
    return isinstance(mention.value, DateValue) and mention.value.precision is Precision.DECADE


def _each(text: str) -> Iterator[Mention]:
    """Yield "каждый пятый" as the share that it is."""
    for found in _EACH.finditer(text):
        folded = fold(found["which"])
        number = next((n for start, n in _EACH_OF.items() if folded.startswith(start)), None)
        if number is not None:
            share = Decimal(1) / number
            yield Mention(Span(*found.span()), FigureValue(FigureType.SHARE, share, share, share, unit="fraction"))


def _short_years(text: str) -> Iterator[Mention]:
    """Yield "2013-м" as the year that it is."""
    for found in _SHORT_YEAR.finditer(text):
        yield Mention(Span(*found.span()), DateValue(CalendarPoint(int(found["year"])), Precision.YEAR))


def _figure(text: str, mention: Mention, value: FigureValue, before: Sequence[Settled]) -> Settled:
    ahead, behind = text[: mention.span.start], text[mention.span.end :]
    own = mention.span.of(text)
    place = ""
    lead = re.match(r"(?:с|со|от|до|на)\s+", own, re.IGNORECASE)
    if lead is not None:
        ahead += lead[0]
    if _OVER.search(ahead):
        value = replace(value, comparator=Comparator.OVER, low=value.number, high=None)
    elif _UNDER.search(ahead):
        value = replace(value, comparator=Comparator.UNDER, low=None, high=value.number)
    elif _EXACTLY.search(ahead):
        value = replace(value, comparator=Comparator.EXACT, low=value.number, high=value.number)
    if _FROM.search(ahead) and re.match(r"[^.;]{0,60}?\bдо\s", behind):
        place = "from"
    elif _TO.search(ahead) and any(one.place == "from" for one in before):
        place = "to"
    elif _OF.search(ahead):
        place = "of"
    elif _BY.search(ahead) and (_THAN.search(behind) or _MOVED.search(clause_ahead(ahead))):
        place = "by"
    value = _bounded(ahead, value)
    if place == "by" and value.type is FigureType.SHARE and value.unit == "percent":
        value = replace(value, type=FigureType.CHANGE, counted=None)
    if place in ("from", "to") and value.number is not None:
        value = replace(value, low=value.number, high=value.number, comparator=Comparator.EXACT)
    return Settled(mention, value, place, _SCALED.search(own) is not None)


def _bounded(ahead: str, value: FigureValue) -> FigureValue:
    """Return the figure with the bound that stands before its preposition, or that its verb makes: превышает 7."""
    if value.comparator is not Comparator.EXACT:
        return value
    exceeds = _EXCEEDS.search(ahead)
    if exceeds is not None:
        how = Comparator.AT_MOST if exceeds["not"] else Comparator.OVER
    else:
        found = _BEFORE_ON.search(ahead)
        if found is None:
            return value
        how = next(how for start, how in _HOW if fold(found["how"]).startswith(start))
    match how:
        case Comparator.OVER:
            return replace(value, comparator=how, low=value.number, high=None)
        case Comparator.ABOUT:
            return replace(value, comparator=how)
        case _:
            return replace(value, comparator=how, low=None, high=value.number)


def clause_ahead(ahead: str) -> str:
    return re.split(r"[;:]|[.!?]\s", ahead)[-1][-120:]


def _with_units(text: str, found: Sequence[Settled]) -> list[Settled]:
    """Return the values with bare numbers given the unit of the one they stand beside."""
    settled = list(found)
    figures = [n for n, one in enumerate(settled) if isinstance(one.value, FigureValue)]
    for at, n in enumerate(figures):
        one = settled[n]
        value = one.value
        if not isinstance(value, FigureValue) or value.unit is not None or value.type is not FigureType.COUNT:
            continue
        near = figures[at + 1 : at + 2] if one.place == "from" else figures[max(0, at - 1) : at]
        for other_n in near:
            other = settled[other_n].value
            if not isinstance(other, FigureValue):
                continue
            is_pair = one.place == "from" and settled[other_n].place == "to"
            is_like = (
                other_n < n
                and not is_counted_itself(value)
                and (
                    (one.is_scaled and other.type is FigureType.MONEY)
                    or (other.type is FigureType.SHARE and _ENDS.match(text[one.span.end :]) is not None)
                )
            )
            if is_pair and other.type is FigureType.COUNT:
                settled[n] = replace(one, value=replace(value, counted=other.counted))
            elif (is_pair or is_like) and other.unit is not None:
                factor = _factor(text, one, settled[other_n]) if is_pair else Decimal(1)
                settled[n] = replace(one, value=_times(replace(value, type=other.type, unit=other.unit), factor))
    return settled


def _times(value: FigureValue, factor: Decimal) -> FigureValue:
    number, low, high = (None if n is None else n * factor for n in (value.number, value.low, value.high))
    return replace(value, number=number, low=low, high=high)


def _factor(text: str, one: Settled, other: Settled) -> Decimal:
    """Return what the first of two numbers is multiplied by: с 5,2 до 7,8 тысячи."""
    if one.is_scaled:
        return Decimal(1)
    own = other.span.of(text).casefold()
    for sign, factor in (
        ("тыс", 1_000),
        ("млн", 1_000_000),
        ("миллион", 1_000_000),
        ("млрд", 10**9),
        ("миллиард", 10**9),
    ):
        if sign in own:
            return Decimal(factor)
    return Decimal(1)


def is_counted_itself(value: FigureValue) -> bool:
    words = words_in(value.counted or "")
    return bool(words) and not is_verb_form(words[0].folded)
