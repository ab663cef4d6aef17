"""``db``: the store itself."""

from __future__ import annotations

import typer

app = typer.Typer(
    help="The store itself: migrate, status, backup, restore.", no_args_is_help=True, rich_markup_mode=None
)
