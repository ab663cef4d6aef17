"""Buttons over the wire: a press changes the message it is under, that message alone, for whom it is, and where it can."""

from __future__ import annotations

import pytest

from tests.bot.adapters.test_telegram import ANSWER, QUESTION, Bay, played
from tests.support.telegram import TelegramServer

OTHER = "/ask How many fishing boats sank in the storm of 1962?"
CANDIDATE = "/candidates harbour-notes 1 one"


async def _stale(talk: Bay, who: object, answer: object, token: str) -> None:
    pressed = answer.press_data(who, token)  # type: ignore[attr-defined]
    assert "C-STALE" in (await pressed.answered()).text
    assert talk.room.unread() == ()


def test_who_asked_opens_and_closes_the_answer_in_its_place() -> None:
    async def play(talk: Bay, server: TelegramServer) -> None:
        talk.room.say(talk.alice, QUESTION)
        answer = await talk.room.answer()
        answer.press(talk.alice, "More context")
        opened = await answer.changed()
        assert opened.text.startswith(ANSWER)
        assert "The old lighthouse" in opened.text
        assert opened.labels[0] == "Less"
        opened.press(talk.alice, "Less")
        assert (await opened.changed()).text == answer.text
        await server.all_read()
        assert talk.room.unread() == ()

    played(play)


def test_somebody_else_leaves_it_as_it_is() -> None:
    async def play(talk: Bay, _server: TelegramServer) -> None:
        talk.room.say(talk.alice, QUESTION)
        answer = await talk.room.answer()
        pressed = answer.press(talk.bob, "More context")
        assert "The old lighthouse" in (await pressed.answered()).text, "short enough to be shown to him alone"
        assert answer.now is not None
        assert answer.now.text == answer.text
        assert talk.room.unread() == ()

    played(play)


@pytest.mark.parametrize("label", ["More context", "Other sources", "Why?", "Wrong?", "Delete"])
def test_a_forged_press_reaches_no_other_message(label: str) -> None:
    async def play(talk: Bay, _server: TelegramServer) -> None:
        talk.room.say(talk.alice, QUESTION)
        own = await talk.room.answer()
        talk.room.say(talk.bob, OTHER)
        others = await talk.room.answer()
        await _stale(talk, talk.alice, others, own.data(label))
        assert others.now is not None
        assert others.now.text == others.text

    played(play)


def test_a_button_is_dead_once_its_message_was_changed() -> None:
    async def play(talk: Bay, _server: TelegramServer) -> None:
        talk.room.say(talk.alice, QUESTION)
        answer = await talk.room.answer()
        before = answer.data("More context")
        answer.press(talk.alice, "More context")
        await answer.changed()
        await _stale(talk, talk.alice, answer, before)

    played(play)


def test_of_a_deleted_message_it_is_said_anew_and_nothing_else_is_deleted() -> None:
    async def play(talk: Bay, server: TelegramServer) -> None:
        talk.room.say(talk.alice, QUESTION)
        answer = await talk.room.answer()
        token, away = answer.data("More context"), answer.data("Delete")
        answer.press(talk.alice, "Delete")
        await answer.deleted()
        answer.press_data(talk.alice, token)
        assert "The old lighthouse" in (await talk.room.answer()).text
        await _stale(talk, talk.alice, answer, away)
        assert len(server.journal.of("deleteMessage")) == 1

    played(play)


def test_what_was_published_takes_the_place_of_the_candidate_once() -> None:
    async def play(talk: Bay, _server: TelegramServer) -> None:
        talk.room.say(talk.mo, CANDIDATE)
        candidate = await talk.room.answer()
        token = candidate.data("Publish")
        await _stale(talk, talk.bob, candidate, token)
        candidate.press(talk.mo, "Publish")
        published = await candidate.changed()
        assert "Published as #1" in published.text
        await _stale(talk, talk.mo, candidate, token)
        published.press(talk.mo, "Next")
        assert "2 of " in (await talk.room.answer()).text
        assert published.now is not None
        assert "Published as #1" in published.now.text, "it is kept in sight"
        undo = published.data("Undo")
        published.press(talk.mo, "Undo")
        assert "Taken back" in (await talk.room.answer()).text
        await _stale(talk, talk.mo, published, undo)

    played(play)


def test_a_list_is_turned_in_its_place_and_a_preview_becomes_what_came_of_it() -> None:
    async def play(talk: Bay, _server: TelegramServer) -> None:
        talk.room.say(talk.mo, CANDIDATE)
        shown = await talk.room.answer()
        shown.press(talk.mo, "Skip")
        second = await shown.changed()
        assert "2 of " in second.text
        line = "/addfact founding of the harbour | 14 May 1911 | The harbour of Kestrel Bay was founded on 14 May 1911."
        for _ in range(2):  # the second time it is there already, so it is shown first
            talk.room.say(talk.mo, line)
            preview = await talk.room.answer()
        preview.press(talk.mo, "Cancel")
        assert (await preview.changed()).text == "Cancelled; nothing was changed."

    played(play)
