"""Questions for a figure: "how many", "what share", "how long"; which sort is asked for, and what is counted.

Slips in "how many" are read too. This file knows nothing of figures that answer.
"""

from __future__ import annotations

import re

from facts.kinds.base import Recognised, WantedFigure
from facts.model import Span
from facts.reading.word_tables import IRREGULAR
from facts.reading.words import Word
from facts.values import FigureType

_T = FigureType
_ANY_AMOUNT = (_T.SHARE, _T.MONEY, _T.MEASURE, _T.COUNT, _T.CHANGE, _T.DURATION)
# What is asked, in the order tried; the figure types it may have, best first.
_PATTERNS: tuple[tuple[re.Pattern[str], tuple[FigureType, ...]], ...] = tuple(
    (re.compile(pattern, re.IGNORECASE), types)
    for pattern, types in (
        (
            r"\b(?:what|which|wat)\s+(?:was\s+the\s+|is\s+the\s+|were\s+the\s+|are\s+the\s+)?(?:\w+\s+){0,2}?"
            r"(?:percentages?|percent|per\s*cent|proportion|share|fraction|portion)\b"
            r"|\bhow\s+(?:many|much)\s+(?:percent|per\s*cent)\b|\bкак(?:ой|ая|ую|ова|ому|им)\s+(?:был[аио]?\s+)?(?:процент\w*|дол[яюи]|част[ьи]|кпд)\b"
            r"|\bскольк(?:о|их|ими)\s+процент\w+",
            (_T.SHARE, _T.CHANGE),
        ),
        (
            r"\bhow\s+old\b|\b(?:what|which)\s+age\b|\bсколько\s+лет\s+(?:было\s+)?(?=[А-ЯЁ])|\bв\s+каком\s+возрасте\b",
            (_T.AGE, _T.DURATION),
        ),
        (r"\bhow\s+long\s+(?:is|are)\b(?!.*\b(?:to|last|term)\b)", (_T.MEASURE, _T.DURATION, _T.COUNT)),
        (
            r"\bhow\s+long\b(?!\s+ago)|\bhow\s+many\s+(?:years|months|weeks|days|hours|minutes|seconds|decades|centuries)\b"
            r"|\bfor\s+how\s+long\b|\bкак\s+долго\b|\bсколько\s+(?:времени|лет|месяцев|недель|дней|часов|минут)\b|\bwhat\s+(?:was|is)\s+the\s+(?:duration|length\s+of\s+time)\b",
            (_T.DURATION, _T.MEASURE, _T.COUNT),
        ),
        (
            r"\bhow\s+(?:far|tall|high|deep|wide|heavy|fast|hot|cold|big|large|thick|loud|warm|strong)\b"
            r"|\b(?:what|which)\s+(?:was|is|were|are)\s+the\s+(?:\w+\s+){0,2}?(?:height|length|width|depth|weight|speed|distance|temperature|area|size|mass|elevation|diameter|frequency|wavelength|density)\b"
            r"|\bкак(?:\s+далеко|\s+высоко|\s+глубоко)\b|\bкак(?:ая|ой|ова|овы?|ую)\s+(?:был[аио]?\s+)?(?:\w+\s+){0,2}?(?:скорость|высота|длина|ширина|глубина|площадь|вес|масса|температура|расстояние|размер)\w*\b|\bat\s+what\s+(?:size|speed|temperature|height|distance|depth|weight|pressure|altitude|rate)\b",
            (_T.MEASURE, _T.COUNT, _T.MONEY, _T.DURATION, _T.SHARE),
        ),
        (
            r"\bhow\s+much\s+(?:money|funding|profit|revenue)\b|\b(?:what|which)\s+(?:was|is|were|are)\s+the\s+(?:\w+\s+){0,2}?(?:cost|price|fee|budget|salary|revenue|value|worth)\b"
            r"|\bhow\s+much\b(?=\s+(?:did|does|do|was|were|is|are)\s+(?:\S+\s+){1,6}?(?:cost|pay|paid|earn|spend|worth|charge|raise|sell|make)\b)|\bсколько\s+(?:стоит|стоил\w*|денег)\b",
            (_T.MONEY, _T.COUNT),
        ),
        (
            r"\bhow\s+much\s+(?:more|less|higher|lower|larger|bigger|greater|smaller|faster|further)\b|\bby\s+how\s+much\b|\bhow\s+many\s+times\b|\bво\s+сколько\s+раз\b|\bна\s+сколько\b|\bнасколько\b",
            (_T.CHANGE, _T.SHARE, _T.MONEY, _T.COUNT, _T.MEASURE),
        ),
        (
            r"\b(?:how|hwo|hw)\s+(?:many|mny|meny|mamy|amny|manny)\b|\bсколько\b|\bскольк(?:их|ими?)\b|\bкак\s+часто\b|\bскок[ао]\b|\bскольк\b|\bhow\s+often\b",
            (_T.COUNT, _T.MEASURE, _T.MONEY, _T.DURATION, _T.SHARE, _T.AGE),
        ),
        (r"\b(?:how|hwo|hw)\s+(?:much|muhc|mcuh)\b", _ANY_AMOUNT),
        (
            r"\b(?:what|which|wat|whats|what's)\s+(?:(?:was|is|were|are)\s+)?(?:the\s+)?(?:\w+\s+){0,3}?(?:number|amount|population|count|total|score|rate|figure|quantity|capacity|minimum|maximum|average|attendance|turnout)\b"
            r"|\bкак(?:ое|ая|ую|ов|ова|ово|ой|им)\s+(?:был[аио]?\s+)?(?:\w+\s+){0,2}?(?:численность|числ[оа]|количеств[оа]|населени[ея]|цифр[уа]|сумм[уа]|сч[её]т|показатель|средн\w+)\b"
            r"|\bwhat\s+size\b",
            (_T.COUNT, _T.SHARE, _T.MEASURE, _T.MONEY, _T.CHANGE, _T.DURATION, _T.AGE),
        ),
    )
)
_COUNTED = re.compile(
    r"\b(?:how|hwo|hw)\s+(?:many|much|mny|meny|mamy|amny|manny)\s+(?:more\s+|other\s+|different\s+|of\s+(?:the\s+|its\s+|their\s+)?|total\s+)*(?P<what>.+)$"
    r"|\bсколько\s+(?:всего\s+)?(?P<what_ru>.+)$"
    r"|\b(?:number|amount|total|percentage|percent|proportion|share|fraction)s?\s+of\s+(?:the\s+|its\s+|their\s+)?(?P<what_of>.+)$",
    re.IGNORECASE,
)
# Where the noun phrase of what is counted ends: auxiliaries, prepositions and verbs that open the clause.
_PHRASE_ENDS = frozenset(
    [
        "did",
        "do",
        "does",
        "was",
        "were",
        "is",
        "are",
        "be",
        "been",
        "has",
        "have",
        "had",
        "can",
        "could",
        "will",
        "would",
        "should",
        "may",
        "might",
        "must",
        "in",
        "on",
        "at",
        "by",
        "for",
        "with",
        "from",
        "to",
        "of",
        "that",
        "who",
        "which",
        "took",
        "take",
        "there",
        "before",
        "after",
        "during",
        "when",
        "since",
        "under",
        "over",
        "as",
        "into",
        "and",
        "or",
        "than",
        "per",
        "a",
        "the",
        "it",
        "they",
        "he",
        "she",
        "we",
        "you",
        "i",
        "make",
        "makes",
        "made",
        "live",
        "lived",
        "lives",
        "было",
        "был",
        "была",
        "были",
        "будет",
        "есть",
        "в",
        "на",
        "у",
        "из",
        "от",
        "до",
        "за",
        "по",
        "с",
        "со",
        "к",
        "о",
        "об",
        "при",
        "для",
        "и",
        "или",
        "это",
    ]
)


