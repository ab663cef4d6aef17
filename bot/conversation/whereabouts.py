"""Whose community a place is, and who speaks there: found out of the registry and what the platform says.

Everything here only reads. This file knows no command and asks no platform; it says whom to ask.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from bot.conversation.acts import Seat
from bot.conversation.communities import CHOICE, Ground, Grounds, PlacePolicy, Pointed, places_on, pointed
from bot.conversation.identity import Known, Situated, places_to_ask
from bot.conversation.messages import AuthorKind, Incoming, Place, PlaceKind, Platform, Rank, Standing
from bot.voice import voice_of
from facts.errors import ConversationRefused, NotAllowed
from facts.store.port import Slips, Store

MOST_PLACES = 50
"""Places that are asked about somebody who writes in private."""
_ABSENT = frozenset({Rank.RESTRICTED, Rank.ABSENT})


@dataclass(frozen=True, slots=True)
class Wanted:
    """The platform has to be asked what somebody is in these places; ``anew`` not out of what was heard lately;
    ``to_show`` only to show them what is for them.
    """

    places: tuple[Place, ...]
    anew: bool
    to_show: bool = False


@dataclass(frozen=True, slots=True)
class Found:
    """The community of a place (None where none is connected), and what is known of the speaker's standing."""

    community: str | None
    standings: Mapping[str, Standing]
    points: Pointed | None = None


@dataclass(frozen=True, slots=True)
class Several:
    """Somebody is in several communities: each with the title of a chat of it."""

    names: tuple[tuple[str, str], ...]


class Whereabouts:
    """Finds out whose community a place is and who speaks. ``lately`` gives what a platform said in the last minute."""

    def __init__(
        self, store: Store, *, default_community: str, operators: frozenset[str], policy: PlacePolicy,
        lately: Callable[[Place, str], Standing | None], grounds: Grounds,
    ) -> None:  # fmt: skip
        self._store = store
        self._default = default_community
        self._operators = operators
        self._policy = policy
        self._lately = lately
        self._grounds = grounds

    def community(
        self, incoming: Incoming, registry: Slips, asked: Mapping[str, Standing | None]
    ) -> Found | Several | Wanted:
        """Return whose community it is; what has to be asked first, or that there are several.

        ``asked`` is what the platform answered so far. Raises NotAllowed P-CHECK where it could not say.
        """
        place = incoming.place
        standings: dict[str, Standing | None] = dict(asked)
        if incoming.standing is not None:
            standings[place.key] = incoming.standing
        if place.platform is Platform.CONSOLE:
            return Found(self._default, _known(standings, (place.key,)))
        if place.kind is PlaceKind.GROUP:
            if place.key not in standings and (heard := self._lately(place, incoming.author.key)) is not None:
                standings[place.key] = heard
            points = pointed(registry, place.key)
            if points is not None:
                return Found(points.community, _known(standings, (place.key,)), points)
            default = self._default if self._policy is PlacePolicy.DEFAULT else None
            return Found(default, _known(standings, (place.key,)))
        return self._elsewhere(incoming, registry, standings)

    def _elsewhere(
        self, incoming: Incoming, registry: Slips, standings: Mapping[str, Standing | None]
    ) -> Found | Several | Wanted:
        """Return the community of somebody who writes in private: one that they are in."""
        linked = places_on(registry, incoming.place.platform)
        choice = registry.slip(CHOICE, incoming.author.key)
        chosen = [one for one in linked if choice is not None and one.community == choice.body]
        asking = (chosen or list(linked))[:MOST_PLACES]
        places = places_to_ask(incoming.place, [one.place for one in asking if one.place is not None])
        missing = tuple(place for place in places if place.key not in standings)
        if missing:
            return Wanted(missing, anew=False)
        inside = [one for one in asking if _inside(standings.get(one.key))]
        if not inside and any(standings.get(one.key) is None for one in asking):
            raise NotAllowed(
                "P-CHECK",
                "The chats could not be asked whether you are a member; nothing was done.",
                "Try again in a moment.",
            )
        open_ = self._open(inside)
        names = sorted({one.community for one in open_})
        if len(names) > 1:
            titles = {one.community: one.title or one.community for one in reversed(open_)}
            return Several(tuple((name, titles[name]) for name in names))
        if not names:
            operator = self._default if incoming.author.key in self._operators else None
            return Found(operator, {})
        return Found(names[0], _known(standings, [one.key for one in open_]))

    def _open(self, places: Sequence[Pointed]) -> list[Pointed]:
        """Return the places that their community's ledger knows as its own, of communities that answer in private."""
        grounds = {}
        for name in {one.community for one in places}:
            with self._store.library(name).reading() as shelf:
                grounds[name] = self._grounds.of(shelf)
        return [
            one
            for one in places
            if grounds[one.community].settings.private_questions and one.key in grounds[one.community].places
        ]

    def seat(
        self,
        incoming: Incoming,
        community: str | None,
        ground: Ground,
        person: Known,
        standings: Mapping[str, Standing],
    ) -> Seat:
        """Return who speaks and where, with all that was found out."""
        author = incoming.author
        who = Situated(
            author.kind,
            incoming.place.platform,
            incoming.place.kind,
            tuple(sorted(standings.items(), key=lambda row: row[0])),
            person.person,
            author.key in self._operators and author.kind is AuthorKind.PERSON,
        )
        own = person.language or author.language
        alone = incoming.place.kind is not PlaceKind.GROUP
        language = (own if alone and own else None) or (ground.settings.language if community else own or "en")
        return Seat(incoming, community, ground, who, person, voice_of(language))


def not_connected(seat: Seat) -> ConversationRefused:
    """Return what is said in a place that belongs to no community."""
    if seat.incoming.place.kind is PlaceKind.GROUP:
        return ConversationRefused(
            "C-PLACE",
            "This chat is not connected to a community yet.",
            "Whoever manages a community makes a code with /link there; whoever manages this chat enters it here: /join CODE.",
        )
    if seat.incoming.place.as_guest:
        return ConversationRefused(
            "C-PLACE", "I answer as a guest only for members of a community that I serve, and you are in none."
        )
    return ConversationRefused(
        "C-PLACE",
        "You are not in a community whose questions are answered here.",
        "Ask in a chat that belongs to one.",
    )


def belongs(found: Found, ground: Ground) -> bool:
    """Say whether the community's ledger agrees that the place is its own; it is the ledger that counts."""
    return found.points is None or found.points.key in ground.places


def _inside(standing: Standing | None) -> bool:
    return standing is not None and standing.rank not in _ABSENT


def _known(standings: Mapping[str, Standing | None], keys: Sequence[str]) -> dict[str, Standing]:
    return {key: standing for key in keys if (standing := standings.get(key)) is not None}
