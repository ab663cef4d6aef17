"""People, chats and messages as Telegram keeps them, and as the Bot API shows them.

Values only: what may be done with them is elsewhere. A message is shown as it was when it was sent or edited; what it
replies to is shown without what that replied to, as Telegram does.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from tests.support.telegram.values import Json, Object

GENERAL = 1
"""The topic that every forum has. Its messages do not name it."""


@dataclass(frozen=True, slots=True)
class User:
    """A person or a bot."""

    id: int
    first_name: str
    username: str = ""
    last_name: str = ""
    language: str = ""
    is_bot: bool = False

    def json(self) -> Object:
        shown: Object = {"id": self.id, "is_bot": self.is_bot, "first_name": self.first_name}
        if self.last_name:
            shown["last_name"] = self.last_name
        if self.username:
            shown["username"] = self.username
        if self.language:
            shown["language_code"] = self.language
        return shown


ANONYMOUS = User(1087968824, "Group", "GroupAnonymousBot", is_bot=True)
"""Stands in the place of an administrator who posts in the group's name."""
AS_CHANNEL = User(136817688, "Channel", "Channel_Bot", is_bot=True)
"""Stands in the place of somebody who posts in a channel's name."""
TELEGRAM = User(777000, "Telegram")
"""Brings a linked channel's posts into its group."""


class Kind(StrEnum):
    PRIVATE = "private"
    GROUP = "group"
    SUPERGROUP = "supergroup"
    CHANNEL = "channel"


class Status(StrEnum):
    CREATOR = "creator"
    ADMINISTRATOR = "administrator"
    MEMBER = "member"
    RESTRICTED = "restricted"
    LEFT = "left"
    KICKED = "kicked"


_RIGHTS = (
    "can_manage_chat can_delete_messages can_manage_video_chats can_restrict_members can_promote_members"
    " can_change_info can_invite_users can_post_stories can_edit_stories can_delete_stories"
).split()
_ALLOWED = (
    "can_send_messages can_send_audios can_send_documents can_send_photos can_send_videos can_send_video_notes"
    " can_send_voice_notes can_send_polls can_send_other_messages can_add_web_page_previews can_react_to_messages"
    " can_edit_tag can_change_info can_invite_users can_pin_messages can_manage_topics"
).split()
ALL_RIGHTS = frozenset(_RIGHTS)


@dataclass(frozen=True, slots=True)
class Membership:
    """What somebody is in a chat. ``rights`` are an administrator's, or what a restricted member may do."""

    user: User
    status: Status
    rights: frozenset[str] = frozenset()
    anonymous: bool = False
    present: bool = True
    """Whether a restricted member is in the chat."""

    def json(self) -> Object:
        shown: Object = {"user": self.user.json(), "status": str(self.status)}
        match self.status:
            case Status.CREATOR:
                shown["is_anonymous"] = self.anonymous
            case Status.ADMINISTRATOR:
                shown.update({"can_be_edited": False, "is_anonymous": self.anonymous})
                shown.update({right: right in self.rights for right in _RIGHTS})
            case Status.RESTRICTED:
                shown.update({"is_member": self.present, "until_date": 0})
                shown.update({right: right in self.rights for right in _ALLOWED})
            case Status.KICKED:
                shown["until_date"] = 0
            case Status.MEMBER | Status.LEFT:
                pass
        return shown


@dataclass(frozen=True, slots=True)
class Document:
    """A file in a message; ``size`` is what Telegram says, the bytes are kept elsewhere. None where it does not say."""

    file_id: str
    name: str
    kind: str
    size: int | None

    def json(self) -> Object:
        shown: Object = {
            "file_id": self.file_id,
            "file_unique_id": f"u{self.file_id}",
            "file_name": self.name,
            "mime_type": self.kind,
        }
        if self.size is not None:
            shown["file_size"] = self.size
        return shown


@dataclass(slots=True)
class Chat:
    """A chat, who is in it and what was said."""

    id: int
    kind: Kind
    title: str = ""
    username: str = ""
    person: User | None = None
    """With whom, in a private chat."""
    is_forum: bool = False
    members: dict[int, Membership] = field(default_factory=dict)
    messages: dict[int, Message] = field(default_factory=dict)
    topics: dict[int, str] = field(default_factory=dict)
    closed: set[int] = field(default_factory=set)
    """Topics in which only administrators may write."""
    upgraded_to: int | None = None
    blocked: bool = False
    """Whether the person of a private chat has blocked the bot."""
    started: bool = True
    """Whether the person of a private chat ever wrote to the bot."""

    def json(self) -> Object:
        shown: Object = {"id": self.id, "type": str(self.kind)}
        if self.person is not None:
            person = self.person.json()
            shown.update({key: person[key] for key in ("first_name", "last_name", "username") if key in person})
            return shown
        shown["title"] = self.title
        if self.username:
            shown["username"] = self.username
        if self.is_forum:
            shown["is_forum"] = True
        return shown

    def status_of(self, user: int) -> Status:
        """What somebody is here; who never was here has left."""
        found = self.members.get(user)
        return found.status if found is not None else Status.LEFT

    @property
    def crowd(self) -> bool:
        """Whether it is a group of either kind."""
        return self.kind in (Kind.GROUP, Kind.SUPERGROUP)


@dataclass(frozen=True, slots=True)
class Message:
    """What was said, where, by whom."""

    id: int
    chat: Chat
    date: int
    sender: User | None = None
    sender_chat: Chat | None = None
    text: str = ""
    entities: tuple[Object, ...] = ()
    document: Document | None = None
    reply_to: Message | None = None
    quote: str = ""
    quoted_at: int = 0
    thread: int | None = None
    in_topic: bool = False
    edited: int | None = None
    markup: Object | None = None
    """Buttons under it, or what it asks the reader's app to open."""
    preview: Object | None = None
    via: User | None = None
    inline_id: str = ""
    """How the bot that it was made by may name it, where it is not the sender."""
    more: Mapping[str, Json] = field(default_factory=dict)
    """Service notices, origins of forwards and whatever else a message has."""

    def json(self, *, nested: bool = False) -> Object:
        """Return the message as an update or an answer holds it."""
        shown: Object = {"message_id": self.id}
        if self.thread is not None:
            shown["message_thread_id"] = self.thread
        if self.sender is not None:
            shown["from"] = self.sender.json()
        if self.sender_chat is not None:
            shown["sender_chat"] = self.sender_chat.json()
        shown["date"] = self.date
        shown["chat"] = self.chat.json()
        if self.in_topic:
            shown["is_topic_message"] = True
        if self.edited is not None:
            shown["edit_date"] = self.edited
        if self.via is not None:
            shown["via_bot"] = self.via.json()
        shown.update(self.more)
        if self.reply_to is not None and not nested:
            shown["reply_to_message"] = self.reply_to.json(nested=True)
            if self.quote:
                shown["quote"] = {"text": self.quote, "position": self.quoted_at, "is_manual": True}
        if self.document is not None:
            shown["document"] = self.document.json()
        words, marks = ("caption", "caption_entities") if self.document is not None else ("text", "entities")
        if self.text:
            shown[words] = self.text
        if self.entities:
            shown[marks] = [dict(one) for one in self.entities]
        if self.preview is not None:
            shown["link_preview_options"] = self.preview
        if self.markup is not None and "inline_keyboard" in self.markup:
            shown["reply_markup"] = self.markup
        return shown
