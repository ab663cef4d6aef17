"""One rule for every chat: what is meant for the bot, and what is silence."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.conversation.addressing import Apart, Command, Filled, Press, Turn, Words, addressed
from bot.conversation.messages import Author, AuthorKind, Incoming, Place, PlaceKind, Platform, RepliedTo, Shape

GROUP = Place(Platform.TELEGRAM, "-100")
ALONE = Place(Platform.TELEGRAM, "1", PlaceKind.PRIVATE)
AWAY = Place(Platform.DISCORD, "9", PlaceKind.FOREIGN)
NAMES = frozenset({"ask", "keep"})
OURS = RepliedTo("1", "an answer", ours=True)
THEIRS = RepliedTo("2", "a claim")


def said(
    text: str,
    place: Place = GROUP,
    *,
    kind: AuthorKind = AuthorKind.PERSON,
    author: str = "1",
    shape: Shape = Shape.MESSAGE,
    mentioned: bool = False,
    reply: RepliedTo | None = None,
    edited: bool = False,
    forwarded: bool = False,
    age: float = 0,
    command: str = "",
    key: str = "k",
) -> Turn | None:
    """Return what a message is taken for."""
    return addressed(
        Incoming(
            key, place, Author(place.platform, author, kind=kind), text, shape, mentioned, command,
            bot_name="Footnote_Bot", reply_to=reply, edited=edited, forwarded=forwarded, age=age,
        ),
        NAMES,
    )  # fmt: skip


SILENT = {
    "talk in a group": said("when did it open?"),
    "a reply to somebody else": said("when did it open?", reply=THEIRS),
    "another bot's command": said("/ask@otherbot when?"),
    "another bot's command in private": said("/ask@otherbot when?", ALONE),
    "a command nobody has": said("/weather today"),
    "a command in capitals": said("/ASK when?"),
    "a full-width slash": said("／ask when?"),
    "a slash and a blank": said("/ ask when?"),
    "a path": said("/ask/when"),
    "another prefix": said("!ask when?"),
    "a bot": said("/ask when?", kind=AuthorKind.BOT),
    "a webhook": said("/ask when?", kind=AuthorKind.WEBHOOK),
    "a channel": said("/ask when?", kind=AuthorKind.CHANNEL),
    "the platform": said("/ask when?", kind=AuthorKind.SYSTEM),
    "a bot in private": said("when?", ALONE, kind=AuthorKind.BOT),
    "a bot's button": said("token", kind=AuthorKind.BOT, shape=Shape.PRESS),
    "nobody": said("/ask when?", author=""),
    "an update without a key": said("/ask when?", key=""),
    "a message of two years ago": said("/ask when?", age=2 * 365 * 86_400),
    "an edited command": said("/keep a", edited=True),
    "an edited command in private": said("/keep a", ALONE, edited=True),
    "a forwarded command": said("/ask when?", ALONE, forwarded=True),
    "an edit after a minute": said("when?", ALONE, edited=True, age=61),
    "an edited question after a minute": said("/ask when?", edited=True, age=61),
    "talk where the bot does not belong": said("when?", AWAY),
}

HEARD = {
    "a command": (said("/ask when?"), Command("ask", "when?", surely=False)),
    "a command of several lines": (said("/keep a\nb"), Command("keep", "a\nb", surely=False)),
    "our own name": (said("/ask@footnote_bot when?"), Command("ask", "when?", surely=True)),
    "our own name in odd case": (said("/keep@FOOTNOTE_bot a"), Command("keep", "a", surely=True)),
    "a command nobody has, to us": (said("/weather@footnote_bot"), Command("weather", "", surely=True)),
    "any command in private": (said("/weather now", ALONE), Command("weather", "now", surely=True)),
    "a mention": (said("when?", mentioned=True), Words("when?", plain=True)),
    "a reply to us": (said("when?", reply=OURS), Words("when?", plain=True)),
    "a private chat": (said(" when? ", ALONE), Words("when?", plain=True)),
    "an edit in a minute": (said("when?", ALONE, edited=True, age=60), Words("when?", plain=False)),
    "an edited question in a minute": (said("/ask who?", edited=True, age=5), Words("who?", plain=False)),
    "a forward in private": (said("It opened in 1934.", ALONE, forwarded=True), Words("It opened in 1934.", plain=False)),
    "a button": (said("token", shape=Shape.PRESS), Press("token")),
    "a form": (said("token", shape=Shape.FORM), Filled("token")),
    "a command taken apart": (said("", shape=Shape.COMMAND, command="ask"), Apart("ask")),
    "an anonymous administrator": (said("/ask when?", kind=AuthorKind.ANONYMOUS_ADMIN), Command("ask", "when?", surely=False)),
}  # fmt: skip


@pytest.mark.parametrize("name", SILENT)
def test_this_is_not_for_us(name: str) -> None:
    assert SILENT[name] is None


@pytest.mark.parametrize("name", HEARD)
def test_this_is_for_us(name: str) -> None:
    turn, wanted = HEARD[name]
    assert turn == wanted


@given(st.text(max_size=60), st.booleans(), st.booleans())
def test_any_text_is_taken_for_something_or_passed_over(text: str, alone: bool, edited: bool) -> None:
    turn = said(text, ALONE if alone else GROUP, edited=edited)
    assert turn is None or isinstance(turn, Words | Command)
    if edited:
        assert not isinstance(turn, Command)
    if alone and not edited and not text.strip().startswith("/"):
        assert turn == Words(text.strip(), plain=True)
