"""What is remembered of talks while the process lives: bounded, by place, thread and person; nothing of it is stored.

This file knows nothing of what is remembered.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Hashable
from threading import Lock

from bot.conversation.messages import Incoming

_MOST = 5_000


class Memories:
    """All talks. Safe to use from many threads; the talk that was silent longest is forgotten first."""

    def __init__(self, most: int = _MOST) -> None:
        self._most = most
        self._talks: OrderedDict[Hashable, dict[str, object]] = OrderedDict()
        self._lock = Lock()

    def of(self, incoming: Incoming, community: str | None) -> Talk:
        """Return what is remembered of the talk with somebody, where they are now."""
        place = incoming.place
        return Talk(self, (community, place.key, place.channel, place.thread, incoming.author.key))

    def remember(self, talk: Hashable, name: str, value: object) -> None:
        """Remember a value of a talk by name."""
        with self._lock:
            self._talks.setdefault(talk, {})[name] = value
            self._talks.move_to_end(talk)
            while len(self._talks) > self._most:
                self._talks.popitem(last=False)

    def recall(self, talk: Hashable, name: str) -> object | None:
        """Return what is remembered by that name, None where nothing is."""
        with self._lock:
            return self._talks.get(talk, {}).get(name)

    def forget(self, author: str) -> None:
        """Forget every talk with a person (``telegram:42``)."""
        with self._lock:
            for talk in [talk for talk in self._talks if isinstance(talk, tuple) and talk[-1] == author]:
                del self._talks[talk]


class Talk:
    """The talk with one person in one place."""

    def __init__(self, memories: Memories, key: Hashable) -> None:
        self._memories = memories
        self._key = key

    def remember(self, name: str, value: object) -> None:
        """Remember a value by name."""
        self._memories.remember(self._key, name, value)

    def recall(self, name: str) -> object | None:
        """Return what is remembered by that name, None where nothing is."""
        return self._memories.recall(self._key, name)


class Seen:
    """Keys of what was handled lately."""

    def __init__(self, most: int = 20_000) -> None:
        self._most = most
        self._keys: OrderedDict[str, None] = OrderedDict()
        self._lock = Lock()

    def first(self, key: str) -> bool:
        """Say whether a key is new, and remember it."""
        with self._lock:
            if key in self._keys:
                return False
            self._keys[key] = None
            while len(self._keys) > self._most:
                self._keys.popitem(last=False)
            return True

    def forget(self, key: str) -> None:
        """Let a key be new again: what it named came to nothing."""
        with self._lock:
            self._keys.pop(key, None)
