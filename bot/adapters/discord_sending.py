"""Payloads handed to the library: as the answer to an interaction, or as a message in a channel.

An interaction is answered once, within three seconds, and its token is good for fifteen minutes; who sees the answer is
fixed with the first response. Mentions are off in every call. What Discord refuses is told by what became of it; a call
that may have arrived is never made twice. This file knows no conversation.
"""

from __future__ import annotations

import asyncio
import io
import logging
from collections.abc import Awaitable, Callable, Mapping, Sequence
from enum import Enum
from typing import NotRequired, TypedDict

import discord

from bot.adapters.discord_components import BUTTON, modal_of, view_of, view_without
from bot.adapters.discord_windows import Windows
from bot.conversation.replies import OutgoingFile, Reply
from bot.render.discord import SILENT, Payload, payloads

LOGGER = logging.getLogger("footnote")

NOBODY = discord.AllowedMentions.none()
LATE = frozenset({10062, 10015, 50027})
"""Unknown interaction, unknown webhook, invalid token: the time to answer is over."""
TWICE = 40060
"""Somebody has answered already: another copy of the bot with the same token."""
_AGAIN = 1.0
"""Seconds that the library waits at least before it tries once more where Discord failed: what was answered twice after so
long was first answered by ourselves.
"""
_GONE = frozenset({10003, 10004, 10008, 50001, 50007, 50013, 50083})
"""Unknown channel, server, message; no access, no direct messages, no right, a thread that is archived."""
_MALFORMED = 400
_NO_MESSAGE = 10008
_NO_EDIT = frozenset({_NO_MESSAGE, 50005, 50083})
"""Unknown message, written by somebody else, in an archived thread: there another message is sent."""


class Sent(Enum):
    """What became of a reply. What was refused was not said; of what was lost nobody knows, so it is not said again."""

    SAID = "said"
    LATE = "late"
    TWICE = "twice"
    UNREACHABLE = "unreachable"
    REFUSED = "refused"
    LOST = "lost"


class _Said(TypedDict):
    content: str
    suppress_embeds: bool
    allowed_mentions: discord.AllowedMentions
    view: NotRequired[discord.ui.View]
    file: NotRequired[discord.File]
    silent: NotRequired[bool]


class Answering:
    """The answer to one interaction. ``pressed`` says that there is a message with the button; ``private`` is what the
    reply is expected to be, in case it has to be promised before it is known.
    """

    def __init__(
        self, interaction: discord.Interaction[discord.Client], windows: Windows, *, pressed: bool, private: bool
    ) -> None:
        self._interaction = interaction
        self._windows = windows
        self._pressed = pressed
        self._private = private
        self._filled = interaction.type is discord.InteractionType.modal_submit
        self._promised = False

    async def promise(self) -> Sent:
        """Tell Discord that an answer follows."""
        response = self._interaction.response
        if self._pressed:
            sent = await _told(response.defer())
        else:
            sent = await _told(response.defer(ephemeral=self._private, thinking=True))
        self._promised = sent is Sent.SAID
        return sent

    async def dismiss(self) -> Sent:
        """Answer with nothing: what was promised is taken back."""
        if not self._promised and (sent := await self.promise()) is not Sent.SAID:
            return sent
        return Sent.SAID if self._pressed else await _told(self._interaction.delete_original_response())

    async def say(self, reply: Reply) -> Sent:
        """Answer with a reply; a message that Discord refuses as it is, is sent once more without buttons."""
        made: Sequence[Payload] = payloads(reply)
        if reply.deletes and self._pressed:
            if not self._promised and (sent := await self.promise()) is not Sent.SAID:
                return sent
            sent = await _told(self._interaction.delete_original_response())
            return sent if sent is not Sent.SAID or not made else await self._follow(made, reply)
        if not made:
            return await self.dismiss()
        window = made[-1].get("modal")
        if isinstance(window, Mapping) and not (self._promised or self._filled):
            sent = await _told(self._interaction.response.send_modal(modal_of(window)))
            return sent if sent is not Sent.REFUSED else await self._first(_bare(made[-1]), reply)
        made = [self._windows.behind_button(payload, reply.language) for payload in made]
        if reply.spends and self._pressed and self._button():
            return await self._once(made, reply)
        first, rest = made[0], made[1:]
        if reply.replaces and self._pressed and not rest and "file" not in first:
            edited = await self._edit(first)
            if edited is Sent.REFUSED:
                edited = await self._edit(_bare(first))
            if edited is not None:
                return edited
        sent = await self._first(first, reply)
        return sent if sent is not Sent.SAID or not rest else await self._follow(rest, reply)

    def _button(self) -> str:
        """Return the token of the button that was pressed, empty where it was none."""
        data: Mapping[str, object] = {**self._interaction.data} if self._interaction.data else {}
        return str(data.get("custom_id", "")) if data.get("component_type") == BUTTON else ""

    async def _once(self, made: Sequence[Payload], reply: Reply) -> Sent:
        """Say something below the message with the button, and then take the button away."""
        if not self._promised and (sent := await self.promise()) is not Sent.SAID:
            return sent
        sent = await self._follow(made, reply)
        if sent is Sent.SAID and self._interaction.message is not None:
            left = view_without(self._interaction.message, self._button())
            await _told(self._interaction.edit_original_response(view=left, allowed_mentions=NOBODY), gone_is_well=True)
        return sent

    async def _first(self, payload: Payload, reply: Reply) -> Sent:
        response = self._interaction.response
        if self._promised:
            if not self._pressed and reply.private != self._private:
                return await self._elsewise(payload, reply)
            return await self._follow([payload], reply)
        return await _said(lambda one: response.send_message(ephemeral=reply.private, **said_of(one)), payload)

    async def _edit(self, payload: Payload) -> Sent | None:
        """Say something in place of the message that was pressed; None where that cannot be edited any more."""
        said = _replacing(payload)
        try:
            if self._promised:
                await self._interaction.edit_original_response(**said)
            else:
                await self._interaction.response.edit_message(**said)
        except discord.HTTPException as error:
            return None if error.code in _NO_EDIT else _became(error)
        except Exception as error:  # noqa: BLE001 - as in _told
            return _lost(error)
        return Sent.SAID

    async def _elsewise(self, payload: Payload, reply: Reply) -> Sent:
        """Say to others than it was promised to. Who sees what was promised cannot be changed any more, and what is said
        next is taken for it; so it is kept with nothing in it, the reply said, and the nothing taken away.
        """
        nothing: _Replacing = {"content": "…", "allowed_mentions": NOBODY, "view": None}
        sent = await _told(self._interaction.edit_original_response(**nothing))
        if sent is Sent.SAID:
            sent = await self._follow([payload], reply)
            await _told(self._interaction.delete_original_response())
        return sent

    async def _follow(self, made: Sequence[Payload], reply: Reply) -> Sent:
        follow = self._interaction.followup
        for payload in made:
            sent = await _said(lambda one: follow.send(ephemeral=reply.private, **said_of(one)), payload)
            if sent is not Sent.SAID:
                return sent
        return Sent.SAID


