"""Full text candidates on SQLite: FTS5 keeps the postings, the ranking of ``ranking.py`` is summed over them.

FTS5's own ``bm25`` is not used: it weighs a word by all communities together, and another engine cannot repeat it. The
postings are read through ``fts5vocab``, by equality with a token, so that nothing is ever parsed as a query. A row's
number holds community, passage and length (20, 31 and 12 bits): scoring needs no second look-up. Measured on 10,375
short texts this takes .7 of the time of ``ORDER BY rank``. This file knows nothing of how texts become stems.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain

from sqlalchemy import Connection, TextClause, text

from facts.store.full_text import Entry, Posting
from facts.store.prepared import read_text
from facts.store.ranking import K1, MAX_LENGTH, MAX_REPEATS, Curve, Weighted
from facts.store.terms import Terms
from facts.store.tokens import MAX_WORD, token

_KEY_BITS, _LENGTH_BITS = 31, 12

_TIES = 16
"""So many more than asked for are read at once; only if all of them tie for the last place are the others looked for."""

_ADD = "INSERT INTO passage_index (rowid, tokens) VALUES (?, ?)"
_REMOVE = "INSERT INTO passage_index (passage_index, rowid, tokens) VALUES ('delete', ?, ?)"
_CLEAR = text("INSERT INTO passage_index (passage_index) VALUES ('delete-all')")
_KEPT = text(
    f"SELECT doc, term, min(count(*), {MAX_REPEATS}) FROM passage_posting GROUP BY term, doc"  # noqa: S608
)


class SqliteIndex:
    """The FTS5 index. It holds no text of its own, so a passage is taken out by the terms it was added with."""

    def add(self, connection: Connection, community: int, entries: Sequence[Entry]) -> None:
        if entries:
            connection.exec_driver_sql(_ADD, _rows(community, entries))

    def remove(self, connection: Connection, community: int, entries: Sequence[Entry]) -> None:
        if entries:
            connection.exec_driver_sql(_REMOVE, _rows(community, entries))

    def clear(self, connection: Connection) -> None:
        connection.execute(_CLEAR)

    def kept(self, connection: Connection) -> Iterator[Posting]:
        key, length = (1 << _KEY_BITS) - 1, (1 << _LENGTH_BITS) - 1
        for doc, term, times in connection.execute(_KEPT):
            yield doc >> _KEY_BITS + _LENGTH_BITS, doc >> _LENGTH_BITS & key, doc & length, term, times

    def best(
        self,
        connection: Connection,
        community: int,
        stems: Sequence[Weighted],
        shape: Curve,
        limit: int,
        published_until: str | None,
    ) -> Sequence[tuple[int, int]]:
        if not stems or limit <= 0:
            return []
        parameters: dict[str, object] = {"flat": shape.flat, "slope": shape.slope, "most": limit + _TIES}
        for place, stem in enumerate(stems):
            parameters[f"t{place}"] = token(community, stem.stem)
            parameters[f"w{place}"] = stem.weight
        if published_until is not None:
            parameters |= {"community": community, "until": published_until}
        ranked = _Ranked(len(stems), published_until is not None)
        found = _pairs(connection, _best(ranked), parameters)
        if len(found) < limit:
            return found
        last = found[limit - 1][1]
        if len(found) == limit + _TIES and found[-1][1] == last:
            ties = _pairs(connection, _tied(ranked), parameters | {"last": last})
            return [pair for pair in found if pair[1] > last] + ties
        return [pair for pair in found if pair[1] >= last]


def _pairs(connection: Connection, statement: TextClause, parameters: dict[str, object]) -> list[tuple[int, int]]:
    mask = (1 << _KEY_BITS) - 1
    return [(row[0] >> _LENGTH_BITS & mask, row[1]) for row in read_text(connection, statement, parameters)]


def _rows(community: int, entries: Sequence[Entry]) -> list[tuple[int, str]]:
    """Return number and tokens of each entry; the token of a stem is made once for all of them."""
    tokens: dict[str, str] = {}
    made: list[tuple[int, str]] = []
    for entry in entries:
        stems = list(chain.from_iterable(entry.terms))
        for stem in stems:
            if stem not in tokens:
                # A stem that is too long has none, and what it leaves between blanks is no token.
                tokens[stem] = token(community, stem) if len(stem) <= MAX_WORD else ""
        made.append((_row(community, entry.key, entry.terms), " ".join(map(tokens.__getitem__, stems))))
    return made


def _row(community: int, key: int, terms: Terms) -> int:
    length = min(sum(map(len, terms)), MAX_LENGTH)
    if community >= 1 << 20 or key >= 1 << _KEY_BITS:
        raise OverflowError(f"passage {key} of community {community} is beyond what the index can number")
    return community << _KEY_BITS + _LENGTH_BITS | key << _LENGTH_BITS | length


@dataclass(frozen=True, slots=True)
class _Ranked:
    """What the text of a ranking statement depends on; all that is searched is bound."""

    stems: int
    dated: bool

    def scores(self) -> str:
        """Return a select of row number and score. Whole numbers are summed, so the order of postings is no matter."""
        hits = " UNION ALL ".join(
            f"SELECT doc, CAST(:w{n} * (times * {K1 + 1!r} / (times + :flat + :slope * (doc & {MAX_LENGTH})))"  # noqa: S608
            f" AS INTEGER) AS worth FROM (SELECT doc, min(count(*), {MAX_REPEATS}) AS times"
            f" FROM passage_posting WHERE term = :t{n} GROUP BY doc)"
            for n in range(self.stems)
        )
        scores = f"SELECT doc, sum(worth) AS score FROM ({hits}) GROUP BY doc"  # noqa: S608
        if not self.dated:
            return scores
        key = f"doc >> {_LENGTH_BITS} & {(1 << _KEY_BITS) - 1}"
        return (
            f"SELECT doc, score FROM ({scores})"  # noqa: S608
            f" JOIN passage AS p ON p.community_id = :community AND p.key = {key}"
            " JOIN source AS s ON s.community_id = :community AND s.id = p.source_id AND s.published_by <= :until"
        )


@lru_cache(maxsize=256)
def _best(ranked: _Ranked) -> TextClause:
    return text(f"SELECT doc, score FROM ({ranked.scores()}) ORDER BY score DESC LIMIT :most")  # noqa: S608


@lru_cache(maxsize=256)
def _tied(ranked: _Ranked) -> TextClause:
    return text(f"SELECT doc, score FROM ({ranked.scores()}) WHERE score = :last")  # noqa: S608
