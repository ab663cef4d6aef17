"""A server of Discord's in memory, with the whole bot on it: the unmodified library, the adapter, the conversation.

``World`` plays dialogues as ``tests.support.talk`` does, but everything that people do is done as a Discord client does
it: slash commands, mentions, replies, buttons, windows. What the bot sent has to be what the conversation replied.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any, Self

import discord
import simcord
from simcord.actors import MemberActor
from simcord.builders import ChannelHandle, GuildHandle, UserHandle
from simcord.env import Env
from simcord.results import InteractionResult

from bot.adapters.discord import DiscordAdapter
from bot.adapters.discord_commands import commands_payload
from bot.adapters.discord_files import too_large
from bot.adapters.discord_gateway import Gateway
from bot.adapters.discord_windows import OPENS
from bot.conversation.actions import ACTIONS
from bot.conversation.commands import COMMANDS
from bot.conversation.communities import connect
from bot.conversation.conversation import Conversation, Policy
from bot.conversation.messages import Incoming, Place, Platform
from bot.conversation.places import written
from bot.conversation.replies import Notice, Reply
from bot.render.discord import payloads
from bot.render.discord_names import shown_as
from facts.errors import FactsError
from facts.factbase import FactBase
from facts.ledger import Signature
from facts.loading import load
from facts.store.memory import MemoryStore
from facts.store.port import Store
from tests.bot.adapters.discord.taken import require_taken
from tests.bot.adapters.discord.typed_options import NAMES, as_typed, fits_options, slash_arguments, unfolded
from tests.support.dialogue import DIALOGUES, Dialogue, Happened, Pressed, Said
from tests.support.talk import BEGIN, COMMUNITY, Chance, Clock
from tests.support.transcript import buttons, transcript

_CUT = re.compile("the-group/[0-9]+…?")
FIRST = 501
"""The number by which a dialogue knows the first of its people."""


class Note:
    """What is kept between two starts."""

    def __init__(self) -> None:
        self.text = ""
        self.written = 0

    async def read(self) -> str:
        return self.text

    async def write(self, text: str) -> None:
        self.text = text
        self.written += 1


@dataclass
class Listening:
    """A conversation, and everything that was said to it and by it."""

    talk: Conversation
    heard: list[Incoming] = field(default_factory=list)
    said: list[Reply | None] = field(default_factory=list)
    noticed: list[Notice] = field(default_factory=list)
    told_of: list[str] = field(default_factory=list)

    async def handle(self, incoming: Incoming) -> Reply | None:
        reply = await self.talk.handle(incoming)
        self.heard.append(incoming)
        self.said.append(reply)
        return reply

    async def suggest(self, incoming: Incoming, command: str, argument: str, typed: str) -> list[tuple[str, str]]:
        return await self.talk.suggest(incoming, command, argument, typed)

    async def notices(self, platform: Platform) -> Iterable[Notice]:
        found = await self.talk.notices(platform)
        self.noticed += found
        return found

    async def told(self, id_: str) -> None:
        self.told_of.append(id_)
        await self.talk.told(id_)


class World:
    """One server, its people, and the bot. ``patience`` 0 promises every answer before it is known."""

    def __init__(self, store: Store | None = None, *, patience: float = 60.0, words: bool = False) -> None:
        self.store = store or MemoryStore()
        self.clock = Clock()
        self.note = Note()
        self.unexpected: list[Exception] = []
        self.fetched: list[str] = []
        self.people: dict[str, MemberActor] = {}
        self.users: dict[str, UserHandle] = {}
        self._chance = Chance()
        self._patience = patience
        self._words = words
        self._last: dict[str, discord.Message] = {}
        self._modal: dict[str, InteractionResult] = {}
        self.result: InteractionResult | None = None
        self._other: tuple[GuildHandle, ChannelHandle] | None = None
        self._begin()
        self.env = Env(self.gateway, settle_timeout=20.0)

    def _begin(self) -> None:
        self.gateway = Gateway(commands_payload(COMMANDS), self.note, shards=1, words=self._words)
        self.gateway.download = self._from_cdn
        self.conversation = Conversation(
            self.store,
            COMMANDS,
            actions=ACTIONS,
            clock=self.clock,
            random=self._chance,
            standing={Platform.DISCORD: self.gateway.standing},
            policy=Policy(COMMUNITY, patience=600.0),
            unexpected=self._unplanned,
        )
        self.talk = Listening(self.conversation)
        self.adapter = DiscordAdapter(
            self.gateway, self.talk, "", clock=discord.utils.utcnow, commands=COMMANDS, patience=self._patience
        )

    async def _from_cdn(self, url: str, most: int) -> bytes:
        """Hand over a file that was sent in this world, which has no address that anybody could read from."""
        self.fetched.append(url)
        content = self.env.backend.cdn.get(url)
        assert content is not None
        if len(content) > most:
            raise too_large()
        return content

    def _unplanned(self, error: Exception) -> FactsError:
        self.unexpected.append(error)
        return FactsError("X-UNEXPECTED", "Something went wrong that should not have.")

    async def __aenter__(self) -> Self:
        await self.env.start()
        self.guild: GuildHandle = self.env.create_guild("Kestrel Bay")
        self.channel: ChannelHandle = self.guild.create_text_channel("harbour")
        await self.env.settle()
        with self.store.library(COMMUNITY).writing() as desk:
            connect(desk, self.group, COMMUNITY, Signature("", "operator", BEGIN.isoformat()))
        return self

    async def __aexit__(self, *raised: object) -> None:
        await self.env.shutdown()
        self.conversation.close()
        if raised[0] is None:
            for error in self.unexpected:
                raise error
            self.require_within_the_limits()

    def require_within_the_limits(self) -> None:
        """Raise where anything that was sent is not as Discord documents it, or could mention somebody."""
        for one in self.env.http_requests:
            require_taken(one.method, one.path, one.json)

    @property
    def group(self) -> Place:
        return Place(Platform.DISCORD, str(self.guild.id), channel=str(self.channel.id), title="Kestrel Bay")

    @property
    def me(self) -> int:
        return int(self.env.backend.bot_user.id)

    # --- what is given -----------------------------------------------------------------------------------------------

    def bring(self, name: str = "harbour.txt") -> None:
        """Import a source of the dialogues'."""
        base = FactBase(self.store.library(COMMUNITY), now=lambda: BEGIN.isoformat(timespec="seconds"))
        base.import_sources(load(DIALOGUES / "sources" / name))

    def join(self, who: str, what: str = "member") -> MemberActor | None:
        """Let somebody come to the server; ``what`` is a moderator, an editor by role (``role NAME``), a member, or a
        stranger, who stays outside.
        """
        user = self.env.create_user(who, global_name=who.capitalize())
        self.users[who] = user
        if what == "stranger":
            return None
        roles = []
        if what in ("moderator", "owner"):
            rights = discord.Permissions(manage_guild=True, manage_messages=True)
            roles.append(self.guild.create_role("Moderators", permissions=rights))
        elif what.startswith("role "):
            rights = discord.Permissions(manage_messages=True)
            roles.append(self.guild.create_role(what.removeprefix("role "), permissions=rights))
        self.people[who] = self.guild.add_member(user, roles=roles)
        return self.people[who]

    def give(self, dialogue: Dialogue) -> None:
        """Prepare what the head of a dialogue names."""
        for name, text in dialogue.given:
            if name == "people":
                for one in text.split(","):
                    who, _, what = one.strip().partition(" ")
                    self.join(who, what or "member")
            elif name == "source":
                self.bring(text)

    # --- turns -------------------------------------------------------------------------------------------------------

    async def play(self, does: Said | Pressed | Happened) -> tuple[str, ...]:
        """Play one turn and return the transcript of what came of it."""
        replies, notices = len(self.talk.said), len(self.talk.noticed)
        match does:
            case Said():
                await self._say(does)
            case Pressed():
                await self._press(does)
            case Happened(what="the bot is started again"):
                await self.restart()
            case Happened() if does.what.split()[1:4] == ["is", "now", "member"]:
                self.demote(does.what.split()[0])
            case Happened() if does.what.split()[-1] in ("pass", "passes"):
                number, unit, _ = does.what.split()
                self.clock.now += timedelta(**{unit.rstrip("s") + "s": int(number)})
            case Happened():
                raise ValueError(f"nothing like “{does.what}” happens here")
        await self.adapter.telling.tell()
        said = self.talk.said[replies:]
        lines = [line for reply in said for line in transcript(reply)]
        if not said and not isinstance(does, Happened):
            lines = list(transcript(None))
        for reply in said:
            if reply is not None:
                self._require_sent(reply)
        for notice in self.talk.noticed[notices:]:
            who = next((who for who, user in self.users.items() if str(user.id) == notice.place.id), "the group")
            lines += [f"[to {who}]", *transcript(notice.reply)]
        self.clock.now += _A_TURN
        return tuple(self._everywhere(line) for line in lines)

    def _everywhere(self, line: str) -> str:
        """Return a line as it is on every platform: names of places and people are the dialogue's."""
        for key in (written(self.group), self.group.key):
            line = _CUT.sub("the-group", line.replace(key, "the-group"))
        for number, (who, user) in enumerate(self.users.items(), FIRST):
            line = line.replace(f"discord:{user.id}", f"account-of-{who}").replace(str(user.id), str(number))
        return line

    def demote(self, who: str) -> None:
        """Take all roles away from somebody."""
        self.env.backend.guilds[self.guild.id].members[self.users[who].id].role_ids = []

    async def play_later(self, *, minutes: int) -> None:
        """Let some minutes pass."""
        self.clock.now += timedelta(minutes=minutes)

    async def restart(self) -> None:
        """Start the bot again on the same store."""
        self.conversation.close()
        self._begin()
        await self.env.restart_bot(self.gateway)

    def sent(self) -> list[dict[str, Any]]:
        """Return every message that the bot has sent so far, as it stands now."""
        found = [one for messages in self.env.backend.messages.values() for one in messages.values()]
        return [
            {"id": one.id, "content": one.content, "components": one.components, "flags": one.flags}
            for one in sorted(found, key=lambda one: one.id)
            if one.author_id == self.me
        ]

    def _require_sent(self, reply: Reply) -> None:
        """Raise AssertionError where a message of the reply was not sent."""
        contents = {str(one["content"]) for one in self.sent()}
        for payload in payloads(reply):
            if "modal" in payload and self.result is not None and self.result.modal is not None:
                continue
            assert str(payload["content"]) in contents, payload["content"]

    async def _say(self, said: Said) -> None:
        text = said.text
        words = {how.partition(" ")[0]: how.partition(" ")[2] for how in said.how}
        if "at" in words:  # at once
            self.clock.now -= _A_TURN
            del words["at"]
        for number, user in enumerate(self.users.values(), FIRST):
            text = text.replace(f" {number} ", f" {user.id} ") if text.startswith("/grant") else text
            text = text.replace(f" {number}", f" {user.id}") if text.startswith("/revoke") else text
        if not words.keys() <= {"private", "mentioning", "replying", "filling", "sending", "elsewhere"}:
            raise ValueError(f"nobody says anything “{said.how}” here")
        if "elsewhere" in words:
            await self._elsewhere(said.who, text)
            return
        file = None
        if "sending" in words:
            path = DIALOGUES / "sources" / words.pop("sending")
            file = (path.name, path.read_bytes())
        private = "private" in words
        if private and not text.startswith("/"):
            await self.users[said.who].send_dm(text)
            return
        if private and said.who not in self.people:
            typed = slash_arguments(text)
            assert typed is not None
            await self.slash(said.who, *typed, private=True)
            return
        who = self.people[said.who]
        if "filling" in words:
            fields = dict(part.strip().split(": ", 1) for part in text.split("|"))
            await self._fill(said.who, fields)
            return
        if text.startswith("/") and not words.keys() - {"private"} and (arguments := slash_arguments(text)) is not None:
            shown = self.users[said.who].available_commands() if private else who.available_commands(self.channel)
            name, filled_in = arguments
            if shown_as(name) in shown and fits_options(name, filled_in):
                await self.slash(said.who, *arguments, private=private, file=file)
                return
        if "mentioning" in words or (text.startswith("/") and text[1:].partition(" ")[0] in NAMES):
            text = f"<@{self.me}> {text}"
        if private:
            await self.users[said.who].send_dm(text)
            return
        reply_to: Any = None
        if "replying" in words:
            whom = words["replying"].removeprefix("to ").strip()
            reply_to = self._last[whom] if whom else self._latest()
        files = [file] if file else []
        self._last[said.who] = await who.send(self.channel, text, reply_to=reply_to, attachments=files)

    async def _elsewhere(self, who: str, text: str) -> None:
        """Use a command on another server, which its user owns and which is connected to nothing."""
        if self._other is None:
            guild = self.env.create_guild("Another chat")
            self._other = (guild, guild.create_text_channel("talk"))
            await self.env.settle()
        guild, channel = self._other
        rights = guild.create_role("Owners", permissions=discord.Permissions(manage_guild=True))
        actor = guild.add_member(self.users[who], roles=[rights])
        typed = slash_arguments(text)
        assert typed is not None
        name, arguments = typed
        shown = shown_as(name)
        self.result = await actor.slash(channel, shown, **as_typed(shown, unfolded(name, arguments)))

    async def slash(
        self,
        who: str,
        name: str,
        arguments: dict[str, Any],
        *,
        private: bool = False,
        file: tuple[str, bytes] | None = None,
    ) -> InteractionResult:
        """Use a slash command, by what it is called on Discord or in the conversation, with all its options as text."""
        options, attached = dict(arguments), {} if file is None else {"file": file}
        if name in NAMES:
            name, options = shown_as(name), unfolded(name, arguments)
        given = {**as_typed(name, options), **attached}
        arguments = given
        if private:
            result = await self.users[who].slash(name, **arguments)
        else:
            result = await self.people[who].slash(self.channel, name, **arguments)
        return self._came(who, result)

    def _came(self, who: str, result: InteractionResult) -> InteractionResult:
        self.result = result
        if result.modal is not None:
            self._modal[who] = result
        return result

    async def _fill(self, who: str, fields: dict[str, str]) -> InteractionResult:
        if who not in self._modal:
            # The window was filled in before and came back with a refusal: a button opens it again.
            await self.press(who, f"{OPENS}{self._form_token()}")
        shown = self._modal.pop(who)
        values = {name: [value] if _is_select(shown.modal, name) else value for name, value in fields.items()}
        return self._came(who, await self.people[who].submit_modal(shown, values))

    async def _press(self, pressed: Pressed) -> None:
        tokens = [buttons(reply) for reply in reversed(self.talk.said) if reply is not None]
        token = next(found[pressed.label] for found in tokens if pressed.label in found)
        await self.press(pressed.who, token)

    async def press(self, who: str, token: str) -> InteractionResult:
        """Press a button, or choose from a menu, by its token."""
        message = next(
            one
            for messages in self.env.backend.messages.values()
            for one in sorted(messages.values(), key=lambda one: -one.id)
            if token in str(one.components)
        )
        shown = simcord.results.to_discord_message(self.env, message)
        actor: Any = self.people[who] if message.channel_id == self.channel.id else self.users[who]
        if any(one["type"] == 3 for row in message.components for one in row["components"]):
            return self._came(who, await actor.select(shown, token))
        return self._came(who, await actor.click(shown, custom_id=token))

    def _form_token(self) -> str:
        found = (buttons(reply) for reply in reversed(self.talk.said) if reply is not None)
        return next(one["form"] for one in found if "form" in one)

    def _latest(self) -> discord.Message:
        return next(one for one in reversed(self.channel.history()) if one.author.id == self.me)


def _is_select(modal: dict[str, Any] | None, name: str) -> bool:
    fields = [one["component"] for one in (modal or {}).get("components", [])]
    return any(one["custom_id"] == name and one["type"] == 3 for one in fields)


_A_TURN = timedelta(seconds=15)
