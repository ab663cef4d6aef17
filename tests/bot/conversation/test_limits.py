"""How much is answered: windows that slide, one notice, then silence; a clock set back changes nothing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.conversation.limits import Counted, Limits
from bot.conversation.settings import Settings
from facts.errors import TooMuch


class Clock:
    """A clock set by hand."""

    def __init__(self) -> None:
        self.now = 1_000_000.0

    def __call__(self) -> float:
        return self.now


def asked(limits: Limits, person: str = "a", place: str = "p", what: Counted = Counted.QUESTION, text: str = "") -> str:
    """Return what came of it: yes, told, or silence."""
    try:
        return "yes" if limits.check(what, Settings(), person=person, place=place, text=text) else "silence"
    except TooMuch as error:
        return "told" if error.code == "L-SLOW" else error.code


def test_six_in_a_minute_then_a_notice_then_silence() -> None:
    clock = Clock()
    limits = Limits(clock, b"key")
    assert [asked(limits) for _ in range(9)] == ["yes"] * 6 + ["told", "silence", "silence"]
    clock.now += 60
    assert asked(limits) == "yes"


def test_sixty_in_an_hour() -> None:
    clock = Clock()
    limits = Limits(clock, b"key")
    said = []
    for _ in range(61):
        said.append(asked(limits))
        clock.now += 11
    assert said == ["yes"] * 60 + ["told"]


def test_twenty_in_a_place_whoever_asks() -> None:
    limits = Limits(Clock(), b"key")
    assert [asked(limits, str(number)) for number in range(21)] == ["yes"] * 20 + ["told"]
    assert asked(limits, "x", "elsewhere") == "yes"


def test_ten_suggestions_in_a_day() -> None:
    clock = Clock()
    limits = Limits(clock, b"key")
    assert [asked(limits, what=Counted.SUGGESTION) for _ in range(11)] == ["yes"] * 10 + ["told"]
    clock.now += 86_400
    assert asked(limits, what=Counted.SUGGESTION) == "yes"


def test_the_same_again_is_answered_after_ten_seconds() -> None:
    clock = Clock()
    limits = Limits(clock, b"key")
    assert [asked(limits, text="when?") for _ in range(3)] == ["yes", "told", "silence"]
    assert asked(limits, text="who?") == "yes"
    clock.now += 10
    assert asked(limits, text="when?") == "yes"


def test_a_clock_set_back_neither_locks_out_nor_starts_anew() -> None:
    clock = Clock()
    limits = Limits(clock, b"key")
    assert [asked(limits) for _ in range(6)] == ["yes"] * 6
    clock.now -= 3_600
    assert asked(limits) == "told"
    clock.now += 60
    assert asked(limits) == "yes"


def test_nobody_is_kept_by_name() -> None:
    limits = Limits(Clock(), b"key")
    asked(limits, "telegram:42", "telegram:-100", text="a secret question")
    assert all(len(key) == 16 for key in (*limits._moments, *limits._told)), "keys are hashes"


@given(st.lists(st.floats(min_value=-4_000, max_value=4_000, allow_nan=False), min_size=1, max_size=60))
def test_never_more_than_six_in_any_minute_of_a_clock_that_goes_forward(steps: list[float]) -> None:
    clock = Clock()
    limits = Limits(clock, b"key")
    passed: list[float] = []
    time = 0.0
    for step in steps:
        clock.now += step
        time += max(step, 0)
        if asked(limits) == "yes":
            passed.append(time)
    assert all(sum(1 for other in passed if moment - 60 < other <= moment) <= 6 for moment in passed) or any(
        step < 0 for step in steps
    )


@pytest.mark.parametrize("what", list(Counted))
def test_each_kind_is_counted_apart(what: Counted) -> None:
    limits = Limits(Clock(), b"key")
    for _ in range(6):
        asked(limits)
    expected = "told" if what is Counted.QUESTION else "yes"
    assert asked(limits, what=what) == expected


def test_the_same_again_is_said_to_be_that_and_hides_no_other_notice() -> None:
    limits = Limits(Clock(), b"key")
    assert asked(limits, text="when?") == "yes"
    with pytest.raises(TooMuch, match="just answered this"):
        limits.check(Counted.QUESTION, Settings(), person="a", place="p", text="when?")
    assert [asked(limits, text=str(number)) for number in range(6)] == ["yes"] * 5 + ["told"]


def test_what_is_typed_costs_no_questions_and_has_ten_times_their_room() -> None:
    clock = Clock()
    limits = Limits(clock, b"key")
    typed = [asked(limits, what=Counted.TYPING, text=f"when {number}") for number in range(62)]
    assert typed == ["yes"] * 60 + ["told"] * 2, "it is told every time: something is shown below what is typed"
    assert asked(limits, text="when 1") == "yes"
    assert asked(limits, "another", what=Counted.TYPING) == "yes"
    clock.now += 60
    assert asked(limits, what=Counted.TYPING, text="when 1") == "yes"


def test_the_same_words_typed_again_are_free() -> None:
    limits = Limits(Clock(), b"key")
    assert {asked(limits, what=Counted.TYPING, text="when?") for _ in range(200)} == {"yes"}
    assert [asked(limits, what=Counted.TYPING, text=f"{n}") for n in range(60)].count("yes") == 59
    assert asked(limits, what=Counted.TYPING, text="when?") == "yes"


def test_what_was_typed_can_be_asked_at_once() -> None:
    limits = Limits(Clock(), b"key")
    assert asked(limits, what=Counted.TYPING, text="when?") == "yes"
    assert asked(limits, text="when?") == "yes"
    assert asked(limits, text="when?") == "told"
