"""Questions behind the bot's name and as a guest, over the wire: what is offered, what it costs, and what it leads to."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from datetime import timedelta
from pathlib import Path

import pytest

from bot.conversation.communities import connect
from bot.conversation.messages import Place, Platform
from bot.conversation.opening import link_of
from facts.factbase import FactBase
from facts.ledger import Signature
from facts.loading import load
from facts.store.memory import MemoryStore
from tests.bot.adapters.test_telegram import ANSWER, QUESTION, Bay, played
from tests.support.dialogue import DIALOGUES, Dialogue
from tests.support.talk import Clock
from tests.support.telegram import Status, TelegramServer, telegram_server
from tests.support.telegram.queries import InlineAnswer
from tests.support.telegram.values import as_list, as_object, as_text, at

ASKED = "When was the harbour of Kestrel Bay founded?"
BOATS = "How many fishing boats did the storm of 1962 sink?"
NOBODY = "When was the opera house of Kestrel Bay built?"
CITED = "harbour-notes@1:15-69"
LINK = "c_harbour-notes_1_15-69"


def titles(answer: InlineAnswer) -> list[str]:
    return [as_text(one["title"]) for one in answer.results]


def links(answer: InlineAnswer) -> list[str]:
    """Where the buttons of each row lead to."""
    found = []
    for row in answer.results:
        for line in as_list(at(row, "reply_markup", "inline_keyboard")) if "reply_markup" in row else []:
            found += [as_text(as_object(button)["url"]) for button in as_list(line)]
    return found


def with_gazette(play: Callable[[Bay, TelegramServer], Awaitable[None]]) -> None:
    """Play with a second source, which gives another figure."""

    async def whole() -> None:
        clock = Clock()
        async with telegram_server(clock=lambda: clock().timestamp()) as server:
            talk = Bay(MemoryStore(), server)
            clock = talk.clock
            given = (("people", "alice member, mo moderator"), ("source", "harbour.txt"), ("source", "gazette.txt"))
            talk.give(Dialogue(Path("bay"), "", given, (), ()))
            await talk.begin()
            try:
                await play(talk, server)
            finally:
                await talk.end()
                talk.close()

    asyncio.run(whole())


# --- what is offered -------------------------------------------------------------------------------------------------


def test_an_answer_is_complete_and_leads_to_its_whole_citation() -> None:
    async def play(talk: Bay, _server: TelegramServer) -> None:
        answered = await talk.alice.inline(ASKED).answered()
        assert (answered.personal, answered.cache_time, answered.button) == (True, 5, None)
        assert titles(answered)[0] == ANSWER
        assert "Harbour notes" in as_text(answered.results[0]["description"])
        assert links(answered)[0] == f"https://t.me/footnote_bot?start={LINK}"
        question = talk.alice.inline(ASKED)
        await question.answered()
        message = talk.alice.choose(question, talk.room)
        assert ANSWER in message.stretches("bold")
        assert message.stretches("expandable_blockquote") == ["The harbour of Kestrel Bay was founded on 14 May 1911."]
        assert CITED in message.stretches("code")
        assert message.labels == ["Whole citation"]

    played(play)


def test_the_same_question_gives_the_same_rows() -> None:
    async def play(talk: Bay, _server: TelegramServer) -> None:
        first = await talk.alice.inline(ASKED).answered()
        second = await talk.bob.inline(ASKED).answered()
        assert first.results == second.results
        ids = [as_text(one["id"]) for one in first.results]
        assert len(set(ids)) == len(ids)
        assert all(1 <= len(id_.encode()) <= 64 for id_ in ids)

    played(play)


def test_values_that_differ_are_offered_together_and_then_alone_saying_so() -> None:
    async def play(talk: Bay, _server: TelegramServer) -> None:
        answered = await talk.alice.inline(BOATS).answered()
        assert titles(answered)[:3] == ["17 · 19", "17", "19"]
        both, first, second = answered.texts[:3]
        assert both.startswith("The sources give 2 different values:")
        assert "harbour-notes@1" in both
        assert "gazette-of-the-bay@1" in both
        for one in (first, second):
            assert "Other sentences of my sources give another value." in one
        assert len(answered.results) <= 10

    with_gazette(play)


def test_what_else_the_sources_give_and_what_was_published_about_it_follows() -> None:
    async def play(talk: Bay, _server: TelegramServer) -> None:
        talk.room.say(talk.mo, "/addfact the storm sank fishing boats | 19 | gazette-of-the-bay@1:20-112")
        await talk.room.answer()
        answered = await talk.alice.inline("How many fishing boats did the storm sink?").answered()
        assert "19" in titles(answered)[0]
        assert any("Elsewhere in my sources:" in text and "17" in text for text in answered.texts)
        assert len({(text, link) for text, link in zip(answered.texts, links(answered), strict=True)}) == len(
            answered.results
        )

    with_gazette(play)


def test_without_an_answer_there_is_one_row_that_says_why_and_a_way_into_the_private_chat() -> None:
    async def play(talk: Bay, _server: TelegramServer) -> None:
        answered = await talk.alice.inline(NOBODY).answered()
        assert titles(answered) == ["Not in my sources."]
        assert "opera" in as_text(answered.results[0]["description"])
        assert answered.button == {"text": "Ask in a private chat", "start_parameter": "ask"}
        assert links(answered) == []
        talk.alice.write("/start ask")
        assert "/ask" in (await talk.alice.answer()).text

    played(play)


@pytest.mark.parametrize(("language", "word"), [("en", "Ask when"), ("ru", "Спросите, когда")])
def test_nothing_typed_yet_shows_how_to_ask_and_costs_nothing(language: str, word: str) -> None:
    async def play(talk: Bay, server: TelegramServer) -> None:
        newcomer = server.person("Nina", language=language)
        answered = await newcomer.inline("  ").answered()
        assert titles(answered)[0].startswith(word)
        assert answered.button is not None
        assert server.journal.of("getChatMember") == []

    played(play)


def test_who_is_in_no_community_is_told_so() -> None:
    async def play(_talk: Bay, server: TelegramServer) -> None:
        answered = await server.person("Nina").inline(ASKED).answered()
        assert titles(answered) == ["You are not in a community whose questions are answered here."]
        assert answered.button is not None

    played(play)


def test_who_is_in_several_communities_is_sent_to_choose_one() -> None:
    async def play(talk: Bay, server: TelegramServer) -> None:
        another_community(talk, server)
        answered = await talk.alice.inline(ASKED).answered()
        assert titles(answered) == ["You are in several communities."]
        assert answered.button is not None

    played(play)


def test_what_is_refused_is_one_row_too() -> None:
    async def play(talk: Bay, _server: TelegramServer) -> None:
        long = await talk.alice.inline("x" * 513).answered()
        assert len(long.results) == 1
        assert "Q-LONG" in long.texts[0]
        impossible = await talk.alice.inline("What happened on 31 February 1962?").answered()
        assert len(impossible.results) == 1
        assert "31 February" in titles(impossible)[0]

    played(play)


def test_a_defect_is_one_row_and_is_logged_once() -> None:
    async def play(talk: Bay, _server: TelegramServer) -> None:
        talk.witness.breaks = True
        answered = await talk.alice.inline(ASKED).answered()
        assert "X-UNEXPECTED" in answered.texts[0]
        assert [type(error) for error in talk.unexpected] == [RuntimeError]
        talk.unexpected.clear()

    played(play)


# --- what it costs and what is kept ----------------------------------------------------------------------------------


def test_typing_costs_no_questions() -> None:
    async def play(talk: Bay, _server: TelegramServer) -> None:
        for end in range(10, len(ASKED), 3):
            await talk.alice.inline(ASKED[:end]).answered()
        talk.alice.write(ASKED)
        assert (await talk.alice.answer()).text.startswith(ANSWER)

    played(play)


def test_too_much_typing_is_told_each_time_and_repeating_is_free() -> None:
    async def play(talk: Bay, _server: TelegramServer) -> None:
        talk.room.say(talk.mo, "/setup questions_per_minute 1")
        await talk.room.answer()
        for number in range(10):
            await talk.alice.inline(f"{ASKED} {number}").answered()
        for _ in range(2):
            assert "L-SLOW" in (await talk.alice.inline("When was the lighthouse rebuilt?").answered()).texts[0]
        assert titles(await talk.alice.inline(f"{ASKED} 9").answered())
        assert titles(await talk.bob.inline(ASKED).answered())[0] == ANSWER

    played(play)


def test_nothing_of_what_is_typed_is_kept() -> None:
    async def play(talk: Bay, _server: TelegramServer) -> None:
        await talk.alice.inline(NOBODY).answered()
        await talk.alice.inline(ASKED).answered()
        with talk.store.registry() as registry:
            kept = [slip for kind in ("identity", "receipt", "notice", "question") for slip in registry.slips(kind)]
        assert kept == []
        talk.alice.write("/more")
        assert "C-LAST" in (await talk.alice.answer()).text

    played(play)


# --- links into the private chat ---------------------------------------------------------------------------------------


def another_community(talk: Bay, server: TelegramServer, *texts: str) -> None:
    """Let Alice be in a chat of another community, with sources of its own."""
    other = server.group("Otter Bridge", talk.alice, number=-1002)
    library = talk.store.library("otter")
    FactBase(library).import_sources(one for text in texts for one in load(DIALOGUES / "sources" / text))
    with library.writing() as desk:
        place = Place(Platform.TELEGRAM, str(other.id), title="Otter Bridge")
        connect(desk, place, "otter", Signature("", "operator", "2024-01-01T00:00:00+00:00"))


def test_a_link_opens_the_whole_citation_with_what_stands_around_it() -> None:
    async def play(talk: Bay, _server: TelegramServer) -> None:
        talk.alice.write(f"/start {LINK}")
        opened = await talk.alice.answer()
        quoted = "".join(opened.stretches("expandable_blockquote"))
        assert "The harbour of Kestrel Bay was founded on 14 May 1911." in opened.stretches("bold")
        assert "The old lighthouse of Kestrel Bay is 42 metres tall" in quoted
        assert CITED in opened.text
        assert "Edition 1 of 1" in opened.text
        opened.press(talk.alice, "Verify")
        assert (await talk.alice.answer()).text.startswith("Intact")

    played(play)


def test_every_id_below_an_answer_has_a_link_that_opens_it() -> None:
    async def play(talk: Bay, _server: TelegramServer) -> None:
        talk.room.say(talk.alice, QUESTION)
        (cited,) = [word for word in (await talk.room.answer()).stretches("code") if "@" in word]
        talk.alice.write(f"/start {link_of(cited)}")
        assert cited in (await talk.alice.answer()).text

    played(play)


def test_a_link_to_what_is_not_here_is_the_same_whatever_it_is() -> None:
    async def play(talk: Bay, server: TelegramServer) -> None:
        said = []
        for link in (
            "c_gazette-of-the-bay_1_20-112",  # another community has it
            "c_nothing-at-all_1_20-112",
            "c_harbour-notes_2_15-69",
            "c_harbour-notes_1_15-99999",
            "c_harbour-notes_1_69-15",
            "c_harbour-notes",
            "c_",
        ):
            talk.mo.write(f"/start {link}")
            said.append((await talk.mo.answer()).text)
            talk.clock.now += timedelta(minutes=1)
        assert set(said) == {said[0]}
        assert "N-CITATION" in said[0]

    async def with_others(talk: Bay, server: TelegramServer) -> None:
        another_community(talk, server, "gazette.txt")
        await play(talk, server)

    played(with_others)


def test_a_stranger_opens_nothing() -> None:
    async def play(_talk: Bay, server: TelegramServer) -> None:
        nina = server.person("Nina")
        nina.write(f"/start {LINK}")
        assert "C-PLACE" in (await nina.answer()).text

    played(play)


# --- as a guest --------------------------------------------------------------------------------------------------------


def test_a_guest_gives_one_cited_answer_with_a_link() -> None:
    async def play(talk: Bay, server: TelegramServer) -> None:
        elsewhere = server.group("Elsewhere", talk.alice, bot=Status.LEFT)
        answered = await talk.alice.ask_as_guest(elsewhere, f"@footnote_bot {ASKED}").answered()
        assert answered.text.startswith(ANSWER)
        assert "14 May 1911" in answered.text
        assert f"?start={LINK}" in str(answered.result["reply_markup"])
        assert "callback_data" not in str(answered.result)

    played(play)


def test_a_guest_takes_the_message_that_is_replied_to_as_what_is_asked_about() -> None:
    async def play(talk: Bay, server: TelegramServer) -> None:
        elsewhere = server.group("Elsewhere", talk.alice, bot=Status.LEFT)
        claim = elsewhere.say(talk.alice, "The harbour of Kestrel Bay is so old, when was it founded?")
        asked = talk.alice.ask_as_guest(elsewhere, "@footnote_bot", reply_to=claim)
        assert (await asked.answered()).text.startswith(ANSWER)
        about = elsewhere.say(talk.alice, "Fishing boats sank in the storm of 1962.")
        going_on = talk.alice.ask_as_guest(elsewhere, "@footnote_bot how many were they?", reply_to=about)
        assert (await going_on.answered()).text.startswith("17")

    played(play)


def test_a_guest_without_an_answer_says_so_in_a_line() -> None:
    async def play(talk: Bay, server: TelegramServer) -> None:
        elsewhere = server.group("Elsewhere", talk.alice, bot=Status.LEFT)
        answered = await talk.alice.ask_as_guest(elsewhere, f"@footnote_bot {NOBODY}").answered()
        assert answered.text.startswith("Not in my sources.")
        assert "\n" not in answered.text

    played(play)


def test_a_guest_among_strangers_refuses_in_a_sentence() -> None:
    async def play(_talk: Bay, server: TelegramServer) -> None:
        nina = server.person("Nina")
        elsewhere = server.group("Elsewhere", nina, bot=Status.LEFT)
        answered = await nina.ask_as_guest(elsewhere, f"@footnote_bot {ASKED}").answered()
        assert answered.text.splitlines()[0] == (
            "I answer as a guest only for members of a community that I serve, and you are in none."
        )

    played(play)


ONLY_ANSWERS = (
    "/alias Kestrel Bay = KB",
    "/file When did the ferry sink?",
    "/wrong it was another day",
    "/join ABCD-EFGH",
    "/setup language ru",
    "/forgetme yes",
    "/mydata",
    "/language ru",
    "/export",
)


def test_a_guest_does_nothing_but_answer_and_keeps_nothing() -> None:
    async def play(talk: Bay, server: TelegramServer) -> None:
        elsewhere = server.group("Elsewhere", talk.mo, bot=Status.LEFT)
        for line in ONLY_ANSWERS:
            answered = await talk.mo.ask_as_guest(elsewhere, f"@footnote_bot {line}").answered()
            assert "P-RIGHT" in answered.text, (line, answered.text)
        await server.all_read()
        assert server.journal.of("sendMessage", "sendDocument") == []
        asked = {entry.given["chat_id"] for entry in server.journal.of("getChatMember")}
        assert str(elsewhere.id) not in asked
        with talk.store.registry() as registry:
            points = [slip.id for slip in registry.slips("place")]
            assert list(registry.slips("receipt")) == []
        assert not any(str(elsewhere.id) in point for point in points)

    played(play)


def test_who_is_in_several_communities_chooses_before_a_guest_answers() -> None:
    async def play(talk: Bay, server: TelegramServer) -> None:
        another_community(talk, server)
        elsewhere = server.group("Elsewhere", talk.alice, bot=Status.LEFT)
        answered = await talk.alice.ask_as_guest(elsewhere, f"@footnote_bot {ASKED}").answered()
        assert answered.text.startswith("You are in several communities. Write to me in private first")

    played(play)
