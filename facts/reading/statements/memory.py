"""What is remembered from sentence to sentence: who may be meant by a pronoun, who spoke last, what was passed over.

This file knows nothing of how it is used (``discourse``).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from facts.model import Span
from facts.reading.statements.clauses import Token
from facts.reading.statements.speaker_names import Names
from facts.values import Mention, StatementValue


@dataclass(slots=True)
class Memory:
    """What the text before a sentence says about who may be meant."""

    text: str
    person: Span | None = None
    """The last person named as a subject in this paragraph."""
    persons: list[Span] = field(default_factory=list)
    """All of them, in order."""
    start: int = 0
    """Where this paragraph begins."""
    several: Span | None = None
    """The last subject in this paragraph that "they" can be."""
    thing: Span | None = None
    """The last subject in this paragraph that "it" can be."""
    before: Span | None = None
    """The person who spoke at the end of the paragraph before."""
    speaker: StatementValue | None = None
    """The last statement with a speaker, in this paragraph or at the end of the one before."""
    at_end: bool = False
    """Whether the last sentence was a statement."""
    unclosed: StatementValue | None = None
    """A quotation that the paragraph before left open."""
    released: Span | None = None
    """Who released a statement in the sentence before."""
    found: list[Mention] = field(default_factory=list)
    silent: list[Unit] = field(default_factory=list)
    """The sentences of this paragraph since the last statement: looked at once a statement needs to know of whom they are."""
    _names: Names | None = None

    @property
    def names(self) -> Names:
        """The names of the text, looked for once a speaker needs one: most texts have none."""
        if self._names is None:
            self._names = Names(self.text)
        return self._names


@dataclass(slots=True)
class Unit:
    """A sentence without a statement, cut into tokens where that was needed."""

    start: int
    end: int
    tokens: Sequence[Token] | None = None
