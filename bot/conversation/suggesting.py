"""What a platform offers while an argument is being typed: facts, sources and subjects of the caller's own community.

This file knows nothing of how any platform shows them.
"""

from __future__ import annotations

from collections.abc import Iterable

from bot.conversation.calls import Argument
from bot.conversation.roles import RIGHTS, Right, Role
from facts.factbook import FactBook
from facts.facts import FactState
from facts.store.port import Library

MOST = 25
"""As many as Discord takes."""
_MOST_LETTERS = 100
_FACTS = frozenset({"number", "old", "new", "fact"})
_SOURCES = frozenset({"source", "name", "id"})


def suggestions(argument: Argument, typed: str, role: Role, library: Library) -> list[tuple[str, str]]:
    """Return at most 25 (label, value) pairs that begin with, then that hold what was typed; none for a stranger."""
    if Right.ASK not in RIGHTS[role]:
        return []
    if argument.options:
        return _fitting(((option, option) for option in argument.options), typed)
    if argument.name in _SOURCES:
        with library.reading() as shelf:
            return _fitting(((source.title or source.id, source.id) for source in shelf.sources()), typed)
    if argument.name not in _FACTS | {"subject"}:
        return []
    every = Right.KEEP in RIGHTS[role]
    facts = FactBook(library).facts(states=tuple(FactState) if every else (FactState.PUBLISHED,))
    if argument.name == "subject":
        return _fitting(((fact.subject, fact.subject) for fact in facts), typed)
    return _fitting(((f"#{fact.number} {fact.subject}: {fact.value_text}", str(fact.number)) for fact in facts), typed)


def _fitting(pairs: Iterable[tuple[str, str]], typed: str) -> list[tuple[str, str]]:
    wanted = " ".join(typed[:_MOST_LETTERS].lower().split())
    found: dict[str, tuple[int, str]] = {}
    for label, value in pairs:
        if len(value) > _MOST_LETTERS:
            continue
        whole = f"{label} {value}".lower()
        if wanted in whole:
            begins = label.lower().startswith(wanted) or value.lower().startswith(wanted)
            found.setdefault(value, (0 if begins else 1, label[:_MOST_LETTERS]))
    ordered = sorted(found.items(), key=lambda row: (row[1][0], row[1][1].lower(), row[0]))
    return [(label, value) for value, (_, label) in ordered[:MOST]]
