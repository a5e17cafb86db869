"""Opens the database of a ledger: SQLite in a file, or PostgreSQL at an address."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url, text
from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError
from sqlalchemy.pool import NullPool

from lagebild.ledger.errors import LedgerError

DEFAULT = "lagebild.db"
VARIABLE = "LAGEBILD_LEDGER"
_WAIT = 60
"""Seconds for which a writer waits for another one."""
_LOCK = 0x4C616765
"""The PostgreSQL advisory lock of the chain's head ("Lage")."""


def place_of(given: str | os.PathLike[str] | None) -> str:
    """Where the ledger lies: what was given, else `LAGEBILD_LEDGER`, else ``lagebild.db`` here."""
    return os.fspath(given) if given is not None else os.environ.get(VARIABLE) or DEFAULT


def engine_of(place: str) -> Engine:
    """The database at a path or address. Raises LedgerError if it is none that can be used."""
    url = _url(place)
    if url.get_backend_name() == "sqlite":
        engine = create_engine(url, poolclass=NullPool, connect_args={"timeout": _WAIT})
        event.listen(engine, "connect", _prepare_sqlite)
        event.listen(engine, "begin", _begin_sqlite)
        return engine
    try:
        return create_engine(url, pool_pre_ping=True)
    except ModuleNotFoundError:
        raise LedgerError("PostgreSQL needs the driver psycopg: pip install 'lagebild[postgres]'.") from None


def _url(place: str) -> URL:
    if "://" not in place:
        path = Path(place)
        if not path.parent.is_dir():
            raise LedgerError(
                f"The ledger {place!r} cannot be opened: there is no folder {str(path.parent)!r}."
            )
        if path.is_dir():
            raise LedgerError(f"The ledger {place!r} cannot be opened: it is a folder.")
        return URL.create("sqlite", database=str(path))
    try:
        url = make_url(place)
        backend = url.get_backend_name()
    except (ArgumentError, NoSuchModuleError, ValueError):
        backend = ""
    if backend == "sqlite":
        return url
    if backend in ("postgresql", "postgres") or place.startswith("postgres://"):
        return make_url(place.replace("postgres://", "postgresql://", 1)).set(drivername="postgresql+psycopg")
    raise LedgerError("A ledger is an SQLite file or a PostgreSQL address (postgresql://user@host/database).")


def _prepare_sqlite(connection: sqlite3.Connection, _: object) -> None:
    connection.isolation_level = None  # transactions begin where `_begin_sqlite` says so
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA foreign_keys = ON")


def _begin_sqlite(connection: Connection) -> None:
    mode = "IMMEDIATE" if connection.get_execution_options().get("writing") else "DEFERRED"
    connection.exec_driver_sql(f"BEGIN {mode}")


@contextmanager
def reading_from(engine: Engine) -> Iterator[Connection]:
    """A connection that sees one state of the ledger from beginning to end."""
    options: dict[str, Any] = {}
    if engine.dialect.name == "postgresql":
        options = {"isolation_level": "REPEATABLE READ", "postgresql_readonly": True}
    with told(engine), engine.connect() as connection, connection.execution_options(**options).begin():
        yield connection


@contextmanager
def writing_to(engine: Engine) -> Iterator[Connection]:
    """A connection that alone may append; others wait. All that is done in it is kept, or nothing."""
    with told(engine), engine.connect() as connection, connection.execution_options(writing=True).begin():
        if engine.dialect.name == "postgresql":
            connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _LOCK})
        yield connection


@contextmanager
def told(engine: Engine) -> Iterator[None]:
    """Turns the database's errors into a sentence for people."""
    try:
        yield
    except DBAPIError as error:
        first = (
            str(error.orig).strip().splitlines()[0] if str(error.orig).strip() else type(error.orig).__name__
        )
        place = engine.url.database if engine.dialect.name == "sqlite" else engine.url.render_as_string()
        raise LedgerError(f"The ledger {place} cannot be used: {first}.") from error
