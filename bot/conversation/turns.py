"""From what is said to what is to be done, one step after the other: whose community, who speaks, what is meant, is it
allowed and not too much.

Everything here only reads. Where it cannot go on without the platform's word on somebody it says so and is called
again with the answer. This file carries nothing out and knows no chat.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from bot.conversation.acts import Act, Answering, Confirming, Done, Dropping, Run, Seat
from bot.conversation.addressing import NEVER_ANSWERED, Filled, Press, Turn, Typing
from bot.conversation.buttons import stale
from bot.conversation.calls import MEMBERS_ONLY, Command
from bot.conversation.communities import NO_GROUND, Grounds, PlacePolicy, communities
from bot.conversation.identity import identity_key, known, refusal
from bot.conversation.limits import Counted, Limits
from bot.conversation.meaning import ASK, CHECK, COMMUNITY, OFFER, Meaning
from bot.conversation.messages import AuthorKind, Incoming, Place, PlaceKind, Platform, Standing
from bot.conversation.notices import receipt
from bot.conversation.overhearing import OVERHEARD, Quiet, wanted_in
from bot.conversation.performing import Performing
from bot.conversation.places import place_of
from bot.conversation.presenting_alone import how_to_ask
from bot.conversation.replies import Action, Choices, Reply, Text
from bot.conversation.roles import RIGHTS, WRITING, Right
from bot.conversation.suggesting import COMMUNITIES, Suggesting
from bot.conversation.whereabouts import Found, Several, Wanted, Whereabouts, belongs, not_connected
from bot.speech import said
from bot.voice import voice_of
from facts.errors import ConversationRefused, NotAllowed
from facts.reading.gate import check_text


@dataclass(frozen=True, slots=True)
class Writing:
    """This has to be done where writes are done."""

    seat: Seat
    act: Act


@dataclass(frozen=True, slots=True)
class Choosing:
    """Somebody chose one of their communities."""

    incoming: Incoming
    community: str


Step = Done | Wanted | Writing | Choosing


@dataclass(slots=True)
class Progress:
    """What was found out about one message so far: standings by place (None: the platform could not say), whether they
    were asked for at this moment, whether it was counted.
    """

    standings: dict[str, Standing | None] = field(default_factory=dict)
    anew: bool = False
    counted: bool = False
    seat: Seat | None = None


class Turns:
    """Understands what is said to the bot."""

    def __init__(
        self,
        performing: Performing,
        commands: Sequence[Command],
        actions: Sequence[Command],
        limits: Limits,
        *,
        default_community: str,
        operators: frozenset[str],
        policy: PlacePolicy,
        lately: Callable[[Place, str], Standing | None],
    ) -> None:
        self._performing = performing
        self._calling = performing.calling
        self._store = performing.calling.store
        self._limits = limits
        self._default = default_community
        self._suggesting = Suggesting(self._calling.now)
        self._meaning = Meaning(self._calling, commands, actions)
        self._grounds = Grounds()
        self._whereabouts = Whereabouts(
            self._store,
            default_community=default_community,
            operators=operators,
            policy=policy,
            lately=lately,
            grounds=self._grounds,
        )
        self.names = self._meaning.names
        self.remember_choices = self._meaning.remember_choices

    def step(self, incoming: Incoming, turn: Turn, progress: Progress) -> Step:
        """Go on with what was said until it is done, has to be written, or the platform has to be asked.

        Raises every FactsError that is an answer to it.
        """
        if isinstance(turn, Typing) and not turn.text:
            return Done(how_to_ask(voice_of(incoming.author.language or "en")))
        with self._store.registry() as registry:
            done = receipt(registry, incoming.key)
            if done is not None:
                return Done(done.reply, again=True)
            person = known(registry, identity_key(incoming))
            found = self._whereabouts.community(incoming, registry, progress.standings)
        if not isinstance(found, Found):
            return self._chosen(incoming, turn, found) if isinstance(found, Several) else found
        if found.community is None:
            seat = self._whereabouts.seat(incoming, None, NO_GROUND, person, found.standings)
            progress.seat = seat
            act = self._meaning.meant(seat, turn, None)
        else:
            with self._store.library(found.community).reading() as shelf:
                ground = self._grounds.of(shelf)
                if not belongs(found, ground):
                    found = Found(None, found.standings)
                    ground = NO_GROUND
                seat = self._whereabouts.seat(incoming, found.community, ground, person, found.standings)
                progress.seat = seat
                act = self._meaning.meant(seat, turn, shelf if found.community is not None else None)
        return self._decided(seat, act, turn, progress)

    def _decided(self, seat: Seat, act: Act | None, turn: Turn, progress: Progress) -> Step:
        if act is None:
            return Done(None)
        command = act.command
        if seat.incoming.place.as_guest and (command.writes or command.right is not Right.ASK):
            raise NotAllowed("P-RIGHT", "Where I am a guest I only answer questions.", "Write to me in private.")
        if seat.community is None and not (command.anywhere or command.by_code):
            raise not_connected(seat)
        if self._weighs(seat, command, progress):
            return Wanted((seat.incoming.place,), anew=False, to_show=True)
        if not progress.counted:
            progress.counted = True
            if not self._count(seat, act, turn):
                return Done(None)
        anew = not isinstance(act, Run) or isinstance(turn, Press)
        if command.right in WRITING and (places := self._to_ask(seat, progress, anew=anew)):
            return Wanted(places, anew)
        for name, value in _typed(act).items():
            _check(value, name, kept=command.writes)
        if command.writes or not isinstance(act, Run):
            refused = refusal(seat.role, command.right, checked=seat.who.checked) if isinstance(act, Run) else None
            if refused is not None:
                raise refused
            return Writing(seat, act)
        return self._performing.read(seat, act)

    def _weighs(self, seat: Seat, command: Command, progress: Progress) -> bool:
        """Say whether the platform is to be asked once what somebody is, only to show them what is for them.

        Nothing is taken from anyone by it: where it cannot say, or says that they are not of the chat, they are a member
        of it as who writes there is.
        """
        place = seat.incoming.place
        unknown = place.kind is PlaceKind.GROUP and not seat.who.checked and place.key not in progress.standings
        looks = not command.writes and command.right not in WRITING
        return unknown and looks and (command.by_role or command.section not in MEMBERS_ONLY)

    def _to_ask(self, seat: Seat, progress: Progress, *, anew: bool) -> tuple[Place, ...]:
        """Return the places that have to be asked about the speaker before they write.

        A yes, a button and the last field of a form are not let through on what was heard a minute ago.
        """
        incoming = seat.incoming
        named = seat.who.operator or seat.who.kind is AuthorKind.ANONYMOUS_ADMIN
        if named or incoming.standing is not None:
            return ()
        if incoming.place.kind is not PlaceKind.GROUP:
            keys = [key for key, _ in seat.who.standings] if anew and not progress.anew else []
            return tuple(place for key in keys if (place := place_of(key)) is not None)
        if incoming.place.key in progress.standings and not (anew and not progress.anew):
            return ()
        return (incoming.place,) if anew or not seat.who.checked else ()

    def _count(self, seat: Seat, act: Act, turn: Turn) -> bool:
        incoming = seat.incoming
        if incoming.place.platform is Platform.CONSOLE:
            return True
        what = Counted.QUESTION
        if isinstance(turn, Typing):
            what = Counted.TYPING
        elif isinstance(turn, Press | Filled) or not isinstance(act, Run):
            what = Counted.STEP
        elif act.command.right in WRITING or (
            act.command.section not in MEMBERS_ONLY and Right.KEEP in RIGHTS[seat.role]
        ):
            what = Counted.CHANGE  # who keeps the facts looks at many of them: that is no asking
        elif act.command.right is Right.SUGGEST:
            what = Counted.SUGGESTION
        asks = isinstance(act, Run) and act.command.name in {ASK, CHECK, OFFER}
        same = "\0".join(act.arguments.values()) if isinstance(act, Run) and asks else ""
        settings = seat.ground.settings
        return self._limits.check(
            what,
            settings,
            person=incoming.author.key,
            place=incoming.place.key,
            text=same if what in {Counted.QUESTION, Counted.TYPING} else "",
        )

    def _chosen(self, incoming: Incoming, turn: Turn, several: Several) -> Step:
        tokens = self._calling.tokens
        if isinstance(turn, Press) and tokens.is_for(turn.token, COMMUNITY):
            short = tokens.read(incoming, turn.token).argument
            picked = [name for name, _ in several.names if tokens.stands_for(short, name)]
            if not picked:
                raise stale()
            return Choosing(incoming, picked[0])
        if isinstance(turn, Typing) or incoming.place.as_guest:  # there is no button to choose by
            raise ConversationRefused(
                "C-CHOICE", "You are in several communities.", "Write to me in private first, and choose one there."
            )
        voice = voice_of(incoming.author.language or "en")
        options = tuple(
            Action(
                title[:60],
                tokens.make(incoming, COMMUNITY, name, anyone=False, box=None, now=self._calling.clock()),
            )
            for name, title in several.names[:10]
        )
        question = said("You are in several communities. Which one do you mean? It is remembered.")
        return Done(Reply((Text(voice.say(question)), Choices(options)), private=True))

    def prepare(self) -> None:
        """Read what is offered in the communities there are, and what their questions share; raises StoreFailed (S-…)."""
        with self._store.registry() as registry:
            names = communities(registry)
        for name in tuple(dict.fromkeys((self._default, *names)))[:COMMUNITIES]:
            self._suggesting.prepare(self._store.library(name))
            self._calling.base(name).prepare()

    def suggested(self, incoming: Incoming, command: str, argument: str, typed: str) -> list[tuple[str, str]]:
        """Return what is offered for an argument; nothing to whom the community is not known to be theirs."""
        named = self.names.get(command)
        wanted = next((one for one in named.arguments if one.name == argument), None) if named else None
        if named is None or wanted is None or incoming.author.kind in NEVER_ANSWERED:
            return []
        seat = self._seated(incoming)
        if seat is None or seat.community is None:
            return []
        library = self._store.library(seat.community)
        return self._suggesting.suggestions(named, wanted, typed, seat.role, library)

    def _seated(self, incoming: Incoming) -> Seat | None:
        """Return who speaks where, as far as it is known without asking; None where no community is theirs."""
        with self._store.registry() as registry:
            person = known(registry, identity_key(incoming))
            found = self._whereabouts.community(incoming, registry, {})
        if not isinstance(found, Found) or found.community is None:
            return None
        with self._store.library(found.community).reading() as shelf:
            ground = self._grounds.of(shelf)
        if not belongs(found, ground):
            return None
        return self._whereabouts.seat(incoming, found.community, ground, person, found.standings)

    def overheard(self, incoming: Incoming, quiet: Quiet, progress: Progress) -> Done:
        """Return what is said to something that is not meant for the bot: nearly always nothing."""
        seat = None if quiet.off(incoming.place) else self._seated(incoming)
        if seat is None or not wanted_in(seat.ground.settings, incoming.place):
            quiet.is_off(incoming.place)
            return Done(None)
        minutes = seat.ground.settings.speak_up_minutes
        if not quiet.looks(incoming.place, minutes):
            return Done(None)
        progress.seat = seat
        done = self._performing.read(seat, Run(OVERHEARD, {"text": incoming.text}))
        said_so = done.reply is not None and bool(done.reply.blocks)
        return done if said_so and quiet.speaks(incoming.place, minutes) else Done(None)


def _typed(act: Act) -> Mapping[str, str]:
    match act:
        case Run(arguments=arguments):
            return arguments
        case Answering(text=text, values=values):
            return {"text": text} if text is not None else values
        case Confirming() | Dropping():
            return {}


def _check(text: str, name: str, *, kept: bool) -> None:
    """Refuse what could never be stored or looked up; what is only asked is cleaned by whoever reads it."""
    if kept:
        check_text(text, what=name)
    elif "\0" in text:
        check_text(text[max(0, text.index("\0") - 1) :][:2], what=name)


__all__ = ["ASK", "Choosing", "Progress", "Step", "Turns", "Wanted", "Writing"]
