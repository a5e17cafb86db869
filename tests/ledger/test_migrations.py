"""The migrations make the tables that the code expects; a stranger's database is left alone."""

from __future__ import annotations

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import text

from lagebild.ledger import Ledger, LedgerError
from lagebild.ledger.engine import engine_of
from lagebild.ledger.tables import metadata


def test_migrations_make_the_tables(place: str) -> None:
    Ledger.open(place).close()
    with engine_of(place).connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), metadata) == []


def test_a_stranger_is_left_alone(place: str) -> None:
    with engine_of(place).begin() as connection:
        connection.execute(text("CREATE TABLE recipes (name TEXT)"))
    with pytest.raises(LedgerError, match="no ledger"):
        Ledger.open(place)


def test_a_later_version_is_left_alone(place: str) -> None:
    Ledger.open(place).close()
    with engine_of(place).begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(LedgerError, match="later version"):
        Ledger.open(place)
