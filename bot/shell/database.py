"""``db``: the store itself, for whoever operates it.

What is done to the store is known by ``facts.store.maintenance``; here are only its options and lines.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bot import operator_wording
from bot.render.lines import line
from bot.render.listing import status_lines
from bot.shell.asking import AsJson
from bot.shell.printing import print_json, print_lines
from bot.shell.session import session_of
from bot.shell.status import Status

if TYPE_CHECKING:
    from bot.json_replies import Json

app = typer.Typer(no_args_is_help=True, rich_markup_mode=None)


@app.callback()
def options() -> None:
    """Look at the store itself, migrate it, back it up, put a backup back.

    \b
    Examples:
      $ footnote db status
      $ footnote db backup friday.db
    """


def status(context: typer.Context, as_json: AsJson = False) -> None:
    """Say where the store is, which version it has and what it holds. Exit 1 if something is wrong with it.

    \b
    Examples:
      $ footnote db status
      $ footnote db status --json
    """
    session = session_of(context)
    seen = session.parts.maintenance().status(session.config.store)
    if as_json:
        communities: list[Json] = [
            {
                "community": one.name,
                "sources": one.kept.sources,
                "editions": one.editions,
                "passages": one.kept.passages,
                "mentions": one.kept.mentions,
            }
            for one in seen.communities
        ]
        print_json(
            {
                "store": seen.address,
                "engine": seen.engine,
                "version": seen.version,
                "newest_version": seen.newest_version,
                "size": seen.size,
                "log_size": seen.log_size,
                "communities": communities,
                "problems": list(seen.problems),
            }
        )
    else:
        print_lines(status_lines(seen))
    if seen.problems:
        raise typer.Exit(Status.TROUBLE_FOUND)


def migrate(context: typer.Context) -> None:
    """Bring the store to the version this program works with; a SQLite store is copied first.

    \b
    Examples:
      $ footnote db migrate
    """
    session = session_of(context)
    done = session.parts.maintenance().migrate(session.config.store)
    print_lines([line(operator_wording.migrated(done.before, done.after, str(done.backup) if done.backup else None))])


BackupFile = Annotated[Path, typer.Argument(metavar="FILE", help="The file of the backup.")]


def backup(context: typer.Context, file: BackupFile) -> None:
    """Write a backup of the store to a new file and prove it; the store can be used meanwhile.

    A backup is one SQLite file, also where the store is in PostgreSQL.

    \b
    Examples:
      $ footnote db backup friday.db
    """
    session = session_of(context)
    made = session.parts.maintenance().backup(session.config.store, file)
    print_lines([line(operator_wording.backed_up(str(made.path), made.sources, made.communities))])


def restore(
    context: typer.Context,
    file: BackupFile,
    verify: Annotated[bool, typer.Option("--verify", help="Only prove the backup; change nothing.")] = False,
) -> None:
    """Put a backup in the place of the store, after proving it. The store that was there is kept beside it.

    \b
    Examples:
      $ footnote db restore --verify monday.db
      $ footnote db restore monday.db
    """
    session = session_of(context)
    if verify:
        proof = session.parts.maintenance().verify(file)
        said = operator_wording.proved(str(proof.path), proof.sources, proof.communities, sealed=proof.sealed)
    else:
        done = session.parts.maintenance().restore(session.config.store, file)
        replaced = str(done.replaced) if done.replaced else None
        said = operator_wording.restored(str(file), done.verified.sources, replaced)
    print_lines([line(said)])


COMMANDS = (("status", status), ("migrate", migrate), ("backup", backup), ("restore", restore))

for _name, _command in COMMANDS:
    app.command(_name)(_command)
