"""What a platform offers while an argument is being typed: questions that are answered, facts, sources, names, people.

All of it is the caller's own community's, and of what the caller may use. All of it is read once for a state of the store and
remembered until it changes. This file knows nothing of how any
platform shows what is offered.
"""

from __future__ import annotations

import re
from collections import OrderedDict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from threading import Lock

from bot.conversation.calls import Argument, Command
from bot.conversation.roles import RIGHTS, Right, Role
from facts.factbook import FactBook
from facts.facts import Fact, FactState
from facts.store.port import Library, Shelf
from facts.values import KindName, StatementValue

MOST = 25
"""As many as Discord takes."""
LONGEST = 100
"""Code points of a label and of a value that Discord takes."""
COMMUNITIES = 64
"""Communities whose offers are remembered; the one that was silent longest is forgotten first."""
_CYRILLIC = re.compile("[а-яё]", re.IGNORECASE)
_WHEN = {True: "%s: когда?", False: "%s: when?"}
_HOW_MUCH = {True: "%s: сколько?", False: "%s: how much?"}
_SAID = {True: "Что %s говорит про %s?", False: "What did %s say about %s?"}


@dataclass(frozen=True, slots=True)
class Offered:
    """One thing that is offered: what is shown, what it stands for, and both in the letters that are compared."""

    label: str
    value: str
    folded: str


Pairs = Sequence[Offered]


@dataclass(frozen=True, slots=True)
class _Known:
    """What can be offered of a community at a moment."""

    questions: Pairs
    subjects: Pairs
    published: Pairs
    every: Pairs
    sources: Pairs
    days: Pairs
    names: Pairs
    people: Pairs


class Suggesting:
    """Offers arguments; ``now`` gives the moment in UTC as ISO text. Safe to use from many threads."""

    def __init__(self, now: Callable[[], str]) -> None:
        self._now = now
        self._known: OrderedDict[str, tuple[tuple[int, str], _Known]] = OrderedDict()
        self._lock = Lock()

    def suggestions(
        self, command: Command, argument: Argument, typed: str, role: Role, library: Library
    ) -> list[tuple[str, str]]:
        """Return at most 25 (label, value) pairs: what begins with, then what holds what was typed, then all its words.

        None for who may not use the command. Raises StoreFailed (S-…).
        """
        if command.right not in RIGHTS[role]:
            return []
        if argument.options:
            return _fitting(_offered((option, option) for option in argument.options), typed)
        place = (command.name, argument.name)
        if place in _ROWS:
            return _fitting(_rows(FactBook(library, now=self._now)), typed)
        with library.reading() as shelf:
            known = self._of(library, shelf)
        if place in _FACTS or argument.name in _FACT_NUMBERS:
            return _fitting(known.every if Right.KEEP in RIGHTS[role] else known.published, typed)
        pick = _PICKS.get(place) or _BY_NAME.get(argument.name)
        return _fitting(pick(known), typed) if pick else []

    def prepare(self, library: Library) -> None:
        """Read what can be offered of a community before anybody types; raises StoreFailed (S-…)."""
        with library.reading() as shelf:
            self._of(library, shelf)

    def _of(self, library: Library, shelf: Shelf) -> _Known:
        state = (shelf.kept().revision, shelf.head()[1])
        with self._lock:
            kept = self._known.get(library.community)
        if kept is not None and kept[0] == state:
            return kept[1]
        made = _known(FactBook(library, shelf=shelf), shelf)
        with self._lock:
            self._known[library.community] = (state, made)
            self._known.move_to_end(library.community)
            while len(self._known) > COMMUNITIES:
                self._known.popitem(last=False)
        return made


