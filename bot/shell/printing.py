"""Printing: lines for people, JSON for programs, errors for both, on whatever the streams are.

On a terminal lines are folded to its width and the value is bold; anywhere else lines stay whole, so that a sentence
can be searched and copied, and the value stands between two stars. Streams that are not terminals always carry UTF-8.
Rich is imported only where a terminal is there to paint on.
"""

from __future__ import annotations

import io
import json
import shutil
import sys
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, TextIO

import typer

from bot.render.lines import Line, Look, folded, plain
from facts.errors import FactsError

if TYPE_CHECKING:
    from bot.json_replies import Json

WIDEST = 100
"""Cells of a line on the widest terminal; longer lines are hard to read."""

STYLES = {Look.PLAIN: "", Look.VALUE: "bold", Look.MARKED: "bold", Look.QUIET: "dim"}

CHUNK = 1 << 16


def use_utf8() -> None:
    """Make every standard stream that is not a terminal carry UTF-8, whatever the system's habit is.

    What cannot be encoded is written as an escape instead of ending the program.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding=stream.encoding if stream.isatty() else "utf-8", errors="backslashreplace")
    if isinstance(sys.stdin, io.TextIOWrapper) and not sys.stdin.isatty():
        sys.stdin.reconfigure(encoding="utf-8", errors="surrogateescape")


def print_lines(lines: Iterable[Line], stream: TextIO | None = None) -> None:
    """Print lines for people."""
    out = stream or sys.stdout
    if not out.isatty():
        typer.echo(plain(lines), file=out)
        return
    from rich.console import Console  # noqa: PLC0415 - no terminal, no painting
    from rich.text import Text  # noqa: PLC0415

    console = Console(file=out, highlight=False)
    width = min(shutil.get_terminal_size().columns, WIDEST)
    if console.color_system is None:
        typer.echo(plain(lines, width), file=out)
        return
    for one in folded(lines, width):
        text = Text(one.first)
        for run in one.runs:
            text.append(run.text, STYLES[run.look])
        console.print(text, soft_wrap=True)


def print_json(content: Json) -> None:
    """Print one JSON value, indented for reading."""
    typer.echo(json.dumps(content, ensure_ascii=False, allow_nan=False, indent=2))


def print_row(row: str) -> None:
    """Print one line of a batch at once, so that a program that waits for it gets it."""
    sys.stdout.write(row + "\n")
    sys.stdout.flush()


def print_error(error: FactsError) -> None:
    """Print an error for a person on standard error: code, what, and what to do; one line, unless it has a list in it."""
    between = "" if error.what.endswith("\n") else " "
    typer.echo(f"{error.code}: {error.what}{between}{error.hint}".rstrip(), err=True)


def rows_of_input(most: int) -> Iterator[bytes]:
    """Yield standard input line by line; of a line longer than ``most`` bytes only the beginning is kept.

    What is kept is then longer than ``most``, so that the reader can tell.
    """
    stream = sys.stdin.buffer
    while row := stream.readline(most + 1):
        if len(row) > most and not row.endswith(b"\n"):
            while (rest := stream.readline(CHUNK)) and not rest.endswith(b"\n"):
                pass
        yield row
