"""The one place where the parts are joined: settings, store, library, use cases.

Everything that is heavy to import, or that a test wants to replace, is a field of ``Parts``. Nothing here knows a
command, a prompt or a chat; nothing here decides anything about an answer.
"""

from __future__ import annotations

import logging
import secrets
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import AbstractContextManager, ExitStack, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from bot.config import Config
from facts.errors import FactsError, StoreFailed

if TYPE_CHECKING:
    from bot.conversation.conversation import Conversation, StandingOf
    from bot.conversation.messages import Platform
    from facts.factbase import FactBase
    from facts.reports import SourceDraft
    from facts.rereading import Reread
    from facts.store.maintenance import Migrated, Restored, StoreStatus, Verified
    from facts.store.port import Library, Store
    from facts.values import Mention


LOGGER = logging.getLogger("footnote")


class Extract(Protocol):
    """Reads a text without keeping it: ``facts.factbase.extract``."""

    def __call__(
        self, text: str, *, reference_date: str | None = None, language: str | None = None
    ) -> tuple[Mention, ...]: ...


class Maintenance(Protocol):
    """What an operator does with a store: ``facts.store.maintenance``."""

    def status(self, url: str) -> StoreStatus: ...

    def check(self, url: str) -> tuple[FactsError, ...]: ...

    def audit(self, url: str) -> tuple[StoreFailed, ...]: ...

    def migrate(self, url: str) -> Migrated: ...

    def backup(self, url: str, target: Path) -> Verified: ...

    def verify(self, path: Path) -> Verified: ...

    def restore(self, url: str, path: Path) -> Restored: ...


class ReadAgain(Protocol):
    """Reads again what another version of the program read: ``facts.rereading.reread``."""

    def __call__(self, library: Library, *, progress: Callable[[int, int], None] | None = None) -> Reread: ...


def _open_store(url: str) -> Store:
    from facts.store.open import open_store  # noqa: PLC0415 - SQLAlchemy is needed by few commands

    return open_store(url)


def _factbase(library: Library) -> FactBase:
    from facts.factbase import FactBase  # noqa: PLC0415 - readers and matchers are needed by few commands

    return FactBase(library)


def _reread(library: Library, *, progress: Callable[[int, int], None] | None = None) -> Reread:
    from facts.rereading import reread  # noqa: PLC0415 - readers are needed by few commands

    return reread(library, progress=progress)


def _load(path: Path) -> Iterable[SourceDraft]:
    from facts.loading import load  # noqa: PLC0415 - only importing needs it

    return load(path)


def _starter() -> SourceDraft:
    from facts.starter import starter_source  # noqa: PLC0415 - only a new store needs it

    return starter_source()


def _extract(text: str, *, reference_date: str | None = None, language: str | None = None) -> tuple[Mention, ...]:
    from facts.factbase import extract  # noqa: PLC0415 - readers are needed by few commands

    return extract(text, reference_date=reference_date, language=language)


def _maintenance() -> Maintenance:
    from facts.store import maintenance  # noqa: PLC0415 - only operators need it

    return maintenance


def _alone(url: str) -> AbstractContextManager[None]:
    from facts.store.running_lock import running_alone  # noqa: PLC0415 - only what runs for days needs it

    return running_alone(url)


def _clock() -> datetime:
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class Parts:
    """What the program is made of; a test puts its own in place of any."""

    open_store: Callable[[str], Store] = _open_store
    factbase: Callable[[Library], FactBase] = _factbase
    load: Callable[[Path], Iterable[SourceDraft]] = _load
    starter: Callable[[], SourceDraft] = _starter
    extract: Extract = _extract
    reread: ReadAgain = _reread
    maintenance: Callable[[], Maintenance] = _maintenance
    clock: Callable[[], datetime] = _clock
    random: Callable[[int], bytes] = secrets.token_bytes
    alone: Callable[[str], AbstractContextManager[None]] = _alone


@contextmanager
def opened(config: Config, parts: Parts, *, begin_with_starter: Callable[[], None] | None = None) -> Iterator[FactBase]:
    """Open the community's fact base for as long as the block lasts.

    With ``begin_with_starter`` a community that never had a source is given the bundled one first, if the store is
    the one at the default place and the settings allow it; the function is called when that has happened. A store
    that somebody named is never given anything that was not asked for. Raises StoreFailed and ConfigRefused.
    """
    with opened_store(config, parts) as store:
        library = store.library(config.community)
        facts = parts.factbase(library)
        _begin(config, parts, library, facts, begin_with_starter)
        yield facts


@contextmanager
def opened_store(config: Config, parts: Parts) -> Iterator[Store]:
    """Open the store for as long as the block lasts; raises StoreFailed and ConfigRefused."""
    _make_default_folder(config)
    LOGGER.info("opening the store %s for the community %s", config.store, config.community)
    store = parts.open_store(config.store)
    try:
        yield store
    finally:
        store.close()


@contextmanager
def conversing(
    config: Config,
    parts: Parts,
    *,
    standing: Mapping[Platform, StandingOf],
    unexpected: Callable[[Exception], FactsError],
    begin_with_starter: Callable[[], None] | None = None,
    alone: bool = False,
) -> Iterator[Conversation]:
    """Open the conversation over the store for as long as the block lasts.

    ``standing`` asks each platform about people, ``unexpected`` logs what nobody planned for; with ``alone`` a second
    one on the same store is refused (StoreFailed S-RUNNING); the rest is as for ``opened``.
    """
    from bot.conversation.actions import ACTIONS  # noqa: PLC0415 - the shell's other commands need no conversation
    from bot.conversation.commands import COMMANDS  # noqa: PLC0415
    from bot.conversation.communities import PlacePolicy  # noqa: PLC0415
    from bot.conversation.conversation import Conversation, Policy  # noqa: PLC0415

    with ExitStack() as held:
        if alone:
            _make_default_folder(config)
            held.enter_context(parts.alone(config.store))
        store = held.enter_context(opened_store(config, parts))
        library = store.library(config.community)
        _begin(config, parts, library, parts.factbase(library), begin_with_starter)
        policy = Policy(config.community, frozenset(config.operators.split()), PlacePolicy(config.places))
        conversation = Conversation(
            store,
            COMMANDS,
            actions=ACTIONS,
            clock=parts.clock,
            random=parts.random,
            standing=standing,
            policy=policy,
            unexpected=unexpected,
            base=parts.factbase,
        )
        try:
            yield conversation
        finally:
            conversation.close()


def new_link(config: Config, parts: Parts) -> str:
    """Return a one-time code that connects a chat to the community in force; raises StoreFailed and ConfigRefused."""
    from bot.conversation.communities import new_code  # noqa: PLC0415 - no other command of the shell needs it

    with opened_store(config, parts) as store, store.registering() as registry:
        return new_code(registry, config.community, parts.clock(), parts.random)


def _begin(
    config: Config, parts: Parts, library: Library, facts: FactBase, begin_with_starter: Callable[[], None] | None
) -> None:
    if begin_with_starter and config.default_place and config.starter and _never_used(library):
        facts.import_sources([parts.starter()])
        LOGGER.info("the starter source was imported")
        begin_with_starter()


def _make_default_folder(config: Config) -> None:
    if not config.default_place:
        return
    folder = Path(config.store.removeprefix("sqlite:///")).parent
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StoreFailed(
            "S-READONLY",
            f"The folder {folder} for the store cannot be made ({error.strerror or 'unknown reason'}).",
            "Give the program the right to make it, or name a store elsewhere with --store.",
        ) from error


def _never_used(library: Library) -> bool:
    with library.reading() as shelf:
        return shelf.kept().sources == 0
