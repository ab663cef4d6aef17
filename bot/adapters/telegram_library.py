"""What has to be said to the library before it is used, and how long Telegram wants to be left alone.

It is told to give durations as such, as its next version will; its warning about that would go to standard error.
"""

from __future__ import annotations

import os

from telegram.error import RetryAfter

os.environ.setdefault("PTB_TIMEDELTA", "1")


def pause_of(error: RetryAfter) -> float:
    """Return for how many seconds Telegram wants to be left alone.

    >>> pause_of(RetryAfter(30))
    30.0
    """
    wait = error.retry_after
    return float(wait) if isinstance(wait, int) else wait.total_seconds()
