"""The tables of a store as typed columns. The migrations make them; a test compares the two.

Every key begins with the community, so that no row can be reached, made unique or referred to across communities.
What a community has searched stands in two rows of ``community``, its sources and its cards, so that one can never be
found among the other; a third kind of row, of no community, holds the slips that belong to none.
The full text index is not here: it is another thing on each engine (``search_sqlite``, ``search_postgres``). This
file knows nothing of values, only of what is kept in which column.
"""

from __future__ import annotations

from enum import StrEnum

from sqlalchemy import (
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    ForeignKeyConstraint,
    Identity,
    Index,
    Integer,
    MetaData,
    Named,
    PrimaryKeyConstraint,
    String,
    Table,
    Text,
    TypedColumns,
    UniqueConstraint,
    text,
)

NAMES = {
    "pk": "pk_%(table_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(referred_table_name)s",
}

metadata = MetaData(naming_convention=NAMES)

CodePoints = String().with_variant(Text(collation="C"), "postgresql")
"""Text that is ordered by code point on every engine, as Python orders it. SQLite does so unasked."""


class Collection(StrEnum):
    """What of a community a row of ``community`` is about."""

    SOURCES = "sources"
    CARDS = "cards"
    REGISTRY = "registry"
    """Of no community; its name is empty."""


class CommunityColumns(TypedColumns):
    """A community, and the sums of what it keeps in current editions, so that no question has to count."""

    id: Named[int] = Column(Integer, Identity(always=False), primary_key=True)
    name: Named[str] = Column(CodePoints)
    collection: Named[str] = Column(String)
    """A ``Collection``."""
    revision: Named[int] = Column(BigInteger)
    next_key: Named[int]
    sources: Named[int]
    passages: Named[int]
    """Passages that are searched."""
    mentions: Named[int]
    tokens: Named[int] = Column(BigInteger)
    """Stems of all passages that are searched: their length in sum."""
    changes: Named[int]
    """How many changes were made, and the digest of the last one: without them the last could be taken away unseen."""
    head: Named[str] = Column(String)


community = Table("community", metadata, CommunityColumns, UniqueConstraint("name", "collection"))


class SourceColumns(TypedColumns):
    community_id: Named[int]
    id: Named[str] = Column(CodePoints)
    title: Named[str] = Column(Text)
    url: Named[str | None] = Column(Text)
    published: Named[str | None] = Column(String)
    """As given: a year, a month or a day."""
    published_by: Named[str | None] = Column(CodePoints)
    """The last day it can have been, for asking as of a day."""
    publisher: Named[str | None] = Column(Text)
    author: Named[str | None] = Column(Text)
    language: Named[str] = Column(String)


source = Table(
    "source",
    metadata,
    SourceColumns,
    PrimaryKeyConstraint("community_id", "id"),
    ForeignKeyConstraint(["community_id"], ["community.id"]),
)


class EditionColumns(TypedColumns):
    community_id: Named[int]
    source_id: Named[str] = Column(CodePoints)
    number: Named[int]
    digest: Named[str] = Column(String)
    length: Named[int]
    imported_at: Named[str] = Column(String)
    current: Named[bool] = Column(Boolean)
    mentions: Named[int]
    words: Named[str | None] = Column(Text)
    """What it adds to the vocabulary, as JSON rows of word, stem, passages: taken away when it is replaced."""
    reading: Named[int | None]
    """Which version of reading made its passages and mentions; none where that was not kept yet."""


edition = Table(
    "edition",
    metadata,
    EditionColumns,
    PrimaryKeyConstraint("community_id", "source_id", "number"),
    ForeignKeyConstraint(["community_id", "source_id"], ["source.community_id", "source.id"]),
    CheckConstraint("number > 0", name="number"),
)

Index(
    "uq_edition_current",
    edition.c.community_id,
    edition.c.source_id,
    unique=True,
    sqlite_where=text("current"),
    postgresql_where=text("current"),
)


