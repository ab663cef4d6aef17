"""Every error that callers of ``facts`` may have to handle.

    FactsError                    has a stable ``code``, a sentence of what and why, and what to do next
    ├── InputRefused              the person's text or file is not acceptable; nothing was saved
    │   ├── TextRefused           T-…  characters that are never stored (control, surrogate, direction overrides)
    │   ├── QuestionRefused       Q-…  empty, too long, nothing to look for
    │   ├── ImportRefused         I-…  a file or a line of one cannot become a source
    │   ├── ValueRefused          V-…  a date or number that does not exist
    │   └── FactRefused           F-…  a fact that its citation does not prove, or that changed meanwhile
    ├── NotFound                  N-…  no such source, edition, citation; F-NONE no such fact in this community
    ├── NotAllowed                P-…  the person may not do this, or it could not be checked that they may
    ├── ConversationRefused       C-…  a button, a form or a command that no longer fits the conversation
    ├── TooMuch                   L-…  more than a person or a chat may ask for at a time
    ├── ConfigRefused             K-…  configuration that cannot be used (file, key, value, store address)
    └── StoreFailed               S-…  the store could not do it: locked, full, damaged, newer, down

This file knows nothing of chats or shells: an edge turns ``code``, ``what`` and ``hint`` into a reply and, in a
shell, into the exit status. A ``FactsError`` is safe to show to anyone: it never holds a password, a token or more
than 40 characters of what was typed.
"""

from __future__ import annotations


class FactsError(Exception):
    """Something that a caller can explain to a person.

    ``code`` is stable and documented; ``what`` is one sentence that says what happened and why;
    ``hint`` says what to do next and may be empty. Both may hold places like ``%(quote)s`` that ``parts`` fill, so
    that an edge can say the same in another language: ``template`` keeps them as they were given.

    >>> error = QuestionRefused("Q-EMPTY", "The question is empty.", 'Ask something, for example "When did it begin?"')
    >>> str(error)
    'Q-EMPTY: The question is empty. Ask something, for example "When did it begin?"'
    """

    def __init__(self, code: str, what: str, hint: str = "", **parts: str | int) -> None:
        super().__init__(code, what, hint)
        self.code = code
        self.template = (what, hint)
        self.parts = parts
        self.what = what % parts if parts else what
        self.hint = hint % parts if parts else hint

    def __str__(self) -> str:
        return f"{self.code}: {self.what} {self.hint}".rstrip()


class InputRefused(FactsError):
    """What was given cannot be accepted; nothing was saved."""


class TextRefused(InputRefused):
    """The text holds characters that are never stored."""


class QuestionRefused(InputRefused):
    """The question cannot be asked as it stands."""


class ImportRefused(InputRefused):
    """The file, or a line of it, cannot become a source."""


class ValueRefused(InputRefused):
    """A date or a number was given that does not exist or cannot be read."""


class FactRefused(InputRefused):
    """The fact cannot be kept as it stands."""


class Moved(FactRefused):
    """What was to be changed has changed meanwhile."""


class NotFound(FactsError):
    """The community has no such source, edition, citation or fact."""


class NotAllowed(FactsError):
    """The person may not do this here, or it could not be checked that they may."""


class ConversationRefused(FactsError):
    """What was pressed, typed or sent does not fit where the conversation is now."""


class TooMuch(FactsError):
    """More was asked for than a person or a chat may ask for at a time."""


class ConfigRefused(FactsError):
    """The configuration cannot be used as it stands."""


class StoreFailed(FactsError):
    """The store could not do what was asked; an answer must never be made of this."""


def shown(text: str, limit: int = 40) -> str:
    r"""Return at most ``limit`` characters of ``text``, safe to put into a message: controls become escapes.

    >>> shown("a\nb")
    'a\\nb'
    >>> len(shown("x" * 100))
    40
    """
    visible = "".join(c if c.isprintable() else c.encode("unicode_escape").decode("ascii") for c in text[: limit + 1])
    return visible if len(visible) <= limit else visible[: limit - 1] + "…"
