"""One run of the program: what the command line said for every command, and what the commands may use.

Settings are read when they are first needed, so that ``--help`` and ``--version`` need none. Commands get the session
from typer's context and know nothing of how parts are made.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from bot import logs, wording
from bot.config import Config, load
from bot.places import Places
from bot.policy import permitted, permitted_check
from bot.render.lines import line
from bot.shell.printing import print_lines
from bot.wiring import Parts, conversing, opened
from facts.answers import Outcome
from facts.errors import FactsError

if TYPE_CHECKING:
    from bot.conversation.conversation import Conversation
    from facts.factbase import FactBase
    from facts.verdicts import Checked


@dataclass
class Session:
    """What the commands share. The four options are set once, before any command runs."""

    parts: Parts
    environment: Mapping[str, str]
    store: str | None = None
    config_file: Path | None = None
    community: str | None = None
    verbose: bool = False
    known: Config | None = field(default=None, init=False)
    """The settings, once they were read."""

    @cached_property
    def places(self) -> Places:
        return Places.of_user(self.environment)

    @cached_property
    def config(self) -> Config:
        """The settings in force; raises ConfigMistakes (K-CONFIG)."""
        config = load(self.environment, self.places, file=self.config_file, store=self.store, community=self.community)
        self.known = config
        logs.begin(config, verbose=self.verbose)
        logs.LOGGER.info("settings from %s", config.file or "nowhere but the environment and the command line")
        return config

    @contextmanager
    def facts(self, *, starter: bool = True) -> Iterator[FactBase]:
        """Open the community's fact base; with ``starter`` a new store at the default place begins with the brief."""

        def tell() -> None:
            print_lines([line(wording.STARTER_TAKEN)], sys.stderr)

        with opened(self.config, self.parts, begin_with_starter=tell if starter else None) as facts:
            yield facts

    @contextmanager
    def conversation(self) -> Iterator[Conversation]:
        """Open the conversation over the store; a new store at the default place begins with the brief."""

        def tell() -> None:
            print_lines([line(wording.STARTER_TAKEN)], sys.stderr)

        with conversing(
            self.config, self.parts, standing={}, unexpected=self.unexpected, begin_with_starter=tell
        ) as conversation:
            yield conversation

    def ask(self, facts: FactBase, question: str, as_of: str | None = None) -> Outcome:
        """Ask, and take away what the community does not show."""
        return permitted(facts.ask(question, as_of=as_of), unreviewed=self.config.unreviewed_answers)

    def check(self, facts: FactBase, message: str) -> Checked:
        """Check a message, and take away what the community does not show."""
        return permitted_check(facts.check(message), unreviewed=self.config.unreviewed_answers)

    def unexpected(self, error: Exception) -> FactsError:
        """Log what nobody planned for and return what the person is told."""
        return logs.unexpected(error, self.known)


def session_of(context: typer.Context) -> Session:
    """Return the session of the running command."""
    session = context.obj
    assert isinstance(session, Session)
    return session
