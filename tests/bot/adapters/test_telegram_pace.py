"""The pace of messages: as fast as the guide allows and no faster, in order, and nothing is lost for it."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.adapters.telegram_pace import AT_ONCE, BURST, IN_A_GROUP, IN_ALL, Lane, Pace, Window
from tests.support.hasty import hasty

SEND = "sendMessage"


def sent(
    chats: Sequence[int], *, method: str = SEND, paced: bool = True, lasts: float = 0.0
) -> list[tuple[int, float]]:
    """Return which of the calls to chats were made when, all of them wanted at once."""
    made: list[tuple[int, float]] = []

    async def whole() -> None:
        loop, pace = asyncio.get_running_loop(), Pace(paced=paced)
        began = loop.time()

        async def call(number: int) -> None:
            made.append((number, loop.time() - began))
            await asyncio.sleep(lasts)

        await asyncio.gather(
            *(
                pace.process_request(call, (number,), {}, method, {"chat_id": chat}, None)
                for number, chat in enumerate(chats)
            )
        )

    hasty(whole(), still=True)
    return made


def most_within(moments: Sequence[float], seconds: float) -> int:
    return max(sum(start <= moment < start + seconds for moment in moments) for start in moments)


def test_a_group_gets_twenty_in_any_minute_and_the_rest_later_in_order() -> None:
    made = sent([-100] * 50)
    assert [number for number, _ in made] == list(range(50))
    moments = [moment for _, moment in made]
    assert most_within(moments, 60.0) == IN_A_GROUP
    assert moments[-1] < 2.5 * 61


def test_one_group_that_waits_holds_up_no_other_chat() -> None:
    made = dict(sent([-100] * 30 + [-200, 7]))
    assert made[30] < 1.0
    assert made[31] < 1.0


def test_a_chat_gets_a_few_at_once_and_then_one_a_second() -> None:
    moments = [moment for _, moment in sent([7] * 10)]
    assert moments[BURST - 1] < 0.5
    assert most_within(moments, float(BURST)) == BURST
    assert 6.0 <= moments[-1] < 10.0


def test_all_chats_together_get_thirty_a_second_and_a_burst() -> None:
    moments = [moment for _, moment in sent(range(1, 301))]
    assert len(moments) == 300
    assert most_within(moments, 1.0) <= 2 * IN_ALL
    assert most_within([moment for moment in moments if moment > 1.0], 0.999) <= IN_ALL
    assert moments[-1] == pytest.approx(9.0, abs=0.1)


def test_what_a_hiccup_held_up_goes_out_at_once_and_nothing_after_it_is_late() -> None:
    late: list[tuple[float, float]] = []

    async def whole() -> None:
        loop, pace = asyncio.get_running_loop(), Pace()

        async def ask(number: int) -> None:
            asked = number / IN_ALL
            await asyncio.sleep(1.5 if 1.0 <= asked < 1.5 else asked)
            wanted = loop.time()

            async def call() -> None:
                late.append((asked, loop.time() - wanted))

            await pace.process_request(call, (), {}, SEND, {"chat_id": number + 1}, None)

        await asyncio.gather(*map(ask, range(10 * IN_ALL)))

    hasty(whole(), still=True)
    assert len(late) == 10 * IN_ALL
    assert max(wait for _, wait in late) < 0.001


def test_a_call_that_is_given_up_while_it_waits_holds_up_nobody_behind_it() -> None:
    async def whole() -> list[float]:
        loop, pace, made = asyncio.get_running_loop(), Pace(), list[float]()

        async def call() -> None:
            made.append(loop.time())

        def send() -> asyncio.Task[object]:
            return loop.create_task(pace.process_request(call, (), {}, SEND, {"chat_id": 7}, None))

        tasks = [send() for _ in range(BURST + 3)]
        await asyncio.sleep(1.0)
        for given_up in tasks[BURST : BURST + 2]:
            given_up.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        assert [task.cancelled() for task in tasks] == [False] * BURST + [True, True, False]
        return made

    made = hasty(whole(), still=True)
    assert made == pytest.approx([0.0] * BURST + [BURST + 0.1], abs=0.01)


def test_a_call_that_fails_is_counted_and_the_next_has_its_turn() -> None:
    async def whole() -> list[float]:
        loop, pace, made = asyncio.get_running_loop(), Pace(), list[float]()

        async def call() -> None:
            made.append(loop.time())
            raise ConnectionError

        for _ in range(BURST + 1):
            with pytest.raises(ConnectionError):
                await pace.process_request(call, (), {}, SEND, {"chat_id": 7}, None)
        return made

    assert hasty(whole(), still=True) == pytest.approx([0.0] * BURST + [BURST + 0.1], abs=0.01)


@pytest.mark.parametrize("method", ["getChatMember", "answerCallbackQuery", "answerInlineQuery"])
def test_what_is_no_message_waits_for_none(method: str) -> None:
    assert all(moment < 0.5 for _, moment in sent([-100] * 60, method=method))


def test_without_a_pace_only_so_many_are_under_way_at_once() -> None:
    moments = [moment for _, moment in sent([-100] * (AT_ONCE * 2), paced=False, lasts=5.0)]
    assert sum(moment < 4.0 for moment in moments) == AT_ONCE
    assert all(5.0 <= moment < 9.0 for moment in moments[AT_ONCE:])


def test_what_was_idle_for_long_is_forgotten() -> None:
    async def whole() -> None:
        lane = Lane(Window(2, 3.0))
        seen = [lane.idle]
        turn = await lane.enter()
        seen.append(lane.idle)
        turn.depart()
        seen.append(lane.idle)
        await asyncio.sleep(4.0)
        seen.append(lane.idle)
        assert seen == [True, False, False, True]

    hasty(whole(), still=True)


@given(st.lists(st.tuples(st.sampled_from([-300, -200, 5, 6]), st.floats(0.0, 200.0)), max_size=120))
@settings(max_examples=40)
def test_whatever_is_sent_when_no_chat_gets_more_than_it_may(wanted: list[tuple[int, float]]) -> None:
    made: dict[int, list[float]] = {}

    async def whole() -> None:
        loop, pace = asyncio.get_running_loop(), Pace()

        async def ask(chat: int, moment: float) -> None:
            async def call() -> None:
                made.setdefault(chat, []).append(loop.time())

            await asyncio.sleep(moment)
            await pace.process_request(call, (), {}, SEND, {"chat_id": chat}, None)

        await asyncio.gather(*(ask(chat, moment) for chat, moment in wanted))

    hasty(whole(), still=True)
    assert sum(map(len, made.values())) == len(wanted)
    for chat, moments in made.items():
        assert most_within(moments, float(BURST)) <= BURST
        assert chat > 0 or most_within(moments, 60.0) <= IN_A_GROUP
