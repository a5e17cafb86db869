"""Which documents of a ledger are near copies of one another, found as they are added.

A document is compared with those that share a key of its sketch, and linked to one of each group in which it
has a near copy. Groups are closed: a copy of a copy belongs to the text. Which documents belong together does
not depend on the order in which they came; a group is named by the document that the ledger learned of first.
The texts of one article are no copies of one another.

All of this is derived from the documents and written in the transaction that adds them.
"""

from __future__ import annotations

import sys
from array import array
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any, NamedTuple

from sqlalchemy import Connection, Row, TextClause, func, or_, select, text, update

from lagebild.ledger.encoding import decode
from lagebild.ledger.tables import document, fingerprint, near_copy, sketch
from lagebild.model import Document
from lagebild.syndication import Fingerprint, Nearness, credited, nearness
from lagebild.syndication import fingerprint as fingerprint_of
from lagebild.syndication import sketch as sketch_of


class NearCopy(NamedTuple):
    """A document with the same text as another one, and how near the two are."""

    document: str
    title: str | None
    publisher: str | None
    published: str | None
    nearness: Nearness
    """Of two that are linked by others only it may be far."""


MOST_ALIKE = 100
"""So many documents are looked at for one key: the imprint of an outlet stands under all of its texts."""
MOST_COMPARED = 200
"""So many documents are compared with a new one, those that share the most keys first."""
FEWEST_KEYS_AT_HOME = 10
"""Two copies in one outlet share 0.44 of what they have, or 28 of 64 keys. With so few it is the imprint."""
_BATCH = 500


def take_up(connection: Connection, seq: int, own: Document, article: str) -> str | None:
    """Compares a new document with the earlier ones; the caller's connection alone may write.

    Gives the id of the nearest text that it is a copy of, or None.
    """
    prints, credits_ = fingerprint_of(own), credited(own)
    keys = sketch_of(prints)
    linked = list(_linked(connection, prints, keys, article, own.publisher))
    joined = {row.text for row in linked}
    connection.execute(
        fingerprint.insert().values(
            document=seq,
            text=min(joined, default=seq),
            shingles=_packed(prints.shingles),
            figures=_packed(prints.figures),
            agencies=" ".join(credits_.agencies),
            unnamed=int(credits_.unnamed),
        )
    )
    if keys:
        connection.execute(sketch.insert(), [{"key": key, "document": seq} for key in keys])
    if linked:
        connection.execute(near_copy.insert(), [{"document": seq, "of": row.seq} for row in linked])
    if len(joined) > 1:
        other = fingerprint.c.text.in_(joined - {min(joined)})
        connection.execute(update(fingerprint).where(other).values(text=min(joined)))
    return linked[0].id if linked else None


def complete(connection: Connection) -> None:
    """Takes up the documents that the derived tables lack; the caller's connection alone may write."""
    last = connection.scalar(select(func.coalesce(func.max(fingerprint.c.document), 0))) or 0
    while True:
        rows = connection.execute(
            select(document.c.seq, document.c.article, document.c.body)
            .where(document.c.seq > last)
            .order_by(document.c.seq)
            .limit(_BATCH)
        ).all()
        if not rows:
            return
        for row in rows:
            take_up(connection, row.seq, decode(row.body, Document), row.article)
        last = rows[-1].seq


def texts_at(connection: Connection, seq: int) -> dict[str, str]:
    """By document the text that it was known to be a copy of at a record; only copies are given."""
    one, other = document.alias(), document.alias()
    links = connection.execute(
        select(one.c.seq, one.c.id, other.c.seq.label("of"), other.c.id.label("of_id"))
        .select_from(near_copy)
        .join(one, one.c.seq == near_copy.c.document)
        .join(other, other.c.seq == near_copy.c.of)
        .where(near_copy.c.document <= seq)
    ).all()
    ids = {link.seq: link.id for link in links} | {link.of: link.of_id for link in links}
    above = {own: own for own in ids}

    def first(of: int) -> int:
        while above[of] != of:
            above[of] = above[above[of]]
            of = above[of]
        return of

    for link in links:
        a, b = first(link.seq), first(link.of)
        above[max(a, b)] = min(a, b)
    return {ids[own]: ids[first(own)] for own in ids}


