"""What the library brings, as the plain values that ``discord_reading`` reads: nothing is judged here, only copied.

Every difference between the library's kinds of user, channel and server ends in this file.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import datetime

import discord

from bot.adapters.discord_reading import Person, Sent, Spot, Used, Written
from bot.conversation.messages import RepliedTo

_WRITTEN_BY_PEOPLE = frozenset({discord.MessageType.default, discord.MessageType.reply})


def written_of(message: discord.Message, now: datetime) -> Written:
    """Return a message as plain values; ``now`` is the moment in UTC, from which its age is told."""
    guild = message.guild
    author = message.author
    permissions = author.guild_permissions.value if isinstance(author, discord.Member) else 0
    person = person_of(author, now, permissions=permissions, webhook=message.webhook_id is not None)
    direct = guild is None and not isinstance(message.channel, discord.GroupChannel)
    snapshots = message.message_snapshots
    return Written(
        id=str(message.id),
        text=snapshots[0].content if snapshots and not message.content else message.content,
        person=person,
        spot=_spot(message.channel, guild, direct=direct, member=True),
        reply=_replied(message),
        files=tuple(Sent(one.filename, one.size, one.url) for one in message.attachments),
        age=max(0.0, (now - message.created_at).total_seconds()),
        edited=str(int(message.edited_at.timestamp() * 1000)) if message.edited_at else "",
        forwarded=bool(snapshots),
        ordinary=message.type in _WRITTEN_BY_PEOPLE,
        rights=_rights(message.channel, guild),
    )


def used_of(interaction: discord.Interaction[discord.Client], now: datetime) -> Used:
    """Return an interaction as plain values."""
    guild = interaction.guild if interaction.guild_id is not None else None
    direct = interaction.guild_id is None and not interaction.context.private_channel
    direct = direct and not isinstance(interaction.channel, discord.GroupChannel)
    person = person_of(
        interaction.user, now, permissions=interaction.permissions.value, language=interaction.locale.value
    )
    spot = _spot(interaction.channel, guild, direct=direct, member=_at_home(interaction))
    data: Mapping[str, object] = {**interaction.data} if interaction.data else {}
    rights = interaction.app_permissions.value if interaction.guild_id is not None else None
    message = interaction.message
    used = Used(str(interaction.id), interaction.type.value, data, person, spot, rights=rights)
    if message is None:
        return used
    return replace(used, message=str(message.id), keyboard=frozenset(_tokens(message)), alone=message.flags.ephemeral)


def _tokens(message: discord.Message) -> Iterator[str]:
    """Yield what can be pressed or picked under a message."""
    for row in message.components:
        for one in row.children if isinstance(row, discord.ActionRow) else ():
            if isinstance(one, discord.SelectMenu):
                yield from (option.value for option in one.options)
            elif isinstance(one, discord.Button) and one.custom_id:
                yield one.custom_id


def _rights(channel: discord.abc.Messageable, guild: discord.Guild | None) -> int | None:
    """Return what the bot itself may do in a channel, by what the gateway has told of roles and channels."""
    if guild is None:
        return None
    if isinstance(channel, discord.Thread):
        return channel.permissions_for(guild.me).value if channel.parent is not None else None
    if isinstance(channel, discord.TextChannel | discord.VoiceChannel | discord.StageChannel):
        return channel.permissions_for(guild.me).value
    return None


def person_of(
    user: discord.User | discord.Member,
    now: datetime,
    *,
    permissions: int = 0,
    webhook: bool = False,
    language: str | None = None,
) -> Person:
    """Return somebody as plain values; ``permissions`` are what Discord says they may."""
    if not isinstance(user, discord.Member):
        return Person(
            str(user.id), user.display_name, user.bot, webhook, user.system, permissions, language=_short(language)
        )
    until = user.timed_out_until
    return Person(
        id=str(user.id),
        name=user.display_name,
        bot=user.bot,
        webhook=webhook,
        system=user.system,
        permissions=permissions,
        owner=user.guild.owner_id == user.id,
        roles=frozenset(str(role.id) for role in user.roles if not role.is_default()),
        silenced=until is not None and until > now,
        language=_short(language),
    )


def _short(language: str | None) -> str | None:
    return language.split("-")[0] if language else None


def _at_home(interaction: discord.Interaction[discord.Client]) -> bool:
    """Say whether the bot itself is on the server, and not only somebody who has it with them.

    Discord names whom the app belongs to; where it does not say, the servers that the gateway has told of count.
    """
    if interaction.is_guild_integration():
        return True
    if interaction.is_user_integration() or interaction.guild_id is None:
        return False
    return interaction.client.get_guild(interaction.guild_id) is not None


def _spot(
    channel: discord.abc.Messageable | discord.abc.GuildChannel | discord.abc.PrivateChannel | None,
    guild: discord.Guild | None,
    *,
    direct: bool,
    member: bool,
) -> Spot:
    id_ = str(getattr(channel, "id", ""))
    if guild is None:
        return Spot(id_, direct=direct)
    thread = ""
    if isinstance(channel, discord.Thread):
        thread, id_ = id_, str(channel.parent_id)
    return Spot(id_, str(guild.id), thread, guild.name or "", member=member)


def _replied(message: discord.Message) -> RepliedTo | None:
    reference = message.reference
    if reference is None or reference.type is not discord.MessageReferenceType.reply:
        return None
    replied = reference.resolved
    if isinstance(replied, discord.Message):
        me = message.guild.me if message.guild else None
        mine = me.id if me else getattr(getattr(message.channel, "me", None), "id", 0)
        return RepliedTo(str(replied.id), replied.content, replied.author.id == mine)
    return RepliedTo(str(reference.message_id), "") if reference.message_id else None


__all__ = ["person_of", "used_of", "written_of"]
