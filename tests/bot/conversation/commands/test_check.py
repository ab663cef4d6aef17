"""A message checked in a chat: what is shown of it, to whom, what it points at, and that nothing of it is kept."""

from __future__ import annotations

import logging
import re
from pathlib import Path

import pytest

from bot.conversation.asking_to_check import asks_to_check, is_statement, led_to_check
from bot.conversation.commands.check import CHECK
from bot.conversation.messages import PlaceKind, RepliedTo, Shape
from bot.conversation.presenting_answers import BUDGET, size_of
from bot.conversation.presenting_verdicts import LONGEST_CLAIM
from bot.conversation.replies import Actions, Claim, Pointer, Reply, ValueLine
from bot.conversation.roles import Right
from bot.render import discord, telegram
from bot.render.edges import units
from facts.store.open import open_store
from tests.bot.conversation.talking import GUILD, OLGA
from tests.bot.conversation.village import HARBOUR, MEG, NED, Village, run
from tests.support.transcript import transcript

WRONG = "The Otter Bridge opened on 9 August 1933."
RIGHT = "The Otter Bridge opened on 9 August 1934."
DISCORD_MEG = MEG.__class__(GUILD.platform, MEG.id, MEG.name)


def check(text: str, village: Village | None = None, *, said: str = "/check", **more: object) -> Reply:
    """Have Meg reply to somebody's message with a command, in the group."""

    async def scene(at: Village) -> Reply:
        await at.tell(MEG, said, HARBOUR, reply_to=RepliedTo("55", text), **more)
        assert at.last is not None
        return at.last

    return run(scene, village)


def lines(reply: Reply) -> str:
    return "\n".join(transcript(reply))


# --- what is shown -----------------------------------------------------------------------------------------------------


def test_the_verdict_is_said_first_then_the_words_then_what_differs_then_the_sentence() -> None:
    said = transcript(check(WRONG))
    assert said[0] == "= Differs from the source (from the source, not reviewed)"
    assert said[1] == "“The Otter Bridge opened on **9 August 1933**.”"
    assert said[2] == "The message says “9 August 1933”; the source says “9 August 1934”."
    assert said[3] == "> The Otter Bridge opened on **9 August 1934**."
    assert said[4].startswith("- Folio s1")


@pytest.mark.parametrize("text", [WRONG, RIGHT, "The storm of 1962 sank 17 fishing boats.", "The circus came in 1903."])
def test_nothing_is_called_true_or_false_and_no_likeness_is_counted(text: str) -> None:
    said = lines(check(text)).lower()
    assert not re.search(
        r"\b(?:true|false|correct|incorrect|wrong(?!\?)|lie|\d+ ?%|similar)\b", said.replace("/wrong …", "")
    )


def test_what_somebody_said_stays_said_by_them() -> None:
    said = lines(check("The ferry needs new engines, Elena Ruiz said."))
    assert "Elena Ruiz" in said
    said = lines(check("Mayor Tomas Lindqvist said that the ferry needs new engines in 1971."))
    assert "Matches the source" not in said


def test_many_claims_are_capped_and_it_is_said_how_many_are_left() -> None:
    many = " ".join(f"The Otter Bridge opened in {year}." for year in range(1890, 1915))
    reply = check(many)
    assert size_of(reply.blocks) < 2 * BUDGET
    assert re.search(r"\d+ more claims are not shown\.|behind the last part that I look at", lines(reply))


def test_what_is_not_checked_takes_a_line_for_each_reason() -> None:
    said = lines(check(f"{WRONG} Lovely. How lovely it was! When will it close? Who knows? It will close in 2090."))
    assert "Not checked:" in said
    assert len([line for line in said.splitlines() if line.startswith("* ")]) <= 5
    assert "a question; 1 more like it" in said


def test_a_long_claim_is_shown_around_what_differs_letter_for_letter() -> None:
    long = "After a very long winter " + "in which it snowed and snowed " * 12 + WRONG[0].lower() + WRONG[1:]
    reply = check(long)
    claims = [block for block in reply.blocks if isinstance(block, Claim)]
    for claim in claims:
        assert len(claim.text) <= LONGEST_CLAIM + 4
        assert claim.text.strip("… ") in long
        assert all("9 August 1933" in mark.of(claim.text) for mark in claim.marks)


