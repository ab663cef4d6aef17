"""Facts beside each other: the same said twice, values that cannot both hold, and a draft against what is published.

Values decide, not words: two facts clash when they are of the same subject and their kind says that both cannot hold.
Compatible bounds do not clash, nor do two things that somebody said. Pure.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence

from facts.facts import EntryWarning, Fact, FactState, WarningKind
from facts.keeping.locating import fold_typing
from facts.keeping.subjects import SubjectIndex, words_of_subject
from facts.kinds import KINDS
from facts.kinds.base import Relation
from facts.kinds.statements import same_speaker
from facts.reading.script import letters
from facts.values import FigureValue, StatementValue

_WORD = re.compile(r"[^\W\d_]+")
_LOOKING_ALIKE = frozenset({"Latin", "Cyrillic", "Greek", "Armenian"})
"""Scripts that have letters like each other's; Japanese mixes three in a word and deceives nobody."""


class FactIndex:
    """Facts in any state by what they are about; with ``before`` they are added to an earlier index, of which the facts
    with the numbers ``replaced`` no longer count.
    """

    def __init__(
        self, facts: Sequence[Fact], *, before: FactIndex | None = None, replaced: frozenset[int] = frozenset()
    ) -> None:
        self._facts = facts
        self._before = before
        self._replaced = replaced
        self._subjects = SubjectIndex(fact.subject for fact in facts)

    def beside(self, fact: Fact) -> Iterator[tuple[Relation, Fact]]:
        """Yield the other facts in use that say the same as a fact, or what cannot hold beside it, by number."""
        for other in self._found(lambda subjects: subjects.same(fact.subject)):
            if other.number == fact.number or other.state is FactState.RETIRED:
                continue
            stands = relation(fact, other)
            if stands is not None and stands is not Relation.COMPATIBLE:
                yield stands, other

    def sharing(self, subject: str) -> tuple[Fact, ...]:
        """Return the facts whose subject shares a word or name with a text, by number."""
        return tuple(self._found(lambda subjects: subjects.sharing(subject)))

    def _found(self, look: Callable[[SubjectIndex], Iterable[int]]) -> list[Fact]:
        found = [self._facts[place] for place in look(self._subjects)]
        if self._before is not None:
            earlier = self._before._found(look)  # noqa: SLF001 - another of its own kind
            found += [fact for fact in earlier if fact.number not in self._replaced]
        return sorted(found, key=lambda fact: fact.number)


def relation(one: Fact, other: Fact) -> Relation | None:
    """Return how two facts of the same subject stand; None where they are of different sorts and say nothing of each other.

    Whether the subjects are the same is not looked at here.
    """
    if one.kind is not other.kind:
        return None
    if isinstance(one.value, StatementValue) and isinstance(other.value, StatementValue):
        return _of_statements(one, other, one.value, other.value)
    if isinstance(one.value, FigureValue) and isinstance(other.value, FigureValue):
        alike = one.value.unit == other.value.unit and one.value.type is other.value.type
        if not alike or not _may_count_alike(one.value, other.value):
            return None
    kind = next(kind for kind in KINDS if kind.name is one.kind)
    return kind.relation(one.value, other.value)


def _may_count_alike(one: FigureValue, other: FigureValue) -> bool:
    """Say whether two figures can be of the same thing: boats and sailors of one storm do not clash."""
    here, there = words_of_subject(one.counted or ""), words_of_subject(other.counted or "")
    if not here or not there:
        return True
    return any(word.stem in about.meant or about.stem in word.meant for word in here for about in there)


def _of_statements(one: Fact, other: Fact, here: StatementValue, there: StatementValue) -> Relation | None:
    """Say that the same words are the same; of two speakers, only one can have said them first."""
    if _bare(one.value_text) != _bare(other.value_text):
        return None
    same = same_speaker(here.speaker_name or "", there.speaker_name or "") > 0
    return Relation.SAME if same else Relation.DIFFERENT


def _bare(words: str) -> str:
    return fold_typing(words).text.casefold().strip(" .,;:!?'\"")


def warnings_for(fact: Fact, index: FactIndex, *, typed: str = "") -> tuple[EntryWarning, ...]:
    """Return what to look at before a fact is published; ``typed`` is its value where the source words it otherwise."""
    kinds = {Relation.SAME: WarningKind.DUPLICATE, Relation.DIFFERENT: WarningKind.CONFLICT}
    found = [EntryWarning(kinds[stands], other) for stands, other in index.beside(fact)]
    found.sort(
        key=lambda warning: (warning.kind is WarningKind.DUPLICATE, warning.other.number if warning.other else 0)
    )
    found.extend(EntryWarning(WarningKind.MIXED_SCRIPTS, detail=word) for word in mixed_words(fact.subject))
    if typed:
        found.append(EntryWarning(WarningKind.WEAKER, detail=typed))
    return tuple(found)


def mixed_words(text: str) -> tuple[str, ...]:
    """Return the words that mix alphabets, as forged names do.

    >>> mixed_words("the hаrbour of Тверь, USD5"), mixed_words("café Łódź")  # one а is Cyrillic
    (('hаrbour',), ())
    """
    found = (word[0] for word in _WORD.finditer(text))
    return tuple(dict.fromkeys(word for word in found if len(_LOOKING_ALIKE.intersection(letters(word))) > 1))


def clashes(index: FactIndex, among: Sequence[Fact]) -> tuple[tuple[Relation, tuple[Fact, ...]], ...]:
    """Return groups of published facts that contradict each other, then of those that say the same; each by number.

    ``among`` are the facts of which at least one must be in a group.
    """
    found: list[tuple[Relation, tuple[Fact, ...]]] = []
    published: dict[int, Fact] = {}
    pairs: set[tuple[Relation, int, int]] = set()
    for fact in among:
        if fact.state is not FactState.PUBLISHED:
            continue
        for stands, other in index.beside(fact):
            if other.state is FactState.PUBLISHED:
                published |= {fact.number: fact, other.number: other}
                pairs.add((stands, min(fact.number, other.number), max(fact.number, other.number)))
    for wanted in (Relation.DIFFERENT, Relation.SAME):
        groups = _grouped(sorted((one, other) for stands, one, other in pairs if stands is wanted))
        found.extend((wanted, tuple(published[number] for number in group)) for group in groups)
    return tuple(found)


def _grouped(pairs: Sequence[tuple[int, int]]) -> list[list[int]]:
    """Return the groups that hang together by pairs, each in order, by their first."""
    group_of: dict[int, list[int]] = {}
    for one, other in pairs:
        joined = sorted({*group_of.get(one, [one]), *group_of.get(other, [other])})
        for number in joined:
            group_of[number] = joined
    return sorted({group[0]: group for group in group_of.values()}.values())
