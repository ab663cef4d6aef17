"""What a question counts or measures, held against what a fact does: how many ferries, not how many boats; how wide, not how tall.

This file knows nothing of cards, stores and scores.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from facts.asking.question import Question
from facts.asking.repairing import Terms
from facts.facts import Fact
from facts.kinds.base import WantedFigure
from facts.kinds.figures import FigureKind
from facts.reading.words import Word, content_words, stem, words_in, words_of
from facts.values import FigureType, FigureValue

_MONEY = frozenset(stem(word) for word in ("money", "funding", "funds", "деньги", "денег"))


def counts_other(question: Question, terms: Terms, fact: Fact) -> bool:
    """Say whether "how many of what" names something else than the fact counts."""
    wanted, value = question.wanted, fact.value
    if not isinstance(wanted, WantedFigure) or not isinstance(value, FigureValue) or not wanted.counted:
        return False
    if not wanted.types or wanted.types[0] is not FigureType.COUNT:
        return False
    counted = [word for word in wanted.counted if word not in _DIMENSIONS]
    if not counted:
        return False
    head = counted[-1]
    term = next((term for term in terms.terms if term.word.stem == head), None)
    if term is not None and term.is_generic:
        return False
    near = stems_of(f"{fact.value_text} {value.unit or ''}")
    if value.type in (FigureType.COUNT, FigureType.SHARE, FigureType.CHANGE):
        near |= stems_of(value.counted or "") | _counted_in(fact.subject)
    elif value.type is FigureType.MONEY and head in _MONEY:
        return False
    return not (head in near or (term is not None and term.matched(near) > 0))


def _counted_in(subject: str) -> frozenset[str]:
    """Return the stems of the noun phrase that a subject begins with: what a count of it counts.

    >>> sorted(_counted_in("Fishing boats sunk by the storm")), sorted(_counted_in("Number of boats sunk"))
    (['boat', 'fish'], ['boat', 'number'])
    """
    stems: set[str] = set()
    for opening in ("How many ", "What was the ", "Сколько "):
        text = opening + subject
        found = FigureKind().recognise(text, tuple(words_of(text)))
        if found is not None and isinstance(found.wanted, WantedFigure):
            stems.update(found.wanted.counted)
    return frozenset(stems)


_DIMENSIONS: Mapping[str, str] = MappingProxyType(
    {
        stem(word): dimension
        for dimension, words in {
            "height": "tall high height высота высоты высокий высоко",
            "length": "long length длина длины длинный",
            "width": "wide width broad breadth ширина ширины широкий",
            "depth": "deep depth глубина глубины глубокий глубоко",
            "weight": "heavy weigh weight mass вес масса",
            "distance": "far distance расстояние далеко",
            "speed": "fast speed скорость",
            "area": "area площадь",
            "thickness": "thick thickness толщина",
            "temperature": "hot cold warm temperature температура",
        }.items()
        for word in words.split()
    }
)


_PRICES = frozenset(
    stem(word)
    for word in "cost costs price priced worth paid pay spend spent fee budget стоит стоил стоила стоило стоимость цена".split()
)


def measures_other(question: Question, terms: Terms, fact: Fact, quote: str) -> bool:
    """Say whether the question asks for another quantity than the fact gives: how wide, not how tall; its price, not its toll.

    Such a question has its quantity in the words that only ask, so they are held against the fact's own words, unless
    the question has all of these.
    """
    wanted, value = question.wanted, fact.value
    if not isinstance(wanted, WantedFigure) or not isinstance(value, FigureValue):
        return False
    asking = tuple(words_of(question.text))
    asked = {dimension for _, dimension in _dimensions(asking)}
    if asked and value.type is FigureType.MEASURE:
        return _is_other_dimension(asked, fact, quote)
    is_price = any(word.stem in _PRICES for word in asking)
    if is_price and _PRICES & (stems_of(fact.subject) | stems_of(quote)):
        return False
    lasts = value.type is FigureType.DURATION and "length" in asked
    return (is_price or bool(asked)) and not lasts and not _has_all_of(terms, fact.subject)


def _is_other_dimension(asked: set[str], fact: Fact, quote: str) -> bool:
    own = {dimension for _, dimension in _dimensions(words_in(fact.subject))}
    if own:
        return not own & asked
    at = quote.find(fact.value_text)
    quoted = [(abs(word.span.start - at), dimension) for word, dimension in _dimensions(words_in(quote))]
    return not quoted or min(quoted)[1] not in asked


def _has_all_of(terms: Terms, subject: str) -> bool:
    """Say whether the question has every word of the subject but its names and numbers."""
    plain = [
        word
        for word in content_words(subject)
        if not word.is_number and (word.span.start == 0 or not subject[word.span.start].isupper())
    ]
    return all(any(term.matched({word.stem}) for term in terms.terms) for word in plain)


def _dimensions(words: Iterable[Word]) -> list[tuple[Word, str]]:
    return [(word, _DIMENSIONS[word.stem]) for word in words if word.stem in _DIMENSIONS]


def stems_of(text: str) -> frozenset[str]:
    """Return the stems of the words that carry a subject."""
    return frozenset(word.stem for word in content_words(text))
