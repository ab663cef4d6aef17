"""Which community a place belongs to, what it has decided, and how another chat comes to belong to it.

A note in the registry points from a place to a community; the community's own ledger says whether that holds, so that
connecting a chat is signed and can be undone like any other change. This file knows nothing of who may connect chats.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from bot.conversation.identity import grants_of
from bot.conversation.messages import Place, Platform
from bot.conversation.places import place_of
from bot.conversation.roles import Role
from bot.conversation.settings import Settings, settings_of
from facts.errors import ConversationRefused
from facts.ledger import Edit, EntryKind, Signature, Slip, canonical
from facts.store.port import Desk, Shelf, SlipBox, Slips

PLACE = "place"
CODE = "code"
CHOICE = "choice"
CODE_LASTS = timedelta(minutes=15)
_LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789"
"""Without letters and figures that are taken for each other."""


class PlacePolicy(StrEnum):
    """What becomes of a chat that nobody connected."""

    LINKED = "linked"
    """It belongs to no community until somebody enters a code."""
    DEFAULT = "default"
    """It belongs to the default community: for a bot that serves one community only."""


@dataclass(frozen=True, slots=True)
class Ground:
    """What a community has decided: its settings, the roles it grants, the places it has connected."""

    settings: Settings
    grants: Mapping[str, Role]
    places: tuple[str, ...]


NO_GROUND = Ground(Settings(), {}, ())
"""Where no community is connected."""


def ground_of(shelf: Shelf) -> Ground:
    """Return what a community has decided."""
    settings = shelf.entries(EntryKind.SETTING)
    places = tuple(entry.id.removeprefix("place:") for entry in settings if entry.id.startswith("place:"))
    return Ground(settings_of(settings), grants_of(shelf.entries(EntryKind.GRANT)), places)


class Grounds:
    """What communities have decided, read anew only where their ledger has grown.

    The digest at a ledger's head stands for all that is in it, so whoever has the same one has decided the same.
    """

    _COMMUNITIES = 64

    def __init__(self) -> None:
        self._known: dict[str, Ground] = {}

    def of(self, shelf: Shelf) -> Ground:
        """Return what a community has decided, as of the shelf."""
        digest = shelf.head()[1]
        known = self._known.get(digest)
        if known is None:
            known = ground_of(shelf)
            # A new dictionary each time, so that threads that read it need no lock.
            self._known = dict(list(self._known.items())[-self._COMMUNITIES + 1 :]) | {digest: known}
        return known


@dataclass(frozen=True, slots=True)
class Pointed:
    """A place of the registry: whose it is, and what it is called. ``moved`` is the place it became."""

    key: str
    community: str
    title: str = ""
    moved: str = ""

    @property
    def place(self) -> Place | None:
        """The place itself."""
        return place_of(self.key)


def _pointed(slip: Slip) -> Pointed:
    body = json.loads(slip.body)
    return Pointed(slip.id, body["community"], body.get("title", ""), body.get("moved", ""))


def pointed(registry: Slips, key: str) -> Pointed | None:
    """Return what the registry says of a place, of the one it became if it moved; None where it is not connected."""
    for _ in range(3):
        slip = registry.slip(PLACE, key)
        if slip is None:
            return None
        found = _pointed(slip)
        if not found.moved:
            return found
        key = found.moved
    return None


def places_on(registry: Slips, platform: Platform) -> tuple[Pointed, ...]:
    """Return every connected place of a platform, by key."""
    found = [_pointed(slip) for slip in registry.slips(PLACE) if slip.id.startswith(f"{platform}:")]
    return tuple(one for one in found if not one.moved)


def communities(registry: Slips) -> tuple[str, ...]:
    """Return every community that a place points to, by name."""
    return tuple(sorted({_pointed(slip).community for slip in registry.slips(PLACE)}))


# --- connecting ------------------------------------------------------------------------------------------------------


def new_code(registry: SlipBox, community: str, now: datetime, random: Callable[[int], bytes]) -> str:
    """Return a code that connects one chat to the community, once."""
    code = "".join(_LETTERS[byte % len(_LETTERS)] for byte in random(8))
    expires = (now + CODE_LASTS).isoformat(timespec="seconds")
    registry.put(Slip(CODE, _code_id(code), canonical({"community": community}), expires=expires))
    return f"{code[:4]}-{code[4:]}"


def community_of_code(registry: Slips, typed: str, now: datetime) -> str:
    """Return the community a code connects to; raises C-CODE, one text for every code that is not good."""
    slip = registry.slip(CODE, _code_id(typed))
    if slip is None or slip.expires is None or slip.expires <= now.isoformat(timespec="seconds"):
        raise ConversationRefused(
            "C-CODE",
            "This code connects nothing: it was used, it is older than 15 minutes, or it never was one.",
            "Have a new one made with /link in a chat of the community.",
        )
    return str(json.loads(slip.body)["community"])


def use_code(registry: SlipBox, typed: str) -> None:
    """Throw a code away: it is good once."""
    registry.drop(CODE, _code_id(typed))


def _code_id(typed: str) -> str:
    """Return what is kept of a code: whoever reads the store cannot enter it."""
    letters = "".join(letter for letter in typed.upper() if letter in _LETTERS)[:64]
    return hashlib.sha256(letters.encode()).hexdigest()[:32]


def connect(desk: Desk, place: Place, community: str, signature: Signature) -> None:
    """Make a place the community's, at that community's desk, as one signed command."""
    desk.registry.put(Slip(PLACE, place.key, canonical({"community": community, "title": place.title[:100]})))
    before = desk.shelf.entry(EntryKind.SETTING, f"place:{place.key}")
    edit = Edit(EntryKind.SETTING, f"place:{place.key}", before.body if before else None, canonical(True), "link")
    desk.commit([edit], signature)


def disconnect(desk: Desk, place: Place, signature: Signature) -> None:
    """Take a place out of its community; the note of the registry stays, so that this can be undone."""
    before = desk.shelf.entry(EntryKind.SETTING, f"place:{place.key}")
    if before is not None:
        desk.commit([Edit(EntryKind.SETTING, before.id, before.body, None, "unlink")], signature)


def move(desk: Desk, old: Place, new: Place, signature: Signature) -> bool:
    """Let a chat that got a new id keep its community; the old id leads to the new one. False where it did already."""
    slip = desk.registry.slip(PLACE, old.key)
    if slip is None or _pointed(slip).moved:
        return False
    now = _pointed(slip)
    desk.registry.put(
        Slip(PLACE, old.key, canonical({"community": now.community, "title": now.title, "moved": new.key}))
    )
    desk.registry.put(Slip(PLACE, new.key, canonical({"community": now.community, "title": now.title})))
    edits = []
    before = desk.shelf.entry(EntryKind.SETTING, f"place:{old.key}")
    if before is not None:
        edits = [
            Edit(EntryKind.SETTING, before.id, before.body, None, "move"),
            Edit(EntryKind.SETTING, f"place:{new.key}", None, before.body, "move"),
        ]
    for grant in desk.shelf.entries(EntryKind.GRANT):
        if grant.id.startswith("role:") and grant.id.endswith(f"@{old.key}"):
            edits.append(Edit(EntryKind.GRANT, grant.id, grant.body, None, "move"))
            edits.append(Edit(EntryKind.GRANT, grant.id.removesuffix(old.key) + new.key, None, grant.body, "move"))
    desk.commit(edits, signature)
    return True


def choose(registry: SlipBox, author: str, community: str, person: str) -> None:
    """Keep which community somebody's questions in private are for."""
    registry.put(Slip(CHOICE, author, community, person))


def chosen() -> ConversationRefused:
    """Return what is said once a community is chosen: the question was not kept."""
    return ConversationRefused(
        "C-CHOICE", "This community is remembered for our private chat.", "Ask your question again."
    )
