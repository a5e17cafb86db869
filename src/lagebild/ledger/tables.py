"""The tables of a ledger. Rows are only inserted, never updated or deleted, but in derived ones.

`record` is the chain: one row for each thing that the ledger learned, with its record time and the hash that
links it to the one before. Every other row names the record that brought it. The migrations in
`migrations/versions` make these tables; a test holds the two together.
"""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
)

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)
Seq = BigInteger().with_variant(Integer, "sqlite")

record = Table(
    "record",
    metadata,
    Column("seq", Seq, primary_key=True, autoincrement=False),  # 1, 2, 3 … without a gap
    Column("kind", Text, nullable=False),  # document, reading, series, decision
    Column("at", Text, nullable=False),  # record time, UTC, ISO 8601 with microseconds
    Column("digest", Text, nullable=False),  # SHA-256 of what the record brought
    Column("previous", Text, nullable=False),  # hash of the record before; 64 zeros for the first
    Column("hash", Text, nullable=False),  # SHA-256 over all of the above
)

document = Table(
    "document",
    metadata,
    Column("seq", Seq, ForeignKey("record.seq"), primary_key=True),
    Column("id", Text, nullable=False, unique=True),  # content-addressed: of text and metadata
    Column("article", Text, nullable=False),  # what stays the same when a text is revised
    Column("lang", Text, nullable=False),
    Column("title", Text),
    Column("published", Text),
    Column("publisher", Text),
    Column("url", Text),
    Column("source", Text),  # the file name or address as the user gave it
    Column("body", Text, nullable=False),  # the document as canonical JSON, with its text
    Index(None, "article", "seq"),
)

reading = Table(
    "reading",
    metadata,
    Column("seq", Seq, ForeignKey("record.seq"), primary_key=True),
    Column("document", Text, ForeignKey("document.id"), nullable=False),
    Column("extractor", Text, nullable=False),  # version of Lagebild and fingerprint of its data
    Column("findings", Text, nullable=False),  # findings inside the document, as canonical JSON
    Index(None, "document", "seq"),
)

claim = Table(
    "claim",
    metadata,
    Column("reading", Seq, ForeignKey("reading.seq"), primary_key=True),
    Column("position", Integer, primary_key=True),  # 0, 1, 2 … in reading order
    Column("id", Text, nullable=False),
    Column("document", Text, nullable=False),
    Column("measure", Text, nullable=False),
    Column("low", Float),
    Column("high", Float),
    Column("unit", Text, nullable=False),
    Column("actor", Text),  # whose they are that are counted
    Column("population", Text, nullable=False),  # their kind
    Column("place", Text),
    Column("time_from", Text),  # the first day of `time.from`
    Column("time_to", Text),  # the last day of `time.to`
    Column("scope", Text, nullable=False),
    Column("modality", Text, nullable=False),
    Column("claimant", Text),  # the origin's actor id, else its words in lower case
    Column("body", Text, nullable=False),  # the claim as canonical JSON, with evidence
    Index(None, "id"),
    Index(None, "measure", "actor", "time_to"),
    Index(None, "claimant"),
)

decision = Table(
    "decision",
    metadata,
    Column("seq", Seq, ForeignKey("record.seq"), primary_key=True),
    Column("id", Text, nullable=False, unique=True),
    Column("claim", Text, nullable=False, index=True),
    Column("undoes", Text),
    Column("body", Text, nullable=False),  # the decision as canonical JSON
)

series = Table(
    "series",
    metadata,
    Column("seq", Seq, ForeignKey("record.seq"), primary_key=True),
    Column("id", Text, nullable=False),
    Column("body", Text, nullable=False),  # the published series as canonical JSON, with its figures
    Index(None, "id", "seq"),
)

BROUGHT: dict[str, tuple[tuple[Table, str], ...]] = {
    "document": ((document, "seq"),),
    "reading": ((reading, "seq"), (claim, "reading")),
    "series": ((series, "seq"),),
    "decision": ((decision, "seq"),),
}
"""By kind of record the tables that hold what it brought, with the column that names the record."""

# Derived: what can be worked out anew from the documents, so that it stands outside of the chain.

fingerprint = Table(
    "fingerprint",
    metadata,
    Column("document", Seq, ForeignKey("document.seq"), primary_key=True),
    Column(
        "text", Seq, nullable=False, index=True
    ),  # the first document with this text, or a near copy of it
    Column("shingles", LargeBinary, nullable=False),  # four bytes each, the lowest first, little end first
    Column("figures", LargeBinary, nullable=False),
    Column(
        "agencies", Text, nullable=False
    ),  # ids of the agencies in credits and datelines, with blanks between
    Column("unnamed", Integer, nullable=False),  # 1 where agencies are credited without a name
)

sketch = Table(
    "sketch",
    metadata,
    Column("key", BigInteger, primary_key=True),  # a place of the sketch and what stands there
    Column("document", Seq, ForeignKey("document.seq"), primary_key=True),
    sqlite_with_rowid=False,
)

near_copy = Table(
    "near_copy",
    metadata,
    Column("document", Seq, ForeignKey("document.seq"), primary_key=True),
    Column("of", Seq, ForeignKey("document.seq"), primary_key=True),  # an earlier one: one of each group met
)
