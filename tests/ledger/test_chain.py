"""Whoever changes what was written leaves a trace, and the first broken record is named."""

from __future__ import annotations

import pytest
from sqlalchemy import text

from lagebild.ledger import BrokenChainError, Ledger
from lagebild.ledger.engine import engine_of
from lagebild.model import Reading

CHANGES = [
    ("UPDATE claim SET low = 99 WHERE reading = 4 AND position = 1", 4),
    ("UPDATE claim SET measure = 'wounded' WHERE reading = 2 AND position = 0", 2),
    ("UPDATE claim SET body = replace(body, 'asserted', 'denied') WHERE reading = 6", 6),
    ("UPDATE claim SET claimant = 'nobody' WHERE reading = 6 AND position = 2", 6),
    ("DELETE FROM claim WHERE reading = 4 AND position = 2", 4),
    ("UPDATE claim SET position = 9 WHERE reading = 4 AND position = 2", 4),
    ("UPDATE document SET body = replace(body, 'Polizei', 'Armee') WHERE seq = 3", 3),
    ("UPDATE document SET publisher = 'Abendblatt' WHERE seq = 1", 1),
    ("UPDATE reading SET extractor = '9.9' WHERE seq = 2", 2),
    ("UPDATE reading SET findings = '[ ]' WHERE seq = 2", 2),
    ("UPDATE record SET at = '2001-01-01T00:00:00.000000Z' WHERE seq = 5", 5),
    ("UPDATE record SET hash = previous WHERE seq = 3", 3),
    ("UPDATE record SET kind = 'reading' WHERE seq = 3", 3),
]


@pytest.fixture
def ledger(place: str, readings: list[Reading]) -> Ledger:
    opened = Ledger.open(place)
    for reading in readings[:3]:
        opened.add(reading)
    assert opened.verify() == 6
    return opened


@pytest.mark.parametrize(("change", "seq"), CHANGES)
def test_a_changed_row_is_found(place: str, ledger: Ledger, change: str, seq: int) -> None:
    with engine_of(place).begin() as connection:
        assert connection.execute(text(change)).rowcount > 0
    with pytest.raises(BrokenChainError) as caught:
        ledger.verify()
    assert caught.value.seq == seq


def test_a_row_that_nothing_brought_is_found(place: str, ledger: Ledger) -> None:
    stray = (
        "INSERT INTO document SELECT 6, 'x', article, lang, title, published, publisher, url, source, body "
        "FROM document WHERE seq = 1"
    )
    with engine_of(place).begin() as connection:
        connection.execute(text(stray))
    with pytest.raises(BrokenChainError) as caught:
        ledger.verify()
    assert caught.value.seq == 6
