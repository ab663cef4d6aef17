"""What comes in from a chat and what goes out to one, as plain values.

An adapter makes an ``Incoming`` of what its library hands it; a renderer makes plain data of a ``Reply``. A reply is
made of blocks, not of mark-up: nothing in it is ever read as formatting. This file knows nothing of any chat library
and of what is said.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from facts.model import Span


class Platform(StrEnum):
    CONSOLE = "console"
    TELEGRAM = "telegram"
    DISCORD = "discord"


class PlaceKind(StrEnum):
    PRIVATE = "private"
    """One person and the bot."""
    GROUP = "group"
    """A chat, a server: people who share a community's store."""
    FOREIGN = "foreign"
    """A place the bot does not belong to: a user-installed app elsewhere, a guest message, a group of direct messages."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where something is said: ``id`` is the chat, or the server; ``channel`` a server's channel; ``thread`` the topic or
    thread in it.
    """

    platform: Platform
    id: str
    kind: PlaceKind = PlaceKind.GROUP
    channel: str = ""
    thread: str = ""
    title: str = ""

    @property
    def key(self) -> str:
        """The chat or server as one text: ``telegram:-100123``. A person's private chat has their own id."""
        return f"{self.platform}:{self.id}"

    @property
    def as_guest(self) -> bool:
        """Whether the bot is let in for one answer only: it can say nothing later there, and has no buttons."""
        return self.platform is Platform.TELEGRAM and self.kind is PlaceKind.FOREIGN


class AuthorKind(StrEnum):
    """Who stands behind a message, as far as the platform says."""

    PERSON = "person"
    BOT = "bot"
    WEBHOOK = "webhook"
    ANONYMOUS_ADMIN = "anonymous admin"
    """Posted in the group's own name: somebody is an administrator, nobody says who."""
    CHANNEL = "channel"
    """Posted in the name of a channel, forwarded by a linked one, or a channel's own post."""
    SYSTEM = "system"
    """The platform itself: a service message."""


@dataclass(frozen=True, slots=True)
class Author:
    """Who says something. ``name`` is what the platform shows; it is never stored unless they write to the store."""

    platform: Platform
    id: str
    name: str = ""
    kind: AuthorKind = AuthorKind.PERSON
    language: str | None = None

    @property
    def key(self) -> str:
        """The person as one text: ``discord:42``."""
        return f"{self.platform}:{self.id}"


class Rank(StrEnum):
    """What a platform says somebody is in a place, from most to least."""

    OWNER = "owner"
    """Telegram: creator. Discord: owner, Administrator or Manage Server, from the interaction's own bits."""
    ADMINISTRATOR = "administrator"
    """Telegram: administrator with the right to change the chat's info."""
    ASSISTANT = "assistant"
    """Telegram: an administrator without that right."""
    MEMBER = "member"
    RESTRICTED = "restricted"
    """Muted or restricted."""
    ABSENT = "absent"
    """Left, banned, or never there."""


@dataclass(frozen=True, slots=True)
class Standing:
    """What a platform says of somebody in a place at a moment. ``roles`` are ids of roles (Discord); ``writes`` says
    whether they may write in the very channel, where the platform says so.
    """

    rank: Rank
    roles: frozenset[str] = frozenset()
    writes: bool = True


@dataclass(frozen=True, slots=True)
class RepliedTo:
    """The message that a message replies to, or that a menu was opened on. ``ours`` where the bot wrote it."""

    id: str
    text: str
    ours: bool = False


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file sent along. ``size`` is what the platform declares, in bytes; ``read`` fetches at most that many and raises
    ``ImportRefused`` I-SIZE where there is more. It is called from a worker thread.
    """

    name: str
    size: int
    read: Callable[[int], bytes]


class Shape(StrEnum):
    """In which way somebody turned to the bot."""

    MESSAGE = "message"
    """Written in a chat, perhaps not meant for the bot at all."""
    COMMAND = "command"
    """A command with its arguments apart, as Discord sends them."""
    PRESS = "press"
    """A button; ``text`` is its token."""
    FORM = "form"
    """A form that was filled in; ``text`` is its token, ``arguments`` its fields."""
    INLINE = "inline"
    """A question that is still being typed behind the bot's name: what can be sent on is offered, nothing is said."""


@dataclass(frozen=True, slots=True)
class Incoming:
    """Something said to the bot, or near it.

    ``key`` names it for good, so that it is carried out once however often it is delivered. ``text`` is what was
    typed, with a mention of the bot taken out and told by ``mentioned``. ``command`` and ``arguments`` are set where
    the platform has taken them apart; a typed command (``/ask ...``) is taken apart by the conversation, and
    ``bot_name`` is the name it may carry (``/ask@bot_name``). ``standing`` is set where the message itself carries
    what the platform says of its author; elsewhere the conversation asks. ``message`` is the message's id: of a
    press, that of the message with the button, and ``keyboard`` the tokens of all buttons that stand there.
    """

    key: str
    place: Place
    author: Author
    text: str = ""
    shape: Shape = Shape.MESSAGE
    mentioned: bool = False
    command: str = ""
    arguments: Mapping[str, str] = field(default_factory=dict)
    bot_name: str = ""
    message: str = ""
    reply_to: RepliedTo | None = None
    attachment: Attachment | None = None
    standing: Standing | None = None
    edited: bool = False
    age: float = 0.0
    """Seconds since it was written; for an edit, since what was edited was written."""
    forwarded: bool = False
    keyboard: frozenset[str] | None = None
    """None where the platform says nothing of the message any more, as of one that is too old or deleted."""
    alone: bool | None = None
    """Whether the pressed message is shown to its author alone; None where a platform shows all to all."""


# --- what goes out ---------------------------------------------------------------------------------------------------


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
