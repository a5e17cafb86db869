"""Alembic's entry: runs the migrations on the connection that `lagebild.ledger.migrate` hands over."""

from __future__ import annotations

from alembic import context

from lagebild.ledger.tables import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    transactional_ddl=False,  # the caller's transaction holds it all
    transaction_per_migration=False,
)
context.run_migrations()
