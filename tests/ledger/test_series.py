"""Published series in a ledger, and a ledger of the version before they were known."""

from __future__ import annotations

import msgspec
import pytest
from alembic import command
from sqlalchemy import text

from lagebild.knowledge.published import bundled
from lagebild.ledger import BrokenChainError, Ledger
from lagebild.ledger.engine import engine_of, writing_to
from lagebild.ledger.migrate import configuration
from lagebild.model import Reading


def test_the_last_import_counts(place: str) -> None:
    (own,) = bundled()
    shorter = msgspec.structs.replace(own, points=own.points[:10])
    with Ledger.open(place) as ledger:
        assert ledger.add_series(own)
        assert not ledger.add_series(own)
        assert ledger.series() == (own,)
        assert ledger.add_series(shorter)
        assert ledger.series() == (shorter,)
        assert ledger.series(as_of="2001-09-09") == ()
        assert ledger.verify() == 2


def test_a_changed_series_is_found(place: str) -> None:
    with Ledger.open(place) as ledger:
        ledger.add_series(bundled()[0])
        with engine_of(place).begin() as connection:
            connection.execute(text("UPDATE series SET body = replace(body, '1008240', '1008420')"))
        with pytest.raises(BrokenChainError, match="series"):
            ledger.verify()


def test_a_ledger_of_the_first_version_is_brought_up(place: str, readings: list[Reading]) -> None:
    engine = engine_of(place)
    with writing_to(engine) as connection:
        config = configuration()
        config.attributes["connection"] = connection
        command.upgrade(config, "0001")
    with writing_to(engine) as connection:
        tables = connection.execute(text("SELECT count(*) FROM record")).scalar()
    assert tables == 0
    with Ledger.open(place) as ledger:
        ledger.add(readings[0])
        assert ledger.add_series(bundled()[0])
        assert ledger.verify() == 3
