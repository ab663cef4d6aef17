"""Three communities on one store, each with a word of its own, and one person who manages all three.

What is said in a place must never hold the word of another community; and a community must hear exactly what it would
hear if it were alone. ``Neighbours`` plays a step and looks at everything that comes of it; ``alone`` plays the steps
of one community on a store that has no other.
"""

from __future__ import annotations

import asyncio
import random
import re
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from bot.conversation.actions import ACTIONS
from bot.conversation.commands import COMMANDS
from bot.conversation.communities import connect
from bot.conversation.conversation import Conversation, Policy
from bot.conversation.kept_replies import plain
from bot.conversation.messages import Attachment, Author, Incoming, Place, Platform, Rank, RepliedTo, Shape, Standing
from bot.conversation.replies import Actions, Choices, Reply
from facts.errors import FactsError
from facts.ledger import Edit, EntryKind, Signature, canonical
from facts.store.port import Store
from tests.bot.conversation.talking import THEN

BIRDS = ("heron", "osprey", "gannet")
CANARY = re.compile(r"(?:heron|osprey|gannet)[a-z]*")
OWNER = Author(Platform.TELEGRAM, "5", "Somebody")
OURS = RepliedTo("1", "", ours=True)
CODE = re.compile(r"\b[A-Z0-9]{4}-[A-Z0-9]{4}\b")
PATIENCE = 600.0
"""Seconds to wait for a write: a busy machine must not make another reply of it."""
LOOSE = 3
"""The number of the chat that belongs to nobody at first."""

LINES = (
    "/addfact height of the {word} tower | {n}{n} metres | note: {word} letter",
    "/addfact length of {word} quay {m} | {n}{m} metres | note: {word} survey",
    "/addfact opening of the {word} ferry | {n} May 19{n}0 | note: the {word} ledger",
    "/addfact boats of the harbour | {m} boats | note: {word} count",
    "/addsource title: {word} log {n}\nThe {word} tower is {m} metres tall. The ferry of {word} opened on {n} May 1950.",
    "/addsource id: log\nThe {word} mill was built in 19{n}1. “The {word} boats are late,” said Ann {word}.",
    "How tall is the tower?", "When did the ferry open?", "How many boats are there?", "When was the mill built?",
    "When was the {guess} tower built?", "who said that the boats are late?", "what did Ann say?", "/said Ann", "/said {guess}",
    "/timeline tower", "/timeline {word}", "/compare tower", "/compare ferry", "/check The tower is {m} metres tall.",
    "/source {guess}", "/source log", "/sources", "/verify {guess}@1:0-10", "/verify log@1:0-20", "/candidates log",
    "/candidates {guess}", "/publish log {n}", "/fact {n}", "/history {n}", "/facts", "/facts tower", "/findfact ferry",
    "/findfact {guess}", "/conflicts", "/log", "/queue", "/aliases", "/undo", "/file", "/file how deep is the {word} dock?",
    "/editfact {n} | value: {m} metres", "/retire {n} the {word} count was corrected", "/supersede {n} 2 the {word} count",
    "/alias {word} = harbour", "/alias tower = {word} tower", "/unalias {word}", "/unalias tower", "/revert {n} 1",
    "/asked {n} where does the {word} light stand?", "/retiresource log it is an old {word} one", "/more", "/why", "/others",
    "/wrong it is not so in {word}", "/answer {n} {n}", "/dismiss {n} {word}", "/mydata", "/about", "/privacy", "/setup",
    "/setup log_place here", "/setup unreviewed_answers off", "/grant", "/help", "/link", "/export", "/export csv", "yes", "1", "2",
    "cancel", "/cancel",
)  # fmt: skip
"""What can be typed: ``word`` is the community's own, ``guess`` what nobody has, ``n`` and ``m`` numbers."""

OFFERED = (
    ("fact", "number"), ("facts", "subject"), ("source", "name"), ("said", "who"), ("ask", "question"),
    ("timeline", "subject"), ("unalias", "name"), ("queue", "number"), ("addfact", "proof"),
)  # fmt: skip
"""Commands and arguments for which something is offered while they are typed."""