def asked_figure(text: str, words: tuple[Word, ...]) -> Recognised | None:
    """Return the types of figure that a question may have as its answer, and what it counts; None where it asks for none.

    >>> from facts.reading.words import words_in
    >>> question = "Сколько рыбацких лодок потопил шторм?"
    >>> asked_figure(question, words_in(question)).wanted.counted
    ('рыбацк', 'лодок')
    """
    for pattern, types in _PATTERNS:
        found = pattern.search(text)
        if found and not _opens_a_clause(text, found.start()):
            counted = _counted(text, words)
            asking = (Span(*found.span()), *_measuring_verbs(words))
            return Recognised(WantedFigure(types, tuple(word.stem for word in counted)), asking)
    return None


_MEASURING = frozenset(
    "last lasts lasted take takes took cost costs weigh weighs weighed measure measures measured total".split()
)


def _measuring_verbs(words: tuple[Word, ...]) -> tuple[Span, ...]:
    """Return the verbs that only ask for a measure: how long did it *last*, how much did it *cost*."""
    return tuple(word.span for word in words if word.folded in _MEASURING)


def _opens_a_clause(text: str, at: int) -> bool:
    """Say whether the words stand inside another question: "who decided how much was paid"."""
    before = text[:at].strip().lower()
    return bool(re.match(r"^(?:who|whom|where|why|кто|где|почему)\b", before)) and not before.endswith(
        ("and", "и", ",")
    )


_ADJECTIVE = re.compile(r"(?:[ыи]х|[ое]го|[ое]й|ую|ая|ое|ые|ие)$")


def _counted(text: str, words: tuple[Word, ...]) -> tuple[Word, ...]:
    found = _COUNTED.search(text)
    if not found:
        return ()
    start = next(found.start(group) for group in ("what", "what_ru", "what_of") if found[group])
    phrase: list[Word] = []
    for word in words:
        if word.span.start < start:
            continue
        if word.folded in _PHRASE_ENDS:
            if phrase:
                break
            continue
        if phrase and (word.folded in IRREGULAR or word.folded.endswith("ed")):
            break  # a verb in the past: "how many sailors fled the town"
        phrase.append(word)
        if len(phrase) == 4 or (found["what_ru"] and not _ADJECTIVE.search(word.folded)):
            break  # in Russian the noun stands behind its adjectives, and the subject may follow it at once
    return tuple(phrase)