_ROWS = frozenset({("queue", "number"), ("answer", "number"), ("dismiss", "number")})
_FACTS = frozenset({("answer", "fact")})
_FACT_NUMBERS = frozenset({"number", "old", "new"})
_PICKS: dict[tuple[str, str], Callable[[_Known], Pairs]] = {
    ("ask", "question"): lambda known: known.questions,
    ("ask", "as_of"): lambda known: known.days,
    ("said", "who"): lambda known: known.people,
    ("said", "about"): lambda known: known.subjects,
    ("source", "name"): lambda known: known.sources,
    ("addfact", "proof"): lambda known: known.sources,
    ("publish", "what"): lambda known: known.sources,
    ("unalias", "name"): lambda known: known.names,
    ("findfact", "words"): lambda known: known.subjects,
}
_BY_NAME: dict[str, Callable[[_Known], Pairs]] = {
    "subject": lambda known: known.subjects,
    "source": lambda known: known.sources,
}


# --- what there is ---------------------------------------------------------------------------------------------------


def _known(book: FactBook, shelf: Shelf) -> _Known:
    facts = book.facts(states=tuple(FactState))
    published = [fact for fact in facts if fact.state is FactState.PUBLISHED]
    aliases = book.aliases()
    sources = shelf.sources()
    subjects = (fact.subject for fact in published)
    stands_for = (other for _, other in aliases)
    return _Known(
        questions=_offered((one, one) for fact in published for one in questions_of(fact)),
        subjects=_offered((one, one) for one in (*subjects, *stands_for)),
        published=_offered(map(_numbered, published)),
        every=_offered(map(_numbered, facts)),
        sources=_offered((source.title or source.id, source.id) for source in sources),
        days=_offered((str(day), str(day)) for day in {source.published for source in sources} if day is not None),
        names=_offered((f"{name} = {other}", name) for name, other in aliases),
        people=_offered(
            (one, one) for one in (*(name for fact in published for name in _speakers(fact)), *shelf.speakers())
        ),
    )


def questions_of(fact: Fact) -> tuple[str, ...]:
    """Return questions that the fact answers: the ways to ask that moderators gave it, and one made of its subject."""
    russian = _CYRILLIC.search(fact.subject) is not None
    made: tuple[str, ...]
    match fact.kind:
        case KindName.DATE:
            made = (_WHEN[russian] % fact.subject,)
        case KindName.FIGURE:
            made = (_HOW_MUCH[russian] % fact.subject,)
        case KindName.STATEMENT:
            made = tuple(_SAID[russian] % (speaker, fact.subject) for speaker in _speakers(fact))
    return (*fact.asked, *made)


def _numbered(fact: Fact) -> tuple[str, str]:
    return f"#{fact.number} {fact.subject}: {fact.value_text}", str(fact.number)


def _speakers(fact: Fact) -> tuple[str, ...]:
    value = fact.value
    return (value.speaker_name,) if isinstance(value, StatementValue) and value.speaker_name else ()


def _rows(book: FactBook) -> Pairs:
    rows = book.queue()
    return _offered((f"{row.number}: {row.text}", str(row.number)) for row in rows if row.number is not None)


# --- what fits -------------------------------------------------------------------------------------------------------


def _offered(pairs: Iterable[tuple[str, str]]) -> Pairs:
    """Return pairs ready to be compared; what is too long to stand for itself is left out."""
    found: dict[str, Offered] = {}
    for label, value in pairs:
        if value.strip() and len(value) <= LONGEST:
            found.setdefault(value, Offered(label[:LONGEST], value, f"{label} {value}".casefold()))
    return tuple(sorted(found.values(), key=lambda one: (one.folded, one.value)))


def _fitting(offered: Iterable[Offered], typed: str) -> list[tuple[str, str]]:
    wanted = " ".join(typed[:LONGEST].casefold().split())
    words = wanted.split()
    fits: tuple[dict[str, str], ...] = ({}, {}, {})
    for one in offered:
        if one.folded.startswith(wanted) or one.value.casefold().startswith(wanted):
            fits[0].setdefault(one.value, one.label)
        elif wanted in one.folded:
            fits[1].setdefault(one.value, one.label)
        elif all(word in one.folded for word in words):
            fits[2].setdefault(one.value, one.label)
    ordered: dict[str, str] = {}
    for rank in fits:
        for value, label in rank.items():
            ordered.setdefault(value, label)
    return [(label, value) for value, label in list(ordered.items())[:MOST]]


__all__ = ["COMMUNITIES", "LONGEST", "MOST", "Suggesting", "questions_of"]
