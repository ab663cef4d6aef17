"""Random days of three communities, as hypothesis draws them: one machine for tests and for the full count of the bench.

What a step may be stands here; what must hold of it in ``tests.support.promises.neighbours``.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import count

from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, rule, run_state_machine_as_test

from facts.store.memory import MemoryStore
from facts.store.port import Store
from tests.support.promises.neighbours import LINES, LOOSE, Neighbours, Step, alone

CHATS = st.integers(0, 2)
DIGIT = st.integers(1, 6)


class Tally:
    """What was played, over all runs."""

    def __init__(self) -> None:
        self.runs = self.steps = self.published = self.compared = 0


def machine(store_of: Callable[[], tuple[Store, bool]], tally: Tally) -> type[RuleBasedStateMachine]:
    """Return the machine. ``store_of`` gives the store of a run and whether it is the run's own, to be closed with it.

    Where runs share a store, each has words and chats of its own, and they are strangers to each other there too.
    """
    numbers = count()

    class Days(RuleBasedStateMachine):
        def __init__(self) -> None:
            super().__init__()
            self.store, self.own = store_of()
            self.town = Neighbours(self.store, 0 if self.own else next(numbers))
            tally.runs += 1

        @rule(at=CHATS, line=st.sampled_from(LINES), n=DIGIT, m=st.integers(10, 99), replies=st.booleans())
        def say(self, at: int, line: str, n: int, m: int, replies: bool) -> None:
            self._type(at, line, n, m, replies=replies)

        @rule(at=CHATS, line=st.sampled_from([one for one in LINES if one.startswith("/add")]), n=DIGIT, m=DIGIT)
        def add(self, at: int, line: str, n: int, m: int) -> None:
            self._type(at, line, n, m)

        @rule(line=st.sampled_from(LINES), n=DIGIT)
        def say_in_the_loose_chat(self, line: str, n: int) -> None:
            self._type(LOOSE, line, n, 42)

        def _type(self, at: int, line: str, n: int, m: int, *, replies: bool = False) -> None:
            own = self.town.belongs[at]
            word = "somebody" if own is None else self.town.words[own]
            self.town.say(Step(at, line.format(word=word, guess="minutes", n=n, m=m), replies=replies))

        @rule(at=st.integers(0, LOOSE), back=st.integers(1, 6), which=st.integers(0, 4))
        def press(self, at: int, back: int, which: int) -> None:
            """Press a button of a late reply, wherever it was given."""
            self.town.say(Step(at, button=(max(0, len(self.town.steps) - back), which)))

        @rule(at=CHATS)
        def take_out_and_in(self, at: int) -> None:
            self.town.say(Step(at, "/export"))
            self.town.say(Step(at, "/import", file=True))
            self.town.say(Step(at, "yes"))

        @rule(at=st.integers(1, 2))
        def connect(self, at: int) -> None:
            """Connect the loose chat; never to the first community, which is to hear the same as alone."""
            if self.town.belongs[LOOSE] is not None:
                self.town.say(Step(LOOSE, "/unlink"))
                self.town.say(Step(LOOSE, "yes"))
            self.town.say(Step(at, "/link"))
            self.town.say(Step(LOOSE, f"/join {at}"))

        @rule(at=st.integers(0, LOOSE))
        def move(self, at: int) -> None:
            self.town.say(Step(at, move=True))

        def teardown(self) -> None:
            town = self.town
            town.close()
            tally.steps += len(town.steps)
            tally.published += town.changed
            if self.own:
                wrong = alone(town, MemoryStore())
                tally.compared += len([step for step in town.steps if step.at == 0])
                assert not wrong, f"hears otherwise than alone: {wrong[0]}"
            if self.own:
                self.store.close()

    return Days


def play(store_of: Callable[[], tuple[Store, bool]], *, runs: int, steps: int) -> Tally:
    """Play so many runs of so many steps; raises what a step raises, with the steps that lead there."""
    tally = Tally()
    run_state_machine_as_test(
        machine(store_of, tally),
        settings=settings(
            max_examples=runs,
            stateful_step_count=steps,
            deadline=None,
            database=None,
            derandomize=True,
            print_blob=False,
            phases=(Phase.generate,),
            suppress_health_check=list(HealthCheck),
        ),
    )
    return tally
