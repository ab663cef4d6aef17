"""What the fact store notes in plain English, as sentences that every voice can say.

``facts`` speaks no language but the one it is written in; the few things it puts into words are known here by their
form. What has none of these forms is said as it is. This file knows nothing of how a note came about.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from bot.speech import Sentence, said

_FORMS: tuple[tuple[re.Pattern[str], Sentence], ...] = (
    (re.compile(r"a moderator retired this: (?P<reason>.+)", re.DOTALL), said("a moderator retired this: %(reason)s")),
    (re.compile(r"a moderator retired this"), said("a moderator retired this")),
    (
        re.compile(r"Fact #(?P<number>\d+) was published: (?P<subject>.+)\.", re.DOTALL),
        said("Fact #%(number)s was published: %(subject)s."),
    ),
    (
        re.compile(
            r"The language “(?P<code>[^”]*)” is searched and quoted; its dates, figures and statements are not read\."
        ),
        said("The language “%(code)s” is searched and quoted; its dates, figures and statements are not read."),
    ),
)
_PREMISE = re.compile(r"(?P<instead>.+), not (?P<asked>.+?)\.?", re.DOTALL)

_LANGUAGES: Mapping[str, Sentence] = {
    "en": said("English"),
    "ru": said("Russian"),
    "uk": said("Ukrainian"),
    "be": said("Belarusian"),
    "de": said("German"),
    "fr": said("French"),
    "es": said("Spanish"),
    "it": said("Italian"),
    "pl": said("Polish"),
}


def note_of(text: str) -> Sentence:
    """Return a note of the fact store as a sentence.

    >>> note_of("a moderator retired this: measured anew").parts
    {'reason': 'measured anew'}
    >>> str(note_of("something else"))
    'something else'
    """
    for form, sentence in _FORMS:
        if found := form.fullmatch(text):
            return Sentence(sentence.text, found.groupdict())
    return Sentence("%(text)s", {"text": text})


def premise_of(text: str) -> str | Sentence:
    """Return what the source has in place of what a question takes for granted, as a sentence where it has the usual form.

    >>> str(premise_of("2020, not 2019"))
    '2020, not 2019'
    """
    found = _PREMISE.fullmatch(text)
    return said("%(instead)s, not %(asked)s", **found.groupdict()) if found else text


def language_of(code: str) -> str | Sentence:
    """Return the name of a language; of one that has none here its code.

    >>> str(language_of("ru")), language_of("xx")
    ('Russian', 'xx')
    """
    return _LANGUAGES.get(code, code)


def languages_of(codes: tuple[str, ...]) -> Sentence:
    """Say in which languages the sources are.

    >>> str(languages_of(("en",)))
    'My sources are in English.'
    >>> str(languages_of(("de", "en", "fr")))
    'My sources are in German, English and French.'
    """
    named = [language_of(code) for code in codes]
    whole = named[0]
    for number, one in enumerate(named[1:], 2):
        if number < len(named):
            whole = said("%(first)s, %(second)s", first=whole, second=one)
        else:
            whole = said("%(first)s and %(second)s", first=whole, second=one)
    return said("My sources are in %(languages)s.", languages=whole)
