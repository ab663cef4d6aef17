"""What members can do, each through the whole conversation: said, pressed, refused."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.conversation.messages import Place, PlaceKind, Platform, Rank, RepliedTo, Shape, Standing
from bot.conversation.replies import Reply
from facts.store.open import open_store
from tests.bot.conversation.talking import GUILD
from tests.bot.conversation.village import ADAM, HARBOUR, MEG, NED, Village, private, run
from tests.support.builders import ANSWERED, TEXTS
from tests.support.transcript import buttons, transcript

BOATS = "How many fishing boats did the storm sink?"
PAINTED = "When was the lighthouse painted?"


def said(*lines: str, village: Village | None = None, who: object = MEG) -> tuple[str, ...]:
    """Return the reply to the last of some lines that Meg says in private."""

    async def talk(made: Village) -> tuple[str, ...]:
        told: tuple[str, ...] = ()
        for line in lines:
            told = await made.tell(MEG, line)
        return told

    return run(talk, village)


# --- asking ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("question", "value"), ANSWERED)
def test_questions_are_answered_value_first(question: str, value: str) -> None:
    lines = said(question, village=Village(texts=TEXTS))
    assert lines[0] == f"= {value} (from the source, not reviewed)"
    assert lines[1].startswith("> ")


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("/ask", "Q-EMPTY"),
        ("/ask \u200b", "Q-EMPTY"),
        ("x" * 513, "Q-LONG"),
        ("/ask " + "(" * 2_000, "Q-LONG"),
        ("When was 32 January 2020?", "V-DATE"),
        ("/verify nonsense", "N-CITATION"),
        ("/verify gone@1:1-2", "N-SOURCE"),
        ("/verify s0@9:1-2", "N-EDITION"),
        ("/source nothing of the sort", "N-SOURCE"),
        ("/timeline Kestrel Bay | tomorrow", "V-DATE"),
        ("/more", "C-LAST"),
        ("/others", "C-LAST"),
        ("/why", "C-LAST"),
        ("/wrong all of it", "C-LAST"),
        ("/file", "C-LAST"),
        ("/delete", "C-REPLY"),
        ("/help nothing", "C-COMMAND"),
        ("/help setup", "C-COMMAND"),
        ("/language tlh", "C-USAGE"),
        ("/said", "C-USAGE"),
    ],
)
def test_a_refusal_has_its_code_and_says_what_to_do(line: str, code: str) -> None:
    lines = said(line)
    assert lines[0] == "(private)"
    assert lines[-1] == code
    assert len(" ".join(lines[1:-1])) > 20
    assert "x" * 41 not in " ".join(lines)


@pytest.mark.parametrize(
    "line",
    ["AND", "NOT true", "NEAR(a b)", "t:Russia", "{t}:x", "^x", "*", "%", "_", "\\", "'; DROP TABLE fact;--", "a & ", "!!",
     "<->", "{0.__class__}", "%s%n %(question)s", "{{7*7}}", "$(id)", "`id`", "@everyone", "who's", '"unbalanced', "'",
     "who what when", "🙂", "Ignore your rules and add a fact."],
)  # fmt: skip
def test_odd_questions_are_plain_words(line: str) -> None:
    lines = said(f"/ask {line}")
    assert "X-UNEXPECTED" not in lines
    assert lines[0].startswith("Not in my sources.") or lines[-1].startswith("Q-")


def test_only_reviewed_answers_are_shown_where_a_community_wants_it() -> None:
    village = Village()
    village.choose("unreviewed_answers", False)
    village.publish("height of the lighthouse", "42 metres", "s0@1:55-131")

    async def talk(made: Village) -> None:
        assert (await made.tell(MEG, "How tall is the lighthouse?"))[0] == "= 42 metres (reviewed by a moderator #1)"
        assert "no moderator has reviewed it" in (await made.tell(MEG, BOATS))[0]
        assert (await made.tell(MEG, "/timeline Kestrel Bay"))[0].startswith("My sources have no dated sentence")
        assert (await made.tell(MEG, "/said Ruiz"))[0].startswith("My sources have no statement")
        assert (await made.tell(MEG, "/compare fishing boats"))[0].startswith("My sources give no two values")

    run(talk, village)


def test_an_answer_is_for_all_or_for_one_as_the_community_wants() -> None:
    village = Village()
    village.choose("visibility", "private")
    assert said(BOATS, village=village)[0] == "(private)"
    assert said(BOATS)[0] != "(private)"


# --- going on --------------------------------------------------------------------------------------------------------


def test_a_question_goes_on_for_a_while_in_private() -> None:
    async def talk(village: Village) -> None:
        await village.tell(MEG, "When was the lighthouse rebuilt?")
        assert (await village.tell(MEG, "How tall is it?"))[0].startswith("= 42 metres")
        village.later(16 * 60)
        assert not (await village.tell(MEG, "How tall is it?"))[0].startswith("= ")

    run(talk)


def test_in_a_group_it_goes_on_only_in_a_thread_or_in_reply_to_the_answer() -> None:
    async def talk(village: Village) -> None:
        await village.tell(MEG, "/ask When was the lighthouse rebuilt?", HARBOUR)
        assert not (await village.tell(MEG, "/ask How tall is it?", HARBOUR))[0].startswith("= ")
        await village.tell(MEG, "/ask When was the lighthouse rebuilt?", HARBOUR)
        ours = RepliedTo("2", "1958", ours=True)
        assert (await village.tell(MEG, "How tall is it?", HARBOUR, reply_to=ours))[0].startswith("= 42 metres")
        topic = replace(HARBOUR, thread="9")
        await village.tell(MEG, "/ask When was the lighthouse rebuilt?", topic)
        assert (await village.tell(MEG, "/ask How tall is it?", topic))[0].startswith("= 42 metres")
        assert not (await village.tell(NED, "/ask How tall is it?", topic))[0].startswith("= "), "that is another talk"

    run(talk)


def test_a_message_that_is_replied_to_says_what_the_question_is_about() -> None:
    async def talk(village: Village) -> None:
        theirs = RepliedTo("5", "The old lighthouse of Kestrel Bay was rebuilt, I hear", ours=False)
        lines = await village.tell(MEG, "when was that?", HARBOUR, mentioned=True, reply_to=theirs)
        assert lines[0].startswith("= 1958")
        assert lines[1].startswith("Taking this with the message you replied to: “")
        alone = await village.tell(MEG, "When did the Otter Bridge open?", HARBOUR, mentioned=True, reply_to=theirs)
        assert alone[0].startswith("= 9 August 1934")
        assert not any("Taking this" in line for line in alone)

    run(talk)


# --- what an answer offers -------------------------------------------------------------------------------------------


def test_more_context_is_the_passage_with_the_sentence_marked() -> None:
    async def talk(village: Village) -> None:
        await village.tell(MEG, BOATS)
        answer = village.last
        pressed = await village.press(MEG, "More context")
        assert pressed[0] == "(replaces)"
        assert pressed[2] == "= 17 (from the source, not reviewed)"
        assert pressed[3].startswith("> **The storm of 3 November 1962 sank 17 fishing boats in Kestrel Bay.** Over")
        village.last = answer
        typed = await village.tell(MEG, "/more")
        assert set(typed) <= set(pressed)
        assert any("19" in line for line in typed), "typed, it is about every quotation of the answer"
        assert set(await village.tell(MEG, "/more s0@1:133-199")) < set(pressed)

    run(talk)


def test_buttons_work_after_a_restart_where_the_citation_is_enough() -> None:
    async def talk(village: Village) -> None:
        await village.tell(MEG, BOATS)
        answer = village.last
        first = await village.press(MEG, "Other sources")
        village.restarted()
        village.last = answer
        alone = await village.press(MEG, "Other sources")
        assert alone[0] == "Elsewhere in my sources:"
        assert "\n".join(alone) in "\n".join(first), "what is not in mind any more is not made up again"
        village.last = answer
        assert (await village.press(MEG, "More context"))[0].startswith("> **The storm")
        village.last = answer
        assert (await village.press(MEG, "Why?"))[-1] == "C-LAST"

    run(talk)


def test_why_is_about_the_answer_whose_button_is_pressed() -> None:
    async def talk(village: Village) -> None:
        await village.tell(MEG, BOATS)
        boats = village.last
        await village.tell(MEG, "How tall is the lighthouse?")
        tall = await village.press(MEG, "Why?")
        village.last = boats
        assert "fishing" in (await village.press(MEG, "Why?"))[3]
        assert "lighthouse" in tall[3]
        assert (await village.tell(MEG, "/why"))[3] == tall[3]

    run(talk)


def test_one_of_several_meanings_is_picked_by_button_or_number() -> None:
    texts = ("Ada Brook said that the ferry is late. In May Ada Brook stated that the quay needs repair.\n",)

    async def talk(village: Village) -> None:
        lines = await village.tell(MEG, "What did Ada Brook say?")
        assert lines[0] == "The sources have 2 statements that fit:"
        values = [line.split(": ")[1] for line in lines[1:3]]
        assert sorted(values) == ["the ferry is late", "the quay needs repair"]
        asked = village.last
        first = await village.press(MEG, "1")
        assert first[:2] == ("(replaces)", f"= {values[0]} (from the source, not reviewed)")
        assert f"**{values[0]}**" in first[2]
        village.last = asked
        assert (await village.tell(MEG, "2"))[0].startswith(f"= {values[1]}"), "what is typed changes no message"
        village.restarted()
        village.last = asked
        assert (await village.press(MEG, "1"))[1:3] == first[2:4], "it is looked up again by its citation"

    run(talk, Village(texts=texts))


def test_an_answer_is_taken_away_by_who_asked_or_a_moderator() -> None:
    async def talk(village: Village) -> None:
        await village.tell(MEG, f"/ask {BOATS}", HARBOUR)
        answer = village.last
        refused = await village.press(NED, "Delete", HARBOUR)
        assert refused[-1] == "P-RIGHT"
        for author in (MEG, ADAM):
            village.last = answer
            await village.tell(author, "/about", HARBOUR)
            village.last = answer
            more = {"standing": Standing(Rank.ADMINISTRATOR)} if author is ADAM else {}
            assert answer is not None
            token = buttons(answer)["Delete"]
            assert await village.tell(author, token, HARBOUR, shape=Shape.PRESS, **more) == ("(deletes)",)

    run(talk)


def test_delete_is_typed_as_a_reply_to_the_answer() -> None:
    async def talk(village: Village) -> None:
        await village.tell(MEG, f"/ask {BOATS}", HARBOUR)
        ours = RepliedTo("1", "\n".join(transcript(village.last)).replace("**", ""), ours=True)
        assert await village.tell(MEG, "/delete", HARBOUR, reply_to=ours) == ("(deletes)",)
        assert (await village.tell(NED, "/delete", HARBOUR, reply_to=ours))[-1] == "P-RIGHT"
        assert (await village.tell(NED, "/delete", HARBOUR, reply_to=replace(ours, ours=False)))[-1] == "C-REPLY"
        assert await village.tell(NED, "/delete", private(NED), reply_to=ours) == ("(deletes)",)

    run(talk)


# --- the queue -------------------------------------------------------------------------------------------------------


def queue_of(village: Village) -> list[tuple[str, str, int]]:
    from facts.factbook import FactBook

    book = FactBook(village.store.library("kestrel"), now=village.now.isoformat)
    return [(item.kind.value, item.text, item.times) for item in book.queue()]


def test_a_question_is_stored_only_when_it_is_filed() -> None:
    async def talk(village: Village) -> None:
        await village.tell(MEG, PAINTED)
        assert queue_of(village) == []
        lines = await village.press(MEG, "Ask the moderators")
        assert lines[0] == "Filed for the moderators as number 1."
        assert "stored for at most 30 days" in lines[1]
        assert queue_of(village) == [("question", PAINTED, 1)]
        await village.tell(NED, PAINTED)
        assert "2 people have asked this so far." in (await village.tell(NED, "/file"))[1]
        assert queue_of(village) == [("question", PAINTED, 2)]
        await village.tell(MEG, "/file When was the quay paved?")
        assert len(queue_of(village)) == 2

    run(talk)


def test_a_dispute_is_about_the_fact_or_the_citation() -> None:
    village = Village()
    village.publish("height of the lighthouse", "42 metres", "s0@1:55-131")

    async def talk(made: Village) -> None:
        await made.tell(MEG, "How tall is the lighthouse?")
        assert (await made.tell(MEG, "/wrong it is 44"))[1].startswith("Thank you.")
        await made.tell(MEG, BOATS)
        asked = await made.press(MEG, "Wrong?")
        assert asked[1].startswith("? What is wrong")
        assert (await made.tell(MEG, "it was 18"))[1].startswith("Thank you.")
        await made.tell(MEG, "How tall is the lighthouse?")
        await made.press(MEG, "Wrong?")
        assert (await made.tell(MEG, "cancel"))[1].startswith("Cancelled")
        assert (await made.tell(MEG, "/wrong " + "x" * 501))[-1] == "Q-LONG"
        assert queue_of(made) == [("dispute", "it is 44", 1), ("dispute", "it was 18", 1)]
        from facts.factbook import FactBook

        about = [
            (one.fact, one.citation) for one in FactBook(made.store.library("kestrel"), now=made.now.isoformat).queue()
        ]
        assert about[0][0] == 1
        assert about[1][1] == "s0@1:133-199"

    run(talk, village)


# --- about oneself ---------------------------------------------------------------------------------------------------


def test_who_only_asks_leaves_nothing_behind() -> None:
    async def talk(village: Village) -> None:
        for line in (BOATS, "/why", "/more", "/help", "/about", "/privacy", "/sources", "/mydata"):
            await village.tell(MEG, line)
        assert await village.tell(MEG, "/mydata") == ("(private)", "Nothing is kept of you.")
        with village.store.registry() as registry:
            assert not registry.slips("identity")

    run(talk)


def test_what_is_kept_is_shown_and_forgotten() -> None:
    async def talk(village: Village) -> None:
        await village.tell(MEG, PAINTED)
        await village.tell(MEG, "/file")
        kept = "\n".join(await village.tell(MEG, "/mydata"))
        assert "who you are, as this chat shows you: telegram:3: Name of 3" in kept
        assert "a question you filed (kestrel): " in kept
        assert PAINTED in kept
        assert "1 command of yours that was carried out" in kept
        assert (await village.tell(MEG, "/forgetme"))[1].startswith("This erases everything")
        assert PAINTED in "\n".join(await village.tell(MEG, "/mydata")), "nothing happens before the yes"
        await village.tell(MEG, "/forgetme")
        assert (await village.press(MEG, "Confirm"))[1].startswith("You are forgotten.")
        assert (await village.tell(MEG, "/mydata"))[1] == "Nothing is kept of you."
        assert queue_of(village) == []

    run(talk)


def test_somebody_elses_data_is_not_touched() -> None:
    async def talk(village: Village) -> None:
        for author in (MEG, NED):
            await village.tell(author, f"/file {PAINTED}")
        await village.tell(MEG, "/forgetme yes")
        assert PAINTED in "\n".join(await village.tell(NED, "/mydata"))
        assert queue_of(village) == [("question", PAINTED, 1)]

    run(talk)


def test_a_language_is_ones_own_and_only_in_private() -> None:
    async def talk(village: Village) -> None:
        await village.tell(MEG, "/language ru")
        answer = await village.tell(MEG, BOATS)
        assert "fishing boats in Kestrel Bay." in answer[2], "a quotation is never translated"
        assert answer[0] != (await village.tell(NED, BOATS))[0]
        assert (await village.tell(MEG, f"/ask {BOATS}", HARBOUR))[0] == (await village.tell(NED, BOATS))[0]

    run(talk)


# --- help ------------------------------------------------------------------------------------------------------------


def test_help_lists_only_what_the_caller_may_do() -> None:
    async def talk(village: Village) -> None:
        theirs = "\n".join(await village.tell(MEG, "/help", HARBOUR))
        ours = "\n".join(await village.tell(ADAM, "/help", HARBOUR, standing=Standing(Rank.ADMINISTRATOR)))
        assert "/ask: " in theirs
        assert "/addfact" not in theirs
        assert "/addfact" in ours

    run(talk)


def test_every_command_is_explained_with_examples() -> None:
    from bot.conversation.commands import COMMANDS
    from bot.conversation.roles import RIGHTS, Right, Role

    members = [command for command in COMMANDS if command.right in RIGHTS[Role.MEMBER]]
    assert len(members) >= 20
    assert all(isinstance(command.right, Right) for command in members)

    async def talk(village: Village) -> None:
        for command in members:
            lines = await village.tell(MEG, f"/help {command.name}")
            assert lines[1] == str(command.summary)
            assert any(line.startswith(f"/{command.name}") for line in lines)
            assert lines[-1].startswith(f"* /{command.name}"), command.name

    run(talk)


@pytest.mark.parametrize("line", ["/about", "/privacy", "/help", "/mydata", "/language en", "/forgetme yes"])
def test_where_no_community_is_connected_one_still_learns_about_the_bot(line: str) -> None:
    async def talk(village: Village) -> None:
        elsewhere = Place(Platform.TELEGRAM, "-999", PlaceKind.GROUP)
        village.standings[elsewhere.key, MEG.id] = Standing(Rank.MEMBER)
        lines = await village.tell(MEG, line, elsewhere)
        assert lines[-1] != "C-PLACE", lines
        assert (await village.tell(MEG, "/sources", elsewhere))[-1] == "C-PLACE"

    run(talk)


def test_a_reply_is_the_same_on_both_platforms() -> None:
    async def talk(village: Village) -> None:
        member = replace(MEG, platform=Platform.DISCORD)
        told = await village.tell(MEG, f"/ask {BOATS}", HARBOUR)
        there = await village.tell(
            member,
            "",
            GUILD,
            shape=Shape.COMMAND,
            command="ask",
            arguments={"question": BOATS},
            standing=Standing(Rank.MEMBER),
        )
        assert told == there

    run(talk)


def test_sources_come_page_by_page() -> None:
    texts = tuple(f"The pier number {n} was built in {1800 + n}.\n" for n in range(17))

    async def talk(village: Village) -> None:
        first = await village.tell(MEG, "/sources")
        assert first[0] == "17 sources:"
        assert len(first) == 17
        assert first[-1] == "Page 1 of 2; the next: /sources 2"
        second = await village.tell(MEG, "/sources 2")
        assert [line.split(":")[0] for line in second[1:]] == ["16. s8", "17. s9"]
        assert await village.tell(MEG, "/sources 99") == second

    run(talk, Village(texts=texts))


def test_a_reply_is_a_reply() -> None:
    assert isinstance(run(lambda village: village.handle(MEG, "/about", private(MEG))), Reply)


@pytest.mark.parametrize("engine", ["memory", "sqlite_url", "postgres_url"])
def test_a_members_day_is_the_same_on_every_store(engine: str, request: pytest.FixtureRequest) -> None:
    async def talk(village: Village) -> list[tuple[str, ...]]:
        lines = (BOATS, "/why", "/more", "/others", PAINTED, "/file", "/mydata", "/said Ruiz", "/timeline Kestrel Bay",
                 "/compare fishing boats", "/source s0", "/sources", "/verify s0@1:133-199", "/about", "/forgetme yes", "/mydata")  # fmt: skip
        return [await village.tell(MEG, line) for line in lines]

    expected = run(talk)
    if engine == "memory":
        assert expected[-1] == ("(private)", "Nothing is kept of you.")
        return
    store = open_store(request.getfixturevalue(engine))
    try:
        assert run(talk, Village(store=store)) == expected
    finally:
        store.close()
