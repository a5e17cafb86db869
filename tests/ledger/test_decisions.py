"""What people decide is kept beside what was read, can be undone, and is never lost by reading again."""

from __future__ import annotations

import msgspec
import pytest
from sqlalchemy import text

from lagebild import read_text
from lagebild.ledger import BrokenChainError, Ledger, LedgerError, Where
from lagebild.ledger.engine import engine_of
from lagebild.model import Reading
from tests.ledger.conftest import article


def states(ledger: Ledger, *, rejected: bool = False) -> list[str]:
    return [k.state for k in ledger.claims(Where(rejected=rejected))]


def test_accept_reject_correct_and_undo(place: str, readings: list[Reading]) -> None:
    first, second, third = (c.id for c in readings[0].claims)
    with Ledger.open(place) as ledger:
        ledger.add(readings[0])
        ledger.decide("accept", first, by="Jo", reason="seen in the police report")
        made = ledger.decide("reject", second, by="Jo")
        ledger.decide("correct", third, by="Kim", fields={"measure": "casualties", "time.to": "2025-06-30"})
        assert states(ledger) == ["accepted", "corrected"]
        assert states(ledger, rejected=True) == ["accepted", "rejected", "corrected"]
        (own,) = ledger.claims(Where(measure="casualties"))
        assert (own.claim.id, own.claim.time.to, own.claim.low) == (third, "2025-06-30", 13)
        assert [k.claim.id for k in ledger.claims(Where(measure="killed"))] == [first]
        ledger.undo(made.id[:5], by="Kim")
        assert states(ledger) == ["accepted", "", "corrected"]
        assert [d.decision.kind for d in ledger.decisions()] == ["accept", "reject", "correct", "undo"]
        assert ledger.verify() == 6
        with pytest.raises(LedgerError, match="undone before"):
            ledger.undo(made.id, by="Kim")


def test_reading_again_loses_no_decision(place: str, readings: list[Reading]) -> None:
    reading = readings[0]
    first, second, _ = reading.claims
    with Ledger.open(place) as ledger:
        ledger.add(reading)
        ledger.decide("accept", first.id, by="Jo")
        ledger.decide("accept", second.id, by="Jo")
        otherwise = msgspec.structs.replace(first, scope="total")
        ledger.add(msgspec.structs.replace(reading, claims=(otherwise, *reading.claims[1:])))
        assert states(ledger) == ["review", "accepted", ""]
        assert next(iter(ledger.claims())).claim.scope == "total"
        assert [d.claim for d in ledger.to_review()] == [first.id]
        ledger.add(reading)
        assert states(ledger) == ["accepted", "accepted", ""]
        assert ledger.to_review() == []


def test_a_changed_text_asks_for_review(place: str) -> None:
    before, after = read_text(article(1, dead=12)), read_text(article(1, dead=15))
    with Ledger.open(place) as ledger:
        ledger.add(before)
        ledger.decide("accept", before.claims[0].id, by="Jo")
        ledger.add(after)
        assert states(ledger) == ["", "", ""]
        assert [d.claim for d in ledger.to_review()] == [before.claims[0].id]


def test_as_of_before_the_decision(place: str, readings: list[Reading]) -> None:
    with Ledger.open(place) as ledger:
        ledger.add(readings[0])
        then = next(ledger.documents()).recorded
        ledger.decide("reject", readings[0].claims[0].id, by="Jo")
        assert len(list(ledger.claims())) == 2
        assert len(list(ledger.claims(as_of=then))) == 3


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"measure": "joy"}, "does not fit the codebook"),
        ({"low": "many"}, "does not fit the codebook"),
        ({"quote": "nothing"}, "cannot be corrected"),
        ({}, "names at least one field"),
    ],
)
def test_corrections_that_make_no_sense(
    place: str, readings: list[Reading], fields: dict[str, str], words: str
) -> None:
    with Ledger.open(place) as ledger:
        ledger.add(readings[0])
        with pytest.raises(LedgerError, match=words):
            ledger.decide("correct", readings[0].claims[0].id, by="Jo", fields=fields)
        with pytest.raises(LedgerError, match="no claim"):
            ledger.decide("accept", "0123", by="Jo")
        with pytest.raises(LedgerError, match="no decision"):
            ledger.undo("0123", by="Jo")
        assert ledger.verify() == 2


def test_a_changed_decision_is_found(place: str, readings: list[Reading]) -> None:
    with Ledger.open(place) as ledger:
        ledger.add(readings[0])
        ledger.decide("accept", readings[0].claims[0].id, by="Jo")
        with engine_of(place).begin() as connection:
            connection.execute(text("UPDATE decision SET body = replace(body, 'accept', 'reject')"))
        with pytest.raises(BrokenChainError, match="decision"):
            ledger.verify()
