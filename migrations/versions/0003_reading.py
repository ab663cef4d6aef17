"""Each edition remembers which version of reading made its passages and mentions.

What is there already was read by a version that nobody noted, so it has none: a program counts that as another than its
own. The column may be empty so that adding it touches no row.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision: str | None = "0002"
branch_labels: str | None = None
depends_on: str | None = None


def upgrade() -> None:
    op.add_column("edition", sa.Column("reading", sa.Integer()))


def downgrade() -> None:
    op.drop_column("edition", "reading")
