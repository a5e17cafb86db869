"""Carries a ledger out as lines of JSON and back in, record by record, losing nothing.

A line is a record with the rows that it brought. What is carried in has to go on where the ledger ends:
records that it has are compared, not written again.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from sqlalchemy import Connection, select

from lagebild.ledger import chain
from lagebild.ledger.copies import complete
from lagebild.ledger.errors import LedgerError
from lagebild.ledger.tables import BROUGHT, record

_BATCH = 500


def carried_out(connection: Connection) -> Iterator[str]:
    """A line of JSON for each record, in order."""
    for row in chain.records(connection):
        own: dict[str, Any] = {"record": row._asdict()}
        for table, column in BROUGHT[row.kind]:
            rows = connection.execute(
                select(table).where(table.c[column] == row.seq).order_by(*table.primary_key.columns)
            )
            own[table.name] = [r._asdict() for r in rows]
        yield json.dumps(own, ensure_ascii=False, sort_keys=True)


def carried_in(connection: Connection, lines: Iterable[str]) -> tuple[int, int]:
    """Writes the records of the lines that the ledger lacks; the caller's connection alone may write.

    How many records were written, and how many the ledger had. Raises LedgerError where a line is none, or
    the ledger goes on otherwise, and BrokenChainError where what was carried is not what was written.
    """
    last = chain.head(connection).seq
    written = had = 0
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        own = _parsed(line, number)
        seq = own["record"]["seq"]
        if seq <= last:
            had += 1
            known = connection.scalar(select(record.c.hash).where(record.c.seq == seq))
            if known != own["record"]["hash"]:
                raise LedgerError(f"Line {number} does not fit: this ledger has another record {seq}.")
            continue
        connection.execute(record.insert().values(own["record"]))
        for table, _ in BROUGHT[own["record"]["kind"]]:
            for start in range(0, len(own[table.name]), _BATCH):
                connection.execute(table.insert(), own[table.name][start : start + _BATCH])
        written += 1
    chain.verify(connection)
    complete(connection)
    return written, had


def _parsed(line: str, number: int) -> dict[str, Any]:
    """A line as rows. Raises LedgerError where it is none."""
    try:
        own = json.loads(line)
        tables = [table for table, _ in BROUGHT[own["record"]["kind"]]]
        rows = [(record, own["record"]), *((table, row) for table in tables for row in own[table.name])]
        fits = all(set(row) == set(table.c.keys()) for table, row in rows)
    except (ValueError, KeyError, TypeError):
        fits, own = False, {}
    if not fits or not isinstance(own["record"]["seq"], int):
        raise LedgerError(f"Line {number} is no record of a ledger.")
    result: dict[str, Any] = own
    return result
