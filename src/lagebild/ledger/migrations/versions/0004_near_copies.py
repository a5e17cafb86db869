"""Which documents are near copies of one another, and the agencies that they credit: derived."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

SEQ = sa.BigInteger().with_variant(sa.Integer, "sqlite")


def upgrade() -> None:
    """Empty tables, filled when all migrations are through. No downgrade: a ledger forgets nothing."""
    op.create_table(
        "fingerprint",
        sa.Column("document", SEQ, nullable=False),
        sa.Column("text", SEQ, nullable=False),
        sa.Column("shingles", sa.LargeBinary, nullable=False),
        sa.Column("figures", sa.LargeBinary, nullable=False),
        sa.Column("agencies", sa.Text, nullable=False),
        sa.Column("unnamed", sa.Integer, nullable=False),
        sa.ForeignKeyConstraint(["document"], ["document.seq"], name="fk_fingerprint_document"),
        sa.PrimaryKeyConstraint("document", name="pk_fingerprint"),
    )
    op.create_index("ix_fingerprint_text", "fingerprint", ["text"])
    op.create_table(
        "sketch",
        sa.Column("key", sa.BigInteger, nullable=False),
        sa.Column("document", SEQ, nullable=False),
        sa.ForeignKeyConstraint(["document"], ["document.seq"], name="fk_sketch_document"),
        sa.PrimaryKeyConstraint("key", "document", name="pk_sketch"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "near_copy",
        sa.Column("document", SEQ, nullable=False),
        sa.Column("of", SEQ, nullable=False),
        sa.ForeignKeyConstraint(["document"], ["document.seq"], name="fk_near_copy_document"),
        sa.ForeignKeyConstraint(["of"], ["document.seq"], name="fk_near_copy_of"),
        sa.PrimaryKeyConstraint("document", "of", name="pk_near_copy"),
    )