@dataclass(frozen=True, slots=True)
class Step:
    """One thing said: in which chat, what or which button of which earlier reply, how long after the step before."""

    at: int
    text: str = ""
    button: tuple[int, int] | None = None
    file: bool = False
    replies: bool = False
    move: bool = False
    """The chat gets a new id; nothing is said."""
    later: int = 30


def word_of(bird: str, run: int) -> str:
    """Return a word of its own for a community of a run: letters only, so that the search sees one word.

    All have one length, so that no word is how another begins: a reply may cut its own.
    """
    return bird + "".join("bdfgklmprt"[int(digit)] + "o" for digit in f"{run:04}")


@dataclass
class Neighbours:
    """The communities of one run, on a store that earlier runs may have left theirs in."""

    store: Store
    run: int = 0
    only: int | None = None
    """The number of the single community there is; None for all three."""
    steps: list[Step] = field(default_factory=list)
    heard: list[str] = field(default_factory=list)
    broken: list[Exception] = field(default_factory=list)
    changed: int = 0

    def __post_init__(self) -> None:
        self.words = [word_of(bird, self.run) for bird in BIRDS]
        self.places = [Place(Platform.TELEGRAM, f"-{self.run}0{n}", title=word) for n, word in enumerate(self.words, 1)]
        self.places.append(Place(Platform.TELEGRAM, f"-{self.run}0{LOOSE + 1}", title="loose"))
        self.belongs: list[int | None] = [0, 1, 2, None]
        self.now: datetime = THEN + timedelta(days=40 * self.run)  # what runs before kept of talks has expired
        self._tokens: list[tuple[str, ...]] = []
        self._files: dict[int | None, bytes] = {}
        self._codes: dict[int, str] = {}
        self._moves = [0] * (LOOSE + 1)
        self._loop = asyncio.Runner()
        for number, word in enumerate(self.words):
            if self.only in (None, number):
                self._connected(number, word)
        self.conversation = Conversation(
            self.store,
            COMMANDS,
            actions=ACTIONS,
            clock=lambda: self.now,
            random=random.Random(self.run).randbytes,
            policy=Policy(patience=PATIENCE),
            unexpected=self._unexpected,
        )

    def _connected(self, number: int, word: str) -> None:
        signature = Signature("", "operator", THEN.isoformat())
        with self.store.library(word).writing() as desk:
            connect(desk, self.places[number], word, signature)
            limits = {"suggestions_per_day": 1000, "questions_per_hour": 10_000}
            desk.commit(
                [Edit(EntryKind.SETTING, name, None, canonical(most), "set") for name, most in limits.items()],
                signature,
            )

    def _unexpected(self, error: Exception) -> FactsError:
        self.broken.append(error)
        return FactsError("X-UNEXPECTED", "Something went wrong.")

    def close(self) -> None:
        """Stop the threads; the store stays open."""
        self.conversation.close()
        self._loop.close()

    # --- steps -----------------------------------------------------------------------------------------------------

    def say(self, step: Step) -> None:
        """Play a step; raises AssertionError where anybody hears of somebody else's."""
        if step.move:
            self._move(step.at)
            self.skip(step)
            return
        number = len(self.steps)
        self.steps.append(step)
        self.now += timedelta(seconds=step.later)
        place = self.places[step.at]
        text, shape, keyboard = step.text, Shape.MESSAGE, None
        if step.text.startswith("/join"):
            text = f"/join {self._codes.get(int(step.text.split()[1]), 'AAAA-AAAA')}"
        elif step.button is not None:
            text, shape = self._button(*step.button), Shape.PRESS
            keyboard = frozenset({text})
        message = Incoming(
            f"{self.run}:{number}", place, OWNER, text, shape, mentioned=True, message=str(number),
            reply_to=OURS if step.replies else None, standing=Standing(Rank.OWNER),
            keyboard=keyboard,
        )  # fmt: skip
        if step.file:
            content = self._files.get(self.belongs[step.at], b"nothing")
            message = replace(message, attachment=Attachment("facts.jsonl", len(content), lambda _: content))
        reply = self._loop.run(self.conversation.handle(message))
        self._loop.run(self.conversation.told(message.key))
        self._tokens.append(_tokens(reply) if reply else ())
        self._heard(step, reply, text)
        self._suggested(step, message)
        if number % 3 == 0:  # between, something waits to be told while chats come and go
            self._noticed()
        assert self.broken == [], self.broken

    def skip(self, step: Step) -> None:
        """Let a step go by in silence."""
        self.steps.append(step)
        self.heard.append("")
        self._tokens.append(())
        self.now += timedelta(seconds=step.later)

    def _button(self, step: int, which: int) -> str:
        tokens = self._tokens[step] if step < len(self._tokens) else ()
        return tokens[which % len(tokens)] if tokens else "A" * 30

    def _heard(self, step: Step, reply: Reply | None, text: str) -> None:
        words = "" if reply is None else plain(reply)
        if step.at == LOOSE and text.startswith("/join") and reply is not None and "C-" not in words:
            community = int(step.text.split()[1])
            self.belongs[LOOSE] = community
            del self._codes[community]
        if reply is not None:
            file = reply.file.content if reply.file else b""
            self._private(step.at, words + repr(reply) + file.decode("utf-8-sig"), text)
            community_here = self.belongs[step.at]
            if file.startswith(b"{") and community_here is not None:
                self._files[community_here] = file
            if text == "/link" and community_here is not None and (found := CODE.search(words)):
                self._codes[community_here] = found.group()
            self.changed += "Published as" in words
        if step.at == LOOSE and "belongs to no community now" in words:
            self.belongs[LOOSE] = None
        self.heard.append(CODE.sub("CODE", words))

    def _private(self, at: int, heard: str, said: str) -> None:
        community = self.belongs[at]
        own = self.words[community] if community is not None else ""
        foreign = {word for word in CANARY.findall(heard.lower()) if not (own and own.startswith(word))}
        assert not foreign, f"{own or 'nobody'} hears of {sorted(foreign)} after {said!r}: {heard[:400]}"

    def _suggested(self, step: Step, message: Incoming) -> None:
        for command, argument in OFFERED:
            offered = self._loop.run(self.conversation.suggest(message, command, argument, ""))
            self._private(step.at, repr(offered), f"typing /{command}")

    def _noticed(self) -> None:
        keys = [place.key for place in self.places]
        for notice in self._loop.run(self.conversation.notices(Platform.TELEGRAM)):
            if notice.place.key in keys:
                self._private(keys.index(notice.place.key), plain(notice.reply), "a notice")
            self._loop.run(self.conversation.told(notice.id))

    def _move(self, at: int) -> None:
        """Let a chat get a new id, told twice."""
        self._moves[at] += 1
        old = self.places[at]
        new = replace(old, id=f"{old.id.split('x')[0]}x{self._moves[at]}")
        for _ in range(2):
            self._loop.run(self.conversation.moved(old, new))
        self.places[at] = new


def _tokens(reply: Reply) -> tuple[str, ...]:
    actions = [one for block in reply.blocks if isinstance(block, Actions) for one in block.actions]
    options = [one for block in reply.blocks if isinstance(block, Choices) for one in block.options]
    return tuple(one.token for one in (*actions, *options))


def alone(played: Neighbours, store: Store, community: int = 0) -> list[tuple[Step, str, str]]:
    """Play what was said in one community on a store without the others; return what it hears otherwise."""
    by_itself = Neighbours(store, played.run, only=community)
    try:
        wrong = []
        for number, step in enumerate(played.steps):
            if step.at != community:  # the others are silent, but time goes by and replies keep their numbers
                by_itself.skip(step)
                continue
            by_itself.say(step)
            if step.text == "/mydata":  # that somebody is known is their own, wherever they became it
                continue
            if by_itself.heard[number] != played.heard[number]:
                wrong.append((step, played.heard[number], by_itself.heard[number]))
        return wrong
    finally:
        by_itself.close()
