"""Puts what was read into the ledger: one document with its claims, whole or not at all."""

from __future__ import annotations

from typing import Literal, NamedTuple

from sqlalchemy import Connection, select

from lagebild.ledger.chain import append, digest_of_document, digest_of_reading
from lagebild.ledger.copies import take_up
from lagebild.ledger.encoding import columns_of, encode
from lagebild.ledger.identity import article_of
from lagebild.ledger.tables import claim, document, reading, record
from lagebild.model import Document, Reading

Outcome = Literal["new", "revised", "reread", "unchanged"]
"""new: an article that the ledger did not know; revised: another text of a known one; reread: a known text in
which other claims were found than before; unchanged: nothing was written."""


class Added(NamedTuple):
    """What became of a reading."""

    outcome: Outcome
    document: str
    """Id of the document."""
    article: str
    claims: int
    copy_of: str | None = None
    """Id of a document, known before, of which this new one is a near copy."""


def add(connection: Connection, read: Reading, extractor: str) -> Added:
    """Adds a reading; the caller's connection alone may write. Adding the same again writes nothing."""
    own = read.document
    article = article_of(own)
    known = connection.scalar(select(document.c.seq).where(document.c.id == own.id)) is not None
    outcome: Outcome = "reread" if known else _first_outcome(connection, article)
    copy_of = None
    if not known:
        copy_of = take_up(connection, _add_document(connection, own, article), own, article)
    else:
        article = connection.execute(select(document.c.article).where(document.c.id == own.id)).scalar_one()
    bodies = [columns_of(c) for c in read.claims]
    findings = encode(read.findings)
    if known and _same(connection, own.id, [b["body"] for b in bodies], findings):
        return Added("unchanged", own.id, article, len(bodies))
    digest = digest_of_reading(own.id, extractor, [b["body"] for b in bodies], findings)
    seq = append(connection, "reading", digest).seq
    connection.execute(
        reading.insert().values(seq=seq, document=own.id, extractor=extractor, findings=findings)
    )
    if bodies:
        rows = [
            {"reading": seq, "position": position, "document": own.id, **body}
            for position, body in enumerate(bodies)
        ]
        connection.execute(claim.insert(), rows)
    return Added(outcome, own.id, article, len(bodies), copy_of)


def _first_outcome(connection: Connection, article: str) -> Outcome:
    earlier = select(document.c.seq).where(document.c.article == article).limit(1)
    return "revised" if connection.scalar(earlier) is not None else "new"


def _add_document(connection: Connection, own: Document, article: str) -> int:
    """Adds a document; the number of its record."""
    body = encode(own)
    seq = append(connection, "document", digest_of_document(article, body)).seq
    connection.execute(
        document.insert().values(
            seq=seq,
            id=own.id,
            article=article,
            lang=own.lang,
            title=own.title,
            published=own.published.isoformat() if own.published else None,
            publisher=own.publisher,
            url=own.url,
            source=own.source,
            body=body,
        )
    )
    return seq


def _same(connection: Connection, of: str, bodies: list[str], findings: str) -> bool:
    """Whether the last reading of a document found the same."""
    last = connection.execute(
        select(reading.c.seq, reading.c.document, reading.c.extractor, record.c.digest)
        .join(record, record.c.seq == reading.c.seq)
        .where(reading.c.document == of)
        .order_by(reading.c.seq.desc())
        .limit(1)
    ).first()
    if last is None:
        return False
    return bool(last.digest == digest_of_reading(of, last.extractor, bodies, findings))
