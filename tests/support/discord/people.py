"""What people do on the server of the tests, as a Discord client does it, and how a test sees what came of it."""

from __future__ import annotations

import itertools
import re
import time
from collections.abc import Iterator

from tests.support.discord.messages import kept
from tests.support.discord.sessions import Session
from tests.support.discord.things import EVERYBODY, Application, Channel, Guild, Member, Message, User
from tests.support.discord.world import Interaction, World
from tests.support.telegram.bell import PATIENCE
from tests.support.telegram.values import Json, Object, as_list, as_object, at

Where = Guild | Channel | None
"""A server (its first channel), a channel, or None for the private chat with the bot."""
_COMMAND, _PRESS, _TYPING, _WINDOW = 2, 3, 4, 5
_MENTION = re.compile(r"<@!?([0-9]+)>")


class Asked:
    """An interaction of somebody's, and what the bot answered."""

    def __init__(self, world: World, interaction: Interaction) -> None:
        self.world = world
        self.interaction = interaction

    async def answer(self, number: int = 1, within: float = PATIENCE) -> Message:
        """Return the answer, or a later one of several."""

        def look() -> Message | None:
            said = [one for one in self.interaction.said if not one.deleted]
            return said[number - 1] if len(said) >= number else None

        return await self.world.bell.until(look, within, what=f"answer {number} to {self.interaction.data}")

    async def response(self, within: float = PATIENCE) -> Object:
        """Return the first response, as it was sent."""
        return await self.world.bell.until(lambda: self.interaction.response, within, what="a first response")

    async def choices(self, within: float = PATIENCE) -> list[tuple[str, str]]:
        """Return what was offered while somebody typed."""
        found = as_list(at(await self.response(within), "data", "choices"))
        return [(str(at(one, "name")), str(at(one, "value"))) for one in found]

    async def window(self, within: float = PATIENCE) -> Object:
        """Return the window that was shown."""
        response = await self.response(within)
        assert response["type"] == 9, f"no window, but {response}"
        return as_object(response["data"])

    @property
    def took(self) -> float:
        """Seconds from when it was delivered to the first response."""
        assert self.interaction.first is not None
        assert self.interaction.delivered is not None
        return self.interaction.first - self.interaction.delivered


class Written:
    """A message of somebody's, and what the bot said to it."""

    def __init__(self, world: World, message: Message, me: User) -> None:
        self._world = world
        self.message = message
        self._me = me

    async def answer(self, number: int = 1, within: float = PATIENCE) -> Message:
        """Return the bot's next message in the channel, or a later one."""

        def look() -> Message | None:
            said = self.answers()
            return said[number - 1] if len(said) >= number else None

        return await self._world.bell.until(look, within, what=f"answer {number} to “{self.message.content}”")

    def answers(self) -> list[Message]:
        """Return what the bot said in answer to it until now."""
        return [
            one
            for one in self.message.channel.messages.values()
            if one.author is self._me and not one.deleted and one.reply_to is self.message
        ]


