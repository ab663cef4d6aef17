"""``audit`` and ``link``: does the record of changes hold, and how does a chat come to belong to a community?

Both are for whoever operates the program; what moderators see of the record is the conversation's ``/log``.
"""

from __future__ import annotations

import typer

from bot import operator_wording
from bot.render.lines import Look, line
from bot.shell.asking import AsJson
from bot.shell.printing import print_error, print_json, print_lines
from bot.shell.session import session_of
from bot.shell.status import Status
from bot.wiring import new_link

app = typer.Typer(no_args_is_help=True, rich_markup_mode=None)


@app.callback()
def options() -> None:
    """Look after the record of every change that moderators made.

    \b
    Examples:
      $ footnote audit verify
    """


@app.command("verify")
def verify(context: typer.Context, as_json: AsJson = False) -> None:
    """Walk the record of every change, in every community. Exit 1 and a line for each place where it does not hold.

    \b
    Examples:
      $ footnote audit verify
      $ footnote audit verify --json
    """
    session = session_of(context)
    broken = session.parts.maintenance().audit(session.config.store)
    if as_json:
        print_json({"problems": [{"code": one.code, "message": one.what} for one in broken]})
    elif broken:
        for one in broken:
            print_error(one)
    else:
        print_lines([line(operator_wording.RECORD_HOLDS)])
    if broken:
        raise typer.Exit(Status.TROUBLE_FOUND)


def link(context: typer.Context) -> None:
    """Make a one-time code that connects a chat to the community; it is good for 15 minutes.

    \b
    Examples:
      $ footnote link
      $ footnote --community harbour link
    """
    session = session_of(context)
    code = new_link(session.config, session.parts)
    print_lines([line(code, Look.VALUE), line(operator_wording.enter_code(code, session.config.community))])
