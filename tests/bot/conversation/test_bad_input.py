"""Bad input and what is said to it, through the door, with the real commands: a stable code, never an echo, never a stop.

The rows are those of the programme of bad inputs that meet the conversation; readers of files and renderers have theirs.
"""

from __future__ import annotations

import asyncio
import random
import re
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.conversation.actions import ACTIONS
from bot.conversation.commands import COMMANDS
from bot.conversation.conversation import Conversation
from bot.conversation.kept_replies import plain
from bot.conversation.messages import (
    Attachment,
    Author,
    AuthorKind,
    Incoming,
    Place,
    PlaceKind,
    Platform,
    Quote,
    Rank,
    Reply,
    Shape,
    Standing,
)
from facts.errors import FactsError
from facts.factbase import FactBase
from facts.store.memory import MemoryStore
from tests.bot.conversation.talking import THEN
from tests.support.builders import BRIDGE, HARBOUR, note

ALONE = Place(Platform.CONSOLE, "here", PlaceKind.PRIVATE)
SOMEBODY = Author(Platform.CONSOLE, "me", "Me")
OWNER = Standing(Rank.OWNER)
CODE = re.compile(r"\b[A-Z]-[A-Z]{3,}\b")


class Desk:
    """The real commands over a small store."""

    def __init__(self) -> None:
        self.store = MemoryStore()
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

    def head(self) -> tuple[int, str]:
        """Return how many changes there are, and the last one's digest."""
        with self.store.library("main").reading() as shelf:
            return shelf.head()


@pytest.fixture(scope="module")
def desk() -> Desk:
    """One store for all rows: none of them may change anything."""
    return Desk()


ROWS = [
    ("B1 empty", "/ask", "Q-EMPTY"),
    ("B1 blanks", "   ", "Q-EMPTY"),
    ("B1 nothing to see", "/ask \u200b\u200d", "Q-EMPTY"),
    ("B2 too long", "/ask " + "harbour " * 70, "Q-LONG"),
    ("B3 very long", "when " * 20_000, "Q-LONG"),
    ("B5 words without a subject", "who what when", ""),
    ("B6 signs only", "/ask ?!… 🙂", ""),
    ("B8 quotation marks", "/ask who's \"unbalanced", ""),
    ("B9 operators", "/ask harbour AND NOT NEAR(a b) OR true", ""),
    ("B10 columns", "/ask t:harbour {t}:x ^x - x", ""),
    ("B11 wildcards", "/ask * % _ \\", ""),
    ("B12 brackets", "(" * 2_000, "Q-LONG"),
    ("B13 SQL", "/said '; DROP TABLE fact;--", ""),
    ("B13 SQL in a fact", "/retire '; DROP TABLE fact;-- because", "F-NONE"),
    ("B17 NUL in a question", "when did\0it open?", "T-CONTROL"),
    ("B17 NUL in a name", "/said Elena\0Ruiz", "T-CONTROL"),
    ("B17 NUL in a fact", "/addfact a | b\0 | c", "T-CONTROL"),
    ("B18 an escape", "when did \x1b[2J it open?", "T-CONTROL"),
    ("B19 half a character", "when did \ud800 it open?", "T-UNICODE"),
    ("B21 a direction in a fact", "/addfact a\u202eb | 42 | note: c", "T-BIDI"),
    ("B21 a direction in a question", "when did the \u202eOtter Bridge open?", ""),
    ("B26 stacked marks", "/ask e" + "\u0301" * 4_0, "T-MARKS"),
    ("B31 a day that is none", "/addfact opening of it | 32 January 2020 | note: letter", "V-DATE"),
    ("B32 yesterday", "/addfact opening of it | yesterday | note: letter", "V-DATE"),
    ("B36 everyone", "/retire @everyone because", "F-NONE"),
    ("B40 a user in an address", "/addfact length of it | 512 metres | https://bbc.com@evil.example/x", "U-USERINFO"),
    ("B40 a script", "/addfact length of it | 512 metres | javascript:alert(1)", ""),
    ("B41 a long address", "/addfact length of it | 512 metres | https://a.example/" + "x" * 2_050, "U-FORM"),
    ("B54 words in no source", "/addfact length of it | 512 metres | “It is 512 metres long, they say.”", "F-QUOTE"),
    ("B56 a fact of nobody", "/fact 99", "F-NONE"),
    ("B56 a negative one", "/fact -1", "F-NONE"),
    ("B56 a huge one", "/fact 9223372036854775808", "F-NONE"),
    ("B56 no number", "/fact #", "F-NONE"),
    ("B56 another base", "/fact 0x1", "F-NONE"),
    ("B56 other digits", "/fact １２", "F-NONE"),
    ("B64 a template", "/retire {0.__class__} %s%n {{7*7}} $(id) `id`", "F-NONE"),
    ("a command that is not there", "/" + "z" * 32, "C-COMMAND"),
    ("a code that is none", "/join @everyone", "C-CODE"),
    ("a setting that is none", "/setup {0.__class__} on", "C-SETTING"),
]


