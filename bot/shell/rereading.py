"""``reread``: after an upgrade, what an earlier version of the program read is read again.

What is read and how it is kept is known by ``facts.rereading``; here are whose sources, and the lines.
"""

from __future__ import annotations

import logging

import typer

from bot import operator_wording
from bot.render.lines import line
from bot.shell.asking import AsJson
from bot.shell.printing import print_json, print_lines
from bot.shell.progress import progress
from bot.shell.session import session_of
from bot.wiring import opened_store

LOGGER = logging.getLogger("footnote")


def reread(context: typer.Context, as_json: AsJson = False) -> None:
    """Read again what another version of this program read: sources, and the cards that published facts answer with.

    All communities of the store, or the one that --community names before the command. Texts, citations, facts and the
    record of changes stay as they are. It may be stopped at any moment and begun again, and the bot may run beside it.

    \b
    Examples:
      $ footnote reread
      $ footnote --community harbour reread
    """
    session = session_of(context)
    kept = session.parts.maintenance().status(session.config.store).communities
    names = [session.community] if session.community is not None else [one.name for one in kept]
    with opened_store(session.config, session.parts) as store:
        done = []
        for name in names:
            with progress(f"Reading {name} again") as told:
                done.append((name, session.parts.reread(store.library(name), progress=told)))
            LOGGER.info("read again in %s: %d sources, %d facts", name, done[-1][1].sources, done[-1][1].facts)
    if as_json:
        print_json(
            {"communities": [{"community": name, "sources": one.sources, "facts": one.facts} for name, one in done]}
        )
        return
    said = [
        line(operator_wording.read_again(name, one.sources, one.facts))
        for name, one in done
        if one.sources or one.facts
    ]
    print_lines(said or [line(operator_wording.NOTHING_TO_REREAD)])
