"""Groups and people of conflicts since 1990, one or more a theatre, in both languages."""

from __future__ import annotations

import pytest

from .texts import mentions, one

GROUPS = [
    ("de", "Milizen aus Misrata", "misrata_brigades"),
    ("de", "Rechten Sektors", "right_sector"),
    ("de", "Levante-Front", "levant_front"),
    ("de", "Nationale Widerstandsfront Afghanistans", "nrf_afghanistan"),
    ("de", "Koordination der Bewegungen des Azawad", "cma_mali"),
    ("de", "Grauen Wölfe", "grey_wolves"),
    ("de", "Revolutionäre Zellen", "revolutionary_cells"),
    ("en", "Sons of Iraq", "sahwa"),
    ("en", "Karenni Nationalities Defence Force", "kndf_karenni"),
    ("en", "Bangsamoro Islamic Freedom Fighters", "biff"),
    ("en", "Jenin Brigades", "jenin_brigades"),
    ("en", "Jammu Kashmir Liberation Front", "jklf"),
    ("en", "Bougainville Revolutionary Army", "bougainville_ra"),
    ("en", "Movement of Democratic Forces of Casamance", "mfdc"),
    ("en", "Raia Mutomboki", "raia_mutomboki"),
    ("en", "Giants Brigades", "giants_brigades"),
]
PEOPLE = [
    ("de", "Chaled Maschal", "meshaal"),
    ("en", "Khaled Mashal", "meshaal"),
    ("de", "Denys Schmyhal", "shmyhal"),
    ("en", "Denys Shmyhal", "shmyhal"),
    ("de", "Hibatullah Achundsada", "akhundzada"),
    ("en", "Hibatullah Akhundzada", "akhundzada"),
]


@pytest.mark.parametrize(("lang", "name", "actor"), GROUPS)
def test_armed_groups(lang: str, name: str, actor: str) -> None:
    text = (
        f"Das erklärten Kämpfer der {name} am Montag." if lang == "de" else f"Fighters of the {name} said so."
    )
    mention = one(lang, text, name)
    assert (mention.actor, mention.kind) == (actor, "armed_group")


@pytest.mark.parametrize(("lang", "name", "actor"), PEOPLE)
def test_people_in_both_spellings(lang: str, name: str, actor: str) -> None:
    text = f"Das sagte {name} am Montag." if lang == "de" else f"So {name} said on Monday."
    assert one(lang, text, name).actor == actor


def test_bedouin_fighters_are_no_group() -> None:
    found = mentions("en", "Bedouin fighters were handed over.")
    assert [m for m in found if m.kind == "armed_group"] == []
