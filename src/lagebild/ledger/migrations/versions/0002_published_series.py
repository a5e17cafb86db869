"""Published series of a claimant that were imported."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """One table. No downgrade: a ledger forgets nothing."""
    op.create_table(
        "series",
        sa.Column("seq", sa.BigInteger().with_variant(sa.Integer, "sqlite"), nullable=False),
        sa.Column("id", sa.Text, nullable=False),
        sa.Column("body", sa.Text, nullable=False),
        sa.ForeignKeyConstraint(["seq"], ["record.seq"], name="fk_series_seq"),
        sa.PrimaryKeyConstraint("seq", name="pk_series"),
    )
    op.create_index("ix_series_id_seq", "series", ["id", "seq"])
