"""“As of May 2023” in a question: the words that leave out what was published later, taken out of what is asked.

Pure. This file knows nothing of answers.
"""

from __future__ import annotations

import re

from facts.model import Published
from facts.reading.dates import find_dates
from facts.reading.gate import LONGEST_QUESTION
from facts.values import DateValue

_AS_OF = re.compile(r"[\s,(]*\b(?:as\s+of|по\s+состоянию\s+на)\s+", re.IGNORECASE)


def as_of_in(question: str) -> tuple[str, str]:
    """Return a question without “as of DATE”, and the date as it is asked with; empty where it has none.

    >>> as_of_in("How many boats are there, as of May 2023?")
    ('How many boats are there?', '2023-05')
    """
    if len(question) > LONGEST_QUESTION:
        return question, ""
    for phrase in _AS_OF.finditer(question):
        for mention in find_dates(question, language="ru" if "о" in phrase[0] else "en"):
            value = mention.value
            if not isinstance(value, DateValue) or value.end is not None or value.start.year is None:
                continue
            if mention.span.start <= phrase.end() < mention.span.end:
                start = value.start
                day = str(Published(start.year or 0, start.month, start.day if start.month else None))
                return question[: phrase.start()] + question[mention.span.end :].lstrip(")"), day
    return question, ""
