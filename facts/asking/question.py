"""A question as typed to what it asks for: kind, subject words, names, dates, figures, period, wanted unit.

Pure and total: any text that passed the gate gives a ``Question``. It does not know what the store holds; unknown
words are repaired in ``facts.asking.repairing``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from facts.answers import QuestionKind
from facts.kinds import KINDS
from facts.kinds.base import Wanted
from facts.model import Published, Span
from facts.reading.dates import find_dates
from facts.reading.figures import find_figures
from facts.reading.names import find_names
from facts.reading.script import guess_language
from facts.reading.speech_questions import SpeechQuestion, speech_question
from facts.reading.word_tables import ASKING_WORDS
from facts.reading.words import Word, words_of
from facts.values import Mention


@dataclass(frozen=True, slots=True)
class Question:
    """What a question asks.

    ``words`` are its subject words in order, without the words that only ask ("how many", "in what year").
    ``names`` are spans of names written with capitals; questions in lower case have none, so nothing may rely on it.
    ``parts`` counts the things asked: more than one cannot be answered at once.
    """

    text: str
    kind: QuestionKind
    language: str
    words: tuple[Word, ...]
    names: tuple[Span, ...]
    dates: tuple[Mention, ...]
    figures: tuple[Mention, ...]
    wanted: Wanted | None
    speech: SpeechQuestion | None
    parts: int


# A second question word after "and" asks for a second thing: "how many ... and how many ...", "who ... and when ...".
_ANOTHER = re.compile(
    r"\b(?:and|or|und|et|и|а|или)\s+(?:also\s+|in\s+|on\s+|at\s+|в\s+|также\s+)?"
    r"(?:how\s+(?:many|much|long|old)|when|what\s+(?:year|date|day|percent|percentage|share)|who\s+(?:said|claimed|told)"
    r"|сколько|когда|в\s+каком\s+году|кто\s+(?:сказал|заявил))\b",
    re.IGNORECASE,
)


def read_question(text: str, *, as_of: Published | None = None) -> Question:
    """Read a question that passed ``facts.reading.gate.clean_question``.

    ``as_of`` is the day from which "last year" and "yesterday" count; without it they stay unresolved.

    >>> asked = read_question("How many troops did the harbour city send in 1960?")
    >>> asked.kind.value, [word.stem for word in asked.words]
    ('figure', ['troop', 'harbor', 'citi', 'send', '1960'])
    """
    language = _language_of(text)
    all_words = tuple(words_of(text))
    speech = speech_question(text, language)
    kind: QuestionKind = QuestionKind.OTHER
    wanted: Wanted | None = None
    asking: tuple[Span, ...] = ()
    if speech is not None:
        kind = QuestionKind.STATEMENT
    for candidate in KINDS:
        recognised = candidate.recognise(text, all_words)
        if recognised is not None and (speech is None or recognised.sure):
            kind, wanted, asking = candidate.asks, recognised.wanted, recognised.asking
            speech = None
            break
    dates = find_dates(text, language=language, reference=as_of)
    words = _subject_words(all_words, asking, dates)
    return Question(
        text=text,
        kind=kind,
        language=language,
        words=words,
        names=tuple(name.span for name in find_names(text, language=language)),
        dates=dates,
        figures=find_figures(text, language=language, taken=[mention.span for mention in dates]),
        wanted=wanted,
        speech=speech,
        parts=1 + len(_ANOTHER.findall(text)),
    )


def read_told(text: str) -> Question:
    """Read what somebody tells as a question with the same words is read, without what only questions have.

    Its kind is not looked for, nor its figures: what holds a claim against sources has read those in its own way.

    >>> told = read_told("The harbour city sent 40 troops in 1960.")
    >>> [word.stem for word in told.words] == [word.stem for word in read_question(told.text).words]
    True
    """
    language = _language_of(text)
    all_words = tuple(words_of(text))
    asking: tuple[Span, ...] = ()
    recognised = [one for kind in KINDS if (one := kind.recognise(text, all_words)) is not None]
    if recognised:
        speech = speech_question(text, language)
        asking = next((one.asking for one in recognised if speech is None or one.sure), ())
    dates = find_dates(text, language=language)
    return Question(
        text=text,
        kind=QuestionKind.OTHER,
        language=language,
        words=_subject_words(all_words, asking, dates),
        names=tuple(name.span for name in find_names(text, language=language)),
        dates=dates,
        figures=(),
        wanted=None,
        speech=None,
        parts=1,
    )


def _language_of(text: str) -> str:
    return "ru" if guess_language(text) in ("ru", "uk", "bg") else "en"


def _subject_words(words: Sequence[Word], asking: Sequence[Span], dates: Sequence[Mention]) -> tuple[Word, ...]:
    only_ask = (*asking, *(date.span for date in dates))  # "last year" is a period; its "year" is no subject
    return tuple(
        word
        for word in words
        if not word.is_stop and not (word.folded in ASKING_WORDS and any(word.span.meets(span) for span in only_ask))
    )
