"""The pace of messages: as fast as the guide allows and no faster, in order, and nothing is lost for it."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence

import pytest

from bot.adapters.telegram_pace import AT_ONCE, BURST, IN_A_GROUP, IN_ALL, Pace, Window
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

    hasty(whole())
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


def test_all_chats_together_get_thirty_a_second() -> None:
    moments = [moment for _, moment in sent(range(1, 121))]
    assert len(moments) == 120
    assert most_within(moments, 0.9) == IN_ALL  # a busy machine makes a call a little after its turn has come
    assert 3.0 <= moments[-1] < 4.5


@pytest.mark.parametrize("method", ["getChatMember", "answerCallbackQuery", "answerInlineQuery"])
def test_what_is_no_message_waits_for_none(method: str) -> None:
    assert all(moment < 0.5 for _, moment in sent([-100] * 60, method=method))


def test_without_a_pace_only_so_many_are_under_way_at_once() -> None:
    moments = [moment for _, moment in sent([-100] * (AT_ONCE * 2), paced=False, lasts=5.0)]
    assert sum(moment < 4.0 for moment in moments) == AT_ONCE
    assert all(5.0 <= moment < 9.0 for moment in moments[AT_ONCE:])


def test_what_was_idle_for_long_is_forgotten() -> None:
    async def whole() -> None:
        window = Window(2, 3.0)
        seen = [window.idle]
        await window.enter()
        seen.append(window.idle)
        await asyncio.sleep(4.0)
        seen.append(window.idle)
        assert seen == [True, False, True]

    hasty(whole())
