"""Who somebody is in a community: their role, and the token that stands for them in the store.

``role_of`` is the whole decision about roles, and ``refusal`` the whole decision about rights: pure functions of what
the platform says now and what the community has granted. A person's token is random and made only when something of
theirs is kept; the one note that ties it to a platform's id and name can be thrown away without touching the log.
This file asks no platform and knows no command.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from bot.conversation.addressing import NEVER_ANSWERED
from bot.conversation.messages import AuthorKind, Incoming, Place, PlaceKind, Platform, Rank, Standing
from bot.conversation.roles import RIGHTS, WRITING, Right, Role
from bot.conversation.settings import Settings
from facts.errors import NotAllowed
from facts.ledger import Entry, Slip, canonical
from facts.store.port import SlipBox, Slips

# --- roles -----------------------------------------------------------------------------------------------------------

ORDER = tuple(Role)
"""From least to most."""

GRANTED = frozenset({Role.EDITOR, Role.MANAGER})
"""The roles that a community can grant."""


@dataclass(frozen=True, slots=True)
class Situated:
    """Somebody in a place. ``standings`` are what the platform says of them, by place; in a private chat those of the
    community's own places. ``person`` is their token, empty where there is none; ``operator`` says that the
    configuration names them.
    """

    kind: AuthorKind
    platform: Platform
    place: PlaceKind
    standings: tuple[tuple[str, Standing], ...] = ()
    person: str = ""
    operator: bool = False

    @property
    def checked(self) -> bool:
        """Whether it is known now what they are, so that they can be let write."""
        return self.operator or bool(self.standings) or self.kind is AuthorKind.ANONYMOUS_ADMIN


def role_of(who: Situated, settings: Settings, grants: Mapping[str, Role]) -> Role:
    """Return what somebody is. Of whom nothing is known, who writes in a group is a member of it and no more."""
    if who.kind in NEVER_ANSWERED:
        return Role.IGNORED
    if who.kind is AuthorKind.ANONYMOUS_ADMIN:
        here = who.place is PlaceKind.GROUP and who.platform is Platform.TELEGRAM
        return Role.ANONYMOUS if here and settings.anonymous_administrators else Role.UNNAMED
    if who.operator:
        return _capped(Role.OPERATOR, who)
    if not who.standings:
        return Role.MEMBER if who.place is PlaceKind.GROUP else Role.NOBODY
    roles = [_by_standing(who, key, standing, settings, grants) for key, standing in who.standings]
    return _capped(max(roles, key=ORDER.index), who)


def _by_standing(who: Situated, key: str, standing: Standing, settings: Settings, grants: Mapping[str, Role]) -> Role:
    match standing.rank:
        case Rank.RESTRICTED | Rank.ABSENT:
            return Role.NOBODY
        case Rank.OWNER:
            role = Role.MANAGER
        case Rank.ADMINISTRATOR if settings.chat_administrators_edit and who.platform is not Platform.DISCORD:
            role = Role.EDITOR
        case Rank.ADMINISTRATOR | Rank.ASSISTANT | Rank.MEMBER:
            role = Role.MEMBER
    granted = [grants[name] for name in _grant_names(who, key, standing) if name in grants]
    return max((role, *granted), key=ORDER.index)


def _grant_names(who: Situated, key: str, standing: Standing) -> list[str]:
    names = [grant_of_role(role, key) for role in sorted(standing.roles)]
    return [*names, grant_of_person(who.person)] if who.person else names


def _capped(role: Role, who: Situated) -> Role:
    """Return the role as far as it goes in such a place: nobody keeps facts where the bot does not belong.

    Discord says nothing in a private chat of what somebody may do on a server.
    """
    foreign = who.place is PlaceKind.FOREIGN
    silent = who.place is PlaceKind.PRIVATE and who.platform is Platform.DISCORD and not who.operator
    return min(role, Role.MEMBER, key=ORDER.index) if foreign or silent else role


def refusal(role: Role, right: Right, *, checked: bool) -> NotAllowed | None:
    """Return why somebody of a role may not do this, None where they may.

    What writes needs a role that was checked now: unknown means no.
    """
    if right in WRITING and not checked and role is not Role.IGNORED:
        return NotAllowed(
            "P-CHECK",
            "The chat could not be asked what you may do here; nothing was done.",
            "Try again in a moment.",
        )
    if right in RIGHTS[role]:
        return None
    if role is Role.NOBODY:
        return NotAllowed("P-RIGHT", "This is for members of the community.", "Ask in a chat that belongs to it.")
    needed = next((one.value for one in (Role.MEMBER, Role.EDITOR, Role.MANAGER) if right in RIGHTS[one]), "")
    return NotAllowed(
        "P-RIGHT",
        "This needs the role “%(needed)s”; here you are “%(role)s”.",
        "Somebody who manages this community can grant it.",
        needed=needed,
        role=role.value,
    )


def grant_of_role(role: str, place: str) -> str:
    """Return the id of the entry that grants a role to whoever holds a platform's role in a place (``discord:1``)."""
    return f"role:{role}@{place}"


def grant_of_person(person: str) -> str:
    """Return the id of the entry that grants a role to a person, by their token."""
    return f"person:{person}"


def grants_of(entries: Iterable[Entry]) -> dict[str, Role]:
    """Return the roles that a community has granted, by the entry's id; a body is a role's name or has it as ``role``."""
    found = {}
    for entry in entries:
        body = json.loads(entry.body)
        name = body.get("role") if isinstance(body, dict) else body
        if name in {role.value for role in GRANTED}:
            found[entry.id] = Role(name)
    return found


# --- persons ---------------------------------------------------------------------------------------------------------

IDENTITY = "identity"
LANGUAGE = "language"


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of somebody: their token and the language they chose; both empty for whom nothing is kept of."""

    person: str = ""
    language: str = ""


def identity_key(incoming: Incoming) -> str:
    """Return whose identity it is: the author's, or that of a chat's anonymous administrators, who are one."""
    if incoming.author.kind is AuthorKind.ANONYMOUS_ADMIN:
        return f"anonymous@{incoming.place.key}"
    return incoming.author.key


def known(registry: Slips, key: str) -> Known:
    """Return what is known of the person with that identity."""
    slip = registry.slip(IDENTITY, key)
    if slip is None or slip.person is None:
        return Known()
    language = registry.slip(LANGUAGE, slip.person)
    return Known(slip.person, language.body if language else "")


def ensure(registry: SlipBox, key: str, name: str, random: Callable[[int], bytes]) -> str:
    """Return the token of a person, made where there is none; the name is kept as it is now."""
    slip = registry.slip(IDENTITY, key)
    body = canonical({"name": name[:100]})
    if slip is not None and slip.person is not None:
        if name and slip.body != body:
            registry.put(Slip(IDENTITY, key, body, slip.person))
        return slip.person
    person = random(12).hex()
    registry.put(Slip(IDENTITY, key, body, person))
    return person


def name_of(registry: Slips, person: str) -> str:
    """Return a person's name as last seen; empty where they are forgotten or never were."""
    for slip in registry.slips_of(person) if person else ():
        if slip.kind == IDENTITY:
            return str(json.loads(slip.body)["name"])
    return ""


def places_to_ask(place: Place, linked: Iterable[Place]) -> tuple[Place, ...]:
    """Return the places that tell what somebody is: their group itself, elsewhere the community's own on the platform."""
    if place.kind is PlaceKind.GROUP or place.platform is Platform.CONSOLE:
        return (place,)
    return tuple(one for one in linked if one.platform is place.platform)
