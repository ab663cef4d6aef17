"""Places as text that can be kept: ``telegram:-100123``, ``discord:1/2``, ``discord:1/2/3``, ``telegram:55~private``.

This file knows nothing of who is in a place and of what is said there.
"""

from __future__ import annotations

import re

from bot.conversation.messages import Place, PlaceKind, Platform

_WRITTEN = re.compile(
    r"(?P<platform>console|telegram|discord):(?P<id>[^/~\s]{1,64})"
    r"(?:/(?P<channel>[^/~\s]{0,64}))?(?:/(?P<thread>[^/~\s]{0,64}))?(?:~(?P<kind>private|foreign))?"
)


def written(place: Place) -> str:
    """Return a place as text.

    >>> written(Place(Platform.DISCORD, "1", channel="2"))
    'discord:1/2'
    """
    behind = "" if place.kind is PlaceKind.GROUP else f"~{place.kind}"
    return f"{place.key}/{place.channel}/{place.thread}".rstrip("/") + behind


def place_of(text: str) -> Place | None:
    """Return the place that a text names, None where it names none.

    >>> place_of("telegram:-100123").key
    'telegram:-100123'
    >>> place_of("elsewhere")
    """
    found = _WRITTEN.fullmatch(text)
    if found is None:
        return None
    kind = PlaceKind(found["kind"]) if found["kind"] else PlaceKind.GROUP
    return Place(Platform(found["platform"]), found["id"], kind, found["channel"] or "", found["thread"] or "")