class Person:
    """Somebody with a Discord client. ``bot`` is the one whose commands they use."""

    def __init__(self, world: World, user: User, bot: Application) -> None:
        self._world = world
        self.user = user
        self.bot = bot

    # --- commands, menus, buttons, windows ----------------------------------------------------------------------------

    def slash(self, where: Where, command: str, /, **options: str) -> Asked:
        """Use a command that is typed."""
        given: list[Json] = [{"type": 3, "name": name, "value": value} for name, value in options.items()]
        return self._use(_COMMAND, where, {"id": "1", "type": 1, "name": command, "options": given})

    def types(self, where: Where, command: str, /, **options: str) -> Asked:
        """Type an argument, the last of those given, and wait to be offered what it can be."""
        given: list[Object] = [{"type": 3, "name": name, "value": value} for name, value in options.items()]
        given[-1]["focused"] = True
        return self._use(_TYPING, where, {"id": "1", "type": 1, "name": command, "options": [*given]})

    def send(self, where: Where, command: str, /, file: str, content: bytes, **options: str) -> Asked:
        """Use a command with a file."""
        kept_file = kept(self._world, file, content)
        given: list[Json] = [{"type": 3, "name": name, "value": value} for name, value in options.items()]
        given.append({"type": 11, "name": "file", "value": kept_file["id"]})
        resolved: Object = {"attachments": {str(kept_file["id"]): kept_file}}
        return self._use(
            _COMMAND, where, {"id": "1", "type": 1, "name": command, "options": given, "resolved": resolved}
        )

    def menu(self, message: Message, name: str) -> Asked:
        """Use a command of the menu of a message."""
        resolved: Object = {"messages": {message.id: message.written()}}
        data: Object = {"id": "1", "type": 3, "name": name, "target_id": message.id, "resolved": resolved}
        return self._use(_COMMAND, message.channel, data)

    def press(self, message: Message, label: str) -> Asked:
        """Press a button by what stands on it."""
        for one in _components(message.components):
            if one.get("type") == 2 and one.get("label") == label:
                return self.press_token(message, str(one["custom_id"]))
            for option in as_list(one.get("options") or []):
                if at(option, "label") == label:
                    data: Object = {"custom_id": one["custom_id"], "component_type": 3, "values": [at(option, "value")]}
                    return self._use(_PRESS, message.channel, data, message)
        raise AssertionError(f"there is no “{label}” on {message.components}")

    def press_token(self, message: Message, token: str) -> Asked:
        """Press a button by its token, whether or not it is there."""
        return self._use(_PRESS, message.channel, {"custom_id": token, "component_type": 2}, message)

    async def fill(self, asked: Asked, /, **fields: str) -> Asked:
        """Fill in the window that was shown; fields are named by their custom_id."""
        window = await asked.window()
        rows: list[Json] = []
        for row in map(as_object, as_list(window["components"])):
            inner = as_object(row.get("component") or as_list(row["components"])[0])
            name = str(inner["custom_id"])
            if inner["type"] == 3:
                filled: Object = {"type": 3, "custom_id": name, "values": [fields[name]] if name in fields else []}
            else:
                filled = {
                    "type": inner["type"],
                    "custom_id": name,
                    "value": fields.get(name, str(inner.get("value") or "")),
                }
            rows.append({"type": 18, "id": 1, "component": filled})
        data: Object = {"custom_id": window["custom_id"], "components": rows}
        return self._use(_WINDOW, asked.interaction.channel, data, asked.interaction.message)

    def _use(self, kind: int, where: Where, data: Object, message: Message | None = None) -> Asked:
        world = self._world
        channel = self._channel(where)
        token = f"tok-{next(_TOKENS)}-of-Kestrel-Bay"
        interaction = Interaction(world.ids.new(), token, self.bot, kind, self.user, channel, data, message)
        world.interactions[token] = interaction

        def delivered() -> None:
            interaction.delivered = interaction.delivered or time.perf_counter()

        world.tell(self.bot, "INTERACTION_CREATE", _written(interaction), channel.guild, delivered)
        return Asked(world, interaction)

    # --- messages -----------------------------------------------------------------------------------------------------

    def say(self, where: Where, text: str, reply_to: Message | None = None) -> Written:
        """Write something; ``<@id>`` in it mentions somebody."""
        channel = self._channel(where)
        known = {self.bot.user.id: self.bot.user, **self._world.people}
        mentions = tuple(dict.fromkeys(known[one] for one in _MENTION.findall(text) if one in known))
        message = Message(self._world.ids.new(), channel, self.user, text, mentions, reply_to)
        return Written(self._world, self._world.say(message), self.bot.user)

    def mention(self, where: Where, text: str, reply_to: Message | None = None) -> Written:
        """Write something to the bot."""
        return self.say(where, f"<@{self.bot.user.id}> {text}", reply_to)

    def _channel(self, where: Where) -> Channel:
        if where is None:
            return self._world.direct(self.bot, self.user)
        return where.channels[0] if isinstance(where, Guild) else where