@pytest.mark.parametrize(
    "text",
    ["x", "😀", "https://quay.example/1934", "?", "…" * 50, "1934", "\u202e1934 boats sank", "word " * 800, WRONG * 95, f"{WRONG}\n" * 30],
    ids=range(10),
)  # fmt: skip
def test_whatever_is_checked_fits_every_chat(text: str) -> None:
    reply = check(text[:4_096])
    for payload in telegram.payloads(reply):
        assert 0 < units(payload["text"]) <= telegram.LONGEST
        assert len(payload["entities"]) <= telegram.MOST_ENTITIES
    for body in discord.payloads(reply):
        assert len(str(body["content"])) <= 2_000


def test_commands_and_names_in_a_message_cannot_be_pressed_in_the_answer() -> None:
    reply = check(f"{WRONG} /forgetme yes @everyone <@5> https://evil.example/x")
    (payload,) = telegram.payloads(reply, frozenset({"forgetme", "check"}))
    text = payload["text"].encode("utf-16-le")
    shown = [
        text[2 * one["offset"] : 2 * (one["offset"] + one["length"])].decode("utf-16-le")
        for one in payload["entities"]
        if one["type"] == "code"
    ]
    assert any("/forgetme" in one for one in shown) or "/forgetme" not in payload["text"]
    (body,) = discord.payloads(reply)
    assert "@everyone" not in str(body["content"]).replace("\\@everyone", "")


# --- where only reviewed facts are shown -------------------------------------------------------------------------------


def reviewed_only(text: str, *, closest: int = 3) -> Reply:
    """Check a message where a fact about the bridge is published, and nothing unreviewed is shown."""
    made = Village()
    made.publish("Otter Bridge opened", "9 August 1934", "s1")
    made.choose("unreviewed_answers", False)
    made.choose("closest", closest)
    return check(text, made)


def test_what_is_withheld_is_not_said_to_be_in_no_source() -> None:
    said = transcript(reviewed_only("The lighthouse is 42 metres tall."))
    assert said[0] == "= Not among the reviewed facts"
    assert "Only what moderators published is compared here." in said
    assert "Not in my sources" not in "\n".join(said)


def test_what_is_withheld_is_the_closest_there_is_and_nothing_is_marked_in_it() -> None:
    said = transcript(reviewed_only("The lighthouse is 50 metres tall."))
    assert "> The old lighthouse of Kestrel Bay is 42 metres tall and was rebuilt in 1958." in said
    assert not any("42" in line for line in transcript(reviewed_only("The lighthouse is 50 metres tall.", closest=0)))


def test_a_message_of_several_claims_says_it_of_all_of_them() -> None:
    said = transcript(reviewed_only("The lighthouse is 42 metres tall. The storm of 1962 sank 17 fishing boats."))
    assert said[0] == "= Not among the reviewed facts"
    assert said.count("Not in my sources") == 0


def test_a_reviewed_fact_speaks_there_as_everywhere() -> None:
    said = transcript(reviewed_only(WRONG))
    assert said[0] == "= Differs from the source (reviewed by a moderator #1)"
    said = transcript(reviewed_only(f"{WRONG} The lighthouse is 42 metres tall."))
    assert "Not among the reviewed facts:" in said


def test_another_value_of_a_reviewed_sentence_is_not_called_reviewed() -> None:
    """What a moderator has published is the value of a fact, and not all that its sentence says."""
    made = Village(texts=("The Otter Bridge opened on 9 August 1934 with 300 guests.",))
    made.publish("Otter Bridge opened", "9 August 1934", "s0")
    told = "The Otter Bridge opened on 9 August 1934 with 500 guests."
    assert transcript(check(told, made))[0] == "= Differs from the source (from the source, not reviewed)"


# --- which words ---------------------------------------------------------------------------------------------------------


def test_the_words_that_differ_are_pointed_at_in_the_message_that_is_replied_to() -> None:
    assert check("😀 " + WRONG).points == Pointer("55", "9 August 1933", 30)
    assert check(RIGHT).points is None
    assert check("The circus came in 1903.").points is None


def test_words_that_are_typed_are_pointed_at_where_they_are_typed() -> None:
    async def scene(at: Village) -> Reply | None:
        await at.tell(MEG, f"/check {WRONG}", HARBOUR, message="77")
        return at.last

    reply = run(scene)
    assert reply is not None
    assert reply.points == Pointer("77", "9 August 1933", 34)


def test_what_is_typed_goes_before_what_is_replied_to() -> None:
    assert "Matches" in transcript(check(WRONG, said=f"/check {RIGHT}"))[0]


