"""What people do in Telegram: they write, press, ask inline, come, go, are promoted; and they read what the bot says.

The test's side of the server. Nothing here sleeps: who waits for an answer gets it as soon as the bot has sent it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from tests.support.telegram.bell import PATIENCE
from tests.support.telegram.entities import detected
from tests.support.telegram.queries import GuestQuestion, InlineQuestion
from tests.support.telegram.reading import Answer, Said
from tests.support.telegram.things import (
    ALL_RIGHTS,
    ANONYMOUS,
    AS_CHANNEL,
    TELEGRAM,
    Chat,
    Kind,
    Membership,
    Message,
    Status,
    User,
)
from tests.support.telegram.updates import Update
from tests.support.telegram.values import Json, Object
from tests.support.telegram.world import World

_PEOPLE = 5_100_000_000
_GROUPS = -4_200_000_000
_SUPERGROUPS = -1_001_900_000_000


class Room:
    """A chat as the people in it use it."""

    def __init__(self, world: World, chat: Chat) -> None:
        self.world = world
        self.chat = chat
        self._read = 0

    @property
    def id(self) -> int:
        return self.chat.id

    # --- writing ------------------------------------------------------------------------------------------------------

    def say(
        self,
        who: Person,
        text: str,
        *,
        reply_to: Said | Answer | None = None,
        topic: int | None = None,
        entities: Sequence[Object] | None = None,
        **more: Object | str | int | bool,
    ) -> Said:
        """Write a message. ``entities`` where the person's app marks more than Telegram finds; ``more`` are fields."""
        found = detected(text) if entities is None else tuple(entities)
        return self.post(self.drafted(who.user, text, found, reply_to, topic, **more))

    def say_as_group(self, text: str, **more: Object | str | int | bool) -> Said:
        """Write as an administrator who is anonymous: in the group's own name."""
        return self.post(replace(self.drafted(ANONYMOUS, text, detected(text), None, None, **more), sender_chat=self.chat))  # fmt: skip

    def say_as_channel(self, channel: Room, text: str) -> Said:
        """Write in a channel's name."""
        return self.post(replace(self.drafted(AS_CHANNEL, text, detected(text), None, None), sender_chat=channel.chat))

    def linked_post(self, channel: Room, text: str) -> Said:
        """Bring a post of the linked channel into its group, as Telegram does by itself."""
        origin: Object = {"type": "channel", "chat": channel.chat.json(), "message_id": 1, "date": self.world.now()}
        message = self.drafted(TELEGRAM, text, detected(text), None, None, is_automatic_forward=True, forward_origin=origin)  # fmt: skip
        return self.post(replace(message, sender_chat=channel.chat))

    def forward(self, who: Person, text: str, origin: Person) -> Said:
        """Pass on what somebody else wrote elsewhere."""
        return self.say(who, text, forward_origin={"type": "user", "sender_user": origin.user.json(), "date": self.world.now()})  # fmt: skip

    def send(self, who: Person, name: str, content: bytes, caption: str = "", *, size: int | None = -1, topic: int | None = None) -> Said:  # fmt: skip
        """Send a file. ``size`` is what Telegram will say that it has, None for nothing at all."""
        document = self.world.keep_file(name, "text/plain", content, len(content) if size == -1 else size)
        message = self.drafted(who.user, caption, detected(caption), None, topic)
        return self.post(replace(message, document=document))

    def edit(self, said: Said, text: str) -> Said:
        """Write something else in the place of what was written."""
        message = replace(self.chat.messages[said.id], text=text, entities=detected(text), edited=self.world.now())
        self.world.keep(message)
        kind = "edited_channel_post" if self.chat.kind is Kind.CHANNEL else "edited_message"
        return Said(message, self._heard(kind, message))

    def notice(self, who: Person, **fields: Object | str | int | bool) -> Said:
        """Let Telegram write a service notice, such as ``new_chat_title="..."``."""
        return self.post(self.drafted(who.user, "", (), None, None, **fields))

    def drafted(
        self,
        sender: User,
        text: str,
        entities: tuple[Object, ...],
        reply_to: Said | Answer | None,
        topic: int | None,
        **more: Object | str | int | bool,
    ) -> Message:
        """Return a message as it would stand in this chat next."""
        replied = self.chat.messages.get(reply_to.id) if reply_to is not None else None
        thread = topic if topic in self.chat.topics else None
        if thread is None and replied is not None and self.chat.kind is Kind.SUPERGROUP:
            thread = replied.thread or (None if self.chat.is_forum else replied.id)
        in_topic = self.chat.is_forum and thread is not None
        if replied is None and in_topic:
            replied = self.chat.messages.get(thread or 0)  # Telegram shows the beginning of the topic here
        channel = self.chat.kind is Kind.CHANNEL
        return Message(
            id=self.world.next_number(self.chat),
            chat=self.chat,
            date=self.world.now(),
            sender=None if channel else sender,
            sender_chat=self.chat if channel else None,
            text=text,
            entities=entities,
            reply_to=replied,
            thread=thread,
            in_topic=in_topic,
            more=more,
        )

    def post(self, message: Message) -> Said:
        """Put a message into the chat and let the bot hear it, if it may."""
        self.world.keep(message)
        return Said(message, self._heard("channel_post" if self.chat.kind is Kind.CHANNEL else "message", message))

    def _heard(self, kind: str, message: Message) -> Update | None:
        return self.world.hear(kind, message.json(), self.id) if self.world.overhears(message) else None

    # --- reading ------------------------------------------------------------------------------------------------------

    async def answer(self, within: float = PATIENCE) -> Answer:
        """Return the next message of the bot here, as soon as there is one that was not read yet."""
        number, message = await self.world.bell.until(self._next, within, what=f"a message of the bot in {self.id}")
        self._read = number + 1
        return Answer(self.world, message)

    def unread(self) -> tuple[Answer, ...]:
        """Return what the bot has said here and nobody read yet, as read."""
        found: list[Answer] = []
        while (one := self._next()) is not None:
            self._read = one[0] + 1
            found.append(Answer(self.world, one[1]))
        return tuple(found)

    def _next(self) -> tuple[int, Message] | None:
        for number in range(self._read, len(self.world.spoken)):
            if self.world.spoken[number].chat is self.chat:
                return number, self.world.spoken[number]
        return None

    # --- who is here --------------------------------------------------------------------------------------------------

    def set(self, who: Person | User, status: Status, rights: frozenset[str] = ALL_RIGHTS, *, anonymous: bool = False, by: Person | None = None) -> None:  # fmt: skip
        """Make somebody, or the bot, something here; the bot hears of it as Telegram tells it."""
        user = who if isinstance(who, User) else who.user
        old = self.chat.members.get(user.id, Membership(user, Status.LEFT))
        new = Membership(user, status, rights if status in (Status.ADMINISTRATOR, Status.RESTRICTED) else frozenset(), anonymous)  # fmt: skip
        self.chat.members[user.id] = new
        about_me = user == self.world.me
        content: Object = {
            "chat": self.chat.json(),
            "from": (by.user if by is not None else user).json(),
            "date": self.world.now(),
            "old_chat_member": old.json(),
            "new_chat_member": new.json(),
        }
        if about_me or self.world.rules(self.chat):
            self.world.hear("my_chat_member" if about_me else "chat_member", content, self.id)

    def add_bot(self, by: Person, status: Status = Status.MEMBER) -> None:
        """Bring the bot in."""
        self.set(self.world.me, status, by=by)
        self.notice(by, new_chat_members=[self.world.me.json()])  # type: ignore[arg-type]  # a list, as the only field of its kind

    def kick_bot(self, by: Person) -> None:
        """Throw the bot out."""
        self.set(self.world.me, Status.KICKED, by=by)

    def topic(self, name: str, by: Person | User) -> int:
        """Open a topic of a forum and return its number. Who opens it stands over all its messages."""
        user = by if isinstance(by, User) else by.user
        message = self.drafted(user, "", (), None, None, forum_topic_created={"name": name, "icon_color": 7322096})
        message = replace(message, thread=message.id, in_topic=True)
        self.chat.topics[message.id] = name
        if user == self.world.me:
            self.world.keep(message)
        else:
            self.post(message)
        return message.id

    def upgraded(self, by: Person, *, turned_round: bool = False) -> Room:
        """Make a supergroup of a group and return it. ``turned_round``: the bot hears of its beginning first."""
        new = Chat(_SUPERGROUPS - 500_000 - abs(self.id) % 1000, Kind.SUPERGROUP, self.chat.title)
        new.members = dict(self.chat.members)
        self.world.chats[new.id] = new
        room = Room(self.world, new)
        ends: list[Callable[[], object]] = [
            lambda: self.notice(by, migrate_to_chat_id=new.id),
            lambda: room.notice(by, migrate_from_chat_id=self.id),
        ]
        for tell in reversed(ends) if turned_round else ends:
            tell()
        self.chat.upgraded_to = new.id
        return room