def copies_of(connection: Connection, of: str) -> list[NearCopy]:
    """The documents of other articles that have the same text as this one, the nearest first."""
    query = select(
        document.c.id,
        document.c.article,
        document.c.title,
        document.c.publisher,
        document.c.published,
        fingerprint.c.text,
        fingerprint.c.shingles,
        fingerprint.c.figures,
    ).join(fingerprint, fingerprint.c.document == document.c.seq)
    own = connection.execute(query.where(document.c.id == of)).first()
    if own is None:
        return []
    others = connection.execute(
        query.where(fingerprint.c.text == own.text, document.c.article != own.article)
    )
    found = [
        NearCopy(row.id, row.title, row.publisher, row.published, nearness(print_of(own), print_of(row)))
        for row in others
    ]
    return sorted(
        found, key=lambda copy: (-copy.nearness.of_shorter, -copy.nearness.of_longer, copy.document)
    )


def print_of(row: Row[Any]) -> Fingerprint:
    """The fingerprint in a row of the table."""
    return Fingerprint(_unpacked(row.shingles), _unpacked(row.figures))


def _linked(
    connection: Connection, own: Fingerprint, keys: tuple[int, ...], article: str, publisher: str | None
) -> Iterator[Row[Any]]:
    """One near copy in each group that has one, those that share the most keys first."""
    met: set[int] = set()
    for row in _candidates(connection, keys, article, publisher):
        if row.text in met:
            continue
        one_outlet = publisher is not None and publisher.casefold() == (row.publisher or "").casefold()
        if nearness(own, print_of(row)).is_copy(one_outlet=one_outlet):
            met.add(row.text)
            yield row


def _candidates(
    connection: Connection, keys: tuple[int, ...], article: str, publisher: str | None
) -> list[Row[Any]]:
    """The documents of other articles that share keys, and may be copies for all that these tell."""
    if not keys:
        return []
    shared = connection.execute(_shared(len(keys)), {f"k{n}": key for n, key in enumerate(keys)}).all()
    if not shared:
        return []
    place = {row.document: number for number, row in enumerate(shared)}
    many = [row.document for row in shared if row.shared >= FEWEST_KEYS_AT_HOME]
    rows = connection.execute(
        select(
            document.c.seq,
            document.c.id,
            document.c.publisher,
            fingerprint.c.text,
            fingerprint.c.shingles,
            fingerprint.c.figures,
        )
        .join(fingerprint, fingerprint.c.document == document.c.seq)
        .where(document.c.seq.in_(place), document.c.article != article)
        .where(or_(document.c.publisher.is_distinct_from(publisher), document.c.seq.in_(many)))
    ).all()
    return sorted(rows, key=lambda row: place[row.seq])


@cache
def _shared(keys: int) -> TextClause:
    """The documents that share keys, the most first: for each key one look into the index, with an end."""
    looks = " UNION ALL ".join(
        f"SELECT document FROM (SELECT document FROM sketch WHERE key = :k{n}"
        f" ORDER BY document LIMIT {MOST_ALIKE}) AS s{n}"
        for n in range(keys)
    )
    return text(
        f"SELECT document, count(*) AS shared FROM ({looks}) AS alike GROUP BY document"
        f" ORDER BY count(*) DESC, document LIMIT {MOST_COMPARED}"
    )


def _packed(numbers: Iterable[int]) -> bytes:
    found = array("I", sorted(numbers))
    if sys.byteorder == "big":
        found.byteswap()
    return found.tobytes()


def _unpacked(raw: bytes) -> frozenset[int]:
    found = array("I", raw)
    if sys.byteorder == "big":
        found.byteswap()
    return frozenset(found)
