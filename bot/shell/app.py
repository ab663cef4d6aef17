"""The program's commands put together: the options before the command, and the list of commands.

``COMMANDS`` is the only list; each command lives in the file of its group. Help texts end with examples that a test
runs, so they begin with ``$ footnote``.
"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from bot.shell import (
    asking,
    auditing,
    chatting,
    checking,
    database,
    doctoring,
    extracting,
    importing,
    looking,
    rereading,
    running,
)
from bot.shell.session import session_of
from facts import __version__

app = typer.Typer(
    name="footnote",
    rich_markup_mode=None,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"footnote {__version__}")
        raise typer.Exit


@app.callback()
def options(
    context: typer.Context,
    store: Annotated[str | None, typer.Option(metavar="URL", help="The store: sqlite:///FILE or postgresql+psycopg://USER@HOST/NAME.")] = None,
    config: Annotated[Path | None, typer.Option(metavar="FILE", help="The configuration file.")] = None,
    community: Annotated[str | None, typer.Option(metavar="NAME", help="The community whose sources are used.")] = None,
    verbose: Annotated[bool, typer.Option("--verbose", help="Write what happens to standard error.")] = False,
    version: Annotated[bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version.")] = False,
) -> None:  # fmt: skip
    """Answers from your sources: the value first, then the sentence that proves it, letter for letter.

    \b
    Examples:
      $ footnote ask "How many peacekeepers was Russia to deploy?"
      $ footnote --store sqlite:///harbour.db import harbour.txt
    """
    del version
    session = session_of(context)
    session.store, session.config_file, session.community, session.verbose = store, config, community, verbose


COMMANDS = (
    ("ask", asking.ask),
    ("check", checking.check),
    ("chat", chatting.chat),
    ("run", running.run),
    ("import", importing.import_),
    ("sources", looking.sources),
    ("source", looking.source),
    ("mentions", looking.mentions),
    ("find", asking.find),
    ("extract", extracting.extract),
    ("verify", looking.verify),
    ("reread", rereading.reread),
    ("link", auditing.link),
    ("doctor", doctoring.doctor),
)

for _name, _command in COMMANDS:
    app.command(_name)(_command)
app.add_typer(database.app, name="db")
app.add_typer(auditing.app, name="audit")
