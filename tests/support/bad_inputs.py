"""The programme of bad inputs: its rows by name, what a test covers of them, and a conversation to say them to.

``covers`` marks a test with the rows it stands for; a table's rows begin with theirs. ``tests/bot/conversation/
test_bad_inputs_covered.py`` finds each row somewhere.
"""

from __future__ import annotations

import asyncio
import random
import re
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import TypeVar

from bot.conversation.actions import ACTIONS
from bot.conversation.commands import COMMANDS
from bot.conversation.conversation import Conversation
from bot.conversation.kept_replies import plain
from bot.conversation.messages import Author, Incoming, Place, PlaceKind, Platform, Rank, Standing
from bot.conversation.replies import Quote, Reply
from bot.render import discord, telegram
from facts.errors import FactsError
from facts.factbase import FactBase
from facts.store.memory import MemoryStore
from facts.store.port import Store
from tests.bot.conversation.talking import THEN
from tests.bot.render.discord_reader import active
from tests.support.builders import BRIDGE, HARBOUR, note
from tests.support.discord import checking

F = TypeVar("F", bound=Callable[..., object])

ROWS = {
    "B1": "nothing at all", "B2": "a long question", "B3": "a very long one", "B4": "many words", "B5": "stop words only",
    "B6": "signs only", "B7": "another language", "B8": "quotation marks", "B9": "operators of a search", "B10": "columns of a search",
    "B11": "wildcards", "B12": "brackets", "B13": "SQL", "B14": "signs beside words", "B15": "operators of the other engine",
    "B16": "an engine that fails", "B17": "NUL", "B18": "controls", "B19": "half a character", "B20": "other encodings",
    "B21": "directions unseen", "B22": "right to left", "B23": "joiners in words", "B24": "letters of another alphabet",
    "B25": "the same in a fact", "B26": "stacked marks", "B27": "signs that grow", "B28": "unseen characters", "B29": "many astral ones",
    "B30": "numbers that are none", "B31": "days that are none", "B32": "days that count from today", "B33": "a masked link",
    "B34": "HTML", "B35": "mark-up", "B36": "everyone", "B37": "a name", "B38": "a command in a text", "B39": "Discord's own marks",
    "B40": "forged addresses", "B41": "addresses that are none", "B53": "paths", "B54": "facts that do not hold", "B55": "forged buttons",
    "B56": "facts of nobody", "B58": "what no person says", "B59": "said to another bot", "B61": "a secret in a log",
    "B62": "lines in a log", "B63": "orders in a text", "B64": "templates", "B65": "a wrong configuration", "B66": "a wrong address of a store",
    "B67": "one wrong row", "B68": "cells that are run", "B69": "files that are none", "B70": "a long reply", "B71": "a flood", "B72": "an edit",
}  # fmt: skip
"""Every row that needs no network. Rows of networks and of adapters (B42-B52, B57, B60) are theirs."""

CODE = re.compile(r"\b[A-Z]-[A-Z]{2,}\b")
OURS_ON_DISCORD = frozenset({"bold", "small", "quotation", "link to itself"})
OURS_ON_TELEGRAM = frozenset({"bold", "italic", "code", "expandable_blockquote", "text_link"})
ALONE = Place(Platform.CONSOLE, "here", PlaceKind.PRIVATE)
SOMEBODY = Author(Platform.CONSOLE, "me", "Me")
OWNER = Standing(Rank.OWNER)


def covers(*rows: str) -> Callable[[F], F]:
    """Mark a test as one of these rows."""

    def mark(test: F) -> F:
        test.__dict__["rows"] = rows
        return test

    return mark


class Desk:
    """The real commands over a small store."""

    def __init__(self, store: Store | None = None) -> None:
        self.store = store or MemoryStore()
        FactBase(self.store.library("main"), now=THEN.isoformat).import_sources(
            [note(HARBOUR, "minutes"), note(BRIDGE, "bridges")]
        )
        self.now = THEN
        self.count = 0
        self.broken: list[Exception] = []
        self.conversation = Conversation(
            self.store,
            COMMANDS,
            actions=ACTIONS,
            clock=lambda: self.now,
            random=random.Random(3).randbytes,
            unexpected=self._unexpected,
        )

    def _unexpected(self, error: Exception) -> FactsError:
        self.broken.append(error)
        return FactsError("X-UNEXPECTED", "Something went wrong.", reference="abc123")

    def say(self, text: str, **more: object) -> Reply | None:
        """Say something as somebody who may do everything, and return the reply."""
        self.count += 1
        self.now += timedelta(seconds=30)
        incoming = Incoming(f"k{self.count}", ALONE, SOMEBODY, text, standing=OWNER, bot_name="footnote_bot")
        return asyncio.run(self.conversation.handle(replace(incoming, **more)))  # type: ignore[arg-type]

    def hear(self, text: str, **more: object) -> str:
        """Say something and return what is answered as lines; empty for silence."""
        reply = self.say(text, **more)
        return plain(reply) if reply is not None else ""

    def head(self) -> tuple[int, str]:
        """Return how many changes there are, and the last one's digest."""
        with self.store.library("main").reading() as shelf:
            return shelf.head()


def own_words(reply: Reply) -> str:
    """Return what the bot itself says: everything but quotations."""
    return "\n".join(plain(Reply((block,))) for block in reply.blocks if not isinstance(block, Quote))


def require_no_echo(reply: Reply, text: str) -> None:
    """Raise AssertionError where more than 40 characters of what was typed stand in what the bot says."""
    said = own_words(reply)
    typed = text.strip()
    for start in range(max(0, min(len(typed) - 40, 400))):
        piece = typed[start : start + 41]
        assert piece not in said, f"echoed: {piece!r}"


def require_harmless(reply: Reply) -> None:
    """Raise AssertionError where a payload of either platform mentions somebody, or has a link or mark-up not of ours."""
    for payload in discord.payloads(reply):
        checking.rendered(payload)
        assert payload["allowed_mentions"] == {"parse": [], "replied_user": False}
        content = str(payload.get("content", ""))
        assert active(content) <= OURS_ON_DISCORD, content
        assert len(content.encode("utf-16-le", "surrogatepass")) // 2 <= discord.LONGEST
    for sent in telegram.payloads(reply):
        assert "parse_mode" not in sent
        raw = sent["text"].encode("utf-16-le", "surrogatepass")
        assert len(raw) // 2 <= telegram.LONGEST
        for entity in sent["entities"]:
            assert entity["type"] in OURS_ON_TELEGRAM
            shown = raw[entity["offset"] * 2 : (entity["offset"] + entity["length"]) * 2].decode("utf-16-le")
            assert entity.get("url", shown) == shown, "a link shows its own address"
