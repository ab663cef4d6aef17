"""A port that is free at this moment, for a program of which only the settings can say where to listen."""

from __future__ import annotations

import socket


def free_port() -> int:
    """Return the number of a port that nobody listens at."""
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])
