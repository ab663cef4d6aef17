"""What Telegram answers to a call, and what is done about it; and the lines in which replies wait."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import replace

import pytest
from telegram.error import BadRequest, ChatMigrated, Forbidden, NetworkError, RetryAfter, TelegramError, TimedOut

from bot.adapters.telegram_calls import Call
from bot.adapters.telegram_fields import Fields
from bot.adapters.telegram_holds import Holds
from bot.adapters.telegram_outbox import COUNTS, CROWDED, LEFT_ALONE, LONGEST, Outbox, Post
from bot.adapters.telegram_sending import Sender, Sent

SEND = Call(
    "sendMessage",
    {"chat_id": -1, "text": "1934", "entities": [{"type": "bold"}], "message_thread_id": 4, "reply_parameters": {}},
)
EDIT = Call("editMessageText", {"chat_id": -1, "message_id": 6, "text": "1934"})
DELETE = Call("deleteMessage", {"chat_id": -1, "message_id": 6})


class Telegram:
    """Refuses calls one after the other, then takes them; its clock moves only when somebody sleeps."""

    def __init__(self, *refusals: TelegramError) -> None:
        self.refusals = list(refusals)
        self.calls: list[Call] = []
        self.moves: list[tuple[int, int]] = []
        self.now = 0.0

    async def call(self, call: Call) -> Fields:
        self.calls.append(call)
        if self.refusals:
            raise self.refusals.pop(0)
        return Fields({})

    async def moved(self, old: int, new: int) -> None:
        self.moves.append((old, new))

    async def sleep(self, seconds: float) -> None:
        self.now += seconds

    def send(self, *calls: Call) -> Sent:
        sender = Sender(self.call, self.moved, sleep=self.sleep, clock=lambda: self.now)
        return asyncio.run(sender.send(calls))

    @property
    def methods(self) -> list[str]:
        return [call.method for call in self.calls]


def test_calls_are_made_in_order() -> None:
    telegram = Telegram()
    assert telegram.send(EDIT, SEND) is Sent.SAID
    assert telegram.calls == [EDIT, SEND]


def test_nothing_to_change_is_no_error() -> None:
    assert Telegram(BadRequest("Message is not modified: specified new...")).send(EDIT, SEND) is Sent.SAID


def test_entities_that_are_refused_are_left_out_once() -> None:
    telegram = Telegram(BadRequest("Can't parse entities: entity beginning at byte offset 4"))
    assert telegram.send(SEND) is Sent.SAID
    assert [("entities" in call.parameters) for call in telegram.calls] == [True, False]
    stubborn = Telegram(*[BadRequest("Can't parse entities: no")] * 2)
    assert stubborn.send(SEND) is Sent.FAILED
    assert len(stubborn.calls) == 2


def test_a_topic_that_is_gone_is_left_out() -> None:
    telegram = Telegram(BadRequest("Message thread not found"))
    assert telegram.send(SEND) is Sent.SAID
    assert "message_thread_id" not in telegram.calls[1].parameters


@pytest.mark.parametrize(
    "why", ["Message to edit not found", "Message can't be edited", "there is no text in the message to edit"]
)
def test_a_message_that_cannot_be_changed_is_said_anew(why: str) -> None:
    telegram = Telegram(BadRequest(why))
    anew = Call("sendMessage", {"chat_id": -1, "message_thread_id": 9, "text": "1934"})
    assert telegram.send(replace(EDIT, instead=anew)) is Sent.SAID
    assert telegram.calls[1] == anew
    assert Telegram(BadRequest(why)).send(EDIT) is Sent.FAILED, "of what is only emptied nothing is said"


def test_what_cannot_be_deleted_is_emptied_and_what_is_gone_is_gone() -> None:
    telegram = Telegram(BadRequest("Message can't be deleted"))
    assert telegram.send(DELETE) is Sent.SAID
    assert (telegram.calls[1].method, telegram.calls[1].parameters["text"]) == ("editMessageText", "—")
    assert Telegram(BadRequest("Message to delete not found")).send(DELETE, SEND) is Sent.SAID


@pytest.mark.parametrize(
    "error", [Forbidden("Forbidden: bot was blocked by the user"), BadRequest("Chat not found"), BadRequest("Not enough rights to send text messages to the chat")]
)  # fmt: skip
def test_a_place_that_cannot_be_reached_is_told_apart(error: TelegramError) -> None:
    telegram = Telegram(error)
    assert telegram.send(SEND, SEND) is Sent.UNREACHABLE
    assert len(telegram.calls) == 1


def test_a_group_that_moved_is_followed_by_all_that_is_left() -> None:
    telegram = Telegram(ChatMigrated(-1002))
    assert telegram.send(SEND, EDIT) is Sent.SAID
    assert telegram.moves == [(-1, -1002)]
    assert [call.parameters["chat_id"] for call in telegram.calls] == [-1, -1002, -1002]
    assert "reply_parameters" not in telegram.calls[1].parameters


def test_a_pause_is_kept_where_it_is_short_and_the_answer_dropped_where_it_is_not() -> None:
    telegram = Telegram(RetryAfter(30))
    assert (telegram.send(SEND), telegram.now) == (Sent.SAID, 30.0)
    for seconds in (61, 3600):
        late = Telegram(RetryAfter(seconds))
        assert (late.send(SEND), len(late.calls), late.now) == (Sent.HELD, 1, 0.0)
    often = Telegram(*[RetryAfter(25)] * 9)
    assert (often.send(SEND), len(often.calls)) == (Sent.HELD, 3)


def test_a_chat_that_is_held_back_is_not_tried_before_its_time() -> None:
    telegram = Telegram(RetryAfter(40))

    async def play() -> None:
        sender = Sender(telegram.call, telegram.moved, sleep=telegram.sleep, clock=lambda: telegram.now)
        assert await sender.send([SEND], since=-30.0) is Sent.HELD  # at 40 it would be 70 seconds old
        assert await sender.send([SEND], since=-25.0) is Sent.HELD
        assert (len(telegram.calls), telegram.now) == (1, 0.0)
        assert await sender.send([SEND.to(5)], since=-25.0) is Sent.SAID
        assert await sender.send([SEND]) is Sent.SAID
        assert (len(telegram.calls), telegram.now) == (3, 40.0)

    asyncio.run(play())


def test_a_chat_that_is_often_refused_is_asked_once_a_second_at_most_and_gets_its_answer() -> None:
    telegram = Telegram(*[RetryAfter(0)] * 30)
    assert (telegram.send(SEND), len(telegram.calls), telegram.now) == (Sent.SAID, 31, 30.0)


def test_what_found_no_free_connection_was_not_sent() -> None:
    telegram = Telegram(TimedOut("Pool timeout: ... Request was *not* sent to Telegram."))
    assert (telegram.send(SEND), len(telegram.calls)) == (Sent.SAID, 2)


@pytest.mark.parametrize("error", [NetworkError("httpx.ConnectError: refused"), NetworkError("Bad Gateway")])
def test_what_never_arrived_is_tried_again_ever_more_slowly(error: TelegramError) -> None:
    telegram = Telegram(*[error] * 3)
    assert (telegram.send(SEND), len(telegram.calls), telegram.now) == (Sent.SAID, 4, 7.0)
    down = Telegram(*[error] * 9)
    assert (down.send(SEND), len(down.calls)) == (Sent.FAILED, 4)


@pytest.mark.parametrize("error", [TimedOut(), NetworkError("httpx.ReadError: reset"), TelegramError("odd")])
def test_what_may_have_arrived_is_never_sent_twice(error: TelegramError) -> None:
    telegram = Telegram(error)
    assert (telegram.send(SEND), len(telegram.calls)) == (Sent.FAILED, 1)


def test_a_button_is_answered_and_too_late_is_no_harm() -> None:
    telegram = Telegram(BadRequest("Query is too old and response timeout expired or query id is invalid"))
    sender = Sender(telegram.call, telegram.moved, sleep=telegram.sleep, clock=lambda: 0.0)
    asyncio.run(sender.answer("77"))
    asyncio.run(sender.answer("78", "Not yours."))
    assert [dict(call.parameters) for call in telegram.calls] == [
        {"callback_query_id": "77"},
        {"callback_query_id": "78", "text": "Not yours.", "show_alert": True},
    ]


# --- lines -----------------------------------------------------------------------------------------------------------


class Doors:
    """Lets calls to a chat through once its door is open."""

    def __init__(self) -> None:
        self.open: dict[int, asyncio.Event] = {}
        self.said: list[str] = []
        self.passed = asyncio.Event()
        self.result = Sent.SAID

    async def send(self, calls: Sequence[Call], _since: float) -> Sent:
        chat = calls[0].parameters["chat_id"]
        assert isinstance(chat, int)
        if chat in self.open:
            await self.open[chat].wait()
        self.passed.set()
        self.said += [str(call.parameters["text"]) for call in calls]
        return self.result


def _post(chat: int, text: str, ends: list[Sent]) -> Post:
    async def then(sent: Sent) -> None:
        ends.append(sent)

    def regrets(number: int) -> list[Call]:
        return [Call("sendMessage", {"chat_id": chat, "text": f"{number} left out"})]

    return Post([Call("sendMessage", {"chat_id": chat, "text": text})], then, regrets)


def test_one_chat_that_waits_holds_up_no_other_and_keeps_its_order() -> None:
    async def play() -> None:
        doors, ends = Doors(), list[Sent]()
        doors.open[1] = asyncio.Event()
        outbox = Outbox(doors.send, lambda: 0.0)
        for text in ("a", "b"):
            assert outbox.put(1, _post(1, text, ends))
        outbox.put(2, _post(2, "c", ends))
        await doors.passed.wait()
        assert doors.said == ["c"]
        doors.open[1].set()
        await outbox.drain(5)
        assert (doors.said, ends) == (["c", "a", "b"], [Sent.SAID] * 3)

    asyncio.run(play())


def test_a_line_is_never_longer_than_it_may_be() -> None:
    async def play() -> None:
        doors, ends = Doors(), list[Sent]()
        doors.open[1] = asyncio.Event()
        outbox = Outbox(doors.send, lambda: 0.0)
        taken = [outbox.put(1, _post(1, str(number), ends)) for number in range(LONGEST + 5)]
        assert (taken.count(True), outbox.dropped) == (LONGEST, 5)
        doors.open[1].set()
        await outbox.drain(5)
        assert doors.said[:3] == ["0", "5 left out", "1"]
        assert len(doors.said) == LONGEST + 1
        assert outbox.put(1, _post(1, "again", ends))
        await outbox.drain(5)
        assert doors.said[-1] == "again"

    asyncio.run(play())


def test_what_is_held_back_too_long_is_counted_and_told_of_once_behind_the_next_answer() -> None:
    async def play() -> None:
        doors, ends = Doors(), list[Sent]()
        outbox = Outbox(doors.send, lambda: 0.0)
        doors.result = Sent.HELD
        for text in ("a", "b"):
            outbox.put(1, _post(1, text, ends))
        outbox.put(2, _post(2, "c", ends))
        await outbox.drain(5)
        assert (outbox.dropped, ends) == (3, [Sent.HELD] * 3)
        doors.result, doors.said = Sent.SAID, []
        for text in ("d", "e"):
            outbox.put(1, _post(1, text, ends))
        await outbox.drain(5)
        assert doors.said == ["d", "2 left out", "e"]

    asyncio.run(play())


def test_answers_are_as_old_as_they_are_when_their_turn_comes() -> None:
    async def play() -> None:
        now, asked = 0.0, list[float]()

        async def send(_calls: Sequence[Call], since: float) -> Sent:
            nonlocal now
            asked.append(since)
            now += 10.0
            return Sent.SAID

        outbox = Outbox(send, lambda: now)
        for text in ("a", "b"):
            outbox.put(1, _post(1, text, []))
        await outbox.drain(5)
        outbox.put(1, _post(1, "c", []))
        await outbox.drain(5)
        assert asked == [0.0, 0.0, 20.0]

    asyncio.run(play())


def test_there_is_room_until_much_waits_and_again_once_one_is_sent_and_one_long_line_counts_little() -> None:
    async def play() -> None:
        doors, ends = Doors(), list[Sent]()
        outbox = Outbox(doors.send, lambda: 0.0)
        for number in range(LONGEST):
            outbox.put(1, _post(1, str(number), ends))
        doors.open[1] = asyncio.Event()
        for chat in range(2, CROWDED - COUNTS + 2):
            doors.open[chat] = asyncio.Event()
            await outbox.room()
            outbox.put(chat, _post(chat, "a", ends))
        waiting = asyncio.ensure_future(outbox.room())
        await asyncio.sleep(0)
        assert not waiting.done()
        doors.open[7].set()
        await waiting
        assert doors.said == ["a"]
        await outbox.drain(0)

    asyncio.run(play())


def test_chats_that_are_held_back_for_themselves_take_no_room() -> None:
    async def play() -> None:
        doors, ends = Doors(), list[Sent]()
        holds = Holds(lambda: 0.0)
        outbox = Outbox(doors.send, lambda: 0.0, holds)
        for chat in range(1, CROWDED + 20):
            doors.open[chat] = asyncio.Event()
            outbox.put(chat, _post(chat, "a", ends))
            holds.refused(chat, 50.0)
            holds.taken()
        await outbox.room()
        await outbox.drain(0)

    asyncio.run(play())


def test_what_cannot_be_reached_is_left_alone_until_it_speaks_or_time_passes() -> None:
    async def play() -> None:
        now = 0.0
        doors, ends = Doors(), list[Sent]()
        doors.result = Sent.UNREACHABLE
        outbox = Outbox(doors.send, lambda: now)
        outbox.put(1, _post(1, "a", ends))
        await outbox.drain(5)
        assert (outbox.reachable(1), outbox.reachable(2), ends) == (False, True, [Sent.UNREACHABLE])
        outbox.heard(1)
        assert outbox.reachable(1)
        outbox.put(1, _post(1, "a", ends))
        await outbox.drain(5)
        now = LEFT_ALONE + 1
        assert outbox.reachable(1)

    asyncio.run(play())


def test_one_reply_that_goes_wrong_does_not_stop_the_next() -> None:
    async def play() -> None:
        doors, ends = Doors(), list[Sent]()
        outbox = Outbox(doors.send, lambda: 0.0)

        async def breaks(_sent: Sent) -> None:
            raise RuntimeError

        outbox.put(1, Post([Call("sendMessage", {"chat_id": 1, "text": "a"})], breaks))
        outbox.put(1, _post(1, "b", ends))
        await outbox.drain(5)
        assert (doors.said, ends) == (["a", "b"], [Sent.SAID])

    asyncio.run(play())


def test_the_end_waits_for_what_can_be_sent_and_lets_the_rest_go() -> None:
    async def play() -> None:
        doors, ends = Doors(), list[Sent]()
        doors.open[1] = asyncio.Event()
        outbox = Outbox(doors.send, lambda: 0.0)
        outbox.put(1, _post(1, "a", ends))
        outbox.put(2, _post(2, "b", ends))
        await outbox.drain(0.05)
        assert (doors.said, ends) == (["b"], [Sent.SAID])

    asyncio.run(play())
