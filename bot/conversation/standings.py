"""What platforms say of people: asked in time, and remembered for a minute.

Whatever a platform raises means that it cannot say, and a clock that was set back makes what was heard unknown. This
file knows nothing of what the answer is needed for.
"""

from __future__ import annotations

import asyncio
import logging
from collections import OrderedDict
from collections.abc import Awaitable, Callable, Mapping, Sequence
from threading import Lock

from bot.conversation.messages import Author, Place, Platform, Rank, Standing

LOGGER = logging.getLogger("footnote")

StandingOf = Callable[[Place, Author], Awaitable[Standing]]
"""Asks a platform what somebody is in a place now; raises whatever it raises where the platform cannot say."""

FRESH = 60.0
"""Seconds for which the platform's word on somebody lets them write."""
ASKING = 3.0
"""Seconds that a platform has to say what somebody is."""
_MOST_HEARD = 20_000


class Standings:
    """Asks platforms and remembers what they said. ``now`` gives seconds. What is remembered is safe to read anywhere."""

    def __init__(self, ask: Mapping[Platform, StandingOf], now: Callable[[], float]) -> None:
        self._ask = ask
        self._now = now
        self._heard: OrderedDict[tuple[str, str], tuple[float, Standing]] = OrderedDict()
        self._vain: OrderedDict[tuple[str, str], float] = OrderedDict()
        """When somebody was asked for only to show them more, and there was nothing more."""
        self._lock = Lock()

    async def asked(
        self, author: Author, places: Sequence[Place], *, anew: bool, to_show: bool = False
    ) -> dict[str, Standing | None]:
        """Return what the platforms say of somebody, by place; None where one cannot say.

        ``anew`` asks whatever is remembered. ``to_show`` wants to know only what more somebody may than others: who is
        no member of the chat they write in is then not told of, nor remembered as that.
        """
        said = await asyncio.gather(*(self._of(place, author, anew=anew, to_show=to_show) for place in places))
        return {place.key: standing for place, standing in zip(places, said, strict=True)}

    async def _of(self, place: Place, author: Author, *, anew: bool, to_show: bool) -> Standing | None:
        heard = None if anew else self.lately(place, author.key)
        ask = self._ask.get(place.platform)
        if heard is not None or ask is None or (to_show and self._in_vain(place, author.key)):
            return heard
        try:
            standing = await asyncio.wait_for(ask(place, author), ASKING)
        except Exception as error:  # noqa: BLE001 - whatever a platform raises means that it cannot say
            LOGGER.info("%s could not say what somebody is: %s", place.platform, type(error).__name__)
            with self._lock:
                self._heard.pop((place.key, author.key), None)
                self._remember_vain(place, author.key)
            return None
        if to_show and standing.rank in {Rank.RESTRICTED, Rank.ABSENT}:
            with self._lock:
                self._remember_vain(place, author.key)
            return None
        with self._lock:
            self._heard[place.key, author.key] = (self._now(), standing)
            while len(self._heard) > _MOST_HEARD:
                self._heard.popitem(last=False)
        return standing

    def lately(self, place: Place, author: str) -> Standing | None:
        """Return what a platform said of somebody in the last minute; a clock set back makes it unknown."""
        with self._lock:
            heard = self._heard.get((place.key, author))
        return heard[1] if heard is not None and 0 <= self._now() - heard[0] <= FRESH else None

    def _remember_vain(self, place: Place, author: str) -> None:
        self._vain[place.key, author] = self._now()
        while len(self._vain) > _MOST_HEARD:
            self._vain.popitem(last=False)

    def _in_vain(self, place: Place, author: str) -> bool:
        with self._lock:
            asked = self._vain.get((place.key, author))
        return asked is not None and 0 <= self._now() - asked <= FRESH

    def forget(self, author: str) -> None:
        """Forget what was said of somebody (``telegram:42``)."""
        with self._lock:
            for key in [key for key in (*self._heard, *self._vain) if key[1] == author]:
                self._heard.pop(key, None)
                self._vain.pop(key, None)
