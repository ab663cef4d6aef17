"""Running a batch: rows from standard input, each answered at once, and the exit status that sums them up.

What a row means is known by ``bot.batch``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

from bot.shell.printing import print_row, rows_of_input
from bot.shell.session import Session
from bot.shell.status import Status

if TYPE_CHECKING:
    from bot.batch import Answering


def run_batch(session: Session, answering: Answering) -> None:
    """Answer standard input row by row; end with TROUBLE_FOUND where a row failed, STORE where the store did."""
    from bot.batch import MAX_LINE, replies  # noqa: PLC0415 - brings the readers of values along
    from facts.errors import StoreFailed  # noqa: PLC0415

    status = Status.FINE
    for reply in replies(rows_of_input(MAX_LINE), answering, session.unexpected):
        print_row(reply.line)
        if isinstance(reply.error, StoreFailed):
            status = Status.STORE
        elif reply.error is not None and status is Status.FINE:
            status = Status.TROUBLE_FOUND
    if status is not Status.FINE:
        raise typer.Exit(status)


def refuse_mixture(context: typer.Context, *, jsonl: bool, others: bool) -> None:
    """Refuse ``--jsonl`` beside what only makes sense for a single request."""
    if jsonl and others:
        context.fail("--jsonl reads every request from standard input; give no text and no --json with it.")
