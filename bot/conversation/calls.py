"""A command and the call of one: what a command is made of, and what it is handed when somebody uses it.

Commands are plain synchronous functions from a ``Call`` to a ``Reply``; the conversation has decided before that the
caller may use them, runs them in a worker thread and handles what they raise. ``bot.conversation.commands.COMMANDS``
is the only list of them. This file knows nothing of any single command, nor of threads and chats.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import Enum, StrEnum
from typing import TYPE_CHECKING, Protocol

from bot.conversation.messages import Attachment, Incoming
from bot.conversation.replies import Reply
from bot.conversation.roles import Right, Role
from bot.speech import Sentence, Voice
from facts.errors import ConversationRefused

if TYPE_CHECKING:
    from bot.conversation.settings import Settings
    from facts.factbase import FactBase
    from facts.factbook import FactBook
    from facts.factkeeper import FactKeeper
    from facts.store.port import Desk


class Section(StrEnum):
    """Where a command stands in help and manual."""

    MEMBERS = "members"
    ABOUT_YOU = "about you"
    FACTS = "facts"
    SOURCES = "sources"
    QUEUE = "queue"
    COMMUNITY = "community"


class Takes(Enum):
    """How much of a typed line an argument takes."""

    WORD = "word"
    """One word, or several in quotation marks."""
    PART = "part"
    """Everything to the next ``|``."""
    REST = "rest"
    """Everything that is left."""


@dataclass(frozen=True, slots=True)
class Argument:
    """One thing a command is told. ``name`` is the key in ``Call.arguments`` and the name of the option on Discord."""

    name: str
    meaning: Sentence
    takes: Takes = Takes.WORD
    required: bool = True
    options: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Example:
    """A line as it can be typed, with what it does."""

    line: str
    does: Sentence


@dataclass(frozen=True, slots=True)
class Command:
    """A command: its name, who may use it, what it takes, what it does. ``writes`` opens a transaction for it: then the
    call has a desk and a keeper. ``private`` replies go to the caller alone where the platform can. ``takes_file``
    lets it be used on an attachment.
    """

    name: str
    section: Section
    right: Right
    summary: Sentence
    run: Callable[[Call], Reply]
    arguments: tuple[Argument, ...] = ()
    examples: tuple[Example, ...] = ()
    aliases: tuple[str, ...] = ()
    writes: bool = False
    private: bool = False
    takes_file: bool = False
    anywhere: bool = False
    """May be used where no community is connected; such a command looks at no facts."""
    by_role: bool = False
    """What it shows depends on what the caller is, as do all commands about facts, sources, queue and community."""
    by_code: bool = False
    """Its argument ``code`` names the community it writes to, whatever the place belongs to."""


MEMBERS_ONLY = frozenset({Section.MEMBERS, Section.ABOUT_YOU})
"""Sections whose commands are the same for everybody, unless they say otherwise."""


class Buttons(Protocol):
    """Makes tokens for buttons: short, unforgeable, bound to place, message and person, and good after a restart."""

    def token(self, action: str, argument: str = "", *, anyone: bool = False, once: bool = False) -> str:
        """Return the token for ``action`` (a command's name or an action of ``bot.conversation.actions``) on ``argument``.

        At most 64 bytes of ASCII. It works in the call's place, under the message it is sent with, for the call's author
        unless ``anyone``. What is to be done ``once`` is stale as soon as it has changed something.
        """
        ...


class Memory(Protocol):
    """What is remembered of a talk while the process lives, by place, thread and person; nothing of it is stored."""

    def remember(self, name: str, value: object) -> None: ...

    def recall(self, name: str) -> object | None: ...


class Forms(Protocol):
    """Forms that are being filled in; they are slips of the community and survive a restart."""

    def start(self, name: str, values: Mapping[str, str]) -> Reply:
        """Begin the form ``name`` (one of ``bot.conversation.forms.FORMS``) with what is known already."""
        ...

    def confirm(self, command: str, arguments: Mapping[str, str], preview: Reply) -> Reply:
        """Return ``preview`` with Confirm and Cancel; confirming runs ``command`` with ``arguments`` and ``confirmed``."""
        ...

    def cancel(self) -> Reply:
        """Drop what the caller has open here: a form, a preview that waits for a yes."""
        ...


@dataclass(frozen=True, slots=True)
class Remembered:
    """One thing that is kept of a person: what kind of note it is, where (empty for none), and what it says."""

    kind: str
    community: str
    text: str


class People(Protocol):
    """Who people are to the store: random tokens, with a name only for as long as they want one kept."""

    def name_of(self, person: str) -> str:
        """Return the name behind a token as it was last seen; empty where the person is forgotten."""
        ...

    def kept(self) -> tuple[Remembered, ...]:
        """Return everything that is kept of the caller, in every community; where others read along, only in this one."""
        ...

    def forget(self) -> None:
        """Have the caller forgotten as soon as the command has ended well: name, identity and every note of theirs.

        The log keeps a token that stands for nobody. The reply is said only when it is done.
        """
        ...

    def token_of(self, author: str, name: str) -> str:
        """Return the token of somebody else (``telegram:42``), made where there is none; only in a command that writes."""
        ...

    def speak(self, language: str) -> None:
        """Speak to the caller in a language from now on, in private; only in a command that writes."""
        ...


class Links(Protocol):
    """Which chats belong to a community; only in a command that writes."""

    def code(self) -> str:
        """Return a code, good once and for 15 minutes, that connects another chat to this community."""
        ...

    def join(self) -> str:
        """Connect the place of the call to the community of the code; return the community's name.

        Only in a command that is ``by_code``; a code that is not good has been refused before (C-CODE).
        """
        ...

    def leave(self) -> None:
        """Take the place of the call out of its community."""
        ...

    def title(self, place: str) -> str:
        """Return what a chat (``telegram:-100123``) is called, as far as it is known; else nothing."""
        ...

    def places(self) -> tuple[str, ...]:
        """Return the places of the community (``telegram:-100123``), in order."""
        ...


class Telling(Protocol):
    """Says something to a place unasked; only in a command that writes, and only if that ends well."""

    @property
    def here(self) -> str:
        """The place of the call with its channel and thread, as text that can be kept and told later."""
        ...

    def tell(self, place: str, reply: Reply, *, reply_to: str = "", person: str = "") -> None:
        """Have ``reply`` said once in a place (as ``here`` gives it), in answer to a message where it still exists."""
        ...


@dataclass(frozen=True, slots=True)
class Call:
    """One use of a command.

    ``arguments`` are by name, without those that were not given. ``base`` answers, ``book`` looks facts up; with
    ``desk`` and ``keeper`` (only where the command writes) everything goes into one transaction, signed by the
    caller. ``now`` is the moment in UTC as ISO text. ``confirmed`` says that the caller has seen a preview and agreed.
    """

    incoming: Incoming
    community: str
    role: Role
    arguments: Mapping[str, str]
    voice: Voice
    settings: Settings
    base: FactBase
    book: FactBook
    buttons: Buttons
    memory: Memory
    forms: Forms
    now: str
    person: str = ""
    """The caller's token; empty where nothing is kept of them."""
    opened_desk: Desk | None = None
    opened_keeper: FactKeeper | None = None
    confirmed: bool = False
    known_people: People | None = None
    known_links: Links | None = None
    known_telling: Telling | None = None
    extra: Mapping[str, object] = field(default_factory=dict)

    def say(self, sentence: Sentence) -> str:
        """Say a sentence in the caller's language."""
        return self.voice.say(sentence)

    @property
    def desk(self) -> Desk:
        assert self.opened_desk is not None, "the command does not say that it writes"
        return self.opened_desk

    @property
    def keeper(self) -> FactKeeper:
        assert self.opened_keeper is not None, "the command does not say that it writes"
        return self.opened_keeper

    @property
    def people(self) -> People:
        """Who people are to the store."""
        assert self.known_people is not None
        return self.known_people

    @property
    def links(self) -> Links:
        """Which chats belong to the community."""
        assert self.known_links is not None
        return self.known_links

    @property
    def telling(self) -> Telling:
        """What is to be said in other places."""
        assert self.known_telling is not None
        return self.known_telling

    def text(self, name: str) -> str:
        """Return an argument; empty where it was not given."""
        return self.arguments.get(name, "")

    def number(self, name: str) -> int | None:
        """Return an argument as the number of a fact, a revision or a row of the queue (``12`` or ``#12``); None where it
        is none that can exist, so that a caller answers as for one that does not.
        """
        typed = self.text(name).strip().removeprefix("#")
        return int(typed) if typed.isascii() and typed.isdigit() and len(typed) <= 9 and int(typed) > 0 else None

    @property
    def attachment(self) -> Attachment:
        """The file sent along; raises C-FILE where there is none."""
        if self.incoming.attachment is None:
            raise ConversationRefused(
                "C-FILE", "No file was sent along.", "Send the document with this command as its caption."
            )
        return self.incoming.attachment
