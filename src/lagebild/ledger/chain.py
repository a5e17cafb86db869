"""The hash chain over the records: whoever changes, removes or inserts one leaves a trace.

A record's digest is the SHA-256 of what it brought (the document, or the reading with its claims), worked out
from the rows themselves. Its hash is the SHA-256 of its number, kind, record time, digest and the hash of the
record before.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from sqlalchemy import Connection, Row, func, select

from lagebild.ledger.encoding import columns_of, decode, sha256
from lagebild.ledger.errors import BrokenChainError
from lagebild.ledger.tables import BROUGHT, claim, decision, document, reading, record, series
from lagebild.model import Claim, Decision, Document, PublishedSeries

FIRST = "0" * 64
_BATCH = 500
_AT = "%Y-%m-%dT%H:%M:%S.%fZ"


class Head(NamedTuple):
    """The last record of a chain."""

    seq: int
    at: str
    hash: str


def head(connection: Connection) -> Head:
    """The last record, or the beginning of an empty chain."""
    row = connection.execute(
        select(record.c.seq, record.c.at, record.c.hash).order_by(record.c.seq.desc()).limit(1)
    ).first()
    return Head(*row) if row is not None else Head(0, "", FIRST)


def append(connection: Connection, kind: str, digest: str) -> Head:
    """Adds a record; the caller holds the ledger's lock. Its time is never before that of the last one."""
    last = head(connection)
    at = max(datetime.datetime.now(datetime.UTC).strftime(_AT), last.at)
    new = Head(last.seq + 1, at, link(last.seq + 1, kind, at, digest, last.hash))
    connection.execute(
        record.insert().values(
            seq=new.seq, kind=kind, at=at, digest=digest, previous=last.hash, hash=new.hash
        )
    )
    return new


def link(seq: int, kind: str, at: str, digest: str, previous: str) -> str:
    """The hash of a record."""
    return sha256(str(seq), kind, at, digest, previous)


def digest_of_document(article: str, body: str) -> str:
    """What a document's record vouches for: the text, and of which article it is one."""
    return sha256("document", article, body)


def digest_of_reading(of: str, extractor: str, claims: Sequence[str], findings: str) -> str:
    """What a reading's record vouches for: of which document, by which extractor, with which claims."""
    return sha256("reading", of, extractor, findings, *claims)


def digest_of_series(body: str) -> str:
    """What the record of a published series vouches for."""
    return sha256("series", body)


def digest_of_decision(body: str) -> str:
    """What the record of a decision vouches for."""
    return sha256("decision", body)


def verify(connection: Connection) -> int:
    """Checks every record and what it brought. The number of records; raises BrokenChainError at the first
    that is not what was written.
    """
    previous, seq = FIRST, 0
    for row in records(connection):
        seq += 1
        if row.seq != seq:
            raise BrokenChainError(seq, "it is missing.")
        if row.previous != previous:
            raise BrokenChainError(seq, "it does not follow from the one before.")
        if row.hash != link(seq, row.kind, row.at, row.digest, previous):
            raise BrokenChainError(seq, "its number, kind, time or digest was changed.")
        if row.digest != _digest(connection, row):
            raise BrokenChainError(seq, f"the {row.kind} that it brought was changed.")
        previous = row.hash
    _nothing_beside(connection)
    return seq


def records(connection: Connection) -> Iterator[Row[Any]]:
    """All records in order, read in batches."""
    last = 0
    while True:
        rows = connection.execute(
            select(record).where(record.c.seq > last).order_by(record.c.seq).limit(_BATCH)
        ).all()
        if not rows:
            return
        yield from rows
        last = rows[-1].seq


def _digest(connection: Connection, row: Row[Any]) -> str | None:
    """The digest of what is stored now, or None where it, or a column beside it, is not as written."""
    if row.kind == "document":
        return _of_document(connection, row.seq)
    if row.kind == "series":
        return _of_series(connection, row.seq)
    if row.kind == "decision":
        return _of_decision(connection, row.seq)
    return _of_reading(connection, row.seq)


def _of_document(connection: Connection, seq: int) -> str | None:
    found = connection.execute(select(document).where(document.c.seq == seq)).first()
    if found is None:
        return None
    own = decode(found.body, Document)
    published = own.published.isoformat() if own.published else None
    stored = (found.id, found.lang, found.title, found.published, found.publisher, found.url, found.source)
    same = stored == (own.id, own.lang, own.title, published, own.publisher, own.url, own.source)
    return digest_of_document(found.article, found.body) if same else None


def _of_series(connection: Connection, seq: int) -> str | None:
    found = connection.execute(select(series).where(series.c.seq == seq)).first()
    if found is None or found.id != decode(found.body, PublishedSeries).id:
        return None
    return digest_of_series(found.body)


def _of_decision(connection: Connection, seq: int) -> str | None:
    found = connection.execute(select(decision).where(decision.c.seq == seq)).first()
    if found is None:
        return None
    own = decode(found.body, Decision)
    same = (found.id, found.claim, found.undoes) == (own.id, own.claim, own.undoes)
    return digest_of_decision(found.body) if same else None


def _of_reading(connection: Connection, seq: int) -> str | None:
    read = connection.execute(select(reading).where(reading.c.seq == seq)).first()
    if read is None:
        return None
    claims = connection.execute(select(claim).where(claim.c.reading == seq).order_by(claim.c.position)).all()
    for position, found in enumerate(claims):
        columns = columns_of(decode(found.body, Claim))
        same = all(found._mapping[name] == value for name, value in columns.items())
        if not same or (found.position, found.document) != (position, read.document):
            return None
    return digest_of_reading(read.document, read.extractor, [c.body for c in claims], read.findings)


def _nothing_beside(connection: Connection) -> None:
    """Raises BrokenChainError where a table holds rows that no record of its kind brought."""
    for kind, ((table, _), *_) in BROUGHT.items():
        of_kind = select(record.c.seq).where(record.c.kind == kind)
        stray = connection.scalar(select(func.min(table.c.seq)).where(table.c.seq.not_in(of_kind)))
        if stray is not None:
            raise BrokenChainError(stray, f"it did not bring the {kind} that names it.")
    stray = connection.scalar(
        select(func.min(claim.c.reading)).where(claim.c.reading.not_in(select(reading.c.seq)))
    )
    if stray is not None:
        raise BrokenChainError(stray, "it did not bring the claims that name it.")
