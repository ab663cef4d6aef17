"""Who is to be left alone, for how long; and when all are meant."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from bot.adapters.telegram_holds import FOR_ALL, SHORTEST, Holds


class Time:
    now = 0.0

    def __call__(self) -> float:
        return self.now


def test_a_chat_is_left_alone_for_as_long_as_telegram_says_and_no_other() -> None:
    time = Time()
    holds = Holds(time)
    holds.refused(7, 30.0)
    assert (holds.left(7), holds.alone(7), holds.left(8), holds.alone(8)) == (30.0, True, 0.0, False)
    time.now = 29.0
    assert holds.left(7) == 1.0
    time.now = 30.0
    assert (holds.left(7), holds.alone(7)) == (0.0, False)


def test_it_is_never_shorter_than_a_second_nor_shortened() -> None:
    holds = Holds(Time())
    holds.refused(7, 0.0)
    assert holds.left(7) == SHORTEST
    holds.refused(8, 30.0)
    holds.refused(8, 5.0)
    assert holds.left(8) == 30.0


def test_several_chats_in_a_row_mean_all_for_a_while() -> None:
    time = Time()
    holds = Holds(time)
    for chat in (1, 2, 3):
        holds.refused(chat, 3600.0)
    assert (holds.left(4), holds.alone(4), holds.left(1)) == (FOR_ALL, False, 3600.0)
    time.now = FOR_ALL
    assert (holds.left(4), holds.left(1)) == (0.0, 3600.0 - FOR_ALL)


def test_one_message_that_is_taken_means_that_not_all_are_meant() -> None:
    holds = Holds(Time())
    holds.refused(1, 9.0)
    holds.refused(2, 9.0)
    holds.taken()
    holds.refused(3, 9.0)
    assert holds.left(4) == 0.0


def test_the_same_chat_over_and_over_means_itself() -> None:
    holds = Holds(Time())
    for _ in range(9):
        holds.refused(1, 9.0)
    assert holds.left(2) == 0.0


@given(st.lists(st.tuples(st.integers(1, 5), st.floats(0.0, 100.0), st.floats(0.0, 50.0)), max_size=30))
def test_no_chat_is_called_before_its_time_is_over(happens: list[tuple[int, float, float]]) -> None:
    time = Time()
    holds, until = Holds(time), dict[int, float]()
    for chat, seconds, passes in happens:
        holds.refused(chat, seconds)
        until[chat] = max(until.get(chat, 0.0), time.now + seconds)
        time.now += passes
        assert all(time.now + holds.left(one) >= moment - 1e-6 for one, moment in until.items())
        assert all(holds.left(one) <= max(100.0, FOR_ALL) for one in range(6))
