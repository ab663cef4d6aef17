"""What a command can do about people, links and notices: the doors of one call to the registry.

This file knows nothing of who may open them.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from datetime import datetime

from bot.conversation import communities
from bot.conversation.calls import Remembered
from bot.conversation.identity import IDENTITY, LANGUAGE, ensure, name_of
from bot.conversation.messages import Incoming, Place
from bot.conversation.notices import RECEIPT, write_notice
from bot.conversation.places import written
from bot.conversation.replies import Reply
from facts.ledger import Signature, Slip, canonical
from facts.store.port import Desk, SlipBox, Store


class CallPeople:
    """Who people are; ``forgetting`` says that the caller wants to be forgotten.

    ``seen_in`` is the community whose members read along; None where the caller is alone with the bot.
    """

    def __init__(
        self, store: Store, person: str, seen_in: str | None, community: str | None, box: SlipBox | None,
        random: Callable[[int], bytes],
    ) -> None:  # fmt: skip
        self._seen_in = seen_in
        self._community = community
        self._store = store
        self._person = person
        self._box = box
        self._random = random
        self.forgetting = False

    def name_of(self, person: str) -> str:
        """Return the name behind a token."""
        if self._box is not None:
            return name_of(self._box, person)
        with self._store.registry() as registry:
            return name_of(registry, person)

    def kept(self) -> tuple[Remembered, ...]:
        """Return everything that is kept of the caller; where others listen, nothing of another community."""
        found = everything_of(self._store, self._person, (self._community,) if self._community else ())
        if self._seen_in is None:
            return found
        return tuple(one for one in found if one.community in {"", self._seen_in})

    def forget(self) -> None:
        """Have the caller forgotten when the command has ended well."""
        self.forgetting = True

    def token_of(self, author: str, name: str) -> str:
        """Return the token of somebody else."""
        assert self._box is not None, "only a command that writes can keep somebody"
        return ensure(self._box, author, name, self._random)

    def speak(self, language: str) -> None:
        """Speak to the caller in a language from now on."""
        assert self._box is not None, "only a command that writes can keep a language"
        self._box.put(Slip(LANGUAGE, self._person, language, self._person))


class CallLinks:
    """Which chats belong to the community of the call."""

    def __init__(
        self, desk: Desk | None, place: Place, community: str, signature: Signature, code: str, now: datetime,
        random: Callable[[int], bytes],
    ) -> None:  # fmt: skip
        self._desk = desk
        self._place = place
        self._community = community
        self._signature = signature
        self._code = code
        self._now = now
        self._random = random

    @property
    def _open(self) -> Desk:
        assert self._desk is not None, "only a command that writes can connect chats"
        return self._desk

    def code(self) -> str:
        """Return a code that connects another chat to this community."""
        return communities.new_code(self._open.registry, self._community, self._now, self._random)

    def join(self) -> str:
        """Connect the place of the call to the community of its code."""
        communities.connect(self._open, self._place, self._community, self._signature)
        communities.use_code(self._open.registry, self._code)
        return self._community

    def leave(self) -> None:
        """Take the place of the call out of its community."""
        communities.disconnect(self._open, self._place, self._signature)

    def title(self, place: str) -> str:
        """Return what a chat is called, as it was when it was connected."""
        found = communities.pointed(self._open.registry, place)
        return found.title if found is not None and found.community == self._community else ""

    def places(self) -> tuple[str, ...]:
        """Return the places of the community."""
        return communities.ground_of(self._open.shelf).places


class CallTelling:
    """Says something elsewhere, once the call has ended well."""

    def __init__(self, box: SlipBox | None, incoming: Incoming, now: datetime) -> None:
        self._box = box
        self._incoming = incoming
        self._now = now
        self._count = 0

    @property
    def here(self) -> str:
        """The place of the call, as text."""
        return written(self._incoming.place)

    def tell(self, place: str, reply: Reply, *, reply_to: str = "", person: str = "") -> None:
        """Have a reply said once in a place."""
        assert self._box is not None, "only a command that writes can tell others"
        self._count += 1
        key = hashlib.sha256(self._incoming.key.encode("utf-8", "surrogatepass")).hexdigest()[:24]
        write_notice(self._box, f"told:{key}:{self._count}", place, reply, self._now, reply_to=reply_to, person=person)


def everything_of(store: Store, person: str, more: tuple[str, ...] = ()) -> tuple[Remembered, ...]:
    """Return everything that is kept of a person, in the registry and in every community that a place points to, and in
    ``more``.
    """
    if not person:
        return ()
    with store.registry() as registry:
        found = [Remembered(slip.kind, "", _words(slip)) for slip in registry.slips_of(person)]
        names = {*communities.communities(registry), *more}
    for community in sorted(names):
        with store.library(community).reading() as shelf:
            found += [Remembered(slip.kind, community, _words(slip)) for slip in shelf.slips.slips_of(person)]
    return tuple(found)


def _words(slip: Slip) -> str:
    return f"{slip.id}: {slip.body}" if slip.kind == IDENTITY else slip.body


def forget(store: Store, person: str, more: tuple[str, ...] = ()) -> None:
    """Forget a person everywhere, for good; the log keeps a token that stands for nobody.

    ``more`` are communities to look into besides those that a place points to. What was carried out for them stays
    carried out: of their receipts stays that there was one. The note of who they are goes last, so that a crash in the
    middle leaves something to forget again.
    """
    with store.registry() as registry:
        names = {*communities.communities(registry), *more}
    for community in sorted(names):
        library = store.library(community)
        with library.reading() as shelf:
            if not shelf.slips.slips_of(person):
                continue
        with library.writing() as desk:
            for slip in desk.slips.slips_of(person):
                desk.slips.drop(slip.kind, slip.id)
    with store.registering() as box:
        for slip in box.slips_of(person):
            if slip.kind == RECEIPT:
                box.put(Slip(RECEIPT, slip.id, canonical({}), None, slip.expires))
            else:
                box.drop(slip.kind, slip.id)
    store.forget_bytes()
