"""A question as typed to what it asks for: kind, subject words, names, dates, figures, period, wanted unit.

Pure and total: any text that passed the gate gives a ``Question``. It does not know what the store holds; unknown
words are repaired in ``facts.asking.repairing``.
"""

from __future__ import annotations

import re
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
    language = "ru" if guess_language(text) in ("ru", "uk", "bg") else "en"
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
    only_ask = (*asking, *(date.span for date in dates))  # "last year" is a period; its "year" is no subject
    words = tuple(
        word
        for word in all_words
        if not word.is_stop and not (word.folded in ASKING_WORDS and any(word.span.meets(span) for span in only_ask))
    )
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
