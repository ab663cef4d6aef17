"""What a save keeps back: rows are sent many at once, and the words of all its editions when it ends.

This file knows nothing of what a draft changes, only how what is kept of it is written.
"""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import Connection, insert

from facts.index import EditionDraft
from facts.store import rows, writes
from facts.store.bulk import Bulk, upsert
from facts.store.drafts import WordAndStem
from facts.store.full_text import Entry, FullTextIndex
from facts.store.tables import edition, mention, passage, source, word

ENOUGH = 1000
"""Passages and editions that are sent together: enough that the statements do not count, few enough to hold."""


class KeptBack:
    """The rows of one save that wait; whoever asks the store for one of ``sources`` sends them before."""

    def __init__(self, connection: Connection, index: FullTextIndex) -> None:
        self._connection = connection
        self._index = index
        self.sources: set[str] = set()
        """The sources that rows wait for."""
        self._clear()

    def _clear(self) -> None:
        self._sources: list[rows.Fields] = []
        self._editions: list[rows.Fields] = []
        self._passages: list[rows.Fields] = []
        self._mentions: list[rows.Fields] = []
        self._entries: list[Entry] = []
        self.sources.clear()

    def add_source(self, fields: rows.Fields) -> None:
        self._sources.append(fields)

    def add_edition(self, fields: rows.Fields) -> None:
        self._editions.append(fields)

    def add_passages(self, community: int, key: int, draft: EditionDraft, number: int) -> int:
        """Keep the passages of an edition, numbered from ``key`` on, with what was read; return the next key."""
        id_ = draft.source.id
        self.sources.add(id_)
        for indexed in draft.passages:
            self._passages.append(rows.passage_fields(community, key, id_, number, indexed))
            self._mentions += rows.mention_fields(community, key, indexed.mentions)
            if indexed.passage.mark is None:
                self._entries.append(Entry(key, indexed.terms))
            key += 1
        return key

    @property
    def enough(self) -> bool:
        """Whether it is time to send what waits."""
        return len(self._passages) + len(self._editions) >= ENOUGH

    def send(self, community: int) -> None:
        """Write all that waits, the passages into the index too."""
        waiting = (
            (_SOURCES, self._sources),
            (_EDITIONS, self._editions),
            (_PASSAGES, self._passages),
            (_MENTIONS, self._mentions),
        )
        for bulk, fields in waiting:
            bulk.send(self._connection, fields)
        self._index.add(self._connection, community, self._entries)
        self._clear()


def write_words(connection: Connection, community: int, words: Mapping[WordAndStem, int]) -> None:
    """Add to the vocabulary in how many more passages each word stands, or fewer; a word of none is forgotten."""
    changed = [(pair, count) for pair, count in sorted(words.items()) if count]
    if not changed:
        return
    _WORDS[connection.dialect.name].send(
        connection,
        [{"community_id": community, "word": pair[0], "stem": pair[1], "passages": count} for pair, count in changed],
    )
    if any(count < 0 for _, count in changed):
        connection.execute(writes.GONE_WORDS, {"b_community": community})


def _counting(engine: str) -> Bulk:
    """Return the statement that adds to what is counted of a word already."""
    insertion = upsert(engine, word)
    added = {"passages": word.c.passages + insertion.excluded.passages}
    return Bulk(insertion.on_conflict_do_update(index_elements=["community_id", "word", "stem"], set_=added))


_SOURCES, _EDITIONS, _PASSAGES, _MENTIONS = (Bulk(insert(table)) for table in (source, edition, passage, mention))
_WORDS = {engine: _counting(engine) for engine in ("sqlite", "postgresql")}
