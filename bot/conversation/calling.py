"""What a command is handed, made for whoever uses it: the call, the people it may name, its forms and buttons.

One for each conversation, with what it shares: the store, the fact bases, what is remembered of talks, the clock. This file
knows nothing of what any command does, and of whether it may be used.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from threading import Lock

from bot.conversation import forms as forms_of
from bot.conversation.acts import Run, Seat
from bot.conversation.buttons import CallButtons, Tokens
from bot.conversation.calls import Call
from bot.conversation.identity import role_of
from bot.conversation.memories import Memories
from bot.conversation.messages import PlaceKind
from bot.conversation.people import CallLinks, CallPeople, CallTelling
from bot.conversation.roles import Role
from facts.factbase import FactBase
from facts.factbook import FactBook
from facts.factkeeper import FactKeeper
from facts.ledger import Signature
from facts.store.port import Desk, Library, SlipBox, Store

NOWHERE = "nowhere"
"""The community of calls that belong to none; nothing is ever written to it."""


class Calling:
    """Makes calls of commands on a store."""

    def __init__(
        self,
        store: Store,
        tokens: Tokens,
        memories: Memories,
        *,
        clock: Callable[[], datetime],
        random: Callable[[int], bytes],
        base: Callable[[Library], FactBase],
    ) -> None:
        self.store = store
        self.tokens = tokens
        self.memories = memories
        self.clock = clock
        self.random = random
        self._make_base = base
        self._bases: dict[str, FactBase] = {}
        self._lock = Lock()

    def now(self) -> str:
        """Return the moment in UTC, as ISO text."""
        return self.clock().isoformat(timespec="seconds")

    def base(self, community: str) -> FactBase:
        """Return the fact base of a community; there is one for each, with what it keeps in memory."""
        with self._lock:
            if community not in self._bases:
                self._bases[community] = self._make_base(self.store.library(community))
            return self._bases[community]

    def people(self, seat: Seat, person: str, registry: SlipBox | None) -> CallPeople:
        """Return the people as a call sees them: in private all of them, elsewhere those of the community."""
        alone = seat.incoming.place.kind is PlaceKind.PRIVATE
        seen_in = None if alone else seat.community or ""
        return CallPeople(self.store, person, seen_in, seat.community, registry, self.random)

    def forms(self, seat: Seat, person: str, desk: Desk | None) -> forms_of.CallForms:
        """Return the forms that somebody has open or may open; without ``desk`` none can be opened."""
        anonymous = seat.role is Role.ANONYMOUS
        buttons = CallButtons(self.tokens, seat.incoming, self.clock(), desk.registry if desk else None)
        return forms_of.CallForms(
            seat.incoming, person, buttons, seat.voice, self.clock(), self.random, desk.slips if desk else None,
            anyone=anonymous,
        )  # fmt: skip

    def call(
        self, seat: Seat, run: Run, person: str, registry: SlipBox | None, desk: Desk | None, people: CallPeople
    ) -> Call:
        """Return the call of a command; what it writes goes to ``registry`` and ``desk``, and nowhere where they are None."""
        community = seat.community if seat.community is not None else ""
        library = self.store.library(community or NOWHERE)
        role = role_of(seat.who, seat.ground.settings, seat.ground.grants)
        signature = Signature(person, role.value, self.now())
        return Call(
            incoming=seat.incoming,
            community=community,
            role=role,
            arguments=run.arguments,
            voice=seat.voice,
            settings=seat.ground.settings,
            base=self.base(community or NOWHERE),
            book=FactBook(library, shelf=desk.shelf if desk is not None else None, now=self.now),
            buttons=CallButtons(self.tokens, seat.incoming, self.clock(), registry),
            memory=self.memories.of(seat.incoming, seat.community),
            forms=self.forms(seat, person, desk),
            now=self.now(),
            person=person,
            opened_desk=desk,
            opened_keeper=FactKeeper(desk, signature, community) if desk is not None else None,
            confirmed=run.confirmed,
            known_people=people,
            known_links=CallLinks(
                desk,
                seat.incoming.place,
                community,
                signature,
                run.arguments.get("code", ""),
                self.clock(),
                self.random,
            ),
            known_telling=CallTelling(registry, seat.incoming, self.clock()),
        )
