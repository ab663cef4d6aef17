"""A keeper imports and retires sources: what becomes of the facts that rest on them, and what the ledger keeps of it.

The text of a source is the store's; the ledger keeps which text it has, what is said of it and whether it is in use, so
that each change can be taken back. This file knows nothing of how text is read or searched.
"""

from __future__ import annotations

from dataclasses import replace

from facts.desk.factdesk import FactDesk
from facts.errors import NotFound, shown
from facts.facts import Cited, Fact
from facts.importing.drafting import draft_source, report
from facts.importing.indexing import index
from facts.keeping.bodies import SourceState, body_of_source
from facts.keeping.moving import moved_fact
from facts.keeping.undoing import RECORDED
from facts.ledger import Edit, EntryKind
from facts.model import digest
from facts.reading.gate import check_text
from facts.reports import SourceChange, SourceDraft


def import_source(at: FactDesk, draft: SourceDraft) -> SourceChange:
    """Import a source or a new edition of one, and move the facts whose words the new edition has to it.

    Raises TextRefused T-… and InputRefused I-ID.
    """
    source = draft_source(draft)
    check_text(draft.text, what=f"the text of {shown(source.id)}")
    said = {"id": source.id, "title": source.title, "url": source.url, "publisher": source.publisher}
    for what, value in {**said, "author": source.author, "language": source.language}.items():
        check_text(value or "", what=f"the {what}")
    wanted = SourceState(source, digest(draft.text))
    before = at.state_of(source.id)
    edition = index(source, draft.text)
    told = report(edition)
    latest = at.latest(source.id)
    if before == wanted and latest is not None:
        return SourceChange(replace(told, edition=latest.number, outcome="unchanged"))
    saved = at.save(edition)
    edits = _source_edits(at, before, wanted, _action(before, saved.outcome))
    holding, broken = _move_along(at, source.id, saved.edition, edits)
    at.commit(edits)
    return SourceChange(replace(told, edition=saved.edition, outcome=saved.outcome), holding, broken)


def retire_source(at: FactDesk, id_: str) -> tuple[Fact, ...]:
    """Take a source out of use; return the published facts that rest on it. Raises N-SOURCE where it is not in use."""
    state = at.state_of(id_)
    if state is None or state.retired:
        raise NotFound(
            "N-SOURCE",
            "There is no source “%(source)s” in use here.",
            "Look at the list of sources.",
            source=shown(id_),
        )
    at.desk.retire_source(id_)
    at.commit(_source_edits(at, state, replace(state, retired=True), "retire"))
    return tuple(fact for fact, _ in at.resting_on(id_))


def _action(before: SourceState | None, outcome: str) -> str:
    if before is None:
        return "import"
    if before.retired:
        return "bring back"
    return "new edition" if outcome == "new edition" else "change"


def _source_edits(at: FactDesk, before: SourceState | None, after: SourceState, action: str) -> list[Edit]:
    """Return the edits of a source's entry.

    What was imported by another way is written down first, so that taking the change back leads there.
    """
    id_ = after.source.id
    entry = at.shelf.entry(EntryKind.SOURCE, id_)
    kept = entry.body if entry else None
    edits: list[Edit] = []
    if before is not None and not (kept is None and before.retired):
        found = body_of_source(before)
        if found != kept:
            edits.append(Edit(EntryKind.SOURCE, id_, kept, found, RECORDED))
            kept = found
    return [*edits, Edit(EntryKind.SOURCE, id_, kept, body_of_source(after), action)]


def _move_along(
    at: FactDesk, source: str, edition: int, edits: list[Edit]
) -> tuple[tuple[Fact, ...], tuple[Fact, ...]]:
    """Add the edits that move a source's facts to its new edition; return those that hold and those that broke."""
    holding: list[Fact] = []
    broken: list[Fact] = []
    passages = at.passages(source, edition)
    for fact, before in at.resting_on(source):
        assert isinstance(fact.basis, Cited), "it rests on the source"
        if fact.basis.citation.edition == edition:
            holding.append(fact)
            continue
        following = moved_fact(fact, at.quote(fact.basis.citation) or "", edition, passages)
        if following is None:
            broken.append(fact)
            continue
        holding.append(following)
        edits.append(at.edit_of(following, before, "move"))
    return tuple(holding), tuple(broken)
