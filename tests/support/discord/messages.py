"""Messages that a bot writes, changes and takes away, in channels and as answers.

Every body is checked before anything happens (``checking``). Files are kept and can be fetched.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from tests.support.discord import checking
from tests.support.discord.things import EPHEMERAL, Channel, Message, User
from tests.support.discord.world import World
from tests.support.telegram.values import Json, Object, as_int, as_list, as_object


class Refused(Exception):
    """What Discord answers when it does not do what it was asked, in its own words."""

    def __init__(self, status: int, code: int, message: str) -> None:
        super().__init__(message)
        self.status = status
        self.body: Object = {"code": code, "message": message}


UNKNOWN_CHANNEL = Refused(404, 10003, "Unknown Channel")
UNKNOWN_MESSAGE = Refused(404, 10008, "Unknown Message")
NO_ACCESS = Refused(403, 50001, "Missing Access")
NOT_YOURS = Refused(403, 50005, "Cannot edit a message authored by another user")


@dataclass(frozen=True, slots=True)
class Given:
    """What a call brings: JSON, and the files beside it by name of their part."""

    body: Json
    files: Mapping[str, tuple[str, bytes]] = field(default_factory=dict)

    @property
    def sizes(self) -> list[int]:
        return [len(content) for _, content in self.files.values()]


def channel_of(world: World, id_: str, me: User) -> Channel:
    """Return a channel that a bot may write to; raises Refused."""
    channel = world.channels.get(id_)
    if channel is None:
        raise UNKNOWN_CHANNEL
    if channel.guild is not None and me.id not in channel.guild.members:
        raise NO_ACCESS
    return channel


def made(world: World, me: User, channel: Channel, given: Given) -> Message:
    """Return a message of a bot's that nobody has seen yet; raises Wrong where it is none."""
    body = checking.message(given.body, files=given.sizes)
    reference = as_object(body.get("message_reference") or {})
    replied = channel.messages.get(str(reference.get("message_id")))
    if reference and (replied is None or replied.deleted):
        if reference.get("fail_if_not_exists") is not False:
            raise Refused(400, 50035, "Invalid Form Body: REPLIES_UNKNOWN_MESSAGE")
        replied = None
    message = Message(world.ids.new(), channel, me, str(body.get("content") or ""), reply_to=replied)
    message.flags = as_int(body.get("flags") or 0)
    _dress(world, message, body, given)
    return message


def changed(world: World, message: Message, given: Given) -> None:
    """Change a message; raises Wrong where it would be none."""
    body = checking.message(given.body, files=given.sizes, edit=True)
    if "content" in body:
        message.content = str(body["content"] or "")
    _dress(world, message, body, given)
    if not (message.content or message.components or message.embeds or message.attachments):
        raise checking.Wrong("message: an edit that leaves nothing")
    world.edit(message)


def _dress(world: World, message: Message, body: Object, given: Given) -> None:
    if "components" in body:
        message.components = as_list(body["components"] or [])
    if "embeds" in body:
        message.embeds = as_list(body["embeds"] or [])
    for name, content in given.files.values():
        message.attachments.append(kept(world, name, content))


def kept(world: World, name: str, content: bytes) -> Object:
    """Keep a file and return what messages say of it."""
    id_ = world.ids.new()
    world.files[id_] = content
    url = f"{world.origin}/attachments/{id_}/{name}"
    return {"id": id_, "filename": name, "size": len(content), "url": url, "proxy_url": url}


def write(world: World, me: User, channel: str, given: Given) -> Object:
    """Write into a channel."""
    place = channel_of(world, channel, me)
    message = made(world, me, place, given)
    if message.ephemeral:
        raise checking.Wrong("message: only an answer can be for one person alone")
    return world.say(message).written()


def found(world: World, me: User, channel: str, id_: str) -> Message:
    """Return a message that a bot can read; raises Refused."""
    message = channel_of(world, channel, me).messages.get(id_)
    if message is None or message.deleted or message.flags & EPHEMERAL:
        raise UNKNOWN_MESSAGE
    return message


def edit(world: World, me: User, channel: str, id_: str, given: Given) -> Object:
    """Change a message of the bot's own."""
    message = found(world, me, channel, id_)
    if message.author is not me:
        raise NOT_YOURS
    changed(world, message, given)
    return message.written()


def delete(world: World, me: User, channel: str, id_: str) -> None:
    """Take a message of the bot's own away."""
    message = found(world, me, channel, id_)
    if message.author is not me:
        raise Refused(403, 50013, "Missing Permissions")
    message.deleted = True
    world.bell.ring()
