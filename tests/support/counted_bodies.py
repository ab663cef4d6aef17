"""How many bodies to Discord a whole run of the tests has checked, told at its end: a plug-in of pytest.

Each worker counts for itself (``tests.support.discord.checking``) and tells when it is through; what none of them checked
shows as a number that falls.
"""

from __future__ import annotations

from collections import Counter

import pytest

from tests.support.discord.checking import CHECKED

_TOLD = "bodies to discord"


class CountedBodies:
    """Adds up what the workers tell, or what was counted here where there are none."""

    def __init__(self) -> None:
        self.elsewhere: Counter[str] = Counter()

    @pytest.hookimpl
    def pytest_sessionfinish(self, session: pytest.Session) -> None:
        """Tell what this process has counted, where it is a worker."""
        told = getattr(session.config, "workeroutput", None)
        if isinstance(told, dict):
            told[_TOLD] = dict(CHECKED)

    @pytest.hookimpl(optionalhook=True)
    def pytest_testnodedown(self, node: object) -> None:
        """Hear what a worker has counted."""
        self.elsewhere.update(getattr(node, "workeroutput", {}).get(_TOLD, {}))

    @pytest.hookimpl
    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        """Write the sum below the results."""
        if line := summary(self.elsewhere + CHECKED):
            terminalreporter.write_line(line)


def summary(counted: Counter[str]) -> str:
    """Return the line for what was counted, empty where nothing was.

    >>> summary(Counter({"message": 1200, "window": 30}))
    'bodies to Discord within its limits, mentions off: 1230 (message 1200, window 30)'
    """
    parts = ", ".join(f"{name} {count}" for name, count in counted.most_common())
    return f"bodies to Discord within its limits, mentions off: {counted.total()} ({parts})" if parts else ""