class Person(Room):
    """Somebody, and their private chat with the bot."""

    def __init__(self, world: World, user: User, chat: Chat) -> None:
        super().__init__(world, chat)
        self.user = user

    def write(self, text: str, *, reply_to: Said | Answer | None = None) -> Said:
        """Write to the bot in private; whoever does may be written to."""
        self.chat.started = True
        return self.say(self, text, reply_to=reply_to)

    def block(self, blocked: bool = True) -> None:
        """Block the bot, or let it be again."""
        self.chat.blocked = blocked
        before, after = (Status.MEMBER, Status.KICKED) if blocked else (Status.KICKED, Status.MEMBER)
        me = self.world.me
        self.world.hear(
            "my_chat_member",
            {
                "chat": self.chat.json(),
                "from": self.user.json(),
                "date": self.world.now(),
                "old_chat_member": Membership(me, before).json(),
                "new_chat_member": Membership(me, after).json(),
            },
            self.id,
        )

    def inline(self, text: str, *, offset: str = "", where: str = "supergroup") -> InlineQuestion:
        """Type the bot's name and a question in some chat."""
        world = self.world
        question = InlineQuestion(world.unique("70"), self.user, world.clock(), world.bell, text=text)
        world.queries.inline[question.id] = question
        content: Object = {"id": question.id, "from": self.user.json(), "chat_type": where, "query": text, "offset": offset}  # fmt: skip
        question.update = world.hear("inline_query", content, self.id)
        return question

    def ask_as_guest(self, chat: Chat, text: str, *, reply_to: Message | None = None) -> GuestQuestion:
        """Mention the bot in a chat that it is not in."""
        world = self.world
        name = world.unique("guest")
        message = Message(world.next_number(chat), chat, world.now(), self.user, text=text, entities=detected(text), reply_to=reply_to, more={"guest_query_id": name})  # fmt: skip
        question = GuestQuestion(name, self.user, world.clock(), world.bell, message=world.keep(message))
        world.queries.guests[name] = question
        question.update = world.hear("guest_message", message.json(), self.id)
        return question


