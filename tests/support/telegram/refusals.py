"""What the Bot API answers when it does not do what it was asked, in its own words.

A ``Refusal`` is part of ordinary life: a person blocked the bot, a message is gone. A ``Misuse`` is a call that no
state of the world makes right: it is answered like a refusal, and remembered, so that the test that caused it fails.
"""

from __future__ import annotations

import math

from tests.support.telegram.values import Json, Object


class Refusal(Exception):
    """The answer with ``ok: false``."""

    def __init__(self, code: int, description: str, **parameters: Json) -> None:
        super().__init__(f"{code} {description}")
        self.code = code
        self.description = description
        self.parameters: Object = parameters

    @property
    def body(self) -> Object:
        """The answer as JSON."""
        said: Object = {"ok": False, "error_code": self.code, "description": self.description}
        return {**said, "parameters": self.parameters} if self.parameters else said


class Misuse(Refusal):
    """A call that is wrong whatever the world is like."""


def bad(text: str, **parameters: Json) -> Refusal:
    """Return the refusal of something that may be right another time."""
    return Refusal(400, f"Bad Request: {text}", **parameters)


def misuse(text: str) -> Misuse:
    """Return the refusal of a call that is wrong in itself."""
    return Misuse(400, f"Bad Request: {text}")


def forbidden(text: str) -> Refusal:
    """Return the refusal of somebody who does not want the bot."""
    return Refusal(403, f"Forbidden: {text}")


def conflict(text: str) -> Refusal:
    """Return the refusal of one who wants the updates that another gets."""
    return Refusal(409, f"Conflict: {text}")


def too_many(seconds: float) -> Refusal:
    """Return the request to come back later."""
    wait = max(1, math.ceil(seconds))
    return Refusal(429, f"Too Many Requests: retry after {wait}", retry_after=wait)


UNAUTHORISED = Refusal(401, "Unauthorized")
NOT_FOUND = Refusal(404, "Not Found")