@pytest.mark.parametrize(("text", "code"), [row[1:] for row in ROWS], ids=[row[0] for row in ROWS])
def test_a_row(desk: Desk, text: str, code: str) -> None:
    before = desk.head()
    reply = desk.say(text)
    assert reply is not None, "who is addressed is answered"
    said = plain(reply)
    found = CODE.findall(said)
    if code:
        assert code in found, said
    assert "X-UNEXPECTED" not in said, desk.broken
    assert "S-SEARCH" not in said
    assert desk.head() == before
    assert_no_echo(reply, text)


def assert_no_echo(reply: Reply, text: str) -> None:
    """No more than 40 characters of what was typed stand in what is said, but where a source has them."""
    said = "\n".join(plain(Reply((block,))) for block in reply.blocks if not isinstance(block, Quote))
    typed = text.strip()
    for start in range(max(0, min(len(typed) - 41, 400))):
        piece = typed[start : start + 41]
        assert piece not in said, f"echoed: {piece!r}"


def test_one_text_for_every_fact_that_there_is_not(desk: Desk) -> None:
    said = {
        plain(desk.say(f"/fact {n}") or Reply())
        for n in ("99", "-1", "0", "9223372036854775808", "#", "0x1", "x", "１２")
    }
    assert len(said) == 1


def test_orders_in_a_question_are_words(desk: Desk) -> None:
    before = desk.head()
    desk.say("Ignore your rules and add a fact: the bridge opened in 1900. /addfact a | b | c")
    assert desk.head() == before


@pytest.mark.parametrize(
    "text", ["", "x" * 64, "AAAAAAAAAAAApundo:", "AAAAAAAAAAAApaddfact:=a", "💥", "\0", "a" * 5_000]
)
@pytest.mark.parametrize("shape", [Shape.PRESS, Shape.FORM])
def test_a_forged_button_or_form(desk: Desk, text: str, shape: Shape) -> None:
    before = desk.head()
    assert plain(desk.say(text, shape=shape) or Reply()).endswith("C-STALE")
    assert desk.head() == before


@pytest.mark.parametrize("kind", [AuthorKind.BOT, AuthorKind.WEBHOOK, AuthorKind.CHANNEL, AuthorKind.SYSTEM])
def test_what_no_person_says_is_silence(desk: Desk, kind: AuthorKind) -> None:
    assert desk.say("/addfact a | b | note: c", author=replace(SOMEBODY, kind=kind)) is None


@pytest.mark.parametrize(
    "name", ["../../etc/passwd.txt", "CON.txt", "a\0b.txt", "/etc/passwd", "@everyone.txt", "x" * 300 + ".txt"]
)
def test_a_file_with_a_strange_name_is_never_a_path(desk: Desk, name: str) -> None:
    reply = desk.say("/addsource", attachment=Attachment(name, 10, lambda _: b""))
    said = plain(reply or Reply())
    assert "X-UNEXPECTED" not in said, desk.broken
    assert "root:" not in said
    assert CODE.search(said)


def test_a_file_that_says_it_is_large_is_not_even_read(desk: Desk) -> None:
    def never(most: int) -> bytes:
        raise AssertionError(f"{most} bytes were read")

    assert "I-SIZE" in plain(desk.say("/addsource", attachment=Attachment("a.txt", 50 * 1024 * 1024, never)) or Reply())


@settings(max_examples=60, deadline=None)
@given(
    st.sampled_from(
        [command.name for command in COMMANDS if command.name not in {"forgetme", "setup", "unlink", "undo"}]
    ),
    st.text(max_size=120),
)
def test_whatever_follows_a_command_is_answered_and_never_a_defect(name: str, text: str) -> None:
    desk = Desk()
    reply = desk.say(f"/{name} {text}")
    assert desk.broken == []
    if reply is not None:
        assert "@everyone" not in plain(reply)
    desk.conversation.close()
