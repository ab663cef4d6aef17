"""The one door of the conversation: something was said, and here is what is answered, whatever the chat.

``handle`` is asynchronous and everything below it is not: what is said is understood in a reading thread, the platform
is asked about people only where it matters, writes are done one after the other by one thread and are never cancelled.
Every error becomes a reply here, and nowhere else. This file knows no command, no chat library and no SQL.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from functools import partial

from bot.conversation.acts import Act, Answering, Done, Run, Seat
from bot.conversation.addressing import Turn, addressed
from bot.conversation.buttons import Tokens, secret_of
from bot.conversation.calling import Calling
from bot.conversation.calls import Command
from bot.conversation.communities import choose, chosen, move, pointed
from bot.conversation.identity import ensure
from bot.conversation.limits import Lately, Limits
from bot.conversation.memories import Memories, Seen
from bot.conversation.messages import Incoming, Place, PlaceKind, Platform
from bot.conversation.overhearing import Quiet, may_be_overheard
from bot.conversation.people import forget
from bot.conversation.performing import Performing, Present
from bot.conversation.policy import PATIENCE, Policy
from bot.conversation.presenting import error_reply
from bot.conversation.replacing import instead
from bot.conversation.replies import Notice, Reply
from bot.conversation.standings import StandingOf, Standings
from bot.conversation.telling import Telling
from bot.conversation.turns import Choosing, Progress, Turns, Wanted, Writing
from bot.conversation.workers import Workers
from bot.speech import Voice
from bot.voice import voice_of
from facts.errors import FactsError
from facts.factbase import FactBase
from facts.ledger import Signature
from facts.loading.files import LARGEST
from facts.store.port import Library, Store

LOGGER = logging.getLogger("footnote")


def _unplanned(error: Exception) -> FactsError:
    LOGGER.error("unexpected", exc_info=error)
    return FactsError("X-UNEXPECTED", "Something went wrong that should not have.")


class Conversation:
    """Answers what people say.

    ``clock`` gives the moment in UTC and ``random`` so many random bytes; ``standing`` asks each platform about people.
    ``unexpected`` is called once for an error that nobody planned for and returns what is said of it. Raises StoreFailed
    (S-…) where the store cannot be used.
    """

    def __init__(
        self,
        store: Store,
        commands: Sequence[Command],
        *,
        clock: Callable[[], datetime],
        random: Callable[[int], bytes],
        standing: Mapping[Platform, StandingOf] | None = None,
        actions: Sequence[Command] = (),
        policy: Policy | None = None,
        unexpected: Callable[[Exception], FactsError] = _unplanned,
        present: Present = error_reply,
        base: Callable[[Library], FactBase] = FactBase,
    ) -> None:
        self._policy = policy or Policy()
        self._store = store
        self._clock = clock
        self._standings = Standings(standing or {}, self._seconds)
        self._unexpected = unexpected
        self._present = present
        self._workers = Workers()
        self._seen = Seen()
        self._memories = Memories()
        self._strangers = Lately(self._seconds)
        self._quiet = Quiet(self._seconds)
        self._telling = Telling(store, self._workers, clock, after_writing=self._quiet.forget)
        tokens = Tokens(secret_of(store, random))
        calling = Calling(store, tokens, self._memories, clock=clock, random=random, base=base)
        self._calling = calling
        performing = Performing(calling, present)
        self._performing = performing
        self._turns = Turns(
            performing,
            commands,
            actions,
            Limits(self._seconds, random(32)),
            default_community=self._policy.community,
            operators=self._policy.operators,
            policy=self._policy.places,
            lately=self._standings.lately,
        )

    # --- what is said -----------------------------------------------------------------------------------------------

    async def handle(self, incoming: Incoming) -> Reply | None:
        """Return what is answered; None where nothing is to be said.

        Call ``told(incoming.key)`` once the reply was sent: what was written and never told is told by ``notices``. No
        error is raised but that the caller was cancelled, and a write goes on all the same.
        """
        turn = addressed(incoming, self._turns.names)
        if turn is None:
            return await self._overheard(incoming) if may_be_overheard(incoming) else None
        if not self._seen.first(incoming.key):
            return None
        progress = Progress()
        try:
            reply = await self._answer(incoming, turn, progress)
        except Exception as error:  # noqa: BLE001 - the one boundary: every error becomes a reply
            reply = self._error(error, incoming, progress)
        except asyncio.CancelledError:
            if not self._telling.has_begun(incoming.key):  # nothing was begun: it can be said again
                self._seen.forget(incoming.key)
            raise
        return None if reply is None else replace(reply, language=_voice(incoming, progress).language)

    async def _overheard(self, incoming: Incoming) -> Reply | None:
        """Return what is said to a message that is not meant for the bot; where anything goes wrong, nothing is."""
        if self._quiet.off(incoming.place) or not self._seen.first(incoming.key):
            return None
        progress = Progress()
        try:
            done = await self._workers.read(lambda: self._turns.overheard(incoming, self._quiet, progress))
        except FactsError:
            return None
        except Exception as error:  # noqa: BLE001 - nobody asked for anything
            self._unexpected(error)
            return None
        reply = done.reply
        return None if reply is None else replace(reply, language=_voice(incoming, progress).language)

    async def _answer(self, incoming: Incoming, turn: Turn, progress: Progress) -> Reply | None:
        for _ in range(4):
            step = await self._workers.read(lambda: self._turns.step(incoming, turn, progress))
            match step:
                case Done():
                    return await self._done(incoming, step, progress)
                case Wanted():
                    progress.standings |= await self._standings.asked(
                        incoming.author, step.places, anew=step.anew, to_show=step.to_show
                    )
                    progress.anew = progress.anew or step.anew
                case Writing(seat=seat, act=act):
                    job = partial(self._performing.write, await self._with_file(seat, act), act)
                    done = await self._written(incoming, progress, job)
                    return await self._done(incoming, done, progress)
                case Choosing(community=community):
                    await self._written(incoming, progress, lambda: self._chose(incoming, community))
                    told = self._error(chosen(), incoming, progress)
                    return instead(incoming, told) if told is not None else None
        raise AssertionError("the platform was asked often enough")

    async def _with_file(self, seat: Seat, act: Act) -> Seat:
        """Fetch what was sent along before the write begins, so that a slow download keeps nobody from writing.

        What says itself that it is too large is not fetched; the command refuses it. Raises I-SIZE.
        """
        attachment = seat.incoming.attachment
        takes = isinstance(act, Run | Answering) and act.command.takes_file
        if attachment is None or not takes or attachment.size > LARGEST:
            return seat
        content = await self._workers.fetch(lambda: attachment.read(LARGEST))
        fetched = replace(attachment, read=lambda _most: content)
        return replace(seat, incoming=replace(seat.incoming, attachment=fetched))

    async def _done(self, incoming: Incoming, done: Done, progress: Progress) -> Reply | None:
        if done.forget:
            person = done.forget
            await self._written(incoming, progress, lambda: self._forget(incoming, person))
        reply = done.reply
        if reply is None:
            return None
        if done.again:
            self._telling.begins(incoming.key)
        if progress.seat is not None:
            self._turns.remember_choices(progress.seat, reply)
        return replace(reply, private=True) if incoming.place.kind is PlaceKind.FOREIGN else reply

    async def _written(self, incoming: Incoming, progress: Progress, job: Callable[[], Done]) -> Done:
        """Have a job done in its turn; where it takes long, say so and let its result follow."""

        def follows(error: Exception) -> Notice | None:
            reply = self._error(error, incoming, progress)
            if reply is None:
                return None
            reply = replace(reply, language=_voice(incoming, progress).language)
            return Notice(incoming.key, incoming.place, reply, incoming.message)

        return await self._telling.carried_out(incoming.key, job, self._policy.patience, follows)

    def _error(self, error: Exception, incoming: Incoming, progress: Progress) -> Reply | None:
        known_error = error if isinstance(error, FactsError) else self._unexpected(error)
        if (
            known_error.code == "C-PLACE"
            and incoming.place.kind is PlaceKind.GROUP
            and self._strangers.was(incoming.place.key)
        ):
            return None
        return self._present(known_error, _voice(incoming, progress))

    def _chose(self, incoming: Incoming, community: str) -> Done:
        with self._store.registering() as registry:
            person = ensure(registry, incoming.author.key, incoming.author.name, self._calling.random)
            choose(registry, incoming.author.key, community, person)
        return Done(None)

    def _forget(self, incoming: Incoming, person: str) -> Done:
        forget(self._store, person, (self._policy.community,))
        self._memories.forget(incoming.author.key)
        self._standings.forget(incoming.author.key)
        return Done(None)

    async def suggest(self, incoming: Incoming, command: str, argument: str, typed: str) -> list[tuple[str, str]]:
        """Return (label, value) pairs to offer while an argument is typed: at most 25, of the caller's own community.

        Nothing is asked of the platform and nothing fails: where something is not known, nothing is offered.
        """

        def read() -> list[tuple[str, str]]:
            return self._turns.suggested(incoming, command, argument, typed)

        try:
            return await self._workers.read(read)
        except FactsError:
            return []

    async def prepare(self) -> None:
        """Read what is offered while people type and what questions share, so that not even the first of them waits for
        it; nothing fails.
        """
        try:
            await self._workers.read(self._turns.prepare)
        except FactsError as error:
            LOGGER.info("what is offered could not be read: %s", error.code)

    def _seconds(self) -> float:
        return self._clock().timestamp()

    # --- what is said unasked ---------------------------------------------------------------------------------------

    async def notices(self, platform: Platform) -> tuple[Notice, ...]:
        """Return what is to be said on a platform unasked, oldest kind first; call ``told`` with the id of each once sent.

        Raises StoreFailed (S-…).
        """
        return await self._telling.notices(platform)

    async def told(self, id_: str) -> None:
        """Keep that a notice, or the reply to the message with that key, was sent. Raises StoreFailed (S-…)."""
        await self._telling.told(id_)

    async def noted(self, name: str) -> str:
        """Return the short text that an adapter keeps between two starts; empty where there is none. Raises S-…."""
        return await self._telling.noted(name)

    async def note(self, name: str, text: str) -> None:
        """Keep a short text of an adapter's between two starts. Raises S-…."""
        await self._telling.note(name, text)

    async def moved(self, old: Place, new: Place) -> None:
        """Let a chat that got a new id keep its community; told again, or of an unknown chat, nothing happens."""

        def write() -> None:
            with self._store.registry() as registry:
                points = pointed(registry, old.key)
            if points is None or points.key != old.key or old.key == new.key:
                return
            signature = Signature("", "platform", self._calling.now(), "the chat got a new id")
            with self._store.library(points.community).writing() as desk:
                move(desk, old, new, signature)

        await self._telling.written(write)

    def close(self) -> None:
        """Finish what was begun and stop the threads; the store stays open."""
        self._workers.close()


def _voice(incoming: Incoming, progress: Progress) -> Voice:
    """Return the voice that somebody is answered in, as far as it is known."""
    return progress.seat.voice if progress.seat else voice_of(incoming.author.language or "en")


__all__ = ["PATIENCE", "Conversation", "Policy", "StandingOf"]
