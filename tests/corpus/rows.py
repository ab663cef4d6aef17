"""The questions of the corpus, read from TOML into frozen values; a row that cannot be judged is refused.

A list is a file of ``[[question]]`` tables next to this one:

    question   as a member would type it
    kind       date, figure, who (who said it), what (what did they say) or other
    expect     found, several, corrected or unknown; a list where a careful reader would accept each of them
    value      the accepted answers, as the source writes them; the answer shown has to hold one of them
    sentence   short strings, one of which stands in the right sentence and in no wrong one
    values     for several: every ``{value, sentence, comparator}`` that has to be among the answers
    comparator for figures: how the text limits the number (over, under, almost ...); the answer has to keep it
    agreement  for several: compatible, different, choice; left out where each is fair
    reason     for unknown: the accepted reasons; left out where each is fair
    careless   typed in a hurry: lower case, misspelt, no question mark
    language   en (default) or ru
    held_out   never looked at while tuning: every third question
    trap       what makes an unanswerable question look answerable

``expect`` begins with the outcome that the row is counted under. Nothing here knows how a question is answered.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import cast

from facts.answers import Agreement, Reason
from facts.values import Comparator

_HERE = Path(__file__).parent


class Asked(StrEnum):
    """What a question of the corpus asks for."""

    DATE = "date"
    FIGURE = "figure"
    WHO = "who"
    WHAT = "what"
    OTHER = "other"


class Expected(StrEnum):
    """The outcomes by the names that the corpus uses."""

    FOUND = "found"
    SEVERAL = "several"
    CORRECTED = "corrected"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Wanted:
    """One value with the sentence that proves it: any of the spellings, any of the sentences, any of the limits."""

    value: tuple[str, ...]
    sentence: tuple[str, ...]
    comparator: tuple[Comparator, ...] = ()


@dataclass(frozen=True, slots=True)
class Row:
    """A question with what a careful reader of the text would answer."""

    corpus: str
    number: int
    question: str
    kind: Asked
    expect: tuple[Expected, ...]
    wanted: tuple[Wanted, ...] = ()
    agreement: tuple[Agreement, ...] = ()
    reason: tuple[Reason, ...] = ()
    careless: bool = False
    language: str = "en"
    held_out: bool = False
    trap: str = ""

    def __post_init__(self) -> None:
        """Refuse a row that no outcome could satisfy, or that any outcome would."""
        if not self.expect:
            raise ValueError(f"{self.id}: no outcome is expected")
        if (self.answerable or Expected.CORRECTED in self.expect) and not self.wanted:
            raise ValueError(f"{self.id}: an expected answer needs a value and a sentence")
        if any(not wanted.value or not wanted.sentence for wanted in self.wanted):
            raise ValueError(f"{self.id}: a value needs its sentence")
        if self.reason and Expected.UNKNOWN not in self.expect:
            raise ValueError(f"{self.id}: a reason belongs to unknown")

    @property
    def id(self) -> str:
        """The name of the row in tables: the list and the place in it, from 1."""
        return f"{self.corpus}-{self.number}"

    @property
    def answerable(self) -> bool:
        """Whether the source holds what is asked: the outcome that the row is counted under has an answer."""
        return self.expect[0] in {Expected.FOUND, Expected.SEVERAL}


def _strings(value: object) -> tuple[str, ...]:
    if isinstance(value, str):
        return (value,)
    if isinstance(value, list) and all(isinstance(each, str) for each in value):
        return tuple(cast("list[str]", value))
    raise ValueError(f"neither a string nor a list of strings: {value!r}")


def _wanted(table: dict[str, object]) -> Wanted:
    return Wanted(
        value=_strings(table.get("value", [])),
        sentence=_strings(table.get("sentence", [])),
        comparator=tuple(Comparator(each) for each in _strings(table.get("comparator", []))),
    )


def _row(corpus: str, number: int, table: dict[str, object]) -> Row:
    known = {"question", "kind", "expect", "value", "sentence", "values", "comparator", "agreement", "reason"}
    known |= {"careless", "language", "held_out", "trap"}
    if unknown := table.keys() - known:
        raise ValueError(f"{corpus}-{number}: unknown keys {sorted(unknown)}")
    wanted: list[Wanted] = []
    if "value" in table:
        wanted.append(_wanted(table))
    several = cast("list[dict[str, object]]", table.get("values", []))
    wanted.extend(_wanted(each) for each in several)
    return Row(
        corpus=corpus,
        number=number,
        question=str(table["question"]),
        kind=Asked(str(table["kind"])),
        expect=tuple(Expected(each) for each in _strings(table["expect"])),
        wanted=tuple(wanted),
        agreement=tuple(Agreement(each) for each in _strings(table.get("agreement", []))),
        reason=tuple(Reason(each) for each in _strings(table.get("reason", []))),
        careless=bool(table.get("careless", False)),
        language=str(table.get("language", "en")),
        held_out=bool(table.get("held_out", False)),
        trap=str(table.get("trap", "")),
    )


def load_rows(corpus: str) -> tuple[Row, ...]:
    """Return the questions on the named text, in the order of their file; raise ValueError for a row that is amiss."""
    with (_HERE / f"{corpus}.toml").open("rb") as file:
        tables = cast("list[dict[str, object]]", tomllib.load(file)["question"])
    return tuple(_row(corpus, number, table) for number, table in enumerate(tables, start=1))
