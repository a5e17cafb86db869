"""Whose a ministry, an army, a mayor is: from the words beside it, else from what was named before."""

from __future__ import annotations

import pytest

from .texts import one

BESIDE = [
    ("de", "Das ukrainische Verteidigungsministerium", "Verteidigungsministerium", "UKR.defence_ministry"),
    ("de", "Russlands neuer Verteidigungsminister", "Verteidigungsminister", "RUS.defence_minister"),
    ("de", "Das Verteidigungsministerium in Ouagadougou", "Verteidigungsministerium", "BFA.defence_ministry"),
    (
        "de",
        "Das Ministerium für Verteidigung der Ukraine",
        "Ministerium für Verteidigung",
        "UKR.defence_ministry",
    ),
    ("de", "Die Armee Israels", "Armee", "ISR.army"),
    ("de", "Das US-Verteidigungsministerium", "Verteidigungsministerium", "USA.defence_ministry"),
    (
        "de",
        "Das von der Hamas kontrollierte Gesundheitsministerium",
        "Gesundheitsministerium",
        "PSE.health_ministry",
    ),
    ("de", "Der Präsident Wladimir Putin sagte", "Präsident", "RUS.president"),
    ("de", "Südkoreas Geheimdienst", "Geheimdienst", "KOR.nis"),
    ("de", "Die Kiewer Regierung", "Regierung", "UKR.government"),
    ("de", "Der Gouverneur des Gebiets Kursk", "Gouverneur", "RUS.governor"),
    ("de", "Ein israelischer Armeesprecher", "Armeesprecher", "ISR.army_spokesperson"),
    ("de", "Die Polizei in der Stadt Mossul", "Polizei", "IRQ.police"),
    ("en", "Ukraine's defence ministry said", "defence ministry", "UKR.defence_ministry"),
    ("en", "The ministry of defence of Ukraine said", "ministry of defence", "UKR.defence_ministry"),
    ("en", "The health ministry in Gaza said", "health ministry", "PSE.health_ministry"),
    ("en", "The Hamas-run health ministry said", "health ministry", "PSE.health_ministry"),
    ("en", "Gaza health ministry officials said", "health ministry", "PSE.health_ministry"),
    ("en", "South Korea's Joint Chiefs of Staff said", "Joint Chiefs of Staff", "KOR.joint_chiefs"),
    ("en", "Police in the northern city of Kano said", "Police", "NGA.police"),
    ("en", "Vladimir Putin's army", "army", "RUS.army"),
    ("en", "The Erdogan government", "government", "TUR.government"),
    ("en", "The Colombian Congress voted", "Congress", "COL.parliament"),
    ("en", "A U.N. official said", "official", "un.authorities"),
    ("en", "Boko Haram's leader spoke", "leader", "boko_haram.leader"),
]


@pytest.mark.parametrize(("lang", "text", "words", "actor"), BESIDE)
def test_beside(lang: str, text: str, words: str, actor: str) -> None:
    mention = one(lang, text, words)
    assert (mention.actor, mention.sure) == (actor, True)
    assert mention.kind == "state_body"


def test_the_clue_points_to_the_words_that_decided() -> None:
    text = "Das Innenministerium in Rom zählte 300 Boote."
    mention = one("de", text, "Innenministerium")
    assert mention.clue is not None
    assert text[slice(*mention.clue)] == "Rom"
    assert mention.rule == "of what follows"


def test_taken_up_again() -> None:
    text = "Das malische Verteidigungsministerium zählte elf Tote. In Niger sei Ruhe, so das Ministerium."
    mention = one("de", text, "Ministerium")
    assert (mention.actor, mention.rule) == ("MLI.defence_ministry", "same institution before")
    text = "Kenya's interior ministry confirmed it. The ministry's spokesman gave no toll."
    assert one("en", text, "ministry").actor == "KEN.interior_ministry"


def test_two_owners_are_not_sure() -> None:
    text = "The Indian army and the Pakistani army fought. The army said so."
    assert one("en", text, "army").sure is False


def test_country_spoken_of() -> None:
    text = "Das sagten ein südkoreanischer Abgeordneter und der Geheimdienst des Landes."
    assert one("de", text, "Geheimdienst").actor == "KOR.nis"
    text = "Peru mourns. The country's army lost nine men."
    assert one("en", text, "army").actor == "PER.army"


def test_state_in_focus_is_said_to_be_a_guess() -> None:
    text = "In Somalia explodierte eine Bombe, wie die Polizei mitteilte."
    mention = one("de", text, "Polizei")
    assert (mention.actor, mention.sure) == ("SOM.police", False)
    assert mention.rule.startswith("state in focus")


@pytest.mark.parametrize(
    ("lang", "text", "words"),
    [
        ("de", "Die Polizei sprach von drei Toten.", "Polizei"),
        ("en", "The army did not comment.", "army"),
        ("de", "In Syrien meldeten kurdische Behörden zehn Tote.", "Behörden"),
        ("en", "In Syria, Western officials doubted it.", "officials"),
        ("en", "The embassy in Kabul was closed.", "embassy"),
    ],
)
def test_unknown_stays_unknown(lang: str, text: str, words: str) -> None:
    mention = one(lang, text, words)
    if words != "embassy":
        assert (mention.actor, mention.state) == (None, None)
    assert mention.sure is False
    assert mention.institution is not None


def test_not_across_a_sentence() -> None:
    text = "The toll rose in Iraq.\n\nMinistry officials in Iran said so."
    assert one("en", text, "Ministry").actor != "IRQ.ministry"
