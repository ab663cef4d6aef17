"""What goes wrong on purpose: a script of faults, each played on the next calls that it fits.

``before`` faults keep the method from being carried out; ``after`` ones let it happen and lose the answer, which is
what a bot has to expect of a network.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum

from tests.support.telegram.refusals import Refusal, too_many
from tests.support.telegram.values import Json


class Break(Enum):
    """Ways in which an answer does not come."""

    RESET = "the connection is reset before an answer"
    CUT = "the connection is reset in the middle of the answer"
    HANG = "no answer until the caller gives up"


@dataclass(frozen=True, slots=True)
class Body:
    """An answer that is no answer of the Bot API."""

    status: int
    content: bytes
    kind: str = "text/html"


BAD_GATEWAY = Body(502, b"<html><head><title>502 Bad Gateway</title></head><body>nginx</body></html>")
EMPTY = Body(200, b"", "application/json")
NO_JSON = Body(200, b'{"ok":true,"result":', "application/json")
TROUBLE = Refusal(500, "Internal Server Error")
RESTARTING = Refusal(503, "Service Unavailable")

Fault = Refusal | Body | Break


def flood(seconds: int) -> Refusal:
    """Return the answer to one who asks too often."""
    return too_many(seconds)


@dataclass(slots=True)
class _Planned:
    method: str
    fault: Fault
    times: int
    after: bool
    chat: int

    def fits(self, method: str, given: Mapping[str, Json]) -> bool:
        named = self.method == method or (not self.method and method != "getUpdates")
        return named and (not self.chat or str(given.get("chat_id")) == str(self.chat))


@dataclass(slots=True)
class Faults:
    """The script. A fault without a method fits every call but ``getUpdates``."""

    _script: list[_Planned] = field(default_factory=list)

    def play(self, fault: Fault, *methods: str, times: int = 1, after: bool = False, chat: int = 0) -> None:
        """Plan a fault for the next calls of each of some methods, into one chat or any; ``after``: it is carried out."""
        self._script += [_Planned(method, fault, times, after, chat) for method in methods or ("",)]

    def clear(self) -> None:
        """Forget what has not been played."""
        self._script.clear()

    @property
    def left(self) -> int:
        """How many faults are still to be played."""
        return sum(one.times for one in self._script)

    def next(self, method: str, given: Mapping[str, Json], *, after: bool) -> Fault | None:
        """Return the fault for a call, taking it off the script; None where all goes well."""
        for one in self._script:
            if one.after is after and one.fits(method, given):
                one.times -= 1
                if not one.times:
                    self._script.remove(one)
                return one.fault
        return None
