"""``doctor``: is everything in order? A line for each thing that is not.

The store and what it runs on are examined by ``facts.store.maintenance``, settings and log here, and where it is asked
for, the chats by ``bot.shell.asking_chats``. A problem needs somebody to act, so it decides the exit status; a warning
does not.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import typer

from bot import operator_wording
from bot.adapters.discord_invitation import invite
from bot.config import Config, ConfigMistakes
from bot.masking import masked
from bot.render.lines import Line, line
from bot.shell.asking import AsJson
from bot.shell.asking_chats import Chat, Trouble, asked, other_copies
from bot.shell.printing import print_json, print_lines
from bot.shell.running import discord_token, telegram_token
from bot.shell.session import Session, session_of
from bot.shell.status import Status
from facts.errors import ConfigRefused, FactsError

WARNINGS = frozenset({"S-LOG", "S-REREAD", "S-SQLITE"})
"""What the store tells that can be lived with."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is not as it should be, with what to do; ``code`` is empty where it is no error."""

    code: str
    text: str
    warning: bool


Online = Annotated[bool, typer.Option("--online", help="Also ask Telegram and Discord about the tokens.")]


def doctor(context: typer.Context, as_json: AsJson = False, online: Online = False) -> None:
    """Check settings, database, schema, SQLite, free disk and log; with --online the tokens too. Exit 1 with a line for each problem.

    \b
    Examples:
      $ footnote doctor
      $ footnote doctor --json
    """
    session = session_of(context)
    config: Config | None = None
    chats: tuple[Chat, ...] = ()
    try:
        config = session.config
        found = tuple(_examine(session, config))
        if online:
            chats = asked(config)
            found += tuple(_finding_of(chat, trouble) for chat in chats for trouble in chat.troubles)
    except ConfigMistakes as mistakes:
        found = tuple(Finding(one.code, f"{one.what} {one.hint}".rstrip(), False) for one in mistakes.each)
    problems = [finding for finding in found if not finding.warning]
    if as_json:
        print_json(
            {
                "store": masked(config.store) if config else None,
                "problems": [{"code": one.code, "message": one.text} for one in problems],
                "warnings": [{"code": one.code, "message": one.text} for one in found if one.warning],
                **({"chats": {chat.name: chat.about for chat in chats}} if online else {}),
            }
        )
    else:
        said = [line(chat.about, first=f"{f'{chat.name}:':<11}") for chat in chats if chat.about]
        print_lines([*_places(session, config), *said, *_said(found)])
    if problems:
        raise typer.Exit(Status.TROUBLE_FOUND)


def _examine(session: Session, config: Config) -> Iterator[Finding]:
    for error in session.parts.maintenance().check(config.store):
        if error.code == "S-MISSING" and config.default_place:
            yield Finding("", operator_wording.no_store_yet(config.store.removeprefix("sqlite:///")), True)
        else:
            yield _finding(error)
    for token in (telegram_token, discord_token):
        try:
            token(config)
        except ConfigRefused as error:
            yield _finding(error)
    if config.log_file is not None and not _can_be_written(config.log_file):
        yield Finding("", operator_wording.log_unwritable(str(config.log_file)), True)
    if copies := other_copies(config.log_file):
        yield Finding("K-TWICE", operator_wording.other_copies(copies), True)


def _finding(error: FactsError) -> Finding:
    return Finding(error.code, f"{error.what} {error.hint}".rstrip(), error.code in WARNINGS)


def _finding_of(chat: Chat, trouble: Trouble) -> Finding:
    return Finding(trouble.code, f"{chat.name.capitalize()}: {trouble.text}", trouble.warning)


def _can_be_written(file: Path) -> bool:
    place = file if file.exists() else file.parent
    while not place.exists() and place != place.parent:
        place = place.parent
    return not file.is_dir() and os.access(place, os.W_OK)


def _places(session: Session, config: Config | None) -> Iterator[Line]:
    """Say where everything is, so that nobody has to search; passwords are masked."""
    file = session.config_file or session.places.config
    settings = config.file if config and config.file else file
    exists = "" if settings.is_file() else " (not there)"
    yield line(f"{settings}{exists}", first=f"{'settings:':<11}")
    if config:
        yield line(masked(config.store), first=f"{'store:':<11}")
        yield line(config.community, first=f"{'community:':<11}")
        yield line(str(config.log_file or "none"), first=f"{'log:':<11}")
        yield from _invitation(config)


def _invitation(config: Config) -> Iterator[Line]:
    """Say where the bot is added to a server of Discord's, with no more permissions than it needs."""
    with suppress(ConfigRefused):
        address = invite(discord_token(config))
        if address:
            yield line(address, first=f"{'discord:':<11}")


def _said(found: tuple[Finding, ...]) -> Iterator[Line]:
    for finding in found:
        code = f"{finding.code}: " if finding.code else ""
        yield line(f"{code}{finding.text}", first="warning: " if finding.warning else "problem: ")
    warnings = sum(finding.warning for finding in found)
    if len(found) > warnings:
        yield line(operator_wording.not_well(len(found) - warnings))
    else:
        yield line(operator_wording.all_well_but(warnings) if warnings else operator_wording.ALL_WELL)
