"""``check``: a message held against the sources, from the command line, from standard input, or many row by row.

How a verdict is reached is known by ``facts``, how it looks by ``bot.render``; nothing of the message is kept.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from bot.render.verdicts import check_lines
from bot.shell.asking import AsJson, AsRows
from bot.shell.batching import refuse_mixture, run_batch
from bot.shell.printing import print_json, print_lines
from bot.shell.session import session_of

if TYPE_CHECKING:
    from bot.batch import Request
    from bot.json_replies import Json

FROM_INPUT = "-"
MOST_LETTERS = 100_000
"""Code points read of standard input; a message may have fewer, and a longer text is refused by its length."""


def check(
    context: typer.Context,
    text: Annotated[list[str] | None, typer.Argument(metavar="TEXT", help="The message; quotes around it are not needed. - reads standard input.")] = None,
    as_json: AsJson = False,
    jsonl: AsRows = False,
) -> None:  # fmt: skip
    """Hold a message against the sources: its dates, its figures, and who is said to have said what.

    \b
    Examples:
      $ footnote check "Russia was to deploy 1,960 peacekeepers."
      $ footnote check --json "The ceasefire agreement was signed in November 2020."
    """
    session = session_of(context)
    refuse_mixture(context, jsonl=jsonl, others=bool(text) or as_json)
    with session.facts() as facts:
        if jsonl:
            from bot.json_replies import check_reply  # noqa: PLC0415 - people need no JSON
            from facts.factbase import check_against  # noqa: PLC0415

            def row_verdict(row: Request) -> dict[str, Json]:
                message, evidence = row.text("text"), row.texts("evidence")
                if evidence is not None:
                    return check_reply(check_against(message, evidence))
                return check_reply(session.check(facts, message))

            run_batch(session, row_verdict)
            return
        written = " ".join(text or ())
        checked = session.check(facts, sys.stdin.read(MOST_LETTERS) if written == FROM_INPUT else written)
    if as_json:
        from bot.json_replies import check_reply  # noqa: PLC0415

        print_json(check_reply(checked))
    else:
        print_lines(check_lines(checked))
