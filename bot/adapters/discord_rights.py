"""What the bot itself may do in a channel of Discord, and what is said instead where it may not.

An answer is text and buttons alone (docs/decisions/0008-discord-layout.md), so links and embeds are never needed. A file
needs Attach Files; what all are to see needs Send Messages, in a thread Send Messages in Threads. This file decides only
from the bits that Discord sent along, and makes no call.
"""

from __future__ import annotations

from dataclasses import replace

from bot.conversation.replies import Actions, Choices, FormBlock, Reply, Text
from bot.speech import said
from bot.voice import voice_of

ADMINISTRATOR = 1 << 3
SEND = 1 << 11
ATTACH = 1 << 15
SEND_IN_THREADS = 1 << 38
LARGEST_FILE = 10 * 1024 * 1024
"""Bytes of a file that Discord takes everywhere; on some servers it takes more, and says so with an interaction."""
_MEGABYTE = 1024 * 1024


def may_send(rights: int | None, *, thread: bool) -> bool:
    """Say whether these bits allow to write; where Discord sends none they are not known, and nothing is held back.

    >>> may_send(SEND, thread=False), may_send(SEND, thread=True), may_send(None, thread=True)
    (True, False, True)
    """
    return not rights or bool(rights & (ADMINISTRATOR | (SEND_IN_THREADS if thread else SEND)))


def sayable(reply: Reply, rights: int | None, *, thread: bool, most: int = LARGEST_FILE) -> Reply:
    """Return an answer to an interaction as it can be said with these rights; ``most`` is how large a file may be there."""
    reply = without_file(reply, rights, most)
    if reply.private or reply.replaces or reply.deletes or may_send(rights, thread=thread):
        return reply
    alone = said("I may not write in this channel, so only you see this.")
    return replace(reply, private=True, blocks=(*reply.blocks, Text(voice_of(reply.language).say(alone), quiet=True)))


def without_file(reply: Reply, rights: int | None, most: int = LARGEST_FILE) -> Reply:
    """Return a reply without its file where none may be sent, or none so large, with what to do instead."""
    if reply.file is None:
        return reply
    if len(reply.file.content) > most:
        say = voice_of(reply.language).say
        size, taken = (f"{number / _MEGABYTE:.1f}" for number in (len(reply.file.content), most))
        large = said(
            "The file has %(size)s MB and Discord takes %(most)s MB here, so it is missing. Ask whoever runs the bot for it.",
            size=size,
            most=taken,
        )
        return replace(reply, file=None, blocks=(*reply.blocks, Text(say(large))))
    if not rights or rights & (ADMINISTRATOR | ATTACH):
        return reply
    missing = said(
        "I may not send files in this channel, so the file is missing. Use the command in a private chat with me, or have"
        " a manager give me the right to attach files here."
    )
    return replace(reply, file=None, blocks=(*reply.blocks, Text(voice_of(reply.language).say(missing))))


def in_private(reply: Reply) -> Reply:
    """Return what is said in private to who asked where the bot may not write: all but what only works there."""
    blocks = tuple(block for block in reply.blocks if not isinstance(block, Actions | Choices | FormBlock))
    why = said("I may not write in the channel where you asked, so I say it here.")
    return replace(reply, blocks=(Text(voice_of(reply.language).say(why), quiet=True), *blocks), deletes=False)


__all__ = ["LARGEST_FILE", "in_private", "may_send", "sayable", "without_file"]
