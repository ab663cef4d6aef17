"""Everything that is read of a store while a question is answered: statements that are made once for each engine.

A list of values is one parameter (JSON on SQLite, an array on PostgreSQL), so that a statement's text never depends on
how many there are, and each is compiled and prepared once. This file knows nothing of what the rows mean.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import lru_cache
from typing import Any

from sqlalchemy import JSON, Column, ColumnElement, Integer, Select, any_, bindparam, cast, func, select
from sqlalchemy.dialects.postgresql import ARRAY

from facts.store.prepared import Prepared
from facts.store.tables import alias, community, edition, mention, passage, source, word
from facts.values import KindName

_ID = bindparam("community", type_=community.c.id.type)

VOCABULARY = select(word.c.word, word.c.stem, word.c.passages).where(word.c.community_id == _ID)

_SOURCE = select(
    source.c.id,
    source.c.title,
    source.c.url,
    source.c.published,
    source.c.publisher,
    source.c.author,
    source.c.language,
).where(source.c.community_id == _ID)

SOURCES = _SOURCE.order_by(source.c.id)

EDITIONS = (
    select(
        edition.c.source_id,
        edition.c.number,
        edition.c.digest,
        edition.c.length,
        edition.c.imported_at,
        edition.c.current,
    )
    .where(edition.c.community_id == _ID, edition.c.source_id == bindparam("source"))
    .order_by(edition.c.number)
)

READ_OTHERWISE = (
    select(
        edition.c.source_id,
        edition.c.number,
        edition.c.digest,
        edition.c.length,
        edition.c.imported_at,
        edition.c.current,
    )
    .where(edition.c.community_id == _ID, edition.c.current, edition.c.reading.is_distinct_from(bindparam("reading")))
    .order_by(edition.c.source_id)
)

PASSAGES = (
    select(
        passage.c.key,
        passage.c.number,
        passage.c.starts,
        passage.c.text,
        passage.c.sentences,
        passage.c.mark,
        passage.c.reason,
    )
    .where(
        passage.c.community_id == _ID,
        passage.c.source_id == bindparam("source"),
        passage.c.edition == bindparam("edition"),
    )
    .order_by(passage.c.number)
)

_EARLIER = passage.alias()
PASSAGES_AT = PASSAGES.where(
    passage.c.starts < bindparam("ends"),
    passage.c.starts
    >= select(func.coalesce(func.max(_EARLIER.c.starts), 0))
    .where(
        _EARLIER.c.community_id == _ID,
        _EARLIER.c.source_id == bindparam("source"),
        _EARLIER.c.edition == bindparam("edition"),
        _EARLIER.c.starts <= bindparam("starts"),
    )
    .scalar_subquery(),
)
"""The passages from the one that a stretch begins in to the one that it ends in; of the others no text is read."""

TITLES = select(source.c.id, source.c.title).where(source.c.community_id == _ID).order_by(source.c.id)

ALIASES = select(alias.c.name, alias.c.stands_for).where(alias.c.community_id == _ID).order_by(alias.c.name)


def speakers(engine: str) -> Select[str | None]:
    """Return the statement for the names of all who say something; a name is cut out where it stands, so that no passage is read."""

    def field(*path: str | int) -> ColumnElement[Any]:
        if engine == "postgresql":
            return func.json_extract_path_text(cast(mention.c.value, JSON), *map(str, path))
        return func.json_extract(
            mention.c.value, "$" + "".join(f"[{one}]" if isinstance(one, int) else f".{one}" for one in path)
        )

    starts, ends = cast(field("speaker", 0), Integer), cast(field("speaker", 1), Integer)
    name = func.coalesce(
        field("speaker_name"), func.substr(passage.c.text, starts - passage.c.starts + 1, ends - starts)
    )
    same = (passage.c.community_id == mention.c.community_id) & (passage.c.key == mention.c.passage_key)
    said = (mention.c.community_id == _ID) & (mention.c.kind == KindName.STATEMENT.value)
    return select(name).distinct().join_from(mention, passage, same).where(said, passage.c.terms.is_not(None))


class Listed:
    """The statements that take a list of values, under the name ``wanted``."""

    def __init__(self, engine: str) -> None:
        self._arrays = engine == "postgresql"
        self.words = select(word.c.word, word.c.stem, word.c.passages).where(
            word.c.community_id == _ID, self._among(word.c.word)
        )
        self.stems = (
            select(word.c.stem, func.sum(word.c.passages))
            .where(word.c.community_id == _ID, self._among(word.c.stem))
            .group_by(word.c.stem)
        )
        self.candidates = Prepared(
            select(
                passage.c.key,
                passage.c.source_id,
                passage.c.edition,
                passage.c.number,
                passage.c.starts,
                passage.c.text,
                passage.c.sentences,
                passage.c.terms,
            ).where(passage.c.community_id == _ID, self._among(passage.c.key))
        )
        self.places = select(passage.c.key, passage.c.source_id, passage.c.number).where(
            passage.c.community_id == _ID, self._among(passage.c.key)
        )
        mentions = (
            select(mention.c.passage_key, mention.c.kind, mention.c.starts, mention.c.ends, mention.c.value)
            .where(mention.c.community_id == _ID, self._among(mention.c.passage_key))
            .order_by(mention.c.passage_key, mention.c.ordinal)
        )
        self.mentions = Prepared(mentions)
        self.mentions_of_kinds = Prepared(mentions.where(self._among(mention.c.kind, "kinds")))
        self.sources = Prepared(_SOURCE.where(self._among(source.c.id)))
        self.speakers = speakers(engine)

    def values(self, values: Sequence[str] | Sequence[int]) -> object:
        """Return a list as the parameter that it is on this engine."""
        return values if self._arrays else json.dumps(values, ensure_ascii=False)

    def _among(self, column: Column[Any], name: str = "wanted") -> ColumnElement[bool]:
        if self._arrays:
            return column == any_(bindparam(name, type_=ARRAY(column.type)))
        return column.in_(select(func.json_each(bindparam(name)).table_valued("value").c.value))


@lru_cache
def listed(engine: str) -> Listed:
    """Return the statements for an engine, always the same ones, so that what was compiled is found again."""
    return Listed(engine)
