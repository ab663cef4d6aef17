"""What is to be done with something that was said: who said it where, the act it comes to, and what came of it.

Plain values only. This file knows nothing of how an act is understood and how it is carried out.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.conversation.calls import Command
from bot.conversation.communities import Ground
from bot.conversation.forms import Open
from bot.conversation.identity import Known, Situated, role_of
from bot.conversation.messages import Incoming
from bot.conversation.replies import Reply
from bot.conversation.roles import Role
from bot.speech import Voice


@dataclass(frozen=True, slots=True)
class Seat:
    """Who speaks and where, as it was found out: the community (None where none is connected) and what it has decided,
    what the platform says of them, what is known of them, the voice to answer in.
    """

    incoming: Incoming
    community: str | None
    ground: Ground
    who: Situated
    known: Known
    voice: Voice

    @property
    def role(self) -> Role:
        """The role by what was known when this was found out."""
        return role_of(self.who, self.ground.settings, self.ground.grants)


@dataclass(frozen=True, slots=True)
class Run:
    """A command with its arguments."""

    command: Command
    arguments: Mapping[str, str]
    confirmed: bool = False
    own: bool = True
    """Whether it was said or typed, or its button stands under a message to who pressed it."""
    once: str = ""
    """The name of a button that changes something once; empty for all else."""


@dataclass(frozen=True, slots=True)
class Answering:
    """An answer to the field that an open form asks for, or all its fields at once. ``command`` is where it leads.

    With ``sent`` a document came in place of the answer; ``values`` are then arguments, read of what stands under it.
    """

    command: Command
    open: Open
    text: str | None = None
    values: Mapping[str, str] = field(default_factory=dict)
    sent: bool = False


@dataclass(frozen=True, slots=True)
class Confirming:
    """A yes to what was shown."""

    command: Command
    open: Open


@dataclass(frozen=True, slots=True)
class Dropping:
    """An open form is thrown away: cancelled, or too late."""

    command: Command
    open: Open
    late: bool = False


Act = Run | Answering | Confirming | Dropping


@dataclass(frozen=True, slots=True)
class Done:
    """What came of an act, and what has to be done when it is kept; ``again`` says that it had been done before."""

    reply: Reply | None
    forget: str = ""
    again: bool = False
