"""Who stands behind claims: copies of one text count once, one claimant's word is one statement."""

from __future__ import annotations

import pytest

from lagebild import read_text
from lagebild.reconcile.across import Placed, claimants, independence, statements

NIS = "South Korea's National Intelligence Service"


def placed(
    publisher: str, body: str, *, lang: str = "en", text: str | None = None, agency: str = ""
) -> Placed:
    own = read_text(f"---\npublished: 2025-05-01\npublisher: {publisher}\nlang: {lang}\n---\n{body}")
    return Placed(
        own.claims[0],
        own.document.id,
        "2025-05-01",
        publisher,
        text=text,
        agencies=tuple(agency.split()),
    )


@pytest.fixture(scope="module")
def four() -> list[Placed]:
    english = f"About 600 North Korean soldiers have been killed so far, {NIS} said on Wednesday."
    german = (
        "Rund 600 nordkoreanische Soldaten sind nach Angaben des südkoreanischen Geheimdienstes NIS gefallen."
    )
    other = f"About 700 North Korean soldiers have been killed so far, {NIS} said on Wednesday."
    return [
        placed("Harbour Post", english, text="t", agency="reuters"),
        placed("Meridian", english, text="t", agency="ap reuters"),
        placed("Elbkurier", german, lang="de", agency="dpa"),
        placed("Bay Herald", other),
    ]


def test_copies_count_once(four: list[Placed]) -> None:
    behind = independence(four[:3])
    assert (behind.outlets, behind.claimants, len(behind.texts)) == (3, 1, 2)
    assert behind.agencies == ("reuters", "ap", "dpa")
    assert behind.texts[0].outlets == ("Harbour Post", "Meridian")


def test_one_word_in_two_languages_is_one_statement(four: list[Placed]) -> None:
    found = {len(s.claims): s for s in statements(four)}
    assert set(found) == {3, 1}
    assert found[3].claimant == "KOR.nis"
    assert {chain[-1] for chain in found[3].chains} == {"Harbour Post", "Meridian", "Elbkurier"}


def test_a_claimant_with_all_that_it_says(four: list[Placed]) -> None:
    (nis,) = claimants(four)
    assert (nis.actor, len(nis.claims), len(nis.statements), len(nis.behind.texts)) == ("KOR.nis", 4, 2, 3)
    assert nis.at_war_with == ()


def test_a_party_to_a_war_has_an_interest() -> None:
    body = "Bisher seien 3.000 nordkoreanische Soldaten getötet worden, sagte Präsident Selenskyj."
    (own,) = claimants([placed("Elbkurier", body, lang="de")])
    assert {"PRK", "RUS"} <= set(own.at_war_with)
