"""Whether an outcome is what a careful reader of the source would have said, and why not if it is not.

An answer is right when its kind of outcome is accepted, when the value shown first holds an accepted value as whole
words and little else (and is limited as the source limits it), and when the quoted sentence is the right one. This file knows nothing of how answers are
found, and does not look at scores.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import assert_never

from facts.answers import Agreement, Answer, Corrected, Found, Noted, Outcome, Reason, Several, Unknown
from facts.values import FigureValue
from tests.corpus.rows import Asked, Expected, Row, Wanted

_MORE_WORDS = 7
"""How many words the value shown may have beside the accepted one: "over 120,000 Armenians", not the sentence."""

_WORD = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d]+(?:'[^\W\d]+)*|[%$€£]")


def folded(text: str) -> str:
    """Return the words of a text in one spelling, with blanks between and around them.

    >>> folded("September 19–20,"), folded("1,960 troops"), folded("O’Brien’s “de jure”")
    (' september 19 20 ', ' 1,960 troops ', " o'brien's de jure ")
    """
    return f" {' '.join(_WORD.findall(text.replace('’', chr(39)).casefold()))} "


@dataclass(frozen=True, slots=True)
class Verdict:
    """How one outcome was judged. ``why`` is empty where it is right."""

    row: Row
    outcome: Expected
    shown: str
    value: bool
    sentence: bool
    why: str

    @property
    def right(self) -> bool:
        return not self.why

    @property
    def answered(self) -> bool:
        """Whether a question that has no answer got one that goes along with it."""
        return not self.row.answerable and self.outcome in {Expected.FOUND, Expected.SEVERAL}


def _has_value(answer: Answer, wanted: Wanted, kind: Asked) -> bool:
    value = folded(answer.value)
    if wanted.comparator and not (
        isinstance(answer.typed, FigureValue) and answer.typed.comparator in wanted.comparator
    ):
        return False
    for accepted in map(folded, wanted.value):
        short = kind is Asked.WHAT or len(value.split()) <= len(accepted.split()) + _MORE_WORDS
        if short and accepted in value:
            return True
    return False


def _has_sentence(answer: Answer, wanted: Wanted) -> bool:
    quote = folded(answer.evidence.quote)
    return any(folded(part) in quote for part in wanted.sentence)


def _why_unknown_is_wrong(row: Row, reason: Reason) -> str:
    if not row.reason or reason in row.reason:
        return ""
    return f"the reason is “{reason.value}”"


def _why_several_is_wrong(row: Row, answers: tuple[Answer, ...], agreement: Agreement) -> str:
    missing = [
        wanted.value[0]
        for wanted in row.wanted
        if not any(_has_value(a, wanted, row.kind) and _has_sentence(a, wanted) for a in answers)
    ]
    if missing:
        return f"missing with its sentence: {', '.join(missing)}"
    if row.agreement and agreement not in row.agreement:
        return f"the values are called {agreement.value}"
    return ""


def _why_one_is_wrong(row: Row, answer: Answer) -> str:
    fitting = [wanted for wanted in row.wanted if _has_value(answer, wanted, row.kind)]
    if not fitting:
        return "another value"
    if not any(_has_sentence(answer, wanted) for wanted in fitting):
        return "another sentence"
    return ""


def judge(row: Row, outcome: Outcome) -> Verdict:
    """Say whether the outcome is right for the row, and for the tables which parts of it are."""
    answers: tuple[Answer, ...]
    match outcome:
        case Found(answer=answer):
            name, answers, why = Expected.FOUND, (answer,), _why_one_is_wrong(row, answer)
        case Corrected(answer=answer):
            name, answers, why = Expected.CORRECTED, (answer,), _why_one_is_wrong(row, answer)
        case Several(answers=answers, agreement=agreement):
            name, why = Expected.SEVERAL, _why_several_is_wrong(row, answers, agreement)
        case Noted():
            raise ValueError("a list is asked of sources alone, and a note rests on none")
        case Unknown(reason=reason):
            name, answers, why = Expected.UNKNOWN, (), _why_unknown_is_wrong(row, reason)
        case _:
            assert_never(outcome)
    if name not in row.expect:
        why = f"{name.value} instead of {' or '.join(row.expect)}" + (f"; {why}" if why else "")
    return Verdict(
        row=row,
        outcome=name,
        shown=" | ".join(answer.value for answer in answers),
        value=any(_has_value(a, wanted, row.kind) for a in answers for wanted in row.wanted),
        sentence=any(
            _has_value(a, wanted, row.kind) and _has_sentence(a, wanted) for a in answers for wanted in row.wanted
        ),
        why=why,
    )


@dataclass(frozen=True, slots=True)
class Totals:
    """How many questions of each class came out how."""

    answerable: int
    right_value: int
    right_sentence: int
    unanswerable: int
    answered: int
    right: int


def totals(verdicts: tuple[Verdict, ...]) -> Totals:
    """Count the verdicts by class."""
    answerable = [verdict for verdict in verdicts if verdict.row.answerable]
    return Totals(
        answerable=len(answerable),
        right_value=sum(verdict.value for verdict in answerable),
        right_sentence=sum(verdict.sentence for verdict in answerable),
        unanswerable=len(verdicts) - len(answerable),
        answered=sum(verdict.answered for verdict in verdicts),
        right=sum(verdict.right for verdict in verdicts),
    )


def table(verdicts: tuple[Verdict, ...]) -> str:
    """Return a table for people: a line a verdict with the question, what was shown, and why that is wrong."""
    lines = [
        f"{'ok ' if verdict.right else 'NO '} {verdict.row.id:<12} {verdict.row.question}\n"
        f"      {verdict.outcome.value}: {verdict.shown[:160] or '-'}"
        + (f"\n      WRONG: {verdict.why}; wanted {_in_words(verdict.row)}" if not verdict.right else "")
        for verdict in verdicts
    ]
    return "\n".join(lines)


def summary(verdicts: tuple[Verdict, ...]) -> str:
    """Return the totals in three lines."""
    counted = totals(verdicts)
    return (
        f"right                     {counted.right:>3} of {len(verdicts)}\n"
        f"answerable, right value   {counted.right_value:>3} of {counted.answerable}"
        f" (with the right sentence {counted.right_sentence})\n"
        f"unanswerable, answered    {counted.answered:>3} of {counted.unanswerable}"
    )


def _in_words(row: Row) -> str:
    values = "; ".join(" / ".join(wanted.value) for wanted in row.wanted)
    return f"{' or '.join(row.expect)}" + (f" with {values}" if values else "")
