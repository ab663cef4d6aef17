"""What the bot asked for, in order, and what it was told; and what it should not have asked."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass, field

from tests.support.telegram.bell import PATIENCE, Bell
from tests.support.telegram.values import Json


@dataclass(frozen=True, slots=True)
class Entry:
    """One call: what was given as it arrived, and the answer. ``code`` is 0 where no answer was sent at all."""

    number: int
    method: str
    given: Mapping[str, Json]
    code: int
    answer: Json = None
    fault: str = ""
    """The name of the fault that was played on it."""
    files: tuple[str, ...] = ()
    at: float = 0.0
    """When it was answered, by the clock of the loop."""

    @property
    def carried_out(self) -> bool:
        return self.code == 200


@dataclass(slots=True)
class Journal:
    """Every call, oldest first; ``misuses`` are those that nothing in the world would make right."""

    entries: list[Entry] = field(default_factory=list)
    misuses: list[str] = field(default_factory=list)
    bell: Bell = field(default_factory=Bell)

    def write(self, method: str, given: Mapping[str, Json], code: int, answer: Json, fault: str, files: tuple[str, ...]) -> None:  # fmt: skip
        """Add a call at the end."""
        now = asyncio.get_running_loop().time()
        self.entries.append(Entry(len(self.entries) + 1, method, given, code, answer, fault, files, now))
        self.bell.ring()

    def of(self, *methods: str) -> list[Entry]:
        """Return the calls of some methods; of all but ``getUpdates`` where none is named."""
        if not methods:
            return [entry for entry in self.entries if entry.method != "getUpdates"]
        return [entry for entry in self.entries if entry.method in methods]

    async def until(self, method: str, count: int = 1, within: float = PATIENCE) -> list[Entry]:
        """Return the calls of a method as soon as there are so many; raise AssertionError where that takes too long."""

        def enough() -> list[Entry] | None:
            found = self.of(method)
            return found if len(found) >= count else None

        return await self.bell.until(enough, within, what=f"{count} x {method}")
