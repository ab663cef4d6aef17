"""Whose answer may be taken away by whom. This file knows nothing of how a message is deleted."""

from __future__ import annotations

from facts.errors import NotAllowed


def others_answer() -> NotAllowed:
    """Return the refusal for who would take away an answer to somebody else."""
    return NotAllowed("P-RIGHT", "Only who asked, or a moderator, can take this answer away.", "Ask one of them.")
