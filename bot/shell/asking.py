"""``ask`` and ``find``: one question or text from the command line, or many from standard input.

How an answer is found is known by ``facts``, how it looks by ``bot.render``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from bot.render.console import outcome_lines, trace_lines
from bot.render.lines import BLANK
from bot.render.listing import hit_lines
from bot.shell.batching import refuse_mixture, run_batch
from bot.shell.printing import print_json, print_lines
from bot.shell.session import session_of

if TYPE_CHECKING:
    from bot.batch import Request
    from bot.json_replies import Json

AsJson = Annotated[bool, typer.Option("--json", help="Print JSON instead of text.")]
AsRows = Annotated[bool, typer.Option("--jsonl", help="Read one JSON object a line, answer one a line.")]


def ask(
    context: typer.Context,
    question: Annotated[list[str] | None, typer.Argument(metavar="QUESTION", help="The question; quotes around it are not needed.")] = None,
    as_of: Annotated[str | None, typer.Option(metavar="DATE", help="Use only sources published by then: 2023, 2023-11 or 2023-11-22.")] = None,
    explain: Annotated[bool, typer.Option("--explain", help="Also tell how the answer came about.")] = False,
    as_json: AsJson = False,
    jsonl: AsRows = False,
) -> None:  # fmt: skip
    """Answer a question of when, how many, who said it or what somebody said.

    \b
    Examples:
      $ footnote ask "When did Armenia, Azerbaijan and Russia sign a ceasefire agreement?"
      $ footnote ask --explain how many peacekeepers was Russia to deploy
      $ footnote ask --json "Who hinted that the agreements might be looked at again?"
    """
    session = session_of(context)
    refuse_mixture(context, jsonl=jsonl, others=bool(question) or as_json)
    with session.facts() as facts:
        if jsonl or as_json:
            from bot.json_replies import outcome_reply, trace_reply  # noqa: PLC0415 - people need no JSON

            def answer(text: str, until: str | None) -> dict[str, Json]:
                outcome = session.ask(facts, text, until)
                extra: dict[str, Json] = {"trace": trace_reply(outcome.trace)} if explain else {}
                return outcome_reply(outcome) | extra

            if jsonl:
                run_batch(session, lambda row: answer(row.text("question"), row.optional("as_of") or as_of))
            else:
                print_json(answer(" ".join(question or ()), as_of))
            return
        outcome = session.ask(facts, " ".join(question or ()), as_of)
    print_lines(outcome_lines(outcome, closest=session.config.closest))
    if explain:
        print_lines([BLANK, *trace_lines(outcome.trace)])


def find(
    context: typer.Context,
    text: Annotated[list[str] | None, typer.Argument(metavar="TEXT", help="A post or a sentence; quotes around it are not needed.")] = None,
    limit: Annotated[int, typer.Option(min=1, max=20, help="How many sources at most.")] = 20,
    as_json: AsJson = False,
    jsonl: AsRows = False,
) -> None:  # fmt: skip
    """Find the sources that speak of the same thing as a text, best first.

    \b
    Examples:
      $ footnote find "The court ordered temporary measures in November"
      $ footnote find --limit 1 --json ceasefire agreement
    """
    session = session_of(context)
    refuse_mixture(context, jsonl=jsonl, others=bool(text) or as_json)
    with session.facts() as facts:
        if jsonl:
            from bot.json_replies import hits_reply  # noqa: PLC0415 - people need no JSON

            def row_hits(row: Request) -> dict[str, Json]:
                return hits_reply(facts.find(row.text("text"), limit=limit))

            run_batch(session, row_hits)
            return
        hits = facts.find(" ".join(text or ()), limit=limit)
    if as_json:
        from bot.json_replies import hits_reply  # noqa: PLC0415

        print_json(hits_reply(hits))
    else:
        print_lines(hit_lines(hits))