class People:
    """Who and what there is; the server is one of these."""

    def __init__(self, world: World) -> None:
        self.world = world

    @property
    def me(self) -> User:
        """The bot."""
        return self.world.me

    def person(self, name: str, *, id: int | None = None, language: str = "en", username: str = "", started: bool = True) -> Person:  # noqa: A002  # fmt: skip
        """Return a new person. ``started``: they have written to the bot before."""
        user = User(id or _PEOPLE + len(self.world.people) + 1, name, username, "", language)
        chat = Chat(user.id, Kind.PRIVATE, person=user, username=username, started=started)
        self.world.people[user.id] = user
        self.world.chats[user.id] = chat
        return Person(self.world, user, chat)

    def group(self, title: str, *members: Person, owner: Person | None = None, kind: Kind = Kind.SUPERGROUP, id: int | None = None, forum: bool = False, bot: Status = Status.MEMBER) -> Room:  # noqa: A002  # fmt: skip
        """Return a new group, supergroup, forum or channel with people and the bot in it."""
        first = _GROUPS if kind is Kind.GROUP else _SUPERGROUPS
        chat = Chat(id or first - len(self.world.chats) - 1, kind, title, is_forum=forum)
        self.world.chats[chat.id] = chat
        for one in members:
            chat.members[one.user.id] = Membership(one.user, Status.MEMBER)
        if owner is not None:
            chat.members[owner.user.id] = Membership(owner.user, Status.CREATOR)
        if bot is not Status.LEFT:
            chat.members[self.me.id] = Membership(self.me, bot, ALL_RIGHTS if bot is Status.ADMINISTRATOR else frozenset())  # fmt: skip
        return Room(self.world, chat)

    def channel(self, title: str, *, bot: Status = Status.LEFT) -> Room:
        """Return a new channel, as a rule without the bot."""
        return self.group(title, kind=Kind.CHANNEL, bot=bot)

    def raw(self, body: Json | bytes) -> Update:
        """Let the bot get anything at all as an update."""
        return self.world.updates.add_raw(body)

    async def all_read(self, within: float = PATIENCE) -> None:
        """Return as soon as the bot has confirmed every update."""
        await self.world.updates.all_read(within)
