"""A conversation to talk to in a test: a few small commands, people and places, a clock that is set by hand.

``Town.say`` is one line of a chat log: who says what, where. Platforms answer what is put into ``standings``; an
exception there is a platform that cannot say.
"""

from __future__ import annotations

import asyncio
import random
from collections.abc import Callable, Coroutine, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import TypeVar

from bot.conversation.calls import Argument, Call, Command, Section, Takes
from bot.conversation.commands.cancel import CANCEL
from bot.conversation.conversation import Conversation, Policy
from bot.conversation.kept_replies import plain
from bot.conversation.messages import Author, Incoming, Place, PlaceKind, Platform, Rank, Shape, Standing
from bot.conversation.replies import Reply, Text
from bot.conversation.roles import Right
from bot.speech import said
from facts.errors import FactsError
from facts.ledger import Edit, EntryKind, Signature, Slip, canonical
from facts.store.memory import MemoryStore
from facts.store.port import Store

T = TypeVar("T")

THEN = datetime(2024, 5, 1, 12, 0, tzinfo=UTC)
HARBOUR = Place(Platform.TELEGRAM, "-100", title="Harbour talk")
GUILD = Place(Platform.DISCORD, "7", channel="70", title="Bridge builders")
ELSEWHERE = Place(Platform.TELEGRAM, "-200", title="Elsewhere")


def _told(call: Call) -> Reply:
    return Reply((Text(f"asked in {call.community}: {call.text('question')}"),))


def _kept(call: Call) -> Reply:
    value = call.text("value")
    before = call.desk.shelf.entry(EntryKind.ALIAS, value)
    edit = Edit(
        EntryKind.ALIAS, value, before.body if before else None, canonical(call.now + call.incoming.key), "keep"
    )
    call.desk.commit([edit], Signature(call.person, call.role.value, call.now, "for a test"))
    return Reply((Text(f"kept {value} in {call.community}"),))


def _done(call: Call) -> Reply:
    return Reply((Text(f"done: {call.text('value')}"),))


def _guided(call: Call) -> Reply:
    if call.confirmed:
        return _kept(call)
    if call.text("proof"):
        if call.text("value") == "wrong":
            raise FactsError("F-VALUE", "The sentence does not carry it.", "Correct it.")
        return call.forms.confirm("addfact", {"value": call.text("value")}, Reply((Text("not yet published"),)))
    return call.forms.start("addfact", dict(call.arguments))


def _forgotten(call: Call) -> Reply:
    call.people.forget()
    return Reply((Text("forgotten"),))


def _joined(call: Call) -> Reply:
    return Reply((Text(f"joined {call.links.join()}"),))


def _left(call: Call) -> Reply:
    call.links.leave()
    return Reply((Text("left"),))


def _broken(call: Call) -> Reply:
    raise RuntimeError(f"a defect with {call.text('value')}")


def _filed(call: Call) -> Reply:
    call.desk.slips.put(Slip("question", call.incoming.key, call.text("value"), call.person))
    return Reply((Text("filed"),))


def _answered(call: Call) -> Reply:
    call.telling.tell(call.text("value"), Reply((Text("a moderator answered"),)), reply_to="5")
    return Reply((Text("answered"),))


_VALUE = (Argument("value", said("A value."), Takes.REST, required=False),)


def command(name: str, right: Right, run: Callable[[Call], Reply] = _done, **more: object) -> Command:
    """Return a command that takes one value."""
    made = Command(name, Section.FACTS, right, said("Does something."), run, _VALUE)
    return replace(made, **more)  # type: ignore[arg-type]


COMMANDS: tuple[Command, ...] = (
    Command("ask", Section.MEMBERS, Right.ASK, said("Ask."), _told, (Argument("question", said("It."), Takes.REST),)),
    command("sources", Right.ASK),
    command("file", Right.SUGGEST, _filed, writes=True),
    command("mydata", Right.OWN_DATA, anywhere=True),
    command("forgetme", Right.OWN_DATA, _forgotten, anywhere=True),
    command("keep", Right.KEEP, _kept, writes=True, aliases=("k",)),
    command("retire", Right.KEEP, writes=True),
    Command(
        "addfact", Section.FACTS, Right.KEEP, said("Add."), _guided,
        (Argument("subject", said("What."), Takes.PART, required=False), Argument("value", said("It."), Takes.PART, required=False)),
        writes=True,
    ),
    command("tell", Right.KEEP, _answered, writes=True),
    command("undo", Right.UNDO, writes=True),
    command("revert", Right.REVERT, writes=True),
    command("log", Right.AUDIT),
    command("export", Right.AUDIT),
    command("setup", Right.CONFIGURE, writes=True),
    command("grant", Right.CONFIGURE, writes=True),
    command("unlink", Right.CONFIGURE, _left, writes=True),
    Command(
        "link", Section.COMMUNITY, Right.CONFIGURE, said("Link."), lambda call: Reply((Text(call.links.code()),)), writes=True
    ),
    Command(
        "join", Section.COMMUNITY, Right.CONFIGURE, said("Join."), _joined, (Argument("code", said("The code.")),),
        writes=True, anywhere=True, by_code=True,
    ),
    command("crash", Right.ASK, _broken),
    command("crashkeep", Right.KEEP, _broken, writes=True),
    CANCEL,
)  # fmt: skip


