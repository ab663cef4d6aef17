"""From what is said to what is to be done: whose community it is, who speaks, which command is meant with what.

Everything here only reads. Where it cannot go on without the platform's word on somebody it says so and is called
again with the answer. This file carries nothing out and knows no chat.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from bot.conversation import forms
from bot.conversation.addressing import NEVER_ANSWERED, Apart, Filled, Press, Turn, Words
from bot.conversation.addressing import Command as Typed
from bot.conversation.buttons import LONG, stale
from bot.conversation.calls import Command
from bot.conversation.communities import (
    CHOICE,
    NO_GROUND,
    Ground,
    PlacePolicy,
    Pointed,
    ground_of,
    places_on,
    pointed,
)
from bot.conversation.identity import Known, Situated, identity_key, known, places_to_ask, refusal
from bot.conversation.limits import Counted, Limits
from bot.conversation.messages import (
    Action,
    AuthorKind,
    Choices,
    Incoming,
    Place,
    PlaceKind,
    Platform,
    Rank,
    Reply,
    Standing,
    Text,
)
from bot.conversation.notices import receipt
from bot.conversation.parsing import checked, no_such_command, parsed
from bot.conversation.performing import Act, Answering, Confirming, Done, Dropping, Performing, Run, Seat
from bot.conversation.places import place_of
from bot.conversation.roles import WRITING, Right
from bot.conversation.suggesting import suggestions
from bot.speech import said
from bot.voice import voice_of
from facts.errors import ConversationRefused, NotAllowed, QuestionRefused
from facts.ledger import Slip
from facts.reading.gate import check_text
from facts.store.port import Shelf, Slips

ASK = "ask"
MOST_PLACES = 50
"""Places that are asked about somebody who writes in private."""
COMMUNITY = "community"
"""The action of the buttons that choose one of several communities."""
_ABSENT = frozenset({Rank.RESTRICTED, Rank.ABSENT})


@dataclass(frozen=True, slots=True)
class Wanted:
    """The platform has to be asked what somebody is in these places; ``anew`` not out of what was heard lately."""

    places: tuple[Place, ...]
    anew: bool


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
        self.names: dict[str, Command] = {}
        for command in commands:
            for name in (command.name, *command.aliases):
                assert name not in self.names, f"two commands are called {name}"
                self.names[name] = command
        self._actions = {action.name: action for action in actions}
        self._limits = limits
        self._default = default_community
        self._operators = operators
        self._policy = policy
        self._lately = lately

    def step(self, incoming: Incoming, turn: Turn, progress: Progress) -> Step:
        """Go on with what was said until it is done, has to be written, or the platform has to be asked.

        Raises every FactsError that is an answer to it.
        """
        performing = self._performing
        with performing.store.registry() as registry:
            done = receipt(registry, incoming.key)
            if done is not None:
                return Done(done.reply, again=True)
            person = known(registry, identity_key(incoming))
            found = self._community(incoming, registry, progress)
        if not isinstance(found, Found):
            return self._chosen(incoming, turn, found) if isinstance(found, Several) else found
        if isinstance(turn, Press) and performing.tokens.is_for(turn.token, COMMUNITY):
            raise stale()
        if found.community is None:
            seat = self._seat(incoming, None, NO_GROUND, person, found.standings)
            progress.seat = seat
            act = self._meant(seat, turn, None)
        else:
            with performing.store.library(found.community).reading() as shelf:
                ground = ground_of(shelf)
                if not _belongs(found, ground):
                    found = Found(None, found.standings)
                    ground = NO_GROUND
                seat = self._seat(incoming, found.community, ground, person, found.standings)
                progress.seat = seat
                act = self._meant(seat, turn, shelf)
        return self._decided(seat, act, turn, progress)

    def _decided(self, seat: Seat, act: Act | None, turn: Turn, progress: Progress) -> Step:
        if act is None:
            return Done(None)
        command = act.command
        if seat.community is None and not (command.anywhere or command.by_code):
            raise not_connected(seat)
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
        if isinstance(turn, Press | Filled) or not isinstance(act, Run):
            what = Counted.STEP
        elif act.command.right in WRITING:
            what = Counted.CHANGE
        elif act.command.right is Right.SUGGEST:
            what = Counted.SUGGESTION
        same = "\0".join(act.arguments.values()) if isinstance(act, Run) and act.command.name == ASK else ""
        settings = seat.ground.settings
        return self._limits.check(
            what,
            settings,
            person=incoming.author.key,
            place=incoming.place.key,
            text=same if what is Counted.QUESTION else "",
        )

    # --- whose community -----------------------------------------------------------------------------------------------

    def _community(self, incoming: Incoming, registry: Slips, progress: Progress) -> Found | Several | Wanted:
        place = incoming.place
        standings: dict[str, Standing | None] = dict(progress.standings)
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
        names = sorted({one.community for one in inside})
        open_ = [
            name for name in names if self._private_questions(name, [one for one in inside if one.community == name])
        ]
        if len(open_) > 1:
            titles = {one.community: one.title or one.community for one in reversed(inside)}
            return Several(tuple((name, titles[name]) for name in open_))
        if not open_:
            operator = self._default if incoming.author.key in self._operators else None
            return Found(operator, {})
        keys = tuple(one.key for one in inside if one.community == open_[0])
        return Found(open_[0], _known(standings, keys))

    def _private_questions(self, community: str, places: Sequence[Pointed]) -> bool:
        with self._performing.store.library(community).reading() as shelf:
            ground = ground_of(shelf)
        return ground.settings.private_questions and any(place.key in ground.places for place in places)

    def _chosen(self, incoming: Incoming, turn: Turn, several: Several) -> Step:
        tokens = self._performing.tokens
        if isinstance(turn, Press) and tokens.is_for(turn.token, COMMUNITY):
            short = tokens.read(incoming, turn.token).argument
            picked = [name for name, _ in several.names if tokens.stands_for(short, name)]
            if not picked:
                raise stale()
            return Choosing(incoming, picked[0])
        voice = voice_of(incoming.author.language or "en")
        options = tuple(
            Action(
                title[:60], tokens.make(incoming, COMMUNITY, name, anyone=False, box=None, now=self._performing.clock())
            )
            for name, title in several.names[:10]
        )
        question = said("You are in several communities. Which one do you mean? It is remembered.")
        return Done(Reply((Text(voice.say(question)), Choices(options)), private=True))

    def _seat(
        self,
        incoming: Incoming,
        community: str | None,
        ground: Ground,
        person: Known,
        standings: Mapping[str, Standing],
    ) -> Seat:
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

    # --- what is meant -------------------------------------------------------------------------------------------------

    def _meant(self, seat: Seat, turn: Turn, shelf: Shelf | None) -> Act | None:
        match turn:
            case Typed():
                command = self.names.get(turn.name)
                if command is None:
                    raise no_such_command(turn.name, self.names)
                if command.name == ASK:
                    return self._question(seat.incoming, turn.line)
                return Run(command, parsed(command, turn.line))
            case Apart():
                command = self.names.get(turn.name)
                if command is None:
                    raise no_such_command(turn.name, self.names)
                return Run(command, checked(command, seat.incoming.arguments))
            case Words():
                return self._words(seat, turn, shelf)
            case Press():
                return self._pressed(seat, turn.token, shelf)
            case Filled():
                open_ = self._open(seat, turn.token, forms.FILL, shelf)
                return Answering(self.names[open_.command], open_, values=dict(seat.incoming.arguments))

    def _words(self, seat: Seat, turn: Words, shelf: Shelf | None) -> Act | None:
        incoming = seat.incoming
        direct = incoming.place.kind is PlaceKind.PRIVATE or (incoming.reply_to is not None and incoming.reply_to.ours)
        if turn.plain and direct:
            if shelf is not None and (act := self._in_form(seat, turn.text, shelf)) is not None:
                return act
            if turn.text.isascii() and turn.text.isdigit() and len(turn.text) <= 2:
                picked = self._performing.memories.of(incoming, seat.community).recall(CHOICES)
                if isinstance(picked, tuple) and 1 <= int(turn.text) <= len(picked):
                    return self._pressed(seat, str(picked[int(turn.text) - 1]), shelf)
        return self._question(incoming, turn.text)

    def _in_form(self, seat: Seat, text: str, shelf: Shelf) -> Act | None:
        open_ = forms.open_here(shelf.slips, seat.incoming, seat.known.person)
        if open_ is None or open_.command not in self.names:
            return None
        command = self.names[open_.command]
        if open_.expires <= self._performing.now():
            return Dropping(self._anyones(command), open_, late=True) if open_.form else None
        if forms.is_word(text, forms.NO, seat.voice):
            return Dropping(self._anyones(command), open_)
        if open_.form:
            return Answering(command, open_, text)
        return Confirming(command, open_) if forms.is_word(text, forms.YES, seat.voice) else None

    def _anyones(self, command: Command) -> Command:
        """Return the command as one that everybody may use: to call something off needs no right."""
        return replace(command, right=Right.ASK)

    def _question(self, incoming: Incoming, text: str) -> Run:
        ask = self.names[ASK]
        if not text and incoming.reply_to is not None and not incoming.reply_to.ours:
            text = incoming.reply_to.text.strip()
        if not text:
            raise QuestionRefused(
                "Q-EMPTY", "The question is empty.", 'Ask something, for example "When did it begin?"'
            )
        return Run(ask, parsed(ask, text))

    def _pressed(self, seat: Seat, token: str, shelf: Shelf | None) -> Act:
        performing = self._performing
        pressed = performing.tokens.read(seat.incoming, token)
        if pressed.action in {forms.CONFIRM, forms.CANCEL}:
            open_ = self._open(seat, token, pressed.action, shelf)
            command = self.names[open_.command]
            if pressed.action == forms.CANCEL:
                return Dropping(self._anyones(command), open_)
            if open_.form:
                raise stale()
            return Confirming(command, open_)
        action = self.names.get(pressed.action) or self._actions.get(pressed.action)
        if action is None:
            raise stale()
        sources = [source.id for source in shelf.sources()] if shelf is not None and pressed.argument[:1] == "~" else ()
        argument = performing.tokens.argument(pressed.argument, self._kept_argument, sources, performing.now())
        return Run(action, parsed(action, argument))

    def _kept_argument(self, key: str) -> Slip | None:
        with self._performing.store.registry() as registry:
            return registry.slip(LONG, key)

    def _open(self, seat: Seat, token: str, action: str, shelf: Shelf | None) -> forms.Open:
        pressed = self._performing.tokens.read(seat.incoming, token)
        open_ = forms.by_nonce(shelf.slips, pressed.argument.removeprefix("=")) if shelf is not None else None
        if pressed.action != action or open_ is None or open_.command not in self.names:
            raise stale()
        if open_.expires <= self._performing.now() and action != forms.CANCEL:
            raise stale()
        return open_

    def suggested(self, incoming: Incoming, command: str, argument: str, typed: str) -> list[tuple[str, str]]:
        """Return what is offered for an argument; nothing to whom the community is not known to be theirs."""
        named = self.names.get(command)
        wanted = next((one for one in named.arguments if one.name == argument), None) if named else None
        if wanted is None or incoming.author.kind in NEVER_ANSWERED:
            return []
        with self._performing.store.registry() as registry:
            person = known(registry, identity_key(incoming))
            found = self._community(incoming, registry, Progress())
        if not isinstance(found, Found) or found.community is None:
            return []
        library = self._performing.store.library(found.community)
        with library.reading() as shelf:
            ground = ground_of(shelf)
        if not _belongs(found, ground):
            return []
        seat = self._seat(incoming, found.community, ground, person, found.standings)
        return suggestions(wanted, typed, seat.role, library)

    def remember_choices(self, seat: Seat, reply: Reply) -> None:
        """Remember what can be picked by number, of the last reply that lets pick."""
        for block in reply.blocks:
            if isinstance(block, Choices):
                tokens = tuple(option.token for option in block.options)
                self._performing.memories.of(seat.incoming, seat.community).remember(CHOICES, tokens)


CHOICES = "choices"


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


def not_connected(seat: Seat) -> ConversationRefused:
    """Return what is said in a place that belongs to no community."""
    if seat.incoming.place.kind is PlaceKind.GROUP:
        return ConversationRefused(
            "C-PLACE",
            "This chat is not connected to a community yet.",
            "Whoever manages a community makes a code with /link there; whoever manages this chat enters it here: /join CODE.",
        )
    return ConversationRefused(
        "C-PLACE",
        "You are not in a community whose questions are answered here.",
        "Ask in a chat that belongs to one.",
    )


def _belongs(found: Found, ground: Ground) -> bool:
    """Say whether the community's ledger agrees that the place is its own; it is the ledger that counts."""
    return found.points is None or found.points.key in ground.places


def _inside(standing: Standing | None) -> bool:
    return standing is not None and standing.rank not in _ABSENT


def _known(standings: Mapping[str, Standing | None], keys: Sequence[str]) -> dict[str, Standing]:
    return {key: standing for key in keys if (standing := standings.get(key)) is not None}


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
