"""Every command of the conversation, in the order of the manual. This tuple is the only list of them.

A command is a file with one ``Command`` in it; adding one is a file and a line here.
"""

from __future__ import annotations

from bot.conversation.calls import Command

COMMANDS: tuple[Command, ...] = ()
