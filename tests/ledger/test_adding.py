"""What goes in comes out; the same again changes nothing; a changed text is a revision beside the old one."""

from __future__ import annotations

import msgspec
import pytest

from lagebild import read_text
from lagebild.ledger import Ledger, LedgerError, Where
from lagebild.model import Reading
from tests.ledger.conftest import article


def test_nothing_is_lost_on_the_way(place: str, readings: list[Reading]) -> None:
    with Ledger.open(place) as ledger:
        for reading in readings[:3]:
            assert ledger.add(reading).outcome == "new"
        kept = list(ledger.claims())
        assert [k.claim for k in kept] == [c for r in readings[:3] for c in r.claims]
        assert len(kept) == 9
        assert kept[0].publisher == "Tagesbote"
        for reading in readings[:3]:
            assert ledger.document(reading.document.id) == reading.document
            assert ledger.findings(reading.document.id) == reading.findings
        assert [d.claims for d in ledger.documents()] == [3, 3, 3]


def test_the_same_again_changes_nothing(place: str, readings: list[Reading]) -> None:
    with Ledger.open(place) as ledger:
        ledger.add(readings[0])
        before = ledger.verify()
        assert ledger.add(readings[0]).outcome == "unchanged"
        assert ledger.verify() == before == 2


def test_a_changed_text_is_a_revision(place: str) -> None:
    first, second = read_text(article(1, dead=12)), read_text(article(1, dead=15))
    with Ledger.open(place) as ledger:
        ledger.add(first)
        then = next(ledger.documents()).recorded
        assert ledger.add(second).outcome == "revised"
        assert [k.claim.low for k in ledger.claims()] == [15, 16, 16]
        assert [k.claim.low for k in ledger.claims(as_of=then)] == [12, 13, 13]
        assert list(ledger.claims(as_of="2000-01-01")) == []
        (document,) = ledger.documents()
        assert (document.document, document.revisions) == (second.document.id, 2)
        assert ledger.document(first.document.id) == first.document


def test_without_an_address_the_head_tells_the_article(place: str) -> None:
    with Ledger.open(place) as ledger:
        assert ledger.add(read_text(article(1, url=False))).outcome == "new"
        assert ledger.add(read_text(article(1, url=False, dead=15))).outcome == "revised"
        assert ledger.add(read_text(article(1, url=False, publisher="Abendblatt"))).outcome == "new"


def test_read_otherwise_it_is_a_new_reading(place: str, readings: list[Reading]) -> None:
    """As with a later version that finds one claim fewer."""
    reading = readings[0]
    fewer = msgspec.structs.replace(reading, claims=reading.claims[:2])
    with Ledger.open(place) as ledger:
        ledger.add(reading)
        assert ledger.add(fewer).outcome == "reread"
        assert [k.claim for k in ledger.claims()] == list(fewer.claims)
        assert [claim for _, _, claim in ledger.history(reading.claims[0].id)] == [reading.claims[0]] * 2
        assert len(ledger.history(reading.claims[2].id)) == 1
        assert ledger.add(reading).outcome == "reread"
        assert len(list(ledger.claims())) == 3


@pytest.mark.parametrize(
    ("where", "expected"),
    [
        (Where(measure="wounded"), 1),
        (Where(measure="killed"), 2),
        (Where(claimant="polizei"), 2),
        (Where(claimant="Gouverneur"), 1),
        (Where(claimant="%"), 0),
        (Where(publisher="tages"), 3),
        (Where(lang="en"), 0),
        (Where(modality="denied"), 0),
        (Where(since="2025-06-01"), 3),
        (Where(since="2025-07-01"), 0),
        (Where(until="2025-05-31"), 0),
    ],
)
def test_questions(place: str, readings: list[Reading], where: Where, expected: int) -> None:
    with Ledger.open(place) as ledger:
        ledger.add(readings[0])
        assert len(list(ledger.claims(where))) == expected


def test_what_is_no_ledger_is_refused(place: str, tmp_path: object) -> None:
    with pytest.raises(LedgerError, match="add articles first"):
        Ledger.open(place, create=False)
    with Ledger.open(place) as ledger, pytest.raises(LedgerError, match="no document"):
        ledger.document("0123")


def test_places_that_cannot_be() -> None:
    for bad in ("mysql://x/y", "nonsense://", "no/such/folder/l.db", "/"):
        with pytest.raises(LedgerError):
            Ledger.open(bad)
