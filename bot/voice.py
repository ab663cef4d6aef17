"""The voices the bot has: English, which the sentences are written in, and a catalogue for each other language.

Catalogues are the ``.po`` files in ``bot/locale``; they are read as they are, so that a translator's change needs no
build. This file knows nothing of what is said.
"""

from __future__ import annotations

from functools import cache
from importlib import resources
from io import BytesIO

from babel import Locale
from babel.messages.pofile import read_po
from babel.numbers import format_decimal

from bot.speech import ENGLISH, Sentence, Voice, filled

LANGUAGES = {"en": "English", "ru": "Русский"}
"""The languages the bot speaks, each in its own name."""


def _slavic(number: int) -> int:
    return {"one": 0, "few": 1}.get(Locale("ru").plural_form(number), 2)


_FORMS = {"ru": _slavic}
"""Which form of a catalogue a number takes, by the plural rules of the Unicode CLDR."""


class _Translated:
    def __init__(self, language: str) -> None:
        self.language = language
        self._form = _FORMS[language]
        raw = resources.files("bot").joinpath(f"locale/{language}.po").read_bytes()
        self._texts = {
            message.id if isinstance(message.id, str) else tuple(message.id): message.string
            for message in read_po(BytesIO(raw), locale=language)
            if message.id
        }

    def say(self, sentence: Sentence) -> str:
        key = sentence.text if sentence.number is None else (sentence.text, sentence.many)
        found = self._texts.get(key)
        if not found or not all(
            found
        ):  # a person would rather read English than nothing; a test holds catalogues complete
            return ENGLISH.say(sentence)
        if not isinstance(found, str):
            found = found[self._form(abs(sentence.number or 0))]
        return filled(found, sentence, self, lambda number: format_decimal(number, locale=self.language))


@cache
def voice_of(language: str) -> Voice:
    """Return the voice of a language; English where the bot does not speak it.

    >>> voice_of("en-GB").language, voice_of("ru").language
    ('en', 'ru')
    """
    known = language.lower().replace("_", "-").split("-")[0]
    return _Translated(known) if known in LANGUAGES and known != "en" else ENGLISH


__all__ = ["ENGLISH", "LANGUAGES", "voice_of"]
