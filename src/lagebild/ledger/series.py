"""Published series in a ledger: imported once, kept as they were, the last import of an id counts."""

from __future__ import annotations

from sqlalchemy import Connection, select

from lagebild.ledger.chain import append, digest_of_series
from lagebild.ledger.encoding import decode, encode
from lagebild.ledger.tables import series
from lagebild.model import PublishedSeries


def add_series(connection: Connection, new: PublishedSeries) -> bool:
    """Adds a series; the caller's connection alone may write. False where the same is the last of its id."""
    body = encode(new)
    last = connection.scalar(
        select(series.c.body).where(series.c.id == new.id).order_by(series.c.seq.desc()).limit(1)
    )
    if last == body:
        return False
    seq = append(connection, "series", digest_of_series(body)).seq
    connection.execute(series.insert().values(seq=seq, id=new.id, body=body))
    return True


def series_at(connection: Connection, seq: int) -> tuple[PublishedSeries, ...]:
    """The series that count at a record, by id."""
    rows = connection.execute(
        select(series.c.id, series.c.body).where(series.c.seq <= seq).order_by(series.c.seq)
    )
    last = {row.id: row.body for row in rows}
    return tuple(decode(body, PublishedSeries) for _, body in sorted(last.items()))
