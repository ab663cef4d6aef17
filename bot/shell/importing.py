"""``import``: files become sources, all of them or none.

What a file holds is known by ``facts.loading``, what becomes of it by ``facts.importing``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from itertools import chain, islice
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bot.render.listing import import_lines
from bot.shell.asking import AsJson
from bot.shell.printing import print_json, print_lines
from bot.shell.progress import progress
from bot.shell.session import session_of
from facts.errors import ImportRefused
from facts.model import Published

if TYPE_CHECKING:
    from facts.reports import SourceDraft


def import_(
    context: typer.Context,
    files: Annotated[list[Path] | None, typer.Argument(metavar="FILE...", help="Texts (.txt, .md), pages (.html), .pdf, or .jsonl with a source a line.")] = None,
    id_: Annotated[str | None, typer.Option("--id", help="The id to cite the source by; made of the title otherwise.")] = None,
    title: Annotated[str | None, typer.Option(help="The title; the first line otherwise.")] = None,
    published: Annotated[str | None, typer.Option(metavar="DATE", help="When it was published: 2023, 2023-11 or 2023-11-22.")] = None,
    publisher: Annotated[str | None, typer.Option(help="Who published it.")] = None,
    author: Annotated[str | None, typer.Option(help="Who wrote it.")] = None,
    url: Annotated[str | None, typer.Option(help="Where it can be read.")] = None,
    language: Annotated[str | None, typer.Option(metavar="CODE", help="Its language: en, ru, ...; guessed otherwise.")] = None,
    starter: Annotated[bool, typer.Option("--starter", help="Import the bundled starter source.")] = False,
    as_json: AsJson = False,
) -> None:  # fmt: skip
    """Import sources. Either every one of them is imported or, if one is refused, none.

    The same text again changes nothing; a changed text becomes a new edition of its source. What is given with
    --id, --title and so on wins over what a file says of itself, and goes with a single source only.

    \b
    Examples:
      $ footnote import harbour.txt --title "Harbour log" --published 1932-05 --publisher "Harbour office"
      $ footnote import minutes.txt bridges.jsonl
    """
    session = session_of(context)
    given = {
        name: value
        for name, value in (
            ("id", id_),
            ("title", title),
            ("published", Published.parse(published) if published else None),
            ("publisher", publisher),
            ("author", author),
            ("url", url),
            ("language", language),
        )
        if value is not None
    }
    if not files and not starter:
        context.fail("Name at least one file to import.")
    paths = files or []
    drafts: Iterable[SourceDraft] = chain.from_iterable(session.parts.load(path) for path in paths)
    if starter:
        drafts = chain([session.parts.starter()], drafts)
    if given:
        drafts = [_described(_single(drafts), given)]
    with session.facts(starter=False) as facts, progress("Importing") as told:
        reports = facts.import_sources(drafts, progress=_of_all(paths, told) if told else None)
    if as_json:
        from bot.json_replies import report_reply  # noqa: PLC0415 - people need no JSON

        print_json({"sources": [report_reply(report) for report in reports]})
    else:
        print_lines(import_lines(reports))


def _single(drafts: Iterable[SourceDraft]) -> SourceDraft:
    """Return the one source there is; what is said on the command line cannot be true of several."""
    two = list(islice(drafts, 2))
    if len(two) == 1:
        return two[0]
    if two:
        raise ImportRefused(
            "I-SEVERAL",
            "There are several sources, but --id, --title and the like describe one.",
            "Import them one by one, or put what is known of each into a .jsonl file.",
        )
    raise ImportRefused("I-EMPTY", "There is no source in the file.", "Name a file with some text in it.")


def _described(draft: SourceDraft, given: dict[str, str | Published]) -> SourceDraft:
    return replace(draft, **given)  # type: ignore[arg-type] # the names and types are those of the options above


def _of_all(paths: list[Path], told: Callable[[int, int], None]) -> Callable[[int], None]:
    whole = sum(_sources_in(path) for path in paths) or 1
    return lambda done: told(done, whole)


def _sources_in(path: Path) -> int:
    """Return how many sources a file has, for the bar only: the lines of a .jsonl file, one of any other."""
    if path.suffix.lower() != ".jsonl":
        return 1
    try:
        with path.open("rb") as rows:
            return sum(1 for row in rows if row.strip())
    except OSError:
        return 1