def person(id_: str, platform: Platform = Platform.TELEGRAM, **more: str) -> Author:
    """Return somebody."""
    return Author(platform, id_, name=more.get("name", f"Name of {id_}"), language=more.get("language"))


def private(author: Author) -> Place:
    """Return somebody's private chat with the bot."""
    return Place(author.platform, author.id, PlaceKind.PRIVATE)


OLGA = person("1")
"""Runs the Telegram group."""
ADAM = person("2")
"""Is an administrator of it."""
MEG = person("3")
"""Is a member."""
RANKS: Mapping[str, Rank] = {OLGA.id: Rank.OWNER, ADAM.id: Rank.ADMINISTRATOR, MEG.id: Rank.MEMBER}


@dataclass
class Town:
    """A store, a conversation about it, and what the platforms would say."""

    store: Store = field(default_factory=MemoryStore)
    policy: Policy = field(default_factory=lambda: Policy(patience=600.0))
    commands: tuple[Command, ...] = COMMANDS
    now: datetime = THEN
    standings: dict[tuple[str, str], Standing | Exception] = field(default_factory=dict)
    asked: list[tuple[str, str]] = field(default_factory=list)
    broken: list[Exception] = field(default_factory=list)
    count: int = 0

    def __post_init__(self) -> None:
        for id_, rank in RANKS.items():
            self.standings.setdefault((HARBOUR.key, id_), Standing(rank))
        self._random = random.Random(7)
        self.conversation = self.restarted()

    def restarted(self) -> Conversation:
        """Return a new conversation on the same store, as after a restart; it is the one talked to from now on."""
        if hasattr(self, "conversation"):
            self.conversation.close()
        self.conversation = Conversation(
            self.store,
            self.commands,
            clock=lambda: self.now,
            random=self._random.randbytes,
            standing=dict.fromkeys((Platform.TELEGRAM, Platform.DISCORD), self.standing),
            policy=self.policy,
            unexpected=self._unexpected,
        )
        return self.conversation

    async def standing(self, place: Place, author: Author) -> Standing:
        """Say what somebody is, as a platform does."""
        self.asked.append((place.key, author.id))
        answer = self.standings.get((place.key, author.id), Standing(Rank.ABSENT))
        if isinstance(answer, Exception):
            raise answer
        return answer

    def _unexpected(self, error: Exception) -> FactsError:
        self.broken.append(error)
        return FactsError("X-UNEXPECTED", "Something went wrong.", reference="abc123")

    def connect(self, place: Place, community: str) -> None:
        """Connect a chat as an operator would."""
        from bot.conversation.communities import connect

        with self.store.library(community).writing() as desk:
            connect(desk, place, community, Signature("", "operator", THEN.isoformat()))

    def put(self, kind: EntryKind, id_: str, body: object, community: str = "kestrel") -> None:
        """Keep a setting or a grant."""
        with self.store.library(community).writing() as desk:
            before = desk.shelf.entry(kind, id_)
            edit = Edit(kind, id_, before.body if before else None, None if body is None else canonical(body), "set")
            desk.commit([edit], Signature("", "operator", THEN.isoformat()))

    def incoming(self, author: Author, text: str, place: Place = HARBOUR, **more: object) -> Incoming:
        """Return a message with a key of its own."""
        self.count += 1
        made = Incoming(f"update:{self.count}", place, author, text, bot_name="footnote_bot", message=str(self.count))
        if more.get("shape") is Shape.PRESS:
            made = replace(made, keyboard=frozenset({text}))
        return replace(made, **more)  # type: ignore[arg-type]

    async def handle(self, author: Author, text: str, place: Place = HARBOUR, **more: object) -> Reply | None:
        """Say something and return the reply."""
        return await self.conversation.handle(self.incoming(author, text, place, **more))

    async def say(self, author: Author, text: str, place: Place = HARBOUR, **more: object) -> str:
        """Say something and return the reply as lines; empty for silence."""
        reply = await self.handle(author, text, place, **more)
        return plain(reply) if reply is not None else ""

    def kept(self, community: str = "kestrel") -> list[str]:
        """Return what ``/keep`` kept, in order of the alphabet."""
        with self.store.library(community).reading() as shelf:
            return [entry.id for entry in shelf.entries(EntryKind.ALIAS)]

    def changes(self, community: str = "kestrel") -> int:
        """Return how many changes were made."""
        with self.store.library(community).reading() as shelf:
            return shelf.head()[0]

    def later(self, seconds: float) -> None:
        """Let time pass."""
        self.now += timedelta(seconds=seconds)


def town(**more: object) -> Town:
    """Return a town whose Telegram group and Discord server share the community ``kestrel``."""
    made = Town(**more)  # type: ignore[arg-type]
    made.connect(HARBOUR, "kestrel")
    made.connect(GUILD, "kestrel")
    return made


def run(talk: Callable[[Town], Coroutine[object, object, T]], made: Town | None = None) -> T:
    """Have a talk in a town and close it."""
    place = made or town()
    try:
        return asyncio.run(talk(place))
    finally:
        place.conversation.close()
