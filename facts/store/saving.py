"""How the editions of one save are written: inside one transaction, drafts taken one by one.

Rows are kept back and sent in batches by ``kept_back``. This file knows nothing of who began the transaction or what a refusal is.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sqlalchemy import Connection

from facts.index import EditionDraft
from facts.model import Source
from facts.store import rows, writes
from facts.store.bulk import upsert
from facts.store.communities import find_community, make_community
from facts.store.drafts import WordAndStem, check, check_source, counted, searched, storable
from facts.store.full_text import Entry, FullTextIndex
from facts.store.kept_back import KeptBack, write_words
from facts.store.port import Saved
from facts.store.tables import Collection, alias
from facts.store.terms import split


@dataclass(slots=True)
class _Totals:
    sources: int = 0
    passages: int = 0
    mentions: int = 0
    tokens: int = 0


@dataclass(frozen=True, slots=True)
class _Last:
    """The source and its last edition, as they are before a draft of it is saved."""

    source: Source
    number: int
    digest: str
    mentions: int
    words: str
    in_use: bool
    """Whether that edition is current; otherwise the source was taken out of use."""


class Saving:
    """One save of one community, from the first draft to ``finish``."""

    def __init__(
        self,
        connection: Connection,
        name: str,
        index: FullTextIndex,
        collection: Collection = Collection.SOURCES,
    ) -> None:
        self._connection = connection
        self._name = name
        self._collection = collection
        self._index = index
        row = find_community(connection, name, collection)
        self._id, self._next_key = row.id, row.next_key
        self._totals = _Totals()
        self._words: Counter[WordAndStem] = Counter()
        self._kept_back = KeptBack(connection, index)
        self._looked_up: tuple[str, _Last | None] | None = None
        self._changed = False
        self.taken: dict[str, tuple[Source, str]] = {}
        """The sources saved so far, with their digests."""

    def save(self, draft: EditionDraft, imported_at: str) -> Saved:
        """Write a draft; what it did is certain once the transaction is."""
        wanted = draft.source
        check_source(wanted)
        last = self._last(wanted.id)
        self._looked_up = None
        self.taken[wanted.id] = wanted, draft.digest
        if last is not None and last.digest == draft.digest:
            if not last.in_use or last.source != wanted:
                self._describe(wanted)
                if not last.in_use or draft.passages:
                    self._read_anew(last, draft)
            return Saved(wanted, last.number, "unchanged")
        length = check(draft)
        self._begin()
        if last is None:
            self._kept_back.add_source(rows.source_fields(self._id, wanted))
            self._totals.sources += 1
        else:
            self._describe(wanted)
            self._replace(last)
        number = 1 if last is None else last.number + 1
        self._write(draft, number, length, imported_at)
        return Saved(wanted, number, "new source" if last is None else "new edition")

    def reread(self, draft: EditionDraft, number: int) -> bool:
        """Put what is read of an edition now in the place of what was; do nothing where it is no longer what is kept."""
        last = self._last(draft.source.id) if storable(draft.source.id) else None
        if last is None or not last.in_use:
            return False
        if (last.number, last.digest, last.source) != (number, draft.digest, draft.source):
            return False
        self._begin()
        self._read_anew(last, draft)
        return True

    def lacks(self, id_: str, wanted: Source | None, digest: str) -> bool:
        """Say whether a text of that digest has to be read; what is looked up is kept for the draft that follows."""
        if not storable(id_):
            return True
        last = self._last(id_)
        self._looked_up = id_, last
        if last is None or not last.in_use or last.digest != digest:
            return True
        return wanted is not None and last.source != wanted

    def retire(self, id_: str) -> None:
        """Take a source out of use; its editions stay."""
        last = self._last(id_) if storable(id_) else None
        if last is not None and last.in_use:
            self._begin()
            self._replace(last)
            self._totals.sources -= 1

    def drop(self, id_: str) -> None:
        """Forget a source and everything of it, as if it had never been."""
        last = self._last(id_) if storable(id_) else None
        if last is None:
            return
        self._begin()
        if last.in_use:
            self._take_out(last)
            self._totals.sources -= 1
        for statement in writes.FORGET_SOURCE:
            self._connection.execute(statement, {"b_community": self._id, "b_source": id_})

    def add_aliases(self, aliases: Mapping[str, str]) -> None:
        """Write other names; those that are kept already get the new meaning."""
        known = {r[0]: r[1] for r in self._connection.execute(writes.ALIASES, {"b_community": self._id})}
        changed = {name: meaning for name, meaning in aliases.items() if known.get(name) != meaning}
        if not changed:
            return
        self._begin()
        insertion = upsert(self._connection.dialect.name, alias)
        self._connection.execute(
            insertion.on_conflict_do_update(
                index_elements=["community_id", "name"], set_={"stands_for": insertion.excluded.stands_for}
            ),
            [{"community_id": self._id, "name": name, "stands_for": changed[name]} for name in sorted(changed)],
        )

    def drop_aliases(self, names: Iterable[str]) -> None:
        """Forget other names; those that are not kept are passed over."""
        dropped = sorted({name for name in names if storable(name)})
        gone = [
            name
            for name in dropped
            if self._connection.execute(writes.DROP_ALIAS, {"b_community": self._id, "b_name": name}).rowcount
        ]
        if gone:
            self._begin()

    def finish(self) -> None:
        """Write what was kept back: the last batch, the vocabulary, the sums."""
        if not self._changed:
            return
        self._kept_back.send(self._id)
        write_words(self._connection, self._id, self._words)
        totals, row = self._totals, find_community(self._connection, self._name, self._collection)
        self._connection.execute(
            writes.CHANGED.values(
                revision=row.revision + 1,
                next_key=self._next_key,
                sources=row.sources + totals.sources,
                passages=row.passages + totals.passages,
                mentions=row.mentions + totals.mentions,
                tokens=row.tokens + totals.tokens,
            ),
            {"b_community": self._id},
        )

    def _begin(self) -> None:
        """Make the community if this is its first write."""
        self._changed = True
        if self._id == 0:
            self._id = make_community(self._connection, self._name, self._collection)

    def _last(self, id_: str) -> _Last | None:
        if self._looked_up is not None and self._looked_up[0] == id_:
            return self._looked_up[1]
        if id_ in self._kept_back.sources:
            self._kept_back.send(self._id)
        found = writes.STATE.one(self._connection, {"b_community": self._id, "b_source": id_})
        if found is None:
            return None
        *said, number, digest, mentions, words, current = found
        return _Last(rows.to_source(id_, *said), number, digest, mentions, words or "[]", bool(current))

    def _describe(self, wanted: Source) -> None:
        self._begin()
        fields = rows.source_fields(self._id, wanted)
        del fields["community_id"], fields["id"]
        self._connection.execute(writes.DESCRIBED.values(fields), {"b_community": self._id, "b_source": wanted.id})

    def _replace(self, current: _Last) -> None:
        """Take the edition before out of all that is current; its text and its mentions stay."""
        if not current.in_use:
            self._totals.sources += 1
            return
        asked = self._take_out(current)
        self._connection.execute(writes.NO_LONGER_SEARCHED, asked)
        self._connection.execute(writes.REPLACED, {"b_community": self._id, "b_source": current.source.id})

    def _read_anew(self, current: _Last, draft: EditionDraft) -> None:
        """Replace what was read of a text that stays: another title or day of publication reads differently."""
        check(draft)
        if current.in_use:
            self._take_out(current)
        else:
            self._totals.sources += 1
        asked = self._asking(current)
        self._connection.execute(writes.FORGET_MENTIONS, asked)
        self._connection.execute(writes.FORGET_PASSAGES, asked)
        self._connection.execute(writes.REREAD.values(current=True, **self._count_in(draft)), asked)
        self._keep_all(draft, current.number)

    def _take_out(self, current: _Last) -> dict[str, object]:
        """Take an edition out of index, vocabulary and sums; return how to ask for its passages."""
        asked = self._asking(current)
        entries = [Entry(r[0], split(r[1] or "")) for r in self._connection.execute(writes.SEARCHED, asked)]
        self._index.remove(self._connection, self._id, entries)
        for pair, count in rows.to_words(current.words):
            self._words[pair] -= count
        self._totals.passages -= len(entries)
        self._totals.tokens -= sum(len(group) for entry in entries for group in entry.terms)
        self._totals.mentions -= current.mentions
        return asked

    def _asking(self, last: _Last) -> dict[str, object]:
        return {"b_community": self._id, "b_source": last.source.id, "b_edition": last.number}

    def _write(self, draft: EditionDraft, number: int, length: int, imported_at: str) -> None:
        self._kept_back.add_edition(
            {
                "community_id": self._id,
                "source_id": draft.source.id,
                "number": number,
                "digest": draft.digest,
                "length": length,
                "imported_at": imported_at,
                "current": True,
                **self._count_in(draft),
            }
        )
        self._keep_all(draft, number)

    def _count_in(self, draft: EditionDraft) -> rows.Fields:
        """Count a draft in vocabulary and sums; return what the edition must remember to be taken out again."""
        words = counted(draft.passages)
        mentions = sum(len(indexed.mentions) for indexed in draft.passages)
        found = searched(draft.passages)
        self._words.update(words)
        self._totals.passages += len(found)
        self._totals.tokens += sum(len(group) for indexed in found for group in indexed.terms)
        self._totals.mentions += mentions
        return {"mentions": mentions, "words": rows.words_text(Counter(words)), "reading": draft.reading}

    def _keep_all(self, draft: EditionDraft, number: int) -> None:
        self._next_key = self._kept_back.add_passages(self._id, self._next_key, draft, number)
        if self._kept_back.enough:
            self._kept_back.send(self._id)
