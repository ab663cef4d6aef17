"""A dialogue played on the real conversation, in a chat of one platform, with a clock and chance of its own.

The people of a dialogue share a group whose community keeps the sources that its head names; each also has a private
chat with the bot. What the platform would say of them is what the head says. Every reply is rendered for the platform
and has to say there what it says in the transcript.
"""

from __future__ import annotations

import hashlib
from collections.abc import AsyncIterator
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bot.conversation.actions import ACTIONS
from bot.conversation.commands import COMMANDS
from bot.conversation.communities import connect
from bot.conversation.conversation import Conversation, Policy
from bot.conversation.messages import (
    Attachment,
    Author,
    AuthorKind,
    Incoming,
    Place,
    PlaceKind,
    Platform,
    Rank,
    RepliedTo,
    Shape,
    Standing,
)
from bot.conversation.places import written
from bot.conversation.replies import Notice, Reply
from facts.errors import FactsError
from facts.factbase import FactBase
from facts.ledger import Signature
from facts.loading import load
from facts.store.port import Store
from tests.support.dialogue import DIALOGUES, Dialogue, Happened, Pressed, Said
from tests.support.rendered import require_said
from tests.support.transcript import buttons, transcript

COMMUNITY = "kestrel"
_A_TURN = timedelta(seconds=15)
"""What passes between two turns, unless something is said at once."""
BEGIN = datetime(2024, 5, 6, 9, 0, tzinfo=UTC)
BOT = "footnote_bot"

_RANKS = {
    "owner": Standing(Rank.OWNER),
    "moderator": Standing(Rank.OWNER),
    "administrator": Standing(Rank.ADMINISTRATOR),
    "member": Standing(Rank.MEMBER),
    "restricted": Standing(Rank.RESTRICTED),
    "stranger": Standing(Rank.ABSENT),
}
_KINDS = {kind.value: kind for kind in AuthorKind}


class Clock:
    """The time of a dialogue: it stands still unless somebody lets it pass."""

    def __init__(self) -> None:
        self.now = BEGIN

    def __call__(self) -> datetime:
        return self.now


class Chance:
    """Random bytes that are the same in every run."""

    def __init__(self) -> None:
        self._count = 0

    def __call__(self, many: int) -> bytes:
        self._count += 1
        return hashlib.shake_256(f"chance {self._count}".encode()).digest(many)


