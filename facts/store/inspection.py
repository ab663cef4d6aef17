"""Is what a store holds what it should hold? Read-only, for ``doctor`` and before a backup is trusted.

Quickly: the engine's own check, and the sums that questions rely on. Wholly: also every edition against its digest,
the vocabulary against the editions, the full text index against the passages. This file knows nothing of how a
problem is mended.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterator
from itertools import groupby, islice

from sqlalchemy import Connection, MetaData, func, select

from facts.errors import shown
from facts.model import digest
from facts.store import rows
from facts.store.chains import chain_problems
from facts.store.drafts import WordAndStem
from facts.store.full_text import Entry, FullTextIndex, fingerprint, postings
from facts.store.tables import community, edition, mention, metadata, passage, word
from facts.store.terms import split

_MOST = 20
"""So many problems are told; one is enough to act."""

_SUMS = select(
    community.c.id,
    community.c.name,
    community.c.sources,
    community.c.passages,
    community.c.mentions,
    community.c.tokens,
).order_by(community.c.id)
_SOURCES = select(edition.c.community_id, func.count()).where(edition.c.current).group_by(edition.c.community_id)
_SEARCHED = (
    select(passage.c.community_id, func.count()).where(passage.c.terms.is_not(None)).group_by(passage.c.community_id)
)
_MENTIONS = (
    select(edition.c.community_id, func.sum(edition.c.mentions))
    .where(edition.c.current)
    .group_by(edition.c.community_id)
)
_MENTIONS_KEPT = (
    select(passage.c.community_id, passage.c.source_id, passage.c.edition, func.count())
    .join_from(
        passage, mention, (mention.c.community_id == passage.c.community_id) & (mention.c.passage_key == passage.c.key)
    )
    .group_by(passage.c.community_id, passage.c.source_id, passage.c.edition)
)
_EDITIONS = select(
    edition.c.community_id,
    edition.c.source_id,
    edition.c.number,
    edition.c.digest,
    edition.c.length,
    edition.c.mentions,
    edition.c.words,
)
_PASSAGES = select(
    passage.c.community_id,
    passage.c.source_id,
    passage.c.edition,
    passage.c.number,
    passage.c.starts,
    passage.c.text,
    passage.c.terms,
    passage.c.key,
).order_by(passage.c.community_id, passage.c.source_id, passage.c.edition, passage.c.number)
_WORDS = select(word.c.community_id, word.c.word, word.c.stem, word.c.passages)


def quick(connection: Connection) -> list[str]:
    """Return what is wrong at first sight, in sentences."""
    return list(islice(_quick(connection), _MOST))


def broken_pages(connection: Connection) -> list[str]:
    """Return what the engine finds wrong with its own file."""
    return list(islice(_engine(connection, "integrity_check"), _MOST))


def chains(connection: Connection) -> list[str]:
    """Return where the record of changes of any community does not hold, in sentences."""
    return list(islice(chain_problems(connection), _MOST))


def whole(connection: Connection, index: FullTextIndex) -> list[str]:
    """Return all that is wrong, in sentences; this reads the whole store."""
    problems = broken_pages(connection)
    if problems:
        # Only what the engine can read is worth looking into.
        return problems
    return list(islice(_whole(connection, index), _MOST))


def content_digest(connection: Connection, tables: MetaData = metadata) -> str:
    """Return a hash of every row of every table, the same for the same content on every engine."""
    found = hashlib.sha256()
    for table in tables.sorted_tables:
        found.update(table.name.encode())
        ordered = select(table).order_by(*table.primary_key.columns).execution_options(yield_per=1000)
        for row in connection.execute(ordered):
            found.update(repr(tuple(row)).encode("utf-8", "surrogatepass"))
    return found.hexdigest()


def _quick(connection: Connection) -> Iterator[str]:
    yield from _engine(connection, "quick_check")
    yield from _sums(connection)


def _whole(connection: Connection, index: FullTextIndex) -> Iterator[str]:
    yield from _references(connection)
    yield from _sums(connection)
    yield from _texts(connection, index)
    yield from _vocabulary(connection)
    yield from chain_problems(connection)


def _engine(connection: Connection, pragma: str) -> Iterator[str]:
    if connection.dialect.name == "sqlite":
        for (said,) in connection.exec_driver_sql(f"PRAGMA {pragma}({_MOST})"):
            if said != "ok":
                yield f"The file is damaged: {shown(str(said))}."


def _references(connection: Connection) -> Iterator[str]:
    if connection.dialect.name == "sqlite":
        broken = Counter(str(row[0]) for row in connection.exec_driver_sql("PRAGMA foreign_key_check"))
        for table, count in sorted(broken.items()):
            yield f"{count} rows of {table} refer to nothing."


def _sums(connection: Connection) -> Iterator[str]:
    sources, passages, mentions = (
        {int(row[0]): int(row[1]) for row in connection.execute(counting)}
        for counting in (_SOURCES, _SEARCHED, _MENTIONS)
    )
    for id_, name, *said, _ in connection.execute(_SUMS).all():
        real = [counted.get(id_, 0) for counted in (sources, passages, mentions)]
        if said != real:
            yield (
                f"The community {shown(name)} says that it holds {said[0]} sources, {said[1]} passages and {said[2]}"
                f" mentions, and holds {real[0]}, {real[1]} and {real[2]}."
            )


def _texts(connection: Connection, index: FullTextIndex) -> Iterator[str]:
    """Compare the passages with the digests and with the full text index, in one walk over them."""
    editions = {(row[0], row[1], row[2]): row for row in connection.execute(_EDITIONS).all()}
    mentions = {(row[0], row[1], row[2]): int(row[3]) for row in connection.execute(_MENTIONS_KEPT)}
    expected = 0
    tokens: Counter[int] = Counter()
    streamed = connection.execute(_PASSAGES.execution_options(yield_per=1000))
    for key, passages in groupby(streamed, lambda row: (row[0], row[1], row[2])):
        text: list[str] = []
        at = 0
        tiled = True
        for number, row in enumerate(passages):
            tiled &= row[3] == number and row[4] == at
            text.append(row[5])
            at += len(row[5])
            if row[6] is not None:
                entry = Entry(row[7], split(row[6]))
                expected += fingerprint(postings(row[0], entry))
                tokens[row[0]] += sum(map(len, entry.terms))
        kept = editions.pop(key)
        if not tiled or kept[4] != at or kept[3] != digest("".join(text)):
            yield f"Edition {key[2]} of {shown(key[1])} is not the text that was imported."
        if kept[5] != mentions.get(key, 0):
            yield f"Edition {key[2]} of {shown(key[1])} has lost mentions."
    for key, kept in editions.items():
        if kept[3] != digest(""):
            yield f"Edition {key[2]} of {shown(key[1])} has lost its text."
    for id_, name, *_, said in connection.execute(_SUMS).all():
        if said != tokens[id_]:
            yield f"The community {shown(name)} says that it holds {said} words in all, and holds {tokens[id_]}."
    if fingerprint(index.kept(connection)) != expected & (1 << 64) - 1:
        yield "The full text index does not hold what the passages say."


def _vocabulary(connection: Connection) -> Iterator[str]:
    counts: Counter[tuple[int, WordAndStem]] = Counter()
    for row in connection.execute(_EDITIONS.where(edition.c.current)):
        try:
            words = rows.to_words(row[6] or "[]")
        except (ValueError, TypeError):
            yield f"The words of {shown(row[1])} cannot be read."
            return
        counts.update({(row[0], pair): count for pair, count in words})
    kept = {(row[0], (row[1], row[2])): row[3] for row in connection.execute(_WORDS)}
    if kept != dict(counts):
        yield "The vocabulary is not that of the sources."
