"""Sentences as values, and the voice that says them in a language.

A sentence is what the bot means to say: its English text with named places, and what fills them. Whoever writes a
sentence needs no language; whoever shows it holds a ``Voice``. The English text is the key of the catalogues in
``bot/locale`` (gettext, read through Babel); places are filled after the translation and never looked at, so nothing
typed by anyone can become a format. What is quoted from a source is never a sentence.
This file knows nothing of what is said, nor of where.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Sentence:
    """Something to say: ``text`` with places like ``%(name)s``, and what fills them.

    With ``number`` there are two English forms, ``text`` for one and ``many`` for others; other languages have their
    own. A part that is a sentence itself is said in the same language; whole numbers are grouped as the language does.
    """

    text: str
    parts: Mapping[str, str | int | Sentence] = field(default_factory=dict)
    many: str = ""
    number: int | None = None

    def __str__(self) -> str:
        return ENGLISH.say(self)


def said(text: str, **parts: str | int | Sentence) -> Sentence:
    """Return a sentence; Babel finds its text by this name.

    >>> str(said("There is no %(name)s here.", name="lighthouse"))
    'There is no lighthouse here.'
    """
    return Sentence(text, parts)


def counted(one: str, many: str, number: int, **parts: str | int | Sentence) -> Sentence:
    """Return a sentence about a number of things, which is its place ``%(number)s``.

    >>> str(counted("%(number)s passage", "%(number)s passages", 1200))
    '1,200 passages'
    """
    return Sentence(one, {"number": number, **parts}, many, number)


class Voice(Protocol):
    """Says sentences in one language."""

    @property
    def language(self) -> str:
        """The language as its ISO 639-1 code."""
        ...

    def say(self, sentence: Sentence) -> str: ...


class _English:
    language = "en"

    def say(self, sentence: Sentence) -> str:
        text = sentence.text if sentence.number is None or sentence.number == 1 else sentence.many
        return filled(text, sentence, self, "{:,}".format)


def filled(text: str, sentence: Sentence, voice: Voice, digits: Callable[[int], str]) -> str:
    """Return ``text``, in the language of ``voice``, with what fills the places of ``sentence``; ``digits`` writes numbers.

    >>> filled("%(n)s boats", said("", n=1200), ENGLISH, str)
    '1200 boats'
    """
    if not sentence.parts:
        return text
    parts: dict[str, str] = {}
    for name, part in sentence.parts.items():
        match part:
            case Sentence():
                parts[name] = voice.say(part)
            case int():
                parts[name] = digits(part)
            case _:
                parts[name] = part
    return text % parts


ENGLISH: Voice = _English()
"""The language the sentences are written in."""
