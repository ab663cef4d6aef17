"""What every adapter is: a way in and a way out for one platform, around the conversation that it is handed.

An adapter makes an ``Incoming`` of what its library brings, has ``Conversation.handle`` answer it, shows the reply and
says ``told`` with the key once it was sent; it decides nothing about any of it. What it can say of people and places it says when it is asked. This file knows nothing of any platform.
"""

from __future__ import annotations

from typing import Protocol

from bot.conversation.messages import Author, Notice, Place, Platform, Standing


class Adapter(Protocol):
    """One platform."""

    @property
    def platform(self) -> Platform: ...

    async def standing(self, place: Place, author: Author) -> Standing:
        """Return what the platform says of somebody in a place, now; raises where it cannot say."""
        ...

    async def send(self, notice: Notice) -> bool:
        """Say something unasked; return False where the place can no longer be reached."""
        ...

    async def run(self) -> None:
        """Talk until there is nothing more to hear; cancelling ends it in good order."""
        ...
