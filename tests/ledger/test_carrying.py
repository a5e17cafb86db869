"""A whole ledger is carried out and back in, also from one store to the other, and nothing is lost."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from lagebild.knowledge.published import bundled
from lagebild.ledger import BrokenChainError, Ledger, LedgerError
from lagebild.model import Reading


@pytest.fixture
def full(new_place: Callable[[], str], readings: list[Reading]) -> Ledger:
    """A ledger with every kind of record."""
    ledger = Ledger.open(new_place())
    for reading in readings[:3]:
        ledger.add(reading)
    ledger.decide("reject", readings[0].claims[0].id, by="Jo", reason="seen")
    ledger.add_series(bundled()[0])
    return ledger


def test_out_and_in_again(new_place: Callable[[], str], full: Ledger, readings: list[Reading]) -> None:
    lines = list(full.carry_out())
    assert len(lines) == full.verify() == 8
    with Ledger.open(new_place()) as other:
        assert other.carry_in(lines[:3]) == (3, 0)
        assert other.carry_in(lines) == (5, 3)
        assert other.carry_in(lines) == (0, 8)
        assert list(other.carry_out()) == lines
        assert list(other.claims()) == list(full.claims())
        assert other.add(readings[5]).outcome == "new"


def test_from_one_store_to_the_other(server: str, tmp_path: Path, full: Ledger) -> None:
    """From PostgreSQL or SQLite into SQLite: the lines are the same."""
    with Ledger.open(tmp_path / "other.db") as other:
        other.carry_in(full.carry_out())
        assert list(other.carry_out()) == list(full.carry_out())


def test_what_does_not_fit_is_refused_whole(
    new_place: Callable[[], str], full: Ledger, readings: list[Reading]
) -> None:
    lines = list(full.carry_out())
    changed = [*lines[:1], lines[1].replace("Polizei", "Armee"), *lines[2:]]
    with Ledger.open(new_place()) as other:
        with pytest.raises(BrokenChainError):
            other.carry_in(changed)
        for bad in (
            "nonsense",
            "{}",
            '{"record": {"kind": "document", "seq": 1}}',
            lines[0].replace('"kind"', '"kin"'),
        ):
            with pytest.raises(LedgerError, match="Line 1 is no record"):
                other.carry_in([bad])
        assert other.verify() == 0
        other.add(readings[9])
        with pytest.raises(LedgerError, match="another record 1"):
            other.carry_in(lines)
        assert other.verify() == 2
