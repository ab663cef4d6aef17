"""What people ask of the bot other than by messages: presses of buttons, inline questions, questions as a guest.

Each can be answered once, and not for long. A test waits for the answer here.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from tests.support.telegram.bell import PATIENCE, Bell
from tests.support.telegram.refusals import Refusal, bad
from tests.support.telegram.things import Message, User
from tests.support.telegram.updates import Update
from tests.support.telegram.values import Object, as_object, as_text, at

WINDOW = 60.0
"""Seconds in which a query can be answered. Telegram does not say; it is about a minute."""


@dataclass(frozen=True, slots=True)
class Notice:
    """What a press was answered with: a line that fades, or a window to be closed; perhaps nothing to read."""

    text: str = ""
    alert: bool = False
    url: str = ""


@dataclass(frozen=True, slots=True)
class InlineAnswer:
    """The rows that an inline question was answered with."""

    results: tuple[Object, ...]
    cache_time: int = 300
    personal: bool = False
    next_offset: str = ""
    button: Object | None = None

    @property
    def texts(self) -> tuple[str, ...]:
        """What each row would send."""
        return tuple(as_text(at(one, "input_message_content", "message_text")) for one in self.results)


@dataclass(frozen=True, slots=True)
class GuestAnswer:
    """The message that a guest's question was answered with."""

    result: Object
    message: Message

    @property
    def text(self) -> str:
        return as_text(as_object(self.result["input_message_content"])["message_text"])


@dataclass(slots=True)
class Query:
    """Something that was asked once, by whom and when."""

    id: str
    who: User
    asked: float
    bell: Bell
    update: Update | None = None
    """The update that the bot gets; None where it gets none."""
    closed: bool = False

    def close(self, now: float) -> None:
        """Note that it was answered, or raise the Refusal of one that no longer can be."""
        if self.closed or now - self.asked > WINDOW:
            raise TOO_OLD
        self.closed = True


TOO_OLD: Refusal = bad("query is too old and response timeout expired or query ID is invalid")


@dataclass(slots=True)
class Press(Query):
    """A button that somebody pressed, under which message."""

    data: str = ""
    message: Message | None = None
    notice: Notice | None = None

    async def answered(self, within: float = PATIENCE) -> Notice:
        """Return what the press was answered with, as soon as it was."""
        return await self.bell.until(lambda: self.notice, within, what="the answer to a press")


@dataclass(slots=True)
class InlineQuestion(Query):
    """What somebody typed after the bot's name in any chat."""

    text: str = ""
    answer: InlineAnswer | None = None

    async def answered(self, within: float = PATIENCE) -> InlineAnswer:
        """Return the rows, as soon as there are some."""
        return await self.bell.until(lambda: self.answer, within, what="the answer to an inline question")


@dataclass(slots=True)
class GuestQuestion(Query):
    """A message that mentions the bot in a chat that it is not in."""

    message: Message | None = None
    answer: GuestAnswer | None = None

    async def answered(self, within: float = PATIENCE) -> GuestAnswer:
        """Return the message that the bot answered with, as soon as it did."""
        return await self.bell.until(lambda: self.answer, within, what="the answer to a guest's question")


@dataclass(slots=True)
class Queries:
    """All that was asked, by name."""

    presses: dict[str, Press] = field(default_factory=dict)
    inline: dict[str, InlineQuestion] = field(default_factory=dict)
    guests: dict[str, GuestQuestion] = field(default_factory=dict)