class PassageColumns(TypedColumns):
    community_id: Named[int]
    key: Named[int]
    source_id: Named[str] = Column(CodePoints)
    edition: Named[int]
    number: Named[int]
    starts: Named[int]
    text: Named[str] = Column(Text)
    sentences: Named[str] = Column(Text)
    """JSON pairs of first and last code point, in the edition's offsets."""
    mark: Named[str | None] = Column(String)
    reason: Named[str] = Column(Text)
    terms: Named[str | None] = Column(Text)
    """What is searched; none for marked passages and for those of an edition that was replaced."""


passage = Table(
    "passage",
    metadata,
    PassageColumns,
    PrimaryKeyConstraint("community_id", "key"),
    UniqueConstraint("community_id", "source_id", "edition", "number"),
    ForeignKeyConstraint(
        ["community_id", "source_id", "edition"],
        ["edition.community_id", "edition.source_id", "edition.number"],
    ),
)


class WordColumns(TypedColumns):
    community_id: Named[int]
    word: Named[str] = Column(CodePoints)
    stem: Named[str] = Column(CodePoints)
    passages: Named[int]


word = Table(
    "word",
    metadata,
    WordColumns,
    PrimaryKeyConstraint("community_id", "word", "stem"),
    ForeignKeyConstraint(["community_id"], ["community.id"]),
    Index(None, "community_id", "stem"),
)


class MentionColumns(TypedColumns):
    community_id: Named[int]
    passage_key: Named[int]
    ordinal: Named[int]
    kind: Named[str] = Column(String)
    starts: Named[int]
    ends: Named[int]
    value: Named[str] = Column(Text)


mention = Table(
    "mention",
    metadata,
    MentionColumns,
    PrimaryKeyConstraint("community_id", "passage_key", "ordinal"),
    ForeignKeyConstraint(["community_id", "passage_key"], ["passage.community_id", "passage.key"]),
)


class AliasColumns(TypedColumns):
    community_id: Named[int]
    name: Named[str] = Column(CodePoints)
    stands_for: Named[str] = Column(CodePoints)


alias = Table(
    "alias",
    metadata,
    AliasColumns,
    PrimaryKeyConstraint("community_id", "name"),
    ForeignKeyConstraint(["community_id"], ["community.id"]),
)


class EntryColumns(TypedColumns):
    community_id: Named[int]
    kind: Named[str] = Column(String)
    id: Named[str] = Column(CodePoints)
    revision: Named[int]
    body: Named[str | None] = Column(Text)
    """None for an entry that was taken away: its revisions go on where it is made again."""


entry = Table(
    "entry",
    metadata,
    EntryColumns,
    PrimaryKeyConstraint("community_id", "kind", "id"),
    ForeignKeyConstraint(["community_id"], ["community.id"]),
)


class ChangeColumns(TypedColumns):
    """Rows are only ever added: triggers refuse everything else."""

    community_id: Named[int]
    number: Named[int]
    command: Named[int]
    kind: Named[str] = Column(String)
    entry_id: Named[str] = Column(CodePoints)
    revision: Named[int]
    action: Named[str] = Column(Text)
    person: Named[str] = Column(CodePoints)
    role: Named[str] = Column(Text)
    at: Named[str] = Column(Text)
    reason: Named[str] = Column(Text)
    before: Named[str | None] = Column(Text)
    after: Named[str | None] = Column(Text)
    undoes: Named[int | None]
    previous: Named[str] = Column(String)
    digest: Named[str] = Column(String)


change = Table(
    "change",
    metadata,
    ChangeColumns,
    PrimaryKeyConstraint("community_id", "number"),
    ForeignKeyConstraint(["community_id"], ["community.id"]),
    Index(None, "community_id", "kind", "entry_id"),
    Index(None, "community_id", "person"),
)


class SlipColumns(TypedColumns):
    community_id: Named[int]
    kind: Named[str] = Column(CodePoints)
    id: Named[str] = Column(CodePoints)
    body: Named[str] = Column(Text)
    person: Named[str | None] = Column(CodePoints)
    expires: Named[str | None] = Column(CodePoints)


slip = Table(
    "slip",
    metadata,
    SlipColumns,
    PrimaryKeyConstraint("community_id", "kind", "id"),
    ForeignKeyConstraint(["community_id"], ["community.id"]),
    Index(None, "community_id", "person"),
    Index(None, "community_id", "expires"),
)