_TOKENS = itertools.count(1)


class People:
    """Bots, people and servers of people, by name."""

    application: Application

    def __init__(self, world: World) -> None:
        self.world = world
        self._numbers = itertools.count(800_000_000_000_000_001)

    def bot(self, user: User, token: str) -> Application:
        """Set up a bot at the portal."""
        made = Application(token, user)
        self.world.applications[token] = made
        self.world.people[user.id] = user
        return made

    def person(self, name: str, *, bot: Application | None = None, language: str = "en-US") -> Person:
        """Return somebody new."""
        user = User(str(next(self._numbers)), name, language=language)
        self.world.people[user.id] = user
        return Person(self.world, user, bot or self.application)

    def guild(self, name: str, owner: Person, *people: Person) -> Guild:
        """Return a new server of people with a channel, on which the bot of its owner is."""
        guild = Guild(str(next(self._numbers)), name, owner.user)
        channel = Channel(str(next(self._numbers)), "harbour", guild)
        guild.channels.append(channel)
        self.world.guilds[guild.id] = guild
        self.world.channels[channel.id] = channel
        for one in (owner.bot.user, owner.user, *(person.user for person in people)):
            guild.members[one.id] = Member(one)
        self.world.tell(owner.bot, "GUILD_CREATE", guild.written(owner.bot.user), guild)
        return guild

    async def listening(self, bot: Application | None = None, within: float = PATIENCE) -> Session:
        """Return the session of a bot whose line is up."""
        wanted = bot or self.application

        def look() -> Session | None:
            up = (one for one in self.world.sessions.values() if one.application is wanted and one.line is not None)
            return next(up, None)

        return await self.world.bell.until(look, within, what="a bot that listens")

    @staticmethod
    def labels(message: Message) -> Iterator[str]:
        """Return what stands on the buttons of a message."""
        return (str(one["label"]) for one in _components(message.components) if one.get("type") == 2)

    def role(self, guild: Guild, name: str, may: int, *people: Person) -> str:
        """Make a role on a server and give it to people."""
        id_ = str(next(self._numbers))
        guild.roles[id_] = (name, may)
        for person in people:
            guild.members[person.user.id].roles += (id_,)
        return id_


def _components(parts: list[Json]) -> Iterator[Object]:
    for part in map(as_object, parts):
        yield part
        yield from _components(as_list(part.get("components") or []))
        if part.get("accessory") is not None:
            yield from _components([part["accessory"]])


def _written(interaction: Interaction) -> Object:
    """Return an interaction as Discord tells a bot of it."""
    guild, person = interaction.channel.guild, interaction.person
    said: Object = {
        "id": interaction.id,
        "application_id": interaction.application.id,
        "type": interaction.kind,
        "data": interaction.data,
        "channel_id": interaction.channel.id,
        "channel": interaction.channel.written(),
        "token": interaction.token,
        "version": 1,
        "locale": person.language,
        "entitlements": [],
        "app_permissions": str(EVERYBODY),
        "attachment_size_limit": 10_485_760,
        "context": 1 if guild is None else 0,
    }
    if interaction.message is not None:
        said["message"] = interaction.message.written()
    if guild is None:
        return {**said, "user": person.written(), "authorizing_integration_owners": {"0": "0"}}
    member = guild.members[person.id]
    return {
        **said,
        "guild_id": guild.id,
        "guild": {"id": guild.id, "locale": "en-US", "features": []},
        "guild_locale": "en-US",
        "member": {**member.written(guild), "permissions": str(member.permissions(guild))},
        "authorizing_integration_owners": {"0": guild.id},
    }


__all__ = ["Asked", "People", "Person", "Where", "Written"]
