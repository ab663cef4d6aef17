"""What goes wrong on purpose over HTTP: a script of faults, each played on the next calls that it fits.

A fault ``after`` lets the call happen and loses its answer, which is what a bot has to expect of a network.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum


class Break(Enum):
    """Ways in which an answer does not come."""

    RESET = "the connection is reset before an answer"
    CUT = "the connection is reset in the middle of the answer"
    SILENCE = "nothing comes for as long as somebody waits"


@dataclass(frozen=True, slots=True)
class Body:
    """An answer that is not the one that was asked for."""

    status: int
    content: bytes
    kind: str = "application/json"
    headers: Mapping[str, str] = field(default_factory=dict)


def refusal(status: int, code: int, message: str) -> Body:
    """Return how Discord refuses something."""
    return Body(status, json.dumps({"code": code, "message": message}).encode())


def flood(seconds: float, *, everywhere: bool = False, cloudflare: bool = False) -> Body:
    """Return the answer to one who asks too often; ``cloudflare``: from before Discord itself, without its header."""
    said = {"message": "You are being rate limited.", "retry_after": seconds, "global": everywhere}
    headers = {} if cloudflare else {"Via": "1.1 kestrel"}
    return Body(429, json.dumps(said).encode(), headers=headers)


BAD_GATEWAY = Body(502, b"<html><head><title>502 Bad Gateway</title></head><body>nginx</body></html>", "text/html")
TROUBLE = Body(500, b'{"message": "500: Internal Server Error", "code": 0}')
RESTARTING = Body(503, b"upstream connect error", "text/plain")
EMPTY = Body(200, b"")
NO_JSON = Body(200, b'{"id": ')

Fault = Body | Break


@dataclass(slots=True)
class _Planned:
    call: str
    fault: Fault
    times: int
    after: bool


@dataclass(slots=True)
class Faults:
    """The script. ``call`` is what the server calls an action, such as ``callback``; empty for any."""

    _script: list[_Planned] = field(default_factory=list)

    def play(self, fault: Fault, *calls: str, times: int = 1, after: bool = False) -> None:
        """Plan a fault for the next times that each of some calls is made."""
        self._script += [_Planned(call, fault, times, after) for call in calls or ("",)]

    def clear(self) -> None:
        """Forget what has not been played."""
        self._script.clear()

    def next(self, call: str, *, after: bool) -> Fault | None:
        """Return the fault for a call, taking it off the script; None where all goes well."""
        for one in self._script:
            if one.after is after and one.call in ("", call):
                one.times -= 1
                if not one.times:
                    self._script.remove(one)
                return one.fault
        return None
