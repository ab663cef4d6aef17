"""Ids that are guessed: whatever number or word is tried, what is said is the same, so that it tells nothing."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable, Iterator

from tests.support.promises.neighbours import Neighbours, Step

COMMANDS = ("fact", "history", "retire", "editfact", "revert", "asked", "supersede")
_BEHIND = {
    "retire": " it is old",
    "editfact": " | value: 5 metres",
    "revert": " 1",
    "asked": " where?",
    "supersede": " 1 it is old",
}


def guesses(seed: int) -> Iterator[str]:
    """Yield ids that people try: near numbers, large and negative ones, other bases and scripts, words."""
    chance = random.Random(seed)
    kinds: tuple[Callable[[], str], ...] = (
        lambda: str(chance.randrange(1, 2_000)),
        lambda: str(chance.randrange(2**31, 2**66)),
        lambda: f"-{chance.randrange(1, 2**63)}",
        lambda: hex(chance.randrange(1, 999)),
        lambda: f"#{chance.randrange(1, 99_999)}",
        lambda: "".join(chr(0x660 + int(digit)) for digit in str(chance.randrange(1, 999))),
        lambda: "".join(chr(0xFF10 + int(digit)) for digit in str(chance.randrange(1, 999))),
        lambda: f"{chance.randrange(1, 99)}.{chance.randrange(9)}",
        lambda: f"0{chance.randrange(1, 99)}",
        lambda: "".join(chance.choice("abcxyz_%*") for _ in range(chance.randrange(1, 12))),
        lambda: f"{chance.randrange(1, 99)}e{chance.randrange(9)}",
    )
    while True:
        yield chance.choice(kinds)()


def guessed(neighbours: Neighbours, count: int, seed: int = 1) -> Counter[str]:
    """Guess ids where the first community has no facts and the others have three each; return what is said, counted."""
    for community in (1, 2):
        for number in range(3):
            neighbours.say(Step(community, f"/addfact depth of dock {number} | {number + 4} metres | note: a letter"))
    said: Counter[str] = Counter()
    guess = guesses(seed)
    for number in range(count):
        command = COMMANDS[number % len(COMMANDS)]
        neighbours.say(Step(0, f"/{command} {next(guess)}{_BEHIND.get(command, '')}"))
        said[neighbours.heard[-1]] += 1
    return said
