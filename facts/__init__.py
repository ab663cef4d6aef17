"""The fact store as a library: import sources, ask them, verify what they are cited for.

This is the door: what a program needs is here by name, everything behind it is free to move. The names are brought in
when they are first used, so that ``import facts`` costs nothing. ``facts`` never imports ``bot``.

>>> from facts import FactBase, MemoryStore, SourceDraft
>>> base = FactBase(MemoryStore().library("harbour"))
>>> base.import_sources([SourceDraft("The old bridge opened on 4 May 1911.", title="Harbour notes")])[0].outcome
'new source'
>>> base.ask("When did the old bridge open?").answer.value
'4 May 1911'
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from facts.answers import Answer, Corrected, Evidence, Found, Outcome, Reason, Several, Unknown
    from facts.errors import FactsError
    from facts.factbase import FactBase, extract
    from facts.model import Citation, Published, Source
    from facts.reports import Hit, ImportReport, SourceDraft, SourceView, Verification
    from facts.store.memory import MemoryStore
    from facts.store.open import open_store

__version__ = "0.1.0"

__all__ = [
    "Answer",
    "Citation",
    "Corrected",
    "Evidence",
    "FactBase",
    "FactsError",
    "Found",
    "Hit",
    "ImportReport",
    "MemoryStore",
    "Outcome",
    "Published",
    "Reason",
    "Several",
    "Source",
    "SourceDraft",
    "SourceView",
    "Unknown",
    "Verification",
    "extract",
    "open_store",
]

_HOMES = {
    "facts.answers": ("Answer", "Corrected", "Evidence", "Found", "Outcome", "Reason", "Several", "Unknown"),
    "facts.errors": ("FactsError",),
    "facts.factbase": ("FactBase", "extract"),
    "facts.model": ("Citation", "Published", "Source"),
    "facts.reports": ("Hit", "ImportReport", "SourceDraft", "SourceView", "Verification"),
    "facts.store.memory": ("MemoryStore",),
    "facts.store.open": ("open_store",),
}


def __getattr__(name: str) -> object:
    for home, names in _HOMES.items():
        if name in names:
            return getattr(import_module(home), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
