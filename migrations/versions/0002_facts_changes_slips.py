"""What moderators keep: entries, the chained changes that made them, slips, and cards beside the sources.

A community's cards are passages like any others and stand under a row of ``community`` of their own, told apart by
``collection``. Changes are only ever added; on both engines triggers refuse to alter or take away any.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision: str | None = "0001"
branch_labels: str | None = None
depends_on: str | None = None

GENESIS = "0" * 64

NOT_FOR_THE_OLDER = """
SELECT (SELECT count(*) FROM community WHERE collection = 'cards' AND passages > 0)
 + (SELECT count(*) FROM source AS s WHERE NOT EXISTS (SELECT 1 FROM edition AS e
    WHERE e.community_id = s.community_id AND e.source_id = s.id AND e.current))
"""
KEPT = "SELECT (SELECT count(*) FROM entry) + (SELECT count(*) FROM change) + (SELECT count(*) FROM slip)"


def upgrade() -> None:
    if op.get_bind().dialect.name == "postgresql":
        _widen_community()
    else:
        _rebuild_community(
            "id, name, 'sources', revision, next_key, sources, passages, mentions, tokens, 0, '" + GENESIS + "'",
            sa.Column("collection", sa.String(), nullable=False),
            sa.Column("changes", sa.Integer(), nullable=False),
            sa.Column("head", sa.String(), nullable=False),
            unique=sa.UniqueConstraint("name", "collection", name="uq_community_name_collection"),
        )
    text = sa.Text()
    ordered = sa.String().with_variant(sa.Text(collation="C"), "postgresql")
    op.create_table(
        "entry",
        sa.Column("community_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("id", ordered, nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("body", text),
        sa.PrimaryKeyConstraint("community_id", "kind", "id", name="pk_entry"),
        sa.ForeignKeyConstraint(["community_id"], ["community.id"], name="fk_entry_community"),
    )
    op.create_table(
        "change",
        sa.Column("community_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("command", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("entry_id", ordered, nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("action", text, nullable=False),
        sa.Column("person", ordered, nullable=False),
        sa.Column("role", text, nullable=False),
        sa.Column("at", text, nullable=False),
        sa.Column("reason", text, nullable=False),
        sa.Column("before", text),
        sa.Column("after", text),
        sa.Column("undoes", sa.Integer()),
        sa.Column("previous", sa.String(), nullable=False),
        sa.Column("digest", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("community_id", "number", name="pk_change"),
        sa.ForeignKeyConstraint(["community_id"], ["community.id"], name="fk_change_community"),
    )
    op.create_index("ix_change_community_id_kind_entry_id", "change", ["community_id", "kind", "entry_id"])
    op.create_index("ix_change_community_id_person", "change", ["community_id", "person"])
    op.create_table(
        "slip",
        sa.Column("community_id", sa.Integer(), nullable=False),
        sa.Column("kind", ordered, nullable=False),
        sa.Column("id", ordered, nullable=False),
        sa.Column("body", text, nullable=False),
        sa.Column("person", ordered),
        sa.Column("expires", ordered),
        sa.PrimaryKeyConstraint("community_id", "kind", "id", name="pk_slip"),
        sa.ForeignKeyConstraint(["community_id"], ["community.id"], name="fk_slip_community"),
    )
    op.create_index("ix_slip_community_id_person", "slip", ["community_id", "person"])
    op.create_index("ix_slip_community_id_expires", "slip", ["community_id", "expires"])
    _refuse_to_alter_changes()


def _widen_community() -> None:
    for name, kind, given in (
        ("collection", sa.String(), "sources"),
        ("changes", sa.Integer(), "0"),
        ("head", sa.String(), GENESIS),
    ):
        op.add_column("community", sa.Column(name, kind, nullable=False, server_default=given))
        op.alter_column("community", name, server_default=None)
    op.drop_constraint("uq_community_name", "community", type_="unique")
    op.create_unique_constraint("uq_community_name_collection", "community", ["name", "collection"])


def _rebuild_community(columns: str, *added: sa.Column[object], unique: sa.UniqueConstraint) -> None:
    """Make the table anew, as SQLite wants it where a constraint changes; what refers to it refers to it by name."""
    collection = [column for column in added if column.name == "collection"]
    op.create_table(
        "community_anew",
        sa.Column("id", sa.Integer(), sa.Identity(always=False), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        *collection,
        sa.Column("revision", sa.BigInteger(), nullable=False),
        sa.Column("next_key", sa.Integer(), nullable=False),
        sa.Column("sources", sa.Integer(), nullable=False),
        sa.Column("passages", sa.Integer(), nullable=False),
        sa.Column("mentions", sa.Integer(), nullable=False),
        sa.Column("tokens", sa.BigInteger(), nullable=False),
        *(column for column in added if column.name != "collection"),
        sa.PrimaryKeyConstraint("id", name="pk_community"),
        unique,
    )
    op.execute(f"INSERT INTO community_anew SELECT {columns} FROM community")  # noqa: S608 - constants of this file
    op.drop_table("community")
    op.rename_table("community_anew", "community")


def _refuse_to_alter_changes() -> None:
    if op.get_bind().dialect.name == "postgresql":
        op.execute(
            "CREATE FUNCTION refuse_to_alter_changes() RETURNS trigger LANGUAGE plpgsql AS"
            " $$ BEGIN RAISE EXCEPTION 'changes are only ever added'; END $$"
        )
        op.execute(
            "CREATE TRIGGER change_only_added BEFORE UPDATE OR DELETE ON change"
            " FOR EACH ROW EXECUTE FUNCTION refuse_to_alter_changes()"
        )
        op.execute(
            "CREATE TRIGGER change_never_emptied BEFORE TRUNCATE ON change"
            " FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_alter_changes()"
        )
    else:
        for name, act in (("change_never_altered", "UPDATE"), ("change_never_taken_away", "DELETE")):
            op.execute(
                f"CREATE TRIGGER {name} BEFORE {act} ON change"
                " BEGIN SELECT RAISE(ABORT, 'changes are only ever added'); END"
            )


def downgrade() -> None:
    connection = op.get_bind()
    if connection.execute(sa.text(NOT_FOR_THE_OLDER)).scalar_one():
        raise ValueError("the older schema has no place for cards and retired sources: use the backup made before")
    kept = connection.execute(sa.text(KEPT)).scalar_one()
    if kept and not op.get_context().config.attributes.get("lose_data", False):  # type: ignore[union-attr]
        raise ValueError("the store keeps facts, changes or slips: going back would lose all of them")
    for table in ("slip", "change", "entry"):
        op.drop_table(table)
    for table in ("alias", "word", "source"):
        # Rows of collections that are empty now: whoever is left has only sources.
        op.execute(
            f"DELETE FROM {table} WHERE community_id IN"  # noqa: S608 - constants of this file
            " (SELECT id FROM community WHERE collection <> 'sources')"
        )
    op.execute("DELETE FROM community WHERE collection <> 'sources'")
    if connection.dialect.name == "postgresql":
        op.execute("DROP FUNCTION refuse_to_alter_changes()")
        op.drop_constraint("uq_community_name_collection", "community", type_="unique")
        for name in ("collection", "changes", "head"):
            op.drop_column("community", name)
        op.create_unique_constraint("uq_community_name", "community", ["name"])
    else:
        _rebuild_community(
            "id, name, revision, next_key, sources, passages, mentions, tokens",
            unique=sa.UniqueConstraint("name", name="uq_community_name"),
        )
