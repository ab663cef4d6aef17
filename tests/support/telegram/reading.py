"""Messages as people read them: the words, what is bold or quoted, the buttons, and what pressing one does."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from tests.support.telegram.bell import PATIENCE
from tests.support.telegram.queries import Press
from tests.support.telegram.things import Message, User
from tests.support.telegram.updates import Update
from tests.support.telegram.values import Object, as_int, as_list, as_object, as_text, stretch
from tests.support.telegram.world import World


class Somebody(Protocol):
    """One who has an account."""

    @property
    def user(self) -> User: ...


@dataclass(frozen=True, slots=True)
class Said:
    """What a person wrote; ``update`` is what the bot gets of it, None where it gets nothing."""

    message: Message
    update: Update | None

    @property
    def id(self) -> int:
        return self.message.id

    @property
    def text(self) -> str:
        return self.message.text


@dataclass(frozen=True, slots=True)
class Answer:
    """A message of the bot as it was when it was read."""

    world: World
    message: Message

    @property
    def id(self) -> int:
        return self.message.id

    @property
    def text(self) -> str:
        return self.message.text

    @property
    def reply_to(self) -> int | None:
        """The number of the message that it replies to."""
        return self.message.reply_to.id if self.message.reply_to is not None else None

    @property
    def topic(self) -> int | None:
        """The topic of a forum that it stands in."""
        return self.message.thread if self.message.in_topic else None

    @property
    def asks(self) -> bool:
        """Whether it opens the answer field of the reader's app."""
        return self.message.markup is not None and self.message.markup.get("force_reply") is True

    @property
    def content(self) -> bytes:
        """The bytes of the file that it carries."""
        assert self.message.document is not None, "a message without a file"
        return self.world.files[self.message.document.file_id].content

    def stretches(self, kind: str) -> list[str]:
        """Return the parts of the text that an entity of some kind covers: ``stretches("bold")``."""
        return [
            stretch(self.text, as_int(one["offset"]), as_int(one["length"]))
            for one in self.message.entities
            if one["type"] == kind
        ]

    @property
    def rows(self) -> list[list[Object]]:
        """The buttons, row by row."""
        markup = self.message.markup or {}
        return [[as_object(one) for one in as_list(row)] for row in as_list(markup.get("inline_keyboard", []))]

    @property
    def labels(self) -> list[str]:
        """What the buttons say, in order."""
        return [as_text(button["text"]) for row in self.rows for button in row]

    def data(self, label: str) -> str:
        """Return the token of a button."""
        for button in (button for row in self.rows for button in row):
            if button["text"] == label:
                return as_text(button["callback_data"])
        raise AssertionError(f"no button “{label}”, only {self.labels}")

    def press(self, who: Somebody, label: str) -> Press:
        """Press a button."""
        return self.press_data(who, self.data(label))

    def press_data(self, who: Somebody, data: str) -> Press:
        """Send a press with any token, as a forged or an old app may."""
        world = self.world
        press = Press(world.unique("90"), who.user, world.clock(), world.bell, data=data, message=self.message)
        world.queries.presses[press.id] = press
        content: Object = {
            "id": press.id,
            "from": who.user.json(),
            "chat_instance": f"-{abs(self.message.chat.id)}7",
            "data": data,
        }
        if self.message.inline_id:
            content["inline_message_id"] = self.message.inline_id
        else:
            current = self.message.chat.messages.get(self.id)
            gone: Object = {"chat": self.message.chat.json(), "message_id": self.id, "date": 0}
            content["message"] = gone if current is None else current.json()
        press.update = world.hear("callback_query", content, self.message.chat.id)
        return press

    @property
    def now(self) -> Answer | None:
        """The message as it is now; None once it is deleted."""
        found = self.message.chat.messages.get(self.id)
        return None if found is None else Answer(self.world, found)

    async def changed(self, within: float = PATIENCE) -> Answer:
        """Return the message as soon as it is another one than this."""

        def other() -> Answer | None:
            now = self.now
            return now if now is not None and now.message is not self.message else None

        return await self.world.bell.until(other, within, what=f"a change of message {self.id}")

    async def deleted(self, within: float = PATIENCE) -> None:
        """Return as soon as the message is gone."""
        await self.world.bell.until(lambda: True if self.now is None else None, within, what="a deletion")
