"""Ids, names to show, wholes and people; and that the tables hold what they should."""

from __future__ import annotations

import pytest

from lagebild.knowledge import Resolver

from .texts import one

DE, EN = Resolver.load("de"), Resolver.load("en")


@pytest.mark.parametrize(
    ("id_", "german", "english"),
    [
        ("UKR", "Ukraine", "Ukraine"),
        ("UKR.defence_ministry", "ukrainisches Verteidigungsministerium", "Ukrainian defence ministry"),
        ("SYR.army", "syrische Armee", "Syrian army"),
        ("hamas.army", "Armee (Hamas)", "army (Hamas)"),
        ("sohr", "Syrische Beobachtungsstelle für Menschenrechte", "Syrian Observatory for Human Rights"),
        ("houthis", "Huthi", "Houthis"),
        ("shoigu", "Sergej Schoigu", "Sergei Shoigu"),
        ("USA.defence_ministry", "Pentagon", "Pentagon"),
        ("reuters", "Reuters", "Reuters"),
    ],
)
def test_names_to_show(id_: str, german: str, english: str) -> None:
    assert (DE.actor_name(id_), EN.actor_name(id_)) == (german, english)
    assert DE.actor_name(id_, "en") == english


@pytest.mark.parametrize(
    ("id_", "parts", "people"),
    [
        ("UKR.army", ("UKR",), "UKR"),
        ("UKR.air_force", ("UKR.army", "UKR"), "UKR"),
        ("unifil", ("un",), "un"),
        ("isaf", ("nato",), "nato"),
        ("azov", ("UKR.army", "UKR"), "UKR"),
        ("iswap", ("isis",), "isis"),
        ("USA.centcom", ("USA.army", "USA"), "USA"),
        ("hezbollah", (), "hezbollah"),
        ("PSE", (), "PSE"),
    ],
)
def test_wholes_and_people(id_: str, parts: tuple[str, ...], people: str) -> None:
    assert DE.parts_of(id_) == parts
    assert DE.people_of(id_) == people


@pytest.mark.parametrize("id_", ["", "XXX", "nobody", "UKR.nothing", "nobody.army", "."])
def test_unknown_id(id_: str) -> None:
    for ask in (DE.actor, DE.actor_name, DE.parts_of, DE.people_of):
        with pytest.raises(KeyError):
            ask(id_)


GERMAN_PEOPLE = """
AFG Afghanen GBR Briten BFA Burkiner CHL Chilenen DNK Dänen FRA Franzosen GRC Griechinnen IRL Iren
CIV Ivorer YEM Jemeniten COD Kongolesen LVA Letten MLI Malier NGA Nigerianer NER Nigrer PRK
Nordkoreaner PSE Palästinenserin PAK Pakistaner RWA Ruander ROU Rumänen SAU Saudis CHE Schweizern
SEN Senegalesen SRB Serbinnen SSD Südsudanesen THA Thailänder TCD Tschader TUR Türkinnen UKR
Ukrainerinnen HUN Ungarin USA US-Amerikaner VNM Vietnamesen CAF Zentralafrikaner CYP Zyprer AUT
Österreicher EGY Ägypterinnen
"""
ENGLISH_PEOPLE = """
AFG Afghans GBR Britons MMR Burmese TCD Chadians DNK Danes PHL Filipinos FRA Frenchmen CIV Ivorians
MLI Malians NGA Nigerians NER Nigeriens POL Poles SAU Saudis GBR Scots ESP Spaniards SWE Swedes TUR
Turks YEM Yemenis XKX Kosovars PSE Palestinians CHE Swiss
"""


def pairs(table: str) -> list[tuple[str, str]]:
    words = table.split()
    return list(zip(words[::2], words[1::2], strict=True))


@pytest.mark.parametrize(("state", "people"), pairs(GERMAN_PEOPLE))
def test_german_people(people: str, state: str) -> None:
    assert one("de", f"Unter den Opfern waren {people}.", people).actor == state


@pytest.mark.parametrize(("state", "people"), pairs(ENGLISH_PEOPLE))
def test_english_people(people: str, state: str) -> None:
    assert one("en", f"The dead were {people}.", people).actor == state


def test_every_state_has_a_name_in_both_languages() -> None:
    states = [actor for actor in DE.known.actors.values() if actor.kind == "state"]
    assert len([actor for actor in states if actor.id.isupper()]) >= 249
    for actor in states:
        assert DE.actor_name(actor.id)
        assert EN.actor_name(actor.id)


def test_composed_actor() -> None:
    mayor = EN.actor("UKR.mayor")
    assert (mayor.kind, mayor.role, mayor.of, mayor.type) == ("state_body", "authority", "UKR", "mayor")
