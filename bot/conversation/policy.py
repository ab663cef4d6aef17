"""How a program with a conversation is set up: the settings of it that hold for all communities. This file only holds."""

from __future__ import annotations

from dataclasses import dataclass

from bot.conversation.communities import PlacePolicy

PATIENCE = 2.5
"""Seconds after which a write that is still waiting for its turn is answered with that."""


@dataclass(frozen=True, slots=True)
class Policy:
    """How this program is set up: the community of the console, who runs it (``telegram:42``), what becomes of chats that
    nobody connected, and how long a person waits for a write before being told that it goes on.
    """

    community: str = "main"
    operators: frozenset[str] = frozenset()
    places: PlacePolicy = PlacePolicy.LINKED
    patience: float = PATIENCE
