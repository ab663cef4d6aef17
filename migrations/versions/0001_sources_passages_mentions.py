"""The first store: sources with their editions, passages, mentions, the vocabulary, and the full text index.

Every key begins with the community. Columns and constraints are spelled out here once more, on purpose: the tables of
the program may change, what this revision makes may not.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision: str | None = None
branch_labels: str | None = None
depends_on: str | None = None

TABLES = ("mention", "passage", "edition", "source", "word", "alias", "community")


def upgrade() -> None:
    text = sa.Text()
    ordered = sa.String().with_variant(sa.Text(collation="C"), "postgresql")
    op.create_table(
        "community",
        sa.Column("id", sa.Integer(), sa.Identity(always=False), nullable=False),
        sa.Column("name", ordered, nullable=False),
        sa.Column("revision", sa.BigInteger(), nullable=False),
        sa.Column("next_key", sa.Integer(), nullable=False),
        sa.Column("sources", sa.Integer(), nullable=False),
        sa.Column("passages", sa.Integer(), nullable=False),
        sa.Column("mentions", sa.Integer(), nullable=False),
        sa.Column("tokens", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_community"),
        sa.UniqueConstraint("name", name="uq_community_name"),
    )
    op.create_table(
        "source",
        sa.Column("community_id", sa.Integer(), nullable=False),
        sa.Column("id", ordered, nullable=False),
        sa.Column("title", text, nullable=False),
        sa.Column("url", text),
        sa.Column("published", sa.String()),
        sa.Column("published_by", ordered),
        sa.Column("publisher", text),
        sa.Column("author", text),
        sa.Column("language", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("community_id", "id", name="pk_source"),
        sa.ForeignKeyConstraint(["community_id"], ["community.id"], name="fk_source_community"),
    )
    op.create_table(
        "edition",
        sa.Column("community_id", sa.Integer(), nullable=False),
        sa.Column("source_id", ordered, nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("digest", sa.String(), nullable=False),
        sa.Column("length", sa.Integer(), nullable=False),
        sa.Column("imported_at", sa.String(), nullable=False),
        sa.Column("current", sa.Boolean(), nullable=False),
        sa.Column("mentions", sa.Integer(), nullable=False),
        sa.Column("words", text),
        sa.PrimaryKeyConstraint("community_id", "source_id", "number", name="pk_edition"),
        sa.ForeignKeyConstraint(
            ["community_id", "source_id"], ["source.community_id", "source.id"], name="fk_edition_source"
        ),
        sa.CheckConstraint("number > 0", name="ck_edition_number"),
    )
    op.create_index(
        "uq_edition_current",
        "edition",
        ["community_id", "source_id"],
        unique=True,
        sqlite_where=sa.text("current"),
        postgresql_where=sa.text("current"),
    )
    op.create_table(
        "passage",
        sa.Column("community_id", sa.Integer(), nullable=False),
        sa.Column("key", sa.Integer(), nullable=False),
        sa.Column("source_id", ordered, nullable=False),
        sa.Column("edition", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("starts", sa.Integer(), nullable=False),
        sa.Column("text", text, nullable=False),
        sa.Column("sentences", text, nullable=False),
        sa.Column("mark", sa.String()),
        sa.Column("reason", text, nullable=False),
        sa.Column("terms", text),
        sa.PrimaryKeyConstraint("community_id", "key", name="pk_passage"),
        sa.UniqueConstraint(
            "community_id", "source_id", "edition", "number", name="uq_passage_community_id_source_id_edition_number"
        ),
        sa.ForeignKeyConstraint(
            ["community_id", "source_id", "edition"],
            ["edition.community_id", "edition.source_id", "edition.number"],
            name="fk_passage_edition",
        ),
    )
    op.create_table(
        "word",
        sa.Column("community_id", sa.Integer(), nullable=False),
        sa.Column("word", ordered, nullable=False),
        sa.Column("stem", ordered, nullable=False),
        sa.Column("passages", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("community_id", "word", "stem", name="pk_word"),
        sa.ForeignKeyConstraint(["community_id"], ["community.id"], name="fk_word_community"),
    )
    op.create_index("ix_word_community_id_stem", "word", ["community_id", "stem"])
    op.create_table(
        "mention",
        sa.Column("community_id", sa.Integer(), nullable=False),
        sa.Column("passage_key", sa.Integer(), nullable=False),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("starts", sa.Integer(), nullable=False),
        sa.Column("ends", sa.Integer(), nullable=False),
        sa.Column("value", text, nullable=False),
        sa.PrimaryKeyConstraint("community_id", "passage_key", "ordinal", name="pk_mention"),
        sa.ForeignKeyConstraint(
            ["community_id", "passage_key"], ["passage.community_id", "passage.key"], name="fk_mention_passage"
        ),
    )
    op.create_table(
        "alias",
        sa.Column("community_id", sa.Integer(), nullable=False),
        sa.Column("name", ordered, nullable=False),
        sa.Column("stands_for", ordered, nullable=False),
        sa.PrimaryKeyConstraint("community_id", "name", name="pk_alias"),
        sa.ForeignKeyConstraint(["community_id"], ["community.id"], name="fk_alias_community"),
    )
    _create_index()


def _create_index() -> None:
    if op.get_bind().dialect.name == "postgresql":
        op.execute(
            "CREATE TABLE passage_index ("
            " community_id INTEGER NOT NULL,"
            " passage_key INTEGER NOT NULL,"
            " length INTEGER NOT NULL,"
            " lexemes TSVECTOR NOT NULL,"
            " CONSTRAINT pk_passage_index PRIMARY KEY (community_id, passage_key),"
            " CONSTRAINT fk_passage_index_passage FOREIGN KEY (community_id, passage_key)"
            " REFERENCES passage (community_id, key))"
        )
        # Without fastupdate: what waits in a list is read through by every question until somebody vacuums.
        op.execute("CREATE INDEX ix_passage_index_lexemes ON passage_index USING gin (lexemes) WITH (fastupdate = off)")
    else:
        # The tokens are made by the program (community and stem, in letters, digits and _): nothing may fold them.
        op.execute(
            "CREATE VIRTUAL TABLE passage_index USING fts5("
            "tokens, content='', columnsize=0, tokenize=\"ascii tokenchars '_'\")"
        )
        op.execute("CREATE VIRTUAL TABLE passage_posting USING fts5vocab(passage_index, instance)")


def downgrade() -> None:
    connection = op.get_bind()
    kept = connection.execute(sa.text("SELECT count(*) FROM community")).scalar_one()
    if kept and not op.get_context().config.attributes.get("lose_data", False):  # type: ignore[union-attr]
        raise ValueError("the store is not empty: going back before the first revision would lose all of it")
    if connection.dialect.name != "postgresql":
        op.execute("DROP TABLE passage_posting")
    op.execute("DROP TABLE passage_index")
    for table in TABLES:
        op.drop_table(table)