def test_the_bot_s_own_words_and_a_message_without_words_get_a_line() -> None:
    async def scene(at: Village) -> list[tuple[str, ...]]:
        own = RepliedTo("5", "9 August 1934 · from the source, not reviewed", ours=True)
        said = [await at.tell(MEG, "/check", HARBOUR, reply_to=own)]
        said.append(await at.tell(MEG, "/check", HARBOUR, reply_to=RepliedTo("6", "")))
        typed = {"shape": Shape.COMMAND, "command": "check", "arguments": {"text": own.text}, "reply_to": own}
        said.append(await at.tell(DISCORD_MEG, "", GUILD, **typed))
        said.append(await at.tell(DISCORD_MEG, "/check", GUILD, reply_to=RepliedTo("6", "")))
        return said

    own, empty, menu, kept = run(scene)
    assert own == ("These are my own words; the source they are taken from stands below them.",)
    assert menu == ("(private)", *own)
    assert empty == ("There are no words in that message; pictures and recordings I cannot read.",)
    assert "Check this" in kept[0]


def test_nothing_to_check_is_told_how_it_is_typed() -> None:
    said = run(lambda at: at.tell(MEG, "/check", HARBOUR))
    assert said[-1] == "C-USAGE"
    assert run(lambda at: at.tell(MEG, "/check " + "x" * 8_200, HARBOUR))[-1] == "Q-LONG"


@pytest.mark.parametrize("words", ["is this true?", "fact-check, please", "это правда?", "проверь"])
def test_who_asks_whether_this_is_true_and_points_at_nothing_is_told_how_to(words: str) -> None:
    """It was asked as a question once, and no source speaks of “true”."""

    async def scene(at: Village) -> list[tuple[str, ...]]:
        told = [await at.tell(MEG, words), await at.tell(MEG, words, HARBOUR, mentioned=True)]
        told.append(await at.tell(DISCORD_MEG, words, GUILD, mentioned=True))
        return told

    private, mentioned, discord_mentioned = run(scene)
    assert private == mentioned
    assert private == ("I do not see which message you mean. Reply to it with /check, or type /check and its words.",)
    assert len(discord_mentioned) == 1
    assert "“Check this” under “Apps”" in discord_mentioned[0]


def test_the_same_is_said_in_russian_where_russian_is_spoken() -> None:
    async def scene(at: Village) -> tuple[str, ...]:
        at.choose("language", "ru")
        return await at.tell(MEG, "это правда?", HARBOUR, mentioned=True)

    (said,) = run(scene)
    assert said.startswith("Я не вижу, о каком сообщении речь.")


def test_words_of_that_sort_among_others_are_no_request() -> None:
    async def scene(at: Village) -> tuple[str, ...]:
        return await at.tell(MEG, "is this true?", HARBOUR)

    assert run(scene) == ("(silence)",)


@pytest.mark.parametrize(
    "words",
    ["is this true?", "Is that true", "true?", "check", "check this please", "fact check this", "Is it really true??", "is this correct", "правда?", "это правда?", "проверь", "проверьте это пожалуйста", "так ли это?", "верно?", "is this fake?", "fake news?", "is there any truth in this?", "Did that really happen?", "really?", "factcheck", "это фейк?", "неужели?"],
)  # fmt: skip
def test_these_words_ask_for_a_check(words: str) -> None:
    assert asks_to_check(words)


@pytest.mark.parametrize(
    "words",
    ["", "when was it?", "is it true that the bridge opened in 1934?", "check the bridge", "who said this is true?", "правда, что мост открыли в 1934 году?", "true story", "fake teeth", "did the bridge happen to open?", "this is fake", "x" * 5_000],
)  # fmt: skip
def test_these_words_ask_for_something_else(words: str) -> None:
    assert not asks_to_check(words)


def test_words_can_be_led_in_and_a_question_that_is_pointed_at_is_answered() -> None:
    assert led_to_check("Check: it opened in 1934") == "it opened in 1934"
    assert led_to_check("проверь это: мост\nоткрыли") == "мост\nоткрыли"
    assert led_to_check("check it opened") == ""
    assert not is_statement("When did it open?")
    assert not is_statement("  ")


# --- who sees it ------------------------------------------------------------------------------------------------------


def menu(text: str) -> dict[str, object]:
    """Return what Discord's menu of a message brings."""
    return {
        "shape": Shape.COMMAND, "command": "check", "arguments": {"text": text}, "message": "55",
        "reply_to": RepliedTo("55", text),
    }  # fmt: skip


