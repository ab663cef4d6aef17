"""Changes as lines: every kind of entry, before and after; also what is damaged or new to this program is told."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from bot.conversation.commands import COMMANDS
from bot.conversation.kept_replies import plain
from bot.conversation.messages import Platform, Shape
from bot.conversation.presenting_changes import deed, when
from bot.conversation.presenting_facts import host_of, short
from bot.conversation.replies import Notice, Reply
from tests.bot.conversation.talking import ELSEWHERE, OLGA, run
from tests.bot.conversation.talking import Town as Talked
from tests.bot.conversation.talking import town as talked
from tests.support.moderating import Town, file
from tests.support.transcript import buttons

DAY = (
    ("ed", "/addfact height of the old lighthouse | 42 metres | s0"),
    ("ed", "/editfact 1 asked: how tall is it"),
    ("ed", "/alias KB = Kestrel Bay"),
    ("mia", "/setup closest 5"),
    ("mia", "/grant console:ann editor"),
    ("ed", "/retiresource s1 withdrawn"),
    ("ed", "/unalias KB"),
    ("ed", "/undo"),
    ("mia", "/setup closest default"),
    ("mia", "/revoke console:ann"),
)


@pytest.fixture
def town() -> Iterator[Town]:
    """A community with two sources."""
    town = Town()
    yield town
    town.close()


def test_every_kind_of_change_has_its_line(town: Town) -> None:
    for who, line in DAY:
        town.do(who, line)
    lines = [line.partition("UTC: ")[2] for line in town.do("mia", "/log 20").splitlines() if line.startswith("* ")]
    assert list(reversed(lines)) == [
        "Ed, an editor, published fact #1. subject: height of the old lighthouse; value: 42 metres; proof: s0@1:55-131; state: published",
        "Ed, an editor, edited fact #1. also asked as: – → how tall is it",
        "Ed, an editor, added the other name “kb”. KB = Kestrel Bay",
        "Mia, a manager, set the setting closest. 5",
        "Mia, a manager, gave the grant for a person. role: editor",
        "Ed, an editor, wrote down what was there of the source s1 (reason: withdrawn). title: Folio s1",
        "Ed, an editor, retired the source s1 (reason: withdrawn). out of use",
        "Ed, an editor, removed the other name “kb”.",
        "Ed, an editor, took back a change of the other name “kb”. KB = Kestrel Bay",
        "Mia, a manager, reset the setting closest.",
        "Mia, a manager, took away the grant for a person.",
    ]


def test_a_source_imported_in_the_chat_is_told_with_what_is_known_of_it(town: Town) -> None:
    caption = "/addsource title: Log | url: https://kestrel.example/log | author: E. Ruiz | published: 1990"
    town.do("ed", caption, attached=file("log.txt", "The quay opened in 1890."))
    line = town.do("ed", "/log").splitlines()[-1]
    assert "imported the source log. title: Log; " in line
    assert line.endswith("published: 1990; author: E. Ruiz; address: https://kestrel.example/log")


@pytest.mark.parametrize("action", ["publish", "undo", "something of a later program"])
def test_every_deed_has_a_word(action: str) -> None:
    assert str(deed(action))


@pytest.mark.parametrize(
    ("at", "told"), [("2024-05-01T12:30:59+00:00", "2024-05-01 12:30 UTC"), ("2024", "2024"), ("", "")]
)
def test_a_moment_is_told_to_the_minute(at: str, told: str) -> None:
    assert when(at) == told


@pytest.mark.parametrize(
    ("url", "host"),
    [
        (None, ""),
        ("https://Kestrel.Example:8080/log", "kestrel.example"),
        ("https://kеstrel.example/", "xn--kstrel-f2e.example"),
        ("minutes of the council", ""),
    ],
)
def test_a_host_is_shown_in_plain_letters_or_not_at_all(url: str | None, host: str) -> None:
    assert host_of(url) == host or (host.startswith("xn--") and host_of(url).startswith("xn--"))


@pytest.mark.parametrize(("text", "shown"), [("a  b\nc", "a b c"), ("x" * 61, "x" * 59 + "…"), ("x" * 60, "x" * 60)])
def test_a_long_text_in_a_list_ends_in_dots(text: str, shown: str) -> None:
    assert short(text) == shown


def test_the_log_place_is_told_one_thing_of_each_command_in_its_language() -> None:
    rows = "\n".join(f'{{"type":"alias","name":"name {number}","stands_for":"Kestrel Bay"}}' for number in range(7))

    async def told(t: Talked) -> Notice:
        (notice,) = await t.conversation.notices(Platform.TELEGRAM)
        await t.conversation.told(notice.id)
        return notice

    async def say(t: Talked, text: str, **more: object) -> Reply:
        message = replace(t.incoming(OLGA, text), **more)  # type: ignore[arg-type]
        reply = await t.conversation.handle(message)
        await t.conversation.told(message.key)
        assert reply is not None
        return reply

    async def talk(t: Talked) -> None:
        await say(t, "/setup log_place here")
        trial = await say(t, "/import", attachment=file("names.jsonl", rows))
        await say(t, buttons(trial)["Confirm"], shape=Shape.PRESS)
        lines = plain((await told(t)).reply).splitlines()
        assert len(lines) == 6
        assert lines[0].startswith("Name of 1, a manager, imported the other name “name 0”")
        assert lines[-1] == "... and 2 more changes"
        await say(t, "/setup language ru")
        await told(t)
        await say(t, "/alias KB = Kestrel Bay")
        notice = await told(t)
        assert notice.reply.language == "ru"
        assert plain(notice.reply).startswith("Name of 1, управляющий — ")

    run(talk, talked(commands=COMMANDS))


def test_a_log_place_is_shown_with_what_it_is_called() -> None:
    async def talk(t: Talked) -> str:
        t.connect(ELSEWHERE, "kestrel")
        assert await t.say(OLGA, "/setup log_place telegram:-200")
        return await t.say(OLGA, "/setup log_place")

    said = run(talk, talked(commands=COMMANDS))
    assert said.startswith("log_place = Elsewhere (telegram:-200) – ")
