"""A chat as the people in it use it: they write, send files, edit; and they read what the bot says.

Nothing here sleeps: who waits for an answer gets it as soon as the bot has sent it. Who comes and goes is in
``tests.support.telegram.membership``.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tests.support.telegram.bell import PATIENCE
from tests.support.telegram.entities import detected
from tests.support.telegram.reading import Answer, Said, Somebody
from tests.support.telegram.things import ANONYMOUS, AS_CHANNEL, TELEGRAM, Chat, Kind, Message, User
from tests.support.telegram.updates import Update
from tests.support.telegram.values import Json, Object
from tests.support.telegram.world import World

_AS_IT_IS = -1


class Room:
    """A chat, and how far its people have read."""

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
        who: Somebody,
        text: str,
        *,
        reply_to: Said | Answer | None = None,
        topic: int | None = None,
        entities: Sequence[Object] | None = None,
        **more: Json,
    ) -> Said:
        """Write a message. ``entities`` where the person's app marks more than Telegram finds; ``more`` are fields."""
        message = self.draft(who.user, text, reply_to=reply_to, topic=topic, **more)
        return self.post(message if entities is None else replace(message, entities=tuple(entities)))

    def say_as_group(self, text: str, *, reply_to: Said | Answer | None = None, topic: int | None = None) -> Said:
        """Write as an administrator who is anonymous: in the group's own name."""
        message = self.draft(ANONYMOUS, text, reply_to=reply_to, topic=topic)
        return self.post(replace(message, sender_chat=self.chat))

    def say_as_channel(self, channel: Room, text: str, *, reply_to: Said | Answer | None = None) -> Said:
        """Write in a channel's name."""
        message = self.draft(AS_CHANNEL, text, reply_to=reply_to)
        return self.post(replace(message, sender_chat=channel.chat))

    def linked_post(self, channel: Room, text: str) -> Said:
        """Bring a post of the linked channel into its group, as Telegram does by itself."""
        message = self.draft(
            TELEGRAM,
            text,
            is_automatic_forward=True,
            forward_origin={
                "type": "channel",
                "chat": channel.chat.json(),
                "message_id": 1,
                "date": self.world.now(),
            },
        )
        return self.post(replace(message, sender_chat=channel.chat))

    def forward(self, who: Somebody, text: str, origin: Somebody) -> Said:
        """Pass on what somebody wrote elsewhere."""
        came: Object = {"type": "user", "sender_user": origin.user.json(), "date": self.world.now()}
        return self.say(who, text, forward_origin=came)

    def send(
        self,
        who: Somebody,
        name: str,
        content: bytes,
        caption: str = "",
        *,
        kind: str = "text/plain",
        size: int | None = _AS_IT_IS,
        reply_to: Said | Answer | None = None,
        topic: int | None = None,
    ) -> Said:
        """Send a file. ``size`` is what Telegram says that it has, None where it says nothing; as a rule, the truth."""
        told = len(content) if size == _AS_IT_IS else size
        document = self.world.keep_file(name, kind, content, told)
        return self.post(replace(self.draft(who.user, caption, reply_to=reply_to, topic=topic), document=document))

    def edit(self, said: Said, text: str) -> Said:
        """Write something else in the place of what was written."""
        message = replace(self.chat.messages[said.id], text=text, entities=detected(text), edited=self.world.now())
        self.world.keep(message)
        kind = "edited_channel_post" if self.chat.kind is Kind.CHANNEL else "edited_message"
        return Said(message, self._heard(kind, message))

    def delete(self, said: Said | Answer) -> None:
        """Take a message away. Bots do not hear of that."""
        del self.chat.messages[said.id]

    def notice(self, who: Somebody, **fields: Json) -> Said:
        """Let Telegram write a service notice, such as ``new_chat_title="..."``."""
        return self.post(self.draft(who.user, "", reply_to=None, topic=None, **fields))

    def topic(self, name: str, by: User) -> int:
        """Open a topic of a forum and return its number. Who opens it stands over all its messages."""
        message = self.draft(by, "", forum_topic_created={"name": name, "icon_color": 7322096})
        message = replace(message, thread=message.id, in_topic=True)
        self.chat.topics[message.id] = name
        if by == self.world.me:
            self.world.keep(message)
        else:
            self.post(message)
        return message.id

    def draft(
        self,
        sender: User,
        text: str,
        *,
        reply_to: Said | Answer | None = None,
        topic: int | None = None,
        **more: Json,
    ) -> Message:
        """Return a message as it would stand in this chat next.

        A message in a topic that replies to nothing shows the beginning of the topic as what it replies to; one that
        replies to something in a supergroup that is no forum names its thread all the same. So does Telegram.
        """
        replied = self.chat.messages.get(reply_to.id) if reply_to is not None else None
        thread = topic if topic in self.chat.topics else None
        if thread is None and replied is not None and self.chat.kind is Kind.SUPERGROUP:
            thread = replied.thread or (None if self.chat.is_forum else replied.id)
        in_topic = self.chat.is_forum and thread is not None
        if replied is None and in_topic:
            replied = self.chat.messages.get(thread or 0)
        channel = self.chat.kind is Kind.CHANNEL
        return Message(
            id=self.world.next_number(self.chat),
            chat=self.chat,
            date=self.world.now(),
            sender=None if channel else sender,
            sender_chat=self.chat if channel else None,
            text=text,
            entities=detected(text),
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
            self._read = number
            if self.world.spoken[number].chat is self.chat:
                return number, self.world.spoken[number]
        return None
