"""Full text candidates on PostgreSQL: a tsvector under a GIN index, with the ranking of ``ranking.py`` over it.

``ts_rank`` knows nothing of how rare a word is and how long a text; it is used only to learn how often a lexeme stands
in a passage. For a query of one lexeme of the default weight it is a function of that number alone, the sum of 1/j²
for j up to it, times .1, over pi²/6 (``calc_rank_or`` in tsrank.c), so a ladder of thresholds gives the number back.
Lexemes are made by the program and written as quoted literals, so nothing is ever parsed as a query. This file knows
nothing of how texts become stems.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sqlalchemy import Connection, text

from facts.store.full_text import Entry, Posting, postings
from facts.store.ranking import K1, MAX_LENGTH, MAX_REPEATS, Curve, Weighted
from facts.store.tokens import token


def _ladder() -> str:
    """Return thresholds that lie half way between the ranks of n and n + 1 occurrences, as an SQL array."""
    rank, before = 0.0, 0.0
    steps: list[str] = []
    for times in range(1, MAX_REPEATS + 1):
        rank += 0.1 / (times * times) / 1.64493406685
        steps.append(repr((before + rank) / 2))
        before = rank
    return f"'{{{','.join(steps)}}}'::float8[]"


_ADD = text(
    "INSERT INTO passage_index (community_id, passage_key, length, lexemes)"
    " VALUES (:community, :key, :length, CAST(:lexemes AS tsvector))"
)
_REMOVE = text("DELETE FROM passage_index WHERE community_id = :community AND passage_key = ANY(:keys)")
_CLEAR = text("DELETE FROM passage_index")

_KEPT = text(
    "SELECT i.community_id, i.passage_key, i.length, l.lexeme, cardinality(l.positions)"
    " FROM passage_index AS i CROSS JOIN LATERAL unnest(i.lexemes) AS l (lexeme, positions, weights)"
)

_BEST = """
WITH hit (key, worth) AS (
  SELECT i.passage_key, floor(q.weight * (t.times * {k} / (t.times + :flat + :slope * i.length)))::bigint
  FROM unnest(CAST(:lexemes AS tsquery[]), CAST(:weights AS float8[])) AS q (lexeme, weight)
  JOIN passage_index AS i ON i.lexemes @@ q.lexeme
  CROSS JOIN LATERAL (SELECT width_bucket(ts_rank(i.lexemes, q.lexeme)::float8, {ladder})::float8 AS times) AS t
), summed (key, score) AS (SELECT key, sum(worth)::bigint FROM hit GROUP BY key),
scored (key, score) AS MATERIALIZED (SELECT summed.key, summed.score FROM summed{dated})
SELECT key, score FROM scored
WHERE score >= coalesce((SELECT score FROM scored ORDER BY score DESC LIMIT 1 OFFSET :skip), 0)
"""
_DATED = (
    " JOIN passage AS p ON p.community_id = :community AND p.key = summed.key"
    " JOIN source AS s ON s.community_id = :community AND s.id = p.source_id AND s.published_by <= :until"
)
_BEST_EVER = text(_BEST.format(k=K1 + 1, ladder=_ladder(), dated=""))
_BEST_DATED = text(_BEST.format(k=K1 + 1, ladder=_ladder(), dated=_DATED))


class PostgresIndex:
    """The index kept as one tsvector a passage, beside the passages, so that scoring reads narrow rows."""

    def add(self, connection: Connection, community: int, entries: Sequence[Entry]) -> None:
        if entries:
            connection.execute(_ADD, [_fields(community, entry) for entry in entries])

    def remove(self, connection: Connection, community: int, entries: Sequence[Entry]) -> None:
        if entries:
            connection.execute(_REMOVE, {"community": community, "keys": [entry.key for entry in entries]})

    def clear(self, connection: Connection) -> None:
        connection.execute(_CLEAR)

    def kept(self, connection: Connection) -> Iterator[Posting]:
        for row in connection.execute(_KEPT, execution_options={"yield_per": 1000}):
            yield row[0], row[1], row[2], row[3], row[4]

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
        parameters: dict[str, object] = {
            "flat": shape.flat,
            "slope": shape.slope,
            "skip": limit - 1,
            "lexemes": [f"'{token(community, stem.stem)}'" for stem in stems],
            "weights": [float(stem.weight) for stem in stems],
        }
        if published_until is None:
            found = connection.execute(_BEST_EVER, parameters).all()
        else:
            found = connection.execute(
                _BEST_DATED, parameters | {"community": community, "until": published_until}
            ).all()
        return [(row[0], row[1]) for row in found]


def _fields(community: int, entry: Entry) -> dict[str, object]:
    lexemes = " ".join(
        f"'{lexeme}':{','.join(map(str, range(1, times + 1)))}" for _, _, _, lexeme, times in postings(community, entry)
    )
    length = min(sum(map(len, entry.terms)), MAX_LENGTH)
    return {"community": community, "key": entry.key, "length": length, "lexemes": lexemes}
