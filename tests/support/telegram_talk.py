"""A dialogue played through the real Telegram adapter: people write in a chat of a server, the library carries it.

It is ``tests.support.talk`` with the wire in between: nothing is handed to the conversation but what the adapter makes
of updates, and nothing counts as said but what arrived at the server. A turn ends when the update is confirmed, its
answer was told and nothing is left to be said unasked.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import TypeVar

from bot.adapters.telegram import TelegramAdapter
from bot.adapters.telegram_line import Line
from bot.adapters.telegram_webhook import Door
from bot.conversation.commands import COMMANDS
from bot.conversation.conversation import Conversation
from bot.conversation.messages import Author, Incoming, Place, PlaceKind, Platform, Standing
from bot.conversation.replies import Notice, Reply
from bot.render import telegram
from facts.store.port import Store
from tests.support.dialogue import DIALOGUES, Happened, Pressed, Said
from tests.support.talk import Talk
from tests.support.telegram import Answer, Group, Person, Status, TelegramServer
from tests.support.telegram import Said as Written
from tests.support.telegram.bell import Bell
from tests.support.telegram.updates import Update
from tests.support.transcript import SILENCE, buttons, transcript

T = TypeVar("T")
_A_TURN = timedelta(seconds=15)
_STATUS = {
    "owner": Status.CREATOR,
    "moderator": Status.CREATOR,
    "administrator": Status.ADMINISTRATOR,
    "member": Status.MEMBER,
    "restricted": Status.RESTRICTED,
    "stranger": Status.LEFT,
}
CAN = frozenset({"private", "replying", "mentioning", "edited", "forwarding", "sending", "at"})
"""The ways of saying something that are played here."""


class Witness:
    """Stands between adapter and conversation, hands everything on and keeps what was heard, answered and told."""

    def __init__(self, conversation: Callable[[], Conversation]) -> None:
        self._conversation = conversation
        self.heard: list[Incoming] = []
        self.replies: dict[str, Reply | None] = {}
        self.noticed: list[Notice] = []
        self.told_: set[str] = set()
        self.looks = 0
        self.breaks = False
        """Whether everything said is a defect of the program."""
        self.bell = Bell()

    async def handle(self, incoming: Incoming) -> Reply | None:
        if self.breaks:
            raise RuntimeError
        reply = await self._conversation().handle(incoming)
        self.heard.append(incoming)
        self.replies[incoming.key] = reply
        self.bell.ring()
        return reply

    async def notices(self, platform: Platform) -> tuple[Notice, ...]:
        found = await self._conversation().notices(platform)
        known = {notice.id for notice in self.noticed}
        self.noticed += [notice for notice in found if notice.id not in known]
        self.looks += 1
        self.bell.ring()
        return found

    async def told(self, id_: str) -> None:
        await self._conversation().told(id_)
        self.told_.add(id_)
        self.bell.ring()

    async def moved(self, old: Place, new: Place) -> None:
        await self._conversation().moved(old, new)
        self.bell.ring()


class WireTalk(Talk):
    """A dialogue while it is played over the wire."""

    server: TelegramServer
    line: Line

    def __init__(self, store: Store, server: TelegramServer) -> None:
        super().__init__(store, Platform.TELEGRAM)
        self.server = server
        self.witness = Witness(lambda: self.conversation)
        self._room: Group | None = None
        self._accounts: dict[str, Person] = {}
        self._written: dict[str, Written] = {}
        self._answers_seen: list[Answer] = []
        self._stop = asyncio.Event()
        self._running: asyncio.Task[None] | None = None
        self.door: Door | None = None

    async def begin(self) -> None:
        """Bring the people of the dialogue into the chat, and the bot onto the line."""
        self._room = self.server.group("Kestrel Bay", number=int(self.group.id))
        for who, what in self.people.items():
            person = self.server.person(who.capitalize(), number=int(self._id(who)))
            if what == "bot":
                person.user = replace(person.user, is_bot=True)
            self._accounts[who] = person
            self._set(who, what)
        await self.start(1)

    async def start(self, time: int) -> None:
        """Put the bot onto the line, for the first or another time."""
        self._stop = asyncio.Event()
        self.line = Line(self.server.token, self.server.origin, paced=False)
        adapter = TelegramAdapter(
            self.line,
            self.witness,
            now=lambda: self.clock().timestamp(),
            commands=frozenset(name for one in COMMANDS for name in (one.name, *one.aliases)),
            door=self.door,
            unexpected=self._unplanned,
        )
        self._running = asyncio.ensure_future(adapter.run(self._stop))
        await self.server.journal.until("setWebhook" if self.door else "deleteWebhook", time)

    async def end(self) -> None:
        """Take the bot off the line, as a signal does."""
        self._stop.set()
        if self._running is not None:
            await self._running

    async def _standing(self, place: Place, author: Author) -> Standing:
        if self.speechless:
            raise TimeoutError
        return await self.line.standing(place, author)

    def _set(self, who: str, what: str) -> None:
        assert self._room is not None
        if what in _STATUS and _STATUS[what] is not Status.LEFT:
            self._room.set(self._accounts[who].user, _STATUS[what])
        else:
            self._room.chat.members.pop(self._accounts[who].id, None)

    # --- turns --------------------------------------------------------------------------------------------------------

    async def play(self, does: Said | Pressed | Happened) -> tuple[str, ...]:
        before = len(self.witness.noticed)
        match does:
            case Said() | Pressed():
                lines = await self._turn(does)
            case Happened(what="the bot is started again"):
                await self.end()
                self.conversation.close()
                self.conversation = self._begin()
                await self.start(2)
                lines = ()
            case Happened():
                lines = self._happen(does.what)
                for who, what in self.people.items():
                    self._set(who, what)
        await self._quiet()
        for notice in self.witness.noticed[before:]:
            lines = (*lines, f"[to {self._name_of(notice)}]", *transcript(notice.reply))
            self._require_arrived(notice.reply)
        self.clock.now += _A_TURN
        return tuple(self._everywhere(line) for line in lines)

    async def _turn(self, does: Said | Pressed) -> tuple[str, ...]:
        heard = len(self.witness.heard)
        update = self._press_on_the_wire(does) if isinstance(does, Pressed) else self._write(does)
        if update is None:
            return (SILENCE,)
        await self._until(lambda: True if len(self.witness.heard) > heard else None, "an update that is handled")
        incoming = self.witness.heard[-1]
        reply = self.witness.replies[incoming.key]
        if reply is not None:
            await self._until(lambda: True if incoming.key in self.witness.told_ else None, "an answer that is told")
            self._shown.append(reply)
            self._require_arrived(reply)
        self._answers_seen += [answer for room in self._rooms() for answer in room.unread()]
        return transcript(reply)

    def _rooms(self) -> list[Group | Person]:
        assert self._room is not None
        return [self._room, *self._accounts.values()]

    def _write(self, said: Said) -> Update | None:
        assert self._room is not None
        who = self._accounts[said.who]
        room: Group | Person = self._room
        text, edited = said.text, timedelta()
        reply_to: Written | Answer | None = None
        for how in said.how:
            word, _, rest = how.partition(" ")
            match word:
                case "private":
                    room = who
                case "replying":
                    whom = rest.removeprefix("to ").strip()
                    reply_to = self._written[whom] if whom else self._last_answer()
                case "mentioning":
                    text = f"@{self.server.world.me.username} {text}".strip()
                case "edited":
                    edited = timedelta(seconds=float(rest.split()[0]) if rest else 5)
                case "at":
                    self.clock.now -= _A_TURN
                case "sending":
                    written = room.send(who, rest, (DIALOGUES / "sources" / rest).read_bytes(), text, reply_to=reply_to)
                    self._written[said.who] = written
                    return written.update
                case "forwarding":
                    written = room.forward(who, text, who)
                    self._written[said.who] = written
                    return written.update
                case _:
                    raise ValueError(f"nobody says anything “{how}” on the wire")
        if edited:
            self.clock.now -= edited
            first = room.say(who, "What I meant to say")
            self.clock.now += edited
            waiting = self.server.world.updates.waiting
            waiting[:] = [one for one in waiting if one is not first.update]  # nobody heard the first of it
            written = room.edit(first, text)
        else:
            written = room.say(who, text, reply_to=reply_to)
        self._written[said.who] = written
        return written.update

    def _last_answer(self) -> Answer:
        return self._answers_seen[-1]

    def _press_on_the_wire(self, pressed: Pressed) -> Update | None:
        token = next(
            found[pressed.label] for reply in reversed(self._shown) if pressed.label in (found := buttons(reply))
        )
        for answer in reversed(self._answers_seen):
            now = answer.now or answer
            if any(button.get("callback_data") == token for row in now.rows for button in row):
                return now.press_data(self._accounts[pressed.who], token).update
        raise ValueError(f"no message on Telegram has the button “{pressed.label}”")

    # --- waiting and looking ------------------------------------------------------------------------------------------

    async def _quiet(self) -> None:
        """Return once every update is confirmed and everything that is to be said unasked has been said."""
        looks = self.witness.looks
        self._nudge()
        await self._until(lambda: True if self.witness.looks > looks else None, "a look at what is to be said")
        await self._until(
            lambda: True if all(one.id in self.witness.told_ for one in self.witness.noticed) else None, "notices told"
        )
        self._answers_seen += [answer for room in self._rooms() for answer in room.unread()]

    def _nudge(self) -> None:
        """Let something happen that means nothing, so that the bot looks at what is to be said."""
        self.server.raw({"update_id": self.server.world.updates.next_id, "poll": {"id": "1"}})

    async def _until(self, look: Callable[[], T | None], what: str) -> T:
        return await self.witness.bell.until(look, what=what)

    def _require_arrived(self, reply: Reply) -> None:
        """Raise AssertionError where a reply is not on the wire as it was rendered."""
        names = frozenset(name for one in COMMANDS for name in (one.name, *one.aliases))
        sent = [entry.given for entry in self.server.journal.of() if entry.carried_out]
        texts = {str(given.get("text", given.get("caption", ""))) for given in sent}
        for payload in telegram.payloads(reply, names):
            assert payload["text"] in texts, f"this did not arrive: {payload['text']!r}"

    def _name_of(self, notice: Notice) -> str:
        if notice.place.kind is PlaceKind.PRIVATE:
            return next((who for who in self.people if self._id(who) == notice.place.id), "somebody")
        return "the group" if notice.place.id == self.group.id else "elsewhere"
