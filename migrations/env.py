"""Runs the migrations on the connection that ``facts.store.stepping`` hands over, inside the transaction it opened.

There is no other way in: who owns the transaction, the lock and the backup is decided in one place. Nothing here
imports the program's tables; a migration must go on meaning what it meant on the day it was released.
"""

from __future__ import annotations

from alembic import context
from sqlalchemy import Connection

connection = context.config.attributes.get("connection")
if not isinstance(connection, Connection):
    raise SystemExit("The migrations are run by “footnote db migrate”.")

context.configure(connection=connection, transactional_ddl=True, transaction_per_migration=False)
with context.begin_transaction():
    context.run_migrations()
