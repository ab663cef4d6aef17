"""One file per kind of value: how it is asked for, when a value suits, how two values stand. ``KINDS`` is the only list."""

from facts.kinds.base import Kind
from facts.kinds.dates import DateKind
from facts.kinds.figures import FigureKind

KINDS: tuple[Kind, ...] = (DateKind(), FigureKind())

__all__ = ["KINDS", "DateKind", "FigureKind", "Kind"]
