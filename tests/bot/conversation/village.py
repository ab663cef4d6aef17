"""A whole conversation to talk to as a member: every command there is, and sources about a harbour that never was.

``Village.tell`` is one line of a chat and the reply as lines of a transcript; ``press`` is a button of the last reply.
"""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from dataclasses import dataclass, field
from typing import TypeVar

from bot.conversation.actions import ACTIONS
from bot.conversation.calls import Command
from bot.conversation.commands import COMMANDS
from bot.conversation.conversation import Conversation
from bot.conversation.messages import Author, Place, Platform, Rank, Shape, Standing
from bot.conversation.replies import Reply
from facts.factbase import FactBase
from facts.factbook import FactBook
from facts.factkeeper import FactKeeper
from facts.facts import Fact, FactDraft
from facts.ledger import EntryKind, Signature
from facts.reports import SourceDraft
from tests.bot.conversation import talking
from tests.bot.conversation.talking import ADAM, HARBOUR, MEG, OLGA, THEN, Town, private
from tests.support.builders import TEXTS, note
from tests.support.transcript import buttons, transcript

__all__ = ["ADAM", "HARBOUR", "MEG", "NED", "OLGA", "Village", "private", "run"]

T = TypeVar("T")

NED = talking.person("4")
"""Another member."""

LOG = note(
    "The storm of 3 November 1962 sank 19 fishing boats in Kestrel Bay, the log says.\n", "log", published="1990-02-01"
)
"""A source that differs from the first one."""


@dataclass
class Village(Town):
    """A town where everything can be said."""

    commands: tuple[Command, ...] = COMMANDS
    texts: tuple[str | SourceDraft, ...] = (*TEXTS, LOG)
    last: Reply | None = field(default=None)

    def __post_init__(self) -> None:
        self.standings[HARBOUR.key, NED.id] = Standing(Rank.MEMBER)
        super().__post_init__()
        self.connect(HARBOUR, "kestrel")
        self.connect(talking.GUILD, "kestrel")
        self.bring(*self.texts)
        for limit in ("questions_per_minute", "questions_per_hour", "questions_per_minute_here", "changes_per_minute"):
            self.choose(limit, 1000)

    def restarted(self) -> Conversation:
        """Return a new conversation on the same store, with the buttons of answers too."""
        if hasattr(self, "conversation"):
            self.conversation.close()
        self.conversation = Conversation(
            self.store,
            self.commands,
            actions=ACTIONS,
            clock=lambda: self.now,
            random=self._random.randbytes,
            standing=dict.fromkeys((Platform.TELEGRAM, Platform.DISCORD), self.standing),
            policy=self.policy,
            unexpected=self._unexpected,
        )
        return self.conversation

    def bring(self, *texts: str | SourceDraft) -> None:
        """Import texts as s0, s1, ...; drafts go in as they are."""
        base = FactBase(self.store.library("kestrel"), now=THEN.isoformat)
        base.import_sources(note(one, f"s{n}") if isinstance(one, str) else one for n, one in enumerate(texts))

    def choose(self, setting: str, value: object) -> None:
        """Let the community choose a setting."""
        self.put(EntryKind.SETTING, setting, value)

    def publish(self, subject: str, value: str, proof: str) -> Fact:
        """Publish a fact as a moderator would."""
        library = self.store.library("kestrel")
        with library.writing() as desk:
            proposal = FactBook(library, shelf=desk.shelf).propose(FactDraft(subject, value, proof))
            return FactKeeper(desk, Signature("mo", "editor", THEN.isoformat()), "kestrel").publish(proposal)

    async def tell(self, author: Author, text: str, place: Place | None = None, **more: object) -> tuple[str, ...]:
        """Say something in private, or in a place, a minute later; return what is answered."""
        self.later(61)
        self.last = await self.handle(author, text, place or private(author), **more)
        assert not self.broken, self.broken
        return transcript(self.last)

    async def press(self, author: Author, label: str, place: Place | None = None) -> tuple[str, ...]:
        """Press a button of the last reply."""
        assert self.last is not None
        token = buttons(self.last)[label]
        return await self.tell(author, token, place, shape=Shape.PRESS)


def run(talk: Callable[[Village], Coroutine[object, object, T]], made: Village | None = None) -> T:
    """Have a talk in a village and close it."""
    return talking.run(talk, made or Village())  # type: ignore[arg-type]
