"""A community on the console core: a manager, an editor and a member type commands and read what comes back.

Everything goes through the real conversation, with its transactions, rights, forms and buttons; the store is the memory
one unless another is given.
"""

from __future__ import annotations

import asyncio
import re
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from bot.conversation.actions import ACTIONS
from bot.conversation.calls import Call, Command, Section
from bot.conversation.commands import COMMANDS
from bot.conversation.conversation import Conversation, Policy
from bot.conversation.messages import (
    Attachment,
    Author,
    AuthorKind,
    Incoming,
    Place,
    PlaceKind,
    Platform,
    Rank,
    RepliedTo,
    Shape,
    Standing,
)
from bot.conversation.replies import Notice, Reply, Text
from bot.conversation.roles import Right
from bot.speech import said
from facts.factbook import FactBook
from facts.store.memory import MemoryStore
from facts.store.port import Store
from tests.support.builders import BRIDGE, HARBOUR, fact_base
from tests.support.transcript import buttons, transcript

RANKS = {
    "mia": Rank.OWNER,
    "ed": Rank.ADMINISTRATOR,
    "eve": Rank.ADMINISTRATOR,
    "ann": Rank.MEMBER,
    "zed": Rank.ABSENT,
    "group": Rank.ADMINISTRATOR,
}
"""mia manages, ed and eve edit, ann is a member, zed has left; somebody writes in the group's own name."""

_KINDS = {"group": AuthorKind.ANONYMOUS_ADMIN}


def _echo(call: Call) -> Reply:
    return Reply((Text(call.text("question")),))


_ASK = Command("ask", Section.MEMBERS, Right.ASK, said("Ask."), _echo)


def commands() -> tuple[Command, ...]:
    """Return the real commands, with a stand-in for the question where there is none."""
    return COMMANDS if any(one.name == "ask" for one in COMMANDS) else (*COMMANDS, _ASK)


def file(name: str, content: bytes | str, *, size: int | None = None) -> Attachment:
    """Return a file that is sent along; ``size`` is what the platform declares, where that is not the truth."""
    data = content.encode("utf-8") if isinstance(content, str) else content
    return Attachment(name, len(data) if size is None else size, lambda most: data[: most + 1])


class Town:
    """The town's chat. ``do`` says a line for somebody and returns the transcript of the reply."""

    def __init__(self, store: Store | None = None, *, texts: Sequence[str] = (HARBOUR, BRIDGE)) -> None:
        self.store = store if store is not None else MemoryStore()
        self.library = self.store.library("town")
        if texts:
            fact_base(*texts, library=self.library)
        self.now = datetime(2024, 5, 1, 12, tzinfo=UTC)
        self.seed = 0
        self.count = 0
        self.reply: Reply | None = None
        self.conversation = self._conversation()

    def _conversation(self) -> Conversation:
        return Conversation(
            self.store,
            commands(),
            actions=ACTIONS,
            clock=lambda: self.now,
            random=self._random,
            policy=Policy("town", patience=60),
        )

    def _random(self, number: int) -> bytes:
        self.seed += 1
        return (self.seed.to_bytes(4, "big") * (number // 4 + 1))[:number]

    def restart(self) -> None:
        """Stop the program and start it again on the same store."""
        self.conversation.close()
        self.conversation = self._conversation()

    def close(self) -> None:
        """Stop the threads."""
        self.conversation.close()

    @property
    def book(self) -> FactBook:
        return FactBook(self.library)

    def do(
        self,
        who: str,
        text: str,
        *,
        attached: Attachment | None = None,
        reply_to: RepliedTo | None = None,
        platform: Platform = Platform.CONSOLE,
    ) -> str:
        """Say a line (a slash is put before a command) and return what is answered, lines joined."""
        return self._handle(who, Shape.MESSAGE, text, attached, reply_to, platform)

    def press(self, who: str, label: str) -> str:
        """Press a button of the last reply, by the beginning of its label."""
        assert self.reply is not None
        tokens = buttons(self.reply)
        token = next((token for name, token in tokens.items() if name.startswith(label)), None)
        assert token is not None, f"no button {label} among {sorted(tokens)}"
        return self._handle(who, Shape.PRESS, token, None, None, Platform.CONSOLE)

    def _handle(
        self,
        who: str,
        shape: Shape,
        text: str,
        attached: Attachment | None,
        reply_to: RepliedTo | None,
        platform: Platform,
    ) -> str:
        self.count += 1
        self.now += timedelta(minutes=1)
        place = Place(platform, "kestrel", PlaceKind.PRIVATE if platform is Platform.CONSOLE else PlaceKind.GROUP)
        incoming = Incoming(
            f"{platform}:{self.count}",
            place,
            Author(platform, who, who.capitalize(), _KINDS.get(who, AuthorKind.PERSON)),
            text,
            shape,
            message=f"m{self.count}",
            reply_to=reply_to,
            attachment=attached,
            standing=Standing(RANKS[who]),
            keyboard=frozenset({text}) if shape is Shape.PRESS else None,
        )
        self.reply = asyncio.run(self._answered(incoming))
        return "\n".join(transcript(self.reply))

    async def _answered(self, incoming: Incoming) -> Reply | None:
        reply = await self.conversation.handle(incoming)
        await self.conversation.told(incoming.key)
        return reply

    def notices(self) -> tuple[Notice, ...]:
        """Return what is to be said unasked on the console, as delivered."""

        async def deliver() -> tuple[Notice, ...]:
            found = await self.conversation.notices(Platform.CONSOLE)
            for notice in found:
                await self.conversation.told(notice.id)
            return found

        return asyncio.run(deliver())

    def number(self) -> int:
        """Return the number of the fact that the last reply published."""
        assert self.reply is not None
        found = re.search(r"#(\d+)", "\n".join(transcript(self.reply)))
        assert found is not None
        return int(found[1])
