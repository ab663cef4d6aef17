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

from facts.checking.dates import compare_dates
from facts.checking.figures import compare_figures
from facts.checking.russian.tokens import is_verb_form
from facts.checking.russian.vocabulary import mean_the_same
from facts.checking.splitting import is_value
from facts.checking.standing import HELD, Standing, Stood
from facts.kinds.base import RangeEnd
from facts.model import Span
from facts.reading.words import fold, words_in
from facts.values import Bound, CalendarPoint, Comparator, DateValue, FigureType, FigureValue, Mention, Precision
from facts.verdicts import Remark

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
_NEAR = Decimal("0.05")


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
    elif _BY.search(ahead) and (_THAN.search(behind) or _MOVED.search(_clause_ahead(ahead))):
        place = "by"
    if place in ("from", "to") and value.number is not None:
        value = replace(value, low=value.number, high=value.number, comparator=Comparator.EXACT)
    return Settled(mention, value, place, _SCALED.search(own) is not None)


def _clause_ahead(ahead: str) -> str:
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
                and not _is_counted(value)
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


def _is_counted(value: FigureValue) -> bool:
    words = words_in(value.counted or "")
    return bool(words) and not is_verb_form(words[0].folded)


def stand(mine: Settled, theirs: Settled, end: RangeEnd | None = None) -> Stood | None:
    """Return how a claim's value stands to a sentence's; None where the two are of no one sort."""
    one, other = mine.value, theirs.value
    if isinstance(one, DateValue) and isinstance(other, DateValue):
        if other.bound is Bound.UNTIL and one.bound is None and theirs.is_by_then:
            other = replace(other, bound=None)  # "к 1998 году осталось 2100": so it was in 1998
        stood = compare_dates(one, other, end)
        if stood is not None and stood.grants and one.end is not None and other.end is None:
            stood = Stood(Standing.OPEN, Remark.COARSER)  # a day between is not the time from one year to another
        return (
            replace(stood, remark=stood.remark or Remark.YEAR_INFERRED)
            if stood is not None and theirs.is_inferred
            else stood
        )
    if not (isinstance(one, FigureValue) and isinstance(other, FigureValue)):
        return None
    if mine.place in ("from", "to") and theirs.place in ("from", "to") and mine.place != theirs.place:
        return None
    if (mine.place == "of") is not (theirs.place == "of"):
        return None
    if (mine.place == "by") is not (theirs.place == "by") and FigureType.CHANGE not in (one.type, other.type):
        return None
    if FigureType.MONEY in (one.type, other.type) and one.type is not other.type:
        one, other = _as_money(mine, one), _as_money(theirs, other)
    stood = compare_figures(one, other, is_scaled=mine.is_scaled)
    if stood is None:
        return None
    is_rough = one.comparator is other.comparator is Comparator.ABOUT
    if stood.standing is Standing.OPEN and is_rough and _are_close(one, other):
        return HELD
    return stood


def _as_money(one: Settled, value: FigureValue) -> FigureValue:
    """Return a bare number of millions as money, where the other side has money: 640 млн."""
    if value.type is FigureType.COUNT and value.unit is None and one.is_scaled and not _is_counted(value):
        return replace(value, type=FigureType.MONEY, unit="RUB", counted=None)
    return value


def _are_close(one: FigureValue, other: FigureValue) -> bool:
    if one.number is None or other.number is None:
        return False
    mine = one.number * (100 if one.unit == "fraction" else 1)
    theirs = other.number * (100 if other.unit == "fraction" else 1)
    return theirs != 0 and abs(mine - theirs) / abs(theirs) <= _NEAR


_UP = re.compile(
    r"\b(?:больше|выше|дороже|длиннее|дольше|теплее|тяжелее|вырос\w*|увелич\w*|подня\w*|поднима\w*|повы[шс]\w*|подорожа\w*|прибав\w*|возрос\w*|раст[её]т|растут|рос\w?)\b",
    re.IGNORECASE,
)
_DOWN = re.compile(
    r"\b(?:меньше|ниже|дешевле|короче|холоднее|легче|снизил\w*|снижа\w*|сни(?:зя|зи)т\w*|упал\w?|упад\w*|падени\w*|умень\w*|сокра[тщ]\w*|опусти\w*|подешеве\w*|потеря\w*|обмеле\w*|урез\w*)\b",
    re.IGNORECASE,
)


def direction(text: str, one: Settled) -> str:
    """Return "up" or "down" for a difference or a change, as the words beside it say; "" where they say nothing."""
    behind = re.split(r"[,;.:()—–]", text[one.span.end : one.span.end + 40])[0]
    ahead = _clause_ahead(text[: one.span.start])
    for part in (behind, ahead):
        up, down = list(_UP.finditer(part)), list(_DOWN.finditer(part))
        if up or down:
            last_up, last_down = (up[-1].start() if up else -1), (down[-1].start() if down else -1)
            return "up" if last_up > last_down else "down"
    return ""


def count_the_same(one: FigureValue, other: FigureValue) -> bool:
    """Say whether two counts count the same thing, as far as both say what they count."""
    if one.type is not FigureType.COUNT or other.type is not FigureType.COUNT:
        return True
    mine, theirs = counted_stems(one), counted_stems(other)
    return not mine or not theirs or any(mean_the_same(a, b) for a in mine for b in theirs)


def counted_stems(value: FigureValue) -> frozenset[str]:
    """Return the stems of what a figure counts: the noun right behind it, not what is done with it."""
    found: list[str] = []
    for word in words_in(value.counted or ""):
        if is_verb_form(word.folded) or word.is_stop:
            break
        found.append(word.stem)
    return frozenset(found)
