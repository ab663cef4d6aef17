"""Bad input as both chats show it: nothing of it is a mention, a link or mark-up, and no more than 40 characters return.

Words come in as a question, as a source, as a fact, as a title, as a bad argument; every reply goes through both renderers.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.conversation.commands import COMMANDS
from bot.conversation.messages import Attachment, RepliedTo
from bot.conversation.replies import Quote, Reply, SourceLine, Text, ValueLine
from bot.render import discord, telegram
from tests.bot.render.discord_reader import quotation, shown
from tests.bot.render.replies import ODD, SENTENCE
from tests.support.bad_inputs import Desk, covers, require_harmless, require_no_echo

MARKS = {
    "B33": "[bank](http://evil.example)",
    "B34": "<b>bold</b> <a href='http://evil.example'>bank</a> &lt;i&gt;",
    "B35": "``` || > # -# ** __ ~~ `",
    "B36": "@everyone @here <@&1> <@1>",
    "B37": "@harbour_bot tg://user?id=1",
    "B38": "/undo !ban .kick",
    "B39": "<t:1:R> </x:1> <#1> <id:home> <:boat:1> <a:boat:1>",
}
PLACES = {
    "a question": "/ask When was {} built?",
    "words": "When was {} built?",
    "a fact": "/addfact height of {} | 5 metres | note: a letter",
    "a note": "/addfact height of it | 5 metres | note: {}",
    "a value": "/addfact words of Ann | Ann: {} | note: a letter",
    "a title": "/addsource title: {}\nThe mill has 5 boats.",
    "a bad argument": "/retire {} because",
    "a bad setting": "/setup {} on",
    "a name": "/said {}",
    "another name": "/alias {} = harbour",
    "a way to ask": "/asked 1 {}",
    "a reason": "/wrong {}",
    "a command": "/{}",
    "a citation": "/verify {}",
    "a code": "/join {}",
}


@pytest.fixture
def desk() -> Iterator[Desk]:
    made = Desk()
    yield made
    assert made.broken == []
    made.conversation.close()


@covers("B33", "B34", "B35", "B36", "B37", "B38", "B39")
@pytest.mark.parametrize("mark", MARKS)
@pytest.mark.parametrize("where", PLACES)
def test_marks_are_letters_wherever_they_come_in(desk: Desk, mark: str, where: str) -> None:
    """Rows B33 to B39, in every place that text comes in by."""
    for line in (
        PLACES[where].format(MARKS[mark]),
        "yes",
        "/facts",
        "/aliases",
        "/log",
        "/sources",
        "/queue",
        "/fact 1",
    ):
        reply = desk.say(line)
        if reply is not None:
            require_harmless(reply)


@covers("B33", "B34", "B35", "B36", "B37", "B38", "B39")
@pytest.mark.parametrize("mark", MARKS)
def test_marks_in_a_source_are_quoted_letter_for_letter(desk: Desk, mark: str) -> None:
    sentence = f"The mill of Kestrel Bay has 5 boats, says {MARKS[mark]} of the harbour."
    assert "A new source" in desk.hear(f"/addsource title: Mill\n{sentence}")
    reply = desk.say("/ask How many boats does the mill of Kestrel Bay have?")
    assert reply is not None
    quotes = [block.text for block in reply.blocks if isinstance(block, Quote)]
    assert sentence in quotes
    require_harmless(reply)
    (on_discord,) = discord.payloads(reply)
    assert sentence in quotation(str(on_discord["content"]))[0]
    (on_telegram,) = telegram.payloads(reply)
    assert sentence in on_telegram["text"]


@covers("B36")
@pytest.mark.parametrize("name", ["@everyone.txt", "<@1>.txt", "[a](http:b).md"])
def test_the_name_of_a_file_calls_nobody(desk: Desk, name: str) -> None:
    reply = desk.say(
        "/addsource", attachment=Attachment(name, 40, lambda _: b"The mill has 5 boats. It was built in 1922.")
    )
    assert reply is not None
    require_harmless(reply)


@covers("B38")
def test_a_command_in_a_quotation_cannot_be_pressed() -> None:
    (payload,) = telegram.payloads(Reply((Quote("/undo it, said 5 of them."),)), commands=frozenset({"undo"}))
    assert [one["type"] for one in payload["entities"]] == ["expandable_blockquote", "code"]


@covers("B40")
@pytest.mark.parametrize("url", ["https://bank.example/a_b", "https://аррӏе.com/x"])
def test_a_link_shows_its_target_and_the_whole_host(url: str) -> None:
    host = "xn--80ak6aa92e.com" if "bank" not in url else "bank.example"
    reply = Reply((ValueLine("5"), SourceLine("Mill", (), "mill@1:0-5", url, host)))
    require_harmless(reply)
    (payload,) = discord.payloads(reply)
    assert f"<{url}>" in str(payload["content"])
    assert host in shown(str(payload["content"]))
    (sent,) = telegram.payloads(reply)
    assert host in sent["text"]
    assert [one["url"] for one in sent["entities"] if "url" in one] == [url]


@covers("B29")
def test_signs_of_two_units_are_counted_as_the_platform_counts() -> None:
    reply = Reply((Text("🙂" * 4_096),))
    require_harmless(reply)
    assert "".join(sent["text"] for sent in telegram.payloads(reply)) == "🙂" * 4_096
    assert "".join(str(sent["content"]) for sent in discord.payloads(reply)) == "🙂" * 4_096


@covers("B70")
@pytest.mark.parametrize("more", ["", "/more"])
def test_what_is_too_long_is_cut_between_sentences_and_says_where_the_rest_is(more: str) -> None:
    sentences = [f"{SENTENCE[:-1]} number {number}." for number in range(400)]
    reply = Reply((ValueLine("1931"), Quote(" ".join(sentences))), more=more)
    require_harmless(reply)
    contents = [str(payload["content"]) for payload in discord.payloads(reply)]
    texts = [payload["text"] for payload in telegram.payloads(reply)]
    for parts in ([quotation(content)[0] for content in contents], texts):
        whole = "".join(parts)
        assert (sentences[-1] in whole) == (not more), "the rest is one command away, or all of it is there"
        for part in parts[:-1]:
            assert part.rstrip().endswith(".")
    if more:
        assert "full passage: /more" in shown(contents[-1]).replace("\u2060", "")
        assert "full passage: /more" in texts[-1]


# --- over all commands -----------------------------------------------------------------------------------------------------

LETTERS = st.characters(codec="utf-16")
WORDS = st.one_of(
    st.sampled_from([*ODD, *MARKS.values(), "@everyone " * 9, "x" * 90, "é́́́" * 30, "٣" * 60, "%(what)s {0}" * 7]),
    st.text(LETTERS, min_size=1, max_size=90),
)
NAMES = [command.name for command in COMMANDS if command.name not in {"forgetme", "unlink", "setup"}]
LINES = st.lists(
    st.tuples(st.sampled_from(NAMES), st.sampled_from([" ", " 1 ", " a | ", "@x "]), WORDS), min_size=1, max_size=4
)


@settings(max_examples=80, deadline=None, suppress_health_check=list(HealthCheck))
@given(LINES, st.booleans())
def test_whatever_follows_a_command_is_harmless_on_every_platform(
    lines: list[tuple[str, str, str]], replied: bool
) -> None:
    """Every command with odd words behind it: an answer, never a defect; no mention, no link, no mark-up of theirs."""
    desk = Desk()
    try:
        for name, between, words in lines:
            typed = f"/{name}{between}{words}"
            reply = desk.say(typed, reply_to=RepliedTo("9", words, ours=False) if replied else None)
            assert desk.broken == [], typed
            if reply is None:
                continue
            require_harmless(reply)
            if is_error(reply):
                require_no_echo(reply, words)
    finally:
        desk.conversation.close()


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    st.sampled_from(NAMES), st.text(st.characters(min_codepoint=0x21, max_codepoint=0x24F), min_size=41, max_size=200)
)
def test_no_refusal_says_more_than_forty_characters_back(name: str, words: str) -> None:
    desk = Desk()
    try:
        for typed in (words, f"1 {words}", f"{words} | {words} | {words}", f"{words} = {words}", f"“{words}” {words}"):
            reply = desk.say(f"/{name} {typed}")
            if reply is not None and is_error(reply):
                require_no_echo(reply, words)
    finally:
        desk.conversation.close()


def is_error(reply: Reply) -> bool:
    """Say whether a reply is an error's: its last words are a code."""
    texts = [block for block in reply.blocks if isinstance(block, Text)]
    return bool(texts) and texts[-1].quiet and texts[-1].text[1:2] == "-" and texts[-1].text.isascii()
