"""What commands show to members, as one door: outcomes, readings, sources and errors, each as a reply.

The parts stand in files of their own; whoever builds a reply takes it from here. This file knows nothing of chats.
"""

from __future__ import annotations

from bot.conversation.troubles import error_reply, error_words

__all__ = ["error_reply", "error_words"]
