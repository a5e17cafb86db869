"""Near copies are found as documents are added, whatever the order; a revision is no copy of itself."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from itertools import permutations

import pytest
from sqlalchemy import delete, select

from lagebild import read_text
from lagebild.ledger import Ledger
from lagebild.ledger.copies import complete
from lagebild.ledger.engine import engine_of, writing_to
from lagebild.ledger.tables import fingerprint, near_copy, sketch
from lagebild.model import Reading
from tests.ledger.test_hard_ends import ended, in_a_process
from tests.syndication import texts
from tests.syndication.texts import OTHER_WIRE, OWN_INTRO, WIRE

PARTS = texts.paragraphs(WIRE)
BODIES = {
    "Elbkurier": f"MARENAU (dpa) - {WIRE}",
    "Tagesbote": f"{texts.third(WIRE)}\n\n(dpa)",
    "Abendblatt": f"{OWN_INTRO}\n\n" + "\n\n".join(PARTS[1:]),
    "Harbour Post": f"{OTHER_WIRE}\n\n(AFP)",
    "Landbote": texts.edited("\n\n".join(PARTS[2:])),
}
"""Of the copies the cut one and the last one have nothing in common but the longer texts."""


def reading(publisher: str, body: str, address: str | None = None) -> Reading:
    return read_text(
        f"---\ntitle: {publisher} zum Brand\npublished: 2025-06-10\npublisher: {publisher}\n"
        f"url: https://example.org/{address or publisher.replace(' ', '-')}\nlang: de\n---\n{body}\n"
    )


@pytest.fixture(scope="module")
def five() -> list[Reading]:
    return [reading(publisher, body) for publisher, body in BODIES.items()]


def groups(ledger: Ledger, as_of: str | None = None) -> set[frozenset[str]]:
    """The publishers of each text."""
    by_text: dict[str, set[str]] = {}
    for own in ledger.documents(as_of=as_of):
        by_text.setdefault(own.text, set()).add(own.publisher or "")
    return {frozenset(own) for own in by_text.values()}


TOGETHER = {
    frozenset(("Elbkurier", "Tagesbote", "Abendblatt", "Landbote")),
    frozenset(("Harbour Post",)),
}


def test_copies_are_found_as_they_are_added(place: str, five: list[Reading]) -> None:
    with Ledger.open(place) as ledger:
        added = [ledger.add(own).copy_of for own in five]
        first = five[0].document.id
        assert added[:2] == [None, first]
        assert [own is None for own in added] == [True, False, False, True, False]
        assert groups(ledger) == TOGETHER
        by_publisher = {own.publisher: own for own in ledger.documents()}
        assert by_publisher["Landbote"].text == first
        assert by_publisher["Landbote"].copies == 4
        assert by_publisher["Harbour Post"].copies == 1
        assert by_publisher["Tagesbote"].agencies == ("dpa",)
        assert {k.text for k in ledger.claims() if k.publisher != "Harbour Post"} == {first}
        assert ledger.add(five[1]).outcome == "unchanged"
        assert ledger.verify() == 10


def test_the_order_makes_no_difference(new_place: Callable[[], str], five: list[Reading]) -> None:
    for order in list(permutations(five))[::23]:
        with Ledger.open(new_place()) as ledger:
            for own in order:
                ledger.add(own)
            assert groups(ledger) == TOGETHER


def test_a_text_that_joins_two_groups(place: str, five: list[Reading]) -> None:
    """Before it came they were two: what was known then stays what was known then."""
    whole, cut, _, _, rest = five
    with Ledger.open(place) as ledger:
        ledger.add(cut)
        ledger.add(rest)
        then = max(own.recorded for own in ledger.documents())
        assert len(groups(ledger)) == 2
        ledger.add(whole)
        assert len(groups(ledger)) == 1
        assert len(groups(ledger, as_of=then)) == 2
        assert {own.text for own in ledger.documents()} == {cut.document.id}


def test_a_revision_is_no_copy_of_itself(place: str) -> None:
    with Ledger.open(place) as ledger:
        ledger.add(reading("Elbkurier", WIRE))
        revised = ledger.add(reading("Elbkurier", texts.edited(WIRE)))
        assert (revised.outcome, revised.copy_of) == ("revised", None)
        (own,) = ledger.documents()
        assert own.copies == 1
        other = ledger.add(reading("Tagesbote", WIRE))
        assert other.copy_of is not None
        assert {own.copies for own in ledger.documents()} == {2}


def test_an_older_ledger_is_completed(place: str, five: list[Reading]) -> None:
    with Ledger.open(place) as ledger:
        for own in five:
            ledger.add(own)
        before = list(ledger.documents()), derived(place)
        with writing_to(engine_of(place)) as connection:
            for table in (near_copy, sketch, fingerprint):
                connection.execute(delete(table))
            complete(connection)
        assert (list(ledger.documents()), derived(place)) == before


def test_what_is_carried_over_is_taken_up(new_place: Callable[[], str], five: list[Reading]) -> None:
    with Ledger.open(new_place()) as one, Ledger.open(new_place()) as other:
        for own in five:
            one.add(own)
        other.carry_in(one.carry_out())
        assert groups(other) == TOGETHER


def test_two_writers_find_the_same(place: str, five: list[Reading]) -> None:
    children = [in_a_process(partial(add_all, place, order)) for order in (five, five[::-1])]
    assert [ended(child) for child in children] == [0, 0]
    with Ledger.open(place) as ledger:
        assert groups(ledger) == TOGETHER
    assert len(derived(place)[0]) == len(five)


def add_all(place: str, readings: Iterable[Reading]) -> None:
    with Ledger.open(place) as ledger:
        for own in readings:
            ledger.add(own)


def derived(place: str) -> list[Sequence[object]]:
    with engine_of(place).connect() as connection:
        return [
            [tuple(row) for row in connection.execute(select(table).order_by(*table.primary_key.columns))]
            for table in (fingerprint, sketch, near_copy)
        ]
