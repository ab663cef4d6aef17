"""What goes out to a chat, as plain values: a reply and the blocks that it is made of.

A renderer makes plain data of a ``Reply``. Blocks are no mark-up: nothing in them is ever read as formatting. This file knows
nothing of any chat library and of what is said.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from bot.conversation.messages import Place
from facts.model import Span


@dataclass(frozen=True, slots=True)
class ValueLine:
    """The answer itself, said first; ``basis`` says what it rests on ("reviewed by a moderator")."""

    value: str
    basis: str = ""


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of a source, letter for letter; ``marks`` are the stretches of ``text`` that carry a value, in order, apart."""

    text: str
    marks: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Claim:
    """Words of a message that was checked, letter for letter; ``marks`` as of a ``Quote``. ``note`` is what the bot says of
    them behind it; ``listed`` ones stand below each other, a line each. ``signs`` are the two quotation marks around it.
    """

    text: str
    marks: tuple[Span, ...] = ()
    note: str = ""
    listed: bool = False
    signs: str = "“”"

    @property
    def quoted(self) -> str:
        """The words between quotation marks."""
        return f"{self.signs[:1]}{self.text}{self.signs[1:]}"


@dataclass(frozen=True, slots=True)
class SourceLine:
    """Where a quotation stands. ``host`` is the whole host of ``url``, always shown where there is a link."""

    title: str
    details: tuple[str, ...] = ()
    """Date of publication, publisher: shown in this order."""
    citation: str = ""
    url: str | None = None
    host: str = ""


@dataclass(frozen=True, slots=True)
class Heading:
    """A short line that heads what follows."""

    text: str


@dataclass(frozen=True, slots=True)
class Text:
    """A sentence or a paragraph of the bot's own; ``quiet`` is for what need not be read first. ``holding`` says that words
    of others are in it, so that nothing in it may be pressed.
    """

    text: str
    quiet: bool = False
    holding: bool = False


@dataclass(frozen=True, slots=True)
class Listing:
    """Lines that belong together: numbered from ``first``, or with dashes where ``first`` is None."""

    lines: tuple[str, ...]
    first: int | None = None


class Style(StrEnum):
    PLAIN = "plain"
    CONFIRM = "confirm"
    DANGER = "danger"


@dataclass(frozen=True, slots=True)
class Action:
    """A button. ``token`` is what comes back when it is pressed (at most 64 bytes of ASCII); ``typed`` what can be typed
    instead where there are no buttons ("/more"). ``takes_away`` marks the one that deletes the answer it is under.
    """

    label: str
    token: str
    typed: str = ""
    style: Style = Style.PLAIN
    takes_away: bool = False


@dataclass(frozen=True, slots=True)
class Actions:
    """Buttons in a row. At most five."""

    actions: tuple[Action, ...]


@dataclass(frozen=True, slots=True)
class Choices:
    """One of several is to be picked, by button or by number: at most ten, numbered from ``first``."""

    options: tuple[Action, ...]
    first: int = 1

    @property
    def numbered(self) -> tuple[tuple[int, Action], ...]:
        """Each option with the number that is shown with it and can be typed."""
        return tuple(enumerate(self.options, self.first))


class FieldKind(StrEnum):
    LINE = "line"
    PARAGRAPH = "paragraph"
    CHOICE = "choice"
    FILE = "file"


@dataclass(frozen=True, slots=True)
class Field:
    """One thing a form asks for. ``options`` are (value, label) pairs of a choice; ``value`` what stands there already."""

    name: str
    label: str
    kind: FieldKind = FieldKind.LINE
    hint: str = ""
    value: str = ""
    options: tuple[tuple[str, str], ...] = ()
    required: bool = True
    most: int = 512
    """Code points it takes at most."""


@dataclass(frozen=True, slots=True)
class FormBlock:
    """Fields to fill in at once, where a platform can; elsewhere ``asking`` is asked for next and typed as a message."""

    token: str
    title: str
    fields: tuple[Field, ...]
    asking: str
    """The name of the field that is asked for next."""


Block = ValueLine | Quote | Claim | SourceLine | Heading | Text | Listing | Actions | Choices | FormBlock


@dataclass(frozen=True, slots=True)
class OutgoingFile:
    """A file to hand over."""

    name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Pointer:
    """Words of a message that a reply is about. ``message`` is its id, ``start`` where the words begin, in UTF-16 code units,
    as chats count.
    """

    message: str
    text: str
    start: int


@dataclass(frozen=True, slots=True)
class Reply:
    """What the bot answers. ``private`` is for the author alone where the platform can; ``replaces`` takes the place of the
    message whose button was pressed; ``deletes`` takes that message away. ``more`` is the command that shows in full
    what a platform has to cut. ``language`` is what it is said in, for the few words that a renderer adds. ``offers``
    are answers to a question that is still being typed, best first, each complete, of which one may be sent on;
    without any the reply says why. ``points`` are words of somebody's message that it is about, shown with it where the
    platform can; ``silent`` makes no sound. ``spends`` the button that was pressed: it is taken away where it still stands.
    """

    blocks: tuple[Block, ...] = ()
    private: bool = False
    replaces: bool = False
    deletes: bool = False
    file: OutgoingFile | None = None
    more: str = ""
    language: str = "en"
    offers: tuple[Reply, ...] = ()
    points: Pointer | None = None
    silent: bool = False
    spends: bool = False


@dataclass(frozen=True, slots=True)
class Notice:
    """Something to tell a place unasked: an answer that somebody waits for, a change for the log place."""

    id: str
    place: Place
    reply: Reply
    reply_to: str = ""
    """The message it answers, where it still exists."""
