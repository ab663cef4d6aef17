"""``doctor``: is everything in order?"""

from __future__ import annotations

import typer


def doctor(context: typer.Context) -> None:
    """Check the installation."""
    del context
