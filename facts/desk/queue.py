"""A keeper puts questions and disputes on the queue of the moderators, and takes them off.

What is filed is no change of the facts and is not in the ledger, so that it can be forgotten; that a row was settled
is. This file knows nothing of who is told and how.
"""

from __future__ import annotations

from dataclasses import replace

from facts.desk.factdesk import FactDesk
from facts.errors import NotFound
from facts.keeping.queueing import FILED, Filing, aside, filing_of, row_of, settled_body, slip_of, standing
from facts.ledger import Edit, EntryKind
from facts.model import Citation
from facts.reading.gate import clean_post, clean_question
from facts.reports import QueueItem, QueueKind

QUEUE = EntryKind.QUEUE.value


def file_question(at: FactDesk, text: str, *, person: str, place: str, message: str, expires: str) -> QueueItem:
    """Put a question on the queue, on the row of the same question if there is one. Raises Q-…, T-…."""
    filing = Filing(QueueKind.QUESTION, 0, clean_question(text), at.signature.at, place, message)
    return _file(at, filing, person, expires)


def dispute(at: FactDesk, about: str, text: str, *, person: str, place: str, expires: str) -> QueueItem:
    """Put a disputed answer on the queue. Raises F-NONE, N-CITATION, and Q-…, T-… for the text."""
    said = " ".join(clean_post(text).split()) if text.strip() else ""
    if said:
        clean_question(said)
    filing = Filing(QueueKind.DISPUTE, 0, said, at.signature.at, place)
    if about.startswith("#"):
        filing = replace(filing, fact=at.fact(_number(about[1:]))[0].number)
    else:
        cited = Citation.parse(about)
        if at.quote(cited) is None:
            raise NotFound(
                "N-CITATION", "There are no such words in a source here.", "Dispute an answer as it is shown."
            )
        filing = replace(filing, citation=str(cited))
    return _file(at, filing, person, expires)


def settle(at: FactDesk, number: int | None, fact: int | None) -> tuple[QueueItem, tuple[tuple[str, str], ...]]:
    """Take a row off the queue; return it and the (place, message) pairs to tell. Raises F-NONE."""
    if fact is not None:
        at.fact(fact)
    slips = at.desk.slips
    kept = [slip for kind in FILED for slip in standing(slips.slips(kind.value), at.signature.at)]
    settled = [slip for slip in kept if filing_of(slip).row == number]
    if not settled:
        raise NotFound("F-NONE", "There is no such row on the queue.", "Look at the queue for what waits.")
    for slip in settled:
        slips.drop(slip.kind, slip.id)
        slips.put(aside(slip, at.signature.at))
    filings = sorted(map(filing_of, settled), key=lambda filing: (filing.at, filing.place, filing.message))
    row = row_of(filings)
    action = "dismiss" if fact is None else "answer"
    entry = at.shelf.entry(EntryKind.QUEUE, str(number))
    before = entry.body if entry else None
    at.commit([Edit(EntryKind.QUEUE, str(number), before, settled_body(row, fact), action)])
    return row, tuple(dict.fromkeys((filing.place, filing.message) for filing in filings if filing.place))


def _file(at: FactDesk, filing: Filing, person: str, expires: str) -> QueueItem:
    slips = at.desk.slips
    filed = list(map(filing_of, standing(slips.slips(filing.kind.value), at.signature.at)))
    row = next((other.row for other in filed if other.about == filing.about), None)
    filing = replace(filing, row=at.next_number(QUEUE) if row is None else row)
    same = [other for other in filed if other.row == filing.row]
    slip = slip_of(filing, person, expires)
    expired = slips.slip(slip.kind, slip.id)
    if expired is not None and not standing([expired], at.signature.at):
        slips.drop(slip.kind, slip.id)
    return row_of([*same, filing] if slips.add(slip) else same)


def _number(typed: str) -> int | None:
    return int(typed) if typed.isascii() and typed.isdigit() and len(typed) <= 9 else None
