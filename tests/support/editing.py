"""Random days of keeping facts: everything a keeper can do, in any order, by several people, refusals included.

Seeded, so that a day that goes wrong can be had again by its number. ``undo_all`` takes everything back that was done
since a moment, newest first, as the people who did it would.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial

from facts.errors import FactsError, StoreFailed
from facts.factkeeper import FactKeeper
from facts.facts import FactDraft, FactState
from facts.ledger import Change, EntryKind
from tests.support.builders import BRIDGE, HARBOUR, RUSSIAN, note
from tests.support.keeping import HARBOUR_FACTS, Community

PEOPLE = ("ann", "bo", "cyr")
NAMES = ("KB", "Kestrel Bay", "the bay", "Otter Bridge", "the crossing", "Elena Ruiz", "the harbour master", "Вельма")
WORDINGS = (
    "old harbour",
    "the storm's loss",
    "height of the light",
    "what Ruiz said",
    "opening of the bridge",
    "=SUM(A1)",
)
QUESTIONS = ("When was the pier built?", "How many piers are there?", "Who built the pier?", "Когда построили пирс?")
VARIANTS: tuple[Callable[[str], str], ...] = (
    lambda text: "A line that was put first.\n\n" + text,
    lambda text: text.replace("17 fishing boats", "19 fishing boats"),
    lambda text: text.replace("42 metres tall", "44 metres tall") + "\nMore was found out later.\n",
    lambda text: text.replace(" The old lighthouse", " Nobody denies it. The old lighthouse"),
    lambda text: text,
)
DRAFTS = (
    *HARBOUR_FACTS,
    FactDraft("Otter Bridge opened", "9 August 1934", "s1"),
    FactDraft("length of the Otter Bridge", "512 metres", "s1", asked=("How long is the crossing?",)),
    FactDraft("seats won by the Reform League", "23", "the Reform League won 23 seats"),
    FactDraft("лодки, затонувшие во время шторма", "12", "s2"),
    FactDraft("ferry line opened", "1934", "https://kestrel.example/ferry"),
)


@dataclass(frozen=True)
class Picture:
    """All of a community that undo must bring back."""

    facts: bytes
    table: bytes
    entries: tuple[tuple[EntryKind, tuple[tuple[str, str], ...]], ...]
    texts: tuple[tuple[str, tuple[str, str]], ...]
    names: tuple[tuple[str, str], ...]
    cards: tuple[tuple[str, str], ...]
    filed: tuple[tuple[str, int], ...]


KEPT_KINDS = (EntryKind.FACT, EntryKind.ALIAS, EntryKind.SETTING, EntryKind.GRANT, EntryKind.QUEUE)


def picture(town: Community) -> Picture:
    """Return how a community stands. Sources are compared by their text: one brought back is a new edition."""
    book = town.book
    return Picture(
        facts=book.export_jsonl(),
        table=book.export_csv(),
        entries=tuple((kind, tuple(town.bodies(kind).items())) for kind in KEPT_KINDS),
        texts=tuple(town.texts().items()),
        names=tuple(sorted(town.names().items())),
        cards=tuple(sorted(town.cards().items())),
        filed=tuple((row.text, row.times) for row in book.queue() if row.number is not None),
    )


class Day:
    """A random day of a community; ``refused`` counts the steps that were refused, each of which left nothing."""

    def __init__(self, town: Community, seed: int) -> None:
        self.town = town
        self.chance = random.Random(seed)
        self.done = 0
        self.refused = 0

    def pass_by(self, steps: int) -> None:
        for _ in range(steps):
            self.step()

    def step(self) -> None:
        """Do one thing; what is refused must leave the ledger as it was."""
        do = self.chance.choice(self._deeds())
        person, reason = self.chance.choice(PEOPLE), self.chance.choice(("", "as the minutes say"))
        before = self._head()
        try:
            self.town.keep(do, person, reason)
            self.done += 1
        except StoreFailed:
            raise
        except FactsError:
            self.refused += 1
            assert self._head() == before, "what is refused leaves nothing"

    def _head(self) -> tuple[int, str]:
        with self.town.library.reading() as shelf:
            return shelf.head()

    def _deeds(self) -> tuple[Callable[[FactKeeper], object], ...]:
        return (
            self._publish, self._publish, self._publish, self._edit_subject, self._edit_value, self._retire, self._supersede,
            self._revert, self._undo, self._alias, self._unalias, self._ask, self._source, self._source, self._retire_source,
            self._setting, self._grant, self._answer, self._dismiss, self._take_in, self._several,
        )  # fmt: skip

    # --- deeds --------------------------------------------------------------------------------------------------------

    def _number(self) -> int | None:
        with self.town.library.reading() as shelf:
            numbers = [int(entry.id) for entry in shelf.entries(EntryKind.FACT)]
        return self.chance.choice([*numbers, None, 999])

    def _publish(self, keeper: FactKeeper) -> object:
        draft = replace(self.chance.choice(DRAFTS))
        return keeper.publish(keeper._at.book.propose(draft), draft=self.chance.random() < 0.2)

    def _edit_subject(self, keeper: FactKeeper) -> object:
        return keeper.edit(self._number(), FactDraft(self.chance.choice(WORDINGS), "", ""))

    def _edit_value(self, keeper: FactKeeper) -> object:
        other = self.chance.choice(DRAFTS)
        return keeper.edit(self._number(), FactDraft("", other.value, other.proof, kind=other.kind))

    def _retire(self, keeper: FactKeeper) -> object:
        return keeper.retire(self._number())

    def _supersede(self, keeper: FactKeeper) -> object:
        return keeper.supersede(self._number(), self._number())

    def _revert(self, keeper: FactKeeper) -> object:
        return keeper.revert(self._number(), self.chance.randint(1, 4))

    def _undo(self, keeper: FactKeeper) -> object:
        return keeper.undo()

    def _alias(self, keeper: FactKeeper) -> None:
        keeper.add_alias(self.chance.choice(NAMES), self.chance.choice(NAMES))

    def _unalias(self, keeper: FactKeeper) -> None:
        keeper.drop_alias(self.chance.choice(NAMES))

    def _ask(self, keeper: FactKeeper) -> object:
        return keeper.add_asked(self._number(), self.chance.choice(QUESTIONS))

    def _source(self, keeper: FactKeeper) -> object:
        id_, text = self.chance.choice((("s0", HARBOUR), ("s1", BRIDGE), ("s2", RUSSIAN), ("s3", HARBOUR)))
        title = self.chance.choice((None, None, None, "Harbour notes"))
        return keeper.import_source(note(self.chance.choice(VARIANTS)(text), id_, title=title, published="2020"))

    def _retire_source(self, keeper: FactKeeper) -> object:
        return keeper.retire_source(self.chance.choice(("s0", "s1", "s2", "s3", "s9")))

    def _setting(self, keeper: FactKeeper) -> object:
        return keeper.put(EntryKind.SETTING, "closest", self.chance.choice((None, 1, 2, {"most": 3})), "set")

    def _grant(self, keeper: FactKeeper) -> object:
        return keeper.put(EntryKind.GRANT, "role:7@discord", self.chance.choice((None, "editor", "manager")), "grant")

    def _answer(self, keeper: FactKeeper) -> object:
        return keeper.settle(self._row(), fact=self._number())

    def _dismiss(self, keeper: FactKeeper) -> object:
        return keeper.settle(self._row())

    def _row(self) -> int | None:
        return self.chance.choice([*(row.number for row in self.town.book.queue()), 99])

    def _take_in(self, keeper: FactKeeper) -> object:
        """Take a file in that somebody edited: a subject changed, a row left out, one written by hand."""
        lines = keeper._at.book.export_jsonl().decode().splitlines()
        kept = [line for line in lines if self.chance.random() < 0.8]
        if kept:
            place = self.chance.randrange(len(kept))
            kept[place] = kept[place].replace("harbour", "haven").replace('"published"', '"draft"')
        kept.append('{"subject": "spectators of the cup final", "value": "some 31,000", "proof": "s1"}')
        told = keeper.import_facts("\n".join(kept).encode(), dry_run=self.chance.random() < 0.3)
        assert not told.errors or all(error.code and error.line for error in told.errors)
        return told

    def _several(self, keeper: FactKeeper) -> object:
        """Do two things at one desk: they are one command."""
        fact = keeper.publish(keeper._at.book.propose(DRAFTS[-1]))
        keeper.because("found out late").retire(fact.number)
        return fact


def file_some(town: Community) -> None:
    """Put questions and a dispute on the queue; filing is not a change, settling is."""
    never = "2030-01-01T00:00:00+00:00"
    for person, question in zip(("dee", "eve", "fay"), (*QUESTIONS[:2], QUESTIONS[0]), strict=True):
        town.keep(
            partial(FactKeeper.file_question, text=question, person=person, place="x:1", message="5", expires=never)
        )
    if town.bodies():
        town.keep(lambda k: k.dispute("#1", "It is wrong.", person="dee", place="x:1", expires=never))


def undo_all(town: Community, since: int) -> int:
    """Take back every command after change number ``since``, newest first; return how many."""
    taken = 0
    while command := _last_standing(town, since):
        changes = town.keep(lambda keeper: keeper.undo(), command.person)
        assert {change.undoes for change in changes} == {command.command}
        taken += 1
    return taken


def _last_standing(town: Community, since: int) -> Change | None:
    """Return the first change of the newest command that is no undo and not undone."""
    with town.library.reading() as shelf:
        changes = [change for change in shelf.changes() if change.number > since]
    undone = {change.undoes for change in changes}
    standing = [
        change
        for change in changes
        if change.undoes is None and change.command not in undone and change.action != "record"
    ]
    return standing[0] if standing else None


def published(town: Community) -> int:
    return len(town.book.facts(states=(FactState.PUBLISHED,)))