def test_the_menu_answers_alone_first_and_posts_once() -> None:
    async def scene(at: Village) -> list[Reply | None]:
        await at.tell(DISCORD_MEG, "", GUILD, **menu(WRONG))
        alone = at.last
        await at.press(DISCORD_MEG, "Post to channel", GUILD)
        posted, at.last = at.last, alone
        await at.press(DISCORD_MEG, "Post to channel", GUILD)
        return [alone, posted, at.last]

    alone, posted, again = run(scene)
    assert alone is not None
    assert posted is not None
    assert again is not None
    assert alone.private
    assert not posted.private
    assert transcript(posted)[0].startswith("= Differs")
    assert "Delete" not in lines(alone)
    assert "Delete" in lines(posted)
    assert transcript(again)[-1] == "C-STALE"


@pytest.mark.parametrize("text", ["", "😀", "https://quay.example"])
def test_that_there_is_nothing_to_check_is_told_to_who_picked_it_alone(text: str) -> None:
    async def scene(at: Village) -> Reply | None:
        await at.tell(DISCORD_MEG, "", GUILD, **menu(text))
        return at.last

    reply = run(scene)
    assert reply is not None
    assert reply.private


def test_a_typed_check_is_seen_as_the_community_has_set() -> None:
    slash = {"shape": Shape.COMMAND, "command": "check", "arguments": {"text": WRONG}}

    async def scene(at: Village) -> list[bool]:
        seen = []
        for visibility in ("public", "private"):
            at.choose("visibility", visibility)
            await at.tell(DISCORD_MEG, "", GUILD, **slash)
            assert at.last is not None
            seen.append(at.last.private)
        return seen

    assert run(scene) == [False, True]


def test_a_guest_gets_one_message_without_buttons() -> None:
    async def scene(at: Village) -> Reply | None:
        foreign = HARBOUR.__class__(HARBOUR.platform, "-9", PlaceKind.FOREIGN)
        await at.tell(MEG, "is this true?", foreign, reply_to=RepliedTo("55", WRONG), mentioned=True)
        return at.last

    reply = run(scene)
    assert reply is not None
    assert isinstance(reply.blocks[0], ValueLine)
    assert not any(isinstance(block, Actions) for block in reply.blocks)
    assert len(telegram.payloads(reply)) == 1


def test_who_may_ask_may_check_and_it_counts_as_asking() -> None:
    assert CHECK.right is Right.ASK
    assert not CHECK.writes
    made = Village()
    made.choose("questions_per_minute", 2)

    async def scene(at: Village) -> list[str]:
        said = []
        for year in (1931, 1932, 1933):
            reply = await at.handle(MEG, f"/check The Otter Bridge opened in {year}.", HARBOUR)
            said.append(transcript(reply)[-1])
        return said

    assert run(scene, made)[-1] == "L-SLOW"


def test_a_dispute_after_a_check_is_about_what_it_was_compared_with() -> None:
    async def scene(at: Village) -> tuple[str, ...]:
        await at.tell(MEG, "How tall is the lighthouse?")
        await at.tell(MEG, f"/check {WRONG}")
        await at.tell(MEG, "/wrong it was a year later")
        return await at.tell(OLGA, "/queue", HARBOUR)

    assert "s1@1:0-41" in "\n".join(run(scene))


def test_each_community_has_its_own_sources() -> None:
    elsewhere = HARBOUR.__class__(HARBOUR.platform, "-777", title="Elsewhere")
    made = Village()
    made.standings[elsewhere.key, NED.id] = made.standings[HARBOUR.key, NED.id]
    made.connect(elsewhere, "heron")
    said = run(lambda at: at.tell(NED, f"/check {WRONG}", elsewhere), made)
    assert said[0] == "= Not in my sources"


# --- what is kept -----------------------------------------------------------------------------------------------------


def test_no_word_of_a_message_is_kept_or_logged(
    sqlite_url: str, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    canary = "zanzibarcanary"
    text = f"The {canary} says: {WRONG} {canary} again in 1955."
    caplog.set_level(logging.DEBUG)
    store = open_store(sqlite_url)

    async def scene(at: Village) -> None:
        await at.tell(MEG, f"/check {text}", HARBOUR)
        await at.tell(MEG, "/check", HARBOUR, reply_to=RepliedTo("55", text))
        await at.tell(DISCORD_MEG, "", GUILD, **menu(text))
        await at.press(DISCORD_MEG, "Post to channel", GUILD)
        at.choose("speak_up", True)
        await at.tell(MEG, text, HARBOUR)
        await at.tell(MEG, "/wrong it was a year later")

    run(scene, Village(store=store))
    store.close()
    kept = [path for path in Path(sqlite_url.partition(":///")[2]).parent.rglob("*") if path.is_file()]
    assert kept
    assert not any(canary.encode() in path.read_bytes() for path in kept)
    assert canary not in caplog.text
