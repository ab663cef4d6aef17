"""Words that only say of what sort a value is: a share of 20 percent, a rise of 5, a term of three years.

A sentence that gives the value need not have them: who owns 20 percent has a share of it, and what was imported more has
grown. This file only holds and looks up.
"""

from __future__ import annotations

from collections.abc import Iterable
from types import MappingProxyType

from facts.reading.words import stem
from facts.values import DateValue, FigureType, FigureValue, Mention

_UP = "rise rose risen rises grow grew grown grows growth increase increased increases climb climbed jump jumped surge surged soar soared up"
_DOWN = "fall fell fallen falls drop dropped decline declined decrease decreased shrink shrank shrunk plunge plunged slump slumped down"
_OF_FIGURES = MappingProxyType(
    {
        FigureType.SHARE: "share stake percentage proportion portion part rate holding",
        FigureType.CHANGE: f"{_UP} {_DOWN} change changed percentage",
        FigureType.MONEY: "price cost sum amount value bill",
        FigureType.DURATION: "duration length term period spell take took taken takes need needed needs require required last lasted lasts",
        FigureType.AGE: "age old aged",
        FigureType.COUNT: "number total count figure",
        FigureType.MEASURE: "height length depth width distance weight size area high long deep wide tall heavy",
    }
)
_OF_DATES = "date day year month"
_FIGURES = MappingProxyType({kind: frozenset(map(stem, words.split())) for kind, words in _OF_FIGURES.items()})
_DATES = frozenset(map(stem, _OF_DATES.split()))


def says_the_sort(word: str, values: Iterable[Mention]) -> bool:
    """Say whether the word with the stem ``word`` only says of what sort one of the values is.

    >>> from facts.importing.indexing import read_mentions
    >>> from facts.reading.document import single
    >>> values = read_mentions(single("The firm has a share of 20 percent.", language="en"))
    >>> says_the_sort(stem("share"), values), says_the_sort(stem("firm"), values)
    (True, False)
    """
    return any(_is_of(word, mention) for mention in values)


def _is_of(word: str, mention: Mention) -> bool:
    value = mention.value
    if isinstance(value, DateValue):
        return word in _DATES
    return isinstance(value, FigureValue) and word in _FIGURES.get(value.type, frozenset())
