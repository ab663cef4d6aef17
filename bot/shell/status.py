"""The exit status of the program: one number for each way to end, stable, documented in ``docs/operators.md``."""

from __future__ import annotations

from enum import IntEnum

from facts.errors import ConfigRefused, FactsError, StoreFailed


class Status(IntEnum):
    """How a command ended. "Not in my sources" is an answer, so it ends with ``FINE``."""

    FINE = 0
    TROUBLE_FOUND = 1
    """The command did its work and found trouble: a broken citation, a line of a batch that failed, a sick store."""
    USAGE = 2
    """The command line or the configuration cannot be used (K-…)."""
    STORE = 3
    """The store failed (S-…)."""
    LOCKED = 4
    """Another process has the store; trying again later helps."""
    REFUSED = 5
    """What was given was refused (I-, T-, Q-, V-) or names something that does not exist (N-); nothing was saved."""
    UNEXPECTED = 70
    """A defect of the program; the log has the details."""
    INTERRUPTED = 130
    """Somebody pressed Ctrl-C; what was not yet saved is not saved."""


LOCKED_CODES = frozenset({"S-LOCKED", "S-RUNNING"})


def status_of(error: FactsError) -> Status:
    """Return the status that a command ends with because of the error.

    >>> status_of(FactsError("Q-EMPTY", "The question is empty.")).value
    5
    """
    if error.code in LOCKED_CODES:
        return Status.LOCKED
    if error.code == "X-UNEXPECTED":
        return Status.UNEXPECTED
    match error:
        case ConfigRefused():
            return Status.USAGE
        case StoreFailed():
            return Status.STORE
        case _:
            return Status.REFUSED
