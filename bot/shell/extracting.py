"""``extract``: what can be read out of a text that is not kept.

How values are read is known by ``facts.reading``; nothing is kept.
"""

from __future__ import annotations

import sys
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bot.render.listing import mention_lines
from bot.shell.asking import AsJson, AsRows
from bot.shell.batching import refuse_mixture, run_batch
from bot.shell.printing import print_json, print_lines
from bot.shell.session import Session, session_of
from facts.errors import ImportRefused, shown

if TYPE_CHECKING:
    from bot.batch import Request
    from bot.json_replies import Json

MOST_BYTES = 10 * 1024 * 1024
"""Bytes taken from standard input: as large as a source can be."""


def extract(
    context: typer.Context,
    file: Annotated[Path | None, typer.Argument(metavar="FILE", help="The text; standard input where it is not given.")] = None,
    reference_date: Annotated[str | None, typer.Option(metavar="DATE", help="The day the text was written, for dates that count from it.")] = None,
    language: Annotated[str | None, typer.Option(metavar="CODE", help="The language of the text: en, ru, ...; guessed where it is not given.")] = None,
    as_json: AsJson = False,
    jsonl: AsRows = False,
) -> None:  # fmt: skip
    """Read dates, figures and statements out of a text without keeping it.

    \b
    Examples:
      $ footnote extract harbour.txt
      $ footnote extract --reference-date 2023-11-22 --json harbour.txt
    """
    session = session_of(context)
    refuse_mixture(context, jsonl=jsonl, others=file is not None or as_json)
    read = session.parts.extract
    if jsonl:
        from bot.json_replies import mentions_reply  # noqa: PLC0415 - brings the readers of values along

        def row_mentions(row: Request) -> dict[str, Json]:
            text = row.text("text")
            reference = row.optional("reference_date") or reference_date
            return mentions_reply(
                text, read(text, reference_date=reference, language=row.optional("language") or language)
            )

        run_batch(session, row_mentions)
        return
    text = _text_of(session, file) if file else _text_of_input()
    mentions = read(text, reference_date=reference_date, language=language)
    if as_json:
        from bot.json_replies import mentions_reply  # noqa: PLC0415

        print_json(mentions_reply(text, mentions))
    else:
        print_lines(mention_lines(text, mentions))


def _text_of(session: Session, file: Path) -> str:
    """Return the text of a file that holds one source, read as ``import`` reads it."""
    drafts = list(islice(session.parts.load(file), 2))
    if len(drafts) == 1:
        return drafts[0].text
    if drafts:
        raise ImportRefused(
            "I-SEVERAL",
            "The file holds several texts.",
            f"Read them row by row: footnote extract --jsonl < {shown(str(file))}",
        )
    raise ImportRefused("I-EMPTY", "The file holds no text.", "Name a file with some text in it.")


def _text_of_input() -> str:
    raw = sys.stdin.buffer.read(MOST_BYTES + 1)
    if len(raw) > MOST_BYTES:
        raise ImportRefused("I-SIZE", f"Standard input is larger than {MOST_BYTES >> 20} MiB.", "Send it in parts.")
    try:
        return raw.decode("utf-8").removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        raise ImportRefused(
            "I-ENCODING",
            f"Standard input is not UTF-8 (byte {error.start}).",
            "Save the text as UTF-8, or name the file.",
        ) from error
