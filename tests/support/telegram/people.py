"""The people in Telegram: each with a private chat with the bot, and able to ask inline or as a guest.

``People`` makes them and the groups that they are in; the server is one.
"""

from __future__ import annotations

from tests.support.telegram.answering import sent_inline
from tests.support.telegram.bell import PATIENCE
from tests.support.telegram.membership import Group
from tests.support.telegram.queries import GuestQuestion, InlineQuestion
from tests.support.telegram.reading import Answer, Said
from tests.support.telegram.rooms import Room
from tests.support.telegram.things import ALL_RIGHTS, Chat, Kind, Membership, Status, User
from tests.support.telegram.updates import Update
from tests.support.telegram.values import Json, Object
from tests.support.telegram.world import World

_PEOPLE = 5_100_000_000
_GROUPS = -4_200_000_000
_SUPERGROUPS = -1_001_900_000_000


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
        before, after = (Status.MEMBER, Status.KICKED) if blocked else (Status.KICKED, Status.MEMBER)
        self.chat.blocked = blocked
        told: Object = {
            "chat": self.chat.json(),
            "from": self.user.json(),
            "date": self.world.now(),
            "old_chat_member": Membership(self.world.me, before).json(),
            "new_chat_member": Membership(self.world.me, after).json(),
        }
        self.world.hear("my_chat_member", told, self.id)

    def inline(self, text: str, *, offset: str = "", where: str = "supergroup") -> InlineQuestion:
        """Type the bot's name and a question in some chat."""
        world = self.world
        question = InlineQuestion(world.unique("70"), self.user, world.clock(), world.bell, text=text)
        world.queries.inline[question.id] = question
        told: Object = {"id": question.id, "from": self.user.json(), "query": text, "offset": offset}
        question.update = world.hear("inline_query", {**told, "chat_type": where}, self.id)
        return question

    def choose(self, question: InlineQuestion, room: Room, row: int = 0) -> Answer:
        """Send one of the rows of an inline question into a chat; the bot hears of it only where it is a member."""
        assert question.answer is not None, "the question was not answered yet"
        message = sent_inline(self.world, question.answer.results[row], room.chat, self.user)
        if self.world.overhears(message):
            self.world.hear("message", message.json(), room.id)
        return Answer(self.world, message)

    def ask_as_guest(self, room: Room, text: str, *, reply_to: Said | None = None) -> GuestQuestion:
        """Mention the bot in a chat that it is not in."""
        world = self.world
        name = world.unique("guest")
        message = world.keep(room.draft(self.user, text, reply_to=reply_to, guest_query_id=name))
        question = GuestQuestion(name, self.user, world.clock(), world.bell, message=message)
        world.queries.guests[name] = question
        question.update = world.hear("guest_message", message.json(), room.id)
        return question


class Account:
    """The bot's own account, as groups see it."""

    def __init__(self, user: User) -> None:
        self.user = user


class People:
    """Who and what there is."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.bot = Account(world.me)

    def person(
        self,
        name: str,
        *,
        number: int | None = None,
        language: str = "en",
        username: str = "",
        started: bool = True,
    ) -> Person:
        """Return a new person. ``started``: they have written to the bot before."""
        user = User(number or _PEOPLE + len(self.world.people) + 1, name, username, "", language)
        chat = Chat(user.id, Kind.PRIVATE, person=user, username=username, started=started)
        self.world.people[user.id] = user
        self.world.chats[user.id] = chat
        return Person(self.world, user, chat)

    def group(
        self,
        title: str,
        *members: Person,
        owner: Person | None = None,
        kind: Kind = Kind.SUPERGROUP,
        number: int | None = None,
        forum: bool = False,
        bot: Status = Status.MEMBER,
    ) -> Group:
        """Return a new group, supergroup, forum or channel with people and the bot in it."""
        first = _GROUPS if kind is Kind.GROUP else _SUPERGROUPS
        chat = Chat(number or first - len(self.world.chats) - 1, kind, title, is_forum=forum)
        self.world.chats[chat.id] = chat
        group = Group(self.world, chat)
        self.world.next_number(chat)  # that of its beginning, by which a forum's general topic goes
        for one in members:
            group.set(one.user, Status.MEMBER)
        if owner is not None:
            group.set(owner.user, Status.CREATOR)
        if bot is not Status.LEFT:
            group.set(self.world.me, bot, ALL_RIGHTS)
        return group

    def channel(self, title: str, *, bot: Status = Status.LEFT) -> Group:
        """Return a new channel, as a rule without the bot."""
        return self.group(title, kind=Kind.CHANNEL, bot=bot)

    def raw(self, body: Json | bytes) -> Update:
        """Let the bot get anything at all as an update."""
        return self.world.updates.add_raw(body)

    async def all_read(self, within: float = PATIENCE) -> None:
        """Return as soon as the bot has confirmed every update."""
        await self.world.updates.all_read(within)