async def say_in(
    channel: discord.abc.Messageable,
    reply: Reply,
    windows: Windows,
    *,
    reply_to: discord.MessageReference | None = None,
) -> Sent:
    """Say a reply in a channel, its first message in answer to another where that still exists."""
    made = [windows.behind_button(payload, reply.language) for payload in payloads(reply)]
    for number, payload in enumerate(made):
        if number == 0 and reply_to is not None:
            sent = await _said(
                lambda one: channel.send(reference=reply_to, mention_author=False, **said_of(one)), payload
            )
        else:
            sent = await _said(lambda one: channel.send(**said_of(one)), payload)
        if sent is not Sent.SAID:
            return sent
    return Sent.SAID


async def take_away(message: discord.PartialMessage) -> Sent:
    """Delete a message of the bot's own; one that is gone already is no harm."""
    return await _told(message.delete(), gone_is_well=True)


def said_of(payload: Payload) -> _Said:
    """Return a payload as the library takes it. Its mentions are off, whatever it says itself."""
    said: _Said = {"content": str(payload["content"]), "suppress_embeds": True, "allowed_mentions": NOBODY}
    view, file = view_of(payload), payload.get("file")
    if view is not None:
        said["view"] = view
    if int(str(payload.get("flags", 0))) & SILENT:
        said["silent"] = True
    if isinstance(file, OutgoingFile):
        said["file"] = discord.File(io.BytesIO(file.content), filename=file.name)
    return said


async def _said(send: Callable[[Payload], Awaitable[object]], payload: Payload) -> Sent:
    """Send a message; one that Discord refuses as it is, is sent once more with nothing but its words."""
    sent = await _told(send(payload))
    return await _told(send(_bare(payload))) if sent is Sent.REFUSED else sent


def _bare(payload: Payload) -> Payload:
    LOGGER.warning("a message is sent again as plain text")
    return {"content": payload["content"] or "…", "flags": payload["flags"]}


class _Replacing(TypedDict):
    content: str
    allowed_mentions: discord.AllowedMentions
    view: discord.ui.View | None


def _replacing(payload: Payload) -> _Replacing:
    return {"content": str(payload["content"]), "allowed_mentions": NOBODY, "view": view_of(payload)}


async def _told(call: Awaitable[object], *, gone_is_well: bool = False) -> Sent:
    """Make a call and say what became of it. Nothing is raised but a cancellation."""
    clock = asyncio.get_running_loop().time
    began = clock()
    try:
        await call
    except discord.HTTPException as error:
        if error.code == TWICE and clock() - began >= _AGAIN:
            LOGGER.info("an answer had arrived over which Discord had failed")
            return Sent.SAID
        return Sent.SAID if gone_is_well and error.code == _NO_MESSAGE else _became(error)
    except Exception as error:  # noqa: BLE001 - the library raises anything where it cannot read what it is answered
        return _lost(error)
    return Sent.SAID


def _became(error: discord.HTTPException) -> Sent:
    """Say what became of a message that Discord did not take."""
    if error.code in LATE:
        LOGGER.info("an interaction was answered too late: %s", error.code)
        return Sent.LATE
    if error.code == TWICE:
        LOGGER.warning("somebody else has answered: another copy of the bot runs with the same token")
        return Sent.TWICE
    LOGGER.warning("Discord refused a message: %s (%s)", error.code, error.status)
    if error.code in _GONE or error.status in (403, 404):
        return Sent.UNREACHABLE
    return Sent.REFUSED if error.status == _MALFORMED else Sent.LOST


def _lost(error: Exception) -> Sent:
    LOGGER.warning("a message was not sent: %s", type(error).__name__)
    return Sent.LOST


__all__ = ["Answering", "Sent", "said_of", "say_in", "take_away"]
