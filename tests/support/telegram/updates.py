"""The updates that wait for the bot, and how it fetches them: by offset, one poller at a time, until it says they are read.

An update is kept as the bytes that will be sent, so that a broken one can wait between two good ones.
"""

from __future__ import annotations

import asyncio
import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from tests.support.telegram.bell import PATIENCE, Bell
from tests.support.telegram.refusals import conflict
from tests.support.telegram.schema import ONLY_ON_REQUEST, UPDATES
from tests.support.telegram.values import Json

MOST = 100
_FIRST = 730_000_001


@dataclass(frozen=True, slots=True)
class Update:
    """One update. ``queue`` names the chat or person it is about: of one queue, a webhook gets one at a time."""

    id: int
    kind: str
    body: bytes
    queue: int = 0


class Updates:
    """What happened and was not yet read."""

    def __init__(self) -> None:
        self.waiting: list[Update] = []
        self.repeated: list[Update] = []
        """What comes once more, whatever was confirmed."""
        self.given: Counter[int] = Counter()
        """How often each update was handed over."""
        self.bell = Bell()
        self.hook = ""
        """The address that updates are sent to; empty while they are fetched."""
        self.allowed: frozenset[str] = _DEFAULT
        self._next = _FIRST
        self.polling = 0
        """How many pollers wait for something to happen."""
        self._poller = 0

    # --- what happens -------------------------------------------------------------------------------------------------

    def add(self, kind: str, content: Json, queue: int = 0) -> Update | None:
        """Queue an update and return it; None where the bot did not ask for this kind."""
        if kind not in self.allowed:
            return None
        return self.add_raw({"update_id": self._next, kind: content}, kind, queue)

    def add_raw(self, body: Json | bytes, kind: str = "", queue: int = 0) -> Update:
        """Queue anything at all as an update: JSON, or bytes that may be none.

        The number that it stands under is not put into it: ``next_id`` tells it beforehand.
        """
        held = body if isinstance(body, bytes) else json.dumps(body).encode()
        update = Update(self._next, kind, held, queue)
        self._next += 1
        self.waiting.append(update)
        self.bell.ring()
        return update

    @property
    def next_id(self) -> int:
        """The number of the next update."""
        return self._next

    def again(self, *updates: Update) -> None:
        """Deliver updates once more each, in this order, under the numbers they had and before all that waits.

        Telegram does so where a bot's word that it has read them was lost.
        """
        copies = [replace(update) for update in updates]
        if self.hook:
            self.waiting[:0] = copies
        else:
            self.repeated += copies
        self.bell.ring()

    # --- how it is fetched --------------------------------------------------------------------------------------------

    def allow(self, kinds: Sequence[str] | None) -> None:
        """Set what kinds of updates the bot gets from now on; an empty list means the usual ones, None no change."""
        if kinds is not None:
            self.allowed = frozenset(kinds) & frozenset(UPDATES) if kinds else _DEFAULT

    async def poll(self, offset: int, limit: int, patience: float) -> list[bytes]:
        """Return waiting updates, or wait for the first one.

        Raises:
            Refusal: 409 while a webhook is set, and to an older poller as soon as there is a newer one.
        """
        self._poller += 1
        mine = self._poller
        self.bell.ring()
        self._refuse_webhook("can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first")  # fmt: skip
        self.confirm(offset)
        self.polling += 1
        self.bell.ring()
        try:
            async with asyncio.timeout(patience):
                while not (self.repeated or self.waiting):
                    await self.bell.rung()
                    self._refuse_webhook("terminated by setWebhook request")
                    if mine != self._poller:
                        raise conflict("terminated by other getUpdates request; make sure that only one bot instance is running")  # fmt: skip
        except TimeoutError:
            return []
        finally:
            self.polling -= 1
        most = limit if 1 <= limit <= MOST else MOST
        fetched = [*self.repeated, *self.waiting][:most]
        self.repeated = self.repeated[most:]
        self.given.update(update.id for update in fetched)
        return [update.body for update in fetched]

    def _refuse_webhook(self, why: str) -> None:
        if self.hook:
            raise conflict(why)

    def confirm(self, offset: int) -> None:
        """Forget what is older than an offset; a negative one keeps the last few."""
        if offset > 0:
            self.waiting = [update for update in self.waiting if update.id >= offset]
        elif offset < 0:
            self.waiting = self.waiting[offset:]
        self.bell.ring()

    def done(self, update: Update) -> None:
        """Forget one update that a webhook has taken."""
        self.waiting = [one for one in self.waiting if one is not update]
        self.bell.ring()

    async def all_read(self, within: float = PATIENCE) -> None:
        """Return as soon as the bot has confirmed every update; raise AssertionError where that takes too long."""
        await self.bell.until(
            lambda: None if self.repeated or self.waiting else True, within, what="the end of the updates"
        )


_DEFAULT = frozenset(UPDATES) - ONLY_ON_REQUEST