@dataclass
class Talk:
    """A dialogue while it is played."""

    store: Store
    platform: Platform
    clock: Clock = field(default_factory=Clock)
    chance: Chance = field(default_factory=Chance)
    people: dict[str, str] = field(default_factory=dict)
    speechless: bool = False
    """Whether the platform cannot say who is what."""
    unexpected: list[Exception] = field(default_factory=list)
    _count: int = 0
    _last: dict[str, Incoming] = field(default_factory=dict)
    _shown: list[Reply] = field(default_factory=list)
    _said_by: dict[str, Incoming] = field(default_factory=dict)
    _answers: dict[str, Reply] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.conversation = self._begin()

    # --- what is given ------------------------------------------------------------------------------------------------

    def give(self, dialogue: Dialogue) -> None:
        """Prepare what the head of a dialogue names."""
        library = self.store.library(COMMUNITY)
        with library.writing() as desk:
            connect(desk, self.group, COMMUNITY, Signature("", "operator", BEGIN.isoformat()))
        for name, text in dialogue.given:
            match name:
                case "people":
                    for one in text.split(","):
                        who, _, what = one.strip().partition(" ")
                        self.people[who] = what or "member"
                case "source":
                    FactBase(library, now=lambda: BEGIN.isoformat(timespec="seconds")).import_sources(
                        load(DIALOGUES / "sources" / text)
                    )
                case "on":
                    pass
                case _:
                    raise ValueError(f"{dialogue.path.name}: nothing is called “{name}”")

    @property
    def group(self) -> Place:
        return Place(
            self.platform,
            "-1001" if self.platform is Platform.TELEGRAM else "1001",
            channel=self._channel,
            title="Kestrel Bay",
        )

    @property
    def _channel(self) -> str:
        return "11" if self.platform is Platform.DISCORD else ""

    def _begin(self) -> Conversation:
        return Conversation(
            self.store,
            COMMANDS,
            actions=ACTIONS,
            clock=self.clock,
            random=self.chance,
            standing={self.platform: self._standing},
            policy=Policy(COMMUNITY, patience=600.0),
            unexpected=self._unplanned,
        )

    def _unplanned(self, error: Exception) -> FactsError:
        self.unexpected.append(error)
        return FactsError("X-UNEXPECTED", "Something went wrong that should not have.")

    async def _standing(self, place: Place, author: Author) -> Standing:
        if self.speechless:
            raise TimeoutError
        name = next((who for who, _ in self.people.items() if self._id(who) == author.id), "")
        if place.kind is PlaceKind.GROUP and place.id != self.group.id:
            return Standing(Rank.ABSENT)
        return self._rank(name)

    def _rank(self, who: str) -> Standing:
        what = self.people.get(who, "stranger")
        if what.startswith("role "):
            return Standing(Rank.MEMBER, frozenset({what.removeprefix("role ")}))
        return _RANKS.get(what, Standing(Rank.MEMBER))

    def _id(self, who: str) -> str:
        return str(501 + list(self.people).index(who))

    # --- turns --------------------------------------------------------------------------------------------------------

    async def play(self, does: Said | Pressed | Happened) -> tuple[str, ...]:
        """Play one turn and return the transcript of what came of it."""
        match does:
            case Said():
                lines = await self._answer(self._incoming(does), does.who)
            case Pressed():
                lines = await self._answer(self._press(does), does.who)
            case Happened():
                lines = self._happen(does.what)
        lines = (*lines, *[line async for line in self._unasked()])
        self.clock.now += _A_TURN
        return tuple(self._everywhere(line) for line in lines)

    def _everywhere(self, line: str) -> str:
        """Return a line as it is on every platform: names of places and people are the dialogue's."""
        for key in (written(self.group), self.group.key):
            line = line.replace(key, "the-group")
        for who in self.people:
            line = line.replace(f"{self.platform}:{self._id(who)}", f"account-of-{who}")
        return line

    def close(self) -> None:
        """Let the conversation go; an error that nobody planned for fails the dialogue."""
        self.conversation.close()
        for error in self.unexpected:
            raise error

    async def _answer(self, incoming: Incoming, who: str) -> tuple[str, ...]:
        self._said_by[who] = incoming
        reply = await self.conversation.handle(incoming)
        if reply is not None:
            await self.conversation.told(incoming.key)
            self._shown.append(reply)
            self._answers[who] = reply
            require_said(reply, self.platform)
        return transcript(reply)

    async def _unasked(self) -> AsyncIterator[str]:
        for notice in await self.conversation.notices(self.platform):
            await self.conversation.told(notice.id)
            require_said(notice.reply, self.platform)
            yield f"[to {self._name_of(notice)}]"
            for line in transcript(notice.reply):
                yield line

    def _name_of(self, notice: Notice) -> str:
        if notice.place.kind is PlaceKind.PRIVATE:
            return next((who for who in self.people if self._id(who) == notice.place.id), "somebody")
        return "the group" if notice.place.id == self.group.id else "elsewhere"

    def _incoming(self, said: Said) -> Incoming:
        self._count += 1
        place, what = self.group, self.people[said.who]
        incoming = Incoming(
            key=f"{self.platform}:{self._count}",
            place=place,
            author=Author(
                self.platform, self._id(said.who), said.who.capitalize(), _KINDS.get(what, AuthorKind.PERSON)
            ),
            text=said.text,
            bot_name=BOT,
            message=str(self._count),
        )
        for how in said.how:
            incoming = self._changed(incoming, said.who, how)
        if self._tells_standing(incoming) and incoming.standing is None:
            incoming = replace(incoming, standing=self._rank(said.who))
        return incoming

    def _tells_standing(self, incoming: Incoming) -> bool:
        """Say whether a message carries what its author is: on a server of Discord, and at the prompt."""
        if self.platform is Platform.DISCORD:
            return incoming.place.kind is PlaceKind.GROUP and not self.speechless
        return self.platform is Platform.CONSOLE and not self.speechless

    def _changed(self, incoming: Incoming, who: str, how: str) -> Incoming:
        word, _, rest = how.partition(" ")
        match word:
            case "private":
                return replace(incoming, place=Place(self.platform, self._id(who), PlaceKind.PRIVATE))
            case "elsewhere":
                return replace(
                    incoming, place=Place(self.platform, "-2002", title="Another chat"), standing=_RANKS["owner"]
                )
            case "foreign":
                return replace(incoming, place=Place(self.platform, "-3003", PlaceKind.FOREIGN))
            case "thread":
                return replace(incoming, place=replace(incoming.place, thread=rest or "7"))
            case "mentioning":
                return replace(incoming, mentioned=True)
            case "replying":
                return replace(incoming, reply_to=self._replied(rest.removeprefix("to ").strip()))
            case "edited":
                return replace(incoming, edited=True, age=float(rest.split()[0]) if rest else 5.0)
            case "forwarding":
                return replace(incoming, forwarded=True)
            case "again":
                return self._said_by[who]
            case "at":
                self.clock.now -= _A_TURN
                return incoming
            case "sending":
                return replace(incoming, attachment=_attached(DIALOGUES / "sources" / rest))
            case "filling":
                token = next(found["form"] for reply in reversed(self._shown) if "form" in (found := buttons(reply)))
                fields = dict(part.strip().split(": ", 1) for part in incoming.text.split("|"))
                return replace(incoming, shape=Shape.FORM, text=token, arguments=fields)
            case "in":
                return replace(incoming, author=replace(incoming.author, language=rest))
            case _:
                raise ValueError(f"nobody says anything “{how}”")

    def _replied(self, whom: str) -> RepliedTo:
        if whom:
            return RepliedTo(self._said_by[whom].message, self._said_by[whom].text)
        return RepliedTo("0", "\n".join(transcript(self._shown[-1])), ours=True)

    def _press(self, pressed: Pressed) -> Incoming:
        token = next(
            (found[pressed.label] for reply in reversed(self._shown) if pressed.label in (found := buttons(reply))),
            None,
        )
        if token is None:
            raise ValueError(f"there is no button “{pressed.label}”")
        said = self._incoming(Said(pressed.who, token, pressed.how))
        return replace(said, shape=Shape.PRESS, keyboard=frozenset({token}))

    def _happen(self, what: str) -> tuple[str, ...]:
        words = what.split()
        if words[-1] in ("pass", "passes"):
            self.clock.now += timedelta(**{words[1].rstrip("s") + "s": int(words[0])})
        elif what == "the bot is started again":
            self.conversation.close()
            self.conversation = self._begin()
        elif words[1:3] == ["is", "now"]:
            self.people[words[0]] = " ".join(words[3:])
        elif what == "the platform cannot say who is what":
            self.speechless = True
        elif what == "the platform can say again who is what":
            self.speechless = False
        else:
            raise ValueError(f"nothing like “{what}” happens")
        return ()


def _attached(path: Path) -> Attachment:
    content = path.read_bytes()
    return Attachment(path.name, len(content), lambda most: content[: most + 1])
