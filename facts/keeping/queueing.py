"""The queue of what waits for moderators: questions that nobody could answer, and disputed answers.

Each filing is a slip of its own that concerns whoever filed it, so that forgetting a person takes their words along.
The same question, by the stems of its words, goes on the same row; a row is all slips of one number. What was taken off
the queue is kept aside for a day, so that it can be put back. Pure: slips in, rows out. This file knows nothing of
stores, and of citations only what a slip says.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import NotRequired, TypedDict, cast

from facts.errors import StoreFailed
from facts.ledger import Slip, canonical
from facts.reading.words import words_of as all_words
from facts.reports import QueueItem, QueueKind

FILED = (QueueKind.QUESTION, QueueKind.DISPUTE)
ASIDE = "settled"
"""The kind of the slips that were taken off the queue and can still be put back."""
KEPT_ASIDE = timedelta(days=1)
_WAS = "was"
"""What a slip that is kept aside says besides: of which kind it was, its id, and until when it would have counted."""
_TELLING = frozenset(
    "when who whom whose how where why what which not no nor before after until since over under than"
    " когда кто кого кому сколько где почему что какой какая не ни нет".split()
)
"""Words that carry no subject and yet make another question: when it was, where it was, before or after what."""


class _Fields(TypedDict):
    row: int
    text: str
    at: str
    place: str
    message: NotRequired[str]
    fact: NotRequired[int]
    citation: NotRequired[str]


@dataclass(frozen=True, slots=True)
class Filing:
    """What one person filed, and where they are to be told: a question, or what they say is wrong with an answer."""

    kind: QueueKind
    row: int
    text: str
    at: str
    place: str
    message: str = ""
    fact: int | None = None
    citation: str | None = None

    @property
    def about(self) -> tuple[QueueKind, int | None, str | None, tuple[str, ...]]:
        """What is the same for filings that go on the same row."""
        return self.kind, self.fact, self.citation, words_of(self.text)


def words_of(text: str) -> tuple[str, ...]:
    """Return the words of a question as questions are compared: their stems, in order of the alphabet.

    >>> words_of("When was the bridge opened?") == words_of("when did the bridge open")
    True
    """
    words = list(all_words(text))
    return tuple(sorted({word.stem for word in words if not word.is_stop or word.folded in _TELLING}))


def slip_of(filing: Filing, person: str, expires: str | None) -> Slip:
    """Return the slip that keeps a filing; one person has one on each row."""
    fields: _Fields = {"row": filing.row, "text": filing.text, "at": filing.at, "place": filing.place}
    if filing.message:
        fields["message"] = filing.message
    if filing.fact is not None:
        fields["fact"] = filing.fact
    if filing.citation is not None:
        fields["citation"] = filing.citation
    return Slip(filing.kind.value, f"{filing.row}/{person}", canonical(fields), person, expires)


def filing_of(slip: Slip) -> Filing:
    """Return what a slip of the queue keeps; raise S-DAMAGED where it keeps nothing of the kind."""
    try:
        fields = cast("_Fields", json.loads(slip.body))
        return Filing(
            QueueKind(slip.kind),
            fields["row"],
            fields["text"],
            fields["at"],
            fields["place"],
            fields.get("message", ""),
            fields.get("fact"),
            fields.get("citation"),
        )
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise StoreFailed(
            "S-DAMAGED",
            "The store holds a row of the queue that cannot be read.",
            "Run “footnote doctor”, then restore a backup.",
        ) from error


def standing(slips: Iterable[Slip], now: str) -> list[Slip]:
    """Return the slips that still count."""
    return [slip for slip in slips if slip.expires is None or slip.expires > now]


def rows_of(slips: Iterable[Slip], now: str) -> tuple[QueueItem, ...]:
    """Return the rows that slips of one kind make: the most filed first, then the oldest."""
    rows: dict[int, list[Filing]] = {}
    for slip in standing(slips, now):
        filing = filing_of(slip)
        rows.setdefault(filing.row, []).append(filing)
    return tuple(sorted(map(row_of, rows.values()), key=lambda row: (-row.times, row.number or 0)))


def row_of(filings: Sequence[Filing]) -> QueueItem:
    """Return the row that filings of one number make; it is worded as it was filed first."""
    first = min(filings, key=lambda filing: (filing.at, filing.place, filing.message, filing.text))
    return QueueItem(first.kind, first.row, first.text, len(filings), first.fact, first.citation, first.at)


def settled_body(row: QueueItem, fact: int | None) -> str:
    """Return what the ledger keeps of a settled row: of which kind, how often it was filed, by what it was answered.

    Never a word of it, for the ledger cannot forget.
    """
    return canonical({"kind": row.kind.value, "times": row.times, "fact": fact})


def aside(slip: Slip, now: str) -> Slip:
    """Return the slip that keeps one that was taken off the queue, for a day at most."""
    until = (datetime.fromisoformat(now) + KEPT_ASIDE).isoformat(timespec="seconds")
    ends = until if slip.expires is None or slip.expires > until else slip.expires
    fields = cast("dict[str, object]", json.loads(slip.body))
    kept = canonical({**fields, _WAS: [slip.kind, slip.id, slip.expires]})
    return Slip(ASIDE, f"{slip.kind}/{slip.id}", kept, slip.person, ends)


def put_back(slip: Slip) -> Slip:
    """Return the slip that ``aside`` was given."""
    fields = cast("dict[str, object]", json.loads(slip.body))
    kind, id_, expires = cast("tuple[str, str, str | None]", fields.pop(_WAS))
    return replace(slip, kind=kind, id=id_, body=canonical(fields), expires=expires)


def is_of_row(slip: Slip, row: int) -> bool:
    """Say whether a slip that is kept aside was on that row."""
    return slip.id.split("/")[1:2] == [str(row)]
