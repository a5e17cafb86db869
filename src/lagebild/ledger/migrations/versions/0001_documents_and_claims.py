"""Records, documents, readings and claims."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

SEQ = sa.BigInteger().with_variant(sa.Integer, "sqlite")


def upgrade() -> None:
    """The first tables. No downgrade: a ledger forgets nothing."""
    op.create_table(
        "record",
        sa.Column("seq", SEQ, autoincrement=False, nullable=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("at", sa.Text, nullable=False),
        sa.Column("digest", sa.Text, nullable=False),
        sa.Column("previous", sa.Text, nullable=False),
        sa.Column("hash", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("seq", name="pk_record"),
    )
    op.create_table(
        "document",
        sa.Column("seq", SEQ, nullable=False),
        sa.Column("id", sa.Text, nullable=False),
        sa.Column("article", sa.Text, nullable=False),
        sa.Column("lang", sa.Text, nullable=False),
        sa.Column("title", sa.Text),
        sa.Column("published", sa.Text),
        sa.Column("publisher", sa.Text),
        sa.Column("url", sa.Text),
        sa.Column("source", sa.Text),
        sa.Column("body", sa.Text, nullable=False),
        sa.ForeignKeyConstraint(["seq"], ["record.seq"], name="fk_document_seq"),
        sa.PrimaryKeyConstraint("seq", name="pk_document"),
        sa.UniqueConstraint("id", name="uq_document_id"),
    )
    op.create_index("ix_document_article_seq", "document", ["article", "seq"])
    op.create_table(
        "reading",
        sa.Column("seq", SEQ, nullable=False),
        sa.Column("document", sa.Text, nullable=False),
        sa.Column("extractor", sa.Text, nullable=False),
        sa.Column("findings", sa.Text, nullable=False),
        sa.ForeignKeyConstraint(["seq"], ["record.seq"], name="fk_reading_seq"),
        sa.ForeignKeyConstraint(["document"], ["document.id"], name="fk_reading_document"),
        sa.PrimaryKeyConstraint("seq", name="pk_reading"),
    )
    op.create_index("ix_reading_document_seq", "reading", ["document", "seq"])
    op.create_table(
        "claim",
        sa.Column("reading", SEQ, nullable=False),
        sa.Column("position", sa.Integer, nullable=False),
        sa.Column("id", sa.Text, nullable=False),
        sa.Column("document", sa.Text, nullable=False),
        sa.Column("measure", sa.Text, nullable=False),
        sa.Column("low", sa.Float),
        sa.Column("high", sa.Float),
        sa.Column("unit", sa.Text, nullable=False),
        sa.Column("actor", sa.Text),
        sa.Column("population", sa.Text, nullable=False),
        sa.Column("place", sa.Text),
        sa.Column("time_from", sa.Text),
        sa.Column("time_to", sa.Text),
        sa.Column("scope", sa.Text, nullable=False),
        sa.Column("modality", sa.Text, nullable=False),
        sa.Column("claimant", sa.Text),
        sa.Column("body", sa.Text, nullable=False),
        sa.ForeignKeyConstraint(["reading"], ["reading.seq"], name="fk_claim_reading"),
        sa.PrimaryKeyConstraint("reading", "position", name="pk_claim"),
    )
    op.create_index("ix_claim_id", "claim", ["id"])
    op.create_index("ix_claim_measure_actor_time_to", "claim", ["measure", "actor", "time_to"])
    op.create_index("ix_claim_claimant", "claim", ["claimant"])
