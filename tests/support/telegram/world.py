"""The world behind the server: the bot, the people, the chats and what was said in them.

It says what the bot may see and where it may speak, in the words of the Bot API. It knows no HTTP.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace

from tests.support.telegram.bell import Bell
from tests.support.telegram.floods import Floods
from tests.support.telegram.queries import Queries
from tests.support.telegram.refusals import bad, forbidden
from tests.support.telegram.things import Chat, Document, Kind, Membership, Message, Status, User
from tests.support.telegram.updates import Update, Updates
from tests.support.telegram.values import Json, Object

Clock = Callable[[], float]

_NAMES = {Kind.GROUP: "group chat", Kind.SUPERGROUP: "supergroup chat", Kind.CHANNEL: "channel chat"}


@dataclass(frozen=True, slots=True)
class File:
    """A file that Telegram keeps."""

    document: Document
    content: bytes = field(repr=False)

    @property
    def path(self) -> str:
        """Where it is fetched from, below the address of files."""
        return f"documents/{self.document.file_id}"


class World:
    """Everything there is, for one bot."""

    def __init__(self, me: User, clock: Clock) -> None:
        self.me = me
        self.clock = clock
        self.updates = Updates()
        self.floods = Floods()
        self.queries = Queries()
        self.bell = Bell()
        """Rung when the bot did something that people can see."""
        self.people: dict[int, User] = {}
        self.chats: dict[int, Chat] = {}
        self.files: dict[str, File] = {}
        self.spoken: list[Message] = []
        """What the bot sent, as it was sent, in order."""
        self.inline: dict[str, Message] = {}
        """Messages made of inline results, by the name that the bot knows them by."""
        self.menus: dict[tuple[str, str], tuple[Object, ...]] = {}
        """Menus of commands, by scope (as JSON) and language."""
        self.privacy = True
        """Whether the bot is kept from messages in groups that are not meant for it."""
        self._numbers: dict[int, int] = {}
        self._ids = 0

    def now(self) -> int:
        """Return the time in whole seconds, as messages carry it."""
        return int(self.clock())

    def unique(self, prefix: str) -> str:
        """Return a name that nothing else has."""
        self._ids += 1
        return f"{prefix}{self._ids:06}"

    # --- what is said -------------------------------------------------------------------------------------------------

    def next_number(self, chat: Chat) -> int:
        """Return the number of a chat's next message; private chats and small groups share one count."""
        box = chat.id if chat.kind in (Kind.SUPERGROUP, Kind.CHANNEL) else 0
        self._numbers[box] = self._numbers.get(box, 0) + 1
        return self._numbers[box]

    def keep(self, message: Message) -> Message:
        """Put a message where people see it, or in the place of its older self."""
        message.chat.messages[message.id] = message
        if message.inline_id:
            self.inline[message.inline_id] = message
        self.bell.ring()
        return message

    def keep_file(self, name: str, kind: str, content: bytes, size: int | None) -> Document:
        """Keep a file and return what messages say of it."""
        document = Document(self.unique("file"), name, kind, size)
        self.files[document.file_id] = File(document, content)
        return document

    def edited(self, message: Message, text: str, entities: tuple[Object, ...], markup: Object | None) -> Message:
        """Return a message with other words or buttons, kept in its place."""
        return self.keep(replace(message, edited=self.now(), text=text, entities=entities, markup=markup))

    # --- what the bot may see and do ----------------------------------------------------------------------------------

    def visible(self, ref: Json) -> Chat:
        """Return the chat that a bot names, or raise the Refusal of one that it cannot see."""
        if isinstance(ref, str):
            found = next((chat for chat in self.chats.values() if chat.username and f"@{chat.username}" == ref), None)
        else:
            found = self.chats.get(ref) if isinstance(ref, int) else None
        if found is None or (found.kind is not Kind.PRIVATE and self.me.id not in found.members):
            raise bad("chat not found")
        if found.upgraded_to is not None:
            raise bad("group chat was upgraded to a supergroup chat", migrate_to_chat_id=found.upgraded_to)
        if found.status_of(self.me.id) is Status.KICKED:
            raise forbidden(f"bot was kicked from the {_NAMES[found.kind]}")
        return found

    def present(self, ref: Json) -> Chat:
        """Return a chat that the bot is in, or raise the Refusal of one that it is not."""
        chat = self.visible(ref)
        if chat.kind is Kind.PRIVATE:
            if chat.blocked:
                raise forbidden("bot was blocked by the user")
            if not chat.started:
                raise forbidden("bot can't initiate conversation with a user")
        elif chat.status_of(self.me.id) is Status.LEFT:
            raise forbidden(f"bot is not a member of the {_NAMES[chat.kind]}")
        return chat

    def writable(self, ref: Json, what: str = "text messages") -> Chat:
        """Return a chat that the bot may write to, or raise the Refusal of one that it may not."""
        chat = self.present(ref)
        own = self.own_membership(chat)
        if own is not None:
            if own.status is Status.RESTRICTED and "can_send_messages" not in own.rights:
                raise bad(f"not enough rights to send {what} to the chat")
            if chat.kind is Kind.CHANNEL and own.status not in (Status.ADMINISTRATOR, Status.CREATOR):
                raise bad("need administrator rights in the channel chat")
        return chat

    def own_membership(self, chat: Chat) -> Membership | None:
        """Return what the bot is in a chat, None in a private one."""
        return chat.members.get(self.me.id)

    def rules(self, chat: Chat) -> bool:
        """Whether the bot is an administrator of a chat."""
        return chat.status_of(self.me.id) in (Status.ADMINISTRATOR, Status.CREATOR)

    # --- what the bot hears -------------------------------------------------------------------------------------------

    def hear(self, kind: str, content: Object, queue: int) -> Update | None:
        """Queue an update for the bot and return it; None where the bot did not ask for this kind."""
        return self.updates.add(kind, content, queue)

    def overhears(self, message: Message) -> bool:
        """Whether the bot gets a message that a person wrote.

        In groups, privacy mode lets through what is meant for it: commands without a name or with its own, replies to
        it, mentions of it, what was sent through it, and service notices.
        """
        chat = message.chat
        if chat.kind is Kind.PRIVATE:
            return not chat.blocked
        if chat.status_of(self.me.id) in (Status.LEFT, Status.KICKED):
            return False
        if chat.kind is Kind.CHANNEL or not self.privacy or self.rules(chat):
            return True
        return self._meant_for_me(message)

    def _meant_for_me(self, message: Message) -> bool:
        if not message.text and message.document is None:
            return True
        if message.via is not None or (message.reply_to is not None and message.reply_to.sender == self.me):
            return True
        said = message.text.lower()
        mine = f"@{self.me.username}".lower()
        command, _, name = said.split(maxsplit=1)[0].partition("@") if said.strip() else ("", "", "")
        if command.startswith("/") and any(one["type"] == "bot_command" for one in message.entities):
            return not name or f"@{name}" == mine
        return mine in said
