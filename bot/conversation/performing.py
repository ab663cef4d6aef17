"""A command carried out: a call made for it, in a transaction where it writes, with receipt and log beside the change.

The right to do it is decided here, at the moment of the write and against what the community has decided by then. This
file knows nothing of what any command does, nor of threads.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Protocol

from bot.conversation import forms as forms_of
from bot.conversation.acts import Act, Answering, Confirming, Done, Dropping, Run, Seat
from bot.conversation.buttons import ONCE_LASTS, PRESSED, stale
from bot.conversation.calling import Calling
from bot.conversation.calls import Command
from bot.conversation.communities import (
    NO_GROUND,
    community_of_code,
    ground_of,
    pointed,
)
from bot.conversation.identity import ensure, identity_key, refusal, role_of
from bot.conversation.messages import Shape
from bot.conversation.moderator_forms import form_of
from bot.conversation.notices import receipt, write_notice, write_receipt
from bot.conversation.people import CallPeople
from bot.conversation.places import place_of
from bot.conversation.presenting_changes import told_reply
from bot.conversation.replacing import instead, placed
from bot.conversation.replies import Reply, Text
from bot.conversation.roles import Role
from bot.speech import Voice, said
from bot.voice import voice_of
from facts.errors import FactsError, NotAllowed
from facts.ledger import Change, Slip
from facts.store.port import Desk, SlipBox


class Present(Protocol):
    """Makes a reply of an error: ``bot.conversation.presenting.error_reply``."""

    def __call__(self, error: FactsError, voice: Voice) -> Reply: ...


class Performing:
    """Carries acts out on the store of a calling."""

    def __init__(self, calling: Calling, present: Present) -> None:
        self.calling = calling
        self._store = calling.store
        self._present = present

    # --- reading ---------------------------------------------------------------------------------------------------

    def read(self, seat: Seat, act: Run) -> Done:
        """Run a command that only reads; raises what it raises, NotAllowed P-… first."""
        _allow(seat.role, seat, act.command)
        people = self.calling.people(seat, seat.known.person, None)
        call = self.calling.call(seat, act, seat.known.person, None, None, people)
        reply = act.command.run(call)
        if reply.deletes and seat.incoming.shape is Shape.PRESS and seat.incoming.keyboard is None:
            raise stale()  # which message it was is no more known
        return _finished(seat, act, reply, seat.known.person if people.forgetting else "", changed=False)

    # --- writing ---------------------------------------------------------------------------------------------------

    def write(self, seat: Seat, act: Act) -> Done:
        """Carry an act out in one transaction; raises what the command raises, and then nothing is kept.

        What had been carried out under the same key is not done again: its reply is returned, None where it was told.
        """
        code = isinstance(act, Run) and act.command.by_code
        if code and isinstance(act, Run):
            with self._store.registry() as registry:
                done = receipt(registry, seat.incoming.key)
                if done is not None:
                    return Done(done.reply, again=True)
                community: str | None = community_of_code(registry, act.arguments.get("code", ""), self.calling.clock())
        else:
            community = seat.community
        try:
            if community is None:
                with self._store.registering() as registry:
                    return self._written(seat, act, registry, None)
            with self._store.library(community).writing() as desk:
                return self._written(replace(seat, community=community), act, desk.registry, desk, code=code)
        except NotAllowed:
            self._discard(seat, act)
            raise
        except FactsError as error:
            if isinstance(act, Answering):
                return self._asked_again(seat, act, error)
            raise

    def _written(self, seat: Seat, act: Act, registry: SlipBox, desk: Desk | None, *, code: bool = False) -> Done:
        done = receipt(registry, seat.incoming.key)
        if done is not None:
            return Done(done.reply, again=True)
        once = act.once if isinstance(act, Run) else ""
        if once and registry.slip(PRESSED, once) is not None:
            raise stale()
        ground = seat.ground if code else ground_of(desk.shelf) if desk is not None else NO_GROUND
        seat = replace(seat, ground=ground)
        role = role_of(seat.who, ground.settings, ground.grants)
        _allow(role, seat, act.command)
        person = ensure(registry, identity_key(seat.incoming), seat.incoming.author.name, self.calling.random)
        people = self.calling.people(seat, person, registry)
        before = desk.shelf.head()[0] if desk is not None else 0
        reply = replace(self._acted(seat, act, person, registry, desk, people), language=seat.voice.language)
        changed = desk is not None and desk.shelf.head()[0] != before
        if desk is not None:
            self._tell_log(seat, act.command, person, registry, desk, people, before)
        now = self.calling.clock()
        if once and changed:
            registry.add(Slip(PRESSED, once, "", None, (now + 2 * ONCE_LASTS).isoformat(timespec="seconds")))
        for box in (registry, *((desk.slips,) if desk is not None else ())):
            box.drop_expired(self.calling.now())
        write_receipt(registry, seat.incoming, reply, person, now)
        return _finished(seat, act, reply, person if people.forgetting else "", changed=changed)

    def _acted(
        self, seat: Seat, act: Act, person: str, registry: SlipBox, desk: Desk | None, people: CallPeople
    ) -> Reply:
        if isinstance(act, Run):
            return act.command.run(self.calling.call(seat, act, person, registry, desk, people))
        assert desk is not None, "forms are kept with a community"
        open_ = forms_of.by_nonce(desk.slips, act.open.nonce)
        if open_ is None or (open_.expires <= self.calling.now() and not isinstance(act, Dropping)):
            raise stale()
        match act:
            case Dropping():
                desk.slips.drop(forms_of.FORM, open_.id)
                call = self.calling.call(seat, Run(act.command, {}), person, registry, desk, people)
                if act.late:
                    return self._present(forms_of.timed_out(), call.voice)
                return forms_of.cancelled(call.voice)
            case Confirming():
                desk.slips.drop(forms_of.FORM, open_.id)
                run = Run(act.command, open_.values, confirmed=True)
                return act.command.run(self.calling.call(seat, run, person, registry, desk, people))
            case Answering():
                form = form_of(open_.form)
                if act.sent:
                    desk.slips.drop(forms_of.FORM, open_.id)
                    run = Run(act.command, {**forms_of.arguments_of(form, open_), **act.values})
                    return act.command.run(self.calling.call(seat, run, person, registry, desk, people))
                new = (
                    forms_of.answered(form, open_, act.text)
                    if act.text is not None
                    else forms_of.filled(form, open_, act.values)
                )
                wanted = forms_of.next_field(form, new)
                desk.slips.drop(forms_of.FORM, open_.id)
                run = Run(act.command, forms_of.arguments_of(form, new))
                call = self.calling.call(seat, run, person, registry, desk, people)
                if wanted is not None:
                    return self.calling.forms(seat, person, desk).ask(form, replace(new, asking=wanted.name))
                return act.command.run(call)

    def _asked_again(self, seat: Seat, act: Answering, error: FactsError) -> Done:
        """Keep what was answered so far, say what is wrong and ask for the same field again."""
        if seat.community is None or error.code.startswith(("S-", "C-STALE")):
            raise error
        with self._store.library(seat.community).writing() as desk:
            open_ = forms_of.by_nonce(desk.slips, act.open.nonce)
            if open_ is None:
                raise error
            form = form_of(open_.form)
            if act.text is None:
                known = {one.name for one in form.fields}
                given = {name: value for name, value in act.values.items() if name in known and len(value) <= 4_000}
                open_ = replace(open_, values={**open_.values, **given})
            person = seat.known.person or open_.person
            asked = self.calling.forms(seat, person, desk).ask(form, open_)
        back = said("Type “back” to change what you answered before.")
        hint = (Text(seat.voice.say(back), quiet=True),) if open_.asked and act.text is not None else ()
        blocks = (*self._present(error, seat.voice).blocks, *hint, *asked.blocks)
        return Done(replace(asked, blocks=blocks))

    def _discard(self, seat: Seat, act: Act) -> None:
        """Throw away what somebody had open who may not finish it any more."""
        if seat.community is None or isinstance(act, Run):
            return
        with self._store.library(seat.community).writing() as desk:
            open_ = forms_of.by_nonce(desk.slips, act.open.nonce)
            if open_ is not None and open_.person == seat.known.person:
                desk.slips.drop(forms_of.FORM, open_.id)

    def _tell_log(
        self, seat: Seat, command: Command, person: str, registry: SlipBox, desk: Desk, people: CallPeople, before: int
    ) -> None:
        """Have what a command changed told in the community's log place, in the community's language."""
        made = desk.shelf.head()[0] - before
        where = seat.ground.settings.log_place
        place = place_of(where) if where and made else None
        if place is None:
            return
        to = pointed(desk.registry, place.key)
        if to is None or to.community != seat.community:  # it is another community's by now
            return
        changes: Sequence[Change] = desk.shelf.changes(limit=made)[::-1]
        there = replace(seat, voice=voice_of(seat.ground.settings.language))
        reply = told_reply(self.calling.call(there, Run(command, {}), person, registry, desk, people), changes)
        key = f"log:{seat.community}:{changes[0].number}"
        write_notice(desk.registry, key, where, reply, self.calling.clock(), person=changes[0].person)


def _finished(seat: Seat, act: Act, reply: Reply, forget: str, *, changed: bool) -> Done:
    reply = replace(reply, private=True) if act.command.private else reply
    match act:
        case Run():
            reply = placed(seat.incoming, act.command.name, reply, own=act.own, done=changed)
        case Confirming():
            reply = instead(seat.incoming, reply)
        case Dropping():  # what nobody is to see any more is seen by whoever saw it
            alone = seat.incoming.alone
            reply = instead(seat.incoming, reply if alone is None else replace(reply, private=alone))
        case Answering():
            pass
    return Done(reply, forget)


def _allow(role: Role, seat: Seat, command: Command) -> None:
    refused = refusal(role, command.right, checked=seat.who.checked)
    if refused is not None:
        raise refused
